"""Batches set aside on disk, so that a roster of any size is read once and never held in memory."""

from __future__ import annotations

import hashlib
import pickle
import tempfile
from collections.abc import Iterator
from typing import Generic, NamedTuple, TypeVar

import orjson

T = TypeVar("T")


class Entry(NamedTuple):
    """Where a batch stands, and a digest of what it says: equal batches have equal ones."""

    offset: int
    digest: str


class Spool(Generic[T]):
    """An unnamed temporary file of pickled batches, kept apart by topic. Nobody else can open it."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the spool
        self._entries: dict[str, list[Entry]] = {}
        self._end = 0

    def add(self, topic: str, batch: T) -> None:
        """Append a batch."""
        pickled = pickle.dumps(batch, pickle.HIGHEST_PROTOCOL)
        # Pickles of equal batches need not be equal: they tell what is one object from what is only alike.
        digest = hashlib.blake2b(_said(batch), digest_size=16).hexdigest()
        self._file.seek(self._end)
        self._file.write(pickled)
        self._entries.setdefault(topic, []).append(Entry(self._end, digest))
        self._end += len(pickled)

    def entries(self, topic: str) -> tuple[Entry, ...]:
        """The topic's batches, unread, in the order in which they came."""
        return tuple(self._entries.get(topic, ()))

    def get(self, entry: Entry) -> T:
        """One batch."""
        self._file.seek(entry.offset)
        batch: T = pickle.load(self._file)
        return batch

    def read(self, topic: str) -> Iterator[T]:
        """The topic's batches in the order in which they came."""
        return map(self.get, self.entries(topic))

    def take(self, topic: str) -> Iterator[T]:
        """The topic's batches, which the topic forgets: what is to stay is added again."""
        return map(self.get, self._entries.pop(topic, []))

    def close(self) -> None:
        """Give the space back."""
        self._file.close()


def _said(batch: object) -> bytes:
    """What a batch says. JSON is much quicker than `repr`, but knows neither numbers past 64 bits nor halves
    of characters."""
    try:
        return orjson.dumps(batch, default=list, option=orjson.OPT_NON_STR_KEYS)
    except TypeError:
        return repr(batch).encode(errors="surrogatepass")
