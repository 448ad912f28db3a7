"""Matters and the lines of their systems as graph rows, by what their tables say of themselves.

A table with a `label` makes a node a row, and a relationship of each code in a column with a `line`; a table
with a `line` makes a relationship a row, from its first key column to its second.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from graph import model
from loaders.dates import Span
from loaders.records import Row
from loaders.shape.row import GraphRow, Step, bounds, codes, lasting
from loaders.tables import TABLES, Column, Table

SPAN = frozenset(("from", "to", "status"))


def steps() -> Iterator[Step]:
    """The steps of all such tables: nodes first, then what leads from one to another."""
    for table in TABLES:
        if table.label:
            yield Step(table.name, "load.matters", table.label, partial(_nodes, table), {"key": "key"})
    for table in TABLES:
        if table.line:
            start, end = table.key[:2]
            ends = {"start": start, "end": end}
            yield Step(table.name, "load.lines", table.line, partial(_line, table), ends)
        for column in table.columns:
            if column.line:
                yield Step(table.name, "load.lines", column.line, partial(_lines, table, column), whole=False)


def key(table: Table, row: Row) -> str:
    """The key of the node that a row states: its label and what tells the rows of its table apart."""
    own = row.values["code" if table.key == ("code",) else "key"]
    return f"{table.label}:{own}" if table.label else str(own)


def _nodes(table: Table, row: Row, as_of: date) -> Iterator[GraphRow]:
    props = _properties(table, row) | {"code": row.values.get("code"), "type": table.label}
    node = lasting(row, as_of, props) if table.lasts else {"props": props, "undated": None}
    yield {"key": key(table, row), "label": table.label, **node}


def _line(table: Table, row: Row, as_of: date) -> Iterator[GraphRow]:
    start, end = (table.column(name) for name in table.key[:2])
    props = _properties(table, row)
    edge = lasting(row, as_of, props) if table.lasts else {"props": props, "undated": None}
    own = "|".join(str(row.values["key"]).split("|")[2:])
    ends = {"start": row.values[start.name], "end": _target(end, row.values[end.name])}
    yield {**ends, "key": own, "type": table.line, **edge}


def _lines(table: Table, column: Column, row: Row, as_of: date) -> Iterator[GraphRow]:
    start = key(table, row)
    lasts = table.lasts and "from_min" in model.relationship(column.line).properties
    for code in codes(row.values.get(column.name)):
        edge = lasting(row, as_of, {}) if lasts else {"props": {}, "undated": None}
        yield {"start": start, "end": _target(column, code), "key": "1", "type": column.line, **edge}


def _target(column: Column, code: object) -> object:
    """The key of what a code points at."""
    label = next((each.label for each in TABLES if each.name in column.refers), "")
    return f"{label}:{code}" if label else code


def _properties(table: Table, row: Row) -> GraphRow:
    """What a row says besides its key, its interval and what it points at.

    A day has two bounds; one that is there and that nobody knows is marked, where the label has a mark.
    """
    known = model.label(table.label).properties if table.label else ()
    props: GraphRow = {}
    for column in table.columns:
        if column.refers or column.name in SPAN or column.name == "code":
            continue
        value = row.values.get(column.name)
        if column.kind == "date":
            stem = column.name.removesuffix("_on")
            said = value if isinstance(value, Span) else None
            props[f"{stem}_min"], props[f"{stem}_max"] = bounds(said)
            if f"{stem}_unknown" in known:
                props[f"{stem}_unknown"] = True if said and said.unknown else None
        else:
            props[column.name] = value
    return props
