"""The plan on the made city: it closes what it says, breaks nothing, and changes nothing."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from conftest import City

from api import cli
from cypher import library as cards
from cypher.errors import PlanError
from cypher.folders import FOLDERS
from cypher.library import Library
from graph import profile
from graph.digest import digest
from graph.plan import file, gather, trial
from graph.plan.plan import Plan, make
from graph.report import Found

pytestmark = pytest.mark.neo4j
ASKED = [card for card in cards.load() if FOLDERS[card.folder].asked]
EMPLOYEES = """
MATCH (k:Compound)<-[:MANAGES {status: 'current'}]-(w:PropertyCompany)
MATCH (w)<-[:EMPLOYED_BY {status: 'current'}]-(x:Person)
MATCH (k)<-[:REPRESENTS {status: 'current'}]-(o:OwnersCommittee {status: 'current'})
WHERE NOT EXISTS { (x)-[:HOLDS]->()-[:OF]->(o) }
WITH o, x ORDER BY COUNT { (x)-[:HOLDS]->() }, o.code, x.key LIMIT 1
RETURN o AS subject, 'gaps.mine' AS rule, '' AS what, '' AS part, '' AS way, '' AS step, 1 AS need,
  o.code + '#deputy_director' AS post, 'deputy_director' AS role, o.code AS body, NULL AS served, 1 AS room,
  [x.key] AS people, NULL AS reason
"""
PARTY_ROLES = ("secretary", "deputy_secretary", "member", "part_time_member", "group_leader", "adviser")
PARTY_TYPES = ("WorkingCommittee", "PartyCommittee", "CommunityCommittee", "Branch", "BranchGroup")


@pytest.fixture(scope="module")
def given(made_city: City) -> dict[str, object]:
    return {"as_of": made_city.as_of, "area": "", "within": "street"}


@pytest.fixture(scope="module")
def plan(made_city: City, library: Library, given: dict[str, object]) -> Plan:
    return make(made_city.graph, library, given, profile.load(), seconds=120)


def asked_again(city: City, library: Library, given: dict[str, object], plan: Plan) -> dict[str, Found]:
    """What the rules say while the plan is in force."""
    with city.graph.trial() as tx:
        trial.apply(tx, library, plan.proposal)
        found = gather.rules(tx, library, given, profile.load())
    return {rule.card.name: rule for rule in found}


def planted(city: City, rule: str) -> set[str]:
    """Subjects of the gaps that were planted."""
    findings: Any = city.truth["findings"]
    return {str(next(iter(row.values()))) for row in findings[rule] if row["state"] == "gap"}


def test_what_is_said_to_be_closed_is_closed_by_the_rules(
    made_city: City, library: Library, given: dict[str, object], plan: Plan
) -> None:
    """Not by the planner's own proof: the rules are asked, and compared with what was planted."""
    now = asked_again(made_city, library, given, plan)
    linkage = {str(each.values["compound"]): each.values for each in now["linkage.three_parties"].findings}
    assert plan.closed
    for rule, subject, what in plan.closed:
        if what:
            assert linkage[subject][what] == "linked", (rule, subject, what)
        else:
            assert subject in planted(made_city, rule)
            states = {str(each.identity[0]): each.state for each in now[rule].findings}
            assert states.get(subject, "ok") == "ok", (rule, subject)


def test_every_target_was_planted_and_is_accounted_for(made_city: City, plan: Plan) -> None:
    """Closed and left together are the missing pairs and the certain gaps of the truth, each once."""
    keys = Counter([*plan.closed, *(each.key for each in plan.left)])
    assert max(keys.values()) == 1
    compounds: Any = made_city.truth["linkage"]
    pairs = {
        ("linkage.three_parties", row["compound"], pair)
        for row in compounds
        for pair in ("po", "pc", "oc")
        if row[pair] == "missing"
    }
    assert {key for key in keys if key[2]} == pairs
    rules = {key[0] for key in keys if not key[2]}
    assert rules == {
        "gaps.branch_without_secretary", "gaps.company_without_branch", "gaps.grid_short_of_assistants",
        "gaps.grid_without_cadre", "gaps.grid_without_head", "gaps.grid_without_secretary",
        "gaps.grid_without_worker", "gaps.vacant_post", "gaps.company_manager_not_on_committee",
        "gaps.company_without_secretary_as_adviser",
    }  # fmt: skip
    for rule in rules:
        assert {key[1] for key in keys if key[0] == rule} == planted(made_city, rule)


