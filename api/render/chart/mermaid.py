"""An organisation chart as a Mermaid flowchart; no text of ours or of others can be taken for its syntax."""

from __future__ import annotations

from collections.abc import Iterator

from api.render.chart.network import dotted
from api.render.sheet import visible
from graph import label
from graph.drawing import Drawing
from graph.organigram import Body

PLAIN = frozenset(" ,.:()_-\u00b7\u2014\u2192\u3001\u3002\uff08\uff09\uff0c\uff1a")
"""What Mermaid may see as it is, besides letters and digits; everything else is spelled by its number."""
MOST_EDGES = 500
"""Mermaid draws no more, unless it is told to."""


def text(drawing: Drawing, lang: str) -> Iterator[str]:
    """The flowchart; made-up data say so."""
    if drawing.made:
        yield "%% made-up data\n"
    for line in mermaid(drawing, lang):
        yield line + "\n"


def mermaid(drawing: Drawing, lang: str) -> Iterator[str]:
    """Lines: bodies with their posts, solid lines of subordination, dotted lines of cross-appointment."""
    names = {body.code: f"n{number}" for number, body in enumerate(drawing.chart.bodies)}
    yield "flowchart TB"
    edges = []
    for line in drawing.lines():
        if not line.mark:
            said = _label(drawing, line.body, lang)
            yield f'  {names[line.body.code]}["{said}"]{_class(drawing, line.body)}'
        if line.above is not None:
            arrow = "-->" if line.sure else "-->|?|"
            edges.append(f"  {names[line.above]} {arrow} {names[line.body.code]}")
        for tie in dotted(line, names):
            people = spelled("、".join(map(str, tie.people)))
            edges.append(f'  {names[line.body.code]} -.-|"{people}"| {names[tie.other]}')
    yield from edges
    yield "  classDef vacant stroke:#c00,stroke-width:2px,stroke-dasharray:4 3"


def _class(drawing: Drawing, body: Body) -> str:
    short = any(post.state == "vacant" for post in body.posts)
    found = any(gap.state == "gap" for gap in drawing.gaps.get(body.code, ()))
    return ":::vacant" * (short or found)


def _label(drawing: Drawing, body: Body, lang: str) -> str:
    posts = (visible(label.post(post, lang)) for post in body.posts)
    gaps = (visible(label.gap(gap, lang)) for gap in drawing.gaps.get(body.code, ()))
    return "<br/>".join(map(spelled, [body.name, *posts, *gaps]))


def spelled(said: str) -> str:
    """A text that Mermaid shows as it is: all but letters, digits and harmless signs as `#number;`."""
    return "".join(
        char if char in PLAIN or char.isalnum() else f"#{ord(char)};" if char.isprintable() else "#65533;"
        for char in said
    )
