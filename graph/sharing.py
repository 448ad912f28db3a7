"""Who is shared with whom: what the cards of interlocks say of a body, a person, an area (docs/rules.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from cypher.card import Card
from cypher.errors import BadParameter, NotFound, TooMuch
from cypher.library import Library
from graph import places
from graph.element import Node
from graph.mark import NOWHERE, Mark, Next, following
from graph.readable import Readable
from graph.received import Rows
from graph.report import Origin, origins
from graph.table import nested, packets
from graph.transaction import Transaction

ALL = 100_000_000
"""Rows: all of them."""
MOST = 100_000
"""Rows of an answer that is held as a whole; more come by pages, or of a smaller area."""
PAIRS = "RETURN coalesce(one.code, '') AS one, coalesce(other.code, '') AS other"
THESE = "WITH * WHERE $these[coalesce(one.code, '') + '\\n' + coalesce(other.code, '')]\n"
SIZES = "RETURN body.code AS code, body.name AS name, body.type AS type, state"
NUMBERS = ("size", "perhaps", "shared", "linked", "linked_perhaps", "others", "collected")
"""Columns of a body's size, by the names that `Body` has for them."""


@dataclass(frozen=True)
class Body:
    """A body and its people at a date, for denominators.

    `there`: certainly. `size`: persons who certainly sit in it, `perhaps` who only possibly do, `shared` of
    the size who certainly sit elsewhere too. Of `others` it shares people with `linked` certainly, with
    `linked_perhaps` only possibly. `collected`: somebody collected who sits here; else all are lower bounds.
    """

    code: str
    name: str
    type: str
    there: bool
    size: int
    perhaps: int
    shared: int
    linked: int
    linked_perhaps: int
    others: int
    collected: bool

    @property
    def weight(self) -> float:
        """What one shared person counts, seen from here: 1/(size − 1), at most 1."""
        return 1 / max(self.size - 1, 1)


@dataclass(frozen=True)
class Thing:
    """What was asked about: `kind` organization, area, person or empty (everywhere); `code` may be a key."""

    kind: str
    code: str
    name: str


@dataclass(frozen=True)
class Sharing:
    """An answer: the rows of the card of the thing's kind, with what they are out of.

    `bodies` by code: the body alone, or those of the area; `holders`: how many people sit in so many bodies.
    Of a page `total` and `total_bodies` say how many there are, `bodies` are those that its rows name, and
    `last` is where it ends.
    """

    thing: Thing
    as_of: date
    rows: Rows
    bodies: Mapping[str, Body]
    holders: Mapping[int, int]
    card: Card
    origins: tuple[Origin, ...]
    parameters: Mapping[str, object]
    total: int
    total_bodies: int
    last: Mark = NOWHERE


@dataclass(frozen=True)
class Part:
    """The page that is wanted: the `size` rows that come next after a mark by their `key`."""

    size: int
    after: Mark
    key: Callable[[Mapping[str, Any]], str]


CARDS = {
    "organization": "explore.shared_with",
    "person": "explore.bodies_of_person",
    "area": "explore.interlocks",
    "": "explore.interlocks",
}


def named(graph: Readable, library: Library, text: str) -> Thing:
    """The body, area or person of that code, key or full name, in this order.

    Raises NotFound with the nearest, BadParameter when several have the name.
    """
    if not text:
        return Thing("", "", "")
    try:
        place = places.one(graph, library, text, "place")
    except NotFound as missing:
        found = _person(graph, library, text)
        if found is None:
            raise _nobody(missing) from None
        return found
    return Thing(str(place["kind"]), str(place["code"]), str(place["name"] or place["code"]))


def _person(graph: Readable, library: Library, text: str) -> Thing | None:
    card = library.get("explore.people_named")
    rows = graph.read(card.statement, card.bind({"text": text}))
    found = [(row["person"], row["bodies"]) for row in rows if row["by"] == rows[0]["by"]]
    people = [(person, bodies) for person, bodies in found if isinstance(person, Node)]
    if len(people) > 1:
        known = ";".join(f"{each.name}({_short(bodies)})" for each, bodies in people)
        raise BadParameter(
            f"有 {len(people)} 个人是“{text}”,请用键:{known}",
            f"{len(people)} people are {text!r}; use a key: {known}",
        )
    return next(
        (Thing("person", each.name, str(each.properties.get("name") or each.name)) for each, _ in people),
        None,
    )


def _short(bodies: object) -> str:
    return "、".join(map(str, bodies[:3])) if isinstance(bodies, list) else ""


def _nobody(missing: NotFound) -> NotFound:
    return NotFound(
        missing.zh.replace("没有组织或区域", "没有组织、区域或人员"),
        missing.en.replace("no organisation or area", "no organisation, area or person"),
        missing.nearest,
    )


