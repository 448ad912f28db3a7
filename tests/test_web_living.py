"""The API while the world moves: loads, rows that come and go, a Neo4j that goes and comes back, a stop."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest
from conftest import settings_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from served import client

from api.access.door import Door
from graph import local, schema, store
from graph.db import Graph

pytestmark = pytest.mark.neo4j
DAY = {"as_of": "2026-06-30"}


def put(graph: Graph, *codes: str) -> None:
    with graph.writing() as tx:
        tx.run(
            "UNWIND $codes AS code MERGE (o:Organization:Branch {code: code})"
            " SET o.type = 'Branch', o.name = code, o.status = 'current'",
            {"codes": list(codes)},
        )


def take(graph: Graph, *codes: str) -> None:
    with graph.writing() as tx:
        tx.run("MATCH (o:Organization) WHERE o.code IN $codes DETACH DELETE o", {"codes": list(codes)})


def test_a_write_is_seen_at_once(spare: Graph, servers_home: Path) -> None:
    put(spare, "B1")
    with client(settings_of(servers_home, "spare")) as web:
        address = "/organizations/B1/chart"
        etags = []
        for name in ("一支部", "二支部", "三支部"):
            with spare.writing() as tx:
                tx.run("MATCH (o:Organization {code: 'B1'}) SET o.name = $name", {"name": name})
            for _ in range(2):
                answer = web.get(address, params=DAY)
                assert answer.json()["chart"][0]["name"] == name
            etags.append(answer.headers["etag"])
            assert web.get(address, params=DAY, headers={"If-None-Match": etags[-1]}).status_code == 304
        assert len(set(etags)) == 3
        assert web.get(address, params=DAY, headers={"If-None-Match": etags[0]}).status_code == 200


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kept=st.sets(st.integers(0, 60), min_size=3),
    moves=st.lists(st.tuples(st.sets(st.integers(0, 60)), st.sets(st.integers(0, 60))), max_size=8),
    size=st.integers(1, 9),
)
def test_pages_stay_whole_while_rows_come_and_go(
    spare: Graph,
    living: httpx.Client,
    kept: set[int],
    moves: list[tuple[set[int], set[int]]],
    size: int,
) -> None:
    """No row comes twice, and none that is there all the time is passed over."""
    with spare.writing() as tx:
        tx.run("MATCH (o:Organization) DETACH DELETE o")
    put(spare, *(f"B{number:02}" for number in kept))
    seen: list[str] = []
    answer = living.get("/organizations", params=DAY | {"size": size})
    for come, go in [*moves, *[(set(), set())] * 99]:
        seen += [row["code"] for row in answer.json()["items"]]
        following = answer.json()["next"]
        if following is None:
            break
        put(spare, *(f"B{number:02}" for number in come))
        take(spare, *(f"B{number:02}" for number in go - kept))
        answer = living.get(following)
    assert len(seen) == len(set(seen))
    assert {f"B{number:02}" for number in kept} <= set(seen)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    sure=st.sets(st.integers(0, 12)),
    moves=st.lists(st.tuples(st.sets(st.integers(0, 12)), st.sets(st.integers(0, 12))), max_size=6),
    size=st.integers(1, 4),
)
def test_a_finding_comes_once_whatever_its_state_turns_into(
    spare: Graph,
    living: httpx.Client,
    sure: set[int],
    moves: list[tuple[set[int], set[int]]],
    size: int,
) -> None:
    """Grids without a branch, and with one that perhaps covers them: `unknown` and `possible`."""
    grids = [f"G{number:02}" for number in range(13)]
    with spare.writing() as tx:
        tx.run("MATCH (n) WHERE NOT n:Schema DETACH DELETE n")
        tx.run(
            "UNWIND $grids AS code CREATE (:Area:Grid {code: code, name: code, status: 'current'})"
            "<-[:COVERS {key: code, status: 'ended', to_max: date('2020-01-01')}]-"
            "(:Organization:Branch {code: 'B' + code, status: 'current'})",
            {"grids": grids},
        )
    perhaps(spare, sure, True)
    answer = living.get("/gaps/grid_without_branch", params=DAY | {"size": size})
    seen: list[str] = []
    states: set[str] = set()
    for come, go in [*moves, *[(set(), set())] * 99]:
        seen += [row["grid"] for row in answer.json()["items"]]
        states |= {row["state"] for row in answer.json()["items"]}
        following = answer.json()["next"]
        if following is None:
            break
        perhaps(spare, come, True)
        perhaps(spare, go, False)
        answer = living.get(following)
    assert seen == grids
    assert states <= {"unknown", "possible"}


def perhaps(graph: Graph, numbers: set[int], covered: bool) -> None:
    """Whether a branch perhaps covers these grids."""
    with graph.writing() as tx:
        tx.run(
            "UNWIND $grids AS code MATCH (:Grid {code: code})<-[c:COVERS]-()"
            " SET c.status = $status, c.to_max = $until",
            {
                "grids": [f"G{number:02}" for number in numbers],
                "status": "unknown" if covered else "ended",
                "until": None if covered else date(2020, 1, 1),
            },
        )


@pytest.fixture(scope="module")
def living(spare_server: Graph, servers_home: Path) -> Any:
    with client(settings_of(servers_home, "spare")) as web:
        yield web


@pytest.mark.slow
def test_neo4j_goes_and_comes_back(servers_home: Path) -> None:
    there = settings_of(servers_home, "away")
    local.up(there, progress=False)
    with store.connect(there) as graph:
        schema.apply(graph)
        put(graph, "B1")
    with client(there) as web:
        assert web.get("/organizations/B1/chart", params=DAY).status_code == 200
        local.down(there)
        for address in ("/organizations/B1/chart", "/readyz", "/status"):
            answer = web.get(address)
            assert answer.status_code == 503, answer.text
            assert answer.headers["content-type"] == "application/problem+json"
            assert int(answer.headers["retry-after"]) > 0
            assert answer.json()["details"]["zh"]
        assert web.get("/healthz").status_code == 200
        local.up(there, progress=False)
        try:
            assert web.get("/readyz").status_code == 200
            assert web.get("/organizations/B1/chart", params=DAY).status_code == 200
        finally:
            local.down(there)


@contextmanager
def serving(home: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command in a process of its own, and the address that it says; stopped in the end."""
    env = os.environ | {"SANFANG_HOME": str(home), "SANFANG_LANG": "en", "SANFANG_INSTANCE": "spare"}
    command = [str(Path(sys.executable).with_name("sanfang")), "serve", "--port", "0", *options]
    with subprocess.Popen(
        command, env=env, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stderr
            said = process.stderr.readline()
            assert "http://" in said, said + process.stderr.read()
            address = said.split("the API: ")[1].split("/openapi.json")[0]
            _answering(address)
            yield process, address
        finally:
            process.kill()


def _answering(address: str) -> None:
    """Wait until it answers."""
    until = time.monotonic() + 60
    while True:
        try:
            httpx.get(f"{address}/healthz", timeout=5)
        except httpx.TransportError:
            assert time.monotonic() < until, "it does not answer"
            time.sleep(0.1)
        else:
            return


@pytest.mark.parametrize("workers", [1, pytest.param(2, marks=pytest.mark.slow)])
def test_the_command_serves_and_finishes_what_it_began(
    spare: Graph, servers_home: Path, workers: int
) -> None:
    """A request that is on its way when the process is told to stop is answered; the next finds nobody."""
    put(spare, *(f"B{number:04}" for number in range(3000)))
    with serving(servers_home, "--workers", str(workers)) as (process, address):
        got: list[httpx.Response] = []
        asking = threading.Thread(
            target=lambda: got.append(httpx.get(f"{address}/charts?as_of=2026-06-30&format=csv", timeout=60))
        )
        asking.start()
        time.sleep(0.3)
        process.send_signal(signal.SIGTERM)
        asking.join(60)
        assert got[0].status_code == 200
        assert len(got[0].text.splitlines()) == 3001
        # When all is answered it ends by the signal, as whoever sent it expects.
        assert process.wait(30) in (0, -signal.SIGTERM)
        with pytest.raises(httpx.TransportError):
            httpx.get(f"{address}/healthz", timeout=5)
        out = process.stdout.read() if process.stdout else ""
        assert any(json.loads(line)["route"] == "/charts" for line in out.splitlines() if '"request"' in line)


@pytest.mark.slow
def test_any_worker_tells_the_numbers_of_all(spare: Graph, servers_home: Path) -> None:
    with serving(servers_home, "--workers", "2") as (process, address):
        for _ in range(30):  # Each on a connection of its own: whichever worker is free takes it.
            assert httpx.get(f"{address}/sources", timeout=60).status_code == 200
        for _ in range(10):
            numbers = httpx.get(f"{address}/metrics", timeout=60).text
            assert 'sanfang_requests_total{method="GET",route="/sources",status="200"} 30.0' in numbers
        process.send_signal(signal.SIGTERM)
        process.wait(30)


def test_a_proxy_elsewhere_is_believed_when_it_is_named(
    spare: Graph, servers_home: Path, request: pytest.FixtureRequest
) -> None:
    """Of another address on this machine, as it would be in another container."""
    put(spare, "B1")
    keys = Door.of(settings_of(servers_home, "spare")).keys
    _, key = keys.new("x", "reader")
    request.addfinalizer(keys.file.unlink)
    headers = {"Host": "city.example", "X-Forwarded-Proto": "https", "X-Sanfang-Token": key}
    transport = httpx.HTTPTransport(local_address="127.0.0.9")
    for options, scheme in (((), "http"), (("--forwarded-allow-ips", "10.0.0.7, 127.0.0.8/30"), "https")):
        with serving(servers_home, *options) as (_, address), httpx.Client(transport=transport) as proxy:
            row = proxy.get(f"{address}/organizations", headers=headers, params=DAY, timeout=60)
            assert row.json()["items"][0]["links"]["self"] == f"{scheme}://city.example/organizations/B1"


def test_behind_a_proxy_links_have_its_path(
    spare: Graph, servers_home: Path, request: pytest.FixtureRequest
) -> None:
    put(spare, "B1", "B2")
    keys = Door.of(settings_of(servers_home, "spare")).keys
    _, key = keys.new("x", "reader")  # Without one there is no serving behind a proxy.
    request.addfinalizer(keys.file.unlink)
    with serving(servers_home, "--root-path", "/sanfang") as (_, address):
        answer = httpx.get(
            f"{address.removesuffix('/sanfang')}/organizations",
            params=DAY | {"size": 1},
            headers={"Host": "city.example", "X-Forwarded-Proto": "https", "X-Sanfang-Token": key},
            timeout=60,
        )
        row = answer.json()["items"][0]
        assert row["links"]["self"] == "https://city.example/sanfang/organizations/B1"
        assert answer.json()["next"].startswith("https://city.example/sanfang/organizations?")


def test_a_port_that_is_taken_is_said(spare_server: Graph, servers_home: Path) -> None:
    with serving(servers_home) as (_, address):
        port = address.rpartition(":")[2]
        env = os.environ | {"SANFANG_HOME": str(servers_home), "SANFANG_INSTANCE": "spare"}
        command = [str(Path(sys.executable).with_name("sanfang")), "serve", "--port", port]
        second = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60)
        assert second.returncode == 2
        assert f"端口 {port} 用不了" in second.stderr
