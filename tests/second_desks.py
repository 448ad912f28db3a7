"""The rules about communities' desks a second time, over roster rows: docs/rules.md, «Admission (seed:9)».

Nothing here knows the cards, the loader or the graph.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from second_streets import Finding
from world import CERTAIN, NO, POSSIBLE, Sure, collected, sure
from world_rosters import Rosters, Row, days

LISTS = {"affair": "affairs", "certificate": "certificates", "plaque": "plaques"}
RULES = {"affair": "affair_not_admitted", "certificate": "certificate_asked_for", "plaque": "plaque_back"}
ASKER = "request_by_unknown_body"


class Desks:
    """The desks and the three lists of a directory as they are at a day."""

    def __init__(self, directory: Path, day: date) -> None:
        self.rosters, self.day = Rosters(directory), day
        self.world = self.rosters.world()
        self.lists = {
            kind: {row["code"]: row for row in self.rosters.rows(table)} for kind, table in LISTS.items()
        }

    def state(self, row: Row) -> Sure:
        return sure(self.rosters.during(row), self.day)

    def known(self, kind: str) -> bool:
        """Whether the list of that kind has an entry that possibly holds by the day."""
        if kind == "affair":
            return any(self.state(row) > NO for row in self.lists[kind].values())
        return any((self.gone(row)[0] or self.day) <= self.day for row in self.lists[kind].values())

    def gone(self, entry: Row) -> tuple[date | None, date | None]:
        """Between which days a certificate was dropped, a plaque removed."""
        return days(entry.get("dropped_on", entry.get("removed_on", "")))

    def findings(self) -> dict[str, list[Finding]]:
        found: dict[str, list[Finding]] = {rule: [] for rule in (*RULES.values(), ASKER)}
        communities = self.world.subjects("Community", self.day)
        for row in self.rosters.rows("requests"):
            if row["community"] in communities and self.state(row) > NO:
                kind = row["kind"]
                judged = self.affair(row) if kind == "affair" else self.after(row)
                if self.known(kind):
                    found[RULES[kind]] += self.row(row, *judged)
                found[ASKER] += self.row(row, *self.asker(row))
        for code in communities:
            asked = collected(self.world, code, "requests", None, None, self.day)
            for rule in found:
                known = next((self.known(kind) for kind, name in RULES.items() if name == rule), True)
                if not (asked and known):
                    reason = "no_desk" if known else "no_list"
                    found[rule].append({"subject": code, "state": "unknown", "reason": reason})
        return found

    def row(self, row: Row, state: str, reason: str) -> Iterator[Finding]:
        """A finding; what is certain of a request that is only possibly there is possible."""
        if state == "gap" and self.state(row) is POSSIBLE:
            state = "possible"
        if state != "ok":
            yield {"subject": f"Request:{row['code']}", "state": state, "reason": reason}

    def affair(self, row: Row) -> tuple[str, str]:
        entry = self.lists["affair"].get(row["subject"])
        if entry is None:
            return "gap", "unlisted"
        return {CERTAIN: ("ok", ""), POSSIBLE: ("possible", "perhaps"), NO: ("gap", "taken_off")}[
            self.state(entry)
        ]

    def after(self, row: Row) -> tuple[str, str]:
        """Whether what was dropped or removed was asked for on that day or later."""
        entry = self.lists[row["kind"]].get(row["subject"])
        if entry is None or entry.get("community", row["community"]) != row["community"]:
            return "ok", ""
        reason = "back" if row["kind"] == "plaque" else "dropped"
        (first, last), asked = self.gone(entry), self.rosters.during(row)
        if first is not None and (
            first > self.day or (asked.from_max is not None and asked.from_max < first)
        ):
            return "ok", ""
        certain = last is not None and asked.from_min is not None and last <= asked.from_min
        return ("gap" if certain else "possible"), reason

    def asker(self, row: Row) -> tuple[str, str]:
        if not row["by"]:
            return "gap", "unstated"
        there = self.world.there(row["by"], self.day)
        return {CERTAIN: ("ok", ""), POSSIBLE: ("possible", "perhaps"), NO: ("gap", "ended")}[there]


def findings(directory: Path, day: date) -> dict[str, list[Finding]]:
    """Every finding by rule; what is in order is left out."""
    return Desks(directory, day).findings()
