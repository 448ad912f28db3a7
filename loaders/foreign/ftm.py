"""FollowTheMoney entities (followthemoney.tech): `{"id", "schema", "properties": {name: [texts]}}`.

A property may have several values, and an edge several ends: each pair of ends is a row.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from loaders import words
from loaders.foreign import ftm_entities, values
from loaders.foreign.ftm_entities import Entities
from loaders.foreign.item import Item, code, kind
from loaders.foreign.pages import Page, Pages
from loaders.foreign.stream import Item as Streamed
from loaders.tables.core import TYPE_WORDS

_TYPES = words.vocabulary(TYPE_WORDS)
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


@dataclass
class Ftm:
    """Turns the entities of a file into pages, once all files were looked at for their parts."""

    pages: Pages
    _entities: Entities

    def take(self, streamed: Iterable[Streamed]) -> None:
        """Make rows of the entities that end here."""
        for name, number, data in streamed:
            if not isinstance(data, dict) or not isinstance(data.get("schema"), str):
                self.pages.strange(name, number, data, "{id, schema, properties}")
                continue
            whole = self._entities.whole((self.pages.file, number), data)
            if whole is None:
                self._page(self._entities.schema(code(str(data["id"])))).told["entity-parts"] += 1
                continue
            schema = whole["schema"]
            if schema not in (*BODIES, *EDGES, "Person", "Position"):
                self.pages.others[schema] += 1
                continue
            entity = Item(whole)
            for field_name in _ENTITY:
                entity.get(field_name)
            column = "code" if schema in (*BODIES, "Person") else "organization"
            self._entity(entity, schema, number, entity.code("id", column))

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
            "type": _type(item) or schema,
            "superior": "\n".join(values.ends(item, "parent")),
            "credit_code": values.credit_code(item, page),
            "from": values.day(item, "incorporationDate", page),
            "to": values.day(item, "dissolutionDate", page),
        }

    def _position(self, item: Item, page: Page, number: int, own: str) -> None:
        """A post. The model has none without a body: one of no organisation stands as a body of its own."""
        post = self._entities.post(own) or ftm_entities.posts(own, item.data)[0]
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
        if values.every(item.data.get("weakAlias")) == [post.role]:
            item.get("weakAlias")
        seats = values.one(item, "numberOfSeats", page)
        cells = {"organization": post.organization, "role": post.role, "required": "true", "seats": seats}
        self.pages.add(page, number, {**cells, "from": begin, "to": end}, item.faults)

    def _edge(self, item: Item, schema: str, number: int, own: str) -> None:
        edge, page = EDGES[schema], self._page(schema)
        people, bodies = values.ends(item, edge.person), values.ends(item, edge.body)
        held = [each for each in people if self._entities.schema(each) not in BODIES]
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
                post = self._entities.post(body)
                cells |= {"organization": post.organization, "role": post.role} if post else {}
            self.pages.add(self._page(schema, nth), number, cells, item.faults)

    def _is_thing(self, own: str) -> bool:
        """Whether an entity is none that has a place here."""
        return (self._entities.schema(own) or "Person") not in (*BODIES, *EDGES, "Person", "Position")


def _type(item: Item) -> str:
    """What a body is classified as, in a word of ours; another word is left to be told of."""
    said = values.every(item.data.get("classification"))
    if len(said) != 1 or words.spoken(str(said[0])) not in _TYPES:
        return ""
    item.get("classification")
    return str(said[0])
