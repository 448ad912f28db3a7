"""Beneficial Ownership Data Standard 0.4 (standard.openownership.org): statements about records.

Of the statements about a record the latest counts. A record that is `closed` says no more: a closed
relationship has ended, no later than the file's day; whether a closed person or entity is still there nobody
says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from loaders.foreign.bods_records import Records
from loaders.foreign.item import OTHERS, Item, code, kind
from loaders.foreign.pages import Page, Pages
from loaders.foreign.stream import Item as Streamed

TYPES = ("entity", "person", "relationship")
MOST_INTERESTS = 50
"""Of one relationship that are read; each after the first is on a page of its own: all have a place."""
_ABOUT = ("statementId", "statementDate", "recordId", "recordType", "recordStatus", "recordDetails")
"""What a statement says of itself and of its record; that it is used is plain."""


@dataclass
class Bods:
    """Turns the statements of a file into pages, once all files were looked at for which of them count."""

    pages: Pages
    _records: Records

    def take(self, streamed: Iterable[Streamed]) -> None:
        """Make rows of the statements that count."""
        for name, number, data in streamed:
            if not isinstance(data, dict) or data.get("recordType") not in TYPES:
                self.pages.strange(name, number, data, "entity, person, relationship")
            elif counting := self._records.counting((self.pages.file, number), data):
                self._statement(counting, number)
            else:
                self._page(data["recordType"]).told["statement-replaced"] += 1

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
        if clash := self._records.clash((self.pages.file, number)):
            first = self.pages.place(clash[0], page.name, clash[1])
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
        if self._records.is_body(party):
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
