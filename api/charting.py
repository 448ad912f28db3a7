"""An organisation chart from the command line: found, drawn, shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from api.options import choice
from api.output import emit
from api.places import one
from api.render import chart as drawing
from api.render import document
from api.render.report import MADE
from api.session import Session
from cypher.errors import NotFound
from graph.chart import Chart, chart
from graph.contents import sources
from graph.db import Graph

FORMATS = ("tree", "json", "mermaid")


def draw(session: Session, text: str, as_of: date, depth: int, form: str, out: Path | None) -> None:
    """Draw the chart of an organisation, or of the Party bodies that cover an area."""
    choice(("格式", "format"), form, FORMATS)
    card = session.library.get("chart.subtree")
    with session.graph() as graph:
        roots = _roots(session, graph, text, as_of)
        bound = card.bind({"roots": roots, "as_of": as_of, "depth": depth})
        rows = graph.read(card.statement, bound)
        made = any(row["made"] for row in sources(graph))
    if not rows:
        raise NotFound(f"“{text}”在 {as_of} 不存在。", f"{text!r} was not there on {as_of}.")
    drawn = chart(rows, roots)
    emit(_rendered(session, drawn, as_of, form, made), out)
    if form == "mermaid" and len(drawn.lines) > drawing.MOST_EDGES:
        session.say(
            f"有 {len(drawn.lines)} 条线,Mermaid 一般只画 {drawing.MOST_EDGES} 条:可用 --depth 少画几层。",
            f"{len(drawn.lines)} lines; Mermaid draws {drawing.MOST_EDGES} as a rule: use --depth.",
        )


def _roots(session: Session, graph: Graph, text: str, as_of: date) -> list[str]:
    place = one(graph, session.library, text, "place")
    if place["kind"] == "organization":
        return [str(place["code"])]
    card = session.library.get("chart.covering")
    rows = graph.read(card.statement, card.bind({"area": place["code"], "as_of": as_of}))
    best = [str(row["code"]) for row in rows if row["party"] == rows[0]["party"]]
    if not best:
        raise NotFound(
            f"{as_of} 没有组织覆盖“{text}”({place['code']})。",
            f"no body covers {text!r} ({place['code']}) on {as_of}.",
        )
    return list(dict.fromkeys(best))


def _rendered(session: Session, drawn: Chart, as_of: date, form: str, made: bool) -> str:
    if form == "json":
        return document.text({"as_of": as_of, "made": made, "chart": drawing.nested(drawn)})
    lines: Sequence[str]
    if form == "mermaid":
        lines = list(drawing.mermaid(drawn, session.lang))
        return "\n".join([*(["%% made-up data"] if made else []), *lines])
    head = f"{session.both('截止', 'as of')} {as_of}" + (f" 【{session.both(*MADE)}】" if made else "")
    return "\n".join([head, *drawing.tree(drawn, session.lang)])
