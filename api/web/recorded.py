"""What the log of who did what has of a request: a line for what is read, two for what is done.

Of the request there are digests alone, of its address and of its body: neither names nor codes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from types import TracebackType

import structlog
from starlette.requests import Request
from starlette.types import Message, Receive, Scope

from api.access.audit import Act
from api.access.caller import Caller
from api.web import problem
from api.web.observed import known, route_of
from cypher.errors import NotFound, SanfangError, StoreError
from cypher.library import Library

log = structlog.get_logger("sanfang.web")
BEFORE = (
    "审计日志写不进去,没有记录就不办事,所以什么都没有做。请管理员看接口的日志。",
    "the log of who did what cannot be written, and nothing is done unrecorded, so nothing was done: see the"
    " API's own log.",
)
AFTER = (
    "已经办过了,成没成请看历史;只是结果没有写进审计日志。请管理员看接口的日志。",
    "this was carried out, and the history tells how it ended; the log of who did what has its beginning and"
    " cannot be written any more: see the API's own log.",
)


def line(scope: Scope) -> dict[str, object]:
    """Who asks, for what, and what the route had to tell (`scope["told"]`)."""
    caller: Caller | None = scope.get("caller")
    asked = scope["path"].encode("utf-8", "replace") + b"?" + scope.get("query_string", b"")
    return {
        "who": caller.name if caller else "",
        "role": caller.role.word if caller else "",
        "area": caller.area if caller else "",
        "method": known(scope["method"]),
        "route": route_of(scope),
        "card": _card(scope),
        "asked": sha256(asked).hexdigest(),
        "body": scope.get("body", ""),
        "request_id": scope.get("request_id", ""),
        **scope.get("told", {}),
    }


def digested(scope: Scope, receive: Receive) -> Receive:
    """The body on its way to whoever reads it; when all of it has been read its digest is in `scope`."""
    digest, read = sha256(), 0

    async def reading() -> Message:
        nonlocal read
        message = await receive()
        if body := message.get("body", b""):
            digest.update(body)
            read += len(body)
        if read and not message.get("more_body"):
            scope["body"] = digest.hexdigest()
        return message

    return reading


class Doing(Act):
    """What a request does to what is kept, in two lines. Each raises Problem 503 where it cannot be written.

    `told` goes into both: neither names nor codes of people, bodies or areas.
    """

    def __init__(self, request: Request, **told: object) -> None:
        self._request = request
        audit = request.app.state.service.door.audit
        with self._said(*BEFORE):
            super().__init__(audit, {**line(request.scope), **told}, _came_of_it)
        request.scope["done"] = True  # So `guard` adds no line of its own.

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._said(*AFTER):
            super().__exit__(kind, error, trace)

    @contextmanager
    def _said(self, zh: str, en: str) -> Iterator[None]:
        try:
            yield
        except StoreError as error:
            log.error("access", request_id=self._request.scope.get("request_id", ""), error=error.en)
            again = {"Retry-After": problem.RETRY_AFTER}
            raise problem.Problem(problem.SHUT, zh, en, headers=again) from error


def _came_of_it(error: BaseException | None) -> Mapping[str, object]:
    if error is None:
        return {"outcome": "done", "status": 200}
    if isinstance(error, problem.Problem):
        kind = error.kind
    else:
        kind = problem.kind_of(error) if isinstance(error, SanfangError) else problem.BUG
    return {"outcome": kind.name, "status": kind.status}


def _card(scope: Scope) -> str:
    """The card that is asked for by its name, where there is one of that name: a name may be anything."""
    params = scope.get("path_params", {})
    name = str(params.get("name") or params.get("rule") or "")
    library: Library = scope["app"].state.service.library
    try:
        return name if name and library.get(name) else ""
    except NotFound:
        return ""
