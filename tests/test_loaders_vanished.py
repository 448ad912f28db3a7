"""What a complete roster no longer lists: ended, with what two dates prove and nothing more."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from loading import NO_POSTS, Book, loaded, small, write_csv

from cypher.errors import RosterError
from cypher.library import Library
from graph.db import Graph
from graph.digest import digest
from loaders.outcome import Outcome

pytestmark = pytest.mark.neo4j
FIRST, SECOND, THIRD = date(2026, 6, 30), date(2026, 9, 30), date(2026, 12, 31)
NEXT_DAY = date(2026, 7, 1)


class Source:
    """One source's rosters, load after load."""

    def __init__(self, graph: Graph, library: Library, folder: Path) -> None:
        self.graph, self.library, self.folder, self.count = graph, library, folder, 0

    def put(self, book: Book, as_of: date = FIRST, source: str = "s", **how: object) -> Outcome:
        self.count += 1
        folder = write_csv(self.folder / str(self.count), book)
        given = {"source": source, "as_of": as_of, "due": NO_POSTS, **how}
        return loaded(self.graph, self.library, folder, **given)  # type: ignore[arg-type]

    def edge(self, kind: str, start: str, end: str) -> dict[str, object] | None:
        """An edge's times."""
        rows = self.graph.read(
            f"MATCH (a)-[e:{kind}]->(b {{code: $end}}) WHERE $start IN [a.code, a.name]"
            " RETURN properties(e) AS own",
            {"start": start, "end": end},
        )
        return times(rows)

    def node(self, code: str) -> dict[str, object] | None:
        return times(self.graph.read("MATCH (n {code: $code}) RETURN properties(n) AS own", {"code": code}))


def times(rows: list[dict[str, object]]) -> dict[str, object] | None:
    assert len(rows) < 2
    if not rows:
        return None
    own = rows[0]["own"]
    assert isinstance(own, dict)
    return {name: own.get(name) for name in ("from_min", "from_max", "to_min", "to_max", "status")}


@pytest.fixture
def source(spare: Graph, library: Library, tmp_path: Path) -> Source:
    return Source(spare, library, tmp_path)


def without(book: Book, table: str, *rows: int) -> Book:
    return {**book, table: [line for number, line in enumerate(book[table]) if number not in rows]}


def over(start: date | None, last: date | None, seen: date, as_of: date) -> dict[str, object]:
    return {"from_min": start, "from_max": last, "to_min": seen, "to_max": as_of, "status": "ended"}


def since(last: date) -> dict[str, object]:
    return {"from_min": None, "from_max": last, "to_min": None, "to_max": None, "status": "current"}


MARCH = (date(2021, 3, 1), date(2021, 3, 31))


def test_what_vanished_is_ended(source: Source) -> None:
    source.put(small())
    gone = source.put(without(small(), "coverage", 1), SECOND, allow_fall=True)
    assert {kind: counts["ended"] for kind, counts in gone.elements.items() if counts["ended"]} == {
        "COVERS": 1
    }
    assert gone.rows["coverage"] == {"read": 1, "loaded": 0, "unchanged": 1, "rejected": 0}
    assert source.edge("COVERS", "Z1", "G1") == over(*MARCH, NEXT_DAY, SECOND)
    before = digest(source.graph)
    again = source.put(without(small(), "coverage", 1), SECOND)
    assert (again.changes, digest(source.graph)) == (0, before)


def test_a_body_that_vanished_and_came_back(source: Source) -> None:
    source.put(small())
    less = without(without(without(small(), "organizations", 2), "coverage", 1), "holdings", 1)
    less = {**less, "posts": [less["posts"][0], less["posts"][2]]}
    gone = source.put(less, SECOND, allow_fall=True)
    ended = {kind: counts["ended"] for kind, counts in gone.elements.items() if counts["ended"]}
    assert ended == {
        "Organization": 1, "Post": 1, "COVERS": 1, "HOLDS": 1, "LOCATED_IN": 1, "SUBORDINATE_TO": 1
    }  # fmt: skip
    assert source.node("Z1") == over(*MARCH, NEXT_DAY, SECOND)
    assert source.node("Z1#secretary") == over(None, FIRST, NEXT_DAY, SECOND)
    assert source.edge("LOCATED_IN", "Z1", "G1") is None
    assert source.edge("SUBORDINATE_TO", "Z1", "D1") == over(*MARCH, NEXT_DAY, SECOND)
    source.put(small(), THIRD)
    assert source.node("Z1") == {
        "from_min": MARCH[0], "from_max": MARCH[1], "to_min": None, "to_max": None, "status": "current"
    }  # fmt: skip
    assert source.node("Z1#secretary") == since(THIRD)
    assert source.edge("LOCATED_IN", "Z1", "G1") is not None


