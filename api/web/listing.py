"""A list, page by page, and one thing of it: what the resources of areas, organisations, … have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import orjson
from starlette.responses import Response

from api.render.sheet import Sheet
from api.web import cursor
from api.web.answer import Answer, Asking
from api.web.formats import TABLES, chosen, file_name
from api.web.kept import Written
from api.web.linked import Links
from api.web.tables import linked, rendered
from cypher.card import Card
from cypher.errors import NotFound
from graph.db import Graph
from graph.places import area_code, missing
from graph.table import lean

Row = dict[str, Any]


@dataclass(frozen=True)
class Listing:
    """`kind` is the resource, `card` its card of `lists`, `key` the column that tells its rows apart."""

    kind: str
    card: str
    key: str = "code"
    zh: str = "对象"
    en: str = "thing"


def page(
    answer: Answer,
    listing: Listing,
    asked: Mapping[str, object],
    size: int,
    after: str,
    form: str,
    as_of: date | None = None,
) -> Response:
    """A page of the list; `asked` are the parameters of the card, `after` a cursor. Raises BadParameter."""
    how = chosen(answer.request, form, TABLES)
    place = cursor.read(after, asked) if after else cursor.Place("", as_of)
    card = answer.service.library.get(listing.card)

    def make(asking: Asking) -> Written:
        given = _given(asking.graph, answer, card, asked, place.as_of)
        bound = card.bind({**given, "after": place.after, "size": size + 1})
        rows: list[Row] = asking.graph.read(lean(card), bound, answer.service.limits.query)
        following = rows[size - 1][listing.key] if len(rows) > size else ""
        onward = ""
        if following:
            onward = answer.onward(cursor.written(cursor.Place(following, place.as_of), asked), size)
        headers = {"Link": _links(answer, onward)}
        said = {**bound, "size": size}
        return Written(
            _body(answer, listing, card, said, rows[:size], how.name, place.as_of, onward), headers
        )

    return answer.give(how.media_type, make, place, size, headers=file_name(listing.kind, how.name))


def one(
    answer: Answer,
    listing: Listing,
    code: str,
    as_of: date | None = None,
    also: Mapping[str, Mapping[str, object]] | None = None,
    **extra: Callable[[Asking], object],
) -> Response:
    """One thing by its code, with what `extra` adds. Raises NotFound with the nearest codes.

    `also`: the cards that `extra` asks, by name, with what each is asked.
    """
    card = answer.service.library.get(listing.card)

    def make(asking: Asking) -> Written:
        day = {"as_of": as_of} if as_of else {}
        rows: list[Row] = asking.graph.read(lean(card), card.bind({**day, "code": code}))
        if not rows:
            raise _missing(asking.graph, answer, listing, code)
        row = _linked(answer, listing, card, rows[0])
        links = Links(answer.base, answer.service)
        run = {listing.card: {**day, "code": code}, **(also or {})}
        row["links"]["queries"] = [
            links.query(answer.service.library.get(name), given) for name, given in run.items()
        ]
        added = {name: found(asking) for name, found in extra.items()}
        return Written(orjson.dumps({**day, **row, **added}, default=str))

    return answer.give("application/json", make, code, as_of)


def _given(
    graph: Graph, answer: Answer, card: Card, asked: Mapping[str, object], as_of: date | None
) -> dict[str, object]:
    given = {**asked, **({"as_of": as_of} if as_of else {})}
    if "area" in given:
        given["area"] = area_code(graph, answer.service.library, str(given["area"]))
    return given


def _missing(graph: Graph, answer: Answer, listing: Listing, code: str) -> NotFound:
    library = answer.service.library
    if listing.kind in ("areas", "organizations", "compounds"):
        kind = "organization" if listing.kind == "organizations" else "area"
        return missing(graph, library, code, kind)
    card = library.get(listing.card)
    key = card.bind({"after": code[: max(1, len(code) * 2 // 3)], "size": 3})
    near = [str(row[listing.key]) for row in graph.read(lean(card), key)]
    hint = ";".join(near)
    return NotFound(
        f"图里没有{listing.zh}“{code}”。{f'相近的有:{hint}。' if near else ''}",
        f"the graph has no {listing.en} {code!r}.{f' The nearest: {hint}.' if near else ''}",
        near,
    )


def _linked(answer: Answer, listing: Listing, card: Card, row: Row) -> Row:
    links = Links(answer.base, answer.service)
    return {**row, "links": links.row(listing.kind, str(row[listing.key]), card, row["sources"] or ())}


def _body(
    answer: Answer,
    listing: Listing,
    card: Card,
    asked: Mapping[str, object],
    rows: list[Row],
    form: str,
    as_of: date | None,
    onward: str,
) -> bytes:
    links = Links(answer.base, answer.service)
    if form == "json":
        items = [_linked(answer, listing, card, row) for row in rows]
        own = links.page(answer.here, card, asked)
        said = {"as_of": as_of, "items": items, "next": onward or None, "links": own}
        return orjson.dumps(said, default=str)
    columns = tuple(name for name, kind in card.columns.items() if kind != "node")
    table = [[row[name] for name in columns] for row in rows]
    notes = (("card", links.card(card)), ("browser", links.browser_card(card, asked)))
    sheet = Sheet(listing.kind, f"{card.title_zh} · {card.title_en}", columns, table, notes)
    made = links.card(card)
    ends = [(made, links.browser(listing.kind, str(row[listing.key]))) for row in rows]
    return rendered(form, [linked(sheet, ends)])


def _links(answer: Answer, onward: str) -> str:
    """RFC 8288: the first page, and the next where there is one."""
    first = answer.request.url.remove_query_params("cursor").query
    address = f"{answer.base}{answer.request.scope['path']}{'?' if first else ''}{first}"
    return ", ".join([f'<{address}>; rel="first"', *([f'<{onward}>; rel="next"'] if onward else [])])
