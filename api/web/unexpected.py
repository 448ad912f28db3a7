"""An error of the program: the log has its kind and its place, whoever asked has the request's number.

What an exception says may hold what was asked: a name, a code, a cell. So it is told nowhere.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb

import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from api.web import problem

log = structlog.get_logger("sanfang.web")
HOME = Path(__file__).resolve().parents[2]
OURS = tuple(f"{HOME / name}/" for name in ("api", "loaders", "graph", "cypher"))
SHOWN = 8
"""Places of ours that a line names, the innermost."""


def answer(request: Request, error: Exception) -> Response:
    """The answer, once the log has the place."""
    noted(request, error)
    number = request.scope.get("request_id", "")
    zh = f"程序出错了;请把请求编号 {number} 告诉管理员。"
    en = f"an error of the program: tell your administrator the request's number, {number}."
    return problem.response(request, problem.BUG, zh, en)


async def answered(scope: Scope, receive: Receive, send: Send, error: Exception, *, begun: bool) -> None:
    """Answer by `send`. One that has `begun` breaks off, so that a part never looks like the whole."""
    request = Request(scope)
    if begun:
        noted(request, error)
    else:
        await answer(request, error)(scope, receive, send)


def noted(request: Request, error: BaseException) -> None:
    """Put it into the log."""
    log.error("unexpected", request_id=request.scope.get("request_id", ""), **place(error))


def place(error: BaseException) -> dict[str, object]:
    """The kinds of an error and of those that it came from, and where in our files it went through."""
    chain = [*_chain(error)]
    where = [
        f"{Path(frame.f_code.co_filename).relative_to(HOME)}:{line}"
        for each in reversed(chain)
        for frame, line in walk_tb(each.__traceback__)
        if frame.f_code.co_filename.startswith(OURS)
    ]
    return {"error": [type(each).__name__ for each in chain], "where": where[-SHOWN:]}


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """It, and what it was raised from."""
    while error is not None:
        yield error
        error = error.__cause__


class Wordless(logging.Handler):
    """What libraries log, as lines of ours: who, from where, which error, and none of their words."""

    def emit(self, record: logging.LogRecord) -> None:
        """One line."""
        error = record.exc_info[1] if record.exc_info else None
        log.log(
            record.levelno,
            "library",
            logger=record.name,
            at=f"{record.filename}:{record.lineno}",
            **(place(error) if error else {}),
        )


WORDLESS = Wordless(logging.WARNING)
"""For the root of all loggers."""
