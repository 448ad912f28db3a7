"""What cells of a workbook show: errors, formulas without a result, and dates without a day."""

from __future__ import annotations

import re
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter
from roster_files import only, rows, sheets, taken, workbook

from loaders.dates import Span
from loaders.shown import MONTH, YEAR, coarse, precision

FIRST = datetime(2021, 3, 1)
MARCH = Span(date(2021, 3, 1), date(2021, 3, 31))
DAY = Span(date(2021, 3, 1), date(2021, 3, 1))


def dated(path: Path, code: str | int, *days: datetime) -> Path:
    """Areas that began on days shown by a number format."""
    with xlsxwriter.Workbook(str(path)) as book:
        style = book.add_format({"num_format": code})
        page = book.add_worksheet("区域表")
        page.write_row(1, 1, ["区域编码", "区域名称", "层级", "起始时间"])
        for number, day in enumerate(days):
            page.write_row(2 + number, 1, [f"A{number}", "x", "街道"])
            page.write_datetime(2 + number, 4, day, style)
    return path


@pytest.mark.parametrize(
    ("code", "span"),
    [
        ('yyyy"年"m"月"', MARCH),
        ("yyyy-mm", MARCH),
        ("mmm-yy", MARCH),
        ("yyyy/m", MARCH),
        ('[$-804]yyyy"年"m"月";@', MARCH),
        (17, MARCH),
        (57, MARCH),
        ("yyyy", Span(date(2021, 1, 1), date(2021, 12, 31))),
        ('yyyy"年"m"月"d"日"', DAY),
        ("yyyy-mm-dd", DAY),
        (14, DAY),
        ("yyyy-mm-dd hh:mm", DAY),
    ],
)
def test_a_date_says_what_its_format_shows(tmp_path: Path, code: str | int, span: Span) -> None:
    with taken(dated(tmp_path / "r.xlsx", code, FIRST, FIRST, FIRST)) as rosters:
        assert rosters.problems == []
        assert [row.values["from"] for row in rows(rosters, "areas")] == [span] * 3


def test_a_day_that_somebody_entered_stays(tmp_path: Path) -> None:
    """The first of a month is what a spreadsheet makes of «2021年3月»; the fifteenth it never makes up."""
    path = dated(tmp_path / "r.xlsx", "yyyy-mm", FIRST, datetime(2021, 3, 15), FIRST)
    with taken(path) as rosters:
        fifteenth = Span(date(2021, 3, 15), date(2021, 3, 15))
        assert [row.values["from"] for row in rows(rosters, "areas")] == [MARCH, fifteenth, MARCH]


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("General", None),
        ("0.00", None),
        ("h:mm", None),
        ("mm:ss", None),
        ("m月d日", None),
        ('"year "0', None),
        ("yyyy年m月", MONTH),
        ("yy.mm", MONTH),
        ("yyyy\\-mm", MONTH),
        ('yyyy"年度"', YEAR),
    ],
)
def test_number_formats(code: str, shown: str | None) -> None:
    assert precision(code) == shown


def test_styles_are_numbered_within_their_list() -> None:
    xml = (
        b'<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;x&quot;m"/></numFmts>'
        b'<cellStyleXfs><xf numFmtId="164"/></cellStyleXfs>'
        b'<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"><alignment/></xf><xf numFmtId="17"/>'
        b"</cellXfs>"
        b"</styleSheet>"
    )
    assert coarse(xml) == {b"1": MONTH, b"2": MONTH}
    assert coarse(b"<styleSheet/>") == {}


def failed(path: Path, *, used: bool) -> Path:
    """Areas with an error and a formula without a result, in a column that is read or in one that is not."""
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet("区域表")
        page.write_row(0, 0, ["区域编码", "区域名称", "层级", "备注"])
        for number, value in enumerate(("#DIV/0!", "", "x"), 1):
            page.write_row(number, 0, [f"A{number}", f"区{number}", "街道", "y"])
            page.write_formula(number, 1 if used else 3, "=B9", None, value)
        other = book.add_worksheet("统计")
        other.write_formula(0, 0, "=1/0", None, "#DIV/0!")
        other.write_formula(1, 1, "=B9", None, "")
    path.with_name("roster.toml").write_text('ignore = ["备注", "统计"]\n', encoding="utf-8")
    return path


def test_what_nobody_reads_may_fail(tmp_path: Path) -> None:
    failed(tmp_path / "r.xlsx", used=False)
    with taken(tmp_path) as rosters:
        assert rosters.problems == []
        assert [row.values["code"] for row in rows(rosters, "areas")] == ["A1", "A2", "A3"]


def test_only_the_rows_that_use_it_are_refused_and_come_back(tmp_path: Path) -> None:
    failed(tmp_path / "r.xlsx", used=True)
    with taken(tmp_path) as rosters:
        assert not rosters.blocked
        assert [(each.rule, each.sheet, each.line, each.column) for each in rosters.problems] == [
            ("excel-error", "区域表", 2, "区域名称"),
            ("formula-without-value", "区域表", 3, "区域名称"),
        ]
        assert [row.values["code"] for row in rows(rosters, "areas")] == ["A3"]
        rosters.write_rejects(tmp_path / "rejects.xlsx")
    page = sheets(tmp_path / "rejects.xlsx")["区域表"]
    assert [row[1] for row in page[1:]] == ["#DIV/0!", "#公式无结果!"]


@pytest.mark.parametrize("column", ["区域编码", "区域名称", "层级", "户数", "起始时间", "上级区域编码"])
def test_an_error_is_called_one_in_every_kind_of_column(tmp_path: Path, column: str) -> None:
    head = ["区域编码", "区域名称", "层级", "户数", "起始时间", "上级区域编码"]
    line = ["A2", "x", "街道", "1", "2021", ""]
    line[head.index(column)] = "#N/A"
    with taken(workbook(tmp_path / "r.xlsx", {"区域表": [head, line]})) as rosters:
        assert (only(rosters).rule, only(rosters).column) == ("excel-error", column)


def test_a_cell_that_says_not_where_it_is_blocks_the_file(tmp_path: Path) -> None:
    source, target = failed(tmp_path / "a.xlsx", used=True), tmp_path / "b.xlsx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                content = re.sub(rb'<c r="B3"', b"<c", content).replace(b"<c><f>", b'<c s="0"><f>')
            new.writestr(name, content)
    with taken(target) as rosters:
        assert "formula-nowhere" in {each.rule for each in rosters.problems}
        assert rosters.blocked
