"""`chart`: an organisation and all that is subordinate to it."""

from __future__ import annotations

from typing import Annotated

import typer

from api.options import AsOf, Out, PlanFile

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
        str,
        typer.Option(
            "--format",
            metavar="tree|json|graph|svg|html|mermaid|dot|graphml|gexf|xlsx|csv|jsonld|popolo",
            help="格式 · format",
        ),
    ] = "tree",
    out: Out = None,
    plan: PlanFile = None,
    dotted: Annotated[
        bool, typer.Option("--dotted", help="也画交叉任职(虚线) · cross-appointments too, as dotted lines")
    ] = False,
) -> None:
    """组织架构图:隶属、岗位、谁在任、哪里空缺 · Organisation chart: posts, incumbents, vacancies."""
    from api.charting import draw
    from api.trying import asked_day, proposed

    proposal = proposed(plan)
    draw(ctx.obj, place, asked_day(as_of, proposal), depth, form, out, proposal, dotted=dotted)
