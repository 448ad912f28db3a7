"""What the log of who did what has of a write: a line before it, one with what came of it, nobody's name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx
import pytest
from conftest import emptied, settings_of
from hand_made import town
from judged import both
from loading import putting
from roster_files import AREAS, BODIES
from served import TOKEN, served, service_of
from world_days import DAY

from api.web import uploaded
from api.web.app import application
from api.web.service import Service
from cypher.library import Library
from graph.db import Graph

pytestmark = pytest.mark.neo4j
LATER = (date.today() + timedelta(days=100)).isoformat()
GOOD = {"区域表.csv": AREAS, "组织表.csv": BODIES}
GIVEN = {"source": "street", "as_of": "2026-06-30", "by": "王芳"}
RULE = "gaps.branch_without_secretary"
CHANGE_NOTHING = {"/plans", "/cypher"}


@contextmanager
def opened(home: Path, folder: Path) -> Iterator[tuple[Service, httpx.Client]]:
    service = service_of(settings_of(home, "spare"), home=folder)
    with (
        served(application(service)) as base,
        httpx.Client(base_url=base, timeout=300, headers={"X-Sanfang-Token": TOKEN}) as asking,
    ):
        yield service, asking


@pytest.fixture
def door(spare: Graph, servers_home: Path, tmp_path: Path) -> Iterator[tuple[Service, httpx.Client]]:
    with opened(servers_home, tmp_path / "door") as found:
        yield found


def sent(web: httpx.Client, files: dict[str, str], accept: str = "*/*", **given: Any) -> httpx.Response:
    parts = [("files", (name, text.encode(), "text/csv")) for name, text in files.items()]
    return web.post("/loads", files=parts, data=GIVEN | given, headers={"Accept": accept})


def told(service: Service) -> list[dict[str, Any]]:
    return [json.loads(line) for line in service.door.audit.lines()]


def test_a_trial_a_load_and_a_refusal_are_told_apart(
    door: tuple[Service, httpx.Client], spare: Graph
) -> None:
    service, web = door
    sent(web, GOOD)
    load = sent(web, GOOD, dry_run="false").json()["load"]
    sent(web, GOOD, "application/x-ndjson", dry_run="false")
    sent(web, GOOD | {"组织表.csv": BODIES + "Z2,二支部,党支部,D1,G9\n"}, dry_run="false")
    assert sent(web, GOOD, dry_run="false", as_of="2025-06-30").status_code == 422
    assert sent(web, GOOD, "application/x-ndjson", dry_run="false", as_of="2025-06-30").status_code == 200
    lines = told(service)
    assert [each["step"] for each in lines] == ["begun", "ended"] * 6
    assert [each["begun"] for each in lines[1::2]] == [each["number"] for each in lines[::2]]
    assert [each["dry_run"] for each in lines[::2]] == [True] + [False] * 5
    digests = sorted(sha256(text.encode()).hexdigest() for text in GOOD.values())
    assert lines[0]["files"] == lines[2]["files"] == digests != lines[6]["files"]
    came = [
        (each["outcome"], each["status"], each.get("committed"), each.get("load")) for each in lines[1::2]
    ]
    assert came[:3] == [("done", 200, False, None), ("done", 200, True, load), ("done", 200, False, None)]
    assert came[3] == ("done", 200, False, None)
    assert lines[7]["problems"] == 1
    assert came[4:] == [("bad-roster", 422, None, None)] * 2
    assert service.door.audit.verify()[1] is None
    assert not [each for each in ("王芳", "区域表", "street") if each in service.door.audit.file.read_text()]


def test_every_route_that_writes_has_a_line_before_and_one_after(
    door: tuple[Service, httpx.Client], spare: Graph, library: Library, tmp_path: Path
) -> None:
    service, web = door
    with spare.writing() as tx:
        for statement, parameters in town().statements():
            tx.run(statement, parameters)
    finding = {"rule": RULE, "identity": ["B"], "as_of": DAY.isoformat(), "by": "王芳"}
    accepted = {**finding, "reason": "换届中", "until": LATER}
    assert web.post("/acceptances", json=accepted).status_code == 200
    assert web.post("/acceptances", json=accepted | {"identity": ["Z"]}).status_code == 404
    assert web.post("/acceptances/withdrawals", json=finding).status_code == 200
    emptied(spare)
    both(putting(spare, library, tmp_path, DAY))
    pair = {"one": "s:P2", "other": "t:T2", "by": "王芳", "reason": "看过档案"}
    assert web.post("/judgements", json=pair | {"verdict": "same"}).status_code == 200
    assert web.post("/judgements/withdrawals", json=pair).status_code == 200
    emptied(spare)
    assert sent(web, GOOD, dry_run="false").json()["committed"]
    (newest, *_) = web.get("/loads").json()["items"]
    undone = web.post(f"/loads/{newest['number']}/undo", json={"by": "王芳"}).json()
    key = web.post("/keys", json={"name": "王芳的大屏"}).json()["id"]
    assert web.delete(f"/keys/{key}").status_code == 200
    assert web.delete("/session").status_code == 200
    lines = told(service)
    routes = {
        (method.upper(), path)
        for path, item in web.get("/openapi.json").json()["paths"].items()
        for method in item
        if method != "get" and path not in CHANGE_NOTHING
    }
    for step in ("begun", "ended"):
        assert {(each["method"], each["route"]) for each in lines if each.get("step") == step} == routes
    ended = {
        each["route"]: each for each in lines if each.get("step") == "ended" and each["outcome"] == "done"
    }
    assert ended["/acceptances"]["card"] == RULE
    assert ended["/loads/{load}/undo"]["undoes"] == undone["undoes"] == newest["id"]
    assert (ended["/keys"]["key"], ended["/keys/{id}"]["key"]) == (key, key)
    one, other = [each for each in lines if each["route"] == "/acceptances" and each["step"] == "begun"]
    assert one["asked"] == other["asked"]
    assert one["body"] != other["body"], "two findings are two things"
    (refused,) = [each for each in lines if each.get("outcome") == "not-found"]
    assert (refused["route"], refused["status"]) == ("/acceptances", 404)
    assert "王芳" not in json.dumps(lines, ensure_ascii=False)


def test_what_cannot_be_recorded_is_not_done(door: tuple[Service, httpx.Client], spare: Graph) -> None:
    service, web = door
    service.door.audit.file.mkdir(parents=True)
    for accept in ("*/*", "application/x-ndjson"):
        answer = sent(web, GOOD, accept, dry_run="false")
        assert (answer.status_code, answer.json()["type"]) == (503, "/problems/access-unavailable")
    assert web.post("/keys", json={"name": "x"}).status_code == 503
    assert spare.read("MATCH (n) WHERE NOT n:Schema RETURN n") == []
    assert not service.door.keys.all()


def test_what_was_begun_is_known_though_its_end_cannot_be_recorded(
    door: tuple[Service, httpx.Client], spare: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, web = door
    log, elsewhere, load = service.door.audit.file, tmp_path / "elsewhere", uploaded.load

    def then_the_log_is_lost(*given: Any, **more: Any) -> dict[str, Any]:
        done = load(*given, **more)
        log.rename(elsewhere)
        log.mkdir()
        return done

    monkeypatch.setattr(uploaded, "load", then_the_log_is_lost)
    answer = sent(web, GOOD, dry_run="false")
    assert answer.status_code == 503
    assert "已经办过了" in answer.json()["details"]["zh"]
    assert str(log) not in answer.text
    (line,) = map(json.loads, elsewhere.read_text().splitlines())
    assert (line["step"], line["dry_run"], line["who"]) == ("begun", False, "token")
    assert [row["n"] for row in spare.read("MATCH (l:Load) RETURN count(l) AS n")] == [1]
