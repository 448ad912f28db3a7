"""An organisation chart as a tree of text."""

from __future__ import annotations

from collections.abc import Iterator

from api.render.sheet import visible
from api.render.wording import both
from graph import label
from graph.drawing import Drawing
from graph.organigram import Line

MADE = ("演示数据(虚构)", "made-up data")


def text(drawing: Drawing, lang: str, said: str = "") -> Iterator[str]:
    """The date, what is `said` of the whole, and the tree."""
    made = f" 【{both(*MADE, lang)}】" if drawing.made else ""
    yield f"{both('截止', 'as of', lang)} {drawing.as_of}{made}{said}\n"
    for line in tree(drawing, lang):
        yield line + "\n"


def tree(drawing: Drawing, lang: str) -> Iterator[str]:
    """Lines of text: branches, codes, posts, dotted lines, gaps, marks."""
    over = drawing.over
    still: list[bool] = []
    for line in drawing.lines():
        del still[line.depth :]
        stem = "".join("│  " if more else "   " for more in still[1:])
        joint = ("└─ " if line.last else "├─ ") if line.depth else ""
        yield f"{stem}{joint}{_title(line, lang)}"
        still.append(not line.last)
        if not line.mark:
            inner = stem + (("   " if line.last else "│  ") if line.depth else "")
            yield from _inside(drawing, line, inner, line.body.code in over, lang)


def _inside(drawing: Drawing, line: Line, stem: str, drawn: bool, lang: str) -> Iterator[str]:
    """What stands in a body, and how many are below it where none of them is drawn."""
    body = line.body
    for said in (
        *(f"· {visible(label.post(post, lang))}" for post in body.posts),
        *(visible(label.tie(tie, lang)) for tie in body.ties),
        *(visible(label.gap(gap, lang)) for gap in drawing.gaps.get(body.code, ())),
    ):
        yield f"{stem}{'│' if body.below else ' '}  {said}"
    if body.below and not drawn:
        yield f"{stem}└─ {label.more(body, lang)}"


def _title(line: Line, lang: str) -> str:
    body = line.body
    also = label.elsewhere(line, lang)
    parts = [visible(body.name), f"[{visible(body.code)}]", visible(label.kind(body, lang))]
    parts += ["" if line.sure else "?", f"({visible(also)})" if also else "", label.mark(line, lang)]
    return " ".join(part for part in parts if part)
