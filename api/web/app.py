"""The application: its resources, what stands before them, and what becomes of errors."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any

from anyio import CapacityLimiter
from fastapi import Depends, FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api.web import faults, problem, unexpected
from api.web.compressed import Compressed
from api.web.declared import declared
from api.web.guard import ASKING, Guarded, allowed
from api.web.headed import Headed
from api.web.limits import Bounded, Rate, too_large
from api.web.observed import Metrics, Observed
from api.web.openapi import describe
from api.web.resources import (
    acceptances,
    access,
    areas,
    changes,
    charts,
    compounds,
    cypher,
    figures,
    findings,
    interlocks,
    judgements,
    loads,
    organizations,
    page,
    people,
    plans,
    posts,
    queries,
    rules,
    search,
    session,
    status,
    words,
)
from api.web.service import Service
from cypher.errors import SanfangError, Unreachable

ABOUT = "三方的接口:组织架构图、缺口、联动、交叉任职。 · Organisation charts, gaps, linkage, interlocks."
RESOURCES = (
    charts.router,  # before the codes, which take slashes
    areas.router,
    organizations.router,
    posts.router,
    people.router,
    compounds.router,
    findings.gaps,
    findings.linkage,
    rules.router,
    queries.router,
    changes.router,
    interlocks.router,
    plans.router,
    acceptances.router,
    judgements.router,
    loads.router,
    figures.router,
    search.router,
    words.router,
    cypher.router,
    access.router,
    session.router,
    status.router,
    page.router,
)


def application(service: Service, root_path: str = "") -> FastAPI:
    """The application on one service; `root_path` is where a proxy has it."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        service.close()

    app = FastAPI(
        title="三方 · Sanfang",
        version=version("sanfang"),
        description=ABOUT,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        lifespan=lifespan,
        docs_url=None,
        openapi_url=None,  # Its route would be open also where the door is closed.
        redoc_url=None,
        redirect_slashes=False,
        dependencies=[Depends(allowed), Depends(declared)],
    )
    app.root_path = (
        root_path  # Given to FastAPI it would warn: that wants it from the server, which prepends it.
    )
    app.state.service = service
    app.state.metrics = Metrics()
    app.state.signing = CapacityLimiter(ASKING)
    for router in RESOURCES:
        app.include_router(router)
    app.add_api_route("/openapi.json", _description, include_in_schema=False)
    app.openapi = lambda: describe(app)  # type: ignore[method-assign]
    app.add_middleware(Compressed)
    app.add_middleware(Guarded, door=service.door, rate=Rate(service.limits.rate))
    app.add_middleware(Bounded, most=service.limits.body)
    app.add_middleware(Observed, metrics=app.state.metrics)
    app.add_middleware(Headed)
    app.add_exception_handler(SanfangError, _ours)  # type: ignore[arg-type]
    app.add_exception_handler(problem.Problem, _problem)  # type: ignore[arg-type]
    app.add_exception_handler(RequestValidationError, _invalid)  # type: ignore[arg-type]
    app.add_exception_handler(HTTPException, _http)  # type: ignore[arg-type]
    app.add_exception_handler(Exception, unexpected.answer)  # What comes through `Guarded` has its answer.
    return app


def _description(request: Request) -> Response:
    """The description, with the path under which a proxy has it."""
    said, root = request.app.openapi(), request.scope.get("root_path", "")
    return JSONResponse({**said, "servers": [{"url": root}]} if root else said)


def _ours(request: Request, error: SanfangError) -> Response:
    if isinstance(error, Unreachable):
        request.app.state.service.lost()
    return problem.of_error(request, error)


def _problem(request: Request, error: problem.Problem) -> Response:
    return problem.of_problem(request, error)


def _invalid(request: Request, error: RequestValidationError) -> Response:
    """What FastAPI does not take, field by field."""
    errors = [_field(each) for each in error.errors()]
    zh = ";".join(f"{each['field']}:{each['zh']}" for each in errors)
    en = "; ".join(f"{each['field']}: {each['en']}" for each in errors)
    return problem.response(request, problem.PARAMETER, zh, en, {"errors": errors})


def _field(said: Mapping[str, Any]) -> dict[str, object]:
    where, *names = said["loc"]
    name = ".".join(map(str, names)) or str(where)
    if said["type"] == "day":
        return problem.field(str(where), name, said["ctx"]["zh"], said["ctx"]["en"])
    if said["type"] == "missing":
        return problem.field(str(where), name, "没有给。", "it is missing.")
    if said["type"] == "json_invalid":
        return problem.field(str(where), "body", "不是 JSON。", "this is no JSON.")
    return problem.field(str(where), name, faults.chinese(said), f"{said['msg']}.")


def _http(request: Request, error: HTTPException) -> Response:
    """No such route, no such method, a body that went on too long."""
    path = request.url.path
    if error.status_code == 405:
        methods = sorted((error.headers or {}).get("Allow", "").split(", "))
        allowed = ", ".join([*methods, "HEAD"] if "GET" in methods else methods)
        zh, en = f"这里只能用 {allowed}。", f"only {allowed} here."
        return problem.response(request, problem.METHOD, zh, en, headers={"Allow": allowed})
    if error.status_code == 404:
        paths = (str(getattr(route, "path", "")) for route in request.app.routes)
        known: Sequence[str] = sorted({path.split("/")[1] for path in paths if "/" in path} - {""})
        zh = f"没有这个网址;有的是:{'、'.join(known)}。"
        en = f"there is no such address; there are: {', '.join(known)}."
        return problem.response(request, problem.NO_SUCH, zh, en, {"nearest": problem.close(path, known)})
    if error.status_code == problem.LARGE.status:
        return problem.of_problem(request, too_large(request.app.state.service.limits.body))
    return problem.response(request, problem.BAD_REQUEST, faults.unread(str(error.detail)), str(error.detail))