def share(
    graph: Readable,
    library: Library,
    thing: Thing,
    as_of: date,
    *,
    area: str = "",
    past: bool = False,
    across: bool = False,
    part: Part | None = None,
) -> Sharing:
    """Ask about one thing. `area`: the other bodies there alone. `past`: what is over or to come too.

    `across`: without what is between a body and its superiors. All from one state of the graph. `part`: a
    page of it, and no more is held than that. Raises TooMuch for a whole of more than MOST rows.
    """
    card = library.get(CARDS[thing.kind])
    scope = thing.code if thing.kind == "area" else area
    known = card.bind(parameters(card, thing, as_of, area=area, past=past, across=across))
    own = thing.kind == "organization"
    with graph.reading() as tx:
        if part and tx.packs and card.name == CARDS["area"]:
            found = _pairs(tx, card, known, part)
        else:
            rows = tx.stream(card.statement, known)
            listed = (row for row in rows if not (across and own and row["in_line"]))
            found = following(listed, part.key, part.size, part.after) if part else _whole(listed)
        one = thing.code if own else ""
        sized = _sizes(tx, library, as_of, area="" if one else scope, organization=one)
        named = _named(found.rows) if part and not own else None
        bodies, total = _held(sized, named)
        holders = _holders(tx, library, as_of, scope)
        known_sources = tuple(origins(tx))
    numbers = (found.total, total, found.last)
    return Sharing(thing, as_of, found.rows, bodies, holders, card, known_sources, known, *numbers)


def _pairs(tx: Transaction, card: Card, known: Mapping[str, object], part: Part) -> Next[dict[str, Any]]:
    """Which pairs come next, by their codes alone; then these with all that is said of them.

    The driver keeps every node of an answer until its end: for a page memory would hold all pairs.
    """
    packed = packets(tx, nested(card.statement) + PAIRS, ("one", "other"), known)
    codes = ({"one": _coded(one), "other": _coded(other)} for each in packed for one, other in each)
    found: Next[dict[str, Any]] = following(codes, part.key, part.size, part.after)
    wanted = list(map(_pair, found.rows))
    these = f"{nested(card.statement)}{THESE}RETURN {', '.join(card.columns)}"
    rows = tx.stream(these, {**known, "these": dict.fromkeys(wanted, True)})
    named = {_pair(row): row for row in rows}
    return replace(found, rows=[named[each] for each in wanted if each in named])


def _coded(code: str) -> Node:
    return Node("", frozenset(), {"code": code})


def _pair(row: Mapping[str, Any]) -> str:
    """As `THESE` has it."""
    return f"{row['one'].name}\n{row['other'].name}"


def _whole(rows: Iterable[dict[str, Any]]) -> Next[dict[str, Any]]:
    held: list[dict[str, Any]] = []
    for row in rows:
        if len(held) == MOST:
            raise TooMuch(
                f"超过 {MOST:,} 行共有人员,一次放不下:请写一个区域,或在接口里一页一页取(size)。",
                f"more than {MOST:,} rows of who shares people are too many at once: ask for one area, or"
                " page by page from the API (`size`).",
            )
        held.append(row)
    return Next(held, NOWHERE, len(held))


def _named(rows: Rows) -> set[str]:
    """The bodies that these rows name, by code."""
    ends = (row[name] for row in rows for name in ("one", "other") if name in row)
    return {each.name for each in ends if isinstance(each, Node)}


def _held(bodies: Iterable[Body], named: set[str] | None) -> tuple[dict[str, Body], int]:
    """The bodies by code, all or the named ones, and how many there are."""
    held, total = {}, 0
    for each in bodies:
        total += 1
        if named is None or each.code in named:
            held[each.code] = each
    return held, total


def parameters(
    card: Card, thing: Thing, as_of: date | str, *, area: str = "", past: bool = False, across: bool = False
) -> dict[str, object]:
    """What a card of CARDS is given; each takes what it declares."""
    given: dict[str, object] = {"as_of": as_of, "past": past, "limit": ALL, "in_line": not across}
    given |= {"organization": thing.code, "person": thing.code}
    given["area"] = thing.code if thing.kind == "area" else area
    return {name: value for name, value in given.items() if name in card.params}


def sizes(
    tx: Transaction, library: Library, as_of: date, *, area: str = "", organization: str = ""
) -> dict[str, Body]:
    """Bodies by code: all, those of an area, or one."""
    found = _sizes(tx, library, as_of, area=area, organization=organization)
    return {each.code: each for each in found}


def _sizes(tx: Transaction, library: Library, as_of: date, *, area: str, organization: str) -> Iterable[Body]:
    card = library.get("explore.body_sizes")
    given = {"as_of": as_of, "area": area, "organization": organization}
    statement = f"{nested(card.statement)}{SIZES}, {', '.join(NUMBERS)}"
    names = ("code", "name", "type", "state", *NUMBERS)
    for packet in packets(tx, statement, names, card.bind(given)):
        for code, name, kind, state, *numbers in packet:
            yield Body(code, name or code, kind or "", state == "certain", *numbers)


def _holders(tx: Transaction, library: Library, as_of: date, area: str) -> dict[int, int]:
    card = library.get("explore.office_holders")
    rows: list[dict[str, Any]] = tx.run(card.statement, card.bind({"as_of": as_of, "area": area}))
    return {row["organizations"]: row["holders"] for row in rows}
