"""Published figures beside what is loaded, each difference down to its rows; how the grids are covered."""

from __future__ import annotations

from typing import Any

import orjson
from fastapi import APIRouter
from starlette.responses import Response

from api.coverage import BRANCHES, RULE, coverage
from api.render import reconciliation
from api.web import shapes
from api.web.answer import Asking
from api.web.asked import Answering, AsOf
from api.web.kept import Written
from api.web.linked import Links
from graph import figure
from graph.reconcile import Account, reconcile

router = APIRouter(tags=["figures"])


@router.get("/figures", responses=shapes.ok(shapes.Figures))
def figures(answer: Answering, as_of: AsOf) -> Response:
    """公布的数和装进来的数 · Published figures, what is loaded, and the rows of each difference."""
    service = answer.service

    def make(asking: Asking) -> Written:
        wanted = figure.load(None, service.library)
        found = reconcile(asking.graph, wanted, as_of, service.limits.report)
        covered = coverage(service.session, asking.graph, {"as_of": as_of, "area": ""}, service.profile)
        links = Links(answer.base, service)
        said = orjson.loads(reconciliation.facts(found))
        for told, account in zip(said["figures"], found.accounts, strict=True):
            _link(links, told, account)
        counted = ((RULE, {"as_of": as_of, "all": True}), (BRANCHES, {"as_of": as_of}))
        queries = [links.query(service.library.get(name), given) for name, given in counted]
        own = {"links": {"self": answer.here, "queries": queries}}
        return Written(orjson.dumps(said | {"coverage": vars(covered)} | own))

    return answer.give("application/json", make, as_of)


def _link(links: Links, told: dict[str, Any], account: Account) -> None:
    """The links of a figure, and of the rows that explain it: the card that counts, and what it counted."""
    card = account.figure.card
    told["links"] = links.query(card, account.parameters) | {"sources": links.sources(account.stated)}
    for row, each in zip(told["rows"], account.explained, strict=True):
        browser = links.browser_any(each.code)
        row["links"] = {"card": links.card(card), "sources": links.sources(each.rows), "browser": browser}
