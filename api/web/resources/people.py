"""People: office holders in their posts, and nobody else."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from api.web import shapes
from api.web.answer import Asking
from api.web.asked import Answering, Area, AsOf, Cursor, Format, Size
from api.web.listing import Listing, one, page
from graph.table import lean

router = APIRouter(tags=["people"])
PEOPLE = Listing("people", "lists.people", key="key", zh="人员", en="person")
HISTORY = "explore.posts_of_person"
Name = Annotated[str, Query(max_length=100, description="姓名里有它 · in the name", examples=["王"])]
Key = Annotated[
    str,
    Path(
        min_length=1, max_length=400, description="人员的键 · a person's key", examples=["zhangye:6207R00001"]
    ),
]


@router.get("/people", responses=shapes.ok(shapes.People))
def people(
    answer: Answering,
    as_of: AsOf,
    area: Area = "",
    text: Name = "",
    size: Size = 100,
    cursor: Cursor = "",
    form: Format = "",
) -> Response:
    """任职人员名录,一页一页 · Office holders, a page at a time."""
    return page(answer, PEOPLE, {"area": area, "text": text}, size, cursor, form, as_of)


@router.get("/people/{key:path}", responses=shapes.ok(shapes.Person))
def person(answer: Answering, as_of: AsOf, key: Key) -> Response:
    """一个人和他的任职经历 · One person with their posts over time."""

    def history(asking: Asking) -> object:
        card = answer.service.library.get(HISTORY)
        given = {"person": key, "as_of": as_of}
        columns = ("state", "role", "body", "served", "since", "until")
        rows = asking.graph.read(lean(card), card.bind(given))
        return [{name: row[name] for name in columns} for row in rows]

    return one(answer, PEOPLE, key, as_of, history=history)
