"""Judgements of who is one person, as they are asked for and told."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, Field

from api.web.shapes.rows import BASE, like

PAIR = {"one": "zhangye:P2", "other": "street:9"}
JUDGED = PAIR | {
    "kind": "Person",
    "verdict": "same",
    "by": "王芳",
    "reason": "看过档案",
    "at": "2026-07-01T09:00:00+08:00",
    "load": "20260701T090000000000-judged",
    "probability": None,
    "weights": None,
    "withdrawn_by": None,
    "withdrawn_reason": None,
    "withdrawn_at": None,
    "withdrawn_load": None,
    "standing": "standing",
}


class JudgementWithdrawAsked(BaseModel):
    """Two people, by keys or source:code, of whom what was judged is to hold no more; who says so, why."""

    model_config = like(**PAIR, reason="记错了", by="李雷")
    one: str = Field(max_length=300, description="一个人的键 · the key of one")
    other: str = Field(max_length=300, description="另一个人的键 · the key of the other")
    reason: str = Field(default="", max_length=500, description="为什么 · why")
    by: str = Field(max_length=100, description="谁 · who")


class JudgeAsked(BaseModel):
    """Two people, by keys or source:code, and whether they are one; who says so, and why."""

    model_config = like(**PAIR, verdict="same", reason="看过档案", by="王芳")
    one: str = Field(max_length=300, description="一个人的键 · the key of one")
    other: str = Field(max_length=300, description="另一个人的键 · the key of the other")
    verdict: Literal["same", "different"] = Field(description="同一人,还是两个人 · one person or two")
    reason: str = Field(max_length=500, description="为什么 · why")
    by: str = Field(max_length=100, description="谁 · who")


class Judgement(BaseModel):
    """What somebody, or the model, judged of two people.

    `weights`: what spoke for it, the level, and the bits it weighs, none for a rule. `load` is the line of
    the history.
    """

    model_config = like(**JUDGED)
    kind: str
    one: str
    other: str
    verdict: Literal["same", "different"]
    by: str
    reason: str
    at: datetime
    load: str
    probability: float | None
    weights: list[tuple[str, str, float | None]] | None
    withdrawn_by: str | None
    withdrawn_reason: str | None
    withdrawn_at: datetime | None
    withdrawn_load: str | None
    standing: Literal["standing", "withdrawn"]


class Judgements(BaseModel):
    """All that was ever judged, the oldest first."""

    model_config = like(items=[JUDGED], links={"self": f"{BASE}/judgements"})
    items: list[Judgement]
    links: dict[str, str]


class Judged(BaseModel):
    """A line of the history, how much it changed in the graph, and what it judged or withdrew."""

    model_config = like(id=JUDGED["load"], number=12, changes=3, items=[JUDGED])
    id: str
    number: int
    changes: int
    items: list[Judgement]
