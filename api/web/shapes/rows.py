"""Rows of areas and compounds, pages of them, and what all rows have in common."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

CODE, NAME, AREA = "GW620702001", "东街街道大工委", "620702001"
DAY = "2026-06-30"
BASE = "http://127.0.0.1:8000"
LINKS: dict[str, Any] = {
    "self": f"{BASE}/organizations/{CODE}",
    "card": f"{BASE}/rules/lists.organizations",
    "sources": [f"{BASE}/sources/zhangye#%E7%BB%84%E7%BB%87%E8%A1%A8.csv%232"],
    "browser": "http://127.0.0.1:7474/browser/?cmd=edit&arg=MATCH%20%28n%29%20RETURN%20n",
}
SAID: dict[str, Any] = {"browser": LINKS["browser"]}
QUERY: dict[str, Any] = {"card": LINKS["card"], "browser": LINKS["browser"]}
ROWS = ["zhangye:组织表.csv#2"]
HELD = {"person": "zhangye:1", "name": "王芳", "sure": True}
POST: dict[str, Any] = {
    "code": f"{CODE}#secretary",
    "role": "secretary",
    "title": None,
    "served": None,
    "seats": 1,
    "required": True,
    "state": "held",
    "vacant": 0,
    "holders": [HELD | {"kind": "appointed", "title": None}],
}
TIE: dict[str, Any] = {"other": "YW1", "name": "锦绣嘉园业主委员会", "in_line": False, "people": [HELD]}


def like(**example: Any) -> ConfigDict:
    """A shape with an example, and nothing besides what it names."""
    return ConfigDict(json_schema_extra={"example": example}, extra="forbid")


def example_of(shape: type[BaseModel]) -> dict[str, Any]:
    """The example that a shape has."""
    extra: Any = shape.model_config["json_schema_extra"]
    found: dict[str, Any] = extra["example"]
    return found


def on_a_day(row: type[BaseModel], **more: Any) -> ConfigDict:
    """A row by itself: its example with the day, and with what a list does not have."""
    return like(as_of=DAY, **example_of(row) | more | {"links": LINKS | {"queries": [QUERY]}})


class Query(BaseModel):
    """A card that was run for an answer, and Neo4j Browser with what it was asked."""

    model_config = like(**QUERY)
    card: str
    browser: str


class MadeLinks(BaseModel):
    """Of what no roster holds: the card that wrote it, its sources if any, and the thing in Neo4j Browser."""

    model_config = like(**QUERY, sources=[])
    card: str
    sources: list[str]
    browser: str


class SaidLinks(BaseModel):
    """Where a list of no card is found, and its statement in Neo4j Browser."""

    model_config = like(self=f"{BASE}/loads", browser=LINKS["browser"])
    self: str
    browser: str


class RowLinks(BaseModel):
    """Where a row is found, what made it, what it rests on; `queries` only where it stands by itself."""

    model_config = like(**LINKS)
    self: str
    card: str
    sources: list[str]
    browser: str
    queries: list[Query] | None = None


class PageLinks(BaseModel):
    """Where a list is found, what made it; `queries` where more than one card was run."""

    model_config = like(self=f"{BASE}/areas", card=LINKS["card"], browser=LINKS["browser"])
    self: str
    card: str
    browser: str
    queries: list[Query] | None = None


class Named(BaseModel):
    """A body by code, and whether the line to it is certain."""

    model_config = like(code="WY1", name="安居物业公司", sure=True)
    code: str
    name: str | None
    sure: bool


class Area(BaseModel):
    """An area: a city, county, street, town, community, grid, compound or building."""

    model_config = like(
        code=AREA,
        name="东街街道",
        tier="Street",
        households=None,
        part_of=["620702"],
        sources=ROWS,
        links=LINKS,
    )
    code: str
    name: str | None
    tier: str | None
    households: int | None
    part_of: list[str]
    sources: list[str] | None
    links: RowLinks


class CompoundRow(BaseModel):
    """A compound: who manages it, who represents its owners."""

    model_config = like(
        code="620702001001X01",
        name="锦绣嘉园",
        households=400,
        part_of=["620702001001001"],
        companies=[{"code": "WY1", "name": "安居物业公司", "sure": True}],
        owners_committees=[],
        sources=ROWS,
        links=LINKS,
    )
    code: str
    name: str | None
    households: int | None
    part_of: list[str]
    companies: list[Named]
    owners_committees: list[Named]
    sources: list[str] | None
    links: RowLinks


class Compound(CompoundRow):
    """A compound on a day."""

    model_config = on_a_day(CompoundRow)
    as_of: date


class Page(BaseModel):
    """A page of a list: its day, its rows, where the next is."""

    as_of: date | None
    next: str | None = Field(description="下一页的网址 · the address of the next page")
    links: PageLinks


def page_of(row: type[BaseModel]) -> ConfigDict:
    """A page with the example of its row."""
    return like(as_of=DAY, items=[example_of(row)], next=None, links=example_of(PageLinks))


class Areas(Page):
    """A page of areas."""

    model_config = page_of(Area)
    items: list[Area]


class Compounds(Page):
    """A page of compounds."""

    model_config = page_of(CompoundRow)
    items: list[CompoundRow]
