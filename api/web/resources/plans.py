"""Plans: the fewest appointments that close the most gaps; proposed, tried, and rolled back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Body
from starlette.responses import Response

from api import asking as cards
from api.render import document
from api.web import shapes
from api.web.asked import Answering
from api.web.linked import Links
from cypher.folders import FOLDERS
from graph.plan import file
from graph.plan.plan import Plan, make

router = APIRouter(tags=["plans"])
Asked = Annotated[shapes.PlanAsked, Body()]


@router.post("/plans", responses=shapes.ok(shapes.Plan))
def plan(answer: Answering, asked: Asked) -> Response:
    """任命谁能补上最多的缺口;数据不改 · The fewest appointments that close the most gaps."""
    service = answer.service
    library, graph = service.library, service.graph()
    wanted = [card for card in library if FOLDERS[card.folder].finds or FOLDERS[card.folder].asked]
    given = cards.given(graph, service.session, wanted, asked.area, asked.as_of, {})
    seconds = min(asked.seconds, service.limits.plan)
    given = {"within": asked.within, **given}
    made = make(graph, library, given, service.profile, seconds)
    text = document.text(_linked(Links(answer.base, service), made, given))
    return Response(text, media_type="application/json", headers={"Cache-Control": "no-store"})


def _linked(links: Links, made: Plan, given: Mapping[str, object]) -> dict[str, Any]:
    """The plan as a file has it, with links; no roster has any of it yet.

    What is proposed leads to the cards that said so, what was counted and stays open to the rule.
    """
    library = links.service.library
    said: dict[str, Any] = file.facts(made)
    for each in said["appointments"]:
        cards = [links.card(library.get(name)) for name in each["cards"]]
        both = links.browser_both(each["person"], each["post"])
        own = {"self": links.thing("people", each["person"]), "cards": cards}
        each["links"] = own | {"sources": [], "browser": both}
    for each in said["totals"]:
        card = library.get(each["rule"])
        each["links"] = links.query(card, given)
    for each in said["left"]:
        own = {"card": links.card(library.get(each["rule"])), "sources": []}
        each["links"] = own | {"browser": links.browser_any(each["subject"])}
    asked = [card for card in library if FOLDERS[card.folder].asked]
    return said | {"links": {"queries": [links.query(card, given) for card in asked]}}
