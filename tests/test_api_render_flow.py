"""Paths of a card's rows as a flowchart: lines with their state or type, things without a path alone."""

from __future__ import annotations

from api.render.flow import render
from api.render.sheet import Sheet
from graph.element import Node, Path, Relationship


def node(code: str, name: str) -> Node:
    return Node(code, frozenset({"Organization"}), {"code": code, "name": name})


def test_who_answers_for_whom_is_drawn_and_who_has_nobody_stands_alone() -> None:
    body, shop, school = node("B", "一支部"), node("E1", '店"]; x'), node("E2", "幼儿园")
    line = Relationship("1", "ANSWERS_FOR", body, shop, {})
    rows = ((None, school, "none"), (Path((shop, body), (line,)), shop, "one"))
    said = render(Sheet("x", "", ("path", "firm", "state"), rows), "zh")
    assert said.splitlines() == [
        "flowchart LR",
        '  n0["幼儿园<br/>没有"]',
        '  n1["店#34;#93;#59; x"]',
        '  n2["一支部"]',
        '  n2 -->|"负责"| n1',
    ]


def test_without_a_state_a_line_says_its_type() -> None:
    need, grid = node("N", "需求"), node("G", "一网格")
    line = Relationship("1", "FOUND_IN", need, grid, {})
    said = render(Sheet("x", "", ("path",), ((Path((grid, need), (line,)),),)), "zh")
    assert said.splitlines()[-1] == '  n1 -->|"发现于"| n0'
