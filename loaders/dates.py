"""Dates as rosters write them, and the intervals that the graph keeps."""

from __future__ import annotations

import calendar
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from loaders.problems import Bad

FIRST, LAST = 1900, 2100
FIRST_WRITTEN = 1000
"""The first year in data that a program wrote: there it is no slip of the pen."""
UNKNOWN = {"不详", "未知", "不明", "待查", "?", "??", "???", "unknown"}
OPEN = {"至今", "现在", "今", "现任", "present", "now", "current"}

_PARTS = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*[日号]?|\s*月)?")
_BACKWARDS = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_MONTH_FIRST = re.compile(r"(\d{1,2})\s*[-/]\s*(\d{4})")
ORDERS = ("dmy", "mdy")
"""In which of two numbers before a year the day stands: in the first, or in the second."""
_YEAR = re.compile(r"(\d{4})\s*年?")
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})?")
_CLOCK = re.compile(r"[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)? ?(Z|[+\-]\d{2}(:?\d{2})?)?$")
_SERIAL = re.compile(r"\d{5}")
_ONE_OF = re.compile(r"\[\s*(?P<first>[^\[\].]*?)\s*\.\.\s*(?P<last>[^\[\].]*?)\s*\]")
"""«[2024-01-15..2024-06-30]»: one day of these, as ISO 8601-2 writes it; an end left out is not known."""
AMBIGUOUS = re.compile(r"(\d{4})\.1\|\1\.10")
"""How a workbook's number cell 2021.1 reaches here: January, or October that lost its zero."""
_EPOCH = date(1899, 12, 30)
_SPELLED = re.compile(
    r"(?P<year>[〇零○一二三四五六七八九]{4})年"
    r"(?:(?P<month>[一二三四五六七八九十]{1,2})月(?:(?P<day>[一二三四五六七八九十廿]{1,3})[日号]?)?)?"
)
"""«二〇二一年三月五日»."""
_DIGIT = {character: number for number, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_SIGNS = str.maketrans("‐‑‒–—―─−·•。", "--------...")
"""Dashes and points that stand for those of a date."""
_NOTHING = {"", "无", "没有", "none"}
_TO = re.compile(r"[-~至到]+")
"""Between a start and an end in one cell."""
_NO_DAY = re.compile(r"(\d{4}(?:-?(?!00)\d\d)?)(?:-?00){1,2}")
"""How databases write a date without a day, or without a month and a day."""
_NO_END = re.compile(r"9999-?12-?31")
"""How databases write an end that has not come."""


@dataclass(frozen=True, slots=True)
class Span:
    """What a date cell says: the first and the last day it can mean.

    `unknown` for «不详», `open` for «至今»; then both bounds are None.
    """

    min: date | None
    max: date | None
    unknown: bool = False
    open: bool = False

    def __reduce__(self) -> tuple[type[Span], tuple[date | None, date | None, bool, bool]]:
        return Span, (self.min, self.max, self.unknown, self.open)


@dataclass(frozen=True, slots=True)
class Period:
    """What a cell says that has a start and an end."""

    start: Span
    end: Span

    def __reduce__(self) -> tuple[type[Period], tuple[Span, Span]]:
        return Period, (self.start, self.end)


def read_start(text: str, first: int = FIRST, order: str = "") -> Span | Period | Bad | None:
    """The span of a cell in a column of starts; such a cell may say the end too."""
    found = read(text, first=first, order=order)
    if not isinstance(found, Bad) or found.rule != "date":
        return found
    # What parts the two stands within dates too: only where one place alone gives two dates is it known.
    plain = _folded(text)
    ways = []
    for match in _TO.finditer(plain):
        start = read(plain[: match.start()], first=first, order=order)
        end = read(plain[match.end() :], end=True, first=first, order=order)
        if isinstance(start, Span) and isinstance(end, Span):
            ways.append(Period(start, end))
    return ways[0] if len(ways) == 1 else found


def read(text: str, end: bool = False, first: int = FIRST, order: str = "") -> Span | Bad | None:
    """The span of a cell, None when it is empty or a mere dash. «至今» only where the column is an `end`.

    A clock and its zone are left out: the day is the one that is written. `first` is the earliest year.
    `order` (one of ORDERS) tells 03/04/2021, which is refused without it; 15/03/2021 needs none.
    """
    text = _folded(text)
    word = "".join(text.casefold().split())
    if word.strip("-/.\\_~") in _NOTHING:
        return None
    if word in UNKNOWN:
        return Span(None, None, unknown=True)
    if word in OPEN:
        return Span(None, None, open=True) if end else Bad("date-open")
    if match := AMBIGUOUS.fullmatch(text):
        return Bad("date-ambiguous", year=match[1])
    if match := _ONE_OF.fullmatch(text):
        return _between(match["first"], match["last"])
    plain = _CLOCK.sub("", text)
    if match := _BACKWARDS.fullmatch(plain):
        return _backwards(int(match[1]), int(match[2]), int(match[3]), order, first)
    if match := _MONTH_FIRST.fullmatch(plain):
        return _span(first, int(match[2]), int(match[1]))
    if match := _SPELLED.fullmatch("".join(plain.split())):
        return _spelled(match, first)
    return _numbers(plain.rstrip("止" if end else "起").strip(), first)


def _folded(text: str) -> str:
    """A cell with plain digits, dashes and points."""
    return unicodedata.normalize("NFKC", text).translate(_SIGNS).strip().lstrip("'").strip()


def _spelled(match: re.Match[str], first: int) -> Span | Bad:
    """A date in Chinese numerals."""
    year = int("".join(str(_DIGIT[each]) for each in match["year"]))
    return _span(first, year, *(_counted(each) for each in (match["month"], match["day"]) if each))


def _counted(numeral: str) -> int:
    """A numeral up to thirty-one: 三, 十二, 二十, 三十一, 廿五."""
    tens, ten, ones = numeral.replace("廿", "二十").partition("十")
    return (_DIGIT.get(tens, 1) * 10 if ten else _DIGIT.get(tens, 0)) + (_DIGIT.get(ones, 0) if ten else 0)


def written(text: str, end: bool = False, order: str = "") -> Span | Bad | None:
    """As `read`, of what a program wrote: true days of long ago, and parts that are nought are not given.

    «2019-00-00» is a year, «2019-03-00» a month, and an `end` «9999-12-31» has not come.
    """
    plain = _CLOCK.sub("", text.strip())
    if end and _NO_END.fullmatch(plain):
        return Span(None, None, open=True)
    if (match := _NO_DAY.fullmatch(plain)) and len(plain) in (7, 8, 10):
        text = match[1]
    return read(text, end, FIRST_WRITTEN, order)


def text(span: Span | None) -> str:
    """The plainest cell that `read` gives this span back for."""
    if span is None or span.open or span.unknown:
        return "" if span is None else "至今" if span.open else "不详"
    first, last = span.min, span.max
    if first and last:
        for cell in (first.isoformat(), f"{first:%Y-%m}", f"{first:%Y}"):
            if _numbers(cell, FIRST) == span:
                return cell
    return f"[{first or ''}..{last or ''}]" if first or last else ""


def _between(first: str, last: str) -> Span | Bad:
    """One of the days from the first that `first` can mean to the last that `last` can."""
    # Programs write so: a day of long ago is no slip of the pen.
    ends = [_numbers(each, FIRST_WRITTEN) if each else None for each in (first, last)]
    for each in ends:
        if isinstance(each, Bad):
            return each
    begin, end = (each if isinstance(each, Span) else None for each in ends)
    low, high = begin.min if begin else None, end.max if end else None
    if (low is None and high is None) or (low and high and low > high):
        return Bad("date")
    return Span(low, high)


def _numbers(text: str, first: int) -> Span | Bad:
    if _SERIAL.fullmatch(text):
        return _day(_EPOCH + timedelta(days=int(text)))
    for pattern in (_PARTS, _YEAR, _DIGITS):
        if match := pattern.fullmatch(text):
            parts = [int(part) for part in match.groups() if part]
            return _span(first, *parts)
    return Bad("date")


def _backwards(one: int, two: int, year: int, order: str, earliest: int) -> Span | Bad:
    """A date with its year last."""
    ways = {"dmy": (two, one), "mdy": (one, two)}
    meant = {ways[order]} if order else {way for way in ways.values() if way[0] <= 12} or {ways["dmy"]}
    if len(meant) > 1:
        return Bad("date-order", one=f"{year}-{two:02d}-{one:02d}", two=f"{year}-{one:02d}-{two:02d}")
    month, day = meant.pop()
    return _span(earliest, year, month, day)


def _span(first: int, year: int, month: int | None = None, day: int | None = None) -> Span | Bad:
    """The span of a year, of a month of it, or of a day."""
    if not first <= year <= LAST:
        return Bad("date-year", first=first, last=LAST)
    if month is None:
        return Span(date(year, 1, 1), date(year, 12, 31))
    if not 1 <= month <= 12:
        return Bad("date-month", month=month)
    last = calendar.monthrange(year, month)[1]
    if day is None:
        return Span(date(year, month, 1), date(year, month, last))
    if not 1 <= day <= last:
        return Bad("date-impossible", last=date(year, month, last))
    return Span(date(year, month, day), date(year, month, day))


def _day(day: date) -> Span | Bad:
    if not FIRST <= day.year <= LAST:
        return Bad("date-year", first=FIRST, last=LAST)
    return Span(day, day)


def order(span: Span | None) -> int:
    """A number below 2**44 that is equal for equal spans alone."""
    if span is None:
        return 0
    first, last = (each.toordinal() if each else 0 for each in (span.min, span.max))
    return first << 22 | last << 2 | 1 + span.unknown


def ended(frm: Span | None, to: Span | None) -> bool:
    """Whether the end is certainly before the start."""
    return bool(frm and to and frm.min and to.max and to.max < frm.min)


def contradiction(frm: Span | None, to: Span | None, status: str | None, as_of: date) -> bool:
    """Whether the status says what the dates exclude."""
    if status == "current":
        return bool(to and to.max and to.max <= as_of)
    if status == "ended":
        late_end = bool(to and (to.open or (to.min and to.min > as_of)))
        return late_end or bool(frm and frm.min and frm.min > as_of)
    return False


def interval(
    frm: Span | None, to: Span | None, status: str | None, as_of: date
) -> dict[str, date | str | None]:
    """`from_min, from_max, to_min, to_max, status` as docs/rules.md «Time» has them; None is unknown.

    A stated status goes before the one that the end implies; the reader has refused contradictions.
    """
    status = status or _implied(to, as_of)
    bounds = {
        "from_min": frm.min if frm else None,
        "from_max": frm.max if frm else None,
        "to_min": to.min if to else None,
        "to_max": to.max if to else None,
    }
    if status == "current" and bounds["from_max"] is None:
        bounds["from_max"] = as_of
    if status == "ended" and bounds["to_max"] is None:
        bounds["to_max"] = as_of
    return {**bounds, "status": status}


def _implied(to: Span | None, as_of: date) -> str:
    if to is None or to.open:
        return "current"
    if to.min is None or to.max is None:
        return "unknown"
    if to.max <= as_of:
        return "ended"
    return "current" if to.min > as_of else "unknown"
