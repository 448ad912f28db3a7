"""The chart of all bodies of an area, drawn while it is read: first who is under whom, then batch by batch.

Nobody is left out: whoever has no superior, one that is there no more, or superiors in a circle, stands in it
too. Memory holds the skeleton and one batch, and the first lines can be shown before the last are read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from cypher.errors import NotFound
from cypher.library import Library
from graph.db import Graph
from graph.drawing import Drawing
from graph.organigram import Chart, Line, body, chart
from graph.places import area_code
from graph.table import records

FIRST, BATCH = 20, 100
"""Bodies whose posts and people are read at a time: first so few that something is soon to be seen."""


def survey(
    graph: Graph,
    library: Library,
    area: str,
    as_of: date,
    made: bool,
    *,
    dotted: bool = False,
    timeout: float | None = None,
) -> Drawing:
    """All bodies of the area of that code or full name; empty: of everywhere. `timeout` in seconds.

    `made`: whether some of the data is made up, which whoever asks knows.

    Raises NotFound where there is no such area, or nobody in it on that date.
    """
    code = area_code(graph, library, area)
    card = library.get("chart.outline")
    given: dict[str, object] = {"area": code, "as_of": as_of}
    with graph.reading(timeout) as tx:
        skeleton = chart(records(tx, card, card.bind(given)))
    if not skeleton.lines:
        raise NotFound(f"“{area}”在 {as_of} 没有组织。", f"nobody is in {area!r} on {as_of}.")

    def filling() -> Iterator[Line]:
        return _filled(graph, library, skeleton, as_of, dotted, timeout)

    starts = dict.fromkeys(line.body.code for line in skeleton.lines if not line.depth)
    return Drawing(skeleton, as_of, made, filling=filling, roots=tuple(starts), asked={card.name: given})


def _filled(
    graph: Graph, library: Library, skeleton: Chart, as_of: date, dotted: bool, timeout: float | None
) -> Iterator[Line]:
    card = library.get("chart.subtree")
    with graph.reading(timeout) as tx:
        for lines in _batches(skeleton.lines):
            codes = _codes(lines)
            given = {"roots": codes, "as_of": as_of, "depth": 0, "dotted": dotted}
            found = {row["code"]: body(row) for row in records(tx, card, card.bind(given))}
            yield from (replace(line, body=found.get(line.body.code, line.body)) for line in lines)


def _batches(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    yield lines[:FIRST]
    for first in range(FIRST, len(lines), BATCH):
        yield lines[first : first + BATCH]


def _codes(lines: Sequence[Line]) -> list[str]:
    return [line.body.code for line in lines if not line.mark]
