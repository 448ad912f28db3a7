"""The rules about streets a second time, over roster rows: docs/rules.md, «Street reform (seed:8)».

Nothing here knows the cards, the loader or the graph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path

from second_linkage import months_before
from second_states import judge, of_body
from world import CERTAIN, NO, POSSIBLE, Found, Sure, World, best, collected, sure
from world_rosters import Rosters, Row, days

from graph import vocabulary

FORMS = [word.code for word in vocabulary.STREET_BODIES]
REMOVED = ["investment", "tax"]
DUTIES = [word.code for word in vocabulary.DUTIES if word.code not in REMOVED]
POWERS = [word.code for word in vocabulary.POWERS]
HEADS = ("director", "team_leader")
USE_MONTHS = 12
Finding = dict[str, str]


class Streets:
    """The rosters of a directory as they are at a day."""

    def __init__(self, directory: Path, day: date) -> None:
        self.rosters, self.day = Rosters(directory), day
        self.world: World = self.rosters.world()

    @cached_property
    def duties(self) -> list[Row]:
        return list(self.rosters.rows("duties"))

    @cached_property
    def powers(self) -> list[Row]:
        return list(self.rosters.rows("powers"))

    def state(self, row: Row) -> Sure:
        """How surely what a row states is there."""
        return sure(self.rosters.during(row), self.day)

    def asked(self, what: str, code: str, type: str | None = None) -> bool:
        return collected(self.world, code, what, type, None, self.day)

    def streets(self) -> list[str]:
        return self.world.subjects("Street", self.day)

    def sits(self, body: str, street: str) -> bool:
        """In the street, or in an area inside it."""
        area = self.world.organization[body].area
        return area is not None and area in {street} | self.world.inside(street)

    # ── bodies ──

    def without_body(self) -> Iterator[Finding]:
        for street in self.streets():
            for form in FORMS:
                found = best(
                    self.world.there(each.code, self.day)
                    for each in self.world.organizations
                    if (each.type, each.form) == ("StreetBody", form) and self.sits(each.code, street)
                )
                state = judge(found, self.asked("organizations", street, "StreetBody"))
                yield {"street": street, "state": state, "form": form}

    def without_head(self) -> Iterator[Finding]:
        for body in self.world.subjects("StreetBody", self.day):
            posts = [each for each in self.world.posts_of(body) if each.role in HEADS]
            if any(each.required and sure(each.during, self.day) > NO for each in posts):
                continue
            found = best(self.world.holders(posts, self.day).values())
            state = judge(found, self.asked("holdings", body))
            yield {"body": body, "state": of_body(state, self.world.there(body, self.day))}

    # ── duties ──

    def without_duty(self) -> Iterator[Finding]:
        for street in self.streets():
            for kind in DUTIES:
                found = best(
                    self.state(row) for row in self.duties if (row["area"], row["kind"]) == (street, kind)
                )
                yield {"street": street, "state": judge(found, self.asked("duties", street)), "duty": kind}

    def without_carrier(self) -> Iterator[Finding]:
        for row in self.duties:
            duty = self.state(row)
            if row["area"] not in self.streets() or row["kind"] in REMOVED or duty is NO:
                continue
            reason = self._reason(row, duty)
            if reason == "perhaps":
                state = "possible"
            else:
                state = of_body("gap" if self.asked("duties", row["area"]) else "unknown", duty)
            if reason:
                yield {"duty": f"Duty:{row['code']}", "state": state, "reason": reason}

    def _reason(self, row: Row, duty: Sure) -> str:
        """Why nobody certainly carries it, "" where somebody does; a carrier has the dates of its duty."""
        carriers = self.rosters.several(row["carriers"])
        there: Found = {code: self.world.there(code, self.day) for code in carriers}
        here = {code: min(duty, state) for code, state in there.items() if self.sits(code, row["area"])}
        if CERTAIN in here.values():
            return ""
        if POSSIBLE in here.values():
            return "perhaps"
        if best(there.values()) > NO:
            return "elsewhere"
        return "gone" if carriers else "none"

    def removed_back(self) -> Iterator[Finding]:
        for street in self.streets():
            for task in REMOVED:
                ways = [way for row in self.duties if row["kind"] == task for way in self._ways(row, street)]
                ways.sort(key=lambda way: (-way[0], way[1] != "street"))
                if ways:
                    state = "gap" if ways[0][0] is CERTAIN else "possible"
                    yield {"street": street, "state": state, "kind": task, "via": ways[0][1]}
                elif not self.asked("duties", street):
                    yield {"street": street, "state": "unknown", "kind": task}

    def _ways(self, row: Row, street: str) -> Iterator[tuple[Sure, str]]:
        """How surely a row puts its task on the street, and through what."""
        duty = self.state(row)
        if duty > NO and row["area"] == street:
            yield duty, "street"
        for body in self.rosters.several(row["carriers"]):
            kind = self.world.organization[body].type
            whole = min(duty, self.world.there(body, self.day))
            if kind in ("StreetBody", "WorkingCommittee") and self.sits(body, street) and whole > NO:
                yield whole, "body"

    # ── powers ──

    def held(self, street: str) -> Iterator[tuple[Row, Sure]]:
        """The powers of the committee that covers the street: row, coverage and body, the weakest counts."""
        covering = self.world.bodies("COVERS", street, "WorkingCommittee", self.day)
        for row in self.powers:
            state = min(self.state(row), covering.get(row["holder"], NO))
            if state > NO:
                yield row, state

    def without_power(self) -> Iterator[Finding]:
        for street in self.streets():
            for kind in POWERS:
                found = best(state for row, state in self.held(street) if row["kind"] == kind)
                yield {"street": street, "state": judge(found, self.asked("powers", street)), "power": kind}

    def without_use(self) -> Iterator[Finding]:
        uses = list(self.rosters.rows("uses"))
        for street in self.streets():
            for row, held in self.held(street):
                found = best(self._used(each) for each in uses if each["power"] == row["code"])
                state = of_body(judge(found, self.asked("powers", street)), held)
                yield {"power": f"Power:{row['code']}", "state": state}

    def _used(self, use: Row) -> Sure:
        """How surely a use lies in the months up to the day."""
        since, (first, last) = months_before(self.day, USE_MONTHS), days(use["used_on"])
        if first is not None and last is not None and first > since and last <= self.day:
            return CERTAIN
        out = (last is not None and last <= since) or (first is not None and first > self.day)
        return NO if out else POSSIBLE


RULES: dict[str, Callable[[Streets], Iterator[Finding]]] = {
    "street_without_body": Streets.without_body,
    "street_body_without_head": Streets.without_head,
    "street_without_duty": Streets.without_duty,
    "duty_without_carrier": Streets.without_carrier,
    "removed_task_back": Streets.removed_back,
    "street_without_power": Streets.without_power,
    "power_without_use": Streets.without_use,
}


def findings(directory: Path, day: date) -> dict[str, list[Finding]]:
    """Every finding by rule; what is in order is left out."""
    streets = Streets(directory, day)
    return {rule: [row for row in ask(streets) if row["state"] != "ok"] for rule, ask in RULES.items()}
