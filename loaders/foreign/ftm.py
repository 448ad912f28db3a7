"""FollowTheMoney entities (followthemoney.tech): `{"id", "schema", "properties": {name: [texts]}}`.

Entities with one id are parts of one, as the standard's own tools aggregate them: it has the values of all,
the later first. A property may have several values, and an edge several ends: each pair of ends is a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Any, NamedTuple

from loaders.foreign import values
from loaders.foreign.item import EMPTY, Item, code, kind
from loaders.foreign.pages import Page, Pages
from loaders.foreign.shelf import Shelf
from loaders.foreign.stream import Item as Streamed
from loaders.identity import scrub

GENERAL = ("Thing", "LegalEntity", "Organization")
"""Schemas that say less than others, the most general first: of an entity's parts the narrowest counts."""
BODIES = ("LegalEntity", "Organization", "Company", "PublicBody")
MOST_ENDS = 50
"""Pairs of ends of one edge that are read."""
_ENTITY = ("id", "schema", "properties", "caption")


class Edge(NamedTuple):
    """A schema that ties a person to a body: its ends, the table, the column of its role, and the role of one
    that names none."""

    person: str
    body: str
    table: str
    column: str
    role: str


EDGES = {
    "Membership": Edge("member", "organization", "holdings", "role", "member"),
    "Directorship": Edge("director", "organization", "holdings", "role", "director"),
    "Ownership": Edge("owner", "asset", "holdings", "role", "owner"),
    "Employment": Edge("employee", "employer", "employment", "title", ""),
    "Occupancy": Edge("holder", "post", "holdings", "role", "holder"),
}
HOLDER = "holder"
"""What a position without a body calls who has it, as the standard does."""


class Post(NamedTuple):
    """A position as occupancies need it."""

    organization: str
    role: str


