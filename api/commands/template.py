"""`template`: writes empty rosters to be filled in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.session import Session
from cypher.errors import BadParameter, NotFound
from cypher.problems import nearest

app = typer.Typer()


@app.command()
def template(
    ctx: typer.Context,
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="NAME…", help="哪些名册,如 organizations、组织表 · which rosters"),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="所有名册 · all rosters")] = False,
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="写到这里 · where to write")] = None,
) -> None:
    """名册模板:带下拉表和说明的 XLSX · Templates of rosters: XLSX with drop-down lists and notes."""
    from api.output import emit
    from loaders import template as templates
    from loaders.tables import BY_NAME, TABLES

    session: Session = ctx.obj
    if bool(names) == everything:
        raise BadParameter(
            "写明要哪些名册,或者 --all 全要。", "say which rosters you want, or --all for all of them."
        )
    known = {each: table for table in TABLES for each in (table.name, table.zh)}
    for name in names or ():
        if name not in known:
            zh, en = nearest(name, [*BY_NAME, *(table.zh for table in TABLES)])
            raise NotFound(f"没有名册“{name}”{zh}", f"there is no roster {name!r}{en}")
    wanted = TABLES if everything else tuple(dict.fromkeys(known[name] for name in names or ()))
    file = _file(out, f"{wanted[0].zh if len(wanted) == 1 else '名册'}模板.xlsx")
    emit(templates.workbook(wanted), file)
    session.say(
        f"写好了:{file}。填好后:sanfang load {file} --source 来源 --as-of 日期",
        f"written: {file}. When it is filled in: sanfang load {file} --source NAME --as-of DATE",
    )


def _file(out: Path | None, usual: str) -> Path:
    """In a folder it has its usual name; none is without the suffix by which a program is found for it."""
    if out is None or out.is_dir():
        return (out or Path()) / usual
    return out if out.suffix else out.with_suffix(".xlsx")
