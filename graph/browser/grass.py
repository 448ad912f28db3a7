"""The Browser's style sheet (GraSS), made from the model and the palette.

Of several labels the Browser takes the rule that stands later, whatever its manual says; so a general label
(`Area`, `Organization`, `Post`) stands before those that such a node carries besides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph import model
from graph.browser.palette import LINES, NODES, Line

CAPTION = "#5A5A5A"  # beside a line: readable on the light ground


def sheet() -> str:
    """The whole sheet."""
    return "\n".join(f"{selector} {{\n{_inside(facts)}\n}}" for selector, facts in _rules()) + "\n"


def _rules() -> Iterator[tuple[str, Mapping[str, str]]]:
    yield "node", {"diameter": "60px", "color": "#A5ABB6", "font-size": "10px", "caption": '"{name}"'}
    yield "relationship", {"shaft-width": "1px", "font-size": "10px", "caption": '"<type>"'}
    for label, look in NODES.items():
        yield (
            f"node.{label}",
            {
                "color": look.fill,
                "border-color": look.edge,
                "border-width": f"{look.border_width}px",
                "text-color-internal": look.ink,
                "diameter": f"{look.diameter}px",
                "font-size": "10px",
                "caption": f'"{look.caption}"',
            },
        )
    for each in model.RELATIONSHIPS:
        line = LINES.get(each.name, Line(1))
        yield (
            f"relationship.{each.name}",
            {
                "color": line.colour,
                "shaft-width": f"{line.width}px",
                "text-color-external": CAPTION,
                "text-color-internal": line.ink,
                "font-size": "10px",
                "caption": f'"{each.zh}"',
            },
        )


def _inside(facts: Mapping[str, str]) -> str:
    return "\n".join(f"  {name}: {value};" for name, value in facts.items())