def test_the_plan_is_proven_and_worth_having(plan: Plan) -> None:
    assert plan.solution.is_optimal
    assert plan.proof.confirmed == plan.closed
    assert plan.proof.unconfirmed == ()
    spoken = {key[::2] for key in [*plan.closed, *(each.key for each in plan.left)]}
    unforeseen = [key for key in plan.proof.also if key[::2] in spoken]
    # Two appointments for two reasons may link a pair that no opening saw: few, or too little is known.
    assert len(unforeseen) * 50 < len(plan.closed), unforeseen
    assert len(plan.closed) > len(plan.proposal.appointments) > 20


def test_nothing_new_is_broken(
    made_city: City, library: Library, given: dict[str, object], plan: Plan
) -> None:
    """No forbidden pair, nobody in too many posts, no committee of a wrong size."""
    now = asked_again(made_city, library, given, plan)
    for rule, section in now.items():
        if rule == "linkage.three_parties":
            continue
        found: Any = made_city.truth["findings"]
        before = {str(next(iter(row.values()))) for row in found[rule] if row["state"] == "gap"}
        assert {str(each.identity[0]) for each in section.findings if each.state == "gap"} <= before, rule


def test_only_whose_eligibility_is_known_is_appointed(made_city: City, plan: Plan) -> None:
    facts = made_city.graph.read(
        """
        UNWIND $rows AS r
        MATCH (x:Person {key: r.person})
        OPTIONAL MATCH (o:Organization {code: r.body})
        RETURN r.number AS number, x.party_status AS status, o.type AS type,
          EXISTS { (x)-[:EMPLOYED_BY]->(:PropertyCompany)-[:MANAGES]->()<-[:REPRESENTS]-(o) } AS hired
        """,
        {"rows": plan.proposal.rows()},
    )
    assert len(facts) == len(plan.proposal.appointments)
    for fact in facts:
        each = plan.proposal.appointments[int(str(fact["number"])) - 1]
        if each.role in PARTY_ROLES and fact["type"] in PARTY_TYPES:
            assert fact["status"] == "full", each
        if fact["type"] == "OwnersCommittee":
            assert not fact["hired"], each


def test_what_is_not_known_is_asked_about(made_city: City, plan: Plan) -> None:
    asked = [each for each in plan.left if each.reason == "ask"]
    assert {one.why for each in asked for one in each.ask} >= {"party_status_unknown"}
    people = [one.person for each in asked for one in each.ask if one.why == "party_status_unknown"]
    unknown = made_city.graph.read(
        "MATCH (x:Person) WHERE x.key IN $people AND x.party_status IS NULL RETURN count(x) AS unknown",
        {"people": people},
    )
    assert unknown == [{"unknown": len(set(people))}]
    proposed = {(each.person, each.post) for each in plan.proposal.appointments}
    assert not proposed & {(one.person, one.post) for each in asked for one in each.ask}


@pytest.mark.slow
def test_the_same_graph_gives_the_same_plan(
    made_city: City, library: Library, given: dict[str, object], plan: Plan
) -> None:
    assert make(made_city.graph, library, given, profile.load(), seconds=120) == plan


def test_a_plan_changes_nothing(
    made_city: City, library: Library, given: dict[str, object], plan: Plan
) -> None:
    before = digest(made_city.graph)
    assert plan.proposal.graph == before
    asked_again(made_city, library, given, plan)
    make(made_city.graph, library, {**given, "area": "620702001"}, profile.load(), seconds=60)
    assert digest(made_city.graph) == before
    left = made_city.graph.read("MATCH ()-[e:PROPOSED]->() RETURN count(e) AS left")
    assert left == [{"left": 0}]


@pytest.mark.slow
def test_nearer_people_and_a_wider_reach(
    made_city: City, library: Library, given: dict[str, object], plan: Plan
) -> None:
    """Nobody comes from farther than was asked; a wider reach closes no less with no more appointments."""
    near = make(made_city.graph, library, {**given, "within": "community"}, profile.load(), seconds=120)
    assert {each.distance for each in near.proposal.appointments} <= {0, 1}
    assert near.solution.score[:4] <= plan.solution.score[:4]


@pytest.mark.slow
def test_a_tighter_limit_closes_less(made_city: City, library: Library, given: dict[str, object]) -> None:
    """With two posts a person at most, nobody who holds two is appointed."""
    tight = make(made_city.graph, library, {**given, "at_most": 2}, profile.load(), seconds=120)
    assert all(each.held < 2 for each in tight.proposal.appointments)
    assert any("too_many_posts" in each.why for each in tight.left)


