"""`reconcile`: what is loaded beside what was published."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.options import AsOf, Form, Out, PlanFile, choice
from api.session import Session

app = typer.Typer()

LEVELS = ("gap", "possible", "unknown")


@app.command()
def reconcile(
    ctx: typer.Context,
    figures: Annotated[
        Path | None,
        typer.Option(
            "--figures",
            metavar="FILE",
            help="本市公布的数字,缺省为张掖 · published figures; default Zhangye's",
        ),
    ] = None,
    as_of: AsOf = "",
    form: Form = None,
    out: Out = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            metavar="gap|possible|unknown",
            help="有这一级或更重的差异时退出码为 1 · exit 1 when a figure differs at this level or worse",
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="表格里也全部列出 · list everything in tables too")
    ] = False,
    plan: PlanFile = None,
) -> int:
    """对账:公布的数字和名册里的,差在哪几行 · Published figures and what is loaded, down to the rows."""
    from api import reconciling
    from api.trying import asked_day, proposed

    proposal = proposed(plan)
    session: Session = ctx.obj
    level = choice(("级别", "level"), fail_on, LEVELS) if fail_on else None
    return reconciling.show(
        session, figures, asked_day(as_of, proposal), form, out, level, everything=everything, plan=proposal
    )
