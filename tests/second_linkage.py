"""Three-party linkage and forbidden pairs a second time, in plain Python, from docs/rules.md alone."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from world import CERTAIN, NO, POSSIBLE, Found, Sure, World, best, collected, join, sure, weaken

MEETING_MONTHS = 12

WORST_FIRST = ("missing", "unknown", "possible", "linked")

Row = dict[str, str | None]


def linkage(world: World, day: date) -> list[Row]:
    """One row a compound: compound, state, po, pc, oc, missing_party."""
    rows: list[Row] = []
    for compound in world.subjects("Compound", day):
        scene = scene_of(world, compound, day)
        po, pc, oc = pair_po(scene), pair_pc(scene), pair_oc(scene)
        state, missing_party = state_of(po, pc, oc)
        pairs = {"po": po, "pc": pc, "oc": oc}
        rows.append({"compound": compound, "state": state, **pairs, "missing_party": missing_party})
    return rows


def forbidden_pairs(world: World, day: date) -> list[Row]:
    """Who is in the owners' committee and employed by the company of the same compound."""
    rows: list[Row] = []
    for compound in world.subjects("Compound", day):
        scene = scene_of(world, compound, day)
        both = {who: min(state, scene.employed.get(who, NO)) for who, state in scene.owners.items()}
        pairs = {who: state for who, state in both.items() if state > NO}
        for who, state in sorted(pairs.items()):
            rows.append(
                {"compound": compound, "person": who, "state": "gap" if state is CERTAIN else "possible"}
            )
        if not pairs and scene.o and scene.companies and not scene.collected_employment():
            rows.append({"compound": compound, "person": None, "state": "unknown"})
    return rows


# ── the three parties ──


@dataclass(frozen=True)
class Scene:
    """A compound at a day: its parties, and the people in them."""

    world: World
    compound: str
    day: date
    p: Found
    m: Found
    o: Found
    companies: Found
    c: dict[str, Found]
    """For each company: its branches, else the company itself."""
    owners: Found
    employed: Found
    """People of O, and people employed by a company that manages the compound."""

    def people(self, bodies: Found) -> Found:
        """Who is in one of these bodies: the body and the holding, the weaker counts."""
        return join(*(weaken(people_in(self.world, body, self.day), state) for body, state in bodies.items()))

    def as_owners(self) -> Found:
        """People of O who can link: not who is employed by the company."""
        free = {who: negation(self.employed.get(who, NO)) for who in self.owners}
        return join({who: min(state, free[who]) for who, state in self.owners.items()})

    def allowed(self, people: Found) -> Found:
        """These people, without those who are of O and employed by the company."""
        barred = {who: min(self.owners.get(who, NO), self.employed.get(who, NO)) for who in people}
        return join({who: min(state, negation(barred[who])) for who, state in people.items()})

    def was_collected(self, what: str, type: str | None = None, subject: str | None = None) -> bool:
        return collected(self.world, subject or self.compound, what, type, None, self.day)

    def holdings_collected(self, bodies: Iterable[str]) -> bool:
        return all(self.was_collected("holdings", subject=body) for body in bodies)

    def collected_employment(self) -> bool:
        return all(self.was_collected("employment", subject=each) for each in self.companies)

    def collected_o(self) -> bool:
        return self.was_collected("management", "OwnersCommittee")

    def collected_c(self) -> bool:
        return self.was_collected("management", "PropertyCompany")


def scene_of(world: World, compound: str, day: date) -> Scene:
    communities = present(world, world.around(compound, "Community"), day)
    companies = world.bodies("MANAGES", compound, "PropertyCompany", day)
    o = world.bodies("REPRESENTS", compound, "OwnersCommittee", day)
    return Scene(
        world=world,
        compound=compound,
        day=day,
        p=party_bodies(world, compound, day),
        m=committees(world, communities, day),
        o=o,
        companies=companies,
        c={
            each: otherwise(world.bodies("ESTABLISHED_IN", each, "Branch", day), {each: CERTAIN})
            for each in companies
        },
        owners=join(*(weaken(people_in(world, body, day), state) for body, state in o.items())),
        employed=join(*(weaken(employees(world, each, day), state) for each, state in companies.items())),
    )


def party_bodies(world: World, compound: str, day: date) -> Found:
    """P: of each grid the branches, else the community's committee; without a grid the committee."""
    grids = present(world, world.around(compound, "Grid"), day)
    if not grids:
        return committees(world, present(world, world.around(compound, "Community"), day), day)
    return join(
        *(
            otherwise(
                world.bodies("COVERS", grid, "Branch", day),
                committees(world, present(world, world.around(grid, "Community"), day), day),
            )
            for grid in grids
        )
    )


def committees(world: World, communities: Iterable[str], day: date) -> Found:
    return join(*(world.bodies("COVERS", each, "CommunityCommittee", day) for each in communities))


def present(world: World, areas: Iterable[str], day: date) -> list[str]:
    """Without the areas that are not there at that day (a merged grid)."""
    return [each for each in areas if world.there(each, day) > NO]


def otherwise(first: Found, second: Found) -> Found:
    """`first`, else `second`: the second stands in as surely as there is nothing of the first."""
    return join(first, weaken(second, negation(best(first.values()))))


