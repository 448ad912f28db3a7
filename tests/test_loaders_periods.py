"""A start and an end in one cell, read with its row."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from roster_files import AREAS, BODIES, only, rows, taken, write

from loaders.dates import Span
from loaders.roster import Rosters

MARCH = Span(date(2021, 3, 1), date(2021, 3, 31))
MAY = Span(date(2023, 5, 1), date(2023, 5, 31))


def held(folder: Path, header: str, line: str) -> Rosters:
    text = f"姓名,组织编码,职务,{header}\n张三,Z1,书记,{line}\n"
    return taken(write(folder, areas=AREAS, organizations=BODIES, holdings=text))


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("任职时间", "2021.3-2023.5"),
        ("起始时间,终止时间", "2021年3月至2023年5月,"),
        ("起始时间,终止时间", "2021.3-2023.5,2023.5"),
        ("起始时间,终止时间", "2021.3-2023.5,—"),
    ],
)
def test_the_cell_fills_both(tmp_path: Path, header: str, line: str) -> None:
    with held(tmp_path / "r", header, line) as rosters:
        assert rosters.problems == []
        (row,) = rows(rosters, "holdings")
        assert (row.values["from"], row.values["to"]) == (MARCH, MAY)
        assert any("2021" in each and "2023" in each for each in row.raw), "as it stood"


def test_to_date(tmp_path: Path) -> None:
    with held(tmp_path / "r", "起始时间", "2021.3-至今") as rosters:
        (row,) = rows(rosters, "holdings")
        assert (row.values["from"], row.values["to"]) == (MARCH, Span(None, None, open=True))


@pytest.mark.parametrize(
    ("header", "line", "rule"),
    [
        ("起始时间,终止时间", "2021.3-2023.5,2024", "date-two-ends"),
        ("起始时间,终止时间", "2023.5-2021.3,", "end-before-start"),
        ("起始时间,终止时间", ",2021.3-2023.5", "date"),
    ],
)
def test_what_cannot_be(tmp_path: Path, header: str, line: str, rule: str) -> None:
    with held(tmp_path / "r", header, line) as rosters:
        assert only(rosters).rule == rule


def test_a_table_without_ends_takes_one_date(tmp_path: Path) -> None:
    text = "组织编码,标准编码,检查结果,检查日期\nZ1,S1,达标,2021.3-2023.5\n"
    standards = "标准编码,标准内容\nS1,书记在岗\n"
    folder = write(tmp_path / "r", areas=AREAS, organizations=BODIES, standards=standards, checks=text)
    with taken(folder) as rosters:
        assert only(rosters).rule == "date"
