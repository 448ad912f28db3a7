"""What a browser keeps for us: seen by no script, sent to us alone, and by https alone where we have that.

The prefixes of the names (RFC 6265bis) hold a browser to that: no other host, and nobody on the way, can put
one of theirs in its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from starlette.requests import Request
from starlette.responses import Response

from api.access import sessions, sign_in


@dataclass(frozen=True)
class Cookie:
    """`crosses`: it comes along when somebody is sent here from elsewhere; `seconds` that it is kept."""

    name: str
    seconds: int
    crosses: Literal["lax", "strict"]

    def of(self, request: Request) -> str:
        """What the browser sent; "" for nothing."""
        return request.cookies.get(self._called(request), "")

    def put(self, request: Request, response: Response, value: str) -> None:
        """Have the browser keep it; "" takes it away."""
        response.set_cookie(
            self._called(request),
            value,
            max_age=self.seconds if value else 0,
            path=_path(request),
            secure=_secure(request),
            httponly=True,
            samesite=self.crosses,
        )

    def _called(self, request: Request) -> str:
        prefix = "__Host-" if _path(request) == "/" else "__Secure-"
        return f"{prefix if _secure(request) else ''}sanfang-{self.name}"


SESSION = Cookie("session", sessions.LIFE, "strict")
"""The page is open to all, and asks for the rest itself: it needs no session to be sent here."""
PENDING = Cookie("sign-in", sign_in.SECONDS, "lax")
"""Whoever comes back from the provider is sent from elsewhere."""


def _path(request: Request) -> str:
    return f"{request.scope.get('root_path', '')}/"


def _secure(request: Request) -> bool:
    return bool(request.scope["scheme"] == "https")
