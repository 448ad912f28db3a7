"""docs/py2neo.md, call by call, on a real Neo4j: what works works, what does not raises as it says."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pandas
import py2neo
import pytest
from conftest import City, settings_of
from py2neo import Node, NodeMatcher, Relationship, RelationshipMatcher, bulk
from py2neo.errors import ClientError, ConnectionUnavailable
from py2neo.ogm import Model, Property

from cypher.errors import BadParameter, NotFound, NotInstalled, Unreachable
from graph import local, py2neo_graph
from graph.db import Graph

pytestmark = [
    pytest.mark.neo4j,
    # py2neo leaves sockets behind: one more reason on its page.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
PAGE = (Path(__file__).parent.parent / "docs" / "py2neo.md").read_text(encoding="utf-8")
GIVEN = """
CREATE (a:Area {code: 'A1', name: '一街道', from_min: date('2020-01-01')})
CREATE (:Area {code: 'G1'})-[:PART_OF]->(a), (:Area {code: 'G2'})-[:PART_OF]->(a)
"""


def table(heading: str) -> list[list[str]]:
    """The rows of the table below a heading of the page, cell by cell."""
    part = PAGE.split(heading)[1].split("\n## ")[0]
    rows = [line for line in part.splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in rows]


def code(cell: str) -> str:
    found = re.match(r"`([^`]+)`", cell)
    assert found, cell
    return found[1]


WORKS = [code(row[0]) for row in table("## 能用 · What works")]
FAILS = {code(row[0]): (row[1], row[2]) for row in table("## 不能用 · What does not")}


class Area(Model):  # type: ignore[misc]
    """An area as py2neo's OGM sees it."""

    __primarykey__ = "code"
    code = Property()
    name = Property()


