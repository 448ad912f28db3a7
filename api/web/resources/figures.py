"""Published figures beside what is loaded, each difference down to its rows; how the grids are covered."""

from __future__ import annotations

import orjson
from fastapi import APIRouter
from starlette.responses import Response

from api.coverage import coverage
from api.render import reconciliation
from api.web import shapes
from api.web.answer import Asking
from api.web.asked import Answering, AsOf
from api.web.kept import Written
from graph import figure
from graph.reconcile import reconcile

router = APIRouter(tags=["figures"])


@router.get("/figures", responses=shapes.ok(shapes.Figures))
def figures(answer: Answering, as_of: AsOf) -> Response:
    """公布的数和装进来的数 · Published figures, what is loaded, and the rows of each difference."""
    service = answer.service

    def make(asking: Asking) -> Written:
        wanted = figure.load(None, service.library)
        found = reconcile(asking.graph, wanted, as_of, service.limits.report)
        covered = coverage(service.session, asking.graph, {"as_of": as_of, "area": ""}, service.profile)
        said = orjson.loads(reconciliation.facts(found))
        return Written(orjson.dumps(said | {"coverage": vars(covered)}))

    return answer.give("application/json", make, as_of)
