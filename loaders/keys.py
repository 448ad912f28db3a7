"""Keys of a table's rows: which were seen, where first, and how often."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from typing import NamedTuple

_LINE, _WHEN, _CONTENT = 32, 24, 32
"""Bits of a mark for the line, the start and the content of a row; the form's number stands above them."""


class Ref(NamedTuple):
    """A row: the number of its form, and its line."""

    form: int
    line: int


@dataclass
class Keys:
    """The keys seen, each with a mark of the first row that has it.

    A mark is one integer, and a key of several columns a digest of 16 bytes, since there may be a million.
    """

    seen: dict[str | bytes, int] = field(default_factory=dict)
    _more: dict[str | bytes, list[int]] = field(default_factory=dict)

    def add(self, key: str | bytes, ref: Ref, when: int, content: int) -> int:
        """Note a row, and return which one with this key it is, from 1."""
        mark = _mark(ref, when, content)
        first = self.seen.setdefault(key, mark)
        if first is mark:
            return 1
        self._more.setdefault(key, []).append(mark)
        return 1 + len(self._more[key])

    def clash(self, key: str | bytes, when: int | None, content: int) -> tuple[Ref, bool] | None:
        """The first row with this key (and, unless None, this start), and whether all of it is the same."""
        if key not in self.seen:
            return None
        marks = [self.seen[key], *self._more.get(key, ())]
        found = [each for each in marks if when is None or each >> _CONTENT & (1 << _WHEN) - 1 == when]
        if not found:
            return None
        same = [each for each in found if each & (1 << _CONTENT) - 1 == content & (1 << _CONTENT) - 1]
        return _ref((same or found)[0]), bool(same)

    def where(self, key: str | bytes) -> Ref:
        """The first row with this key. Raises KeyError."""
        return _ref(self.seen[key])


def digest(text: str) -> bytes:
    """A key in 16 bytes."""
    return blake2b(text.encode(), digest_size=16).digest()


def _mark(ref: Ref, when: int, content: int) -> int:
    place = ref.form << _LINE | ref.line
    return (place << _WHEN | when) << _CONTENT | content & (1 << _CONTENT) - 1


def _ref(mark: int) -> Ref:
    place = mark >> _WHEN + _CONTENT
    return Ref(place >> _LINE, place & (1 << _LINE) - 1)
