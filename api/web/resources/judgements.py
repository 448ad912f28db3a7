"""Judgements: who is one person in several rosters, made, listed and withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Body
from starlette.responses import Response

from api import judging
from api.web import shapes
from api.web.asked import Answering
from api.web.kept import Written
from api.web.writing import Writing
from graph import judgement
from graph.judgement import Judgement
from graph.judging import Judged

router = APIRouter(tags=["judgements"])
STORE = {"Cache-Control": "no-store"}
Asked = Annotated[shapes.JudgeAsked, Body()]
Withdrawing = Annotated[shapes.JudgementWithdrawAsked, Body()]


@router.get("/judgements", responses=shapes.ok(shapes.Judgements))
def judgements(answer: Answering) -> Response:
    """判断过的:谁和谁是同一人,或不是;撤回的也在 · All that was ever judged, withdrawn ones too."""

    def make(asked: Any) -> Written:
        with asked.graph.reading() as tx:
            items = [_told(each) for each in judgement.kept(tx)]
        return Written(orjson.dumps({"items": items, "links": {"self": answer.here}}, default=str))

    return answer.give("application/json", make)


@router.post("/judgements", responses=shapes.ok(shapes.Judged))
def judge(answer: Writing, asked: Asked) -> Response:
    """判断两个人是不是同一人 · Judge whether two are one person; the graph follows."""
    service = answer.service
    request = judging.Request(asked.one, asked.other, asked.verdict, asked.reason, asked.by, "")
    return _given(judging.judged(service.session, service.graph(), request))


@router.post("/judgements/withdrawals", responses=shapes.ok(shapes.Judged))
def withdraw(answer: Writing, asked: Withdrawing) -> Response:
    """撤回对两个人的判断 · Withdraw what was judged of two, as a line of the history."""
    service = answer.service
    request = judging.Request(asked.one, asked.other, "", asked.reason, asked.by, "")
    return _given(judging.withdrawn(service.session, service.graph(), request))


def _told(made: Judgement) -> dict[str, object]:
    weights = orjson.loads(made.weights) if made.weights else None
    return {**vars(made), "weights": weights, "standing": "standing" if made.stands else "withdrawn"}


def _given(done: Judged) -> Response:
    said: Mapping[str, object] = {
        "id": done.id,
        "number": done.number,
        "changes": done.moved,
        "items": [_told(each) for each in done.judgements],
    }
    return Response(orjson.dumps(said, default=str), headers=STORE, media_type="application/json")
