"""A workbook looked over before it is opened.

A workbook is a zip of XML that is held in memory as a whole grid, so a small file can ask for any amount of
it. Sizes are read in the zip's directory, rows and columns counted while the XML streams past.
"""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as ElementTree
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from loaders.marks import Marks, check_declared
from loaders.problems import Bad, Unreadable
from loaders.shown import Shown, coarse, place

MOST_BYTES = 200 << 20
MOST_ROWS = 300_000
MOST_CELLS = 12_000_000
"""Of a sheet's grid, empty ones included."""
MOST_UNPACKED = 1 << 30
RATIO = 200
"""How many times larger than its compressed form a part of more than `RATIO_FROM` bytes may be."""
RATIO_FROM = 100 << 20
CHUNK = 4 << 20
SMALL = 1 << 20
"""The most that the parts may have that say which sheet is which."""

STYLES = "xl/styles.xml"
MOST_STYLES = 16 << 20

_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_PREFIX = re.compile(rb"<(\w+:)worksheet[ >]")
_NAMED = re.compile(rb'<c(?: [^>/]*?)? r="([A-Z]+)\d+"[^>/]*>')
_NUMBER = re.compile(rb'[^>]*? r="(\d+)"')
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass
class Looked:
    """What was seen: marks by the name of a sheet, and what of the workbook is never run or followed."""

    sheets: dict[str, Marks] = field(default_factory=dict)
    macros: bool = False
    links: bool = False


def examine(path: Path) -> Looked:
    """Refuse a workbook that would not fit into memory. Raises Unreadable."""
    if path.stat().st_size > MOST_BYTES:
        raise Unreadable(Bad("workbook-too-large", most=MOST_BYTES >> 20))
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            _check_sizes(parts)
            _check_names(parts)
            names = _sheet_names(archive)
            looked = Looked()
            looked.macros = any(part.filename.lower().endswith("vbaproject.bin") for part in parts)
            looked.links = any(part.filename.startswith("xl/externalLinks/") for part in parts)
            styles = _coarse_styles(archive)
            for part in parts:
                if _SHEET.fullmatch(part.filename):
                    marks = Marks(shown=Shown(styles))
                    _check_grid(archive, part, marks)
                    looked.sheets[names.get(part.filename, part.filename)] = marks
            return looked
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError):
        raise Unreadable(Bad("workbook-broken")) from None
    except ElementTree.ParseError:
        raise Unreadable(Bad("workbook-broken")) from None


def _check_sizes(parts: Sequence[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable(Bad("encrypted"))
    if not any(part.filename == "xl/workbook.xml" for part in parts):
        raise Unreadable(Bad("not-a-workbook"))
    bombs = (
        part.file_size > RATIO_FROM and part.file_size > RATIO * max(part.compress_size, 1) for part in parts
    )
    if sum(part.file_size for part in parts) > MOST_UNPACKED or any(bombs):
        raise Unreadable(Bad("workbook-absurd"))


def _check_names(parts: Sequence[zipfile.ZipInfo]) -> None:
    """Parts that lead out of the zip, or stand in it twice: no spreadsheet writes such a file."""
    names = [part.filename.replace("\\", "/") for part in parts]
    away = any(name.startswith("/") or ":" in name or ".." in name.split("/") for name in names)
    if away or len({name.lower() for name in names}) < len(names):
        raise Unreadable(Bad("workbook-paths"))


def _sheet_names(archive: zipfile.ZipFile) -> dict[str, str]:
    """The name of a sheet by its part; and no part of the zip declares entities."""
    for part in archive.infolist():
        if part.filename.endswith((".xml", ".rels")):
            with archive.open(part) as file:
                check_declared(file.read(4096))
    if "xl/_rels/workbook.xml.rels" not in archive.namelist():
        return {}
    targets = {
        each.get("Id"): each.get("Target", "") for each in _tree(archive, "xl/_rels/workbook.xml.rels")
    }
    return {
        posixpath.normpath(posixpath.join("/xl", targets.get(each.get(_RELATION), "")))[1:]: each.get(
            "name", ""
        )
        for each in _tree(archive, "xl/workbook.xml").iter()
        if each.tag.endswith("}sheet")
    }


def _tree(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    with archive.open(name) as file:
        text = file.read(SMALL + 1)
    if len(text) > SMALL:
        raise Unreadable(Bad("workbook-absurd"))
    check_declared(text)
    return ElementTree.fromstring(text)


def _coarse_styles(archive: zipfile.ZipFile) -> dict[bytes, str]:
    if STYLES not in archive.namelist():
        return {}
    with archive.open(STYLES) as file:
        text = file.read(MOST_STYLES + 1)
    if len(text) > MOST_STYLES:
        raise Unreadable(Bad("workbook-absurd"))
    return coarse(text)


def _check_grid(archive: zipfile.ZipFile, part: zipfile.ZipInfo, marks: Marks) -> None:
    last = width = count = read = 0
    for row in _rows(archive, part, marks):
        read = _number(row, read + 1)
        marks.row(row, read)
        if b"<v" not in row and b"<is" not in row:
            continue
        count += 1
        last = max(last, _number(row, count))
        width = max(width, _width(row))
        if last > MOST_ROWS:
            raise Unreadable(Bad("sheet-too-long", most=f"{MOST_ROWS:,}"))
    if last * width > MOST_CELLS:
        raise Unreadable(Bad("workbook-absurd"))


def _rows(archive: zipfile.ZipFile, part: zipfile.ZipInfo, marks: Marks) -> Iterator[bytes]:
    """The XML of each row."""
    with archive.open(part) as file:
        head = file.read(CHUNK)
        prefix = _PREFIX.search(head[:4096])
        name = b"<" + (prefix[1] if prefix else b"") + b"row"
        before, found, rest = head.partition(name)
        marks.head(before)
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
    return place(letters) + 1
