"""The page for people: files as they are, and a policy under which nothing else can run."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from html import escape
from importlib import resources
from typing import Annotated

from fastapi import APIRouter, Path, Request
from starlette.responses import Response

from api.web.kept import Written
from cypher.errors import NotFound
from cypher.problems import nearest

router = APIRouter(include_in_schema=False)
FOLDER = resources.files("api.web") / "page"
TYPES = {
    "css": "text/css; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
    " base-uri 'self'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
"""Scripts, styles and answers from here alone, nothing inline, and no text is ever taken for HTML."""
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-cache",
}
BASE = b'<base href="/">'
File = Annotated[str, Path(max_length=100)]


@router.get("/")
async def start(request: Request) -> Response:
    """The page; it knows where a proxy has it."""
    root = escape(f"{request.scope.get('root_path', '')}/", quote=True)
    return _given(
        request, "index.html", _read("index.html").body.replace(BASE, f'<base href="{root}">'.encode())
    )


@router.get("/page/{file:path}")
async def file(request: Request, file: File) -> Response:
    """One of its files. Raises NotFound."""
    if file not in known():
        zh, en = nearest(file, known())
        raise NotFound(f"页面没有文件“{file}”{zh}", f"the page has no file {file!r}{en}")
    return _given(request, file, _read(file).body)


@cache
def known() -> frozenset[str]:
    """The files of the page by their paths: nothing else is ever opened."""
    found, waiting = set(), [("", FOLDER)]
    while waiting:
        path, folder = waiting.pop()
        for each in folder.iterdir():
            if each.is_dir():
                waiting.append((f"{path}{each.name}/", each))
            elif each.name.rpartition(".")[2] in TYPES:
                found.add(path + each.name)
    return frozenset(found)


@cache
def _read(name: str) -> Written:
    return Written(FOLDER.joinpath(*name.split("/")).read_bytes())


def _given(request: Request, name: str, body: bytes) -> Response:
    etag = f'W/"{blake2b(body, digest_size=12).hexdigest()}"'
    headers = {**HEADERS, "ETag": etag, "Content-Type": TYPES[name.rpartition(".")[2]]}
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers)
