"""The one place where a request is let in: who asks, whether they may, and the line of the log.

What a route needs is read from one table; one that is not in it can be read by readers who see the whole city
and written by editors. So a new route is closed to whoever sees an area alone until somebody opens it here.
"""

from __future__ import annotations

from ipaddress import ip_address

import structlog
from anyio import CapacityLimiter, to_thread
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.access.caller import ZH, Caller, Role
from api.access.door import LOCAL, Door
from api.web import cookies, crossing, problem, recorded, unexpected
from api.web.limits import Rate
from api.web.observed import route_of
from api.web.writing import TOKEN
from cypher.errors import SanfangError

log = structlog.get_logger("sanfang.web")
SAFE = ("GET", "HEAD", "OPTIONS")
PASSED_ON = ("forwarded", "via", "x-forwarded-", "x-real-ip")
"""How headers begin that a proxy adds."""
ASKING = 4
"""Questions to an identity provider at a time."""
OPEN = frozenset(
    (
        "/",
        "/page/{file:path}",
        "/healthz",
        "/readyz",
        "/problems/{name}",
        "/session",
        "/sign-in",
        "/sign-in/back",
    )
)
"""What tells nothing of the graph: open to all who read."""
NEEDED = {
    ("POST", "/plans"): Role.ANALYST,
    ("POST", "/cypher"): Role.ANALYST,
    ("POST", "/loads/{load}/undo"): Role.ADMINISTRATOR,
    ("GET", "/audit"): Role.ADMINISTRATOR,
    ("GET", "/keys"): Role.ADMINISTRATOR,
    ("POST", "/keys"): Role.ADMINISTRATOR,
    ("DELETE", "/keys/{id}"): Role.ADMINISTRATOR,
    ("DELETE", "/session"): Role.READER,
}
"""Where more, or for a write less, is needed than a reader or an editor."""
SCOPED = frozenset(
    (
        "/areas",
        "/areas/{code:path}",
        "/areas/{code:path}/chart",
        "/changes",
        "/changes/{kind}",
        "/charts",
        "/compounds",
        "/compounds/{code:path}",
        "/gaps",
        "/gaps/{rule}",
        "/interlocks",
        "/linkage",
        "/linkage/{rule}",
        "/openapi.json",
        "/organizations",
        "/organizations/{code:path}",
        "/organizations/{code:path}/chart",
        "/people",
        "/people/{key:path}",
        "/posts",
        "/posts/{code:path}",
        "/queries",
        "/queries/{name}",
        "/rules",
        "/rules/{name}",
        "/search",
        "/session",
        "/sources",
        "/sources/{code}",
        "/status",
        "/words",
    )
)
"""What whoever sees an area alone may read: its answers are cut to the area (`graph.scope`)."""


class Guarded:
    """Middleware: finds out who asks, and how often, and writes the log."""

    def __init__(self, app: ASGIApp, door: Door, rate: Rate) -> None:
        self.app, self.door, self.rate = app, door, rate
        self.asking = CapacityLimiter(ASKING)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        logged = self._logged(scope, receive, send)
        try:
            scope["caller"] = await self._counted(request)
            await self.app(scope, recorded.digested(scope, receive), logged)
        except problem.Problem as error:
            await problem.of_problem(request, error)(scope, receive, logged)
        except SanfangError as error:
            await _shut(request, error)(scope, receive, logged)
        except Exception as error:
            await unexpected.answered(scope, receive, logged, error, begun="begun" in scope)

    async def _counted(self, request: Request) -> Caller | None:
        """Who asks, counted by their name, else by where they are. Raises Problem 401, 403, 429."""
        try:
            found = await self._caller(request)
        except problem.Problem:
            self.rate.count(request.scope)
            raise
        self.rate.count(request.scope, found.name if found else "")
        return found

    async def _caller(self, request: Request) -> Caller | None:
        given = credential(request.headers)
        if given:
            if self.door.asks(given):  # In threads of their own: when the provider hangs, all else goes on.
                found = await to_thread.run_sync(self.door.caller, given, limiter=self.asking)
            else:
                found = self.door.caller(given)
            if found is None:
                raise unknown(self.door)
            return found
        if not self.door.closed:
            _at_this_machine(request)
            return LOCAL
        signed_in = self.door.session(cookies.SESSION.of(request))
        if signed_in:
            crossing.refused(request)
            return signed_in.caller
        if request.method not in SAFE:
            raise unknown(self.door)
        return None

    def _logged(self, scope: Scope, receive: Receive, send: Send) -> Send:
        """The answer goes out once its line is written."""

        unlogged = False

        async def sending(message: Message) -> None:
            nonlocal unlogged
            if message["type"] == "http.response.start" and _matters(scope, message["status"]):
                try:
                    self.door.audit.write(**recorded.line(scope), status=message["status"])
                except SanfangError as error:  # What was to be said is not said.
                    unlogged = True
                    await _shut(Request(scope), error)(scope, receive, send)
            scope["begun"] = True
            if not unlogged:
                await send(message)

        return sending


