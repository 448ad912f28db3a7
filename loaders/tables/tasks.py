"""Rosters of policies and of the tasks under them (seed:7)."""

from __future__ import annotations

from graph import vocabulary
from loaders.tables.column import MADE, Column, Table, body, code

TASKS = (
    Table(
        "policies",
        "政策方案表",
        "policies",
        (
            code("方案编码"),
            Column("name", "方案名称", required=True, synonyms=("名称",)),
            Column("kind", "方案类别", "word", words=vocabulary.POLICIES, synonyms=("类别",)),
            body("issuers", "发文单位编码", "制定单位编码", many=True, line="OWNED_BY"),
        ),
        key=("code",),
        label="Policy",
    ),
    Table(
        "tasks",
        "任务清单",
        "tasks",
        (
            code("任务编码", "序号"),
            Column("name", "任务名称", required=True, synonyms=("任务", "名称")),
            Column(
                "policy", "方案编码", "code", refers=("policies",), synonyms=("依据方案编码",), line="UNDER"
            ),
            body("owners", "责任单位编码", "牵头单位编码", many=True, line="OWNED_BY"),
            Column("deadline", "完成时限", "date", synonyms=("时限", "截止日期")),
            MADE,
            Column("from", "下达日期", "date", synonyms=("交办日期",)),
            Column("to", "完成日期", "date", synonyms=("办结日期",)),
            Column("status", "办理状态", "word", words=vocabulary.PROGRESS, synonyms=("进展", "状态")),
        ),
        key=("code",),
        label="Task",
    ),
)
