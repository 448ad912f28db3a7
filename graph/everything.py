"""All that the graph holds, thing by thing with the lines that lead out of it: for exports.

Streamed label by label in the order of keys, so that memory does not grow with the graph and the same graph
is always told in the same order. The statements are generic over labels, as those of `graph.backup` are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import cast

from graph.db import Transaction

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
_INSIDE = {
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
_THINGS = """
MATCH (n:{kind})
WHERE n.{key} > '' AND ({wanted})
RETURN labels(n) AS labels, properties(n) AS own,
  COLLECT {{
    MATCH (n)-[e]->(m)
    RETURN [type(e), head([label IN labels(m) WHERE label IN $kinds]), coalesce(m.key, m.code), m.name,
      m.from_min, m.to_max, properties(e)]
  }} AS lines,
  {attended} AS attended
ORDER BY n.{key}
"""
_ATTENDED = "COLLECT { MATCH (n)<-[:ATTENDED]-(x) RETURN x.code }"
_COLLECTS = """
MATCH (s:Source)-[e:COLLECTS]->(m)
RETURN s.code AS source, m.code AS scope, m.name AS name, m:Area AS area, properties(e) AS own
ORDER BY source, scope, own.key
"""
_SOURCES = """
MATCH (s:Source)
RETURN s.code AS source, s.name AS name, s.as_of AS as_of, coalesce(s.made, false) AS made ORDER BY source
"""
_NAMED = "UNWIND $codes AS code MATCH (o:Organization {code: code}) RETURN o.code AS code, o.name AS name"


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


@dataclass(frozen=True, slots=True)
class Line:
    """A relationship out of a thing: its type, what it leads to, and its own properties.

    `kept`: the cut has the end; else it is only referred to.
    """

    type: str
    kind: str
    end: str
    name: str | None
    kept: bool
    own: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Thing:
    """A node with the lines out of it, in order. `attended`: of a meeting, the bodies that were there.

    `kept` is False for what stands outside and is told only for its lines that lead inside.
    """

    kind: str
    labels: tuple[str, ...]
    own: Mapping[str, object]
    lines: tuple[Line, ...] = ()
    attended: tuple[str, ...] = ()
    kept: bool = True

    @property
    def key(self) -> str:
        """What tells it from others of its kind."""
        return str(self.own[KEYS[self.kind]])


@dataclass(frozen=True, slots=True)
class Collecting:
    """What a source collected, where. `kept` as of a line."""

    source: str
    scope: str
    kind: str
    name: str | None
    kept: bool
    own: Mapping[str, object]


def within(tx: Transaction, area: str, day: date | None) -> Cut:
    """The cut of an area at a day; without an area nothing needs to be known."""
    inside = {
        kind: frozenset(
            str(row["key"])
            for row in tx.stream(
                _KEYS_INSIDE.format(kind=kind, key=key, inside=_INSIDE[kind]), {"area": area}
            )
        )
        for kind, key in (KEYS.items() if area else ())
    }
    return Cut(area, day, inside)


def things(tx: Transaction, kind: str, cut: Cut) -> Iterator[Thing]:
    """The things of a kind that the cut has, and those outside that have lines into it."""
    return numbered(_things(tx, kind, cut))


def numbered(things: Iterable[Thing]) -> Iterator[Thing]:
    """The things in the order of their keys, with `…|10` after `…|9`."""
    for _, group in groupby(things, lambda each: each.key.rpartition("|")[0] or each.key):
        yield from sorted(group, key=lambda each: tail(each.key))


def statement(kind: str, cut: Cut) -> str:
    """What the things of a kind are asked by."""
    return _THINGS.format(
        kind=kind,
        key=KEYS[kind],
        wanted=_INSIDE[kind] if cut.area and kind != "Organization" else "true",
        attended=_ATTENDED if kind == "Meeting" else "[]",
    )


def _things(tx: Transaction, kind: str, cut: Cut) -> Iterator[Thing]:
    for row in tx.stream(statement(kind, cut), {"kinds": list(KEYS), "area": cut.area}):
        own = cast(dict[str, object], row["own"])
        kept = cut.has(kind, str(own[KEYS[kind]]), own)
        lines = tuple(_lines(kind, cast(list[list[object]], row["lines"]), kept, cut))
        if kept or lines:
            labels = tuple(sorted(cast(list[str], row["labels"])))
            yield Thing(kind, labels, own, lines, tuple(sorted(cast(list[str], row["attended"]))), kept)


def collecting(tx: Transaction, cut: Cut) -> Iterator[Collecting]:
    """What the sources collected in the cut; what they collected for all around an area is not cut up."""
    for row in tx.stream(_COLLECTS):
        own = cast(dict[str, object], row["own"])
        kind, scope = "Area" if row["area"] else "Organization", str(row["scope"])
        if not cut.area or cut.has(kind, scope, {}):
            name = None if row["name"] is None else str(row["name"])
            yield Collecting(str(row["source"]), scope, kind, name, True, own)


def named(tx: Transaction, codes: list[str]) -> dict[str, str]:
    """The names of these organisations."""
    return {str(row["code"]): str(row["name"] or "") for row in tx.run(_NAMED, {"codes": codes})}


def _lines(kind: str, rows: list[list[object]], kept: bool, cut: Cut) -> list[Line]:
    found = []
    for type_, end_kind, end, name, first, last, own in rows:
        said = cast(Mapping[str, object], own)
        there = cut.has(str(end_kind), str(end), {"from_min": first, "to_max": last})
        # A person's rows are the area's only where the post or the employer is; others go with their start.
        wanted = there if not kept or (kind == "Person" and cut.area) else True
        if wanted and cut.holds(said):
            shown = None if name is None else str(name)
            found.append(Line(str(type_), str(end_kind), str(end), shown, there, said))
    return sorted(found, key=lambda line: (line.type, line.end, tail(line.own.get("key"))))


def tail(key: object) -> tuple[str, int]:
    """What a key with a number at its end is sorted by: 10 after 9."""
    head, _, number = str(key or "").rpartition("|")
    return head, int(number) if number.isdecimal() else 0


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
