"""Which table a name or a header speaks of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import headers
from loaders.headers import key
from loaders.tables import BY_NAME, TABLES


@pytest.mark.parametrize(
    "header",
    [
        "职务",
        " 职 务 ",
        "*职务",
        "职务(必填)",
        "职务\uff08必填\uff09",
        "职\n务",
        "职务\uff0a",
        "【必填】职务",
        "职务:",
    ],
)
def test_spellings_of_one_header(header: str) -> None:
    assert key(header) == key("职务")


@pytest.mark.parametrize("header", ["id_number", "id number", "ID Number", "Id-Number"])
def test_english_spellings(header: str) -> None:
    assert key(header) == "idnumber"


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("区域表", "areas"),
        ("1-区域表(2026)", "areas"),
        ("甘州区组织表", "organizations"),
        ("小区管理表", "management"),
        ("任职", "holdings"),
        ("areas_2026", "areas"),
        ("02 People", "people"),
        ("采集范围表v2", "collection"),
        ("Sheet1", None),
        ("people_areas", None),
        ("", None),
    ],
)
def test_names(name: str, table: str | None) -> None:
    found = headers.named(name)
    assert (found and found.name) == table


def test_every_table_is_known_by_its_names_and_its_own_headers() -> None:
    for table in TABLES:
        assert headers.named(table.zh) is table
        assert headers.named(table.name) is table
        row = (1, [column.zh for column in table.columns])
        assert headers.guessed([row]) is table


@pytest.mark.parametrize(
    ("table", "header", "column"),
    [
        ("holdings", "任职日期", "from"),
        ("holdings", "离任日期", "to"),
        ("organizations", "成立日期", "from"),
        ("organizations", "撤销日期", "to"),
        ("organizations", "备案时间", "filed_on"),
        ("organizations", "组织编号", "code"),
        ("holdings", "人员编号", "person"),
        ("areas", "区域层级", "tier"),
        ("areas", "编号", None),
    ],
)
def test_a_day_may_be_a_time_and_a_code_a_number(table: str, header: str, column: str | None) -> None:
    """A row's own number is no code."""
    assert headers.spellings(BY_NAME[table], None).get(key(header)) == column


def test_the_headers_are_looked_for() -> None:
    known = headers.spellings(BY_NAME["areas"], None)
    rows = [(1, ["区域名称一览"]), (3, ["区域编码", "区域名称", "层级"]), (4, ["A1", "层级", "x"])]
    assert headers.heading(rows, known) == rows[1]
    assert headers.heading(rows[:1], known) is None


def test_a_header_nearby() -> None:
    assert headers.nearest("上级区域代码", BY_NAME["areas"]) == "上级区域编码"


HEADERS = st.sampled_from(
    [name for table in TABLES for column in table.columns for name in (column.zh, column.name)]
)


@given(
    st.one_of(HEADERS, HEADERS.map(str.upper), HEADERS.map(lambda name: f"*{name} "), st.text(max_size=12))
)
def test_a_row_may_begin_a_table_where_a_cell_comes_down_to_a_header(cell: str) -> None:
    """Whichever way it is looked up: most cells are not reduced first."""
    known = {key(name) for table in TABLES for name in headers.spellings(table, None)}
    row = [cell, "x1"]
    assert headers._may_head(cell) is (key(cell) in known)
    assert bool(headers.groups(row)) <= headers._may_head(cell)
