"""Keys of a table's rows: which were seen, where first, and how often."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from typing import NamedTuple

_LINE, _WHEN, _CONTENT = 32, 44, 32
"""Bits of a mark for the line, the start and the content of a row; the form's number stands above them."""


class Ref(NamedTuple):
    """A row: the number of its form, and its line."""

    form: int
    line: int


class Clash(NamedTuple):
    """An earlier row in the way of another; `same` when all of their cells are equal."""

    first: Ref
    same: bool


@dataclass
class Keys:
    """The keys seen, each with a mark of the first row that has it.

    A mark is one integer, and a key of several columns a digest of 16 bytes, since there may be a million.
    """

    repeats: bool
    seen: dict[str | bytes, int] = field(default_factory=dict)
    _more: dict[str | bytes, list[int]] = field(default_factory=dict)

    def add(self, key: str | bytes, form: int, line: int, when: int, content: int) -> int | Clash:
        """Note a row, and return which one with this key it is, from 1; or the row that it clashes with.

        Where keys may repeat, rows clash when they begin at the same time as well. `when` is below 2**44.
        """
        mark = ((form << _LINE | line) << _WHEN | when) << _CONTENT | content & (1 << _CONTENT) - 1
        first = self.seen.setdefault(key, mark)
        return 1 if first is mark else self._again(key, mark)

    def _again(self, key: str | bytes, mark: int) -> int | Clash:
        marks = [self.seen[key], *self._more.get(key, ())]
        clashing = [each for each in marks if not self.repeats or _when(each) == _when(mark)]
        if clashing:
            same = [each for each in clashing if not (each ^ mark) & (1 << _CONTENT) - 1]
            return Clash(_ref((same or clashing)[0]), bool(same))
        self._more.setdefault(key, []).append(mark)
        return len(marks) + 1

    def where(self, key: str | bytes) -> Ref:
        """The first row with this key. Raises KeyError."""
        return _ref(self.seen[key])


def digest(text: str) -> bytes:
    """A key in 16 bytes."""
    return blake2b(text.encode(), digest_size=16).digest()


def _when(mark: int) -> int:
    return mark >> _CONTENT & (1 << _WHEN) - 1


def _ref(mark: int) -> Ref:
    place = mark >> _WHEN + _CONTENT
    return Ref(place >> _LINE, place & (1 << _LINE) - 1)
