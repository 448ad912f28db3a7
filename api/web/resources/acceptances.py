"""Acceptances: findings that somebody lives with until a day, and their withdrawal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Body, Query
from starlette.responses import Response

from api import accepting, asking
from api.web import recorded, shapes
from api.web.asked import Answering, AsOf, Cursor, Size
from api.web.kept import Written
from api.web.linked import Links
from api.web.pages import Paging
from api.web.writing import Writing
from graph import acceptance
from graph.acceptance import Acceptance

router = APIRouter(tags=["acceptances"])
TITLE = ("接受过的发现", "Findings that were accepted")
STORE = {"Cache-Control": "no-store"}
Rule = Annotated[
    str,
    Query(
        max_length=100,
        description="只列这条规则的 · of this rule alone",
        examples=["gaps.grid_without_branch"],
    ),
]
Asked = Annotated[shapes.AcceptAsked, Body()]
Withdrawing = Annotated[shapes.WithdrawAsked, Body()]


@router.get("/acceptances", responses=shapes.ok(shapes.Acceptances))
def acceptances(
    answer: Answering, as_of: AsOf, rule: Rule = "", size: Size = 100, cursor: Cursor = ""
) -> Response:
    """接受过的发现和它们的现况 · All that was ever accepted, and how it stands on that day."""
    wanted = asking.rules(answer.service.session, "gaps", [rule])[0].name if rule else ""

    paging = Paging({"rule": wanted}, size, cursor, as_of)
    day = paging.place.as_of or as_of

    def make(asked: Any) -> Written:
        with asked.graph.reading() as tx:
            known = [(each.key, each) for each in acceptance.kept(tx) if wanted in ("", each.rule)]
        page, links = paging.page(answer, known), Links(answer.base, answer.service)
        items = [
            said | {"standing": each.standing(day), "links": _links(links, each)}
            for each, said in map(_told, page.items)
        ]
        own = {"self": answer.here, "browser": links.browser_said(*TITLE, acceptance.ALL)}
        return page.written(items, own, as_of=day)

    return answer.give("application/json", make, paging)


@router.post("/acceptances", responses=shapes.ok(shapes.Acceptance))
def accept(answer: Writing, asked: Asked) -> Response:
    """接受一条发现,到期再列 · Accept a finding until a day, with a reason and a name."""
    service = answer.service
    request = accepting.Request(
        asked.rule, tuple(asked.identity), asked.as_of, asked.reason, asked.by, asked.until, ""
    )
    graph = service.graph()
    with recorded.Doing(answer.request) as told:
        made = accepting.accepted(service.session, graph, request, service.profile.thresholds)
        told["card"] = made.rule
    links = {"links": _links(Links(answer.base, service), made)}
    return _given(_told(made)[1] | {"standing": made.standing(asked.as_of)} | links)


@router.post("/acceptances/withdrawals", responses=shapes.ok(shapes.Acceptance))
def withdraw(answer: Writing, asked: Withdrawing) -> Response:
    """撤回一次接受 · Withdraw an acceptance: reports from that day on list the finding again."""
    service = answer.service
    request = accepting.Request(asked.rule, tuple(asked.identity), asked.as_of, "", asked.by, None, "")
    graph = service.graph()
    with recorded.Doing(answer.request) as told:
        chosen = accepting.withdrawn(service.session, graph, request)
        told["card"] = chosen.rule
    gone = {"standing": "withdrawn", "withdrawn_on": asked.as_of, "withdrawn_by": asked.by}
    return _given(_told(chosen)[1] | gone | {"links": _links(Links(answer.base, service), chosen)})


def _told(made: Acceptance) -> tuple[Acceptance, dict[str, object]]:
    return made, dict(vars(made))


def _links(links: Links, made: Acceptance) -> dict[str, object]:
    """Its rule's card, the findings of that, and what was found; somebody wrote it down, and no roster."""
    found = next((str(each) for each in made.identity if each is not None), "")
    return {
        "card": f"{links.base}/rules/{made.rule}",
        "findings": f"{links.base}/{made.rule.partition('.')[0]}/{made.rule}",
        "sources": [],
        "browser": links.browser_any(found),
    }


def _given(said: Mapping[str, object]) -> Response:
    return Response(orjson.dumps(said, default=str), headers=STORE, media_type="application/json")
