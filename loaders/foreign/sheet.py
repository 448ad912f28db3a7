"""A page of a foreign file as a sheet: its header row has our column names, its lines the items' numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from loaders.foreign.pages import AT_ONCE, Fault
from loaders.problems import Bad
from loaders.process import Parsing
from loaders.sheet import Returned


class Page:
    """One page. `file` is the file's name; the headers stand on line 0, before the first item."""

    by_hand = False

    def __init__(
        self, parsing: Parsing, path: Path, name: str, table: str | None, columns: list[str], rows: int
    ) -> None:
        self._parsing = parsing
        self.path = path
        self.file = path.name
        self.sheet: str | None = name
        self.name: str | None = name
        self.table = table
        self.came_from: Returned | None = None
        self.hidden = False
        self.notices: list[Bad] = []
        self.left = 0
        self.wide: Mapping[int, int] = {}
        self.size = path.stat().st_size
        self.faults: dict[int, list[Fault]] = {}
        self.spelled: Mapping[str, Mapping[str, str]] = {}
        self._columns = columns
        self._count = rows
        self._done = 0

    def settle(self, fit: Callable[[list[str]], int]) -> None:
        """Nothing to choose."""

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """The headers on line 0, then each row with its item's number; what is wrong with it is in `faults`.

        Raises Unreadable.
        """
        yield 0, list(self._columns)
        for batch in range(-(-self._count // AT_ONCE)):
            for number, cells, faults in self._parsing.ask("rows", str(self.path), self.name, batch):
                if faults:
                    self.faults[number] = faults
                yield number, cells
            self._done = batch + 1

    def position(self) -> int:
        """Bytes read so far, as far as can be told."""
        return int(self.size * min(1.0, self._done * AT_ONCE / max(self._count, 1)))
