"""Rosters of small firms and social organisations: which Party body answers for which (seed:11)."""

from __future__ import annotations

from loaders.tables.column import SPAN, Table, body

FIRMS = (
    Table(
        "responsibility",
        "联系包保表",
        "who answers for whom",
        (
            body("organization", "责任党组织编码", "组织编码", required=True),
            body("firm", "企业或社会组织编码", "企业编码", "单位编码", required=True),
            *SPAN,
        ),
        key=("organization", "firm"),
        repeats=True,
        line="ANSWERS_FOR",
    ),
)
