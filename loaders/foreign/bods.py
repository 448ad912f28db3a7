"""Beneficial Ownership Data Standard 0.4 (standard.openownership.org): statements about records.

Of the statements about a record the latest counts: by its date, else by its place in the file. A record that
is `closed` says no more: a closed relationship has ended, no later than the file's day; whether a closed
person or entity is still there nobody says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from loaders.foreign.item import EMPTY, OTHERS, Item, code, kind
from loaders.foreign.pages import Page, Pages
from loaders.foreign.shelf import Shelf
from loaders.foreign.stream import Item as Streamed
from loaders.identity import scrub

TYPES = ("entity", "person", "relationship")
MOST_INTERESTS = 50
"""Of one relationship that are read; each after the first is on a page of its own: all have a place."""
_ABOUT = ("statementId", "statementDate", "recordId", "recordType", "recordStatus", "recordDetails")
"""What a statement says of itself and of its record; that it is used is plain."""


class Latest(NamedTuple):
    """The statement that counts of a record: when (masked), its number, and that of the last with details."""

    day: str
    number: int
    details: int


@dataclass
class Bods:
    """Turns statements into pages, in two passes: `look` at each, then `take` each."""

    pages: Pages
    _latest: Shelf[tuple[str, int, int]] = field(default_factory=Shelf)
    _bodies: Shelf[bool] = field(default_factory=Shelf)
    _details: dict[int, dict[str, Any]] = field(default_factory=dict)
    _statements: Shelf[tuple[int, int]] = field(default_factory=Shelf)
    _clashes: Shelf[int] = field(default_factory=Shelf)

    def look(self, streamed: Iterable[Streamed]) -> None:
        """Find the statement that counts of each record."""
        for _, number, data in streamed:
            if not isinstance(data, dict) or data.get("recordId") in EMPTY:
                continue
            self._compare(str(data.get("statementId") or ""), number, data)
            record, day = str(data["recordId"]), scrub(str(data.get("statementDate") or ""))
            self._bodies[code(record)] = data.get("recordType") == "entity"
            before = self._of(record)
            has = number if data.get("recordDetails") not in EMPTY else 0
            if before and before.day and day and day < before.day:
                if not before.details and has:
                    self._latest[record] = (before.day, before.number, number)
                continue
            self._latest[record] = (day, number, has or (before.details if before else 0))

    def know(self, streamed: Iterable[Streamed]) -> None:
        """Note what records are that other files of the load state: relationships here may point at them."""
        for _, _, data in streamed:
            if isinstance(data, dict) and data.get("recordId") not in EMPTY:
                self._bodies.setdefault(code(str(data["recordId"])), data.get("recordType") == "entity")

    def _of(self, record: str) -> Latest | None:
        found = self._latest.get(record)
        return Latest(*found) if found else None

    def _compare(self, own: str, number: int, data: dict[str, Any]) -> None:
        """Note a second statement with the id of another, when it says something else."""
        said = hash(repr(data))
        first = self._statements.setdefault(own, (number, said)) if own else (number, said)
        if first[1] != said:
            self._clashes[number] = first[0]

    def take(self, streamed: Iterable[Streamed]) -> None:
        """Make rows of the statements that count."""
        wanted = {details for _, number, details in self._latest.values() if details != number}
        for name, number, data in streamed:
            if not isinstance(data, dict) or data.get("recordType") not in TYPES:
                self.pages.strange(name, number, data, "entity, person, relationship")
                continue
            if number in wanted:
                self._details[number] = data["recordDetails"]
            latest = self._of(str(data.get("recordId")))
            if latest and latest.number != number:
                self._page(data["recordType"]).told["statement-replaced"] += 1
                continue
            if latest and latest.details and latest.details != number:
                data = {**data, "recordDetails": self._details.pop(latest.details, None)}
            self._statement(data, number)

    def _page(self, what: str, nth: int = 1) -> Page:
        tables = {"entity": "organizations", "person": "people", "relationship": "holdings"}
        return self.pages.page(what if nth == 1 else f"{what}.{nth}", tables[what])

    def _statement(self, data: dict[str, Any], number: int) -> None:
        statement = Item(data)
        for name in _ABOUT:
            statement.get(name)
        what, details = data["recordType"], data.get("recordDetails")
        page = self._page(what)
        item = Item(details if isinstance(details, dict) else {})
        if details is not None and not isinstance(details, dict):
            words = {"wanted": "object", "found": kind(details)}
            item.fault(page.columns[0], "foreign-type", words, details)
        item.get("isComponent")
        own = statement.code("recordId", page.columns[0])
        closed = data.get("recordStatus") == "closed"
        item.faults += statement.faults
        if clash := self._clashes.get(number):
            first = f"{page.name}#{clash}"
            item.fault(page.columns[0], "foreign-id", {"first": first}, data.get("statementId"))
        make = {"entity": self._entity, "person": self._person, "relationship": self._relationship}[what]
        make(item, page, number, own, closed)
        statement.tell(page)
        item.tell(page)

    def _entity(self, item: Item, page: Page, number: int, own: str, closed: bool) -> None:
        sort = Item(_object(item, "entityType", "type"))
        what = sort.text("subtype", "type") or sort.text("type", "type")
        to = item.text("dissolutionDate", "to")
        cells = {
            "code": own,
            "name": item.text("name", "name")
            or self._unspecified(item, "unspecifiedEntityDetails", what, page),
            "type": what,
            "from": item.text("foundingDate", "from"),
            "to": to,
            "status": "unknown" if closed and not to else "",
        }
        self.pages.add(page, number, cells, item.faults + sort.faults)

    def _person(self, item: Item, page: Page, number: int, own: str, closed: bool) -> None:
        what = item.text("personType", "name")
        names = [_name(each) for each in item.objects("names", "name")]
        if len(names) > 1:
            page.passed[f"names{OTHERS}"] += 1
        name = next(filter(None, names), "")
        cells = {
            "code": own,
            "name": name or self._unspecified(item, "unspecifiedPersonDetails", what, page),
            "birth_year": item.year("birthDate"),
        }
        self.pages.add(page, number, cells, item.faults)

    def _unspecified(self, item: Item, about: str, what: str, page: Page) -> str:
        """What stands for the name of whom nobody names: somebody is there, and the file says so."""
        details = Item(_object(item, about, "name"))
        said = details.text("description", "name") or details.text("reason", "name") or what
        if said and said != "knownPerson":
            page.told["unspecified"] += 1
            return said
        return ""

    def _relationship(self, item: Item, page: Page, number: int, own: str, closed: bool) -> None:
        body, party = self._end(item, "subject", "organization"), self._end(item, "interestedParty", "person")
        interests = list(item.objects("interests", "role"))
        if body is None or party is None:
            page.told["party-unspecified"] += 1
            return
        if self._bodies.get(party):
            page.told["holder-is-body"] += 1
            return
        if len(interests) > MOST_INTERESTS:
            item.fault("role", "foreign-many", {"most": str(MOST_INTERESTS)}, f"interests: {len(interests)}")
        ends = {"person": party, "organization": body}
        for nth, each in enumerate(interests[:MOST_INTERESTS] or [{}], 1):
            interest = Item(each)
            on = self._page("relationship", nth)
            cells = {**ends, **self._held(interest, closed)}
            interest.tell(on)
            self.pages.add(on, number, cells, item.faults + interest.faults)

    def _held(self, interest: Item, closed: bool) -> dict[str, str]:
        """How and when somebody has an interest; one of no type is `unknownInterest`, the standard's word."""
        to = interest.text("endDate", "to")
        return {
            "role": interest.text("type", "role") or "unknownInterest",
            "from": interest.text("startDate", "from"),
            "to": to,
            "status": "ended" if closed and not to else "",
        }

    def _end(self, item: Item, name: str, column: str) -> str | None:
        """The record at an end of a relationship; None when the file says that it is not told."""
        value = item.get(name)
        return None if isinstance(value, dict) else code(item.plain(value, column))


def _object(item: Item, name: str, column: str) -> dict[str, Any]:
    """An object inside an item, empty where there is none."""
    value = item.get(name)
    if value is not None and not isinstance(value, dict):
        item.fault(column, "foreign-type", {"wanted": "object", "found": kind(value)}, value)
    return value if isinstance(value, dict) else {}


def _name(data: dict[str, Any]) -> str:
    """A name: full, else of its parts."""
    item = Item(data)
    parts: Iterator[str] = (item.text(each, "name") for each in ("givenName", "patronymicName", "familyName"))
    return item.text("fullName", "name") or " ".join(filter(None, parts))
