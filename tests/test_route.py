"""Why two things are linked: the card beside a search in plain Python, on made worlds and the made city."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
import second_interlocks as second
import worlds
from conftest import City
from hand_made import MAYBE, YES, edge, town
from hypothesis import HealthCheck, given, settings
from world import Edge, Post, World
from world_days import DAY

from api.render.route import WORDS, told
from cypher.errors import BadParameter
from cypher.library import Library
from graph import route
from graph.db import Graph
from graph.element import Path
from graph.sharing import Thing
from graph.transaction import Transaction

pytestmark = pytest.mark.neo4j
FAR = 1_000_000
Ways = dict[tuple[str, ...], bool]


def asked(tx: Transaction, library: Library, one: str, other: str, **given: object) -> Ways:
    """Routes as codes of what they pass, and whether they are certain; the best of parallel lines."""
    card = library.get("explore.route")
    named = {"one": one, "other": other, "as_of": DAY, "limit": 100_000, **given}
    found: Ways = {}
    for row in tx.run(card.statement, card.bind(named)):
        path = row["path"]
        assert isinstance(path, Path)
        way = tuple(node.name for node in path.nodes)
        assert row["steps"] == len(way) - 1
        assert row["sure"] == all(row["certain"])
        found[way] = found.get(way, False) or bool(row["sure"])
    return found


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(world=worlds.worlds(), day=worlds.days())
def test_they_agree_on_worlds(empty_graph: Graph, library: Library, world: World, day: date) -> None:
    agree_on_worlds(empty_graph, library, world, day)


@pytest.mark.slow
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(world=worlds.worlds(), day=worlds.days())
def test_they_agree_on_many_worlds(empty_graph: Graph, library: Library, world: World, day: date) -> None:
    agree_on_worlds(empty_graph, library, world, day)


def agree_on_worlds(graph: Graph, library: Library, world: World, day: date) -> None:
    """Between bodies, areas and people, with the places and without."""
    ends = [*world.organization, *world.area, *(each.key for each in world.people)]
    pairs = Random(len(ends)).sample([(a, b) for a in ends for b in ends if a < b], 12)
    types = [*library.get("explore.route").params["types"].default, *route.PLACES]
    with graph.trial() as tx:
        for statement, parameters in world.statements():
            tx.run(statement, parameters)
        for given_, ground in (
            ({}, second.Map(world, day)),
            ({"types": types}, second.Map(world, day, places=True)),
        ):
            for one, other in pairs:
                want = {way: ground.certain(way) for way in ground.routes(one, other)}
                assert asked(tx, library, one, other, as_of=day, hub=FAR, **given_) == want, (one, other)


def test_they_agree_on_the_made_city(made_city: City, library: Library) -> None:
    world, day = World.from_rosters(made_city.folder), made_city.as_of
    ground = second.Map(world, day)
    draw = Random(7)
    branches = [each.code for each in world.organizations if each.type == "Branch"]
    others = [
        each.code for each in world.organizations if each.type in ("OwnersCommittee", "PropertyCompany")
    ]
    pairs = [(draw.choice(branches), draw.choice(others)) for _ in range(15)]
    pairs += [(a, b) for a, b in second.shared(world, day)][::40]
    lengths = set()
    with made_city.graph.reading() as tx:
        for one, other in pairs:
            want = {way[0::1]: ground.certain(way) for way in ground.routes(one, other)}
            got = asked(tx, library, one, other, as_of=day, hub=FAR)
            assert {unnamed(way): sure for way, sure in got.items()} == {
                unnamed(way): sure for way, sure in want.items()
            }, (one, other)
            lengths |= {len(way) - 1 for way in want}
    assert len(lengths) > 2


def unnamed(way: tuple[str, ...]) -> tuple[str, ...]:
    """A person with an identity number is known in the graph by its hash."""
    return tuple("person" if each.startswith(("zhangye:", "id:")) else each for each in way)


# ── by hand ──

BOTH = (
    Post("B#deputy", "deputy", "B"),
    Edge("HOLDS", "y", "B#deputy", MAYBE),
    Edge("HOLDS", "y", "O#member", YES),
)


def found(graph: Graph, library: Library, world: World, one: str, other: str, **given: object) -> Ways:
    with graph.trial() as tx:
        for statement, parameters in world.statements():
            tx.run(statement, parameters)
        return asked(tx, library, one, other, **given)


def test_all_shortest_and_the_certain_one_first(empty_graph: Graph, library: Library) -> None:
    """x is certainly in B and O, y only possibly in B: two routes of four steps."""
    world = town(holds="x B, x O, y M", more=BOTH)
    with empty_graph.trial() as tx:
        for statement, parameters in world.statements():
            tx.run(statement, parameters)
        ways = asked(tx, library, "B", "O")
    # B covers G and K lies in G: no route, for PART_OF is not walked.
    assert ways == {
        ("B", "B#member", "x", "O#member", "O"): True,
        ("B", "B#deputy", "y", "O#member", "O"): False,
    }
    assert next(iter(ways)) == ("B", "B#member", "x", "O#member", "O")


def test_a_certain_route_may_be_longer(empty_graph: Graph, library: Library) -> None:
    world = town(
        more=(edge("SUBORDINATE_TO B W", MAYBE), edge("SUBORDINATE_TO B M"), edge("SUBORDINATE_TO M W"))
    )
    assert found(empty_graph, library, world, "B", "W") == {("B", "W"): False}
    assert found(empty_graph, library, world, "B", "W", certain_only=True) == {("B", "M", "W"): True}


def test_a_hub_is_no_explanation(empty_graph: Graph, library: Library) -> None:
    """Everything lies in the street: not walked by default, nor with places, where its tier is closed."""
    world = town(within=("G",))
    types = ["LOCATED_IN", "PART_OF"]
    assert found(empty_graph, library, world, "W", "V") == {}
    assert found(empty_graph, library, world, "W", "V", types=types) == {}
    opened = found(empty_graph, library, world, "W", "V", types=types, tiers=["Street"])
    assert opened == {("W", "S", "V"): True}
    assert found(empty_graph, library, world, "W", "V", types=types, tiers=["Street"], hub=1) == {}


# ── in words ──


def test_every_step_has_words_in_both_directions(library: Library) -> None:
    types: object = library.get("explore.route").params["types"].default
    assert isinstance(types, list)
    assert set(WORDS) == {*types, *route.PLACES}
    assert all(zh and en for pair in WORDS.values() for zh, en in pair)


def test_a_route_says_its_steps_with_their_dates(made_city: City, library: Library) -> None:
    """From a company to the community's committee through somebody who is in the company's employ."""
    pair = made_city.graph.read(
        "MATCH (c:PropertyCompany)<-[e:EMPLOYED_BY {status: 'current'}]-(p)"
        "-[h:HOLDS {status: 'current'}]->(x)-[:OF]->(m:CommunityCommittee)"
        " WHERE e.from_max <= $day AND h.from_max <= $day AND h.from_min = h.from_max"
        " AND NOT (c)-[:FOR|OF|ESTABLISHED_IN|SUBORDINATE_TO*1..2]-(m)"
        " RETURN c.code AS c, m.code AS m, h.from_min AS since LIMIT 1",
        {"day": made_city.as_of},
    )[0]
    ends = (Thing("organization", str(pair["c"]), "甲"), Thing("organization", str(pair["m"]), "乙"))
    ways = route.routes(made_city.graph, library, ends, made_city.as_of, most=100)
    sheet = told(ways, ends, made_city.as_of, "zh").words[0]
    assert {row[3] for row in sheet.rows} >= {"雇用", "担任", "是…的岗位"}
    assert str(pair["since"]) in {str(row[5]) for row in sheet.rows if row[3] == "担任"}
    assert {row[7] for row in sheet.rows} <= {"是", "可能"}
    facts = told(ways, ends, made_city.as_of, "en").facts["routes"]
    assert len(facts) == len(ways)
    assert "employs" in facts[0]["steps"][0]["en"]


def test_bad_ends_and_steps(made_city: City, library: Library) -> None:
    one, other = Thing("organization", "A", "A"), Thing("organization", "B", "B")
    for ends, steps, said in (
        ((one, one), 8, "the same"),
        ((one, other), 0, "from 1 to 8"),
        ((one, other), 9, "from 1 to 8"),
    ):
        with pytest.raises(BadParameter, match=said):
            route.routes(made_city.graph, library, ends, made_city.as_of, steps=steps)
