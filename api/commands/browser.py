"""`open` and `browser-pack`: Neo4j Browser, and what it is given."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from api.options import AsOf, ProfileFile
from api.session import Session
from cypher.day import day

app = typer.Typer()

Base = Annotated[
    str,
    typer.Option(
        "--base-url", metavar="URL", help="这些文件将放在哪个网址 · address at which the files will be served"
    ),
]
Browser = Annotated[
    str, typer.Option(metavar="URL", help="Neo4j Browser 的网址 · the address of Neo4j Browser")
]


def fixed(as_of: str) -> dict[str, date]:
    """The date that every block of the guides asks of; without one, that is the day on which it is run."""
    return {"as_of": day(as_of)} if as_of else {}


@app.command("open")
def open_browser(
    ctx: typer.Context,
    only_print: Annotated[bool, typer.Option("--print", help="只打印网址 · print the address alone")] = False,
    base_url: Base = "",
    browser: Browser = "",
    as_of: AsOf = "",
) -> None:
    """打开 Neo4j Browser;先把卡片写进它的指南 · Open Neo4j Browser, its guides made anew from the cards."""
    from api.browsing import show

    show(ctx.obj, base_url, browser, fixed(as_of), only_print=only_print)


@app.command("browser-pack")
def browser_pack(
    ctx: typer.Context,
    directory: Annotated[
        Path, typer.Argument(metavar="DIR", help="写到这个空的或新的文件夹 · an empty or a new folder")
    ],
    base_url: Base = "",
    browser: Browser = "",
    as_of: AsOf = "",
    profile: ProfileFile = None,
) -> None:
    """写出给 Neo4j Browser 的一切:指南、样式、收藏夹 · Write guides, style, favourites for Neo4j Browser."""
    from api.browsing import write

    session: Session = ctx.obj
    thresholds = {**session.profile(profile).thresholds, **fixed(as_of)}
    write(session, directory, base_url, browser, thresholds)
