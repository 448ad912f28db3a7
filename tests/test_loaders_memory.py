"""The same rows again are not even sent, but only while nobody else has written to the database."""

from __future__ import annotations

import json
from base64 import b64encode
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from loading import NO_POSTS, Book, small, taken_for, write_csv

from cypher.library import Library
from graph import profile
from graph.bookmark import State, state
from graph.db import Graph
from graph.digest import digest
from graph.profile import Profile
from loaders.load import load
from loaders.memory import Facts, Memory
from loaders.outcome import Outcome

DAY = date(2026, 6, 30)


class Loads:
    """Loads books and notes which kinds were sent to the server."""

    def __init__(self, graph: Graph, library: Library, place: Path) -> None:
        self.graph = graph
        self.library = library
        self.place = place
        self.memories: Path | None = place / "memories"
        self.sent: set[str] = set()

    def __call__(
        self,
        book: Book,
        as_of: date = DAY,
        source: str = "s",
        due: Profile = NO_POSTS,
        rejecting: bool = False,
        **how: bool,
    ) -> Outcome:
        # One name for the folder: where a row stands is a part of what it says.
        write_csv(self.place / source, book)
        self.sent = set()
        with taken_for(self.graph, self.library, self.place / source, source=source, as_of=as_of) as rosters:
            assert bool(rosters.problem_count) == rejecting
            return load(
                self.graph,
                self.library,
                rosters,
                due,
                memories=self.memories,
                progress=lambda kind, done: self.sent.update({kind} - {"load.turn"}),
                **how,
            )

    def compared(self, book: Book, **how: object) -> Outcome:
        """The same without a memory."""
        kept, self.memories = self.memories, None
        try:
            return self(book, **how)  # type: ignore[arg-type]
        finally:
            self.memories = kept


@pytest.fixture
def put(spare: Graph, library: Library, tmp_path: Path) -> Loads:
    return Loads(spare, library, tmp_path)


def renamed(book: Book) -> Book:
    """The book with another name for one organisation."""
    lines = [line.replace("二支部", "第二支部") for line in book["organizations"]]
    return {**book, "organizations": lines}


@pytest.mark.neo4j
def test_the_same_again_sends_nothing_and_counts_the_same(put: Loads) -> None:
    first = put(small())
    assert first.committed
    assert put.sent
    again = put(small())
    assert put.sent == set()
    assert (again.changes, again.committed) == (0, False)
    seen = {kind: counts.total() for kind, counts in again.elements.items()}
    assert seen == {kind: counts.total() for kind, counts in first.elements.items()}
    compared = put.compared(small())
    assert (compared.elements, compared.rows) == (again.elements, again.rows)


@pytest.mark.neo4j
@pytest.mark.parametrize(
    "edit",
    [
        "MATCH (n:Organization {code: 'Z1'}) SET n.name = 'Zz'",
        "MATCH (:Person)-[e:HOLDS]->() WITH e LIMIT 1 DELETE e",
        "MATCH ()-[e:CROSS_APPOINTED]->() WITH e LIMIT 1 DELETE e",
    ],
)
def test_an_edit_by_hand_is_noticed_and_put_right(put: Loads, edit: str) -> None:
    put(small())
    before = digest(put.graph)
    with put.graph.writing() as tx:
        tx.run(edit)
    assert digest(put.graph) != before
    assert put(small()).changes
    assert digest(put.graph) == before
    assert not put(small()).changes
    assert put.sent == set()


@pytest.mark.neo4j
def test_a_changed_row_is_sent_with_its_table_alone(put: Loads) -> None:
    book = small()
    put(book)

    outcome = put(renamed(book))
    assert outcome.elements["Organization"]["changed"] == 1
    assert "Organization" in put.sent
    assert put.sent.isdisjoint({"Area", "Person", "Post", "HOLDS"})
    assert not put.compared(renamed(book)).changes


