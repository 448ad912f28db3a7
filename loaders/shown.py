"""What a cell of a workbook shows that its stored value does not: an error, no result, a month for a day.

A spreadsheet stores «2021年3月» as the first of March, and only the number format tells that no day was said.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

MONTH, YEAR = "month", "year"
MONTHS = (17, 27, 36, 50, 52, 57)
"""Numbers of formats of months that no workbook spells out: mmm-yy, and «2021年3月» of Chinese Excel."""

_FORMAT = re.compile(rb"<(?:\w+:)?numFmt ([^>]*)>")
_STYLES = re.compile(rb"<(?:\w+:)?cellXfs[ >](.*?)</(?:\w+:)?cellXfs>", re.DOTALL)
_STYLE = re.compile(rb"<(?:\w+:)?xf ([^>]*)>")
_ATTRIBUTE = re.compile(rb'(\w+)="([^"]*)"')
_LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_ERROR = re.compile(
    rb'<(?:\w+:)?c(?: [^>]*?)? r="([A-Z]+)\d+"[^>]*? t="e"[^>]*>(.*?)</(?:\w+:)?c>', re.DOTALL
)
_VALUE = re.compile(rb"<(?:\w+:)?v>(#[^<]*)<")


def coarse(styles: bytes) -> dict[bytes, str]:
    """The styles of a workbook that show a month or a year of a date, by number, out of `xl/styles.xml`."""
    formats = dict.fromkeys(map(str, MONTHS), MONTH)
    for match in _FORMAT.finditer(styles):
        said = dict(_ATTRIBUTE.findall(match[1]))
        code = html.unescape(said.get(b"formatCode", b"").decode("utf-8", "replace"))
        if shown := precision(code):
            formats[said.get(b"numFmtId", b"").decode()] = shown
    section = _STYLES.search(styles)
    found = {}
    for number, match in enumerate(_STYLE.finditer(section[1]) if section else ()):
        shown = formats.get(dict(_ATTRIBUTE.findall(match[1])).get(b"numFmtId", b"").decode())
        if shown:
            found[str(number).encode()] = shown
    return found


def precision(code: str) -> str | None:
    """What of a date a number format shows: MONTH, YEAR, or None for a day, a time or no date."""
    plain = _LITERAL.sub("", code.partition(";")[0]).casefold()
    if "y" not in plain or any(each in plain for each in "dhs"):
        return None
    return MONTH if "m" in plain else YEAR


@dataclass
class Shown:
    """Of one sheet: by column, from 0, runs of lines with what each of their cells shows.

    `styles` are those of the workbook that show no day.
    """

    styles: dict[bytes, str] = field(default_factory=dict)
    runs: dict[int, list[tuple[int, int, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        numbers = b"|".join(self.styles)
        pattern = rb'<(?:\w+:)?c(?: [^>]*?)? r="([A-Z]+)\d+"[^>]*? s="(' + numbers + rb')"'
        self._styled = re.compile(pattern) if self.styles else None

    def see(self, xml: bytes, line: int) -> None:
        """Look at the XML of a row; `line` is its number from 1."""
        if b't="e"' in xml:
            for match in _ERROR.finditer(xml):
                value = _VALUE.search(match[2])
                self.add(match[1], line, value[1].decode("utf-8", "replace") if value else "#VALUE!")
        for match in self._styled.finditer(xml) if self._styled else ():
            self.add(match[1], line, self.styles[match[2]])

    def add(self, column: bytes, line: int, what: str) -> None:
        """Note what a cell shows: an error, `text.UNCOMPUTED`, MONTH or YEAR. `column` is in letters."""
        runs = self.runs.setdefault(place(column), [])
        first, last, before = runs[-1] if runs else (0, -1, "")
        if before == what and last == line - 1:
            runs[-1] = (first, line, what)
        else:
            runs.append((line, line, what))


class Overlay:
    """Lays what cells show over the rows of a sheet as they pass; `left` is the first column of a row."""

    def __init__(self, shown: Shown, left: int) -> None:
        self._runs = {
            column - left: runs[::-1] for column, runs in shown.runs.items() if runs and column >= left
        }

    def lay(self, line: int, cells: Sequence[Any], row: list[str]) -> None:
        """Put right the texts of a row, in place."""
        for column, runs in self._runs.items():
            while runs and runs[-1][1] < line:
                runs.pop()
            if not runs or runs[-1][0] > line:
                continue
            what = runs[-1][2]
            if what not in (MONTH, YEAR):
                row += [""] * (column + 1 - len(row))
                row[column] = what
            elif column < len(cells) and isinstance(day := cells[column], date) and day.day == 1:
                row[column] = f"{day:%Y-%m}" if what == MONTH else f"{day:%Y}"


def place(letters: bytes) -> int:
    """The column of letters, from 0."""
    number = 0
    for letter in letters[:4]:
        number = number * 26 + letter - 64
    return number - 1
