"""A chart ends, whatever the rows say, and draws every body once."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from graph.organigram import Chart, chart

CODES = [f"O{number}" for number in range(8)]


def row(
    code: str, *superiors: str, type: str | None = None, sure: bool = True, **more: Any
) -> dict[str, Any]:
    """A row of `chart.subtree` without posts."""
    above = [{"code": each, "name": None, "sure": sure} for each in superiors]
    plain = {
        "code": code,
        "name": code,
        "type": type,
        "sure": True,
        "below": 0,
        "superiors": above,
        "posts": [],
    }
    return plain | more


def post(code: str, role: str, served: str | None = None, **more: Any) -> dict[str, Any]:
    """A required post that somebody holds."""
    plain = {"code": code, "role": role, "title": None, "served": served, "seats": 1, "required": True}
    held = {"person": "p", "name": "甲", "kind": None, "title": None, "sure": True}
    return plain | {"state": "held", "vacant": 0, "holders": [held]} | more


def drawn(found: Chart) -> list[tuple[str, int, str]]:
    return [(line.body.code, line.depth, line.mark) for line in found.lines]


def test_a_tree_in_the_order_of_tiers_then_codes() -> None:
    rows = [
        row("A"),
        row("B2", "A"),
        row("B1", "A"),
        row("C", "A", type="CommunityCommittee"),
        row("D", "B1"),
    ]
    found = chart(rows, ["A"])
    assert drawn(found) == [("A", 0, ""), ("C", 1, ""), ("B1", 1, ""), ("D", 2, ""), ("B2", 1, "")]
    assert [line.last for line in found.lines] == [True, False, False, True, True]


def test_a_body_with_two_superiors_is_drawn_once_and_marked() -> None:
    rows = [row("A"), row("B", "A"), row("C", "A"), row("D", "B", "C"), row("E", "D")]
    assert drawn(chart(rows, ["A"])) == [
        ("A", 0, ""),
        ("B", 1, ""),
        ("D", 2, ""),
        ("E", 3, ""),
        ("C", 1, ""),
        ("D", 2, "again"),
    ]


def test_superiors_in_a_circle_end() -> None:
    assert drawn(chart([row("A", "B"), row("B", "A")], ["A"])) == [
        ("A", 0, ""),
        ("B", 1, ""),
        ("A", 2, "circle"),
    ]


def test_a_body_above_itself_ends() -> None:
    assert drawn(chart([row("A", "A")], ["A"])) == [("A", 0, ""), ("A", 1, "circle")]


def test_superiors_that_are_not_in_the_chart_are_told() -> None:
    found = chart([row("A", "Z"), row("B", "A", "Y")], ["A"])
    assert [[each.code for each in line.elsewhere] for line in found.lines] == [["Z"], ["Y"]]


def test_what_no_root_reaches_is_drawn_after_it() -> None:
    assert drawn(chart([row("A"), row("B", "Z")], ["A"])) == [("A", 0, ""), ("B", 0, "")]


def test_a_root_below_another_root_is_drawn_below_it() -> None:
    assert drawn(chart([row("A"), row("B", "A")], ["B", "A"])) == [("A", 0, ""), ("B", 1, "")]


def test_uncertain_subordination_is_told() -> None:
    found = chart([row("A"), row("B", "A", sure=False), row("C", "A")], ["A"])
    assert [line.sure for line in found.lines] == [True, False, True]


def test_own_posts_come_before_those_for_others_in_the_order_of_roles() -> None:
    posts = [
        post("4", "grid_worker", "一网格"),
        post("3", "custom"),
        post("2", "member"),
        post("1", "secretary"),
    ]
    (line,) = chart([row("A", posts=posts)], ["A"]).lines
    assert [each.code for each in line.body.posts] == ["1", "2", "3", "4"]


def test_no_rows_make_no_chart() -> None:
    assert chart([], ["A"]).lines == ()


def test_a_chain_of_thousands_is_no_problem() -> None:
    rows = [row("0"), *(row(str(number), str(number - 1)) for number in range(1, 5000))]
    assert len(chart(rows, ["0"]).lines) == 5000


@st.composite
def hierarchies(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Bodies with any superiors: themselves, each other, several, none, unknown ones."""
    codes = draw(st.lists(st.sampled_from(CODES), unique=True))
    above = st.lists(st.sampled_from([*CODES, "elsewhere"]), max_size=4)
    return [row(code, *draw(above), sure=draw(st.booleans())) for code in codes]


@given(hierarchies(), st.lists(st.sampled_from([*CODES, "elsewhere"])))
def test_every_body_is_drawn_once_and_every_line_of_subordination_too(
    rows: list[dict[str, Any]], roots: list[str]
) -> None:
    found = chart(rows, roots)
    assert Counter(body.code for body in found.bodies) == Counter(str(each["code"]) for each in rows)
    codes = {each["code"] for each in rows}
    edges = {
        (above["code"], each["code"])
        for each in rows
        for above in each["superiors"]
        if above["code"] in codes
    }
    assert Counter((line.above, line.body.code) for line in found.lines if line.above) == Counter(edges)


@given(hierarchies(), st.lists(st.sampled_from(CODES)))
def test_marks_say_what_is_so(rows: list[dict[str, Any]], roots: list[str]) -> None:
    way: list[str] = []
    seen: set[str] = set()
    depth = -1
    for line in chart(rows, roots).lines:
        assert 0 <= line.depth <= depth + 1
        del way[line.depth :]
        code = line.body.code
        assert (way[-1] if way else None) == line.above
        assert line.mark == ("circle" if code in way else "again" if code in seen else "")
        depth = line.depth - bool(line.mark)
        if not line.mark:
            way.append(code)
            seen.add(code)
