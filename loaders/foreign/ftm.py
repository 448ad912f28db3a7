"""FollowTheMoney entities (followthemoney.tech): `{"id", "schema", "properties": {name: [texts]}}`.

Of the entities with one id the last one counts. A property may have several values, and an edge several ends:
each pair of ends is a row.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product
from typing import Any, NamedTuple

from loaders.foreign import values
from loaders.foreign.item import EMPTY, Item, code, kind
from loaders.foreign.pages import Page, Pages
from loaders.foreign.stream import Item as Streamed

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
    _last: dict[str, int] = field(default_factory=dict)
    _bodies: set[str] = field(default_factory=set)
    _things: set[str] = field(default_factory=set)
    _posts: dict[str, Post] = field(default_factory=dict)

    def look(self, streamed: Iterable[Streamed]) -> None:
        """Find the last entity of each id, which ids are bodies, and what positions are called."""
        for _, number, data in streamed:
            if not isinstance(data, dict) or data.get("id") in EMPTY:
                continue
            own, schema = code(str(data["id"])), data.get("schema")
            self._last[own] = number
            if schema in BODIES:
                self._bodies.add(own)
            elif schema == "Position":
                self._posts[own] = _post(own, values.properties(data))
            elif schema not in (*EDGES, "Person"):
                self._things.add(own)

    def take(self, streamed: Iterable[Streamed]) -> None:
        """Make rows of the entities that count."""
        for name, number, data in streamed:
            if not isinstance(data, dict) or not isinstance(data.get("schema"), str):
                self.pages.strange(name, number, data, "{id, schema, properties}")
                continue
            schema = data["schema"]
            if schema not in (*BODIES, *EDGES, "Person", "Position"):
                self.pages.others[schema] += 1
                continue
            entity = Item(data)
            for field_name in _ENTITY:
                entity.get(field_name)
            column = "code" if schema in (*BODIES, "Person") else "organization"
            own = entity.code("id", column)
            if own and self._last.get(own) != number:
                self._page(schema).told["statement-replaced"] += 1
                continue
            self._entity(entity, schema, number, own)

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
        held = [each for each in people if each not in self._bodies]
        if len(held) < len(people):
            page.told["holder-is-body"] += len(people) - len(held)
            if not held:
                return
        if bodies and self._things.issuperset(bodies):
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


def _post(own: str, properties: dict[str, Any]) -> Post:
    """A position's body and what its holder is called there."""
    names = values.every(properties.get("name"))
    bodies = values.ends(Item(properties), "organization")
    if not bodies:
        return Post(own, HOLDER)
    return Post(bodies[0], str(names[0]) if names else own)
