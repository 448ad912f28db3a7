"""Who breaks the full linkage of a compound: by the links alone, equal to asking again without the person."""

from __future__ import annotations

from typing import Any

import pytest
import second_interlocks as second
from conftest import City
from hand_made import meeting, town
from world import World
from world_days import DAY

from cypher.library import Library
from graph import profile
from graph.db import Graph
from graph.fragility import single_points
from graph.received import Rows
from graph.transaction import Transaction

pytestmark = pytest.mark.neo4j
WITHOUT = "MATCH (p:Person {key: $person})-[h:HOLDS]->() DELETE h"
BOTH_SIDES = "x B, x O, y B.secretary, y A"


def linkage(tx: Transaction, library: Library, day: object, area: str = "") -> Rows:
    card = library.get("linkage.three_parties")
    return tx.run(card.statement, card.bind({"as_of": day, "area": area}, profile.load().thresholds))


def points(rows: Rows) -> set[tuple[str, str]]:
    return {(each.person, each.compound) for each in single_points(rows)}


@pytest.mark.parametrize(
    ("changes", "want"),
    [
        ({"holds": BOTH_SIDES}, {"x", "y"}),
        ({"holds": "x B, x O, x A"}, {"x"}),
        ({"holds": f"{BOTH_SIDES}, z B, z O"}, {"y"}),
        ({"holds": f"{BOTH_SIDES}, z B, z A"}, {"x"}),
        ({"holds": f"{BOTH_SIDES}, z B, z O, z A"}, set()),
        ({"holds": f"{BOTH_SIDES}, z B?, z O"}, {"x", "y"}),
        ({"holds": "x B, x O, y M, y A", "more": [meeting("O V")]}, {"x", "y"}),
        ({"holds": "x B, x O, y M, y A, z M, z V", "more": [meeting("O V")]}, {"x"}),
        ({"holds": "x B, x O, y M, y A"}, set()),
        ({"holds": f"{BOTH_SIDES}, z B, z O", "employed": "z V"}, {"x", "y"}),
    ],
)
def test_by_hand(empty_graph: Graph, library: Library, changes: dict[str, Any], want: set[str]) -> None:
    """What the text says, what the card's links say, what the second implementation finds by trying."""
    world = town(**changes)
    with empty_graph.trial() as tx:
        for statement, parameters in world.statements():
            tx.run(statement, parameters)
        rows = linkage(tx, library, DAY)
    assert points(rows) == {(person, "K") for person in want}
    assert second.single_points(world, DAY) == {(person, "K") for person in want}


def test_which_pairs_break(empty_graph: Graph, library: Library) -> None:
    with empty_graph.trial() as tx:
        for statement, parameters in town(holds=BOTH_SIDES).statements():
            tx.run(statement, parameters)
        found = single_points(linkage(tx, library, DAY))
    assert [(each.person, each.name, each.pairs) for each in found] == [
        ("x", "x", ("po", "oc")),
        ("y", "y", ("pc", "oc")),
    ]


def test_in_the_city_it_equals_asking_again(made_city: City, library: Library) -> None:
    """A sample of those who break something, and of those who sit in the same bodies and do not."""
    again(made_city, library, every=5)


@pytest.mark.slow
def test_in_the_city_it_equals_asking_again_for_everybody(made_city: City, library: Library) -> None:
    again(made_city, library, every=1)


def again(city: City, library: Library, every: int) -> None:
    with city.graph.reading() as tx:
        rows = linkage(tx, library, city.as_of)
        full = sorted(row["compound"].name for row in rows if row["state"] == "full")
        found = points(rows)
        near = tx.run(
            "MATCH (k:Compound)-[:PART_OF*0..4]->()<-[:COVERS|LOCATED_IN|MANAGES|REPRESENTS]-(b:Organization)"
            "<-[:OF|FOR]-()<-[:HOLDS]-(p:Person) WHERE k.code IN $full"
            " RETURN DISTINCT p.key AS person, k.code AS compound ORDER BY person, compound",
            {"full": full},
        )
    asked = (
        sorted(found)[::every] + [(str(r["person"]), str(r["compound"])) for r in near][:: every * 20 or 1]
    )
    assert len(full) > 10
    assert len({pair in found for pair in asked}) == 2
    for person, compound in asked:
        with city.graph.trial() as tx:
            tx.run(WITHOUT, {"person": person})
            (row,) = linkage(tx, library, city.as_of, compound)
        assert (row["state"] != "full") == ((person, compound) in found), (person, compound)


@pytest.mark.slow
def test_in_the_city_it_equals_the_second_implementation(made_city: City, library: Library) -> None:
    world = World.from_rosters(made_city.folder)
    codes = {
        str(row["key"]): str(row["code"])
        for row in made_city.graph.read("MATCH (p:Person) RETURN p.key AS key, p.code AS code")
    }
    with made_city.graph.reading() as tx:
        found = points(linkage(tx, library, made_city.as_of))
    want = {(person.removeprefix("zhangye:"), k) for person, k in small_second(world, made_city)}
    assert {(codes[person], compound) for person, compound in found} == want


def small_second(world: World, city: City) -> set[tuple[str, str]]:
    """Only whoever sits in two bodies can be in a link."""
    people = {person for who in second.shared(world, city.as_of).values() for person in who}
    return second.single_points(world, city.as_of, people)
