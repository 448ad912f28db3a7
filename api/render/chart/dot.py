"""An organisation chart in DOT, the language of Graphviz."""

from __future__ import annotations

from collections.abc import Iterator

from api.render.chart.network import dotted
from graph import label
from graph.browser.palette import NODES
from graph.drawing import Drawing
from graph.organigram import Line
from graph.picture import shown


def text(drawing: Drawing, lang: str) -> Iterator[str]:
    """Superiors above; what is only possible is dashed, what is vacant or missing has a thick red edge."""
    drawn = frozenset(body.code for body in drawing.chart.bodies)
    yield 'digraph sanfang {\n  rankdir=TB;\n  node [shape=box, fontname="Noto Sans CJK SC"];\n'
    for line in drawing.lines():
        if not line.mark:
            yield f"  {quoted(line.body.code)} [{_look(drawing, line, lang)}];\n"
        if line.above is not None:
            style = "" if line.sure else ' [style=dashed, label="?"]'
            yield f"  {quoted(line.above)} -> {quoted(line.body.code)}{style};\n"
        for tie in dotted(line, drawn):
            people = "、".join(map(str, tie.people))
            how = f"style=dotted, dir=none, constraint=false, label={quoted(people)}"
            yield f"  {quoted(line.body.code)} -> {quoted(tie.other)} [{how}];\n"
    yield "}\n"


def quoted(said: str) -> str:
    """A text in quotes, in which nothing can end them or be taken for an escape."""
    return '"' + shown(said).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _look(drawing: Drawing, line: Line, lang: str) -> str:
    body = line.body
    gaps = drawing.gaps.get(body.code, ())
    rows = [body.name, *(label.post(post, lang) for post in body.posts)]
    rows += [label.gap(each, lang) for each in gaps]
    red = any(post.state == "vacant" for post in body.posts) or any(each.state == "gap" for each in gaps)
    colour = "#B00020" if red else NODES.get(body.type or "", NODES["Organization"]).edge
    style = "" if body.sure else ", style=dashed"
    return f'label={quoted(chr(10).join(rows))}, color="{colour}", penwidth={2 if red else 1}{style}'
