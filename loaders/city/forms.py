"""How many full members each Party body has: whether its form is the one that is due."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from loaders.city.draft import Draft, PartyBody
from loaders.city.plan import deal
from loaders.city.posts import weakened

RULE = "party_body_wrong_form"
COUNTED = "2026-05-31"


@dataclass(frozen=True)
class Count:
    """Full members (None: not counted), when they were counted, and the truth of it."""

    members: int | None
    state: str = "ok"
    reason: str = ""
    due: str = ""
    counted: str = COUNTED


BRANCHES = {
    "none": (1, Count(0, "gap", "over_formed", "adviser")),
    "one": (1, Count(1, "gap", "over_formed", "joint_branch")),
    "two": (1, Count(2, "gap", "over_formed", "joint_branch")),
    "three": (1, Count(3)),
    "fifty": (1, Count(50)),
    "fifty-one": (2, Count(51, "gap", "under_formed", "general_branch")),
    "ninety-nine": (1, Count(99, "gap", "under_formed", "general_branch")),
    "hundred": (1, Count(100, "gap", "under_formed", "committee")),
    "not counted": (2, Count(None, "unknown", "not_counted", "unknown")),
    "later": (1, Count(12, "unknown", "not_counted", "unknown", "2026-07-15")),
    "that day": (1, Count(2, "gap", "over_formed", "joint_branch", "2026-06-30")),
}
COMMITTEES = {
    "ninety-nine": (2, Count(99, "gap", "over_formed", "general_branch")),
    "forty": (2, Count(40, "gap", "over_formed", "branch")),
    "hundred": (1, Count(100)),
    "not counted": (1, Count(None, "unknown", "not_counted", "unknown")),
}
COMMUNITY_BRANCHES = {"sixty": (1, Count(60, "gap", "under_formed", "general_branch"))}
"""How often, and what; by docs/rules.md with the national thresholds 3, 50 and 100."""
UNSURE = Count(2, "gap", "over_formed", "joint_branch")
"""Of a branch that is there only perhaps."""
MOST_SEATED = 2
"""A branch with more than these in office has seven full members or more."""


def plant_forms(draft: Draft) -> None:
    """Write the counts of all Party bodies, and the truth of their forms."""
    luck = draft.stream("forms")
    bodies = [body for body in draft.party_bodies if body.type == "Branch"]
    committees = [body for body in draft.party_bodies if body.type == "CommunityCommittee"]
    plain = [body for body in bodies if body.form == "grid" and not body.ward.hole]
    small = [body for body in plain if len(draft.seated.get(body.code, ())) <= MOST_SEATED]
    counts = _dealt(luck, small, BRANCHES)
    counts |= _dealt(luck, [body for body in committees if body.form == "committee"], COMMITTEES)
    counts |= _dealt(luck, [body for body in committees if body.form == "branch"], COMMUNITY_BRANCHES)
    for body in draft.party_bodies:
        unsure = UNSURE if body.span.state == "possible" else None
        _write(draft, body, counts.get(body) or unsure or _ordinary(draft, luck, body))


def _dealt(
    luck: Random, bodies: list[PartyBody], fates: dict[str, tuple[int, Count]]
) -> dict[PartyBody, Count]:
    dealt = deal(luck, bodies, {fate: times for fate, (times, _) in fates.items()})
    return {body: fates[fate][1] for body, fate in dealt.items()}


def _ordinary(draft: Draft, luck: Random, body: PartyBody) -> Count:
    if body.type == "CommunityCommittee":
        return Count(luck.randint(100, 260) if body.form == "committee" else luck.randint(12, 48))
    seated = len(draft.seated.get(body.code, ()))
    return Count(luck.randint(7, 38) if seated > MOST_SEATED else body.members)


def _write(draft: Draft, body: PartyBody, count: Count) -> None:
    body.members = -1 if count.reason == "not_counted" else count.members or 0
    counted = None if count.members is None else count.counted
    draft.rows.amend("organizations", body.row, full_members=count.members, counted_on=counted)
    draft.truth.subject(RULE)
    state = weakened(count.state, body.span)
    draft.truth.find(RULE, state, body=body.code, reason=count.reason, due=count.due)
