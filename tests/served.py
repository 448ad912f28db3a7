"""The API on a real socket, in a thread of its own; what it serves comes from a real Neo4j."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

import httpx
import uvicorn
from fastapi import FastAPI

from api.access.door import Door
from api.session import Session
from api.web.app import application
from api.web.service import Limits, Service
from graph.settings import Settings

TOKEN = "the token of the tests"
"""What writing asks for on this machine."""


def service_of(
    settings: Settings, limits: Limits | None = None, *, cypher: bool = False, home: Path | None = None
) -> Service:
    """A service on the server of these settings, whatever the environment says.

    Its keys and its log are its own, in `home`, else in a new folder.
    """
    session = Session("zh", settings.instance)
    session.__dict__["settings"] = settings
    service = Service(session, limits or Limits(), token=TOKEN, cypher=cypher)
    apart = home or Path(mkdtemp(dir=settings.home))
    service.__dict__["door"] = Door.of(replace(settings, home=apart), TOKEN)
    return service


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """The address at which it is served."""
    config = uvicorn.Config(app, port=0, log_config=None, access_log=False, timeout_graceful_shutdown=20)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not (server.started and server.servers):
        assert thread.is_alive(), "the server did not start"
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(30)
        assert not thread.is_alive(), "the server did not stop"


@contextmanager
def client(settings: Settings, limits: Limits | None = None, **options: object) -> Iterator[httpx.Client]:
    """A client of an API on these settings, with the token for writing."""
    options.setdefault("headers", {"X-Sanfang-Token": TOKEN})
    with (
        served(application(service_of(settings, limits))) as base,
        httpx.Client(base_url=base, timeout=300, **options) as asking,  # type: ignore[arg-type]
    ):
        yield asking
