"""XLSX: one sheet each, strings as strings: never a formula, never a link."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

import xlsxwriter

from api.render.sheet import Sheet, text
from loaders.book import HELD, STREAMED

LONGEST = 32_767  # characters in a cell
MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""The same rows are the same bytes, whenever they are written."""
MOST_ROWS = 1_048_576
LARGE = 5_000
"""Rows from which a workbook is made in a file: in memory a row takes some kilobytes."""
NAME = 31  # characters in a sheet's name
FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # no XML text


def render(sheets: Sequence[Sheet]) -> bytes:
    """A workbook with the sheets in this order; their notes stand above their rows."""
    file = io.BytesIO()
    large = max((len(sheet.rows) for sheet in sheets), default=0) > LARGE
    book = xlsxwriter.Workbook(file, STREAMED if large else HELD)
    book.set_properties({"created": MADE})
    bold = book.add_format({"bold": True})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for sheet, name in zip(sheets, names(sheets), strict=True):
        _write(book.add_worksheet(name), sheet, bold, wrapped)
    book.close()
    return file.getvalue()


def names(sheets: Iterable[Sheet]) -> list[str]:
    """A tab's name each: short enough, without forbidden characters, told apart by a number."""
    found: list[str] = []
    taken = {"history"}  # Excel keeps this one
    for sheet in sheets:
        plain = FORBIDDEN.sub("_", UNWRITABLE.sub("_", sheet.name)) or "sheet"
        name, number = plain[:NAME], 1
        while name.casefold() in taken:
            number += 1
            name = f"{plain[: NAME - len(str(number)) - 1]}~{number}"
        taken.add(name.casefold())
        found.append(name)
    return found


def _write(page: Any, sheet: Sheet, bold: Any, wrapped: Any) -> None:
    page.write_string(0, 0, _fit(sheet.title), bold)
    row = 1
    for label, note in sheet.notes:
        page.write_string(row, 0, _fit(label), bold)
        page.write_string(row, 1, _fit(note), wrapped)
        row += 1
    row += 1
    for column, head in enumerate(sheet.columns):
        page.write_string(row, column, _fit(head), bold)
    page.freeze_panes(row + 1, 0)
    for number, values in enumerate(sheet.rows[: MOST_ROWS - row - 1], row + 1):
        for column, value in enumerate(values):
            _cell(page, number, column, value)
    page.set_column(0, max(len(sheet.columns) - 1, 0), 20)


def _cell(page: Any, row: int, column: int, value: object) -> None:
    if isinstance(value, bool):
        page.write_boolean(row, column, value)
    elif isinstance(value, int | float) and abs(value) < 1e15:
        page.write_number(row, column, value)
    elif value is not None:
        page.write_string(row, column, _fit(text(value)))


def _fit(said: str) -> str:
    said = UNWRITABLE.sub("\ufffd", said)
    return said if len(said) <= LONGEST else said[: LONGEST - 1] + "…"
