"""What the driver gives back, as plain values and the elements of `graph.element`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import cast

import neo4j
from neo4j.time import Date, DateTime

from graph.element import Node, Path, Relationship

Rows = list[dict[str, object]]
"""The rows of an answer by column, as `row` makes them."""
PLAIN = frozenset((str, int, float, bool, NoneType))
"""What the driver gives as we give it."""
JSON = PLAIN | {list, dict}
"""The same, with what may hold more; of a page it never does."""


def row(record: neo4j.Record) -> dict[str, object]:
    """A record as a mapping from columns to values."""
    return dict(zip(record.keys(), map(_value, record.values()), strict=True))


def column(values: Sequence[object]) -> list[object]:
    """The values of one column; a column of plain values is taken as it is."""
    return list(values) if PLAIN.issuperset(map(type, values)) else list(map(_value, values))


def _value(value: object) -> object:
    if type(value) in PLAIN:
        return value
    if isinstance(value, list):
        return value if PLAIN.issuperset(map(type, value)) else [_value(each) for each in value]
    if isinstance(value, Date | DateTime):
        return value.to_native()
    if isinstance(value, dict):
        return {key: _value(each) for key, each in value.items()}
    if isinstance(value, neo4j.graph.Node):
        return _node(value)
    if isinstance(value, neo4j.graph.Relationship):
        return _relationship(value)
    if isinstance(value, neo4j.graph.Path):
        return Path(tuple(map(_node, value.nodes)), tuple(map(_relationship, value.relationships)))
    return value


def _node(node: neo4j.graph.Node | None) -> Node:
    if node is None:
        return Node("", frozenset(), {})
    return Node(node.element_id, frozenset(node.labels), {k: _value(v) for k, v in node.items()})


def _relationship(edge: neo4j.graph.Relationship) -> Relationship:
    properties = {key: _value(value) for key, value in cast(Mapping[str, object], edge).items()}
    return Relationship(edge.element_id, edge.type, _node(edge.start_node), _node(edge.end_node), properties)
