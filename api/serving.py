"""The API as a process: bound, logged, stopped when its requests are done."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass

import structlog
import uvicorn
from fastapi import FastAPI
from uvicorn.supervisors import Multiprocess

from api.session import Session
from api.web.app import application
from api.web.service import Service
from cypher.errors import BadParameter

ROOT = "SANFANG_ROOT_PATH"
"""Where a proxy has the API; workers read it from the environment."""


@dataclass(frozen=True)
class Listening:
    """Where and how to listen; `root` is the path under which a proxy shows it, `patience` in seconds."""

    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 1
    root: str = ""
    patience: int = 30


def serve(session: Session, listening: Listening) -> None:
    """Serve until stopped; requests that are being answered are finished. Raises BadParameter (the port)."""
    structured()
    os.environ[ROOT] = listening.root
    os.environ["SANFANG_INSTANCE"] = session.settings.instance
    os.environ["SANFANG_LANG"] = session.lang
    _ = session.library  # A card that is not right stops here, and not in every worker.
    config = uvicorn.Config(
        "api.serving:application_of_environment",
        factory=True,
        host=listening.host,
        port=listening.port,
        workers=listening.workers,
        proxy_headers=True,
        forwarded_allow_ips="127.0.0.1",
        server_header=False,
        access_log=False,
        log_config=None,
        timeout_graceful_shutdown=listening.patience,
    )
    server = uvicorn.Server(config)
    try:
        socket = config.bind_socket()
    except SystemExit:
        raise BadParameter(
            f"端口 {listening.port} 用不了(可能已被占用):换一个 --port。",
            f"port {listening.port} cannot be used, it may be taken: another --port.",
        ) from None
    host, port = socket.getsockname()[:2]
    address = f"http://{host}:{port}{listening.root}"
    session.say(
        f"页面:{address}/,接口:{address}/openapi.json,Ctrl-C 停止。",
        f"the page: {address}/; the API: {address}/openapi.json; Ctrl-C stops it.",
    )
    if listening.workers > 1:
        Multiprocess(config, [socket]).run()
    else:
        server.run(sockets=[socket])


def application_of_environment() -> FastAPI:
    """The application of a worker: everything from the environment."""
    structured()
    service = Service(Session.of(None, None))
    service.warm()
    return application(service, os.environ.get(ROOT, ""))


def structured() -> None:
    """Log in JSON, a line an event; what libraries say comes from warnings on."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.WriteLoggerFactory(),
    )
