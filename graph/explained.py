"""A statement as the planner sees it, and what running it cost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast


@dataclass(frozen=True)
class Notice:
    """What the planner remarked on a statement; `line` and `column` count from 1 in the statement."""

    code: str
    description: str
    line: int
    column: int


@dataclass(frozen=True)
class Explained:
    """A statement as the planner sees it: `kind` is r, rw, w or s; nothing was run."""

    columns: tuple[str, ...]
    kind: str
    notices: tuple[Notice, ...]
    operators: tuple[str, ...]
    procedures: tuple[str, ...] = ()


def operators(plan: Mapping[str, Any]) -> Iterator[str]:
    """The operators of a plan, from the last to the first."""
    yield str(plan["operatorType"]).split("@")[0]
    for child in cast(Sequence[Mapping[str, Any]], plan.get("children", ())):
        yield from operators(child)


def procedures(plan: Mapping[str, Any]) -> Iterator[str]:
    """The names of the procedures that a plan calls."""
    if str(plan["operatorType"]).startswith("ProcedureCall"):
        yield str(plan.get("args", {}).get("Details", "")).partition("(")[0].strip()
    for child in cast(Sequence[Mapping[str, Any]], plan.get("children", ())):
        yield from procedures(child)


def hits(profile: Mapping[str, Any]) -> int:
    """The store accesses of a profile with all below it."""
    children = cast(Sequence[Mapping[str, Any]], profile.get("children", ()))
    return int(profile.get("dbHits", 0)) + sum(map(hits, children))
