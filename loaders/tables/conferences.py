"""Rosters of joint conferences: who is a member of which (seed:6); its meetings are a core roster."""

from __future__ import annotations

from loaders.tables.column import SPAN, Table, body

CONFERENCES = (
    Table(
        "membership",
        "成员单位表",
        "member units",
        (
            body("organization", "成员单位编码", "单位编码", required=True),
            body("conference", "联席会议编码", required=True),
            *SPAN,
        ),
        key=("organization", "conference"),
        repeats=True,
        line="MEMBER_OF",
    ),
)
