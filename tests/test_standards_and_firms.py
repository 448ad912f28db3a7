"""Standards and small firms (seed:10, seed:11): truth, a second implementation, crossings, and loading."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
import second_firms
import second_standards
from conftest import City
from loading import Book, loaded, taken_for, write_csv
from test_loaders_city import read

from cypher.library import Library
from graph import profile, report
from graph.db import Graph
from loaders import city

Findings = Mapping[str, list[dict[str, str]]]
RULES = (*second_standards.RULES, *second_firms.RULES)
DAY = date(2026, 6, 30)
DAYS = (date(2018, 1, 1), date(2024, 3, 15), date(2025, 10, 1), date(2026, 5, 20), DAY, date(2027, 8, 1))


def second(folder: Path, day: date) -> Findings:
    """What the second implementation finds."""
    return {**second_standards.findings(folder, day), **second_firms.findings(folder, day)}


def counted(rows: list[dict[str, str]], columns: tuple[str, ...]) -> Counter[tuple[str, ...]]:
    return Counter(tuple(row.get(name) or "" for name in columns) for row in rows)


def columns(rows: list[dict[str, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for row in rows for name in row)) or ("state",)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_second_implementation_finds_what_was_planted(tmp_path: Path, seed: int) -> None:
    """In one city and in another: luck deals the same faults elsewhere."""
    city.write(tmp_path, scale=2 if seed == 2 else 1, seed=seed)
    truth = json.loads((tmp_path / "truth.json").read_text(encoding="utf-8"))
    found = second(tmp_path, DAY)
    assert set(found) == set(RULES)
    for rule, rows in found.items():
        planted = truth["findings"][f"gaps.{rule}"]
        assert counted(rows, columns(planted)) == counted(planted, columns(planted)), rule


@pytest.mark.neo4j
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_cards_and_second_implementation_agree(made_city: City, library: Library, day: date) -> None:
    """On the city's date and on others, on which other checks have been and other bodies are there."""
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


def test_the_wrong_bodies_show_in_neither_roster_alone(city_folder: Path) -> None:
    """Each such firm has a body, and that body is on the roster of organisations: only both tell."""
    bodies = {row["组织编码"]: row for row in read(city_folder, "组织表")}
    answers = {(row["企业或社会组织编码"], row["责任党组织编码"]) for row in read(city_folder, "联系包保表")}
    rows = [row for row in second(city_folder, DAY)["firm_under_wrong_body"] if row["state"] == "gap"]
    assert {row["reason"] for row in rows} == {"ended", "elsewhere"}
    for row in rows:
        assert (row["firm"], row["body"]) in answers
        assert bodies[row["body"]]["组织类型"] in ("党支部", "社区大党委")


def test_what_is_met_on_paper_shows_in_neither_roster_alone(city_folder: Path) -> None:
    """The checks say met; another roster says that the post is empty, the term over, the members too few."""
    checks = read(city_folder, "达标检查表")
    rows = [row for row in second(city_folder, DAY)["standard_met_on_paper"] if row["state"] == "gap"]
    assert {row["kind"] for row in rows} == {"leaders", "term", "members"}
    for row in rows:
        code = row["standard"].removeprefix("Standard:")
        said = {c["检查结果"] for c in checks if (c["组织编码"], c["标准编码"]) == (row["branch"], code)}
        assert said == {"达标"}


def small() -> Book:
    """A community with a branch that was checked, and a shop for which it answers."""
    return {
        "areas": ["code|name|tier|within", "T1|一镇|乡镇|", "Q1|一社区|社区|T1"],
        "organizations": [
            "code|name|type|area",
            "Z1|一支部|党支部|Q1",
            "E1|一商店|企业|Q1",
            "E2|一协会|社会组织|Q1",
        ],
        "standards": ["code|name|kind|from", "1|书记在岗|班子健全|2018-11-01", "2|台账|台账|"],
        "checks": ["organization|standard|result|from", "Z1|1|达标|2026.3", "Z1|1|不达标|2026-05-01"],
        "responsibility": ["organization|firm|from", "Z1|E1|2024-01-01", "Z1|E2|不详"],
    }


LOADED = """
MATCH (z:Branch)-[c:CHECKED]->(n:Standard {kind: 'leaders'})
RETURN collect(c.result) AS results, max(c.from_max) AS last, COUNT { (z)-[:ANSWERS_FOR]->() } AS firms
"""


@pytest.mark.neo4j
@pytest.mark.parametrize("english", [False, True])
def test_rosters_load_with_both_headers(
    spare: Graph, library: Library, tmp_path: Path, english: bool
) -> None:
    folder = write_csv(tmp_path / "rosters", small(), english=english)
    loaded(spare, library, folder, source="s", as_of=DAY)
    [found] = spare.read(LOADED)
    assert sorted(found["results"]) == ["met", "not_met"]  # type: ignore[type-var]
    assert (found["last"], found["firms"]) == (date(2026, 5, 1), 2)


BAD = [
    ("standards", "1|又一项|台账|", "1"),
    ("checks", "Z1|9|达标|2026-01-01", "9"),
    ("checks", "Z9|1|达标|2026-01-01", "Z9"),
    ("checks", "Z1|2|还行|2026-01-01", "还行"),
    ("checks", "Z1|2|达标|三月", "三月"),
    ("responsibility", "Z9|E1|2025-01-01", "Z9"),
    ("responsibility", "Z1|E9|2025-01-01", "E9"),
    ("responsibility", "|E1|2025-01-01", "责任党组织编码"),
]


@pytest.mark.neo4j
@pytest.mark.parametrize(("table", "line", "said"), BAD)
def test_what_is_wrong_in_a_roster_is_said_where(
    spare: Graph, library: Library, tmp_path: Path, table: str, line: str, said: str
) -> None:
    book = small()
    book[table].append(line)
    folder = write_csv(tmp_path / "rosters", book)
    with taken_for(spare, library, folder, source="s", as_of=DAY) as rosters:
        [problem] = rosters.problems
    assert problem.line == len(book[table])
    assert said in f"{problem.zh} {problem.en} {problem.text()}"
