"""Who is shared with whom: what the cards of interlocks say of a body, a person, an area (docs/rules.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cypher.card import Card
from cypher.errors import BadParameter, NotFound
from cypher.library import Library
from graph import places
from graph.db import Rows, Transaction
from graph.element import Node
from graph.readable import Readable
from graph.report import Origin, origins

ALL = 100_000_000
"""Rows: all of them."""


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
    """

    thing: Thing
    as_of: date
    rows: Rows
    bodies: Mapping[str, Body]
    holders: Mapping[int, int]
    card: Card
    origins: tuple[Origin, ...]
    parameters: Mapping[str, object]


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
) -> Sharing:
    """Ask about one thing. `area`: the other bodies there alone. `past`: what is over or to come too.

    `across`: without what is between a body and its superiors. All from one state of the graph.
    """
    card = library.get(CARDS[thing.kind])
    scope = thing.code if thing.kind == "area" else area
    known = card.bind(parameters(card, thing, as_of, area=area, past=past, across=across))
    with graph.reading() as tx:
        rows = tx.run(card.statement, known)
        one = thing.code if thing.kind == "organization" else ""
        bodies = sizes(tx, library, as_of, area="" if one else scope, organization=one)
        holders = _holders(tx, library, as_of, scope)
        known_sources = tuple(origins(tx))
    if across and thing.kind == "organization":
        rows = [row for row in rows if not row["in_line"]]
    return Sharing(thing, as_of, rows, bodies, holders, card, known_sources, known)


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
    card = library.get("explore.body_sizes")
    given = {"as_of": as_of, "area": area, "organization": organization}
    found = (_body(row) for row in tx.run(card.statement, card.bind(given)))
    return {each.code: each for each in found}


def _body(row: Mapping[str, Any]) -> Body:
    body: Node = row["body"]
    names = ("size", "perhaps", "shared", "linked", "linked_perhaps", "others", "collected")
    numbers = {name: row[name] for name in names}
    name, kind = body.properties.get("name") or body.name, body.properties.get("type") or ""
    return Body(body.name, str(name), str(kind), row["state"] == "certain", **numbers)


def _holders(tx: Transaction, library: Library, as_of: date, area: str) -> dict[int, int]:
    card = library.get("explore.office_holders")
    rows: list[dict[str, Any]] = tx.run(card.statement, card.bind({"as_of": as_of, "area": area}))
    return {row["organizations"]: row["holders"] for row in rows}
