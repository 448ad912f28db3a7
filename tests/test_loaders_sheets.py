"""Spreadsheets as people write them: several tables on a sheet, titles, notes, totals, hidden cells."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from roster_files import AREAS, BODIES, only, rows, taken, workbook, write

from loaders import manifest_toml
from loaders.cut import Cut
from loaders.roster import Rosters

AREA_LINES = [line.split(",") for line in AREAS.splitlines()]
BODY_LINES = [line.split(",") for line in BODIES.splitlines()]


def codes(rosters: Rosters, table: str) -> list[object]:
    return [row.values["code"] for row in rows(rosters, table)]


def said(rosters: Rosters) -> list[tuple[str, int | None]]:
    """Rule and line of each notice."""
    return [(each.rule, each.line) for each in rosters.notices]


def sheet_of(*parts: Sequence[Sequence[Any]]) -> list[Sequence[Any]]:
    """Tables and captions one under another, a blank line between."""
    lines: list[Sequence[Any]] = []
    for part in parts:
        lines += [*part, []]
    return lines


def test_tables_one_under_another(tmp_path: Path) -> None:
    lines = sheet_of([["甘州区三方名册(2026年)"]], [["一、区域"], *AREA_LINES], [["二、党组织"], *BODY_LINES])
    with taken(workbook(tmp_path / "r.xlsx", {"Sheet1": lines})) as rosters:
        assert rosters.problems == []
        assert codes(rosters, "areas") == ["A1", "A2", "G1", "X1"]
        assert codes(rosters, "organizations") == ["D1", "Z1"]
        assert [row.origin for row in rows(rosters, "organizations")] == [
            "r.xlsx/Sheet1#12",
            "r.xlsx/Sheet1#13",
        ]
        assert "several-tables" in [rule for rule, _ in said(rosters)]
        assert {("note-passed", 1), ("note-passed", 3), ("note-passed", 10)} <= set(said(rosters))


def test_tables_one_under_another_in_a_csv(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text(f"区域\n{AREAS}\n党组织\n{BODIES}", encoding="gb18030")
    with taken(path) as rosters:
        assert rosters.problems == []
        assert codes(rosters, "areas") == ["A1", "A2", "G1", "X1"]
        assert codes(rosters, "organizations") == ["D1", "Z1"]


def test_tables_side_by_side(tmp_path: Path) -> None:
    height = max(len(AREA_LINES), len(BODY_LINES))
    blank = [[""] * 4] * height
    bodies = [*BODY_LINES, *[[""] * 5] * height]
    lines = [[*a, "", *b] for a, b in zip([*AREA_LINES, *blank][:height], bodies, strict=False)]
    with taken(workbook(tmp_path / "r.xlsx", {"名册": lines})) as rosters:
        assert rosters.problems == []
        assert codes(rosters, "areas") == ["A1", "A2", "G1", "X1"]
        assert codes(rosters, "organizations") == ["D1", "Z1"]
        origins = [row.origin for table in ("areas", "organizations") for row in rows(rosters, table)]
        assert origins[0] == "r.xlsx/名册[A–E]#2"
        assert origins[4] == "r.xlsx/名册[F–]#2"
        assert len(set(origins)) == len(origins)


def test_one_list_in_two_columns_of_a_page(tmp_path: Path) -> None:
    head = ["人员编码", "姓名"]
    lines = [[*head, "", *head], ["P1", "张三", "", "P3", "王五"], ["P2", "李四", "", "", ""]]
    with taken(workbook(tmp_path / "r.xlsx", {"干部": lines})) as rosters:
        assert rosters.problems == []
        assert codes(rosters, "people") == ["P1", "P2", "P3"]


def test_a_bad_row_of_a_part_names_its_own_line_and_comes_back(tmp_path: Path) -> None:
    bodies = [*BODY_LINES, ["Z2", "", "党支部", "D1", "G1"]]
    path = workbook(tmp_path / "r.xlsx", {"Sheet1": sheet_of(AREA_LINES, bodies)})
    with taken(path) as rosters:
        assert (only(rosters).rule, only(rosters).line, only(rosters).column) == ("required", 10, "组织名称")
        rosters.write_rejects(tmp_path / "rejects.xlsx")
    with taken(
        tmp_path / "rejects.xlsx", known=lambda table, codes, source: {each: each for each in codes}
    ) as back:
        assert (only(back).rule, back.counts["organizations"].read) == ("required", 1)


def test_pages_with_the_header_printed_again_are_one_table(tmp_path: Path) -> None:
    lines = [*AREA_LINES[:3], AREA_LINES[0], *AREA_LINES[3:]]
    with taken(workbook(tmp_path / "r.xlsx", {"Sheet1": lines})) as rosters:
        assert rosters.problems == []
        assert [row.origin for row in rows(rosters, "areas")][-1] == "r.xlsx/Sheet1#6"


def test_headers_of_two_rows(tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet("任职表")
        page.merge_range("A1:F1", "党组织班子成员名册", None)
        page.merge_range("A2:A3", "序号")
        page.merge_range("B2:B3", "姓名")
        page.merge_range("C2:D2", "任职情况")
        page.merge_range("E2:F2", "任期")
        page.write_row("C3", ["组织编码", "职务", "起始时间", "终止时间"])
        page.write_row("A4", [1, "张三", "Z1", "书记", "2021.3", "至今"])
        page.merge_range("A5:A6", 2)
        page.merge_range("B5:B6", "李\u3000四")
        page.write_row("C5", ["Z1", "委员", "2021年3月", "2024年"])
        page.write_row("C6", ["D1", "书记/委员", "\uff12\uff10\uff12\uff11\uff0e\uff13\uff0e\uff15", ""])
        page.merge_range("A7:F7", "以上为本届班子")
        page.write_row("A8", [3, "王五", "D1", "委员", 44260, ""])
        page.write("A10", "注:职务以文件为准。")
        page.write("A11", "组织部门另有一份")
        page.write_row("A12", ["合计", "", 4])
        page.write_row("A13", ["填表人:赵六", "", "", "审核人:钱七"])
    with taken(write(tmp_path / "f", organizations="组织编码,组织名称\nD1,a\nZ1,b\n"), path) as rosters:
        assert rosters.problems == []
        found = [
            (row.values["name"], row.values["organization"], row.values["role"], str(row.values["from"].min))
            for row in rows(rosters, "holdings")
        ]
        assert found == [
            ("张三", "Z1", "secretary", "2021-03-01"),
            ("李四", "Z1", "member", "2021-03-01"),
            ("李四", "D1", "secretary", "2021-03-05"),
            ("李四", "D1", "member", "2021-03-05"),
            ("王五", "D1", "member", "2021-03-05"),
        ]
        assert said(rosters) == [
            ("note-passed", 1),
            ("note-passed", 2),
            ("note-passed", 7),
            ("note-passed", 10),
            ("note-passed", 11),
            ("total-passed", 12),
            ("note-passed", 13),
        ]
        assert rosters.counts["holdings"].read == 4


@pytest.mark.parametrize("word", ["合　计", "总人数", "其中", "其中：", "（合计）", "合 计:"])
def test_totals(tmp_path: Path, word: str) -> None:
    text = f"姓名,组织编码,职务\n张三,Z1,书记\n{word},1人,\n"
    with taken(write(tmp_path / "r", areas=AREAS, organizations=BODIES, holdings=text)) as rosters:
        assert rosters.problems == []
        assert [row.values["name"] for row in rows(rosters, "holdings")] == ["张三"]
        assert said(rosters) == [("total-passed", 3)]


@pytest.mark.parametrize("word", ["以下空白", "（以下空白）", "以　下　空　白", "——以下无正文——"])
def test_what_closes_a_list(tmp_path: Path, word: str) -> None:
    """Right below the data, and with more data below it is passed over all the same."""
    text = f"姓名,组织编码,职务\n张三,Z1,书记\n{word},,\n李四,Z1,委员\n"
    with taken(write(tmp_path / "r", areas=AREAS, organizations=BODIES, holdings=text)) as rosters:
        assert rosters.problems == []
        assert [row.values["name"] for row in rows(rosters, "holdings")] == ["张三", "李四"]
        assert said(rosters) == [("note-passed", 3)]


DISTINCT = """
[[table]]
file = "r.xlsx"
as = "organizations"
distinct = true
columns = { code = "党组织名称", name = "党组织名称" }
[[table]]
file = "r.xlsx"
as = "holdings"
columns = { organization = "党组织名称", name = "姓名", role = "党内职务", from = "起" }
ignore = ["止", "性别"]
"""


def test_headers_of_two_rows_with_a_list_within_a_list(tmp_path: Path) -> None:
    path, mapping = tmp_path / "r.xlsx", tmp_path / "map.toml"
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet("花名册")
        page.merge_range("A1:F1", "党组织班子花名册")
        for place, head in (("A2:A3", "党组织名称"), ("B2:B3", "姓名"), ("C2:C3", "党内职务")):
            page.merge_range(place, head)
        page.merge_range("D2:E2", "任期")
        page.write_row("D3", ["起", "止"])
        page.merge_range("F2:F3", "性别")
        page.write_row("A4", ["一支部", "张三", "书记", "2021.3", "", "男", "临时"])
        page.write_row("A5", ["一支部", "李四", "委员", "2021.3", "", "女"])
        page.write_row("A6", ["二支部", "王五", "书记", "2022", "", "男"])
    mapping.write_text(DISTINCT, encoding="utf-8")
    with taken(path, manifest=manifest_toml.load(mapping)) as rosters:
        assert codes(rosters, "organizations") == ["一支部", "二支部"]
        assert [row.values["name"] for row in rows(rosters, "holdings")] == ["李四", "王五"]
        assert [(each.rule, each.line) for each in rosters.problems] == [("cell-without-header", 4)]


def test_headers_printed_again_right_below_are_no_second_row_of_them(tmp_path: Path) -> None:
    lines = [AREA_LINES[0], AREA_LINES[0], *AREA_LINES[1:]]
    with taken(workbook(tmp_path / "r.xlsx", {"区域表": lines})) as rosters:
        assert rosters.problems == []
        assert said(rosters) == []
        assert codes(rosters, "areas") == ["A1", "A2", "G1", "X1"]


def test_what_data_follow_is_no_note(tmp_path: Path) -> None:
    text = AREAS + "\n,三网格,,\nG3,三网格,网格,A2\n"
    with taken(write(tmp_path / "r", areas=text)) as rosters:
        assert {each.line for each in rosters.problems} == {7}
        assert rosters.counts["areas"].read == 6
        assert rosters.notices == []


def test_a_code_alone_is_a_row_with_holes(tmp_path: Path) -> None:
    with taken(write(tmp_path / "r", areas=AREAS + "\nG9,,,\n")) as rosters:
        assert {each.rule for each in rosters.problems} == {"required"}
        assert rosters.counts["areas"].rejected == 1


def hidden(path: Path) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet("区域表")
        for number, line in enumerate(AREA_LINES):
            page.write_row(number, 0, line)
        page.set_row(2, None, None, {"hidden": True})
        page.set_row(3, None, None, {"hidden": True})
        page.set_column(3, 3, None, None, {"hidden": True})
        other = book.add_worksheet("组织表")
        other.hide()
        for number, line in enumerate(BODY_LINES):
            other.write_row(number, 0, line)
        lists = book.add_worksheet("下拉")
        lists.very_hidden()
        lists.write_column(0, 0, ["书记", "委员"])
    return path


def test_hidden_rows_and_columns_are_read_and_told_of(tmp_path: Path) -> None:
    with taken(hidden(tmp_path / "r.xlsx"), hidden="skip") as rosters:
        assert rosters.problems == []
        assert codes(rosters, "areas") == ["A1", "A2", "G1", "X1"]
        assert rows(rosters, "areas")[1].values["within"] == ["A1"]
        texts = {each.rule: each.zh for each in rosters.notices}
        assert texts["hidden-rows"].startswith("第 3–4 行")
        assert texts["hidden-columns"].startswith("D 列")


def test_somebody_has_to_say_whether_a_hidden_table_counts(tmp_path: Path) -> None:
    path = hidden(tmp_path / "r.xlsx")
    with taken(path) as rosters:
        assert (only(rosters).rule, only(rosters).sheet, rosters.blocked) == ("hidden-sheet", "组织表", True)
        assert ("hidden-sheet-passed", "下拉") in {(each.rule, each.sheet) for each in rosters.notices}
    with taken(path, hidden="skip") as rosters:
        assert "organizations" not in rosters.counts
        assert {each.sheet for each in rosters.notices if each.rule == "hidden-sheet-passed"} == {
            "组织表",
            "下拉",
        }
    with taken(path, hidden="read") as rosters:
        assert codes(rosters, "organizations") == ["D1", "Z1"]


def test_a_mapping_names_the_part_of_a_sheet(tmp_path: Path) -> None:
    lines = [["x"], ["", "id", "label"], ["", "A1", "甘州区"], ["", "A2", "东街"], ["", "A9", "不要"]]
    path = workbook(tmp_path / "r.xlsx", {"任意": lines})
    (tmp_path / "roster.toml").write_text(
        '[[table]]\nfile="r.xlsx"\nsheet="任意"\nrange="B2:C4"\nas="areas"\n'
        'columns={code="id",name="label"}\nconstants={tier="县区"}\n'
    )
    with taken(tmp_path) as rosters:
        assert rosters.problems == []
        assert codes(rosters, "areas") == ["A1", "A2"]
    assert path.exists()


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("B3:F20", Cut(3, 1, 20, 5)),
        ("b3", Cut(3, 1)),
        ("A1", Cut()),
        ("AA10:AB", Cut(10, 26, right=27)),
        ("3B", None),
        ("", None),
    ],
)
def test_ranges(text: str, cut: Cut | None) -> None:
    assert Cut.of(text) == cut
    assert cut is None or Cut.of(str(cut)) == cut


COVERS = "组织编码,区域编码,起始时间\n"
TWO = AREAS + "G2,二网格,网格,A2\n"


def test_several_areas_in_one_cell(tmp_path: Path) -> None:
    cover = COVERS + "Z1,G1、G2,2021.3\nD1,G1/A2,\n"
    with taken(write(tmp_path / "r", areas=TWO, organizations=BODIES, coverage=cover)) as rosters:
        assert rosters.problems == []
        found = [(row.values["organization"], row.values["area"]) for row in rows(rosters, "coverage")]
        assert found == [("Z1", "G1"), ("Z1", "G2"), ("D1", "G1"), ("D1", "A2")]
        assert rosters.counts["coverage"].read == 2


def test_several_bodies_and_titles_in_one_row(tmp_path: Path) -> None:
    held = "姓名,组织编码,职务\n张三,Z1、D1,书记、委员\n李四,Z1;D1,委员\n"
    held += "王五,Z1、D1,书记、委员、组长\n赵六,Z1、NO,委员\n"
    with taken(write(tmp_path / "r", areas=AREAS, organizations=BODIES, holdings=held)) as rosters:
        assert [(each.rule, each.line) for each in rosters.problems] == [
            ("bodies-and-titles", 4),
            ("reference", 5),
        ]
        found = [
            (row.values["person"], row.values["organization"], row.values["role"])
            for row in rows(rosters, "holdings")
        ]
        assert found == [
            ("test:张三@Z1", "Z1", "secretary"),
            ("test:张三@D1", "D1", "member"),
            ("test:李四@Z1", "Z1", "member"),
            ("test:李四@D1", "D1", "member"),
        ]


@pytest.mark.parametrize(
    ("above", "made", "told"),
    [
        ("演示数据(虚构) · made-up data", True, []),
        ("made-up data", True, []),
        ("演示数据(虚构) · made-up data", False, [("note-passed", 1)]),
        ("某街道区域情况表", True, [("note-passed", 1)]),
    ],
)
def test_what_the_manifest_says_too_is_not_told_of_the_line_above_the_headers(
    tmp_path: Path, above: str, made: bool, told: list[tuple[str, int]]
) -> None:
    """An export writes it above each of its files."""
    folder = write(tmp_path / "r", areas=f"{above}\n{AREAS}")
    (folder / "roster.toml").write_text(f'source = "s"\nmade = {str(made).lower()}\n', encoding="utf-8")
    with taken(folder, source=None) as rosters:
        assert rosters.problems == []
        assert codes(rosters, "areas") == ["A1", "A2", "G1", "X1"]
        assert said(rosters) == told
