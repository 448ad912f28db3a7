"""The days and intervals of which the made worlds consist."""

from __future__ import annotations

from datetime import date

from world import TIMELESS, Interval

DAY = date(2024, 6, 15)
"""The day around which these worlds are made."""

LONG_AGO, LAST_ROSTER = date(2019, 1, 1), date(2024, 1, 1)
MARCH = (date(2021, 3, 1), date(2021, 3, 31))
JUNE = (date(2024, 6, 1), date(2024, 6, 30))
BEFORE, AFTER = date(2023, 5, 1), date(2026, 1, 1)

SURE = (
    Interval(date(2021, 3, 5), date(2021, 3, 5), None, None, "current"),
    Interval(*MARCH, None, None, "current"),
    Interval(None, LAST_ROSTER, None, None, "current"),
    Interval(LONG_AGO, LONG_AGO, AFTER, AFTER, "current"),
    Interval(DAY, DAY, None, None, "current"),
)
"""Certain at DAY."""
PERHAPS = (
    Interval(*JUNE, None, None, "current"),
    Interval(LONG_AGO, LONG_AGO, *JUNE, "ended"),
    Interval(None, None, None, None, "current"),
    Interval(*MARCH, None, None, "unknown"),
    Interval(LONG_AGO, LONG_AGO, LAST_ROSTER, AFTER, "ended"),
    Interval(None, None, None, None, "unknown"),
    Interval(LONG_AGO, LONG_AGO, None, None, "ended"),
)
"""Possible at DAY."""
OVER = (
    Interval(LONG_AGO, LONG_AGO, BEFORE, BEFORE, "ended"),
    Interval(AFTER, AFTER, None, None, "current"),
    Interval(None, None, None, BEFORE, "ended"),
    Interval(*MARCH, DAY, DAY, "ended"),
)
"""Not there at DAY."""

LEFT = (
    Interval(LONG_AGO, LONG_AGO, BEFORE, BEFORE, "ended"),
    Interval(LONG_AGO, LONG_AGO, BEFORE, LAST_ROSTER, "ended"),
    Interval(*MARCH, LAST_ROSTER, LAST_ROSTER, "ended"),
    Interval(LONG_AGO, LONG_AGO, date(2024, 3, 17), date(2024, 3, 17), "ended"),
    Interval(LONG_AGO, LONG_AGO, date(2024, 3, 18), date(2024, 3, 18), "ended"),
)
CAME = (
    Interval(DAY, DAY, None, None, "current"),
    Interval(DAY, DAY, None, None, "unknown"),
    Interval(date(2024, 4, 1), date(2024, 4, 30), None, None, "current"),
    Interval(date(2023, 6, 15), date(2023, 6, 15), None, None, "current"),
    Interval(date(2023, 6, 16), date(2023, 6, 16), None, None, "current"),
    Interval(None, date(2024, 5, 1), None, None, "current"),
)
"""Of who left a post and who came to it: the days of docs/rules.md «Succession» around DAY."""

TERMS = (
    TIMELESS,
    Interval(None, None, AFTER, AFTER),
    Interval(None, None, BEFORE, BEFORE),
    Interval(None, None, *JUNE),
    Interval(None, None, DAY, DAY),
    Interval(*MARCH),
    Interval(LONG_AGO, LONG_AGO),
    Interval(date(2019, 6, 1), date(2019, 6, 30)),
    Interval(date(2019, 6, 15), date(2019, 6, 15)),
)
MEETING_DAYS = (
    (date(2024, 3, 1), date(2024, 3, 1)),
    (DAY, DAY),
    (date(2023, 6, 15), date(2023, 6, 15)),
    (date(2023, 6, 16), date(2023, 6, 16)),
    (date(2023, 6, 1), date(2023, 6, 30)),
    JUNE,
    (None, None),
    (AFTER, AFTER),
)
OTHER_DAYS = (
    date(2018, 1, 1),
    BEFORE,
    LAST_ROSTER,
    JUNE[0],
    date(2024, 6, 14),
    date(2024, 6, 16),
    JUNE[1],
    date(2024, 7, 1),
    AFTER,
)
