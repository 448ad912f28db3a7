"""Two implementations of the rules, written apart from the same text, give the same rows.

The first are the cards, on a real server; the second is plain Python (`second_linkage`, `second_gaps`).
They meet on worlds that hypothesis makes and on the made city.
"""

from __future__ import annotations

from datetime import date

import one_fault
import pytest
import worlds
from conftest import City
from hypothesis import HealthCheck, given, settings
from second_rows import Rows, derive_due_posts, difference, in_worlds, second
from side_by_side import side_by_side
from world import World
from world_days import DAY

from cypher.library import Library
from graph.db import Graph
from graph.transaction import Transaction

pytestmark = pytest.mark.neo4j


def differences(tx: Transaction, library: Library, world: World, day: date) -> dict[str, tuple[Rows, Rows]]:
    """Rules on which the two differ, with the rows that only one of them has."""
    rules = [*library.folder("gaps"), *library.folder("linkage")]
    found = {
        card.name: difference(tx, card, second(card.name, world, day), day)
        for card in rules
        if in_worlds(card.name)
    }
    return {name: rows for name, rows in found.items() if any(rows)}


def agree(graph: Graph, library: Library, world: World, day: date) -> None:
    with graph.trial() as tx:
        for statement, parameters in world.statements():
            tx.run(statement, parameters)
        derive_due_posts(tx, library)
        assert differences(tx, library, world, day) == {}


@pytest.mark.slow
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(world=worlds.worlds(), day=worlds.days())
def test_they_agree_on_many_worlds(empty_graph: Graph, library: Library, world: World, day: date) -> None:
    agree(empty_graph, library, world, day)


def test_they_agree_where_one_thing_is_changed(empty_graph: Graph, library: Library) -> None:
    agree(empty_graph, library, side_by_side(one_fault.worlds()[:: one_fault.FEW]), DAY)


@pytest.mark.slow
def test_they_agree_wherever_one_thing_is_changed(empty_graph: Graph, library: Library) -> None:
    agree(empty_graph, library, side_by_side(one_fault.worlds()), DAY)


def test_they_agree_on_the_made_city(made_city: City, library: Library) -> None:
    world = World.from_rosters(made_city.folder)
    with made_city.graph.reading() as tx:
        assert differences(tx, library, world, made_city.as_of) == {}
