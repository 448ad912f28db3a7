"""The digest is over content: what tells two graphs apart changes it, and nothing else does."""

from __future__ import annotations

import pytest

from graph import pages
from graph.db import Graph
from graph.digest import digest

pytestmark = pytest.mark.neo4j
ONE = """
CREATE (a:Area:Grid {code: 'G1', name: '一网格', households: 12, from_min: date('2020-01-01')})
SET a.sources = ['s:a.csv#2', 't:b.csv#7']
CREATE (b:Organization {code: 'B1', status: 'current', sources: ['s:o.csv#2']})
CREATE (c:Organization {code: 'B2', sources: ['-s:o.csv#3']})
CREATE (b)-[:COVERS {key: '1', status: 'current', sources: ['s:c.csv#2']}]->(a)
CREATE (c)-[:COVERS {key: '1', status: 'current'}]->(a)
CREATE (:Person {key: 's:P1', name: '王芳'})-[:HOLDS {key: '1'}]->(:Post {code: 'B1#secretary'})-[:OF]->(b)
"""
# The other way round, other rows, other element ids.
SAME = """
CREATE (:Load {id: 'x'}), (p:Post {code: 'B1#secretary'})
CREATE (c:Organization {sources: ['-s:z.csv#30'], code: 'B2'}), (a:Area)
CREATE (c)-[:COVERS {status: 'current', key: '1'}]->(a)
CREATE (b:Organization {status: 'current', code: 'B1', sources: ['s:o.csv#99', 's:p.csv#1']})
CREATE (b)-[:COVERS {status: 'current', key: '1', sources: ['s:c.csv#5']}]->(a)
CREATE (p)-[:OF]->(b)
SET a:Grid, a.sources = ['t:b.csv#8', 's:a.csv#9']
SET a += {households: 12, code: 'G1', from_min: date('2020-01-01'), name: '一网格'}
CREATE (:Person {name: '王芳', key: 's:P1'})-[:HOLDS {key: '1'}]->(p)
"""
B2 = "MATCH (b {code: 'B2'})-[e:COVERS]->(a)"
CHANGES = {
    "a property": "MATCH (a:Area) SET a.name = '二网格'",
    "its type": "MATCH (a:Area) SET a.households = '12'",
    "a date as text": "MATCH (a:Area) SET a.from_min = '2020-01-01'",
    "a property more": "MATCH (a:Area) SET a.level = 'city'",
    "a label": "MATCH (a:Area) REMOVE a:Grid",
    "a key": "MATCH (p:Person) SET p.key = 's:P2'",
    "a node": "CREATE (:Area {code: 'G2'})",
    "a node less": "MATCH (p:Person) DETACH DELETE p",
    "an edge's property": "MATCH (:Organization {code: 'B1'})-[e:COVERS]->() SET e.status = 'ended'",
    "an edge twice": f"{B2} CREATE (b)-[f:COVERS]->(a) SET f = properties(e)",
    "an edge turned": f"{B2} CREATE (a)-[f:COVERS]->(b) SET f = properties(e) DELETE e",
    "an edge's type": f"{B2} CREATE (b)-[f:MANAGES]->(a) SET f = properties(e) DELETE e",
    "an edge's end": "MATCH (p:Post)-[e:OF]->(), (c {code: 'B2'}) CREATE (p)-[:OF]->(c) DELETE e",
    "a source more": "MATCH (b {code: 'B1'}) SET b.sources = b.sources + 't:x.csv#1'",
    "no longer listed": "MATCH (b {code: 'B1'}) SET b.sources = ['-s:o.csv#2']",
}


def after(graph: Graph, *statements: str) -> str:
    with graph.writing() as tx:
        tx.run("MATCH (n) WHERE NOT n:Schema DETACH DELETE n")
        for statement in statements:
            tx.run(statement)
    return digest(graph)


def test_order_rows_and_loads_do_not_count(spare: Graph) -> None:
    assert after(spare, ONE) == after(spare, SAME)


def test_everything_else_counts(spare: Graph) -> None:
    found = {"nothing": after(spare, ONE)} | {name: after(spare, ONE, each) for name, each in CHANGES.items()}
    assert len(set(found.values())) == len(CHANGES) + 1


def test_pages_do_not_count(spare: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = after(
        spare,
        ONE,
        "UNWIND range(1, 25) AS n MATCH (g {code: 'G1'}) CREATE (:Area {code: 'K' + n})-[:PART_OF]->(g)",
    )
    for size in (1, 7, 26):
        monkeypatch.setattr(pages, "PAGE", size)
        assert digest(spare) == whole
