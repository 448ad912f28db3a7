"""A day on the command line is spelled as in rosters, and a card's parameter takes the same."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cypher.day import day
from cypher.errors import BadParameter
from cypher.parameter import Param
from loaders import dates
from loaders.dates import Span

SPELLINGS = (
    "{0:04d}-{1:02d}-{2:02d}",
    "{0}.{1}.{2}",
    "{0}/{1}/{2}",
    "{0}年{1}月{2}日",
    "{0} 年 {1} 月 {2} 日",
    "{0:04d}{1:02d}{2:02d}",
    " {0}.{1:02d}.{2} ",
)


@given(
    day_=st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    spelling=st.sampled_from(SPELLINGS),
    wide=st.booleans(),
)
def test_a_day_is_read_as_rosters_read_it(day_: date, spelling: str, wide: bool) -> None:
    text = spelling.format(day_.year, day_.month, day_.day)
    if wide:
        text = text.translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)})
    assert dates.read(text) == Span(day_, day_)
    assert day(text) == day_
    assert Param("date").value(text) == day_


@pytest.mark.parametrize("text", ["", "today", "今天"])
def test_today(text: str) -> None:
    assert day(text) == date.today()


@pytest.mark.parametrize("text", ["2026.6", "2026年6月", "2026", "2026-02-30", "30.6.2026", "不详", "x"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(BadParameter, match="2026年6月30日"):
        day(text)
    with pytest.raises(ValueError, match=text):
        Param("date").value(text)


def test_an_empty_parameter_is_no_day() -> None:
    with pytest.raises(ValueError, match=r"^$"):
        Param("date").value("")
