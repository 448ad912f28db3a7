"""Who shares people with whom, and the shortest ways between two."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.render import document
from api.render.route import told as told_routes
from api.render.sharing import told
from api.showing import Told
from api.web import shapes
from api.web.answer import Answer, Asking
from api.web.asked import Answering, Area, AsOf, Cursor, Format, SizeOrAll
from api.web.cursor import key_of
from api.web.formats import TABLES, chosen, file_name
from api.web.kept import Written
from api.web.linked import Links, kind_of
from api.web.pages import Paging
from api.web.tables import rendered
from cypher.card import Card
from graph.element import rests_on
from graph.places import area_code
from graph.route import CARD, Route, Step, parameters, routes
from graph.sharing import Part, Sharing, named, share

router = APIRouter(tags=["interlocks"])
PAIR, PERSON = "explore.between_organizations", "explore.bodies_of_person"
"""What draws every way in which two bodies are linked, and a person's posts with their bodies."""
Thing = Annotated[
    str,
    Query(
        max_length=200,
        description="组织、区域的编码,或人员的键 · code of a body or area, or a person's key",
        examples=["GW620702001"],
    ),
]
End = Annotated[
    str,
    Query(min_length=1, max_length=200, description="一头 · one end", examples=["GW620702001"]),
]
Other = Annotated[
    str,
    Query(min_length=1, max_length=200, description="另一头 · the other end", examples=["ZB62070200100102"]),
]
Past = Annotated[bool, Query(description="过去和将来的也要 · what is over or to come too", examples=[False])]
Across = Annotated[
    bool, Query(description="不要上下级之间的 · without superiors and subordinates", examples=[False])
]
Steps = Annotated[int, Query(ge=1, le=8, description="最多几步 · steps at most", examples=[8])]
Most = Annotated[int, Query(ge=1, le=100, description="最多几条 · routes at most", examples=[10])]
Places = Annotated[bool, Query(description="也经过区域 · through places too", examples=[False])]


Facts = dict[str, object]


@dataclass(frozen=True)
class Found:
    """An answer, with the card that gave it and what the card was asked.

    `linked` gives those facts anew whose rows have links; `headers` where the next page is.
    """

    told: Told
    card: Card
    asked: Mapping[str, object]
    linked: Callable[[Links], Facts]
    headers: Mapping[str, str] = field(default_factory=dict)


@router.get("/interlocks", responses=shapes.ok(shapes.Told))
def interlocks(
    answer: Answering,
    as_of: AsOf,
    thing: Thing = "",
    area: Area = "",
    past: Past = False,
    across: Across = False,
    size: SizeOrAll = None,
    cursor: Cursor = "",
    form: Format = "",
) -> Response:
    """和谁有共同的人:JSON 一页一页,文件全部 · Who shares people with whom: JSON by pages, files all of it."""
    asked = {"thing": thing, "area": area, "past": past, "across": across}
    json = chosen(answer.request, form, TABLES).name == "json"
    paging = Paging(asked, size or 100, cursor, as_of)
    as_of = paging.place.as_of or as_of
    part = Part(paging.size, paging.mark, _key) if json or size or cursor else None

    def found(asking: Asking) -> Found:
        library = answer.service.library
        one = named(asking.graph, library, thing)
        code = area_code(asking.graph, library, area)
        shared = share(asking.graph, library, one, as_of, area=code, past=past, across=across, part=part)
        onward, headers = paging.onward(answer, shared.last)
        said = told(shared, answer.lang)
        counts: Facts = {"total": shared.total, "total_bodies": shared.total_bodies, "next": onward or None}
        return Found(said, shared.card, shared.parameters, partial(_rows, said, shared, counts), headers)

    return _given(answer, form, "interlocks", found, as_of, paging)


@router.get("/interlocks/routes", responses=shapes.ok(shapes.Told))
def ways(
    answer: Answering,
    as_of: AsOf,
    one: End,
    other: Other,
    steps: Steps = 8,
    most: Most = 10,
    places: Places = False,
    form: Format = "",
) -> Response:
    """两者之间最短的路 · The shortest ways between two."""

    def found(asking: Asking) -> Found:
        library = answer.service.library
        ends = (named(asking.graph, library, one), named(asking.graph, library, other))
        ways = routes(asking.graph, library, ends, as_of, most=most, steps=steps, places=places)
        card = library.get(CARD)
        given = parameters(card, ends, as_of, most=most, steps=steps, places=places)
        said = told_routes(ways, ends, as_of, answer.lang)
        return Found(said, card, given, partial(_routes, said, ways, card))

    return _given(answer, form, "routes", found, as_of)


def _given(
    answer: Answer, form: str, name: str, found: Callable[[Asking], Found], *asked: object
) -> Response:
    how = chosen(answer.request, form, TABLES)

    def make(asking: Asking) -> Written:
        known = found(asking)
        said = known.told
        if how.name == "json":
            links = Links(answer.base, answer.service)
            own = {"links": links.page(answer.here, known.card, known.asked)}
            text = document.text({**said.facts, **known.linked(links), **own})
            return Written(text.encode(), known.headers)
        return Written(rendered(how.name, said.words if how.name == "md" else said.codes), known.headers)

    return answer.give(how.media_type, make, *asked, headers=file_name(name, how.name))


def _key(row: Mapping[str, Any]) -> str:
    """By the things that it is about: how strong a link is may change while pages are read."""
    return key_of([row[name].name for name in ("one", "other", "body", "person") if name in row])


def _rows(said: Told, found: Sharing, page: Facts, links: Links) -> Facts:
    facts: Any = said.facts["rows"]
    rows = zip(facts, found.rows, strict=True)
    return {"rows": [fact | {"links": _shared(links, found, row)} for fact, row in rows], **page}


def _shared(links: Links, found: Sharing, row: Mapping[str, Any]) -> dict[str, object]:
    """The links of a row: of a pair, of a body and a person whom it shares, or of one of a person's posts."""
    if "person" in row:
        key = row["person"].name
        here, drawn, asked = links.thing("people", key), PERSON, {"person": key}
    else:
        one, other = row["one"].name, row["other"].name
        here, drawn, asked = links.shared(one, found.as_of), PAIR, {"one": one, "other": other}
    return {
        "self": here,
        "card": links.card(found.card),
        "sources": links.sources(rests_on(row.values())),
        "browser": links.browser_card(links.service.library.get(drawn), {**asked, "as_of": found.as_of}),
    }


def _routes(said: Told, ways: Sequence[Route], card: Card, links: Links) -> Facts:
    facts: Any = said.facts["routes"]
    routes = [zip(fact["steps"], way.steps, strict=True) for fact, way in zip(facts, ways, strict=True)]
    told = [[fact | {"links": _step(links, card, step)} for fact, step in route] for route in routes]
    return {"routes": [fact | {"steps": steps} for fact, steps in zip(facts, told, strict=True)]}


def _step(links: Links, card: Card, step: Step) -> dict[str, object]:
    # A line that no row states by itself is a cell in the row of what it leads from.
    rows = rests_on([step.line]) or rests_on([step.line.start])
    return {
        "self": links.thing(kind_of(step.end), step.end.name),
        "card": links.card(card),
        "sources": links.sources(rows),
        "browser": links.browser_line(step.start, step.line.type, step.end),
    }
