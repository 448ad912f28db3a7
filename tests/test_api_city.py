"""The command line on a real Neo4j: the demonstration, every question to its city, loads."""

from __future__ import annotations

import csv
import io
import json
import re
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import City
from python_calamine import CalamineWorkbook
from roster_files import AREAS, BODIES, write

from api import cli
from api.exits import Exit
from cypher.library import Library
from graph import profile
from graph.db import Graph

pytestmark = pytest.mark.neo4j
AS_OF = ("--as-of", "2026-06-30")
Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def sanfang(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, servers_home: Path
) -> Said:
    """Runs a command; gives exit code, stdout and stderr."""
    for name in ("SANFANG_NEO4J_URI", "SANFANG_LANG", "SANFANG_CYPHER_PATH", "SANFANG_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SANFANG_HOME", str(servers_home))

    def call(*args: str) -> tuple[int, str, str]:
        code = cli.run(args)
        out, err = capfdbinary.readouterr()
        return code, out.decode("utf-8", "surrogateescape"), err.decode()

    return call


@pytest.fixture
def city(made_city: City, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The commands speak to the made city; gives its truth."""
    monkeypatch.setenv("SANFANG_INSTANCE", made_city.settings.instance)
    return made_city.truth


@pytest.fixture
def emptied(spare: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands speak to a server that holds nothing."""
    monkeypatch.setenv("SANFANG_INSTANCE", "spare")


@pytest.fixture
def none_yet(monkeypatch: pytest.MonkeyPatch, servers_home: Path) -> Iterator[None]:
    """The commands speak to an instance in which nothing runs yet; stopped in the end."""
    monkeypatch.setenv("SANFANG_INSTANCE", "commands")
    yield
    monkeypatch.setenv("SANFANG_HOME", str(servers_home))
    cli.run(["down"])


def facts(sanfang: Said, *args: str) -> dict[str, Any]:
    """The JSON that a command prints."""
    code, out, _ = sanfang(*args, "--format", "json")
    assert code == Exit.FINE
    found: dict[str, Any] = json.loads(out)
    return found


SHOWN = (
    "220 − 157 = 63",
    "made-up data",
    "小区三方联动",
    "http://127.0.0.1:",
    ":server connect",
    "status --password",
    "chart 东街街道",
)


def test_the_demonstration_shows_gaps_linkage_and_the_way_in(sanfang: Said, city: dict[str, Any]) -> None:
    code, out, err = sanfang("demo")
    assert code == Exit.FINE
    assert "nothing changed" in err
    assert [each for each in SHOWN if each not in out] == []


def test_the_browser_is_given_its_guides(
    sanfang: Said, city: dict[str, Any], made_city: City, servers_home: Path
) -> None:
    code, out, err = sanfang("open", "--print")
    assert (code, err) == (Exit.FINE, "")
    address = out.splitlines()[0]
    home = servers_home / "instances" / made_city.settings.instance
    base = f"{address.partition('?')[0]}sanfang/"
    conf = (home / "conf" / "neo4j.conf").read_text(encoding="utf-8")
    assert f"browser.post_connect_cmd=style {base}sanfang.grass; guide {base}guide.html\n" in conf
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(f"{base}gaps.html") as page:
        assert "网格没有党支部" in page.read().decode()


def test_status_tells_what_is_loaded(sanfang: Said, city: dict[str, Any]) -> None:
    found = facts(sanfang, "status")
    assert found["state"] == "running"
    assert found["sources"] == [
        {"source": "zhangye", "name": "张掖(虚构演示数据)", "as_of": "2026-06-30", "made": True}
    ]
    assert found["nodes"]["Area"] > 500
    assert "made-up data" in sanfang("status")[1]


def test_the_password_is_told_alone_and_only_when_asked(sanfang: Said, city: dict[str, Any]) -> None:
    code, out, _ = sanfang("status", "--password")
    assert code == Exit.FINE
    password = out.strip()
    assert re.fullmatch("[0-9a-f]{32}", password)
    for args in (("status",), ("status", "--format", "json"), ("up",)):
        assert password not in "".join(sanfang(*args)[1:])


def test_a_wrong_password(sanfang: Said, city: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANFANG_NEO4J_URI", facts(sanfang, "status")["bolt_uri"])
    monkeypatch.setenv("SANFANG_NEO4J_PASSWORD", "wrong")
    code, _, err = sanfang("gaps")
    assert code == Exit.TROUBLE
    assert "SANFANG_NEO4J_PASSWORD" in err


def test_gaps_as_json_equal_the_truth_and_can_be_checked(
    sanfang: Said, city: dict[str, Any], library: Library
) -> None:
    found = facts(sanfang, "gaps", *AS_OF)
    assert found["made"]
    assert found["coverage"]["grids"] - found["coverage"]["branches"] == 63
    assert sum(found["coverage"]["levels"].values()) == 220
    applied = profile.load().applied(library.folder("gaps"))
    assert [section["rule"] for section in found["sections"]] == [card.name for card in applied]
    for section in found["sections"]:
        card = library.get(section["rule"])
        assert section["population"] == city["population"][card.name]
        assert section["query"] == card.statement
        assert section["parameters"]["as_of"] == "2026-06-30"
        assert section["basis"]
        assert section["confidence"]
        subject = next(iter(card.columns))
        told = sorted((str(each[subject]), each["state"]) for each in section["findings"])
        assert told == sorted((each[subject], each["state"]) for each in city["findings"][card.name])
        assert all(each["source"].startswith("zhangye:") for each in section["findings"] if subject != "post")


def test_gaps_as_a_table_are_short_unless_all_is_asked(sanfang: Said, city: dict[str, Any]) -> None:
    code, out, _ = sanfang("gaps", *AS_OF, "--rule", "compound_without_owners_committee")
    assert code == Exit.FINE
    assert "--all lists them" in out
    full = sanfang("gaps", *AS_OF, "--rule", "compound_without_owners_committee", "--all")[1]
    assert "--all lists them" not in full
    assert len(full.splitlines()) > 200 > len(out.splitlines())
    assert "\x1b" not in out


def test_rules_with_nothing_to_look_at_are_named_under_the_others(
    sanfang: Said, city: dict[str, Any], library: Library
) -> None:
    """Before the city was founded there was no grid, no body and no post."""
    out = sanfang("gaps", "--as-of", "1950-01-01")[1]
    (line,) = [line for line in out.splitlines() if line.startswith("没有检查对象的规则")]
    idle = set(line.split(": ")[1].split(", "))
    sections = facts(sanfang, "gaps", "--as-of", "1950-01-01")["sections"]
    assert idle == {each["rule"] for each in sections if not each["population"]}
    last = {row.rstrip().split(" ")[-1] for row in out.splitlines() if row != line}
    assert {name for name in last if name in library} == {each["rule"] for each in sections} - idle
    assert "没有检查对象的规则" not in sanfang("gaps", *AS_OF)[1]


def test_every_format_says_which_thresholds_were_used(
    sanfang: Said, city: dict[str, Any], tmp_path: Path
) -> None:
    rule = ("gaps", *AS_OF, "--rule", "owners_committee_over_term")
    said = "term_years = 5 年 (field A, 全国)"
    assert f"阈值 · thresholds: {said}" in sanfang(*rule)[1]
    [row, *_] = csv.DictReader(io.StringIO(sanfang(*rule, "--format", "csv")[1].removeprefix("\ufeff")))
    assert row["thresholds"] == said
    assert "term\\_years = 5 年 (field A, 全国)" in sanfang(*rule, "--format", "md")[1]
    assert sanfang(*rule, "--out", str(tmp_path / "gaps.xlsx"))[0] == Exit.FINE
    sheet = CalamineWorkbook.from_path(tmp_path / "gaps.xlsx").get_sheet_by_index(1).to_python()
    assert ["阈值 · thresholds", said] in [row[:2] for row in sheet]
    [used] = facts(sanfang, *rule)["sections"][0]["thresholds"]
    assert {"name": "term_years", "value": 5, "basis": "field", "confidence": "A"}.items() <= used.items()


def test_a_citys_own_profile_changes_the_answer_and_says_so(
    sanfang: Said, city: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "city.toml").write_text(
        'name = "某市"\n[thresholds]\nterm_years = 4\n[rules]\nvacant_post = false\n', encoding="utf-8"
    )
    asked = ("gaps", *AS_OF, "--profile", str(tmp_path / "city.toml"))
    found = facts(sanfang, *asked)
    sections = {section["rule"]: section for section in found["sections"]}
    assert "gaps.vacant_post" not in sections
    assert "gaps.vacant_post" in found["profile"]["off"]
    [used] = sections["gaps.owners_committee_over_term"]["thresholds"]
    assert (used["value"], used["basis"], used["confidence"], used["profile"]) == (4, "某市", "C", "某市")
    assert "gaps.vacant_post" in sanfang(*asked)[1]
    assert facts(sanfang, *asked, "--rule", "vacant_post")["sections"][0]["rule"] == "gaps.vacant_post"


def test_a_wrong_profile_is_refused_with_its_line(
    sanfang: Said, city: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "city.toml").write_text("[thresholds]\nterm_yeers = 4\n", encoding="utf-8")
    for command in ("gaps", "linkage", "rules"):
        code, out, err = sanfang(command, "--profile", str(tmp_path / "city.toml"))
        assert (code, out) == (Exit.TROUBLE, "")
        assert "city.toml:2:" in err
        assert "term_years" in err


def test_gaps_as_csv(sanfang: Said, city: dict[str, Any]) -> None:
    out = sanfang("gaps", *AS_OF, "--format", "csv")[1]
    assert out.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))
    off = profile.load().off
    expected = {
        rule: len(found)
        for rule, found in city["findings"].items()
        if rule.startswith("gaps.") and rule not in off
    }
    assert Counter(row["rule"] for row in rows) == expected
    assert {row["made"] for row in rows} == {"true"}


