"""Two codes that are judged to be one body: every roster means the same one from there on."""

from __future__ import annotations

from pathlib import Path

import pytest
from judged import DAY, LATER, companies
from loading import Put, putting, small
from whole import Whole, whole

from cypher.errors import BadParameter, LoadError, NotFound
from cypher.library import Library
from graph import history, judging
from graph.db import Graph
from graph.judgement import DIFFERENT, SAME
from graph.judging import Judged, Verdict

pytestmark = pytest.mark.neo4j


@pytest.fixture
def put(spare: Graph, library: Library, tmp_path: Path) -> Put:
    put = putting(spare, library, tmp_path, DAY)
    put(small())
    put(companies(), source="v")
    return put


def judge(graph: Graph, library: Library, one: str, other: str, verdict: str = SAME) -> Judged:
    return judging.judge(graph, library, [Verdict(one, other, verdict, "同一个信用代码")], "王芳")


def told(graph: Graph, query: str) -> list[tuple[object, ...]]:
    return [tuple(row.values()) for row in graph.read(query)]


def differing(one: Whole, other: Whole) -> list[str]:
    return sorted({*one[0], *one[1]} ^ {*other[0], *other[1]})


def test_one_body_has_what_both_rosters_say(spare: Graph, library: Library, put: Put) -> None:
    judge(spare, library, "一物业服务公司", "W1")
    own = "MATCH (o:Organization) WHERE o.code IN ['W1', 'V9'] RETURN o.code, o.name, o.full_members"
    assert told(spare, own) == [("W1", "一物业", 4)]
    lines = (
        "MATCH ({code: 'W1'})-[e:MANAGES]->(x) RETURN x.code, e.from_min.year, [s IN e.sources | left(s, 1)]"
    )
    assert told(spare, lines) == [("X1", 2022, ["s", "v"])]
    held = (
        "MATCH (p:Person)-[:HOLDS]->(q:Post)-[:OF|FOR]->({code: 'W1'})"
        " RETURN q.code AS code, p.name AS name ORDER BY code, name"
    )
    assert told(spare, held) == [("W1#manager", "李四"), ("W1#manager", "赵六"), ("Z1#顾问#W1", "赵六")]
    assert told(spare, "MATCH (q:Post) WHERE q.code CONTAINS 'V9' RETURN q.code") == []
    attended = "MATCH (o)-[:ATTENDED]->({code: 'M9'}) RETURN o.code AS code ORDER BY code"
    assert told(spare, attended) == [("W1",), ("Y1",)]
    crossed = "MATCH (a)-[e:CROSS_APPOINTED {person: 'v:V1'}]->(b) RETURN DISTINCT a.code, b.code"
    assert told(spare, crossed) == [("W1", "Z1")]


def test_undo_and_withdrawal(spare: Graph, library: Library, put: Put) -> None:
    before = whole(spare)
    done = judge(spare, library, "V9", "W1")
    assert whole(spare) != before
    history.undo(spare, library, done.id, "王芳")
    assert whole(spare) == before
    judge(spare, library, "V9", "W1")
    joined = whole(spare)
    back = judging.withdraw(spare, library, [("W1", "V9")], "李雷")
    # What both said is one line no more; the roster of the other says again how it had it.
    put(companies(), source="v")
    assert differing(whole(spare), before) == []
    history.undo(spare, library, history.loads(spare)[0].id, "王芳")
    history.undo(spare, library, back.id, "王芳")
    assert whole(spare) == joined


def test_loading_again_changes_nothing_and_a_change_lands_on_the_body(
    spare: Graph, library: Library, put: Put
) -> None:
    judge(spare, library, "V9", "W1")
    before = whole(spare)
    for book, source in ((small(), "s"), (companies(), "v"), (small(), "s")):
        again = put(book, source=source)
        assert (again.changes, again.committed) == (0, False)
    assert whole(spare) == before
    book = companies()
    book["organizations"][1] = "V9|一物业股份公司|物业公司||A2|5"
    book["holdings"] = [*book["holdings"], "V1|V9|副经理||2026-01-01|"]
    put(book, as_of=LATER, source="v")
    assert told(spare, "MATCH (o {code: 'W1'}) RETURN o.name, o.full_members") == [("一物业", 5)]
    held = "MATCH (p:Person {key: 'v:V1'})-[:HOLDS]->(q:Post)-[:OF]->(o {code: 'W1'}) RETURN count(q)"
    assert told(spare, held) == [(2,)]
    assert told(spare, "MATCH (o:Organization {code: 'V9'}) RETURN o.code") == []


def test_what_cannot_be_one_body_is_refused(spare: Graph, library: Library, put: Put) -> None:
    put({"organizations": ["code|name|superior", "U1|大工委|D1"]}, source="u")
    before = whole(spare)
    with pytest.raises(LoadError, match="来源 u 同时说到"):
        judge(spare, library, "U1", "D1")
    with pytest.raises(LoadError, match="来源 v 同时说到"):
        judge(spare, library, "V8", "V9")
    with pytest.raises(NotFound):
        judge(spare, library, "W1", "W0")
    with pytest.raises(BadParameter, match="自己"):
        judge(spare, library, "一物业", "W1")
    judge(spare, library, "V8", "W1", DIFFERENT)
    assert whole(spare) == before
    with pytest.raises(BadParameter, match="两个组织"):
        judge(spare, library, "V8", "W1")
