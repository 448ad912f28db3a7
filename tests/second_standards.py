"""The rules about standards a second time, over roster rows: docs/rules.md, «Standards (seed:10)».

Nothing here knows the cards, the loader or the graph.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path

from second_states import full_members, judge, of_body
from second_terms import before, end, months_after, opposite
from world import CERTAIN, NEVER, NO, POSSIBLE, Days, Sure, best, collected, sure
from world_rosters import Rosters, days

CHECK_MONTHS, BRANCH_FROM = 12, 3
RULES = ("standard_not_met", "standard_not_checked", "standard_met_on_paper")

Finding = dict[str, str]
Check = tuple[Days, str]
"""Between which days it was, and its result."""


class Standards:
    """Branches and standards of a directory as they are at a day, and the checks that have perhaps been."""

    def __init__(self, directory: Path, day: date) -> None:
        rosters, self.day = Rosters(directory), day
        self.world = rosters.world()
        self.standards = {
            row["code"]: (row["kind"], state)
            for row in rosters.rows("standards")
            if (state := sure(rosters.during(row), day)) > NO
        }
        self.checks: dict[tuple[str, str], list[Check]] = defaultdict(list)
        for row in rosters.rows("checks"):
            first, last = days(row["from"])
            if first is None or first <= day:
                when = (first, last or rosters.as_of)
                self.checks[row["organization"], row["standard"]].append((when, row["result"]))

    def findings(self) -> dict[str, list[Finding]]:
        found: dict[str, list[Finding]] = {rule: [] for rule in RULES}
        for branch in self.world.subjects("Branch", self.day):
            for code, (kind, holds) in self.standards.items():
                itself = min(self.world.there(branch, self.day), holds)
                checks = self.checks[branch, code]
                pair = {"branch": branch, "standard": f"Standard:{code}"}
                state = of_body(self.checked(branch, checks), itself)
                reason = "lapsed" if checks else "never"
                found[RULES[1]].append({**pair, "state": state, "reason": reason})
                state = {CERTAIN: "gap", POSSIBLE: "possible", NO: "ok"}[self.says("not_met", checks)]
                found[RULES[0]].append({**pair, "state": of_body(state, itself)})
                fact, says = self.fact(branch, kind), min(self.says("met", checks), itself)
                state = "ok" if says is NO else of_body(fact, says)
                found[RULES[2]].append({**pair, "state": state, "kind": kind})
        return {rule: [row for row in rows if row["state"] != "ok"] for rule, rows in found.items()}

    def checked(self, branch: str, checks: list[Check]) -> str:
        since = months_after(self.day, -CHECK_MONTHS)
        assert since

        def within(when: Days) -> Sure:
            first, last = when
            assert last
            if first is not None and first >= since and last <= self.day:
                return CERTAIN
            return POSSIBLE if last >= since else NO

        known = collected(self.world, branch, "checks", None, None, self.day)
        return judge(best(within(when) for when, _ in checks), known)

    def says(self, result: str, checks: list[Check]) -> Sure:
        """How surely the latest check by that day found this."""
        by_then = [when for when, _ in checks if when[1] is not None and when[1] <= self.day]
        latest = [
            (when, found)
            for when, found in checks
            if not any(
                other[0] is not None and when[1] is not None and other[0] > when[1] for other in by_then
            )
        ]
        results = {found for _, found in latest}
        if result not in results:
            return NO
        alone = results == {result} and any(when in by_then for when, _ in latest)
        return CERTAIN if alone else POSSIBLE

    def fact(self, branch: str, kind: str) -> str:
        """The state of the fact that a standard of this kind mirrors."""
        body = self.world.organization[branch]
        if kind == "leaders":
            found = best(self.world.holders(self.world.posts_of(branch, "secretary"), self.day).values())
            return judge(found, collected(self.world, branch, "holdings", None, "secretary", self.day))
        if kind == "term":
            ends = end(body) if body.extension_to == NEVER else body.extension_to
            return "unknown" if ends == NEVER else judge(opposite(before(ends, self.day)), True)
        if kind == "members":
            members = full_members(self.world, branch, self.day)
            return "unknown" if members is None else judge(CERTAIN if members >= BRANCH_FROM else NO, True)
        return "ok"


def findings(directory: Path, day: date) -> dict[str, list[Finding]]:
    """Every finding by rule; what is in order is left out."""
    return Standards(directory, day).findings()
