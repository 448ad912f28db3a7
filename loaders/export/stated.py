"""What the parts of graph things are as cells: who states them, when they held, what keys hold."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from graph import model
from graph.everything import Line
from loaders import dates
from loaders.export.cells import span
from loaders.tables import Table


def lineage(own: Mapping[str, object]) -> dict[str, bool]:
    """The sources that state a thing, and whether they list it no more."""
    found: dict[str, bool] = {}
    rows = own.get("sources")
    for row in rows if isinstance(rows, list) else ():
        name = str(row).partition(":")[0]
        gone = name.startswith("-")
        name = name.removeprefix("-")
        found[name] = gone and found.get(name, True)
    return found


def lasting(table: Table, own: Mapping[str, object], as_of: date) -> tuple[dict[str, object], str | None]:
    """The cells of an interval in a roster of a day, and the code of a reason where they cannot say it.

    A bound that is only the roster's own day is left to it.
    """
    begin, end, status = span(own, "from"), span(own, "to"), own.get("status")
    if begin and begin.min is None and begin.max == as_of and status == "current":
        begin = None
    if end and end.min is None and end.max == as_of and status == "ended":
        end = None
    if dates.ended(begin, end):
        return {}, "order"
    here = {column.name for column in table.columns}
    end = end if "to" in here else None
    word = str(status) if status and "status" in here else None
    if dates.contradiction(begin, end, word, as_of):
        word = None
    again = dates.interval(begin, end, word, as_of)
    same = all(again[name] == own.get(name) for name in model.INTERVAL)
    return {"from": begin, "to": end, "status": word}, None if same else "dates"


def code(line: Line) -> str:
    """The roster's code of what a line leads to: that of `Policy:1` is 1."""
    return line.end.partition(":")[2] if line.kind == "Matter" else line.end
