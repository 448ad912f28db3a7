"""Roster files for tests, written into a folder and read back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter
from python_calamine import CalamineWorkbook
from stdnum.cn import ric

from loaders.identity_key import IdentityKey
from loaders.problems import Problem
from loaders.roster import Rosters, Row, read

KEY = IdentityKey(bytes(range(32)))
AS_OF = date(2026, 6, 30)

AREAS = """区域编码,区域名称,层级,上级区域编码
A1,甘州区,县区,
A2,东街街道,街道,A1
G1,一网格,网格,A2
X1,祁连苑,小区,G1
"""
BODIES = """组织编码,组织名称,组织类型,上级组织编码,所在区域编码
D1,大工委,街道大工委,,A2
Z1,一支部,党支部,D1,G1
"""


def nobody(table: str, codes: Collection[str], source: str) -> Mapping[str, str]:
    """A graph that knows nothing."""
    return {}


def write(folder: Path, **files: str) -> Path:
    """Write CSV files; a name stands for its table."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def workbook(path: Path, sheets: Mapping[str, Sequence[Sequence[Any]]]) -> Path:
    """Write a workbook; cells are written as what they are."""
    with xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd"}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, str):
                        sheet.write_string(number, column, cell)
                    elif cell is not None:
                        sheet.write(number, column, cell)
    return path


def taken(*paths: Path, **how: Any) -> Rosters:
    """What `read` makes of the paths, with a key, a day and a graph that knows nothing."""
    return read(paths, **({"key": KEY, "known": nobody, "as_of": AS_OF, "source": "test"} | how))


def rows(rosters: Rosters, table: str) -> list[Row]:
    """All rows of a table."""
    return [row for batch in rosters.rows(table) for row in batch]


def only(rosters: Rosters) -> Problem:
    """The one problem."""
    assert rosters.problem_count == 1, [problem.text() for problem in rosters.problems]
    return rosters.problems[0]


def number(seed: int = 0, born: str = "19900101", area: str = "620702") -> str:
    """A right identity number."""
    body = f"{area}{born}{seed % 1000:03}0"
    return body[:17] + ric.calc_check_digit(body)


def sheets(path: Path) -> dict[str, list[list[object]]]:
    """The cells of a workbook, by sheet."""
    book = CalamineWorkbook.from_path(str(path))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def corrected(source: Path, target: Path, **cells: str) -> Path:
    """A copy of a workbook, cells replaced by what they were."""
    with xlsxwriter.Workbook(str(target)) as book:
        for name, lines in sheets(source).items():
            page = book.add_worksheet(name)
            for line, row in enumerate(lines):
                for column, cell in enumerate(row):
                    page.write_string(line, column, cells.get(str(cell), str(cell)))
    return target
