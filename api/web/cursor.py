"""Where a page ended: an opaque text that says after which key the next begins, on which day, of which
question.

It holds no position but a key, so rows that come and go in between shift nothing: no row comes twice and none
that stays is passed over.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import TypeVar

import orjson

from cypher.errors import BadParameter

T = TypeVar("T")


@dataclass(frozen=True)
class Place:
    """After this key, as of this day (None: the question has none)."""

    after: str
    as_of: date | None = None


def written(place: Place, question: Mapping[str, object]) -> str:
    """The cursor of a place in the answer to a question."""
    said = [place.after, place.as_of.isoformat() if place.as_of else "", _digest(question)]
    return base64.urlsafe_b64encode(orjson.dumps(said)).decode().rstrip("=")


def read(text: str, question: Mapping[str, object]) -> Place:
    """The place. Raises BadParameter for what no page gave, or gave to another question."""
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        after, day, digest = orjson.loads(raw)
        if digest == _digest(question) and isinstance(after, str):
            return Place(after, date.fromisoformat(day) if day else None)
    except (binascii.Error, ValueError, TypeError):
        pass
    raise _bad()


def pair(place: Place) -> tuple[str, int]:
    """A key that rows may share, and how many of these were given. Raises BadParameter, as `read` does."""
    try:
        key, given = orjson.loads(place.after)
        if isinstance(key, str) and type(given) is int:
            return key, given
    except (ValueError, TypeError):
        pass
    raise _bad()


def _bad() -> BadParameter:
    return BadParameter(
        "游标不对:它要来自同一个问题的上一页;从第一页重新开始。",
        "bad cursor: it has to come from the page before, of the same question; begin with the first page.",
        "cursor",
    )


def key_of(values: Sequence[object]) -> str:
    """What tells a computed row apart next month too; pages are in the order of these keys."""
    return orjson.dumps(list(values), default=str).decode()


def cut(
    rows: Iterable[tuple[str, T]], after: str, size: int, *, falling: bool = False
) -> tuple[list[T], str]:
    """The rows of a page by their keys, and the key after which the next begins; "" for the last page.

    Rows of one key stay together. `falling`: the largest key comes first.
    """
    left = [row for row in rows if (row[0] < after or not after if falling else row[0] > after)]
    left.sort(key=lambda row: row[0], reverse=falling)
    end = size
    while 0 < end < len(left) and left[end][0] == left[end - 1][0]:
        end += 1
    return [row for _, row in left[:end]], left[end - 1][0] if len(left) > end else ""


def _digest(question: Mapping[str, object]) -> str:
    said = repr(sorted((name, str(value)) for name, value in question.items()))
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
