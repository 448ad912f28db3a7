"""Rows of a rule in few messages say what they say one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from conftest import City

from cypher import library as cards
from graph import brief, profile
from graph.db import Graph
from graph.element import plain
from graph.report import section

LIBRARY = cards.load()
NODES = {"x": "node", "state": "string"}
RULES = (*LIBRARY.folder("gaps"), *LIBRARY.folder("linkage"))


@pytest.mark.parametrize(
    ("statement", "right"),
    [
        ("MATCH (n) RETURN n, 'UNION' AS u // UNION", True),
        ("CALL () { RETURN 1 AS a UNION ALL RETURN 2 AS a } RETURN a", True),
        ("MATCH (n) RETURN count(*) AS n", True),
        ("RETURN 1 AS a UNION ALL RETURN 2 AS a", False),
        ("MATCH (n) RETURN *", False),
        ("MATCH (n) RETURN DISTINCT *", False),
        ("CYPHER runtime = slotted MATCH (n) RETURN n", False),
    ],
)
def test_what_may_stand_inside_another_statement(statement: str, right: bool) -> None:
    assert brief.nests(statement) is right


def test_each_rule_of_the_library_may() -> None:
    assert [card.name for card in RULES if not brief.nests(card.statement)] == []


@pytest.mark.neo4j
def test_a_node_is_called_as_everywhere(empty_graph: Graph) -> None:
    """By the key of its label; one of no label of ours by what it has."""
    statement = "MATCH (x) WHERE NOT x:Schema RETURN x, 'gap' AS state"
    card = replace(LIBRARY.get("gaps.grid_without_worker"), statement=statement, columns=NODES)
    nodes = """
    CREATE (:Person {key: 's:1', code: '1', sources: ['s:1#2']}), (:Matter:Duty {key: 'Duty:Z1', code: 'Z1'}),
      (:Area:Grid {code: 'G1', name: '一网格'}), (:Odd {name: '无名'}), (:Other)
    """
    with empty_graph.trial() as tx:
        tx.run(nodes)
        names = {plain(row["x"]) for row in tx.run(statement)}
        found = list(brief.read(tx, card, {}))
    assert {values["x"] for values, _ in found} == names == {"s:1", "Duty:Z1", "G1", "无名", ""}
    assert [sources for values, sources in found if values["x"] == "s:1"] == [["s:1#2"]]


@pytest.mark.neo4j
def test_a_row_says_the_same_whether_rows_are_packed_or_not(empty_graph: Graph) -> None:
    """Days stay days: who sees one area alone is given rows one by one."""
    columns = {"x": "node", "state": "string", "day": "date", "days": "list", "none": "node"}
    statement = """
    MATCH (x:Area) OPTIONAL MATCH (x)-[:PART_OF]->(none)
    RETURN x, 'gap' AS state, date('2021-03-01') AS day, [date('2021-03-01'), 'x'] AS days, none
    """
    card = replace(LIBRARY.get("gaps.grid_without_worker"), statement=statement, columns=columns)
    day = date(2021, 3, 1)
    right = {"x": "G1", "state": "gap", "day": day, "days": [day, "x"], "none": None}
    with empty_graph.trial() as tx:
        tx.run("CREATE (:Area:Grid {code: 'G1', sources: ['s:1#2']})")
        for packs in (True, False):
            tx.packs = packs
            assert list(brief.read(tx, card, {})) == [(right, ["s:1#2"])]


@pytest.mark.neo4j
@pytest.mark.slow
def test_the_findings_of_the_city_are_the_same_one_by_one(made_city: City) -> None:
    with made_city.graph.reading() as tx:
        for card in RULES:
            bound = card.bind({"as_of": made_city.as_of}, profile.load().thresholds)
            tx.packs = True
            packed = section(tx, card, bound)
            tx.packs = False
            assert section(tx, card, bound) == packed, card.name
