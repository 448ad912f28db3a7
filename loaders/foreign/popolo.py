"""Popolo (popoloproject.com, JSON serialization): persons, organizations, posts, memberships.

Memberships and posts may also stand inside persons, organizations and posts. A membership of a legislative
period without dates of its own has those of the period, as files of parliaments write it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from loaders.foreign.item import EMPTY, Item, code, kind
from loaders.foreign.pages import Page, Pages, excerpt
from loaders.foreign.stream import Item as Streamed

LISTS = ("persons", "organizations", "posts", "memberships")
MEMBER = "member"
"""The role of a membership that names none: the standard calls its holder so."""
PERIOD = "legislative_period_id"


class Post(NamedTuple):
    """A post as memberships need it."""

    organization: str
    role: str


@dataclass
class Popolo:
    """Turns the items of a Popolo file into pages, in two passes: `look` at each, then `take` each."""

    pages: Pages
    _posts: dict[str, Post] = field(default_factory=dict)
    _roles: Counter[tuple[str, str]] = field(default_factory=Counter)
    _periods: dict[str, tuple[str, str]] = field(default_factory=dict)
    _listed: dict[str, set[str]] = field(default_factory=lambda: {"persons": set(), "organizations": set()})
    _counts: Counter[str] = field(default_factory=Counter)
    _others: Counter[str] = field(default_factory=Counter)

    # The first pass: what rows need that may stand further on.

    def look(self, streamed: Iterable[Streamed]) -> None:
        """Note posts, periods, and who and what is listed."""
        posts: list[dict[str, Any]] = []
        for name, _, data in streamed:
            if not isinstance(data, dict):
                continue
            if name in self._listed and data.get("id") not in EMPTY:
                self._listed[name].add(code(str(data["id"])))
            if name == "events" and data.get("id") not in EMPTY:
                dates = (str(data.get(each) or "") for each in ("start_date", "end_date"))
                self._periods[str(data["id"])] = tuple(dates)  # type: ignore[assignment]
            posts += [data] if name == "posts" else []
            if name == "organizations":
                posts += [_of(each, data) for each in _dicts(data.get("posts"))]
        self._name(posts)

    def _name(self, posts: list[dict[str, Any]]) -> None:
        """Give posts their roles: one that several posts of a body share does not tell them apart."""
        found = []
        for data in posts:
            item = Item(data)
            found.append((data, item.end("organization", "organization")[0], _role(item)))
        self._roles = Counter((body, role) for _, body, role in found)
        for data, body, role in found:
            if data.get("id") not in EMPTY:
                self._posts[str(data["id"])] = Post(body, self._told_apart(data, body, role))

    def _told_apart(self, data: dict[str, Any], body: str, role: str) -> str:
        label = data.get("label")
        if self._roles[body, role] > 1 and isinstance(label, str) and label.strip():
            return label
        return role

    # The second pass: rows.

    def take(self, streamed: Iterable[Streamed]) -> None:
        """Make a row of each item."""
        rows = {
            "persons": self._person,
            "organizations": self._organization,
            "posts": self._post,
            "memberships": self._membership,
        }
        for name, number, data in streamed:
            if name not in rows:
                self._others[name] += name != "events" and data not in EMPTY
            elif number == 0:
                if data not in EMPTY:
                    self.pages.strange(name, 0, data, "list")
            elif isinstance(data, dict):
                rows[name](data, name, number)
            else:
                self._no_object(name, number, data)
        self._tell_others()

    def _no_object(self, name: str, number: int, data: Any) -> None:
        page = self._page(name, name)
        column = page.columns[0]
        words = {"wanted": "object", "found": kind(data)}
        fault = (column, "foreign-type", words, excerpt(data))
        self.pages.add(page, number, {column: excerpt(data)}, [fault])

    def _person(self, data: dict[str, Any], name: str, number: int) -> None:
        item = Item(data)
        page = self._page(name, "persons")
        own = item.code("id", "code")
        full = _full_name(item)
        nested = list(item.objects("memberships", "name"))
        cells = {"code": own, "name": full, "sex": item.sex("gender"), "birth_year": item.year("birth_date")}
        if own or not nested:
            item.tell(page)
            self.pages.add(page, number, cells, item.faults)
        else:  # nobody can point at them: their memberships name them
            page.told["nameless-code"] += 1
        for each in nested:
            given = {"person_id": own} if own else {"person": {"name": full}}
            self._nested({**given, **each}, f"{name}.memberships", "memberships")

    def _organization(self, data: dict[str, Any], name: str, number: int) -> None:
        item = Item(data)
        page = self._page(name, "organizations")
        nested = list(item.objects("memberships", "name"))
        posts = list(item.objects("posts", "name"))
        cells = {
            "code": item.code("id", "code"),
            "name": item.text("name", "name"),
            "type": item.text("classification", "type"),
            "superior": item.end("parent", "superior")[0],
            "from": item.text("founding_date", "from"),
            "to": item.text("dissolution_date", "to"),
        }
        item.tell(page)
        self.pages.add(page, number, cells, item.faults)
        for each in posts:
            self._nested(_of(each, data), f"{name}.posts", "posts")
        for each in nested:
            self._nested(_of(each, data), f"{name}.memberships", "memberships")

    def _post(self, data: dict[str, Any], name: str, number: int) -> None:
        item = Item(data)
        page = self._page(name, "posts")
        body = self._body(item)
        role = _role(item)
        known = self._posts.get(str(item.get("id")))
        nested = list(item.objects("memberships", "role"))
        if known and known.role != role:  # the label tells posts apart, and the role has no place
            item.get("label")
            item.leave("role")
        cells = {
            "organization": body,
            "role": known.role if known else role,
            "required": "true",
            "from": item.text("start_date", "from"),
            "to": item.text("end_date", "to"),
        }
        item.tell(page)
        self.pages.add(page, number, cells, item.faults)
        for each in nested:
            given = {"post_id": data["id"]} if data.get("id") not in EMPTY else {"role": cells["role"]}
            self._nested({"organization_id": body, **given, **each}, f"{name}.memberships", "memberships")

    def _nested(self, data: dict[str, Any], page: str, kind: str) -> None:
        """The row of what stands inside another item: its number is that among all such."""
        self._counts[page] += 1
        take = self._post if kind == "posts" else self._membership
        take(data, page, self._counts[page])

    def _membership(self, data: dict[str, Any], name: str, number: int) -> None:
        item = Item(data)
        page = self._page(name, "memberships")
        person, inside = item.end("person", "person")
        if not person and not inside:
            person, inside = item.end("member", "person")
            if person in self._listed["organizations"]:
                page.told["holder-is-body"] += 1
                return
        post_code, post_inside = item.end("post", "role")
        post = self._posts.get(str(item.data.get("post_id") or (post_inside or {}).get("id")))
        body = self._body(item) or (post.organization if post else "")
        begin, end = self._dates(item)
        cells = {
            "person": person,
            "name": "" if person in self._listed["persons"] or not inside else _full_name(Item(inside)),
            "organization": body,
            "role": self._membership_role(item, post, post_inside),
            "on_behalf_of": item.end("on_behalf_of", "on_behalf_of")[0],
            "from": begin,
            "to": end,
        }
        if post_code and not post and not post_inside:
            item.fault("role", "foreign-post", {}, post_code)
        own = item.code("id", "role")
        item.tell(page)
        self.pages.add(page, number, cells, item.faults, own)

    def _membership_role(self, item: Item, post: Post | None, inside: dict[str, Any] | None) -> str:
        """The role of the post that is held; else the membership's own."""
        if post:
            if item.data.get("role") != post.role:
                return post.role  # the membership's own, if it has one, is told of as a field
            item.get("role")
            return post.role
        return item.text("role", "role") or (_role(Item(inside)) if inside else "") or MEMBER

    def _dates(self, item: Item) -> tuple[str, str]:
        """Start and end; those that it has not are the ones of its period."""
        begin, end = item.text("start_date", "from"), item.text("end_date", "to")
        period = item.get(PERIOD)
        if period in EMPTY:
            return begin, end
        first, last = self._periods.get(str(period), ("", ""))
        if str(period) not in self._periods:
            item.fault("from", "foreign-period", {}, period)
        return begin or first, end or last

    def _body(self, item: Item) -> str:
        """The body that an item is of; one that stands inside it, and in no list, is a row of its own."""
        body, inside = item.end("organization", "organization")
        if inside and body and body not in self._listed["organizations"]:
            self._listed["organizations"].add(body)
            self._counts["inside.organizations"] += 1
            self._organization(inside, "inside.organizations", self._counts["inside.organizations"])
        return body

    def _page(self, name: str, what: str) -> Page:
        tables = {"persons": "people", "memberships": "holdings"}
        return self.pages.page(name, tables.get(what, what))

    def _tell_others(self) -> None:
        """Lists and fields of the file that are none of ours."""
        for name, count in self._others.items():
            if count:
                self.pages.others[name] += count


def _role(item: Item) -> str:
    """What a post is called: its role, else its label."""
    return item.text("role", "role") or item.text("label", "role")


def _full_name(item: Item) -> str:
    """The name, else its parts as they are given."""
    name = item.text("name", "name")
    if name:
        return name
    parts = (item.text(each, "name") for each in ("given_name", "additional_name", "family_name"))
    return " ".join(filter(None, parts))


def _of(data: dict[str, Any], body: dict[str, Any]) -> dict[str, Any]:
    """What stands inside a body is of that body, when it does not say another."""
    if any(data.get(each) not in EMPTY for each in ("organization_id", "organization")):
        return data
    return {**data, "organization_id": body.get("id")}


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
