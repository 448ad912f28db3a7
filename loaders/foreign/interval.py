"""When an item has been there: by the days of its standard, or by the exact `bounds` of our own exports.

A day of Popolo is a day, a month or a year. What is known otherwise (that something has ended, on a day that
nobody knows; that it began between two days) stands beside it in `bounds`, in the words of the graph.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from graph import vocabulary
from graph.model import INTERVAL
from loaders import dates
from loaders.dates import Span
from loaders.foreign.item import Item

_STATUSES = {each.code for each in vocabulary.STATUSES}


def cells(item: Item, start: str, end: str) -> dict[str, str]:
    """The cells `from`, `to` and `status` of an item with these fields.

    Bounds that say otherwise than the item's days are older than these, and left to be told of.
    """
    found = {"from": item.text(start, "from"), "to": item.text(end, "to"), "status": ""}
    said = item.get("bounds")
    spans = _spans(said)
    if spans is None or not all(_holds(found[name], span) for name, span in spans.items()):
        item.leave("bounds")
        return found
    return {name: dates.text(span) for name, span in spans.items()} | {"status": said.get("status", "")}


def _spans(said: Any) -> dict[str, Span | None] | None:
    """The start and the end of bounds; None where these are none of ours."""
    if not isinstance(said, dict) or not said or not said.keys() <= set(INTERVAL):
        return None
    if said.get("status", "current") not in _STATUSES:
        return None
    try:
        days = {name: date.fromisoformat(each) for name, each in said.items() if name != "status"}
    except (TypeError, ValueError):
        return None
    found: dict[str, Span | None] = {}
    for stem in ("from", "to"):
        first, last = days.get(f"{stem}_min"), days.get(f"{stem}_max")
        if first and last and first > last:
            return None
        found[stem] = Span(first, last) if first or last else None
    return found


def _holds(day: str, span: Span | None) -> bool:
    """Whether a day that is written holds both bounds; where none is written, nothing speaks against them."""
    if not day:
        return True
    told = dates.written(day)
    if not isinstance(told, Span) or not (told.min and told.max):
        return False
    return bool(span and span.min and span.max and told.min <= span.min and span.max <= told.max)
