"""People: office holders in their posts, and nobody else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi import Path as InPath
from starlette.responses import Response

from api.web import shapes
from api.web.answer import Asking
from api.web.asked import Answering, Area, AsOf, Cursor, Format, Size
from api.web.linked import Links
from api.web.listing import Listing, one, page
from cypher.card import Card
from graph.element import Path, rests_on

router = APIRouter(tags=["people"])
PEOPLE = Listing("people", "lists.people", key="key", zh="人员", en="person")
HISTORY = "explore.posts_of_person"
Name = Annotated[str, Query(max_length=100, description="姓名里有它 · in the name", examples=["王"])]
Key = Annotated[
    str,
    InPath(
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
        links = Links(answer.base, answer.service)
        columns = ("state", "role", "body", "served", "since", "until")
        rows = asking.graph.read(card.statement, card.bind(given))
        return [{name: row[name] for name in columns} | {"links": held(links, card, row)} for row in rows]

    def held(links: Links, card: Card, row: Mapping[str, object]) -> dict[str, object]:
        path = row["path"]
        line = path.relationships[:1] if isinstance(path, Path) else ()
        browser = links.browser_line(line[0].start, line[0].type, line[0].end) if line else None
        return {"card": links.card(card), "sources": links.sources(rests_on(line)), "browser": browser}

    given = {"person": key, "as_of": as_of}
    return one(answer, PEOPLE, key, as_of, {HISTORY: given}, history=history)
