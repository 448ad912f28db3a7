"""The number of the last transaction of a database, as its bookmarks tell it.

Two equal numbers mean that nobody has written in between. Neo4j does not promise what is inside a bookmark;
in 5.26 it is a list in packstream: the database's 16 bytes, then the transaction. What looks otherwise gives
None, and whoever asked does the work that it hoped to save.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Collection
from dataclasses import dataclass

PREFIX = "FB:"
_HEAD = b"\x91\xcc\x10"
_SIZES = {0xC8: 1, 0xC9: 2, 0xCA: 4, 0xCB: 8}


@dataclass(frozen=True)
class State:
    """What a database held after a transaction: `database` is its own name for itself, in hexadecimal."""

    database: str
    transaction: int

    def is_next(self, earlier: State | None) -> bool:
        """Whether exactly one transaction lies between."""
        return earlier == State(self.database, self.transaction - 1)


def state(bookmarks: Collection[str]) -> State | None:
    """The state that a session's bookmarks name; None when they do not name one."""
    if len(bookmarks) != 1:
        return None
    (bookmark,) = bookmarks
    try:
        raw = base64.b64decode(bookmark.removeprefix(PREFIX), validate=True)
    except binascii.Error:
        return None
    start = len(_HEAD)
    number = _integer(raw[start + 16 :])
    if not bookmark.startswith(PREFIX) or not raw.startswith(_HEAD) or number is None:
        return None
    return State(raw[start : start + 16].hex(), number)


def _integer(raw: bytes) -> int | None:
    """A packstream integer (a byte from 0, or a marker and big-endian bytes) and the byte that follows it."""
    if len(raw) == 2 and raw[0] < 0x80:
        return raw[0]
    size = _SIZES.get(raw[0] if raw else 0, 0)
    return int.from_bytes(raw[1:-1], "big", signed=True) if size and len(raw) == size + 2 else None
