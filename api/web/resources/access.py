"""For administrators: keys, and the log of who did what."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Mapping
from typing import Annotated

import orjson
from fastapi import APIRouter, Body, Path, Query
from starlette.responses import Response

from api import entrusting
from api.web import recorded, shapes
from api.web.asked import Answering, Cursor, Size
from api.web.pages import Paging

router = APIRouter(tags=["access"])
Asked = Annotated[shapes.KeyAsked, Body()]
Id = Annotated[str, Path(max_length=40, description="密钥的编号 · a key's id", examples=["3f2a9c0b1d4e"])]
Last = Annotated[int, Query(ge=0, le=1000, description="最新的几行 · newest lines", examples=[20])]


@router.get("/keys", responses=shapes.ok(shapes.Keys))
def keys(answer: Answering, size: Size = 100, cursor: Cursor = "") -> Response:
    """发过的密钥 · Every key that was ever given out."""
    known = ((f"{key.made_at} {key.id}", key) for key in answer.service.door.keys.all())
    page = Paging({}, size, cursor).page(answer, known)
    items = [entrusting.shown(key) for key in page.items]
    return _given({"items": items, "next": page.onward or None}, page.headers)


@router.post("/keys", responses=shapes.ok(shapes.KeyMade))
def new(answer: Answering, asked: Asked) -> Response:
    """发一把密钥,只显示这一次 · Give out a key, shown this once."""
    service = answer.service
    wanted = entrusting.Wanted(asked.name, asked.role, asked.area, asked.until)
    graph = service.graph() if asked.area else None
    with recorded.Doing(answer.request) as told:
        key, text = entrusting.made(service.door, wanted, graph, service.library)
        told.update(entrusting.known(key))
    return _given(entrusting.shown(key) | {"key": text})


@router.delete("/keys/{id}", responses=shapes.ok(shapes.Key))
def revoke(answer: Answering, id: Id) -> Response:
    """吊销一把密钥 · Revoke a key: it opens nothing from now on."""
    with recorded.Doing(answer.request) as told:
        key = answer.service.door.keys.revoke(id)
        told.update(entrusting.known(key))
    return _given(entrusting.shown(key))


@router.get("/audit", responses=shapes.ok(shapes.AuditTold))
def audit(answer: Answering, last: Last = 20) -> Response:
    """审计日志是不是完整,最新的几行 · Whether the log is whole, and its newest lines."""
    log = answer.service.door.audit
    size, _ = log.end()
    head, broken = log.verify()
    lines = [json.loads(line) for line in deque(log.lines(size), last)] if broken is None else []
    said = {"whole": broken is None, "lines": head.number, "head": head.hash}
    return _given(said | {"broken": vars(broken) if broken else None, "items": lines})


def _given(said: dict[str, object], headers: Mapping[str, str] | None = None) -> Response:
    text = orjson.dumps(said, default=str)
    said_too = {"Cache-Control": "no-store", **(headers or {})}
    return Response(text, media_type="application/json", headers=said_too)
