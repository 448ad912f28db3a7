"""Refused rows for a screen: the cells as they stood, what is wrong beside each, no identity number."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from roster_files import number, taken, workbook, write

from loaders import beside

GRIDS = """区域编码,区域名称,层级,上级区域编码
A1,甘州区,县区,
G1,一网格,网络,A1
G2,,网格,A1
G3,三网格,网格,A1
"""


def test_what_is_wrong_stands_beside_its_cell(tmp_path: Path) -> None:
    with taken(write(tmp_path / "r", 区域表=GRIDS)) as rosters:
        (sheet,) = beside.sheets(rosters, 10)
    assert (sheet.table, sheet.file, sheet.sheet) == ("区域表", "区域表.csv", None)
    assert sheet.headers == ("区域编码", "区域名称", "层级", "上级区域编码")
    rows = {row.line: row for row in sheet.rows}
    assert rows[3].cells == ("G1", "一网格", "网络", "A1")
    assert set(rows[3].wrong) == {2}
    assert rows[3].wrong[2]
    assert rows[3].fix
    assert 5 not in rows


def test_what_is_too_much_to_show_is_counted(tmp_path: Path) -> None:
    text = "区域编码,区域名称,层级,上级区域编码\n" + "".join(f"G{n},网格,网络,\n" for n in range(9))
    with taken(write(tmp_path / "r", 区域表=text)) as rosters:
        (sheet,) = beside.sheets(rosters, 4)
    assert (len(sheet.rows), sheet.more) == (4, 5)


def test_each_sheet_has_its_own(tmp_path: Path) -> None:
    head = ["区域编码", "区域名称", "层级", "上级区域编码"]
    book = workbook(
        tmp_path / "r.xlsx",
        {"城区": [head, ["G1", "一", "网络", ""]], "镇区": [head, ["G2", "二", "网络", ""]]},
    )
    with taken(book) as rosters:
        found = beside.sheets(rosters, 10)
    assert [(each.file, each.sheet, len(each.rows)) for each in found] == [
        ("r.xlsx", "城区", 1),
        ("r.xlsx", "镇区", 1),
    ]


def test_numbers_are_masked_wherever_they_stand(tmp_path: Path) -> None:
    spoiled = number(2)[:17] + "?"
    other, phone = number(3), "13812345678"
    people = f"人员编码,姓名,身份证号,备注\nP1,张三,{spoiled},{other} {phone}\n"
    folder = write(tmp_path / "r", 人员表=people)
    (folder / "roster.toml").write_text('ignore = ["备注"]\n', encoding="utf-8")
    with taken(folder) as rosters:
        said = repr([asdict(each) for each in beside.sheets(rosters, 10)])
    assert "张三" in said
    for secret in (spoiled, spoiled[:17], other, phone):
        assert secret not in said
