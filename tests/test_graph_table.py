"""Many rows by column: the same rows, in the same order, as one by one."""

from __future__ import annotations

from datetime import date

import pytest
from conftest import City

from cypher import library as cards
from cypher.card import Card
from cypher.errors import BadParameter, GraphError, Refused
from graph import table
from graph.db import Graph
from graph.profile import load as profile

READING = [card for card in cards.load() if not card.writes]
BETWEEN = {"from": date(2025, 1, 1), "to": date(2026, 6, 30)}
SILENT = ("explore.plan_appointments", "explore.plan_links", "explore.rejected_rows")
"""In the made city no plan is in force, and no row of its rosters was refused."""
STARTS: dict[str, dict[str, object]] = {
    **{card.name: BETWEEN for card in READING if card.folder == "changes"},
    "chart.areas_above": {"codes": ["620702001001"]},
    "chart.covering": {"area": "620702001"},
    "chart.named": {"text": "东街街道"},
    "chart.nearby": {"text": "东街"},
    "chart.subtree": {"roots": ["GW620702001"]},
    "explore.rows_set_aside": {"mark": "m", "out": ["a.csv#2"], "back": []},
    "explore.bodies_of_person": {"person": "6207R00727"},
    "explore.between_organizations": {"one": "SQ620702001001", "other": "WY620702001"},
    "explore.changed_holdings": BETWEEN,
    "explore.changed_links": BETWEEN,
    "explore.community_desk": {"community": "620702001001"},
    "explore.grid_services": {"grid": "620702001001002"},
    "explore.known_codes": {"kind": "areas", "codes": ["620702001", "x"], "source": "zhangye"},
    "explore.line_of_command": {"task": "RW620703"},
    "explore.listed_kinds": {"source": "zhangye", "kinds": ["Area", "COVERS"]},
    "explore.listed_things": {"source": "zhangye", "kind": "MANAGES"},
    "explore.outward": {"key": "620702001"},
    "explore.parties_of_compound": {"compound": "620702001001X04"},
    "explore.people_named": {"text": "6207R00727"},
    "explore.posts_of_person": {"person": "6207R00727"},
    "explore.route": {"one": "SQ620702001001", "other": "WY620702001"},
    "explore.shared_with": {"organization": "SQ620702001001"},
    "explore.street": {"street": "620702001"},
    "explore.street_reform": {"street": "620702001"},
    "figures.areas": {"tier": "Community"},
    "figures.bodies": {"type": "BranchGroup"},
    "figures.counts": {"measure": "members"},
    "figures.kinds_of_bodies": {"type": "JointConference", "by": "level"},
    "figures.kinds_of_matters": {"type": "Duty"},
    "figures.matters": {"type": "Task"},
}
ONE_BY_ONE = "MATCH (n:Area) RETURN n.code AS code ORDER BY code DESC"


