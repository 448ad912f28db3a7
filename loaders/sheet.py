"""What every sheet can do, whatever kind of file it is in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True)
class Returned:
    """What a sheet of a rejects file was cut out of, and which of its headers were passed over."""

    table: str
    file: str
    sheet: str | None
    ignore: tuple[str, ...] = ()


class Sheet(Protocol):
    """A CSV file, or one sheet of a workbook. `came_from` says what a rejects file's sheet was cut out of."""

    came_from: Returned | None
    path: Path
    file: str
    sheet: str | None
    hidden: bool
    size: int

    def settle(self, fit: Callable[[list[str]], int]) -> None:
        """Choose how to split lines: so that some row among the first fits best as one of headers."""

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Each row with its line from 1. Raises Unreadable."""

    def position(self) -> int:
        """Bytes read so far."""
