"""Areas: cities, counties, streets and towns, communities, grids, compounds, buildings."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.web import shapes
from api.web.asked import Answering, Area, AreaCode, Cursor, Format, Size, Text
from api.web.listing import Listing, one, page

router = APIRouter(tags=["areas"])
AREAS = Listing("areas", "lists.areas", zh="区域", en="area")
Tier = Annotated[
    str, Query(max_length=40, description="层级,如 Grid · tier, such as Grid", examples=["Grid"])
]


@router.get("/areas", responses=shapes.ok(shapes.Areas))
def areas(
    answer: Answering,
    area: Area = "",
    tier: Tier = "",
    text: Text = "",
    size: Size = 100,
    cursor: Cursor = "",
    form: Format = "",
) -> Response:
    """区域名录,一页一页 · Areas, a page at a time."""
    return page(answer, AREAS, {"area": area, "tier": tier, "text": text}, size, cursor, form)


@router.get("/areas/{code:path}", responses=shapes.ok(shapes.Area))
def area(answer: Answering, code: AreaCode) -> Response:
    """一个区域 · One area."""
    return one(answer, AREAS, code)
