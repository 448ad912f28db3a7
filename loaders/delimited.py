"""CSV files: delimiter, and rows with their line numbers."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import IO, cast

from loaders.encoding import encoding
from loaders.problems import Bad, Unreadable
from loaders.sheet import Returned

DELIMITERS = ",;\t"
SAMPLE = 10
"""Rows by which a delimiter is judged."""


class Delimited:
    """One CSV file. `file` is its name; `said` is the encoding that a manifest names for it."""

    def __init__(self, path: Path, said: str = "") -> None:
        self.path = path
        self.file = path.name
        self.sheet: str | None = None
        self.name: str | None = None
        self.came_from: Returned | None = None
        self.hidden = False
        self.notices: list[Bad] = []
        self.by_hand = True
        self.table: str | None = None
        self.faults: dict[int, list[tuple[str, str, dict[str, str], str]]] = {}
        self.spelled: Mapping[str, Mapping[str, str]] = {}
        self.left = 0
        self.wide: Mapping[int, int] = {}
        self.size = path.stat().st_size
        self._encoding = encoding(path, said)
        self._delimiter = ","
        self._handle: IO[bytes] | None = None

    def settle(self, fit: Callable[[list[str]], int]) -> None:
        """Choose the delimiter with which some row among the first fits best as one of headers."""

        def best(delimiter: str) -> tuple[int, int]:
            self._delimiter = delimiter
            fits = [(0, 0)]
            with suppress(Unreadable):
                fits.extend((fit(row), len(row)) for _, row in islice(self.rows(), SAMPLE))
            return max(fits)

        self._delimiter = max(DELIMITERS, key=best)

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Each record with the line it begins on. Raises Unreadable where the quoting breaks."""
        line = 1
        with self.path.open(encoding=self._encoding, newline="") as file:
            self._handle = cast(IO[bytes], file.buffer)
            reader = csv.reader(file, delimiter=self._delimiter, strict=True)
            try:
                for row in reader:
                    yield line, row
                    line = reader.line_num + 1
            except csv.Error as error:
                rule = "field-too-long" if "limit" in str(error) else "quoting"
                raise Unreadable(Bad(rule), line) from None

    def position(self) -> int:
        """Bytes read so far."""
        return self._handle.tell() if self._handle and not self._handle.closed else self.size
