"""All that a graph says of the world, so that two states can be told apart to the last property."""

from __future__ import annotations

from graph.db import Graph
from graph.digest import ASIDE
from graph.element import Node

Whole = tuple[list[str], list[str]]


def whole(graph: Graph) -> Whole:
    """Nodes with their labels and properties, relationships with their ends and properties, as texts."""
    rows = graph.read("MATCH (n) WHERE none(l IN labels(n) WHERE l IN $aside) RETURN n", {"aside": [*ASIDE]})
    nodes = sorted(_said(row["n"]) for row in rows)
    rows = graph.read("MATCH (a)-[e]->(b) RETURN a, type(e) AS type, properties(e) AS own, b")
    edges = sorted(f"{_named(r['a'])} {r['type']} {_named(r['b'])} {_own(r['own'])}" for r in rows)
    return nodes, edges


def _said(node: object) -> str:
    assert isinstance(node, Node)
    return f"{sorted(node.labels)} {_own(node.properties)}"


def _named(node: object) -> str:
    assert isinstance(node, Node)
    return f"{sorted(node.labels - {'Vacant'})[:1]} {node.name}"


def _own(own: object) -> str:
    assert isinstance(own, dict)
    return repr(sorted(own.items()))