async def allowed(request: Request) -> None:
    """A dependency of every route. Raises Problem 401 or 403."""
    route, caller = route_of(request.scope), request.scope.get("caller")
    if route in OPEN and request.method in SAFE:
        return
    door: Door = request.app.state.service.door
    if caller is None:
        raise unknown(door)
    least = Role.READER if request.method in SAFE else Role.EDITOR
    needed = NEEDED.get((request.method, route), least)
    if caller == LOCAL and needed > caller.role:
        raise unknown(door)
    if caller.role < needed:
        raise forbidden(f"这要{ZH[needed]}的权限。", f"this needs the role {needed.word}.")
    if caller.area and route not in SCOPED:
        raise forbidden(
            "这里的回答不分区域,只看一个区域的人看不到。",
            "this is about the whole city, and you see one area.",
        )


def credential(headers: Headers) -> str:
    """What was given to get in; "" for nothing."""
    kind, _, value = headers.get("authorization", "").partition(" ")
    return value.strip() if kind.lower() == "bearer" else headers.get(TOKEN, "").strip()


def unknown(door: Door) -> problem.Problem:
    """Nobody that we know."""
    zh, en = (
        "请带上有效的密钥或令牌(Authorization: Bearer …)。",
        "send a valid key or token (Authorization: Bearer …).",
    )
    if door.provider:
        zh = f"请在页面上登录(登录可能已到期),或{zh.removeprefix('请')}"
        en = f"sign in on the page (you may have been signed out after a while), or {en}"
    if not door.closed:
        zh = "请带上 sanfang serve 打印的令牌(X-Sanfang-Token);没有它只能读。"
        en = "send the token that `sanfang serve` printed (X-Sanfang-Token); without it one may only read."
    return problem.Problem(problem.WHO, zh, en, headers={"WWW-Authenticate": 'Bearer realm="sanfang"'})


def forbidden(zh: str, en: str) -> problem.Problem:
    """Somebody who may not."""
    return problem.Problem(problem.FORBIDDEN, zh, en)


def _shut(request: Request, error: SanfangError) -> Response:
    """Where keys, provider or log fail: where they are is said in our own log, not to whoever asks."""
    log.error("access", request_id=request.scope.get("request_id", ""), error=error.en)
    zh = "密钥、身份服务或审计日志用不了,没有记录就不办事。请管理员看接口的日志。"
    en = "keys, the identity provider or the log fail, and nothing is done unrecorded: see the API's own log."
    return problem.response(request, problem.SHUT, zh, en, headers={"Retry-After": problem.RETRY_AFTER})


def _at_this_machine(request: Request) -> None:
    """Open reading is for this machine: not through a proxy, nor for a name that somebody pointed at it.

    A proxy on this machine that says nothing of whom it asks for cannot be told from a person who sits here;
    most that say nothing speak HTTP/1.0 still, as no browser does.
    """
    try:
        host = request.url.hostname or ""
    except ValueError:
        host = ""
    peer = request.client.host if request.client else ""
    passed_on = any(name.startswith(PASSED_ON) for name in request.headers)
    if passed_on or request.scope["http_version"] == "1.0" or not (is_loopback(host) and is_loopback(peer)):
        raise forbidden(
            "没有密钥也没有身份服务时,接口只给本机用。请先 sanfang keys new。",
            "without keys or an identity provider the API is for this machine alone: make a key first.",
        )


def is_loopback(host: str) -> bool:
    """Whether a name or an address is this machine's own."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _matters(scope: Scope, status: int) -> bool:
    """Everything but what anybody at this machine may read, and what has its lines already."""
    if "done" in scope:
        return False
    caller = scope.get("caller")
    bare = caller is None or caller == LOCAL
    return not bare or scope["method"] not in SAFE or status in (401, 403) or "told" in scope
