"""Towns with one thing changed: each date, body, edge and collection in turn uncertain, ended or missing.

Made worlds meet most of a rule by chance; these meet every condition of it once, alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

import hand_made
from hand_made import GONE, MAYBE, area, body, edge, meeting
from world import Collection, World
from world_days import DAY, LONG_AGO

FULL = "x B, x O, y B.secretary, y A"
COLLECTED = tuple(
    Collection(what, scope, type, None, True, LONG_AGO)
    for what, scope, type in (
        ("coverage", "Q", None),
        ("management", "K", "PropertyCompany"),
        ("management", "K", "OwnersCommittee"),
        ("organizations", "V", "Branch"),
        ("organizations", "V2", "Branch"),
        ("employment", "V", None),
        ("employment", "V2", None),
        *(("holdings", scope, None) for scope in ("M", "B", "A", "O", "V", "V2", "G")),
    )
)
"""Everything, each said once and of no place that holds another's, so that each can be taken away alone."""

ELSEWHERE = body("O", "OwnersCommittee", "S", "elected")
"""Outside the grid: who holds posts there is then said of the committee alone."""

AUTUMN = DAY - timedelta(days=200)
FEW = 8
"""One town in so many shows most faults."""
SECOND_COMPANY = (body("V2", "PropertyCompany", "S"), edge("MANAGES V2 K"))
SECOND_GRID = (area("G2", "Grid", "Q"),)


def towns() -> Iterator[World]:
    """The towns before anything is changed: linked in each way, and not at all."""
    town = partial(hand_made.town, bodies=(ELSEWHERE,), collections=COLLECTED)
    for more in ((), SECOND_COMPANY):
        yield town(more=more)
        yield town(FULL, more=more)
    yield town(FULL, "x V")
    yield town("x M, x O, y M, y V", without=("B", "A"))
    yield town("x B, x O, y B, y V", without=("A",))
    yield town("x B, x O, y M, y V.adviser", without=("A",))
    yield town("x M, y M, y A, x O")
    yield town(FULL, more=SECOND_GRID, within=("G", "G2"))
    yield town("x M, x O", more=SECOND_GRID, within=("G", "G2"))
    for party in ("V", "A"):
        yield town(more=[meeting(f"O {party}")])
        yield town(more=[meeting(f"O {party}", AUTUMN, AUTUMN)])
        yield town(more=[meeting(f"O {party}", AUTUMN, DAY)])
    for without in (("O",), ("V", "A"), ("O", "V", "A"), ("M",), ("B", "M")):
        yield town(without=without)


def changed(world: World) -> Iterator[World]:
    """The world with one thing changed, in every way."""
    yield world
    for at, one in enumerate(world.edges):
        for during in (MAYBE, GONE):
            yield replace(world, edges=_with(world.edges, at, replace(one, during=during)))
    for at, one in enumerate(world.organizations):
        for during in (MAYBE, GONE):
            yield replace(world, organizations=_with(world.organizations, at, replace(one, during=during)))
    for at, one in enumerate(world.areas):
        for during in (MAYBE, GONE):
            yield replace(world, areas=_with(world.areas, at, replace(one, during=during)))
    for at, one in enumerate(world.collections):
        yield replace(world, collections=_with(world.collections, at, replace(one, complete=False)))
        later = replace(one, since=DAY + timedelta(days=1))
        yield replace(world, collections=_with(world.collections, at, later))


def worlds() -> list[World]:
    """All of them, each once."""
    return list(dict.fromkeys(each for town in towns() for each in changed(town)))


def _with(things: tuple, at: int, one: object) -> tuple:  # type: ignore[type-arg]
    return (*things[:at], one, *things[at + 1 :])
