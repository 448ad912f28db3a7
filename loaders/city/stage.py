"""What happens to a compound: it is managed, bodies meet, and the truth about it is written."""

from __future__ import annotations

from loaders.city import dates
from loaders.city.companies import Companies, Company
from loaders.city.dates import Span
from loaders.city.draft import Draft
from loaders.city.owners import OwnersCommittees
from loaders.city.person import Person
from loaders.city.plan import FIRST_COUNTY, UNEMPLOYED
from loaders.city.truth import FORBIDDEN, Pairs
from loaders.city.ward import Compound, Ward

RECENT = (
    "2025-07-01",
    "2025.7",
    "2025-09-26",
    "2025-12-18",
    "2026年1月",
    "2026-03-20",
    "2026.5",
    "2026-06-30",
)
OLD = ("2025-06-30", "2025.6", "2025年3月", "2024-12-19", "2024-06-28")
"""Days and months within the twelve months up to 2026-06-30, and before; the day a year ago is before."""
JOBS = ("保安队长", "维修工", "保洁主管", "财务", "客服专员")


class Stage:
    """Where compounds get their parties; `mains` are the companies that serve whole communities."""

    def __init__(
        self, draft: Draft, companies: Companies, committees: OwnersCommittees, mains: dict[Ward, Company]
    ) -> None:
        self.draft = draft
        self.companies = companies
        self.committees = committees
        self.mains = mains
        self.unemployed = draft.code(UNEMPLOYED)
        self.first_county = draft.code(FIRST_COUNTY)
        self.meetings = 0

    def manage(self, compound: Compound, company: Company, span: Span) -> None:
        """A row of 小区管理表; a contract that lasts sometimes follows an older one."""
        if span.state == "certain" and self.draft.chance(0.04):
            before, span = dates.succeeded(self.draft.rng)
            self._manage(compound, company, before)
        self._manage(compound, company, span)
        if span.there:
            company.managed[compound] = span.state

    def _manage(self, compound: Compound, company: Company, span: Span) -> None:
        self.draft.rows.add(
            "management",
            compound=compound.code,
            organization=company.code,
            relation="MANAGES",
            **{"from": span.start, "to": span.end, "status": span.status},
        )

    def meet(self, ward: Ward, bodies: list[str], old: bool = False) -> None:
        """A joint meeting with the community's committee, within the last twelve months or `old`."""
        self.meetings += 1
        held_on = self.draft.rng.choice(OLD if old else RECENT)
        self.draft.rows.add(
            "meetings",
            code=f"LX{self.draft.prefix}{self.meetings:04d}",
            name=f"{ward.short}党建联席会议",
            held_on=held_on,
            organizations=(ward.committee, *bodies),
        )

    def judge(
        self, compound: Compound, company: str, owners: str, pairs: Pairs, substitute: bool = False
    ) -> None:
        """The truth about a compound: its two parties (ok, possible, unknown, gap) and its linkage."""
        truth, code = self.draft.truth, compound.code
        truth.subject("compound_without_company")
        truth.subject("compound_without_owners_committee")
        truth.find("compound_without_company", company, compound=code)
        in_place = {"ok": "substitute" if substitute else "", "possible": "possible"}.get(owners, "none")
        truth.find("compound_without_owners_committee", owners, compound=code, in_place=in_place)
        if {company, owners} <= {"ok", "possible"}:
            truth.subject(FORBIDDEN)
        truth.link(code, pairs)

    def employ(self, compound: Compound, person: Person, company: Company, span: Span, found: str) -> None:
        """A committee member works for the company; `found` is the state of the forbidden pair, if any."""
        self.draft.employ(person, company.code, self.draft.rng.choice(JOBS), span)
        if found:
            self.draft.truth.find(FORBIDDEN, found, compound=compound.code, person=person.name_in_truth())

    def unseen(self, compound: Compound) -> None:
        """No forbidden pair is known for a compound that has both parties: unknown where nobody asked."""
        if compound.ward.county == self.unemployed:
            self.draft.truth.find(FORBIDDEN, "unknown", compound=compound.code)
