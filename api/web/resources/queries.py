"""One reading card run by its name, with its parameters in the address."""

from __future__ import annotations

from typing import Annotated

import orjson
from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from api.render.report import notes_of, title
from api.render.sheet import Sheet
from api.web import shapes
from api.web.answer import Asking
from api.web.asked import Accepted, Answering, Format
from api.web.formats import TABLES, chosen, file_name
from api.web.guard import forbidden
from api.web.kept import Written
from api.web.linked import Links
from api.web.resources.rules import listed
from api.web.tables import linked, rendered
from cypher.errors import BadParameter
from graph.element import plain
from graph.places import located
from graph.taken import take

router = APIRouter(tags=["queries"])
OURS = ("format", "lang", "rows", "accepted")
"""Parameters of the address that are not the card's."""
Name = Annotated[
    str, Path(max_length=100, description="卡片名 · a card's name", examples=["explore.interlocks"])
]
Rows = Annotated[int, Query(ge=1, le=100_000, description="最多几行 · rows at most", examples=[1000])]


@router.get("/queries", responses=shapes.ok(shapes.Cards))
def queries(answer: Answering) -> Response:
    """能运行的卡片 · The cards that can be run."""
    found = [card for card in answer.service.library if not card.writes]
    items = {"items": listed(answer, found)}
    return answer.give("application/json", lambda _asking: Written(orjson.dumps(items, default=str)))


@router.get("/queries/{name}", responses=shapes.ok(shapes.Rows))
def query(
    answer: Answering, name: Name, rows: Rows = 1000, form: Format = "", accepted: Accepted = False
) -> Response:
    """运行一张只读卡片;参数写在网址里 · Run one reading card; its parameters stand in the address."""
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

    def make(asking: Asking) -> Written:
        bound = located(asking.graph, answer.service.library, card, stated)
        with asking.graph.reading(answer.service.limits.query) as tx:
            taken = take(tx, card, bound, rows, accepted=accepted, whole=True)
        links = Links(answer.base, answer.service)
        found = [[*map(plain, row)] for row in taken.rows]
        own = [links.of_values(card, bound, row) for row in taken.rows]
        if how.name != "json":
            notes = notes_of(card, bound, answer.lang)
            sheet = Sheet(card.name, title(card, answer.lang), taken.columns, found, notes)
            ends = [(str(each["card"]), str(each["browser"])) for each in own]
            return Written(rendered(how.name, [linked(sheet, ends)]))
        said = {"name": card.name, "parameters": plain(bound), "columns": taken.columns}
        said |= {"truncated": taken.more, "accepted": taken.left}
        name = "_links" if "links" in taken.columns else "links"
        items = [
            {**dict(zip(taken.columns, row, strict=True)), name: ends}
            for row, ends in zip(found, own, strict=True)
        ]
        said |= {"items": items, "links": links.page(answer.here, card, bound)}
        return Written(orjson.dumps(said, default=str))

    return answer.give(how.media_type, make, stated, rows, accepted, headers=file_name(card.name, how.name))
