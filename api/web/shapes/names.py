"""Names that were searched for, coded words, published figures."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import BaseModel

from api.web.shapes.rows import BASE, CODE, LINKS, NAME, QUERY, PageLinks, like

HIT = {
    "kind": "organizations",
    "code": CODE,
    "name": NAME,
    "place": "东街街道",
    "links": {
        "self": f"{BASE}/organizations/{CODE}",
        "card": f"{BASE}/rules/lists.names",
        "sources": LINKS["sources"],
        "browser": LINKS["browser"],
    },
}
SAID = {"gap": {"zh": "缺口", "en": "gap"}}
FIGURE = {
    "figure": "网格党支部 · grid branches",
    "published": 157,
    "loaded": 157,
    "possible": 2,
    "difference": 0,
    "state": "ok",
    "unexplained": 0,
    "basis": "seed:1",
    "source": "",
    "date": None,
    "card": "figures.bodies",
    "parameters": {},
    "rows": [],
    "links": {
        "card": f"{BASE}/rules/figures.bodies",
        "sources": LINKS["sources"],
        "browser": LINKS["browser"],
    },
}
COVER = {"grids": 220, "branches": 157, "levels": {"own": 123, "shared": 84, "none": 2}}


class Found(BaseModel):
    """What has the text in its name, the closest first; `truncated`: there is more."""

    model_config = like(
        text="dongjie",
        items=[HIT],
        truncated=False,
        links={
            "self": f"{BASE}/search?text=dongjie",
            "card": f"{BASE}/rules/lists.names",
            "browser": LINKS["browser"],
        },
    )
    text: str
    items: list[dict[str, Any]]
    truncated: bool
    links: PageLinks


class Words(BaseModel):
    """Coded values by where they stand, in Chinese and English; `colours` by the label of a thing."""

    model_config = like(
        columns={"state": {"zh": "状态", "en": "state"}},
        values={"state": SAID},
        **dict.fromkeys(
            (
                *("levels", "severities", "types", "tiers", "kinds", "posts", "party", "statuses"),
                *("standing", "figures", "times", "sexes", "tables"),
                *("reasons", "appointing", "distances", "ranks"),
            ),
            SAID,
        ),
        colours={"Branch": {"fill": "#D1453B", "ink": "#FFFFFF"}},
    )
    columns: dict[str, dict[str, str]]
    values: dict[str, dict[str, dict[str, str]]]
    levels: dict[str, dict[str, str]]
    severities: dict[str, dict[str, str]]
    types: dict[str, dict[str, str]]
    tiers: dict[str, dict[str, str]]
    kinds: dict[str, dict[str, str]]
    posts: dict[str, dict[str, str]]
    party: dict[str, dict[str, str]]
    statuses: dict[str, dict[str, str]]
    standing: dict[str, dict[str, str]]
    figures: dict[str, dict[str, str]]
    times: dict[str, dict[str, str]]
    sexes: dict[str, dict[str, str]]
    tables: dict[str, dict[str, str]]
    reasons: dict[str, dict[str, str]]
    appointing: dict[str, dict[str, str]]
    distances: dict[str, dict[str, str]]
    ranks: dict[str, dict[str, str]]
    colours: dict[str, dict[str, str]]


class Figures(BaseModel):
    """Published figures beside what is loaded; `rows` may make the difference; how the grids are covered."""

    model_config = like(
        name="张掖 · Zhangye",
        as_of="2026-06-30",
        made=["zhangye"],
        figures=[FIGURE],
        coverage=COVER,
        links={"self": f"{BASE}/figures", "queries": [QUERY]},
    )
    name: str
    as_of: date
    made: list[str]
    figures: list[dict[str, Any]]
    coverage: dict[str, Any]
    links: dict[str, Any]
