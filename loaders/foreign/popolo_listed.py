"""What a Popolo file lists, as the rows of other items need it: posts, periods, areas of our tiers, ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from loaders import words
from loaders.foreign.item import EMPTY, Item, code
from loaders.foreign.stream import Item as Streamed
from loaders.tables.core import TIER_WORDS

_TIERS = words.vocabulary(TIER_WORDS)


class Post(NamedTuple):
    """A post as memberships need it: its body, its role, and the area or the body that it serves."""

    organization: str
    role: str
    serves: str


@dataclass
class Listed:
    """What was seen of a file in a first pass, by id."""

    posts: dict[str, Post] = field(default_factory=dict)
    periods: dict[str, tuple[str, str]] = field(default_factory=dict)
    people: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    areas: set[str] = field(default_factory=set)

    def look(self, streamed: Iterable[Streamed]) -> None:
        """Note what is listed."""
        posts: list[dict[str, Any]] = []
        for name, _, data in streamed:
            if isinstance(data, dict):
                posts += [data] if name == "posts" else []
                if name == "organizations":
                    posts += [of(each, data) for each in dicts(data.get("posts"))]
                if data.get("id") not in EMPTY:
                    self._note(name, code(str(data["id"])), data)
        self._name(posts)

    def _note(self, name: str, own: str, data: dict[str, Any]) -> None:
        if name == "persons":
            self.people.add(own)
        elif name == "organizations":
            self.bodies.add(own)
        elif name == "areas" and tier(data):
            self.areas.add(own)
        elif name == "events":
            self.periods[own] = (str(data.get("start_date") or ""), str(data.get("end_date") or ""))

    def _name(self, posts: list[dict[str, Any]]) -> None:
        """Give posts their roles: one that several posts of a body share does not tell them apart."""
        found = [(data, self.post(Item(data))) for data in posts]
        counts = Counter(post for _, post in found)
        for data, post in found:
            if data.get("id") not in EMPTY:
                self.posts[code(str(data["id"]))] = _apart(post, data.get("label"), counts[post] > 1)

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
