"""What is seen of each request: an id, one line of log, and numbers for Prometheus.

Neither holds personal data: the log has the route and not the address, so neither codes nor names.
"""

from __future__ import annotations

import os
import re
import time
from secrets import token_hex

import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.web import unexpected

GIVEN = re.compile(r"[A-Za-z0-9._-]{1,64}")
"""A request's id that we take from the asker."""
BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
TOGETHER = "PROMETHEUS_MULTIPROC_DIR"
"""The client's own name for the folder; it is read when a process begins."""
log = structlog.get_logger("sanfang.web")


class Metrics:
    """The numbers of one process; several workers write into one folder, and any of them tells all."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        names = ("method", "route", "status")
        self.requests = Counter("sanfang_requests", "Requests answered", names, registry=self.registry)
        self.seconds = Histogram(
            "sanfang_request_seconds",
            "Seconds until the last byte",
            ("method", "route"),
            buckets=BUCKETS,
            registry=self.registry,
        )
        self.first = Histogram(
            "sanfang_first_byte_seconds",
            "Seconds until the first byte",
            ("method", "route"),
            buckets=BUCKETS,
            registry=self.registry,
        )
        self.running = Gauge(
            "sanfang_requests_running",
            "Requests being answered",
            multiprocess_mode="livesum",
            registry=self.registry,
        )

    def text(self) -> bytes:
        """As Prometheus reads them."""
        if TOGETHER not in os.environ:
            return generate_latest(self.registry)
        all_of_them = CollectorRegistry()
        MultiProcessCollector(all_of_them)  # type: ignore[no-untyped-call]
        return generate_latest(all_of_them)


class Observed:
    """The outermost middleware."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = Headers(scope=scope).get("x-request-id", "")
        scope["request_id"] = given if GIVEN.fullmatch(given) else token_hex(8)
        began = time.perf_counter()
        seen = {"status": 500, "first": 0.0, "bytes": 0}

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                seen["status"], seen["first"] = message["status"], time.perf_counter() - began
                MutableHeaders(scope=message)["X-Request-ID"] = scope["request_id"]
            elif message["type"] == "http.response.body":
                seen["bytes"] += len(message.get("body", b""))
            await send(message)

        with self.metrics.running.track_inprogress():
            try:
                await self.app(scope, receive, sending)
            except Exception as error:  # Of what stands before the guard, who has answered all others.
                await unexpected.answered(scope, receive, sending, error, begun=bool(seen["first"]))
            finally:
                self._note(scope, seen, time.perf_counter() - began)

    def _note(self, scope: Scope, seen: dict[str, float], seconds: float) -> None:
        method, route = known(scope["method"]), route_of(scope)
        self.metrics.requests.labels(method, route, str(seen["status"])).inc()
        self.metrics.seconds.labels(method, route).observe(seconds)
        self.metrics.first.labels(method, route).observe(seen["first"])
        log.info(
            "request",
            request_id=scope["request_id"],
            method=method,
            route=route,
            status=seen["status"],
            ms=round(seconds * 1e3, 1),
            bytes=seen["bytes"],
        )


def route_of(scope: Scope) -> str:
    """The pattern of the route, such as `/organizations/{code}`; `-` where none took the request."""
    return str(getattr(scope.get("route"), "path", "-"))


def known(method: str) -> str:
    """A method of HTTP; others are one, so that nobody can make numbers without end."""
    return method if method in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS") else "OTHER"
