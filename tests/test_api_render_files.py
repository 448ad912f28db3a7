"""Files that a spreadsheet or a page opens: what is text stays text."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from api.render import delimited, document, markdown, terminal, workbook
from api.render.sheet import Sheet, text, visible
from loaders.text import STARTS

FORMULAS = [
    "=cmd|'/C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    "＋1",
    "－2",
    "＠x",
]
HOSTILE = [
    *FORMULAS,
    "<script>alert(1)</script>",
    "`",
    "a|b",
    "[x](javascript:1)",
    "a\nb",
    '"',
    "http://x.y",
    "\ud800",
]
texts = st.text(max_size=20) | st.sampled_from(HOSTILE)


def sheet(*values: object, name: str = "s") -> Sheet:
    return Sheet(name, "标题", ("值",), [(value,) for value in values], (("query", "MATCH (n)\nRETURN n"),))


def cells(data: bytes) -> list[list[object]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_of_a_csv_is_a_formula(formula: str) -> None:
    assert delimited.safe(formula) == f"'{formula}"


def test_numbers_in_a_csv_stay_numbers() -> None:
    assert [delimited.safe(value) for value in (-3, 2.5, None, True, date(2026, 6, 30))] == [
        "-3",
        "2.5",
        "",
        "true",
        "2026-06-30",
    ]


def test_a_csv_starts_with_a_mark_so_that_chinese_is_chinese() -> None:
    assert delimited.render(sheet("张三")) == "\ufeff值\r\n张三\r\n".encode()


@given(st.lists(texts))
def test_a_csv_reads_back_and_starts_no_formula(values: list[str]) -> None:
    said = delimited.render(sheet(*values)).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(said, newline="")))
    got = [row[0] if row else "" for row in rows[1:]]
    assert not any(cell.startswith(STARTS) for cell in got)
    assert got == [delimited.safe(value).encode("utf-8", "replace").decode() for value in values]


@settings(deadline=None)
@given(st.lists(texts.map(lambda said: workbook.UNWRITABLE.sub("", said)), min_size=1, max_size=5))
def test_a_workbook_holds_strings_as_strings(values: list[str]) -> None:
    data = workbook.render([sheet(*values)])
    with ZipFile(io.BytesIO(data)) as parts:
        page = parts.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in page
        assert "<hyperlink" not in page
    assert len(cells(data)) >= 4


def test_a_workbook_shows_title_notes_and_typed_values() -> None:
    rows = cells(workbook.render([sheet("=1+1", 7, True, None, ["a", "b"])]))
    assert [row[0] for row in rows[:4]] == ["标题", "query", "", "值"]
    assert rows[1][1] == "MATCH (n)\nRETURN n"
    assert [row[0] for row in rows[4:]] == ["=1+1", 7, True, "", "a; b"]


def test_a_cell_that_is_too_long_is_cut_and_one_that_cannot_be_written_is_marked() -> None:
    rows = cells(workbook.render([sheet("x" * 50_000, "a\x00b")]))
    assert [len(rows[4][0]), rows[5][0]] == [workbook.LONGEST, "a\ufffdb"]


def test_names_of_tabs_are_short_legal_and_different() -> None:
    long = "gaps." + "x" * 40
    names = workbook.names([sheet(name=each) for each in (long, long, "a/b", "A_B", "History", "")])
    assert names == [long[:31], f"{long[:29]}~2", "a_b", "A_B~2", "History~2", "sheet"]


@given(st.lists(texts, min_size=1, max_size=3))
def test_no_value_breaks_out_of_a_markdown_table(values: list[str]) -> None:
    lines = markdown.render([Sheet("s", "t", ("a", "b"), [(value, value) for value in values])]).splitlines()
    rows = lines[4 : 4 + len(values)]
    assert len(lines) == 4 + len(values)
    assert all(len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 3 for row in rows)
    assert not any(re.search(r"(?<!\\)(?:\\\\)*[<`\[]", row) for row in rows)


def test_a_note_of_several_lines_is_fenced_whatever_it_holds() -> None:
    said = markdown.render([Sheet("s", "t", ("a",), [], (("query", "RETURN '```'\n// ````"),))])
    assert "`````cypher\nRETURN '```'\n// ````\n`````" in said


@given(st.text())
def test_what_a_terminal_shows_is_one_line_without_control_characters(said: str) -> None:
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", visible(said))


def test_wide_spaces_are_spaces() -> None:
    assert visible("王\u3000芳") == "王\u3000芳"


def test_values_as_text() -> None:
    assert text({"a": 1, "b": None, "c": ["x", None]}) == "a=1, c=x; "


@given(st.text())
def test_json_can_always_be_written(said: str) -> None:
    document.text({"name": said}).encode()
    document.text({"name": said + "\ud800"}).encode()


def test_plain_tables_are_aligned_and_cut(capsys: pytest.CaptureFixture[str]) -> None:
    shown = Sheet("s", "标题", ("名称", "n"), [("党支部 [bold]x[/bold]", 1), ("甲", 20), ("乙", 3)])
    terminal.show(shown, 2, "left out: {}".format)
    assert capsys.readouterr().out.splitlines() == [
        "标题",
        "名称                    n",
        "党支部 [bold]x[/bold]   1",
        "甲                     20",
        "left out: 1",
        "",
    ]
