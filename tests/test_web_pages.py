"""Lists that only grow, page by page: nothing comes twice, nothing is passed over, whatever comes in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from conftest import City, settings_of
from served import TOKEN, served, service_of

from api.web import cursor as cursors
from api.web.app import application
from cypher import card as cards
from graph.db import Graph
from graph.mark import NOWHERE, following
from graph.taken import page

pytestmark = pytest.mark.neo4j
DAY = {"as_of": "2026-06-30"}
CURRENT = "status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')"
INTERLOCKED = f"""
    CREATE (:Organization {{code: 'A' + n, {CURRENT}}})-[:CROSS_APPOINTED {{key: 'e' + n,
      person: 'p' + n, in_line: false, via: ['member–member'],
      {CURRENT}}}]->(:Organization {{code: 'B' + n, {CURRENT}}})
    CREATE (:Person {{key: 'p' + n, name: '某' + n}})
    """
MADE = {
    "/loads": "CREATE (:Load {id: 'l' + n, number: n, at: datetime('2026-01-01T00:00:00Z')})",
    "/acceptances": """
        CREATE (:Acceptance {rule: 'gaps.grid_without_branch', identity: '["G' + n + '"]', state: 'gap',
          severity: 'gap', reason: 'r', by: 'b', on: date('2026-01-01'), until: date('2027-01-01'),
          at: datetime('2026-01-01T00:00:00Z'), key: 'a' + n})
        """,
    "/judgements": """
        CREATE (:Judgement {kind: 'Person', one: 'a' + n, other: 'b' + n, verdict: 'same', by: 'b',
          reason: 'r', at: datetime('2026-01-01T00:00:00Z') + duration({hours: n}), load: 'l', key: 'j' + n})
        """,
    "/sources": "CREATE (:Source {code: 's' + n, name: '名册', as_of: date('2026-01-01')})",
    "/queries/gaps.grid_without_branch": "CREATE (:Area:Grid {code: 'G' + n, status: 'current'})",
    "/queries/explore.interlocks": INTERLOCKED,
    "/interlocks": INTERLOCKED,
}
NAMED = {
    "/loads": lambda row: row["number"],
    "/acceptances": lambda row: int(row["identity"][0][1:]),
    "/judgements": lambda row: int(row["one"][1:]),
    "/sources": lambda row: int(row["source"][1:]),
    "/queries/gaps.grid_without_branch": lambda row: int(row["grid"][1:]),
    "/queries/explore.interlocks": lambda row: int(row["one"][1:]),
    "/interlocks": lambda row: int(row["one"][1:]),
}
"""The number out of which a row was made."""


@contextmanager
def asking(home: Path) -> Iterator[tuple[httpx.Client, Any]]:
    service = service_of(settings_of(home, "spare"))
    with (
        served(application(service)) as base,
        httpx.Client(base_url=base, timeout=60, headers={"X-Sanfang-Token": TOKEN}) as web,
    ):
        yield web, service


def put(graph: Graph, statement: str, numbers: range) -> None:
    with graph.writing() as tx:
        tx.run(f"UNWIND $numbers AS n {statement}", {"numbers": list(numbers)})


@pytest.mark.parametrize("where", MADE)
def test_a_list_is_walked_while_it_grows(spare: Graph, servers_home: Path, where: str) -> None:
    """Rows 500 to 620 are there from the beginning; others come before and after them all the while."""
    put(spare, MADE[where], range(500, 621))
    with asking(servers_home) as (web, _):
        card = where.startswith("/queries/")
        size = "rows" if card else "size"
        dated = DAY if card or where in ("/acceptances", "/interlocks") else {}
        answer = web.get(where, params={**dated, "rows": 100} if card else dated)
        seen: list[int] = []
        for step in range(9):
            said = answer.json()
            rows = said.get("items", said.get("rows"))
            assert len(rows) <= 100
            seen += map(NAMED[where], rows)
            if said["next"] is None:
                break
            assert answer.headers["link"] == f'<{said["next"]}>; rel="next"'
            put(spare, MADE[where], range(700 + step, 701 + step))
            put(spare, MADE[where], range(100 + step, 101 + step))
            answer = web.get(said["next"])
        assert said["next"] is None
        assert len(seen) == len(set(seen))
        assert set(range(500, 621)) <= set(seen)
        assert len(seen) <= 121 + 2
        small = web.get(where, params={size: 7}).json()
        assert len(small.get("items", small.get("rows"))) == 7
        assert web.get(where, params={size: 100_001 if card else 1001}).status_code == 422
        assert web.get(where, params={"cursor": "x"}).status_code == 422


def test_the_newest_load_comes_first_on_the_first_page(spare: Graph, servers_home: Path) -> None:
    put(spare, MADE["/loads"], range(1, 13))
    with asking(servers_home) as (web, _):
        first = web.get("/loads", params={"size": 5}).json()
        assert [row["number"] for row in first["items"]] == [12, 11, 10, 9, 8]
        assert [row["number"] for row in web.get(first["next"]).json()["items"]] == [7, 6, 5, 4, 3]


def test_the_strongest_come_first_on_a_page_of_interlocks(spare: Graph, servers_home: Path) -> None:
    """A page is of the pairs that come next by their codes; a file has all, a body its own."""
    put(spare, MADE["/interlocks"], range(500, 603))
    with spare.writing() as tx:
        tx.run(
            "MATCH (a:Organization {code: 'A550'}), (b:Organization {code: 'B550'})"
            f" CREATE (a)-[e:CROSS_APPOINTED {{key: 'x', person: 'p551', in_line: false, {CURRENT}}}]->(b)"
            " SET e.via = ['member–member']"
        )
    with asking(servers_home) as (web, _):
        first = web.get("/interlocks", params=DAY).json()
        assert (first["total"], first["total_bodies"], len(first["rows"])) == (103, 206, 100)
        assert first["rows"][0]["one"] == "A550"
        assert {row["one"] for row in first["rows"]} == {f"A{number}" for number in range(500, 600)}
        assert {body["code"] for body in first["bodies"]} == {
            row[side] for row in first["rows"] for side in ("one", "other")
        }
        table = web.get("/interlocks", params=DAY | {"format": "csv"}).text
        assert len(table.splitlines()) == 1 + 103
        one = web.get("/interlocks", params=DAY | {"thing": "A550"}).json()
        assert {row["person"] for row in one["rows"]} == {"p550", "p551"}
        assert [body["code"] for body in one["bodies"]] == ["A550"]


def test_keys_come_by_pages(spare: Graph, servers_home: Path) -> None:
    with asking(servers_home) as (web, service):
        made = [service.door.keys.new(f"屏{number}", "administrator") for number in range(7)]
        web.headers["X-Sanfang-Token"] = made[0][1]
        said = web.get("/keys", params={"size": 3}).json()
        seen = said["items"]
        while said["next"]:
            said = web.get(said["next"]).json()
            seen += said["items"]
        assert sorted(row["id"] for row in seen) == sorted(key.id for key, _ in made)


def test_a_file_of_findings_is_whole(spare: Graph, servers_home: Path) -> None:
    """Whoever saves it takes it for all there is; by pages it comes to whoever asks for a size."""
    put(spare, "CREATE (:Area:Grid {code: 'G' + n, status: 'current'})", range(5000, 6105))
    with asking(servers_home) as (web, _):
        where = "/gaps/grid_without_branch"
        whole = web.get(where, params=DAY | {"format": "csv"})
        assert len(whole.text.splitlines()) == 1 + 1105
        assert "link" not in whole.headers
        part = web.get(where, params=DAY | {"format": "csv", "size": 10})
        assert len(part.text.splitlines()) == 1 + 10
        assert 'rel="next"' in part.headers["link"]
        assert len(web.get(where, params=DAY).json()["items"]) == 100


OF_THE_CITY = (
    "explore.interlocks",
    "explore.body_sizes",
    "gaps.vacant_post",
    "linkage.three_parties",
    "chart.outline",
    "explore.office_holders",
)


@pytest.mark.parametrize("name", OF_THE_CITY)
def test_the_pages_of_a_card_are_all_of_its_rows(made_city: City, name: str) -> None:
    """Each row once, on each page in the card's order; the whole is what one page of all gives."""
    with (
        served(application(service_of(made_city.settings))) as base,
        httpx.Client(base_url=base, timeout=120) as web,
    ):
        where = f"/queries/{name}"
        whole = web.get(where, params={**DAY, "rows": 100_000}).json()
        assert (whole["next"], whole["truncated"]) == (None, False)
        wanted = [json.dumps(row, sort_keys=True) for row in whole["items"]]
        rows = max(2, len(wanted) // 4)
        answer = web.get(where, params={**DAY, "rows": rows})
        found: list[str] = []
        for _ in range(7):
            said = answer.json()
            part = [json.dumps(row, sort_keys=True) for row in said["items"]]
            assert len(part) == rows or said["next"] is None
            places = [wanted.index(each) for each in part]
            assert places == sorted(places)
            found += part
            assert said["truncated"] is (said["next"] is not None)
            assert said["accepted"] == whole["accepted"]
            if said["next"] is None:
                break
            answer = web.get(said["next"])
        assert sorted(found) == sorted(wanted)


def test_a_page_of_a_card_keeps_the_day_of_the_first(made_city: City) -> None:
    """Whoever asks for today and reads on after midnight reads the same day."""
    with (
        served(application(service_of(made_city.settings))) as base,
        httpx.Client(base_url=base, timeout=120) as web,
    ):
        where = "/queries/gaps.vacant_post"
        said = web.get(where, params={**DAY, "rows": 2}).json()
        cursor = parse_qs(urlsplit(said["next"]).query)["cursor"][0]
        again = web.get(where, params={"rows": 2, "cursor": cursor}).json()
        assert again["parameters"]["as_of"] == DAY["as_of"]
        for asked in ({"area": "620702001"}, {"accepted": "true"}):
            other = web.get(where, params={**DAY, **asked, "cursor": cursor})
            assert other.status_code == 422
        assert (
            web.get("/queries/gaps.grid_without_branch", params={**DAY, "cursor": cursor}).status_code == 422
        )


def test_more_interlocks_than_are_held_at_once_come_by_pages(
    spare: Graph, servers_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A whole that is too large is refused with what to do, and its pages are there all the same."""
    monkeypatch.setattr("graph.sharing.MOST", 100)
    put(spare, INTERLOCKED, range(500, 603))
    with asking(servers_home) as (web, _):
        whole = web.get("/interlocks", params=DAY | {"format": "csv"})
        assert whole.status_code == 504
        assert "区域" in whole.json()["details"]["zh"]
        assert "size" in whole.json()["details"]["en"]
        said = web.get("/interlocks", params=DAY | {"size": 50}).json()
        seen = said["rows"]
        assert (said["total"], said["total_bodies"]) == (103, 206)
        while said["next"]:
            said = web.get(said["next"]).json()
            seen += said["rows"]
        assert len({row["one"] for row in seen}) == len(seen) == 103
        part = web.get("/interlocks", params=DAY | {"format": "csv", "size": 10})
        assert len(part.text.splitlines()) == 1 + 10
        assert 'rel="next"' in part.headers["link"]


def test_a_page_of_many_holds_a_page() -> None:
    """Of any number of rows no more than two pages are held at a time."""
    held = 0

    class Row:
        def __init__(self, number: int) -> None:
            nonlocal held
            held += 1
            self.number = number

        def __del__(self) -> None:
            nonlocal held
            held -= 1

    most = 0

    def rows() -> Iterator[Row]:
        nonlocal most
        for number in range(20_000):
            yield Row(number * 7919 % 20_000)
            most = max(most, held)

    found = following(rows(), lambda row: f"{row.number:06}", 50, NOWHERE)
    assert sorted(row.number for row in found.rows) == list(range(50))
    assert (found.total, found.last.key, found.more) == (20_000, "000049", True)
    assert most <= 2 * 50 + 5


def test_a_file_of_a_card_is_whole(spare: Graph, servers_home: Path) -> None:
    put(spare, "CREATE (:Area:Grid {code: 'G' + n, status: 'current'})", range(5000, 6105))
    with asking(servers_home) as (web, service):
        where = "/queries/gaps.grid_without_branch"
        whole = web.get(where, params=DAY | {"format": "csv"})
        assert len(whole.text.splitlines()) == 1 + 1105
        assert "link" not in whole.headers
        part = web.get(where, params=DAY | {"format": "csv", "rows": 10})
        assert len(part.text.splitlines()) == 1 + 10
        assert 'rel="next"' in part.headers["link"]
        assert len(web.get(where, params=DAY).json()["items"]) == 1000
        object.__setattr__(service.limits, "rows", 1000)
        said = web.get(where, params=DAY | {"format": "xlsx"})
        assert said.status_code == 504
        assert "一页一页" in said.json()["details"]["zh"]


ALIKE = """// 一样的行 · Rows that are alike
/*
why = "有的行完全一样。"
[columns]
word = "string"
*/
UNWIND range(1, 9) AS n RETURN CASE WHEN n < 8 THEN '同' ELSE '异' END AS word
"""


def test_rows_that_are_alike_come_as_often_as_there_are(spare: Graph) -> None:
    card, problems = cards.parse(Path("root/explore/alike.cypher"), ALIKE, whole=False)
    assert card, problems
    found, mark = [], NOWHERE
    with spare.reading() as tx:
        for _ in range(9):
            taken, mark = page(tx, card, {}, 2, mark)
            found += taken.rows
            if mark == NOWHERE:
                break
    assert sorted(found) == [("同",)] * 7 + [("异",)] * 2


@pytest.mark.parametrize("after", ["", "x", "[]", '["x"]', '["x", "y"]', "{}", "[1, 2]", "7"])
def test_a_cursor_that_was_made_up_is_refused(spare: Graph, servers_home: Path, after: str) -> None:
    """Also one with the digest of the question, which is no secret."""
    with asking(servers_home) as (web, service):
        card = service.library.get("chart.named")
        question = {**service.profile.bind(card, {"text": "x"}), "card": card.name, "accepted listed": False}
        made = cursors.written(cursors.Place(after), question)
        assert web.get("/queries/chart.named", params={"text": "x", "cursor": made}).status_code == 422
