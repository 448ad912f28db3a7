"""Rosters as a workbook: the files of a folder, a sheet each, and the manifest in a sheet of its name."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from loaders.book import STREAMED
from loaders.export.sheets import FULL, Sheet
from loaders.manifest import NAME


def write(folder: Path, sheets: Sequence[Sheet], manifest: str, path: Path) -> None:
    """Make a workbook of a source's folder. Raises OSError."""
    with xlsxwriter.Workbook(str(path), STREAMED) as book:
        bold = book.add_format({"bold": True})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            with (folder / sheet.file).open(encoding="utf-8-sig", newline="") as file:
                _fill(page, sheet, csv.reader(file), bold)
        page = book.add_worksheet(NAME)
        for number, line in enumerate(manifest.splitlines()):
            page.write_string(number, 0, line)


def _fill(page: Any, sheet: Sheet, rows: Iterator[list[str]], bold: Any) -> None:
    page.freeze_panes(sheet.heads, 0)
    for number, row in enumerate(_part(sheet, rows)):
        for place, cell in enumerate(row):
            if cell and number < sheet.heads:
                page.write_string(number, place, cell, bold)
            elif cell and place in sheet.numbers:
                page.write_number(number, place, int(cell))
            elif cell:
                page.write_string(number, place, cell)


def _part(sheet: Sheet, rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """The heads, and those rows of the file that are this sheet's."""
    for number, row in enumerate(rows):
        if number < sheet.heads or sheet.first <= number - sheet.heads < sheet.first + FULL:
            yield row
