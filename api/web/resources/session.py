"""Signing in with a browser at the identity provider, who is signed in, and signing out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import orjson
import structlog
from anyio import to_thread
from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from api.access import sign_in
from api.access.oidc import Provider
from api.access.sign_in import NotSignedIn, Pending, SignedIn
from api.web import cookies, notice, problem, recorded, shapes
from api.web.answer import service_of
from cypher.errors import SanfangError, Unreachable

router = APIRouter(tags=["access"])
BACK = "sign-in/back"
STORE = {"Cache-Control": "no-store"}
T = TypeVar("T")
log = structlog.get_logger("sanfang.web")


@router.get("/session", responses=shapes.ok(shapes.Session))
def session(request: Request) -> Response:
    """是谁在问;浏览器在哪里登录 · Who asks, and where a browser signs in."""
    return _told(request, service_of(request).door.session(cookies.SESSION.of(request)))


@router.delete("/session", responses=shapes.ok(shapes.Session))
def sign_out(request: Request) -> Response:
    """退出登录 · Sign out: the browser's session opens nothing from now on."""
    with recorded.Doing(request, event="sign-out"):
        service_of(request).door.sessions.end(cookies.SESSION.of(request))
    response = _told(request, None)
    cookies.SESSION.put(request, response, "")
    return response


@router.get("/sign-in", include_in_schema=False)
async def begin(request: Request) -> Response:
    """Send the browser to the identity provider."""
    try:
        provider = _provider(request)
        pending = Pending.new(f"{_base(request)}/{BACK}")
        where = await _asked(request, lambda: sign_in.address(provider, pending))
    except (SanfangError, problem.Problem) as error:
        return _failed(request, error)
    response = RedirectResponse(where, 303, STORE)
    cookies.PENDING.put(request, response, pending.sealed(service_of(request).door.secret))
    return response


@router.get(f"/{BACK}", include_in_schema=False)
async def back(request: Request) -> Response:
    """Where the provider sends the browser back to: a session begins, and the page opens."""
    door = service_of(request).door
    try:
        provider = _provider(request)
        pending = Pending.opened(cookies.PENDING.of(request), door.secret)
        given = dict(request.query_params)
        found = await _asked(request, lambda: sign_in.signed_in(provider, pending, given))
        session = await to_thread.run_sync(_begun, request, found, provider)
    except (SanfangError, problem.Problem) as error:
        response = _failed(request, error)
    else:
        response = RedirectResponse(f"{_base(request)}/", 303, STORE)
        cookies.SESSION.put(request, response, session)
    cookies.PENDING.put(request, response, "")
    return response


def _begun(request: Request, found: SignedIn, provider: Provider) -> str:
    """A session; whoever was signed in with this browser before is so no more."""
    sessions, caller = service_of(request).door.sessions, found.caller
    said = {"who": caller.name, "role": caller.role.word, "area": caller.area}
    with recorded.Doing(request, event="sign-in", **said):
        sessions.end(cookies.SESSION.of(request))
        return sessions.begin(found, provider.issuer)


async def _asked(request: Request, ask: Callable[[], T]) -> T:
    """In threads of their own: when the provider hangs, all else goes on, with tokens and keys too."""
    return await to_thread.run_sync(ask, limiter=request.app.state.signing)


def _provider(request: Request) -> Provider:
    found = service_of(request).door.provider
    if found is None:
        raise problem.Problem(
            problem.NO_SUCH,
            "这里没有配置身份服务,不能登录:请用密钥。",
            "no identity provider is set up here, so nobody can sign in: use a key.",
        )
    return found


def _failed(request: Request, error: SanfangError | problem.Problem) -> Response:
    """What went wrong, for whoever sits before the browser; the word for it goes into the log."""
    if isinstance(error, problem.Problem):
        return notice.answer(request, error)
    why = error.why if isinstance(error, NotSignedIn) else type(error).__name__
    if "done" not in request.scope:  # Else the log has what came of it.
        request.scope["told"] = {"event": "sign-in", "refused": why}
    said = error.en if isinstance(error, Unreachable) else ""
    log.warning("sign-in", request_id=request.scope.get("request_id", ""), refused=why, error=said)
    if isinstance(error, NotSignedIn):
        return notice.answer(request, problem.Problem(problem.kind_of(error), error.zh, error.en))
    zh = "身份服务现在没有回答,或登录记不下来:请过一会儿再登录;一直这样,请管理员看接口的日志。"
    en = "the identity provider does not answer, or the sign-in cannot be kept: try again in a while; if it"
    en += " stays so, have your administrator look at the API's own log."
    again = {"Retry-After": problem.RETRY_AFTER}
    return notice.answer(request, problem.Problem(problem.SHUT, zh, en, headers=again))


def _told(request: Request, found: SignedIn | None) -> Response:
    caller = request.scope.get("caller") if request.method == "GET" else None
    here = service_of(request).door.provider is not None
    said = {
        "name": caller.name if caller else "",
        "role": caller.role.word if caller else "",
        "area": caller.area if caller else "",
        "shown": found.shown if found and caller == found.caller else "",
        "signed_in": found is not None and caller == found.caller,
        "sign_in": f"{_base(request)}/sign-in" if here else "",
    }
    return Response(orjson.dumps(said), media_type="application/json", headers=STORE)


def _base(request: Request) -> str:
    return str(request.base_url).rstrip("/")
