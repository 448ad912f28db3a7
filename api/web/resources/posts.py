"""Posts: of whom, for whom, who holds them; a vacancy is a post that nobody holds."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.web import shapes
from api.web.asked import Answering, Area, AsOf, Cursor, Format, PostCode, Size
from api.web.listing import Listing, one, page

router = APIRouter(tags=["posts"])
POSTS = Listing("posts", "lists.posts", zh="岗位", en="post")
Body = Annotated[
    str, Query(max_length=200, description="组织编码 · code of an organisation", examples=["GW620702001"])
]
Role = Annotated[
    str,
    Query(max_length=60, description="职务,如 secretary · role, such as secretary", examples=["secretary"]),
]


@router.get("/posts", responses=shapes.ok(shapes.Posts))
def posts(
    answer: Answering,
    as_of: AsOf,
    area: Area = "",
    organization: Body = "",
    role: Role = "",
    size: Size = 100,
    cursor: Cursor = "",
    form: Format = "",
) -> Response:
    """岗位名录,一页一页 · Posts, a page at a time."""
    asked = {"area": area, "organization": organization, "role": role}
    return page(answer, POSTS, asked, size, cursor, form, as_of)


@router.get("/posts/{code:path}", responses=shapes.ok(shapes.Post))
def post(answer: Answering, as_of: AsOf, code: PostCode) -> Response:
    """一个岗位 · One post."""
    return one(answer, POSTS, code, as_of)