@dataclass
class Ftm:
    """Turns entities into pages, in two passes: `look` at each, then `take` each."""

    pages: Pages
    _last: Shelf[int] = field(default_factory=Shelf)
    _several: Shelf[bool] = field(default_factory=Shelf)
    _schemas: Shelf[str] = field(default_factory=Shelf)
    _posts: dict[str, Post] = field(default_factory=dict)
    _parts: dict[str, dict[str, Any]] = field(default_factory=dict)

    def look(self, streamed: Iterable[Streamed]) -> None:
        """Find the last part of each entity, what entities are, and what positions are called."""
        for number, own in self._known(streamed):
            if own in self._last:
                self._several[own] = True
            self._last[own] = number

    def know(self, streamed: Iterable[Streamed]) -> None:
        """Note what entities are that other files of the load have: edges here may point at them."""
        for _ in self._known(streamed):
            pass

    def _known(self, streamed: Iterable[Streamed]) -> Iterator[tuple[int, str]]:
        """Note what entities are and what positions are called; the number and the id of each."""
        seats: dict[str, dict[str, Any]] = {}
        for _, number, data in streamed:
            if not _is_part(data):
                continue
            own, schema = code(str(data["id"])), data["schema"]
            self._schemas[own] = scrub(_narrower(self._schemas.get(own) or schema, schema))
            if schema == "Position":
                said = {each: data["properties"].get(each) for each in ("name", "organization")}
                seats[own] = _united(seats.get(own, {}), said)
            yield number, own
        self._posts = {own: _post(own, said) for own, said in seats.items()} | self._posts

    def take(self, streamed: Iterable[Streamed]) -> None:
        """Make rows of the entities that count."""
        for name, number, data in streamed:
            if not isinstance(data, dict) or not isinstance(data.get("schema"), str):
                self.pages.strange(name, number, data, "{id, schema, properties}")
                continue
            if _is_part(data) and (own := code(str(data["id"]))) in self._several:
                data = self._united(own, data)
                if self._last.get(own) != number:
                    self._page(data["schema"]).told["entity-parts"] += 1
                    continue
                del self._parts[own]
            schema = data["schema"]
            if schema not in (*BODIES, *EDGES, "Person", "Position"):
                self.pages.others[schema] += 1
                continue
            entity = Item(data)
            for field_name in _ENTITY:
                entity.get(field_name)
            column = "code" if schema in (*BODIES, "Person") else "organization"
            self._entity(entity, schema, number, entity.code("id", column))

    def _united(self, own: str, data: dict[str, Any]) -> dict[str, Any]:
        """What the parts of an entity say so far, with this one."""
        before = self._parts.get(own, {})
        said = {name: value for name, value in data.items() if value not in EMPTY}
        if "name" in data["properties"]:  # the caption was chosen among the names before
            before = {name: value for name, value in before.items() if name != "caption"}
        properties = _united(before.get("properties", {}), data["properties"])
        schema = self._schemas.get(own) or data["schema"]
        self._parts[own] = before | said | {"schema": schema, "properties": properties}
        return self._parts[own]

    def _page(self, schema: str, nth: int = 1) -> Page:
        table = "people" if schema == "Person" else "posts" if schema == "Position" else "organizations"
        if schema in EDGES:
            table = EDGES[schema].table
        return self.pages.page(schema if nth == 1 else f"{schema}.{nth}", table)

    def _entity(self, entity: Item, schema: str, number: int, own: str) -> None:
        page = self._page(schema)
        said = entity.data.get("properties")
        item = Item(values.properties(entity.data))
        item.faults += entity.faults
        if said is not None and not isinstance(said, dict):
            words = {"wanted": "object", "found": kind(said)}
            item.fault(page.columns[0], "foreign-type", words, said)
        if schema in EDGES:
            self._edge(item, schema, number, own)
        elif schema == "Position":
            self._position(item, page, number, own)
        elif schema == "Person":
            cells = {
                "code": own,
                "name": values.name(item, entity, page),
                "sex": values.sex(item, page),
                "birth_year": values.year(item, page),
            }
            self.pages.add(page, number, cells, item.faults)
        else:
            self.pages.add(page, number, self._body(item, entity, schema, page, own), item.faults)
        item.tell(page)
        entity.tell(page)

    def _body(self, item: Item, entity: Item, schema: str, page: Page, own: str) -> dict[str, str]:
        return {
            "code": own,
            "name": values.name(item, entity, page),
            "type": schema,
            "superior": "\n".join(values.ends(item, "parent")),
            "credit_code": values.credit_code(item, page),
            "from": values.day(item, "incorporationDate", page),
            "to": values.day(item, "dissolutionDate", page),
        }

    def _position(self, item: Item, page: Page, number: int, own: str) -> None:
        """A post. The model has none without a body: one of no organisation stands as a body of its own."""
        post = self._posts.get(own, _post(own, item.data))
        begin, end = values.day(item, "inceptionDate", page), values.day(item, "dissolutionDate", page)
        if post.organization == own:
            body = self.pages.page("Position.body", "organizations")
            body.told["position-alone"] += 1
            cells = {
                "code": own,
                "name": values.one(item, "name", page),
                "type": "Position",
                "from": begin,
                "to": end,
            }
            self.pages.add(body, number, cells, item.faults)
        item.get("name")
        item.get("organization")
        seats = values.one(item, "numberOfSeats", page)
        cells = {"organization": post.organization, "role": post.role, "required": "true", "seats": seats}
        self.pages.add(page, number, {**cells, "from": begin, "to": end}, item.faults)

    def _edge(self, item: Item, schema: str, number: int, own: str) -> None:
        edge, page = EDGES[schema], self._page(schema)
        people, bodies = values.ends(item, edge.person), values.ends(item, edge.body)
        held = [each for each in people if self._schemas.get(each) not in BODIES]
        if len(held) < len(people):
            page.told["holder-is-body"] += len(people) - len(held)
            if not held:
                return
        if bodies and all(self._is_thing(each) for each in bodies):
            page.told["thing-held"] += len(bodies)
            return
        pairs = list(product(held or [""], bodies or [""]))
        if len(pairs) > MOST_ENDS:
            item.fault("organization", "foreign-many", {"most": str(MOST_ENDS)}, str(len(pairs)))
        status = values.one(item, "status", page).strip().casefold() if schema == "Occupancy" else ""
        held_as = {
            edge.column: (schema != "Occupancy" and values.one(item, "role", page)) or edge.role,
            "from": values.day(item, "startDate", page),
            "to": values.day(item, "endDate", page),
            "status": status,
        }
        for nth, (person, body) in enumerate(pairs[:MOST_ENDS], 1):
            cells = {"person": person, "organization": body, **held_as}
            if schema == "Occupancy":
                post = self._posts.get(body)
                cells |= {"organization": post.organization, "role": post.role} if post else {}
            self.pages.add(self._page(schema, nth), number, cells, item.faults)

    def _is_thing(self, own: str) -> bool:
        """Whether an entity is none that has a place here."""
        return (self._schemas.get(own) or "Person") not in (*BODIES, *EDGES, "Person", "Position")


def _is_part(data: Any) -> bool:
    """Whether an entity has all that a part of one needs."""
    if not isinstance(data, dict) or data.get("id") in EMPTY:
        return False
    return isinstance(data.get("schema"), str) and isinstance(data.get("properties"), dict)


def _narrower(one: str, other: str) -> str:
    """The schema that says more; of two that say as much the other."""
    ranks = [GENERAL.index(each) if each in GENERAL else len(GENERAL) for each in (one, other)]
    return one if ranks[0] > ranks[1] else other


def _united(before: dict[str, Any], now: dict[str, Any]) -> dict[str, Any]:
    """The values of two parts by property, those of the later first, each once."""
    found = dict(before)
    for name, value in now.items():
        own = values.every(value)
        found[name] = [*own, *(each for each in found.get(name, ()) if each not in own)]
    return found


def _post(own: str, properties: dict[str, Any]) -> Post:
    """A position's body and what its holder is called there."""
    names = values.every(properties.get("name"))
    bodies = values.ends(Item(properties), "organization")
    if not bodies:
        return Post(own, HOLDER)
    return Post(bodies[0], str(names[0]) if names else own)
