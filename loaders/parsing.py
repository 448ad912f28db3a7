"""The parser of workbooks, a process of its own: `python -m loaders.parsing FILE`.

How it is asked and answers stands in `loaders.process`. The first reply says which sheets there are.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from loaders.archive import Looked, examine
from loaders.process import bound, serve
from loaders.shown import Overlay

EXACT = 10**15
"""From here on a spreadsheet's numbers lose digits."""


class Parser:
    """A workbook, the one sheet of it that is being read, and how far."""

    def __init__(self, path: Path) -> None:
        self.looked: Looked = examine(path)
        self._book = CalamineWorkbook.from_path(str(path))
        self._name: str | None = None
        self._sheet: CalamineSheet | None = None
        self._rows: Iterator[list[str]] = iter(())
        self._next = 0

    def sheets(self) -> list[tuple[str, bool, list[tuple[int, int]], list[tuple[int, int]], int]]:
        """Of each sheet: name, whether it is hidden, hidden rows and columns, formulas."""
        found = []
        for each in self._book.sheets_metadata:
            marks = self.looked.sheets.get(each.name)
            seen = (marks.hidden_rows, marks.hidden_columns, marks.formulas) if marks else ([], [], 0)
            found.append((each.name, each.visible != SheetVisibleEnum.Visible, *seen))
        return found

    def about(self, name: str) -> tuple[int, int, list[tuple[int, int, int]]]:
        """Rows of a sheet, its first column from 0, and cells merged sideways: line, first, last column."""
        sheet = self._of(name)
        left = sheet.start[1] if sheet.start else 0
        wide = [
            (top + 1, start - left, end - left)
            for (top, start), (_, end) in sheet.merged_cell_ranges or ()
            if end > start
        ]
        return sheet.total_height, left, wide

    def rows(self, name: str, first: int, count: int) -> list[list[str]]:
        """Rows of a sheet from `first`, counted from 0; fewer at its end."""
        sheet = self._of(name)
        if first != self._next:
            self._rows, self._next = islice(self._texts(sheet), first, None), first
        rows = list(islice(self._rows, count))
        self._next += len(rows)
        return rows

    def _of(self, name: str) -> CalamineSheet:
        if self._sheet is None or self._name != name:
            self._sheet = None  # the last one is given back before the next is read
            self._sheet, self._name = self._book.get_sheet_by_name(name), name
            self._rows, self._next = self._texts(self._sheet), 0
        return self._sheet

    def _texts(self, sheet: CalamineSheet) -> Iterator[list[str]]:
        """Rows as texts; the value of vertically merged cells stands in each of them."""
        merges = _Merges(sheet)
        marks = self.looked.sheets.get(str(self._name))
        overlay = Overlay(marks.shown, sheet.start[1] if sheet.start else 0) if marks else None
        for index, cells in enumerate(sheet.iter_rows()):
            row = [cell if type(cell) is str else plain(cell) for cell in cells]
            if overlay:
                overlay.lay(index + 1, cells, row)
            merges.fill(index, row)
            yield row


class _Merges:
    """Values of vertically merged cells, carried down as the rows pass."""

    def __init__(self, sheet: CalamineSheet) -> None:
        left = sheet.start[1] if sheet.start else 0
        self._ranges: dict[int, list[tuple[int, int]]] = {}
        self._carried: dict[int, tuple[int, str]] = {}
        for (top, column), (bottom, _) in sheet.merged_cell_ranges or ():
            if bottom > top and column >= left:
                self._ranges.setdefault(column - left, []).append((top, bottom))
        for ranges in self._ranges.values():
            ranges.sort(reverse=True)

    def fill(self, index: int, row: list[str]) -> None:
        """Complete the row; one without any cell stays so."""
        for column, ranges in self._ranges.items():
            while ranges and ranges[-1][0] <= index:
                top, bottom = ranges.pop()
                if top == index and column < len(row):
                    self._carried[column] = (bottom, row[column])
            bottom, value = self._carried.get(column, (-1, ""))
            if index <= bottom and column < len(row) and not row[column] and any(row):
                row[column] = value


def plain(cell: Any) -> str:
    """A number, date or truth value as a text cell would have it.

    A number that has lost digits stays in scientific notation, and 2021.1 keeps both its readings, so that
    parsers can tell.
    """
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float):
        return _number(float(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)


def _number(value: float) -> str:
    if value.is_integer():
        return str(int(value)) if abs(value) < EXACT else f"{value:.14E}"
    text = repr(value)
    return f"{text}|{text}0" if re.fullmatch(r"(19|20)\d\d\.1", text) else text


def main() -> None:
    """Answer until nobody asks any more."""
    bound()

    def opened() -> tuple[Any, dict[str, Callable[..., Any]]]:
        parser = Parser(Path(sys.argv[1]))
        said = parser.sheets(), parser.looked.macros, parser.looked.links
        return said, {"about": parser.about, "rows": parser.rows}

    serve(opened, {MemoryError: "workbook-memory", CalamineError: "workbook-broken"})


if __name__ == "__main__":
    main()
