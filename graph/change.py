"""What changed between two dates: one thing, with the days on which it may have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Change:
    """One row of a card: what it is about, how it changed, when at the earliest and at the latest, why.

    `before` and `after` are absent, possible or certain. `touches` are the codes of all that it bears on.
    """

    kind: str
    subject: str
    change: str
    before: str
    after: str
    day_min: date | None
    day_max: date | None
    who: str
    why: str
    by: tuple[str, ...]
    touches: frozenset[str]
    identity: tuple[object, ...]
    values: Mapping[str, object]
    source: str

    @property
    def certain(self) -> bool:
        """Whether it is known how things stand at both dates."""
        return "possible" not in (self.before, self.after) and self.change != "known"
