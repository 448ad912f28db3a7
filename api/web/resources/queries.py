"""One reading card run by its name, with its parameters in the address, page by page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Annotated

import orjson
from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from api.render.report import notes_of, title
from api.render.sheet import Sheet
from api.web import shapes
from api.web.answer import Answer, Asking
from api.web.asked import Accepted, Answering, Cursor, Format
from api.web.formats import TABLES, chosen, file_name
from api.web.guard import forbidden
from api.web.kept import Written
from api.web.linked import Links
from api.web.pages import Paging
from api.web.resources.rules import listed
from api.web.tables import linked, rendered
from cypher.card import Card
from cypher.errors import BadParameter, TooMuch
from graph.element import plain
from graph.mark import NOWHERE
from graph.places import located
from graph.taken import Taken, page, take

router = APIRouter(tags=["queries"])
OURS = ("format", "lang", "rows", "cursor", "accepted")
"""Parameters of the address that are not the card's."""
DAY = "as_of"
Name = Annotated[
    str, Path(max_length=100, description="卡片名 · a card's name", examples=["explore.interlocks"])
]
Rows = Annotated[
    int | None,
    Query(
        ge=1,
        le=100_000,
        description="一页几行;不写:JSON 1000 行,文件全部 · rows a page; unsaid: 1000 of JSON, all of a file",
        examples=[1000],
    ),
]


def _paging(card: Card, stated: Mapping[str, object], accepted: bool, rows: int, cursor: str) -> Paging:
    """The page that is asked for; its day is that of the first page, also for who asks for today."""
    question = {name: value for name, value in stated.items() if name != DAY}
    day = stated.get(DAY)
    question |= {"card": card.name, "accepted listed": accepted}
    return Paging(question, rows, cursor, day if isinstance(day, date) else None)


@router.get("/queries", responses=shapes.ok(shapes.Cards))
def queries(answer: Answering) -> Response:
    """能运行的卡片 · The cards that can be run."""
    found = [card for card in answer.service.library if not card.writes]
    items = {"items": listed(answer, found)}
    return answer.give("application/json", lambda _asking: Written(orjson.dumps(items, default=str)))


@router.get("/queries/{name}", responses=shapes.ok(shapes.Rows))
def query(
    answer: Answering,
    name: Name,
    rows: Rows = None,
    cursor: Cursor = "",
    form: Format = "",
    accepted: Accepted = False,
) -> Response:
    """运行一张只读卡片:JSON 分页,文件全部 · Run one reading card: JSON by pages, files all of it."""
    how = chosen(answer.request, form, TABLES)
    card = answer.service.library.get(name)
    if card.writes:
        raise BadParameter(
            f"{name} 会改动图,这里只运行只读卡片。",
            f"{name} changes the graph; reading cards alone are run here.",
            "name",
        )
    given = {key: value for key, value in answer.request.query_params.items() if key not in OURS}
    if answer.caller.area and "area" not in card.params:
        raise forbidden(
            f"{name} 没有区域参数,只看一个区域的人不能运行。",
            f"{name} has no parameter `area`: who sees one area may not run it.",
        )
    stated = answer.service.profile.bind(card, given)
    whole = how.name != "json" and rows is None and not cursor
    limit = answer.service.limits
    paging = _paging(card, stated, accepted, rows or limit.page, cursor)
    mark, day = paging.mark, paging.place.as_of
    if day:
        stated = {**stated, DAY: day}

    def make(asking: Asking) -> Written:
        bound = located(asking.graph, answer.service.library, card, stated)
        with asking.graph.reading(limit.query) as tx:
            if whole:
                taken, last = take(tx, card, bound, limit.rows, accepted=accepted, whole=True), NOWHERE
            else:
                taken, last = page(tx, card, bound, paging.size, mark, accepted=accepted, whole=True)
        if whole and taken.more:
            raise _too_many(limit.rows)
        onward, headers = paging.onward(answer, last, "rows")
        body = _told if how.name == "json" else partial(_tabled, how.name)
        return Written(body(answer, card, bound, taken, onward), headers)

    return answer.give(
        how.media_type, make, stated, paging, whole, accepted, headers=file_name(card.name, how.name)
    )


def _told(answer: Answer, card: Card, bound: Mapping[str, object], taken: Taken, onward: str) -> bytes:
    links = Links(answer.base, answer.service)
    named = "_links" if "links" in taken.columns else "links"
    items = [
        {**dict(zip(taken.columns, map(plain, row), strict=True)), named: links.of_values(card, bound, row)}
        for row in taken.rows
    ]
    said = {"name": card.name, "parameters": plain(bound), "columns": taken.columns}
    said |= {"truncated": taken.more, "accepted": taken.left, "items": items, "next": onward or None}
    return orjson.dumps({**said, "links": links.page(answer.here, card, bound)}, default=str)


def _tabled(
    form: str, answer: Answer, card: Card, bound: Mapping[str, object], taken: Taken, _onward: str
) -> bytes:
    links = Links(answer.base, answer.service)
    rows = [[*map(plain, row)] for row in taken.rows]
    sheet = Sheet(
        card.name, title(card, answer.lang), taken.columns, rows, notes_of(card, bound, answer.lang)
    )
    own = (links.of_values(card, bound, row) for row in taken.rows)
    ends = [(str(each["card"]), str(each["browser"])) for each in own]
    return rendered(form, [linked(sheet, ends)])


def _too_many(most: int) -> TooMuch:
    return TooMuch(
        f"超过 {most:,} 行,一个文件放不下:请用 rows 一页一页取(Link 是下一页),或缩小区域。",
        f"more than {most:,} rows are too many for one file: take them page by page with `rows` (Link is the"
        " next page), or ask for a smaller area.",
    )
