"""Who may write: the one dependency of every route that changes the graph."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Header

from api.web.answer import Answer
from api.web.asked import Answering

TOKEN = "X-Sanfang-Token"
Token = Annotated[
    str,
    Header(alias=TOKEN, max_length=400, description="写入用的令牌 · the token for writing", examples=[""]),
]


def writing(answer: Answering, token: Token = "") -> Answer:
    """The answer of a request that writes. Who may is decided here and nowhere else; so far everybody may."""
    return answer


Writing = Annotated[Answer, Depends(writing)]
