"""The report on the made city equals what was planted: no finding more, none less.

`truth.json` is written by the generator at planting, from the rules' text; the second implementation
computes the same from the roster files without a database. All three must agree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest
from conftest import City

from cypher import library as cards
from cypher.card import Card
from cypher.library import Library
from graph import profile, report
from graph.report import Report

pytestmark = pytest.mark.neo4j
PAIRS = ("compound", "state", "po", "pc", "oc", "missing_party")


@pytest.fixture(scope="module")
def findings(made_city: City, library: Library) -> Report:
    rules = [*library.folder("gaps"), *library.folder("linkage")]
    return report.build(made_city.graph, rules, {"as_of": made_city.as_of}, profile.load())


def rows(section: report.Section, columns: tuple[str, ...]) -> Counter[tuple[object, ...]]:
    return Counter(tuple(each.values.get(name) for name in columns) for each in section.findings)


def planted(truth: Mapping[str, object], rule: str) -> list[dict[str, object]]:
    found = truth["findings"]
    assert isinstance(found, dict)
    return list(found.get(rule, []))


def test_every_rule_has_its_truth(made_city: City, library: Library) -> None:
    rules = {card.name for folder in ("gaps", "linkage") for card in library.folder(folder)}
    found = made_city.truth["findings"]
    assert isinstance(found, dict)
    assert rules - {"linkage.three_parties"} == set(found)


def test_findings_equal_the_truth(made_city: City, findings: Report) -> None:
    wrong = {}
    for section in findings.sections:
        rule = section.card.name
        if rule == "linkage.three_parties":
            continue
        expected = planted(made_city.truth, rule)
        assert expected, f"nothing planted for {rule}"
        columns = tuple(dict.fromkeys(name for row in expected for name in row))
        want = Counter(tuple(row.get(name) for name in columns) for row in expected)
        got = rows(section, columns)
        if want != got:
            wrong[rule] = {
                "missing": list((want - got).elements())[:8],
                "more": list((got - want).elements())[:8],
            }
    assert wrong == {}


def test_denominators_equal_the_truth(made_city: City, findings: Report) -> None:
    population = made_city.truth["population"]
    assert isinstance(population, dict)
    compounds = made_city.truth["linkage"]
    assert isinstance(compounds, list)
    got = {section.card.name: section.population for section in findings.sections}
    assert got == {"linkage.three_parties": len(compounds), **population}


def test_linkage_equals_the_truth(made_city: City, findings: Report) -> None:
    section = next(each for each in findings.sections if each.card.name == "linkage.three_parties")
    expected = made_city.truth["linkage"]
    assert isinstance(expected, list)
    want = {row["compound"]: tuple(row[name] or "" for name in PAIRS) for row in expected}
    got = {
        str(each.values["compound"]): tuple(each.values[name] for name in PAIRS) for each in section.findings
    }
    assert {code: (want[code], got.get(code)) for code in want if want[code] != got.get(code)} == {}
    assert set(got) == set(want)


def test_every_state_of_a_compound_was_planted(made_city: City) -> None:
    expected = made_city.truth["linkage"]
    assert isinstance(expected, list)
    assert {row["state"] for row in expected} == {"full", "partial", "none", "not_due", "possible", "unknown"}


def test_every_finding_names_the_row_of_its_subject(made_city: City, findings: Report) -> None:
    nameless = [
        (section.card.name, each.identity)
        for section in findings.sections
        for each in section.findings
        if not each.source and not str(each.values.get("post", "")).count("#")
    ]
    assert nameless == []


def test_published_figures_are_in_the_graph(made_city: City) -> None:
    """domain.md, seed:1: 5 streets, 49 = 45 + 4 communities, 220 grids, 157 branches, 307 groups."""
    counted = made_city.graph.read(
        """
        RETURN COUNT { (:WorkingCommittee) } AS streets,
          COUNT { (:CommunityCommittee {form: 'committee'}) } AS committees,
          COUNT { (:CommunityCommittee {form: 'branch'}) } AS branches,
          COUNT { (:Community) } AS communities,
          COUNT { (:Grid) } AS grids,
          COUNT { (:Branch {form: 'grid'}) } AS grid_branches,
          COUNT { (:BranchGroup) } AS groups
        """
    )
    assert counted == [
        {
            "streets": 5,
            "committees": 45,
            "branches": 4,
            "communities": 49,
            "grids": 220,
            "grid_branches": 157,
            "groups": 307,
        }
    ]


def test_published_figures_of_conferences_and_tasks(made_city: City) -> None:
    """domain.md, seed:6 and seed:7: 21 member units, 4 mechanisms at 4 levels, 1 + 4 plans, 69 tasks."""
    counted = made_city.graph.read(
        """
        RETURN COUNT { (:MemberUnit)-[m:MEMBER_OF]->(:JointConference {level: 'city'})
                       WHERE m.status = 'current' } AS units,
          COUNT { (u:MemberUnit)-[m:MEMBER_OF]->(:JointConference {level: 'city'})
                  WHERE m.status = 'current' AND u.made } AS made,
          COUNT { MATCH (m:Meeting)-[:CONVENED_BY]->() RETURN DISTINCT m.mechanism } AS mechanisms,
          COUNT { MATCH (c:JointConference) WHERE c.level <> 'town' RETURN DISTINCT c.level } AS levels,
          COUNT { (:Policy {kind: 'main'}) } AS main, COUNT { (:Policy {kind: 'special'}) } AS special,
          COUNT { (:Task) } AS tasks
        """
    )
    assert counted == [
        {"units": 21, "made": 16, "mechanisms": 4, "levels": 4, "main": 1, "special": 4, "tasks": 69}
    ]


@pytest.mark.parametrize(
    "card", [c for c in cards.load() if c.folder in ("gaps", "linkage")], ids=lambda card: card.name
)
def test_a_rule_costs_no_more_than_it_says(card: Card, made_city: City) -> None:
    """Database hits on the reference city are exact and repeatable, so a number can hold them.

    One far above the cost would hold nothing: a rule that became cheaper says so.
    """
    assert card.max_db_hits
    with made_city.graph.reading() as tx:
        hits = tx.db_hits(card.statement, card.bind({"as_of": made_city.as_of}, profile.load().thresholds))
    assert hits <= card.max_db_hits <= 1.4 * hits
