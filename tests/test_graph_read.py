"""Reading statements: in one journey, and once more where the connection broke meanwhile."""

from __future__ import annotations

from contextlib import suppress

import pytest

from cypher.errors import GraphError
from graph.db import Graph

pytestmark = pytest.mark.neo4j
OTHERS = """
CALL dbms.listConnections() YIELD connectionId, userAgent
WHERE userAgent CONTAINS 'sanfang'
RETURN collect(connectionId) AS ids
"""


def test_a_reading_goes_on_where_its_connection_was_cut(empty_graph: Graph) -> None:
    """The pool holds a connection that the server has closed: it is noticed with the next statement."""
    assert empty_graph.read("RETURN 1 AS x") == [{"x": 1}]
    for _ in range(3):
        (found,) = empty_graph.read(OTHERS)
        assert found["ids"]
        with suppress(GraphError):  # It may cut the one that it is asked over, too.
            empty_graph.write("CALL dbms.killConnections($ids)", {"ids": found["ids"]})
        assert empty_graph.read("RETURN 2 AS x") == [{"x": 2}]
        rows, state = empty_graph.seen("RETURN 3 AS x")
        assert rows == [{"x": 3}]
        assert state


def test_a_reading_that_writes_is_refused(empty_graph: Graph) -> None:
    with pytest.raises(GraphError, match="writ"):
        empty_graph.read("CREATE (n:Area {code: 'X'}) RETURN n.code AS code")
    assert empty_graph.read("MATCH (n:Area {code: 'X'}) RETURN n.code AS code") == []


def test_a_reading_has_its_time(empty_graph: Graph) -> None:
    with pytest.raises(GraphError, match="too long"):
        empty_graph.read("UNWIND range(1, 1000000000) AS n RETURN count(n) AS n", timeout=1)
