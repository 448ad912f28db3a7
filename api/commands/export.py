"""`export`: what the graph holds, as rosters that load back or in other people's formats."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.options import Area, AsOf
from api.session import Session

app = typer.Typer()


@app.command()
def export(
    ctx: typer.Context,
    path: Annotated[
        Path,
        typer.Argument(
            metavar="PATH",
            help="文件夹(csv)或文件,格式可由后缀定 · a folder (csv) or a file; its suffix may say the format",
        ),
    ],
    form: Annotated[
        str | None,
        typer.Option("--format", metavar="csv|xlsx|jsonld|popolo|ftm|graphml|gexf", help="格式 · format"),
    ] = None,
    area: Area = "",
    as_of: AsOf = "",
    source: Annotated[
        str, typer.Option(metavar="S", help="只要这个来源(csv、xlsx)· this source alone (csv, xlsx)")
    ] = "",
    force: Annotated[
        bool, typer.Option("--force", help="替换已有的导出 · replace an earlier export")
    ] = False,
) -> None:
    """导出图里的内容:名册能原样装回 · Export what the graph holds; rosters load back as they were."""
    from api import exporting
    from cypher.day import day

    session: Session = ctx.obj
    exporting.export(session, path, form, area, day(as_of) if as_of else None, source, force=force)
