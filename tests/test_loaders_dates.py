"""Dates as they are written, and what becomes of them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import dates
from loaders.dates import Span, interval
from loaders.problems import Bad

DAY = Span(date(2021, 3, 5), date(2021, 3, 5))
MONTH = Span(date(2021, 3, 1), date(2021, 3, 31))
YEAR = Span(date(2021, 1, 1), date(2021, 12, 31))
AS_OF = date(2026, 6, 30)


@pytest.mark.parametrize(
    "text",
    [
        "2021-03-05",
        "2021/3/5",
        "2021.3.5",
        "20210305",
        "2021年3月5日",
        "2021年03月05日",
        "２０２１－０３－０５",
        "2021-03-05 00:00:00",
        "2021/3/5 0:00",
        "44260",
        " 2021.3.5 ",
        "'2021-03-05",
        "2021-03-05T00:00:00Z",
        "2021年3月5号",
        "2021—03—05",
        "2021–3–5",
        "2021·3·5",
        "2021。3。5",
        "二〇二一年三月五日",
        "二○二一年三月五号",
        "2021年3月5日起",
    ],
)
def test_a_day(text: str) -> None:
    assert dates.read(text) == DAY


@pytest.mark.parametrize("text", ["15/03/2021", "15.3.2021", "03-15-2021", "3/15/2021"])
def test_a_day_with_its_year_last(text: str) -> None:
    """Only one of the two numbers can be a month."""
    assert dates.read(text) == Span(date(2021, 3, 15), date(2021, 3, 15))
    assert dates.read("5/5/2021") == Span(date(2021, 5, 5), date(2021, 5, 5))


@pytest.mark.parametrize(("order", "day"), [("dmy", date(2021, 3, 5)), ("mdy", date(2021, 5, 3))])
def test_the_order_says_which_is_the_day(order: str, day: date) -> None:
    assert dates.read("05/03/2021", order=order) == Span(day, day)
    bad = dates.read("15/03/2021", order="mdy")
    assert isinstance(bad, Bad)
    assert bad.rule == "date-month"


@pytest.mark.parametrize(
    "text",
    [
        "2021.3",
        "2021年3月",
        "2021-03",
        "2021/3",
        "202103",
        "2021年3",
        "03/2021",
        "3-2021",
        "2021·3",
        "2021。3",
    ],
)
def test_a_month(text: str) -> None:
    assert dates.read(text) == MONTH


@pytest.mark.parametrize("text", ["2021年3月起", "二〇二一年三月", "二零二一年三月", "2021 年 3 月"])
def test_a_month_in_chinese(text: str) -> None:
    assert dates.read(text) == MONTH


def test_chinese_numerals() -> None:
    assert dates.read("二〇二〇年十二月三十一日") == Span(date(2020, 12, 31), date(2020, 12, 31))
    assert dates.read("二〇二〇年十月二十日") == Span(date(2020, 10, 20), date(2020, 10, 20))
    assert dates.read("二〇二〇年十一月廿五日") == Span(date(2020, 11, 25), date(2020, 11, 25))
    assert isinstance(dates.read("二〇二〇年十三月"), Bad)
    assert isinstance(dates.read("二〇二〇年二月三十日"), Bad)


@pytest.mark.parametrize("text", ["/", "—", "——", "-", "无", "\uff0f", "――"])
def test_dashes_say_nothing(text: str) -> None:
    assert dates.read(text) is None
    assert dates.read(text, end=True) is None


MAY = Span(date(2023, 5, 1), date(2023, 5, 31))
OPEN = Span(None, None, open=True)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2021.3-2023.5", MONTH, MAY),
        ("2021.3—2023.5", MONTH, MAY),
        ("2021年3月至2023年5月", MONTH, MAY),
        ("2021-03-2023-05", MONTH, MAY),
        ("2021-03-05--2023-05", DAY, MAY),
        ("2021.3~2023.5", MONTH, MAY),
        ("2021.3-至今", MONTH, OPEN),
        ("2021.3至今", MONTH, OPEN),
        ("2021年3月 — 至 今", MONTH, OPEN),
    ],
)
def test_a_start_and_an_end_in_one_cell(text: str, start: Span, end: Span) -> None:
    assert dates.read_start(text) == dates.Period(start, end)
    assert isinstance(dates.read(text, end=True), Bad)


@pytest.mark.parametrize("text", ["2021-3-5", "2021.3-5", "2021-5", "[2021..2022]", "2021年3月起"])
def test_one_date_is_no_period(text: str) -> None:
    assert isinstance(dates.read_start(text), Span)
    assert dates.read_start(text) == dates.read(text)


@pytest.mark.parametrize("text", ["2021", "2021年"])
def test_a_year(text: str) -> None:
    assert dates.read(text) == YEAR


@pytest.mark.parametrize("text", ["不详", "未知", "?", "\uff1f", "Unknown"])
def test_unknown(text: str) -> None:
    assert dates.read(text) == Span(None, None, unknown=True)


def test_to_date_is_an_end_only() -> None:
    for text in ("至今", "至 今", "现 任", "\u3000至今"):
        assert dates.read(text, end=True) == Span(None, None, open=True)
    assert dates.read("2023年5月止", end=True) == MAY
    assert isinstance(bad := dates.read("至今"), Bad)
    assert bad.rule == "date-open"
    assert dates.read("  ") is None


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("2021-02-31", "date-impossible"),
        ("2021-13-01", "date-month"),
        ("1899-01-01", "date-year"),
        ("2101", "date-year"),
        ("99999", "date-year"),
        ("21.3.5", "date"),
        ("03/04/2021", "date-order"),
        ("13/13/2021", "date-month"),
        ("31/02/2021", "date-impossible"),
        ("13/2021", "date-month"),
        ("3.2021", "date"),
        ("March", "date"),
        ("2021.3-2022.4", "date"),
        ("2021.1|2021.10", "date-ambiguous"),
        ("2021-00-01", "date-month"),
        ("2021-01-00", "date-impossible"),
    ],
)
def test_no_date(text: str, rule: str) -> None:
    bad = dates.read(text)
    assert isinstance(bad, Bad)
    assert bad.rule == rule


def test_the_last_day_is_offered() -> None:
    bad = dates.read("2024年2月31日")
    assert isinstance(bad, Bad)
    assert bad.words["last"] == date(2024, 2, 29)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_comes_back_from_every_spelling(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    spellings = [f"{day:%Y-%m-%d}", f"{day:%Y%m%d}", f"{day.year}.{day.month}.{day.day}"]
    spellings += [f"{day.year}年{day.month}月{day.day}日"] + ([str(serial)] if serial > 9999 else [])
    assert {dates.read(each) for each in spellings} == {Span(day, day)}


@given(st.text(max_size=20))
def test_any_text_is_a_span_or_bad(text: str) -> None:
    assert isinstance(dates.read(text, end=True), Span | Bad | None)


@given(st.dates(date(1900, 1, 1), date(2100, 11, 30)))
def test_order_tells_spans_apart(day: date) -> None:
    known = [Span(day, day), Span(day, day + timedelta(30)), Span(day, date(2101, 1, 1))]
    known += [Span(day, None), Span(None, day), Span(None, None)]
    spans = [None, Span(None, None, unknown=True), *known]
    codes = [dates.order(each) for each in spans]
    assert len(set(codes)) == len(codes)
    assert max(codes) < 1 << 44


def bounds(frm: Span | None, to: Span | None, status: str | None = None) -> tuple[object, ...]:
    found = interval(frm, to, status, AS_OF)
    return tuple(found[name] for name in ("from_min", "from_max", "to_min", "to_max", "status"))


def test_intervals() -> None:
    day, unknown, still = DAY.min, Span(None, None, unknown=True), Span(None, None, open=True)
    later = Span(date(2027, 1, 1), date(2027, 12, 31))
    assert bounds(DAY, None) == (day, day, None, None, "current")
    assert bounds(DAY, still) == (day, day, None, None, "current")
    assert bounds(DAY, unknown) == (day, day, None, None, "unknown")
    assert bounds(DAY, MONTH) == (day, day, MONTH.min, MONTH.max, "ended")
    assert bounds(DAY, later) == (day, day, later.min, later.max, "current")
    assert bounds(DAY, Span(AS_OF, AS_OF)) == (day, day, AS_OF, AS_OF, "ended")
    assert bounds(DAY, Span(date(2026, 6, 1), date(2026, 12, 31)))[4] == "unknown"


def test_what_a_list_of_a_day_proves() -> None:
    unknown = Span(None, None, unknown=True)
    assert bounds(None, None) == (None, AS_OF, None, None, "current")
    assert bounds(unknown, None) == (None, AS_OF, None, None, "current")
    assert bounds(unknown, unknown) == (None, None, None, None, "unknown")
    assert bounds(None, None, "ended") == (None, None, None, AS_OF, "ended")
    assert bounds(None, unknown, "ended") == (None, None, None, AS_OF, "ended")
    assert bounds(None, None, "unknown") == (None, None, None, None, "unknown")
    future = Span(date(2030, 1, 1), date(2030, 1, 1))
    assert bounds(future, None)[:2] == (future.min, future.max)


@pytest.mark.parametrize(
    ("frm", "to", "status", "wrong"),
    [
        (None, MONTH, "current", True),
        (None, Span(date(2027, 1, 1), date(2027, 1, 1)), "current", False),
        (None, Span(date(2027, 1, 1), date(2027, 1, 1)), "ended", True),
        (None, Span(None, None, open=True), "ended", True),
        (Span(date(2027, 1, 1), date(2027, 1, 1)), None, "ended", True),
        (DAY, None, "ended", False),
        (DAY, MONTH, "unknown", False),
        (DAY, MONTH, None, False),
    ],
)
def test_contradictions(frm: Span | None, to: Span | None, status: str | None, wrong: bool) -> None:
    assert dates.contradiction(frm, to, status, AS_OF) is wrong
