"""`demo`: from nothing to the gaps of a made city."""

from __future__ import annotations

from typing import Annotated

import typer

from cypher.day import day

app = typer.Typer()


@app.command()
def demo(
    ctx: typer.Context,
    yes: Annotated[
        bool,
        typer.Option("--yes", help="库里有别的名册也装进去 · load beside what is in the database"),
    ] = False,
    as_of: Annotated[
        str,
        typer.Option(
            metavar="DATE", help="截止日期,不给则用名册的日期 · as of this date; default the rosters'"
        ),
    ] = "",
) -> None:
    """演示:启动、造一座城、装载、查缺口和联动 · Start, make a city, load it, show gaps and linkage."""
    from api.demonstration import run

    run(ctx.obj, yes=yes, as_of=day(as_of) if as_of else None)
