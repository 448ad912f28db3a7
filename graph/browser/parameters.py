"""`params.cypher`: the `:param` lines of every card, to be copied from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cypher.card import Card
from graph.browser import statement
from graph.browser.value import values

FILE = "params.cypher"
HEAD = """\
// 参数 · Parameters
// 选一张卡片的几行,放进编辑框运行。写 :param x => 1,不写 :params {x: 1}:后者把整数变成小数。
// Run the lines of one card in the editor. Write :param x => 1; :params {x: 1} makes floats of integers.
"""


def listing(cards: Iterable[Card], thresholds: Mapping[str, object]) -> str:
    """The lines of each card under its name."""
    return "\n".join([HEAD, *(_of(card, thresholds) for card in cards)])


def _of(card: Card, thresholds: Mapping[str, object]) -> str:
    given = values(card, thresholds)
    about = "\n".join(f"// ${name} ({param.type}) {param.about}" for name, param in card.params.items())
    lines = statement.param_lines(given) if given else "// 没有参数 · none"
    return (
        "\n".join(part for part in (f"// {card.name} {statement.title(card)}", about, lines, "") if part)
        + "\n"
    )