def test_gaps_as_a_workbook_and_as_a_page(
    sanfang: Said, city: dict[str, Any], tmp_path: Path, library: Library
) -> None:
    path = tmp_path / "gaps.xlsx"
    assert sanfang("gaps", *AS_OF, "--out", str(path))[:2] == (Exit.FINE, "")
    book = CalamineWorkbook.from_path(path)
    assert len(book.sheet_names) == 1 + len(profile.load().applied(library.folder("gaps")))
    page = book.get_sheet_by_name("gaps.grid_without_branch").to_python()
    notes = {str(row[0]).split(" · ")[0]: row[1] for row in page[1:9]}
    assert notes["总数"] == "220"
    assert notes["查询"].startswith("MATCH (grid:Grid)")
    said = sanfang("gaps", *AS_OF, "--rule", "grid_without_branch", "--format", "md")[1]
    assert "```cypher\nMATCH (grid:Grid)" in said


def test_exit_codes_for_findings(sanfang: Said, city: dict[str, Any]) -> None:
    grids = ("gaps", *AS_OF, "--rule", "grid_without_branch")
    assert sanfang(*grids)[0] == Exit.FINE
    assert sanfang(*grids, "--fail-on", "gap")[0] == Exit.FOUND
    nothing = ("gaps", *AS_OF, "--rule", "person_in_too_many_posts", "--param", "at_most=99")
    assert sanfang(*nothing, "--fail-on", "unknown")[0] == Exit.FINE
    assert sanfang("linkage", *AS_OF, "--fail-on", "gap")[0] == Exit.FOUND


