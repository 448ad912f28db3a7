"""What is different between two dates: who came and went, which findings opened and closed, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

import orjson
from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from api import changing
from api.render import changes as shown
from api.web import cursor as cursors
from api.web import shapes
from api.web.answer import Answer, Asking
from api.web.asked import Answering, Area, Cursor, Day, Format, Size
from api.web.cursor import cut, key_of
from api.web.formats import TABLES, chosen, file_name
from api.web.kept import Written
from api.web.linked import Links
from api.web.tables import rendered
from cypher.card import Card
from graph.change import Change
from graph.changes import Story
from graph.turns import Turn

router = APIRouter(tags=["changes"])
Start = Annotated[Day, Query(alias="from", description="从这一天 · from this day", examples=["2026-03-31"])]
End = Annotated[
    Day,
    Query(
        alias="to",
        default_factory=date.today,
        description="到这一天,缺省今天 · to this day; default today",
        examples=["2026-06-30"],
    ),
]
Kinds = Annotated[
    list[str] | None,
    Query(
        alias="kind", description="只看这些,或规则名 · these kinds alone, or rules", examples=[["holdings"]]
    ),
]
Kind = Annotated[
    str, Path(max_length=100, description="哪一种,或规则名 · a kind, or a rule", examples=["holdings"])
]
Sure = Annotated[
    Literal["", "certain", "possible"],
    Query(description="只看确定的或可能的 · the certain or the possible alone", examples=["certain"]),
]


@router.get("/changes", responses=shapes.ok(shapes.Changes))
def changes(
    answer: Answering,
    start: Start,
    end: End,
    area: Area = "",
    kind: Kinds = None,
    sure: Sure = "",
    form: Format = "",
) -> Response:
    """两个日期之间变了什么;CSV、XLSX 逐条 · What is different between two dates; files list all of it."""
    how = chosen(answer.request, form, TABLES)
    service = answer.service
    asked = changing.Request(start, end, area, tuple(kind or ()), sure, {}, service.profile)

    def make(asking: Asking) -> Written:
        story = changing.story(service.session, asking.graph, asked, service.limits.report)
        if how.name == "json":
            return Written(orjson.dumps(_summary(answer, story), default=str))
        sheets = [shown.summary(story, answer.lang), *shown.coded(story, answer.lang)]
        return Written(rendered(how.name, sheets, shown.flat(story)))

    return answer.give(how.media_type, make, start, end, headers=file_name("changes", how.name))


@router.get("/changes/{kind}", responses=shapes.ok(shapes.ChangeRows))
def of_kind(
    answer: Answering,
    start: Start,
    end: End,
    kind: Kind,
    area: Area = "",
    sure: Sure = "",
    size: Size = 100,
    cursor: Cursor = "",
) -> Response:
    """一种变化,或一条规则的发现怎么变了 · One kind of change, or how a rule's findings turned."""
    service = answer.service
    question = {"from": start, "area": area, "kind": kind, "sure": sure}
    place = cursors.read(cursor, question) if cursor else cursors.Place("", end)
    asked = changing.Request(start, place.as_of or end, area, (kind,), sure, {}, service.profile)

    def make(asking: Asking) -> Written:
        story = changing.story(service.session, asking.graph, asked, service.limits.report)
        links = Links(answer.base, service)
        card, given, rows = _rows(story)
        found, last = cut(rows, place.after, size)
        onward = (
            answer.onward(cursors.written(cursors.Place(last, asked.end), question), size) if last else ""
        )
        own = links.page(answer.here, card, given)
        said = {"from": story.start, "to": story.end, "name": card.name}
        said["items"] = [_row(links, card, each) for each in found]
        text = orjson.dumps({**said, "next": onward or None, "links": own}, default=str)
        return Written(text, {"Link": f'<{onward}>; rel="next"'} if onward else {})

    return answer.give("application/json", make, start, end, place, size)


def _rows(story: Story) -> tuple[Card, Mapping[str, object], list[tuple[str, Change | Turn]]]:
    """The card that was asked for, what it was asked, its rows by their keys; a rule as of the later day."""
    if story.rules:
        card, turned = story.rules[0]
        return card, {"as_of": story.end, "area": story.area}, [(_key(each), each) for each in turned]
    part = story.parts[0]
    return part.card, part.parameters, [(_key(each), each) for each in part.changes]


def _key(each: Change | Turn) -> str:
    """By its identity alone, since what changed of a thing may turn into something else meanwhile."""
    return key_of(each.identity)


def _row(links: Links, card: Card, each: Change | Turn) -> dict[str, object]:
    said = shown.turn(each) if isinstance(each, Turn) else shown.told(each)
    source = each.finding.source if isinstance(each, Turn) else each.source
    own = {"card": links.card(card), "sources": links.sources(filter(None, source.split("; ")))}
    return said | {"links": own | {"browser": links.browser_any(each.subject)}}


def _summary(answer: Answer, story: Story) -> dict[str, object]:
    links = Links(answer.base, answer.service)
    kinds = [(part.card, part.states) for part in story.parts]
    kinds += [(card, Counter((each.change, each.certain) for each in found)) for card, found in story.rules]
    return {
        "from": story.start,
        "to": story.end,
        "area": story.area,
        "made": any(origin.made for origin in story.origins),
        "sources": [dict(vars(origin)) for origin in story.origins],
        "items": [_kind(answer, card, counted) for card, counted in kinds if counted],
        "links": {"self": answer.here, "cards": f"{links.base}/rules?folder=changes"},
    }


def _kind(answer: Answer, card: Card, counted: Mapping[tuple[str, bool], int]) -> dict[str, object]:
    links = Links(answer.base, answer.service)
    query = answer.request.url.remove_query_params(["kind", "format"]).query
    return {
        "name": card.name,
        "title": {"zh": card.title_zh, "en": card.title_en},
        "counts": [
            {"change": change, "certain": certain, "number": number}
            for (change, certain), number in sorted(counted.items())
        ],
        "links": {"rows": f"{links.base}/changes/{card.name}?{query}", "card": links.card(card)},
    }
