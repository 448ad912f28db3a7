"""Answers compressed on their way: zstd where the asker knows it, else gzip; streamed ones too."""

from __future__ import annotations

import zlib

import zstandard
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.web.speech import weighed

LEAST = 1_000
"""Bytes below which it is not worth it."""
PACKED = ("application/vnd.openxmlformats", "application/zip", "image/png")


class Compressed:
    """Middleware next to the application."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not (how := _wanted(Request(scope))):
            await self.app(scope, receive, send)
            return
        await self.app(scope, receive, _Sending(how, send))


class _Sending:
    """One response on its way: its head waits for the first piece of its body."""

    def __init__(self, how: str, send: Send) -> None:
        self.how, self.send = how, send
        self.head: Message | None = None
        self.packer: _Gzip | _Zstd | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.head = message
            return
        if message["type"] != "http.response.body":
            await self.send(message)
            return
        body, more = message.get("body", b""), message.get("more_body", False)
        if self.head is not None:
            head, self.head = self.head, None
            if _worth(head, body, more):
                self.packer = _Zstd() if self.how == "zstd" else _Gzip()
                _mark(head, self.how)
            await self.send(head)
        if self.packer is not None:
            message = {**message, "body": self.packer.pack(body, more)}
        await self.send(message)


class _Gzip:
    def __init__(self) -> None:
        self._inner = zlib.compressobj(5, wbits=31)

    def pack(self, body: bytes, more: bool) -> bytes:
        """A piece that can be read at once."""
        packed = self._inner.compress(body)
        return packed + self._inner.flush(zlib.Z_SYNC_FLUSH if more else zlib.Z_FINISH)


class _Zstd:
    def __init__(self) -> None:
        self._inner = zstandard.ZstdCompressor(level=3).compressobj()

    def pack(self, body: bytes, more: bool) -> bytes:
        """A piece that can be read at once."""
        packed = self._inner.compress(body)
        how = zstandard.COMPRESSOBJ_FLUSH_BLOCK if more else zstandard.COMPRESSOBJ_FLUSH_FINISH
        return packed + self._inner.flush(how)


def _wanted(request: Request) -> str:
    known = {name for name, quality in weighed(request, "accept-encoding") if quality > 0}
    return next((how for how in ("zstd", "gzip") if how in known), "")


def _worth(head: Message, body: bytes, more: bool) -> bool:
    headers = Headers(raw=head["headers"])
    kind = headers.get("content-type", "")
    plain = "content-encoding" not in headers and not kind.startswith(PACKED)
    return plain and head["status"] not in (204, 304) and (more or len(body) >= LEAST)


def _mark(head: Message, how: str) -> None:
    headers = MutableHeaders(scope=head)
    headers["Content-Encoding"] = how
    headers.add_vary_header("Accept-Encoding")
    if "content-length" in headers:
        del headers["content-length"]
