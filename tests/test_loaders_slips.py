"""A free word that is nearly one of ours is taken as it stands, and told once."""

from __future__ import annotations

from pathlib import Path

import pytest
from roster_files import AREAS, rows, taken, write

from graph import vocabulary
from loaders.slips import slip_of

BODIES = """组织编码,组织名称,组织类型,组织形式
Z1,一支部,党支步,网格
Z2,二支部,党支步,网格
Z3,三支部,党支部,网咯
T1,象棋社,棋社,
"""
HELD = """姓名,组织编码,职务
张三,Z1,支部书计、委员
李四,Z2,值班员
"""


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("书计", "书记"),
        ("支部书计", "支部书记"),
        ("委园", "委员"),
        ("secretery", "secretary"),
        ("deputy secretry", "deputy secretary"),
        ("书纪员", "书记员"),
    ],
)
def test_what_is_nearly_a_role(word: str, meant: str) -> None:
    assert slip_of(word, vocabulary.ROLES) == meant


@pytest.mark.parametrize("word", ["值班员", "秘书", "委", "chef", "treasurer", "记书", "村民小组长", "副理"])
def test_what_is_a_word_of_its_own(word: str) -> None:
    assert slip_of(word, vocabulary.ROLES) is None


def test_they_are_told_once_where_they_stand_first_and_nothing_is_changed(tmp_path: Path) -> None:
    with taken(write(tmp_path / "r", areas=AREAS, organizations=BODIES, holdings=HELD)) as rosters:
        assert rosters.problems == []
        told = [
            (each.file, each.line, each.column, each.value, each.suggestion)
            for each in rosters.notices
            if each.rule == "nearly-known"
        ]
        assert told == [
            ("organizations.csv", 2, "组织类型", "党支步", "党支部"),
            ("organizations.csv", 4, "组织形式", "网咯", "网格"),
            ("holdings.csv", 2, "职务", "支部书计", "支部书记"),
        ]
        assert [row.values["type"] for row in rows(rosters, "organizations")] == [
            "党支步",
            "党支步",
            "Branch",
            "棋社",
        ]
