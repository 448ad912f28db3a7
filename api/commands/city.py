"""`city`: writes a made city as rosters."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.bars import bar
from api.session import Session

app = typer.Typer()


@app.command()
def city(
    ctx: typer.Context,
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="写到这里 · where to write")],
    scale: Annotated[int, typer.Option(metavar="N", help="几个张掖 · how many times Zhangye")] = 1,
    seed: Annotated[int, typer.Option(metavar="S", help="随机种子 · seed; the same gives the same")] = 1,
    xlsx: Annotated[bool, typer.Option("--xlsx", help="写 XLSX,不写 CSV · XLSX, not CSV")] = False,
) -> None:
    """写一座虚构的城市:名册和真相 · Write a made city: rosters, and the truth beside them."""
    from loaders.city import write

    session: Session = ctx.obj
    with bar(session.both("写名册", "writing"), show=session.progress) as progress:
        summary = write(directory, scale, seed, xlsx, progress)
    for table, rows in summary.tables.items():
        print(f"{table}\t{rows}")
    session.say(
        f"写好了:{directory}(虚构,除区划外没有一处是真的)。下一步:sanfang load {directory}",
        f"written: {directory} (made up, but for the divisions). Next: sanfang load {directory}",
    )
