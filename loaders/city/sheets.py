"""Roster files that are written as rows come: CSV, or XLSX with constant memory."""

from __future__ import annotations

import csv
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from loaders.city.dates import AS_OF
from loaders.city.rows import Row, header
from loaders.tables import BY_NAME

XLSX_SCALE = 400
"""The largest scale whose longest table still fits the 1,048,576 rows of a sheet."""


class Sheets(Protocol):
    """One file a table, named by its Chinese name. `append` takes the next rows of a table by its name."""

    def append(self, table: str, rows: list[Row]) -> None: ...

    def close(self) -> None: ...


class CsvSheets:
    """UTF-8 with BOM and CRLF, as spreadsheet programs write it."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._files = ExitStack()
        self._writers: dict[str, Any] = {}

    def append(self, table: str, rows: list[Row]) -> None:
        """Write rows; a table that has none gets no file. Raises OSError."""
        if rows:
            self._writer(table).writerows(rows)

    def _writer(self, table: str) -> Any:
        if table not in self._writers:
            said = BY_NAME[table]
            file = (self._directory / f"{said.zh}.csv").open("w", encoding="utf-8-sig", newline="")
            self._writers[table] = csv.writer(self._files.enter_context(file))
            self._writers[table].writerow(header(said))
        return self._writers[table]

    def close(self) -> None:
        """Finish all files. Raises OSError."""
        self._files.close()


class XlsxSheets:
    """One workbook a table. Text is written as text: a code of 18 digits is no number."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._books: list[Any] = []
        self._sheets: dict[str, Any] = {}
        self._next: dict[str, int] = {}

    def append(self, table: str, rows: list[Row]) -> None:
        """Write rows; a table that has none gets no file. Raises OSError."""
        if rows and table not in self._sheets:
            self._open(table)
        if rows:
            self._write(table, rows)

    def _open(self, table: str) -> None:
        import xlsxwriter

        said = BY_NAME[table]
        options = {"constant_memory": True, "tmpdir": str(self._directory)}
        book = xlsxwriter.Workbook(str(self._directory / f"{said.zh}.xlsx"), options)
        book.set_properties({"created": datetime(AS_OF.year, AS_OF.month, AS_OF.day)})
        self._books.append(book)
        self._sheets[table] = book.add_worksheet(said.zh)
        self._next[table] = 0
        self._write(table, [tuple(header(said))])

    def _write(self, table: str, rows: list[Row]) -> None:
        sheet, number = self._sheets[table], self._next[table]
        for line, row in enumerate(rows, number):
            for column, cell in enumerate(row):
                if cell != "":
                    (sheet.write_number if isinstance(cell, int) else sheet.write_string)(line, column, cell)
        self._next[table] = number + len(rows)

    def close(self) -> None:
        """Finish all files. Raises OSError."""
        from xlsxwriter.exceptions import FileCreateError

        for book in self._books:
            try:
                book.close()
            except FileCreateError as error:
                raise OSError(*getattr(error.__cause__, "args", ())) from error
