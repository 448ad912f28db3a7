"""Loads: their history, a roster uploaded (tried or written), and the newest load taken back."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Literal

import orjson
from fastapi import APIRouter, File, Form, Path, Query, UploadFile
from starlette.responses import Response, StreamingResponse

from api import accepting, loading
from api.web import recorded, running, shapes, uploaded
from api.web.answer import Answer
from api.web.asked import Answering, Cursor, Size
from api.web.kept import Written
from api.web.linked import Links
from api.web.pages import Paging
from api.web.uploaded import Progress
from api.web.writing import Writing
from cypher.day import day
from graph import history

router = APIRouter(tags=["loads"])
TITLE = ("装载的历史", "The history of loads")
WRITTEN = "load.loads"
STORE = {"Cache-Control": "no-store"}
SomeSource = Annotated[
    str, Query(max_length=200, description="只列这个来源的 · of this source alone", examples=["zhangye"])
]
Files = Annotated[
    list[UploadFile],
    File(description="名册文件:CSV、XLSX、roster.toml · rosters, and their roster.toml", max_length=100),
]
Source = Annotated[
    str, Form(max_length=200, description="来源编码 · code of the source", examples=["zhangye"])
]
Day = Annotated[
    str, Form(max_length=20, description="名册的日期 · the roster's date", examples=["2026-06-30"])
]
DryRun = Annotated[bool, Form(description="只看会改什么,不写 · write nothing", examples=[True])]
Partial = Annotated[
    bool, Form(alias="partial", description="不是全表 · not a complete roster", examples=[False])
]
Fall = Annotated[
    bool, Form(description="允许一次消失一成以上 · let more than a tenth vanish", examples=[False])
]
Rejects = Annotated[
    bool, Form(description="好行装载,坏行随回答退回 · good rows go in, bad ones come back", examples=[False])
]
Hidden = Annotated[
    Literal["", "read", "skip"], Form(description="隐藏的工作表 · sheets that are hidden", examples=["skip"])
]
By = Annotated[str, Form(max_length=100, description="谁装载 · who loads", examples=["王芳"])]
Load = Annotated[
    str, Path(min_length=1, max_length=100, description="装载的序号或编号 · number or id", examples=["12"])
]


@router.get("/loads", responses=shapes.ok(shapes.Loads))
def loads(answer: Answering, source: SomeSource = "", size: Size = 100, cursor: Cursor = "") -> Response:
    """装载的历史,最新的在前 · The history of loads, the newest first."""
    paging = Paging({"source": source}, size, cursor)

    def make(asking: Any) -> Written:
        known = ((each.order, each) for each in history.loads(asking.graph) if source in ("", each.source))
        page = paging.page(answer, known, falling=True)
        said = Links(answer.base, answer.service).browser_said(*TITLE, history.LOADS)
        items = [_told(answer, each) for each in page.items]
        own = {"self": answer.here, "browser": said}
        return page.written(items, own)

    return answer.give("application/json", make, paging)


@router.post("/loads", responses=shapes.ok(shapes.Loaded, running.MEDIA_TYPE))
def load(
    answer: Writing,
    files: Files,
    source: Source = "",
    as_of: Day = "",
    dry_run: DryRun = True,
    incomplete: Partial = False,
    allow_fall: Fall = False,
    rejects: Rejects = False,
    hidden: Hidden = "",
    by: By = "",
) -> Response:
    """装一份名册,缺省只试装:一次事务,要么全进,要么不进 · Load rosters; without `dry_run=false` only tried."""
    service = answer.service
    request = loading.Request(
        paths=[],
        profile=service.profile,
        source=source or None,
        as_of=day(as_of) if as_of else None,
        dry_run=dry_run,
        partial=incomplete,
        allow_fall=allow_fall,
        by=accepting.word(by, accepting.BY, "") if by else "",
        hidden=hidden or None,
    )
    service.graph()  # Where there is none the problem comes as such, and not as a line.
    folder = uploaded.kept(files)
    try:
        doing = recorded.Doing(answer.request, dry_run=dry_run, files=uploaded.digests(folder))
    except BaseException:
        folder.cleanup()
        raise

    def work(progress: Progress) -> dict[str, Any]:
        with doing as told:
            said = uploaded.load(service, folder, request, progress, rejects=rejects)
            told.update(committed=said["committed"], problems=said["problem_count"])
            if said["committed"]:
                told["load"] = said["load"]
            return said

    if running.MEDIA_TYPE in answer.request.headers.get("accept", ""):
        lines = running.lines(answer.request, work)
        return StreamingResponse(lines, headers=STORE, media_type=running.MEDIA_TYPE)
    return Response(running.written(work(_silent)), headers=STORE, media_type="application/json")


@router.post("/loads/{load}/undo", responses=shapes.ok(shapes.Load))
def undo(answer: Writing, load: Load, asked: shapes.UndoAsked) -> Response:
    """撤销最新的一次装载 · Take the newest load back: the graph as it was before it."""
    by = accepting.word(asked.by, accepting.BY, "")
    graph = answer.service.graph()
    with recorded.Doing(answer.request) as told:
        done = history.undo(graph, answer.service.library, load, by)
        told.update(load=done.id, undoes=done.undoes)
    return Response(
        orjson.dumps(_told(answer, done), default=str), headers=STORE, media_type="application/json"
    )


def _told(answer: Answer, load: history.Load) -> dict[str, object]:
    """With the card that wrote the line, its source, and the line itself."""
    links = Links(answer.base, answer.service)
    own = {
        "card": links.card(answer.service.library.get(WRITTEN)),
        "sources": [links.thing("sources", load.source)] if load.source else [],
        "browser": links.browser_written("Load", "id", load.id),
    }
    return asdict(load) | {"standing": load.standing, "stands": load.stands, "links": own}


_silent: Progress = lambda step, done, size: None  # noqa: E731 - nobody is told
