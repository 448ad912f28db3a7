"""A body and those it shares people with, as a picture: SVG text without scripts, as in `graph.picture`.

The body at the left, the others at the right, the strongest first; the line between says who, is as thick as
the pair is strong, and dashed where it is only possible.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cypher.errors import BadParameter
from graph.browser.palette import LINES, NODES
from graph.element import Node
from graph.picture import FAINT, FONTS, INK, PAD, ROW, SIZE, Picture, breadth, escaped
from graph.sharing import Sharing

BOX, BETWEEN, TOP = 2 * ROW + PAD, 14, 2 * ROW
SPAN = 300
"""Pixels of a line, for the names that stand upon it."""
MOST = 40
"""Bodies in one picture."""


@dataclass(frozen=True)
class _Tie:
    """The other body, the names with their days (`?`: only possibly), strength, and if anybody is certain."""

    other: Node
    people: tuple[str, ...]
    strength: float
    sure: bool
    in_line: bool


def ties(found: Sharing, lang: str = "zh") -> Picture:
    """Draw what `share` found of an organisation. Raises BadParameter for anything else."""
    if found.thing.kind != "organization":
        raise BadParameter(
            "只有一个组织的共有人员能画成 svg。", "svg draws the interlocks of an organisation alone."
        )
    drawn = list(_ties(found))
    shown = drawn[:MOST]
    left = breadth(found.thing.name) + 2 * PAD
    right = left + SPAN + 2 * PAD
    wide = right + max((breadth(_name(each.other)) for each in shown), default=0) + 3 * PAD
    height = TOP + max(len(shown), 1) * (BOX + BETWEEN) + ROW
    middle = TOP + (height - TOP - ROW) // 2
    head = _head(found, len(drawn) - len(shown), lang)
    lines = [part for n, each in enumerate(shown) for part in _line(each, left + PAD, right, middle, _top(n))]
    boxes = [part for n, each in enumerate(shown) for part in _box(each.other, right, _top(n))]
    own = _box(_own(found), PAD, middle - BOX // 2)
    return Picture(
        "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{wide}" height="{height}"'
                f' viewBox="0 0 {wide} {height}" font-family="{FONTS}" font-size="{SIZE}">',
                f"<title>{escaped(f'{found.thing.name} {head}')}</title>",
                f'<rect width="{wide}" height="{height}" fill="#FFFFFF"/>',
                f'<text x="{PAD}" y="{ROW}" fill="{FAINT}">{escaped(head)}</text>',
                *lines,
                *own,
                *boxes,
                "</svg>",
            ]
        )
    )


def _top(number: int) -> int:
    return TOP + number * (BOX + BETWEEN)


def _head(found: Sharing, more: int, lang: str) -> str:
    made = {"en": "made-up data"}.get(lang, "演示数据(虚构)")
    parts = [str(found.as_of), *([made] if any(each.made for each in found.origins) else [])]
    return " · ".join([*parts, *([f"… +{more}"] if more else [])])


def _ties(found: Sharing) -> Iterator[_Tie]:
    """Each other body once, in the order of the rows; nothing that is over or to come."""
    rows: dict[str, list[Mapping[str, Any]]] = {}
    for row in found.rows:
        if row["state"] in ("certain", "possible") and isinstance(row["other"], Node):
            rows.setdefault(row["other"].name, []).append(row)
    for mine in rows.values():
        first = mine[0]
        people = tuple(dict.fromkeys(_person(row) for row in mine))
        sure = any(row["state"] == "certain" for row in mine)
        yield _Tie(first["other"], people, float(first["strength"]), sure, bool(first["in_line"]))


def _person(row: Mapping[str, Any]) -> str:
    since = row["from_max"] or row["from_min"]
    return f"{_name(row['person'])}{'' if row['state'] == 'certain' else '?'} {since or '?'}"


def _own(found: Sharing) -> Node:
    body = found.bodies.get(found.thing.code)
    kind = body.type if body else ""
    said = {"code": found.thing.code, "name": found.thing.name, "type": kind}
    return Node("", frozenset({"Organization"}), said)


def _line(tie: _Tie, left: int, right: int, middle: int, top: int) -> Iterator[str]:
    y, thick = top + BOX // 2, 1.2 + 5 * min(tie.strength, 1.5)
    dash = "" if tie.sure else ' stroke-dasharray="5 4"'
    colour = LINES["SUBORDINATE_TO"].colour if tie.in_line else LINES["CROSS_APPOINTED"].colour
    bend = left + SPAN // 4
    yield (
        f'<path d="M{left} {middle}C{bend} {middle} {left} {y} {bend} {y}H{right}" fill="none"'
        f' stroke="{colour}" stroke-opacity="0.55" stroke-width="{thick:.1f}"{dash}/>'
    )
    said = "、".join(tie.people)
    yield f'<text x="{right - PAD}" y="{y - 6}" fill="{INK}" text-anchor="end">{escaped(said)}</text>'
    weight = f"{tie.strength:.3f}".rstrip("0").rstrip(".") if tie.sure else "?"
    yield f'<text x="{right - PAD}" y="{y + ROW - 4}" fill="{FAINT}" text-anchor="end">{weight}</text>'


def _box(body: Node, x: int, y: int) -> Iterator[str]:
    name, look = _name(body), NODES.get(str(body.properties.get("type")), NODES["Organization"])
    wide = breadth(name) + 2 * PAD
    yield (
        f'<rect x="{x}" y="{y}" width="{wide}" height="{BOX}" rx="4" fill="#FFFFFF" stroke="{look.edge}"/>'
        f'<rect x="{x}" y="{y}" width="5" height="{BOX}" rx="2" fill="{look.fill}"/>'
    )
    yield f'<text x="{x + PAD}" y="{y + ROW}" fill="{INK}" font-weight="bold">{escaped(name)}</text>'
    yield f'<text x="{x + PAD}" y="{y + 2 * ROW}" fill="{FAINT}">{escaped(body.name)}</text>'


def _name(thing: object) -> str:
    return str(thing.properties.get("name") or thing.name) if isinstance(thing, Node) else ""
