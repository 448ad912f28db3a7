"""Charts as text, as nested JSON, and as Mermaid that no name can break."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_graph_organigram import hierarchies, post, row

from api.render.chart import nested
from api.render.chart.address import Address
from api.render.chart.mermaid import mermaid, spelled
from api.render.chart.tree import tree
from graph.drawing import Drawing
from graph.organigram import chart as ordered

HOSTILE = [
    '"]; click n0 "javascript:alert(1)"',
    "`**x**`",
    "<script>alert(1)</script>",
    "a\nb",
    "#quot;",
    "]]]",
    "--> n1",
]


def chart(rows: list[dict[str, Any]], roots: list[str]) -> Drawing:
    return Drawing(ordered(rows, roots), date(2026, 6, 30), False)


def person(name: str, **more: Any) -> dict[str, Any]:
    return {"person": name, "name": name, "kind": None, "title": None, "sure": True} | more


def one(**more: Any) -> list[str]:
    """The tree of a body with one post."""
    return list(
        tree(chart([row("A", name="一党委", posts=[post("A#secretary", "secretary", **more)])], ["A"]), "zh")
    )


def test_a_tree_of_text() -> None:
    rows = [
        row("A", "Z", name="一党委", type="PartyCommittee", below=2, posts=[post("1", "secretary")]),
        row("B", "A", name="一支部", type="Branch", posts=[post("2", "secretary")]),
        row("C", "A", name="二支部", type="Branch", sure=False, below=3),
    ]
    assert list(tree(chart(rows, ["A"]), "zh")) == [
        "一党委 [A] 党委 (上级 Z)",
        "│  · 书记: 甲",
        "├─ 一支部 [B] 党支部",
        "│     · 书记: 甲",
        "└─ 二支部 [C] 党支部 ?",
        "   └─ … 还有 3 个下级 · 3 more below",
    ]
    assert list(tree(chart(rows, ["A"]), "en"))[:2] == [
        "一党委 [A] Party committee (under Z)",
        "│  · secretary: 甲",
    ]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({"state": "vacant", "vacant": 1, "holders": []}, "书记: 空缺 · vacant"),
        ({"state": "vacant", "vacant": 1, "seats": 2}, "书记: 甲、空缺 · vacant 1/2"),
        ({"state": "unknown", "vacant": 1, "holders": []}, "书记: 未知 · unknown"),
        ({"state": "empty", "required": False, "holders": []}, "书记: 无人 · nobody"),
        (
            {"state": "possible", "vacant": 1, "holders": [person("乙", sure=False)]},
            "书记: 乙?、可能空缺 · possibly vacant",
        ),
        ({"holders": [person("乙", kind="seconded"), person("丙", kind="elected")]}, "书记: 乙(挂职)、丙"),
        ({"holders": [person("乙", kind="acting", sure=False)]}, "书记: 乙(代理)?"),
    ],
)
def test_who_is_in_a_post_and_what_is_vacant(said: dict[str, Any], shown: str) -> None:
    assert one(**said)[1].endswith(f"· {shown}")


def test_a_role_that_has_no_word_is_shown_as_it_is_or_by_its_title() -> None:
    posts = [post("1", "whip", "一网格"), post("2", "hr", title="人事专员")]
    lines = list(tree(chart([row("A", posts=posts)], ["A"]), "zh"))
    assert lines[1:] == ["   · 人事专员: 甲", "   · whip → 一网格: 甲"]


def test_marks_in_a_tree() -> None:
    rows = [row("A", "B"), row("B", "A"), row("C", "A", "B")]
    assert list(tree(chart(rows, ["A"]), "en")) == [
        "A [A]",
        "├─ B [B]",
        "│  ├─ A [A] ↻ a circle of superiors",
        "│  └─ C [C]",
        "└─ C [C] ↑ see above",
    ]


def test_a_hostile_name_stays_on_its_line() -> None:
    for name in ["\x1b[31mred", "a\nb", "\u202egnp"]:
        lines = list(tree(chart([row("A", name=name)], ["A"]), "zh"))
        assert len(lines) == 1
        assert lines[0].isprintable()


@given(hierarchies(), st.lists(st.sampled_from(["O1", "O2"])))
def test_json_holds_the_same_lines(rows: list[dict[str, Any]], roots: list[str]) -> None:
    found = chart(rows, roots)
    trees = json.loads(b"".join(nested.document(found, Address(), {})))["chart"]

    def walk(nodes: list[dict[str, Any]], depth: int) -> list[tuple[str, int, str]]:
        return [
            x
            for node in nodes
            for x in [(node["code"], depth, node["mark"]), *walk(node["children"], depth + 1)]
        ]

    assert walk(trees, 0) == [(line.body.code, line.depth, line.mark) for line in found.chart.lines]


def test_mermaid_draws_every_line() -> None:
    rows = [
        row("A", name="一党委"),
        row("B", "A", sure=False, posts=[post("2", "secretary", state="vacant", vacant=1, holders=[])]),
    ]
    assert list(mermaid(chart(rows, ["A"]), "en")) == [
        "flowchart TB",
        '  n0["一党委"]',
        '  n1["B<br/>secretary: vacant"]:::vacant',
        "  n0 -->|?| n1",
        "  classDef vacant stroke:#c00,stroke-width:2px,stroke-dasharray:4 3",
    ]


NODE = re.compile(r'  n\d+\["(?:[^"`<>\[\]{}|\\#;&*]|#\d+;|<br/>)*"\](:::vacant)?')


@given(st.text() | st.sampled_from(HOSTILE))
def test_no_name_breaks_mermaid(name: str) -> None:
    lines = list(
        mermaid(
            chart(
                [row("A", name=name, posts=[post("p", name or "x", holders=[person(name or "x")])])], ["A"]
            ),
            "zh",
        )
    )
    assert len(lines) == 3
    assert NODE.fullmatch(lines[1])


@given(st.text(st.characters(exclude_categories=["C", "Z"])))
def test_spelling_can_be_read_back(name: str) -> None:
    assert re.sub(r"#(\d+);", lambda found: chr(int(found[1])), spelled(name)) == name
