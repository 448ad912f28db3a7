"""`accept`: a finding that an organiser lives with for a time."""

from __future__ import annotations

from typing import Annotated

import typer

from api.options import AsOf, Form, Out, ProfileFile
from api.session import Session
from cypher.day import day
from cypher.errors import BadParameter

app = typer.Typer()

Rule = Annotated[str, typer.Argument(metavar="[RULE]", help="规则名 · the rule")]
Identity = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[IDENTITY]…",
        help="哪一条:identity 各列的值,依次写 · which finding: the values of its identity columns",
    ),
]


@app.command()
def accept(
    ctx: typer.Context,
    rule: Rule = "",
    identity: Identity = None,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="为什么 · why")] = "",
    by: Annotated[str, typer.Option(metavar="NAME", help="谁 · who")] = "",
    until: Annotated[
        str, typer.Option(metavar="DATE", help="到哪一天;那天起又列出来 · listed again from this day on")
    ] = "",
    as_of: AsOf = "",
    listed: Annotated[
        bool, typer.Option("--list", help="列出接受的历史 · list what was ever accepted")
    ] = False,
    withdrawn: Annotated[
        bool, typer.Option("--withdraw", help="撤回;要 --by · withdraw it; needs --by")
    ] = False,
    profile: ProfileFile = None,
    form: Form = None,
    out: Out = None,
) -> None:
    """接受一条发现,到期再列;也可列出、撤回 · Accept a finding until a date; list or withdraw acceptances."""
    from api import accepting

    session: Session = ctx.obj
    if listed and withdrawn:
        raise BadParameter("--list 和 --withdraw 只能用一个。", "--list or --withdraw, not both.")
    if listed:
        return accepting.listing(session, rule, day(as_of), form, out)
    if not rule or not identity:
        raise BadParameter(
            "接受哪一条?写规则和编码,如 sanfang accept gaps.grid_without_branch G1 --reason … --by …"
            " --until …",
            "accept which finding? Give the rule and the code, such as"
            " `sanfang accept gaps.grid_without_branch G1 --reason … --by … --until …`.",
        )
    asked = accepting.Request(rule, tuple(identity), day(as_of), reason, by, day(until) if until else None)
    if withdrawn:
        return accepting.withdraw(session, asked)
    return accepting.accept(session, asked, profile)
