"""Joint conferences and tasks: the cards and their second implementation give the same rows.

They meet on the made city at several dates, and on the city with one thing in so many made uncertain, ended
or uncollected, in a transaction that is rolled back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
import second_affairs
import second_conferences
import second_tasks
from conftest import City
from second_affairs import Affairs
from second_rows import difference
from world import Edge, Interval

from cypher.library import Library
from graph.transaction import Transaction

pytestmark = pytest.mark.neo4j
RULES = {**second_conferences.RULES, **second_tasks.RULES}
FINDINGS = ("gap", "possible", "unknown")
DAYS = (date(2026, 6, 30), date(2026, 7, 1), date(2026, 10, 1), date(2025, 12, 1), date(2027, 7, 1))
LINES = ("MEMBER_OF", "SUBORDINATE_TO", "COVERS")


@pytest.fixture(scope="module")
def affairs(made_city: City) -> Affairs:
    return second_affairs.from_rosters(made_city.folder)


def differences(tx: Transaction, library: Library, affairs: Affairs, day: date) -> dict[str, object]:
    """Rules on which the two differ, with rows that only one of them has."""
    found = {}
    for name, rule in RULES.items():
        rows: list[dict[str, object]] = [dict(row) for row in rule(affairs, day) if row["state"] in FINDINGS]
        found[name] = difference(tx, library.get(f"gaps.{name}"), rows, day)
    return {
        name: tuple(list(side.elements())[:4] for side in sides)
        for name, sides in found.items()
        if any(sides)
    }


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_they_agree_on_the_made_city(made_city: City, library: Library, affairs: Affairs, day: date) -> None:
    with made_city.graph.reading() as tx:
        assert differences(tx, library, affairs, day) == {}


def chosen(code: str) -> bool:
    """One code in seven, the same every time."""
    return sum(code.encode()) % 7 == 0


def unsure(edge: Edge) -> Edge:
    return replace(edge, during=replace(edge.during, status="unknown", to_min=None, to_max=None))


def ended(edge: Edge) -> Edge:
    day = date(2026, 1, 1)
    return replace(edge, during=Interval(edge.during.from_min, edge.during.from_max, day, day, "ended"))


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("change", [unsure, ended], ids=["unsure", "ended"])
def test_they_agree_where_some_lines_are_other(
    made_city: City, library: Library, affairs: Affairs, line: str, change: Callable[[Edge], Edge]
) -> None:
    """Memberships, solid lines, coverage of one body in seven."""
    every = (*affairs.members, *affairs.world.edges)
    others = {edge.start for edge in every if edge.kind == line and chosen(edge.start)}

    def altered(edges: tuple[Edge, ...]) -> tuple[Edge, ...]:
        return tuple(change(each) if each.kind == line and each.start in others else each for each in edges)

    changed = replace(
        affairs,
        world=replace(affairs.world, edges=altered(affairs.world.edges)),
        members=altered(affairs.members),
    )
    now = (
        "e.status = 'unknown', e.to_min = null, e.to_max = null"
        if change is unsure
        else "e.status = 'ended', e.to_min = date('2026-01-01'), e.to_max = date('2026-01-01')"
    )
    with made_city.graph.trial() as tx:
        tx.run(f"MATCH (n)-[e:{line}]->() WHERE n.code IN $codes SET {now}", {"codes": sorted(others)})
        assert others
        assert differences(tx, library, changed, DAYS[0]) == {}


@pytest.mark.parametrize("what", ["organizations", "coverage", "membership", "duties", "meetings", "tasks"])
def test_they_agree_where_nobody_collected(
    made_city: City, library: Library, affairs: Affairs, what: str
) -> None:
    left = tuple(each for each in affairs.world.collections if each.what != what)
    changed = replace(affairs, world=replace(affairs.world, collections=left))
    with made_city.graph.trial() as tx:
        tx.run("MATCH ()-[s:COLLECTS {what: $what}]->() DELETE s", {"what": what})
        assert differences(tx, library, changed, DAYS[0]) == {}
