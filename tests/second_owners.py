"""The rules of owners' committees a second time, from docs/rules.md «Owners' committees» alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import product
from typing import Any

from second_linkage import people_in
from second_states import elected_committees, judge, of_body
from second_terms import on_or_before
from world import CERTAIN, NEVER, NO, POSSIBLE, Sure, World, collected

SIZE_MIN, SIZE_MAX = 5, 11
FILING = timedelta(days=30)
PARTY_PERCENT = 50

Row = dict[str, Any]


def owners_committee_wrong_size(world: World, day: date) -> Iterator[Row]:
    for committee in elected_committees(world, day):
        sizes = possible_sizes(world, committee, day)
        right = [SIZE_MIN <= size <= SIZE_MAX and size % 2 == 1 for size in sizes]
        found = CERTAIN if all(right) else POSSIBLE if any(right) else NO
        known = collected(world, committee, "holdings", None, None, day)
        yield {"committee": committee, "state": of_body(judge(found, known), world.there(committee, day))}


def possible_sizes(world: World, committee: str, day: date) -> range:
    """From the certain holders to the certain and the possible ones."""
    people = people_in(world, committee, day)
    return range(sum(state is CERTAIN for state in people.values()), len(people) + 1)


def owners_committee_too_few_left(world: World, day: date) -> Iterator[Row]:
    for committee in elected_committees(world, day):
        elected = world.organization[committee].elected_members
        sizes = possible_sizes(world, committee, day)
        least, most = sizes[0], sizes[-1]
        known = collected(world, committee, "holdings", None, None, day)
        state = judge(CERTAIN if are_enough(least, elected) else NO, known)
        if state != "ok" and are_enough(most, elected):
            state = "possible"
        elif state == "gap" and elected is None and most >= SIZE_MIN:
            state = "unknown"
        yield {
            "committee": committee,
            "state": of_body(state, world.there(committee, day)),
            "reason": "below_fewest" if least < SIZE_MIN else "below_half",
        }


def are_enough(left: int, elected: int | None) -> bool:
    return left >= SIZE_MIN and left >= (SIZE_MAX if elected is None else elected) / 2


def owners_committee_not_filed(world: World, day: date) -> Iterator[Row]:
    for committee in elected_committees(world, day):
        body = world.organization[committee]
        elected = body.term.from_min, body.term.from_max
        filed = on_or_before(body.filed_on, day)
        early, late = (None if each is None else day <= each + FILING for each in elected)
        fine = max(filed, CERTAIN if early else POSSIBLE if late else NO)
        known = elected != NEVER and collected(world, committee, "filings", "OwnersCommittee", None, day)
        yield {"committee": committee, "state": of_body(judge(fine, known), world.there(committee, day))}


def owners_committee_short_of_party_members(world: World, day: date) -> Iterator[Row]:
    for committee in elected_committees(world, day):
        people = people_in(world, committee, day)
        if people:
            state = party_state(world, committee, people, day)
            yield {"committee": committee, "state": of_body(state, world.there(committee, day))}


def party_state(world: World, committee: str, people: dict[str, Sure], day: date) -> str:
    """By trying: every choice of the possible ones, and both readings of an unknown status."""
    status = {each.key: each.party_status for each in world.people}
    member = {who: None if (said := status.get(who)) is None else said != "none" for who in people}
    certain = [who for who, how in people.items() if how is CERTAIN]
    perhaps = [who for who in people if who not in certain]
    choices = [
        [*certain, *(who for who, there in zip(perhaps, chosen, strict=True) if there)]
        for chosen in product((False, True), repeat=len(perhaps))
    ]
    if all(share_reached(choice, member, reading=False) for choice in choices):
        return "ok"
    # «As far as the status is known»: who is of unknown status is taken for no member.
    if any(share_reached(choice, member, reading=False) for choice in choices):
        return "possible"
    if any(share_reached(choice, member, reading=True) for choice in choices):
        return "unknown"
    return judge(NO, collected(world, committee, "holdings", None, None, day))


def share_reached(people: list[str], member: dict[str, bool | None], reading: bool) -> bool:
    members = sum(reading if member[who] is None else bool(member[who]) for who in people)
    return members * 100 >= PARTY_PERCENT * len(people)


RULES: dict[str, Callable[[World, date], Iterator[Row]]] = {
    "owners_committee_wrong_size": owners_committee_wrong_size,
    "owners_committee_too_few_left": owners_committee_too_few_left,
    "owners_committee_not_filed": owners_committee_not_filed,
    "owners_committee_short_of_party_members": owners_committee_short_of_party_members,
}
