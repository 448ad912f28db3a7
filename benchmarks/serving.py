"""An application as it is run, in a process of its own: whoever asks shares no interpreter with it."""

from __future__ import annotations

import multiprocessing
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

import httpx
import neo4j
import uvicorn
from fastapi import FastAPI

from api.serving import structured
from api.session import Session
from api.web.app import application
from api.web.service import Limits, Service
from benchmarks.bench import Server
from benchmarks.tutorial import tutorial
from graph.local import Running
from graph.settings import Settings

PATIENCE = 60.0
"""Seconds in which it has to start, or to stop."""
Made = Callable[[], FastAPI]


def ours(server: Server, limits: Limits, log: Path) -> Made:
    """What makes our application on that server; it logs into the file, as `sanfang serve` logs."""
    return partial(_ours, server.settings, limits, log)


def peer(running: Running) -> Made:
    """What makes the tutorial's application on that server."""
    return partial(_peer, running)


@contextmanager
def served(made: Made) -> Iterator[str]:
    """The address of what `made` makes."""
    with socket.create_server(("127.0.0.1", 0)) as place:
        process = multiprocessing.get_context("spawn").Process(target=_serve, args=(made, place))
        process.start()
        base = f"http://127.0.0.1:{place.getsockname()[1]}"
    try:
        httpx.get(base, timeout=PATIENCE)
        yield base
    finally:
        process.terminate()
        process.join(PATIENCE)


@contextmanager
def command(settings: Settings, log: Path) -> Iterator[tuple[str, int]]:
    """The address of `sanfang serve` on that local instance, as a user starts it, and its process."""
    program = Path(sys.executable).with_name("sanfang")
    called = [program, "--instance", settings.instance, "serve", "--port", "0", "--rate", "1000000/second"]
    where = {**os.environ, "SANFANG_HOME": str(settings.home)}
    with (
        log.open("wb") as written,
        subprocess.Popen(called, stdout=written, stderr=written, env=where) as process,
    ):
        try:
            yield _address(process, log), process.pid
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    """What it says of where it is, once it answers there."""
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends and process.poll() is None:
        time.sleep(0.1)
        with suppress(httpx.ConnectError):
            for found in re.findall(r"http://127\.0\.0\.1:\d+", log.read_text(encoding="utf-8"))[:1]:
                httpx.get(f"{found}/healthz").raise_for_status()
                return str(found)
    raise AssertionError(log.read_text(encoding="utf-8"))


def _serve(made: Made, place: socket.socket) -> None:
    uvicorn.Server(uvicorn.Config(made(), log_config=None, access_log=False)).run(sockets=[place])


def _ours(settings: Settings, limits: Limits, log: Path) -> FastAPI:
    sys.stdout = log.open("w", encoding="utf-8")
    structured()
    session = Session("zh", settings.instance)
    session.__dict__["settings"] = settings
    service = Service(session, limits)
    service.warm()
    return application(service)


def _peer(running: Running) -> FastAPI:
    return tutorial(neo4j.GraphDatabase.driver(running.bolt_uri, auth=(running.user, running.password)))
