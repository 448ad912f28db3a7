"""An accepted finding leaves the list for its time, comes back after it, and its history is kept."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hand_made import EVERYTHING, MAYBE, town
from loading import NO_POSTS, loaded, small, write_csv
from world import World
from world_days import DAY

from api import cli
from api.exits import Exit
from cypher.library import Library
from graph import acceptance, backup, profile, report
from graph.acceptance import Acceptance
from graph.accepted import COLUMNS
from graph.analyst import Analyst
from graph.db import Graph
from graph.digest import digest
from graph.restore import restore
from loaders.city.numbers import identity as number

Said = Callable[..., tuple[int, str, str]]
RULE = "gaps.branch_without_secretary"
LATER = date.today() + timedelta(days=100)
MADE = Acceptance(
    RULE, ("B",), "gap", "gap", "换届中", "王芳", DAY, LATER, datetime(2026, 6, 30, 9, tzinfo=UTC)
)
AS_OF = ("--as-of", DAY.isoformat())
ACCEPT = ("accept", RULE, "B", "--reason", "换届中", "--by", "王芳", "--until", LATER.isoformat(), *AS_OF)


# ── which days, and how bad ──


def test_it_holds_from_its_day_up_to_the_day_before_its_end() -> None:
    one = timedelta(days=1)
    days = {DAY - one: False, DAY: True, LATER - one: True, LATER: False}
    assert {day: MADE.holds(day) for day in days} == days
    withdrawn = replace(MADE, withdrawn_on=DAY + one)
    assert [withdrawn.holds(day) for day in (DAY, DAY + one, LATER - one)] == [True, False, False]
    assert not replace(MADE, withdrawn_on=DAY).holds(DAY)


def test_how_it_stands_on_a_day() -> None:
    one = timedelta(days=1)
    told = [MADE.standing(day) for day in (DAY - one, DAY, LATER - one, LATER)]
    assert told == ["ahead", "standing", "standing", "expired"]
    assert replace(MADE, withdrawn_on=DAY + one).standing(DAY + one) == "withdrawn"
    assert replace(MADE, withdrawn_on=DAY + one).standing(DAY) == "standing"


@pytest.mark.parametrize(
    ("accepted", "now", "covered"),
    [
        (("possible", "gap"), ("possible", "gap"), True),
        (("possible", "gap"), ("gap", "gap"), False),
        (("gap", "gap"), ("possible", "gap"), True),
        (("unknown", "gap"), ("possible", "gap"), False),
        (("partial", "note"), ("none", "note"), False),
        (("none", "note"), ("partial", "note"), True),
        (("gap", "note"), ("gap", "risk"), False),
        (("gap", "risk"), ("gap", "gap"), False),
        (("gap", "gap"), ("gap", "note"), True),
    ],
)
def test_it_covers_what_was_accepted_and_nothing_worse(
    accepted: tuple[str, str], now: tuple[str, str], covered: bool
) -> None:
    assert replace(MADE, state=accepted[0], severity=accepted[1]).covers(*now) is covered


# ── in a graph ──


def fill(graph: Graph, world: World) -> None:
    with graph.writing() as tx:
        for statement, parameters in world.statements():
            tx.run(statement, parameters)


def keep(graph: Graph, library: Library, *made: Acceptance) -> None:
    with graph.writing() as tx:
        for each in made:
            acceptance.accept(tx, library, each)


def section(graph: Graph, library: Library, day: date = DAY, rule: str = RULE) -> report.Section:
    return report.build(graph, [library.get(rule)], {"as_of": day}, profile.load()).sections[0]


def branches(found: report.Section) -> list[tuple[object, str]]:
    return [(each.values["branch"], each.state) for each in found.findings]


@pytest.mark.neo4j
def test_it_leaves_the_list_and_comes_back(spare: Graph, library: Library) -> None:
    fill(spare, town())
    before = section(spare, library)
    assert ("B", "gap") in branches(before)
    keep(spare, library, MADE)
    during = section(spare, library)
    assert ("B", "gap") not in branches(during)
    assert [each.identity for each in during.accepted] == [("B",)]
    assert during.accepted[0].acceptance == MADE
    assert during.gaps == before.gaps - 1
    assert during.population == before.population
    for day in (DAY - timedelta(days=1), LATER):
        assert ("B", "gap") in branches(section(spare, library, day))
        assert not section(spare, library, day).accepted


@pytest.mark.neo4j
def test_it_is_of_one_finding_of_one_rule(spare: Graph, library: Library) -> None:
    fill(spare, town())
    keep(spare, library, MADE)
    assert ("A", "gap") in branches(section(spare, library))
    vacant = section(spare, library, rule="gaps.vacant_post")
    assert not vacant.accepted


@pytest.mark.neo4j
def test_what_gets_worse_is_listed_again_with_its_acceptance(spare: Graph, library: Library) -> None:
    fill(spare, town(holds="x B.secretary?"))
    keep(spare, library, replace(MADE, state="possible"))
    assert not [each for each in branches(section(spare, library)) if each[0] == "B"]
    with spare.writing() as tx:
        tx.run("MATCH (:Person)-[h:HOLDS]->(:Post {code: 'B#secretary'}) DELETE h")
    found = section(spare, library)
    (worse,) = (each for each in found.findings if each.identity == ("B",))
    assert worse.state == "gap"
    assert worse.acceptance
    assert worse.acceptance.state == "possible"
    assert not found.accepted


@pytest.mark.neo4j
def test_it_outlives_a_node_that_is_made_anew(spare: Graph, library: Library) -> None:
    fill(spare, town())
    keep(spare, library, MADE)
    with spare.writing() as tx:
        tx.run("MATCH (n) WHERE NOT n:Schema AND NOT n:Acceptance DETACH DELETE n")
    fill(spare, town())
    assert [each.identity for each in section(spare, library).accepted] == [("B",)]


@pytest.mark.slow
@pytest.mark.neo4j
def test_loads_and_digests_pass_it_by(spare: Graph, library: Library, tmp_path: Path) -> None:
    write_csv(tmp_path / "s", small())
    loaded(spare, library, tmp_path / "s", source="s", as_of=DAY, due=NO_POSTS)
    before = digest(spare)
    keep(spare, library, MADE)
    assert digest(spare) == before
    book = small()
    book["holdings"].pop()
    write_csv(tmp_path / "t", book)
    loaded(spare, library, tmp_path / "t", source="s", as_of=LATER, due=NO_POSTS, allow_fall=True)
    with spare.reading() as tx:
        assert acceptance.kept(tx) == (MADE,)


@pytest.mark.slow
@pytest.mark.neo4j
def test_a_backup_brings_it_back(spare: Graph, library: Library, tmp_path: Path) -> None:
    withdrawn = replace(MADE, withdrawn_on=LATER, withdrawn_by="李强", withdrawn_at=MADE.at)
    fill(spare, town())
    keep(spare, library, MADE)
    with spare.writing() as tx:
        acceptance.withdraw(tx, library, MADE, LATER, "李强", MADE.at)
    backup.write(spare, tmp_path / "b")
    with spare.writing() as tx:
        tx.run("MATCH (n) WHERE NOT n:Schema DETACH DELETE n")
    restore(spare, tmp_path / "b")
    with spare.reading() as tx:
        assert acceptance.kept(tx) == (withdrawn,)


# ── from the command line ──


@pytest.fixture
def sanfang(
    spare: Graph,
    servers_home: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> Said:
    """Runs a command on the hand-made town; gives exit code, stdout and stderr."""
    for name in ("SANFANG_NEO4J_URI", "SANFANG_LANG", "SANFANG_CYPHER_PATH", "SANFANG_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SANFANG_HOME", str(servers_home))
    monkeypatch.setenv("SANFANG_INSTANCE", "spare")
    fill(spare, town(dated={"O": MAYBE}, collections=EVERYTHING))

    def call(*args: str) -> tuple[int, str, str]:
        code = cli.run(args)
        out, err = capfdbinary.readouterr()
        return code, out.decode("utf-8", "surrogateescape"), err.decode()

    return call


def facts(sanfang: Said, *args: str) -> dict[str, Any]:
    code, out, err = sanfang(*args, "--format", "json")
    assert code == Exit.FINE, err
    found: dict[str, Any] = json.loads(out)
    return found


@pytest.mark.neo4j
def test_accept_list_withdraw(sanfang: Said) -> None:
    assert sanfang(*ACCEPT)[0] == Exit.FINE
    (told,) = facts(sanfang, "gaps", *AS_OF, "--rule", RULE)["sections"]
    assert [each["branch"] for each in told["findings"]] == ["A"]
    assert told["states"] == {"gap": 1}
    (accepted,) = told["accepted"]
    assert accepted["acceptance"]["reason"] == "换届中"
    assert accepted["acceptance"]["until"] == LATER.isoformat()
    (kept,) = facts(sanfang, "accept", "--list", *AS_OF)["rows"]
    assert (kept["by"], kept["standing"]) == ("王芳", "standing")

    code, _, err = sanfang("accept", "--withdraw", RULE, "B", "--by", "李强", *AS_OF)
    assert code == Exit.FINE, err
    (told,) = facts(sanfang, "gaps", *AS_OF, "--rule", RULE)["sections"]
    assert [each["branch"] for each in told["findings"]] == ["A", "B"]
    (kept,) = facts(sanfang, "accept", "--list", *AS_OF)["rows"]
    assert (kept["by"], kept["withdrawn_by"], kept["standing"]) == ("王芳", "李强", "withdrawn")

    assert sanfang(*ACCEPT)[0] == Exit.FINE
    rows = facts(sanfang, "accept", "--list", *AS_OF)["rows"]
    assert [each["standing"] for each in rows] == ["withdrawn", "standing"]


@pytest.mark.neo4j
def test_every_format_tells_of_it(sanfang: Said, tmp_path: Path) -> None:
    ask = ("gaps", *AS_OF, "--rule", RULE)
    plain = sanfang(*ask)[1]
    assert "已接受" not in plain
    sanfang(*ACCEPT)
    out = sanfang(*ask)[1]
    assert "1 / 2(已接受 1)" in out
    assert "换届中" not in out
    assert "换届中" in sanfang(*ask, "--accepted")[1]
    assert "1 of 2 (1 accepted)" in sanfang("--lang", "en", *ask)[1]
    rows = list(csv.DictReader(io.StringIO(sanfang(*ask, "--format", "csv")[1].removeprefix("\ufeff"))))
    assert {row["subject"]: (row["accepted"], row["accepted_by"]) for row in rows} == {
        "A": ("", ""),
        "B": ("yes", "王芳"),
    }
    assert "换届中" in sanfang(*ask, "--format", "md")[1]
    path = tmp_path / "gaps.xlsx"
    assert sanfang(*ask, "--out", str(path))[0] == Exit.FINE
    from python_calamine import CalamineWorkbook

    assert "accepted" in CalamineWorkbook.from_path(path).sheet_names


@pytest.mark.neo4j
def test_a_card_that_is_run_leaves_it_out_as_its_report_does(sanfang: Said) -> None:
    ask = ("query", RULE, *AS_OF)
    assert [each["branch"] for each in facts(sanfang, *ask)["rows"]] == ["A", "B"]
    sanfang(*ACCEPT)
    code, out, err = sanfang(*ask, "--format", "json")
    assert code == Exit.FINE
    assert "1 accepted, not listed" in err
    told = json.loads(out)
    assert ([each["branch"] for each in told["rows"]], told["accepted"]) == (["A"], "1")
    shown = facts(sanfang, *ask, "--accepted")["rows"]
    assert [(each["branch"], each["accepted"], each["accepted_by"]) for each in shown] == [
        ("A", None, None),
        ("B", "yes", "王芳"),
    ]
    assert shown[1]["accepted_until"] == LATER.isoformat()
    later = ("query", RULE, "--as-of", LATER.isoformat())
    assert [each["branch"] for each in facts(sanfang, *later)["rows"]] == ["A", "B"]


@pytest.mark.neo4j
def test_rows_that_were_accepted_fill_no_limit(sanfang: Said) -> None:
    sanfang(*(word if word != "B" else "A" for word in ACCEPT))
    code, out, err = sanfang("query", RULE, *AS_OF, "--limit", "1", "--format", "json")
    assert code == Exit.FINE
    assert [each["branch"] for each in json.loads(out)["rows"]] == ["B"]
    assert "more than" not in err


@pytest.mark.neo4j
@pytest.mark.parametrize("frames", ["pandas", "polars"])
def test_a_notebook_s_frames_handle_it_alike(spare: Graph, library: Library, frames: str) -> None:
    fill(spare, town())
    few = Library(each for each in library if each.folder != "gaps" or "without_secretary" in each.name)
    analyst = Analyst(spare, few, profile.load(), frames)  # to plan all the rules takes half a minute
    before = analyst.gaps(RULE, as_of=DAY)
    assert list(before["branch"]) == ["A", "B"]
    keep(spare, library, MADE)
    for found in (analyst.gaps(RULE, as_of=DAY), analyst.query(RULE, as_of=DAY)):
        assert list(found["branch"]) == ["A"]
    whole = analyst.gaps(as_of=DAY)
    number = list(whole["rule"]).index(RULE)
    assert (whole["gap"][number], whole["accepted"][number]) == (1, 1)
    shown = analyst.gaps(RULE, as_of=DAY, accepted=True)
    assert list(shown["branch"]) == ["A", "B"]
    assert shown["accepted"][1] == "yes"
    assert shown["accepted_until"][1] == LATER
    assert [
        shown[name].isnull().sum() if frames == "pandas" else shown[name].null_count() for name in COLUMNS
    ] == [1] * 5
    assert list(analyst.gaps(RULE, as_of=LATER)["branch"]) == ["A", "B"]


@pytest.mark.neo4j
def test_a_frame_says_what_has_got_worse(spare: Graph, library: Library) -> None:
    fill(spare, town())
    keep(spare, library, replace(MADE, state="possible"))
    found = Analyst(spare, library, profile.load()).gaps(RULE, as_of=DAY, accepted=True)
    assert dict(zip(found["branch"], found["accepted"].fillna(""), strict=True)) == {"A": "", "B": "worse"}


@pytest.mark.neo4j
def test_a_report_does_not_fail_on_what_was_accepted(sanfang: Said) -> None:
    ask = ("gaps", *AS_OF, "--rule", RULE, "--fail-on", "gap")
    assert sanfang(*ask)[0] == Exit.FOUND
    sanfang(*ACCEPT)
    assert sanfang(*ask)[0] == Exit.FOUND
    sanfang(*(word if word != "B" else "A" for word in ACCEPT))
    assert sanfang(*ask)[0] == Exit.FINE
    later = ("gaps", "--as-of", LATER.isoformat(), "--rule", RULE, "--fail-on", "gap")
    assert sanfang(*later)[0] == Exit.FOUND


@pytest.mark.neo4j
def test_a_compound_s_linkage_can_be_accepted(sanfang: Said) -> None:
    ask = ("linkage", *AS_OF, "--rule", "three_parties")
    (told,) = facts(sanfang, *ask)["sections"]
    assert told["states"] == {"possible": 1}
    about = ("accept", "linkage.three_parties", "K", *ACCEPT[3:])
    assert sanfang(*about)[0] == Exit.FINE
    (told,) = facts(sanfang, *ask)["sections"]
    assert (told["states"], len(told["accepted"])) == ({}, 1)


def instead(**values: str) -> tuple[str, ...]:
    """The accepting call with other values, or without what is empty."""
    words = {
        "rule": RULE,
        "code": "B",
        "reason": "换届中",
        "by": "王芳",
        "until": LATER.isoformat(),
        **values,
    }
    options = [(f"--{name}", words[name]) for name in ("reason", "by", "until") if words[name]]
    return ("accept", words["rule"], words["code"], *(each for pair in options for each in pair), *AS_OF)


TODAY = date.today().isoformat()
BAD = [
    (instead(reason=""), "needs a reason"),
    (instead(reason="   "), "needs a reason"),
    (instead(by=""), "needs a name"),
    (instead(until=""), "needs a date"),
    (instead(until=TODAY), "in the past"),
    (instead(until="2024-07-01"), "in the past"),
    (instead(until="2027-02-30"), "bad date"),
    (instead(rule="gaps.branch_without_secretry"), "did you mean 'gaps.branch_without_secretary'"),
    (instead(rule="explore.street"), "is no rule"),
    (instead(code="BB"), "did you mean 'B'"),
    (instead(code="xyz"), "known: A, B"),
    (instead(rule="gaps.grid_without_branch", code="G"), "no such finding"),
    (instead(reason=f"身份证 {number(7)}"), "identity number"),
    (instead(by=f"王芳 {number(7)}"), "identity number"),
    (instead(code=number(7)), "no such finding"),
    (("accept", RULE), "accept which finding"),
    (("accept", "--list", "--withdraw"), "not both"),
    (("accept", "--withdraw", RULE, "B", "--by", "王芳", *AS_OF), "stands on"),
]


@pytest.mark.neo4j
def test_what_is_wrong_is_refused_and_nothing_is_written(sanfang: Said, spare: Graph) -> None:
    for args, words in BAD:
        code, out, err = sanfang(*args)
        assert (code, out) == (Exit.TROUBLE, ""), args
        assert words in err, (args, err)
        assert number(7) not in err
    assert spare.read("MATCH (a:Acceptance) RETURN a") == []


@pytest.mark.neo4j
def test_the_same_is_not_accepted_twice(sanfang: Said) -> None:
    sanfang(*ACCEPT)
    code, _, err = sanfang(*ACCEPT)
    assert code == Exit.TROUBLE
    assert "王芳 accepted this finding" in err
