"""What changes the graph: loads and acceptances."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from pydantic import BaseModel, Field

from api.web.asked import Day
from api.web.shapes.answers import RULE
from api.web.shapes.rows import BASE, QUERY, SAID, MadeLinks, SaidLinks, like
from graph.history import Standing

LOAD = {
    "id": "20260701T081500000000-1f2e3d4c",
    "number": 12,
    "source": "zhangye",
    "as_of": "2026-06-30",
    "at": "2026-07-01T08:15:00+08:00",
    "by": "王芳",
    "rows": 9000,
    "rejected": 0,
    "settled": 0,
    "changes": 120,
    "digest": "1f2e3d4c",
    "undoes": "",
    "undone_by": "",
    "judged": 0,
    "key": "0f1e2d3c4b5a6978",
    "forgets": "",
    "rekeys": "",
    "standing": "loaded",
    "stands": True,
    "links": {
        "card": f"{BASE}/rules/load.loads",
        "sources": [f"{BASE}/sources/zhangye"],
        "browser": QUERY["browser"],
    },
}
PROBLEM = {
    "file": "任职表.csv",
    "sheet": None,
    "line": 7,
    "column": "职务",
    "value": "支书",
    "rule": "word",
    "zh": "没有这个词",
    "en": "no such word",
    "fix_zh": "改成“书记”",
    "fix_en": "write «书记»",
    "whole": False,
    "notice": False,
    "suggestion": "书记",
}
SHEET = {
    "table": "任职表",
    "file": "任职表.csv",
    "sheet": None,
    "headers": ["姓名", "职务"],
    "rows": [
        {
            "line": 7,
            "cells": ["王芳", "支书"],
            "wrong": {"1": "没有这个词"},
            "problem": "「职务」没有这个词 · no such word",
            "fix": "改成“书记” · write «书记»",
            "suggestion": "「职务」→ 书记",
        }
    ],
    "more": 0,
}
FINDING = {"rule": RULE, "identity": ["620702001007001"], "as_of": "2026-06-30", "by": "王芳"}
ACCEPTED: dict[str, Any] = {
    "rule": RULE,
    "identity": ["620702001007001"],
    "state": "gap",
    "severity": "gap",
    "reason": "年内新建支部。",
    "by": "王芳",
    "on": "2026-06-30",
    "until": "2027-06-30",
    "at": "2026-07-01T08:15:00+08:00",
    "withdrawn_on": None,
    "withdrawn_by": None,
    "withdrawn_at": None,
    "standing": "standing",
    "links": {
        "card": f"{BASE}/rules/{RULE}",
        "findings": f"{BASE}/gaps/{RULE}",
        "sources": [],
        "browser": QUERY["browser"],
    },
}
ROW = {"rows": {"read": 2, "loaded": 1, "unchanged": 0, "rejected": 1}}


class Load(BaseModel):
    """A load, an undo of one (`undoes`), or judgements (`judged`); `stands`: its content is in the graph."""

    model_config = like(**LOAD)
    id: str
    number: int
    source: str
    as_of: date | None
    at: datetime
    by: str
    rows: int
    rejected: int
    settled: int
    changes: int
    digest: str
    undoes: str
    undone_by: str
    judged: int
    key: str
    forgets: str
    rekeys: str
    standing: Standing
    stands: bool
    links: MadeLinks


class Loads(BaseModel):
    """A page of the history of loads, the newest first."""

    model_config = like(items=[LOAD], next=None, links={"self": f"{BASE}/loads", **SAID})
    items: list[Load]
    next: str | None
    links: SaidLinks


class Loaded(BaseModel):
    """What an upload did or would do: problems, refused rows with what is wrong beside each cell, counts.

    `load`, `rows`, `elements` and `derived` only where the rows were written, or tried. `rejects`: a workbook
    with all refused rows, as base64.
    """

    model_config = like(
        source="zhangye",
        as_of="2026-06-30",
        as_of_from="manifest",
        dry_run=True,
        committed=False,
        problem_count=1,
        problems=[PROBLEM],
        notices=[],
        namesakes=0,
        unlisted=[],
        rejects=None,
        seconds={"read": 0.2},
        sheets=[SHEET],
    )
    source: str
    as_of: date
    as_of_from: str
    dry_run: bool
    committed: bool
    problem_count: int
    problems: list[dict[str, Any]]
    notices: list[dict[str, Any]]
    namesakes: int
    unlisted: list[dict[str, str]]
    rejects: dict[str, str] | None
    seconds: dict[str, float]
    sheets: list[dict[str, Any]]
    load: str | None = None
    rows: dict[str, dict[str, int]] | None = None
    elements: dict[str, dict[str, int]] | None = None
    derived: dict[str, int] | None = None


class UndoAsked(BaseModel):
    """Who takes a load back."""

    model_config = like(by="王芳")
    by: str = Field(max_length=100, description="谁撤销 · who")


class WithdrawAsked(BaseModel):
    """The acceptance of a finding that is to hold no more, from which day on, and who says so."""

    model_config = like(**FINDING)
    rule: str = Field(max_length=100, description="规则名 · the rule")
    identity: list[str] = Field(
        max_length=20, description="identity 各列的值 · values of its identity columns"
    )
    as_of: Day = Field(default_factory=date.today)
    by: str = Field(max_length=100, description="谁 · who")


class AcceptAsked(WithdrawAsked):
    """The finding to accept, as of the day of the report that has it; why, who, until when."""

    model_config = like(**FINDING, reason="年内新建支部。", until="2027-06-30")
    reason: str = Field(max_length=500, description="为什么 · why")
    until: Day = Field(description="那天起又列出来 · listed again from this day on")


class AcceptedLinks(MadeLinks):
    """The rule's card and its findings, and what was found in Neo4j Browser."""

    model_config = like(**ACCEPTED["links"])
    findings: str


class Acceptance(BaseModel):
    """A finding that was accepted, and how that stands on the day that was asked about."""

    model_config = like(**ACCEPTED)
    rule: str
    identity: list[Any]
    state: str
    severity: str
    reason: str
    by: str
    on: date
    until: date
    at: datetime
    withdrawn_on: date | None
    withdrawn_by: str | None
    withdrawn_at: datetime | None
    standing: Literal["standing", "expired", "withdrawn", "ahead"]
    links: AcceptedLinks


class Acceptances(BaseModel):
    """A page of all that was ever accepted."""

    model_config = like(
        as_of="2026-06-30", items=[ACCEPTED], next=None, links={"self": f"{BASE}/acceptances", **SAID}
    )
    as_of: date
    items: list[Acceptance]
    next: str | None
    links: SaidLinks
