"""Reading statements: in one journey, and once more where the connection broke meanwhile."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import settings_of
from door import Door, Fault

from cypher.errors import GraphError
from graph import local
from graph.db import Graph

pytestmark = pytest.mark.neo4j


@pytest.mark.parametrize("fault", [Fault("in", 1), Fault("out", 1), Fault("out", 2, part=0.5)], ids=str)
@pytest.mark.parametrize("way", ["read", "seen", "packed"])
def test_a_reading_goes_on_where_its_connection_breaks(
    empty_graph: Graph, servers_home: Path, way: str, fault: Fault
) -> None:
    """Before its statement arrives, before the answer, and in the midst of it."""
    assert empty_graph.read("RETURN 0 AS x") == [{"x": 0}]
    where = local.running(settings_of(servers_home, "empty"))
    assert where
    at = urlsplit(where.bolt_uri)
    with (
        Door(str(at.hostname), int(at.port or 0)) as door,
        Graph.open(f"bolt://127.0.0.1:{door.port}", where.user, where.password) as graph,
    ):
        assert graph.read("RETURN 1 AS x") == [{"x": 1}]
        door.arm(fault)
        match way:
            case "seen":
                rows, state = graph.seen("RETURN 2 AS x")
                assert state
                assert rows == [{"x": 2}]
            case "packed":
                assert graph.packed("UNWIND [[[2, 3], [4, 5]], [[6, 7]]] AS rows RETURN rows", {}) == [
                    [2, 3],
                    [4, 5],
                    [6, 7],
                ]
            case _:
                assert graph.read("RETURN 2 AS x") == [{"x": 2}]
        assert door.happened.is_set()


def test_a_reading_that_writes_is_refused(empty_graph: Graph) -> None:
    with pytest.raises(GraphError, match="writ"):
        empty_graph.read("CREATE (n:Area {code: 'X'}) RETURN n.code AS code")
    assert empty_graph.read("MATCH (n:Area {code: 'X'}) RETURN n.code AS code") == []


def test_a_reading_has_its_time(empty_graph: Graph) -> None:
    with pytest.raises(GraphError, match="too long"):
        empty_graph.read("UNWIND range(1, 1000000000) AS n RETURN count(n) AS n", timeout=1)
