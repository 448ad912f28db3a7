"""Colours: one for every label, texts that can be read, kinds that a colour-blind eye can tell apart."""

from itertools import combinations

import pytest

from graph import model
from graph.browser import grass
from graph.browser.legend import legend
from graph.browser.palette import LINES, NODES

GROUND = "#F9FCFF"  # where the Browser draws
TOGETHER = (
    "Street",
    "Community",
    "Grid",
    "Compound",
    "CommunityCommittee",
    "Branch",
    "PropertyCompany",
    "OwnersCommittee",
    "Post",
    "Vacant",
    "Person",
)
"""The labels that stand in one picture."""
# Machado, Oliveira, Fernandes 2009, severity 1, on linear RGB.
SIGHTS = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> tuple[float, ...]:
    """Linear red, green and blue of `#RRGGBB`, by WCAG 2's own formula."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return tuple(p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """WCAG 2's contrast ratio."""
    a, b = luminance(one), luminance(other)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)


def lab(colour: str, sight: str) -> tuple[float, float, float]:
    """CIE L*a*b* of a colour as somebody of that sight sees it."""
    rgb = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(w * c for w, c in zip(row, rgb, strict=True)))) for row in SIGHTS[sight]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def test_every_label_and_every_relationship_type_has_a_look() -> None:
    assert {each.name for each in model.LABELS} == set(NODES)
    assert {each.name for each in model.RELATIONSHIPS} == set(LINES)


def test_every_label_has_a_colour_of_its_own() -> None:
    fills = [look.fill for look in NODES.values()]
    assert len(set(fills)) == len(fills)


@pytest.mark.parametrize("label", NODES)
def test_the_text_in_a_node_can_be_read(label: str) -> None:
    assert ratio(NODES[label].ink, NODES[label].fill) >= 4.5


def test_the_text_at_a_line_and_the_line_itself_can_be_seen() -> None:
    assert ratio(grass.CAPTION, GROUND) >= 4.5
    for line in LINES.values():
        assert ratio(line.colour, GROUND) >= 3
        assert ratio(line.ink, line.colour) >= 4.5


@pytest.mark.parametrize("sight", SIGHTS)
def test_what_stands_in_one_picture_is_told_apart(sight: str) -> None:
    """By more than ten units of L*a*b* (two are just noticeable), the size of a node aside."""
    for one, other in combinations(TOGETHER, 2):
        a, b = lab(NODES[one].fill, sight), lab(NODES[other].fill, sight)
        apart = sum((x - y) ** 2 for x, y in zip(a, b, strict=True)) ** 0.5
        assert apart > 10, (one, other, round(apart, 1))


def test_a_vacancy_stands_out() -> None:
    vacant, post = NODES["Vacant"], NODES["Post"]
    assert vacant.border_width > 2 * post.border_width
    assert ratio(vacant.edge, vacant.fill) >= 4.5
    assert "空缺" in vacant.caption


def test_cross_appointments_are_the_widest_lines() -> None:
    widest = max(LINES, key=lambda name: LINES[name].width)
    assert widest == "CROSS_APPOINTED"
    assert LINES[widest].width > 2 * sorted(line.width for line in LINES.values())[-2]


def parsed(sheet: str) -> dict[str, dict[str, str]]:
    """A style sheet read the way the Browser does: quotes toggle, a value holds no colon."""
    rules: dict[str, dict[str, str]] = {}
    name, inside, quoted, body = "", False, False, ""
    for sign in sheet:
        if sign in "\"'":
            quoted = not quoted
        elif sign in "{}" and not quoted:
            if sign == "}":
                facts = [part.split(":") for part in body.split(";") if part.strip()]
                assert all(len(fact) == 2 for fact in facts), body
                rules[name] = {key.strip(): value.strip() for key, value in facts}
                name, body = "", ""
            inside = sign == "{"
        elif inside:
            body += sign
        elif not sign.isspace():
            name += sign
    return rules


def test_the_style_sheet_is_read_as_it_is_meant() -> None:
    rules = parsed(grass.sheet())
    assert list(rules) == [
        "node",
        "relationship",
        *(f"node.{label}" for label in NODES),
        *(f"relationship.{each.name}" for each in model.RELATIONSHIPS),
    ]
    assert rules["node.Grid"]["color"] == NODES["Grid"].fill
    assert rules["node.Vacant"]["caption"] == "空缺 {name}"
    assert rules["relationship.CROSS_APPOINTED"]["caption"] == "交叉任职"
    assert rules["relationship.CROSS_APPOINTED"]["shaft-width"] == "8px"


def test_general_labels_stand_before_the_special_ones() -> None:
    """The later rule wins in the Browser."""
    order = list(NODES)
    for each in model.LABELS:
        assert each.parent is None or order.index(each.parent) < order.index(each.name)


def test_captions_show_properties_that_the_label_has() -> None:
    for each in model.LABELS:
        bearer = model.label(each.parent) if each.parent else each
        shown = NODES[each.name].caption
        assert shown.partition("{")[2].partition("}")[0] in bearer.properties


def test_the_legend_names_everything() -> None:
    shown = legend()
    for each in (*model.LABELS, *model.RELATIONSHIPS):
        assert f"{each.zh} · " in shown
