"""The rules of the form and size of Party bodies a second time, from docs/rules.md alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from second_states import full_members, judge, of_body, party_bodies
from world import CERTAIN, NO, POSSIBLE, Organization, Sure, World, collected, join, sure

BRANCH_FROM, BRANCH_MOST, GENERAL_FROM, COMMITTEE_FROM = 3, 50, 50, 100
UNITS = 5
HAS_COMMITTEE_FROM, COMMITTEE_SIZES, SMALL_SIZES = 7, range(3, 8), range(3)
IN_COMMITTEE = ("secretary", "deputy_secretary", "member")

Row = dict[str, Any]


def form_of(body: Organization) -> str:
    if body.form == "general_branch":
        return "general_branch"
    return "branch" if body.type == "Branch" or body.form == "branch" else "committee"


FITS: dict[str, tuple[int, int | None]] = {
    "branch": (BRANCH_FROM, BRANCH_MOST),
    "general_branch": (GENERAL_FROM, COMMITTEE_FROM - 1),
    "committee": (COMMITTEE_FROM, None),
}
"""Fewest and most full members of a form."""


def due_of(members: int | None) -> str:
    if members is None:
        return "unknown"
    steps = ((0, "adviser"), (BRANCH_FROM - 1, "joint_branch"), (BRANCH_MOST, "branch"))
    for most, due in (*steps, (COMMITTEE_FROM - 1, "general_branch")):
        if members <= most:
            return due
    return "committee"


def party_body_wrong_form(world: World, day: date) -> Iterator[Row]:
    for code in party_bodies(world, day):
        form, members = form_of(world.organization[code]), full_members(world, code, day)
        fewest, most = FITS[form]
        if members is None:
            state, reason = "unknown", "not_counted"
        elif members < fewest:
            state, reason = "gap", "over_formed"
        else:
            state, reason = ("gap" if most is not None and members > most else "ok"), "under_formed"
        state = of_body(state, world.there(code, day))
        yield {"body": code, "state": state, "reason": reason, "form": form, "due": due_of(members)}


def joint_branch_of_many_units(world: World, day: date) -> Iterator[Row]:
    for code in world.subjects("Branch", day):
        if world.organization[code].form == "joint":
            edges = world.outgoing("ESTABLISHED_IN", code)
            units = join(*({each.end: sure(each.during, day)} for each in edges))
            certainly = sum(how is CERTAIN for how in units.values())
            state = "gap" if certainly > UNITS else "possible" if len(units) > UNITS else "ok"
            yield {"branch": code, "state": of_body(state, world.there(code, day))}


def branch_committee_wrong_size(world: World, day: date) -> Iterator[Row]:
    for code in world.subjects("Branch", day):
        if world.organization[code].form == "general_branch":
            continue
        people = world.holders([each for each in world.posts_of(code) if each.role in IN_COMMITTEE], day)
        sizes = range(sum(how is CERTAIN for how in people.values()), len(people) + 1)
        members = full_members(world, code, day)
        if members is None:
            state = "unknown"
        else:
            known = collected(world, code, "holdings", None, None, day)
            state = judge(_right(sizes, members), known)
        yield {"branch": code, "state": of_body(state, world.there(code, day))}


def _right(sizes: range, members: int) -> Sure:
    allowed = COMMITTEE_SIZES if members >= HAS_COMMITTEE_FROM else SMALL_SIZES
    right = [size in allowed for size in sizes]
    return CERTAIN if all(right) else POSSIBLE if any(right) else NO


RULES: dict[str, Callable[[World, date], Iterator[Row]]] = {
    "party_body_wrong_form": party_body_wrong_form,
    "joint_branch_of_many_units": joint_branch_of_many_units,
    "branch_committee_wrong_size": branch_committee_wrong_size,
}
