"""Two bounds of a day as other people's formats have it: a day, a month or a year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from graph.model import INTERVAL


def partial(own: Mapping[str, object], stem: str) -> str | None:
    """The narrowest of day, month and year that holds both bounds; None where a bound is not known.

    It is true and, between two days of one month or year, less exact than what is known.
    """
    first, last = own.get(f"{stem}_min"), own.get(f"{stem}_max")
    if not isinstance(first, date) or not isinstance(last, date) or first.year != last.year:
        return None
    if first == last:
        return first.isoformat()
    return f"{first:%Y-%m}" if first.month == last.month else f"{first:%Y}"


def bounds(own: Mapping[str, object]) -> dict[str, str]:
    """What is known of an interval as it is, for formats that let more be said."""
    said = {name: own.get(name) for name in INTERVAL}
    return {
        name: value.isoformat() if isinstance(value, date) else str(value)
        for name, value in said.items()
        if value is not None
    }
