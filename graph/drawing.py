"""The organisation chart of a place, read from the graph: from whom, at which date, of which data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from cypher.errors import NotFound
from cypher.library import Library
from graph.contents import sources
from graph.organigram import Body, Chart, chart
from graph.places import roots
from graph.plan.proposal import Proposal
from graph.readable import Readable


@dataclass(frozen=True)
class Drawing:
    """A chart as it was on `as_of`; `made`: some of the data in the graph is made up."""

    chart: Chart
    as_of: date
    made: bool


def draw(graph: Readable, library: Library, text: str, as_of: date, depth: int) -> Drawing:
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


def marked(drawing: Drawing, proposal: Proposal) -> Drawing:
    """The same with those whom the plan proposes marked as such."""
    wanted = {(each.person, each.post) for each in proposal.appointments}

    def body(each: Body) -> Body:
        posts = tuple(
            replace(
                post,
                holders=tuple(
                    replace(one, kind="proposed") if (one.person, post.code) in wanted else one
                    for one in post.holders
                ),
            )
            for post in each.posts
        )
        return replace(each, posts=posts)

    lines = tuple(replace(line, body=body(line.body)) for line in drawing.chart.lines)
    return replace(drawing, chart=Chart(lines))


def vacancies(drawing: Drawing) -> int:
    """How many certainly missing holders the chart shows."""
    return sum(post.vacant for body in drawing.chart.bodies for post in body.posts if post.state == "vacant")
