"""Popolo (popoloproject.com, JSON serialization): persons, organizations, posts, memberships, areas.

Memberships and posts may also stand inside persons, organizations and posts. A membership of a legislative
period without dates of its own has those of the period, as files of parliaments write it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from graph import vocabulary
from loaders import titles, words
from loaders.foreign import head, interval
from loaders.foreign import popolo_listed as listed
from loaders.foreign.item import EMPTY, Item, code, kind
from loaders.foreign.pages import Page, Pages, excerpt
from loaders.foreign.popolo_listed import Listed, Post
from loaders.foreign.stream import Item as Streamed

LISTS = ("persons", "organizations", "posts", "memberships")
"""The lists by which a file is known to be Popolo."""
MEMBER = "member"
"""The role of a membership that names none: the standard calls its holder so."""
PERIOD = "legislative_period_id"
CREDIT = ("CN-USCC", "USCC")
"""Schemes of identifiers that are unified social credit codes."""
EMPLOYMENT = "employment"
"""The kind of a membership that is no holding."""
_KINDS = words.vocabulary(vocabulary.KINDS)
_TABLES = {"persons": "people", "memberships": "holdings"}


@dataclass
class Popolo:
    """Turns the items of a Popolo file into pages, once all files were looked at for what they list."""

    pages: Pages
    _listed: Listed
    _counts: Counter[str] = field(default_factory=Counter)

    def take(self, streamed: Iterable[Streamed]) -> None:
        """Make a row of each item."""
        rows = {
            "areas": self._area,
            "persons": self._person,
            "organizations": self._organization,
            "posts": self._post,
            "memberships": self._membership,
        }
        for name, number, data in streamed:
            if name == "events" or (data in EMPTY and (number == 0 or name not in rows)):
                continue  # periods, which were noted; nothing at all
            if number == 0 and head.holds(name, data):
                self.pages.head[name] = data
            elif name not in rows:
                self.pages.others[name] += 1
            elif number == 0:
                self.pages.strange(name, 0, data, "list")
            elif isinstance(data, dict):
                rows[name](data, name, number)
            else:
                self._no_object(name, number, data)

    def _page(self, name: str, what: str) -> Page:
        return self.pages.page(name, _TABLES.get(what, what))

    def _no_object(self, name: str, number: int, data: Any) -> None:
        page = self._page(name, name)
        column = page.columns[0]
        words = {"wanted": "object", "found": kind(data)}
        fault = (column, "foreign-type", words, excerpt(data))
        self.pages.add(page, number, {column: excerpt(data)}, [fault])

    def _area(self, data: dict[str, Any], name: str, number: int) -> None:
        """An area of one of our tiers; others have no place."""
        if not listed.tier(data):
            self.pages.others[name] += 1
            return
        item = Item(data)
        above = item.end("parent", "within")[0]
        cells = {
            "code": item.code("id", "code"),
            "name": item.text("name", "name"),
            "tier": item.text("classification", "tier"),
            "within": "\n".join(
                each for each in (above, *self._more_parents(item)) if each in self._listed.areas
            ),
            **interval.cells(item, "founding_date", "dissolution_date"),
        }
        if above and above not in self._listed.areas:
            item.leave("parent_id")
        self._add(item, self._page(name, "areas"), number, cells)

    def _person(self, data: dict[str, Any], name: str, number: int) -> None:
        item = Item(data)
        page = self._page(name, "persons")
        own = item.code("id", "code")
        full = _full_name(item)
        nested = list(item.objects("memberships", "name"))
        cells = {"code": own, "name": full, "sex": item.sex("gender"), "birth_year": item.year("birth_date")}
        if own or not nested:
            self._add(item, page, number, cells)
        else:  # nobody can point at them: their memberships name them
            page.told["nameless-code"] += 1
        for each in nested:
            given = {"person_id": own} if own else {"person": {"name": full}}
            self._nested({**given, **each}, f"{name}.memberships", "memberships")

    def _organization(self, data: dict[str, Any], name: str, number: int) -> None:
        item = Item(data)
        nested = list(item.objects("memberships", "name"))
        posts = list(item.objects("posts", "name"))
        above = (item.end("parent", "superior")[0], *self._more_parents(item))
        item.get("legislative_periods")
        cells = {
            "code": item.code("id", "code"),
            "name": item.text("name", "name"),
            "type": item.text("classification", "type"),
            "superior": "\n".join(filter(None, above)),
            "area": self._listed.area(item, "area"),
            "credit_code": _credit_code(item),
            **interval.cells(item, "founding_date", "dissolution_date"),
        }
        self._add(item, self._page(name, "organizations"), number, cells)
        for each in posts:
            self._nested(listed.of(each, data), f"{name}.posts", "posts")
        for each in nested:
            self._nested(listed.of(each, data), f"{name}.memberships", "memberships")

    def _more_parents(self, item: Item) -> list[str]:
        """Superiors past the first, which our own exports have: the standard knows one."""
        more = item.get("other_parent_ids")
        return [code(str(each)) for each in more] if isinstance(more, list) else []

    def _post(self, data: dict[str, Any], name: str, number: int) -> None:
        item = Item(data)
        body = self._body(item)
        told = self._listed.post(item)
        post = self._listed.posts.get(item.code("id", "role"), told)
        nested = list(item.objects("memberships", "role"))
        if post.role != told.role:  # the label tells posts apart, and the role has no place
            item.get("label")
            item.leave("role")
        elif item.data.get("label") == told.role:
            item.get("label")
        cells = {
            "organization": body,
            "role": post.role,
            "for": post.serves,
            "seats": item.text("seats", "seats"),
            "required": item.truth("required", "required") if "required" in data else "true",
            "full_time": item.truth("full_time", "full_time"),
            **interval.cells(item, "start_date", "end_date"),
        }
        if item.get("listed") is not False:  # else only its holders and what is due speak of it
            self._add(item, self._page(name, "posts"), number, cells)
        for each in nested:
            given = {"post_id": data["id"]} if data.get("id") not in EMPTY else {"role": post.role}
            self._nested({"organization_id": body, **given, **each}, f"{name}.memberships", "memberships")

    def _nested(self, data: dict[str, Any], page: str, what: str) -> None:
        """The row of what stands inside another item: its number is that among all such."""
        self._counts[page] += 1
        take = self._post if what == "posts" else self._membership
        take(data, page, self._counts[page])

    def _membership(self, data: dict[str, Any], name: str, number: int) -> None:
        item = Item(data)
        page = self._page(name, "memberships")
        person, inside = item.end("person", "person")
        if not person and not inside:
            person, inside = item.end("member", "person")
            if person in self._listed.bodies:
                page.told["holder-is-body"] += 1
                return
        post_code, post_inside = item.end("post", "role")
        post = self._listed.posts.get(post_code)
        if post_code and not post and not post_inside:
            item.fault("role", "foreign-post", {}, post_code)
        if item.data.get("kind") == EMPLOYMENT:
            self._employment(item, name, number, person)
            return
        lasting = self._dates(item)
        role = _membership_role(item, post, post_inside)
        title = _title(item, role, lasting["status"])
        if item.get("mapped") is True and (mapped := self._mapped(item, name, role)):
            page, title = mapped, str(item.get("label"))
        cells = {
            "person": person,
            "name": "" if person in self._listed.people or not inside else _full_name(Item(inside)),
            "organization": self._body(item) or (post.organization if post else ""),
            "role": title,
            "for": post.serves if post else "",
            "kind": _kind(item),
            "on_behalf_of": item.end("on_behalf_of", "on_behalf_of")[0],
            **lasting,
        }
        self._add(item, page, number, cells, item.code("id", "role"))

    def _mapped(self, item: Item, name: str, role: str) -> Page | None:
        """The page of holders' titles that are a role because somebody said so, as our own exports mark them.

        None where the title has another meaning there already.
        """
        label = item.data.get("label")
        page = self.pages.page(f"{name}.mapped", "holdings")
        return page if isinstance(label, str) and page.spell("role", label.strip(), role) else None

    def _employment(self, item: Item, name: str, number: int, person: str) -> None:
        """Work for a body without a post, which our own exports mark: the standard has no word for it."""
        item.get("kind")
        item.get("role")
        cells = {
            "person": person,
            "organization": self._body(item),
            "title": item.text("label", "title"),
            **interval.cells(item, "start_date", "end_date"),
        }
        page = self.pages.page(f"{name}.{EMPLOYMENT}", "employment")
        self._add(item, page, number, cells, item.code("id", "title"))

    def _add(self, item: Item, page: Page, number: int, cells: dict[str, str], own: str = "") -> None:
        item.tell(page)
        self.pages.add(page, number, cells, item.faults, own)

    def _dates(self, item: Item) -> dict[str, str]:
        """Start, end and status; a start or an end that it has not is the one of its period."""
        found = interval.cells(item, "start_date", "end_date")
        period = item.get(PERIOD)
        if period in EMPTY:
            return found
        known = self._listed.periods.get(code(str(period)))
        for place, column in enumerate(("from", "to")):
            if known is None and not found[column]:
                item.fault(column, "foreign-period", {}, period)
            elif known is not None:
                found[column] = found[column] or known[place]
        return found

    def _body(self, item: Item) -> str:
        """The body that an item is of; one that stands inside it, and in no list, is a row of its own."""
        body, inside = item.end("organization", "organization")
        if inside and body and body not in self._listed.bodies:
            self._listed.bodies[body] = True
            self._counts["inside.organizations"] += 1
            self._organization(inside, "inside.organizations", self._counts["inside.organizations"])
        return body


def _membership_role(item: Item, post: Post | None, inside: dict[str, Any] | None) -> str:
    """The role of the post that is held, beside which the membership's own has no place; else that."""
    if post:
        if item.data.get("role") == post.role:
            item.get("role")
        return post.role
    return item.text("role", "role") or (listed.role(Item(inside)) if inside else "") or MEMBER


def _title(item: Item, role: str, status: str) -> str:
    """What the holder is called, where that reads as the role; else the role, and the label has no place."""
    label = item.data.get("label")
    if not isinstance(label, str) or label == role:
        item.get("label")
        return role
    if not titles.says(label, role, ended=status == "ended"):
        return role
    item.get("label")
    return label


def _kind(item: Item) -> str:
    """How it is held, in a word of ours; another word has no place."""
    said = str(item.get("kind") or "")
    if words.spoken(said) not in _KINDS:
        item.leave("kind")
        return ""
    return said


def _full_name(item: Item) -> str:
    """The name, else its parts as they are given."""
    name = item.text("name", "name")
    if name:
        return name
    parts = (item.text(each, "name") for each in ("given_name", "additional_name", "family_name"))
    return " ".join(filter(None, parts))


def _credit_code(item: Item) -> str:
    """The code that the state gives a unit, among its identifiers; the others are left to be told of."""
    found = listed.dicts(item.get("identifiers"))
    codes = [str(each.get("identifier") or "") for each in found if each.get("scheme") in CREDIT]
    if len(codes) != 1 or len(found) > 1:
        item.leave("identifiers")
    return codes[0] if len(codes) == 1 else ""
