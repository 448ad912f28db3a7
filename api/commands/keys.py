"""`keys`: API keys, given out, listed, revoked."""

from __future__ import annotations

from typing import Annotated

import typer

from api.options import Form, Out

app = typer.Typer()
keys = typer.Typer(
    no_args_is_help=True,
    help="接口的密钥:发放、列出、吊销 · Keys of the API: given out, listed, revoked",
)
app.add_typer(keys, name="keys")


@keys.command()
def new(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="给谁、做什么用 · for whom, or what it is for")],
    role: Annotated[
        str,
        typer.Option(
            metavar="ROLE", help="reader、analyst、editor、administrator 之一 · one of these four roles"
        ),
    ] = "reader",
    area: Annotated[
        str,
        typer.Option(
            metavar="AREA", help="只看这个区域,编码或全名;不写是全市 · this area alone; without: everything"
        ),
    ] = "",
    until: Annotated[
        str, typer.Option(metavar="DATE", help="到这一天失效 · opens nothing from this day on")
    ] = "",
) -> None:
    """发一把新密钥,只显示这一次 · Give out a new key; it is shown this once."""
    from api import entrusting

    entrusting.new(ctx.obj, entrusting.Wanted(name, role, area, until))


@keys.command(name="list")
def listing(
    ctx: typer.Context,
    form: Form = None,
    out: Out = None,
) -> None:
    """列出全部密钥,密钥本身不在其中 · All keys that were ever given out, without the keys themselves."""
    from api import entrusting

    entrusting.listing(ctx.obj, form, out)


@keys.command()
def revoke(
    ctx: typer.Context,
    key: Annotated[
        str,
        typer.Argument(metavar="ID", help="keys list 里的编号,或名称 · its id in `keys list`, or its name"),
    ],
) -> None:
    """吊销一把密钥,立刻失效 · Revoke a key: it opens nothing from now on."""
    from api import entrusting

    entrusting.revoke(ctx.obj, key)