@pytest.mark.slow
def test_an_area_is_planned_alone(made_city: City, library: Library, given: dict[str, object]) -> None:
    street = make(made_city.graph, library, {**given, "area": "620702001"}, profile.load(), seconds=60)
    assert street.closed
    inside = [key[1] for key in street.closed if not key[0].startswith("gaps.company_")]
    assert all("620702001" in code for code in inside)


def test_cross_appointments_and_vacancies_follow(made_city: City, library: Library, plan: Plan) -> None:
    """Inside the trial the labels and edges are those of the appointments, as after a load."""
    count = "RETURN COUNT { (:Vacant) } AS vacant, COUNT { ()-[:CROSS_APPOINTED]->() } AS crossed"
    (before,) = made_city.graph.read(count)
    filled = {key[1] for key in plan.closed if key[0] == "gaps.vacant_post"}
    with made_city.graph.trial() as tx:
        trial.apply(tx, library, plan.proposal)
        (after,) = tx.run(count)
        vacant = {str(row["code"]) for row in tx.run("MATCH (p:Vacant) RETURN p.code AS code")}
        again = tx.run(library.get("maintain.cross_appointments").statement, {"change": {}})
    assert not vacant & filled
    assert int(str(after["vacant"])) == int(str(before["vacant"])) - len(filled)
    assert int(str(after["crossed"])) > int(str(before["crossed"]))
    assert again == [{"written": 0}]


def test_a_plan_of_another_state_is_refused(made_city: City, library: Library, plan: Plan) -> None:
    gone = replace(plan.proposal.appointments[0], person="nobody")
    with made_city.graph.trial() as tx, pytest.raises(PlanError, match="no longer has: nobody"):
        trial.apply(tx, library, replace(plan.proposal, appointments=(gone,)))
    with made_city.graph.trial() as tx:
        tx.run("MATCH (n:Grid) WITH n LIMIT 1 SET n.households = 1")
        with pytest.raises(PlanError, match="another state of the graph"):
            trial.apply(tx, library, plan.proposal)


def test_a_card_that_would_make_a_forbidden_pair_is_caught(
    made_city: City, library: Library, given: dict[str, object]
) -> None:
    """An analyst's cards say yes to an employee of the company: the rule, asked again, says no."""
    opening, owners = library.get("openings.vacant_post"), library.get("candidates.owners_posts")
    known = "WHEN forbidden THEN false WHEN member AND NOT unseen"
    lawless = [
        replace(opening, name="openings.mine", statement=EMPLOYEES),
        replace(owners, statement=owners.statement.replace(known, "WHEN true")),
    ]
    assert lawless[1].statement != owners.statement
    others = [card for card in library if card.name != owners.name]
    with pytest.raises(PlanError, match="would make a forbidden pair"):
        make(made_city.graph, Library([*others, *lawless]), given, profile.load(), seconds=60)


@pytest.mark.parametrize("card", ASKED, ids=lambda card: card.name)
def test_a_card_costs_no_more_than_it_says(
    card: cards.Card, made_city: City, given: dict[str, object], asked: dict[str, object]
) -> None:
    """For all findings of the reference city, or all posts that are open there."""
    values = {**given, **asked}
    bound = card.bind({k: v for k, v in values.items() if k in card.params}, profile.load().thresholds)
    with made_city.graph.reading() as tx:
        hits = tx.db_hits(card.statement, bound)
    assert card.max_db_hits
    assert hits <= card.max_db_hits <= 1.4 * hits, hits


def said(capsys: pytest.CaptureFixture[str], city: City, *args: str) -> tuple[int, str, str]:
    code = cli.run(["--instance", city.settings.instance, *args])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.fixture
