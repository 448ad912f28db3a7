"""A load taken back: the graph is what it was before, to the last property; the history tells of both."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from loading import NO_POSTS, PROFILE, Book, Put, putting, small, taken_for, write_csv
from whole import whole

from cypher.errors import LoadError, NotFound
from cypher.library import Library
from graph import history
from graph.db import Graph
from graph.digest import digest
from graph.profile import Profile
from loaders.load import load

pytestmark = pytest.mark.neo4j
DAY = date(2026, 6, 30)
LATER = date(2026, 9, 30)


@pytest.fixture
def put(spare: Graph, library: Library, tmp_path: Path) -> Put:
    return putting(spare, library, tmp_path, DAY)


def undo(graph: Graph, library: Library, wanted: str) -> history.Load:
    return history.undo(graph, library, wanted, "王芳")


def other(table: str, old: str, new: str) -> Book:
    """The small book with one table's text replaced."""
    book = small()
    lines = [line.replace(old, new) for line in book[table]]
    assert lines != book[table]
    return {**book, table: lines}


def without(*rows: tuple[str, str]) -> Book:
    """The small book without some rows, told by how they begin."""
    book = small()
    for table, start in rows:
        left = [line for line in book[table] if not line.startswith(start)]
        assert len(left) < len(book[table])
        book[table] = left
    return book


def turned(table: str) -> Book:
    """The small book with the rows of a table in another order."""
    book = small()
    return {**book, table: [book[table][0], *reversed(book[table][1:])]}


def more(table: str, *rows: str) -> Book:
    """The small book with rows added."""
    book = small()
    return {**book, table: [*book[table], *rows]}


SECOND: dict[str, tuple[Book, dict[str, object]]] = {
    "a changed name": (other("organizations", "一支部", "第一支部"), {}),
    "another type": (other("organizations", "Y1|业委会|业主委员会", "Y1|业委会|成员单位"), {}),
    "another tier": (other("areas", "A1|甘州区|县区", "A1|甘州区|市"), {}),
    "rows on other lines": (turned("holdings"), {}),
    "areas on other lines": (turned("areas"), {}),
    "a new holder": (more("holdings", "P3|Z1|委员||2026-01-01|", "P3|Y1|委员||2026-01-01|"), {}),
    "a holder who left": (without(("holdings", "P1|Z1")), {"allow_fall": True}),
    "a holder whose dates changed": (other("holdings", "P1|Y1|主任||不详|", "P1|Y1|主任||2024-05-06|"), {}),
    "a body that is gone": (
        without(("organizations", "Z2"), ("coverage", "Z2"), ("holdings", "P2|Z2")),
        {"allow_fall": True},
    ),
    "an area that is gone": (without(("coverage", "Z2|G2")), {"as_of": LATER, "allow_fall": True}),
    "others at the meeting": (other("meetings", "Y1、W1", "Y1、Z1"), {}),
    "nobody else at the meeting": (other("meetings", "Y1、W1", "Y1"), {}),
    "another line of command": (other("organizations", "|党支部|D1|G2", "|党支部||G2"), {"allow_fall": True}),
    "collected elsewhere": (more("collection", "从业|||W1|是"), {}),
    "posts that a profile asks for": (small(), {"due": PROFILE}),
    "a later date alone": (small(), {"as_of": LATER}),
    "another source": (other("organizations", "一支部", "第一支部"), {"source": "t"}),
    "a part of it": ({"areas": [*small()["areas"][:2], "A1|甘州|县区|"][::2]}, {"partial": True}),
}  # fmt: skip


@pytest.mark.parametrize("due", [NO_POSTS, PROFILE], ids=["none due", "posts due"])
@pytest.mark.parametrize("what", SECOND)
def test_undo_brings_back_what_was_there(
    spare: Graph, library: Library, put: Put, what: str, due: Profile
) -> None:
    put(small(), due=due)
    before, mark = whole(spare), digest(spare)
    book, how = SECOND[what]
    done = put(book, **{"due": due, **how})
    if what == "posts that a profile asks for" and due is PROFILE:
        assert not done.committed
        return
    assert done.committed
    assert whole(spare) != before
    undone = undo(spare, library, done.id)
    assert whole(spare) == before
    assert digest(spare) == mark
    assert (undone.undoes, undone.by, undone.changes > 0) == (done.id, "王芳", True)
    assert put(book, **{"due": due, **how}).elements == done.elements


def test_undo_of_the_first_load_leaves_nothing(spare: Graph, library: Library, put: Put) -> None:
    first = put(small())
    undo(spare, library, first.id)
    assert whole(spare) == ([], [])
    assert spare.read("MATCH (c:Change) RETURN count(c) AS left") == [{"left": 0}]
    assert put(small()).elements == first.elements


