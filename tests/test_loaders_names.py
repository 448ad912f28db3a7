"""Name cells: one person each, a vacancy, nothing, or several people, which is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from loading import loaded, small, write_csv
from roster_files import AREAS, BODIES, number, only, rows, taken, write

from cypher.library import Library
from graph.db import Graph
from loaders import names
from loaders.problems import Bad
from loaders.roster import Rosters

HEAD = "人员编码,姓名,身份证号,组织编码,职务,起始时间,终止时间,状态\n"


def held(folder: Path, *lines: str) -> Rosters:
    text = HEAD + "".join(f"{line}\n" for line in lines)
    return taken(write(folder, areas=AREAS, organizations=BODIES, holdings=text))


@pytest.mark.parametrize(
    "cell", ["空缺", "暂缺", "待定", "空 缺", "(空缺)", "\uff08暂缺\uff09", "Vacant", "TBD", "待 定"]
)
def test_words_for_a_vacancy(cell: str) -> None:
    assert names.read(cell, needed=False) == names.VACANT
    refused = names.read(cell, needed=True)
    assert isinstance(refused, Bad)
    assert refused.rule == "name-nobody"


@pytest.mark.parametrize("cell", ["", " ", "—", "——", "/", "-", "无", "n/a"])
def test_nothing(cell: str) -> None:
    assert names.read(cell, needed=False) is None


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("李 伟", "李伟"),
        ("王 小 明", "王小明"),
        ("欧阳 娜娜", "欧阳娜娜"),
        ("阿依古丽·买买提", "阿依古丽·买买提"),
        ("Dan Ito", "Dan Ito"),
        ("Ito, Dan", "Ito, Dan"),
        ("吴缺", "吴缺"),
        ("无名", "无名"),
    ],
)
def test_one_person(cell: str, name: str) -> None:
    assert names.read(cell, needed=True) == name


@pytest.mark.parametrize(
    "cell",
    ["张三 李四", "张三\u3000李四", "张三、李四", "张三,李四", "张三;李 伟", "张三/李四", "张三\n李四"],
)
def test_several_people(cell: str) -> None:
    refused = names.read(cell, needed=True)
    assert isinstance(refused, Bad)
    assert refused.rule == "name-several"


@pytest.mark.parametrize("cell", ["空缺", "暂缺", "待定", "Vacant"])
def test_a_vacancy_is_a_post_that_nobody_holds(tmp_path: Path, cell: str) -> None:
    with held(
        tmp_path / "r", ",李四,,Z1,委员,,,", f",{cell},,Z1,书记,,,", f",{cell},,Z1,副书记/主任,,,"
    ) as rosters:
        assert rosters.problems == []
        assert [row.values["role"] for row in rows(rosters, "holdings")] == ["member"]
        assert [row.values["name"] for row in rows(rosters, "people")] == ["李四"]
        assert [(row.values["post"], row.implied) for row in rows(rosters, "posts")] == [
            ("Z1#member", True),
            ("Z1#secretary", True),
            ("Z1#deputy_secretary", True),
            ("Z1#director", True),
        ]
        told = [(each.rule, each.line, each.value) for each in rosters.notices]
        assert told == [("post-vacant", 3, cell), ("post-vacant", 4, cell)]
        counts = rosters.counts["holdings"]
        assert (counts.read, counts.good, counts.rejected) == (3, 3, 0)


def test_only_vacancies(tmp_path: Path) -> None:
    with held(tmp_path / "r", ",空缺,,Z1,书记,,,") as rosters:
        assert rosters.problems == []
        assert rows(rosters, "holdings") == []
        assert [row.values["post"] for row in rows(rosters, "posts")] == ["Z1#secretary"]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        (",—,,Z1,书记,,,", "person-missing"),
        (",无,,Z1,书记,,,", "person-missing"),
        ("P1,空缺,,Z1,书记,,,", "vacant-named"),
        (f",空缺,{number(1)},Z1,书记,,,", "vacant-named"),
        (",空缺,,Z1,,,,", "required"),
        (",空缺,,Z9,书记,,,", "reference"),
        (",张三、李四,,Z1,书记,,,", "name-several"),
    ],
)
def test_rows_that_say_neither_who_nor_that_nobody_does(tmp_path: Path, line: str, rule: str) -> None:
    with held(tmp_path / "r", line) as rosters:
        assert rule in {each.rule for each in rosters.problems}
        assert rows(rosters, "posts") == []
        assert rosters.notices == []


def test_a_dash_beside_a_code_is_an_empty_name(tmp_path: Path) -> None:
    text = HEAD + "P1,—,,Z1,书记,,,\n"
    people = "人员编码,姓名\nP1,张三\n"
    folder = write(tmp_path / "r", areas=AREAS, organizations=BODIES, people=people, holdings=text)
    with taken(folder) as rosters:
        assert rosters.problems == []
        assert [row.values["person"] for row in rows(rosters, "holdings")] == ["test:P1"]


def test_nobody_is_no_person_of_a_list(tmp_path: Path) -> None:
    with taken(write(tmp_path / "r", people="人员编码,姓名\nP1,空缺\n")) as rosters:
        assert only(rosters).rule == "name-nobody"
    employment = "姓名,单位编码\n待定,Z1\n"
    folder = write(tmp_path / "s", areas=AREAS, organizations=BODIES, employment=employment)
    with taken(folder) as rosters:
        assert only(rosters).rule == "name-nobody"


def test_a_title_of_the_past_ends_what_is_held(tmp_path: Path) -> None:
    with held(tmp_path / "r", ",张三,,Z1,原书记,,,", ",李四,,Z1,前主任,,2023.5,") as rosters:
        assert rosters.problems == []
        said = [(row.values["role"], row.values["status"]) for row in rows(rosters, "holdings")]
        assert said == [("secretary", "ended"), ("director", "ended")]


@pytest.mark.parametrize("line", [",张三,,Z1,原书记,,,在任", ",张三,,Z1,书记(已离任),,至今,"])
def test_a_title_of_the_past_that_is_held_all_the_same(tmp_path: Path, line: str) -> None:
    with held(tmp_path / "r", line) as rosters:
        assert "title-ended" in {each.rule for each in rosters.problems}


def test_a_free_title_that_contains_a_known_one_is_told(tmp_path: Path) -> None:
    with held(
        tmp_path / "r", ",张三,,Z1,主任(东片),,,", ",李四,,Z1,主任(东片),,,", ",王五,,Z1,顾问,,,"
    ) as rosters:
        assert rosters.problems == []
        told = [(each.rule, each.line, each.value) for each in rosters.notices]
        assert told == [("title-within", 2, "主任(东片)")]


@pytest.mark.neo4j
def test_the_gap_shows_in_the_graph(spare: Graph, library: Library, tmp_path: Path) -> None:
    """The cadre's post of G1 is due: «空缺» fills it as little as no row does, and a name fills it."""
    found, people = [], []
    for month, name in ((6, "空缺"), (7, "赵六"), (8, "Vacant")):
        book = small()
        head, *lines = book["holdings"]
        book["holdings"] = [f"{head}|name", *(f"{line}|" for line in lines)]
        book["holdings"].append(f"|D1|包联干部|G1|||{name}")
        as_of = date(2026, month, 28)
        roster = write_csv(tmp_path / str(month), book)
        outcome = loaded(spare, library, roster, source="s", as_of=as_of, allow_fall=True)
        assert sum(outcome.rows["holdings"].values()) == 2 * outcome.rows["holdings"]["read"]
        again = loaded(spare, library, roster, source="s", as_of=as_of, allow_fall=True)
        assert again.changes == 0
        label = "MATCH (n:Vacant {code: 'D1#responsible_cadre#G1'}) RETURN count(n) AS n"
        found.append(spare.read(label)[0]["n"])
        people.append(spare.read("MATCH (p:Person) WHERE p.name IN ['空缺', 'Vacant'] RETURN p.name"))
    assert found == [1, 0, 1]
    assert people == [[], [], []]
