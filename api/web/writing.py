"""Writing: the header in which the page sends its token. Who may write is decided in `guard`."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Header

from api.access.oidc import LONGEST
from api.web.answer import Answer
from api.web.asked import Answering

TOKEN = "X-Sanfang-Token"
Token = Annotated[
    str,
    Header(
        alias=TOKEN, max_length=LONGEST, description="写入用的令牌 · the token for writing", examples=[""]
    ),
]


def writing(answer: Answering, token: Token = "") -> Answer:
    """The answer of a request that writes, with the header described; `guard` has looked at it before."""
    return answer


Writing = Annotated[Answer, Depends(writing)]
