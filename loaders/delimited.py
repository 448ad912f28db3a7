"""CSV files: encoding, delimiter, and rows with their line numbers."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import IO, BinaryIO, cast

from loaders.problems import Bad, Unreadable
from loaders.sheet import Returned

CHUNK = 1 << 20
"""Bytes read at a time; also the longest line."""
DELIMITERS = ",;\t"
SAMPLE = 10
"""Rows by which a delimiter is judged."""
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class Delimited:
    """One CSV file. `file` is its name."""

    def __init__(self, path: Path) -> None:
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
        self.left = 0
        self.wide: Mapping[int, int] = {}
        self.size = path.stat().st_size
        self._encoding = encoding(path)
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


def encoding(path: Path) -> str:
    """The encoding: by its mark, else UTF-8 when all of it is, else GB18030 when all of it is.

    Raises Unreadable with the offset of what is neither, at a NUL, and at a line without an end.
    """
    with path.open("rb") as file:
        start = file.read(4)
        marked = next((name for mark, name in _MARKS if start.startswith(mark)), None)
        furthest = (0, 1)
        for name in (marked,) if marked else ("utf-8", "gb18030"):
            file.seek(0)
            wrong = _undecodable(file, name)
            if wrong is None:
                return name
            furthest = max(furthest, wrong)
    raise Unreadable(Bad("encoding", offset=furthest[0]), furthest[1])


def _undecodable(file: BinaryIO, name: str) -> tuple[int, int] | None:
    """Offset and line of the first bytes that are not of this encoding."""
    decoder = codecs.getincrementaldecoder(name)()
    offset, line = 0, 1
    while True:
        chunk = file.read(CHUNK)
        pending = len(decoder.getstate()[0])
        try:
            decoded = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            bad = max(error.start - pending, 0)
            return offset - pending + error.start, line + chunk[:bad].count(b"\n")
        if "\0" in decoded:
            raise Unreadable(Bad("nul"), line + decoded[: decoded.index("\0")].count("\n"))
        if not chunk:
            return None
        if len(chunk) == CHUNK and "\n" not in decoded and "\r" not in decoded:
            raise Unreadable(Bad("field-too-long"), line)
        offset, line = offset + len(chunk), line + decoded.count("\n")
