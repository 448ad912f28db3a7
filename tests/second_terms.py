"""The rules of terms a second time, in plain Python, from docs/rules.md «Terms» alone."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from second_states import elected_committees, of_body, party_bodies
from world import CERTAIN, NEVER, NO, POSSIBLE, Days, Organization, Sure, World

OWNERS_YEARS, COMMUNITY_YEARS, BRANCH_YEARS = 5, 5, 3
OWNERS_YEARS_MIN = 0
EXTENSION_MONTHS, NOTICE_MONTHS, REELECTION_MONTHS = 12, 6, 3

Row = dict[str, Any]


def months_after(day: date | None, months: int) -> date | None:
    """The same day so many months later, or the last of a shorter month."""
    if day is None:
        return None
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def end(body: Organization) -> Days:
    """Between which days the term ends: as given, else as many years after its start as a term has."""
    term = body.term
    if term.to_min is None and term.to_max is None:
        months = 12 * years(body)
        return months_after(term.from_min, months), months_after(term.from_max, months)
    return term.to_min, term.to_max


def years(body: Organization) -> int:
    if body.type == "OwnersCommittee":
        return OWNERS_YEARS
    return COMMUNITY_YEARS if body.type == "CommunityCommittee" or body.form == "grid" else BRANCH_YEARS


def before(days: Days, day: date | None) -> Sure:
    """How surely that was before the day; unknown days may be anywhere."""
    first, last = days
    if day is None:
        return POSSIBLE
    if last is not None and last < day:
        return CERTAIN
    return NO if first is not None and first >= day else POSSIBLE


def opposite(state: Sure) -> Sure:
    return {CERTAIN: NO, NO: CERTAIN, POSSIBLE: POSSIBLE}[state]


def on_or_before(days: Days, day: date) -> Sure:
    """How surely that has happened by the day; what no roster states has not."""
    return NO if days == NEVER else within(days, day)


def within(days: Days, day: date) -> Sure:
    """How surely that is on the day or before it."""
    first, last = days
    if last is not None and last <= day:
        return CERTAIN
    return NO if first is not None and first > day else POSSIBLE


def moves(body: Organization, day: date) -> Sure:
    """How surely the body's extension moves the end of its term."""
    if body.extension_to == NEVER or end(body) == NEVER:
        return NO
    (first, last), (end_first, end_last) = body.extension_to, end(body)
    least, most = months_after(end_first, EXTENSION_MONTHS), months_after(end_last, EXTENSION_MONTHS)
    assert first is not None
    assert last is not None
    assert least is not None
    assert most is not None
    short = CERTAIN if last <= least else POSSIBLE if first <= most else NO
    return min(short, on_or_before(body.extension_approved_on, day))


def party_body_over_term(world: World, day: date) -> Iterator[Row]:
    for code in party_bodies(world, day):
        body = world.organization[code]
        if end(body) == NEVER:
            state = "unknown"
        else:
            runs = min(moves(body, day), opposite(before(body.extension_to, day)))
            fine = max(opposite(before(end(body), day)), runs)
            state = {CERTAIN: "ok", POSSIBLE: "possible", NO: "gap"}[fine]
        yield {
            "body": code,
            "state": of_body(state, world.there(code, day)),
            "reason": why_over(body, day),
        }


def why_over(body: Organization, day: date) -> str:
    first, _ = end(body)
    last = body.extension_to[1]
    most = months_after(first, EXTENSION_MONTHS)
    if last is None or most is None:
        return "over"
    if last < day:
        return "extension_over"
    if on_or_before(body.extension_approved_on, day) is not CERTAIN:
        return "not_approved"
    return "extension_too_long" if last > most else "over"


def owners_committee_over_term(world: World, day: date) -> Iterator[Row]:
    for code in elected_committees(world, day):
        last_day = end(world.organization[code])
        state = {CERTAIN: "gap", POSSIBLE: "possible", NO: "ok"}[before(last_day, day)]
        state = "unknown" if last_day == NEVER else state
        yield {"committee": code, "state": of_body(state, world.there(code, day))}


def owners_committee_wrong_term(world: World, day: date) -> Iterator[Row]:
    for code in elected_committees(world, day):
        term = world.organization[code].term
        starts, ends = (term.from_min, term.from_max), (term.to_min, term.to_max)
        if None in starts or None in ends:
            continue
        judged = {how_long(start, end) for start in starts for end in ends}
        state = "ok" if judged == {"right"} else "possible" if "right" in judged else "gap"
        reason = "too_long" if "too_long" in judged else "too_short"
        yield {"committee": code, "state": of_body(state, world.there(code, day)), "reason": reason}


def how_long(start: date | None, end: date | None) -> str:
    latest, earliest = months_after(start, 12 * OWNERS_YEARS), months_after(start, 12 * OWNERS_YEARS_MIN)
    assert end is not None
    assert latest is not None
    assert earliest is not None
    if end > latest:
        return "too_long"
    return "too_short" if end < earliest - timedelta(days=1) else "right"


def ending(last_day: Days, begun: Days, months: int, day: date) -> str:
    """The state of a term of which the re-election is to begin so many months before its end."""
    if before(last_day, day) is CERTAIN and last_day != NEVER:
        return "ok"
    started = on_or_before(begun, day)
    if started is CERTAIN:
        return "ok"
    if last_day == NEVER:
        return "unknown"
    horizon = months_after(day, months)
    assert horizon
    near = within(last_day, horizon)
    if near is NO:
        return "ok"
    return "gap" if near is CERTAIN and started is NO else "possible"


def party_body_term_ending(world: World, day: date) -> Iterator[Row]:
    for code in party_bodies(world, day):
        body = world.organization[code]
        last_day = body.extension_to if moves(body, day) is CERTAIN else end(body)
        state = ending(last_day, body.reelection_on, NOTICE_MONTHS, day)
        yield {"body": code, "state": of_body(state, world.there(code, day))}


def owners_committee_term_ending(world: World, day: date) -> Iterator[Row]:
    for code in elected_committees(world, day):
        body = world.organization[code]
        state = ending(end(body), body.reelection_on, REELECTION_MONTHS, day)
        yield {"committee": code, "state": of_body(state, world.there(code, day))}


RULES: dict[str, Callable[[World, date], Iterator[Row]]] = {
    "owners_committee_over_term": owners_committee_over_term,
    "owners_committee_term_ending": owners_committee_term_ending,
    "owners_committee_wrong_term": owners_committee_wrong_term,
    "party_body_over_term": party_body_over_term,
    "party_body_term_ending": party_body_term_ending,
}
