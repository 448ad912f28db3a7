"""Answers that are no lists of rows: reports, cards, changes, plans."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from api.web.asked import Day
from api.web.shapes.rows import BASE, CODE, LINKS, QUERY, ROWS, PageLinks, Query, like

TITLES = {"zh": "网格没有党支部", "en": "Grids without a Party branch"}
RULE = "gaps.grid_without_branch"
CARD_LINKS = {"self": f"{BASE}/rules/{RULE}", "run": f"{BASE}/queries/{RULE}", "browser": LINKS["browser"]}
PAGE = {"self": f"{BASE}/gaps/{RULE}", "card": f"{BASE}/rules/{RULE}", "browser": LINKS["browser"]}
TOLD_LINKS: dict[str, Any] = {
    "self": f"{BASE}/interlocks?thing={CODE}",
    "card": f"{BASE}/rules/explore.shared_with",
    "browser": LINKS["browser"],
}
SOURCE = {"source": "zhangye", "name": "张掖(虚构演示数据)", "as_of": "2026-06-30", "made": True}
SECTION = {
    "rule": RULE,
    "title": TITLES,
    "why": "支部建在网格上。",
    "severity": "gap",
    "basis": "seed:1",
    "confidence": "A",
    "population": 220,
    "states": {"gap": 9, "possible": 2, "unknown": 2},
    "accepted": 0,
    "thresholds": [],
    "links": {"findings": f"{BASE}/gaps/{RULE}", "card": f"{BASE}/rules/{RULE}", "browser": LINKS["browser"]},
}
FINDING = {
    "state": "gap",
    "identity": ["620702001007001"],
    "grid": "620702001007001",
    "level": "none",
    "name": "金安苑社区第1网格",
    "sources": ROWS,
    "links": {"card": f"{BASE}/rules/{RULE}", "sources": LINKS["sources"], "browser": LINKS["browser"]},
}
CARD = {
    "name": RULE,
    "title": TITLES,
    "severity": "gap",
    "basis": "seed:1",
    "confidence": "A",
    "applies": True,
    "writes": False,
    "parameters": [{"name": "area", "type": "string", "about": "区域编码", "required": False, "default": ""}],
    "columns": [{"name": "grid", "type": "node"}],
    "links": CARD_LINKS,
}
CHANGED = {
    "name": "changes.holdings",
    "title": {"zh": "任职的变化", "en": "Holdings"},
    "counts": [{"change": "began", "certain": True, "number": 3}],
    "links": {"rows": f"{BASE}/changes/changes.holdings", "card": f"{BASE}/rules/changes.holdings"},
}
DAYS = {"from": "2026-03-31", "to": "2026-06-30"}
PLAN_ASKED = {"area": "620702001", "as_of": "2026-06-30", "within": "street", "seconds": 10}


class Section(BaseModel):
    """What one rule found: how many of how many."""

    model_config = like(**SECTION)
    rule: str
    title: dict[str, str]
    why: str
    severity: str
    basis: str
    confidence: str
    population: int
    states: dict[str, int]
    accepted: int
    thresholds: list[dict[str, Any]]
    links: dict[str, str]


class Report(BaseModel):
    """All rules of a folder, from one state of the graph."""

    model_config = like(
        as_of="2026-06-30",
        area="",
        made=True,
        profile={"name": "全国 · national", "off": []},
        sources=[SOURCE],
        rules=[SECTION],
        links={"self": f"{BASE}/gaps", "rules": f"{BASE}/rules"},
    )
    as_of: date
    area: str
    made: bool
    profile: dict[str, Any]
    sources: list[dict[str, Any]]
    rules: list[Section]
    links: dict[str, str]


class Findings(BaseModel):
    """A page of the findings of one rule; each row has the columns of the rule's card.

    `accepted` were accepted: they stand in pages that ask for them, and `states` counts them nowhere.
    """

    model_config = like(
        as_of="2026-06-30",
        rule=RULE,
        population=220,
        states={"gap": 9},
        accepted=0,
        items=[FINDING],
        next=None,
        links=PAGE,
    )
    as_of: date
    rule: str
    population: int
    states: dict[str, int]
    accepted: int
    items: list[dict[str, Any]]
    next: str | None
    links: PageLinks


class CardRow(BaseModel):
    """A card: a question of the library."""

    model_config = like(**CARD)
    name: str
    title: dict[str, str]
    severity: str
    basis: str
    confidence: str
    applies: bool
    writes: bool
    parameters: list[dict[str, Any]]
    columns: list[dict[str, str]]
    links: dict[str, str]


class Cards(BaseModel):
    """Cards in the order of their names."""

    model_config = like(items=[CARD])
    items: list[CardRow]


class Card(CardRow):
    """A card with its text."""

    model_config = like(
        **CARD, why="支部建在网格上。", population=None, statement="MATCH …", text="// 网格没有党支部 · …"
    )
    why: str
    population: str | None
    statement: str
    text: str


class Rows(BaseModel):
    """A page of the rows of a card; `truncated` when there are more; `accepted` of all were left out."""

    model_config = like(
        name="chart.areas_above",
        parameters={"codes": ["620702001"]},
        columns=["area", "code", "name", "around"],
        truncated=False,
        accepted=0,
        items=[
            {
                "area": "620702001",
                "code": "620702001",
                "name": "东街街道",
                "around": ["620702001", "620702"],
                "links": FINDING["links"],
            }
        ],
        next=None,
        links=PAGE,
    )
    name: str
    parameters: dict[str, Any]
    columns: list[str]
    truncated: bool
    accepted: int
    items: list[dict[str, Any]]
    next: str | None
    links: PageLinks


class Told(BaseModel):
    """What the command line gives as JSON: the same facts under the same names, and links."""

    model_config = ConfigDict(
        extra="allow",
        json_schema_extra={
            "example": {"as_of": "2026-06-30", "thing": CODE, "rows": [], "links": TOLD_LINKS}
        },
    )
    links: PageLinks


class Kind(BaseModel):
    """How many changes of one kind, or of the findings of one rule."""

    model_config = like(**CHANGED)
    name: str
    title: dict[str, str]
    counts: list[dict[str, Any]]
    links: dict[str, str]


class Changes(BaseModel):
    """What is different between two days, kind by kind; each kind has its rows."""

    model_config = like(
        **DAYS, area="", made=True, sources=[SOURCE], items=[CHANGED], links={"self": f"{BASE}/changes"}
    )
    from_: date = Field(alias="from")
    to: date
    area: str
    made: bool
    sources: list[dict[str, Any]]
    items: list[Kind]
    links: dict[str, str]


class ChangeRows(BaseModel):
    """A page of changes of one kind."""

    model_config = like(
        **DAYS,
        name="changes.holdings",
        items=[{"change": "began", "who": "王芳", "links": FINDING["links"]}],
        next=None,
        links=PAGE,
    )
    from_: date = Field(alias="from")
    to: date
    name: str
    items: list[dict[str, Any]]
    next: str | None
    links: PageLinks


class PlanAsked(BaseModel):
    """What a plan is asked for; `within`: how far candidates may come from; `seconds` to compute at most."""

    model_config = like(**PLAN_ASKED)
    area: str = Field("", max_length=200, description="区域编码或全名 · code or full name of an area")
    as_of: Day = Field(default_factory=date.today)
    within: Literal["community", "street", "county", "city"] = "street"
    seconds: float = Field(60.0, ge=0, le=600, allow_inf_nan=False, strict=True)


class Plan(BaseModel):
    """A plan, as `sanfang plan --format json` writes it, with links; `--plan` and `what-if` take it back."""

    model_config = like(
        sanfang="plan",
        format=1,
        model=4,
        graph="…",
        as_of="2026-06-30",
        area="620702001",
        within="street",
        optimal=True,
        gap=0.0,
        appointments=[],
        totals=[],
        left=[],
        proof={"confirmed": 0, "unconfirmed": [], "also": [], "new": []},
        links={"queries": [QUERY]},
    )
    sanfang: Literal["plan"]
    format: int
    model: int
    graph: str
    as_of: date
    area: str
    within: str
    optimal: bool
    gap: float
    appointments: list[dict[str, Any]]
    totals: list[dict[str, Any]]
    left: list[dict[str, Any]]
    proof: dict[str, Any]
    links: dict[str, list[Query]]
