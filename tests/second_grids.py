"""Merged networks and needs a second time, in plain Python over the rosters, from docs/rules.md."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path

from world import CERTAIN, NO, POSSIBLE, Edge, Interval, Sure, World, collected, grouped, sure
from world_rosters import Rosters, days

Finding = Mapping[str, object]
FUNCTIONS = (
    "security",
    "policing",
    "city_management",
    "environment",
    "safety",
    "information",
    "services",
)
ANSWER_DAYS = 7
PLACES = ("Grid", "Compound", "Building")
RANKS = ("network", "branch", "committee")


@dataclass(frozen=True)
class Service:
    edge: Edge
    function: str


@dataclass(frozen=True)
class Need:
    code: str
    function: str
    place: str
    by: str
    found: tuple[date | None, date | None]
    answered: tuple[date | None, date | None]

    @property
    def key(self) -> str:
        return f"Need:{self.code}"


@dataclass(frozen=True)
class Merged:
    """A world with who serves it and what was found in it."""

    world: World
    services: tuple[Service, ...]
    needs: tuple[Need, ...]

    @staticmethod
    def from_rosters(folder: Path) -> Merged:
        lists = Rosters(folder)
        world = lists.world()
        services = tuple(
            Service(Edge("SERVES", row["organization"], row["area"], lists.during(row)), row["function"])
            for row in lists.rows("services")
        )
        needs = tuple(
            Need(
                row["code"],
                row["function"],
                row["grid"],
                row["answered_by"],
                days(row["found_on"]),
                days(row["answered_on"]),
            )
            for row in lists.rows("needs")
        )
        return Merged(world, services, needs)

    @cached_property
    def at(self) -> dict[tuple[str, str], list[Edge]]:
        """By place and function."""
        found = grouped(self.services, lambda each: (each.edge.end, each.function))
        return {key: [each.edge for each in some] for key, some in found.items()}

    def up_to_grid(self, place: str) -> list[str]:
        """The place and the places that it lies in, no community or higher."""
        world = self.world
        around = [place, *world.around(place, "Compound"), *world.around(place, "Grid")]
        return [each for each in dict.fromkeys(around) if world.area[each].tier in PLACES]

    def inside(self, place: str) -> list[str]:
        """The places in a place, and itself."""
        inner = (each for each in self.world.inside(place) if self.world.area[each].tier in PLACES)
        return [place, *sorted(inner)]

    def serving(self, place: str, function: str, day: date) -> dict[str, Sure]:
        """Who serves that very place: edge and body, the weaker."""
        found: dict[str, Sure] = {}
        for edge in self.at.get((place, function), []):
            state = min(sure(edge.during, day), self.world.there(edge.start, day))
            found[edge.start] = max(state, found.get(edge.start, NO))
        return {body: state for body, state in found.items() if state > NO}

    def leaves(self, grid: str, day: date) -> list[str]:
        """Its places without a place inside them."""
        alive = [each for each in self.inside(grid) if self.world.there(each, day) > NO]
        return [
            each
            for each in alive
            if not any(each in self.world.area[other].within for other in alive if other != each)
        ]


def service_missing(merged: Merged, day: date) -> Iterator[Finding]:
    for grid in merged.world.subjects("Grid", day):
        inside = set(merged.inside(grid))
        known = collected(merged.world, grid, "services", None, None, day)
        for function in FUNCTIONS:
            served = [
                max(
                    (
                        state
                        for place in merged.up_to_grid(leaf)
                        if place in inside
                        for state in merged.serving(place, function, day).values()
                    ),
                    default=NO,
                )
                for leaf in merged.leaves(grid, day)
            ]
            if min(served) is CERTAIN:
                continue
            found = "possible" if min(served) is POSSIBLE else "gap" if known else "unknown"
            level = "unknown" if found == "unknown" else "some" if CERTAIN in served else "none"
            yield {"grid": grid, "state": found, "function": function, "level": level}


def service_overlap(merged: Merged, day: date) -> Iterator[Finding]:
    for grid in merged.world.subjects("Grid", day):
        for function in FUNCTIONS:
            clashes = {}
            for outer in merged.inside(grid):
                for inner in merged.inside(outer):
                    for one, state in merged.serving(outer, function, day).items():
                        for other, second in merged.serving(inner, function, day).items():
                            if one != other:
                                clashes[one, other, outer, inner] = min(state, second)
            if clashes:
                state = "gap" if CERTAIN in clashes.values() else "possible"
                networks = sorted({body for pair in clashes for body in pair[:2]})
                yield {"grid": grid, "state": state, "function": function, "networks": str(networks)}


def service_out_of_place(merged: Merged, day: date) -> Iterator[Finding]:
    world = merged.world
    for each in merged.services:
        edge, state = each.edge, sure(each.edge.during, day)
        if state is NO:
            continue
        body, place = world.there(edge.start, day), NO
        if world.area[edge.end].tier in PLACES:
            grids = [g for g in (edge.end, *world.around(edge.end, "Grid")) if world.area[g].tier == "Grid"]
            whole = max((world.there(grid, day) for grid in grids), default=NO)
            place = min(world.there(edge.end, day), whole)
        if body is CERTAIN and place is CERTAIN:
            continue
        bodiless = body is NO or (place is not NO and body is POSSIBLE)
        gap = NO in (body, place) and state is CERTAIN
        yield {
            "network": edge.start,
            "state": "gap" if gap else "possible",
            "served": edge.end,
            "function": each.function,
            "reason": "no_body" if bodiless else "no_grid",
        }


def ranked(merged: Merged, need: Need) -> list[tuple[int, Edge]]:
    """Who may be near, by rank, at whatever time."""
    world, places = merged.world, merged.up_to_grid(need.place)
    found = [(0, edge) for place in places for edge in merged.at.get((place, need.function), [])]
    grids = [each for each in places if world.area[each].tier == "Grid"]
    for rank, kind, areas in (
        (1, "Branch", grids),
        (2, "CommunityCommittee", world.around(need.place, "Community")),
    ):
        for area in areas:
            edges = world.incoming("COVERS", area)
            found += [(rank, edge) for edge in edges if world.organization[edge.start].type == kind]
    return found


def nearest(merged: Merged, need: Need, day: date) -> tuple[int | None, set[str]]:
    """The first rank that certainly has somebody, and who that is."""
    here: dict[int, set[str]] = {}
    for rank, edge in ranked(merged, need):
        if min(sure(edge.during, day), merged.world.there(edge.start, day)) is CERTAIN:
            here.setdefault(rank, set()).add(edge.start)
    return (min(here), here[min(here)]) if here else (None, set())


def then(during: Interval, need: Need) -> bool:
    """It was possibly there on the day of the answer."""
    first, last = need.answered
    early = during.from_min and last and last < during.from_min
    late = during.to_max and first and first >= during.to_max
    return not early and not late


def via(rank: int | None) -> str:
    return "" if rank is None else RANKS[rank]


def need_without_response(merged: Merged, day: date) -> Iterator[Finding]:
    limit = timedelta(days=ANSWER_DAYS)
    for need in merged.needs:
        earliest, latest = need.found
        if earliest and earliest + limit >= day:
            continue
        first, last = need.answered
        if last and last <= day:
            continue
        perhaps = first <= day if first else bool(need.by)
        old = latest is not None and latest + limit < day
        known = collected(merged.world, need.place, "needs", None, None, day)
        state = "possible" if perhaps else "unknown" if not known else "gap" if old else "possible"
        yield {"need": need.key, "state": state, "nearest_by": via(nearest(merged, need, day)[0])}


def need_answered_elsewhere(merged: Merged, day: date) -> Iterator[Finding]:
    for need in merged.needs:
        last = need.answered[1]
        if not need.by or not need.function or (last and last > day):
            continue
        rank, bodies = nearest(merged, need, day)
        once = {
            r
            for r, edge in ranked(merged, need)
            if edge.start == need.by
            and then(edge.during, need)
            and then(merged.world.organization[edge.start].during, need)
        }
        known = collected(merged.world, need.place, "services", None, None, day)
        if rank != 0:
            known = known and collected(merged.world, need.place, "coverage", None, None, day)
        if need.by in bodies:
            continue
        if any(rank is None or each <= rank for each in once):
            state = "possible"
        elif not known:
            state = "unknown"
        elif rank is None:
            continue
        else:
            state = "gap"
        yield {"need": need.key, "state": state, "nearest_by": via(rank)}


def need_answered_before_found(merged: Merged, day: date) -> Iterator[Finding]:
    for need in merged.needs:
        (earliest, latest), (first, last) = need.found, need.answered
        if (first is None and not need.by) or (first and first > day):
            continue
        if first and latest and first >= latest:
            continue
        state = "possible"
        if last is None or earliest is None:
            state = "unknown"
        elif last < earliest:
            state = "gap"
        yield {"need": need.key, "state": state}


Rule = Callable[[Merged, date], Iterator[Finding]]
RULES: dict[str, Rule] = {
    rule.__name__: rule
    for rule in (
        service_missing,
        service_overlap,
        service_out_of_place,
        need_without_response,
        need_answered_elsewhere,
        need_answered_before_found,
    )
}
