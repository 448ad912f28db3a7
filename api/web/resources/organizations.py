"""Organisations: Party bodies, property companies, owners' committees, units, firms."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.web import shapes
from api.web.answer import Asking
from api.web.asked import Answering, Area, AsOf, BodyCode, Cursor, Format, Size, Text
from api.web.listing import Listing, one, page
from cypher.errors import NotFound
from graph.drawing import of_body

router = APIRouter(tags=["organizations"])
ORGANIZATIONS = Listing("organizations", "lists.organizations", zh="组织", en="organisation")
Type = Annotated[
    str,
    Query(
        alias="type", max_length=60, description="类型,如 Branch · type, such as Branch", examples=["Branch"]
    ),
]


@router.get("/organizations", responses=shapes.ok(shapes.Organizations))
def organizations(
    answer: Answering,
    as_of: AsOf,
    area: Area = "",
    kind: Type = "",
    text: Text = "",
    size: Size = 100,
    cursor: Cursor = "",
    form: Format = "",
) -> Response:
    """组织名录,一页一页 · Organisations, a page at a time."""
    asked = {"area": area, "type": kind, "text": text}
    return page(answer, ORGANIZATIONS, asked, size, cursor, form, as_of)


@router.get("/organizations/{code:path}", responses=shapes.ok(shapes.Organization))
def organization(answer: Answering, as_of: AsOf, code: BodyCode) -> Response:
    """一个组织,连同岗位、谁在任、虚线 · One organisation with its posts, their holders, dotted lines."""

    def posts(asking: Asking) -> object:
        library = answer.service.library
        try:
            drawn = of_body(asking.graph, library, code, as_of, 0, asking.revision.made, dotted=True)
        except NotFound:  # It is known, and was not there on that day.
            return {"posts": [], "ties": []}
        body = drawn.chart.bodies[0]
        return {"posts": body.posts, "ties": body.ties}

    drawn = {"roots": [code], "as_of": as_of, "depth": 0, "dotted": True}
    return one(answer, ORGANIZATIONS, code, as_of, {"chart.subtree": drawn}, here=posts)
