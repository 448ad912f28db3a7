"""Who shares people with whom, and the shortest ways between two."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.render import document
from api.render.route import told as told_routes
from api.render.sharing import told
from api.showing import Told
from api.web import shapes
from api.web.answer import Answer, Asking
from api.web.asked import Answering, Area, AsOf, Format
from api.web.formats import TABLES, chosen, file_name
from api.web.kept import Written
from api.web.linked import Links
from api.web.tables import rendered
from cypher.card import Card
from graph.places import area_code
from graph.route import CARD, parameters, routes
from graph.sharing import named, share

router = APIRouter(tags=["interlocks"])
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


@dataclass(frozen=True)
class Found:
    """An answer, with the card that gave it and what the card was asked."""

    told: Told
    card: Card
    asked: Mapping[str, object]


@router.get("/interlocks", responses=shapes.ok(shapes.Told))
def interlocks(
    answer: Answering,
    as_of: AsOf,
    thing: Thing = "",
    area: Area = "",
    past: Past = False,
    across: Across = False,
    form: Format = "",
) -> Response:
    """和谁有共同的人 · Who shares people with whom."""

    def found(asking: Asking) -> Found:
        library = answer.service.library
        one = named(asking.graph, library, thing)
        code = area_code(asking.graph, library, area)
        shared = share(asking.graph, library, one, as_of, area=code, past=past, across=across)
        return Found(told(shared, answer.lang), shared.card, shared.parameters)

    return _given(answer, form, "interlocks", found, as_of)


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
        return Found(told_routes(ways, ends, as_of, answer.lang), card, given)

    return _given(answer, form, "routes", found, as_of)


def _given(
    answer: Answer, form: str, name: str, found: Callable[[Asking], Found], *asked: object
) -> Response:
    how = chosen(answer.request, form, TABLES)

    def make(asking: Asking) -> Written:
        known = found(asking)
        said = known.told
        if how.name == "json":
            links = Links(answer.base, answer.service).page(answer.here, known.card, known.asked)
            return Written(document.text({**said.facts, "links": links}).encode())
        return Written(rendered(how.name, said.words if how.name == "md" else said.codes))

    return answer.give(how.media_type, make, *asked, headers=file_name(name, how.name))
