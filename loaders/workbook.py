"""XLSX sheets: rows as texts with their line numbers, from a parser in a process of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from loaders.cut import letters
from loaders.marks import ranges
from loaders.problems import Bad
from loaders.process import Parsing
from loaders.sheet import Returned

AT_ONCE = 2_000
"""Rows that the parser sends in one reply."""


class Book(Parsing):
    """A workbook that a parser has open: its sheets, and whether it has macros and links."""

    def __init__(self, path: Path) -> None:
        super().__init__("loaders.parsing", "workbook-memory", path)
        self.path = path
        self.listed, self.macros, self.links = self.first


class Sheet:
    """One sheet of a workbook. `file` is the workbook's name."""

    def __init__(self, book: Book, name: str, hidden: bool = False) -> None:
        self.book = book
        self.path = book.path
        self.file = book.path.name
        self.sheet: str | None = name
        self.name: str | None = name
        self.hidden = hidden
        self.notices: list[Bad] = []
        self.by_hand = True
        self.table: str | None = None
        self.faults: dict[int, list[tuple[str, str, dict[str, str], str]]] = {}
        self.spelled: Mapping[str, Mapping[str, str]] = {}
        self.size = book.path.stat().st_size
        self.came_from: Returned | None = None
        self._share = 0.0

    def settle(self, fit: Callable[[list[str]], int]) -> None:
        """Nothing to choose: cells are apart already."""

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Each row with its line from 1; the value of vertically merged cells stands in each of them.

        Raises Unreadable.
        """
        height, first = self._about[0] or 1, 0
        while rows := self.book.ask("rows", self.sheet, first, AT_ONCE):
            for index, row in enumerate(rows, first):
                yield index + 1, row
            first += len(rows)
            self._share = first / height
            if len(rows) < AT_ONCE:
                break
        self._share = 1.0

    def position(self) -> int:
        """Bytes read so far, as far as can be told."""
        return int(self.size * self._share)

    @property
    def left(self) -> int:
        """The column, from 0, that the rows begin with."""
        return int(self._about[1])

    @property
    def wide(self) -> dict[int, int]:
        """Lines that have cells merged sideways, with how many columns the widest of them takes."""
        widest: dict[int, int] = {}
        for line, start, end in self._about[2]:
            widest[line] = max(widest.get(line, 0), end - start + 1)
        return widest

    @cached_property
    def _about(self) -> tuple[int, int, list[tuple[int, int, int]]]:
        found: tuple[int, int, list[tuple[int, int, int]]] = self.book.ask("about", self.sheet)
        return found


def sheets(path: Path) -> list[Sheet]:
    """The sheets of a workbook. Raises Unreadable when it is broken or too large."""
    book = Book(path)
    found: list[Sheet] = []
    for name, hidden, rows, columns, formulas in book.listed:
        sheet = Sheet(book, name, hidden)
        if rows:
            sheet.notices.append(Bad("hidden-rows", lines=ranges(rows)))
        if columns:
            named = "、".join(
                letters(a - 1) if a == b else f"{letters(a - 1)}–{letters(b - 1)}" for a, b in columns
            )
            sheet.notices.append(Bad("hidden-columns", columns=named))
        if formulas:
            sheet.notices.append(Bad("formulas", count=formulas))
        found.append(sheet)
    if found:
        found[0].notices += [Bad("macros")] * book.macros + [Bad("links")] * book.links
    return found