def negation(state: Sure) -> Sure:
    return Sure(CERTAIN - state)


def people_in(world: World, body: str, day: date) -> Found:
    """Who holds a post OF the body; for a company also a post FOR it."""
    posts = world.posts_of(body)
    if world.organization[body].type == "PropertyCompany":
        posts = posts + world.posts_for(body)
    return world.holders(posts, day)


def employees(world: World, company: str, day: date) -> Found:
    return join(*({each.start: sure(each.during, day)} for each in world.incoming("EMPLOYED_BY", company)))


# ── the three pairs ──


def pair_po(scene: Scene) -> str:
    if not scene.o:
        return "not_due" if scene.collected_o() else "unknown"
    if only_possible(scene.o):
        return "possible"
    return judged(meet(scene.people(scene.p), scene.as_owners()), po_unknown(scene))


def pair_pc(scene: Scene) -> str:
    if not scene.companies:
        return "not_due" if scene.collected_c() else "unknown"
    if only_possible(scene.companies):
        return "possible"
    party = scene.allowed(scene.people(join(scene.p, scene.m)))
    return over_companies(
        scene,
        lambda company: meet(party, scene.people(join(scene.c[company], {company: CERTAIN}))),
        lambda company: pc_unknown(scene, company),
    )


def pair_oc(scene: Scene) -> str:
    absent_o, absent_c = not scene.o, not scene.companies
    if (absent_o and scene.collected_o()) or (absent_c and scene.collected_c()):
        return "not_due"
    if absent_o or absent_c:
        return "unknown"
    if only_possible(scene.o) or only_possible(scene.companies):
        return "possible"
    return over_companies(
        scene,
        lambda company: max(within_one_p(scene, company), at_one_meeting(scene, company)),
        lambda company: po_unknown(scene) or pc_unknown(scene, company),
    )


def only_possible(bodies: Found) -> bool:
    """Somebody represents, or manages, but nobody certainly."""
    return best(bodies.values()) is POSSIBLE


def meet(some: Found, others: Found) -> Sure:
    """How surely one is in both."""
    return best(min(state, others.get(who, NO)) for who, state in some.items())


def within_one_p(scene: Scene, company: str) -> Sure:
    """A person of O and a person of C are in the same P."""
    owners = scene.as_owners()
    company_side = scene.allowed(scene.people(scene.c[company]))
    return best(
        min(meet(inside, owners), meet(inside, company_side))
        for inside in (scene.people({body: state}) for body, state in scene.p.items())
    )


def at_one_meeting(scene: Scene, company: str) -> Sure:
    """O and C, or the company, attended the same meeting of the last months."""
    company_side = join(scene.c[company], {company: CERTAIN})
    return best(
        min(
            held(meeting.held_min, meeting.held_max, scene.day),
            best(scene.o.get(each, NO) for each in meeting.attended),
            best(company_side.get(each, NO) for each in meeting.attended),
        )
        for meeting in scene.world.meetings
    )


def held(first: date | None, last: date | None, day: date) -> Sure:
    """Whether a meeting, held between two days, was in the months up to this day."""
    before = months_before(day, MEETING_MONTHS)
    if first is not None and last is not None and before < first and last <= day:
        return CERTAIN
    too_late = first is not None and first > day
    too_early = last is not None and last <= before
    return NO if too_late or too_early else POSSIBLE


def months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def po_unknown(scene: Scene) -> bool:
    """Something that P–O stands on was not collected."""
    return not (
        scene.collected_o()
        and scene.holdings_collected(scene.o)
        and scene.was_collected("coverage")
        and scene.holdings_collected(scene.p)
    )


def pc_unknown(scene: Scene, company: str) -> bool:
    """Something that P–C stands on was not collected, for this company."""
    return not (
        scene.collected_c()
        and scene.was_collected("organizations", "Branch", company)
        and scene.holdings_collected([*scene.p, *scene.m, *scene.c[company], company])
        and scene.was_collected("coverage")
    )


def judged(link: Sure, unknown: bool) -> str:
    if link > NO:
        return "linked" if link is CERTAIN else "possible"
    return "unknown" if unknown else "missing"


def over_companies(scene: Scene, link: Callable[[str], Sure], unknown: Callable[[str], bool]) -> str:
    """The worst over the companies; one that manages only possibly never makes it worse than possible."""
    states = []
    for company, manages in scene.companies.items():
        state = judged(link(company), unknown(company))
        states.append("possible" if manages is POSSIBLE and state in ("missing", "unknown") else state)
    return min(states, key=WORST_FIRST.index)


def state_of(po: str, pc: str, oc: str) -> tuple[str, str | None]:
    """The state of the compound and, when a pair is not due, the party that is missing."""
    pairs = (po, pc, oc)
    if "not_due" in pairs:
        if po == pc == "not_due":
            return "not_due", "both"
        return "not_due", "owners_committee" if po == "not_due" else "company"
    if set(pairs) == {"linked"}:
        return "full", None
    if set(pairs) == {"missing"}:
        return "none", None
    if {"linked", "missing"} <= set(pairs):
        return "partial", None
    return ("unknown" if "unknown" in pairs else "possible"), None
