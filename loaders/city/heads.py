"""Grid heads (seed:2), and where they and the grid workers come from: the community, or elsewhere."""

from __future__ import annotations

from functools import partial

from loaders.city import dates
from loaders.city.draft import Draft
from loaders.city.person import Person
from loaders.city.plan import UNEMPLOYED, deal
from loaders.city.posts import Office, fill
from loaders.city.ward import Ward

HEAD, OUTSIDE = "grid_without_head", "grid_staff_from_outside"
FATES = {"vacated": 3, "forgotten": 1, "derived": 2, "unsure": 2, "unlisted": 6, "stranger": 2}
"""`stranger`: the head is nobody of the community."""
GRIDS_EACH = 3
WORKERS = {"outside": 4, "left": 1, "perhaps": 2, "staff": 3}
"""Workers who are not, no longer, perhaps, or not by employment of the community."""
OWN = {"outside": "gap", "left": "gap", "perhaps": "possible", "staff": "ok", "employed": "ok"}
HOLES = ("holdings", "workers")
"""What is not collected whole where who is on a community's staff is not known."""


def write_heads(draft: Draft, wards: list[Ward]) -> set[Person]:
    """A head for each grid, one of the community's staff for up to three grids. Returns the strangers."""
    luck = draft.stream("heads")
    plain = [grid for ward in wards if not ward.hole and ward.cover == "held" for grid in ward.grids]
    fates = deal(luck, plain, FATES)
    strangers = set()
    for ward in wards:
        newcomer = partial(draft.person, ward.county)
        staff: list[Person] = []
        for turn, grid in enumerate(ward.grids):
            if turn % GRIDS_EACH == 0 and ward.hole != "holdings":
                staff.append(newcomer())
                draft.hold(staff[-1], ward.committee, "staff", dates.current(luck))
            fate = "uncollected" if ward.hole == "holdings" else fates.get(grid, "held")
            if fate == "stranger":
                strangers.add(head := newcomer())
                fate, people = "held", [head]
            else:
                people = staff[-1:]
            state = fill(draft, Office(ward.committee, "grid_head", grid.code), fate, people, newcomer)
            draft.truth.subject(HEAD)
            draft.truth.find(HEAD, state, grid=grid.code)
    return strangers


def plant_origins(draft: Draft, wards: list[Ward], strangers: set[Person]) -> None:
    """Employ the grid workers at their communities, but for a few, and write where all come from."""
    luck = draft.stream("origins")
    at = {grid.code: ward for ward in wards for grid in ward.grids}
    workers = [each for each in draft.serving if each[1] == "grid_worker"]
    plain = [who for grid, _, who, span in workers if _is_plain(draft, at[grid]) and span.state == "certain"]
    fates = deal(luck, plain, WORKERS)
    unseen = [who for grid, _, who, _ in workers if at[grid].county == draft.code(UNEMPLOYED)]
    for grid, role, person, span in draft.serving:
        ward = at[grid]
        if role == "grid_head":
            fate = "outside" if person in strangers else "staff"
        else:
            fate = "outside" if person in unseen else fates.get(person, "employed")
            _engage(draft, ward, person, fate)
        if ward.cover in ("held", "unsure"):
            draft.truth.subject(OUTSIDE)
            state = _state(draft, ward, OWN[fate], certain=span.state == "certain")
            if state != "ok":
                draft.truth.find(OUTSIDE, state, grid=grid, role=role, person=person.name_in_truth())


def _is_plain(draft: Draft, ward: Ward) -> bool:
    return not ward.hole and ward.cover == "held" and ward.county != draft.code(UNEMPLOYED)


def _engage(draft: Draft, ward: Ward, person: Person, fate: str) -> None:
    """What makes a worker one of the community's, or not."""
    luck = draft.stream(f"origins/{person.code}")
    if fate == "staff":
        draft.hold(person, ward.committee, "staff", dates.current(luck))
    elif fate != "outside":
        span = {"left": dates.past, "perhaps": dates.unsure}.get(fate, dates.current)(luck)
        draft.employ(person, ward.committee, "社区工作者", span)


def _state(draft: Draft, ward: Ward, own: str, certain: bool) -> str:
    """Own people are in order; the weaker of a possible tie, cover or post counts."""
    if own != "gap":
        return own if ward.cover == "held" else "possible"
    if ward.hole in HOLES or ward.county == draft.code(UNEMPLOYED):
        return "unknown"
    return "gap" if certain and ward.cover == "held" else "possible"
