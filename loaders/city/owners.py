"""Owners' committees: who represents a compound, for what term, with how many members."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from loaders.city import dates
from loaders.city.dates import Span
from loaders.city.draft import Draft
from loaders.city.person import Person
from loaders.city.plan import deal
from loaders.city.posts import Office, fill, weakened
from loaders.city.ward import Compound, Ward

DEALT = range(1, 51)
"""Among the first fifty ordinary elected committees is dealt what is wrong with some."""
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
ORDINARY_SIZES = (5, 5, 5, 5, 5, 5, 7, 9)
SUBSTITUTE_SIZES = (3, 3, 4, 5)
UNKNOWN_HOLDERS = (0, 0, "unknown")


@dataclass(eq=False)
class Owners:
    """An owners' committee: its code, and its members in order: a director or the like first, then a guest if
    there is one, a member whose seat is unsure last."""

    code: str
    members: list[Person]


@dataclass(frozen=True)
class Order:
    """What is wrong with a committee, by SIZES, TERMS and posts.FATES; empty is ordinary."""

    size: str = ""
    term: str = ""
    director: str = "held"


@dataclass(frozen=True, eq=False)
class Elected:
    """An elected committee as it was written: `row` is its row of 组织表, to which more is written later.

    `members` are known where holdings were collected; the last `perhaps` of them sit there only possibly.
    """

    code: str
    ward: Ward
    order: Order
    body: Span
    start: str
    row: int
    members: tuple[Person, ...]
    perhaps: int
    guest: bool

    @property
    def certain(self) -> int:
        """How many sit there certainly."""
        return len(self.members) - self.perhaps


IN_ORDER = Order()
NOTHING_IN_ORDER = Order("four", "over", "vacated")


class OwnersCommittees:
    """All owners' committees of a city; what is wrong with some elected ones is dealt beforehand."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.elected: list[Elected] = []
        sizes, terms, directors = (
            deal(draft.rng, DEALT, fates) for fates in (SIZE_FATES, TERM_FATES, DIRECTOR_FATES)
        )
        self.orders = iter(
            [Order(sizes.get(n, ""), terms.get(n, ""), directors.get(n, "held")) for n in DEALT]
        )

    def form(
        self,
        compound: Compound,
        substitute: bool = False,
        body: Span = dates.ALWAYS,
        represents: Span = dates.ALWAYS,
        size: str = "",
        guest: Person | None = None,
    ) -> Owners:
        """A committee for the compound; `guest` is a member from elsewhere, `size` one of SIZES.

        With one that is there only perhaps nothing is in order, which makes every gap a possible one.
        """
        owners = Owners(f"YW{compound.code}", [])
        order = Order(size)
        if body.state == "possible":
            order = NOTHING_IN_ORDER
        elif not (substitute or size or compound.ward.hole):
            order = next(self.orders, IN_ORDER)
        term = TERMS.get(order.term) or self._ordinary_term()
        row = self._list(compound, owners.code, term, body, substitute)
        self._represent(compound, owners.code, represents)
        holders = SIZES.get(order.size) or self._ordinary_size(substitute)
        if compound.ward.hole == "holdings":
            holders = UNKNOWN_HOLDERS
        self._seat(compound, owners, holders, Office(owners.code, "director", span=body), order, guest)
        if not substitute:
            for rule, (*_, state) in (("over_term", term), ("wrong_size", holders)):
                self.draft.truth.subject(f"owners_committee_{rule}")
                found = weakened(state, body)
                self.draft.truth.find(f"owners_committee_{rule}", found, committee=owners.code)
            members, perhaps = tuple(owners.members), holders[1]
            self.elected.append(
                Elected(owners.code, compound.ward, order, body, term[0], row, members, perhaps, bool(guest))
            )
        return owners

    def _ordinary_term(self) -> tuple[str, str, str]:
        year = self.draft.rng.randint(2022, 2025)
        return f"{year}-09-15", f"{year + 5}-09-14", "ok"

    def _ordinary_size(self, substitute: bool) -> tuple[int, int, str]:
        return self.draft.rng.choice(SUBSTITUTE_SIZES if substitute else ORDINARY_SIZES), 0, "ok"

    def _list(
        self, compound: Compound, code: str, term: tuple[str, str, str], body: Span, substitute: bool
    ) -> int:
        return self.draft.rows.add(
            "organizations",
            code=code,
            name=f"{compound.name}{'物业管理委员会' if substitute else '业主委员会'}",
            type="OwnersCommittee",
            form="substitute" if substitute else "elected",
            area=compound.ward.code,
            term_from=term[0],
            term_to=term[1],
            **{"from": body.start, "to": body.end, "status": body.status},
        )

    def _represent(self, compound: Compound, code: str, span: Span) -> None:
        self.draft.rows.add(
            "management",
            compound=compound.code,
            organization=code,
            relation="REPRESENTS",
            **{"from": span.start, "to": span.end, "status": span.status},
        )

    def _seat(
        self,
        compound: Compound,
        owners: Owners,
        holders: tuple[int, int, str],
        office: Office,
        order: Order,
        guest: Person | None,
    ) -> None:
        """Fill the committee; where nobody certainly is its director, all its members sit as such."""
        draft, newcomer = self.draft, partial(self.draft.person, compound.ward.county)
        if holders is UNKNOWN_HOLDERS:
            fill(draft, office, "uncollected", [], newcomer)
            return
        certain, perhaps, _ = holders
        people = [newcomer() for _ in range(certain + perhaps - (guest is not None))]
        owners.members = [*people[:1], guest, *people[1:]] if guest else people
        fill(draft, office, order.director, people[:1], newcomer)
        plain = owners.members[order.director in ("held", "unlisted") :]
        for turn, person in enumerate(plain):
            unsure = turn >= len(plain) - perhaps
            span = dates.unsure(draft.rng) if unsure else dates.current(draft.rng)
            role = "deputy_director" if certain >= 7 and turn == 1 else "member"
            draft.hold(person, owners.code, role, span)
