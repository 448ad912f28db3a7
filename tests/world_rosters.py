"""Rosters read into a `World` with the csv module alone, by docs/rules.md «Time»."""

from __future__ import annotations

import csv
import re
import tomllib
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from world import Area, Collection, Days, Edge, Interval, Meeting, Organization, Person, Post, World

from graph import vocabulary
from loaders import tables

UNKNOWN = "不详"
STILL = "至今"
DATE = re.compile(r"(\d{4})\D+(\d{1,2})(?:\D+(\d{1,2}))?\D*")
YES = {"是", "有", "true", "yes", "1"}

Row = dict[str, str]


def days(cell: str) -> tuple[date | None, date | None]:
    """The first and the last day that a cell can mean: «2021-03-05», «2021.3», «2021年3月»; else absent."""
    cell = cell.strip()
    if cell in ("", UNKNOWN, STILL):
        return None, None
    found = DATE.fullmatch(cell)
    if found is None:
        raise ValueError(f"not a date: {cell!r}")
    year, month = int(found[1]), int(found[2])
    if found[3]:
        day = date(year, month, int(found[3]))
        return day, day
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def listed(start: str, end: str, status: str | None, as_of: date) -> Interval:
    """What one row of a list of that date says, and what the list proves."""
    from_min, from_max = days(start)
    to_min, to_max = days(end)
    if status is None:
        if end.strip() == UNKNOWN:
            status = "unknown"
        else:
            status = "current" if to_min is None or to_min > as_of else "ended"
    if status == "current" and from_min is None:
        from_max = as_of
    return Interval(from_min, from_max, to_min, to_max, status)


def _words(words: Iterable[Any]) -> dict[str, str]:
    """Every spelling of a coded value."""
    return {
        spelling: word.code
        for word in words
        for spelling in (*getattr(word, "synonyms", ()), word.en, word.zh, word.code)
    }


