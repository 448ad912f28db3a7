"""Plans on many made worlds: whatever is uncertain or missing there, the rules confirm what a plan says.

The worlds are those of the tests of the rules: random ones, and towns with one thing changed. They stand
side by side in one transaction, and one plan is made for all of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

import one_fault
import pytest
from second_rows import derive_due_posts, second
from side_by_side import side_by_side
from test_mutation import many_worlds
from world import World
from world_days import DAY

from cypher.library import Library
from graph import profile
from graph.db import Graph
from graph.plan.plan import Plan, make_in

pytestmark = pytest.mark.neo4j
STATUSES = """
MATCH (p:Person) WITH p ORDER BY p.key
WITH collect(p) AS people
UNWIND range(0, size(people) - 1) AS i
WITH i, people[i] AS p
SET p.party_status = CASE i % 5 WHEN 0 THEN 'none' WHEN 1 THEN NULL ELSE 'full' END
"""
COUNTED = "MATCH (b:Branch) SET b.full_members = 3 + size(b.code) % 9, b.counted_on = date('2000-01-01')"
RULES = (
    "linkage.forbidden_pair", "gaps.vacant_post", "gaps.branch_without_secretary", "gaps.grid_without_cadre",
    "gaps.grid_without_secretary", "gaps.grid_without_worker", "gaps.grid_short_of_assistants",
)  # fmt: skip


def grounds() -> Iterator[tuple[World, date]]:
    """Worlds side by side on one day: those that the mutants are tried on, and every sixth single fault."""
    yield side_by_side([world for world, day in many_worlds(150) if day == DAY]), DAY
    yield side_by_side(one_fault.worlds()[::6]), DAY


def planned(world: World, day: date, graph: Graph, library: Library) -> Plan:
    with graph.trial() as tx:
        for statement, parameters in world.statements():
            tx.run(statement, parameters)
        derive_due_posts(tx, library)
        tx.run(COUNTED)
        tx.run(STATUSES)
        return make_in(tx, library, {"as_of": day, "within": "city"}, profile.load(), seconds=120)


def judge(world: World, day: date, plan: Plan) -> set[str]:
    """What the plan says against the second implementation of the rules; returns the rules that it closes."""
    assert plan.solution.is_optimal
    assert plan.proof.unconfirmed == ()
    assert plan.proof.new == ()
    targets = Counter([*plan.closed, *(each.key for each in plan.left)])
    assert max(targets.values()) == 1
    for rule in RULES[1:]:
        gaps = {next(iter(row.values())) for row in second(rule, world, day) if row["state"] == "gap"}
        assert {key[1] for key in targets if key[0] == rule} == gaps, rule
    pairs = {
        (row["compound"], pair)
        for row in second("linkage.three_parties", world, day)
        for pair in ("po", "pc", "oc")
        if row[pair] == "missing"
    }
    assert {(key[1], key[2]) for key in targets if key[2]} == pairs
    return {key[0] + key[2] for key in plan.closed}


@pytest.mark.slow(minutes=2)
def test_the_rules_confirm_a_plan_of_many_worlds(empty_graph: Graph, library: Library) -> None:
    closed = [judge(*each, planned(*each, empty_graph, library)) for each in grounds()]
    assert {"linkage.three_partiespo", *RULES[1:]} <= set().union(*closed), closed