def test_an_area_by_code_or_name(sanfang: Said, city: dict[str, Any]) -> None:
    grids = ("gaps", *AS_OF, "--rule", "grid_without_branch", "--area")
    assert facts(sanfang, *grids, "东街街道") == facts(sanfang, *grids, "620702001")
    for wrong in ("6207020010", "东街"):
        code, _, err = sanfang(*grids, wrong)
        assert code == Exit.TROUBLE
        assert "620702001" in err
        assert "nearest" in err


def test_a_date_before_every_roster_is_told(sanfang: Said, city: dict[str, Any]) -> None:
    code, _, err = sanfang("gaps", "--as-of", "2001-01-01", "--rule", "grid_without_branch")
    assert code == Exit.FINE
    assert "before every roster" in err


def test_linkage_tells_who_links(sanfang: Said, city: dict[str, Any]) -> None:
    out = sanfang("linkage", *AS_OF, "--all", "--lang", "en")[1]
    assert re.search(r"Three-party linkage of a compound +full +\d+ +330", out)
    assert re.search(r"\(\w+ secretary \+ \w+ member\)", out)
    found = facts(sanfang, "linkage", *AS_OF)["sections"]
    told = {
        each["compound"]: (each["state"], each["po"], each["pc"], each["oc"]) for each in found[1]["findings"]
    }
    assert told == {
        row["compound"]: (row["state"], row["po"], row["pc"], row["oc"]) for row in city["linkage"]
    }


