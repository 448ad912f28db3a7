"""The compounds without a scene: in grids without a certain branch, or without an owners' committee."""

from __future__ import annotations

from loaders.city import dates
from loaders.city.companies import Company, sits_for, tied
from loaders.city.dates import Span
from loaders.city.plan import BRANCHLESS, deal
from loaders.city.stage import Stage
from loaders.city.truth import LINKED, MISSING, NOT_DUE, POSSIBLE
from loaders.city.ward import Compound

COMMITTEE_SCENES = 3
COVER_SCENES = 1
FATES = {"ended": 3, "unmanaged": 3, "gone": 1, "future": 1, "unsure": 3, "perhaps": 1}
"""Whose contract has ended, or is not yet in force, or has an unknown end (of the main company, or of another
one that has no adviser); `gone` is managed by a company that is no more."""
FUTURE = Span("2026-08-01", "2029-07-31", "", "future")


def finish(stage: Stage, left: list[Compound]) -> None:
    """Manage, or not, what is left; a few compounds without a certain branch get an owners' committee."""
    rng = stage.draft.rng
    by_committee = [c for c in left if c.grids[0].cover in (*BRANCHLESS, "ended")]
    perhaps = [c for c in left if c.grids[0].cover == "unsure"]
    for compound in rng.sample(by_committee, COMMITTEE_SCENES):
        _play_committee(stage, compound)
        left.remove(compound)
    for compound in rng.sample(perhaps, COVER_SCENES):
        _play_unsure_cover(stage, compound)
        left.remove(compound)
    fates = deal(rng, left, FATES)
    ward = left[0].ward
    idle, gone = (stage.companies.found(ward, kind) for kind in ("idle", "gone"))
    for compound in left:
        _manage(stage, compound, fates.get(compound, ""), idle, gone)


def _main(stage: Stage, compound: Compound) -> Company:
    return stage.mains[compound.ward]


def _tie(stage: Stage, compound: Compound) -> str:
    return tied(_main(stage, compound), compound.ward)


def _play_committee(stage: Stage, compound: Compound) -> None:
    """No branch covers the grid, so P is the community's committee; one of O sits there, as may one of C."""
    draft, main, ward = stage.draft, _main(stage, compound), compound.ward
    owners = stage.committees.form(compound)
    draft.hold(owners.members[1], ward.committee, "member", dates.current(draft.rng))
    stage.manage(compound, main, dates.contract(draft.rng))
    tie = _tie(stage, compound)
    stage.judge(compound, "ok", "ok", (LINKED, tie, tie if sits_for(main, ward) else MISSING))
    stage.unseen(compound)


def _play_unsure_cover(stage: Stage, compound: Compound) -> None:
    """A member of O sits on a branch that covers the grid only perhaps."""
    draft, main, branch = stage.draft, _main(stage, compound), compound.grids[0].branch
    assert branch is not None
    owners = stage.committees.form(compound)
    draft.hold(owners.members[1], branch.code, "member", dates.current(draft.rng))
    stage.manage(compound, main, dates.contract(draft.rng))
    stage.meet(compound.ward, [owners.code, main.code])
    stage.judge(compound, "ok", "ok", (POSSIBLE, _tie(stage, compound), LINKED))
    stage.unseen(compound)


def _manage(stage: Stage, compound: Compound, fate: str, idle: Company, gone: Company) -> None:
    """No owners' committee: only P–C can be due."""
    rng = stage.draft.rng
    if fate in ("unsure", "perhaps"):
        company = _main(stage, compound)
        if fate == "perhaps":
            company = stage.companies.found(compound.ward, "zero_perhaps", "past")
        stage.manage(compound, company, dates.unsure(rng))
        stage.judge(compound, "possible", "gap", (NOT_DUE, POSSIBLE, NOT_DUE))
        return
    if not fate:
        stage.manage(compound, _main(stage, compound), dates.contract(rng))
        stage.judge(compound, "ok", "gap", (NOT_DUE, _tie(stage, compound), NOT_DUE))
        return
    if fate == "ended":
        stage.manage(compound, idle, dates.past(rng))
    elif fate == "gone":
        stage.manage(compound, gone, dates.ALWAYS)
    elif fate == "future":
        stage.manage(compound, _main(stage, compound), FUTURE)
    stage.judge(compound, "gap", "gap", (NOT_DUE, NOT_DUE, NOT_DUE))
