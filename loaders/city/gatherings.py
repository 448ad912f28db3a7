"""The meetings of the joint conferences: each of the four mechanisms in its period, and who was there.

Owners' committees and property companies are at none of them: they meet in their communities (`stage`).
"""

from __future__ import annotations

from random import Random

from graph.vocabulary import MECHANISMS
from loaders.city import dates
from loaders.city.conferences import Conference
from loaders.city.draft import Draft

IN_PERIOD = {
    "regular": ("2026-03-31", "2026-04-16", "2026.4", "2026-05-21", "2026年5月", "2026-06-12"),
    "coordination": ("2025-12-31", "2026-01-22", "2026.2", "2026-03-12", "2026-05-08"),
    "research": ("2025-07-01", "2025-09-18", "2025.10", "2026年1月", "2026-03-26"),
    "inspection": ("2025-07-01", "2025-11-20", "2025年12月", "2026-01-15", "2026-04-28"),
}
"""Certainly after 2026-06-30 less 3, 6, 12 and 12 months, and on or before that day."""
BEFORE = ("2025-10-16", "2025-11-13", "2026-02-12")
"""Regular meetings of earlier quarters."""
LONG_AGO = "2025-05-20"
OTHER_DAYS = {
    "old": (LONG_AGO, "gap"),
    "edge": ("2026-03-30", "gap"),
    "unsure": (dates.UNKNOWN, "possible"),
    "month": ("2026.3", "possible"),
}
"""A day out of the period, the last day before it, no known day, a month that is in it with one day."""
ABSENT = {"absent": "gap", "remote": "gap", "undated": "possible", "perhaps": "possible", "newcomer": "ok"}
"""What it comes to that the odd member was at none of the meetings of the last twelve months."""


def write_gatherings(draft: Draft, conferences: list[Conference]) -> None:
    """联席会表 of all conferences that are there, with the truth of mechanisms and of who stayed away."""
    for conference in conferences:
        if conference.there:
            if conference.fate != "young":  # it has had no time for a meeting
                draft.truth.subject("conference_without_meeting", len(MECHANISMS))
                newcomers = 1 if conference.fate == "newcomer" else 0
                draft.truth.subject("member_absent", len(conference.members) - newcomers)
            _Year(draft, conference).play()


class _Year:
    """A year of one conference."""

    def __init__(self, draft: Draft, conference: Conference) -> None:
        self.draft, self.conference = draft, conference
        self.rng: Random = draft.stream(f"gatherings/{conference.code}")
        self.fate, _, self.named = conference.fate.partition(" ")
        self.stays = conference.odd if self.fate in ABSENT else ""
        self.held = 0

    def play(self) -> None:
        """All of its meetings, and the truth about them."""
        if self.fate == "young":
            return
        if self.fate == "unmet":
            self._unmet()
            return
        self._meet("regular", self.rng.choice(BEFORE))
        for mechanism, days in IN_PERIOD.items():
            day, state = self.rng.choice(days), "ok"
            if mechanism == self.named:
                day, state = OTHER_DAYS.get(self.fate, ("", "gap"))
            if day:
                self._meet(mechanism, day)
            self._find("conference_without_meeting", state, mechanism=mechanism)
        if self.fate in ("remote", "perhaps"):
            self._meet("regular", LONG_AGO if self.fate == "remote" else dates.UNKNOWN, only=self.stays)
        if self.stays:
            self._stay_away(self.stays, ABSENT[self.fate])

    def _unmet(self) -> None:
        for mechanism in MECHANISMS:
            self._find("conference_without_meeting", "unknown", mechanism=mechanism.code)
        for unit in self.conference.members:
            self._stay_away(unit, "unknown")

    def _find(self, rule: str, state: str, **columns: str) -> None:
        self.draft.truth.find(rule, state, conference=self.conference.code, **columns)

    def _stay_away(self, unit: str, state: str) -> None:
        self.draft.truth.find("member_absent", state, unit=unit, conference=self.conference.code)

    def _meet(self, mechanism: str, held_on: str, only: str = "") -> None:
        """A meeting; everybody is at some, one or another is missing at others, who stays away is at none."""
        word = next(each for each in MECHANISMS if each.code == mechanism)
        self.held += 1
        invited = [only] if only else self._invited()
        present = [unit for unit in invited if only or self._comes(mechanism)] or invited[:1]
        self.draft.rows.add(
            "meetings",
            code=f"HY{self.conference.area}{self.held:02d}",
            name=f"{self.conference.name}联席会议{word.zh}",
            held_on=held_on,
            mechanism=mechanism,
            conference=self.conference.code,
            organizations=tuple(present),
        )

    def _invited(self) -> list[str]:
        """The members but for who stays away; of a conference whose members nobody listed, the convener."""
        units = [unit for unit in self.conference.members if unit != self.stays]
        return units or [self.conference.code]

    def _comes(self, mechanism: str) -> bool:
        return mechanism in ("inspection", "research") or self.rng.random() < 0.85
