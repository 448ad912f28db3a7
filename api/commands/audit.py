"""`audit`: whether the log of who did what is whole."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer()
audit = typer.Typer(no_args_is_help=True, help="审计日志 · The log of who did what")
app.add_typer(audit, name="audit")


@audit.command()
def verify(
    ctx: typer.Context,
    head: Annotated[
        str,
        typer.Option(
            metavar="HASH",
            help="另外记下的哈希,必须还在日志里 · a hash noted elsewhere: it has to be in the log",
        ),
    ] = "",
) -> int:
    """核对审计日志:改过、少了、换了哪一行 · Check the log: a line that was altered, removed or replaced."""
    from api import entrusting

    return entrusting.verify(ctx.obj, head)
