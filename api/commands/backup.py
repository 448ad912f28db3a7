"""`backup` and `restore`: the whole graph as a file, and back into an empty database."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.bars import bar
from api.session import Session

app = typer.Typer()
File = Annotated[
    Path,
    typer.Argument(
        metavar="FILE", help="备份文件,如 city.jsonl.gz;以 .gz 结尾就压缩 · the backup; .gz packs it"
    ),
]

Prove = Annotated[
    bool,
    typer.Option(
        "--prove", help="大的备份也整个读回、核对摘要 · read a large one back too, and compare its digest"
    ),
]
PROVED = "内容摘要与备份相同。", "the digest is equal."
COUNTED = (
    "文件完整,节点和关系的数目与备份相同;没有整个读回,摘要是文件里写的(--prove 会核对)。",
    "the file is whole, and the numbers of nodes and relationships are equal; it was not read back: the"
    " digest is the one that the file states (--prove compares it).",
)


@app.command()
def backup(ctx: typer.Context, file: File) -> None:
    """备份整个图,不用停库 · Back up the whole graph while it runs"""
    from graph import backup as backups
    from loaders.copies import Copies

    session: Session = ctx.obj
    with (
        session.graph() as graph,
        bar(session.both("备份", "backing up"), show=session.progress) as progress,
    ):
        summary = backups.write(graph, file, progress)
    Copies(session.settings.home).note("backup", file, session.settings.target)
    print(summary.digest)
    session.say(
        f"备份好了:{file},{summary.nodes} 个节点,{summary.relationships} 条关系。"
        "身份证散列的密钥不在其中,请另外保管 identity.key。",
        f"backed up: {file}, {summary.nodes} nodes, {summary.relationships} relationships. The key of the"
        " identity hashes is not in it: keep identity.key elsewhere.",
    )


@app.command()
def restore(ctx: typer.Context, file: File, prove: Prove = False) -> None:
    """把备份恢复到空库 · Restore a backup into an empty database"""
    from api import restoring

    session: Session = ctx.obj
    summary, proved = restoring.restore(session, file, prove=prove)
    print(summary.digest)
    zh, en = PROVED if proved else COUNTED
    session.say(
        f"恢复好了:{summary.nodes} 个节点,{summary.relationships} 条关系,{zh}",
        f"restored: {summary.nodes} nodes, {summary.relationships} relationships; {en}",
    )
