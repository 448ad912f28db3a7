"""A part of a sheet, as a mapping names it («B3:F20») or as it was found."""

from __future__ import annotations

import re
from dataclasses import dataclass

FURTHEST = 1 << 30
"""A line or a column past the last one."""
_RANGE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6})?)?")


@dataclass(frozen=True)
class Cut:
    """Lines from 1 and columns from 0 of a sheet; the last ones are included."""

    top: int = 1
    left: int = 0
    bottom: int = FURTHEST
    right: int = FURTHEST

    @classmethod
    def of(cls, text: str) -> Cut | None:
        """The part that a text names: «B3:F20», «B3:F» as far down as it goes, «B3» all that follows."""
        match = _RANGE.fullmatch(text.strip().upper())
        if not match:
            return None
        left, top, right, bottom = match.groups()
        if not right:
            return cls(int(top), number(left))
        return cls(int(top), number(left), int(bottom) if bottom else FURTHEST, number(right))

    def __str__(self) -> str:
        start = f"{letters(self.left)}{self.top}"
        if self.right == self.bottom == FURTHEST:
            return start
        right = letters(16_383 if self.right == FURTHEST else self.right)
        return f"{start}:{right}{'' if self.bottom == FURTHEST else self.bottom}"


def letters(column: int) -> str:
    """A column's letters, from 0."""
    said, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        said = chr(65 + rest) + said
    return said


def number(said: str) -> int:
    """The column, from 0, that has these letters."""
    column = 0
    for letter in said:
        column = column * 26 + ord(letter) - 64
    return column - 1
