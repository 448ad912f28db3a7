"""An organisation chart from the command line: found, drawn, shown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from api.options import choice
from api.output import emit
from api.render.chart import mermaid
from api.render.chart.formats import BY_NAME, NAMES, Wanted
from api.session import Session
from cypher.errors import BadParameter
from graph.drawing import Drawing, marked, vacancies
from graph.drawing import draw as read
from graph.plan import trial
from graph.plan.proposal import Proposal


def draw(
    session: Session,
    text: str,
    as_of: date,
    depth: int,
    form: str,
    out: Path | None,
    plan: Proposal | None = None,
    *,
    dotted: bool = False,
) -> None:
    """Draw the chart of an organisation, or of the Party bodies that cover an area; as if `plan` held."""
    chosen = BY_NAME[choice(("格式", "format"), form, NAMES)]
    if form == "xlsx" and out is None:
        raise BadParameter("xlsx 请写入文件:--out FILE.xlsx", "xlsx goes to a file: --out FILE.xlsx")
    before = None
    with session.graph() as graph:
        if plan:
            with trial.trial(graph) as inside:
                before = read(inside, session.library, text, as_of, depth, dotted=dotted)
                trial.apply(inside.tx, session.library, plan)
                drawn = marked(read(inside, session.library, text, as_of, depth, dotted=dotted), plan)
        else:
            drawn = read(graph, session.library, text, as_of, depth, dotted=dotted)
    emit(b"".join(chosen.write(drawn, _wanted(session, drawn, before))), out)
    number = len(drawn.chart.lines)
    if form == "mermaid" and number > mermaid.MOST_EDGES:
        session.say(
            f"有 {number} 条线,Mermaid 一般只画 {mermaid.MOST_EDGES} 条:可用 --depth 少画几层。",
            f"{number} lines; Mermaid draws {mermaid.MOST_EDGES} as a rule: use --depth.",
        )


def _wanted(session: Session, drawn: Drawing, before: Drawing | None) -> Wanted:
    if before is None:
        return Wanted(session.lang)
    was, now = vacancies(before), vacancies(drawn)
    vacant = session.both(f"方案在内,空缺 {was} → {now}", f"with the plan, vacancies {was} → {now}")
    return Wanted(session.lang, head={"vacant": now, "vacant_before_plan": was}, said=f" | {vacant}")
