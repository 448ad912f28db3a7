"""Look-ups of any size: a mapping that lies on disk past so many entries, so that memory does not grow.

Keys are kept as hashes that differ from process to process, and values are to be plain and small: no text of
a file gets to the disk by either. The file has no name and nobody else can open it.
"""

from __future__ import annotations

import marshal
import sqlite3
from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")
MOST = 100_000
"""Entries that are held in memory."""
_SETTINGS = ("journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "cache_size = -8192")


class Shelf(Generic[T]):
    """A mapping whose entries go to disk when there are many. Values are what `marshal` takes."""

    def __init__(self, most: int = 0) -> None:
        self._most = most or MOST
        self._near: dict[int, T] = {}
        self._far: sqlite3.Connection | None = None

    def get(self, key: Hashable) -> T | None:
        """The value of a key; None where there is none."""
        own = hash(key)
        found = self._near.get(own)
        if found is not None or self._far is None:
            return found
        row = self._far.execute("SELECT value FROM shelf WHERE key = ?", (own,)).fetchone()
        return marshal.loads(row[0]) if row else None

    def __contains__(self, key: Hashable) -> bool:
        return self.get(key) is not None

    def __setitem__(self, key: Hashable, value: T) -> None:
        self._near[hash(key)] = value
        if len(self._near) >= self._most:
            self._put_away()

    def setdefault(self, key: Hashable, value: T) -> T:
        """The value of a key, which is this one from now on where it had none."""
        found = self.get(key)
        if found is None:
            self[key] = found = value
        return found

    def values(self) -> Iterator[T]:
        """All values, in no order. Nothing may be added meanwhile."""
        if self._far is None:
            yield from self._near.values()
            return
        self._put_away()
        for (value,) in self._far.execute("SELECT value FROM shelf"):
            yield marshal.loads(value)

    def close(self) -> None:
        """Give the file back."""
        if self._far is not None:
            self._far.close()

    def _put_away(self) -> None:
        if self._far is None:
            self._far = sqlite3.connect("", isolation_level=None)
            for setting in _SETTINGS:
                self._far.execute(f"PRAGMA {setting}")
            self._far.execute("CREATE TABLE shelf (key INTEGER PRIMARY KEY, value BLOB NOT NULL)")
        rows = ((key, marshal.dumps(value)) for key, value in self._near.items())  # type: ignore[arg-type]
        self._far.execute("BEGIN")
        self._far.executemany("INSERT OR REPLACE INTO shelf VALUES (?, ?)", rows)
        self._far.execute("COMMIT")
        self._near.clear()
