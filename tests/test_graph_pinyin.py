"""Names found by pinyin: what finds what is taken from how the characters are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.pinyin import finder, is_spelled, readings

NAMES = ("东街街道", "张掖市", "长城社区", "绿洲花园", "上海街", "A3号楼", "银行支部")
FINDS = {
    "dongjie": {"东街街道"},
    "DongJie": {"东街街道"},
    "dong jie jie dao": {"东街街道"},
    "dj": {"东街街道"},
    "djjd": {"东街街道"},
    "djie": {"东街街道"},
    "dongji": {"东街街道"},
    "jiedao": {"东街街道"},
    "ongjie": set(),
    "zhangye": {"张掖市"},
    "zhy": {"张掖市", "绿洲花园"},  # zh-y, and z-h-y.
    "zys": {"张掖市"},
    "changcheng": {"长城社区"},
    "zhangcheng": {"长城社区"},  # 长 is read in two ways.
    "cc": {"长城社区"},
    "lvzhou": {"绿洲花园"},
    "lüzhou": {"绿洲花园"},
    "luzhou": {"绿洲花园"},
    "shj": {"上海街"},
    "yinhang": {"银行支部"},
    "haolou": {"A3号楼"},
    "ahaolou": set(),  # The 3 stands between.
    "xingzhibu": {"银行支部"},
    "bb": set(),
}


@pytest.mark.parametrize("text", FINDS)
def test_letters_find_names(text: str) -> None:
    assert {name for name in NAMES if finder(text)(name)} == FINDS[text]


def test_only_letters_are_pinyin() -> None:
    assert [is_spelled(text) for text in ("dj", "lü", "d j", "", "  ", "东", "d东", "D1")] == [
        *(True, True, True),
        *(False,) * 5,
    ]


@given(st.lists(st.sampled_from("东街张掖长城绿洲上海行支部"), min_size=1, max_size=6), st.data())
def test_every_spelling_of_a_name_finds_it(name: list[str], data: st.DataObject) -> None:
    """However each character is shortened, and with whatever around it."""
    parts = []
    for char in name:
        reading = data.draw(st.sampled_from(sorted(readings(char))))
        parts.append(data.draw(st.sampled_from([reading, reading[0]])))
    around = data.draw(st.text("甲乙丙", max_size=3))
    assert finder("".join(parts))(around + "".join(name) + around)


@given(st.text("abcdefghijklmnopqrstuvwxyz' ü", max_size=80), st.text(max_size=60))
def test_nothing_breaks_or_takes_for_ever(text: str, name: str) -> None:
    finder(text)(name)
