"""The rules of joint conferences a second time, in plain Python, from docs/rules.md alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from second_affairs import Affairs, held_within
from second_linkage import months_before
from second_states import judge, of_body
from world import CERTAIN, NO, POSSIBLE, Edge, Sure, best, collected, sure

PERIODS = {"regular": 3, "coordination": 6, "research": 12, "inspection": 12}
ATTENDANCE = 12

Row = dict[str, str]


def area_without_conference(affairs: Affairs, day: date) -> Iterator[Row]:
    world = affairs.world
    for area in world.areas:
        if world.there(area.code, day) is NO or not asked_for(affairs, area.code, day):
            continue
        found = best(affairs.covering(area.code, day).values())
        known = collected(world, area.code, "coverage", "JointConference", None, day)
        yield {"area": area.code, "state": judge(found, known)}


def asked_for(affairs: Affairs, code: str, day: date) -> bool:
    """A street or a town only where a community lies in it."""
    world, tier = affairs.world, affairs.world.area[code].tier
    if tier in ("Street", "Town"):
        return any(
            each.tier == "Community" and code in each.within and world.there(each.code, day) > NO
            for each in world.areas
        )
    return tier in ("City", "County", "Community")


def conference_without_member(affairs: Affairs, day: date) -> Iterator[Row]:
    for conference in affairs.conferences(day):
        inside = affairs.seated(conference, day)
        known = all(
            collected(affairs.world, conference, what, kind, None, day)
            for what, kind in (("membership", None), ("organizations", "MemberUnit"))
        )
        for unit, asked in units_above(affairs, conference, day).items():
            found = max(
                inside.get(unit, NO),
                best(min(inside[body], affairs.under(body, day).get(unit, NO)) for body in inside),
            )
            state = of_body(judge(found, known), asked)
            yield {"conference": conference, "state": state, "unit": unit}


def units_above(affairs: Affairs, conference: str, day: date) -> dict[str, Sure]:
    """The members of the conference one level above, and how surely each of them asks for somebody."""
    world, found = affairs.world, dict[str, Sure]()
    itself = world.there(conference, day)
    for area, covers in affairs.covered(conference, day).items():
        for whole in world.area[area].within:
            for above, leads in affairs.covering(whole, day).items():
                for unit, member in affairs.seated(above, day).items():
                    how = min(itself, covers, leads, member)
                    found[unit] = max(how, found.get(unit, NO))
    return found


def member_without_duty(affairs: Affairs, day: date) -> Iterator[Row]:
    seats: dict[str, Sure] = {}
    for conference in affairs.conferences(day):
        for unit, state in affairs.seated(conference, day).items():
            state = min(state, affairs.world.there(conference, day))
            seats[unit] = max(state, seats.get(unit, NO))
    for unit, seat in seats.items():
        found = best(sure(duty.during, day) for duty in affairs.duties_by.get(unit, []))
        known = collected(affairs.world, unit, "duties", None, None, day)
        yield {"unit": unit, "state": of_body(judge(found, known), seat)}


def conference_without_meeting(affairs: Affairs, day: date) -> Iterator[Row]:
    for conference in affairs.conferences(day):
        itself = affairs.world.organization[conference].during
        known = collected(affairs.world, conference, "meetings", None, None, day)
        for mechanism, months in PERIODS.items():
            since = months_before(day, months)
            row = {"conference": conference, "mechanism": mechanism}
            if itself.from_min is not None and itself.from_min > since:
                yield row | {"state": "not_due"}
                continue
            meetings = affairs.gatherings_by.get(conference, [])
            found = best(
                held_within(each.held, since, day) for each in meetings if each.mechanism == mechanism
            )
            yield row | {"state": of_body(judge(found, known), sure(itself, day))}


def member_absent(affairs: Affairs, day: date) -> Iterator[Row]:
    since = months_before(day, ATTENDANCE)
    for conference in affairs.conferences(day):
        known = collected(affairs.world, conference, "meetings", None, None, day)
        held = [
            (each, held_within(each.held, since, day)) for each in affairs.gatherings_by.get(conference, [])
        ]
        held = [(each, how) for each, how in held if how > NO]
        for unit, member in affairs.seated(conference, day).items():
            found = best(how for each, how in held if unit in each.attended)
            state = judge(found, known)
            if state == "gap":
                asked = best(
                    min(how, begun(edge, each.held))
                    for each, how in held
                    for edge in affairs.memberships_by[unit]
                    if edge.end == conference and sure(edge.during, day) > NO
                )
                itself = min(member, affairs.world.there(conference, day))
                state = "not_due" if asked is NO else of_body(state, min(itself, asked))
            yield {"unit": unit, "state": state, "conference": conference}


def begun(edge: Edge, held: tuple[date | None, date | None]) -> Sure:
    """How surely a membership had begun when the meeting was held."""
    first, last = held
    start = edge.during
    if start.from_max is not None and first is not None and start.from_max <= first:
        return CERTAIN
    return NO if start.from_min is not None and last is not None and start.from_min > last else POSSIBLE


RULES = {
    "area_without_conference": area_without_conference,
    "conference_without_member": conference_without_member,
    "member_without_duty": member_without_duty,
    "conference_without_meeting": conference_without_meeting,
    "member_absent": member_absent,
}
