"""The states of a finding, in the order in which docs/rules.md tries them."""

from __future__ import annotations

from world import CERTAIN, NO, POSSIBLE, Found, Sure


def judge(found: Sure, known: bool) -> str:
    """ok, possible, unknown, gap: tried in this order."""
    if found is CERTAIN:
        return "ok"
    if found is POSSIBLE:
        return "possible"
    return "gap" if known else "unknown"


def of_body(state: str, itself: Sure) -> str:
    """A gap of a body that itself is only possible is possible."""
    return "possible" if state == "gap" and itself is POSSIBLE else state


def enough(people: Found, persons: int) -> Sure:
    """How surely there are so many people."""
    if sum(state is CERTAIN for state in people.values()) >= persons:
        return CERTAIN
    return POSSIBLE if len(people) >= persons else NO
