"""Judgements of who is one person, as they are asked for and told."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, Field

from api.web.shapes.rows import BASE, LINKS, QUERY, SAID, MadeLinks, PageLinks, SaidLinks, like

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
    "links": {"card": f"{BASE}/rules/maintain.judge", "sources": [], **SAID},
}


SIDE = {
    "key": "zhangye:P2",
    "name": "王芳",
    "names": [],
    "code": "P2",
    "sources": ["zhangye"],
    "sex": "女",
    "birth_year": 1980,
    "party_status": "full",
    "credit_code": None,
    "areas": ["620702001001"],
    "held": [{"role": "secretary", "unit": "一支部", "from": "2021-03-01", "to": None, "status": "current"}],
    "rows": ["zhangye:人员表.csv#2"],
}
DOUBT: dict[str, Any] = {
    "one": SIDE,
    "other": SIDE | {"key": "street:9", "sources": ["street"], "code": "9"},
    "sure": False,
    "probability": 0.93,
    "check": "0f3a9c0b1d4e-2c41d7e8a90b",
    "weights": [
        {"what": "birth_year", "level": "same", "weight": 4.1, "zh": "出生年相同", "en": "same year"}
    ],
    "links": {
        "card": f"{BASE}/rules/explore.people_to_match",
        "sources": LINKS["sources"],
        **SAID,
    },
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
    check: str = Field(
        default="",
        max_length=100,
        description="看过的那一对的,变了就是 409 · of the pair that was looked at; 409 where it changed",
        examples=[""],
    )


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
    links: MadeLinks


class Judgements(BaseModel):
    """A page of all that was ever judged, the oldest first."""

    model_config = like(items=[JUDGED], next=None, links={"self": f"{BASE}/judgements", **SAID})
    items: list[Judgement]
    next: str | None
    links: SaidLinks


class Judged(BaseModel):
    """A line of the history, how much it changed in the graph, and what it judged or withdrew."""

    model_config = like(id=JUDGED["load"], number=12, changes=3, items=[JUDGED])
    id: str
    number: int
    changes: int
    items: list[Judgement]


class Side(BaseModel):
    """One of the two, as whoever judges sees them: what is known, and which roster rows say so.

    Of a body `held` is where it is, and `credit_code` its own. No hash of a number is told.
    """

    model_config = like(**SIDE)
    key: str
    name: str
    names: list[str]
    code: str | None
    sources: list[str]
    sex: str | None
    birth_year: int | None
    party_status: str | None
    credit_code: str | None
    areas: list[str]
    held: list[dict[str, Any]]
    rows: list[str]


class Ground(BaseModel):
    """One line of why: what was compared, how it came out, the bits that it weighs; none for a rule."""

    model_config = like(**DOUBT["weights"][0])
    what: str
    level: str
    weight: float | None
    zh: str
    en: str


class Doubt(BaseModel):
    """A pair that may be one and that nobody judged; `sure`: the matcher would join it.

    `check` says what the two were when they were shown: a verdict that is sent with it is refused where they
    have changed.
    """

    model_config = like(**DOUBT)
    one: Side
    other: Side
    sure: bool
    probability: float
    check: str
    weights: list[Ground]
    links: MadeLinks


class Doubts(BaseModel):
    """A page of the pairs that wait, the likeliest first, of `total` in all, of which `sure` are sure."""

    model_config = like(
        kind="people",
        total=1,
        sure=0,
        items=[DOUBT],
        next=None,
        links={"self": f"{BASE}/judgements/pairs", **QUERY, "card": f"{BASE}/rules/explore.people_to_match"},
    )
    kind: Literal["people", "bodies"]
    total: int
    sure: int
    items: list[Doubt]
    next: str | None
    links: PageLinks
