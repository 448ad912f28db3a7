"""`up`, `down`, `status`: the Neo4j that the other commands talk to."""

from __future__ import annotations

from typing import Annotated

import typer

from api.options import choice
from api.session import Session

app = typer.Typer()


@app.command()
def up(ctx: typer.Context) -> None:
    """启动本地 Neo4j,并把模型装好 · Start the local Neo4j and bring its schema up to date."""
    session: Session = ctx.obj
    for line in begin(session):
        print(line)


@app.command()
def down(ctx: typer.Context) -> None:
    """停止 `up` 启动的 Neo4j;数据还在 · Stop the Neo4j that `up` started; its data stay."""
    from graph import local

    session: Session = ctx.obj
    name = session.settings.instance
    if session.settings.uri:
        session.say(
            "SANFANG_NEO4J_URI 指向的服务器不归 sanfang 启停。",
            "the server of SANFANG_NEO4J_URI is not Sanfang's to stop.",
        )
    elif local.down(session.settings):
        session.say(f"已停止(实例 {name})。", f"stopped (instance {name}).")
    else:
        session.say(f"本来就没有运行(实例 {name})。", f"it was not running (instance {name}).")


@app.command()
def status(
    ctx: typer.Context,
    password: Annotated[
        bool, typer.Option("--password", help="只打印密码 · print the password alone")
    ] = False,
    form: Annotated[str, typer.Option("--format", metavar="table|json", help="格式 · format")] = "table",
) -> None:
    """本地 Neo4j 与库里的数据 · The local Neo4j, and what is loaded."""
    from api import standing
    from api.render import document, terminal

    session: Session = ctx.obj
    choice(("格式", "format"), form, ("table", "json"))
    if password:
        print(standing.password(session))
        return
    found = standing.standing(session)
    if form == "json":
        print(document.text(found.facts))
    else:
        for sheet in standing.sheets(found, session):
            terminal.show(sheet)
    for zh, en in found.advice:
        session.say(zh, en)


def begin(session: Session) -> list[str]:
    """Bring the store up with its schema; gives the lines that say how to reach it."""
    from api import browsing
    from graph import local, schema

    if session.settings.uri:
        with session.graph() as graph:
            schema.apply(graph)
        return [f"{session.both('服务器', 'server')}: {session.settings.uri}"]
    there = local.up(session.settings, progress=session.progress, post_connect_cmd=browsing.welcome)
    with session.graph() as graph:
        schema.apply(graph)
    browsing.publish(session, there)
    name = there.instance
    if there.started:
        session.say(f"Neo4j {there.version} 已启动(实例 {name})。", f"Neo4j {there.version} is up ({name}).")
    else:
        session.say(f"Neo4j 已在运行(实例 {name}),接上了。", f"Neo4j was running ({name}): attached to it.")
    return browsing.reach(session, there)