def test_a_chart_of_a_street(sanfang: Said, city: dict[str, Any]) -> None:
    code, out, _ = sanfang("chart", "东街街道", *AS_OF)
    assert code == Exit.FINE
    assert "made-up data" in out
    assert "空缺 · vacant" in out
    assert sanfang("chart", "620702001", *AS_OF)[1] == out
    found = facts(sanfang, "chart", "东街街道", *AS_OF)
    (root,) = found["chart"]
    assert (root["type"], len(root["children"])) == ("WorkingCommittee", root["below"])
    assert sanfang("chart", "东街街道", *AS_OF, "--format", "mermaid")[1].startswith(
        "%% made-up data\nflowchart TB\n"
    )
    shallow = sanfang("chart", "东街街道", *AS_OF, "--depth", "0")[1]
    assert f"{root['below']} more below" in shallow
    code, _, err = sanfang("chart", root["code"][:-1], *AS_OF)
    assert code == Exit.TROUBLE
    assert root["code"][:-1] in err.split("nearest: ")[1]


def test_a_query_in_every_format(sanfang: Said, city: dict[str, Any]) -> None:
    query = ("query", "chart.grid_branches", "--param", "as_of=2026-06-30")
    assert len(facts(sanfang, *query)["rows"]) == 157
    _, out, err = sanfang(*query, "--limit", "2", "--format", "csv")
    assert len(out.splitlines()) == 3
    assert "more than 2 rows" in err
    assert sanfang(*query, "--format", "xlsx")[1].startswith("PK")
    assert sanfang(*query, "--format", "md")[1].startswith("## ")


def test_a_query_takes_an_area_as_reports_do(sanfang: Said, city: dict[str, Any]) -> None:
    query = ("query", "gaps.grid_without_branch", *AS_OF)
    code = city["findings"]["gaps.grid_without_branch"][0]["grid"][:9]
    rows = facts(sanfang, *query, "--param", f"area={code}")["rows"]
    assert rows
    name = facts(sanfang, "query", "chart.named", "--param", f"text={code}")["rows"][0]["name"]
    assert facts(sanfang, *query, "--param", f"area={name}")["rows"] == rows
    found, _, err = sanfang(*query, "--param", "area=无此街道")
    assert found == Exit.TROUBLE
    assert "无此街道" in err


@pytest.mark.slow
def test_the_examples_of_a_card_run_on_a_server_of_their_own(sanfang: Said) -> None:
    code, _, err = sanfang("rules", "check", "chart.subtree")
    assert code == Exit.FINE
    assert "nothing wrong" in err


def test_the_same_city_again_changes_nothing(sanfang: Said, city: dict[str, Any], made_city: City) -> None:
    again = facts(sanfang, "load", str(made_city.folder))
    assert not again["committed"]
    for counts in again["rows"].values():
        assert (counts["loaded"], counts["rejected"]) == (0, 0)
        assert counts["read"] == counts["unchanged"]


