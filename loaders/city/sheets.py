"""Roster files that are written as rows come: CSV, or XLSX with constant memory."""

from __future__ import annotations

import csv
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from loaders.city.dates import AS_OF
from loaders.city.rows import Row, header
from loaders.tables import TABLES

XLSX_SCALE = 400
"""The largest scale whose longest table still fits the 1,048,576 rows of a sheet."""


class Sheets(Protocol):
    """One file a table, named by its Chinese name. `append` takes the next rows of a table by its name."""

    def append(self, table: str, rows: list[Row]) -> None: ...

    def close(self) -> None: ...


class CsvSheets:
    """UTF-8 with BOM and CRLF, as spreadsheet programs write it."""

    def __init__(self, directory: Path) -> None:
        self._files = ExitStack()
        self._writers = {}
        for table in TABLES:
            file = (directory / f"{table.zh}.csv").open("w", encoding="utf-8-sig", newline="")
            self._writers[table.name] = csv.writer(self._files.enter_context(file))
            self._writers[table.name].writerow(header(table))

    def append(self, table: str, rows: list[Row]) -> None:
        """Write rows. Raises OSError."""
        self._writers[table].writerows(rows)

    def close(self) -> None:
        """Finish all files. Raises OSError."""
        self._files.close()


class XlsxSheets:
    """One workbook a table. Text is written as text: a code of 18 digits is no number."""

    def __init__(self, directory: Path) -> None:
        import xlsxwriter

        self._books: list[Any] = []
        self._sheets: dict[str, Any] = {}
        self._next = dict.fromkeys((table.name for table in TABLES), 0)
        options = {"constant_memory": True, "tmpdir": str(directory)}
        for table in TABLES:
            book = xlsxwriter.Workbook(str(directory / f"{table.zh}.xlsx"), options)
            book.set_properties({"created": datetime(AS_OF.year, AS_OF.month, AS_OF.day)})
            self._books.append(book)
            self._sheets[table.name] = book.add_worksheet(table.zh)
            self.append(table.name, [tuple(header(table))])

    def append(self, table: str, rows: list[Row]) -> None:
        """Write rows. Raises OSError."""
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
