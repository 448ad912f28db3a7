"""The people of each grid, 1+1+1+N (seed:2): responsible cadre, full-time worker, two assistants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import cycle, islice

from loaders.city import dates
from loaders.city.dates import Span
from loaders.city.draft import Draft
from loaders.city.person import Person
from loaders.city.plan import deal
from loaders.city.posts import Office, fill
from loaders.city.tiers import Staff
from loaders.city.ward import Grid, Ward, above_body

FATES = {
    "responsible_cadre": {"vacated": 3, "empty": 1, "derived": 1, "unsure": 2, "unlisted": 6},
    "grid_worker": {"vacated": 3, "forgotten": 1, "derived": 2, "unsure": 2, "unlisted": 6},
    "grid_assistant": {"short": 4, "derived": 1, "unsure": 2, "unlisted": 4},
}
RULES = {
    "responsible_cadre": "grid_without_cadre",
    "grid_worker": "grid_without_worker",
    "grid_assistant": "grid_short_of_assistants",
}
ASSISTANTS = 2
GRIDS_EACH = 3
BUSY = {"gap": (5, 6, 5), "possible": (4, 3)}
"""Posts that busy cadres hold certainly; the possible ones hold two more perhaps."""
UNSURE_POSTS = 2


def write_grid_staff(draft: Draft, wards: list[Ward], staffs: dict[Ward, Staff]) -> None:
    """Fill the posts FOR every grid, and load a few cadres of streets with too many."""
    plain = [grid for ward in wards if not ward.hole and ward.cover == "held" for grid in ward.grids]
    fates = {role: deal(draft.rng, plain, counts) for role, counts in FATES.items()}
    for ward in wards:
        for role, dealt in fates.items():
            dealt |= {grid: hole for grid in ward.grids if (hole := _hole(ward, grid, role))}
    cadres = _Cadres(draft, fates["responsible_cadre"])
    for ward in wards:
        cadres.send(ward, staffs[ward])
        for grid in ward.grids:
            office = Office(ward.committee, "grid_worker", grid.code, full_time=True)
            _staff(draft, grid, office, fates["grid_worker"], [draft.person(ward.county)])
        _write_assistants(draft, ward, fates["grid_assistant"])
    cadres.burden()


def _hole(ward: Ward, grid: Grid, role: str) -> str:
    """Where holdings were not collected; the first grid's worker is known all the same."""
    known = role == "grid_worker" and grid is ward.grids[0]
    if known or not (ward.hole == "holdings" or (ward.hole == "workers" and role == "grid_worker")):
        return ""
    return "unseen" if grid is ward.grids[-1] else "uncollected"


def _staff(
    draft: Draft, grid: Grid, office: Office, fates: dict[Grid, str], people: Sequence[Person]
) -> None:
    state = fill(draft, office, fates.get(grid, "held"), people, partial(draft.person, grid.ward.county))
    rule = RULES[office.role]
    draft.truth.subject(rule)
    draft.truth.find(rule, state, grid=grid.code)


def _write_assistants(draft: Draft, ward: Ward, fates: dict[Grid, str]) -> None:
    """Two assistants a grid, of so few people that each serves up to three grids."""
    seats = ASSISTANTS * len(ward.grids)
    people = [draft.person(ward.county) for _ in range(max(ASSISTANTS, -(-seats // GRIDS_EACH)))]
    turns = cycle(people)
    for grid in ward.grids:
        office = Office(ward.committee, "grid_assistant", grid.code, seats=ASSISTANTS)
        _staff(draft, grid, office, fates, list(islice(turns, ASSISTANTS)))


class _Cadres:
    """Responsible cadres: the street's or town's for the first grids, the community's for the rest."""

    def __init__(self, draft: Draft, fates: dict[Grid, str]) -> None:
        self.draft = draft
        self.fates = fates
        self.benches: dict[str, Iterator[Person]] = {}
        self.sent: dict[str, list[tuple[Person, Grid]]] = {}

    def send(self, ward: Ward, staff: Staff) -> None:
        """A cadre to each grid of the ward."""
        local = [*filter(None, (staff.secretary, staff.deputy, staff.deputy))]
        for turn, grid in enumerate(ward.grids):
            if ward.hole == "holdings" or (2 * turn >= len(ward.grids) and local):
                office = Office(ward.committee, "responsible_cadre", grid.code)
                _staff(self.draft, grid, office, self.fates, [local.pop(0)] if local else [])
            else:
                office = Office(ward.body_above, "responsible_cadre", grid.code)
                cadre = next(self._bench(ward))
                _staff(self.draft, grid, office, self.fates, [cadre])
                if self.fates.get(grid, "held") == "held":
                    self.sent.setdefault(ward.above, []).append((cadre, grid))

    def _bench(self, ward: Ward) -> Iterator[Person]:
        def people() -> Iterator[Person]:
            while True:
                yield from [self.draft.person(ward.county)] * GRIDS_EACH

        return self.benches.setdefault(ward.above, people())

    def burden(self) -> None:
        """Give one cadre in each of the largest streets grids of others too, until that is too many."""
        plans = [(state, total) for state, totals in BUSY.items() for total in totals]
        streets = sorted(self.sent.items(), key=lambda item: (-len(item[1]), item[0]))
        for (state, total), (above, sent) in zip(plans, streets, strict=False):
            busy = next(c for c, _ in sent if c.posts == sum(cadre is c for cadre, _ in sent))
            spare = iter([grid for cadre, grid in sent if cadre is not busy])
            while busy.posts < total:
                self._add(busy, above, next(spare), dates.current(self.draft.rng))
            for _ in range(UNSURE_POSTS if state == "possible" else 0):
                self._add(busy, above, next(spare), dates.unsure(self.draft.rng))
            self.draft.truth.find("person_in_too_many_posts", state, person=busy.name_in_truth())

    def _add(self, busy: Person, above: str, grid: Grid, span: Span) -> None:
        """Two now hold a post that has one seat, unless one of them acts."""
        post = f"{above_body(above)}#responsible_cadre#{grid.code}"
        self.draft.hold(busy, above_body(above), "responsible_cadre", span, grid.code)
        if post not in self.draft.acting:
            state = "gap" if span.state == "certain" else "possible"
            self.draft.truth.find("post_overfilled", state, post=post)