DESK = {
    "affairs": ["code|name", "A01|一事"],
    "requests": ["code|kind|subject|community|by", "T1|事项|A02|Q1|D1"],
}
ABOVE = "Z1|一支部|党支部|Z2|G1||2021.3"
OF_BODIES, OF_AREAS, CROSS, DESKS, VACANT = (
    "due_posts_of_organizations",
    "due_posts_for_areas",
    "cross_appointments",
    "requests",
    "vacant_posts",
)
SINCE: dict[str, tuple[Book, set[str]]] = {
    "a name": ({"organizations": ["W1|一物业公司|物业公司||A2||"]}, {OF_BODIES, VACANT}),
    "a body": ({"organizations": ["Z3|三支部|党支部|D1|G1||2022"]}, {OF_BODIES, CROSS, VACANT}),
    "a superior": ({"organizations": [ABOVE]}, {OF_BODIES, CROSS, VACANT}),
    "a grid": ({"areas": ["G3|三网格|网格|Q1"]}, {OF_AREAS, CROSS, VACANT}),
    "a holder": ({"holdings": ["P3|Z1|委员||2020|"]}, {OF_BODIES, OF_AREAS, CROSS, VACANT}),
    "a post": ({"posts": ["Z2|组织委员||1|是"]}, {OF_BODIES, OF_AREAS, CROSS, VACANT}),
    "who was collected": ({"collection": ["任职|||D1|是"]}, {VACANT}),
    "an item": ({"affairs": ["A02|二事"]}, {DESKS}),
    "a request": ({"requests": ["T2|事项|A01|Q1|D1"]}, {DESKS}),
    "a person": ({"people": ["P4|赵六|"]}, set()),
}


@pytest.mark.neo4j
@pytest.mark.parametrize("what", SINCE)
def test_only_what_rows_can_change_is_derived_anew(put: Loads, what: str) -> None:
    rows, derived = SINCE[what]
    book = small() | DESK | {"collection": ["what|type|role|scope|complete", "任职|||W1|是"]}
    put(book, due=profile.load())
    for table, more in rows.items():
        codes = [each.partition("|")[0] + "|" for each in more]
        keyed = table in ("organizations", "requests")
        kept = [each for each in book[table] if not (keyed and each.startswith(tuple(codes)))]
        book = {**book, table: kept + more}
    assert put(book, due=profile.load(), allow_fall=True).changes
    assert {name.removeprefix("maintain.") for name in put.sent if "maintain" in name} == derived
    assert not put.compared(book, due=profile.load()).changes


@pytest.mark.neo4j
@pytest.mark.parametrize("table", ["holdings", "coverage", "organizations", "posts"])
def test_a_row_that_is_gone_is_ended_as_without_a_memory(put: Loads, table: str) -> None:
    book = small()
    shorter = {**book, table: book[table][:-1]}
    put(book)
    remembered = put(shorter, as_of=DAY, allow_fall=True)
    found = digest(put.graph)
    with put.graph.writing() as tx:
        tx.run("MATCH (n) WHERE NOT n:Schema DETACH DELETE n")
    put.compared(book)
    compared = put.compared(shorter, allow_fall=True)
    assert compared.changes
    assert (remembered.elements, remembered.rows) == (compared.elements, compared.rows)
    assert digest(put.graph) == found


OWNED = {
    "policies": ["code|name|issuers", "F1|一方案|W1"],
    "tasks": ["code|name|policy|owners", "M1|一任务|F1|W1"],
}


@pytest.mark.neo4j
@pytest.mark.parametrize("table", OWNED)
def test_what_two_tables_state_vanishes_with_either(put: Loads, table: str) -> None:
    """Who owns something is stated of policies and of tasks: that one table is the same tells of it alone."""
    book = small() | OWNED
    other = {**book, table: [line.replace("|W1", "|Z1") for line in book[table]]}
    put(book)
    outcome = put(other, allow_fall=True)
    assert outcome.elements["OWNED_BY"]["created"] == 1
    owners = put.graph.read(
        "MATCH (n {key: $key})-[e:OWNED_BY]->(o) WHERE any(s IN e.sources WHERE NOT s STARTS WITH '-')"
        " RETURN collect(o.code) AS owners",
        {"key": f"{'Policy' if table == 'policies' else 'Task'}:{other[table][1].partition('|')[0]}"},
    )
    assert owners == [{"owners": ["Z1"]}]
    assert not put.compared(other).changes


@pytest.mark.parametrize(
    ("now", "same"),
    [
        ({"d1": "a", "d2": "b"}, True),
        ({"d1": "a", "d3": "b"}, True),
        ({"d3": "a", "d4": "b"}, True),
        ({"d1": "a", "d3": "c"}, False),
        ({"d1": "a"}, False),
        ({"d1": "a", "d2": "b", "d3": ""}, False),
        ({}, False),
    ],
    ids=["nothing changed", "one says more", "all say more", "another key", "one less", "one more", "none"],
)
def test_a_table_lists_the_same_where_batches_that_changed_have_the_same_keys(
    now: dict[str, str], same: bool
) -> None:
    known = {"d1": Facts(keys={"Area": "a"}), "d2": Facts(keys={"Area": "b"})}
    memory = Memory(None, "", None, None, {"areas": known})
    batches = {digest: partial(str, keys) for digest, keys in now.items()}
    assert memory.lists("areas", "Area", batches) == same
    memory.forget()
    assert not memory.lists("areas", "Area", batches)


