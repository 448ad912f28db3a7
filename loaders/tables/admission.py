"""Rosters of what may be asked of communities, and of what is (seed:9)."""

from __future__ import annotations

from graph import vocabulary
from loaders.tables.column import MADE, SPAN, Column, Table, area, body, code

ADMISSION = (
    Table(
        "affairs",
        "准入事项清单",
        "admitted items",
        (code("事项编码"), Column("name", "事项名称", required=True, synonyms=("事项", "名称")), MADE, *SPAN),
        key=("code",),
        label="AffairItem",
    ),
    Table(
        "certificates",
        "取消证明清单",
        "dropped certificates",
        (
            code("证明编码"),
            Column("name", "证明名称", required=True, synonyms=("证明", "名称")),
            Column("dropped_on", "取消日期", "date"),
            MADE,
        ),
        key=("code",),
        label="Certificate",
    ),
    Table(
        "plaques",
        "牌子清理清单",
        "removed bodies and plaques",
        (
            code("牌子编码"),
            Column("name", "牌子名称", required=True, synonyms=("机构或牌子名称", "名称")),
            area("community", "社区编码", required=True, line="AT"),
            Column("removed_on", "摘除日期", "date", synonyms=("清理日期",)),
            MADE,
        ),
        key=("code",),
        label="Plaque",
    ),
    Table(
        "requests",
        "社区台账",
        "requests to communities",
        (
            code("台账编码"),
            Column("kind", "台账类别", "word", required=True, words=vocabulary.REQUESTS, synonyms=("类别",)),
            Column("subject", "对应编码", "code", synonyms=("事项编码", "证明编码", "牌子编码")),
            Column("name", "台账内容", synonyms=("内容", "名称")),
            area("community", "社区编码", required=True, line="AT"),
            body("by", "提出单位编码", "交办单位编码", line="ASKED_BY"),
            MADE,
            *SPAN,
        ),
        key=("code",),
        label="Request",
    ),
)
