"""The guide «add your own rule»: from a question to a card, and to this Browser."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cypher.card import parse
from cypher.skeleton import RULE
from graph.browser import statement
from graph.browser.markup import Html, guide_link, joined, page, runnable, said, tag
from graph.browser.place import HOME, Place
from graph.browser.value import values

TITLE = "加一条自己的规则 · Add your own rule"
COMMANDS = """\
export SANFANG_CYPHER_PATH=$PWD/cards
sanfang rules new gaps.my_rule --dir cards
$EDITOR cards/gaps/my_rule.cypher
sanfang rules check gaps.my_rule
sanfang gaps --rule gaps.my_rule
sanfang open"""


def lesson(place: Place, thresholds: Mapping[str, object]) -> bytes:
    """Three slides: the skeleton as it runs, the file around it, the commands."""
    return page(TITLE, [_question(place, thresholds), _file(), _commands()])


def _question(place: Place, thresholds: Mapping[str, object]) -> Html:
    card, problems = parse(Path("gaps/my_rule.cypher"), RULE)
    if card is None:
        raise problems[0]
    return joined(
        [
            tag("h3", TITLE),
            tag("p", guide_link(place.url(HOME), "← 首页 · home")),
            said(
                "一个问题一个文件。先在这里把查询改到满意:第一列是发现所指的节点,"
                "第二列 state 是 gap、possible、unknown 或 ok。",
                "One question is one file. Work on the query here first: its first column is the node that "
                "the finding is about, the second is state: gap, possible, unknown or ok.",
            ),
            runnable(statement.filled(card, values(card, thresholds)) or statement.asked(card)),
        ],
        "\n",
    )


def _file() -> Html:
    return joined(
        [
            tag("h3", "文件 · The file"),
            said(
                "查询前面是标题和一段说明(TOML),后面是例子:一个小图,和它必须给出的行。没有例子的规则装不进来。",
                "Before the query stand a title and a head (TOML), after it examples: a small graph and the "
                "rows that it must give. A rule without examples is not taken.",
            ),
            tag("pre", RULE, class_="code", style="max-height: 30em; overflow: auto"),
        ],
        "\n",
    )


def _commands() -> Html:
    return joined(
        [
            tag("h3", "命令 · The commands"),
            said(
                "在终端里;最后一条把新规则写进这里的指南和收藏夹。",
                "In a terminal; the last one brings the rule into these guides and favourites.",
            ),
            tag("pre", COMMANDS, class_="code"),
        ],
        "\n",
    )
