"""A plan from the command line: asked, made, shown; and a plan's file put before a report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from api import asking
from api.options import choice
from api.output import TABLE, emit, format_of
from api.render import document, markdown, terminal
from api.render import plan as shown
from api.session import Session
from cypher.folders import FOLDERS
from graph.plan import file
from graph.plan.plan import Plan, make
from graph.profile import Profile

FORMATS = (TABLE, "json", "xlsx", "md")
REACHES = ("community", "street", "county", "city")
SHOWN = 20


@dataclass(frozen=True)
class Request:
    """What a plan is asked for, and how it is to look."""

    area: str
    as_of: date
    within: str
    seconds: float
    params: Mapping[str, str]
    profile: Profile
    form: str | None = None
    out: Path | None = None
    everything: bool = False


def plan(session: Session, request: Request) -> None:
    """Make a plan and show it, or write it to the file."""
    form = format_of(request.form, request.out, FORMATS)
    choice(("范围", "reach"), request.within, REACHES)
    cards = [card for card in session.library if FOLDERS[card.folder].finds or FOLDERS[card.folder].asked]
    with session.graph() as graph:
        given = asking.given(graph, session, cards, request.area, request.as_of, request.params)
        made = make(
            graph, session.library, {"within": request.within, **given}, request.profile, request.seconds
        )
    if form == TABLE and request.out is None:
        _print(session, made, request.everything)
    else:
        emit(_rendered(session, made, form), request.out)
        session.say(*shown.verdict(made))
    if made.proof.unconfirmed:
        session.say(
            f"有 {len(made.proof.unconfirmed)} 处补缺卡说能补上,规则却说没有:请检查补缺卡。",
            f"{len(made.proof.unconfirmed)} are closed by the cards of openings but not by the rules: check"
            " the cards.",
        )


def _print(session: Session, made: Plan, everything: bool) -> None:
    def more(left: int) -> str:
        return session.both(f"…… 还有 {left} 条,--all 全部列出", f"… {left} more; --all lists them")

    terminal.show(shown.summary(made, session.library, session.lang))
    print(f"{session.lines(*shown.verdict(made))}\n")
    for sheet in (shown.appointments, shown.left):
        terminal.show(sheet(made, session.library, session.lang), None if everything else SHOWN, more)


def _rendered(session: Session, made: Plan, form: str) -> str | bytes:
    if form == "json":
        return document.text(file.facts(made))
    sheets = [
        sheet(made, session.library, session.lang)
        for sheet in (shown.summary, shown.appointments, shown.left)
    ]
    if form == "xlsx":
        from api.render import workbook

        return workbook.render(sheets)
    return markdown.render(sheets)
