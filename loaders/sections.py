"""Several tables on one sheet: where each begins and ends, one under another or side by side.

A table begins with a row most of whose cells are headers, among them all that some roster must have. It ends
above the next one, without the captions over that; a column without a header may part it from the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from loaders import headers
from loaders.cut import FURTHEST, Cut, letters
from loaders.headers import Row
from loaders.problems import Bad
from loaders.sheet import Returned, Sheet

SCANNED = 32 << 20
"""Bytes of a sheet beyond which nobody has put several tables onto it by hand: it is one."""


class Section:
    """A part of a sheet that is a table of its own; to all who read it, it is a sheet."""

    def __init__(self, of: Sheet, span: Cut, caption: str = "") -> None:
        self._of = of
        self.cut = span
        self.caption = caption
        self.came_from: Returned | None = of.came_from
        self.path: Path = of.path
        self.file = of.file
        self.hidden = of.hidden
        self.size = of.size
        self.notices: list[Bad] = []
        self.by_hand = of.by_hand
        self.table = of.table
        self.faults = of.faults
        self.spelled = of.spelled
        self.left = of.left + span.left
        self.wide: Mapping[int, int] = of.wide
        self.name = of.sheet

    @property
    def sheet(self) -> str | None:
        """The sheet's name, with the columns where tables stand side by side: rows keep their own origins."""
        if self.cut.left == 0 and self.cut.right == FURTHEST:
            return self.name
        first = letters(self.left)
        last = "" if self.cut.right == FURTHEST else letters(self.left + self.cut.right - self.cut.left)
        return f"{self.name or ''}[{first}–{last}]"

    def settle(self, fit: Callable[[list[str]], int]) -> None:
        """Nothing to choose: the sheet has done so."""

    def rows(self) -> Iterator[Row]:
        """The section's rows, with their lines on the sheet. Raises Unreadable."""
        span = self.cut
        for line, row in self._of.rows():
            if line > span.bottom:
                return
            if line >= span.top:
                yield line, row[span.left : span.right + 1]

    def position(self) -> int:
        """Bytes read so far."""
        return self._of.position()


@dataclass
class _Found:
    """A table as it is being found: the line of its headers, its columns, what was said above it."""

    line: int
    cells: list[str]
    left: int
    right: int
    caption: str
    top: int
    bottom: int = FURTHEST


def sections(sheet: Sheet) -> Sequence[Sheet]:
    """The tables of a sheet: the sheet itself where there is no more than one. Raises Unreadable."""
    if sheet.came_from is not None or not sheet.by_hand or sheet.size > SCANNED:
        return [sheet]
    found = _found(sheet)
    if len(found) < 2:
        return [sheet]
    return [Section(sheet, Cut(each.top, each.left, each.bottom, each.right), each.caption) for each in found]


def _found(sheet: Sheet) -> list[_Found]:
    found: list[_Found] = []
    current: list[_Found] = []
    above: list[Row] = []  # captions and blank rows since the last row of data
    data = False
    for line, row in sheet.rows():
        groups = headers.groups(row)
        if groups and not _repeated(groups, row, current):
            if current and not data:
                found = [each for each in found if each not in current]  # a second row of the same headers
            top = above[0][0] if above else line
            for each in current:
                each.bottom = top - 1
            caption = " ".join(cell.strip() for _, cells in above for cell in cells if cell.strip())
            current = [
                _Found(line, row[left : right + 1], left, right, caption, top) for left, right in groups
            ]
            found += current
            above, data = [], False
        elif not _is_filled(row):
            above.append((line, row))
        else:
            above, data = [], True
    return found


def _is_filled(row: Sequence[str]) -> bool:
    """Whether more than one cell says something."""
    said = (cell for cell in row if cell and not cell.isspace())
    return next(said, None) is not None and next(said, None) is not None


def _repeated(groups: Sequence[tuple[int, int]], row: Sequence[str], current: Sequence[_Found]) -> bool:
    """Whether the same headers stand here once more, as on each printed page."""
    return [row[left : right + 1] for left, right in groups] == [each.cells for each in current]
