"""`gaps` and `linkage`: what is missing, and where the three parties are linked."""

from __future__ import annotations

from typing import Annotated

import typer

from api.options import Accepted, Area, AsOf, Form, Out, Params, PlanFile, ProfileFile, choice, pairs
from api.session import Session

app = typer.Typer()

LEVELS = ("gap", "possible", "unknown")
FailOn = Annotated[
    str | None,
    typer.Option(
        metavar="gap|possible|unknown",
        help="有这一级或更重的发现时退出码为 1 · exit 1 when there are findings of this level or worse",
    ),
]
All = Annotated[bool, typer.Option("--all", help="表格里也全部列出 · list everything in tables too")]
Rules = Annotated[
    list[str] | None,
    typer.Option("--rule", metavar="NAME", help="只查这些规则,可多次 · only these rules; may be repeated"),
]


@app.command()
def gaps(
    ctx: typer.Context,
    area: Area = "",
    as_of: AsOf = "",
    rule: Rules = None,
    form: Form = None,
    out: Out = None,
    fail_on: FailOn = None,
    param: Params = None,
    profile: ProfileFile = None,
    everything: All = False,
    accepted: Accepted = False,
    plan: PlanFile = None,
) -> int:
    """谁缺位:每条规则几分之几,逐个列出 · Who is missing: how many of how many, one by one."""
    from api.reporting import Request, report
    from api.trying import asked_day, proposed

    session: Session = ctx.obj
    proposal = proposed(plan)
    asked = Request(
        area,
        asked_day(as_of, proposal),
        pairs(param),
        session.profile(profile),
        form,
        out,
        _level(fail_on),
        everything,
        accepted,
        proposal,
    )
    return report(session, "gaps", rule or (), asked)


@app.command()
def linkage(
    ctx: typer.Context,
    area: Area = "",
    as_of: AsOf = "",
    rule: Rules = None,
    form: Form = None,
    out: Out = None,
    fail_on: FailOn = None,
    param: Params = None,
    profile: ProfileFile = None,
    everything: All = False,
    accepted: Accepted = False,
    plan: PlanFile = None,
) -> int:
    """三方联动:每个小区由谁联起来 · The three parties of each compound, and who links them."""
    from api.reporting import Request, report
    from api.trying import asked_day, proposed

    session: Session = ctx.obj
    proposal = proposed(plan)
    asked = Request(
        area,
        asked_day(as_of, proposal),
        pairs(param),
        session.profile(profile),
        form,
        out,
        _level(fail_on),
        everything,
        accepted,
        proposal,
    )
    return report(session, "linkage", rule or (), asked)


def _level(asked: str | None) -> str | None:
    return choice(("级别", "level"), asked, LEVELS) if asked else None