@pytest.mark.usefixtures("emptied")
def test_a_roster_with_problems_is_refused_whole_or_in_part(sanfang: Said, tmp_path: Path) -> None:
    folder = write(tmp_path / "new", 区域表=AREAS + "G2,二网格,网格,A9\n", 组织表=BODIES)
    before = facts(sanfang, "status")
    code, out, err = sanfang("load", str(folder), *AS_OF)
    assert (code, out) == (Exit.TROUBLE, "")
    assert "A9" in err
    assert "nothing was written" in err
    code, out, _ = sanfang("load", str(folder), *AS_OF, "--format", "json")
    assert code == Exit.TROUBLE
    assert [problem["line"] for problem in json.loads(out)["problems"]] == [6]
    rejects = tmp_path / "rejects.xlsx"
    tried = facts(sanfang, "load", str(folder), *AS_OF, "--rejects", str(rejects), "--dry-run")
    assert not tried["committed"]
    assert not rejects.exists()
    assert facts(sanfang, "status") | {"data_size": 0} == before | {"data_size": 0}
    done = facts(sanfang, "load", str(folder), *AS_OF, "--rejects", str(rejects))
    assert done["committed"]
    assert done["rows"]["areas"] == {"read": 5, "loaded": 4, "unchanged": 0, "rejected": 1}
    assert rejects.exists()


@pytest.mark.usefixtures("emptied")
def test_the_demonstration_leaves_others_data_alone(sanfang: Said, tmp_path: Path) -> None:
    folder = write(tmp_path / "new", 区域表=AREAS, 组织表=BODIES)
    assert sanfang("load", str(folder), *AS_OF)[0] == Exit.FINE
    code, _, err = sanfang("demo")
    assert code == Exit.TROUBLE
    assert "holds other rosters (new)" in err


@pytest.mark.slow
@pytest.mark.usefixtures("none_yet")
def test_down_and_up_again(sanfang: Said) -> None:
    assert "is up" in sanfang("up")[2]
    assert "stopped" in sanfang("down")[2]
    code, _, err = sanfang("gaps")
    assert code == Exit.TROUBLE
    assert "sanfang up" in err
    code, out, err = sanfang("up")
    assert code == Exit.FINE
    assert "is up" in err
    assert ":server connect" in out
    assert "attached" in sanfang("up")[2]


CARD = """// 试 · Try
/*
why = "试"
[columns]
n = "integer"
*/
{statement}
/*
[[example]]
given = ""
expect = [ {{ n = 1 }} ]
[[example]]
given = ""
expect = []
*/
"""


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        ("UNWIND range(1, 1000000) AS n RETURN n", "more than 100000 rows"),
        ("UNWIND range(1, 3000000) AS a UNWIND range(1, 3000000) AS b RETURN count(*) AS n", "took too long"),
        ("UNWIND range(1, 100000000) AS a RETURN size(collect(a)) AS n", "more memory"),
        (
            "UNWIND range(1, 100000000) AS a WITH DISTINCT toString(a) AS s RETURN count(s) AS n",
            "more memory",
        ),
        ("CREATE (x:Area {code: 'zz'}) RETURN 1 AS n", "a reading card writes"),
    ],
)
def test_an_analysts_card_that_goes_too_far(
    sanfang: Said,
    city: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    statement: str,
    word: str,
) -> None:
    (tmp_path / "explore").mkdir()
    (tmp_path / "explore" / "try.cypher").write_text(CARD.format(statement=statement), encoding="utf-8")
    monkeypatch.setenv("SANFANG_CYPHER_PATH", str(tmp_path))
    seconds = "5" if "too long" in word else "120"
    code, out, err = sanfang("query", "explore.try", "--timeout", seconds, "--format", "csv")
    assert word in err
    assert (code, len(out.splitlines())) in ((Exit.FINE, 100_001), (Exit.TROUBLE, 0))
