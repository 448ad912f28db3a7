"""A graph exported as Popolo and loaded into an empty database: what Popolo can hold is as it was.

What it cannot hold: sources, keys of people (their codes there are their keys here), numbers of members and
households, terms, forms and levels of bodies, coverage, matters, what was collected.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import City, emptied
from loading import Book, loaded, putting, write_csv
from roster_files import AS_OF, corrected, number, only, taken

from api.render.whole.formats import BY_NAME
from cypher.library import Library
from graph import profile
from graph.db import Graph
from graph.model import INTERVAL
from graph.whole import Whole
from loaders import manifest_toml
from loaders.roster import Rosters

LATER = date(2026, 9, 30)
SPAN = ", ".join(f".{name}" for name in INTERVAL)
CONTENT = {
    "areas": f"MATCH (n:Area) RETURN n {{.code, .name, .tier, {SPAN},"
    " up: COLLECT { MATCH (n)-[:PART_OF]->(m) RETURN m.code ORDER BY m.code }} AS said",
    "bodies": f"MATCH (n:Organization) RETURN n {{.code, .name, .type, .credit_code, {SPAN},"
    " labels: labels(n), up: COLLECT { MATCH (n)-[:SUBORDINATE_TO]->(m) RETURN m.code ORDER BY m.code },"
    " area: COLLECT { MATCH (n)-[:LOCATED_IN]->(m) RETURN m.code }} AS said",
    "posts": "MATCH (n:Post) RETURN n {.code, .role, .name, .seats, .required, .full_time, .listed, .derived,"
    f" .due, .due_seats, {SPAN}, of: COLLECT {{ MATCH (n)-[:OF]->(m) RETURN m.code }},"
    " for: COLLECT { MATCH (n)-[:FOR]->(m) RETURN m.code }} AS said",
    "people": "MATCH (n:Person) RETURN n {.name, .sex, .birth_year} AS said",
    "holdings": "MATCH (p:Person)-[e:HOLDS]->(n) RETURN e {.key, .title, .kind, .on_behalf_of, "
    f"{SPAN}, person: p.name, post: n.code}} AS said",
    "employment": f"MATCH (p:Person)-[e:EMPLOYED_BY]->(n) RETURN e {{.key, .title, {SPAN},"
    " person: p.name, body: n.code} AS said",
    "interlocks": "MATCH (a:Organization)-[e:CROSS_APPOINTED]->(b) MATCH (p:Person {key: e.person})"
    f" RETURN e {{.in_line, .certain, {SPAN}, one: a.code, other: b.code, person: p.name}} AS said",
}
TOWN: Book = {
    "areas": [
        "code|name|tier|within|from|to|status",
        "A2|东街街道|街道||||",
        "Q1|一社区|社区|A2|2001||",
        "G1|一网格|网格|Q1|||",
        "G2|二网格|网格|Q1||2025-05|",
        "G3|三网格|网格|Q1|||离任",
        "X1|祁连苑|小区|G1、G2||不详|",
    ],
    "organizations": [
        "code|name|type|superior|area|credit_code|from|to|status",
        "D1|大工委|街道大工委||A2||2020-01-01||",
        "D2|机关工委|党委||||||",
        "Z1|一支部|党支部|D1、D2|G1||[2019-03-05..2021-02-01]||",
        "Z2|二支部|党支部|D1|G2||||离任",
        "W1|一物业|物业公司||A2|91350211M000100Y46|1998-03-05|2027|",
        "Y1|业委会|业主委员会||X1||2024-05-06||",
        "Y2|又一业委会|业主委员会||X1||||不详",
        "C1|读书会|book club||||[..1987-05-01]|[2026-07-01..]|",
    ],
    "posts": [
        "organization|role|for|seats|required|full_time|from|to|status",
        "Z1|书记||1|是||||",
        "Z1|党建指导员|Y1||否||2022||",
        "Z1|党建指导员|Y2||是|||2025|",
        "D1|包联干部|G1|2||是|||",
        "D1|统战委员|||||||离任",
    ],
    "people": [
        "code|name|id_number|sex|birth_year",
        f"P1|张三|{number(1)}|男|1975",
        "P2|李四|||",
        "P3|王五||女|",
        "P4|钱六|||",
    ],
    "holdings": [
        "person|organization|role|for|kind|on_behalf_of|from|to|status",
        "P1|Z1|支部书记||选举||2021.3||",
        "P1|Y1|代主任|||Z1|不详||",
        "P2|Z2|书记/委员||||2020-01-01||",
        "P2|W1|项目经理||||2019|2024|",
        "P2|W1|项目经理||||2025||",
        "P3|D1|包联干部|G1|||[2023-12-01..2024-02-29]|2025-01-01|",
        "P3|Z1|党建指导员|Y1||||不详|离任",
        "P3|Z1|党建指导员|Y2||||不详|",
        "P4|C1|treasurer||||1986-12-31|[2026-01-01..2026-12-31]|",
        "P4|Z1|原书记||||2018|[2020-02-03..2020-02-09]|",
        "P4|D1|委员||||||离任",
    ],
    "employment": [
        "person|organization|title|from|to|status",
        "P2|W1|保安队长|2018||",
        "P3|W1|||不详|离任",
        "P3|W1||[2024-12-30..2025-01-02]||",
    ],
}


def content(graph: Graph) -> dict[str, list[str]]:
    """What the graph holds of what Popolo can hold.

    A post that only its holders speak of has been there since the roster's day at the latest.
    """
    found: dict[str, list[str]] = {}
    for name, statement in CONTENT.items():
        said = [row["said"] for row in graph.read(statement)]
        for each in said if name == "posts" else ():
            if not each.get("listed") and not each.get("from_min"):  # type: ignore[union-attr]
                each.pop("from_max", None)  # type: ignore[union-attr]
        plain = [{k: v for k, v in each.items() if v not in (None, [])} for each in said]  # type: ignore[union-attr]
        found[name] = sorted(repr(sorted(each.items())) for each in plain)
    return found


def exported(graph: Graph, path: Path) -> dict[str, Any]:
    with graph.reading() as tx:
        path.write_bytes(b"".join(BY_NAME["popolo"].write(Whole.of(tx, "", None))))
    found: dict[str, Any] = json.loads(path.read_bytes())
    return found


@pytest.mark.neo4j
@pytest.mark.parametrize("day", [AS_OF, LATER], ids=["the same day", "a later day"])
def test_what_popolo_can_hold_comes_back(spare: Graph, library: Library, tmp_path: Path, day: date) -> None:
    (tmp_path / "rosters").mkdir()
    putting(spare, library, tmp_path / "rosters", AS_OF)(TOWN)
    spare.write("MATCH (s:Source) SET s.made = true")
    before = content(spare)
    exported(spare, tmp_path / "town.json")
    emptied(spare)
    loaded(spare, library, tmp_path / "town.json", source="back", as_of=day if day != AS_OF else None)
    assert spare.read("MATCH (s:Source) RETURN s.as_of AS day, s.made AS made") == [
        {"day": day, "made": True}
    ]
    after = content(spare)
    for name in CONTENT:
        assert after[name] == before[name], name
    assert all(before.values())
    again = exported(spare, tmp_path / "again.json")
    assert loaded(spare, library, tmp_path / "town.json", source="back", as_of=day).changes == 0
    told = json.loads((tmp_path / "town.json").read_bytes())
    for name in ("areas", "organizations", "posts"):
        assert [plain(each) for each in again[name]] == [plain(each) for each in told[name]]


def plain(said: dict[str, Any]) -> dict[str, Any]:
    left = ("sources",) if said.get("listed", True) else ("sources", "bounds")
    return {name: each for name, each in said.items() if name not in left}


MAPPED: Book = {
    "organizations": ["code|name|type", "Z1|一支部|党支部", "Z2|二支部|党支部"],
    "people": ["code|name", "P1|张三", "P2|李四", "P3|王五"],
    "holdings": [
        "person|organization|role|from",
        "P1|Z1|Vorsitz|2020",
        "P2|Z2|Vorsitz|2021",
        "P2|Z1|班长|2021",
        "P3|Z1|委员|2021",
        "P3|Z2|原委员|2022",
    ],
}
MAPPING = """source = "town"
[[table]]
file = "任职表.csv"
as = "holdings"
[table.values.role]
"Vorsitz" = "书记"
"班长" = "副书记"
"原委员" = "委员"
"""


@pytest.mark.neo4j
def test_a_title_that_a_mapping_reads_comes_back(spare: Graph, library: Library, tmp_path: Path) -> None:
    """The mapping is not there any more: the export says itself what the title is."""
    (tmp_path / "map.toml").write_text(MAPPING, "utf-8")
    loaded(
        spare, library, write_csv(tmp_path / "rosters", MAPPED), as_of=AS_OF, mapping=tmp_path / "map.toml"
    )
    before = content(spare)
    told = exported(spare, tmp_path / "town.json")
    assert sorted((each["label"], each.get("mapped", False)) for each in told["memberships"]) == [
        ("Vorsitz", True), ("Vorsitz", True), ("原委员", True), ("委员", False), ("班长", True)
    ]  # fmt: skip
    emptied(spare)
    loaded(spare, library, tmp_path / "town.json", source="back")
    after = content(spare)
    for name in ("holdings", "posts", "interlocks"):
        assert after[name] == before[name], name
    assert loaded(spare, library, tmp_path / "town.json", source="back").changes == 0


@pytest.mark.neo4j
def test_a_body_that_is_listed_no_more_comes_back_ended(
    spare: Graph, library: Library, tmp_path: Path
) -> None:
    put = putting(spare, library, tmp_path / "rosters", AS_OF)
    (tmp_path / "rosters").mkdir()
    put(TOWN)
    fewer = {name: [line for line in lines if "C1" not in line] for name, lines in TOWN.items()}
    fewer["posts"] = [line for line in TOWN["posts"] if "统战" not in line]
    put(fewer, LATER, allow_fall=True)
    before = content(spare)
    exported(spare, tmp_path / "town.json")
    emptied(spare)
    loaded(spare, library, tmp_path / "town.json", source="back", as_of=LATER)
    after = content(spare)
    for name in ("bodies", "people", "holdings", "interlocks"):
        assert after[name] == before[name], name


@pytest.mark.slow
@pytest.mark.neo4j
def test_the_made_city_comes_back(made_city: City, spare: Graph, library: Library, tmp_path: Path) -> None:
    before = content(made_city.graph)
    exported(made_city.graph, tmp_path / "city.json")
    loaded(spare, library, tmp_path / "city.json", source="back", as_of=made_city.as_of, due=profile.load())
    after = content(spare)
    for name in CONTENT:
        assert after[name] == before[name], name


BODY = {"id": "o", "name": "Board"}


def headed(folder: Path, **files: dict[str, Any]) -> Path:
    for name, head in files.items():
        said = head | {"organizations": [BODY | {"id": name}]}
        (folder / f"{name}.json").write_text(json.dumps(said))
    return folder


def test_what_a_file_says_of_itself(tmp_path: Path) -> None:
    """Its day, and that it is made up; what is asked for, or a manifest says, goes before its day."""
    headed(tmp_path, a={"as_of": "2024-05-06", "made": False}, b={"as_of": "2025-01-02", "made": True}, c={})
    with taken(tmp_path, as_of=None) as rosters:
        assert (rosters.as_of, rosters.as_of_from, rosters.made) == (date(2025, 1, 2), "file", True)
        assert not [each for each in rosters.notices if "as_of" in each.en or "made" in each.en]
    with taken(tmp_path / "a.json", as_of=None) as rosters:
        assert (rosters.as_of, rosters.made) == (date(2024, 5, 6), False)
    with taken(tmp_path, as_of=AS_OF) as rosters:
        assert (rosters.as_of, rosters.as_of_from, rosters.made) == (AS_OF, "argument", True)
    (tmp_path / "roster.toml").write_text("as_of = 2023-01-01\n")
    with taken(tmp_path, as_of=None) as rosters:
        assert (rosters.as_of, rosters.as_of_from) == (date(2023, 1, 1), "manifest")


@pytest.mark.parametrize("as_of", ["2024", "2024-13-01", 20240101, "20240101", ["2024-01-01"]])
def test_what_others_say_at_their_head_is_told(tmp_path: Path, as_of: object) -> None:
    headed(tmp_path, a={"as_of": as_of, "made": "by hand"})
    with taken(tmp_path / "a.json", as_of=None) as rosters:
        assert (rosters.as_of, rosters.as_of_from, rosters.made) == (date.today(), "today", False)
        passed = " ".join(each.en for each in rosters.notices if each.rule == "field-passed")
        assert "as_of" in passed
        assert "made" in passed


def test_days_that_were_put_right_go_before_bounds(tmp_path: Path) -> None:
    """Who corrects a date in an export has not looked at what stands beside it."""
    bounds = {"from_min": "2020-01-01", "from_max": "2020-12-31", "status": "current"}
    bodies = [
        BODY | {"founding_date": "2020", "bounds": bounds},
        BODY | {"id": "p", "founding_date": "2021-03-05", "bounds": bounds},
        BODY | {"id": "q", "founding_date": "2020", "dissolution_date": "2024", "bounds": bounds},
    ]
    (tmp_path / "p.json").write_text(
        json.dumps({"organizations": bodies, "persons": [{"id": 1, "name": "A"}]})
    )
    with taken(tmp_path / "p.json") as rosters:
        assert not rosters.problems
        found = [row.values for batch in rosters.rows("organizations") for row in batch]
        assert [(str(each["from"].min), str(each["from"].max)) for each in found] == [
            ("2020-01-01", "2020-12-31"),
            ("2021-03-05", "2021-03-05"),
            ("2020-01-01", "2020-12-31"),
        ]
        assert [each.get("status") for each in found] == ["current", None, None]
        assert found[2]["to"].max == date(2024, 12, 31)
        assert [each.rule for each in rosters.notices if "bounds" in each.en] == ["field-passed"]


@pytest.mark.parametrize(
    "bounds",
    [
        {"north": 1, "south": 2},
        {"from_min": "2020-13-01", "status": "current"},
        {"from_min": 2020},
        {"from_min": "2021-01-01", "from_max": "2020-01-01"},
        {"status": "maybe"},
        [1, 2],
        "2020",
    ],
)
def test_bounds_of_others_are_told(tmp_path: Path, bounds: object) -> None:
    said = {"organizations": [BODY | {"bounds": bounds}], "persons": []}
    (tmp_path / "p.json").write_text(json.dumps(said))
    with taken(tmp_path / "p.json") as rosters:
        assert not rosters.problems
        assert [each.rule for each in rosters.notices if "bounds" in each.en] == ["field-passed"]


def mapped(folder: Path, *said: tuple[int, str, str, bool]) -> Path:
    """Memberships of people: role, label, and whether somebody said that this is that."""
    members = [
        {"id": str(n), "person_id": who, "organization_id": "o", "role": role, "label": label, "mapped": so}
        for n, (who, role, label, so) in enumerate(said)
    ]
    people = [{"id": who, "name": f"Ann {who}"} for who in (1, 2)]
    path = folder / "p.json"
    path.write_text(json.dumps({"organizations": [BODY], "persons": people, "memberships": members}))
    return path


def held(rosters: Rosters) -> set[tuple[str, str, str]]:
    found = [row.values for batch in rosters.rows("holdings") for row in batch]
    return {(each["person"], each["role"], each["title"]) for each in found}


def test_a_title_is_what_the_file_says_where_it_says_so(tmp_path: Path) -> None:
    """One text has one such meaning; where it has none, it is what it always was."""
    path = mapped(
        tmp_path,
        (1, "chair", "Vorsitz", True),
        (1, "treasurer", "Vorsitz", True),
        (2, "Vorsitz", "Vorsitz", False),
        (2, "chair", "Head", False),
    )
    with taken(path) as rosters:
        assert not rosters.problems
        assert held(rosters) == {
            ("test:1", "chair", "Vorsitz"), ("test:1", "treasurer", "treasurer"),
            ("test:2", "Vorsitz", "Vorsitz"), ("test:2", "chair", "chair"),
        }  # fmt: skip
        told = {each.en.split(" ")[0]: each.en for each in rosters.notices if each.rule == "field-passed"}
        assert "2 items" in told["label"]
    (tmp_path / "map.toml").write_text(
        '[[table]]\nfile = "p.json"\nsheet = "memberships.mapped"\nas = "holdings"\n'
        '[table.values.role]\n"Vorsitz" = "member"\n'
    )
    with taken(path, manifest=manifest_toml.load(tmp_path / "map.toml")) as rosters:
        assert ("test:1", "member", "Vorsitz") in held(rosters), "what a mapping says goes before"


def test_a_refused_row_keeps_what_its_title_is(tmp_path: Path) -> None:
    """It comes back in a workbook, which has the file's word for it."""
    path = mapped(tmp_path, (1, "chair", "Vorsitz", True), (3, "chair", "Vorsitz", True))
    with taken(path) as rosters:
        assert only(rosters).rule == "person-unknown"
        rosters.write_rejects(tmp_path / "back.xlsx")
    fixed = corrected(tmp_path / "back.xlsx", tmp_path / "fixed.xlsx", **{"3": "2"})
    with taken(
        fixed, source=None, known=lambda table, codes, source: {each: f"test:{each}" for each in codes}
    ) as rosters:
        assert held(rosters) == {("test:2", "chair", "Vorsitz")}


def test_what_others_mean_by_the_same_words_stays(tmp_path: Path) -> None:
    """A label that reads as another role, a kind that is none of ours, a post that is not said to be due."""
    said = {
        "organizations": [BODY],
        "persons": [{"id": 1, "name": "A"}],
        "posts": [{"id": "x", "organization_id": "o", "role": "chair"}],
        "memberships": [
            {"id": "1", "person_id": 1, "post_id": "x", "label": "Head of Finance", "kind": "honorary"},
            {"id": "2", "person_id": 1, "organization_id": "o", "role": "employee"},
        ],
    }
    (tmp_path / "p.json").write_text(json.dumps(said))
    with taken(tmp_path / "p.json") as rosters:
        assert not rosters.problems
        rows = [row.values for batch in rosters.rows("holdings") for row in batch]
        assert [(each["role"], each["title"], each.get("kind")) for each in rows] == [
            ("chair", "chair", None),
            ("employee", "employee", None),
        ]
        (post,) = [row.values for batch in rosters.rows("posts") for row in batch if not row.implied]
        assert post["required"] is True
        passed = " ".join(each.en for each in rosters.notices if each.rule == "field-passed")
        assert "label" in passed
        assert "kind" in passed
