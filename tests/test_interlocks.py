"""Who is shared with whom: the cards beside a second implementation, on made worlds and on the made city."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest
import second_interlocks as second
import worlds
from conftest import City
from hand_made import GONE, MAYBE, YES, body, town
from hypothesis import HealthCheck, given, settings
from world import Edge, Post, World
from world_days import DAY

from cypher.errors import BadParameter, NotFound
from cypher.library import Library
from graph import sharing
from graph.db import Graph
from graph.element import Node
from graph.received import Rows
from graph.sharing import Thing
from graph.transaction import Transaction

pytestmark = pytest.mark.neo4j


def made(tx: Transaction, library: Library, world: World) -> None:
    for statement, parameters in world.statements():
        tx.run(statement, parameters)
    tx.run(library.get("maintain.cross_appointments").statement, {"change": {}})


def ask(tx: Transaction, library: Library, name: str, **given: object) -> Rows:
    card = library.get(f"explore.{name}")
    return tx.run(card.statement, card.bind({"as_of": DAY, **given}))


def name(value: object) -> str:
    assert isinstance(value, Node)
    return value.name


def pair_rows(rows: Rows) -> set[tuple[object, ...]]:
    names = ("state", "certain", "possible", "in_line", "size_one", "size_other")
    return {
        (
            name(r["one"]),
            name(r["other"]),
            *(r[each] for each in names),
            round(float(str(r["strength"])), 9),
            r["since"],
        )
        for r in rows
    }


def body_rows(rows: Rows) -> set[tuple[object, ...]]:
    names = ("state", "size", "perhaps", "shared", "linked", "linked_perhaps", "others", "collected")
    return {(name(row["body"]), *(row[each] for each in names)) for row in rows}


def agree(tx: Transaction, library: Library, world: World, day: date) -> None:
    """Every number of every card equals that of the second implementation."""
    want = second.pairs(world, day)
    rows = ask(tx, library, "interlocks", as_of=day, limit=sharing.ALL)
    assert pair_rows(rows) == want
    assert len(rows) == len(want)
    assert body_rows(ask(tx, library, "body_sizes", as_of=day)) == second.bodies(world, day)
    counts = {r["organizations"]: r["holders"] for r in ask(tx, library, "office_holders", as_of=day)}
    assert counts == second.holders(world, day)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(world=worlds.worlds(), day=worlds.days())
def test_they_agree_on_worlds(empty_graph: Graph, library: Library, world: World, day: date) -> None:
    with empty_graph.trial() as tx:
        made(tx, library, world)
        agree(tx, library, world, day)


@pytest.mark.slow
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(world=worlds.worlds(), day=worlds.days())
def test_they_agree_on_many_worlds(empty_graph: Graph, library: Library, world: World, day: date) -> None:
    with empty_graph.trial() as tx:
        made(tx, library, world)
        agree(tx, library, world, day)


def test_they_agree_on_the_made_city(made_city: City, library: Library) -> None:
    world = World.from_rosters(made_city.folder)
    for day in (made_city.as_of, date(2023, 1, 1)):
        with made_city.graph.reading() as tx:
            agree(tx, library, world, day)
    found = Counter(row[2] for row in second.pairs(world, made_city.as_of))
    assert found["certain"] > 200
    assert found["possible"] > 3


# ── one body, one person ──

THREE = (
    Post("O#director", "director", "O"),
    Edge("HOLDS", "x", "O#director", YES),
    *(Edge("HOLDS", each, "B#member", YES) for each in ("a", "b", "c")),
)
PEOPLE = town(holds="a B, b B, c B").people


def shared_town(**changes: Any) -> World:
    """x certainly in B and O, y possibly, z formerly; B has five people then, O one."""
    more = (
        Edge("HOLDS", "z", "B#member", YES),
        Edge("HOLDS", "z", "O#member", GONE),
        *changes.pop("more", ()),
    )
    return town(holds="x B, x O, y B, y O?, a B, b B, z M?", more=more, **changes)


def rows_of(graph: Graph, library: Library, world: World, thing: Thing, **given: bool) -> Rows:
    with graph.trial() as tx:
        made(tx, library, world)
        card = library.get(sharing.CARDS[thing.kind])
        named = {"organization": thing.code, "person": thing.code, "as_of": DAY, **given}
        return tx.run(card.statement, card.bind({k: v for k, v in named.items() if k in card.params}))


def test_a_body_s_people_with_their_dates_and_weights(empty_graph: Graph, library: Library) -> None:
    """B has x, y, a, b, z certainly: 1/(5 − 1); O has x alone: 1. A person counts (1/4 + 1)/2."""
    rows = rows_of(empty_graph, library, shared_town(), Thing("organization", "B", "B"))
    told = [
        (name(r["other"]), name(r["person"]), r["state"], r["posts"], r["size_one"], r["size_other"],
         r["weight"], r["people"], r["strength"], r["from_min"], r["from_max"], r["to_min"])
        for r in rows
    ]  # fmt: skip
    began = (YES.from_min, YES.from_max)
    assert told[0] == ("O", "x", "certain", ["member–member"], 5, 1, 0.625, 1, 0.625, *began, None)
    assert [each[:4] for each in told[1:]] == [
        ("O", "y", "possible", ["member–member"]),
        ("M", "z", "possible", ["member–part_time_member"]),
    ]
    assert [each[6] for each in told[1:]] == [None, None]


def test_what_is_over_is_told_apart_and_only_when_asked_for(empty_graph: Graph, library: Library) -> None:
    rows = rows_of(empty_graph, library, shared_town(), Thing("organization", "B", "B"), past=True)
    states = {(name(row["other"]), name(row["person"])): row["state"] for row in rows}
    assert states == {
        ("O", "x"): "certain",
        ("O", "y"): "possible",
        ("O", "z"): "over",
        ("M", "z"): "possible",
    }


def test_a_body_that_is_only_possible_shares_only_possibly(empty_graph: Graph, library: Library) -> None:
    rows = rows_of(empty_graph, library, shared_town(dated={"O": MAYBE}), Thing("organization", "B", "B"))
    assert {row["state"] for row in rows} == {"possible"}
    gone = rows_of(empty_graph, library, shared_town(dated={"O": GONE}), Thing("organization", "B", "B"))
    assert {name(row["other"]) for row in gone} == {"M"}


def test_a_person_s_bodies_and_whom_they_link(empty_graph: Graph, library: Library) -> None:
    more = (body("X", "Branch", "Q"), Post("X#member", "member", "X"), Edge("HOLDS", "x", "X#member", MAYBE))
    rows = rows_of(empty_graph, library, shared_town(more=more), Thing("person", "x", "x"))
    told = {name(r["body"]): (r["state"], r["size"], r["weight"], r["links"]) for r in rows}
    assert {code: each[:3] for code, each in told.items()} == {
        "B": ("certain", 5, 0.25),
        "O": ("certain", 1, 1.0),
        "X": ("possible", 0, None),
    }
    linked = {code: {link["code"]: link["sure"] for link in each[3]} for code, each in told.items()}
    assert linked == {
        "B": {"O": True, "X": False},
        "O": {"B": True, "X": False},
        "X": {"B": False, "O": False},
    }


def test_the_city_s_people_link_what_the_rosters_say(made_city: City, library: Library) -> None:
    """Each person who sits in two bodies or more: their bodies and links, by the second implementation."""
    world, day = World.from_rosters(made_city.folder), made_city.as_of
    want: dict[str, set[tuple[str, str, bool]]] = {}
    for (a, b), people in second.shared(world, day).items():
        for person, state in people.items():
            want.setdefault(person, set()).update({(a, b, state == 2), (b, a, state == 2)})
    some = sorted(want)[::4]
    with made_city.graph.reading() as tx:
        for person in some:
            code = person.removeprefix("zhangye:")
            rows = ask(tx, library, "bodies_of_person", person=code, as_of=day)
            links: Any = [(name(row["body"]), link) for row in rows for link in row["links"]]
            assert {(body, link["code"], link["sure"]) for body, link in links} == want[person], person
    assert len(some) > 40


# ── by name ──


def test_things_are_found_by_code_key_and_name(made_city: City, library: Library) -> None:
    graph = made_city.graph
    assert sharing.named(graph, library, "") == Thing("", "", "")
    assert sharing.named(graph, library, "620702001").kind == "area"
    people = graph.read(
        "MATCH (p:Person) RETURN p.key AS key, p.name AS name, count { (:Person {name: p.name}) } AS n"
    )
    alone = next(row for row in people if row["n"] == 1)
    assert sharing.named(graph, library, str(alone["name"])) == Thing(
        "person", str(alone["key"]), str(alone["name"])
    )
    twice = next(row for row in people if row["n"] != 1)
    with pytest.raises(BadParameter, match="use a key") as error:
        sharing.named(graph, library, str(twice["name"]))
    assert str(twice["key"]) in error.value.en
    with pytest.raises(NotFound, match="no organisation, area or person"):
        sharing.named(graph, library, "没有这个人")


@pytest.fixture
def asked(made_city: City, library: Library) -> Any:
    def share(text: str, **given: Any) -> sharing.Sharing:
        thing = sharing.named(made_city.graph, library, text)
        return sharing.share(made_city.graph, library, thing, made_city.as_of, **given)

    return share


def test_an_area_s_denominators(made_city: City, asked: Any) -> None:
    """Of a street: its bodies alone, pairs of which one is there, its office holders."""
    street = "620702001"
    world, day = World.from_rosters(made_city.folder), made_city.as_of
    inside = {street, *world.inside(street)}
    here = {each.code for each in world.organizations if each.area in inside}
    found = asked(street)
    assert {each.code for each in found.bodies.values()} == here & second.sizes(world, day).keys()
    assert pair_rows(found.rows) == {row for row in second.pairs(world, day) if {row[0], row[1]} & here}
    sits = {
        person
        for person, sat in second.seats(world).items()
        if any(
            code in here and second.sure(h.during, day) == 2 and world.there(code, day) == 2
            for code, h in sat
        )
    }
    assert sum(found.holders.values()) == len(sits)


def test_without_superiors_and_in_one_area(asked: Any) -> None:
    every = asked("SQ620723101001")
    assert {row["in_line"] for row in every.rows} == {True, False}
    assert {row["in_line"] for row in asked("SQ620723101001", across=True).rows} == {False}
    assert {row["in_line"] for row in asked("", across=True).rows} == {False}
    assert asked("SQ620723101001", area="620702001").rows == []


@pytest.mark.parametrize("card", ["body_sizes", "office_holders", "people_named"])
def test_a_card_costs_no_more_than_it_says(card: str, made_city: City, library: Library) -> None:
    """Of everywhere; the others are held where all cards that draw are."""
    asked = library.get(f"explore.{card}")
    given = {"text": "王芳"} if "text" in asked.params else {"as_of": made_city.as_of}
    with made_city.graph.reading() as tx:
        assert tx.db_hits(asked.statement, asked.bind(given)) <= (asked.max_db_hits or 0)
