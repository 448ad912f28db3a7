"""An organisation chart as a tree of text, as JSON, and as Mermaid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from api.render.sheet import visible
from graph import label
from graph.organigram import Body, Chart, Line

PLAIN = frozenset(" ,.:()_-\u00b7\u2014\u2192\u3001\u3002\uff08\uff09\uff0c\uff1a")
"""What Mermaid may see as it is, besides letters and digits; everything else is spelled by its number."""
MOST_EDGES = 500
"""Mermaid draws no more, unless it is told to."""


def tree(chart: Chart, lang: str) -> Iterator[str]:
    """Lines of text: branches, codes, posts, marks."""
    over = {line.above for line in chart.lines}
    still: list[bool] = []
    for line in chart.lines:
        del still[line.depth :]
        stem = "".join("│  " if more else "   " for more in still[1:])
        joint = ("└─ " if line.last else "├─ ") if line.depth else ""
        yield f"{stem}{joint}{_title(line, lang)}"
        still.append(not line.last)
        if not line.mark:
            inner = stem + (("   " if line.last else "│  ") if line.depth else "")
            yield from _inside(line.body, inner, line.body.code in over, lang)


def _inside(body: Body, stem: str, drawn: bool, lang: str) -> Iterator[str]:
    """The posts of a body, and how many are below it where none of them is drawn."""
    for post in body.posts:
        yield f"{stem}{'│' if body.below else ' '}  · {visible(label.post(post, lang))}"
    if body.below and not drawn:
        yield f"{stem}└─ {label.more(body, lang)}"


def _title(line: Line, lang: str) -> str:
    body = line.body
    also = label.elsewhere(line, lang)
    parts = [visible(body.name), f"[{visible(body.code)}]", visible(label.kind(body, lang))]
    parts += ["" if line.sure else "?", f"({visible(also)})" if also else "", label.mark(line, lang)]
    return " ".join(part for part in parts if part)


def nested(chart: Chart) -> list[dict[str, Any]]:
    """Trees for JSON: each body with its `children`; a marked one has no content of its own."""
    trees: list[dict[str, Any]] = []
    way: list[list[dict[str, Any]]] = [trees]
    for line in chart.lines:
        node = _node(line)
        del way[line.depth + 1 :]
        way[line.depth].append(node)
        way.append(node["children"])
    return trees


def _node(line: Line) -> dict[str, Any]:
    body: dict[str, Any] = {"code": line.body.code, "name": line.body.name, "mark": line.mark}
    if not line.mark:
        body |= asdict(line.body)
    return body | {"line_sure": line.sure, "children": []}


def mermaid(chart: Chart, lang: str) -> Iterator[str]:
    """A flowchart; no text of ours or of others can be taken for its syntax."""
    names = {body.code: f"n{number}" for number, body in enumerate(chart.bodies)}
    yield "flowchart TB"
    for body in chart.bodies:
        yield f'  {names[body.code]}["{_label(body, lang)}"]{":::vacant" * _is_short(body)}'
    for line in chart.lines:
        if line.above is not None:
            arrow = "-->" if line.sure else "-.->|?|"
            yield f"  {names[line.above]} {arrow} {names[line.body.code]}"
    yield "  classDef vacant stroke:#c00,stroke-width:2px,stroke-dasharray:4 3"


def _is_short(body: Body) -> bool:
    return any(post.state == "vacant" for post in body.posts)


def _label(body: Body, lang: str) -> str:
    lines = [body.name, *(visible(label.post(post, lang)) for post in body.posts)]
    return "<br/>".join(map(spelled, lines))


def spelled(said: str) -> str:
    """A text that Mermaid shows as it is: all but letters, digits and harmless signs as `#number;`."""
    return "".join(
        char if char in PLAIN or char.isalnum() else f"#{ord(char)};" if _is_shown(char) else "#65533;"
        for char in said
    )


def _is_shown(char: str) -> bool:
    return char.isprintable()
