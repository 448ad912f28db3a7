"""Rosters of the merged networks (seed:4) and of needs found and answered in the grids (seed:5)."""

from __future__ import annotations

from graph import vocabulary
from loaders.tables.column import SPAN, Column, Table, area, body, code

FUNCTION = Column("function", "职能", "word", words=vocabulary.FUNCTIONS, synonyms=("服务职能", "网络职能"))
"""Coded and closed: a list of needs has no column that a resident's words could stand in."""
GRIDS = (
    Table(
        "services",
        "网络服务表",
        "services of networks",
        (
            body("organization", "网络编码", "网络单位编码", "组织编码", required=True),
            area("area", "服务区域编码", "区域编码", "网格编码", required=True),
            Column("function", "职能", "word", required=True, words=vocabulary.FUNCTIONS, open=True),
            *SPAN,
        ),
        key=("organization", "area", "function"),
        repeats=True,
        line="SERVES",
    ),
    Table(
        "needs",
        "需求台账",
        "needs",
        (
            code("需求编码", "台账编号"),
            Column("kind", "事项类别", "word", words=vocabulary.NEEDS, synonyms=("类别",)),
            FUNCTION,
            area("grid", "网格编码", "发现网格编码", required=True, line="FOUND_IN"),
            Column("found_on", "发现日期", "date", synonyms=("登记日期",)),
            body("answered_by", "响应单位编码", "办理单位编码", line="ANSWERED_BY"),
            Column("answered_on", "响应日期", "date", synonyms=("办结日期",)),
        ),
        key=("code",),
        label="Need",
    ),
)
