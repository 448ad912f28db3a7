"""All that the graph holds, thing by thing with the lines that lead out of it: for exports.

Streamed label by label in the order of keys, so that memory does not grow with the graph and the same graph
is always told in the same order. The statements are generic over labels, as those of `graph.backup` are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import cast

from graph.cut import INSIDE, KEYS, Cut
from graph.transaction import Transaction

_THINGS = """
MATCH (n:{kind})
WHERE n.{key} > '' AND ({wanted})
RETURN labels(n) AS labels, properties(n) AS own,
  COLLECT {{
    MATCH (n)-[e]->(m)
    RETURN [type(e), head([label IN labels(m) WHERE label IN $kinds]), coalesce(m.key, m.code), m.name,
      m.from_min, m.to_max, properties(e)]
  }} AS lines,
  {attended} AS attended, {aliases} AS aliases
ORDER BY n.{key}
"""
OWN = ("key", "kind", "known_as", "spoken")
"""What an alias has besides what its roster says."""
CELLS = ("LOCATED_IN", "SUBORDINATE_TO", "ESTABLISHED_IN")
"""Lines that a cell of a body's own row says."""
_ATTENDED = "COLLECT { MATCH (n)<-[:ATTENDED]-(x) RETURN x.code }"
_ALIASES = "COLLECT { MATCH (n)<-[:ALIAS_OF]-(x) RETURN properties(x) }"
_COLLECTS = """
MATCH (s:Source)-[e:COLLECTS]->(m)
RETURN s.code AS source, m.code AS scope, m.name AS name, m:Area AS area, properties(e) AS own
ORDER BY source, scope, own.key
"""


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

    `aliases`: of a person, what rosters say of those who were judged to be the same, in the order of keys.
    `kept` is False for what stands outside and is told only for its lines that lead inside.
    """

    kind: str
    labels: tuple[str, ...]
    own: Mapping[str, object]
    lines: tuple[Line, ...] = ()
    attended: tuple[str, ...] = ()
    kept: bool = True
    aliases: tuple[Mapping[str, object], ...] = ()

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
        wanted=INSIDE[kind] if cut.area and kind != "Organization" else "true",
        attended=_ATTENDED if kind == "Meeting" else "[]",
        aliases=_ALIASES if kind in ("Person", "Organization") else "[]",
    )


def _things(tx: Transaction, kind: str, cut: Cut) -> Iterator[Thing]:
    for row in tx.stream(statement(kind, cut), {"kinds": list(KEYS), "area": cut.area}):
        own = cast(dict[str, object], row["own"])
        kept = cut.has(kind, str(own[KEYS[kind]]), own)
        lines = tuple(_lines(kind, cast(list[list[object]], row["lines"]), kept, cut))
        if kept or lines:
            labels = tuple(sorted(cast(list[str], row["labels"])))
            attended = tuple(sorted(cast(list[str], row["attended"])))
            yield Thing(kind, labels, own, lines, attended, kept, _aliases(row["aliases"]))


def collecting(tx: Transaction, cut: Cut) -> Iterator[Collecting]:
    """What the sources collected in the cut; what they collected for all around an area is not cut up."""
    for row in tx.stream(_COLLECTS):
        own = cast(dict[str, object], row["own"])
        kind, scope = "Area" if row["area"] else "Organization", str(row["scope"])
        if not cut.area or cut.has(kind, scope, {}):
            name = None if row["name"] is None else str(row["name"])
            yield Collecting(str(row["source"]), scope, kind, name, True, own)


def stated(thing: Thing) -> Iterator[Thing]:
    """A thing as rosters state it: of several who were judged to be one person, each with the own lines."""
    filled = thing.own.get("filled")
    if not thing.aliases and not filled:
        yield thing
        return
    empty = {"filled", *(filled if isinstance(filled, list) else ())}
    own = {name: value for name, value in thing.own.items() if name not in empty}
    if thing.kind == "Organization":
        yield from _bodies(replace(thing, own=own))
        return
    yield replace(thing, own=own, lines=_said(thing, None), aliases=())
    for alias in thing.aliases:
        apart = {name: value for name, value in alias.items() if name not in ("kind", "known_as")}
        key = alias["known_as"]
        yield replace(thing, own=apart | {"key": key}, lines=_said(thing, key), aliases=())


def _bodies(thing: Thing) -> Iterator[Thing]:
    """A body and its aliases: what a cell of a row says goes with the row, other lines with the body."""
    lines = list(thing.lines)
    aliases = []
    for alias in thing.aliases:
        apart = {
            name: value for name, value in alias.items() if name not in ("key", "kind", "known_as", "spoken")
        }
        spoken = alias.get("spoken")
        sources = set(spoken) if isinstance(spoken, list) else set()
        own = []
        for place, line in enumerate(lines):
            rows = [row for row in _rows(line.own) if source(row) in sources]
            if line.type in CELLS and rows:
                own.append(replace(line, own={**line.own, "sources": rows}))
                left = [row for row in _rows(line.own) if row not in rows]
                lines[place] = replace(line, own={**line.own, "sources": left})
        aliases.append(replace(thing, own=apart, lines=tuple(own), aliases=()))
    yield replace(thing, lines=tuple(each for each in lines if _rows(each.own)), aliases=())
    yield from aliases


def _rows(own: Mapping[str, object]) -> list[str]:
    said = own.get("sources")
    return [str(each) for each in said] if isinstance(said, list) else []


def source(row: str) -> str:
    """The source of a row of a thing, whether it lists the thing still or no more."""
    return row.removeprefix("-").partition(":")[0]


def _said(thing: Thing, key: object) -> tuple[Line, ...]:
    """The lines that were said of one of several people, None for the one who stands for them."""
    found = []
    for line in thing.lines:
        if line.own.get("said_of") == key:
            own = {name: value for name, value in line.own.items() if name != "said_of"}
            number = str(own["key"]).rpartition("|")[2] if key else own.get("key")
            found.append(replace(line, own=own | {"key": number}))
    return tuple(found)


def _aliases(said: object) -> tuple[Mapping[str, object], ...]:
    found = cast(list[Mapping[str, object]], said)
    return tuple(sorted(found, key=lambda each: str(each["key"])))


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