def at_home(made_city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANFANG_HOME", str(made_city.settings.home))
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.fixture(scope="module")
def written(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("plans") / "plan.json"
    path.write_text(json.dumps(file.facts(plan), default=str, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_file_keeps_what_is_proposed(plan: Plan, written: Path) -> None:
    kept = file.read(written)
    assert (kept.graph, kept.as_of) == (plan.proposal.graph, plan.proposal.as_of)
    assert kept.rows() == plan.proposal.rows()


@pytest.mark.usefixtures("at_home")
@pytest.mark.parametrize(
    "form",
    ["table", *(pytest.param(form, marks=pytest.mark.slow) for form in ("json", "md", "xlsx"))],
)
def test_the_command_shows_the_plan(
    made_city: City, plan: Plan, tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    day = str(made_city.as_of)
    out = [] if form == "table" else ["--out", str(tmp_path / f"plan.{form}")]
    code, shown, words = said(capsys, made_city, "plan", "--as-of", day, *out)
    assert code == 0
    assert f"{len(plan.closed)} / {len(plan.closed) + len(plan.left)}" in shown + words
    if form == "json":
        assert json.loads((tmp_path / "plan.json").read_text(encoding="utf-8")) == json.loads(
            json.dumps(file.facts(plan), default=str)
        )
    elif form == "md":
        assert plan.proposal.appointments[0].name in (tmp_path / "plan.md").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.usefixtures("at_home")
def test_reports_with_a_plan_say_before_and_after(
    made_city: City, plan: Plan, written: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = digest(made_city.graph)
    _, out, _ = said(capsys, made_city, "gaps", "--plan", str(written), "--format", "json")
    report = json.loads(out)
    assert report["as_of"] == str(made_city.as_of)
    assert [each["code"] for each in report["sources"]] == ["plan", "zhangye"]
    after = {each["rule"]: each["states"].get("gap", 0) for each in report["sections"]}
    closed = Counter(key[0] for key in [*plan.closed, *plan.proof.also])
    for was in report["before_plan"]:
        assert after[was["rule"]] == was["states"].get("gap", 0) - closed[was["rule"]], was["rule"]
    _, out, _ = said(capsys, made_city, "linkage", "--plan", str(written), "--format", "json")
    pairs = next(each["pairs"] for each in json.loads(out)["before_plan"] if each["rule"].endswith("parties"))
    assert pairs["po"]["missing"] == sum(
        key[2] == "po" for key in [*plan.closed, *(x.key for x in plan.left)]
    )
    _, out, _ = said(capsys, made_city, "linkage", "--plan", str(written))
    assert "before and after the plan" in out
    filled = next(each for each in plan.proposal.appointments if each.role == "adviser" and each.body)
    _, out, _ = said(capsys, made_city, "chart", str(filled.body), "--depth", "0", "--plan", str(written))
    assert f"{filled.name}(拟任)" in out
    assert digest(made_city.graph) == before


HELD = """
MATCH (x:Person)-[h:HOLDS]->(:Post)-[:OF|FOR]->(o:Organization)
WHERE h.from_max <= $day AND (h.to_min > $day OR h.to_min IS NULL AND h.status = 'current')
RETURN x.key AS person, collect(DISTINCT o.code) AS bodies
"""


def shared(bodies: dict[str, set[str]]) -> dict[str, set[str]]:
    """With which other bodies each shares somebody, of the bodies of each person."""
    found: dict[str, set[str]] = {}
    for each in bodies.values():
        for one in each:
            found.setdefault(one, set()).update(each - {one})
    return found


@pytest.mark.slow
@pytest.mark.usefixtures("at_home")
def test_structure_and_interlocks_show_whom_a_plan_adds(
    made_city: City, written: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is expected comes of who holds what, and of the appointments in the plan's file."""
    day, kept = str(made_city.as_of), digest(made_city.graph)
    rows: Any = made_city.graph.read(HELD, {"day": made_city.as_of})
    bodies: Any = made_city.graph.read("MATCH (o:Organization) RETURN o.code AS code")
    known = {row["code"] for row in bodies}
    held: dict[str, set[str]] = {row["person"]: set(row["bodies"]) for row in rows}
    then = {person: set(each) for person, each in held.items()}
    appointments = json.loads(written.read_text(encoding="utf-8"))["appointments"]
    for each in appointments:
        then.setdefault(each["person"], set()).update({each["body"], each["served"]} & known)
    was, now = shared(held), shared(then)
    more = {body: len(now[body]) - len(was.get(body, ())) for body in now}
    more = {body: number for body, number in more.items() if number}
    assert more
    args = ("structure", "--as-of", day, "--format", "json")
    before, after = (
        {
            row["body"]: row["partners"]
            for row in json.loads(said(capsys, made_city, *args, *plan)[1])["bodies"]
        }
        for plan in ((), ("--plan", str(written)))
    )
    assert {body: number for body in after if (number := after[body] - before.get(body, 0))} == more
    body = max(more, key=lambda each: (more[each], each))
    args = ("interlocks", body, "--format", "json", "--plan", str(written))
    rows = json.loads(said(capsys, made_city, *args)[1])["rows"]
    certain = {code for row in rows if row["state"] == "certain" for code in (row["one"], row["other"])}
    assert certain - {body} == now[body]
    each = next(one for one in appointments if one["body"] and one["body"] not in held[one["person"]])
    args = ("route", each["person"], each["body"], "--as-of", day, "--format", "json")
    before, after = (
        [len(one["steps"]) for one in json.loads(said(capsys, made_city, *args, *plan)[1])["routes"]]
        for plan in ((), ("--plan", str(written)))
    )
    assert after == [2]
    assert before != [2]
    for command in (("reconcile",), ("query", "gaps.vacant_post")):
        code, out, _ = said(capsys, made_city, *command, "--format", "json", "--plan", str(written))
        assert code == 0
    vacant = {row["post"] for row in json.loads(out)["rows"]}
    assert not vacant & {one["post"] for one in appointments if one["role"] == "secretary"}
    assert digest(made_city.graph) == kept


@pytest.mark.slow
@pytest.mark.usefixtures("at_home")
def test_changes_tell_what_a_plan_would_change(
    made_city: City, library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the day before to the plan's day: the appointments, and what the rules confirm is closed."""
    kept, day = digest(made_city.graph), made_city.as_of + timedelta(days=30)
    given = {"as_of": day, "area": "620702001", "within": "street"}
    plan = make(made_city.graph, library, given, profile.load(), seconds=60)
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(file.facts(plan), default=str), encoding="utf-8")
    days = ("--from", str(day - timedelta(days=1)), "--to", str(day))
    told = [
        json.loads(said(capsys, made_city, "changes", *args, "--format", "json")[1])
        for args in (days, ("--plan", str(path)))
    ]
    assert [(each["from"], each["to"]) for each in told] == [(days[1], days[3])] * 2
    before, after = (_began(each) for each in told)
    assert after - before == {(each.person, each.post) for each in plan.proposal.appointments}
    assert before <= after
    closed = {key[:2] for key in [*plan.closed, *plan.proof.also] if not key[2]}
    assert closed
    assert closed == _closed(told[1]) - _closed(told[0])
    code, _, err = said(capsys, made_city, "changes", "--from", str(day), "--plan", str(path))
    assert code == 2
    assert "has to be before the last" in err
    assert digest(made_city.graph) == kept


def _began(told: Any) -> set[tuple[str, str]]:
    """Who came to which post."""
    (part,) = (each for each in told["changes"] if each["name"] == "changes.holdings")
    return {(each["person"], each["post"]) for each in part["changes"] if each["change"] == "began"}


def _closed(told: Any) -> set[tuple[str, str]]:
    """Findings that were gaps and are none; a compound's linkage has pairs, and is no one gap."""
    return {
        (rule["name"], turn["subject"])
        for rule in told["rules"]
        for turn in rule["turns"]
        if turn["before"] == "gap" and turn["after"] != "gap" and not rule["name"].startswith("linkage.")
    }


@pytest.mark.usefixtures("at_home")
@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda text: text[:50], "is no JSON"),
        (lambda text: "[]", "is no plan of Sanfang"),
        (lambda text: text.replace('"format": 1', '"format": 2'), "is a plan of format 2"),
        (lambda text: text.replace('"post":', '"past":', 1), "lacks appointments[1].post"),
        (lambda text: text.replace('"as_of": "20', '"as_of": "x'), "as_of that is no date"),
        (lambda text: text.replace('"person": "', '"person": "gone-', 1), "no longer has: gone-"),
        (lambda text: text.replace('"graph": "', '"graph": "0', 1), "another state of the graph"),
        (lambda text: text.replace('"closes": [', '"closes": [1, ', 1), "bad appointments[1].closes"),
    ],
)
def test_a_bad_plan_is_refused(
    made_city: City,
    written: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    change: Any,
    words: str,
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text(change(written.read_text(encoding="utf-8")), encoding="utf-8")
    queried = ("query", "gaps.vacant_post")
    for command in (("gaps",), ("linkage",), ("chart", "620702001"), ("structure",), ("changes",), queried):
        code, out, err = said(capsys, made_city, *command, "--plan", str(bad))
        assert (code, out) == (2, "")
        assert words in err


@pytest.mark.usefixtures("at_home")
def test_bad_questions_are_refused(
    made_city: City, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "did you mean 'street'" in said(capsys, made_city, "plan", "--within", "streat")[2]
    assert said(capsys, made_city, "plan", "--within", "streat")[0] == 2
    code, _, err = said(capsys, made_city, "gaps", "--plan", str(tmp_path / "none.json"))
    assert code == 2
    assert "cannot be read" in err


@pytest.mark.slow
def test_a_later_plan_says_nothing_of_an_earlier_day(
    made_city: City, library: Library, given: dict[str, object], plan: Plan
) -> None:
    """Appointments of the plan's date are not yet in force the day before."""
    day = {**given, "as_of": made_city.as_of - timedelta(days=1)}
    with made_city.graph.trial() as tx:
        before = gather.rules(tx, library, day, profile.load())
        trial.apply(tx, library, plan.proposal)
        after = gather.rules(tx, library, day, profile.load())
    assert [each.states for each in before] == [each.states for each in after]
