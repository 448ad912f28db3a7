"""Areas and organisations by code or by full name, and the nearest ones for what is not there."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from datetime import date

from cypher.card import Card
from cypher.errors import BadParameter, NotFound
from cypher.library import Library
from graph.readable import Readable
from graph.received import Rows

NEAREST = 3


def area_code(graph: Readable, library: Library, text: str) -> str:
    """The code of an area, which is given by its code or full name; nothing is all that the graph gives."""
    if not text:
        return graph.area
    return str(one(graph, library, text, "area")["code"])


def located(graph: Readable, library: Library, card: Card, bound: Mapping[str, object]) -> dict[str, object]:
    """The parameters of a card, its `area` by code: it may have been given by name, as reports take it.

    Raises as `one` does: a card that is asked for an area that there is not would find nothing amiss there.
    """
    area = bound.get("area") or ""
    if "area" not in card.params or not isinstance(area, str):
        return dict(bound)
    return {**bound, "area": area_code(graph, library, area)}


def one(graph: Readable, library: Library, text: str, kind: str) -> dict[str, object]:
    """The one `area`, `organization` or (either) `place` of that code or name, organisations before areas.

    Raises NotFound with the nearest codes, BadParameter when several have the name.
    """
    rows = [row for row in _named(graph, library, text) if kind in ("place", row["kind"])]
    if not rows:
        raise missing(graph, library, text, kind)
    best = [row for row in rows if (row["by"], row["kind"]) == (rows[0]["by"], rows[0]["kind"])]
    if len(best) > 1:
        codes = ", ".join(str(row["code"]) for row in best[:10])
        raise BadParameter(
            f"有 {len(best)} 个“{text}”,请用编码:{codes}", f"{len(best)} are called {text!r}: {codes}"
        )
    return best[0]


def roots(graph: Readable, library: Library, text: str, as_of: date) -> list[str]:
    """Codes of what a chart starts from: the organisation of that code or name, or what covers the area.

    Of the bodies that cover it the Party's, where there are any. Raises as `one` does, and NotFound when
    nothing covers the area at that date.
    """
    place = one(graph, library, text, "place")
    if place["kind"] == "organization":
        return [str(place["code"])]
    card = library.get("chart.covering")
    rows = graph.read(card.statement, card.bind({"area": place["code"], "as_of": as_of}))
    best = [str(row["code"]) for row in rows if row["party"] == rows[0]["party"]]
    if not best:
        raise NotFound(
            f"{as_of} 没有组织覆盖“{text}”({place['code']})。",
            f"no body covers {text!r} ({place['code']}) on {as_of}.",
        )
    return list(dict.fromkeys(best))


def _named(graph: Readable, library: Library, text: str) -> Rows:
    card = library.get("chart.named")
    return graph.read(card.statement, card.bind({"text": text}))


def missing(graph: Readable, library: Library, text: str, kind: str) -> NotFound:
    """The error for an area, organisation or place that is not there, with the nearest codes."""
    card = library.get("chart.nearby")
    rows = graph.read(card.statement, card.bind({"text": text}))
    known = {
        str(word): f"{row['code']} {row['name'] or ''}".strip()
        for row in rows
        if kind in ("place", row["kind"])
        for word in (row["name"], row["code"])
        if word
    }
    close = list(
        dict.fromkeys(known[word] for word in difflib.get_close_matches(text, known, NEAREST * 2, 0.5))
    )
    zh = f"相近的有:{';'.join(close[:NEAREST])}。" if close else ""
    en = f" The nearest: {'; '.join(close[:NEAREST])}." if close else ""
    what = {"area": ("区域", "area"), "organization": ("组织", "organisation")}.get(kind)
    zh_what, en_what = what or ("组织或区域", "organisation or area")
    return NotFound(
        f"图里没有{zh_what}“{text}”。{zh}",
        f"the graph has no {en_what} {text!r}.{en}",
        [each.partition(" ")[0] for each in close[:NEAREST]],
    )
