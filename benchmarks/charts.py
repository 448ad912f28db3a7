"""The chart of a street over HTTP, 16 connections at a time, against the tutorial way; and the whole city."""

from __future__ import annotations

import argparse
import asyncio
import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import httpx

from api.web.service import Limits
from benchmarks import bench, serving
from benchmarks.bench import Figure, Result, Server
from benchmarks.serving import served

STREET = "GW620702005"
"""The smallest of the five, with 53 bodies; the largest has 85."""
CONNECTIONS = 16
GOAL, UNCHANGED = 10.0, 5.0
WARM = 20
"""Requests before the first that counts, to each: a server that has just started compiles as it answers."""
TIMES = 5
"""Charts of the whole city."""
EVERYTHING = Limits(rate="1000000000/second", kept=0)
"""Nothing is kept: every chart is asked and written anew."""


def main() -> None:
    parser = bench.arguments(str(__doc__), scale=1, rounds=5)
    parser.add_argument("--requests", type=int, default=320, help="requests a round (default 320)")
    options = parser.parse_args()
    result = bench.begin("charts", "a query a node, response_model", options)
    with bench.folder() as place, bench.server(place / "home", "charts", options.scale) as server:
        _run(server, place, options, result)
    result.show(options.json)


def _run(server: Server, place: Path, options: argparse.Namespace, result: Result) -> None:
    day = bench.load(server, place, options.scale)
    path = f"/organizations/{STREET}/chart?as_of={day}"
    with (
        served(serving.ours(server, EVERYTHING, place / "anew.log")) as anew,
        served(serving.ours(server, Limits(rate=EVERYTHING.rate), place / "kept.log")) as kept,
        served(serving.peer(server.running)) as peer,
    ):
        bench.say("the same answer first")
        ours, theirs = (httpx.get(f"{base}{path}", timeout=60) for base in (anew, peer))
        assert _people(ours.json()["chart"][0]) == _people(theirs.json())
        tag = {"If-None-Match": ours.headers["etag"]}
        for base in (anew, kept, peer):
            for _ in range(WARM):
                httpx.get(base + path, timeout=60)
        rows: dict[str, list[float]] = {"anew": [], "kept": [], "304": [], "peer": [], "slowest": []}
        for number in range(options.rounds):
            bench.say(f"round {number + 1}")
            ways: tuple[tuple[str, str, Mapping[str, str]], ...] = (
                ("anew", anew, {}),
                ("kept", kept, {}),
                ("304", anew, tag),
                ("peer", peer, {}),
            )
            for name, base, headers in ways:
                many = options.requests
                requests = max(CONNECTIONS, many // 10) if name == "peer" else many
                rows[name].append(asyncio.run(load(f"{base}{path}", requests, headers)) / requests)
                if name == "anew":
                    rows["slowest"].append(_p99(base + path))
    _figures(result, rows)
    result.figures += _city(server, place, day)
    result.notes = [
        f"Before timing: the same bodies and people. {CONNECTIONS} connections; each application in a process"
        f" of its own, asked {WARM} times before.",
    ]


def _figures(result: Result, rows: Mapping[str, list[float]]) -> None:
    peer, anew = rows["peer"], rows["anew"]
    for name, what in (("anew", "street chart, written anew"), ("kept", "street chart, kept")):
        ratio = bench.median([b / a for a, b in zip(rows[name], peer, strict=True)])
        ms, theirs = bench.median(rows[name]) * 1e3, bench.median(peer) * 1e3
        result.figures.append(Figure(what, ms, "ms", theirs, ratio, f"≥ {GOAL:.0f}x", ratio >= GOAL))
    ratio = bench.median([b / a for a, b in zip(rows["304"], anew, strict=True)])
    ms, theirs = bench.median(rows["304"]) * 1e3, bench.median(anew) * 1e3
    unchanged, goal = "unchanged (304), against anew", f"≥ {UNCHANGED:.0f}x"
    result.figures.append(Figure(unchanged, ms, "ms", theirs, ratio, goal, ratio >= UNCHANGED))
    slowest = bench.median(rows["slowest"]) * 1e3
    alone = "street chart anew, p99, one at a time"
    result.figures.append(Figure(alone, slowest, "ms", goal="≤ 20 ms", reached=slowest <= 20))


def _city(server: Server, place: Path, day: date) -> list[Figure]:
    """Until the first byte of the chart of everybody, and until the last."""
    with served(serving.ours(server, EVERYTHING, place / "city.log")) as base:
        firsts, lasts = [], []
        for _ in range(WARM + TIMES):
            began = time.perf_counter()
            with httpx.stream("GET", f"{base}/charts?as_of={day}&format=graph", timeout=600) as answer:
                for number, _piece in enumerate(answer.iter_raw()):
                    if number == 0:
                        firsts.append(time.perf_counter() - began)
            lasts.append(time.perf_counter() - began)
    first, last = (bench.median(each[WARM:]) * 1e3 for each in (firsts, lasts))
    return [
        Figure("whole city, first byte", first, "ms", goal="≤ 100 ms", reached=first <= 100),
        Figure("whole city, last byte", last, "ms"),
    ]


def _people(body: Mapping[str, Any]) -> set[tuple[str, str]]:
    """Every body with whoever sits in it."""
    posts = [post for post in body["posts"] if post["code"].startswith(body["code"])]
    found = {(body["code"], one.get("person") or one["key"]) for post in posts for one in post["holders"]}
    found.add((body["code"], ""))
    return found.union(*(_people(child) for child in body["children"] if not child.get("mark")))


def _p99(address: str) -> float:
    with httpx.Client() as client:
        times = sorted(bench.timed(lambda: client.get(address)) for _ in range(100))
    return times[98]


async def load(address: str, requests: int, headers: Mapping[str, str]) -> float:
    """Seconds of so many requests over CONNECTIONS connections; each answer is read to its end."""
    url = httpx.URL(address)
    lines = [f"GET {url.raw_path.decode()} HTTP/1.1", f"Host: {url.host}:{url.port}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    request = ("\r\n".join(lines) + "\r\n\r\n").encode()
    left = iter(range(requests))

    async def one() -> None:
        reader, writer = await asyncio.open_connection(url.host, url.port)
        for _ in left:
            writer.write(request)
            await _answer(reader)
        writer.close()
        await writer.wait_closed()

    began = time.perf_counter()
    await asyncio.gather(*(one() for _ in range(CONNECTIONS)))
    return time.perf_counter() - began


async def _answer(reader: asyncio.StreamReader) -> None:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    assert head.split()[1] in (b"200", b"304"), head
    if b"transfer-encoding: chunked" in head:
        while size := int(await reader.readline(), 16):
            await reader.readexactly(size + 2)
        await reader.readline()
    elif b"content-length: " in head:
        await reader.readexactly(int(head.split(b"content-length: ")[1].split()[0]))


if __name__ == "__main__":
    main()
