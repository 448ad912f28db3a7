"""Who follows whom in a post a second time, from docs/rules.md «Succession» alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from second_linkage import months_before
from second_states import of_body
from second_vacancies import with_required_posts
from world import CERTAIN, NO, POSSIBLE, Edge, Interval, Post, Sure, World, collected, sure

DAYS, MONTHS = 90, 12
SINGLE = ("secretary", "director", "group_leader", "chair", "grid_head")
EVER, NEVER = date.min, date.max

Row = dict[str, Any]
Stretch = tuple[date, date]
"""The day on which the post fell empty, and that on which somebody came."""


def owners(post: Post) -> list[str]:
    return [each for each in (post.of, post.serves) if each is not None]


def posts(world: World, day: date) -> Iterator[tuple[Post, Sure]]:
    """Those that are there with all that they are of and for, and how surely the bodies and they are."""
    for post in world.posts:
        there = [world.there(each, day) for each in owners(post)]
        if sure(post.during, day) is NO or NO in there:
            continue
        bodies = [world.there(each, day) for each in owners(post) if each in world.organization]
        yield post, min([sure(post.during, day), *bodies])


# ── left empty ──


def post_left_empty(world: World, day: date) -> Iterator[Row]:
    for post, itself in posts(world, day):
        held = [each.during for each in world.incoming("HOLDS", post.code)]
        if sum(each.from_min is None or each.from_min <= day for each in held) < 2:
            continue
        yield _emptiness(world, post, itself, held, day)


def _emptiness(world: World, post: Post, itself: Sure, held: list[Interval], day: date) -> Row:
    """The worst stretch of the post; `ok` where there is none."""
    certain = list(_stretches([_possibly(each) for each in held], day))
    if certain:
        known = [each for each in certain if _watched(world, post, each[0])]
        _, came = max(known or certain, key=_length)
        return {
            "post": post.code,
            "state": of_body("gap" if known else "unknown", itself),
            "came_on": came.isoformat(),
        }
    perhaps = list(_stretches([span for each in held if (span := _certainly(each))], day))
    if perhaps:
        return {"post": post.code, "state": "possible", "came_on": max(perhaps, key=_length)[1].isoformat()}
    return {"post": post.code, "state": "ok"}


def _length(stretch: Stretch) -> tuple[timedelta, date]:
    return stretch[1] - stretch[0], stretch[1]


def _possibly(during: Interval) -> Stretch:
    return during.from_min or EVER, during.to_max or NEVER


def _certainly(during: Interval) -> Stretch | None:
    end = during.to_min or (NEVER if during.status == "current" else None)
    if during.from_max is None or end is None or end <= during.from_max:
        return None
    return during.from_max, end


def _stretches(spans: list[Stretch], day: date) -> Iterator[Stretch]:
    """Between one span and the next, long enough and not too long ago; day by day where spans begin."""
    for came in {first for first, _ in spans if first is not EVER}:
        before = [last for first, last in spans if first < came]
        if not before or max(before) > came:
            continue
        fell = max(before)
        if (came - fell).days >= DAYS and months_before(day, MONTHS) < came <= day:
            yield fell, came


def _watched(world: World, post: Post, fell: date) -> bool:
    return any(collected(world, each, "holdings", None, post.role, fell) for each in owners(post))


# ── filled twice over, held twice ──


def post_overfilled(world: World, day: date) -> Iterator[Row]:
    for post, itself in posts(world, day):
        seats = post.seats if post.seats is not None else 1 if post.role in SINGLE else None
        if seats is None:
            continue
        people: dict[str, Sure] = defaultdict(lambda: NO)
        for each in _standing(world, post, day):
            people[each.start] = max(people[each.start], sure(each.during, day))
        surely = sum(how is CERTAIN for how in people.values())
        state = "ok" if len(people) <= seats else "possible" if surely <= seats else of_body("gap", itself)
        yield {"post": post.code, "state": state}


def person_twice_in_post(world: World, day: date) -> Iterator[Row]:
    for post, itself in posts(world, day):
        if all(sure(each.during, day) is NO for each in world.incoming("HOLDS", post.code)):
            continue
        times: dict[str, list[Sure]] = defaultdict(list)
        for each in _standing(world, post, day):
            times[each.start].append(sure(each.during, day))
        twice = {who: sum(how is CERTAIN for how in found) for who, found in times.items() if len(found) > 1}
        for who, surely in sorted(twice.items()):
            state = of_body("gap", itself) if surely > 1 else "possible"
            yield {"post": post.code, "state": state, "person": who}
        if not twice:
            yield {"post": post.code, "state": "ok"}


def _standing(world: World, post: Post, day: date) -> list[Edge]:
    """The holdings that count: those of people who do not act."""
    held = world.incoming("HOLDS", post.code)
    return [each for each in held if each.how != "acting" and sure(each.during, day) >= POSSIBLE]


def after_load(rule: Callable[[World, date], Iterator[Row]]) -> Callable[[World, date], Iterator[Row]]:
    """The rule on the posts that are there after a load, with the seats that a roster states."""

    def asked(world: World, day: date) -> Iterator[Row]:
        stated = {each.code: each.seats for each in world.posts}
        loaded = with_required_posts(world)
        posts = tuple(replace(each, seats=stated.get(each.code)) for each in loaded.posts)
        return rule(replace(loaded, posts=posts), day)

    return asked


RULES = {
    "post_left_empty": after_load(post_left_empty),
    "post_overfilled": after_load(post_overfilled),
    "person_twice_in_post": after_load(person_twice_in_post),
}
