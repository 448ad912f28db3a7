"""Plans: the fewest appointments that close the most gaps; proposed, tried, and rolled back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body
from starlette.responses import Response

from api import asking as cards
from api.render import document
from api.web import shapes
from api.web.asked import Answering
from cypher.folders import FOLDERS
from graph.plan import file
from graph.plan.plan import make

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
    made = make(graph, library, {"within": asked.within, **given}, service.profile, seconds)
    text = document.text(file.facts(made))
    return Response(text, media_type="application/json", headers={"Cache-Control": "no-store"})
