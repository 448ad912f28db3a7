"""Many worlds in one graph: each under codes of its own, so that none sees another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from world import Area, Collection, Edge, Meeting, Organization, Person, Post, World


def side_by_side(worlds: Sequence[World]) -> World:
    """One world that holds them all and joins nothing."""
    apart = [_under(f"{number}.", world) for number, world in enumerate(worlds)]
    return World(
        tuple(chain.from_iterable(each.areas for each in apart)),
        tuple(chain.from_iterable(each.organizations for each in apart)),
        tuple(chain.from_iterable(each.posts for each in apart)),
        tuple(chain.from_iterable(each.people for each in apart)),
        tuple(chain.from_iterable(each.edges for each in apart)),
        tuple(chain.from_iterable(each.meetings for each in apart)),
        tuple(chain.from_iterable(each.collections for each in apart)),
    )


def _under(prefix: str, world: World) -> World:
    """The same world with this before every code."""

    def named(code: str) -> str:
        return prefix + code

    def maybe(code: str | None) -> str | None:
        return None if code is None else named(code)

    def area(each: Area) -> Area:
        return replace(each, code=named(each.code), within=tuple(map(named, each.within)))

    def body(each: Organization) -> Organization:
        return replace(each, code=named(each.code), area=maybe(each.area))

    def post(each: Post) -> Post:
        of, serves = maybe(each.of), maybe(each.serves)
        code = "#".join(filter(None, (of or "", each.role, serves)))
        return replace(each, code=code, of=of, serves=serves)

    posts = {each.code: post(each) for each in world.posts}

    def person(each: Person) -> Person:
        return replace(each, key=named(each.key))

    def edge(each: Edge) -> Edge:
        end = posts[each.end].code if each.kind == "HOLDS" else named(each.end)
        return replace(each, start=named(each.start), end=end)

    def meeting(each: Meeting) -> Meeting:
        return replace(each, code=named(each.code), attended=tuple(map(named, each.attended)))

    def collection(each: Collection) -> Collection:
        return replace(each, scope=named(each.scope))

    return World(
        tuple(map(area, world.areas)),
        tuple(map(body, world.organizations)),
        tuple(posts.values()),
        tuple(map(person, world.people)),
        tuple(map(edge, world.edges)),
        tuple(map(meeting, world.meetings)),
        tuple(map(collection, world.collections)),
    )
