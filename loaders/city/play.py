"""Plays the scenes of the table, each on a compound where it can be played."""

from __future__ import annotations

from loaders.city import dates
from loaders.city.companies import Company, tied
from loaders.city.dates import ALWAYS, Span
from loaders.city.owners import Owners
from loaders.city.person import Person
from loaders.city.scenes import EVERY_NTH_IS_SUBSTITUTE, SCENES, SOLOS, Scene
from loaders.city.stage import Stage
from loaders.city.ward import Compound, Ward

MOST_POSTS = 3
"""With so many posts already, a branch secretary does not stand for the committee."""


def play_scenes(stage: Stage, wards: list[Ward]) -> list[Compound]:
    """Play every scene as often as the table says. Returns the compounds that are left."""
    left = [compound for ward in wards if _plain(stage, ward) for compound in ward.compounds]
    left = [c for c in left if all(grid.cover == "held" for grid in c.grids)]
    stage.draft.rng.shuffle(left)
    turn = 0
    for scene in SCENES:
        for _ in range(scene.times):
            compound = next(c for c in left if _fits(stage, scene, c))
            left.remove(compound)
            turn += 1
            _Play(stage, scene, compound, turn % EVERY_NTH_IS_SUBSTITUTE == 0).run()
    taken = {row["compound"] for row in stage.draft.truth.linkage}
    return [c for ward in wards if not ward.hole for c in ward.compounds if c.code not in taken]


def _plain(stage: Stage, ward: Ward) -> bool:
    return not ward.hole and stage.mains[ward].kind != "unsure_branch"


def _fits(stage: Stage, scene: Scene, compound: Compound) -> bool:
    ward, main = compound.ward, stage.mains[compound.ward]
    if ward.county == stage.unemployed and not scene.certain:
        return False
    if scene.pool == "any":
        return True
    if scene.pool == "first":
        partner = stage.companies.waiting.get(stage.first_county)
        return ward.county == stage.first_county and (not partner or partner.ward is not ward)
    if (scene.pool == "shared") != (len(compound.grids) > 1):
        return False
    if scene.pool == "own" and not main.led_by_manager:
        return False
    return tied(main, ward) == (scene.pool if scene.pool in ("missing", "possible") else "linked")


class _Play:
    """One scene on one compound."""

    def __init__(self, stage: Stage, scene: Scene, compound: Compound, substitute: bool) -> None:
        self.stage, self.scene, self.compound = stage, scene, compound
        self.draft, self.rng = stage.draft, stage.draft.rng
        self.substitute = substitute and not scene.owners and scene.seat != "unsure seat"
        self.hired: list[Company] = []

    def run(self) -> None:
        """Form the committee, hire the companies, seat people, meet, and write the truth."""
        scene = self.scene
        owners = self._form()
        self._hire()
        self._seat(owners)
        if scene.meeting:
            self._meet(owners)
        company = "ok" if scene.main or (scene.solo and not scene.unsure) else "possible"
        self.stage.judge(
            self.compound,
            company if self.hired else "gap",
            "possible" if scene.owners else "ok",
            scene.truth,
            self.substitute,
        )

    def _form(self) -> Owners:
        scene, branch = self.scene, self.compound.grids[0].branch
        secretary = branch.secretary if branch and scene.seat == "secretary" else None
        return self.stage.committees.form(
            self.compound,
            self.substitute,
            body=dates.unsure(self.rng) if scene.owners == "unsure body" else ALWAYS,
            represents=dates.unsure(self.rng) if scene.owners == "unsure" else ALWAYS,
            size="one seat unsure" if scene.seat == "unsure seat" else "",
            guest=secretary if secretary and secretary.posts <= MOST_POSTS else None,
        )

    def _hire(self) -> None:
        scene, ward = self.scene, self.compound.ward
        if scene.main:
            self.hired.append(self.stage.mains[ward])
            self.stage.manage(self.compound, self.hired[0], dates.contract(self.rng))
        if scene.solo:
            solo = SOLOS[scene.solo]
            company = self.stage.companies.found(ward, solo.kind, solo.tie, solo.leader)
            span = dates.unsure(self.rng) if scene.unsure else dates.contract(self.rng)
            self.stage.manage(self.compound, company, span)
            self.hired.append(company)
            if seated := {"manager": company.manager, "clerk": company.clerk}.get(solo.seat):
                self._sit(seated)

    def _sit(self, person: Person, span: Span | None = None, grid: int = 0) -> None:
        """A seat on the branch of the compound's grid."""
        branch = self.compound.grids[grid].branch
        assert branch is not None
        role = "deputy_secretary" if self.draft.chance(0.2) else "member"
        self.draft.hold(person, branch.code, role, span or dates.current(self.rng))

    def _seat(self, owners: Owners) -> None:
        """Bind a member of the committee to the branch, and to a company, as the scene has it."""
        seat, member = self.scene.seat, owners.members[1]
        branch = self.compound.grids[0].branch
        if seat == "unsure seat":
            self._sit(owners.members[-1])
        elif seat in ("perhaps", "past"):
            self._sit(member, dates.unsure(self.rng) if seat == "perhaps" else dates.past(self.rng))
        elif seat and not (branch and member is branch.secretary):
            self._sit(member, grid=1 if seat == "second grid" else 0)
        if seat == "one person":
            self.draft.hold(member, self.hired[0].body, "member", dates.current(self.rng))
        self._employ(owners)

    def _employ(self, owners: Owners) -> None:
        seat, (_, member, other, *_) = self.scene.seat, owners.members
        stage, compound = self.stage, self.compound
        if seat in ("employed", "beside employed"):
            who = other if seat == "beside employed" else member
            stage.employ(compound, who, self.hired[0], dates.current(self.rng), "gap")
        elif seat == "perhaps employed":
            stage.employ(compound, member, self.hired[0], dates.unsure(self.rng), "possible")
        elif self.hired:
            if seat == "once employed":
                stage.employ(compound, member, self.hired[0], dates.past(self.rng), "")
            elif seat == "employed elsewhere":
                other_main = next(c for c in stage.mains.values() if c is not self.hired[0])
                stage.employ(compound, member, other_main, dates.current(self.rng), "")
            stage.unseen(compound)

    def _meet(self, owners: Owners) -> None:
        meeting, first = self.scene.meeting, self.hired[0]
        attending = self.hired if meeting == "all" else [first]
        bodies = [first.body if meeting == "branch" else company.code for company in attending]
        self.stage.meet(self.compound.ward, [owners.code, *bodies], old=meeting == "old")
