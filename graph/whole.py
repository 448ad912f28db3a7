"""The whole graph, or a part of it, to be told in one transaction as often as a format goes through it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from graph.cut import KEYS, Cut, within
from graph.everything import Collecting, Thing, collecting, things
from graph.transaction import Transaction

_SOURCES = """
MATCH (s:Source)
RETURN s.code AS source, s.name AS name, s.as_of AS as_of, coalesce(s.made, false) AS made ORDER BY source
"""
_NAMED = "UNWIND $codes AS code MATCH (o:Organization {code: code}) RETURN o.code AS code, o.name AS name"


@dataclass
class Whole:
    """What is to be told, in one transaction: as often as a format goes through it.

    `sources` are rows of source, name, as_of, made; `references` by kind and key the names of what lines
    point at outside of the cut.
    """

    tx: Transaction
    cut: Cut
    sources: Sequence[Mapping[str, object]]
    references: dict[str, dict[str, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, tx: Transaction, area: str, day: date | None) -> Whole:
        """Look at the sources, at what lies in the area, and at what that points at outside."""
        whole = cls(tx, within(tx, area, day), sources(tx))
        for kind in () if whole.cut.whole else KEYS:
            for thing in whole.things(kind):
                whole._refer(thing)
        bodies = whole.references.get("Organization", {})
        bodies |= named(tx, sorted(bodies))
        return whole

    @property
    def made(self) -> bool:
        """Whether any of it is made up."""
        return any(row["made"] for row in self.sources)

    @property
    def day(self) -> date:
        """The day that is asked for, else that of the newest roster, else today."""
        days = [row["as_of"] for row in self.sources]
        return self.cut.day or max((each for each in days if isinstance(each, date)), default=date.today())

    def things(self, kind: str) -> Iterator[Thing]:
        """The things of a kind; those outside are told too, for their lines."""
        return things(self.tx, kind, self.cut)

    def outside(self, kind: str) -> Iterator[tuple[str, str]]:
        """Keys and names of what of a kind is only referred to, in order."""
        yield from sorted(self.references.get(kind, {}).items())

    def collecting(self) -> Iterator[Collecting]:
        """What was collected."""
        return collecting(self.tx, self.cut)

    def _refer(self, thing: Thing) -> None:
        found = [] if thing.kept else [(thing.kind, thing.key, thing.own.get("name"))]
        found += [(line.kind, line.end, line.name) for line in thing.lines if not line.kept]
        for code in (line.own.get("on_behalf_of") for line in thing.lines):
            if code and not self.cut.has("Organization", str(code), {}):
                found.append(("Organization", str(code), None))
        for kind, key, name in found:
            self.references.setdefault(kind, {})[key] = str(name or "")


def sources(tx: Transaction) -> list[dict[str, object]]:
    """The sources in the order of their codes: source, name, as_of, made."""
    return tx.run(_SOURCES)


def certain(own: Mapping[str, object], day: date) -> bool:
    """Whether what has this interval certainly holds on the day; what has none always does."""
    status, begun, ends = own.get("status"), own.get("from_max"), own.get("to_min")
    if status is None:
        return True
    goes_on = ends > day if isinstance(ends, date) else status == "current"
    return isinstance(begun, date) and begun <= day and goes_on


def named(tx: Transaction, codes: list[str]) -> dict[str, str]:
    """The names of these organisations."""
    return {str(row["code"]): str(row["name"] or "") for row in tx.run(_NAMED, {"codes": codes})}
