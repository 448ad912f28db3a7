"""The network of organisations for networkx: bodies as nodes, lines between them as edges."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from graph.element import Node, Relationship
from graph.extra import need
from graph.table import Table

if TYPE_CHECKING:
    from networkx import MultiDiGraph

COLUMNS = ("body", "edge", "other", "sure")


def network(rows: Table) -> MultiDiGraph[str]:
    """A `networkx.MultiDiGraph` of the columns of `explore.organization_network`.

    Nodes are codes with their properties and `labels` (sorted); edges have their properties, their `type` and
    `sure` (False: only an uncertain date says that it is there). Raises NotInstalled.
    """
    found: MultiDiGraph[str] = need("networkx", "notebook").MultiDiGraph()
    for body, edge, other, sure in zip(*(rows[name] for name in COLUMNS), strict=True):
        for each in (body, other):
            if isinstance(each, Node):
                found.add_node(each.name, labels=sorted(each.labels), **_known(each.properties))
        if isinstance(edge, Relationship) and isinstance(body, Node) and isinstance(other, Node):
            said = {"type": edge.type, "sure": sure, **_known(edge.properties)}
            # An edge's own key tells it from others of its type; networkx has a key of its own.
            found.add_edge(body.name, other.name, (edge.type, said.pop("key", None)), **said)
    return found


def _known(properties: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in properties.items() if value is not None}
