"""Look-ups of any size: a mapping that lies on disk past so many entries, so that memory does not grow.

Keys are kept as hashes that differ from process to process, and values are to be plain; those of look-ups are
small and no text of a file. The file has no name and nobody else can open it.
"""

from __future__ import annotations

import marshal
import sqlite3
from collections.abc import Hashable
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

    def pop(self, key: Hashable) -> T | None:
        """The value of a key, which has none from now on; None where there was none."""
        found, own = self.get(key), hash(key)
        self._near.pop(own, None)
        if self._far is not None:
            self._far.execute("DELETE FROM shelf WHERE key = ?", (own,))
        return found

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
