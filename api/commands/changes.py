"""`changes`: what is different between two dates, who and why."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated

import typer

from api.options import Area, Form, Out, Params, PlanFile, ProfileFile, choice, pairs
from api.session import Session
from cypher.day import day
from cypher.errors import BadParameter
from graph.plan.proposal import Proposal

app = typer.Typer()

LEVELS = ("certain", "possible")


@app.command()
def changes(
    ctx: typer.Context,
    start: Annotated[
        str,
        typer.Option(
            "--from",
            metavar="DATE",
            help="从这一天;有 --plan 时缺省为前一天 · from this date; with --plan, default the day before",
        ),
    ] = "",
    end: Annotated[
        str,
        typer.Option("--to", metavar="DATE", help="到这一天 · to this date; default today, or the plan's"),
    ] = "",
    area: Area = "",
    kind: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="只看这些:holdings、bodies …,或规则名 · only these kinds, or rules; may be repeated",
        ),
    ] = None,
    sure: Annotated[
        str,
        typer.Option("--sure", metavar="certain|possible", help="只看确定的或可能的 · only these"),
    ] = "",
    form: Form = None,
    out: Out = None,
    param: Params = None,
    profile: ProfileFile = None,
    everything: Annotated[
        bool, typer.Option("--all", help="表格里也全部列出 · list everything in tables too")
    ] = False,
    plan: PlanFile = None,
) -> None:
    """两个日期之间变了什么:谁来谁走、缺口增减、为什么 · What is different between two dates, who and why."""
    from api import changing
    from api.trying import asked_day, proposed

    session: Session = ctx.obj
    proposal = proposed(plan)
    asked = changing.Request(
        start=_first(start, proposal),
        end=asked_day(end, proposal),
        area=area,
        kinds=tuple(kind or ()),
        sure=choice(("一类", "such class"), sure, LEVELS) if sure else "",
        params=pairs(param),
        profile=session.profile(profile),
        plan=proposal,
    )
    changing.show(session, asked, form, out, everything=everything)


def _first(text: str, proposal: Proposal | None) -> date:
    """The day from which on; without one the day before the plan's. Raises BadParameter."""
    if text:
        return day(text)
    if proposal:
        return proposal.as_of - timedelta(days=1)
    raise BadParameter("从哪一天起?--from,如 2026-03-31。", "from which day on? --from, such as 2026-03-31.")
