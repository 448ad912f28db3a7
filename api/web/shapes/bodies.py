"""Rows of organisations, posts and people, and pages of them."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel

from api.web.shapes.rows import (
    AREA,
    BASE,
    CODE,
    HELD,
    LINKS,
    NAME,
    POST,
    ROWS,
    TIE,
    Page,
    RowLinks,
    like,
    on_a_day,
    page_of,
)


class OrganizationRow(BaseModel):
    """An organisation; `state` is certain, possible or absent on that day."""

    model_config = like(
        code=CODE,
        name=NAME,
        type="WorkingCommittee",
        form=None,
        level=None,
        state="certain",
        superiors=["DW620702"],
        located_in=[AREA],
        covers=[AREA],
        full_members=None,
        counted_on=None,
        sources=ROWS,
        links=LINKS,
    )
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

    model_config = on_a_day(OrganizationRow, here={"posts": [POST], "ties": [TIE]})
    as_of: date
    here: Here


class PostRow(BaseModel):
    """A post: `body` is whose it is, `serves` for whom."""

    model_config = like(
        code=POST["code"],
        role="secretary",
        title=None,
        body=CODE,
        serves=None,
        seats=1,
        required=True,
        state="certain",
        holders=[HELD],
        sources=ROWS,
        links=LINKS,
    )
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

    model_config = on_a_day(PostRow)
    as_of: date


class PersonRow(BaseModel):
    """An office holder: never an identity number."""

    model_config = like(
        key="zhangye:1",
        code="1",
        name="王芳",
        party_status="full",
        posts=[{"post": POST["code"], "role": "secretary", "body": CODE, "serves": None, "sure": True}],
        sources=ROWS,
        links=LINKS,
    )
    key: str
    code: str | None
    name: str | None
    party_status: str | None
    posts: list[dict[str, Any]]
    sources: list[str] | None
    links: RowLinks


class Person(PersonRow):
    """An office holder with what they held over time."""

    model_config = on_a_day(
        PersonRow,
        posts=[],
        history=[
            {
                "state": "certain",
                "role": "secretary",
                "body": NAME,
                "served": None,
                "since": "2021-03-01",
                "until": None,
                "links": {
                    "card": f"{BASE}/rules/explore.posts_of_person",
                    "sources": LINKS["sources"],
                    "browser": LINKS["browser"],
                },
            }
        ],
    )
    as_of: date
    history: list[dict[str, Any]]


class Organizations(Page):
    """A page of organisations."""

    model_config = page_of(OrganizationRow)
    items: list[OrganizationRow]


class Posts(Page):
    """A page of posts."""

    model_config = page_of(PostRow)
    items: list[PostRow]


class People(Page):
    """A page of office holders."""

    model_config = page_of(PersonRow)
    items: list[PersonRow]
