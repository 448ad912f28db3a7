"""Cypher of an analyst's own: looked at before it runs, read only, bounded, ended when the asker leaves."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from hashlib import sha256
from secrets import token_hex
from typing import Annotated

import orjson
from fastapi import APIRouter, Body
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from api.web import problem, shapes
from api.web.asked import Answering
from api.web.guard import forbidden
from cypher.errors import BadParameter, TooMuch
from graph.admission import admit, faults
from graph.db import Graph
from graph.element import plain

router = APIRouter(tags=["cypher"])
Asked = Annotated[shapes.CypherAsked, Body()]
GLANCE = 0.2
"""Seconds between two looks whether the asker is still there."""
LARGEST = 16 * 2**20
"""Bytes of an answer."""


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
    mark = token_hex(16)
    work = asyncio.ensure_future(run_in_threadpool(_rows, graph, asked, mark, service.limits.query))
    while not work.done():
        await asyncio.wait({work}, timeout=GLANCE)
        if not work.done() and await request.is_disconnected():
            await run_in_threadpool(graph.cancel, mark)
            await asyncio.wait({work})
            if work.exception() is not None:
                raise problem.Problem(
                    problem.BAD_REQUEST, "提问的人走了,已停止。", "the asker left; it was ended."
                )
    found = work.result()
    told["rows"] = str(found["rows"])
    return Response(found["text"], media_type="application/json", headers={"Cache-Control": "no-store"})


def _rows(graph: Graph, asked: shapes.CypherAsked, mark: str, timeout: float) -> Mapping[str, object]:
    """The answer as text, and how many rows are in it. Raises BadParameter, GraphError."""
    if not _fits(asked.parameters):
        zh, en = (
            "参数里有 Cypher 装不下的数或字。",
            "a number or a text of the parameters fits into no Cypher.",
        )
        raise BadParameter(zh, en, "parameters")
    statement = asked.statement.strip().removesuffix(";")
    columns = admit(graph, statement, asked.parameters).columns
    items: list[bytes] = []
    size, cut = 0, False
    with faults(), graph.reading(timeout, mark) as tx:
        for row in tx.stream(statement, asked.parameters):
            text = orjson.dumps([plain(row[name]) for name in columns], default=str)
            size += len(text)
            cut = len(items) == asked.rows or size > LARGEST
            if cut:
                break
            items.append(text)
    if size > LARGEST and not items:
        raise TooMuch(
            f"一行就超过 {LARGEST >> 20} MB。请少要一些。",
            f"one row is larger than {LARGEST >> 20} MB: ask for less.",
        )
    head = orjson.dumps({"columns": columns, "truncated": cut})[:-1]
    return {"text": head + b',"items":[' + b",".join(items) + b"]}", "rows": len(items)}


def _fits(value: object) -> bool:
    """Whether a value of JSON is one of Cypher: whole numbers have 64 bits, texts are Unicode."""
    if isinstance(value, dict):
        return all(_fits(key) and _fits(each) for key, each in value.items())
    if isinstance(value, list):
        return all(map(_fits, value))
    if isinstance(value, str):
        return not any("\ud800" <= char <= "\udfff" for char in value)
    return not isinstance(value, int) or -(2**63) <= value < 2**63
