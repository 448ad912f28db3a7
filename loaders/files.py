"""From paths to sheets: which files of a folder are rosters, and what kind of file each one is."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from loaders import workbook
from loaders.delimited import Delimited
from loaders.foreign import kinds
from loaders.foreign.together import Together
from loaders.problems import Bad, Unreadable
from loaders.sheet import Sheet

SUFFIXES = (".csv", ".xlsx")
"""Of rosters; files of other standards are known by their content."""
_OTHER_BOOKS = (".xls", ".xlsm", ".xlsb", ".ods", ".et", ".numbers")
OTHER_SHEETS = (*_OTHER_BOOKS, ".tsv")
"""Spreadsheets that a folder may hold; passing over one in silence would end everything that is in it."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_NO_TEXT = ("encoding", "encoding-said", "encoding-unclear", "nul")
_BINARY = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF", b"7z\xbc\xaf", b"Rar!")


def find(paths: Sequence[Path]) -> list[Path]:
    """The roster files that the paths name: files as they are, of a folder those that are spreadsheets."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(each for each in path.iterdir() if _is_roster(each))
        else:
            found.append(path)
    return found


def _is_roster(path: Path) -> bool:
    if path.name.startswith((".", "~$")) or not path.is_file():
        return False
    suffix = path.suffix.lower()
    return suffix in SUFFIXES + OTHER_SHEETS or (suffix in kinds.SUFFIXES and kinds.is_known(path))


def passed(paths: Sequence[Path]) -> list[Path]:
    """Files of no known standard that lie in a folder among files of one: they are not loaded.

    Beside rosters alone such a file is no data that anybody would miss.
    """
    found: list[Path] = []
    for folder in (path for path in paths if path.is_dir()):
        like = [each for each in sorted(folder.iterdir()) if each.suffix.lower() in kinds.SUFFIXES]
        left = [each for each in like if each.is_file() and not _is_roster(each)]
        found += left if len(left) < len(like) else []
    return found


def together(paths: Sequence[Path]) -> Together:
    """The files of other standards among those of a load, which are read together."""
    found = []
    for path in paths:
        with suppress(Unreadable):
            if _is_foreign(path, _start(path)):
                found.append(path)
    return Together(found)


def open_file(path: Path, encoding: str = "", load: Together | None = None) -> Sequence[Sheet]:
    """The sheets of a file, by what it contains and not by its name. Raises Unreadable.

    `encoding` is that of a CSV file, where somebody names it. `load` are the files of other standards that
    the file is loaded with: one may speak of what is in another.
    """
    start = _start(path)
    if not start:
        raise Unreadable(Bad("empty-file"))
    if start.startswith(_ZIP):
        return workbook.sheets(path)
    if start.startswith(_OLE):
        raise Unreadable(Bad("old-workbook"))
    if start.startswith(_BINARY):
        raise Unreadable(Bad("not-a-roster"))
    if _is_foreign(path, start):
        return (load or Together([path])).sheets(path)
    return _delimited(path, start, encoding)


def _start(path: Path) -> bytes:
    """The first bytes of a file. Raises Unreadable."""
    if not path.is_file():
        raise Unreadable(Bad("no-file"))
    try:
        with path.open("rb") as file:
            return file.read(512)
    except OSError as error:
        raise Unreadable(Bad("unreadable", reason=error.strerror)) from None


def _is_foreign(path: Path, start: bytes) -> bool:
    return bool(start) and not start.startswith((_ZIP, _OLE, *_BINARY)) and kinds.is_foreign(path, start)


def _delimited(path: Path, start: bytes, encoding: str) -> Sequence[Sheet]:
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<html", b"<!doctype", b"<table", b"<?xml")):
        raise Unreadable(Bad("web-page"))
    try:
        return [Delimited(path, encoding)]
    except Unreadable as error:
        if path.suffix.lower() in (".xlsx", *_OTHER_BOOKS) and error.bad.rule in _NO_TEXT:
            raise Unreadable(Bad("workbook-broken")) from None
        raise
