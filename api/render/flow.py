"""The paths that a card's rows hold as a Mermaid flowchart: what is connected, and in what state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from api.render.chart.mermaid import spelled
from api.render.sheet import Sheet, visible
from api.render.wording import said
from graph.element import Node, Path, plain
from graph.model import RELATIONSHIPS

WORDS: Mapping[str, tuple[str, str]] = {
    "met": ("达标", "met"),
    "not_met": ("不达标", "not met"),
    "one": ("负责", "answers for it"),
    "two": ("两家都负责", "two answer for it"),
    "gone": ("党组织已不在", "the body is gone"),
    "none": ("没有", "none"),
}
"""States of cards that draw paths, beside those of rules."""
CERTAIN = "certain"
"""A state that says nothing more than the line."""


def render(sheet: Sheet, lang: str) -> str:
    """A box for each thing, a line for each relationship with its type or, where rows have one, their state.

    A row without a path shows its things alone, with the state in the box.
    """
    names: dict[str, str] = {}
    boxes: dict[str, str] = {}
    lines: dict[str, None] = {}
    for row in sheet.rows:
        values = dict(zip(sheet.columns, row, strict=True))
        state = _state(values.get("state"), lang)
        paths = [value for value in row if isinstance(value, Path) and value.nodes]
        for node in _nodes(paths, values):
            names.setdefault(node.id, f"n{len(names)}")
            alone = f"<br/>{spelled(state)}" if state and not paths else ""
            boxes.setdefault(node.id, f'  {names[node.id]}["{spelled(visible(_said(node)))}{alone}"]')
        for path in paths:
            for each in path.relationships:
                about = state if len(path.relationships) == 1 and state else _line(each.type, lang)
                lines[f'  {names[each.start.id]} -->|"{spelled(about)}"| {names[each.end.id]}'] = None
    return "\n".join(["flowchart LR", *boxes.values(), *lines])


def _nodes(paths: list[Path], values: Mapping[str, object]) -> Iterator[Node]:
    if paths:
        for path in paths:
            yield from path.nodes
    else:
        yield from (value for value in values.values() if isinstance(value, Node))


def _said(node: Node) -> str:
    name = str(plain(node.properties.get("name")) or "")
    return name or node.name


def _state(code: object, lang: str) -> str:
    if not code or code == CERTAIN:
        return ""
    if code in WORDS:
        return WORDS[str(code)][lang == "en"]
    return visible(str(said("state", code, lang)))


def _line(name: str, lang: str) -> str:
    return next((each.en if lang == "en" else each.zh for each in RELATIONSHIPS if each.name == name), name)
