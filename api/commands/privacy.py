"""`forget`, `rebuild` and `rekey`: a person out of all that is kept, and another key for identity hashes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.session import Session

app = typer.Typer()
By = Annotated[
    str, typer.Option(metavar="NAME", help="谁做的,默认登录名 · who does it; default the login name")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="只看会动什么 · only show what would go")]


@app.command()
def forget(
    ctx: typer.Context,
    person: Annotated[
        str, typer.Argument(metavar="PERSON", help="人员的键、编码或全名 · a person's key, code or full name")
    ],
    rejects: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="PATH",
            help="还要清理的退回表,或放着它们的文件夹 · further rejects files, or a folder of them",
        ),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="不再询问 · do not ask")] = False,
    dry_run: DryRun = False,
    keep_store: Annotated[
        bool,
        typer.Option(
            "--keep-store", help="先不重建库文件,以后运行 rebuild · do not rebuild the store now, but later"
        ),
    ] = False,
    by: By = "",
) -> None:
    """把一个人从图、历史和退回表里去掉,并重建库文件 · A person out of graph, history, rejects, store."""
    from api import forgetting

    session: Session = ctx.obj
    forgetting.forget(session, person, rejects or [], by, yes=yes, dry_run=dry_run, keep_store=keep_store)


@app.command()
def rebuild(ctx: typer.Context) -> None:
    """重建本地库,删掉的内容不再留在文件里 · Make the local store anew, without what was deleted."""
    from api import forgetting

    session: Session = ctx.obj
    forgetting.rebuild(session)


@app.command()
def rekey(
    ctx: typer.Context,
    rosters: Annotated[
        list[Path] | None,
        typer.Option(
            "--from",
            metavar="ROSTER",
            help="重读这些名册里的号码,旧密钥以后可以销毁 · read the numbers anew; the old key may go",
        ),
    ] = None,
    drop_marks: Annotated[
        bool,
        typer.Option(
            "--drop-marks",
            help="连同 --from:放弃被遗忘的人的标记 · with --from: give up the marks of forgotten people",
        ),
    ] = False,
    by: By = "",
) -> None:
    """换身份证散列的密钥 · Another key for the hashes of identity numbers."""
    from api import rekeying

    session: Session = ctx.obj
    rekeying.rekey(session, rosters or [], by, drop_marks=drop_marks)
