"""The lie of a city: communities, grids, branches and compounds, and what is to be wrong with each.

49 communities, 220 grids and 157 branches (seed:1) come of the shapes below; fates are dealt so that no
community has two of them, and each kind of hole in what was collected has a community of its own.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from random import Random
from typing import TypeVar

from loaders.city import divisions
from loaders.city.draft import Draft
from loaders.city.ward import Branch, Compound, Grid, Ward

T = TypeVar("T")
F = TypeVar("F", bound=Hashable)

HOLES = {
    "620702108001": "coverage",
    "620702110001": "holdings",
    "620721100002": "organizations",
    "620722102001": "workers",
    "620724102199": "management",
    "620723101005": "owners",
}
"""Communities where that was not collected: `workers` is who is a grid worker, `owners` who represents."""
FIRST_COUNTY = "620702"
SPARED = "620724"
"""The county where a company's branch is there only perhaps: its grids and committees are in order."""
UNEMPLOYED = "620725"
"""The county where employment was not collected."""
UNFILED = "620722"
"""The county where nobody collected which owners' committees were filed."""

SHAPES = {
    (1, 1, 1, 3): 8,
    (1, 1, 1, 1, 1): 4,
    (1, 1, 3): 12,
    (1, 1, 1, 1): 10,
    (1, 3): 7,
    (1, 1, 1): 1,
    (3,): 1,
}
"""How many plain communities have branches that cover so many grids each; one with a hole has 1, 1, 1."""
HOLE_SHAPE = (1, 1, 1)

COMMITTEE_FATES = {"ended": 2, "unlisted": 1, "unsure": 2}
"""Why a community's committee does not, or only possibly, cover it."""
GRID_FATES = {"none": 2, "group": 3, "adviser": 1, "dissolved": 1, "ended": 2, "unsure": 2}
"""Why a community's first grid has no certain branch: the first four have none of form grid at all."""
BRANCHLESS = ("none", "group", "adviser", "dissolved")
UNGROUPED = ("none", "adviser")
BRANCH_FORMS = 4
GROUPS = 307
SHARED_COMPOUNDS = 16


def deal(rng: Random, candidates: Sequence[T], fates: Mapping[F, int]) -> dict[T, F]:
    """So many of the candidates to each fate, nobody to two."""
    drawn = rng.sample(candidates, sum(fates.values()))
    return dict(zip(drawn, (f for f, times in fates.items() for _ in range(times)), strict=True))


def lay_out(draft: Draft) -> list[Ward]:
    """All communities, with grids, branches and compounds in them."""
    shapes = [shape for shape, times in SHAPES.items() for _ in range(times)]
    draft.rng.shuffle(shapes)
    wards = []
    for each in divisions.real().communities:
        hole = HOLES.get(each.code, "")
        shape = HOLE_SHAPE if hole else shapes.pop()
        code, short = draft.code(each.code), divisions.short(each.name)
        wards.append(Ward(code, each.name, short, draft.code(each.above), hole, shape))
    _deal_fates(draft, wards)
    for ward in wards:
        _lay_grids(ward)
    _lay_compounds(draft, [grid for ward in wards for grid in ward.grids])
    return wards


def _deal_fates(draft: Draft, wards: list[Ward]) -> None:
    rng, spared_county = draft.rng, draft.code(SPARED)
    plain = [w for w in wards if not w.hole and w.shape[0] == 1 and w.county != spared_county]
    fates = deal(rng, plain, COMMITTEE_FATES | {f"grid {fate}": n for fate, n in GRID_FATES.items()})
    for ward, fate in fates.items():
        if fate.startswith("grid "):
            ward.first = fate.removeprefix("grid ")
        else:
            ward.cover = fate
    # One of those whose grid has only a group is in order: its groups are under a committee of form branch.
    spared = next(ward for ward in plain if ward.first == "group")
    others = [ward for ward in plain if ward not in fates]
    for ward in (spared, *rng.sample(others, BRANCH_FORMS - 1)):
        ward.form = "branch"
    for ward in wards:
        if ward.hole == "coverage":
            ward.cover = "uncollected"


def _lay_grids(ward: Ward) -> None:
    for part in ward.shape:
        first = len(ward.grids) + 1
        numbers = range(first, first + part)
        grids = [Grid(f"{ward.code}{n:03d}", f"{ward.short}第{n}网格", ward) for n in numbers]
        ward.grids += grids
        if first == 1:
            grids[0].cover = ward.first
        elif ward.hole == "coverage":
            grids[0].cover = "uncollected"
        if grids[0].cover not in BRANCHLESS:
            branch = Branch(f"ZB{ward.code}{first:02d}", _branch_name(ward.short, first, part), grids)
            ward.branches.append(branch)
            for grid in grids:
                grid.branch = branch


def _branch_name(short: str, first: int, part: int) -> str:
    numbers = "、".join(str(n) for n in range(first, first + part))
    return f"{short}第{numbers}网格{'联合' if part > 1 else ''}党支部"


def _lay_compounds(draft: Draft, grids: list[Grid]) -> None:
    """One compound and two by turns; a few lie in two grids; all but 23 get a building group."""
    serials: dict[Ward, int] = {}
    for turn, grid in enumerate(grids):
        for _ in range(1 + turn % 2):
            serials[grid.ward] = serials.get(grid.ward, 0) + 1
            code = f"{grid.ward.code}X{serials[grid.ward]:02d}"
            grid.compounds.append(Compound(code, next(draft.compound_names), [grid]))
    plain = [w for w in serials if not w.hole and (w.cover, w.first) == ("held", "held")]
    whole = [w for w in plain if w.shape[:2] == (1, 1)]
    for ward in draft.rng.sample(whole, SHARED_COMPOUNDS):
        here, there = ward.grids[1], ward.grids[0]
        here.compounds[0].grids.append(there)
        there.compounds.append(here.compounds[0])
    _leave_ungrouped(draft.rng, grids)


def _leave_ungrouped(rng: Random, grids: list[Grid]) -> None:
    compounds = list(dict.fromkeys(c for grid in grids for c in grid.compounds))
    for compound in compounds:
        compound.grouped = compound.grids[0].cover not in UNGROUPED
    grouped = [c for c in compounds if c.grouped]
    plain = [c for c in grouped if c.grids[0].cover == "held" and not c.ward.hole]
    for compound in rng.sample(plain, len(grouped) - GROUPS):
        compound.grouped = False
