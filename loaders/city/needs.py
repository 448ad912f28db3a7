"""Needs found in the grids and who answered them (seed:5): coded words and two days, nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from loaders.city.dates import AS_OF, UNKNOWN
from loaders.city.draft import Draft
from loaders.city.networks import NO_SERVICES, Turn
from loaders.city.plan import deal
from loaders.city.ward import Grid, Ward

KINDS = {
    "information": ("information",),
    "safety": ("hazard",),
    "environment": ("environment",),
    "services": ("service", "need"),
}
"""The kinds of need that come under a function; others are plain needs."""
NO_NEEDS = "620721100001"
"""The community whose list of needs is not complete."""
OPEN_THERE = 2
MONTHS = (("2025年11月", "2025-11-12"), ("2026.2", "2026-02-03"), ("2026-04", "2026-04-30"))
"""A month as written, and a day in it."""
DAYS_TO_ANSWER = (0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 9, 14)

FATES = {
    "open": 12,
    "fresh": 6,
    "open_month": 3,
    "undated": 2,
    "maybe": 4,
    "answered_undated": 2,
    "unsigned": 3,
    "elsewhere": 8,
    "early": 3,
    "same_month": 3,
}
"""Of needs that the network of their grid and function answers, or should."""
UNANSWERED = {
    "open": "gap",
    "fresh": "ok",
    "open_month": "possible",
    "undated": "possible",
    "maybe": "possible",
}
DISORDER = {"early": "gap", "same_month": "possible", "maybe": "unknown", "answered_undated": "unknown"}


@dataclass(frozen=True)
class Need:
    """A need to be written: where and what, the days as written, who answered."""

    turn: Turn
    found: str
    answered: str = ""
    by: str = ""


def write_needs(draft: Draft, wards: list[Ward], turns: list[Turn]) -> None:
    """需求台账 and the truth of the rules about it."""
    _Needs(draft, {each.code: each for each in wards}, turns).write()


class _Needs:
    """The needs of one city, numbered as they are written."""

    def __init__(self, draft: Draft, wards: dict[str, Ward], turns: list[Turn]) -> None:
        self.draft, self.turns = draft, turns
        self.rng = draft.stream("needs")
        self.no_needs = wards[draft.code(NO_NEEDS)]
        self.no_services = wards[draft.code(NO_SERVICES)]
        self.number = 0

    def write(self) -> None:
        """Every grid's, then those that are about what is wrong with services."""
        held = [turn for turn in self.turns if turn.fate == "held"]
        common = list(self._common(held))
        plain = [n for n, turn in enumerate(common) if turn.grid.ward is not self.no_needs]
        fates = deal(self.rng, plain, FATES)
        there = [n for n, turn in enumerate(common) if turn.grid.ward is self.no_needs]
        fates |= dict.fromkeys(there[:OPEN_THERE], "open")
        for n, turn in enumerate(common):
            self._play(turn, fates.get(n, "answered"))
        for turn in self.turns:
            self._about(turn)

    def _common(self, held: list[Turn]) -> Iterator[Turn]:
        """One to three needs of every grid where all is in order."""
        by_grid: dict[Grid, list[Turn]] = {}
        for turn in held:
            by_grid.setdefault(turn.grid, []).append(turn)
        for turns in by_grid.values():
            yield from (self.rng.choice(turns) for _ in range(self.rng.randint(1, 3)))

    def _day(self) -> date:
        """A day of the year before, long enough ago to have been answered."""
        return AS_OF - timedelta(days=self.rng.randint(20, 360))

    def _play(self, turn: Turn, fate: str) -> None:
        """One need that the network of its grid answers, or should."""
        need = Need(turn, *self._written(turn, fate))
        state = UNANSWERED.get(fate, "ok")
        if state == "gap" and turn.grid.ward is self.no_needs:
            state = "unknown"
        elsewhere = ("gap", "network") if fate == "elsewhere" else ("ok", "")
        self._put(need, state, DISORDER.get(fate, "ok"), elsewhere, due=fate != "fresh")

    def _written(self, turn: Turn, fate: str) -> tuple[str, str, str]:
        """The day found, the day of the answer, and who answered."""
        rng, day, network = self.rng, self._day(), turn.network
        answer = str(day + timedelta(days=rng.choice(DAYS_TO_ANSWER)))
        before = str(day - timedelta(days=rng.randint(1, 30)))
        month, within = rng.choice(MONTHS)
        recent = str(AS_OF - timedelta(days=rng.randint(0, 7)))
        written = {
            "open": (str(day), "", ""),
            "fresh": (recent, "", ""),
            "open_month": ("2026.6", "", ""),
            "undated": (UNKNOWN, "", ""),
            "maybe": (str(day), rng.choice(("", UNKNOWN)), network),
            "answered_undated": (UNKNOWN, answer, network),
            "unsigned": (str(day), answer, ""),
            "elsewhere": (str(day), answer, turn.grid.ward.body_above),
            "early": (str(day), before, network),
            "same_month": (within, month, network),
        }
        return written.get(fate, (str(day), answer, network))

    def _about(self, turn: Turn) -> None:
        """Needs of a function that nobody serves, that passed on, or of which nobody knows who serves."""
        branch = turn.grid.branch if turn.grid.cover == "held" else None
        if turn.fate == "none" and branch:
            self._answered(turn, branch.code, "2026-05-12", ("ok", ""))
            self._answered(turn, turn.network, "2026-05-20", ("gap", "branch"))
        elif turn.fate == "none":
            self._answered(turn, turn.grid.ward.committee, "2026-05-12", ("ok", ""))
            self._answered(turn, turn.network, "2026-05-20", ("gap", "committee"))
        elif turn.fate == "succeeded":
            self._answered(turn, turn.other, "2026-02-10", ("possible", "network"))
            self._answered(turn, turn.other, "2026-04-10", ("gap", "network"))
            self._answered(turn, turn.network, "2026-05-10", ("ok", ""))
        elif turn.fate == "uncollected" and turn.function == "safety":
            via = "branch" if branch else "committee" if turn.grid.ward.cover == "held" else ""
            self._answered(turn, turn.network, "2026-05-12", ("unknown", via))

    def _answered(self, turn: Turn, by: str, day: str, elsewhere: tuple[str, str]) -> None:
        found = date.fromisoformat(day) - timedelta(days=self.rng.randint(0, 4))
        self._put(Need(turn, str(found), day, by), "ok", "ok", elsewhere)

    def _put(
        self, need: Need, unanswered: str, disorder: str, elsewhere: tuple[str, str], due: bool = True
    ) -> None:
        """Its row, and what the three rules say of it."""
        self.number += 1
        code, truth, turn = f"XQ{self.draft.prefix}{self.number:04d}", self.draft.truth, need.turn
        self.draft.rows.add(
            "needs",
            code=code,
            kind=self.rng.choice(KINDS.get(turn.function, ("need",))),
            function=turn.function,
            grid=turn.grid.code,
            found_on=need.found,
            answered_by=need.by,
            answered_on=need.answered,
        )
        key = f"Need:{code}"
        truth.subject("need_without_response", int(due))
        truth.find("need_without_response", unanswered, need=key, nearest_by="network")
        truth.subject("need_answered_before_found", int(bool(need.answered or need.by)))
        truth.find("need_answered_before_found", disorder, need=key)
        truth.subject("need_answered_elsewhere", int(bool(need.by)))
        state, via = elsewhere
        truth.find("need_answered_elsewhere", state, need=key, **({"nearest_by": via} if via else {}))
