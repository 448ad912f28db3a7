"""Compounds: where they lie, who manages and who represents them."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from api.web import shapes
from api.web.asked import Answering, Area, AsOf, CompoundCode, Cursor, Format, Size, Text
from api.web.listing import Listing, one, page

router = APIRouter(tags=["compounds"])
COMPOUNDS = Listing("compounds", "lists.compounds", zh="小区", en="compound")


@router.get("/compounds", responses=shapes.ok(shapes.Compounds))
def compounds(
    answer: Answering,
    as_of: AsOf,
    area: Area = "",
    text: Text = "",
    size: Size = 100,
    cursor: Cursor = "",
    form: Format = "",
) -> Response:
    """小区名录,一页一页 · Compounds, a page at a time."""
    return page(answer, COMPOUNDS, {"area": area, "text": text}, size, cursor, form, as_of)


@router.get("/compounds/{code:path}", responses=shapes.ok(shapes.Compound))
def compound(answer: Answering, as_of: AsOf, code: CompoundCode) -> Response:
    """一个小区 · One compound."""
    return one(answer, COMPOUNDS, code, as_of)
