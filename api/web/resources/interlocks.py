"""Who shares people with whom, and the shortest ways between two."""

from __future__ import annotations

from collections.abc import Callable
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
from api.web.tables import rendered
from graph.places import area_code
from graph.route import routes
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
Past = Annotated[bool, Query(description="过去和将来的也要 · what is over or to come too", examples=[False])]
Across = Annotated[
    bool, Query(description="不要上下级之间的 · without superiors and subordinates", examples=[False])
]
Steps = Annotated[int, Query(ge=1, le=8, description="最多几步 · steps at most", examples=[8])]
Most = Annotated[int, Query(ge=1, le=100, description="最多几条 · routes at most", examples=[10])]
Places = Annotated[bool, Query(description="也经过区域 · through places too", examples=[False])]


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

    def found(asking: Asking) -> Told:
        library = answer.service.library
        one = named(asking.graph, library, thing)
        code = area_code(asking.graph, library, area)
        return told(
            share(asking.graph, library, one, as_of, area=code, past=past, across=across), answer.lang
        )

    return _given(answer, form, "interlocks", found, as_of)


@router.get("/interlocks/routes", responses=shapes.ok(shapes.Told))
def ways(
    answer: Answering,
    as_of: AsOf,
    one: End,
    other: End,
    steps: Steps = 8,
    most: Most = 10,
    places: Places = False,
    form: Format = "",
) -> Response:
    """两者之间最短的路 · The shortest ways between two."""

    def found(asking: Asking) -> Told:
        library = answer.service.library
        ends = (named(asking.graph, library, one), named(asking.graph, library, other))
        ways = routes(asking.graph, library, ends, as_of, most=most, steps=steps, places=places)
        return told_routes(ways, ends, as_of, answer.lang)

    return _given(answer, form, "routes", found, as_of)


def _given(answer: Answer, form: str, name: str, found: Callable[[Asking], Told], *asked: object) -> Response:
    how = chosen(answer.request, form, TABLES)

    def make(asking: Asking) -> Written:
        said = found(asking)
        if how.name == "json":
            return Written(document.text(said.facts).encode())
        return Written(rendered(how.name, said.words if how.name == "md" else said.codes))

    return answer.give(how.media_type, make, *asked, headers=file_name(name, how.name))
