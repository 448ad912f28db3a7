"""Towns with one thing changed: each date, body, edge and collection in turn uncertain, ended or missing.

Made worlds meet most of a rule by chance; these meet every condition of it once, alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from hand_made import GONE, MAYBE, area, body, edge, meeting, town
from world import Collection, World
from world_days import DAY, LONG_AGO

FULL = "x B, x O, y B.secretary, y A"
COLLECTED = tuple(
    Collection(what, scope, type, None, True, LONG_AGO)
    for what, scope, type in (
        ("coverage", "G", None),
        ("coverage", "K", None),
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
"""Everything, said of each body and place by itself, so that each can be taken away alone."""

SECOND_COMPANY = (body("V2", "PropertyCompany", "S"), edge("MANAGES V2 K"))
SECOND_GRID = (area("G2", "Grid", "Q"),)


def towns() -> Iterator[World]:
    """The towns before anything is changed: linked in each way, and not at all."""
    for more in ((), SECOND_COMPANY):
        yield town(more=more, collections=COLLECTED)
        yield town(FULL, more=more, collections=COLLECTED)
    yield town(FULL, "x V", collections=COLLECTED)
    yield town("x M, x O, y M, y V", without=("B", "A"), collections=COLLECTED)
    yield town("x B, x O, y B, y V", without=("A",), collections=COLLECTED)
    yield town("x B, x O, y M, y V.adviser", without=("A",), collections=COLLECTED)
    yield town("x M, y M, y A, x O", collections=COLLECTED)
    yield town(FULL, more=SECOND_GRID, within=("G", "G2"), collections=COLLECTED)
    yield town("x M, x O", more=SECOND_GRID, within=("G", "G2"), collections=COLLECTED)
    for party in ("V", "A"):
        yield town(more=[meeting(f"O {party}")], collections=COLLECTED)
        yield town(more=[meeting(f"O {party}", DAY - timedelta(days=200), DAY)], collections=COLLECTED)
    for without in (("O",), ("V", "A"), ("O", "V", "A"), ("M",), ("B", "M")):
        yield town(without=without, collections=COLLECTED)


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
