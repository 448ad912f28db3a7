"""Loads into a real graph: the same twice changes nothing, all or nothing, and the counts add up."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import City, load_folder, settings_of
from loading import NO_POSTS, Book, Put, loaded, putting, small, taken_for, write_csv, write_xlsx
from roster_files import number

from cypher.errors import GraphError, RosterError, Unreachable
from cypher.library import Library
from graph import local
from graph.db import Graph
from graph.digest import digest
from loaders.load import load
from loaders.outcome import Outcome

pytestmark = pytest.mark.neo4j
DAY = date(2026, 6, 30)
LATER = date(2026, 9, 30)


@pytest.fixture
def put(spare: Graph, library: Library, tmp_path: Path) -> Put:
    return putting(spare, library, tmp_path, DAY)


def kinds(outcome: Outcome, what: str) -> dict[str, int]:
    return {kind: counts[what] for kind, counts in outcome.elements.items() if counts[what]}


def loads(graph: Graph) -> int:
    return len(graph.read("MATCH (l:Load) RETURN l.id"))


def sums(outcome: Outcome) -> None:
    for table, rows in outcome.rows.items():
        assert rows["read"] == rows["loaded"] + rows["unchanged"] + rows["rejected"], table


CREATED = {
    "Area": 6, "PART_OF": 6, "Organization": 5, "LOCATED_IN": 5, "SUBORDINATE_TO": 2, "ESTABLISHED_IN": 1,
    "People": 3, "Post": 6, "HOLDS": 6, "COVERS": 2, "MANAGES": 1, "REPRESENTS": 1, "EMPLOYED_BY": 1,
    "Meeting": 1, "COLLECTS": 2,
}  # fmt: skip
CREATED["Person"] = CREATED.pop("People")


def test_first_load_and_the_same_again(spare: Graph, put: Put) -> None:
    first = put(small(), due=NO_POSTS)
    assert first.committed
    assert kinds(first, "created") == CREATED
    assert not any(kinds(first, what) for what in ("changed", "moved", "unchanged", "ended"))
    assert first.rows["holdings"] == {"read": 5, "loaded": 5, "unchanged": 0, "rejected": 0}
    # P1 sits in Z1 and Y1, P2 in Z2 and W1.
    # The cadre of G1 left in 2025, and who holds posts was collected there.
    assert first.derived == {"due_posts": 0, "cross_appointments": 2, "requests": 0, "vacant_posts": 1}
    sums(first)
    before = digest(spare)
    again = put(small(), due=NO_POSTS)
    assert (again.changes, again.committed) == (0, False)
    assert kinds(again, "unchanged") == CREATED
    assert again.rows["holdings"] == {"read": 5, "loaded": 0, "unchanged": 5, "rejected": 0}
    assert digest(spare) == before
    assert loads(spare) == 1


def test_due_posts_are_derived_once(spare: Graph, put: Put) -> None:
    first = put(small())
    before = digest(spare)
    assert first.derived["due_posts"] > 0
    assert put(small()).changes == 0
    assert digest(spare) == before
    put(small(), due=NO_POSTS)
    assert spare.read("MATCH (p:Post) WHERE p.due OR p.derived RETURN p.code") == []


def test_every_spelling_of_a_roster_is_one_graph(
    spare: Graph, library: Library, put: Put, tmp_path: Path
) -> None:
    put(small())
    before = digest(spare)
    paths = {
        "gb18030": write_csv(tmp_path / "gb", small(), "gb18030"),
        "bom": write_csv(tmp_path / "bom", small(), "utf-8-sig"),
        "english": write_csv(tmp_path / "en", small(), english=True),
        "workbook": write_xlsx(tmp_path / "all.xlsx", small()),
    }
    for name, path in paths.items():
        again = loaded(spare, library, path, source="s", as_of=DAY)
        assert not kinds(again, "created"), name
        assert not kinds(again, "changed"), name
        assert digest(spare) == before, name
    for name, path in paths.items():
        with spare.writing() as tx:
            tx.run("MATCH (n) WHERE NOT n:Schema DETACH DELETE n")
        loaded(spare, library, path, source="s", as_of=DAY)
        assert digest(spare) == before, name


def test_a_row_on_another_line(spare: Graph, put: Put) -> None:
    put(small())
    before = digest(spare)
    book = small()
    book["coverage"] = [book["coverage"][0], *reversed(book["coverage"][1:])]
    moved = put(book)
    assert kinds(moved, "moved") == {"COVERS": 2}
    assert moved.rows["coverage"]["loaded"] == 0
    assert (moved.committed, digest(spare)) == (True, before)
    rows = spare.read("MATCH (b)-[e:COVERS]->() RETURN b.code AS body, e.sources AS sources ORDER BY body")
    assert rows == [
        {"body": "Z1", "sources": ["s:覆盖表.csv#3"]},
        {"body": "Z2", "sources": ["s:覆盖表.csv#2"]},
    ]


def test_a_changed_row(spare: Graph, put: Put) -> None:
    put(small())
    book = small()
    book["organizations"][2] = "Z1|第一支部|党支部|D1|G1||2021.3"
    changed = put(book)
    assert kinds(changed, "changed") == {"Organization": 1}
    assert not kinds(changed, "created")
    assert not kinds(changed, "ended")
    assert changed.rows["organizations"] == {"read": 5, "loaded": 1, "unchanged": 4, "rejected": 0}
    sums(changed)
    assert spare.read("MATCH (o {code: 'Z1'}) RETURN o.name AS name") == [{"name": "第一支部"}]


def test_what_is_taken_out_of_a_cell_leaves_the_graph(spare: Graph, put: Put) -> None:
    put(small())
    book = small()
    book["organizations"][5] = "Y1|业委会|业主委员会||||"
    put(book, allow_fall=True)
    rows = spare.read(
        "MATCH (o {code: 'Y1'})"
        " RETURN o.from_min AS day, o.from_max AS last, EXISTS { (o)-[:LOCATED_IN]->() } AS at"
    )
    assert rows == [{"day": None, "last": date(2024, 5, 6), "at": False}]


def test_an_added_row(spare: Graph, put: Put) -> None:
    put(small(), due=NO_POSTS)
    book = small()
    book["holdings"].append("P3|Z1|委员||2026-01-01|")
    added = put(book, due=NO_POSTS)
    assert kinds(added, "created") == {"Post": 1, "HOLDS": 1}
    assert added.rows["holdings"] == {"read": 6, "loaded": 1, "unchanged": 5, "rejected": 0}
    assert added.derived == {"due_posts": 0, "cross_appointments": 0, "requests": 0, "vacant_posts": 0}
    sums(added)


def test_a_dry_run_says_and_writes_nothing(spare: Graph, put: Put) -> None:
    put(small())
    before = digest(spare)
    book = small()
    book["areas"].append("G3|三网格|网格|Q1")
    said = put(book, dry_run=True)
    assert kinds(said, "created") == {"Area": 1, "PART_OF": 1}
    assert said.changes > 0
    assert not said.committed
    assert (digest(spare), loads(spare)) == (before, 1)
    done = put(book)
    assert (done.committed, done.changes, done.elements) == (True, said.changes, said.elements)


def test_codes_that_a_cell_names_twice(spare: Graph, put: Put) -> None:
    book = small()
    book["meetings"][1] = "M1|例会|2026.3|Y1、W1、Y1"
    book["organizations"][2] = "Z1|一支部|党支部|D1、D1|G1||2021.3"
    put(book)
    assert put(book).changes == 0
    book["organizations"][3] = "Z2|二支部|党支部||G2|W1|不详"
    assert kinds(put(book, LATER, allow_fall=True), "ended") == {"SUBORDINATE_TO": 1}


# ── one transaction ──


def test_a_reference_that_went_away(spare: Graph, library: Library, put: Put, tmp_path: Path) -> None:
    put(small())
    folder = write_csv(
        tmp_path / "more",
        {"areas": ["code|name|tier", "B9|北区|县区"], "coverage": ["organization|area", "Z1|G2"]},
    )
    with taken_for(spare, library, folder, source="t", as_of=DAY, partial=True) as rosters:
        assert not rosters.problem_count
        with spare.writing() as tx:
            tx.run("MATCH (z {code: 'Z1'}) DETACH DELETE z")
        before = digest(spare)
        with pytest.raises(RosterError, match=r"t:覆盖表.csv#2"):
            load(spare, library, rosters, NO_POSTS)
    assert digest(spare) == before
    assert spare.read("MATCH (n) WHERE n:Source AND n.code = 't' OR n.code = 'B9' RETURN n") == []


def test_a_transaction_that_the_server_ends(spare: Graph, library: Library, put: Put, tmp_path: Path) -> None:
    put(small())
    before = digest(spare)
    book = small()
    book["areas"].append("G3|三网格|网格|Q1")
    ended: list[str] = []

    def progress(kind: str, done: int) -> None:
        if kind == "HOLDS":
            found = spare.read(
                "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE NOT currentQuery CONTAINS 'SHOW'"
                " RETURN transactionId AS id"
            )
            ended.extend(str(row["id"]) for row in found)
            spare.read("TERMINATE TRANSACTIONS $ids", {"ids": ended})

    with (
        taken_for(spare, library, write_csv(tmp_path / "more", book), source="s", as_of=DAY) as rosters,
        pytest.raises(GraphError, match="Neo4j"),
    ):
        load(spare, library, rosters, NO_POSTS, progress=progress)
    assert len(ended) == 1
    assert (digest(spare), loads(spare)) == (before, 1)


def shut(*ends: socket.socket) -> None:
    for each in ends:
        with suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)


@contextmanager
def cut_after(address: tuple[str, int], allowed: int) -> Iterator[int]:
    """A door to a server that closes for good once so many bytes went in; gives its port."""
    listener = socket.create_server(("127.0.0.1", 0))
    left = [allowed]
    pairs: list[tuple[socket.socket, socket.socket]] = []
    threads: list[threading.Thread] = []

    def pump(start: socket.socket, end: socket.socket, counts: bool) -> None:
        with suppress(OSError):
            while chunk := start.recv(512):
                left[0] -= len(chunk) * counts
                if left[0] < 0:
                    break
                end.sendall(chunk)
        shut(start, end)

    def serve() -> None:
        with suppress(OSError):
            while left[0] >= 0:
                inside = listener.accept()[0]
                outside = socket.create_connection(address)
                pairs.append((inside, outside))
                for start, end, counts in ((inside, outside, True), (outside, inside, False)):
                    threads.append(threading.Thread(target=pump, args=(start, end, counts), daemon=True))
                    threads[-1].start()

    threads.append(threading.Thread(target=serve, daemon=True))
    threads[0].start()
    try:
        yield listener.getsockname()[1]
    finally:
        shut(listener)
        threads[0].join()
        shut(*chain(*pairs))
        for thread in threads:
            thread.join()
        for each in (listener, *chain(*pairs)):
            each.close()


@pytest.mark.parametrize("allowed", [3_000, 9_000, 15_000, 21_000])
def test_a_connection_that_breaks(
    spare: Graph, library: Library, put: Put, tmp_path: Path, servers_home: Path, allowed: int
) -> None:
    put(small())
    before = digest(spare)
    book = small()
    book["areas"] += [f"N{n}|新网格|网格|Q1" for n in range(200)]
    there = local.running(settings_of(servers_home, "spare"))
    assert there is not None
    at = urlsplit(there.bolt_uri)
    with (
        taken_for(spare, library, write_csv(tmp_path / "more", book), source="s", as_of=DAY) as rosters,
        cut_after((str(at.hostname), int(at.port or 0)), allowed) as port,
        Graph.open(f"bolt://127.0.0.1:{port}", there.user, there.password) as graph,
        pytest.raises(Unreachable),
    ):
        load(graph, library, rosters, NO_POSTS)
    assert (digest(spare), loads(spare)) == (before, 1)


def test_an_older_roster_is_refused(spare: Graph, put: Put) -> None:
    put(small(), LATER)
    before = digest(spare)
    for partial in (False, True):
        with pytest.raises(RosterError, match="2026-06-30"):
            put(small(), DAY, partial=partial)
    assert (digest(spare), loads(spare)) == (before, 1)
    assert put(small(), LATER, partial=True).source == "s"


# ── several sources ──


def test_an_empty_cell_takes_nothing_away_that_another_source_states(spare: Graph, put: Put) -> None:
    put(small())
    before = facts(spare)
    others: Book = {
        "areas": small()["areas"],
        "organizations": ["code|name", "Z1|一支部", "Y1|业委会", "D1|大工委"],
        "posts": ["organization|role|for|seats|required", "Z1|书记|||"],
        "people": ["code|name|id_number", small()["people"][1]],
        "holdings": ["person|organization|role", "P1|Z1|书记"],
        "coverage": ["organization|area", "Z1|G1"],
    }
    put(others, source="t")
    after = facts(spare)
    assert {key: after[key] for key in before} == before
    # It is the last word of a source that alone states a thing.
    only: Book = {"organizations": ["code|name|type|from", "T1|它|党支部|2021.3"]}
    put(only, source="u", partial=True)
    put({"organizations": ["code|name|type|from", "T1|它||"]}, source="u", partial=True)
    (row,) = spare.read("MATCH (n:Organization {code: 'T1'}) RETURN labels(n) AS labels, n.from_min AS start")
    assert row == {"labels": ["Organization"], "start": None}


def facts(graph: Graph) -> dict[object, object]:
    """What the nodes and the dated edges say, without where it stands."""
    rows = graph.read(
        "MATCH (n) WHERE n:Area OR n:Organization OR n:Person OR n:Post"
        " RETURN coalesce(n.key, n.code) AS id, labels(n) AS labels, n {.*, sources: null} AS said"
        " UNION ALL MATCH (a)-[e:HOLDS|COVERS]->(b)"
        " RETURN coalesce(a.key, a.code) + type(e) + b.code + e.key AS id, [] AS labels,"
        " e {.*, sources: null} AS said"
    )
    return {row["id"]: (row["labels"], row["said"]) for row in rows}


def test_what_two_sources_state(spare: Graph, put: Put) -> None:
    put(small())
    book: Book = {
        "organizations": ["code|name|type|from", "Z1|一支部|党支部|2021.3", "T1|它支部|党支部|"],
        "people": small()["people"][:2],
    }
    put(book, source="t")
    rows = spare.read(
        "MATCH (n) WHERE n.code = 'Z1' OR n.name = '张三'"
        " RETURN n.name AS name, n.sources AS at ORDER BY name"
    )
    assert rows == [
        {"name": "一支部", "at": ["s:组织表.csv#3", "t:组织表.csv#2"]},
        {"name": "张三", "at": ["s:人员表.csv#2", "t:人员表.csv#2"]},
    ]
    gone = put(
        {"organizations": [book["organizations"][0], book["organizations"][2]]},
        LATER,
        source="t",
        allow_fall=True,
    )
    assert kinds(gone, "ended") == {}
    rows = spare.read("MATCH (n {code: 'Z1'}) RETURN n.status AS status, n.sources AS at")
    assert rows == [{"status": "current", "at": ["s:组织表.csv#3", "-t:组织表.csv#2"]}]


def test_people_are_not_joined_across_sources_by_name(spare: Graph, put: Put) -> None:
    put({"people": ["code|name", "P1|张三"]})
    put({"people": ["code|name", "P1|张三"]}, source="t")
    assert len(spare.read("MATCH (p:Person {name: '张三'}) RETURN p.key")) == 2


NAMED = [
    "person|name|id_number|organization|role|from",
    f"P1|张三|{number(1)}|Z1|书记|2021.3",
    "P2|李四||Z1|委员|2021.3",
    "|王五||Z1|委员|2021.3",
]


def named(*holdings: str) -> Book:
    """A book without a list of people: who is spoken of is named where a post is held."""
    return {"organizations": ["code|name|type|from", "Z1|一支部|党支部|2021.3"], "holdings": [*holdings]}


def test_people_who_are_only_named_stay_as_long_as_they_are_named(spare: Graph, put: Put) -> None:
    put(named(*NAMED))
    before = digest(spare)
    again = put(named(*NAMED))
    assert (again.committed, again.changes, again.elements["Person"]) == (False, 0, {"unchanged": 3})
    assert digest(spare) == before
    # The code alone says who it is, but not that the person is still there: a complete roster names people.
    left = put(named(NAMED[0], NAMED[1].replace(number(1), ""), "P2|||Z1|委员|2021.3"), allow_fall=True)
    assert left.elements["Person"] == {"unchanged": 1, "ended": 0, "moved": 2}
    people = spare.read(
        "MATCH (p:Person) RETURN p.name AS name, p.identity IS NOT NULL AS hashed,"
        " any(s IN p.sources WHERE NOT s STARTS WITH '-') AS listed ORDER BY name"
    )
    assert [tuple(row.values()) for row in people] == [
        ("张三", True, True), ("李四", False, False), ("王五", False, False),
    ]  # fmt: skip


def test_a_part_of_a_roster_leaves_those_alone_whom_it_names(spare: Graph, put: Put) -> None:
    put(small())
    rows = {each["code"]: each for each in spare.read("MATCH (p:Person) RETURN p {.*} AS p, p.code AS code")}
    only = {"holdings": ["person|name|organization|role|from", "P1|张三|Z2|委员|2026-01-01"]}
    outcome = put(only, partial=True)
    assert kinds(outcome, "created")["HOLDS"] == 1
    assert not outcome.elements["Person"]
    after = {each["code"]: each for each in spare.read("MATCH (p:Person) RETURN p {.*} AS p, p.code AS code")}
    assert after == rows


def test_two_names_for_one_code_are_refused_however_well_the_graph_knows_it(spare: Graph, put: Put) -> None:
    put(named(*NAMED))
    twice = named(*NAMED, "P2|李思||Z1|书记|2022.3")
    with pytest.raises(AssertionError, match="P2"):
        put(twice)


def test_the_made_city_twice(made_city: City, library: Library, servers_home: Path) -> None:
    before = digest(made_city.graph)
    again = load_folder(made_city.graph, library, made_city.folder, servers_home)
    assert isinstance(again, Outcome)
    assert (again.changes, again.committed, again.derived) == (
        0,
        False,
        {"due_posts": 0, "cross_appointments": 0, "requests": 0, "vacant_posts": 0},
    )
    sums(again)
    assert digest(made_city.graph) == before
