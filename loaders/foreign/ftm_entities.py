"""What FollowTheMoney entities are, in all files that are read together, and their parts put together.

Entities with one id are parts of one, as the standard's own tools aggregate them: it has the values of all,
the later first, files in the order of the load.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from loaders.foreign import shelf, values
from loaders.foreign.held import Held
from loaders.foreign.item import EMPTY, Item, code
from loaders.foreign.shelf import Shelf
from loaders.foreign.stream import At
from loaders.foreign.stream import Item as Streamed
from loaders.identity import scrub

GENERAL = ("Thing", "LegalEntity", "Organization")
"""Schemas that say less than others, the most general first: of an entity's parts the narrowest counts."""
HOLDER = "holder"
"""What a position without a body calls who has it, as the standard does."""


_SAID = ("name", "weakAlias", "organization", "subnationalArea")
"""What tells positions apart."""


class Post(NamedTuple):
    """A position as occupancies need it."""

    organization: str
    role: str


@dataclass
class Entities:
    """What was seen of all files in a first pass, by id."""

    _last: Shelf[At] = field(default_factory=Shelf)
    _several: Shelf[bool] = field(default_factory=Shelf)
    _schemas: Shelf[str] = field(default_factory=Shelf)
    _seats: Held = field(default_factory=lambda: Held(shelf.MOST))
    _called: Shelf[int] = field(default_factory=Shelf)
    _shared: Shelf[bool] = field(default_factory=Shelf)
    _parts: Held = field(default_factory=Held)

    def look(self, file: int, streamed: Iterable[Streamed]) -> None:
        """Note the last part of each entity, what entities are, and what positions are called."""
        for _, number, data in streamed:
            if not _is_part(data):
                continue
            own, schema = code(str(data["id"])), data["schema"]
            if own in self._last:
                self._several[own] = True
            self._last[own] = (file, number)
            self._schemas[own] = scrub(_narrower(self._schemas.get(own) or schema, schema))
            if schema == "Position":
                self._note(own, {each: data["properties"].get(each) for each in _SAID})

    def _note(self, own: str, said: dict[str, Any]) -> None:
        """Note what a position is called, and what others of its body are called too."""
        known = _united(self._seats.get(own) or {}, said)
        self._seats.put(own, known)
        for each in posts(own, known):
            if each.organization != own and self._called.setdefault(each, hash(own)) != hash(own):
                self._shared[each] = True

    def schema(self, own: str) -> str:
        """What an entity is; «» where no file has it."""
        return self._schemas.get(own) or ""

    def post(self, own: str) -> Post | None:
        """A position's body and what its holder is called there; None for what is no position.

        What several positions of a body are called does not tell them apart.
        """
        said = self._seats.get(own)
        if said is None:
            return None
        *shorter, longest = posts(own, said)
        return next((each for each in shorter if each not in self._shared), longest)

    def whole(self, at: At, data: dict[str, Any]) -> dict[str, Any] | None:
        """The entity of which this is the last part, with what all say; None where others follow."""
        if not _is_part(data) or (own := code(str(data["id"]))) not in self._several:
            return data
        before = self._parts.get(own) or {}
        said = {name: value for name, value in data.items() if value not in EMPTY}
        if "name" in data["properties"]:  # the caption was chosen among the names before
            before = {name: value for name, value in before.items() if name != "caption"}
        properties = _united(before.get("properties", {}), data["properties"])
        found = before | said | {"schema": self.schema(own) or data["schema"], "properties": properties}
        if self._last.get(own) == at:
            self._parts.pop(own)
            return found
        self._parts.put(own, found)
        return None


def posts(own: str, properties: dict[str, Any]) -> list[Post]:
    """What properties of a position say of it, the shortest first.

    A weak alias with which the name ends is what it is called within its body.
    """
    bodies = values.ends(Item(properties), "organization")
    if not bodies:
        return [Post(own, HOLDER)]
    said = (properties.get(each) for each in ("name", "weakAlias", "subnationalArea"))
    names, aliases, areas = (list(map(str, values.every(each))) for each in said)
    name = names[0] if names else own
    words = [aliases[0]] if len(aliases) == 1 and name.endswith(aliases[0]) else []
    words += [name, f"{name} ({', '.join(areas)})"] if areas else [name]
    return [Post(bodies[0], each) for each in words]


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
