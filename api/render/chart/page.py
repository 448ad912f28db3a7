"""An organisation chart as a page to print: A3 in columns, with breaks between bodies and never inside one.

The page holds no script and asks nothing of the network.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from api.render.wording import both
from graph import label
from graph.browser.palette import NODES
from graph.drawing import Drawing
from graph.organigram import Line, Post
from graph.picture import SIGNS, escaped

COLOURS = "".join(f".{name}{{border-left-color:{look.fill}}}" for name, look in NODES.items())
CSS = f"""
@page{{size:A3 landscape;margin:12mm}}
body{{font:10px/1.3 'Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif}}
body{{color:#1a1a1a;margin:12mm}}
h1{{font-size:20px;margin:0}}
body>ul{{columns:21em auto;column-gap:14px}}
ul{{list-style:none;margin:0;padding-left:12px;border-left:1.5px solid #5b6470}}
body>ul{{padding:0;border:0}}
li{{margin:2px 0}}
section{{border:1px solid #5b6470;border-left:6px solid #5b6470;border-radius:4px}}
section{{padding:1px 4px;break-inside:avoid;width:fit-content;overflow-wrap:anywhere}}
{COLOURS}
.unsure{{border-style:dashed}}
h2{{font-size:11.5px;margin:0;break-after:avoid;max-height:7.5em;overflow:hidden}}
p{{margin:0}}
.faint{{color:#5b6470}}
.red{{color:#b00020;font-weight:bold}}
.tie{{color:#5a3fa0;border-bottom:1.5px dotted #5a3fa0;display:table}}
.root{{break-before:page}}
.root:first-child{{break-before:auto}}
"""
POLICY = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
    f" style-src 'sha256-{b64encode(sha256(CSS.encode()).digest()).decode()}'"
)
"""The content security policy that this page needs: its own style and nothing else."""
LARGE = 40
"""Lines of a tree that begins on a page of its own."""
MADE = ("演示数据(虚构)", "made-up data")
LEGEND = (
    ("● 在任 ○ 空缺 ◐ 可能空缺 ? 未知;实框确定,虚框可能;⋯ 虚线:交叉任职;! 缺口"),
    ("● held ○ vacant ◐ possibly vacant ? unknown; dashed: only possible; ⋯ dotted: cross-appointed; ! gap"),
)


def text(drawing: Drawing, lang: str) -> Iterator[str]:
    """The page, a piece for each body."""
    names = "、".join(line.body.name for line in drawing.chart.lines[:1])
    head = escaped(f"{names} {drawing.as_of}{' · ' + both(*MADE, lang) if drawing.made else ''}")
    yield (
        f'<!doctype html>\n<html lang="{"en" if lang == "en" else "zh"}"><meta charset="utf-8">'
        f"<title>{head}</title><style>{CSS}</style>\n<h1>{head}</h1>\n"
        f'<p class="faint">{escaped(both(*LEGEND, lang))}</p>\n'
    )
    over, large = drawing.over, _large(drawing)
    depth = -1
    for number, line in enumerate(drawing.lines()):
        if line.depth > depth:
            yield "<ul>\n" * (line.depth - depth)
        else:
            yield "</li></ul>" * (depth - line.depth) + "</li>\n"
        root = ' class="root"' if number in large else ""
        yield f"<li{root}>" + _box(drawing, line, line.body.code in over, lang)
        depth = line.depth
    yield "</li></ul>\n" * (depth + 1) + "</html>\n"


def _large(drawing: Drawing) -> frozenset[int]:
    """The numbers of the lines that begin a large tree."""
    starts = [number for number, line in enumerate(drawing.chart.lines) if not line.depth]
    ends = [*starts, len(drawing.chart.lines)][1:]
    return frozenset(start for start, end in zip(starts, ends, strict=True) if end - start >= LARGE)


def _box(drawing: Drawing, line: Line, drawn: bool, lang: str) -> str:
    body = line.body
    known = body.type if body.type in NODES else "Organization"
    sure = "" if line.sure else " unsure"
    said = [label.kind(body, lang), body.code, label.elsewhere(line, lang), label.mark(line, lang)]
    parts = [
        f'<section class="{known}{sure}"><h2>{escaped(body.name)}{"" if line.sure else " ?"}</h2>',
        f'<p class="faint">{escaped(" · ".join(each for each in said if each))}</p>',
    ]
    if not line.mark:
        parts += [_post(post, lang) for post in body.posts]
        parts += [f'<p class="tie">{escaped(label.tie(tie, lang))}</p>' for tie in body.ties]
        for gap in drawing.gaps.get(body.code, ()):
            red = ' class="red"' if gap.state == "gap" else ""
            parts.append(f"<p{red}>{escaped(label.gap(gap, lang))}</p>")
        if body.below and not drawn:
            parts.append(f'<p class="faint">{escaped(label.more(body, lang))}</p>')
    return "".join([*parts, "</section>"])


def _post(post: Post, lang: str) -> str:
    red = ' class="red"' if post.state == "vacant" else ""
    return f"<p{red}>{SIGNS.get(post.state, '●')} {escaped(label.post(post, lang))}</p>"
