"""Templates: what is filled into them is read as the same rows from a CSV file are, for every table."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from roster_files import AS_OF, taken
from xlsxwriter.utility import xl_rowcol_to_cell

from api import cli
from loaders import template
from loaders.roster import Rosters
from loaders.tables import BY_NAME, TABLES, Table

ENDS = re.compile(r"</sheetData>|<sheetData/>")


def filled(path: Path, content: bytes, rows: Mapping[str, Sequence[Sequence[str]]]) -> Path:
    """The template as somebody fills it in: rows typed below the headers of the sheets, in their order."""
    path.write_bytes(content)
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    names = re.findall(r'<sheet name="([^"]+)"', parts["xl/workbook.xml"].decode())
    for number, name in enumerate(names, 1):
        part = f"xl/worksheets/sheet{number}.xml"
        typed = "".join(_row(line, cells) for line, cells in enumerate(rows.get(name, ()), 2))
        parts[part] = ENDS.sub(lambda _, typed=typed: f"{typed}</sheetData>", parts[part].decode()).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return path


def _row(line: int, cells: Sequence[str]) -> str:
    typed = "".join(
        f'<c r="{xl_rowcol_to_cell(line - 1, column)}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
        for column, cell in enumerate(cells)
        if cell
    )
    return f'<row r="{line}">{typed}</row>'


def city_rows(folder: Path) -> dict[str, list[list[str]]]:
    found = {}
    for table in TABLES:
        path = folder / f"{table.zh}.csv"
        if path.exists():
            with path.open(encoding="utf-8-sig", newline="") as file:
                found[table.zh] = [*csv.reader(file)][1:]
    return found


def values(rosters: Rosters, table: Table) -> list[dict[str, object]]:
    return [dict(row.values) for batch in rosters.rows(table.name) for row in batch]


def test_a_filled_template_is_read_as_the_csv_of_the_same_rows(city_folder: Path, tmp_path: Path) -> None:
    rows = city_rows(city_folder)
    wanted = [table for table in TABLES if table.zh in rows]
    path = filled(tmp_path / "名册.xlsx", template.workbook(wanted), rows)
    with (
        taken(path, source="zhangye", as_of=AS_OF) as typed,
        taken(city_folder, source="zhangye", as_of=AS_OF) as listed,
    ):
        assert [each.text() for each in typed.problems] == []
        for table in wanted:
            want = values(listed, table)
            assert len(want) >= len(rows[table.zh])
            assert values(typed, table) == want, table.name


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_has_a_template(table: Table, tmp_path: Path) -> None:
    """Headers in both languages, each of which the loader knows; codes and dates as text; lists of words."""
    path = filled(tmp_path / "one.xlsx", template.workbook([table]), {})
    with zipfile.ZipFile(path) as book:
        page = book.read("xl/worksheets/sheet1.xml").decode()
        strings = book.read("xl/sharedStrings.xml").decode()
        styles = book.read("xl/styles.xml").decode()
    for column in table.columns:
        assert escape(template.title(column)) in strings
    assert page.count('type="list"') == sum(
        bool(each.words) or each.kind == "boolean" for each in table.columns
    )
    formats = re.findall(r'<xf numFmtId="(\d+)"', styles.partition("<cellXfs")[2])
    columns = re.findall(r'<col min="(\d+)" max="(\d+)"[^>]*? style="(\d+)"', page)
    text = {
        n
        for low, high, style in columns
        if formats[int(style)] == "49"
        for n in range(int(low), int(high) + 1)
    }
    assert text == {n for n, each in enumerate(table.columns, 1) if each.kind != "integer"}
    with taken(path, source="s", as_of=AS_OF) as rosters:
        [problem] = rosters.problems
    assert problem.rule == "empty-table"
    assert problem.sheet == table.zh


def test_a_code_of_18_digits_stays_as_it_is(tmp_path: Path) -> None:
    row = ["123456789012345678", "一社区", "社区"]
    path = filled(tmp_path / "areas.xlsx", template.workbook([BY_NAME["areas"]]), {"区域表": [row]})
    with taken(path, source="s", as_of=AS_OF) as rosters:
        assert [each["code"] for each in values(rosters, BY_NAME["areas"])] == ["123456789012345678"]


def test_the_command_writes_them(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    one, every = tmp_path / "one.xlsx", tmp_path / "all.xlsx"
    assert cli.run(["template", "组织表", "areas", "--out", str(one)]) == 0
    assert cli.run(["template", "--all", "--out", str(every)]) == 0
    assert cli.run(["template", "areas", "--out", str(tmp_path)]) == 0
    assert cli.run(["template", "areas", "--out", str(tmp_path / "地方")]) == 0
    assert {each.name for each in tmp_path.iterdir()} >= {"区域表模板.xlsx", "地方.xlsx"}
    for path, names in ((one, ["组织表", "区域表"]), (every, [table.zh for table in TABLES])):
        with zipfile.ZipFile(path) as book:
            found = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
        assert found == [*names, "说明"]
    capfd.readouterr()
    assert cli.run(["template", "organisations"]) == 2
    said = capfd.readouterr().err
    assert "没有名册“organisations”" in said
    assert "organizations" in said
    assert cli.run(["template"]) == 2
    assert cli.run(["template", "areas", "--all"]) == 2
