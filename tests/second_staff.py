"""Where grid heads and workers come from, a second time, from docs/rules.md alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from second_states import judge, of_body
from world import Found, Sure, World, best, collected, join, sure, weaken

Row = dict[str, Any]


def grid_staff_from_outside(world: World, day: date) -> Iterator[Row]:
    for grid in world.subjects("Grid", day):
        committees = join(
            *(
                world.bodies("COVERS", community, "CommunityCommittee", day)
                for community in world.around(grid, "Community")
            )
        )
        if not committees:
            continue
        own = join(*(weaken(people_of(world, each, day), how) for each, how in committees.items()))
        known = all(
            collected(world, each, what, None, None, day)
            for each in committees
            for what in ("holdings", "employment")
        )
        for role in ("grid_head", "grid_worker"):
            for person, how in world.holders(world.posts_for(grid, role), day).items():
                itself = min(how, best(committees.values()))
                state = of_body(judge(own.get(person, Sure.NO), known), itself)
                yield {"grid": grid, "state": state, "role": role, "person": person}


def people_of(world: World, committee: str, day: date) -> Found:
    """Its members and staff: posts of it that serve nothing, and employment."""
    own = [each for each in world.posts_of(committee) if each.serves is None]
    employed = ({each.start: sure(each.during, day)} for each in world.incoming("EMPLOYED_BY", committee))
    return join(world.holders(own, day), *employed)


RULES: dict[str, Callable[[World, date], Iterator[Row]]] = {
    "grid_staff_from_outside": grid_staff_from_outside
}
