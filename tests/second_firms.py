"""The rules about small firms a second time, over roster rows: docs/rules.md, «Small firms (seed:11)».

Nothing here knows the cards, the loader or the graph.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path

from second_states import judge, of_body
from world import CERTAIN, NO, Sure, best, collected, sure
from world_rosters import Rosters

PARTY = {"PartyCommittee", "WorkingCommittee", "CommunityCommittee", "Branch"}
RULES = ("firm_without_party_body", "firm_with_two_party_bodies", "firm_under_wrong_body")

Finding = dict[str, str]


class Firms:
    """The firms of a directory as they are at a day, and how surely each Party body answers for each."""

    def __init__(self, directory: Path, day: date) -> None:
        rosters, self.day = Rosters(directory), day
        self.world = rosters.world()
        self.answering: dict[str, dict[str, Sure]] = defaultdict(dict)
        for row in rosters.rows("responsibility"):
            state = sure(rosters.during(row), day)
            if state > NO and self.world.organization[row["organization"]].type in PARTY:
                bodies = self.answering[row["firm"]]
                bodies[row["organization"]] = max(state, bodies.get(row["organization"], NO))

    def findings(self) -> dict[str, list[Finding]]:
        found: dict[str, list[Finding]] = {rule: [] for rule in RULES}
        for firm in (
            *self.world.subjects("Enterprise", self.day),
            *self.world.subjects("SocialOrganization", self.day),
        ):
            itself, bodies = self.world.there(firm, self.day), self.answering[firm]
            known = collected(self.world, firm, "responsibility", None, None, self.day)
            state = of_body(judge(best(bodies.values()), known), itself)
            found[RULES[0]].append({"firm": firm, "state": state})
            if len(bodies) > 1:
                certain = sum(each is CERTAIN for each in bodies.values()) > 1
                state = of_body("gap" if certain else "possible", itself)
                found[RULES[1]].append({"firm": firm, "state": state})
            for body, answers in bodies.items():
                state, reason = self.wrong(firm, body)
                state = of_body(of_body(state, answers), itself)
                found[RULES[2]].append({"firm": firm, "state": state, "reason": reason, "body": body})
        return {rule: [row for row in rows if row["state"] != "ok"] for rule, rows in found.items()}

    def wrong(self, firm: str, body: str) -> tuple[str, str]:
        there = self.world.there(body, self.day)
        if there is NO:
            return "gap", "ended"
        place = self.world.organization[firm].area
        assert place
        right = self.world.scopes(place) | self.world.inside(place)
        covers = best(
            sure(each.during, self.day) for each in self.world.outgoing("COVERS", body) if each.end in right
        )
        known = collected(self.world, firm, "coverage", None, None, self.day)
        return judge(min(covers, there), known), "elsewhere"


def findings(directory: Path, day: date) -> dict[str, list[Finding]]:
    """Every finding by rule; what is in order is left out."""
    return Firms(directory, day).findings()
