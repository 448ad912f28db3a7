"""The compounds of communities where something was not collected, each made for what is unknown there."""

from __future__ import annotations

from loaders.city import dates
from loaders.city.companies import Company
from loaders.city.stage import Stage
from loaders.city.truth import LINKED, MISSING, NOT_DUE, UNKNOWN, Pairs
from loaders.city.ward import Compound, Ward

N, U = NOT_DUE, UNKNOWN


def play_holes(stage: Stage, wards: list[Ward]) -> None:
    """Every compound of every such community."""
    plays = {
        "coverage": _coverage,
        "holdings": _holdings,
        "organizations": _organizations,
        "workers": _workers,
        "management": _management,
        "owners": _owners,
    }
    for ward in wards:
        if ward.hole:
            plays[ward.hole](stage, ward)


def _managed(stage: Stage, compound: Compound, company: Company, pairs: Pairs, owners: str = "gap") -> None:
    stage.manage(compound, company, dates.contract(stage.draft.rng))
    stage.judge(compound, "ok", owners, pairs)


def _sit(stage: Stage, compound: Compound) -> None:
    """An owners' committee of which one sits on the grid's branch."""
    owners, branch = stage.committees.form(compound), compound.grids[0].branch
    assert branch is not None
    stage.draft.hold(owners.members[1], branch.code, "member", dates.current(stage.draft.rng))


def _coverage(stage: Stage, ward: Ward) -> None:
    """Only the first grid's branch is known to cover it: elsewhere P is unknown, and M is everywhere."""
    company = stage.companies.found(ward, "zero", "adviser")
    known, dark, meeting = (grid.compounds[0] for grid in ward.grids)
    for compound in ward.compounds:
        if compound not in (known, dark, meeting):
            _managed(stage, compound, company, (N, U, N))
    _sit(stage, known)
    _managed(stage, known, company, (LINKED, U, U), "ok")
    stage.committees.form(dark)
    stage.judge(dark, "gap", "ok", (U, N, N))
    owners = stage.committees.form(meeting)
    stage.meet(ward, [owners.code, company.code])
    _managed(stage, meeting, company, (U, U, LINKED), "ok")


def _holdings(stage: Stage, ward: Ward) -> None:
    """Nobody collected who holds what: a joint meeting is known, no person is."""
    company = stage.companies.found(ward, "zero_unseen")
    meeting, apart, alone, *others = ward.compounds
    owners = stage.committees.form(meeting)
    stage.meet(ward, [owners.code, company.code])
    _managed(stage, meeting, company, (U, U, LINKED), "ok")
    stage.committees.form(alone, substitute=True)
    stage.judge(alone, "gap", "ok", (U, N, N), substitute=True)
    stage.committees.form(apart)
    _managed(stage, apart, company, (U, U, U), "ok")
    for compound in others:
        _managed(stage, compound, company, (N, U, N))


def _organizations(stage: Stage, ward: Ward) -> None:
    """Whether the companies have branches is not known; an adviser links one all the same."""
    apart = stage.companies.found(ward, "own_unseen")
    advised = stage.companies.found(ward, "joint_unseen", "adviser")
    first, second, *others = ward.compounds
    _sit(stage, first)
    _managed(stage, first, apart, (LINKED, U, U), "ok")
    _managed(stage, second, apart, (N, U, N))
    for compound in others:
        _managed(stage, compound, advised, (N, LINKED, N))


def _workers(stage: Stage, ward: Ward) -> None:
    """Only the grid workers are not known: nothing that the three parties need."""
    company = stage.companies.found(ward, "zero", "adviser")
    for compound in ward.compounds:
        _managed(stage, compound, company, (N, LINKED, N))


def _management(stage: Stage, ward: Ward) -> None:
    """Neither who manages nor who represents is known."""
    for compound in ward.compounds:
        stage.judge(compound, "unknown", "unknown", (U, U, U))


def _owners(stage: Stage, ward: Ward) -> None:
    """Who represents is not known; who manages is."""
    company = stage.companies.found(ward, "own")
    unmanaged, *others = ward.compounds
    stage.judge(unmanaged, "gap", "unknown", (U, N, N))
    for compound in others:
        _managed(stage, compound, company, (U, MISSING, U), "unknown")
