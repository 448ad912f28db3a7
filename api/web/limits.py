"""Who asks too much: bodies that are too large (413), requests that are too many (429).

Each process counts for itself.
"""

from __future__ import annotations

from math import ceil
from time import time

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.web import problem
from cypher.errors import BadParameter

FREE = ("/healthz", "/readyz", "/metrics")


class Bounded:
    """Middleware before everything that costs: of a body there are at most so many bytes."""

    def __init__(self, app: ASGIApp, most: int) -> None:
        self.app = app
        self.most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        try:
            length = Headers(scope=scope).get("content-length", "")
            if length.isdigit() and int(length) > self.most:
                raise too_large(self.most)
            await self.app(scope, self._counted(receive), send)
        except problem.Problem as error:
            await problem.of_problem(request, error)(scope, receive, send)

    def _counted(self, receive: Receive) -> Receive:
        """Bodies that do not say how long they are count too."""
        read = 0

        async def counting() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self.most:
                raise HTTPException(problem.LARGE.status)  # The one that passes through a reader of bodies.
            return message

        return counting


class Rate:
    """How often somebody may ask, such as `6000/minute`. Raises BadParameter for what is no rate."""

    def __init__(self, text: str) -> None:
        try:
            self._rate: RateLimitItem = parse(text)
        except ValueError:
            raise BadParameter(
                f"不认得“{text}”:要写成 6000/minute 这样。",
                f"{text!r} is no rate such as 6000/minute.",
                "rate",
            ) from None
        self._seen = MovingWindowRateLimiter(MemoryStorage())

    def count(self, scope: Scope, name: str = "") -> None:
        """One request more of whoever has that name, else of that address. Raises Problem 429."""
        address = (scope.get("client") or ("",))[0]
        who = ("name", name) if name else ("address", address)
        if scope["path"] in FREE or self._seen.hit(self._rate, *who):
            return
        wait = max(1, ceil(self._seen.get_window_stats(self._rate, *who).reset_time - time()))
        raise problem.Problem(
            problem.OFTEN,
            f"请求太多(最多 {self._rate}),请过 {wait} 秒再试。",
            f"too many requests (at most {self._rate}): try again in {wait} s.",
            headers={"Retry-After": str(wait)},
        )


def too_large(most: int) -> problem.Problem:
    """What is answered to a body of more than so many bytes."""
    size = most // 2**20
    return problem.Problem(
        problem.LARGE,
        f"内容超过 {size} MB。",
        f"the content is larger than {size} MB.",
        headers={"Connection": "close"},
    )
