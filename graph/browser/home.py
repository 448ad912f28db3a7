"""The guide that opens by itself: what Sanfang is, and the way to everything else."""

from __future__ import annotations

from collections.abc import Iterable

from graph.browser.guide import folder_title
from graph.browser.legend import legend
from graph.browser.markup import Html, file_link, guide_link, joined, page, runnable, said, tag
from graph.browser.place import FAVOURITES, HOME, LESSON, LINKS, STYLE, TOUR, Place, guide_of
from graph.browser.readme import conf

TITLE = "三方 · Sanfang"


def home(folders: Iterable[str], place: Place) -> bytes:
    """The guides, the favourites, the colours; and what to do when it did not open by itself."""
    return page(TITLE, [_start(folders, place), _colours(place), _again(place)])


def _start(folders: Iterable[str], place: Place) -> Html:
    guides = [
        (TOUR, "游览一座城 · A tour of the city"),
        *((guide_of(folder), folder_title(folder)) for folder in folders),
        (LESSON, "加一条自己的规则 · Add your own rule"),
    ]
    return joined(
        [
            tag("h3", TITLE),
            said(
                "街道大工委、社区大党委、网格党支部、楼院党小组、物业公司、业主委员会和其中任职的人是节点,"
                "岗位和交叉任职是边。这里的每一问都是一张卡片,点一下就运行。",
                "Party bodies, property companies, owners' committees and office holders are nodes, posts "
                "and cross-appointments edges. Every question here is a card: click, and it runs.",
            ),
            tag("ul", *(tag("li", guide_link(place.url(name), text)) for name, text in guides)),
            tag("h4", "收藏夹 · Favourites"),
            tag("p", file_link(place.url(FAVOURITES), FAVOURITES)),
            said(
                "下载后把文件拖进本页,左边星标里就有同样的卡片,一个文件夹一类。再拖一次会多一份,先删旧的。",
                "Download it and drop the file anywhere on this page: the same cards, under the star. "
                "Delete the old ones before you drop a newer file.",
            ),
            tag("p", file_link(place.url(LINKS), "链接 · Links")),
            said("每张卡片一个网址,可发给同事。", "An address for each card, to be sent on."),
        ],
        "\n",
    )


def _colours(place: Place) -> Html:
    return joined(
        [
            tag("h3", "图例 · Colours"),
            legend(),
            said("改乱了,再运行一次:", "Changed by accident? Once more:"),
            runnable(f":style {place.url(STYLE)}"),
        ],
        "\n",
    )


def _again(place: Place) -> Html:
    return joined(
        [
            tag("h3", "没有自动打开? · It did not open by itself?"),
            said(
                "服务器没有我们的设置,或浏览器设置里关了“play implicit init commands”。每次登录后运行这两行:",
                "The server lacks our settings, or «play implicit init commands» is off in the Browser's "
                "settings. Run these after each login:",
            ),
            runnable(f":style {place.url(STYLE)}"),
            runnable(f":guide {place.url(HOME)}"),
            said("或请管理员在 neo4j.conf 里加两行:", "Or ask for two lines in neo4j.conf:"),
            tag("pre", conf(place), class_="code"),
        ],
        "\n",
    )
