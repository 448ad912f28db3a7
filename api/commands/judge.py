"""`judge`: who is one person in several rosters."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.exits import Exit
from api.options import Form, Out
from api.session import Session
from cypher.errors import BadParameter

app = typer.Typer()


@app.command()
def judge(
    ctx: typer.Context,
    people: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ONE OTHER]",
            help="两个人:键,或 来源:编码;或两个组织 · two people: keys, or source:code; or two bodies",
        ),
    ] = None,
    same: Annotated[bool, typer.Option("--same", help="是同一人 · they are one person")] = False,
    different: Annotated[bool, typer.Option("--different", help="是两个人 · they are two people")] = False,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="为什么 · why")] = "",
    by: Annotated[
        str, typer.Option(metavar="NAME", help="谁判断,默认登录名 · who; default the login name")
    ] = "",
    join: Annotated[
        bool, typer.Option("--join", help="合并阈值以上的 · join the pairs above the threshold")
    ] = False,
    read: Annotated[
        Path | None,
        typer.Option("--read", metavar="FILE", help="读回填好的 XLSX · take a filled workbook back"),
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="列出全部判断 · list all judgements")] = False,
    withdrawn: Annotated[
        bool, typer.Option("--withdraw", help="撤回对两个人的判断 · withdraw what was judged of two")
    ] = False,
    bodies: Annotated[
        bool, typer.Option("--bodies", help="比对组织,不是人 · compare bodies, not people")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="表格里也全部列出 · list every pair in tables too")
    ] = False,
    form: Form = None,
    out: Out = None,
) -> int:
    """几份名册里的两个人是不是同一人:列出、判断、撤回 · Whether people of several rosters are one."""
    from api import judging

    session: Session = ctx.obj
    chosen = [same, different, join, read is not None, listed, withdrawn]
    if sum(chosen) > 1:
        raise BadParameter(
            "--same、--different、--join、--read、--list、--withdraw 只能用一个。",
            "use one of --same, --different, --join, --read, --list, --withdraw.",
        )
    if same or different or withdrawn:
        verdict = "same" if same else "different" if different else ""
        asked = judging.Request(*judging.pair(people or ()), verdict, reason, by)
        if withdrawn:
            judging.withdraw(session, asked)
        else:
            judging.judge(session, asked)
        return Exit.FINE
    if people:
        raise BadParameter(
            "这两个人是不是同一人?写 --same 或 --different,或 --withdraw。",
            "are these two one person? Say --same or --different, or --withdraw.",
        )
    if join:
        return judging.join(session, by, bodies=bodies)
    if read is not None:
        return judging.read(session, read, by)
    if listed:
        judging.listing(session, form, out)
    else:
        judging.doubts(session, form, out, bodies=bodies, everything=everything)
    return Exit.FINE
