"""Owners' committees: who represents a compound, for what term, with how many members."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from loaders.city import dates
from loaders.city.dates import Span
from loaders.city.draft import Draft, Person
from loaders.city.plan import Compound, deal
from loaders.city.posts import Office, fill

DEALT = 50
"""So many elected committees there surely are among which to deal what is wrong."""
SIZE_FATES = {"four": 2, "six": 1, "three": 1, "eight": 1, "thirteen": 1, "one more": 2}
TERM_FATES = {
    "over": 3,
    "over by start": 1,
    "over by month": 1,
    "month": 2,
    "start month": 1,
    "unknown": 2,
    "last day": 1,
    "no end": 5,
}
DIRECTOR_FATES = {"vacated": 2, "derived": 1, "unsure": 1, "unlisted": 2}
SIZES = {
    "four": (4, 0, "gap"),
    "six": (6, 0, "gap"),
    "three": (3, 0, "gap"),
    "eight": (8, 0, "gap"),
    "thirteen": (13, 0, "gap"),
    "one more": (5, 1, "possible"),
    "one seat unsure": (4, 1, "possible"),
}
"""Certain members, possible ones, and what the rule says of 5 to 11 and odd for every possible size."""
TERMS = {
    "over": ("2020-07-20", "2025-07-19", "gap"),
    "over by start": ("2021-03-15", "", "gap"),
    "over by month": ("2021年5月", "2026.5", "gap"),
    "month": ("2021.6", "2026.6", "possible"),
    "start month": ("2021年6月", "", "possible"),
    "unknown": ("不详", "", "unknown"),
    "last day": ("2021-07-01", "2026-06-30", "ok"),
    "no end": ("2023-10-12", "", "ok"),
}
"""Start and end as written, and the truth on 2026-06-30: without an end a term lasts five years."""
ORDINARY_SIZES = (5, 5, 5, 5, 5, 7, 7, 9)
SUBSTITUTE_SIZES = (3, 3, 4, 5)


@dataclass(eq=False)
class Owners:
    """An owners' committee: its code, and its members in order: a director or the like first, then a guest if
    there is one, a member whose seat is unsure last."""

    code: str
    members: list[Person]


class OwnersCommittees:
    """All owners' committees of a city; what is wrong with some of the first elected ones is dealt beforehand."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.elected = 0
        self.sizes = deal(draft.rng, range(DEALT), SIZE_FATES)
        self.terms = deal(draft.rng, range(DEALT), TERM_FATES)
        self.directors = deal(draft.rng, range(DEALT), DIRECTOR_FATES)

    def form(
        self,
        compound: Compound,
        substitute: bool = False,
        body: Span = dates.ALWAYS,
        represents: Span = dates.ALWAYS,
        size: str = "",
        guest: Person | None = None,
    ) -> Owners:
        """A committee for the compound; `guest` is a member from elsewhere, `size` one of SIZES."""
        owners = Owners(f"YW{compound.code}", [])
        term = self._list(compound, owners.code, substitute, body)
        self.draft.rows.add(
            "management",
            compound=compound.code,
            organization=owners.code,
            relation="REPRESENTS",
            **{"from": represents.start, "to": represents.end, "status": represents.status},
        )
        if not body.there:
            return owners
        if substitute:
            self._seat(compound, owners, self.draft.rng.choice(SUBSTITUTE_SIZES), 0, "held", guest)
            return owners
        turn = self.elected
        self.elected += 1
        fate = size or self.sizes.get(turn, "")
        certain, perhaps, state = SIZES.get(fate, (self.draft.rng.choice(ORDINARY_SIZES), 0, "ok"))
        if compound.ward.hole == "holdings":
            certain, perhaps, state = 0, 0, "unknown"
        self._seat(compound, owners, certain, perhaps, self.directors.get(turn, "held"), guest)
        for rule, found in (("over_term", term), ("wrong_size", state)):
            self.draft.truth.subject(f"owners_committee_{rule}")
            self.draft.truth.find(f"owners_committee_{rule}", found, committee=owners.code)
        return owners

    def _list(self, compound: Compound, code: str, substitute: bool, body: Span) -> str:
        """Its row of 组织表; returns the truth about its term."""
        year = self.draft.rng.randint(2022, 2025)
        start, end, state = f"{year}-09-15", f"{year + 5}-09-14", "ok"
        if not substitute and body.state == "certain":
            start, end, state = TERMS.get(self.terms.get(self.elected, ""), (start, end, state))
        self.draft.rows.add(
            "organizations",
            code=code,
            name=f"{compound.name}{'物业管理委员会' if substitute else '业主委员会'}",
            type="OwnersCommittee",
            form="substitute" if substitute else "elected",
            area=compound.ward.code,
            term_from=start,
            term_to=end,
            **{"from": body.start, "to": body.end, "status": body.status},
        )
        return state

    def _seat(
        self,
        compound: Compound,
        owners: Owners,
        certain: int,
        perhaps: int,
        director: str,
        guest: Person | None,
    ) -> None:
        """Fill the committee; where nobody certainly is its director, all its members sit as such."""
        draft, newcomer = self.draft, partial(self.draft.person, compound.ward.county)
        office = Office(owners.code, "director")
        if compound.ward.hole == "holdings":
            fill(draft, office, "uncollected", [], newcomer)
            return
        people = [newcomer() for _ in range(certain + perhaps - (guest is not None))]
        owners.members = [*people[:1], guest, *people[1:]] if guest else people
        fill(draft, office, director, people[:1], newcomer)
        plain = owners.members[director in ("held", "unlisted") :]
        deputy = certain >= 7
        for turn, person in enumerate(plain):
            unsure = turn >= len(plain) - perhaps
            span = dates.unsure(draft.rng) if unsure else dates.current(draft.rng)
            role = "deputy_director" if deputy and turn == 1 else "member"
            draft.hold(person, owners.code, role, span)
