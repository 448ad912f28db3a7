"""Batches set aside on disk, so that a roster of any size is read once and never held in memory."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Spool(Generic[T]):
    """An unnamed temporary file of pickled batches, kept apart by topic. Nobody else can open it."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the spool
        self._offsets: dict[str, list[int]] = {}
        self._end = 0

    def add(self, topic: str, batch: T) -> None:
        """Append a batch."""
        self._file.seek(self._end)
        self._offsets.setdefault(topic, []).append(self._end)
        pickle.dump(batch, self._file, pickle.HIGHEST_PROTOCOL)
        self._end = self._file.tell()

    def read(self, topic: str) -> Iterator[T]:
        """The topic's batches in the order in which they came."""
        for offset in tuple(self._offsets.get(topic, ())):
            self._file.seek(offset)
            batch: Any = pickle.load(self._file)
            yield batch

    def take(self, topic: str) -> Iterator[T]:
        """The topic's batches, which the topic forgets: what is to stay is added again."""
        offsets = self._offsets.pop(topic, [])
        for offset in offsets:
            self._file.seek(offset)
            batch: Any = pickle.load(self._file)
            yield batch

    def close(self) -> None:
        """Give the space back."""
        self._file.close()
