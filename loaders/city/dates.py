"""Spans of time as rosters spell them, and what each is worth on the city's one date.

The state of a span is known when it is made: `certain` and `possible` are there on `AS_OF`, `past` and
`future` are not (docs/rules.md, «Time»: half open, a month has its first and last day, «不详» is unknown).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Literal

AS_OF = date(2026, 6, 30)
UNKNOWN = "不详"

State = Literal["certain", "possible", "past", "future"]


@dataclass(frozen=True)
class Span:
    """起始时间, 终止时间 and 状态 as written, and the state that they come to on `AS_OF`."""

    start: str = ""
    end: str = ""
    status: str = ""
    state: State = "certain"

    @property
    def there(self) -> bool:
        """Certainly or possibly there on `AS_OF`."""
        return self.state in ("certain", "possible")


ALWAYS = Span()


def spell(rng: Random, year: int, month: int, day: int) -> str:
    """A date as clerks write it: mostly the day, sometimes only the month."""
    chance = rng.random()
    if chance < 0.08:
        return f"{year}.{month}"
    if chance < 0.16:
        return f"{year}年{month}月"
    return f"{year:04d}-{month:02d}-{day:02d}"


def _start(rng: Random, first: int, last: int) -> str:
    chance = rng.random()
    if chance < 0.03:
        return UNKNOWN
    if chance < 0.08:
        return ""
    return spell(rng, rng.randint(first, last), rng.randint(1, 12), rng.randint(1, 28))


def current(rng: Random, first: int = 2017, last: int = 2025) -> Span:
    """Certainly there: begun by 2025, with no end or one years ahead."""
    end = f"{rng.randint(2027, 2029)}-12-31" if rng.random() < 0.15 else ""
    return Span(_start(rng, first, last), end, "current" if rng.random() < 0.3 else "")


def contract(rng: Random) -> Span:
    """A contract in force: both ends are written."""
    start = spell(rng, rng.randint(2021, 2025), rng.randint(1, 12), rng.randint(1, 28))
    return Span(start, spell(rng, rng.randint(2027, 2029), rng.randint(1, 12), rng.randint(1, 28)))


def unsure(rng: Random) -> Span:
    """Possibly there: nobody knows whether it has ended."""
    return Span(_start(rng, 2017, 2023), UNKNOWN, "unknown" if rng.random() < 0.5 else "", "possible")


def past(rng: Random) -> Span:
    """Ended by `AS_OF`; one in six ends on that very day, which is the first without it."""
    start = spell(rng, rng.randint(2015, 2020), rng.randint(1, 12), rng.randint(1, 28))
    end = spell(rng, rng.randint(2022, 2025), rng.randint(1, 12), rng.randint(1, 28))
    if rng.random() < 0.17:
        end = AS_OF.isoformat()
    return Span(start, end, "ended" if rng.random() < 0.5 else "", "past")


def succeeded(rng: Random) -> tuple[Span, Span]:
    """A holder who has left and the one who came the same day: never both at once."""
    year, month, day = rng.randint(2021, 2025), rng.randint(1, 12), rng.randint(1, 28)
    turn = f"{year}-{month:02d}-{day:02d}"
    return Span(f"{year - 3}-{month:02d}-{day:02d}", turn, "ended", "past"), Span(turn)