@pytest.fixture
def env(spare: Graph, servers_home: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The address and the password of a server of the test's own, which the environment names too."""
    monkeypatch.setenv("SANFANG_HOME", str(servers_home))
    monkeypatch.setenv("SANFANG_INSTANCE", "spare")
    with spare.writing() as tx:
        tx.run(GIVEN)
    return local.running(settings_of(servers_home, "spare"))


@pytest.fixture
def graph(env: Any) -> Iterator[Any]:
    """py2neo's Graph, as its user gets it."""
    found = py2neo_graph.connect()
    yield found
    found.service.connector.close()


def count(graph: Any, cypher: str) -> int:
    return int(graph.evaluate(f"MATCH {cypher} RETURN count(*)"))


def run(graph: Any, env: Any) -> None:
    found = graph.run(
        "MATCH (a:Area) WHERE a.code = $x RETURN a.name AS name, a.from_min AS since", x="A1"
    ).data()
    assert found == [{"name": "一街道", "since": found[0]["since"]}]
    assert found[0]["since"].to_native() == date(2020, 1, 1)
    assert graph.evaluate("RETURN $d = date('2020-01-01')", d=date(2020, 1, 1))


def frames(graph: Any, env: Any) -> None:
    cypher = "MATCH (a:Area) RETURN a.code AS code, a.from_min AS since, 2 AS number ORDER BY code"
    found = graph.run(cypher).to_data_frame()
    assert isinstance(found, pandas.DataFrame)
    assert list(found["code"]) == ["A1", "G1", "G2"]
    assert found["since"].dtype == object
    assert str(graph.run("UNWIND [1, null] AS x RETURN x").to_data_frame()["x"].dtype) == "float64"
    assert len(graph.run(cypher).to_table()) == 3
    assert list(graph.run(cypher).to_series()) == ["A1", "G1", "G2"]
    assert graph.run("UNWIND [1, 2] AS x RETURN x").to_ndarray().tolist() == [[1], [2]]
    assert len(graph.run("MATCH way = (:Area)-[:PART_OF]->() RETURN way").to_subgraph().relationships) == 2


def query(graph: Any, env: Any) -> None:
    assert graph.query("RETURN 1 AS x").data() == [{"x": 1}]
    with pytest.raises(ClientError, match="AccessMode"):
        graph.query("CREATE (:Area {code: 'X'})")
    assert count(graph, "(a:Area)") == 3


def update(graph: Any, env: Any) -> None:
    graph.update("CREATE (:Area {code: 'X'})")
    assert count(graph, "(a:Area)") == 4


def begin(graph: Any, env: Any) -> None:
    for end, expected in ((graph.rollback, 3), (graph.commit, 4)):
        tx = graph.begin()
        tx.run("CREATE (:Area {code: 'X'})")
        end(tx)
        assert count(graph, "(a:Area)") == expected


def nodes(graph: Any, env: Any) -> None:
    found = graph.nodes.match("Area", code="A1").first()
    assert dict(found)["name"] == "一街道"
    assert NodeMatcher(graph).match("Area").where("_.code STARTS WITH 'G'").limit(1).first()["code"] in (
        "G1",
        "G2",
    )
    assert graph.nodes.match("Area").count() == 3


def relationships(graph: Any, env: Any) -> None:
    node = graph.nodes.match("Area", code="A1").first()
    assert len(graph.relationships.match((None, node), "PART_OF").all()) == 2
    assert len(RelationshipMatcher(graph).match((None, node)).all()) == 2
    assert len(graph.match((None, node)).all()) == 2
    assert graph.match_one((None, node), r_type="PART_OF").end_node == node


def create(graph: Any, env: Any) -> None:
    one, two = Node("Area", code="X"), Node("Area", code="Y")
    graph.create(one | two | Relationship(one, "PART_OF", two))
    assert count(graph, "(:Area {code: 'X'})-[:PART_OF]->(:Area {code: 'Y'})") == 1


def merge(graph: Any, env: Any) -> None:
    for _ in range(2):
        graph.merge(Node("Area", code="A1", name="二街道"), "Area", "code")
    assert graph.run("MATCH (a:Area {code: 'A1'}) RETURN a.name AS name").data() == [{"name": "二街道"}]


def push(graph: Any, env: Any) -> None:
    node = graph.nodes.match("Area", code="A1").first()
    node["name"] = "三街道"
    graph.push(node)
    assert graph.evaluate("MATCH (a:Area {code: 'A1'}) RETURN a.name") == "三街道"


def pull(graph: Any, env: Any) -> None:
    node = graph.nodes.match("Area", code="A1").first()
    graph.run("MATCH (a:Area {code: 'A1'}) SET a.name = '四街道'")
    graph.pull(node)
    assert node["name"] == "四街道"


def exists(graph: Any, env: Any) -> None:
    assert graph.exists(graph.nodes.match("Area", code="A1").first())
    assert not graph.exists(Node("Area", code="X"))


def separate(graph: Any, env: Any) -> None:
    node = graph.nodes.match("Area", code="A1").first()
    graph.separate(graph.match_one((None, node), r_type="PART_OF"))
    assert (count(graph, "()-[:PART_OF]->()"), count(graph, "(a:Area)")) == (1, 3)


def delete(graph: Any, env: Any) -> None:
    graph.delete(graph.nodes.match("Area", code="A1").first())
    assert count(graph, "(a:Area {code: 'A1'})") == 0


def bulk_nodes(graph: Any, env: Any) -> None:
    bulk.create_nodes(graph.auto(), [["X1", "甲"], ["X2", "乙"]], labels={"Area"}, keys=["code", "name"])
    assert count(graph, "(a:Area) WHERE a.code STARTS WITH 'X'") == 2


def bulk_merge_nodes(graph: Any, env: Any) -> None:
    rows = [["A1", "甲"], ["X2", "乙"]]
    bulk.merge_nodes(graph.auto(), rows, ("Area", "code"), labels={"Area"}, keys=["code", "name"])
    assert (count(graph, "(a:Area)"), graph.evaluate("MATCH (a {code: 'A1'}) RETURN a.name")) == (4, "甲")


def bulk_edges(graph: Any, env: Any) -> None:
    ends = {"start_node_key": ("Area", "code"), "end_node_key": ("Area", "code")}
    bulk.create_relationships(graph.auto(), [("G1", {"key": "1"}, "G2")], "COVERS", **ends)
    assert count(graph, "({code: 'G1'})-[:COVERS {key: '1'}]->({code: 'G2'})") == 1


def bulk_merge_edges(graph: Any, env: Any) -> None:
    ends = {"start_node_key": ("Area", "code"), "end_node_key": ("Area", "code")}
    for key in "12":
        bulk.merge_relationships(graph.auto(), [("G1", {"key": key}, "A1")], "PART_OF", **ends)
    assert count(graph, "({code: 'G1'})-[:PART_OF {key: '2'}]->({code: 'A1'})") == 1
    assert count(graph, "()-[:PART_OF]->()") == 2


def ogm(graph: Any, env: Any) -> None:
    assert Area.match(graph, "A1").first().name == "一街道"


def names(graph: Any, env: Any) -> None:
    assert "Area" in graph.schema.node_labels
    assert "PART_OF" in graph.schema.relationship_types


def kernel(graph: Any, env: Any) -> None:
    assert str(graph.service.kernel_version).startswith("5.26")
    graph.service.default_graph.service.connector.close()  # It made itself a connector of its own.


def evaluate(graph: Any, env: Any) -> None:
    assert graph.evaluate("RETURN 1 AS x, 2 AS y") == 1


def address(scheme: str) -> Callable[[Any, Any], None]:
    def opened(graph: Any, env: Any) -> None:
        uri = env.bolt_uri.replace("bolt://", scheme)
        other = py2neo.Graph(uri, auth=(env.user, env.password))
        assert other.evaluate("MATCH (a:Area) RETURN count(a)") == 3
        other.service.connector.close()

    return opened


TRIED: dict[str, Callable[[Any, Any], None]] = {
    "graph.run(cypher, x=1).data()": run,
    "graph.run(cypher).to_data_frame()": frames,
    "graph.evaluate(cypher)": evaluate,
    "graph.query(cypher)": query,
    "graph.update(cypher)": update,
    "graph.begin()": begin,
    'graph.nodes.match("Area", code="A1").first()': nodes,
    'graph.relationships.match((None, node), "PART_OF")': relationships,
    "graph.create(subgraph)": create,
    'graph.merge(node, "Area", "code")': merge,
    "graph.push(node)": push,
    "graph.pull(node)": pull,
    "graph.exists(subgraph)": exists,
    "graph.separate(relationship)": separate,
    "graph.delete(subgraph)": delete,
    "bulk.create_nodes(graph.auto(), rows)": bulk_nodes,
    "bulk.merge_nodes(graph.auto(), rows)": bulk_merge_nodes,
    "bulk.create_relationships(graph.auto(), rows)": bulk_edges,
    "bulk.merge_relationships(graph.auto(), rows)": bulk_merge_edges,
    'Model.match(graph, "A1").first()': ogm,
    "graph.schema.node_labels": names,
    "graph.service.kernel_version": kernel,
    'Graph("bolt://…")': address("bolt://"),
    'Graph("neo4j://…")': address("neo4j://"),
}


def test_every_call_of_the_page_is_tried() -> None:
    assert list(TRIED) == WORKS
    assert len(FAILS) == 9


@pytest.mark.parametrize("call", WORKS)
def test_it_works_as_the_page_says(call: str, graph: Any, env: Any) -> None:
    TRIED[call](graph, env)


@pytest.mark.parametrize("call", FAILS)
def test_it_fails_as_the_page_says(call: str, graph: Any, env: Any) -> None:
    """The very text of the page is run: the call, and what it says to use instead."""
    kind, _, words = FAILS[call][0].partition(" ")
    with pytest.raises((ClientError, ConnectionUnavailable, ValueError)) as caught:
        spoken(call, graph, env)
    assert type(caught.value).__name__ == kind
    assert words in str(caught.value)


def test_what_the_page_says_to_use_instead_works(graph: Any, env: Any) -> None:
    """From the top of the page down: what is made further up is dropped further down."""
    seen = []
    for instead in (code(row) for _, row in FAILS.values() if row.startswith("`")):
        spoken(instead, graph, env)
        indexes = graph.run("SHOW INDEXES YIELD name WHERE name STARTS WITH 'old_' RETURN name").data()
        seen.append([row["name"] for row in indexes])
    assert seen == [[], [], ["old_code"], [], ["old_key"], [], [], []]


def spoken(text: str, graph: Any, env: Any) -> Any:
    """What a call of the page gives, with the addresses and the password of this server."""
    made = []

    def other(*uri: str, **options: Any) -> Any:
        made.append(py2neo.Graph(*uri, **{"auth": (env.user, env.password), **options}))
        return made[-1]

    known = {"graph": graph, "node": Node("Area", code="A1"), "Graph": other}
    try:
        return eval(text.replace("http://…", env.http_uri).replace("bolt://…", env.bolt_uri), {}, known)
    finally:
        for each in made:
            each.service.connector.close()


def test_cards_run_through_py2neo(graph: Any, env: Any) -> None:
    found = py2neo_graph.run(graph, "explore.outward", key="A1", as_of="2026-06-30").to_data_frame()
    assert sorted(found["distance"]) == [0, 1, 1]
    with pytest.raises(NotFound, match=r"explore\.outward"):
        py2neo_graph.run(graph, "explore.outwards", key="A1")
    with pytest.raises(BadParameter, match="needs the parameter 'key'"):
        py2neo_graph.run(graph, "explore.outward")
    with pytest.raises(BadParameter, match="changes the graph"):
        py2neo_graph.run(graph, "maintain.vacant_posts")


def test_a_rule_gives_the_planted_findings(made_city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANFANG_HOME", str(made_city.settings.home))
    found = py2neo_graph.connect(made_city.settings.instance)
    rows = py2neo_graph.run(found, "gaps.grid_without_branch", as_of=made_city.as_of).data()
    found.service.connector.close()
    planted: Any = made_city.truth["findings"]
    assert {(row["grid"]["code"], row["state"]) for row in rows} == {
        (row["grid"], row["state"]) for row in planted["gaps.grid_without_branch"]
    }


def test_another_server_is_named_by_the_environment(env: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANFANG_NEO4J_URI", env.bolt_uri)
    monkeypatch.setenv("SANFANG_NEO4J_PASSWORD", env.password)
    found = py2neo_graph.connect()
    assert count(found, "(a:Area)") == 3
    found.service.connector.close()


def test_what_it_cannot_use_is_said(env: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Unreachable, match="sanfang up"):
        py2neo_graph.connect("nowhere")
    monkeypatch.setenv("SANFANG_NEO4J_PASSWORD", "wrong")
    for uri in (env.bolt_uri, "bolt://127.0.0.1:1"):
        monkeypatch.setenv("SANFANG_NEO4J_URI", uri)
        with pytest.raises(Unreachable, match="password are wrong"):
            py2neo_graph.connect()
    monkeypatch.setenv("SANFANG_NEO4J_CA", "ca.pem")
    with pytest.raises(BadParameter, match=r"graph\.connect"):
        py2neo_graph.connect()
    monkeypatch.setenv("SANFANG_NEO4J_URI", env.http_uri)
    with pytest.raises(BadParameter, match="bolt://"):
        py2neo_graph.connect()
    monkeypatch.setitem(sys.modules, "py2neo", None)
    with pytest.raises(NotInstalled, match=r'pip install -e "\.\[py2neo\]"'):
        py2neo_graph.connect()
