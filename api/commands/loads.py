"""`loads` and `undo`: what was ever loaded, and taking the newest load back."""

from __future__ import annotations

from typing import Annotated

import typer

from api.options import Form, Out
from api.session import Session

app = typer.Typer()


@app.command()
def loads(
    ctx: typer.Context,
    source: Annotated[str, typer.Option(metavar="S", help="只列这个来源的 · of this source alone")] = "",
    form: Form = None,
    out: Out = None,
) -> None:
    """装载的历史,最新的在前 · The history of loads, the newest first."""
    from api import undoing

    undoing.listing(ctx.obj, source, form, out)


@app.command()
def undo(
    ctx: typer.Context,
    load: Annotated[str, typer.Argument(metavar="LOAD", help="装载的序号或编号 · a load's number or id")],
    by: Annotated[
        str, typer.Option(metavar="NAME", help="谁撤销,默认登录名 · who; default the login name")
    ] = "",
) -> None:
    """撤销最新的一次装载,图回到装载前 · Take the newest load back: the graph as it was before it."""
    from api import undoing

    session: Session = ctx.obj
    undoing.undo(session, load, by)
