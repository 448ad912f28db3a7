"""Which rows of a sheet an entry of a mapping takes: a sheet may hold rows of several tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Self

from loaders.cut import FURTHEST
from loaders.entry import Entry
from loaders.headers import key

Wanted = Mapping[int, frozenset[str]]
"""By place in a row, the words that may stand there."""


@dataclass
class Pick:
    """Takes the rows of which the cells at `wanted` are among those words; none wanted, all are taken.

    With `once`, the places of an entry's own columns, rows that say the same there are one, and those that
    say nothing there are none. `beside` is what the sheet's other entries want, and `left` how many rows
    nobody wanted.
    """

    wanted: Wanted
    once: tuple[int, ...] = ()
    beside: Sequence[Wanted] = ()
    left: int = 0
    _seen: set[bytes] = field(default_factory=set)

    @classmethod
    def of(
        cls, entry: Entry | None, headers: Sequence[str], slots: Mapping[str, int], beside: Sequence[Entry]
    ) -> Self:
        """The rows that an entry takes of a sheet with such headers; `slots` has its columns' places."""
        once = tuple(sorted(set(slots.values()))) if entry and entry.distinct else ()
        return cls(_wanted(entry, headers), once, [_wanted(each, headers) for each in beside])

    def takes(self, row: Sequence[str]) -> bool:
        """Whether the row is taken."""
        if not _fits(row, self.wanted):
            self.left += not any(_fits(row, each) for each in self.beside)
            return False
        return not self.once or self._is_new(row)

    def _is_new(self, row: Sequence[str]) -> bool:
        cells = [_cell(row, place) for place in self.once]
        if not any(cells):
            return False
        mark = blake2b("\0".join(cells).encode(), digest_size=16).digest()
        if mark in self._seen:
            return False
        self._seen.add(mark)
        return True


def _wanted(entry: Entry | None, headers: Sequence[str]) -> Wanted:
    """What an entry wants; a header that is not here is far past the end of every row."""
    places = {key(header): place for place, header in reversed(list(enumerate(headers)))}
    said = entry.where if entry else {}
    return {places.get(key(header), FURTHEST): frozenset(words) for header, words in said.items()}


def _fits(row: Sequence[str], wanted: Wanted) -> bool:
    return all(_cell(row, place) in words for place, words in wanted.items())


def _cell(row: Sequence[str], place: int) -> str:
    return row[place].strip() if place < len(row) else ""
