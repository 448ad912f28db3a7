"""A workbook looked over before it is opened.

A workbook is a zip of XML that is held in memory as a whole grid, so a small file can ask for any amount of
it. Sizes are read in the zip's directory, rows and columns counted while the XML streams past.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from loaders.problems import Bad, Unreadable

MOST_BYTES = 200 << 20
MOST_ROWS = 300_000
MOST_CELLS = 12_000_000
"""Of a sheet's grid, empty ones included."""
MOST_UNPACKED = 1 << 30
RATIO = 200
"""How many times larger than its compressed form a part of more than `RATIO_FROM` bytes may be."""
RATIO_FROM = 100 << 20
CHUNK = 4 << 20

_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_PREFIX = re.compile(rb"<(\w+:)worksheet[ >]")
_NAMED = re.compile(rb'<c(?: [^>/]*?)? r="([A-Z]+)\d+"[^>/]*>')
_NUMBER = re.compile(rb'[^>]*? r="(\d+)"')
_ERROR = re.compile(rb'<c(?: [^>]*?)? r="([A-Z]+)\d+"[^>]*? t="e"')


def examine(path: Path) -> None:
    """Refuse a workbook that would not fit into memory, or with a formula's error in a cell.

    Raises Unreadable.
    """
    if path.stat().st_size > MOST_BYTES:
        raise Unreadable(Bad("workbook-too-large", most=MOST_BYTES >> 20))
    try:
        with zipfile.ZipFile(path) as archive:
            _check_sizes(archive.infolist())
            for part in archive.infolist():
                if _SHEET.fullmatch(part.filename):
                    _check_grid(archive, part)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError):
        raise Unreadable(Bad("workbook-broken")) from None


def _check_sizes(parts: list[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable(Bad("encrypted"))
    if not any(part.filename == "xl/workbook.xml" for part in parts):
        raise Unreadable(Bad("not-a-workbook"))
    bombs = (
        part.file_size > RATIO_FROM and part.file_size > RATIO * max(part.compress_size, 1) for part in parts
    )
    if sum(part.file_size for part in parts) > MOST_UNPACKED or any(bombs):
        raise Unreadable(Bad("workbook-absurd"))


def _check_grid(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    last = width = count = 0
    for row in _rows(archive, part):
        if error := _ERROR.search(row):
            raise Unreadable(Bad("excel-error-cell", column=error[1].decode()), _number(row, count + 1))
        if b"<v" not in row and b"<is" not in row:
            continue
        count += 1
        last = max(last, _number(row, count))
        width = max(width, _width(row))
        if last > MOST_ROWS:
            raise Unreadable(Bad("sheet-too-long", most=f"{MOST_ROWS:,}"))
    if last * width > MOST_CELLS:
        raise Unreadable(Bad("workbook-absurd"))


def _rows(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The XML of each row."""
    with archive.open(part) as file:
        head = file.read(CHUNK)
        prefix = _PREFIX.search(head[:4096])
        name = b"<" + (prefix[1] if prefix else b"") + b"row"
        _, found, rest = head.partition(name)
        while chunk := file.read(CHUNK):
            *rows, rest = (rest + chunk).split(name) if found else (rest + chunk).partition(name)[::2]
            if len(rest) > 4 * CHUNK:
                raise Unreadable(Bad("workbook-absurd"))
            yield from rows
        yield from rest.split(name)


def _number(row: bytes, otherwise: int) -> int:
    number = _NUMBER.match(row)
    return int(number[1]) if number else otherwise


def _width(row: bytes) -> int:
    """Columns of a row: by the names of its cells, or by counting where cells have none."""
    names = _NAMED.findall(row)
    cells = row.count(b"<c ") + row.count(b"<c>")
    return max(map(_column, names)) if names and row.count(b' r="') >= cells else cells


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters[:4]:
        number = number * 26 + letter - 64
    return number
