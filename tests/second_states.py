"""The states of a finding, in the order in which docs/rules.md tries them."""

from __future__ import annotations

from datetime import date

from world import CERTAIN, NO, POSSIBLE, Found, Sure, World


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


def elected_committees(world: World, day: date) -> list[str]:
    return [
        each for each in world.subjects("OwnersCommittee", day) if world.organization[each].form == "elected"
    ]


def party_bodies(world: World, day: date) -> list[str]:
    return [*world.subjects("Branch", day), *world.subjects("CommunityCommittee", day)]


def full_members(world: World, code: str, day: date) -> int | None:
    """The full members of a body, if they were counted on or before that day."""
    body = world.organization[code]
    return body.full_members if body.counted_on is not None and body.counted_on <= day else None
