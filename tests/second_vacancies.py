"""Vacant posts, and people with too many of them, a second time, from docs/rules.md alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from second_states import enough, judge, of_body
from world import CERTAIN, NO, Found, Post, World, collected, join, sure

AT_MOST = 4

REQUIRED_OF = {
    "WorkingCommittee": ("secretary", 1),
    "CommunityCommittee": ("secretary", 1),
    "Branch": ("secretary", 1),
    "BranchGroup": ("group_leader", 1),
    "OwnersCommittee": ("director", 1),
}
REQUIRED_FOR = {
    "Grid": (("responsible_cadre", 1), ("grid_head", 1), ("grid_worker", 1), ("grid_assistant", 2))
}
"""The posts of the national profile: the role, and how many seats."""

Row = dict[str, Any]


def required_posts(world: World) -> list[Post]:
    """Posts that a roster or the profile requires, and those derived where the roster has none."""
    required = {each.code: each for each in world.posts if each.required}

    def require(existing: list[Post], derived: Post) -> None:
        for each in existing or [derived]:
            seats = derived.seats if each.seats is None else each.seats
            required[each.code] = replace(each, required=True, seats=seats)

    for body in world.organizations:
        if body.type in REQUIRED_OF:
            role, seats = REQUIRED_OF[body.type]
            derived = Post(f"{body.code}#{role}", role, of=body.code, seats=seats, during=body.during)
            require(world.posts_of(body.code, role), derived)
    for area in world.areas:
        for role, seats in REQUIRED_FOR.get(area.tier, ()):
            derived = Post(f"#{role}#{area.code}", role, serves=area.code, seats=seats, during=area.during)
            require(world.posts_for(area.code, role), derived)
    return sorted(required.values(), key=lambda each: each.code)


def with_required_posts(world: World) -> World:
    """The world after a load: what the profile requires is marked, and derived where it was missing."""
    required = {each.code: each for each in required_posts(world)}
    others = (each for each in world.posts if each.code not in required)
    return replace(world, posts=(*others, *required.values()))


def vacant_post(world: World, day: date) -> Iterator[Row]:
    for post in required_posts(world):
        owners = [each for each in (post.of, post.serves) if each is not None]
        if any(world.there(each, day) is NO for each in owners) or sure(post.during, day) is NO:
            continue
        found = enough(world.holders([post], day), 1 if post.seats is None else post.seats)
        known = any(collected(world, each, "holdings", None, post.role, day) for each in owners)
        bodies = [world.there(each, day) for each in owners if each in world.organization]
        itself = min([sure(post.during, day), *bodies])
        yield {"post": post.code, "state": of_body(judge(found, known), itself)}


def person_in_too_many_posts(world: World, day: date) -> Iterator[Row]:
    held = {each.key: posts_held(world, each.key, day) for each in world.people}
    for person, posts in sorted(held.items()):
        if not posts:
            continue
        surely = sum(state is CERTAIN for state in posts.values())
        state = "gap" if surely > AT_MOST else "possible" if len(posts) > AT_MOST else "ok"
        yield {"person": person, "state": state}


def posts_held(world: World, person: str, day: date) -> Found:
    return join(*({each.end: sure(each.during, day)} for each in world.outgoing("HOLDS", person)))
