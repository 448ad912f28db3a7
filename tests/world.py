"""A tiny world in memory: what the graph holds, as plain data, for the second implementation of the rules.

Written from docs/rules.md, without the cards and without the loader, so that the two can be compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import networkx as nx


class Sure(IntEnum):
    """Whether a thing is there at a date. The weaker of two is their `min`, the better their `max`."""

    NO = 0
    POSSIBLE = 1
    CERTAIN = 2


NO, POSSIBLE, CERTAIN = Sure.NO, Sure.POSSIBLE, Sure.CERTAIN

Thing = TypeVar("Thing")
Key = TypeVar("Key")

Found = dict[str, Sure]
"""Codes (of bodies, or keys of people) that are there, and how surely; who is not there is not in it."""


@dataclass(frozen=True)
class Interval:
    """Between which days a thing began and ended; the day in `to` is the first without it."""

    from_min: date | None = None
    from_max: date | None = None
    to_min: date | None = None
    to_max: date | None = None
    status: str | None = None


TIMELESS = Interval()
"""Nothing was said about its time: a post that only a holding or the profile names."""


Days = tuple[date | None, date | None]
"""The first and the last day that a date can mean."""
NEVER: Days = (None, None)


@dataclass(frozen=True)
class Area:
    code: str
    tier: str
    within: tuple[str, ...] = ()
    during: Interval = TIMELESS
    name: str = ""


@dataclass(frozen=True)
class Organization:
    """`area` is where it is LOCATED_IN; `term` holds the days of its term (its status says nothing)."""

    code: str
    type: str
    form: str | None = None
    area: str | None = None
    full_members: int | None = None
    counted_on: date | None = None
    term: Interval = TIMELESS
    during: Interval = TIMELESS
    name: str = ""
    extension_to: Days = NEVER
    extension_approved_on: Days = NEVER
    reelection_on: Days = NEVER
    filed_on: Days = NEVER
    elected_members: int | None = None


@dataclass(frozen=True)
class Post:
    """`of` is the organisation it belongs to, `serves` what it is FOR."""

    code: str
    role: str
    of: str | None = None
    serves: str | None = None
    seats: int | None = None
    required: bool = False
    during: Interval = TIMELESS


@dataclass(frozen=True)
class Person:
    key: str
    name: str = ""
    party_status: str | None = None


@dataclass(frozen=True)
class Edge:
    """COVERS, MANAGES, REPRESENTS, SUBORDINATE_TO, ESTABLISHED_IN, HOLDS or EMPLOYED_BY.

    `how` one came to a post: acting, seconded and so on.
    """

    kind: str
    start: str
    end: str
    during: Interval
    how: str | None = None


@dataclass(frozen=True)
class Meeting:
    code: str
    attended: tuple[str, ...]
    held_min: date | None = None
    held_max: date | None = None


@dataclass(frozen=True)
class Collection:
    """A COLLECTS edge."""

    what: str
    scope: str
    type: str | None = None
    role: str | None = None
    complete: bool = True
    since: date | None = None


def certain(interval: Interval, day: date) -> bool:
    if interval.from_max is None or interval.from_max > day:
        return False
    if interval.to_min is None:
        return interval.status == "current"
    return interval.to_min > day


def possible(interval: Interval, day: date) -> bool:
    begun = interval.from_min is None or interval.from_min <= day
    over = interval.to_max is not None and interval.to_max <= day
    return begun and not over and not certain(interval, day)


def sure(interval: Interval, day: date) -> Sure:
    if certain(interval, day):
        return CERTAIN
    return POSSIBLE if possible(interval, day) else NO


def best(states: Iterable[Sure]) -> Sure:
    return max(states, default=NO)


def join(*parts: Mapping[str, Sure]) -> Found:
    """Everything that is in one of them, as surely as in the best of them."""
    whole: Found = {}
    for part in parts:
        for code, state in part.items():
            if state > NO:
                whole[code] = max(state, whole.get(code, NO))
    return whole


def weaken(found: Mapping[str, Sure], most: Sure) -> Found:
    """The same, but nothing more surely than `most`."""
    return {code: min(state, most) for code, state in found.items() if min(state, most) > NO}


def grouped(things: Iterable[Thing], key: Callable[[Thing], Key]) -> dict[Key, list[Thing]]:
    groups = defaultdict(list)
    for each in things:
        groups[key(each)].append(each)
    return dict(groups)


@dataclass(frozen=True)
class World:
    areas: tuple[Area, ...] = ()
    organizations: tuple[Organization, ...] = ()
    posts: tuple[Post, ...] = ()
    people: tuple[Person, ...] = ()
    edges: tuple[Edge, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    collections: tuple[Collection, ...] = ()

    @staticmethod
    def from_rosters(directory: Path | str) -> World:
        """The world that the rosters in this directory describe."""
        from world_rosters import Rosters

        return Rosters(Path(directory)).world()

    def statements(self) -> list[tuple[str, dict[str, Any]]]:
        """Parameterised Cypher that creates this world in an empty graph."""
        from world_statements import statements

        return list(statements(self))

    @cached_property
    def area(self) -> dict[str, Area]:
        return {each.code: each for each in self.areas}

    @cached_property
    def organization(self) -> dict[str, Organization]:
        return {each.code: each for each in self.organizations}

    @cached_property
    def lies_in(self) -> nx.DiGraph[str]:
        """PART_OF, from the part to the whole."""
        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_nodes_from(self.area)
        graph.add_edges_from((each.code, whole) for each in self.areas for whole in each.within)
        return graph

    @cached_property
    def _incoming(self) -> dict[tuple[str, str], list[Edge]]:
        return grouped(self.edges, lambda each: (each.kind, each.end))

    @cached_property
    def _outgoing(self) -> dict[tuple[str, str], list[Edge]]:
        return grouped(self.edges, lambda each: (each.kind, each.start))

    @cached_property
    def _posts_of(self) -> dict[str | None, list[Post]]:
        return grouped(self.posts, lambda each: each.of)

    @cached_property
    def _posts_for(self) -> dict[str | None, list[Post]]:
        return grouped(self.posts, lambda each: each.serves)

    @cached_property
    def collected_at(self) -> dict[tuple[str, str], list[Collection]]:
        return grouped(self.collections, lambda each: (each.what, each.scope))

    def incoming(self, kind: str, end: str) -> list[Edge]:
        return self._incoming.get((kind, end), [])

    def outgoing(self, kind: str, start: str) -> list[Edge]:
        return self._outgoing.get((kind, start), [])

    def posts_of(self, code: str, role: str | None = None) -> list[Post]:
        return [each for each in self._posts_of.get(code, []) if role in (None, each.role)]

    def posts_for(self, code: str, role: str | None = None) -> list[Post]:
        return [each for each in self._posts_for.get(code, []) if role in (None, each.role)]

    def around(self, code: str, tier: str) -> list[str]:
        """The areas of that tier in which this one lies, at any distance."""
        return sorted(each for each in nx.descendants(self.lies_in, code) if self.area[each].tier == tier)

    def inside(self, code: str) -> set[str]:
        """The areas that lie in this one, at any distance, without itself."""
        return nx.ancestors(self.lies_in, code)

    def there(self, code: str, day: date) -> Sure:
        """How surely this area or organisation is there."""
        thing = self.area.get(code) or self.organization[code]
        return sure(thing.during, day)

    def subjects(self, kind: str, day: date) -> list[str]:
        """The areas of this tier, or the bodies of this type, that are certain or possible."""
        areas = (each.code for each in self.areas if each.tier == kind)
        bodies = (each.code for each in self.organizations if each.type == kind)
        return sorted(each for each in (*areas, *bodies) if self.there(each, day) > NO)

    def bodies(self, kind: str, end: str, of_type: str, day: date) -> Found:
        """The bodies of this type with such an edge to `end`: the edge and the body, the weaker counts."""
        return join(
            *(
                {each.start: min(sure(each.during, day), self.there(each.start, day))}
                for each in self.incoming(kind, end)
                if self.organization[each.start].type == of_type
            )
        )

    def holders(self, posts: Iterable[Post], day: date) -> Found:
        """Who holds one of these posts; a person once."""
        return join(
            *(
                {each.start: sure(each.during, day)}
                for post in posts
                for each in self.incoming("HOLDS", post.code)
            )
        )

    def scopes(self, subject: str) -> set[str]:
        """The subject and everything that contains it."""
        if subject in self.area:
            return {subject} | nx.descendants(self.lies_in, subject)
        area = self.organization[subject].area
        return {subject} if area is None else {subject} | self.scopes(area)


def collected(world: World, subject: str, what: str, type: str | None, role: str | None, day: date) -> bool:
    """Whether *what* was collected, complete, for this area or organisation, on or before that day."""
    return any(
        each.complete
        and each.since is not None
        and each.since <= day
        and each.type in (None, type)
        and each.role in (None, role)
        for scope in world.scopes(subject)
        for each in world.collected_at.get((what, scope), [])
    )