class Rosters:
    """One directory of rosters, read with the csv module alone."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        manifest = tomllib.loads((directory / "roster.toml").read_text("utf-8"))
        self.source: str = manifest["source"]
        as_of = manifest["as_of"]
        self.as_of = as_of if isinstance(as_of, date) else date.fromisoformat(as_of)
        self.posts: dict[tuple[str, str, str | None], Post] = {}
        self.people: dict[str, Person] = {}
        self.edges: list[Edge] = []
        self.spans: dict[str, Interval] = {}

    def rows(self, name: str) -> Iterator[Row]:
        """The rows of a table: column name → cell. Coded values are already coded."""
        table = tables.BY_NAME[name]
        path = self.directory / f"{table.zh}.csv"
        if not path.exists():
            return
        words = {column.name: _words(column.words) for column in table.columns}
        many = {column.name for column in table.columns if column.many}
        with path.open(encoding="utf-8-sig", newline="") as file:
            for line in csv.DictReader(file):
                row = {column.name: (line.get(column.zh) or "").strip() for column in table.columns}
                yield {key: cell if key in many else words[key].get(cell, cell) for key, cell in row.items()}

    def several(self, cell: str) -> list[str]:
        return [each.strip() for each in re.split(r"[、;；/,，]", cell) if each.strip()]

    def during(self, row: Row) -> Interval:
        return listed(row["from"], row["to"], row["status"] or None, self.as_of)

    def since_the_list(self) -> Interval:
        """What a list says of an edge that has no dates of its own."""
        return listed(UNKNOWN, "", "current", self.as_of)

    def world(self) -> World:
        areas = tuple(
            Area(row["code"], row["tier"], tuple(self.several(row["within"])), self.during(row), row["name"])
            for row in self.rows("areas")
        )
        organizations = tuple(self.organization(row) for row in self.rows("organizations"))
        self.spans.update((each.code, each.during) for each in areas)
        self.spans.update((each.code, each.during) for each in organizations)
        for row in self.rows("posts"):
            self.post(row)
        for row in self.rows("people"):
            key = f"{self.source}:{row['code']}"
            self.people[key] = Person(key, row["name"], row["party_status"] or None)
        self.holdings()
        self.other_edges()
        return World(
            areas=areas,
            organizations=organizations,
            posts=tuple(self.posts.values()),
            people=tuple(self.people.values()),
            edges=tuple(self.edges),
            meetings=tuple(
                Meeting(row["code"], tuple(self.several(row["organizations"])), *days(row["held_on"]))
                for row in self.rows("meetings")
            ),
            collections=tuple(self.collection(row) for row in self.rows("collection")),
        )

    def organization(self, row: Row) -> Organization:
        for kind, column in (("SUBORDINATE_TO", "superior"), ("ESTABLISHED_IN", "established_in")):
            for other in self.several(row[column]):
                self.edges.append(Edge(kind, row["code"], other, self.since_the_list()))
        return Organization(
            code=row["code"],
            type=row["type"],
            form=row["form"] or None,
            area=row["area"] or None,
            full_members=int(row["full_members"]) if row["full_members"] else None,
            counted_on=days(row["counted_on"])[1],
            term=Interval(*days(row["term_from"]), *days(row["term_to"])),
            during=self.during(row),
            name=row["name"],
            extension_to=days(row["extension_to"]),
            extension_approved_on=self.happened(row["extension_approved_on"]),
            reelection_on=self.happened(row["reelection_on"]),
            filed_on=self.happened(row["filed_on"]),
            elected_members=int(row["elected_members"]) if row["elected_members"] else None,
        )

    def happened(self, cell: str) -> Days:
        """What lies behind on the roster's date, on whatever day it was."""
        return (None, self.as_of) if cell == UNKNOWN else days(cell)

    def post(self, row: Row) -> None:
        serves = row["for"] or None
        self.posts[row["organization"], row["role"], serves] = Post(
            code=row.get("code") or post_code(row["organization"], row["role"], serves),
            role=row["role"],
            of=row["organization"],
            serves=serves,
            seats=int(row["seats"]) if row["seats"] else None,
            required=row["required"].lower() in YES,
            during=self.during(row),
        )

    def named(self, organization: str, role: str, serves: str | None) -> Post:
        """A post that only a holding names: it lasts as long as what it serves, or else what it is of."""
        code, during = post_code(organization, role, serves), self.spans[serves or organization]
        return Post(code, role, organization, serves, during=during)

    def person(self, row: Row) -> str:
        """Who it is for this source: the person's code, or where the row has none the name and the body."""
        key = f"{self.source}:{row['person'] or row['name'] + '@' + row['organization']}"
        self.people.setdefault(key, Person(key, row["name"]))
        return key

    def holdings(self) -> None:
        roles = _words(vocabulary.ROLES)
        for row in self.rows("holdings"):
            person, organization, serves = self.person(row), row["organization"], row["for"] or None
            for title in self.several(row["role"]):
                role = roles.get(title, title)
                post = self.posts.setdefault(
                    (organization, role, serves),
                    self.named(organization, role, serves),
                )
                self.edges.append(Edge("HOLDS", person, post.code, self.during(row), row["kind"] or None))

    def other_edges(self) -> None:
        for row in self.rows("coverage"):
            self.edges.append(Edge("COVERS", row["organization"], row["area"], self.during(row)))
        for row in self.rows("management"):
            self.edges.append(Edge(row["relation"], row["organization"], row["compound"], self.during(row)))
        for row in self.rows("employment"):
            self.edges.append(Edge("EMPLOYED_BY", self.person(row), row["organization"], self.during(row)))

    def collection(self, row: Row) -> Collection:
        return Collection(
            what=row["what"],
            scope=row["scope"],
            type=row["type"] or None,
            role=row["role"] or None,
            complete=row["complete"].lower() in YES,
            since=days(row["as_of"])[1] or self.as_of,
        )


def post_code(organization: str, role: str, serves: str | None) -> str:
    return f"{organization}#{role}" if serves is None else f"{organization}#{role}#{serves}"