def test_an_area_in_fewer_areas(source: Source) -> None:
    source.put(small())
    book = small()
    book["areas"][6] = "X1|祁连苑|小区|G1"
    gone = source.put(book, SECOND, allow_fall=True)
    assert gone.elements["PART_OF"]["ended"] == 1
    assert source.edge("PART_OF", "X1", "G2") is None
    assert source.edge("PART_OF", "X1", "G1") is not None


def test_on_the_same_day_the_end_is_that_day(source: Source) -> None:
    source.put(small())
    source.put(without(small(), "coverage", 1), FIRST, allow_fall=True)
    assert source.edge("COVERS", "Z1", "G1") == over(*MARCH, FIRST, FIRST)


def test_a_partial_roster_ends_nothing_and_shows_nothing_else(source: Source) -> None:
    source.put(small())
    part = source.put({"coverage": small()["coverage"][:2]}, date(2026, 8, 15), partial=True)
    assert not any(counts["ended"] for counts in part.elements.values())
    assert source.edge("COVERS", "Z2", "G2") == since(FIRST)
    # Nobody saw Z2 in August: it may have ended on the day after the first roster.
    source.put(without(small(), "coverage", 2), SECOND, allow_fall=True)
    assert source.edge("COVERS", "Z2", "G2") == over(None, FIRST, NEXT_DAY, SECOND)


def test_what_another_source_lists_goes_on(source: Source) -> None:
    source.put(small())
    source.put({"coverage": small()["coverage"][:2]}, source="t", allow_fall=True)
    gone = source.put(without(small(), "coverage", 1), SECOND, allow_fall=True)
    # One moved to another line, the other out of the list.
    assert (gone.elements["COVERS"]["ended"], gone.elements["COVERS"]["moved"]) == (0, 2)
    found = source.edge("COVERS", "Z1", "G1")
    assert found is not None
    assert (found["status"], found["to_max"]) == ("current", None)
    # When the second drops it too it is over, as far as the second's dates tell.
    source.put({"coverage": ["organization|area|from", "Z2|G2|"]}, THIRD, source="t", allow_fall=True)
    assert source.edge("COVERS", "Z1", "G1") == over(*MARCH, NEXT_DAY, THIRD)


def test_undated_starts_and_ends_do_not_creep(source: Source) -> None:
    book = small()
    book["holdings"] += ["P3|Z1|委员||2020-01-01|"]
    book["holdings"] = [
        f"{line}|{'status' if n == 0 else '离任' if n == 6 else ''}"
        for n, line in enumerate(book["holdings"])
    ]
    source.put(book)
    started, left = source.edge("HOLDS", "张三", "Y1#director"), source.edge("HOLDS", "王五", "Z1#member")
    collected = "MATCH ()-[c:COLLECTS {what: 'holdings'}]->() RETURN c.since AS since, c.as_of AS as_of"
    assert started == since(FIRST)
    began = date(2020, 1, 1)
    assert left == {
        "from_min": began, "from_max": began, "to_min": None, "to_max": FIRST, "status": "ended"
    }  # fmt: skip
    for day in (SECOND, THIRD):
        again = source.put(book, day)
        assert not any(counts["changed"] for kind, counts in again.elements.items() if kind != "COLLECTS")
        assert source.edge("HOLDS", "张三", "Y1#director") == started
        assert source.edge("HOLDS", "王五", "Z1#member") == left
        assert source.edge("COVERS", "Z2", "G2") == since(FIRST)
        assert source.edge("SUBORDINATE_TO", "Z2", "D1") == since(FIRST)
        assert source.node("W1") == source.node("A1") == source.node("Z2#secretary") == since(FIRST)
        assert source.graph.read(collected) == [{"since": FIRST, "as_of": day}]


