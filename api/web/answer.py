"""One request's answer: what is asked about which state of the graph, whether the asker has it, and how it
is sent.

The revision is read once, after the question and before anything else, so a load is seen at once. An answer
that was written for the same question and the same revision is sent again; one that is large is sent while it
is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain
from typing import cast

from fastapi import Request
from starlette.responses import Response, StreamingResponse

from api.access.caller import Caller
from api.web import problem
from api.web.kept import Written
from api.web.service import Service
from api.web.speech import language
from graph.db import Graph
from graph.revision import Revision
from graph.scoped import Scoped

CHUNK = 32 * 1024
VARY = "Accept, Accept-Language, Authorization, Cookie, X-Sanfang-Token"
TRIES = 5
Body = Written | Iterable[bytes]


@dataclass(frozen=True)
class Asking:
    """The graph, and the state that it was in when it was asked."""

    graph: Graph
    revision: Revision


@dataclass(frozen=True)
class Answer:
    """A dependency of every reading route."""

    service: Service
    request: Request
    lang: str
    caller: Caller

    @property
    def base(self) -> str:
        """Where the API is, as the asker sees it, without a slash at the end."""
        return str(self.request.base_url).rstrip("/")

    @property
    def here(self) -> str:
        """The address that was asked for."""
        query = self.request.url.query
        return f"{self.base}{self.request.scope['path']}{'?' if query else ''}{query}"

    def onward(self, cursor: str, size: int, sized: str = "size") -> str:
        """The address of the next page: this one with another cursor; `sized` says how long a page is."""
        query = self.request.url.include_query_params(**{"cursor": cursor, sized: size}).query
        return f"{self.base}{self.request.scope['path']}?{query}"

    def give(
        self,
        media_type: str,
        make: Callable[[Asking], Body],
        *asked: object,
        headers: Mapping[str, str] | None = None,
    ) -> Response:
        """The answer that `make` writes, or 304. `asked`: what it depends on besides the address.

        Everything up to its first piece may raise; afterwards the status is on its way.
        """
        graph = self.service.graph()
        now = self.service.looks.revision(graph)
        key = self._key(now.text, media_type, asked)
        said = {"Cache-Control": "private, no-cache", "Vary": VARY, "Content-Language": self.lang}
        said |= headers or {}
        body = self.service.kept.get(key) if key else None
        if self.caller.area:
            if body is None:
                body, now = self._cut(make, graph, now)
                key = self._key(now.text, media_type, asked)
            etag = self._digest(body, media_type)
        else:
            etag = key
        said |= {"ETag": etag} if etag else {}
        if etag and self._has(etag):
            return Response(status_code=304, headers=said)
        return self._sent(make(Asking(graph, now)) if body is None else body, key, media_type, said)

    def _sent(self, body: Body, key: str, media_type: str, said: Mapping[str, str]) -> Response:
        if isinstance(body, Written):
            if key:
                self.service.kept.put(key, body)
            return Response(body.body, headers={**said, **body.headers}, media_type=_typed(media_type))
        pieces = iter(body)
        first = next(pieces, b"")
        stream = self._keeping(key, _gathered(chain([first], pieces)))
        return StreamingResponse(stream, headers=said, media_type=_typed(media_type))

    def _cut(self, make: Callable[[Asking], Body], graph: Graph, now: Revision) -> tuple[Written, Revision]:
        """The answer for whoever sees one area, whole, and made of one state: what came in while it was made
        might lie elsewhere without being known to."""
        for _ in range(TRIES):
            scope = self.service.scopes.get(graph, now.text, self.caller.area)
            if not scope.inside:  # An empty answer would say that all is well there.
                raise problem.Problem(
                    problem.FORBIDDEN,
                    "图里没有您能看的那个区域:请让发密钥或令牌的人改成现有的区域编码,或等名册装载。",
                    "the area that you may see is not in the graph: have whoever gave you the key or token"
                    " put in the code of one that is, or wait until its roster is loaded.",
                )
            body = make(Asking(Scoped(graph, scope), now))
            whole = body if isinstance(body, Written) else Written(b"".join(body))
            before, now = now, self.service.looks.revision(graph)
            still = before.text == now.text
            if still and (now.text or scope == self.service.scopes.get(graph, "", self.caller.area)):
                return whole, now
        raise problem.Problem(
            problem.AWAY,
            "数据正在变,请再试一次。",
            "the data is changing: try again.",
            headers={"Retry-After": "1"},
        )

    def _key(self, state: str, media_type: str, asked: tuple[object, ...]) -> str:
        """By what an answer is kept, and its ETag for who sees everything; "" where the state is not told."""
        if not state:
            return ""
        address = f"{self.base}{self.request.scope['path']}?{self.request.url.query}"
        said = (
            state,
            self.service.release,
            address,
            media_type,
            self.lang,
            self.caller.area,
            *map(repr, asked),
        )
        return _weak(chr(0).join(said).encode())

    def _digest(self, body: Written, media_type: str) -> str:
        """The ETag for who sees one area: of what the answer says, since the state tells of writes
        elsewhere."""
        said = (media_type, self.lang, self.caller.area, repr(sorted(body.headers.items())))
        return _weak(chr(0).join(said).encode(), body.body)

    def _has(self, etag: str) -> bool:
        """Whether the asker has this answer already."""
        known = self.request.headers.get("if-none-match", "")
        return known.strip() == "*" or etag.removeprefix("W/") in (
            each.strip().removeprefix("W/") for each in known.split(",")
        )

    def _keeping(self, key: str, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """The pieces; all together are kept once the last has gone, unless they are too many."""
        parts: list[bytes] | None = [] if key else None
        size = 0
        for piece in pieces:
            yield piece
            size += len(piece)
            if parts is not None and size <= self.service.kept.largest:
                parts.append(piece)
            else:
                parts = None
        if parts is not None:
            self.service.kept.put(key, Written(b"".join(parts)))


def answering(request: Request) -> Answer:
    """The answer of this request."""
    return Answer(service_of(request), request, language(request), request.scope["caller"])


def service_of(request: Request) -> Service:
    """What all requests share."""
    return cast(Service, request.app.state.service)


def _weak(*said: bytes) -> str:
    """An ETag; weak, for the same answer may be compressed or not."""
    digest = blake2b(digest_size=12)
    for part in said:
        digest.update(part)
    return f'W/"{digest.hexdigest()}"'


def _typed(media_type: str) -> str:
    """With the character set where the type does not fix it."""
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type


def _gathered(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The first piece at once, then chunks that are worth a packet."""
    yield next(pieces, b"")
    waiting: list[bytes] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= CHUNK:
            yield b"".join(waiting)
            waiting, size = [], 0
    if waiting:
        yield b"".join(waiting)
