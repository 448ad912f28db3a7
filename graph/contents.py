"""What a database holds: its sources, how many nodes and relationships, and the version of its schema."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from cypher.errors import GraphError
from graph import model, schema
from graph.db import Graph
from graph.element import plain
from graph.readable import Readable
from graph.received import Rows

SOURCES = """
MATCH (s:Source)
RETURN s.code AS source, s.name AS name, s.as_of AS as_of, coalesce(s.made, false) AS made ORDER BY source
"""
ANYTHING = "MATCH (n) WHERE NOT n:Schema RETURN n.code LIMIT 1"
"""A row, unless the database holds nothing but its schema."""
KINDS = ("Area", "Organization", "Post", "Person", "Meeting", *(each.name for each in model.MATTERS))
NODES = " UNION ALL ".join(f"MATCH (n:{kind}) RETURN '{kind}' AS kind, count(n) AS total" for kind in KINDS)
EDGES = " UNION ALL ".join(
    f"MATCH ()-[e:{each.name}]->() RETURN '{each.name}' AS kind, count(e) AS total"
    for each in model.RELATIONSHIPS
)


@dataclass(frozen=True)
class Contents:
    """`sources`: rows of source, name, as_of (ISO), made; `nodes`, `edges` by kind; `schema` 0: none."""

    sources: tuple[Mapping[str, object], ...]
    nodes: Mapping[str, int]
    edges: Mapping[str, int]
    schema: int


def contents(graph: Graph) -> Contents:
    """Look, from one state of the graph but for the schema."""
    with graph.reading() as tx:
        found, nodes, edges = tx.run(SOURCES), _counts(tx.run(NODES)), _counts(tx.run(EDGES))
    return Contents(_plain(found), nodes, edges, schema.version(graph))


def sources(graph: Readable) -> tuple[Mapping[str, object], ...]:
    """The sources alone, as in Contents."""
    return _plain(graph.read(SOURCES))


def holds_anything(graph: Graph) -> bool:
    """Whether the database is not empty; the schema does not count."""
    return bool(graph.read(ANYTHING))


def is_loaded(graph: Graph, load: str) -> bool:
    """Whether this load is in the graph for certain; False too when nobody answers.

    Its node is written with all the rest of it or not at all.
    """
    with suppress(GraphError):
        return bool(graph.read("MATCH (l:Load {id: $id}) RETURN l.id AS id", {"id": load}))
    return False


def _plain(rows: Rows) -> tuple[Mapping[str, object], ...]:
    return tuple({name: plain(value) for name, value in row.items()} for row in rows)


def _counts(rows: Rows) -> dict[str, int]:
    return {str(row["kind"]): int(str(row["total"])) for row in rows if row["total"]}
