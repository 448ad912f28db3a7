"""A problem for a person whose browser came here by itself: a page in both languages, with what to do."""

from __future__ import annotations

from html import escape

from starlette.requests import Request
from starlette.responses import Response

from api.web import problem
from api.web.resources.page import HEADERS
from api.web.speech import weighed

PAGE = """<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<base href="{root}/">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{zh} · {en} — 三方 · Sanfang</title>
<link rel="icon" href="page/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="page/styles/page.css">
</head>
<body>
<main>
<h1>{zh} <span class="en" lang="en">{en}</span></h1>
<div class="trouble" role="alert">
<p>{said_zh}</p>
<p class="en" lang="en">{said_en}</p>
<p class="faint">请求编号 <span class="en" lang="en">request</span> <code>{number}</code></p>
</div>
<p><a href="sign-in" id="sign-in">登录 · Sign in</a></p>
<p><a href="./">回到页面 · Back to the page</a></p>
</main>
</body>
</html>
"""


def answer(request: Request, told: problem.Problem) -> Response:
    """The problem, as a page where a page is what was asked for."""
    wanted = {name for name, quality in weighed(request, "accept") if quality}
    if "text/html" not in wanted:
        return problem.of_problem(request, told)
    text = PAGE.format(
        root=escape(request.scope.get("root_path", ""), quote=True),
        zh=told.kind.zh,
        en=told.kind.en,
        said_zh=escape(told.zh),
        said_en=escape(told.en[:1].upper() + told.en[1:]),
        number=escape(request.scope.get("request_id", "")),
    )
    headers = {**HEADERS, "Cache-Control": "no-store", **told.headers}
    return Response(text, told.kind.status, headers, "text/html")
