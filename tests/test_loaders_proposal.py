"""A mapping is proposed for lists with headers of their own, and what was proposed loads."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import xlsxwriter
from roster_files import KEY, number, rows, taken
from typer.testing import CliRunner

from api.cli import app
from cypher.errors import BadParameter
from loaders import manifest_toml, mapping_text, proposal
from loaders.proposal import Proposal

PHONE = "13912345678"


def ledgers(path: Path) -> Path:
    """Two lists as a city keeps them: titles, headers and words of its own, numbers of people, a phone."""
    with xlsxwriter.Workbook(str(path)) as book:
        cadres = book.add_worksheet("干部台账")
        cadres.merge_range("A1:H1", "某市基层党组织班子成员台账")
        cadres.write_row(
            "A3", ["序号", "编号", "党员姓名", "证件号码", "所在党支部", "担任职务", "任职日期", "手机"]
        )
        cadres.write_row("A4", [1, "P1", "张三", number(1), "Z1", "支部书记", "2021.3", PHONE])
        cadres.write_row("A5", [2, "P2", "李四", number(2), "Z1", "委员", "2022年5月", PHONE])
        areas = book.add_worksheet("网格情况")
        areas.write_row("A1", ["网格编号", "网格全称", "级次", "所属社区", "居民户数"])
        areas.write_row("A2", ["Q1", "一社区", "社区", "", ""])
        areas.write_row("A3", ["G1", "一网格", "网络", "Q1", 300])
        bodies = book.add_worksheet("支部")
        bodies.write_row("A1", ["组织编号", "组织全称", "组织类别"])
        bodies.write_row("A2", ["Z1", "一支部", "党支部"])
    return path


def proposed(path: Path) -> dict[str, Proposal]:
    found = list(proposal.propose([path]))
    assert all(isinstance(each, Proposal) for each in found)
    return {str(each.sheet): each for each in found if isinstance(each, Proposal)}


def columns(each: Proposal) -> dict[str, str | None]:
    return {match.header: match.column and match.column.name for match in each.matches}


def test_tables_and_columns(tmp_path: Path) -> None:
    found = proposed(ledgers(tmp_path / "r.xlsx"))
    assert {name: each.table.name for name, each in found.items()} == {
        "干部台账": "holdings",
        "网格情况": "areas",
        "支部": "organizations",
    }
    assert columns(found["干部台账"]) == {
        "序号": None,
        "编号": "person",
        "党员姓名": "name",
        "证件号码": "id_number",
        "所在党支部": "organization",
        "担任职务": "role",
        "任职日期": "from",
        "手机": None,
    }
    assert columns(found["网格情况"]) == {
        "网格编号": "code",
        "网格全称": "name",
        "级次": "tier",
        "所属社区": "within",
        "居民户数": "households",
    }
    assert found["网格情况"].spellings == {"tier": {"网络": "网格"}}


def test_what_was_proposed_is_saved_and_loads(tmp_path: Path) -> None:
    path, saved = ledgers(tmp_path / "r.xlsx"), tmp_path / "map.toml"
    ran = CliRunner().invoke(app, ["map", str(path), "--out", str(saved), "--source", "city"])
    assert ran.exit_code == 0, ran.output
    text = saved.read_text("utf-8")
    assert PHONE not in text
    assert number(1) not in text
    assert "139****5678" in text
    assert number(1)[:3] + "*" in text
    assert "张三" in text
    with taken(path, manifest=manifest_toml.load(saved), source=None) as rosters:
        assert rosters.problems == []
        assert rosters.source == "city"
        assert [row.values["tier"] for row in rows(rosters, "areas")] == ["Community", "Grid"]
        held = rows(rosters, "holdings")
        people = [(row.values["role"], row.values["person"]) for row in held]
        assert people == [
            ("secretary", f"id:{KEY.hash(number(1))}"),
            ("member", f"id:{KEY.hash(number(2))}"),
        ]


def test_a_source_that_a_load_would_refuse_is_refused_before_anything_is_saved(tmp_path: Path) -> None:
    path, saved = ledgers(tmp_path / "r.xlsx"), tmp_path / "map.toml"
    ran = CliRunner().invoke(app, ["map", str(path), "--out", str(saved), "--source", "东街"])
    assert isinstance(ran.exception, BadParameter)
    assert "东街" in str(ran.exception)
    assert not saved.exists()


def roll(path: Path) -> Path:
    """One roll of members, as most are: headers in two rows, bodies by name, people by number."""
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet("花名册")
        page.merge_range("A1:G1", "党组织班子花名册")
        heads = {"A": "党组织", "B": "姓名", "C": "性别", "D": "出生年月", "E": "党内职务"}
        for column, head in heads.items():
            page.merge_range(f"{column}2:{column}3", head)
        page.merge_range("F2:G2", "任期")
        page.write_row("F3", ["任职时间", "免职时间"])
        page.write_row("A4", ["一支部", "张三", "男", "1975.03", "书记", "2021.3", ""])
        page.write_row("A5", ["一支部", "李四", "女", "1980年5月", "委员", "2021.3", ""])
        page.write_row("A6", ["二支部", "空缺", "", "", "书记", "", ""])
    return path


def test_the_bodies_that_only_a_roll_names_are_proposed_too_and_it_loads(tmp_path: Path) -> None:
    path, saved = roll(tmp_path / "r.xlsx"), tmp_path / "map.toml"
    ran = CliRunner().invoke(app, ["map", str(path), "--out", str(saved), "--source", "city"])
    assert ran.exit_code == 0, ran.output
    tables = tomllib.loads(saved.read_text("utf-8"))["table"]
    assert [(each["as"], each.get("distinct", False)) for each in tables] == [
        ("organizations", True),
        ("holdings", False),
    ]
    with taken(path, manifest=manifest_toml.load(saved), source=None) as rosters:
        assert rosters.problems == []
        bodies = [(row.values["code"], row.values["name"]) for row in rows(rosters, "organizations")]
        assert bodies == [("一支部", "一支部"), ("二支部", "二支部")]
        assert [row.values["role"] for row in rows(rosters, "holdings")] == ["secretary", "member"]
        assert "post-vacant" in {each.rule for each in rosters.notices}


def test_the_people_that_only_a_roll_names_are_proposed_too(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text(
        "人员编码,姓名,性别,出生年月,组织编码,职务\nP1,张三,男,1975.03,Z1,书记\nP1,张三,男,1975.03,Z2,委员\n",
        encoding="utf-8",
    )
    found = [each for each in proposal.propose([path]) if isinstance(each, Proposal)]
    assert [(each.table.name, each.within) for each in found] == [("people", True), ("holdings", False)]
    assert columns(found[0]) == {
        "人员编码": "code",
        "姓名": "name",
        "性别": "sex",
        "出生年月": "birth_year",
    }
    (tmp_path / "map.toml").write_text(mapping_text.text(found, "s"), encoding="utf-8")
    known = {"Z1": "Z1", "Z2": "Z2"}
    with taken(
        path,
        manifest=manifest_toml.load(tmp_path / "map.toml"),
        source=None,
        known=lambda table, codes, source: known if table == "organizations" else {},
    ) as rosters:
        assert rosters.problems == []
        people = [row.values for row in rows(rosters, "people")]
        assert [(each["name"], each["sex"], each["birth_year"]) for each in people] == [("张三", "m", 1975)]
        assert len(rows(rosters, "holdings")) == 2


def test_another_language(tmp_path: Path) -> None:
    path = tmp_path / "mitglieder.csv"
    path.write_text(
        "Gremium;Vorname und Name;Funktion;Seit;Bis\n"
        "FA;Anna Groß;Vorsitz;2024-03-01;\nHA;Ute Ley;;2020-01;2022-12\n",
        encoding="utf-8",
    )
    (found,) = proposal.propose([path])
    assert isinstance(found, Proposal)
    assert found.table.name == "holdings"
    assert columns(found) == {
        "Gremium": "organization",
        "Vorname und Name": "name",
        "Funktion": "role",
        "Seit": "from",
        "Bis": "to",
    }


def test_a_list_of_bodies_and_one_of_members_with_short_names(tmp_path: Path) -> None:
    (tmp_path / "organos.csv").write_text(
        "código;nombre;depende de\nCR;Consejo Rector;\nCE;Comisión Electoral;CR\n", encoding="utf-8"
    )
    (tmp_path / "puestos.csv").write_text(
        "socio;nombre;órgano;cargo;desde;hasta\n1;Ana Ruiz;CR;presidenta;2021-03-01;\n"
        "2;Luis Gil;CE;vocal;15/06/2020;31/12/2024\n",
        encoding="utf-8",
    )
    bodies, members = proposal.propose([tmp_path / "organos.csv", tmp_path / "puestos.csv"])
    assert isinstance(bodies, Proposal)
    assert isinstance(members, Proposal)
    assert (bodies.table.name, members.table.name) == ("organizations", "holdings")
    assert columns(bodies) == {"código": "code", "nombre": "name", "depende de": "superior"}
    assert columns(members) == {
        "socio": "person",
        "nombre": "name",
        "órgano": "organization",
        "cargo": "role",
        "desde": "from",
        "hasta": "to",
    }


def test_lists_on_one_sheet_have_their_ranges(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text(
        "区域编码,区域名称,层级\nA1,甘州区,县区\n\n组织编码,组织名称\nD1,大工委\n", encoding="utf-8"
    )
    found = [each for each in proposal.propose([path]) if isinstance(each, Proposal)]
    assert [(each.table.name, str(each.cut)) for each in found] == [
        ("areas", "A1:XFD2"),
        ("organizations", "A3"),
    ]
    (tmp_path / "map.toml").write_text(mapping_text.text(found, "s"), encoding="utf-8")
    with taken(path, manifest=manifest_toml.load(tmp_path / "map.toml"), source=None) as rosters:
        assert rosters.problems == []
        assert [len(rows(rosters, table)) for table in ("areas", "organizations")] == [1, 1]


def test_a_table_that_fits_nearly_as_well_is_named(tmp_path: Path) -> None:
    """People by their councils, and no word of what they are there: ids, names and days, as bodies have."""
    lines = [
        "id,name,council,party,start_date,end_date",
        "1,Ann Bell,North,Labour,2016,",
        "2,Bo Cole,North,,,",
    ]
    (tmp_path / "list.csv").write_text("\n".join(lines), "utf-8")
    (found,) = proposal.propose([tmp_path / "list.csv"])
    assert isinstance(found, Proposal)
    assert "holdings" in {found.table.name, *(each.name for each in found.rivals)}
    (line,) = [each for each in mapping_text.text([found]).splitlines() if each.startswith("as = ")]
    assert "# ? " in line
    assert "holdings" in line
    (tmp_path / "list.csv").rename(tmp_path / "people.csv")
    (found,) = proposal.propose([tmp_path / "people.csv"])
    assert isinstance(found, Proposal)
    assert "people" in {found.table.name, *(each.name for each in found.rivals)}
    (tmp_path / "people.csv").rename(tmp_path / "organizations.csv")
    (found,) = proposal.propose([tmp_path / "organizations.csv"])
    assert isinstance(found, Proposal)
    assert (found.table.name, found.rivals) == ("organizations", ()), "it says so itself"


@pytest.mark.parametrize("cell", ['a"b\\c', "a\nb", "x\x7f", "表\t头"])
def test_any_header_is_toml(tmp_path: Path, cell: str) -> None:
    path = tmp_path / "r.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet("组织表")
        page.write_row(0, 0, ["组织编码", "组织名称", cell])
        page.write_row(1, 0, ["D1", "大工委", cell])
    text = mapping_text.text(list(proposal.propose([path])))
    assert tomllib.loads(text)["table"][0]["as"] == "organizations"


def test_nothing_is_proposed_for_what_is_no_list(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("1,2\n3,4\n", encoding="utf-8")
    ran = CliRunner().invoke(app, ["map", str(path)], standalone_mode=False)
    assert ran.return_value == 2
    assert "[[table]]" not in ran.stdout
