"""Sending ahead: what goes to the server next is on its way before the answer to the last is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

T = TypeVar("T")


def ahead(sent: Iterator[T]) -> Iterator[T]:
    """Each once the next is on its way: the server works on one while the next is made ready."""
    before = next(sent, None)
    for each in sent:
        assert before is not None
        yield before
        before = each
    if before is not None:
        yield before
