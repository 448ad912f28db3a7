"""The committees of branches: who sits on them besides the secretary, and joint branches of many units."""

from __future__ import annotations

from random import Random

from loaders.city import dates
from loaders.city.draft import Draft, PartyBody
from loaders.city.forms import MOST_SEATED
from loaders.city.plan import deal
from loaders.city.posts import weakened

RULE, UNITS_RULE = "branch_committee_wrong_size", "joint_branch_of_many_units"
LARGE = 7
"""Full members from which a branch has a committee of three to seven; a smaller one has one or two."""
FATES = {
    "thin": (3, (0, 0), "gap"),
    "crowded": (2, (8, 0), "gap"),
    "perhaps thin": (2, (2, 1), "possible"),
    "perhaps crowded": (1, (7, 1), "possible"),
}
"""How often, how many sit there certainly and possibly, and the truth of it. `thin` adds nobody."""
TOO_MANY_FOR_SMALL = (3, 0)
ORDINARY = (3, 3, 3, 4, 5)
UNITS = ((4, "gap"), (3, "ok"))
"""Units added to the first joint branches of two companies: six are too many, five are not."""
UNSURE_UNITS = 5


def plant_committees(draft: Draft) -> None:
    """Seat the committees of all branches, once it is known how many full members each has."""
    luck = draft.stream("committees")
    branches = [body for body in draft.party_bodies if body.type == "Branch"]
    plain = [
        b for b in branches if b.span.state == "certain" and not b.ward.hole and _seated(draft, b)[1] == 0
    ]
    few = [branch for branch in plain if sum(_seated(draft, branch)) <= MOST_SEATED]
    large = [branch for branch in few if branch.members >= LARGE]
    fates = deal(luck, large, {fate: times for fate, (times, *_) in FATES.items()})
    small = luck.choice([branch for branch in few if 3 <= branch.members < LARGE])
    for branch in branches:
        if branch is small:
            _judge(draft, branch, _fill(draft, luck, branch, *TOO_MANY_FOR_SMALL, "gap"))
        elif branch in fates:
            _, wanted, state = FATES[fates[branch]]
            _judge(draft, branch, _fill(draft, luck, branch, *wanted, state))
        else:
            _judge(draft, branch, _ordinary(draft, luck, branch))


def _seated(draft: Draft, branch: PartyBody) -> tuple[int, int]:
    """How many sit there certainly, and only possibly."""
    states = [*draft.seated.get(branch.code, {}).values()]
    return states.count("certain"), states.count("possible")


def _ordinary(draft: Draft, luck: Random, branch: PartyBody) -> str:
    """A committee as it should be, where one is due; where holdings were not collected nobody is known."""
    if branch.members < 0:
        return "unknown"
    if branch.members < LARGE:
        return "ok"
    if branch.ward.hole == "holdings":
        return "unknown"
    return _fill(draft, luck, branch, luck.choice(ORDINARY), 0, "ok")


def _fill(draft: Draft, luck: Random, branch: PartyBody, certain: int, perhaps: int, state: str) -> str:
    """Seat as many as are missing; returns the state."""
    there, unsure = _seated(draft, branch)
    for turn in range(max(0, certain - there) + max(0, perhaps - unsure)):
        span = dates.current(luck) if turn < certain - there else dates.unsure(luck)
        role = "deputy_secretary" if turn == 0 and luck.random() < 0.3 else "member"
        draft.hold(draft.person(branch.ward.county), branch.code, role, span)
    return state


def _judge(draft: Draft, branch: PartyBody, state: str) -> None:
    draft.truth.subject(RULE)
    draft.truth.find(RULE, weakened(state, branch.span), branch=branch.code)


def plant_units(draft: Draft) -> None:
    """Give joint branches of companies more units: shops of the street, which are bodies of no type."""
    joint = [body for body in draft.party_bodies if body.form == "joint"]
    wanted = dict(zip([body for body in joint if len(body.hosts) == 2], UNITS, strict=False))
    for body in joint:
        number, state = wanted.get(
            body, (UNSURE_UNITS, "gap") if body.span.state == "possible" else (0, "ok")
        )
        if number:
            units = tuple(_shop(draft, body, turn) for turn in range(1, number + 1))
            draft.rows.amend("organizations", body.row, established_in=(*body.hosts, *units))
        draft.truth.subject(UNITS_RULE)
        draft.truth.find(UNITS_RULE, weakened(state, body.span), branch=body.code)


def _shop(draft: Draft, body: PartyBody, turn: int) -> str:
    code = f"SH{body.code[2:]}{turn}"
    draft.rows.add("organizations", code=code, name=f"{body.ward.short}沿街商户{turn}", area=body.ward.code)
    return code
