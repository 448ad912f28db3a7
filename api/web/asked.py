"""What requests ask with: parameters of addresses, read as the command line reads its options."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import Depends, Path, Query
from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from api.web.answer import Answer, answering
from cypher.day import day
from cypher.errors import BadParameter


def _day(text: object) -> object:
    if isinstance(text, date):
        return text
    if not isinstance(text, str):  # A number would be seconds since 1970.
        said = {"zh": "日期要写成 2026-06-30 这样的字。", "en": "a day is a text such as 2026-06-30."}
        raise PydanticCustomError("day", "{zh} · {en}", said)
    if not text.strip():  # On the command line that is today; in an address somebody's script lost the day.
        raise PydanticCustomError("day", "{zh} · {en}", {"zh": "没有写日期。", "en": "there is no date."})
    try:
        return day(text)
    except BadParameter as error:
        raise PydanticCustomError("day", "{zh} · {en}", {"zh": error.zh, "en": error.en}) from None


Day = Annotated[
    date,
    BeforeValidator(_day),
]
AsOf = Annotated[
    Day,
    Query(
        default_factory=date.today,
        description="截止日期,缺省今天 · as of this date; default today",
        examples=["2026-06-30"],
    ),
]
Area = Annotated[
    str,
    Query(
        max_length=200,
        description="区域编码或全名,空为全市 · code or full name of an area; empty: everywhere",
        examples=["620702001"],
    ),
]
Text = Annotated[
    str,
    Query(
        max_length=200,
        description="名称里有它,或编码以它开头 · in the name, or at the start of the code",
        examples=["东街"],
    ),
]
Format = Annotated[
    str,
    Query(
        alias="format",
        max_length=40,
        description="格式,优先于 Accept · format; goes before Accept",
        examples=["json"],
    ),
]
Accepted = Annotated[
    bool,
    Query(description="也列出已接受的 · list what was accepted too", examples=[False]),
]


def code_like(example: str) -> object:
    """A code in the path, with an example of its kind."""
    return Path(min_length=1, max_length=400, description="编码 · code", examples=[example])


AreaCode = Annotated[str, code_like("620702001")]
BodyCode = Annotated[str, code_like("GW620702001")]
CompoundCode = Annotated[str, code_like("620702001001X01")]
PostCode = Annotated[str, code_like("GW620702001#secretary")]
Size = Annotated[int, Query(ge=1, le=1000, description="一页几条 · rows a page", examples=[100])]
SizeOrAll = Annotated[
    int | None,
    Query(
        ge=1,
        le=1000,
        description="一页几条;不写:JSON 100 条,文件全部 · rows a page; unsaid: 100 of JSON, all of a file",
        examples=[100],
    ),
]
Cursor = Annotated[
    str,
    Query(
        max_length=2000, description="上一页给的游标 · the cursor that the page before gave", examples=[""]
    ),
]
Answering = Annotated[Answer, Depends(answering)]
