"""The API as a process: bound, logged, stopped when its requests are done."""

from __future__ import annotations

import logging
import os
import secrets
from dataclasses import dataclass
from ipaddress import ip_network
from tempfile import TemporaryDirectory

import structlog
import uvicorn
from fastapi import FastAPI
from uvicorn.supervisors import Multiprocess

from api.access.door import Door
from api.session import Session
from api.web import unexpected
from api.web.app import application
from api.web.guard import is_loopback
from api.web.limits import Rate
from api.web.observed import TOGETHER
from api.web.service import Limits, Service
from cypher.errors import BadParameter

ROOT = "SANFANG_ROOT_PATH"
"""Where a proxy has the API; workers read it from the environment."""
TOKEN = "SANFANG_SERVE_TOKEN"
"""The token of this start, for the workers; never one that was given from outside."""
SECRET = "SANFANG_SERVE_SECRET"
"""Signs what browsers keep while they sign in; of this start too."""
CYPHER = "SANFANG_SERVE_CYPHER"
RATE = "SANFANG_SERVE_RATE"


@dataclass(frozen=True)
class Listening:
    """Where and how to listen; `root` is the path under which a proxy shows it, `patience` in seconds.

    `cypher`: analysts may send statements of their own. `proxies`: addresses and networks, with commas, whose
    word is taken for who asks and by which scheme, or `*`. `rate`: how often one caller may ask a worker.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 1
    root: str = ""
    patience: int = 30
    cypher: bool = False
    proxies: str = "127.0.0.1"
    rate: str = Limits.rate


def serve(session: Session, listening: Listening) -> None:
    """Serve until stopped; requests that are being answered are finished. Raises BadParameter (the port)."""
    structured()
    door = Door.of(session.settings)
    _refuse_strangers(door, listening)
    proxies = _networks(listening.proxies)
    Rate(listening.rate)
    os.environ[ROOT] = listening.root
    os.environ[TOKEN] = "" if door.closed else secrets.token_urlsafe(24)
    os.environ[SECRET] = secrets.token_urlsafe(32)
    os.environ[CYPHER] = "1" if listening.cypher else ""
    os.environ[RATE] = listening.rate
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
        forwarded_allow_ips=proxies,
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
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}{listening.root}"
    session.say(
        f"页面:{address}/,接口:{address}/openapi.json,Ctrl-C 停止。",
        f"the page: {address}/; the API: {address}/openapi.json; Ctrl-C stops it.",
    )
    if not door.closed:
        token = os.environ[TOKEN]
        session.say(
            f"只给本机:谁都可以读;写入要这个令牌(X-Sanfang-Token):{token}",
            f"this machine alone: all may read; writing needs this token (X-Sanfang-Token): {token}",
        )
    door.audit.write(who="serve", event="start", host=host, closed=door.closed, cypher=listening.cypher)
    if listening.workers > 1:
        with TemporaryDirectory(prefix="sanfang-") as os.environ[TOGETHER]:
            Multiprocess(config, [socket]).run()
    else:
        server.run(sockets=[socket])


def _refuse_strangers(door: Door, listening: Listening) -> None:
    """Raises BadParameter where other machines would be let in without a key."""
    host = listening.host
    if not (door.closed or is_loopback(host)):
        raise BadParameter(
            f"在 {host} 上,别的机器也够得着:先 sanfang keys new,或设 SANFANG_OIDC_ISSUER。",
            f"other machines can reach {host}: `sanfang keys new` first, or set SANFANG_OIDC_ISSUER.",
        )
    if listening.root and not door.closed:
        raise BadParameter(
            f"代理把 {listening.root} 给别的机器看:先 sanfang keys new,或设 SANFANG_OIDC_ISSUER。",
            f"by a proxy other machines reach {listening.root}: `sanfang keys new` first, or set"
            " SANFANG_OIDC_ISSUER.",
        )


def _networks(text: str) -> list[str]:
    """Addresses and networks. Raises BadParameter: one that is misspelled would silently be nobody's."""
    found = [each.strip() for each in text.split(",")]
    for each in found if found != ["*"] else ():
        try:
            ip_network(each)
        except ValueError:
            raise BadParameter(
                f"“{each}”不是地址,也不是网段,如 10.0.0.7 或 172.18.0.0/16。",
                f"{each!r} is neither an address nor a network such as 10.0.0.7 or 172.18.0.0/16.",
            ) from None
    return found


def application_of_environment() -> FastAPI:
    """The application of a worker: everything from the environment."""
    structured()
    token, cypher = os.environ.get(TOKEN, ""), bool(os.environ.get(CYPHER))
    limits = Limits(rate=os.environ.get(RATE) or Limits.rate)
    secret = os.environ.get(SECRET, "")
    service = Service(Session.of(None, None), limits, token=token, secret=secret, cypher=cypher)
    service.warm()
    return application(service, os.environ.get(ROOT, ""))


def structured() -> None:
    """Log in JSON, a line an event; that libraries have said something comes from warnings on."""
    logging.getLogger().addHandler(unexpected.WORDLESS)
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
