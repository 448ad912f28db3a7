"""Property companies: who works there, what Party body each has, and its tie to a community's committee."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from loaders.city import dates, numbers
from loaders.city.branches import list_branch
from loaders.city.dates import ALWAYS, Span
from loaders.city.draft import Draft
from loaders.city.person import Person
from loaders.city.posts import Office, fill
from loaders.city.tiers import Staff
from loaders.city.truth import LINKED, MISSING, POSSIBLE, UNKNOWN
from loaders.city.ward import Compound, Ward

TIES = {
    "adviser": LINKED,
    "part_time": LINKED,
    "unsure_adviser": POSSIBLE,
    "unsure_member": POSSIBLE,
    "past": MISSING,
    "none": MISSING,
}
"""An adviser from the committee FOR the company, or its manager a part-time member; perhaps; once; never."""
ADVISED_EACH = 3
COUNTED = "2026-03-31"


@dataclass(frozen=True)
class Kind:
    """How many full members a company has (None: nobody counted), its `body`, and the truth of what is due.

    `body`: `own` branch, `joint` branch with another company, `unsure` a joint branch that possibly is there.
    """

    members: tuple[int, int] | None
    body: str = ""
    state: str = "ok"
    due: str = ""


KINDS = {
    "own": Kind((3, 9), "own"),
    "joint": Kind((1, 2), "joint"),
    "zero": Kind((0, 0)),
    "own_gap": Kind((3, 7), "", "gap", "branch"),
    "joint_gap": Kind((1, 2), "", "gap", "joint_branch"),
    "zero_gap": Kind((0, 0), "", "gap", "adviser"),
    "uncounted": Kind(None, "", "unknown", "unknown"),
    "uncounted_own": Kind(None, "own"),
    "unsure_adviser": Kind((0, 0), "", "possible", "adviser"),
    "unsure_branch": Kind((1, 2), "unsure", "possible", "joint_branch"),
    "zero_perhaps": Kind((0, 0), "", "possible", "adviser"),
    "own_unseen": Kind((3, 7), "", "unknown", "branch"),
    "joint_unseen": Kind((1, 2), "", "unknown", "joint_branch"),
    "zero_unseen": Kind((0, 0), "", "unknown", "adviser"),
    "idle": Kind((3, 7)),
    "gone": Kind((0, 0)),
}
"""`zero` has an adviser by its tie; `zero_perhaps` manages only possibly; the unseen ones lie where bodies or
holdings were not collected; `idle` and `gone` manage nothing, so nothing is due."""
NO_SUBJECT = ("idle", "gone")


@dataclass(eq=False)
class Company:
    """A property company; `body` is the code of its branch if it has one, led by its manager or not.

    A clerk is known where one leads its branch. `ties` says how the company is tied to the committee of each
    community that it serves, `managed` how surely it manages each compound.
    """

    code: str
    name: str
    kind: str
    ward: Ward
    manager: Person
    clerk: Person | None = None
    body: str = ""
    led_by_manager: bool = False
    ties: dict[Ward, str] = field(default_factory=dict)
    managed: dict[Compound, str] = field(default_factory=dict)


class Companies:
    """All companies of a city, numbered by county."""

    def __init__(self, draft: Draft, staffs: dict[Ward, Staff]) -> None:
        self.draft = draft
        self.staffs = staffs
        self.serials: dict[str, int] = {}
        self.waiting: dict[str, Company] = {}
        self.all: list[Company] = []

    def found(self, ward: Ward, kind: str, tie: str = "none", leader: str = "manager") -> Company:
        """A new company of that kind at home in `ward`, tied to its committee.

        `leader` says who leads its own branch: `manager`, `clerk`, or nobody any more (`vacated`).
        """
        draft, county = self.draft, ward.county
        serial = self.serials[county] = self.serials.get(county, 0) + 1
        code = f"WY{county}{serial:03d}"
        company = Company(code, next(draft.company_names), kind, ward, draft.person(county))
        if leader == "clerk" or KINDS[kind].body in ("joint", "unsure"):
            company.clerk = draft.person(county)
        self.all.append(company)
        self._list(company)
        self._staff(company)
        if KINDS[kind].body:
            self._body(company, leader)
        self.tie(company, ward, tie)
        if kind not in NO_SUBJECT:
            truth = KINDS[kind]
            draft.truth.subject("company_without_branch")
            draft.truth.find("company_without_branch", truth.state, company=code, due=truth.due)
        return company

    def _list(self, company: Company) -> None:
        kind, rng = KINDS[company.kind], self.draft.rng
        members = rng.randint(*kind.members) if kind.members else None
        founded = Span(f"{rng.randint(2005, 2021)}-0{rng.randint(1, 9)}-18")
        span = dates.past(rng) if company.kind == "gone" else founded
        self.draft.rows.add(
            "organizations",
            code=company.code,
            name=company.name,
            type="PropertyCompany",
            area=company.ward.code,
            credit_code=numbers.credit_code(rng, company.ward.county),
            full_members=members,
            probationary_members=None if members is None else rng.randint(0, 1),
            counted_on=None if members is None else COUNTED,
            **{"from": span.start, "to": span.end, "status": span.status},
        )

    def _staff(self, company: Company) -> None:
        """Manager and clerk; where holdings were not collected only their employment is known."""
        draft = self.draft
        span = dates.past if company.kind == "gone" else dates.current
        draft.employ(company.manager, company.code, "项目经理", span(draft.rng))
        if company.clerk:
            draft.employ(company.clerk, company.code, "客服主管", span(draft.rng))
        if company.ward.hole != "holdings":
            draft.hold(company.manager, company.code, "manager", span(draft.rng))

    def _body(self, company: Company, leader: str) -> None:
        """Its own branch, or a joint one with the next joint company of the county."""
        body = KINDS[company.kind].body
        if body == "joint" and (partner := self.waiting.pop(company.ward.county, None)):
            company.body = partner.body
            self._list_body(partner, "joint", (partner, company), partner.clerk)
            return
        company.body = f"Q{'Z' if body == 'own' else 'L'}{company.code[2:]}"
        if body == "joint":
            self.waiting[company.ward.county] = company
        elif body == "own":
            company.led_by_manager = leader == "manager"
            head = {"manager": company.manager, "clerk": company.clerk}.get(leader)
            self._list_body(company, "company", (company,), head)
        else:
            self._list_body(company, "joint", (company,), company.clerk, dates.unsure(self.draft.rng))

    def close(self) -> None:
        """A joint branch whose second company never came has one host."""
        for company in self.waiting.values():
            self._list_body(company, "joint", (company,), company.clerk)

    def _list_body(
        self, first: Company, form: str, hosts: tuple[Company, ...], head: Person | None, span: Span = ALWAYS
    ) -> None:
        draft, ward = self.draft, first.ward
        name = f"{first.name}{'等单位联合' if form == 'joint' else ''}党支部"
        members = draft.rng.randint(3, 9)
        codes = tuple(host.code for host in hosts)
        list_branch(draft, first.body, name, form, ward, members, codes, span)
        fate, people = ("held", [head]) if head else ("vacated", [])
        office = Office(first.body, "secretary", span=span)
        state = fill(draft, office, fate, people, partial(draft.person, ward.county))
        draft.truth.find("branch_without_secretary", state, branch=first.body)

    def tie(self, company: Company, ward: Ward, how: str) -> None:
        """Tie the company to a community's committee: its manager sits there, or an adviser is sent."""
        draft = self.draft
        company.ties[ward] = how
        if how in ("adviser", "unsure_adviser"):
            span = dates.current if how == "adviser" else dates.unsure
            draft.hold(self._adviser(ward), ward.committee, "adviser", span(draft.rng), company.code)
        elif how != "none":
            span = {LINKED: dates.current, POSSIBLE: dates.unsure, MISSING: dates.past}[TIES[how]]
            draft.hold(
                company.manager, ward.committee, "part_time_member", span(draft.rng), behalf=company.code
            )

    def _adviser(self, ward: Ward) -> Person:
        advisers = self.staffs[ward].advisers
        if not advisers or advisers[-1].posts > ADVISED_EACH:
            advisers.append(self.draft.person(ward.county))
            self.draft.hold(advisers[-1], ward.committee, "staff", dates.current(self.draft.rng))
        return advisers[-1]


def tied(company: Company, ward: Ward) -> str:
    """P–C between the company and the ward's committee M, when nobody sits on a branch of the grid.

    The committee counts only as far as it covers the community; where the company's bodies, the coverage or
    the holdings were not collected, what is not linked is unknown.
    """
    state = TIES[company.ties[ward]]
    if state != MISSING:
        state = {"held": state, "unsure": POSSIBLE}.get(ward.cover, MISSING)
    unseen = ward.hole in ("coverage", "holdings", "organizations", "workers")
    return UNKNOWN if unseen and state == MISSING else state


def sits_for(company: Company, ward: Ward) -> bool:
    """Whether who makes the tie is in C: in the company's branch if it has one, else in the company."""
    return not company.body or (
        company.led_by_manager and company.ties[ward] in ("part_time", "unsure_member")
    )
