"""The cards: rules and other questions, with their text, their thresholds, their parameters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import orjson
from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from api import cards
from api.render.sheet import Sheet
from api.web import shapes
from api.web.answer import Answer, Asking
from api.web.asked import Answering, Format
from api.web.formats import TABLES, chosen, file_name
from api.web.kept import Written
from api.web.linked import Links
from api.web.tables import rendered
from cypher.card import Card
from cypher.folders import FOLDERS

router = APIRouter(tags=["rules"])
Folder = Annotated[
    str, Query(max_length=40, description="只列一个文件夹 · one folder alone", examples=["gaps"])
]
Name = Annotated[
    str, Path(max_length=100, description="卡片名 · a card's name", examples=["gaps.grid_without_branch"])
]


@router.get("/rules", responses=shapes.ok(shapes.Cards))
def rules(answer: Answering, folder: Folder = "", form: Format = "") -> Response:
    """规则和其他卡片 · The rules and the other cards."""
    how = chosen(answer.request, form, TABLES)
    library = answer.service.library
    found = library.folder(folder) if folder else tuple(library)

    def make(_asking: Asking) -> Written:
        if how.name == "json":
            return Written(orjson.dumps({"items": listed(answer, found)}, default=str))
        sheet: Sheet = cards.listed(answer.service.session, folder, answer.service.profile)
        return Written(rendered(how.name, [sheet]))

    return answer.give(how.media_type, make, headers=file_name("rules", how.name))


@router.get("/rules/{name}", responses=shapes.ok(shapes.Card))
def rule(answer: Answering, name: Name) -> Response:
    """一张卡片的全文 · A card as its file has it."""
    card = answer.service.library.get(name)
    about = next(iter(listed(answer, [card])))
    links = {
        "links": {**_links(answer, card), "browser": Links(answer.base, answer.service).browser_card(card)}
    }
    more = {
        "why": card.why,
        "population": card.population or None,
        "statement": card.statement,
        "text": card.text,
    }
    return answer.give(
        "application/json", lambda _asking: Written(orjson.dumps(about | more | links, default=str))
    )


def listed(answer: Answer, found: Iterable[Card]) -> list[dict[str, object]]:
    """The cards as facts, with the links to run them."""
    return [_about(answer, card) for card in found]


def _links(answer: Answer, card: Card) -> dict[str, str]:
    links = Links(answer.base, answer.service)
    own = {"self": links.card(card)}
    own |= {} if card.writes else {"run": f"{links.base}/queries/{card.name}"}
    return own | (
        {"findings": f"{links.base}/{card.folder}/{card.name}"} if FOLDERS[card.folder].finds else {}
    )


def _about(answer: Answer, card: Card) -> dict[str, object]:
    service = answer.service
    stated = service.profile.stated
    return {
        "name": card.name,
        "title": {"zh": card.title_zh, "en": card.title_en},
        "severity": card.severity,
        "basis": card.basis,
        "confidence": card.confidence,
        "applies": card.name not in service.profile.off,
        "writes": card.writes,
        "parameters": [
            {
                "name": name,
                "type": each.type,
                "about": each.about,
                "required": each.required,
                "default": None if each.required else stated[name].value if name in stated else each.default,
            }
            for name, each in card.params.items()
        ],
        "columns": [{"name": name, "type": kind} for name, kind in card.columns.items()],
        "links": _links(answer, card),
    }
