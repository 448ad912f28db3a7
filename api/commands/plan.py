"""`plan` and `what-if`: the fewest appointments that close the most gaps, and a copy to see them in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.options import Area, AsOf, Out, Params, ProfileFile, pairs
from api.session import Session
from cypher.day import day

app = typer.Typer()


@app.command()
def plan(
    ctx: typer.Context,
    area: Area = "",
    as_of: AsOf = "",
    within: Annotated[
        str,
        typer.Option(
            metavar="community|street|county|city",
            help="人选从多远来;近的在先 · how far candidates may come from; the nearer first",
        ),
    ] = "street",
    form: Annotated[
        str | None, typer.Option("--format", metavar="table|json|xlsx|md", help="格式 · format")
    ] = None,
    out: Out = None,
    param: Params = None,
    profile: ProfileFile = None,
    seconds: Annotated[
        float, typer.Option("--time-limit", metavar="S", min=0.0, help="最多算几秒 · seconds at most")
    ] = 60.0,
    everything: Annotated[
        bool, typer.Option("--all", help="表格里也全部列出 · list everything in tables too")
    ] = False,
) -> None:
    """任命谁、任什么职,补上最多的缺口;只提议,不改数据 · The fewest appointments that close the most gaps."""
    from api.planning import Request
    from api.planning import plan as make

    session: Session = ctx.obj
    make(
        session,
        Request(
            area, day(as_of), within, seconds, pairs(param), session.profile(profile), form, out, everything
        ),
    )


@app.command("what-if")
def what_if(
    ctx: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="sanfang plan 写的方案 · a plan written by sanfang plan")
    ],
    into: Annotated[
        str, typer.Option(metavar="NAME", help="副本放在这个本地实例里 · the local instance for the copy")
    ] = "what-if",
) -> None:
    """把图复制到另一个本地实例,让方案在那里生效,供浏览器查看 · A copy in which a plan is in force."""
    from api.what_if import what_if as copy

    copy(ctx.obj, file, into)