@pytest.mark.neo4j
@pytest.mark.parametrize(
    "card",
    # Packed, each is another statement to plan: the short run takes each fourth.
    [pytest.param(card, marks=[pytest.mark.slow] * bool(n % 4)) for n, card in enumerate(READING)],
    ids=lambda card: card.name,
)
def test_every_card_gives_the_same_packed(
    card: Card, made_city: City, asked: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    given = {"as_of": made_city.as_of, **STARTS.get(card.name, {}), **asked}
    bound = card.bind({k: v for k, v in given.items() if k in card.params}, profile().thresholds)
    rows = made_city.graph.read(card.statement, bound)
    assert rows or card.name in SILENT
    monkeypatch.setattr(table, "PACK", 7)
    monkeypatch.setattr(table, "_singly", None)
    found = table.read(made_city.graph, card.statement, bound, tuple(card.columns), 100_000)
    assert found == {name: [row[name] for row in rows] for name in card.columns}


@pytest.mark.neo4j
def test_no_rows_are_empty_columns(empty_graph: Graph) -> None:
    found = table.read(
        empty_graph, "MATCH (a:Area) RETURN a.code AS code, a AS `a``b`", {}, ("code", "a`b"), 9
    )
    assert found == {"code": [], "a`b": []}


@pytest.mark.neo4j
@pytest.mark.parametrize("pack", [1, 2, 3, 1000])
def test_values_of_all_kinds(empty_graph: Graph, monkeypatch: pytest.MonkeyPatch, pack: int) -> None:
    monkeypatch.setattr(table, "PACK", pack)
    query = (
        "UNWIND [[1, 'x', true, date('2026-06-30'), {a: [date('2020-01-01')]}], [null, 'y', null, null, {}]]"
    )
    query += " AS r RETURN r[0] AS i, r[1] AS s, r[2] AS b, r[3] AS d, r[4] AS m;"
    assert table.read(empty_graph, query, {}, tuple("isbdm"), 2) == {
        "i": [1, None],
        "s": ["x", "y"],
        "b": [True, None],
        "d": [date(2026, 6, 30), None],
        "m": [{"a": [date(2020, 1, 1)]}, {}],
    }


@pytest.mark.neo4j
def test_more_rows_than_allowed_are_refused(empty_graph: Graph) -> None:
    query = "UNWIND range(1, $n) AS i RETURN i"
    assert table.read(empty_graph, query, {"n": 5}, ("i",), 5) == {"i": [1, 2, 3, 4, 5]}
    with pytest.raises(BadParameter, match="more than 5 rows"):
        table.read(empty_graph, query, {"n": 6}, ("i",), 5)


@pytest.mark.neo4j
def test_what_cannot_stand_inside_another_statement_comes_one_by_one(empty_graph: Graph) -> None:
    """Neo4j 5 takes parts of a UNION by name at the top, and only in one order within a CALL."""
    query = "RETURN 1 AS a, 2 AS b UNION ALL RETURN 4 AS b, 3 AS a //"
    assert table.read(empty_graph, query, {}, ("a", "b"), 9) == {"a": [1, 3], "b": [2, 4]}
    with pytest.raises(BadParameter, match="more than 1 rows"):
        table.read(empty_graph, query, {}, ("a", "b"), 1)


@pytest.mark.neo4j
def test_what_is_wrong_is_said_of_the_statement_itself(empty_graph: Graph) -> None:
    with pytest.raises(GraphError, match="line 1, column 1 "):
        table.read(empty_graph, "MTCH (n) RETURN n", {}, ("n",), 9)
    with pytest.raises(GraphError, match="ArithmeticError"):
        table.read(empty_graph, "RETURN 1 / 0 AS n", {}, ("n",), 9)
    with pytest.raises(Refused, match="a reading card writes"):
        table.read(empty_graph, "CREATE (n:Area {code: 'x'}) RETURN n", {}, ("n",), 9)
    assert empty_graph.read("MATCH (n:Area) RETURN n") == []


@pytest.mark.neo4j
@pytest.mark.parametrize("packs", ["packed", "refused", "cut"])
def test_the_rows_of_a_card_without_its_nodes(
    made_city: City, library: cards.Library, monkeypatch: pytest.MonkeyPatch, packs: str
) -> None:
    """Packed; and one by one where the server does not take that, or whoever asks sees one area alone."""
    card = library.get("chart.subtree")
    bound = card.bind({"roots": ["GW620702001"], "as_of": made_city.as_of})
    whole = made_city.graph.read(card.statement, bound)
    if packs == "refused":
        monkeypatch.setattr(table, "PACKED", "{nested}{limit}{cells}{pack} no Cypher")
    elif packs == "cut":
        monkeypatch.setattr(Graph, "packs", False)
    found = table.rows(made_city.graph, card, bound)
    assert found == [{name: row[name] for name in row if name != "body"} for row in whole]
    assert len(found) > 50
