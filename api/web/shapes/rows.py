"""Rows of lists, and pages of them."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

CODE, NAME, AREA = "GW620702001", "东街街道大工委", "620702001"
BASE = "http://127.0.0.1:8000"
LINKS = {
    "self": f"{BASE}/organizations/{CODE}",
    "card": f"{BASE}/rules/lists.organizations",
    "sources": [f"{BASE}/sources/zhangye#%E7%BB%84%E7%BB%87%E8%A1%A8.csv%232"],
    "browser": "http://127.0.0.1:7474/browser/?cmd=edit&arg=MATCH%20%28n%29%20RETURN%20n",
}
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
TIE = {"other": "YW1", "name": "锦绣嘉园业主委员会", "in_line": False, "people": [HELD]}


def like(**example: Any) -> ConfigDict:
    return ConfigDict(json_schema_extra={"example": example}, extra="forbid")


class RowLinks(BaseModel):
    """Where a row is found, what made it, what it rests on."""

    model_config = like(**LINKS)
    self: str
    card: str
    sources: list[str]
    browser: str


class PageLinks(BaseModel):
    """Where a list is found, what made it."""

    model_config = like(self=f"{BASE}/areas", card=LINKS["card"], browser=LINKS["browser"])
    self: str
    card: str
    browser: str


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


class OrganizationRow(BaseModel):
    """An organisation; `state` is certain, possible or absent on that day."""

    model_config = like(
        code=CODE, name=NAME, type="WorkingCommittee", form=None, level=None, state="certain", superiors=["DW620702"],
        located_in=[AREA], covers=[AREA], full_members=None, counted_on=None, sources=ROWS, links=LINKS,
    )  # fmt: skip
    code: str
    name: str | None
    type: str | None
    form: str | None
    level: str | None
    state: Literal["certain", "possible", "absent"]
    superiors: list[str]
    located_in: list[str]
    covers: list[str]
    full_members: int | None
    counted_on: date | None
    sources: list[str] | None
    links: RowLinks


class Here(BaseModel):
    """The posts of an organisation with their holders, and its dotted lines, on that day."""

    model_config = like(posts=[POST], ties=[TIE])
    posts: list[dict[str, Any]]
    ties: list[dict[str, Any]]


class Organization(OrganizationRow):
    """An organisation with what there is in it."""

    model_config = like(
        as_of="2026-06-30", code=CODE, name=NAME, type="WorkingCommittee", form=None, level=None, state="certain",
        superiors=["DW620702"], located_in=[AREA], covers=[AREA], full_members=None, counted_on=None, sources=ROWS,
        links=LINKS, here={"posts": [POST], "ties": [TIE]},
    )  # fmt: skip
    as_of: date
    here: Here


class PostRow(BaseModel):
    """A post: `body` is whose it is, `serves` for whom."""

    model_config = like(
        code=POST["code"], role="secretary", title=None, body=CODE, serves=None, seats=1, required=True,
        state="certain", holders=[HELD], sources=ROWS, links=LINKS,
    )  # fmt: skip
    code: str
    role: str | None
    title: str | None
    body: str | None
    serves: str | None
    seats: int
    required: bool
    state: Literal["certain", "possible", "absent"]
    holders: list[dict[str, Any]]
    sources: list[str] | None
    links: RowLinks


class Post(PostRow):
    """A post on a day."""

    model_config = like(
        as_of="2026-06-30", code=POST["code"], role="secretary", title=None, body=CODE, serves=None, seats=1,
        required=True, state="certain", holders=[HELD], sources=ROWS, links=LINKS,
    )  # fmt: skip
    as_of: date


class PersonRow(BaseModel):
    """An office holder: never an identity number."""

    model_config = like(
        key="zhangye:1", code="1", name="王芳", party_status="full",
        posts=[{"post": POST["code"], "role": "secretary", "body": CODE, "serves": None, "sure": True}],
        sources=ROWS, links=LINKS,
    )  # fmt: skip
    key: str
    code: str | None
    name: str | None
    party_status: str | None
    posts: list[dict[str, Any]]
    sources: list[str] | None
    links: RowLinks


class Person(PersonRow):
    """An office holder with what they held over time."""

    model_config = like(
        as_of="2026-06-30", key="zhangye:1", code="1", name="王芳", party_status="full", posts=[], sources=ROWS,
        links=LINKS, history=[{"state": "certain", "role": "secretary", "body": NAME, "served": None,
                               "since": "2021-03-01", "until": None}],
    )  # fmt: skip
    as_of: date
    history: list[dict[str, Any]]


class CompoundRow(BaseModel):
    """A compound: who manages it, who represents its owners."""

    model_config = like(
        code="620702001001X01", name="锦绣嘉园", households=400, part_of=["620702001001001"],
        companies=[{"code": "WY1", "name": "安居物业公司", "sure": True}], owners_committees=[], sources=ROWS, links=LINKS,
    )  # fmt: skip
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

    model_config = like(
        as_of="2026-06-30", code="620702001001X01", name="锦绣嘉园", households=400, part_of=["620702001001001"],
        companies=[{"code": "WY1", "name": "安居物业公司", "sure": True}], owners_committees=[], sources=ROWS, links=LINKS,
    )  # fmt: skip
    as_of: date


class _Page(BaseModel):
    as_of: date | None
    next: str | None = Field(description="下一页的网址 · the address of the next page")
    links: PageLinks


def _page(row: type[BaseModel]) -> ConfigDict:
    example: Any = row.model_config.get("json_schema_extra")
    links = PageLinks.model_config["json_schema_extra"]["example"]  # type: ignore[index]
    return like(as_of="2026-06-30", items=[example["example"]], next=None, links=links)


class Areas(_Page):
    """A page of areas."""

    model_config = _page(Area)
    items: list[Area]


class Organizations(_Page):
    """A page of organisations."""

    model_config = _page(OrganizationRow)
    items: list[OrganizationRow]


class Posts(_Page):
    """A page of posts."""

    model_config = _page(PostRow)
    items: list[PostRow]


class People(_Page):
    """A page of office holders."""

    model_config = _page(PersonRow)
    items: list[PersonRow]


class Compounds(_Page):
    """A page of compounds."""

    model_config = _page(CompoundRow)
    items: list[CompoundRow]
