"""The four tiers of seed:1: areas, and the Party bodies above the grid with those who lead them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from loaders.city import dates, divisions
from loaders.city.dates import ALWAYS, Span
from loaders.city.draft import Draft, PartyBody
from loaders.city.person import Person
from loaders.city.plan import deal
from loaders.city.posts import Office, fill
from loaders.city.ward import Ward, above_body

SECRETARY_FATES = {"vacated": 2, "unsure": 1, "unlisted": 2}
"""Of community committees; on top of the community where nobody collected who holds what."""
COVER_STATES = {
    "held": "ok",
    "ended": "gap",
    "unlisted": "gap",
    "unsure": "possible",
    "uncollected": "unknown",
}


@dataclass(eq=False)
class Staff:
    """Who sits on a community committee; `advisers` also hold a staff post and advise companies."""

    secretary: Person | None = None
    deputy: Person | None = None
    members: list[Person] = field(default_factory=list)
    advisers: list[Person] = field(default_factory=list)

    @property
    def leaders(self) -> list[Person]:
        """Secretary, deputy and members, as far as there are."""
        return [p for p in (self.secretary, self.deputy, *self.members) if p]


def write_areas(draft: Draft, wards: list[Ward]) -> None:
    """区域表: only the divisions that are needed, each with its real code and name."""
    real, city = divisions.real(), draft.code(divisions.CITY)
    draft.rows.add("areas", code=city, name=draft.name, tier="City")
    for county in real.counties:
        draft.rows.add("areas", code=draft.code(county.code), name=county.name, tier="County", within=(city,))
    for each in real.parents:
        tier = "Street" if each.code in divisions.STREETS else "Town"
        draft.rows.add(
            "areas",
            code=draft.code(each.code),
            name=each.name,
            tier=tier,
            within=(draft.code(each.above),),
        )
    for ward in wards:
        draft.rows.add("areas", code=ward.code, name=ward.name, tier="Community", within=(ward.above,))
        for grid in ward.grids:
            size = draft.rng.randint(300, 500)
            draft.rows.add(
                "areas", code=grid.code, name=grid.name, tier="Grid", within=(ward.code,), households=size
            )
        for compound in ward.compounds:
            within = tuple(grid.code for grid in compound.grids)
            size = draft.rng.randint(60, 320)
            draft.rows.add(
                "areas",
                code=compound.code,
                name=compound.name,
                tier="Compound",
                within=within,
                households=size,
            )


def cover(draft: Draft, body: str, area: str, span: Span = ALWAYS) -> None:
    """A row of 覆盖表."""
    draft.rows.add(
        "coverage",
        organization=body,
        area=area,
        **{"from": span.start, "to": span.end, "status": span.status},
    )


def write_upper_bodies(draft: Draft) -> None:
    """The Party committees of city, counties and towns, and the working committees of the streets."""
    city = draft.code(divisions.CITY)
    _upper(draft, city, draft.name, "city", "")
    for county in divisions.real().counties:
        _upper(draft, draft.code(county.code), county.name, "county", above_body(city))
    for each in divisions.real().parents:
        level = "street" if each.code in divisions.STREETS else "town"
        _upper(draft, draft.code(each.code), each.name, level, above_body(draft.code(each.above)))


def _upper(draft: Draft, area: str, name: str, level: str, superior: str) -> None:
    street = level == "street"
    draft.rows.add(
        "organizations",
        code=above_body(area),
        name=f"{name}大工委" if street else f"中共{name}委员会",
        type="WorkingCommittee" if street else "PartyCommittee",
        level=level,
        superior=(superior,) if superior else None,
        area=area,
    )
    if street:
        cover(draft, above_body(area), area)
    newcomer = partial(draft.person, area[:6])
    fill(draft, Office(above_body(area), "secretary", profile=street), "held", [newcomer()], newcomer)


def write_committees(draft: Draft, wards: list[Ward]) -> dict[Ward, Staff]:
    """The community committees, 45 of form committee and 4 of form branch, and who sits on them."""
    plain = [ward for ward in wards if not ward.hole]
    fates = deal(draft.rng, plain, SECRETARY_FATES)
    staffs = {}
    for ward in wards:
        _write_committee(draft, ward)
        fate = "uncollected" if ward.hole == "holdings" else fates.get(ward, "held")
        staffs[ward] = _seat(draft, ward, fate)
    return staffs


def _write_committee(draft: Draft, ward: Ward) -> None:
    row = draft.rows.add(
        "organizations",
        code=ward.committee,
        name=f"{ward.short}{'党支部' if ward.form == 'branch' else '大党委'}",
        type="CommunityCommittee",
        form=ward.form,
        level="community",
        superior=(ward.body_above,),
        area=ward.code,
    )
    body = PartyBody(ward.committee, "CommunityCommittee", ward.form, ward, ALWAYS, row)
    draft.party_bodies.append(body)
    spans = {"held": dates.current, "ended": dates.past, "unsure": dates.unsure}
    if ward.cover in spans:
        cover(draft, ward.committee, ward.code, spans[ward.cover](draft.rng))
    draft.truth.subject("community_without_committee")
    draft.truth.find("community_without_committee", COVER_STATES[ward.cover], community=ward.code)


def _seat(draft: Draft, ward: Ward, fate: str) -> Staff:
    """Fill the committee; «书记/主任» stand in one cell where the secretary also heads the residents' one."""
    newcomer = partial(draft.person, ward.county)
    office = Office(ward.committee, "secretary")
    if fate == "uncollected":
        fill(draft, office, fate, [], newcomer)
        return Staff()
    members = [newcomer() for _ in range(max(1, len(ward.branches) - 2))]
    secretary, deputy = newcomer(), newcomer()
    if fate == "held" and draft.chance(0.3):
        draft.hold(secretary, ward.committee, ("secretary", "director"), dates.current(draft.rng))
        draft.truth.subject("vacant_post")
        draft.truth.subject("post_overfilled", 2)
    else:
        fill(draft, office, fate, [secretary], newcomer)
    draft.hold(deputy, ward.committee, "deputy_secretary", dates.current(draft.rng))
    for member in members:
        draft.hold(member, ward.committee, "member", dates.current(draft.rng))
    return Staff(secretary if fate in ("held", "unlisted") else None, deputy, members)
