"""`open` and `browser-pack`: Neo4j Browser, and what it is given."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.options import ProfileFile
from api.session import Session

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


@app.command("open")
def open_browser(
    ctx: typer.Context,
    only_print: Annotated[bool, typer.Option("--print", help="只打印网址 · print the address alone")] = False,
    base_url: Base = "",
    browser: Browser = "",
) -> None:
    """打开 Neo4j Browser;先把卡片写进它的指南 · Open Neo4j Browser, its guides made anew from the cards."""
    from api.browsing import show

    show(ctx.obj, base_url, browser, only_print=only_print)


@app.command("browser-pack")
def browser_pack(
    ctx: typer.Context,
    directory: Annotated[
        Path, typer.Argument(metavar="DIR", help="写到这个空的或新的文件夹 · an empty or a new folder")
    ],
    base_url: Base = "",
    browser: Browser = "",
    profile: ProfileFile = None,
) -> None:
    """写出给 Neo4j Browser 的一切:指南、样式、收藏夹 · Write guides, style, favourites for Neo4j Browser."""
    from api.browsing import write

    session: Session = ctx.obj
    write(session, directory, base_url, browser, session.profile(profile).thresholds)
