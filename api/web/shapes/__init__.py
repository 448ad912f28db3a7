"""The shapes of answers, for those who read the API's description.

Nothing is checked against them at run time: rows are written straight from the graph, and pydantic would cost
more than all the rest. A test checks real answers.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from api.render.chart.formats import FORMATS
from api.web.formats import TABLES
from api.web.shapes import samples
from api.web.shapes.access import AuditTold, CypherAsked, CypherRows, Key, KeyAsked, KeyMade, Keys, Session
from api.web.shapes.answers import (
    Card,
    Cards,
    ChangeRows,
    Changes,
    Findings,
    Plan,
    PlanAsked,
    Report,
    Rows,
    Told,
)
from api.web.shapes.bodies import Organization, Organizations, People, Person, Post, Posts
from api.web.shapes.judgements import (
    Doubts,
    JudgeAsked,
    Judged,
    Judgement,
    Judgements,
    JudgementWithdrawAsked,
    Side,
)
from api.web.shapes.names import Figures, Found, Words
from api.web.shapes.rows import Area, Areas, Compound, Compounds, example_of
from api.web.shapes.standing import Alive, Problem, ProblemKind, Ready, Source, Sources, Status
from api.web.shapes.writes import (
    Acceptance,
    Acceptances,
    AcceptAsked,
    Load,
    Loaded,
    Loads,
    UndoAsked,
    WithdrawAsked,
)

Responses = dict[int | str, dict[str, Any]]


def ok(shape: type[BaseModel], *others: str) -> Responses:
    """The description of a good answer; lists have it as a table too, some in `others` of media types."""
    found: dict[str, Any] = {"description": "好 · fine", "model": shape}
    if shape in (
        Areas,
        Organizations,
        Posts,
        People,
        Compounds,
        Report,
        Findings,
        Cards,
        Rows,
        Told,
        Changes,
    ):
        found["content"] = {
            each.media_type: _text(samples.table(each.name, example_of(shape)))
            for each in TABLES
            if each.name != "json"
        }
    if others:
        found["content"] = {other: _text(samples.lines(example_of(shape))) for other in others}
    return {200: found}


def charts() -> Responses:
    """The description of a chart in all its formats."""
    found = {}
    for each in FORMATS:
        example = samples.chart(each)
        kind = "string" if isinstance(example, str) else "object"
        found[each.media_type] = {"schema": {"type": kind}, "example": example}
    return {200: {"description": "架构图 · the chart", "content": found}}


def text(media_type: str, example: str) -> Responses:
    """The description of a text."""
    return {200: {"description": "好 · fine", "content": {media_type: _text(example)}}}


def _text(example: str) -> dict[str, object]:
    return {"schema": {"type": "string"}, "example": example}


__all__ = [
    "AcceptAsked",
    "Acceptance",
    "Acceptances",
    "Alive",
    "Area",
    "Areas",
    "AuditTold",
    "Card",
    "Cards",
    "ChangeRows",
    "Changes",
    "Compound",
    "Compounds",
    "CypherAsked",
    "CypherRows",
    "Doubts",
    "Figures",
    "Findings",
    "Found",
    "JudgeAsked",
    "Judged",
    "Judgement",
    "JudgementWithdrawAsked",
    "Judgements",
    "Key",
    "KeyAsked",
    "KeyMade",
    "Keys",
    "Load",
    "Loaded",
    "Loads",
    "Organization",
    "Organizations",
    "People",
    "Person",
    "Plan",
    "PlanAsked",
    "Post",
    "Posts",
    "Problem",
    "ProblemKind",
    "Ready",
    "Report",
    "Rows",
    "Session",
    "Side",
    "Source",
    "Sources",
    "Status",
    "Told",
    "UndoAsked",
    "WithdrawAsked",
    "Words",
    "charts",
    "ok",
    "text",
]
