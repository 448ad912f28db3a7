"""Wanted routes: managers on the committees of communities, secretaries who advise companies."""

from __future__ import annotations

from loaders.city import dates
from loaders.city.companies import NO_SUBJECT, Company
from loaders.city.draft import Draft
from loaders.city.person import Person
from loaders.city.tiers import Staff
from loaders.city.ward import Ward

MANAGER, ADVISER = "company_manager_not_on_committee", "company_without_secretary_as_adviser"
STATUSES = ("full", "full", "full", "full", "probationary", "none", "none", "")
TIES = {"part_time": "ok", "unsure_member": "possible"}
SENT = ("ok", "ok", "ok", "possible")
"""Secretaries who advise a company, the last of them only perhaps."""
BUSY = 3
"""With so many posts already, nobody is sent."""


def plant_routes(draft: Draft, companies: list[Company], staffs: dict[Ward, Staff]) -> None:
    """Give managers their Party status, send secretaries to a few companies, and write the truth."""
    luck = draft.stream("routes")
    managing = [company for company in companies if company.managed and company.kind not in NO_SUBJECT]
    for company in managing:
        company.manager.party = luck.choice(STATUSES)
        if company.ward.hole != "holdings" and company.manager.party != "none":
            draft.truth.subject(MANAGER)
            draft.truth.find(MANAGER, _weakened(company, _seat(company)), company=company.code)
    sent = dict(zip(_open(draft, managing, staffs), SENT, strict=False))
    for company in managing:
        state = sent.get(company) or ("unknown" if company.ward.hole == "holdings" else "gap")
        if company in sent:
            span = dates.current(luck) if state == "ok" else dates.unsure(luck)
            person = _secretary(company, staffs)
            assert person is not None
            draft.hold(person, company.ward.committee, "adviser", span, company.code)
        draft.truth.subject(ADVISER)
        draft.truth.find(ADVISER, _weakened(company, state), company=company.code)


def _weakened(company: Company, state: str) -> str:
    """A gap of a company that manages only perhaps is possible."""
    return state if "certain" in company.managed.values() or state != "gap" else "possible"


def _seat(company: Company) -> str:
    """Whether the manager sits on a committee; whose status is not known is not known to be wanted there."""
    found = {TIES.get(tie, "gap") for tie in company.ties.values()}
    if "ok" in found or "possible" in found:
        return "ok" if "ok" in found else "possible"
    return "gap" if company.manager.party else "unknown"


def _open(draft: Draft, managing: list[Company], staffs: dict[Ward, Staff]) -> list[Company]:
    """Companies where an adviser more changes no linkage: with a branch of their own, and tied already."""
    return [
        company
        for company in managing
        if company.kind == "own"
        and all(company.ties.get(compound.ward) in ("part_time", "adviser") for compound in company.managed)
        and all(ward.cover == "held" and not ward.hole for ward in company.ties)
        and _secretary(company, staffs)
    ]


def _secretary(company: Company, staffs: dict[Ward, Staff]) -> Person | None:
    """The secretary of a grid's branch there, or of the community, who has the time."""
    ward = company.ward
    candidates = [*(branch.secretary for branch in ward.branches), staffs[ward].secretary]
    return next((person for person in candidates if person and person.posts <= BUSY), None)
