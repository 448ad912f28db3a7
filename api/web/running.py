"""Work whose progress is sent while it runs: a line of JSON for each step, and its answer as the last line.

The status is on its way before the end is known, so a problem is a line too; `problem` tells it from an
answer.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from threading import Thread
from typing import Any

import orjson
from starlette.requests import Request

from api.web.uploaded import Progress

MEDIA_TYPE = "application/x-ndjson"
PAUSE = 0.1
"""Seconds between two lines of one step."""


def lines(request: Request, work: Callable[[Progress], dict[str, Any]]) -> Iterator[bytes]:
    """The lines of the work, which runs in a thread of its own and ends whether anybody reads or not."""
    told: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
    last = ("", 0.0)

    def progress(step: str, done: int, size: int | None) -> None:
        nonlocal last
        now = time.monotonic()
        if step != last[0] or now - last[1] >= PAUSE:
            last = (step, now)
            told.put({"step": step, "done": done, "size": size})

    def run() -> None:
        try:
            told.put({"answer": work(progress)})
        except Exception as error:
            told.put({"problem": _problem(request, error)})
        finally:
            told.put(None)

    thread = Thread(target=run)
    thread.start()
    while (line := told.get()) is not None:
        yield written(line) + b"\n"
    thread.join()


def written(said: dict[str, Any]) -> bytes:
    """An answer as JSON; places in a row, which are numbers, become names."""
    return orjson.dumps(said, default=str, option=orjson.OPT_NON_STR_KEYS)


def _problem(request: Request, error: Exception) -> Any:
    """The problem that the same error would be as an answer of its own."""
    handlers = request.app.exception_handlers
    kinds = (kind for kind in type(error).__mro__ if kind in handlers)
    handler = handlers[next(kinds, Exception)]
    return orjson.loads(handler(request, error).body)
