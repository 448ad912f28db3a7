"""Single points of failure: who breaks the full linkage of a compound by leaving (docs/rules.md)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.element import Node
from graph.received import Rows

PAIRS = ("po", "pc", "oc")


@dataclass(frozen=True)
class SinglePoint:
    """A person without whose holdings a compound is not fully linked: these of the pairs po, pc, oc break."""

    person: str
    name: str
    compound: str
    pairs: tuple[str, ...]


def single_points(rows: Rows) -> tuple[SinglePoint, ...]:
    """Of the rows of `linkage.three_parties`: by compound, then person.

    Only compounds in state full have any. A meeting of two parties rests on nobody.
    """
    return tuple(each for row in rows if row["state"] == "full" for each in _of(row))


def _of(row: Mapping[str, Any]) -> Iterable[SinglePoint]:
    breaks: dict[str, list[str]] = defaultdict(list)
    names: dict[str, str] = {}
    for pair in PAIRS:
        links = [link for link in row[f"{pair}_by"] if link["sure"]]
        names |= {link["person"]: link["name"] or link["person"] for link in links if "person" in link}
        for person in sorted(_in_all_of_a_company(links)):
            breaks[person].append(pair)
    compound = row["compound"]
    code = compound.name if isinstance(compound, Node) else str(compound)
    for person, pairs in sorted(breaks.items()):
        yield SinglePoint(person, names.get(person, person), code, tuple(pairs))


def _in_all_of_a_company(links: Iterable[Mapping[str, Any]]) -> set[str]:
    """Who is in every link of some company; P–O has no company and counts as one."""
    companies: dict[object, list[set[str]]] = defaultdict(list)
    for link in links:
        companies[link.get("company")].append({link[who] for who in ("person", "with") if who in link})
    return set().union(*(set.intersection(*needed) for needed in companies.values()))
