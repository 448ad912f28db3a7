"""What is held of an item until another one completes it, which may stand far on or in another file.

It goes to disk as look-ups do, in a file that has no name. What has an identity number in it does not: it
stays in memory until it is a row, and is masked then.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from loaders.foreign.shelf import Shelf
from loaders.identity import holds_number

MOST = 2_000
"""Of them that are held in memory: they are larger than what is looked up."""


class Held:
    """Parts of items by id. They are plain data, as JSON has them."""

    def __init__(self, most: int = MOST) -> None:
        self._parts: Shelf[Any] = Shelf(most)
        self._kept: dict[str, Any] = {}

    def put(self, own: str, part: Any) -> None:
        """Hold this in the place of what was held."""
        if any(map(holds_number, _texts(part))):
            self._parts.pop(own)
            self._kept[own] = part
        else:
            self._kept.pop(own, None)
            self._parts[own] = part

    def get(self, own: str) -> Any:
        """What is held; None where nothing is."""
        return self._kept[own] if own in self._kept else self._parts.get(own)

    def pop(self, own: str) -> Any:
        """What was held, and is no more."""
        return self._kept.pop(own) if own in self._kept else self._parts.pop(own)


def _texts(value: Any) -> Iterator[str]:
    """All texts in plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            yield name
            yield from _texts(each)
