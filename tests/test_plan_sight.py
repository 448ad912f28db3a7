"""Which statements can see what a plan writes: the others are not asked again."""

from __future__ import annotations

import pytest
from conftest import City

from cypher.library import Library
from graph import profile
from graph.plan import gather, trial
from graph.plan.plan import make
from graph.plan.sight import sees

BLIND = [
    "MATCH (g:Grid) WHERE NOT EXISTS { (g)<-[:COVERS]-(:Branch) } RETURN g",
    "MATCH (g:Grid)-[:PART_OF*0..9]->(a:Area) WITH a MATCH (a)<-[c:COVERS]-(b) RETURN a, b",
    "MATCH (g:Grid)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'x'}]-(:Source) WHERE s.complete RETURN g",
    "MATCH (g)<-[s:COLLECTS]-(o:Source {code: 'x'}) RETURN g",
    "MATCH (g:Grid) CALL (g) { MATCH (g)<-[:COVERS]-(b:Branch) RETURN count(b) AS n } RETURN g, n",
    "// of posts that one HOLDS\nMATCH (g:Grid) WHERE g.name <> 'HOLDS' RETURN g.one - g.other AS Posts",
]
SEEING = [
    "MATCH (:Person)-[:HOLDS]->(p) RETURN p",
    "MATCH (:Person)-[h:EMPLOYED_BY|HOLDS]->(p) RETURN p",
    "MATCH (p:Post) RETURN p",
    "MATCH (p:`Post`) RETURN p",
    "MATCH (o:Organization)<-[:OF]-() RETURN o",
    "MATCH (o:Organization) WHERE o:Vacant RETURN o",
    "MATCH (p:Person)-->(o:Organization) RETURN o",
    "MATCH (p:Person)<--(o:Organization) RETURN o",
    "MATCH (p:Person)--(o:Organization) RETURN o",
    "MATCH (p:Person)-[]-(o:Organization) RETURN o",
    "MATCH (p:Person)-[x]->(o:Organization) RETURN o",
    "MATCH (p:Person)-[x *1..3]->(o:Organization) RETURN o",
    "MATCH (p:Person)-[x:!EMPLOYED_BY]->(o:Organization) RETURN o",
    "MATCH (p:Person)-[x:%]->(o:Organization) RETURN o",
    "MATCH (p:Person)-[x:$($type)]->(o:Organization) RETURN o",
    "MATCH (s:Source) RETURN max(s.as_of) AS day",
    "MATCH (g)<-[s:COLLECTS]-(:Source) WITH g MATCH (o:Source) RETURN g, o",
    "MATCH (n) WHERE n.code = 'x' RETURN n",
    "MATCH (g:Grid), (n) WHERE n.code = g.code RETURN n",
    "MATCH (g:Grid) WHERE EXISTS { (n) WHERE n.code = g.code } RETURN g",
    "MATCH (n:!Grid) WHERE n.code = 'x' RETURN n",
    "MATCH (n:%) WHERE n.code = 'x' RETURN n",
    "MATCH (n:$($label)) RETURN n",
    "CALL db.labels() YIELD label RETURN label",
]


@pytest.mark.parametrize("statement", BLIND)
def test_a_statement_that_names_nothing_of_a_plan_is_blind_to_it(statement: str) -> None:
    assert not sees(statement)


@pytest.mark.parametrize("statement", SEEING)
def test_a_statement_that_may_come_upon_an_appointment_sees_it(statement: str) -> None:
    assert sees(statement)


@pytest.mark.neo4j
def test_rules_that_see_no_plan_find_the_same_under_it(made_city: City, library: Library) -> None:
    """Every rule is asked with the plan in force, and each that has changed is one that sees it."""
    given: dict[str, object] = {"as_of": made_city.as_of, "area": "", "within": "street"}
    plan = make(made_city.graph, library, given, profile.load(), seconds=120)
    with made_city.graph.trial() as tx:
        before = {each.card.name: each for each in gather.rules(tx, library, given, profile.load())}
        trial.apply(tx, library, plan.proposal)
        after = gather.rules(tx, library, given, profile.load())
        again = gather.rules(tx, library, given, profile.load(), before.values())
    changed = {each.card.name for each in after if each != before[each.card.name]}
    assert {"linkage.three_parties", "gaps.grid_without_head"} <= changed
    assert all(sees(library.get(name).statement) for name in changed)
    assert again == after
    blind = [each for each in after if not sees(each.card.statement)]
    assert len(blind) > len(after) / 2
