"""The rows that come next after a mark, out of any number of them: all are read, few are held.

A mark holds a key and no position, so rows that come and go in between shift nothing. Rows of one key come in
the order in which they are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from heapq import nsmallest
from operator import itemgetter
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Mark:
    """Where a page ends: the key of its last row, and how many rows of that key were given by then."""

    key: str
    given: int


NOWHERE = Mark("", 0)
"""Where the first page begins, and what stands at the end of the last."""


@dataclass(frozen=True)
class Next(Generic[T]):
    """The rows of a page in the order in which they were read, where it ends, how many there are in all."""

    rows: list[T]
    last: Mark
    total: int

    @property
    def more(self) -> bool:
        """Whether another page comes."""
        return self.last != NOWHERE


def following(rows: Iterable[T], key: Callable[[T], str], size: int, after: Mark) -> Next[T]:
    """The `size` rows that come next by their keys."""
    held: list[tuple[str, int, T]] = []
    total = passed = 0
    for total, row in enumerate(rows, 1):
        name = key(row)
        if name == after.key and passed < after.given:
            passed += 1
        elif name >= after.key:
            held.append((name, total, row))
        if len(held) > 2 * size + 1:
            held = nsmallest(size + 1, held, key=itemgetter(0, 1))
    found = nsmallest(size + 1, held, key=itemgetter(0, 1))
    given = found[:size]
    last = given[-1][0] if given else ""
    again = sum(name == last for name, _, _ in given) + (after.given if last == after.key else 0)
    ordered = [row for _, _, row in sorted(given, key=itemgetter(1))]
    return Next(ordered, Mark(last, again) if len(found) > size else NOWHERE, total)
