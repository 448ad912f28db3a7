"""`interlocks`, `route`, `structure`: who is shared, what links two things, how all hangs together."""

from __future__ import annotations

from typing import Annotated

import typer

from api.options import Area, AsOf, Form, Out, Params, PlanFile, ProfileFile, pairs
from api.session import Session

app = typer.Typer()
Everything = Annotated[bool, typer.Option("--all", help="表格里也全部列出 · list everything in tables too")]
End = "组织、区域或人员:编码、键或全名 · an organisation, area or person: code, key or full name"


@app.command()
def interlocks(
    ctx: typer.Context,
    thing: Annotated[
        str, typer.Argument(metavar="[CODE|AREA|PERSON]", help=f"{End};空为全市 · empty: all")
    ] = "",
    area: Annotated[
        str, typer.Option(metavar="CODE", help="只看这个区域里的另一方 · only with bodies in this area")
    ] = "",
    as_of: AsOf = "",
    across: Annotated[
        bool, typer.Option("--across", help="不列上下级之间的 · leave out superior and subordinate")
    ] = False,
    past: Annotated[
        bool, typer.Option("--past", help="也列已结束和还没开始的 · what is over or to come too")
    ] = False,
    form: Annotated[
        str | None, typer.Option("--format", metavar="table|json|csv|xlsx|md|svg", help="格式 · format")
    ] = None,
    out: Out = None,
    everything: Everything = False,
    plan: PlanFile = None,
) -> None:
    """与谁共有人员:经由谁、什么岗位、从何时起 · Who shares people with whom, through whom, since when."""
    from api import sharing
    from api.trying import asked_day, proposed

    proposal = proposed(plan)
    asked = sharing.Request(thing, area, asked_day(as_of, proposal), past, across, proposal)
    sharing.show(ctx.obj, asked, form, out, everything=everything)


@app.command()
def route(
    ctx: typer.Context,
    one: Annotated[str, typer.Argument(metavar="A", help=End)],
    other: Annotated[str, typer.Argument(metavar="B", help="另一头 · the other end")],
    as_of: AsOf = "",
    every: Annotated[bool, typer.Option("--all", help="列出全部最短的路 · all shortest routes")] = False,
    steps: Annotated[int, typer.Option(metavar="N", help="最多几步 · steps at most")] = 8,
    places: Annotated[
        bool,
        typer.Option("--places", help="也经过所在的社区、网格 · through the places where bodies are, too"),
    ] = False,
    certain: Annotated[bool, typer.Option("--certain", help="只走确定的 · certain steps alone")] = False,
    hub: Annotated[
        int,
        typer.Option(metavar="N", min=1, help="关系多于此数的不穿过 · pass nothing with more relationships"),
    ] = 100,
    form: Form = None,
    out: Out = None,
    plan: PlanFile = None,
) -> None:
    """两者为什么有联系:最短的路,一步一步 · Why two things are linked: the shortest route, step by step."""
    from api import routing
    from api.trying import asked_day, proposed

    proposal = proposed(plan)
    asked = routing.Request(
        one, other, asked_day(as_of, proposal), every, steps, places, certain, hub, proposal
    )
    routing.show(ctx.obj, asked, form, out)


@app.command()
def structure(
    ctx: typer.Context,
    area: Area = "",
    as_of: AsOf = "",
    lines: Annotated[bool, typer.Option("--lines", help="也算隶属和建于 · solid lines too")] = False,
    perhaps: Annotated[
        bool, typer.Option("--possible", help="也算只是可能的 · what is only possible too")
    ] = False,
    form: Form = None,
    out: Out = None,
    param: Params = None,
    profile: ProfileFile = None,
    everything: Everything = False,
    plan: PlanFile = None,
) -> None:
    """交叉任职的结构:连片、桥、中间人、单点 · Components, bridges, brokers, single points of failure."""
    from api import structuring
    from api.trying import asked_day, proposed

    proposal = proposed(plan)
    session: Session = ctx.obj
    asked = structuring.Request(
        area, asked_day(as_of, proposal), lines, perhaps, pairs(param), session.profile(profile), proposal
    )
    structuring.show(session, asked, form, out, everything=everything)
