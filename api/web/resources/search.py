"""Search: organisations, places and office holders by their names, their pinyin, or their codes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from itertools import islice
from typing import Annotated, Any, Literal

import orjson
from fastapi import APIRouter, Query
from starlette.responses import Response

from api.web import shapes
from api.web.answer import Asking
from api.web.asked import Answering, Area
from api.web.kept import Written
from api.web.linked import Links
from api.web.names import CARD, Name
from graph.db import Graph
from graph.places import area_code

router = APIRouter(tags=["search"])
STATED = """
UNWIND $codes AS code
CALL (code) {
  MATCH (n:Organization {code: code}) RETURN n
  UNION MATCH (n:Area {code: code}) RETURN n
  UNION MATCH (n:Person {key: code}) RETURN n
}
RETURN code, collect(n.sources) AS sources
"""
"""The roster rows of what was found; names alone are kept in memory."""
Text = Annotated[
    str,
    Query(
        min_length=1,
        max_length=100,
        description="名称里的字、拼音或首字母、编码的开头 · part of a name, pinyin, start of a code",
        examples=["dongjie"],
    ),
]
Kinds = Annotated[
    list[Literal["organizations", "areas", "compounds", "people"]] | None,
    Query(alias="kind", description="只找这几种 · these kinds alone", examples=[["organizations"]]),
]
Size = Annotated[int, Query(ge=1, le=1000, description="最多几条 · how many at most", examples=[20])]


@router.get("/search", responses=shapes.ok(shapes.Found))
def search(answer: Answering, text: Text, area: Area = "", kind: Kinds = None, size: Size = 20) -> Response:
    """按名称、拼音、编码找;最像的在前 · By name, pinyin or code; the closest first."""
    service = answer.service

    def make(asking: Asking) -> Written:
        code = area_code(asking.graph, service.library, area)
        kinds = frozenset(str(each) for each in kind or ())
        found = service.names.find(asking.graph, asking.revision.text, code, text, kinds)
        rows = list(islice(found, size + 1))
        links = Links(answer.base, service)
        card = service.library.get(CARD)
        stated = _stated(asking.graph, rows[:size])
        items = [
            asdict(each) | {"links": links.row(each.kind, each.code, card, stated.get(each.code, ()))}
            for each in rows[:size]
        ]
        own = links.page(answer.here, card, {"area": code})
        said = {"text": text, "items": items, "truncated": len(rows) > size, "links": own}
        return Written(orjson.dumps(said))

    return answer.give("application/json", make)


def _stated(graph: Graph, found: Sequence[Name]) -> dict[str, list[str]]:
    """By code or key the roster rows that name the thing."""
    rows: list[dict[str, Any]] = graph.read(STATED, {"codes": [each.code for each in found]})
    return {row["code"]: [text for texts in row["sources"] for text in texts] for row in rows}
