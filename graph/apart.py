"""A statement of somebody's own, run in a process of its own: what its rows take stays in there.

The driver has a row in memory before anybody can measure it, and a row may be of any size. So what the
process takes is watched from outside, since it can do nothing else while it reads a row; it is ended when
that is too much. The system holds it to a bound beyond.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection

import orjson
import psutil

from cypher.errors import SanfangError, TooMuch
from graph.admission import faults
from graph.db import Graph
from graph.element import plain
from graph.settings import Settings
from graph.store import connect

MEMORY = 96 << 20
"""Bytes that the rows may take, besides what the process takes when it begins."""
GLANCE = 0.03
"""Seconds between two looks at what it takes."""
GRACE = 15.0
"""Seconds that it may take to begin and to end."""
OUT = 77
"""How the process ends when it is out of memory, unless the driver's own code, or the system, kills it."""
_BESIDE = get_context("forkserver")  # It has what a process needs already: none waits for its imports.
_BESIDE.set_forkserver_preload(["__main__", __name__])


@dataclass(frozen=True)
class Asked:
    """A statement that may run; at most so many rows, and bytes of JSON. `timeout` in seconds.

    `Graph.cancel` finds it by its mark.
    """

    settings: Settings
    statement: str
    parameters: Mapping[str, object]
    columns: Sequence[str]
    rows: int
    largest: int
    timeout: float
    mark: str


@dataclass(frozen=True)
class Found:
    """The rows as a list in JSON, how many they are, and whether there are more."""

    text: bytes
    rows: int
    truncated: bool


class Running:
    """It runs. `found` waits for what comes of it; `end` ends the process, whatever it is at."""

    def __init__(self, asked: Asked) -> None:
        self._until = time.monotonic() + asked.timeout + GRACE
        self._here, there = _BESIDE.Pipe(duplex=False)
        self._process = _BESIDE.Process(target=_run, args=(there, asked), daemon=True)
        self._process.start()
        there.close()

    def found(self) -> Found:
        """What came of it. Raises BadParameter (`statement`), GraphError, TooMuch."""
        try:
            self._watch()
            said: Found | SanfangError = self._here.recv()
        except EOFError:
            said = self._died()
        finally:
            self.end()
            self._process.join()
            self._here.close()
        if isinstance(said, SanfangError):
            raise said
        return said

    def end(self) -> None:
        """Nobody waits for it any more."""
        self._process.kill()

    def _watch(self) -> None:
        """Wait until it says something, or is no more. Raises TooMuch."""
        process, most = psutil.Process(self._process.pid), 0
        while not self._here.poll(GLANCE):
            try:
                taken = process.memory_info().rss
            except psutil.NoSuchProcess:  # It has said what it had to say, or died: either can be read now.
                return
            most = most or taken + MEMORY
            if taken > most:
                raise _large()
            if time.monotonic() > self._until:
                raise TooMuch(
                    "太久了,已停止。请少要一些。", "it took too long and was stopped: ask for less."
                )

    def _died(self) -> TooMuch:
        self._process.join()
        if self._process.exitcode == 1:
            raise RuntimeError("the process of a statement has an error")
        return _large()


def _large() -> TooMuch:
    return TooMuch(
        f"一行要的内存超过 {MEMORY >> 20} MB,已停止。请少要一些。",
        f"a row takes more than {MEMORY >> 20} MB of memory: it was stopped. Ask for less.",
    )


def _rows(graph: Graph, asked: Asked) -> Found:
    items: list[bytes] = []
    size, cut = 0, False
    with faults(), graph.reading(asked.timeout, asked.mark) as tx:
        try:
            for row in tx.stream(asked.statement, asked.parameters):
                text = orjson.dumps([plain(row[name]) for name in asked.columns], default=str)
                size += len(text)
                cut = len(items) == asked.rows or size > asked.largest
                if cut:
                    break
                items.append(text)
        except MemoryError:  # In the midst of a message: there is no way on, and none back.
            os._exit(OUT)
    if size > asked.largest and not items:
        raise TooMuch(
            f"一行就超过 {asked.largest >> 20} MB。请少要一些。",
            f"one row is larger than {asked.largest >> 20} MB: ask for less.",
        )
    return Found(b"[" + b",".join(items) + b"]", len(items), cut)


def _run(answer: Connection, asked: Asked) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # Whatever dies here has values in its last words.
    try:
        with connect(asked.settings) as graph:
            _bound()
            said: Found | SanfangError = _rows(graph, asked)
    except SanfangError as error:
        said = error
    except MemoryError:
        os._exit(OUT)
    except Exception:
        os._exit(1)
    answer.send(said)


def _bound() -> None:
    """Take no more memory than is allowed, and leave none of it on the disk, as far as the system lets us."""
    try:
        import resource
    except ImportError:
        return
    most = psutil.Process().memory_info().vms + 4 * MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
