"""Judgements: that two keys are one person, or two; by whom, why, on what evidence; and what follows of them.

A judgement is kept for ever, beside the world as acceptances are: loads and their undoing pass it by, and so
does the digest. One that was withdrawn says so. What stands decides who is an alias of whom
(`graph.judging`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from cypher.library import Library
from graph.transaction import Transaction
from graph.whom import PERSON

SAME, DIFFERENT = "same", "different"
VERDICTS = (SAME, DIFFERENT)
ALL = """
MATCH (j:Judgement)
RETURN j {.*} AS kept ORDER BY j.at, j.key
"""
UNDONE = """
MATCH (j:Judgement {load: $load}) WHERE j.withdrawn_by IS NULL
SET j.withdrawn_by = $by, j.withdrawn_at = datetime(), j.withdrawn_load = $undo
"""
AGAIN = """
MATCH (j:Judgement {withdrawn_load: $load})
SET j.withdrawn_by = NULL, j.withdrawn_reason = NULL, j.withdrawn_at = NULL, j.withdrawn_load = NULL
"""
Pair = tuple[str, str]


@dataclass(frozen=True)
class Judgement:
    """`one` < `other` are keys as rosters make them. `load` is the line of the history that wrote it down.

    `probability` and `weights` (JSON) are what spoke for it then, where a model was asked.
    """

    kind: str
    one: str
    other: str
    verdict: str
    by: str
    reason: str
    at: datetime
    load: str
    probability: float | None = None
    weights: str | None = None
    withdrawn_by: str | None = None
    withdrawn_reason: str | None = None
    withdrawn_at: datetime | None = None
    withdrawn_load: str | None = None

    @property
    def key(self) -> str:
        """What tells it from every other, also of the same two."""
        return "|".join((self.kind, self.one, self.other, self.at.isoformat()))

    @property
    def order(self) -> str:
        """A text by which judgements are ordered, the oldest first."""
        return f"{self.at.astimezone(UTC).isoformat()} {self.key}"

    @property
    def pair(self) -> Pair:
        """The two keys."""
        return self.one, self.other

    @property
    def stands(self) -> bool:
        """Whether it was not withdrawn."""
        return self.withdrawn_by is None

    @property
    def words(self) -> tuple[str, str]:
        """The verdict in Chinese and English."""
        if self.kind == PERSON:
            return ("同一人", "one person") if self.verdict == SAME else ("两个人", "two people")
        return ("同一组织", "one organisation") if self.verdict == SAME else ("两个组织", "two organisations")


def kept(tx: Transaction) -> tuple[Judgement, ...]:
    """All that were ever made, the oldest first."""
    return tuple(_read(row["kept"]) for row in tx.run(ALL))


def standing(made: Iterable[Judgement], kind: str) -> dict[Pair, Judgement]:
    """Those of a kind of thing that stand, by their pair."""
    return {each.pair: each for each in made if each.stands and each.kind == kind}


def write(tx: Transaction, library: Library, made: Iterable[Judgement]) -> None:
    """Write them down, in the caller's transaction."""
    rows = [{**_given(asdict(each)), "key": each.key} for each in made]
    tx.run(library.get("maintain.judge").statement, {"rows": rows})


def undone(tx: Transaction, load: str, undo: str, by: str) -> None:
    """What a line of the history judged or withdrew is so no more; `undo` is the line that says it."""
    tx.run(UNDONE, {"load": load, "undo": undo, "by": by})
    tx.run(AGAIN, {"load": load})


def groups(pairs: Iterable[Pair]) -> dict[str, frozenset[str]]:
    """By key, all the keys that are one with it: what these pairs join, over any number of steps."""
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        mine, theirs = found.setdefault(one, {one}), found.setdefault(other, {other})
        if mine is not theirs:
            small, large = sorted((mine, theirs), key=len)
            large |= small
            found.update(dict.fromkeys(small, large))
    frozen = {id(each): frozenset(each) for each in found.values()}
    return {key: frozen[id(each)] for key, each in found.items()}


def joined(made: Mapping[Pair, Judgement]) -> dict[str, frozenset[str]]:
    """The groups of those judgements that say «same»."""
    return groups(pair for pair, each in made.items() if each.verdict == SAME)


def pair(one: str, other: str) -> Pair:
    """Two keys in the order in which judgements have them."""
    return (one, other) if one < other else (other, one)


def _given(said: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in said.items() if value is not None}


def _read(row: object) -> Judgement:
    assert isinstance(row, Mapping)
    return Judgement(**{name: row.get(name) for name in Judgement.__dataclass_fields__})  # type: ignore[arg-type]
