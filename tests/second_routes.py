"""The wanted routes into companies a second time, from docs/rules.md «Wanted routes» alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from second_states import judge, of_body
from world import NO, Found, Sure, World, best, collected, join, sure

Row = dict[str, Any]


def manages(world: World, company: str, day: date) -> Sure:
    edges = world.outgoing("MANAGES", company)
    return min(best(sure(each.during, day) for each in edges), world.there(company, day))


def in_office(world: World, role: str, types: dict[str, tuple[str, ...] | None], day: date) -> Found:
    """Who holds a post with this role of a body of one of the types (and forms, where they matter)."""
    return join(
        *(
            {who: min(how, world.there(post.of, day))}
            for post in world.posts
            if post.role == role and post.of is not None
            for forms in [types.get(world.organization[post.of].type, ())]
            if forms is None or world.organization[post.of].form in forms
            for who, how in world.holders([post], day).items()
        )
    )


def company_manager_not_on_committee(world: World, day: date) -> Iterator[Row]:
    status = {each.key: each.party_status for each in world.people}
    on_committee = in_office(world, "part_time_member", {"CommunityCommittee": None}, day)
    for company in world.subjects("PropertyCompany", day):
        found = world.holders(world.posts_of(company, "manager"), day)
        wanted = {who: how for who, how in found.items() if status[who] != "none"}
        it = manages(world, company, day)
        if it is NO or not wanted:
            continue
        fine = best(min(how, on_committee.get(who, NO)) for who, how in wanted.items())
        members = [how for who, how in wanted.items() if status[who] is not None]
        known = bool(members) and collected(world, company, "holdings", None, "part_time_member", day)
        yield {"company": company, "state": of_body(judge(fine, known), min(it, best(members)))}


def company_without_secretary_as_adviser(world: World, day: date) -> Iterator[Row]:
    secretaries = in_office(world, "secretary", {"CommunityCommittee": None, "Branch": ("grid",)}, day)
    for company in world.subjects("PropertyCompany", day):
        it = manages(world, company, day)
        if it is NO:
            continue
        advisers = world.holders(world.posts_for(company, "adviser"), day)
        fine = best(min(how, secretaries.get(who, NO)) for who, how in advisers.items())
        known = all(
            collected(world, company, "holdings", None, role, day) for role in ("adviser", "secretary")
        )
        yield {"company": company, "state": of_body(judge(fine, known), it)}


RULES: dict[str, Callable[[World, date], Iterator[Row]]] = {
    "company_manager_not_on_committee": company_manager_not_on_committee,
    "company_without_secretary_as_adviser": company_without_secretary_as_adviser,
}
