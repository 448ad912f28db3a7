"""Streets and communities' desks (seed:8, seed:9): figures, truth, a second implementation, and loading."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
import second_desks
import second_streets
from conftest import City
from loading import Book, loaded, taken_for, write_csv

from cypher.library import Library
from graph import profile, report
from graph.db import Graph
from loaders.unlisted import unlisted

Findings = Mapping[str, list[dict[str, str]]]
RULES = (*second_streets.RULES, *second_desks.RULES.values(), second_desks.ASKER)
DAYS = (date(2019, 1, 1), date(2020, 5, 20), date(2024, 3, 1), date(2026, 6, 30), date(2027, 8, 1))


def second(folder: Path, day: date) -> Findings:
    """What the second implementation finds."""
    return {**second_streets.findings(folder, day), **second_desks.findings(folder, day)}


def counted(rows: list[dict[str, str]], columns: tuple[str, ...]) -> Counter[tuple[str, ...]]:
    return Counter(tuple(row.get(name) or "" for name in columns) for row in rows)


def columns(rows: list[dict[str, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for row in rows for name in row)) or ("state",)


def roster(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_published_figures(city_folder: Path) -> None:
    """seed:8: ten bodies of a street, but where one is planted missing; seed:9: 251, 54, 609."""
    bodies = Counter(
        row["所在区域编码"] for row in roster(city_folder, "组织表") if row["组织类型"] == "街道机构"
    )
    assert sorted(bodies.values()) == [8, 9, 10, 10, 10]
    admitted = [row for row in roster(city_folder, "准入事项清单") if row["状态"] != "离任"]
    assert len(admitted) == 251
    assert len(roster(city_folder, "取消证明清单")) == 54
    plaques = Counter(row["社区编码"] for row in roster(city_folder, "牌子清理清单"))
    assert (plaques.total(), len(plaques)) == (609, 49)
    made = [
        row["虚构"]
        for table in ("准入事项清单", "取消证明清单", "牌子清理清单")
        for row in roster(city_folder, table)
    ]
    assert set(made) == {"是"}


def test_the_second_implementation_finds_what_was_planted(city_folder: Path) -> None:
    import json

    truth = json.loads((city_folder / "truth.json").read_text(encoding="utf-8"))
    found = second(city_folder, date.fromisoformat(truth["as_of"]))
    assert set(found) == set(RULES)
    for rule, rows in found.items():
        planted = truth["findings"][f"gaps.{rule}"]
        assert {"gap", "possible", "unknown"} == {row["state"] for row in planted}, rule
        assert counted(rows, columns(planted)) == counted(planted, columns(planted)), rule


@pytest.mark.neo4j
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_cards_and_second_implementation_agree(made_city: City, library: Library, day: date) -> None:
    """On the city's date and on others, on which other things are there and other lists are known."""
    expected, thresholds, wrong = second(made_city.folder, day), profile.load().thresholds, {}
    with made_city.graph.reading() as tx:
        for rule in RULES:
            card = library.get(f"gaps.{rule}")
            section = report.section(tx, card, card.bind({"as_of": day}, thresholds))
            names = columns(expected[rule])
            want = counted(expected[rule], names)
            got = Counter(tuple(each.values.get(name) or "" for name in names) for each in section.findings)
            if want != got:
                wrong[rule] = (want - got, got - want)
    assert wrong == {}


def test_the_planted_carriers_show_in_neither_roster_alone(city_folder: Path) -> None:
    """Each such duty names a carrier that is on the roster of organisations: only both together tell."""
    bodies = {row["组织编码"]: row for row in roster(city_folder, "组织表")}
    duties = {f"Duty:{row['职责编码']}": row for row in roster(city_folder, "职责清单")}
    rows = second(city_folder, date(2026, 6, 30))["duty_without_carrier"]
    crossed = [row for row in rows if row["reason"] in ("gone", "elsewhere")]
    assert {row["reason"] for row in crossed} == {"gone", "elsewhere"}
    for row in crossed:
        duty = duties[row["duty"]]
        carriers = [bodies[code] for code in duty["承担单位编码"].split("、")]
        assert carriers
        away = all(body["所在区域编码"] != duty["所在区域编码"] for body in carriers)
        ended = all(body["状态"] == "离任" for body in carriers)
        assert (away, ended) == (row["reason"] == "elsewhere", row["reason"] == "gone")


def test_findings_about_desks_point_at_what_is_there(city_folder: Path) -> None:
    requests = {f"Request:{row['台账编码']}" for row in roster(city_folder, "社区台账")}
    communities = {row["区域编码"] for row in roster(city_folder, "区域表") if row["层级"] == "社区"}
    found = second_desks.findings(city_folder, date(2026, 6, 30))
    subjects = [row["subject"] for rows in found.values() for row in rows]
    assert set(subjects) <= requests | communities
    assert requests & set(subjects)


