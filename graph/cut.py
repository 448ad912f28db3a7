"""A part of the graph: what lies in an area, what may hold on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from graph.transaction import Transaction

KEYS = {
    "Area": "code",
    "Organization": "code",
    "Post": "code",
    "Person": "key",
    "Meeting": "code",
    "Matter": "key",
}
"""The kinds of things, with what tells the things of a kind apart."""
_UP = "-[:PART_OF]->{0,9}(:Area {code: $area})"
_LOCATED = f"(:Organization)-[:LOCATED_IN]->(:Area){_UP}"
INSIDE = {
    "Area": f"EXISTS {{ (n){_UP} }}",
    "Organization": f"EXISTS {{ (n)-[:LOCATED_IN]->(:Area){_UP} }}",
    "Post": f"EXISTS {{ (n)-[:OF|FOR]->{_LOCATED} }} OR EXISTS {{ (n)-[:FOR]->(:Area){_UP} }}",
    "Person": f"EXISTS {{ (n)-[:HOLDS]->(:Post)-[:OF|FOR]->{_LOCATED} }}"
    f" OR EXISTS {{ (n)-[:HOLDS]->(:Post)-[:FOR]->(:Area){_UP} }}"
    f" OR EXISTS {{ (n)-[:EMPLOYED_BY]->{_LOCATED} }}",
    "Meeting": f"EXISTS {{ (n)-[:ATTENDED|CONVENED_BY]-{_LOCATED} }}",
    "Matter": f"EXISTS {{ (n)-->{_LOCATED} }} OR EXISTS {{ (n)-->(:Area){_UP} }}",
}
"""By kind, whether a thing lies in `$area`: where it is, what it is of or for, or what it is about."""
_KEYS_INSIDE = "MATCH (n:{kind}) WHERE {inside} RETURN n.{key} AS key"


@dataclass(frozen=True)
class Cut:
    """What part of the graph: what lies in the area of this code («» for all), what may hold on this day.

    `inside` has by kind the keys of what lies in the area, see `within`.
    """

    area: str = ""
    day: date | None = None
    inside: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        """Whether nothing is cut off."""
        return not self.area and self.day is None

    @property
    def words(self) -> tuple[str, str]:
        """What part it is, Chinese and English."""
        zh = [f"区域 {self.area}"] * bool(self.area) + [f"{self.day} 在的"] * bool(self.day)
        en = [f"area {self.area}"] * bool(self.area) + [f"as of {self.day}"] * bool(self.day)
        return "、".join(zh), ", ".join(en)

    def holds(self, own: Mapping[str, object]) -> bool:
        """Whether what has this interval is there on the day, certainly or possibly."""
        first, last = own.get("from_min"), own.get("to_max")
        return self.day is None or not (
            (isinstance(first, date) and first > self.day) or (isinstance(last, date) and last <= self.day)
        )

    def has(self, kind: str, key: str, own: Mapping[str, object]) -> bool:
        """Whether the cut has this thing."""
        return (not self.area or key in self.inside.get(kind, ())) and self.holds(own)


def within(tx: Transaction, area: str, day: date | None) -> Cut:
    """The cut of an area at a day; without an area nothing needs to be known."""
    inside = {
        kind: frozenset(
            str(row["key"])
            for row in tx.stream(_KEYS_INSIDE.format(kind=kind, key=key, inside=INSIDE[kind]), {"area": area})
        )
        for kind, key in (KEYS.items() if area else ())
    }
    return Cut(area, day, inside)
