"""An organisation chart as sheets: a row a post, and a row a line; for XLSX and CSV."""

from __future__ import annotations

from collections.abc import Iterator

from api.render import delimited, workbook
from api.render.chart.address import Address
from api.render.chart.network import dotted
from api.render.sheet import LINKS, Sheet
from graph.drawing import Drawing
from graph.organigram import Line

POSTS = (
    "depth", "code", "name", "type", "above", "sure", "mark", "role", "title", "served", "seats", "required",
    "state", "vacant", "holders", "gaps", "source",
)  # fmt: skip
LINES = ("from", "to", "kind", "sure", "people")


def xlsx(drawing: Drawing, address: Address) -> Iterator[bytes]:
    """A workbook: the posts, then the lines; links in it where the chart is served."""
    lines = list(drawing.lines())
    head = f"{drawing.as_of}{' made-up data' if drawing.made else ''}"
    rows = [row for line in lines for row in _posts(drawing, line, address)]
    posts = Sheet("posts", head, _columns(address), rows)
    drawn = frozenset(line.body.code for line in lines)
    edges = Sheet("lines", head, LINES, [row for line in lines for row in _lines(line, drawn)])
    yield workbook.render([posts, edges])


def csv(drawing: Drawing, address: Address) -> Iterator[bytes]:
    """The posts, written while they are read; links in them where the chart is served."""
    yield delimited.render(Sheet("posts", "", _columns(address), []))
    for line in drawing.lines():
        yield delimited.rows(_posts(drawing, line, address))


def _columns(address: Address) -> tuple[str, ...]:
    return (*POSTS, *LINKS) if address.browser else POSTS


def _posts(drawing: Drawing, line: Line, address: Address) -> Iterator[tuple[object, ...]]:
    """A row a post; a body without posts, or one that is drawn further up, has a row all the same."""
    body = line.body
    links = (address.card, address.browser(body.code)) if address.browser else ()
    gaps = [f"{gap.rule} {gap.state} {gap.subject}" for gap in drawing.gaps.get(body.code, ())]
    own = (line.depth, body.code, body.name, body.type, line.above, line.sure, line.mark)
    end = ([] if line.mark else gaps, [] if line.mark else list(body.sources), *links)
    if line.mark or not body.posts:
        yield (*own, *[None] * 8, *end)
        return
    for post in body.posts:
        holders = [f"{one.name}{'' if one.sure else '?'}" for one in post.holders]
        said = (post.role, post.title, post.served, post.seats, post.required, post.state, post.vacant)
        yield (*own, *said, holders, *end)


def _lines(line: Line, drawn: frozenset[str]) -> Iterator[tuple[object, ...]]:
    if line.above is not None:
        yield line.body.code, line.above, "solid", line.sure, ""
    for tie in dotted(line, drawn):
        yield line.body.code, tie.other, "dotted", tie.sure, [str(one) for one in tie.people]
