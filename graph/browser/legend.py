"""What the colours mean: the labels and relationship types as the style sheet draws them."""

from __future__ import annotations

from graph import model
from graph.browser.markup import Html, tag
from graph.browser.palette import LINES, NODES, Line, Look

# As where graphs are drawn.
GROUND = "background: #F9FCFF; color: #1A1A1A; padding: 8px; border-radius: 6px"


def legend() -> Html:
    """Every label and relationship type in its colours, with its name."""
    names = {each.name: (each.zh, each.en) for each in model.LABELS}
    nodes = [_node(look, *names[label]) for label, look in NODES.items() if label in names]
    lines = [_line(LINES.get(each.name, Line(1)), each.zh, each.en) for each in model.RELATIONSHIPS]
    return tag("div", tag("p", *nodes), tag("p", *lines), style=GROUND)


def _node(look: Look, zh: str, en: str) -> Html:
    style = (
        f"display: inline-block; margin: 2px; padding: 2px 8px; border-radius: 12px; "
        f"background: {look.fill}; "
        f"color: {look.ink}; border: {min(look.border_width, 3)}px solid {look.edge}"
    )
    return tag("span", f"{zh} · {en}", style=style)


def _line(line: Line, zh: str, en: str) -> Html:
    style = "display: inline-block; margin: 2px 10px 6px 2px; "
    return tag("span", f"{zh} · {en}", style=f"{style}border-bottom: {line.width}px solid {line.colour}")
