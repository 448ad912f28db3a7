"""What a query can give back besides plain values: nodes, relationships and paths, free of the driver."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from graph import model


@dataclass(frozen=True)
class Node:
    """A node: its labels and properties. `id` is the server's own and may be reused: never keep it."""

    id: str
    labels: frozenset[str]
    properties: Mapping[str, object]

    @property
    def name(self) -> str:
        """What tells the node apart for a reader: its key, else its name, else nothing."""
        keys = [key for label, key in KEYS.items() if label in self.labels]
        found = (self.properties.get(key) for key in (*keys, *SPARE))
        return next((str(value) for value in found if value is not None), "")


@dataclass(frozen=True)
class Relationship:
    """A relationship: its type, its ends and its properties."""

    id: str
    type: str
    start: Node
    end: Node
    properties: Mapping[str, object]


@dataclass(frozen=True)
class Path:
    """Nodes and the relationships between them, in order."""

    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]


KEYS = {each.name: each.key for each in model.LABELS if each.key}
SPARE = ("code", "key", "id", "name")
"""What names a node of another label, or one that lacks its key."""


def plain(value: object) -> object:
    """The value as JSON can hold it: a node by its name, a relationship by its type, a date in ISO form."""
    if isinstance(value, Node):
        return value.name
    if isinstance(value, Relationship):
        return value.type
    if isinstance(value, Path):
        return [node.name for node in value.nodes]
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    return value


def rests_on(values: Iterable[object]) -> list[str]:
    """The roster rows of the nodes, relationships and paths among values, each once, in order."""
    return list(dict.fromkeys(row for value in values for row in _rows(value)))


def _rows(value: object) -> Iterator[str]:
    match value:
        case Node() | Relationship():
            sources = value.properties.get("sources")
            yield from map(str, sources) if isinstance(sources, list) else ()
        case Path():
            for each in (*value.nodes, *value.relationships):
                yield from _rows(each)
        case list() | tuple():
            for each in value:
                yield from _rows(each)
