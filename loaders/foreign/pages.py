"""What a foreign file becomes: pages of rows, each the sheet of a roster table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from loaders.foreign.shelf import Shelf
from loaders.identity import holds_right_number, scrub
from loaders.problems import ECHO
from loaders.spool import Spool
from loaders.veil import veil

AT_ONCE = 2_000
"""Rows of a batch, on disk and in a reply."""
COLUMNS = {
    "areas": ("code", "name", "tier", "within", "from", "to", "status"),
    "organizations": ("code", "name", "type", "superior", "area", "credit_code", "from", "to", "status"),
    "posts": ("organization", "role", "for", "seats", "required", "full_time", "from", "to", "status"),
    "people": ("code", "name", "sex", "birth_year"),
    "holdings": (
        *("person", "name", "organization", "role", "for", "kind", "on_behalf_of", "from", "to", "status"),
    ),
    "employment": ("person", "name", "organization", "title", "from", "to", "status"),
}
"""The columns that pages have, by table."""
MOST_SHOWN = 20
"""Items of no known kind that are named; more of them are only counted."""
MOST_SPELLED = 200
"""Texts of a column that a page says how to read; they go with its rows into a workbook's cell."""

Fault = tuple[str, str, dict[str, str], str]
"""Column, rule broken, words of its message, and what stood there."""
Told = list[tuple[str, dict[str, str]]]
"""What is to be told: rules, and words of their messages."""
Row = tuple[int, list[str], list[Fault]]
"""Of an item: its number, its cells, and what is wrong with it."""
_SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass
class Page:
    """The rows of one sheet: `table` is what it is a sheet of, None where a mapping has to say.

    `passed` counts, by field, values that have no place in a roster; `told` has other notices, with counts;
    `spelled` by column what texts are read as.
    """

    name: str
    table: str | None
    columns: tuple[str, ...]
    rows: int = 0
    passed: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    spelled: dict[str, dict[str, str]] = field(default_factory=dict)

    def spell(self, column: str, text: str, meant: str) -> bool:
        """Have a text of a column read as another; whether it can be, since a text has one meaning here."""
        known = self.spelled.setdefault(column, {})
        if text not in known and len(known) < MOST_SPELLED:
            known[text] = meant
        return known.get(text) == meant

    def bads(self) -> Told:
        """What is to be told of the page: rule and words."""
        passed: Told = [("field-passed", {"field": name, "count": str(n)}) for name, n in self.passed.items()]
        return [*passed, *((rule, {"count": str(count)}) for rule, count in self.told.items())]


@dataclass
class Said:
    """What the rows of files that are read together say, so that what is said twice counts once.

    `files` has their names by number. Of rows by id there are file, page, number and what they say.
    """

    files: dict[int, str] = field(default_factory=dict)
    rows: Shelf[bool] = field(default_factory=Shelf)
    ids: Shelf[tuple[int, str, int, int]] = field(default_factory=Shelf)


class Pages:
    """The pages of a file. Their rows lie in a temporary file that nobody else can open.

    The file has the number `file` in the load, whose files share the `spool`; those that are read together
    share what is `said`. `others` counts what is on no page, by its list or kind; `wrong` has what is no item
    at all; `head` what the file says of itself.
    """

    def __init__(self, file: int, name: str, spool: Spool[list[Row]], said: Said) -> None:
        self.file = file
        said.files[file] = name
        self._pages: dict[str, Page] = {}
        self._spool = spool
        self._waiting: dict[str, list[Row]] = {}
        self._said = said
        self.others: Counter[str] = Counter()
        self.head: dict[str, Any] = {}
        self.wrong: Told = []
        self.untold: Told = []

    def page(self, name: str, table: str | None, columns: tuple[str, ...] = ()) -> Page:
        """The page of that name, made when it is first asked for."""
        if name not in self._pages:
            self._pages[name] = Page(name, table, columns or COLUMNS[table or ""])
            self._waiting[name] = []
        return self._pages[name]

    def add(
        self,
        page: Page,
        number: int,
        cells: Mapping[str, str],
        faults: Sequence[Fault] = (),
        own: str = "",
    ) -> None:
        """Add the row of an item.

        One that says what a row of the same table has said is left out; of two with the same id (`own`) that
        say different things the second is wrong.
        """
        row = [cells.get(column, "") for column in page.columns]
        found = list(faults)
        mark = hash((page.table or page.name, *row, *map(str, found)))
        here = (self.file, page.name, number, mark)
        first = self._said.ids.setdefault(own, here) if own else here
        if first[3] != mark:
            found.append((page.columns[0], "foreign-id", {"first": self.place(*first[:3])}, own))
        if mark in self._said.rows and not found:
            page.told["said-again"] += 1
            return
        self._said.rows[mark] = True
        for place, cell in enumerate(row):
            if len(cell) >= 18 or not cell.isascii():
                row[place] = _safe(page.columns[place], cell, found)
        page.rows += 1
        waiting = self._waiting[page.name]
        waiting.append((number, row, found))
        if len(waiting) == AT_ONCE:
            self._flush(page.name)

    def strange(self, where: str, number: int, found: Any, wanted: str) -> None:
        """Note an item of no known kind: there is no table to whose rows it could be counted."""
        if len(self.wrong) < MOST_SHOWN:
            place = f"{where}#{number}" if where else f"#{number}"
            self.wrong.append(("foreign-item", {"place": place, "found": excerpt(found), "wanted": wanted}))

    def place(self, file: int, page: str, number: int) -> str:
        """What an item is called here: with its file's name where that is another."""
        here = f"{page}#{number}"
        return here if file == self.file else f"{self._said.files[file]}/{here}"

    def finish(self) -> list[Page]:
        """No more rows come: the pages that have some. The first tells of what else is in the file.

        Where there is none, `untold` is what would be told.
        """
        for name in self._waiting:
            self._flush(name)
        found = [page for page in self._pages.values() if page.rows]
        telling = found[0] if found else Page("", None, ())
        telling.passed.update(self.others)
        for page in self._pages.values():
            if not page.rows:  # no sheet tells of it
                telling.told.update(page.told)
                telling.passed.update({f"{page.name}.{name}": n for name, n in page.passed.items()})
        self.untold = [] if found else telling.bads()
        return found

    def rows(self, name: str, batch: int) -> list[Row]:
        """A batch of a page, counted from 0; none past its end."""
        entries = self._spool.entries(self._topic(name))
        return self._spool.get(entries[batch]) if batch < len(entries) else []

    def _flush(self, name: str) -> None:
        if self._waiting[name]:
            self._spool.add(self._topic(name), self._waiting[name])
            self._waiting[name] = []

    def _topic(self, name: str) -> str:
        return f"{self.file}/{name}"


def _safe(column: str, cell: str, faults: list[Fault]) -> str:
    """A cell fit for the disk: identity numbers masked, and characters that are none taken out."""
    if holds_right_number(cell):
        cell = scrub(cell)
        faults.append((column, "identity-misplaced", {}, excerpt(cell)))
    if _SURROGATE.search(cell):
        cell = _SURROGATE.sub("?", cell)
        faults.append((column, "text-characters", {}, excerpt(cell)))
    return cell


def excerpt(value: Any) -> str:
    """The beginning of what stood there, masked."""
    text = veil(value if isinstance(value, str) else repr(value)[: ECHO * 4])
    return _SURROGATE.sub("?", text if len(text) <= ECHO else text[:ECHO] + "…")
