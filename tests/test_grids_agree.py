"""Merged networks and needs: the cards and their second implementation give the same rows.

They meet on the made city at several dates, and on the city with one thing in so many made uncertain, ended
or uncollected, in a transaction that is rolled back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
import second_grids
from conftest import City
from second_grids import Merged
from world import Edge, Interval

from cypher.library import Library
from graph import profile, report
from graph.transaction import Transaction

pytestmark = pytest.mark.neo4j
DAY = date(2026, 6, 30)
DAYS = (DAY, date(2026, 7, 8), date(2026, 2, 20), date(2025, 12, 1), date(2028, 1, 1))


@pytest.fixture(scope="module")
def merged(made_city: City) -> Merged:
    return Merged.from_rosters(made_city.folder)


def text(value: object) -> str:
    return "" if value is None else str(value)


def differences(tx: Transaction, library: Library, merged: Merged, day: date) -> dict[str, object]:
    """Rules on which the two differ, with rows that only one of them has."""
    found: dict[str, object] = {}
    for name, rule in second_grids.RULES.items():
        expected = list(rule(merged, day))
        card = library.get(f"gaps.{name}")
        section = report.section(tx, card, card.bind({"as_of": day}, profile.load().thresholds))
        columns = list(expected[0]) if expected else ["state"]
        want = Counter(tuple(text(row[column]) for column in columns) for row in expected)
        got = Counter(tuple(text(row.values[column]) for column in columns) for row in section.findings)
        if want != got:
            found[name] = (list((want - got).elements())[:4], list((got - want).elements())[:4])
    return found


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_they_agree_on_the_made_city(made_city: City, library: Library, merged: Merged, day: date) -> None:
    with made_city.graph.reading() as tx:
        assert differences(tx, library, merged, day) == {}


def chosen(code: str) -> bool:
    """One code in seven, the same every time."""
    return sum(code.encode()) % 7 == 0


def unsure(edge: Edge) -> Edge:
    return replace(edge, during=replace(edge.during, status="unknown", to_min=None, to_max=None))


def ended(edge: Edge) -> Edge:
    day = date(2026, 1, 1)
    return replace(edge, during=Interval(edge.during.from_min, edge.during.from_max, day, day, "ended"))


NOW = {
    "unsure": "e.status = 'unknown', e.to_min = null, e.to_max = null",
    "ended": "e.status = 'ended', e.to_min = date('2026-01-01'), e.to_max = date('2026-01-01')",
}


@pytest.mark.parametrize("line", ["SERVES", "COVERS"])
@pytest.mark.parametrize("change", [unsure, ended], ids=lambda each: each.__name__)
def test_they_agree_where_some_lines_are_other(
    made_city: City, library: Library, merged: Merged, line: str, change: Callable[[Edge], Edge]
) -> None:
    """Services of, or coverage by, one in seven: by the place's code, so that every network has some."""

    def altered(edge: Edge) -> Edge:
        return change(edge) if edge.kind == line and chosen(edge.end) else edge

    services = tuple(replace(each, edge=altered(each.edge)) for each in merged.services)
    edges = tuple(map(altered, merged.world.edges))
    changed = replace(merged, services=services, world=replace(merged.world, edges=edges))
    places = [each.code for each in merged.world.areas if chosen(each.code)]
    with made_city.graph.trial() as tx:
        tx.run(
            f"MATCH ()-[e:{line}]->(n) WHERE n.code IN $codes SET {NOW[change.__name__]}", {"codes": places}
        )
        assert changed != merged
        assert differences(tx, library, changed, DAY) == {}


@pytest.mark.parametrize("what", ["services", "needs", "coverage"])
def test_they_agree_where_nobody_collected(
    made_city: City, library: Library, merged: Merged, what: str
) -> None:
    left = tuple(each for each in merged.world.collections if each.what != what)
    changed = replace(merged, world=replace(merged.world, collections=left))
    with made_city.graph.trial() as tx:
        tx.run("MATCH ()-[s:COLLECTS {what: $what}]->() DELETE s", {"what": what})
        assert differences(tx, library, changed, DAY) == {}


def test_neither_roster_alone_shows_what_both_do(made_city: City, library: Library, merged: Merged) -> None:
    """A function that is served in some compounds only: each service is in order, and so is each area."""
    some = [row for row in second_grids.service_missing(merged, DAY) if row["level"] == "some"]
    assert some
    without = replace(
        merged.world,
        areas=tuple(each for each in merged.world.areas if each.tier not in ("Compound", "Building")),
    )
    kept = tuple(each for each in merged.services if each.edge.end in without.area)
    blind = {row["level"] for row in second_grids.service_missing(Merged(without, kept, ()), DAY)}
    assert "some" not in blind
