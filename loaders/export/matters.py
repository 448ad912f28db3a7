"""Matters as rows: the inverse of `loaders.shape.matters`, by what their tables say of themselves."""

from __future__ import annotations

from graph.everything import Thing
from loaders.dates import Span
from loaders.export.cells import span
from loaders.shape.matters import SPAN
from loaders.tables import TABLES, Table

_BY_LABEL = {table.label: table for table in TABLES if table.label}


def table(thing: Thing) -> Table:
    """The table that a matter is a row of."""
    return _BY_LABEL[str(thing.own["type"])]


def values(table: Table, thing: Thing) -> dict[str, object]:
    """What a row says besides its interval and what it points at."""
    found: dict[str, object] = {}
    for column in table.columns:
        if column.refers or column.name in SPAN:
            continue
        if column.kind == "date":
            stem = column.name.removesuffix("_on")
            unknown = thing.own.get(f"{stem}_unknown")
            found[column.name] = Span(None, None, unknown=True) if unknown else span(thing.own, stem)
        else:
            found[column.name] = thing.own.get(column.name)
    return found
