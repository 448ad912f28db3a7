"""Writes that another site has a browser send: whoever is signed in there is not the one who wants them.

A browser says where a request comes from, and no page can change what it says: `Sec-Fetch-Site`, else (over
plain http to another machine) `Origin`. One that says neither is no browser of today.
"""

from __future__ import annotations

from starlette.requests import Request

from api.web import problem

SAFE = ("GET", "HEAD", "OPTIONS")


def refused(request: Request) -> None:
    """Raises Problem 403 where a write does not come from our own page."""
    if request.method in SAFE or _own(request):
        return
    raise problem.Problem(
        problem.FORBIDDEN,
        "这个写入不是本系统的页面发的,没有办。请在页面上做,或用密钥(Authorization: Bearer …)。",
        "this write was not sent by the page of this system, and was not carried out: do it on the page, or"
        " with a key (Authorization: Bearer …).",
    )


def _own(request: Request) -> bool:
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    return request.headers.get("origin") == f"{request.scope['scheme']}://{request.headers.get('host')}"
