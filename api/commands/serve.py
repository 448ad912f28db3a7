"""`serve`: the API and the page."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer()


@app.command()
def serve(
    ctx: typer.Context,
    host: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS", help="在哪个地址上;缺省只有本机 · address; by default this machine alone"
        ),
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(metavar="N", min=0, max=65535, help="端口,0 为任意空闲的 · port; 0: any free one")
    ] = 8000,
    workers: Annotated[int, typer.Option(metavar="N", min=1, max=64, help="几个进程 · processes")] = 1,
    root_path: Annotated[
        str, typer.Option(metavar="PATH", help="代理把它放在哪个路径下,如 /sanfang · its path behind a proxy")
    ] = "",
    patience: Annotated[
        int,
        typer.Option(
            metavar="S", min=1, help="停止时最多等几秒 · seconds to wait for requests when stopping"
        ),
    ] = 30,
    cypher: Annotated[
        bool,
        typer.Option(
            "--cypher", help="全市分析员可以送自己的 Cypher · analysts of the whole city may send Cypher"
        ),
    ] = False,
    forwarded_allow_ips: Annotated[
        str,
        typer.Option(
            metavar="LIST",
            help="哪些代理说的来者可信:地址、网段,用逗号隔开"
            " · proxies that are believed who asks: addresses, networks, with commas",
        ),
    ] = "127.0.0.1",
    rate: Annotated[
        str,
        typer.Option(metavar="N/TIME", help="一个人多久最多几次 · how often one may ask, as in 6000/minute"),
    ] = "6000/minute",
) -> None:
    """页面和 HTTP 接口:架构图、缺口、联动 · The page and the API: charts, gaps, linkage, as of any day."""
    from api.serving import Listening
    from api.serving import serve as run

    root = root_path.rstrip("/")
    run(ctx.obj, Listening(host, port, workers, root, patience, cypher, forwarded_allow_ips, rate))
