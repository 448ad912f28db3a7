"""`load`: rosters into the graph."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.exits import Exit
from api.options import ProfileFile, choice
from api.session import Session

app = typer.Typer()


@app.command()
def load(
    ctx: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH…", help="名册文件或文件夹 · files or folders")],
    mapping: Annotated[
        Path | None, typer.Option("--map", metavar="FILE", help="表头对照(TOML)· headers to columns")
    ] = None,
    source: Annotated[str, typer.Option(metavar="S", help="来源编码 · code of the source")] = "",
    as_of: Annotated[str, typer.Option(metavar="DATE", help="名册的日期 · the roster's date")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只看会改什么,不写 · write nothing")] = False,
    partial: Annotated[
        bool, typer.Option("--partial", help="不是全表,没列的不算撤销 · not a complete roster")
    ] = False,
    allow_fall: Annotated[
        bool, typer.Option("--allow-fall", help="允许一次消失一成以上 · let more than a tenth vanish")
    ] = False,
    rejects: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="好行装载,坏行写到这里 · good rows go in, bad ones to this file"),
    ] = None,
    by: Annotated[
        str, typer.Option(metavar="NAME", help="谁装载,默认登录名 · who loads; default the login name")
    ] = "",
    hidden: Annotated[
        str, typer.Option(metavar="read|skip", help="隐藏的工作表:读还是跳过 · sheets that are hidden")
    ] = "",
    bulk: Annotated[
        bool,
        typer.Option(
            "--bulk",
            help="一百万行以上的第一次装载:装进空库 · a first load of many rows, into an empty database",
        ),
    ] = False,
    profile: ProfileFile = None,
    form: Annotated[str, typer.Option("--format", metavar="table|json", help="格式 · format")] = "table",
) -> int:
    """把名册装进图里:一次事务,要么全进,要么不进 · Load rosters: one transaction, all or nothing."""
    from api import loading, telling, undoing
    from cypher.day import day
    from loaders.manifest import HIDDEN

    session: Session = ctx.obj
    choice(("格式", "format"), form, ("table", "json"))
    if hidden:
        choice(("做法", "way"), hidden, HIDDEN)
    request = loading.Request(
        paths=paths,
        mapping=mapping,
        source=source or None,
        as_of=day(as_of) if as_of else None,
        dry_run=dry_run,
        partial=partial,
        allow_fall=allow_fall,
        rejects=rejects,
        by=undoing.who(by),
        hidden=hidden or None,
        bulk=bulk,
        profile=session.profile(profile),
    )
    answer = loading.load(session, request)
    telling.show(session, answer, form)
    return Exit.TROUBLE if answer.outcome is None else Exit.FINE
