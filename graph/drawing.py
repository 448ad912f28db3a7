"""The organisation chart of a place, read from the graph: from whom, at which date, of which data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from cypher.errors import NotFound
from cypher.library import Library
from graph.contents import sources
from graph.organigram import Body, Chart, Gap, Line, chart
from graph.places import one, roots
from graph.plan.proposal import Proposal
from graph.readable import Readable
from graph.received import Rows
from graph.table import rows

DEEPEST = 30
"""Levels of a chart; as many as the card goes down."""


@dataclass(frozen=True)
class Drawing:
    """A chart as it was on `as_of`; `made`: some of the data in the graph is made up.

    `gaps` by the code of the body that they are drawn at. A large chart is a skeleton that `filling`
    fills while it is shown. `roots` are the codes that it was read from; `asked` are the cards that gave
    those, by name, with what each was asked.
    """

    chart: Chart
    as_of: date
    made: bool
    gaps: Mapping[str, tuple[Gap, ...]] = field(default_factory=dict)
    filling: Callable[[], Iterator[Line]] | None = None
    roots: tuple[str, ...] = ()
    asked: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    def lines(self) -> Iterator[Line]:
        """The lines of the chart with all that stands in them, in the order of drawing."""
        return self.filling() if self.filling else iter(self.chart.lines)

    @property
    def over(self) -> frozenset[str | None]:
        """The codes of those that somebody is drawn below."""
        return frozenset(line.above for line in self.chart.lines)


def draw(
    graph: Readable, library: Library, text: str, as_of: date, depth: int, *, dotted: bool = False
) -> Drawing:
    """The chart of the organisation, or of the bodies that cover the area, of that code or full name.

    `depth` levels below it; `dotted`: with cross-appointments. Raises NotFound where there is none on that
    date, BadParameter where several have the name.
    """
    found = roots(graph, library, text, as_of)
    bodies = _rows(graph, library, found, as_of, depth, dotted)
    if not bodies:
        raise _absent(text, as_of)
    return Drawing(chart(bodies, found), as_of, is_made(graph), roots=tuple(found))


def of_body(
    graph: Readable, library: Library, code: str, as_of: date, depth: int, made: bool, *, dotted: bool = False
) -> Drawing:
    """The chart of the organisation of that code: one query, and `made` is known. Raises NotFound."""
    bodies = _rows(graph, library, [code], as_of, depth, dotted)
    if not bodies:
        one(graph, library, code, "organization")
        raise _absent(code, as_of)
    return Drawing(chart(bodies, [code]), as_of, made, roots=(code,))


def _rows(
    graph: Readable, library: Library, codes: Sequence[str], as_of: date, depth: int, dotted: bool
) -> Rows:
    card = library.get("chart.subtree")
    given = {"roots": codes, "as_of": as_of, "depth": depth, "dotted": dotted}
    return rows(graph, card, card.bind(given))


def _absent(text: str, as_of: date) -> NotFound:
    return NotFound(f"“{text}”在 {as_of} 不存在。", f"{text!r} was not there on {as_of}.")


def unruled(drawing: Drawing) -> Drawing:
    """The same without solid lines: every body once, none below another."""

    def flat(lines: Iterable[Line]) -> Iterator[Line]:
        return (replace(line, depth=0, last=True, above=None) for line in lines if not line.mark)

    filling = drawing.filling
    return replace(
        drawing,
        chart=Chart(tuple(flat(drawing.chart.lines))),
        filling=(lambda: flat(filling())) if filling else None,
    )


def is_made(graph: Readable) -> bool:
    """Whether some of the data in the graph is made up."""
    return any(row["made"] for row in sources(graph))


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
