"""What GraphML and GEXF say of nodes and edges: the model's properties as text, number or truth value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from graph import model
from graph.cut import KEYS
from graph.everything import Line, Thing
from graph.picture import shown
from graph.whole import Whole
from loaders.tables import TABLES
from loaders.veil import veil

LEFT_OUT = {"identity", "phone", "raw"}
"""Hashes of identity numbers, and cells as they were spelled: in no file for others."""
_KINDS = {column.name: column.kind for table in TABLES for column in table.columns}
INTEGERS = {name for name, kind in _KINDS.items() if kind == "integer"} | {"due_seats", "number"}
TRUTHS = {name for name, kind in _KINDS.items() if kind == "boolean"} | {
    "derived", "due", "listed", "in_line", "certain", "deadline_unknown", "reference",
}  # fmt: skip
CODES = {"key", "code", "sources", "subject", "credit_code", "on_behalf_of", "person", "via"}
"""Properties that are no texts of people's own: they stay as they are."""
_ALWAYS = ("label", "labels", "base", "reference")
NODES = tuple(
    dict.fromkeys(
        (*_ALWAYS, *(name for each in model.WORLD for name in each.properties if name not in LEFT_OUT))
    )
)
EDGES = tuple(
    dict.fromkeys(
        ("type", *(name for each in model.RELATIONSHIPS for name in each.properties if name not in LEFT_OUT))
    )
)
"""Names of all that may be said, in order: what the model does not know is not told."""
_TITLES = {"key": "own_key"}
"""Readers of both formats take a property «key» of an edge for the edge's own."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node: its id and what is said of it."""

    id: str
    said: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge between two ids."""

    start: str
    end: str
    said: Mapping[str, str]


def type_of(name: str) -> str:
    """`long`, `boolean` or `string`."""
    return "long" if name in INTEGERS else "boolean" if name in TRUTHS else "string"


def title(name: str) -> str:
    """What a property is called in the file."""
    return _TITLES.get(name, name)


def nodes(whole: Whole) -> Iterator[Node]:
    """Sources, then all things, then what is only referred to."""
    for row in whole.sources:
        own = {"code": row["source"], "name": row["name"], "as_of": row["as_of"], "made": row["made"]}
        yield Node(_id("Source", str(row["source"])), _said("Source", ("Source",), own))
    for kind in KEYS:
        for thing in whole.things(kind):
            if thing.kept:
                yield Node(_id(kind, thing.key), _said(kind, thing.labels, thing.own))
        for key, name in whole.outside(kind):
            own = {KEYS[kind]: key, "name": name, "reference": True}
            yield Node(_id(kind, key), _said(kind, (kind,), own))


def edges(whole: Whole) -> Iterator[Edge]:
    """All lines, in the order of their starts."""
    for kind in KEYS:
        for thing in whole.things(kind):
            for line in thing.lines:
                yield _edge(thing, line)
    for found in whole.collecting():
        said = _plain({**found.own, "type": "COLLECTS"}, EDGES)
        yield Edge(_id("Source", found.source), _id(found.kind, found.scope), said)


def _edge(thing: Thing, line: Line) -> Edge:
    said = _plain({**line.own, "type": line.type}, EDGES)
    return Edge(_id(thing.kind, thing.key), _id(line.kind, line.end), said)


def _said(kind: str, labels: tuple[str, ...], own: Mapping[str, object]) -> Mapping[str, str]:
    title = own.get("name") or own.get("role") or own.get("code") or own.get("key")
    return _plain({**own, "label": title, "labels": ";".join(labels), "base": kind}, NODES)


def _plain(own: Mapping[str, object], names: tuple[str, ...]) -> dict[str, str]:
    return {name: _text(name, own[name]) for name in names if own.get(name) is not None}


def _text(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    said = ";".join(map(str, value)) if isinstance(value, list) else str(value)
    return shown(said if name in CODES else veil(said))


def _id(kind: str, key: str) -> str:
    return shown(f"{kind}:{key}")
