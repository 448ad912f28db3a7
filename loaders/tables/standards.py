"""Rosters of standards and of the checks of branches against them (seed:10)."""

from __future__ import annotations

from graph import vocabulary
from loaders.tables.column import SPAN, Column, Table, body, code

STANDARDS = (
    Table(
        "standards",
        "达标标准表",
        "standards",
        (
            code("标准编码"),
            Column("name", "标准内容", required=True, synonyms=("标准名称", "标准")),
            Column("kind", "标准类别", "word", words=vocabulary.STANDARDS, open=True, synonyms=("类别",)),
            *SPAN,
        ),
        key=("code",),
        label="Standard",
    ),
    Table(
        "checks",
        "达标检查表",
        "checks",
        (
            body("organization", "组织编码", "支部编码", required=True),
            Column("standard", "标准编码", "code", required=True, refers=("standards",)),
            Column("result", "检查结果", "word", required=True, words=vocabulary.RESULTS),
            Column("from", "检查日期", "date"),
        ),
        key=("organization", "standard"),
        repeats=True,
        line="CHECKED",
    ),
)