# ── the guard ──


def grids(count: int) -> Book:
    return {"areas": ["code|name|tier", *(f"G{n}|网格{n}|网格" for n in range(count))]}


def test_more_than_a_tenth_is_refused(source: Source) -> None:
    source.put(grids(20))
    assert source.put(grids(18), SECOND).elements["Area"]["ended"] == 2
    before = digest(source.graph)
    with pytest.raises(RosterError, match=r"Area 2/18"):
        source.put(grids(16), THIRD)
    assert digest(source.graph) == before
    assert source.put(grids(16), THIRD, allow_fall=True).elements["Area"]["ended"] == 2


def test_as_many_new_ones_hide_no_fall(source: Source) -> None:
    source.put(grids(20))
    book = grids(20)
    book["areas"] = [line.replace("G", "H", 1) if n > 15 else line for n, line in enumerate(book["areas"])]
    with pytest.raises(RosterError, match=r"Area 5/25"):
        source.put(book, SECOND)


# ── refused rows ──


BAD_AREAS = {
    "tier": "X1|祁连苑|大楼群|G1、G2",
    "reference": "X1|祁连苑|小区|G1、G9",
    "name": "X1||小区|G1、G2",
}


@pytest.mark.parametrize("wrong", BAD_AREAS)
def test_a_refused_row_keeps_what_it_said_before(source: Source, wrong: str) -> None:
    source.put(small())
    book = small()
    book["areas"][6] = BAD_AREAS[wrong]
    done = source.put(book, SECOND, rejecting=True, allow_fall=True)
    assert done.rows["areas"] == {"read": 6, "loaded": 0, "unchanged": 5, "rejected": 1}
    node = source.node("X1")
    assert node is not None
    assert node["status"] == "current"
    assert source.edge("PART_OF", "X1", "G2") is not None
    # What points at the refused row is refused with it, and kept as well.
    assert done.rows["management"]["rejected"] == 2
    managed = source.edge("MANAGES", "W1", "X1")
    assert managed is not None
    assert managed["status"] == "current"


@pytest.mark.parametrize(
    "row", ["P1|Z9|书记||2021.3|", "P1|Z1|书记||2021.2.31|", "P9|Z1|书记||2021.3|", "P1|Z1|||2021.3|"]
)
def test_a_refused_holding_keeps_its_earlier_version(source: Source, row: str) -> None:
    source.put(small())
    book = small()
    book["holdings"][1] = row
    del book["holdings"][4]
    done = source.put(book, SECOND, rejecting=True, allow_fall=True)
    assert done.rows["holdings"]["rejected"] == 1
    kept = source.edge("HOLDS", "张三", "Z1#secretary")
    assert kept is not None
    assert (kept["status"], kept["to_max"]) == ("current", None)
    # Another that really vanished is ended all the same.
    assert source.edge("HOLDS", "李四", "W1#manager") == over(None, FIRST, NEXT_DAY, SECOND)


def test_a_refused_new_row_hides_nothing_that_vanished(source: Source) -> None:
    """As many refused as vanished: the totals are equal, the lists are not."""
    source.put(small())
    book = without(small(), "coverage", 1)
    book["coverage"].append("D1|G9|")
    done = source.put(book, SECOND, rejecting=True, allow_fall=True)
    assert done.elements["COVERS"]["ended"] == 1
    assert source.edge("COVERS", "Z1", "G1") == over(*MARCH, NEXT_DAY, SECOND)


def test_of_many_people_only_the_one_that_is_gone_vanishes(source: Source) -> None:
    lines = [f"P{number}|\u5f20{number}" for number in range(23)]
    source.put({"people": ["code|name", *lines]})
    done = source.put({"people": ["code|name", *lines[:-1]]}, SECOND)
    assert done.elements["Person"] == {"unchanged": 22, "moved": 1, "ended": 0}
    rows = source.graph.read(
        "MATCH (p:Person) WHERE none(s IN p.sources WHERE s STARTS WITH 's:') RETURN p.code AS code"
    )
    assert rows == [{"code": "P22"}]
