"""Two implementations of the rules, written apart from the same text, give the same rows.

The first are the cards, on a real server; the second is plain Python (`second_linkage`, `second_gaps`).
They meet on worlds that hypothesis makes and on the made city.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
import second_gaps
import second_linkage
import worlds
from conftest import City
from hypothesis import HealthCheck, given, settings
from world import World

from cypher.library import Library
from graph import profile, report
from graph.db import Graph, Transaction

pytestmark = pytest.mark.neo4j
DAY = date(2026, 6, 30)
PAIRS = ("compound", "state", "po", "pc", "oc", "missing_party")


def card_rows(tx: Transaction, library: Library, rule: str, day: date) -> list[dict[str, object]]:
    card = library.get(rule)
    parameters = card.bind({"as_of": day}, profile.load().thresholds)
    return [dict(each.values) for each in report.section(tx, card, parameters).findings]


def compare(tx: Transaction, library: Library, world: World, day: date) -> dict[str, object]:
    """Rules on which the two differ, with the rows that only one of them has."""
    expected = {
        "linkage.three_parties": second_linkage.linkage(world, day),
        "linkage.forbidden_pair": second_linkage.forbidden_pairs(world, day),
        **second_gaps.gaps(world, day),
    }
    wrong: dict[str, object] = {}
    for rule, rows in expected.items():
        name = rule if "." in rule else f"gaps.{rule}"
        got_rows = card_rows(tx, library, name, day)
        columns = list(dict.fromkeys(column for row in rows for column in row)) or ["state"]
        want = Counter(tuple(row.get(column) or "" for column in columns) for row in rows)
        got = Counter(tuple(row.get(column) or "" for column in columns) for row in got_rows)
        if want != got:
            wrong[name] = {"second only": (want - got), "card only": (got - want)}
    return wrong


def derive_due_posts(tx: Transaction, library: Library) -> None:
    """What a load does after its rows: the posts that the profile asks for."""
    due = [post.row() for post in profile.load().posts]
    for card in ("maintain.due_posts_of_organizations", "maintain.due_posts_for_areas"):
        wanted = [post for post in due if (post["of"] == "Grid") == card.endswith("areas")]
        tx.run(library.get(card).statement, {"posts": wanted})


def agree(graph: Graph, library: Library, world: World) -> None:
    with graph.trial() as tx:
        for statement, parameters in world.statements():
            tx.run(statement, parameters)
        derive_due_posts(tx, library)
        wrong = compare(tx, library, world, DAY)
    assert wrong == {}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(world=worlds.worlds())
def test_cards_and_second_implementation_agree(empty_graph: Graph, library: Library, world: World) -> None:
    agree(empty_graph, library, world)


@pytest.mark.slow
@settings(max_examples=1500, deadline=None, suppress_health_check=list(HealthCheck))
@given(world=worlds.worlds())
def test_they_agree_on_many_worlds(empty_graph: Graph, library: Library, world: World) -> None:
    agree(empty_graph, library, world)


def test_they_agree_on_the_made_city(made_city: City, library: Library) -> None:
    world = World.from_rosters(made_city.folder)
    with made_city.graph.reading() as tx:
        assert compare(tx, library, world, made_city.as_of) == {}
