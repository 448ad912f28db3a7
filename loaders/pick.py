"""Which rows of a sheet an entry of a mapping takes: a sheet may hold rows of several tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b


@dataclass
class Pick:
    """Takes the rows of which the cells at `wanted` are among those words; none wanted, all are taken.

    With `once`, the places of an entry's own columns, rows that say the same there are one, and those that
    say nothing there are none. `left` counts the rows that were not wanted.
    """

    wanted: Mapping[int, frozenset[str]]
    once: tuple[int, ...] = ()
    left: int = 0
    _seen: set[bytes] = field(default_factory=set)

    def takes(self, row: Sequence[str]) -> bool:
        """Whether the row is taken."""
        if any(_cell(row, place) not in words for place, words in self.wanted.items()):
            self.left += 1
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


def _cell(row: Sequence[str], place: int) -> str:
    return row[place].strip() if place < len(row) else ""
