"""The guide to a folder of cards: each with its reason, its parameters, and blocks that run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cypher.card import Card
from cypher.folders import FOLDERS
from graph.browser import statement
from graph.browser.markup import Html, guide_link, joined, page, runnable, said, tag
from graph.browser.place import HOME, Place
from graph.browser.value import values


def guide(folder: str, cards: Iterable[Card], place: Place, thresholds: Mapping[str, object]) -> bytes:
    """One slide: the cards of a folder, each folded under its title."""
    title = folder_title(folder)
    head = joined(
        [
            tag("h3", title),
            tag("p", guide_link(place.url(HOME), "← 首页 · home")),
            said(
                "点标题展开,点方框左上角的箭头就运行;点方框里的文字则放进编辑框,可以再改。",
                "Open a title, click the arrow in a box to run it; click its text to have it in the editor.",
            ),
        ],
        "\n",
    )
    return page(title, [joined([head, *(entry(card, values(card, thresholds)) for card in cards)], "\n")])


def folder_title(folder: str) -> str:
    """The folder's name, Chinese · English."""
    return f"{FOLDERS[folder].zh} · {FOLDERS[folder].en}"


def entry(card: Card, given: Mapping[str, str]) -> Html:
    """A card, folded: why it is asked, what it rests on, and its blocks."""
    basis = ", ".join(
        part for part in (card.name, card.basis and f"依据 · basis {card.basis} {card.confidence}") if part
    )
    ready = statement.filled(card, given)
    return tag(
        "details",
        tag("summary", tag("strong", statement.title(card))),
        tag("p", card.why),
        tag("p", tag("code", basis)),
        runnable(ready) if ready else "",
        *_asked(card, given),
    )


def _asked(card: Card, given: Mapping[str, str]) -> Iterable[Html]:
    """The same with parameters that stay set for other questions: first the values, then the question."""
    if not given:
        return
    yield said(
        "换日期、区域或门槛:先运行参数,再运行查询;参数对以后的查询也有效。",
        "Other values: run the parameters, then the query; they hold for later queries too.",
    )
    yield tag(
        "ul", *(tag("li", tag("code", f"${name}"), " ", param.about) for name, param in card.params.items())
    )
    yield runnable(statement.param_lines(given))
    yield runnable(statement.asked(card))
