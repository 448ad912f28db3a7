"""What every sheet can do, whatever kind of file it is in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from loaders.entry import Entry
from loaders.problems import Bad


@dataclass(frozen=True)
class Returned:
    """What a sheet of a rejects file was cut out of, and which of its headers were passed over.

    `entry` is the mapping's entry by which it was read then, if there was one.
    """

    table: str
    file: str
    sheet: str | None
    ignore: tuple[str, ...] = ()
    entry: Entry | None = None


class Sheet(Protocol):
    """A CSV file, one sheet of a workbook, or a part of either that is a table of its own.

    `name` is how the file calls it. `came_from` says what a rejects file's sheet was cut out of,
    `notices` what is to be told of the sheet as a whole. `by_hand`: people laid it out, so that notes, totals
    and several tables may stand on it, and several things in a cell; what a program wrote is read as it is.
    `table` is the roster table that its columns are of, where its file's own standard says so. `faults` are
    what was wrong with a line before it came here: column, rule, words of its message, value. `spelled` says
    by roster column how its file itself has certain cells read, as a mapping does.
    """

    came_from: Returned | None
    path: Path
    file: str
    name: str | None
    hidden: bool
    size: int
    notices: list[Bad]
    by_hand: bool
    table: str | None
    faults: dict[int, list[tuple[str, str, dict[str, str], str]]]
    spelled: Mapping[str, Mapping[str, str]]

    @property
    def sheet(self) -> str | None:
        """What a place calls it."""

    @property
    def left(self) -> int:
        """The column, from 0, that the rows begin with."""

    @property
    def wide(self) -> Mapping[int, int]:
        """Lines that have cells merged sideways, with how many columns the widest of them takes."""

    def settle(self, fit: Callable[[list[str]], int]) -> None:
        """Choose how to split lines: so that some row among the first fits best as one of headers."""

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Each row with its line from 1. Raises Unreadable."""

    def position(self) -> int:
        """Bytes read so far."""
