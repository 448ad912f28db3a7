"""What Popolo files list, as the rows of other items need it: posts, periods, areas of our tiers, ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from loaders import words
from loaders.foreign.item import EMPTY, Item, code
from loaders.foreign.shelf import Shelf
from loaders.foreign.stream import Item as Streamed
from loaders.tables.core import TIER_WORDS

_TIERS = words.vocabulary(TIER_WORDS)
_ENDS = ("organization", "area", "for_organization")
_OUTLINE = ("id", "role", "label", *_ENDS, *(f"{each}_id" for each in _ENDS))
"""What tells posts apart."""


class Post(NamedTuple):
    """A post as memberships need it: its body, its role, and the area or the body that it serves."""

    organization: str
    role: str
    serves: str


@dataclass
class Listed:
    """What was seen of all files in a first pass, by id."""

    periods: dict[str, tuple[str, str]] = field(default_factory=dict)
    people: Shelf[bool] = field(default_factory=Shelf)
    bodies: Shelf[bool] = field(default_factory=Shelf)
    areas: Shelf[bool] = field(default_factory=Shelf)
    _told: list[dict[str, Any]] = field(default_factory=list)

    def look(self, file: int, streamed: Iterable[Streamed]) -> None:
        """Note what a file lists."""
        for name, _, data in streamed:
            if isinstance(data, dict):
                self._told += [_outline(data)] if name == "posts" else []
                if name == "organizations":
                    self._told += [_outline(of(each, data)) for each in dicts(data.get("posts"))]
                if data.get("id") not in EMPTY:
                    self._note(name, code(str(data["id"])), data)

    def _note(self, name: str, own: str, data: dict[str, Any]) -> None:
        if name == "persons":
            self.people[own] = True
        elif name == "organizations":
            self.bodies[own] = True
            for each in dicts(data.get("legislative_periods")):  # where files of parliaments had them before
                self._note("events", code(str(each.get("id", ""))), each)
        elif name == "areas" and tier(data):
            self.areas[own] = True
        elif name == "events":
            self.periods[own] = (str(data.get("start_date") or ""), str(data.get("end_date") or ""))

    @cached_property
    def posts(self) -> dict[str, Post]:
        """The posts by id, once all files were seen.

        A role that several posts of a body share does not tell them apart.
        """
        found = [(data, self.post(Item(data))) for data in self._told]
        self._told.clear()
        named = {code(str(data["id"])): (data, post) for data, post in found if data.get("id") not in EMPTY}
        bare = (post for data, post in found if data.get("id") in EMPTY)
        counts = Counter((*bare, *(post for _, post in named.values())))
        return {own: _apart(post, data.get("label"), counts[post] > 1) for own, (data, post) in named.items()}

    def post(self, item: Item) -> Post:
        """A post as it is told."""
        serves = self.area(item, "for") or item.end("for_organization", "for")[0]
        return Post(item.end("organization", "organization")[0], role(item), serves)

    def area(self, item: Item, column: str) -> str:
        """The area of an item, where it is one of ours; else it is left to be told of."""
        own, _ = item.end("area", column)
        if own in self.areas:
            return own
        item.leave("area_id")
        item.leave("area")
        return ""


def _outline(data: dict[str, Any]) -> dict[str, Any]:
    """A post without what nobody looks up."""
    return {name: data[name] for name in _OUTLINE if name in data}


def _apart(post: Post, label: Any, several: bool) -> Post:
    named = several and isinstance(label, str) and label.strip()
    return post._replace(role=str(label)) if named else post


def tier(data: dict[str, Any]) -> str:
    """The tier of an area, by its classification; «» for areas of other kinds."""
    return _TIERS.get(words.spoken(str(data.get("classification") or "")), "")


def role(item: Item) -> str:
    """What a post is called: its role, else its label."""
    return item.text("role", "role") or item.text("label", "role")


def of(data: dict[str, Any], body: dict[str, Any]) -> dict[str, Any]:
    """What stands inside a body is of that body, when it does not say another."""
    if any(data.get(each) not in EMPTY for each in ("organization_id", "organization")):
        return data
    return {**data, "organization_id": body.get("id")}


def dicts(value: Any) -> list[dict[str, Any]]:
    """The objects of a list."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
