"""What changes the graph over HTTP: rosters tried, loaded, refused and taken back; findings accepted."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import httpx
import pytest
from conftest import settings_of
from hand_made import town
from judged import both, companies, people, second
from loading import Book, putting, small
from roster_files import AREAS, BODIES, number
from served import TOKEN, client
from test_loaders_rejects import sheets
from whole import whole
from world_days import DAY

from api.web import shapes
from cypher.library import Library
from graph.db import Graph

pytestmark = pytest.mark.neo4j
RULE = "gaps.branch_without_secretary"
LATER = (date.today() + timedelta(days=100)).isoformat()
GOOD = {"区域表.csv": AREAS, "组织表.csv": BODIES}
BAD = GOOD | {"组织表.csv": BODIES + "Z2,二支部,党支部,D1,G9\nZ3,三支部,党支部,D9,G1\n"}
GIVEN = {"source": "street", "as_of": "2026-06-30", "by": "王芳"}


@pytest.fixture
def web(spare: Graph, servers_home: Path) -> Iterator[httpx.Client]:
    with client(settings_of(servers_home, "spare"), headers={"X-Sanfang-Token": TOKEN}) as asking:
        yield asking


def sent(web: httpx.Client, files: dict[str, str], accept: str = "", **given: Any) -> httpx.Response:
    parts = [("files", (name, text.encode(), "text/csv")) for name, text in files.items()]
    return web.post("/loads", files=parts, data=GIVEN | given, headers={"Accept": accept} if accept else {})


def branches(web: httpx.Client) -> list[str]:
    items = web.get("/organizations", params={"as_of": "2026-06-30"}).json()["items"]
    return [row["code"] for row in items]


def test_a_file_that_is_no_roster_is_told_by_its_own_name(web: httpx.Client) -> None:
    answer = sent(web, {"说明.txt": "不是名册"})
    assert answer.status_code == 200, answer.text
    (problem,) = [each for each in answer.json()["problems"] if each["rule"] == "no-rosters"]
    assert problem["file"] == "说明.txt"
    assert "/tmp" not in answer.text
    assert "sanfang-" not in answer.text


def test_a_roster_is_tried_loaded_and_taken_back(web: httpx.Client) -> None:
    tried = sent(web, GOOD)
    assert tried.status_code == 200, tried.text
    shapes.Loaded.model_validate_json(tried.content)
    said = tried.json()
    assert (said["dry_run"], said["committed"], said["problem_count"]) == (True, False, 0)
    assert said["rows"]["areas"] == {"read": 4, "loaded": 4, "unchanged": 0, "rejected": 0}
    assert branches(web) == []
    done = sent(web, GOOD, dry_run="false").json()
    assert (done["committed"], done["rows"]["organizations"]["loaded"]) == (True, 2)
    assert branches(web) == ["D1", "Z1"]
    again = sent(web, GOOD, dry_run="false").json()
    assert (again["committed"], again["rows"]["areas"]["unchanged"]) == (False, 4)
    (kept,) = web.get("/loads").json()["items"]
    assert (kept["id"], kept["source"], kept["by"], kept["stands"]) == (done["load"], "street", "王芳", True)
    undone = web.post(f"/loads/{kept['id']}/undo", json={"by": "李四"})
    assert undone.status_code == 200, undone.text
    assert (undone.json()["undoes"], undone.json()["by"]) == (done["load"], "李四")
    assert branches(web) == []
    twice = web.post(f"/loads/{kept['id']}/undo", json={"by": "李四"})
    assert (twice.status_code, twice.json()["type"]) == (409, "/problems/load-conflict")


def test_problems_stand_beside_their_cells_and_nothing_is_written(web: httpx.Client) -> None:
    said = sent(web, BAD, dry_run="false").json()
    assert (said["committed"], said["problem_count"]) == (False, 2)
    assert "rows" not in said
    (sheet,) = said["sheets"]
    assert sheet["file"] == "组织表.csv"
    wrong = {(row["line"], sheet["headers"][int(place)]) for row in sheet["rows"] for place in row["wrong"]}
    assert wrong == {(4, "所在区域编码"), (5, "上级组织编码")}
    assert {(each["line"], each["column"]) for each in said["problems"]} == wrong
    assert sheet["rows"][0]["cells"] == ["Z2", "二支部", "党支部", "D1", "G9"]
    assert branches(web) == []


def test_good_rows_go_in_and_bad_ones_come_back_as_a_workbook(web: httpx.Client, tmp_path: Path) -> None:
    said = sent(web, BAD, dry_run="false", rejects="true").json()
    assert said["committed"]
    assert branches(web) == ["D1", "Z1"]
    book = tmp_path / said["rejects"]["name"]
    book.write_bytes(base64.b64decode(said["rejects"]["base64"]))
    lines = sheets(book)["组织表"]
    assert [line[0] for line in lines[1:]] == ["Z2", "Z3"]


def test_progress_is_told_line_by_line_and_so_is_a_problem(web: httpx.Client) -> None:
    lines = [json.loads(line) for line in sent(web, GOOD, "application/x-ndjson").text.splitlines()]
    assert {line["step"] for line in lines[:-1]} >= {"read", "load.turn"}
    assert lines[-1]["answer"]["rows"]["areas"]["read"] == 4
    sent(web, GOOD, dry_run="false")
    older = sent(web, GOOD, "application/x-ndjson", as_of="2025-06-30")
    problem = json.loads(older.text.splitlines()[-1])["problem"]
    assert (problem["status"], problem["type"]) == (422, "/problems/bad-roster")
    shapes.Problem.model_validate(problem)


NAMES = {
    "..": 422,
    ".htaccess": 422,
    "a/../../b.csv": 200,
    "C:\\x\\区域表.csv": 200,
    "表\u200b.csv": 422,
}


@pytest.mark.parametrize("name", NAMES)
def test_a_file_stays_in_its_folder_whatever_its_name(web: httpx.Client, name: str) -> None:
    found = sent(web, {name: AREAS})
    assert found.status_code == NAMES[name], found.text
    if found.status_code == 422:
        assert [each["field"] for each in found.json()["errors"]] == ["files"]


def test_bad_uploads_are_problems(web: httpx.Client) -> None:
    parts = [("files", ("区域表.csv", AREAS.encode(), "text/csv"))] * 2
    same = web.post("/loads", files=parts, data=GIVEN)
    assert (same.status_code, same.json()["errors"][0]["field"]) == (422, "files")
    none = web.post("/loads", data=GIVEN)
    assert (none.status_code, none.json()["errors"][0]["field"]) == (422, "files")
    assert sent(web, GOOD, as_of="2026-02-30").status_code == 422
    assert sent(web, GOOD, hidden="perhaps").status_code == 422
    number_ = sent(web, GOOD, by=number(1))
    assert (number_.status_code, number_.json()["errors"][0]["field"]) == (422, "by")
    assert number(1) not in number_.text


@pytest.mark.parametrize(
    ("kind", "body", "zh"),
    [
        ("multipart/form-data", b"x", "分界"),
        ("multipart/form-data; boundary=x", b"--y\r\n\r\n", "读不懂"),
        ("multipart/form-data; boundary=x", b"--x\r\nA: b\r\n\r\n1\r\n--x--\r\n", "没有名称"),
        ("application/json", b"[" * 100_000 + b"]" * 100_000, "读不懂"),
        ("application/json", b'{"rule": "\\ud800", "identity": ["B"]}', "半个字符"),
    ],
    ids=["no boundary", "no multipart", "no name", "too deep", "half a character"],
)
def test_a_body_that_cannot_be_read_is_told_in_both_languages(
    web: httpx.Client, kind: str, body: bytes, zh: str
) -> None:
    address = "/acceptances" if kind == "application/json" else "/loads"
    answer = web.post(address, content=body, headers={"Content-Type": kind})
    assert answer.status_code in (400, 422)
    said = answer.json()["details"]
    assert zh in said["zh"]
    assert not re.search("[A-Za-z]{5,} [a-z]+ [a-z]+", said["zh"]), said
    assert re.search("[a-z]", said["en"])


def test_no_identity_number_leaves(web: httpx.Client) -> None:
    people = f"人员编码,姓名,身份证号\nP1,张三,{number(1)}\nP2,李四,{number(2)[:17]}?\n"
    said = sent(web, GOOD | {"人员表.csv": people}).text
    assert "李四" in said
    for secret in (number(1), number(2)[:17]):
        assert secret not in said


@pytest.fixture
def found(web: httpx.Client, spare: Graph) -> httpx.Client:
    """An API on a town in which branch B has no secretary."""
    with spare.writing() as tx:
        for statement, parameters in town().statements():
            tx.run(statement, parameters)
    return web


def listed(web: httpx.Client) -> list[str]:
    items = web.get(f"/gaps/{RULE}", params={"as_of": DAY.isoformat()}).json()["items"]
    return [row["branch"] for row in items]


def test_a_finding_is_accepted_and_withdrawn(found: httpx.Client) -> None:
    about = {"rule": RULE, "identity": ["B"], "as_of": DAY.isoformat(), "by": "王芳"}
    assert "B" in listed(found)
    made = found.post("/acceptances", json=about | {"reason": "换届中", "until": LATER})
    assert made.status_code == 200, made.text
    shapes.Acceptance.model_validate_json(made.content)
    assert "B" not in listed(found)
    day = {"as_of": DAY.isoformat()}
    shown = found.get(f"/gaps/{RULE}", params=day | {"accepted": "true"}).json()
    assert (shown["accepted"], shown["states"]) == (1, {"gap": 1})
    told = {row["branch"]: row.get("acceptance", {}).get("reason") for row in shown["items"]}
    assert told == {"A": None, "B": "换届中"}
    run = found.get(f"/queries/{RULE}", params=day).json()
    assert ([row["branch"] for row in run["items"]], run["accepted"]) == (["A"], 1)
    run = found.get(f"/queries/{RULE}", params=day | {"accepted": "true"}).json()
    assert {row["branch"]: row["accepted"] for row in run["items"]} == {"A": None, "B": "yes"}
    twice = found.post("/acceptances", json=about | {"reason": "换届中", "until": LATER})
    assert twice.status_code == 422
    (kept,) = found.get("/acceptances", params={"as_of": DAY.isoformat()}).json()["items"]
    assert (kept["standing"], kept["reason"], kept["identity"]) == ("standing", "换届中", ["B"])
    assert [found.get(kept["links"][each]).status_code for each in ("card", "findings")] == [200, 200]
    assert "'B'" in unquote(kept["links"]["browser"])
    gone = found.post("/acceptances/withdrawals", json=about)
    assert (gone.status_code, gone.json()["standing"]) == (200, "withdrawn")
    assert "B" in listed(found)
    assert found.post("/acceptances/withdrawals", json=about).status_code == 404


WRONG: dict[str, tuple[dict[str, Any], int, str]] = {
    "no reason": ({"reason": " "}, 422, "reason"),
    "no name": ({"by": ""}, 422, "by"),
    "a number": ({"reason": f"见 {number(3)}"}, 422, "reason"),
    "in the past": ({"until": "2026-06-30"}, 422, "until"),
    "no date": ({"until": "soon"}, 422, "until"),
    "no such finding": ({"identity": ["Z"]}, 404, ""),
    "no such rule": ({"rule": "gaps.branch_without_secretaries"}, 404, ""),
    "no identity": ({"identity": "B"}, 422, "identity"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_accepted_is_told_by_its_field(found: httpx.Client, case: str) -> None:
    change, status, field = WRONG[case]
    about = {"rule": RULE, "identity": ["B"], "as_of": DAY.isoformat(), "by": "王芳", "reason": "换届中"}
    said = found.post("/acceptances", json=about | {"until": LATER} | change)
    assert said.status_code == status, said.text
    assert number(3) not in said.text
    assert "--" not in said.json()["detail"]
    if field:
        assert [each["field"] for each in said.json()["errors"]] == [field]
    assert "B" in listed(found)
    assert found.get("/acceptances").json()["items"] == []


def test_two_people_are_judged_and_that_is_withdrawn(
    web: httpx.Client, spare: Graph, library: Library, tmp_path: Path
) -> None:
    both(putting(spare, library, tmp_path, DAY))
    about = {"one": "s:P2", "other": "t:T2", "by": "王芳", "reason": "看过档案"}
    before = whole(spare)
    for change, status in (({"other": "t:T9"}, 404), ({"other": "s:P2"}, 422), ({"verdict": "maybe"}, 422)):
        assert web.post("/judgements", json=about | {"verdict": "same"} | change).status_code == status
    assert whole(spare) == before
    made = web.post("/judgements", json=about | {"verdict": "same"})
    assert made.status_code == 200, made.text
    shapes.Judged.model_validate_json(made.content)
    assert made.json()["number"] == 3
    assert "t:T2" not in people(spare)
    listed = web.get("/judgements")
    shapes.Judgements.model_validate_json(listed.content)
    (kept,) = listed.json()["items"]
    assert (kept["one"], kept["other"], kept["by"], kept["standing"]) == ("s:P2", "t:T2", "王芳", "standing")
    line = web.get("/loads").json()["items"][0]
    assert (line["judged"], line["standing"], line["stands"]) == (1, "judged", True)
    assert line["id"] in unquote(line["links"]["browser"])
    assert web.get(kept["links"]["card"]).status_code == 200
    assert "'s:P2'" in unquote(kept["links"]["browser"])
    gone = web.post("/judgements/withdrawals", json=about)
    assert gone.status_code == 200, gone.text
    assert whole(spare) == before
    assert web.get("/judgements").json()["items"][0]["standing"] == "withdrawn"


def renamed(book: Book) -> Book:
    """The second roster once more; 李四 is no full member any more."""
    return book | {"people": [row.replace("正式党员", "群众") for row in book["people"]]}


def moved(book: Book) -> Book:
    """Once more; their post ended."""
    return book | {
        "holdings": [row.replace("2020-01-01|", "2020-01-01|2025-12-31") for row in book["holdings"]]
    }


def meanwhile(web: httpx.Client, one: str, other: str, verdict: str = "same") -> None:
    """Somebody else judges."""
    said = {"one": one, "other": other, "verdict": verdict, "reason": "认识", "by": "李雷"}
    assert web.post("/judgements", json=said).status_code == 200


@pytest.mark.parametrize(
    "change", ["a fact", "a post", "judged", "told apart", "joined with a third", "gone"]
)
def test_a_pair_that_changed_since_it_was_shown_is_not_judged(
    web: httpx.Client, spare: Graph, library: Library, tmp_path: Path, change: str
) -> None:
    """Nobody judges what they did not see: a load or another judgement came in between."""
    put = putting(spare, library, tmp_path, DAY)
    both(put)
    shown = {(each["one"]["key"], each["other"]["key"]): each for each in pairs(web)}
    about = {"one": "s:P2", "other": "t:T2", "by": "王芳", "reason": "看过档案", "verdict": "same"}
    stale = about | {"check": shown["s:P2", "t:T2"]["check"]}
    if change == "a fact":
        put(renamed(second()), source="t")
    elif change == "a post":
        put(moved(second()), source="t")
    elif change == "judged":
        meanwhile(web, "t:T2", "s:P2")
    elif change == "told apart":
        meanwhile(web, "t:T2", "s:P2", "different")
    elif change == "joined with a third":
        meanwhile(web, "t:T2", "t:T3")
    else:
        put(
            {
                **second(),
                "people": second()["people"][:2],
                "holdings": second()["holdings"][:2],
                "employment": [row.replace("T2|", "T1|") for row in second()["employment"]],
            },
            source="t",
            allow_fall=True,
        )
    before = whole(spare)
    said = web.post("/judgements", json=stale)
    assert said.status_code == 409, said.text
    assert said.headers["content-type"] == "application/problem+json"
    assert said.json()["type"] == "/problems/changed-meanwhile"
    assert "重新打开列表" in said.json()["details"]["zh"]
    assert "open the list anew" in said.json()["details"]["en"]
    assert whole(spare) == before
    if change in ("a fact", "a post"):
        (now,) = (
            each for each in pairs(web) if (each["one"]["key"], each["other"]["key"]) == ("s:P2", "t:T2")
        )
        assert web.post("/judgements", json=about | {"check": now["check"]}).status_code == 200
        assert "t:T2" not in people(spare)


def test_a_pair_that_is_as_it_was_shown_is_judged(
    web: httpx.Client, spare: Graph, library: Library, tmp_path: Path
) -> None:
    """Also where something else changed in between, and for bodies."""
    put = putting(spare, library, tmp_path, DAY)
    both(put)
    put(companies(), source="v")
    (person,) = (
        each for each in pairs(web) if (each["one"]["key"], each["other"]["key"]) == ("s:P2", "t:T2")
    )
    (body,) = (
        each for each in pairs(web, "bodies") if {each["one"]["key"], each["other"]["key"]} == {"V9", "W1"}
    )
    book = small()
    put(book | {"people": [*book["people"], "P99|新人|"]})
    for each in (person, body):
        said = {"one": each["one"]["key"], "other": each["other"]["key"], "check": each["check"]}
        made = web.post("/judgements", json=said | {"verdict": "same", "reason": "看过档案", "by": "王芳"})
        assert made.status_code == 200, made.text


def pairs(web: httpx.Client, kind: str = "people") -> list[dict[str, Any]]:
    """What waits to be judged."""
    found: list[dict[str, Any]] = web.get("/judgements/pairs", params={"kind": kind, "size": 1000}).json()[
        "items"
    ]
    return found
