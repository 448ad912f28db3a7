"""Branches and building groups: whom they cover, who leads them, what they are under."""

from __future__ import annotations

from functools import partial

from loaders.city import dates
from loaders.city.dates import Span
from loaders.city.draft import Draft, PartyBody
from loaders.city.person import Person
from loaders.city.plan import deal
from loaders.city.posts import Office, fill
from loaders.city.tiers import Staff, cover
from loaders.city.ward import Branch, Compound, Grid, Ward

SECRETARY_FATES = {"vacated": 2, "forgotten": 1, "empty": 1, "derived": 1, "unsure": 2, "unlisted": 4}
LEADER_FATES = {"vacated": 2, "derived": 2, "unsure": 1, "unlisted": 6}
GROUP_FATES = {"orphan": 2}
GRID_STATES = {"held": "ok", "unsure": "possible", "uncollected": "unknown"}
COVER_SPANS = {"held": dates.current, "ended": dates.past, "unsure": dates.unsure}
WEAKNESS = ("ok", "possible", "unknown", "gap")


def write_branches(draft: Draft, wards: list[Ward], staffs: dict[Ward, Staff]) -> None:
    """The 157 branches of form grid, their grids and secretaries, and what grids lack for want of them."""
    sound = [
        branch
        for ward in wards
        if not ward.hole
        for branch in ward.branches
        if all(grid.cover == "held" for grid in branch.grids)
    ]
    fates = deal(draft.rng, sound, SECRETARY_FATES)
    for ward in wards:
        staff = staffs[ward]
        for turn, branch in enumerate(ward.branches):
            _write_branch(draft, ward, branch)
            fate = "uncollected" if ward.hole == "holdings" else fates.get(branch, "held")
            own = staff.leaders[turn] if turn % 3 != 1 and turn < len(staff.leaders) else None
            _lead(draft, ward, branch, fate, own)
        if ward.first == "dissolved":
            _write_dissolved(draft, ward)
        for grid in ward.grids:
            _judge(draft, grid)


def _write_branch(draft: Draft, ward: Ward, branch: Branch) -> None:
    list_branch(draft, branch.code, branch.name, "grid", ward, draft.rng.randint(4, 38))
    for grid in branch.grids:
        if grid.cover in COVER_SPANS:
            cover(draft, branch.code, grid.code, COVER_SPANS[grid.cover](draft.rng))


def _write_dissolved(draft: Draft, ward: Ward) -> None:
    """A joint branch that is no more, though its row of 覆盖表 is still open: it covers nothing."""
    span = dates.past(draft.rng)
    code, person = dissolved_branch(ward), draft.person(ward.county)
    list_branch(draft, code, f"{ward.short}沿街商铺联合党支部", "joint", ward, 4, span=span)
    cover(draft, code, ward.grids[0].code)
    fill(draft, Office(code, "secretary", span=span), "held", [person], lambda: person)


def dissolved_branch(ward: Ward) -> str:
    """The code of the joint branch that once covered the ward's first grid."""
    return f"ZL{ward.code}01"


def list_branch(
    draft: Draft,
    code: str,
    name: str,
    form: str,
    ward: Ward,
    members: int,
    hosts: tuple[str, ...] = (),
    span: Span = dates.ALWAYS,
) -> None:
    """A row of 组织表 for a branch under the committee of `ward`, founded in the `hosts`."""
    row = draft.rows.add(
        "organizations",
        code=code,
        name=name,
        type="Branch",
        form=form,
        superior=(ward.committee,),
        area=ward.code,
        established_in=hosts or None,
        full_members=members,
        probationary_members=draft.rng.randint(0, 3),
        counted_on="2026-05-31",
        **{"from": span.start, "to": span.end, "status": span.status},
    )
    if span.there:
        draft.party_bodies.append(PartyBody(code, "Branch", form, ward, span, row, hosts, members))
        draft.truth.subject("branch_without_secretary")


def _lead(draft: Draft, ward: Ward, branch: Branch, fate: str, own: Person | None) -> None:
    secretary = own if own and fate == "held" else None
    if not secretary and fate != "uncollected":
        secretary = draft.person(ward.county)
    holders = [secretary] if secretary else []
    branch.lead = fill(
        draft, Office(branch.code, "secretary"), fate, holders, partial(draft.person, ward.county)
    )
    if branch.lead == "ok":
        branch.secretary = secretary
    draft.truth.find("branch_without_secretary", branch.lead, branch=branch.code)


def _judge(draft: Draft, grid: Grid) -> None:
    """The truth about the grid's branch and its secretary; the weaker of cover and holding counts."""
    state = GRID_STATES.get(grid.cover, "gap")
    for rule in ("grid_without_branch", "grid_without_secretary"):
        draft.truth.subject(rule)
    if grid.cover == "adviser":
        adviser = draft.person(grid.ward.county)
        draft.hold(adviser, grid.ward.committee, "adviser", dates.current(draft.rng), grid.code)
    level = "group_only" if grid.grouped else "adviser_only" if grid.cover == "adviser" else "none"
    draft.truth.find(
        "grid_without_branch", state, grid=grid.code, level="unknown" if state == "unknown" else level
    )
    lead = grid.branch.lead if grid.branch else "gap"
    weaker = max(state, lead, key=WEAKNESS.index)
    reason = "vacant" if grid.cover in ("held", "unsure") else "no_branch"
    draft.truth.find("grid_without_secretary", weaker, grid=grid.code, reason=reason)


def write_groups(draft: Draft, wards: list[Ward], joint: dict[Compound, str]) -> None:
    """The 307 building groups, one a compound; in `joint`, some are under a branch that possibly is there."""
    grouped = [compound for ward in wards for compound in ward.compounds if compound.grouped]
    plain = [c for c in grouped if not c.ward.hole and c.grids[0].cover == "held" and c not in joint]
    orphans = deal(draft.rng, plain, GROUP_FATES)
    leaders = deal(draft.rng, plain, LEADER_FATES)
    for ward in wards:
        for turn, compound in enumerate(c for c in ward.compounds if c.grouped):
            superior, state = _superior(compound, joint)
            if compound in orphans or (ward.hole == "organizations" and turn > 0):
                superior, state = "", "unknown" if ward.hole else "gap"
            group = _write_group(draft, compound, superior)
            draft.truth.find("group_without_branch", state, group=group)
            fate = "uncollected" if ward.hole == "holdings" else leaders.get(compound, "held")
            newcomer = partial(draft.person, ward.county)
            holders = [] if fate == "uncollected" else [newcomer()]
            fill(draft, Office(group, "group_leader"), fate, holders, newcomer)


def _superior(compound: Compound, joint: dict[Compound, str]) -> tuple[str, str]:
    """What a compound's group is under, and the state that this comes to."""
    ward, grid = compound.ward, compound.grids[0]
    if compound in joint:
        return joint[compound], "possible"
    if grid.branch:
        return grid.branch.code, "ok"
    if grid.cover == "dissolved":
        return dissolved_branch(ward), "gap"
    return ward.committee, "ok" if ward.form == "branch" else "gap"


def _write_group(draft: Draft, compound: Compound, superior: str) -> str:
    ward, code = compound.ward, f"XZ{compound.code}"
    draft.rows.add(
        "organizations",
        code=code,
        name=f"{compound.name}楼院党小组",
        type="BranchGroup",
        superior=(superior,) if superior else None,
        area=ward.code,
    )
    if ward.hole != "coverage":
        cover(draft, code, compound.code)
    draft.truth.subject("group_without_branch")
    return code