def test_posts_that_the_profile_asks_for_no_more_come_back(spare: Graph, library: Library, put: Put) -> None:
    """They are deleted by the load, with what they were of."""
    put(small(), due=PROFILE)
    before = whole(spare)
    done = put(other("organizations", "一支部", "第一支部"), due=NO_POSTS)
    assert spare.read("MATCH (p:Post) WHERE p.derived RETURN p.code") == []
    undo(spare, library, done.id)
    assert whole(spare) == before


def test_loads_are_undone_from_the_newest_on(spare: Graph, library: Library, put: Put) -> None:
    states = [whole(spare)]
    done = []
    for book, source in ((small(), "s"), (other("areas", "一网格", "甲网格"), "s"), (small(), "t")):
        done.append(put(book, source=source))
        states.append(whole(spare))
    with pytest.raises(LoadError) as refused:
        undo(spare, library, done[0].id)
    assert all(each.id in refused.value.zh for each in done[1:])
    assert all(each.id in refused.value.en for each in done[1:])
    assert whole(spare) == states[3]
    for number in (3, 2, 1):
        undo(spare, library, str(number))
        assert whole(spare) == states[number - 1]


def test_the_history_tells_loads_and_undos(spare: Graph, library: Library, put: Put) -> None:
    first = put(small())
    second = put(other("areas", "一网格", "甲网格"))
    undone = undo(spare, library, "2")
    found = history.loads(spare)
    assert [each.id for each in found] == [undone.id, second.id, first.id]
    assert [each.number for each in found] == [3, 2, 1]
    assert [each.stands for each in found] == [False, False, True]
    assert found[1].undone_by == undone.id
    assert found[2].rows == sum(rows["read"] for rows in first.rows.values())
    assert found[1].changes == second.changes == 1
    assert {each.source for each in found} == {"s"}


def test_what_cannot_be_undone_is_refused(spare: Graph, library: Library, put: Put) -> None:
    first = put(small())
    undone = undo(spare, library, first.id)
    with pytest.raises(LoadError, match="已经撤销"):
        undo(spare, library, first.id)
    with pytest.raises(LoadError, match="本身是一次撤销"):
        undo(spare, library, undone.id)
    with pytest.raises(NotFound, match=undone.id):
        undo(spare, library, "x")
    with spare.writing() as tx:
        tx.run("CREATE (:Load {id: 'old', at: datetime()})")
    with pytest.raises(LoadError, match="旧版本"):
        undo(spare, library, "old")


def test_what_others_tied_to_the_load_is_not_torn_off(spare: Graph, library: Library, put: Put) -> None:
    put(small())
    done = put(more("areas", "G3|三网格|网格|Q1"))
    with spare.writing() as tx:
        tx.run("MATCH (o {code: 'Z1'}), (g {code: 'G3'}) CREATE (o)-[:COVERS {key: '1'}]->(g)")
    before = whole(spare)
    with pytest.raises(LoadError, match="G3"):
        undo(spare, library, done.id)
    assert whole(spare) == before
    assert history.loads(spare)[0].stands


def test_acceptances_stay(spare: Graph, library: Library, put: Put) -> None:
    done = put(small())
    with spare.writing() as tx:
        tx.run("CREATE (:Acceptance {key: 'k'})")
    undo(spare, library, done.id)
    assert spare.read("MATCH (a:Acceptance) RETURN a.key AS key") == [{"key": "k"}]


def test_two_loads_at_once_come_one_after_the_other(
    spare: Graph, library: Library, put: Put, tmp_path: Path
) -> None:
    """The second waits for the first, though both are under way; each sees the other wholly or not at all."""
    put(small())
    books = {"t": other("areas", "一网格", "甲网格"), "u": other("areas", "一网格", "乙网格")}
    under_way, go_on, done = threading.Event(), threading.Event(), []

    def first(kind: str, _: int) -> None:
        if kind == "HOLDS":
            under_way.set()
            assert go_on.wait(60)

    def work(source: str, progress: Callable[[str, int], None]) -> None:
        folder = write_csv(tmp_path / source, books[source])
        with taken_for(spare, library, folder, source=source, as_of=DAY) as rosters:
            done.append(load(spare, library, rosters, NO_POSTS, progress=progress).source)

    seen: list[str] = []
    one = threading.Thread(target=work, args=("t", first))
    two = threading.Thread(target=work, args=("u", lambda kind, _: seen.append(kind)))
    one.start()
    assert under_way.wait(60)
    two.start()
    two.join(2)
    assert seen == ["load.turn"]
    go_on.set()
    one.join(60)
    two.join(60)
    assert done == ["t", "u"]
    assert spare.read("MATCH (g {code: 'G1'}) RETURN g.name AS name") == [{"name": "乙网格"}]
    undo(spare, library, "3")
    assert spare.read("MATCH (g {code: 'G1'}) RETURN g.name AS name") == [{"name": "甲网格"}]
