"""Judgements: who is one person in several rosters: pairs that wait, what was made of them, and withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from math import isinf
from typing import TYPE_CHECKING, Annotated, Any, Literal

import orjson
from fastapi import APIRouter, Body, Query
from starlette.responses import Response

from api import judging
from api.web import recorded, shapes
from api.web.answer import Answer
from api.web.asked import Answering, Cursor, Size
from api.web.kept import Written
from api.web.linked import Links
from api.web.pages import Paging
from api.web.writing import Writing
from graph import judgement
from graph.judgement import Judgement
from graph.judging import Judged
from graph.seen import BODIES, CARD, Seen, check

if TYPE_CHECKING:
    from loaders.match import Pair

router = APIRouter(tags=["judgements"])
TITLE = ("判断过的", "What was judged")
WRITTEN = "maintain.judge"
STORE = {"Cache-Control": "no-store"}
HEAVIEST = 1e6
"""Bits; a rule has weights without end."""
Asked = Annotated[shapes.JudgeAsked, Body()]
Withdrawing = Annotated[shapes.JudgementWithdrawAsked, Body()]
Kind = Annotated[
    Literal["people", "bodies"],
    Query(description="人,还是组织 · people or bodies", examples=["people"]),
]


@router.get("/judgements", responses=shapes.ok(shapes.Judgements))
def judgements(answer: Answering, size: Size = 100, cursor: Cursor = "") -> Response:
    """判断过的:谁和谁是同一人,或不是;撤回的也在 · All that was ever judged, withdrawn ones too."""
    paging = Paging({}, size, cursor)

    def make(asked: Any) -> Written:
        with asked.graph.reading() as tx:
            known = [(each.order, each) for each in judgement.kept(tx)]
        page = paging.page(answer, known)
        said = Links(answer.base, answer.service).browser_said(*TITLE, judgement.ALL)
        own = {"self": answer.here, "browser": said}
        items = [_linked(answer, each) for each in page.items]
        return page.written(items, own)

    return answer.give("application/json", make, paging)


@router.get("/judgements/pairs", responses=shapes.ok(shapes.Doubts))
def pairs(answer: Answering, kind: Kind = "people", size: Size = 200, cursor: Cursor = "") -> Response:
    """等人判断的对,最像的在前,各有依据 · Pairs that nobody judged yet, the likeliest first, with why."""
    paging = Paging({"kind": kind}, size, cursor)

    def make(asked: Any) -> Written:
        found = judging.compared(answer.service.session, asked.graph, bodies=kind == "bodies")
        links = Links(answer.base, answer.service)
        card = answer.service.library.get(BODIES if kind == "bodies" else CARD)
        listed = (*found.joined, *found.asked)
        page = paging.page(answer, ((_likely(each), each) for each in listed), falling=True)
        items = [
            {
                "one": _side(found.people[each.one], kind),
                "other": _side(found.people[each.other], kind),
                "sure": each in found.joined,
                "probability": round(each.probability, 4),
                "check": check(found.people[each.one], found.people[each.other]),
                "weights": _grounds(each),
                "links": {
                    "card": links.card(card),
                    "sources": links.sources((*found.people[each.one].rows, *found.people[each.other].rows)),
                    "browser": links.browser_both(each.one, each.other),
                },
            }
            for each in page.items
        ]
        own = links.page(answer.here, card, {"codes" if kind == "bodies" else "keys": []})
        return page.written(items, own, kind=kind, total=len(listed), sure=len(found.joined))

    return answer.give("application/json", make, paging)


@router.post("/judgements", responses=shapes.ok(shapes.Judged))
def judge(answer: Writing, asked: Asked) -> Response:
    """判断两个人是不是同一人 · Judge whether two are one person; the graph follows."""
    service = answer.service
    request = judging.Request(asked.one, asked.other, asked.verdict, asked.reason, asked.by, "", asked.check)
    graph = service.graph()
    with recorded.Doing(answer.request) as told:
        done = judging.judged(service.session, graph, request)
        told["load"] = done.id
    return _given(answer, done)


@router.post("/judgements/withdrawals", responses=shapes.ok(shapes.Judged))
def withdraw(answer: Writing, asked: Withdrawing) -> Response:
    """撤回对两个人的判断 · Withdraw what was judged of two, as a line of the history."""
    service = answer.service
    request = judging.Request(asked.one, asked.other, "", asked.reason, asked.by, "")
    graph = service.graph()
    with recorded.Doing(answer.request) as told:
        done = judging.withdrawn(service.session, graph, request)
        told["load"] = done.id
    return _given(answer, done)


def _told(made: Judgement) -> dict[str, object]:
    weights = orjson.loads(made.weights) if made.weights else None
    return {**vars(made), "weights": weights, "standing": "standing" if made.stands else "withdrawn"}


def _linked(answer: Answer, made: Judgement) -> dict[str, object]:
    """With the card that wrote it down, and the two; somebody said it, and no roster."""
    links = Links(answer.base, answer.service)
    own = {"card": links.card(answer.service.library.get(WRITTEN)), "sources": []}
    return _told(made) | {"links": {**own, "browser": links.browser_both(made.one, made.other)}}


def _likely(pair: Pair) -> str:
    """A text by which pairs are ordered, the unlikeliest first: two that are as likely, by their keys."""
    return f"{max(-HEAVIEST, min(HEAVIEST, pair.weight)) + HEAVIEST:020.9f} {pair.one} {pair.other}"


def _side(seen: Seen, kind: str) -> dict[str, object]:
    """All that is known but for the hashes of numbers."""
    told = {name: value for name, value in vars(seen).items() if name in shapes.Side.model_fields}
    return {**told, "credit_code": seen.identity if kind == "bodies" else None}


def _grounds(pair: Pair) -> list[dict[str, object]]:
    """The grounds, the heaviest first."""
    return [
        {
            "what": each.what,
            "level": each.level,
            "weight": None if isinf(each.weight) else round(each.weight, 2),
            "zh": each.zh,
            "en": each.en,
        }
        for each in sorted(pair.reasons, key=lambda each: -abs(each.weight))
    ]


def _given(answer: Answer, done: Judged) -> Response:
    said: Mapping[str, object] = {
        "id": done.id,
        "number": done.number,
        "changes": done.moved,
        "items": [_linked(answer, each) for each in done.judgements],
    }
    return Response(orjson.dumps(said, default=str), headers=STORE, media_type="application/json")
