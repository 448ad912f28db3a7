"""The label Vacant is on the certain vacancies at the date of the newest roster, and on nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
import second_gaps
import worlds
from conftest import City
from hypothesis import HealthCheck, given, settings
from loading import loaded, small, write_csv
from second_rows import derive_due_posts
from world import World

from cypher.library import Library
from graph.db import Graph
from graph.received import Rows

pytestmark = pytest.mark.neo4j
LABELLED = "MATCH (n:Vacant) RETURN n.code AS post"


def certain(rows: list[Mapping[str, object]]) -> set[str]:
    return {str(row["post"]) for row in rows if row["state"] == "gap"}


def labelled(rows: Rows) -> set[str]:
    return {str(row["post"]) for row in rows}


def test_on_the_made_city_they_are_the_vacancies_that_were_planted(made_city: City) -> None:
    findings = made_city.truth["findings"]
    assert isinstance(findings, dict)
    planted = findings["gaps.vacant_post"]
    assert {row["state"] for row in planted} == {"gap", "possible", "unknown"}
    assert labelled(made_city.graph.read(LABELLED)) == certain(planted)


def test_only_posts_have_it(made_city: City) -> None:
    assert made_city.graph.read("MATCH (n:Vacant) WHERE NOT n:Post RETURN n.code") == []


@settings(max_examples=60, suppress_health_check=list(HealthCheck), derandomize=True)
@given(world=worlds.worlds(), day=worlds.days(), later=worlds.days())
def test_on_worlds(empty_graph: Graph, library: Library, world: World, day: date, later: date) -> None:
    """As the second implementation says, on one day and then on another; a second time writes nothing."""
    label = library.get("maintain.vacant_posts").statement
    with empty_graph.trial() as tx:
        for statement, parameters in world.statements():
            tx.run(statement, parameters)
        derive_due_posts(tx, library)
        for each in (day, later):
            tx.run("MATCH (s:Source) SET s.as_of = $day", {"day": each})
            tx.run(label, {"change": {}})
            assert labelled(tx.run(LABELLED)) == certain(second_gaps.gaps(world, each)["vacant_post"])
            assert tx.run(label, {"change": {}}) == [{"written": 0}]


def test_it_goes_when_the_post_is_taken_and_comes_back(
    spare: Graph, library: Library, tmp_path: Path
) -> None:
    """In July the cadre's post of G1 is taken, in August it is not."""
    found = []
    for month, taken in ((6, False), (7, True), (8, False)):
        book = small()
        if taken:
            book["holdings"].append("P1|D1|包联干部|G1|2026-07-01|")
        as_of = date(2026, month, 30)
        loaded(
            spare, library, write_csv(tmp_path / str(month), book), source="s", as_of=as_of, allow_fall=True
        )
        found.append("D1#responsible_cadre#G1" in labelled(spare.read(LABELLED)))
    assert found == [True, False, True]


def test_an_older_roster_of_another_source_changes_no_date(
    spare: Graph, library: Library, tmp_path: Path
) -> None:
    """The graph has one date, that of its newest roster: loading an older one again changes nothing."""
    book = small()
    book["holdings"].append("P1|D1|包联干部|G1|2026-07-15|")
    june, july = (
        write_csv(tmp_path / "s", book),
        write_csv(tmp_path / "t", {"areas": ["code|name|tier", "B1|民乐县|县区"]}),
    )
    loaded(spare, library, june, source="s", as_of=date(2026, 6, 30))
    assert "D1#responsible_cadre#G1" in labelled(spare.read(LABELLED))
    loaded(spare, library, july, source="t", as_of=date(2026, 7, 31))
    assert "D1#responsible_cadre#G1" not in labelled(spare.read(LABELLED))
    assert loaded(spare, library, june, source="s", as_of=date(2026, 6, 30)).changes == 0
