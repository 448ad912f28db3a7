"""Answers that are kept in memory by their ETag: the same question about the same graph is written once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock

LARGEST = 1 / 16
"""Of the whole, that one answer may take."""


@dataclass(frozen=True)
class Written:
    """An answer that is whole: its bytes, and headers of its own."""

    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Kept:
    """At most `most` bytes; what was not asked for the longest goes first."""

    most: int
    _bodies: OrderedDict[str, Written] = field(default_factory=OrderedDict)
    _size: int = 0
    _lock: Lock = field(default_factory=Lock)

    @property
    def largest(self) -> int:
        """Bytes of the largest answer that is kept."""
        return int(self.most * LARGEST)

    def get(self, key: str) -> Written | None:
        """The answer of that ETag, if it is kept."""
        with self._lock:
            found = self._bodies.get(key)
            if found is not None:
                self._bodies.move_to_end(key)
            return found

    def put(self, key: str, written: Written) -> None:
        """Keep an answer, unless it is too large."""
        if len(written.body) > self.largest:
            return
        with self._lock:
            before = self._bodies.pop(key, None)
            self._size += len(written.body) - (len(before.body) if before else 0)
            self._bodies[key] = written
            while self._size > self.most:
                self._size -= len(self._bodies.popitem(last=False)[1].body)
