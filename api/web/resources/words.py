"""The coded words in Chinese and English, and the colours of kinds of things: for whoever shows answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import orjson
from fastapi import APIRouter
from starlette.responses import Response

from api.render import acceptances, plan, reconciliation, sharing, wording
from api.web import shapes
from api.web.asked import Answering
from api.web.kept import Written
from graph import label, model
from graph.browser.palette import NODES
from graph.vocabulary import PARTY_STATUSES, SEXES, STATUSES, Word
from loaders.tables import TABLES

router = APIRouter(tags=["words"])
Pairs = Mapping[str, tuple[str, str]]


@router.get("/words", responses=shapes.ok(shapes.Words))
def words(answer: Answering) -> Response:
    """编码值的中英文说法和颜色 · Coded values in words, and colours."""
    said = {
        "columns": _said(wording.COLUMNS),
        "values": {column: _said(known) for column, known in wording.VALUES.items()},
        "levels": _said(wording.LEVELS),
        "severities": _said(wording.SEVERITIES),
        "types": _said(label.TYPES),
        "tiers": {each.name: {"zh": each.zh, "en": each.en} for each in model.TIERS},
        "kinds": _said(label.KINDS),
        "posts": _said(label.STATES),
        "party": _of(PARTY_STATUSES),
        "statuses": _of(STATUSES),
        "standing": _said(acceptances.STANDING),
        "figures": _said(reconciliation.STATES),
        "times": _said(sharing.STATES),
        "sexes": _of(SEXES),
        "reasons": _said(plan.REASONS),
        "appointing": _said(plan.KINDS),
        "distances": _numbered(plan.DISTANCES),
        "ranks": _numbered(plan.RANKS),
        "tables": {table.name: {"zh": table.zh, "en": table.en} for table in TABLES},
        "colours": {name: {"fill": look.fill, "ink": look.ink} for name, look in NODES.items()},
    }
    return answer.give("application/json", lambda _asking: Written(orjson.dumps(said)))


def _said(pairs: Pairs) -> dict[str, dict[str, str]]:
    return {code: {"zh": zh, "en": en} for code, (zh, en) in pairs.items()}


def _numbered(pairs: Iterable[tuple[str, str]]) -> dict[str, dict[str, str]]:
    return _said({str(number): pair for number, pair in enumerate(pairs)})


def _of(known: Iterable[Word]) -> dict[str, dict[str, str]]:
    return {word.code: {"zh": word.zh, "en": word.en} for word in known}
