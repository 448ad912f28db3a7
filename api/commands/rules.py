"""`rules` and `query`: the library of cards, and one card run."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.exits import Exit
from api.options import Accepted, AsOf, Form, Out, Params, PlanFile, ProfileFile, dated, pairs
from api.session import Session

app = typer.Typer()
rules = typer.Typer(help="规则卡片:列出、查看、新建、检查 · The cards: list, show, new, check.")
app.add_typer(rules, name="rules")

Names = Annotated[
    list[str] | None, typer.Argument(metavar="[NAME]…", help="卡片名,空为全部 · cards; none: all")
]
Name = Annotated[str, typer.Argument(metavar="NAME", help="如 gaps.grid_without_branch · such as this")]


@rules.callback(invoke_without_command=True)
def listing(
    ctx: typer.Context,
    folder: Annotated[
        str, typer.Option(metavar="F", help="只列一个文件夹,如 gaps · only one folder, such as gaps")
    ] = "",
    form: Form = None,
    out: Out = None,
    profile: ProfileFile = None,
) -> None:
    """规则卡片:列出、查看、新建、检查 · The cards: list, show, new, check."""
    if ctx.invoked_subcommand is None:
        from api.cards import listed
        from api.showing import show

        session: Session = ctx.obj
        show(listed(session, folder, session.profile(profile)), form, out)


@rules.command("thresholds")
def thresholds(ctx: typer.Context, profile: ProfileFile = None, form: Form = None, out: Out = None) -> None:
    """规则的阈值:值、范围、依据,哪份配置定的 · The thresholds of the rules, and which profile set each."""
    from api.showing import show
    from api.thresholds import listed

    session: Session = ctx.obj
    show(listed(session.library, session.profile(profile), session.lang), form, out)


@rules.command("show")
def show_card(ctx: typer.Context, name: Name) -> None:
    """打印一张卡片的全文 · Print a card as its file has it."""
    session: Session = ctx.obj
    card = session.library.get(name)
    session.say(f"文件:{card.path}", f"file: {card.path}")
    print(card.text)


@rules.command("new")
def new(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="如 gaps.my_rule · such as gaps.my_rule")],
    directory: Annotated[
        Path | None,
        typer.Option("--dir", metavar="DIR", help="放在这里;不给则用 SANFANG_CYPHER_PATH 的第一个 · where"),
    ] = None,
) -> None:
    """新建一张能通过检查的卡片,再改成自己的 · Write a card that passes the checks, to start from."""
    from api.cards import create

    create(ctx.obj, name, directory)


@rules.command("check")
def check(
    ctx: typer.Context,
    names: Names = None,
    format_only: Annotated[
        bool, typer.Option("--format-only", help="只查格式,不跑例子 · the files alone, no examples")
    ] = False,
) -> int:
    """检查卡片:格式,再在空库上跑例子 · Check cards: the files, then the examples on an empty Neo4j."""
    from api.checking import check

    return Exit.FINE if check(ctx.obj, names or (), format_only=format_only) else Exit.TROUBLE


@app.command()
def query(
    ctx: typer.Context,
    name: Name,
    param: Params = None,
    as_of: AsOf = "",
    form: Annotated[
        str | None, typer.Option("--format", metavar="table|json|csv|xlsx|md|mermaid", help="格式 · format")
    ] = None,
    out: Out = None,
    limit: Annotated[
        int, typer.Option(metavar="N", min=0, help="最多几行,0 为全部 · most rows; 0: all")
    ] = 100_000,
    timeout: Annotated[float, typer.Option(metavar="S", min=0.1, help="最多几秒 · seconds at most")] = 60,
    accepted: Accepted = False,
    plan: PlanFile = None,
) -> None:
    """运行一张只读卡片 · Run one reading card."""
    from api.cards import run
    from api.showing import FLOW, show
    from api.trying import proposed

    session: Session = ctx.obj
    given = pairs([*(param or ()), *dated(as_of)])
    whole = form == FLOW or (form is None and out is not None and out.suffix == f".{FLOW}")
    sheet = run(session, name, given, limit, timeout, accepted, proposed(plan), whole=whole)
    show(sheet, form, out, session.lang)
