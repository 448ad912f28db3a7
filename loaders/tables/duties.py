"""Rosters of duties and powers, and of the use of powers (seed:8; duties of member units, seed:6)."""

from __future__ import annotations

from graph import vocabulary
from loaders.tables.column import MADE, SPAN, Column, Table, area, body, code

DUTIES = (
    Table(
        "duties",
        "职责清单",
        "duties",
        (
            code("职责编码"),
            Column("name", "职责内容", synonyms=("职责名称", "职责")),
            Column("kind", "职责类别", "word", words=vocabulary.DUTIES, open=True, synonyms=("类别",)),
            area("area", "所在区域编码", "街道编码", "区域编码", line="AT"),
            body("carriers", "承担单位编码", "承担机构编码", "责任单位编码", many=True, line="CARRIED_BY"),
            MADE,
            *SPAN,
        ),
        key=("code",),
        label="Duty",
    ),
    Table(
        "powers",
        "职权清单",
        "powers",
        (
            code("职权编码"),
            Column("name", "职权名称", synonyms=("职权",)),
            Column(
                "kind",
                "职权类别",
                "word",
                required=True,
                words=vocabulary.POWERS,
                open=True,
                synonyms=("类别",),
            ),
            body("holder", "行使主体编码", "组织编码", required=True, line="HELD_BY"),
            *SPAN,
        ),
        key=("code",),
        label="Power",
    ),
    Table(
        "uses",
        "职权行使记录",
        "uses of powers",
        (
            code("记录编码"),
            Column("name", "行使事项", synonyms=("事项",)),
            Column("power", "职权编码", "code", required=True, refers=("powers",), line="USE_OF"),
            Column("used_on", "行使日期", "date"),
            MADE,
        ),
        key=("code",),
        label="Use",
    ),
)
