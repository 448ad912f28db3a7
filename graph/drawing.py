"""The organisation chart of a place, read from the graph: from whom, at which date, of which data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cypher.errors import NotFound
from cypher.library import Library
from graph.contents import sources
from graph.db import Graph
from graph.organigram import Chart, chart
from graph.places import roots


@dataclass(frozen=True)
class Drawing:
    """A chart as it was on `as_of`; `made`: some of the data in the graph is made up."""

    chart: Chart
    as_of: date
    made: bool


def draw(graph: Graph, library: Library, text: str, as_of: date, depth: int) -> Drawing:
    """The chart of the organisation, or of the bodies that cover the area, of that code or full name.

    `depth` levels below it. Raises NotFound where there is none on that date, BadParameter where several
    have the name.
    """
    card = library.get("chart.subtree")
    found = roots(graph, library, text, as_of)
    rows = graph.read(card.statement, card.bind({"roots": found, "as_of": as_of, "depth": depth}))
    if not rows:
        raise NotFound(f"“{text}”在 {as_of} 不存在。", f"{text!r} was not there on {as_of}.")
    return Drawing(chart(rows, found), as_of, any(row["made"] for row in sources(graph)))
