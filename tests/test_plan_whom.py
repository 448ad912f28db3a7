"""Whom a plan proposes to lead a Party body: in a small town where who stands nearest has the most posts."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import pytest

from cypher.library import Library
from graph import profile
from graph.db import Graph
from graph.plan.plan import Plan, make_in

pytestmark = pytest.mark.neo4j
DAY = date(2026, 6, 30)
MOST = 5
"""Posts a person may hold."""
TOWN = """
CREATE (street:Area:Street {code: 'S'})<-[:PART_OF]-(place:Area:Community {code: 'A'})
CREATE (superior:Organization:WorkingCommittee {code: 'T'})-[:LOCATED_IN]->(street)
CREATE (committee:Organization:CommunityCommittee {code: 'M'})-[:LOCATED_IN]->(place)
CREATE (committee)-[:SUBORDINATE_TO]->(superior)
CREATE (branch:Organization:Branch {code: 'B'})-[:LOCATED_IN]->(place)
CREATE (firm:Organization:PropertyCompany {code: 'W'})<-[:ESTABLISHED_IN]-(:Organization:Branch {code: 'Q'})-[:LOCATED_IN]->(place)
CREATE (unit:Organization:MemberUnit {code: 'U'})
CREATE (:Source {code: 's', as_of: date('2026-01-01')})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(street)
WITH firm, unit
UNWIND $people AS person
MATCH (body:Organization {code: person.body})
CREATE (x:Person {key: person.key, party_status: 'full'})
CREATE (x)-[:HOLDS {key: '1'}]->(:Post {code: person.body + '#' + person.role, role: person.role})-[:OF]->(body)
FOREACH (_ IN CASE person.key WHEN 'deputy' THEN [1] ELSE [] END | CREATE (x)-[:EMPLOYED_BY {key: '1'}]->(firm))
FOREACH (n IN range(2, person.posts) |
  CREATE (x)-[:HOLDS {key: '1'}]->(:Post {code: x.key + toString(n), role: 'staff'})-[:OF]->(unit))
"""  # noqa: E501
VACANT = """
UNWIND $codes AS code
MATCH (body:Organization {code: code})
CREATE (:Post {code: code + '#secretary', role: 'secretary', required: true, seats: 1})-[:OF]->(body)
"""
SINCE = "SET e += {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}"
PEOPLE = {
    "deputy": {"key": "deputy", "role": "deputy_secretary", "body": "M", "posts": 4},
    "member": {"key": "member", "role": "member", "body": "M", "posts": 3},
    "superior": {"key": "superior", "role": "deputy_secretary", "body": "T", "posts": 2},
    "worker": {"key": "worker", "role": "grid_worker", "body": "M", "posts": 1},
    "outsider": {"key": "outsider", "role": "member", "body": "B", "posts": 2},
}
"""From who stands nearest to the committee's secretary's post to who stands farthest."""


def planned(graph: Graph, library: Library, people: Collection[str], vacant: list[str]) -> Plan:
    with graph.trial() as tx:
        tx.run(TOWN, {"people": [PEOPLE[each] for each in people]})
        tx.run(VACANT, {"codes": vacant})
        tx.run(f"MATCH (e) WHERE e:Organization OR e:Post {SINCE}")
        tx.run(f"MATCH ()-[e:HOLDS|EMPLOYED_BY|SUBORDINATE_TO|ESTABLISHED_IN]->() {SINCE}")
        given = {"as_of": DAY, "within": "street", "at_most": MOST}
        return make_in(tx, library, given, profile.load(), seconds=60)


def appointed(plan: Plan) -> dict[str, str]:
    """Who is proposed, by post; only those of the vacancies."""
    assert plan.solution.is_optimal
    return {each.post: each.person for each in plan.proposal.appointments if each.role == "secretary"}


@pytest.mark.parametrize("gone", range(len(PEOPLE)))
def test_who_stands_nearest_leads_though_he_has_more_posts(
    empty_graph: Graph, library: Library, gone: int
) -> None:
    """The deputy; without one a member; then who sits above; then the others, the nearest first."""
    there = list(PEOPLE)[gone:]
    found = planned(empty_graph, library, there[::-1], ["M"])
    assert appointed(found) == {"M#secretary": there[0]}


def test_no_gap_is_closed_less_for_it(empty_graph: Graph, library: Library) -> None:
    """The deputy has one post left, and is the only one for the firm's branch: a member leads the body."""
    assert PEOPLE["deputy"]["posts"] == MOST - 1
    found = planned(empty_graph, library, ["deputy", "member", "worker"], ["M", "Q"])
    assert appointed(found) == {"M#secretary": "member", "Q#secretary": "deputy"}
