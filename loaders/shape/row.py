"""Graph rows: the plain maps that load cards are fed with, and what their parts are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import TypeVar, cast

from loaders.dates import Span, interval
from loaders.records import Row

GraphRow = dict[str, object]
T = TypeVar("T")
IMPLIED = -1
"""The number of what no row of its own states."""


@dataclass(frozen=True)
class Step:
    """One load card: `rows(row, as_of)` are the graph rows that a roster row becomes.

    `ends` names the columns that tell, of a refused row, what it was about: a start, an end or a key. `whole`
    says that the row as a whole becomes these, and not only what one of its cells points at.
    """

    table: str
    card: str
    kind: str
    rows: Callable[[Row, date], Iterator[GraphRow]]
    ends: Mapping[str, str] = field(default_factory=dict)
    whole: bool = True

    def graph_rows(self, row: Row, as_of: date) -> Iterator[GraphRow]:
        """What the row becomes, with the cells that were changed when it was read."""
        for each in self.rows(row, as_of):
            if self.whole and not row.implied:
                cast(GraphRow, each["props"])["raw"] = list(row.raw) or None
            yield each


def given(row: Row, *names: str) -> GraphRow:
    """The values of these columns, None where the row says nothing."""
    said = row.values
    return {name: said.get(name) for name in names}


def lasting(row: Row, as_of: date, props: GraphRow) -> GraphRow:
    """The properties with their interval; `undated` names the bound that is only the roster's own date."""
    said = row.values
    begin, end, status = said.get("from"), said.get("to"), said.get("status")
    span = interval(
        begin if isinstance(begin, Span) else None,
        end if isinstance(end, Span) else None,
        status if isinstance(status, str) else None,
        as_of,
    )
    undated = None
    if span["status"] == "current" and span["from_min"] is None:
        undated = "from_max"
    elif span["status"] == "ended" and span["to_min"] is None:
        undated = "to_max"
    props.update(span)
    return {"props": props, "undated": undated}


def span(row: Row, as_of: date, start: str, end: str, *names: str) -> GraphRow:
    """A relationship that lasts, between what two columns point at."""
    key = str(row.values.get("key", "1")).rsplit("|", 1)[-1]
    edge = lasting(row, as_of, given(row, *names))
    edge["start"], edge["end"], edge["key"] = row.values[start], row.values[end], key
    return edge


def edges(row: Row, start: str, end: str) -> Iterator[GraphRow]:
    """A relationship without dates to each code of a cell."""
    for code in codes(row.values.get(end)):
        yield {"start": row.values[start], "end": code, "key": "1", "props": {}}


def codes(said: object) -> list[object]:
    """The codes of a cell, each once."""
    return list(dict.fromkeys(said)) if isinstance(said, list) else [said] if said else []


def bounds(said: object) -> tuple[date | None, date | None]:
    """The first and the last day that a cell may mean."""
    return (said.min, said.max) if isinstance(said, Span) else (None, None)


def batches(things: Iterable[T], size: int) -> Iterator[list[T]]:
    """The things in lists of at most `size`."""
    each = iter(things)
    while batch := list(islice(each, size)):
        yield batch
