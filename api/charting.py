"""An organisation chart from the command line: found, drawn, shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from api.options import choice
from api.output import emit
from api.render import chart as drawing
from api.render import document
from api.render.report import MADE
from api.session import Session
from graph.drawing import Drawing, marked, vacancies
from graph.drawing import draw as read
from graph.plan import trial
from graph.plan.proposal import Proposal

FORMATS = ("tree", "json", "mermaid")


def draw(
    session: Session,
    text: str,
    as_of: date,
    depth: int,
    form: str,
    out: Path | None,
    plan: Proposal | None = None,
) -> None:
    """Draw the chart of an organisation, or of the Party bodies that cover an area; as if `plan` held."""
    choice(("格式", "format"), form, FORMATS)
    before = None
    with session.graph() as graph:
        if plan:
            with trial.trial(graph) as inside:
                before = read(inside, session.library, text, as_of, depth)
                trial.apply(inside.tx, session.library, plan)
                drawn = marked(read(inside, session.library, text, as_of, depth), plan)
        else:
            drawn = read(graph, session.library, text, as_of, depth)
    emit(_rendered(session, drawn, form, before), out)
    number = len(drawn.chart.lines)
    if form == "mermaid" and number > drawing.MOST_EDGES:
        session.say(
            f"有 {number} 条线,Mermaid 一般只画 {drawing.MOST_EDGES} 条:可用 --depth 少画几层。",
            f"{number} lines; Mermaid draws {drawing.MOST_EDGES} as a rule: use --depth.",
        )


def _rendered(session: Session, drawn: Drawing, form: str, before: Drawing | None) -> str:
    if form == "json":
        extra = {"vacant": vacancies(drawn), "vacant_before_plan": vacancies(before)} if before else {}
        return document.text(
            {"as_of": drawn.as_of, "made": drawn.made, **extra, "chart": drawing.nested(drawn.chart)}
        )
    lines: Sequence[str]
    if form == "mermaid":
        lines = list(drawing.mermaid(drawn.chart, session.lang))
        return "\n".join([*(["%% made-up data"] if drawn.made else []), *lines])
    made = f" 【{session.both(*MADE)}】" if drawn.made else ""
    head = f"{session.both('截止', 'as of')} {drawn.as_of}{made}"
    if before:
        vacant = f"{vacancies(before)} → {vacancies(drawn)}"
        head += f" | {session.both(f'方案在内,空缺 {vacant}', f'with the plan, vacancies {vacant}')}"
    return "\n".join([head, *drawing.tree(drawn.chart, session.lang)])
