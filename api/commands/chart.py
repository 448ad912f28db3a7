"""`chart`: an organisation and all that is subordinate to it."""

from __future__ import annotations

from typing import Annotated

import typer

from api.options import AsOf, Out
from cypher.day import day

app = typer.Typer()


@app.command()
def chart(
    ctx: typer.Context,
    place: Annotated[
        str,
        typer.Argument(
            metavar="CODE", help="组织或区域的编码或全名 · code or full name of an organisation or area"
        ),
    ],
    as_of: AsOf = "",
    depth: Annotated[int, typer.Option(metavar="N", min=0, max=30, help="往下几层 · levels below")] = 30,
    form: Annotated[
        str, typer.Option("--format", metavar="tree|json|mermaid", help="格式 · format")
    ] = "tree",
    out: Out = None,
) -> None:
    """组织架构图:隶属、岗位、谁在任、哪里空缺 · Organisation chart: posts, incumbents, vacancies."""
    from api.charting import draw

    draw(ctx.obj, place, day(as_of), depth, form, out)