def small() -> Book:
    """A street with a body, a duty and a power that was used; a community with a request of each kind."""
    return {
        "areas": ["code|name|tier|within", "S1|东街街道|街道|", "Q1|一社区|社区|S1"],
        "organizations": [
            "code|name|type|form|area",
            "W1|东街大工委|街道大工委||S1",
            "J1|东街党建办|街道机构|党建工作办公室|S1",
        ],
        "coverage": ["organization|area", "W1|S1"],
        "duties": ["code|name|kind|area|carriers|from", "1|抓党建|加强党的建设|S1|J1|2020-01-01"],
        "powers": ["code|name|kind|holder", "1|征得同意|选任干部征得同意权|W1"],
        "uses": ["code|name|power|used_on", "1|任免征求意见|1|2026.3"],
        "affairs": ["code|name|from", "A1|入户核查|2020-01-01"],
        "certificates": ["code|name|dropped_on", "C1|居住证明|2021-01-01"],
        "plaques": ["code|name|community|removed_on", "P1|科普工作站|Q1|不详"],
        "requests": [
            "code|kind|subject|name|community|by|from",
            "1|事项|A1|入户核查|Q1|J1|2025-01-01",
            "2|证明|C1|居住证明|Q1|J1|2025-01-01",
            "3|牌子|P1|科普工作站|Q1||不详",
        ],
    }


TIED = """
MATCH (d:Duty)-[:CARRIED_BY]->(j:StreetBody {form: 'party_office'})-[:LOCATED_IN]->(s:Street)<-[:AT]-(d)
MATCH (:Use)-[:USE_OF]->(:Power {kind: 'consent'})-[:HELD_BY]->(:WorkingCommittee)-[:COVERS]->(s)
MATCH (r:Request)-[:ABOUT]->(entry)
RETURN count(DISTINCT d) AS duties, collect(DISTINCT entry.key) AS entries,
  count(DISTINCT CASE WHEN EXISTS { (r)-[:ASKED_BY]->(j) } THEN r END) AS asked
"""


@pytest.mark.neo4j
@pytest.mark.parametrize("english", [False, True])
def test_rosters_load_with_both_headers(
    spare: Graph, library: Library, tmp_path: Path, english: bool
) -> None:
    folder = write_csv(tmp_path / "rosters", small(), english=english)
    loaded(spare, library, folder, source="s", as_of=date(2026, 6, 30))
    [found] = spare.read(TIED)
    assert (found["duties"], found["asked"]) == (1, 2)
    assert sorted(found["entries"]) == ["AffairItem:A1", "Certificate:C1", "Plaque:P1"]  # type: ignore[type-var]


@pytest.mark.neo4j
def test_a_code_on_no_list_is_told(spare: Graph, library: Library, tmp_path: Path) -> None:
    """Until it is corrected; a code of another kind's list is on none, and no code is no slip."""
    book = small()
    said = {"source": "s", "as_of": date(2026, 6, 30)}
    outcome = loaded(spare, library, write_csv(tmp_path / "1", book), **said)  # type: ignore[arg-type]
    assert unlisted(spare, outcome) == []
    book["requests"][2] = "2|证明|C9|居住证明|Q1|J1|2025-01-01"
    book["requests"] += ["4|事项|C1|入户核查|Q1|J1|2025-01-01", "5|事项||迎检|Q1|J1|2025-01-01"]
    outcome = loaded(spare, library, write_csv(tmp_path / "2", book), **said)  # type: ignore[arg-type]
    assert unlisted(spare, outcome) == [("s:社区台账.csv#3", "C9"), ("s:社区台账.csv#5", "C1")]
    book["requests"][2] = "2|证明|C1|居住证明|Q1|J1|2025-01-01"
    book["requests"][4] = "4|事项|A1|入户核查|Q1|J1|2025-01-01"
    outcome = loaded(spare, library, write_csv(tmp_path / "3", book), **said)  # type: ignore[arg-type]
    assert unlisted(spare, outcome) == []


BAD = [
    ("duties", "2|抓党建|加强党的建设|S1|J9|", "J9"),
    ("duties", "2|抓党建|加强党的建设|S9|J1|", "S9"),
    ("powers", "2|征得同意|选任干部征得同意权|", "行使主体编码"),
    ("uses", "2|任免征求意见|7|2026.3", "7"),
    ("uses", "2|任免征求意见|1|三月", "三月"),
    ("requests", "4|通知|A1|入户核查|Q1|J1|2025-01-01", "通知"),
    ("requests", "4|事项|A1|入户核查||J1|2025-01-01", "社区编码"),
    ("requests", "4|事项|A1|入户核查|Q1|J9|2025-01-01", "J9"),
    ("plaques", "P2|科普工作站|Q7|2020-01-01", "Q7"),
    ("affairs", "A1|又一项|2020-01-01", "A1"),
]


@pytest.mark.neo4j
@pytest.mark.parametrize(("table", "line", "said"), BAD)
def test_what_is_wrong_in_a_roster_is_said_where(
    spare: Graph, library: Library, tmp_path: Path, table: str, line: str, said: str
) -> None:
    book = small()
    book[table].append(line)
    folder = write_csv(tmp_path / "rosters", book)
    with taken_for(spare, library, folder, source="s", as_of=date(2026, 6, 30)) as rosters:
        [problem] = rosters.problems
    assert problem.line == len(book[table])
    assert said in f"{problem.zh} {problem.en} {problem.text()}"
    assert problem.zh
    assert problem.en
