"""XLSX sheets: rows as texts with their line numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from loaders.archive import examine
from loaders.problems import Bad, Unreadable
from loaders.sheet import Returned

EXACT = 10**15
"""From here on a spreadsheet's numbers lose digits."""


class Sheet:
    """One sheet of a workbook. `file` is the workbook's name."""

    def __init__(self, path: Path, name: str, hidden: bool) -> None:
        self.path = path
        self.file = path.name
        self.sheet: str | None = name
        self.hidden = hidden
        self.size = path.stat().st_size
        self.came_from: Returned | None = None
        self._share = 0.0

    def settle(self, fit: Callable[[list[str]], int]) -> None:
        """Nothing to choose: cells are apart already."""

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Each row with its line from 1; the value of vertically merged cells stands in each of them.

        Raises Unreadable.
        """
        try:
            book = CalamineWorkbook.from_path(str(self.path))
            sheet = book.get_sheet_by_name(self.sheet or "")
        except CalamineError:
            raise Unreadable(Bad("workbook-broken")) from None
        with book:
            merges = _Merges(sheet)
            height = sheet.total_height or 1
            for index, cells in enumerate(sheet.iter_rows()):
                self._share = index / height
                row = [cell if type(cell) is str else plain(cell) for cell in cells]
                merges.fill(index, row)
                yield index + 1, row
        self._share = 1.0

    def position(self) -> int:
        """Bytes read so far, as far as can be told."""
        return int(self.size * self._share)


def sheets(path: Path) -> list[Sheet]:
    """The sheets of a workbook. Raises Unreadable when it is broken or too large."""
    examine(path)
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            return [
                Sheet(path, each.name, hidden=each.visible != SheetVisibleEnum.Visible)
                for each in book.sheets_metadata
            ]
    except CalamineError:
        raise Unreadable(Bad("workbook-broken")) from None


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
