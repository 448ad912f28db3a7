"""An organisation chart as a picture: SVG text that a notebook shows and any browser opens.

One box a body, its posts inside, the line to its superior at its left. What is vacant or uncertain is said in
words and by the form of the line, not by colour alone. A long chart goes on in columns, each of which begins
with the names of those that its first box stands below. The picture holds no script and asks nothing of the
network.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape
from math import ceil, sqrt
from pathlib import Path

from graph import label
from graph.browser.palette import NODES
from graph.drawing import Drawing
from graph.organigram import Gap, Line

SIZE = 13
"""Pixels of a letter; Chinese ones are as wide as high, others about half."""
ROW = 19
STEP = 30
GAP = 10
PAD = 10
WIDEST = 64
"""Widths of a letter after which a text is cut; all of it is in the title that shows under the pointer."""
SIGNS = {"vacant": "○", "possible": "◐", "unknown": "?"}
INK, FAINT, RED, TIED = "#1A1A1A", "#5B6470", "#B00020", "#5A3FA0"
TALL = 2400
"""Pixels from which on a chart goes on in another column."""
WIDE = 1.4
"""Of a chart in columns: how much wider than high it is at most."""
AGAIN = "↑"
"""Before the name of a body whose box stands in a column further left."""
LANE = 160
"""Pixels at the right for dotted lines."""
FONTS = "'Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif"


@dataclass(frozen=True)
class Picture:
    """A drawing in SVG. A notebook shows it by itself; `save` writes it to a file."""

    svg: str

    def _repr_svg_(self) -> str:
        return self.svg

    def save(self, path: str | Path) -> Path:
        """Write the picture and give back where it is."""
        written = Path(path)
        written.write_text(self.svg, encoding="utf-8")
        return written


@dataclass(frozen=True)
class _Box:
    """Where a line of the chart is drawn, in pixels; `texts` are rows of (text, colour, bold).

    `again`: its box stands further left, and here is its name alone.
    """

    line: Line
    x: int
    y: int
    width: int
    height: int
    texts: tuple[tuple[str, str, bool], ...]
    again: bool = False

    @property
    def middle(self) -> int:
        """Where the line from above arrives."""
        return self.y + ROW // 2 + (0 if self.again else PAD)


def picture(drawing: Drawing, lang: str = "zh") -> Picture:
    """Draw it; `lang` is zh (Chinese first) or en."""
    head = f"{drawing.as_of}" + (
        {"en": " · made-up data"}.get(lang, " · 演示数据(虚构)") if drawing.made else ""
    )
    boxes = list(_boxes(drawing, lang))
    edge = max([box.x + box.width for box in boxes], default=0) + PAD
    curves = list(_ties(boxes, edge))
    if not curves:  # They would lead across the columns.
        boxes = _columns(boxes)
        edge = max([box.x + box.width for box in boxes], default=0) + PAD
    width = edge + (LANE + PAD if curves else 0)
    height = max([box.y + box.height for box in boxes], default=ROW) + PAD
    names = ", ".join(box.line.body.name for box in boxes if not (box.line.depth or box.again))
    return Picture(
        "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width}" height="{height}"'
                f' viewBox="0 0 {width} {height}" font-family="{FONTS}" font-size="{SIZE}">',
                f"<title>{escaped(f'{names} {head}')}</title>",
                f'<rect width="{width}" height="{height}" fill="#FFFFFF"/>',
                f'<text x="{PAD}" y="{ROW}" fill="{FAINT}">{escaped(head)}</text>',
                *_lines(boxes),
                *curves,
                *(part for box in boxes for part in _drawn(box)),
                "</svg>",
            ]
        )
    )


def _boxes(drawing: Drawing, lang: str) -> Iterator[_Box]:
    y = ROW + GAP
    over = drawing.over
    for line in drawing.lines():
        gaps = drawing.gaps.get(line.body.code, ())
        texts = tuple(_texts(line, line.body.code in over, gaps, lang))
        width = max(breadth(text[:WIDEST]) for text, _, _ in texts) + 2 * PAD + 4
        height = len(texts) * ROW + PAD
        yield _Box(line, PAD + line.depth * STEP, y, width, height, texts)
        y += height + GAP


def _columns(boxes: list[_Box]) -> list[_Box]:
    """The boxes below one another, as long as they are not too high, else in columns of about one height."""
    high = boxes[-1].y + boxes[-1].height if boxes else 0
    if high <= TALL:
        return boxes
    wide = max(box.x + box.width for box in boxes) + STEP
    column = max(TALL, high / ceil(sqrt(WIDE * high / wide)))
    found: list[_Box] = []
    way: list[_Box] = []
    left, y, edge = 0, ROW + GAP, 0
    for box in boxes:
        del way[box.line.depth :]
        if y + box.height > column and y > ROW + GAP:
            left, y = edge + STEP, ROW + GAP
            for above in way:
                found.append(_named(above, left, y))
                edge = max(edge, found[-1].x + found[-1].width)
                y += ROW
            y += GAP // 2
        found.append(replace(box, x=box.x + left, y=y))
        edge = max(edge, found[-1].x + box.width)
        y += box.height + GAP
        way.append(box)
    return found


def _named(box: _Box, left: int, y: int) -> _Box:
    said = f"{AGAIN} {box.line.body.name}"
    width = breadth(said[:WIDEST]) + 2 * PAD
    return replace(
        box, x=box.x + left, y=y, width=width, height=ROW, texts=((said, FAINT, False),), again=True
    )


def _texts(line: Line, drawn_below: bool, gaps: Iterable[Gap], lang: str) -> Iterator[tuple[str, str, bool]]:
    body = line.body
    yield f"{body.name}{'' if line.sure else ' ?'}", INK, True
    said = [label.kind(body, lang), body.code, label.elsewhere(line, lang), label.mark(line, lang)]
    yield " · ".join(each for each in said if each), FAINT, False
    if not line.mark:
        for post in body.posts:
            colour = RED if post.state == "vacant" else INK
            yield f"{SIGNS.get(post.state, '●')} {label.post(post, lang)}", colour, False
        for tie in body.ties:
            yield label.tie(tie, lang), TIED, False
        for gap in gaps:
            yield label.gap(gap, lang), RED if gap.state == "gap" else INK, False
        if body.below and not drawn_below:
            yield label.more(body, lang), FAINT, False


def _lines(boxes: list[_Box]) -> Iterator[str]:
    """From each body down and right to those below it; dashed where only an uncertain date says so."""
    way: list[_Box] = []
    for box in boxes:
        del way[box.line.depth :]
        if way:
            above = way[-1]
            x = above.x + STEP // 2
            dash = "" if box.line.sure else ' stroke-dasharray="5 4"'
            yield (
                f'<path d="M{x} {above.y + above.height}V{box.middle}H{box.x}" fill="none"'
                f' stroke="{NODES["WorkingCommittee"].fill}" stroke-width="1.5"{dash}/>'
            )
        way.append(box)


def _ties(boxes: list[_Box], edge: int) -> Iterator[str]:
    """Dotted curves at the right, each pair once; pale where only an uncertain date says so."""
    places = {box.line.body.code: box for box in boxes if not box.line.mark}
    for code, one in places.items():
        for tie in one.line.body.ties:
            other = places.get(tie.other)
            if other is None or code > tie.other:
                continue
            top, bottom = sorted((one, other), key=lambda box: box.y)
            far = edge + min(LANE, 12 + (bottom.y - top.y) // 12)
            ends = f"M{top.x + top.width} {top.middle}C{far} {top.middle} {far} {bottom.middle}"
            people = "、".join(map(str, tie.people))
            yield (
                f'<path d="{ends} {bottom.x + bottom.width} {bottom.middle}" fill="none" stroke="{TIED}"'
                f' stroke-width="1.5" stroke-linecap="round" stroke-dasharray="1 4"'
                f' opacity="{"1" if tie.sure else "0.5"}"><title>{escaped(people)}</title></path>'
            )


def _drawn(box: _Box) -> Iterator[str]:
    yield f"<g><title>{escaped(chr(10).join(text for text, _, _ in box.texts))}</title>"
    if not box.again:
        yield from _frame(box)
    for number, (text, colour, bold) in enumerate(box.texts):
        y = box.y + (number + 1) * ROW - 2
        weight = ' font-weight="bold"' if bold else ""
        short = text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"
        yield f'<text x="{box.x + PAD + 2}" y="{y}" fill="{colour}"{weight}>{escaped(short)}</text>'
    yield "</g>"


def _frame(box: _Box) -> Iterator[str]:
    look = NODES.get(box.line.body.type or "", NODES["Organization"])
    dash = "" if box.line.sure else ' stroke-dasharray="5 4"'
    yield (
        f'<rect x="{box.x}" y="{box.y}" width="{box.width}" height="{box.height}" rx="4" fill="#FFFFFF"'
        f' stroke="{look.edge}"{dash}/>'
    )
    yield f'<rect x="{box.x}" y="{box.y}" width="5" height="{box.height}" rx="2" fill="{look.fill}"/>'


def breadth(text: str) -> int:
    """About how wide a text is, in pixels."""
    wide = sum(unicodedata.east_asian_width(char) in "WFA" for char in text)
    return int(SIZE * (wide + 0.56 * (len(text) - wide))) + 1


def escaped(said: str) -> str:
    """A text as XML takes it: escaped, and without characters that have no form of their own."""
    return escape(shown(said))


def shown(said: str) -> str:
    """A text without characters that have no form of their own; XML cannot hold them."""
    return "".join(char if char == "\n" or _is_shown(char) else "\ufffd" for char in said)


def _is_shown(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cf", "Cs") and ord(char) & 0xFFFE != 0xFFFE
