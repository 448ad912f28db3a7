"""What was planted in one city: findings by rule, linkage of every compound, numbers of subjects.

Written where a thing is planted, from docs/rules.md; nothing here is computed from the rosters.
"""

from __future__ import annotations

from collections import Counter

GAPS = (
    "grid_without_branch",
    "community_without_committee",
    "group_without_branch",
    "branch_without_secretary",
    "grid_without_cadre",
    "grid_without_secretary",
    "grid_without_worker",
    "grid_without_head",
    "grid_staff_from_outside",
    "grid_short_of_assistants",
    "company_without_branch",
    "compound_without_company",
    "compound_without_owners_committee",
    "party_body_wrong_form",
    "joint_branch_of_many_units",
    "branch_committee_wrong_size",
    "party_body_over_term",
    "party_body_term_ending",
    "owners_committee_over_term",
    "owners_committee_term_ending",
    "owners_committee_wrong_term",
    "owners_committee_wrong_size",
    "owners_committee_too_few_left",
    "owners_committee_not_filed",
    "owners_committee_short_of_party_members",
    "company_manager_not_on_committee",
    "company_without_secretary_as_adviser",
    "firm_without_party_body",
    "firm_with_two_party_bodies",
    "firm_under_wrong_body",
    "standard_not_met",
    "standard_not_checked",
    "standard_met_on_paper",
    "vacant_post",
    "person_in_too_many_posts",
    "area_without_conference",
    "conference_without_member",
    "conference_without_meeting",
    "member_without_duty",
    "member_absent",
    "task_without_unit",
    "task_without_deadline",
    "task_overdue",
    "task_done_late",
    "task_unit_not_member",
    "task_line_broken",
    "post_left_empty",
    "post_overfilled",
    "person_twice_in_post",
    "street_without_body",
    "street_without_duty",
    "duty_without_carrier",
    "street_without_power",
    "power_without_use",
    "removed_task_back",
    "street_body_without_head",
    "affair_not_admitted",
    "certificate_asked_for",
    "plaque_back",
    "request_by_unknown_body",
    "service_missing",
    "service_overlap",
    "service_out_of_place",
    "need_without_response",
    "need_answered_elsewhere",
    "need_answered_before_found",
)
FORBIDDEN = "linkage.forbidden_pair"
RULES = (*(f"gaps.{name}" for name in GAPS), FORBIDDEN)

LINKED, MISSING, POSSIBLE, UNKNOWN, NOT_DUE = "linked", "missing", "possible", "unknown", "not_due"
Pairs = tuple[str, str, str]
"""The states of P–O, P–C and O–C."""


class Ledger:
    """The truth of one city, in the order in which it was planted."""

    def __init__(self) -> None:
        self.findings: dict[str, list[dict[str, str]]] = {rule: [] for rule in RULES}
        self.population: Counter[str] = Counter()
        self.linkage: list[dict[str, str]] = []

    def subject(self, rule: str, times: int = 1) -> None:
        """One more thing that the rule looks at."""
        self.population[_full(rule)] += times

    def find(self, rule: str, state: str, /, **columns: str) -> None:
        """A finding; an `ok` state is none and is dropped, but for a substitute that is in place."""
        if state != "ok" or columns.get("in_place"):
            first, *rest = columns.items()
            self.findings[_full(rule)].append(dict([first, ("state", state), *rest]))

    def link(self, compound: str, pairs: Pairs) -> None:
        """The linkage of a compound, its state by the rules' text."""
        state, absent = judged(pairs)
        po, pc, oc = pairs
        row = {"compound": compound, "state": state, "po": po, "pc": pc, "oc": oc, "missing_party": absent}
        self.linkage.append(row)


def _full(rule: str) -> str:
    return rule if "." in rule else f"gaps.{rule}"


def judged(pairs: Pairs) -> tuple[str, str]:
    """State of a compound and the party that is missing, from its pairs (docs/rules.md, «State of K»)."""
    po, pc, _ = pairs
    if NOT_DUE in pairs:
        absent = {(True, True): "both", (True, False): "owners_committee"}
        return NOT_DUE, absent.get((po == NOT_DUE, pc == NOT_DUE), "company")
    if pairs == (LINKED, LINKED, LINKED):
        return "full", ""
    if pairs == (MISSING, MISSING, MISSING):
        return "none", ""
    if LINKED in pairs and MISSING in pairs:
        return "partial", ""
    return (UNKNOWN if UNKNOWN in pairs else POSSIBLE), ""
