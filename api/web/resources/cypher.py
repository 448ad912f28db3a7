"""Cypher of an analyst's own: looked at before it runs, read only, bounded, ended when the asker leaves."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from hashlib import sha256
from secrets import token_hex
from threading import BoundedSemaphore
from typing import Annotated

import orjson
from fastapi import APIRouter, Body
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from api.web import problem, shapes
from api.web.asked import Answering
from api.web.guard import forbidden
from cypher.errors import BadParameter, GraphError
from graph.admission import admit
from graph.apart import Asked as Apart
from graph.apart import Found, Running
from graph.db import Graph

router = APIRouter(tags=["cypher"])
Asked = Annotated[shapes.CypherAsked, Body()]
GLANCE = 0.2
"""Seconds between two looks whether the asker is still there."""
LARGEST = 16 * 2**20
"""Bytes of an answer."""
place = BoundedSemaphore()
"""One statement runs at a time: each takes memory of its own, and all together are to keep to a bound."""


@router.post("/cypher", responses=shapes.ok(shapes.CypherRows))
async def cypher(answer: Answering, asked: Asked) -> Response:
    """全市分析员自己的 Cypher:只读,先看后跑 · Cypher of one's own: read only, looked at before it runs."""
    service, request = answer.service, answer.request
    if not service.cypher:
        raise forbidden(
            "没有开:用 sanfang serve --cypher 打开。", "it is off: `sanfang serve --cypher` switches it on."
        )
    request.scope["told"] = told = {
        "statement": sha256(asked.statement.encode("utf-8", "replace")).hexdigest()
    }
    graph = await run_in_threadpool(service.graph)
    statement = asked.statement.strip().removesuffix(";")
    columns = await run_in_threadpool(_columns, graph, statement, asked)
    apart = Apart(
        service.session.settings,
        statement,
        asked.parameters,
        columns,
        asked.rows,
        LARGEST,
        service.limits.query,
        token_hex(16),
    )
    await _place(request, service.limits.query)
    try:
        found = await _found(request, graph, apart)
    finally:
        place.release()
    told["rows"] = str(found.rows)
    head = orjson.dumps({"columns": columns, "truncated": found.truncated})[:-1]
    text = head + b',"items":' + found.text + b"}"
    return Response(text, media_type="application/json", headers={"Cache-Control": "no-store"})


async def _place(request: Request, patience: float) -> None:
    """Wait, so many seconds at most, until it may run: then a place is taken. Raises Problem 429, 400."""
    until = time.monotonic() + patience
    while not place.acquire(blocking=False):
        if time.monotonic() > until:
            raise problem.Problem(
                problem.OFTEN,
                "别人的语句还在跑,请稍后再试。",
                "somebody's statement still runs: try again later.",
                headers={"Retry-After": problem.RETRY_AFTER},
            )
        await _there(request)
        await asyncio.sleep(GLANCE)


async def _found(request: Request, graph: Graph, apart: Apart) -> Found:
    """What comes of it; it ends when the asker leaves. Raises Problem 400 then, BadParameter, GraphError."""
    running = await run_in_threadpool(Running, apart)
    work = asyncio.ensure_future(run_in_threadpool(running.found))
    try:
        while not work.done():
            await asyncio.wait({work}, timeout=GLANCE)
            if not work.done():
                await _there(request)
        return work.result()
    except BaseException:
        running.end()
        with suppress(GraphError):  # The server need not notice at once that nobody listens to it.
            await run_in_threadpool(graph.cancel, apart.mark)
        await asyncio.wait({work})
        work.exception()  # Nobody asks for it any more.
        raise


async def _there(request: Request) -> None:
    if await request.is_disconnected():
        raise problem.Problem(problem.BAD_REQUEST, "提问的人走了,已停止。", "the asker left; it was ended.")


def _columns(graph: Graph, statement: str, asked: shapes.CypherAsked) -> tuple[str, ...]:
    """The columns of a statement that may run. Raises BadParameter, GraphError."""
    if not _fits(asked.parameters):
        zh, en = (
            "参数里有 Cypher 装不下的数或字。",
            "a number or a text of the parameters fits into no Cypher.",
        )
        raise BadParameter(zh, en, "parameters")
    return admit(graph, statement, asked.parameters).columns


def _fits(value: object) -> bool:
    """Whether a value of JSON is one of Cypher: whole numbers have 64 bits, texts are Unicode."""
    if isinstance(value, dict):
        return all(_fits(key) and _fits(each) for key, each in value.items())
    if isinstance(value, list):
        return all(map(_fits, value))
    if isinstance(value, str):
        return not any("\ud800" <= char <= "\udfff" for char in value)
    return not isinstance(value, int) or -(2**63) <= value < 2**63