@pytest.mark.neo4j
def test_of_many_batches_the_changed_one_is_sent_and_its_row_counted(put: Loads) -> None:
    lines = ["code|name|tier|within", "A|a|县区|", *(f"V{n}|v|乡镇|A" for n in range(12_000))]
    put({"areas": lines})
    lines[7_000] = lines[7_000].replace("|v|", "|w|")
    outcome = put({"areas": lines})
    assert outcome.rows["areas"] == {"read": 12_001, "loaded": 1, "unchanged": 12_000, "rejected": 0}
    assert outcome.elements["Area"] == {"changed": 1, "unchanged": 12_000}
    assert not put.compared({"areas": lines}).changes


@pytest.mark.neo4j
def test_with_refused_rows_all_is_compared(put: Loads) -> None:
    put(small())
    book = small()
    book["coverage"] = [*book["coverage"], "Z1|G9|2021.3"]
    assert put(book, rejecting=True).changes == 1  # The history tells of the row that was set aside.
    assert "Organization" in put.sent


@pytest.mark.neo4j
def test_other_grounds_are_compared(put: Loads) -> None:
    put(small())
    assert put(small(), due=profile.load()).derived["due_posts"]
    assert "Organization" in put.sent
    put(small(), as_of=date(2026, 9, 30), due=profile.load())
    assert "Organization" in put.sent


@pytest.mark.neo4j
def test_another_source_in_between_is_compared(put: Loads) -> None:
    put(small())
    assert put(small(), source="t").changes
    assert put(small()).changes == 0
    assert "Organization" in put.sent


@pytest.mark.neo4j
def test_a_dry_run_keeps_nothing(put: Loads) -> None:
    assert put(small(), dry_run=True).changes
    assert put(small()).committed


@pytest.mark.neo4j
def test_a_memory_that_cannot_be_read_is_none(put: Loads) -> None:
    put(small())
    assert put.memories
    (kept,) = put.memories.iterdir()
    kept.write_text("{")
    assert not put(small()).changes
    assert "Organization" in put.sent


@pytest.mark.neo4j
def test_an_older_copy_that_was_put_back_is_compared(put: Loads) -> None:
    """Its transactions count on from where it was made, so a number may come twice."""
    put(small())
    before = digest(put.graph)
    with put.graph.writing() as tx:
        tx.run("MATCH (l:Load) DELETE l WITH DISTINCT 1 AS one MATCH (n {code: 'Z1'}) SET n.name = 'Zz'")
    assert put.memories
    assert tx.state
    (kept,) = put.memories.iterdir()
    kept.write_text(json.dumps(json.loads(kept.read_text()) | {"transaction": tx.state.transaction}))
    assert put(small()).changes
    assert digest(put.graph) == before


@pytest.mark.neo4j
def test_the_state_changes_with_each_writing_transaction_and_with_no_other(spare: Graph) -> None:
    before = spare.state()
    assert before
    spare.read("MATCH (n) RETURN count(n) AS n")
    with spare.writing() as tx:
        tx.run("CREATE (:Area {code: 'a'})")
        tx.keep = False
    assert spare.state() == before
    with spare.writing() as tx:
        tx.run("CREATE (:Area {code: 'a'})")
    assert tx.state
    assert tx.state.is_next(before)
    assert spare.state() == tx.state


DATABASE = bytes(range(16))


@pytest.mark.parametrize(
    ("tail", "number"),
    [
        (b"\x7e\x90", 0x7E),
        (b"\xc9\x00\x81\x90", 129),
        (b"\xca\x00\x01\x00\x00\x90", 65536),
        (b"\xcb\x00\x00\x00\x01\x00\x00\x00\x00\x90", 2**32),
        (b"", None),
        (b"\xc9\x00", None),
        (b"\x90\x90", None),
        (b"\x7e\x90\x00", None),
    ],
)
def test_bookmarks(tail: bytes, number: int | None) -> None:
    bookmark = "FB:" + b64encode(b"\x91\xcc\x10" + DATABASE + tail).decode()
    assert state([bookmark]) == (None if number is None else State(DATABASE.hex(), number))


@pytest.mark.parametrize("bookmarks", [[], ["FB:"], ["FB:!!"], ["neo4j:12"], ["FB:a", "FB:b"]])
def test_other_bookmarks_name_no_state(bookmarks: list[str]) -> None:
    assert state(bookmarks) is None
