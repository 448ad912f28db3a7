"""How things stand: what is loaded, from which sources; whether the process and the graph are there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from importlib.metadata import version
from typing import Annotated

import orjson
from fastapi import APIRouter, Path, Request
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.responses import PlainTextResponse, Response

from api.web import shapes
from api.web.answer import Answer, Asking, service_of
from api.web.asked import Answering, Cursor, Size
from api.web.kept import Written
from api.web.linked import Links
from api.web.pages import Paging
from api.web.problem import KINDS
from cypher.errors import NotFound
from cypher.problems import nearest
from graph import model
from graph.contents import SOURCES, contents, sources
from graph.revision import Revision, revision
from graph.scoped import Scoped

router = APIRouter(tags=["status"])
TITLE = ("名册来源", "The sources of the rosters")
WRITTEN = "load.sources"
Source = Annotated[str, Path(max_length=200, description="来源编码 · a source's code", examples=["zhangye"])]
Name = Annotated[str, Path(max_length=60, examples=["not-found"])]


@router.get("/status", responses=shapes.ok(shapes.Status))
def status(answer: Answering) -> Response:
    """库里有什么 · What is loaded."""

    def make(asking: Asking) -> Written:
        held = contents(asking.graph)
        now = asking.revision
        if isinstance(asking.graph, Scoped):  # Counts have no names by which they could be cut.
            held = replace(held, nodes=asking.graph.scope.counts, edges={})
            now = Revision("", any(row["made"] for row in held.sources))  # It would tell of writes elsewhere.
        said = {
            "version": version("sanfang"),
            "server": asking.graph.server,
            "revision": now.text or None,
            "made": now.made,
            "model": model.VERSION,
            **vars(held),
        }
        return Written(orjson.dumps(said, default=str))

    return answer.give("application/json", make)


@router.get("/sources", responses=shapes.ok(shapes.Sources))
def all_sources(answer: Answering, size: Size = 100, cursor: Cursor = "") -> Response:
    """名册来源 · The sources of the rosters."""
    paging = Paging({}, size, cursor)

    def make(asking: Asking) -> Written:
        page = paging.page(answer, ((str(each["source"]), each) for each in sources(asking.graph)))
        items = [_linked(answer, row) for row in page.items]
        said = Links(answer.base, answer.service).browser_said(*TITLE, SOURCES)
        return page.written(items, {"self": answer.here, "browser": said})

    return answer.give("application/json", make, paging)


@router.get("/sources/{code}", responses=shapes.ok(shapes.Source))
def one_source(answer: Answering, code: Source) -> Response:
    """一个来源 · One source."""

    def make(asking: Asking) -> Written:
        known = {str(row["source"]): row for row in sources(asking.graph)}
        if code not in known:
            zh, en = nearest(code, known)
            raise NotFound(f"没有来源“{code}”{zh}", f"there is no source {code!r}{en}", [*known][:3])
        return Written(orjson.dumps(_linked(answer, known[code])))

    return answer.give("application/json", make)


def _linked(answer: Answer, row: Mapping[str, object]) -> dict[str, object]:
    """With the card that wrote it, and what the source says it has collected."""
    links = Links(answer.base, answer.service)
    code = str(row["source"])
    own = {
        "self": links.thing("sources", code),
        "card": links.card(answer.service.library.get(WRITTEN)),
        "browser": links.browser_written("Source", "code", code),
    }
    return {**row, "links": own}


@router.get("/healthz", responses=shapes.ok(shapes.Alive))
async def healthz() -> Response:
    """进程在 · The process is there."""
    return Response(b'{"alive":true}', media_type="application/json", headers={"Cache-Control": "no-store"})


@router.get("/readyz", responses=shapes.ok(shapes.Ready))
def readyz(request: Request) -> Response:
    """图数据库能答 · The graph database answers."""
    revision(service_of(request).graph())  # It is told to nobody here: anybody would see when data comes in.
    return Response(b'{"ready":true}', media_type="application/json", headers={"Cache-Control": "no-store"})


@router.get(
    "/metrics",
    responses=shapes.text("text/plain", shapes.samples.NUMBERS),
    response_class=PlainTextResponse,
)
async def metrics(request: Request) -> Response:
    """Prometheus 指标 · Numbers for Prometheus."""
    text = request.app.state.metrics.text()
    return Response(text, headers={"Content-Type": CONTENT_TYPE_LATEST, "Cache-Control": "no-store"})


@router.get("/problems/{name}", responses=shapes.ok(shapes.ProblemKind))
async def problem_kind(name: Name) -> Response:
    """一类问题是什么意思 · What a kind of problem means."""
    kind = KINDS.get(name)
    if kind is None:
        zh, en = nearest(name, KINDS)
        raise NotFound(f"没有这类问题“{name}”{zh}", f"there is no kind of problem {name!r}{en}", [*KINDS][:3])
    said = {"name": kind.name, "status": kind.status, "titles": {"zh": kind.zh, "en": kind.en}}
    return Response(orjson.dumps(said), media_type="application/json")
