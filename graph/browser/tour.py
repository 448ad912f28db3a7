"""The tour of a city: from a street to what is missing in it, one picture a slide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cypher.library import Library
from graph.browser import statement
from graph.browser.markup import Html, guide_link, joined, page, runnable, said, tag
from graph.browser.place import HOME, Place
from graph.browser.value import values

TITLE = "游览一座城 · A tour of the city"


@dataclass(frozen=True)
class Stop:
    """A slide: the cards that are run there, and what is to be seen."""

    cards: tuple[str, ...]
    zh: str
    en: str


STOPS = (
    Stop(
        ("explore.street",),
        "从一个街道看起:社区、网格、小区一层层属于它,党组织覆盖它们。"
        "红色是党组织,蓝色是区域,黄色是岗位,红圈白底是空缺的岗位。",
        "Start from a street: communities, grids and compounds belong to it, Party bodies cover them. Red is "
        "a Party body, blue an area, yellow a post, white with a red ring a vacant one.",
    ),
    Stop(
        ("chart.grid_branches", "gaps.grid_without_branch"),
        "支部建在网格上。一个支部可以覆盖几个网格,所以先看每个支部覆盖几个,再看哪些网格没有支部。"
        "缺口是确定的,可能只差一个日期,未知是没有人采集过。",
        "Branches are built on grids, and one may cover several: see how many each covers, then which grids "
        "have none. A gap is certain, possible lacks one date, unknown was never collected.",
    ),
    Stop(
        ("explore.parties_of_compound", "linkage.three_parties"),
        "一个小区的三方:党组织、业主委员会、物业公司。画出来的人同时在两方任职,就是他们把三方联起来。",
        "The three parties of a compound: Party body, owners' committee, property company. The people drawn "
        "are in two of them: it is they who link.",
    ),
    Stop(
        ("gaps.vacant_post",),
        "岗位是节点,所以空缺看得见:没有人任职的必设岗位,少几个人。双击一个节点可看它属于谁。",
        "A post is a node, so a vacancy can be seen: posts that must be held, and how many are missing. "
        "Double-click a node to see whose it is.",
    ),
    Stop(
        ("explore.between_organizations", "explore.cross_appointments"),
        "两个组织之间的每一种联系:实线、交叉任职、共同的人和小区。粗的玫红色线是交叉任职。",
        "Every way in which two organisations are linked. The thick pink line is a cross-appointment.",
    ),
)


def tour(library: Library, place: Place, thresholds: Mapping[str, object]) -> bytes:
    """The slides of STOPS, with the cards of the library as they are now. Raises NotFound: no such card."""
    first, *others = (_slide(library, stop, number, thresholds) for number, stop in enumerate(STOPS, 1))
    back = tag("p", guide_link(place.url(HOME), "← 首页 · home"))
    return page(TITLE, [joined([first, back], "\n"), *others])


def _slide(library: Library, stop: Stop, number: int, thresholds: Mapping[str, object]) -> Html:
    blocks = []
    for card in map(library.get, stop.cards):
        blocks.append(tag("p", tag("strong", statement.title(card))))
        given = values(card, thresholds)
        blocks.append(runnable(statement.filled(card, given) or statement.asked(card)))
    head = tag("h3", f"{number}. {library.get(stop.cards[-1]).title_zh}")
    return joined([head, said(stop.zh, stop.en), *blocks], "\n")
