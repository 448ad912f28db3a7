"""Joint conferences and tasks as plain data, read from rosters: the ground of their second implementation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from world import NO, Edge, Interval, Sure, World, best, certain, grouped, possible, sure
from world_rosters import UNKNOWN, Rosters, days

Days = tuple[date | None, date | None]


@dataclass(frozen=True)
class Gathering:
    """A meeting of a conference."""

    conference: str
    mechanism: str
    held: Days
    attended: frozenset[str]


@dataclass(frozen=True)
class Duty:
    during: Interval
    carriers: frozenset[str]


@dataclass(frozen=True)
class Task:
    """`plans` are codes; `nobody_knows` that its deadline is written and not known."""

    code: str
    plans: tuple[str, ...]
    units: tuple[str, ...]
    deadline: Days
    nobody_knows: bool
    during: Interval

    @property
    def key(self) -> str:
        return f"Task:{self.code}"

    def open(self, day: date) -> Sure:
        return sure(self.during, day)

    def over(self, day: date) -> bool:
        """Done by that day, even at the latest."""
        late = self.during.to_max
        return late is not None and late <= day and self.open(day) is NO


@dataclass(frozen=True)
class Affairs:
    """A world with its conferences, their meetings and duties, the plans' issuers and the tasks."""

    world: World
    members: tuple[Edge, ...]
    gatherings: tuple[Gathering, ...]
    duties: tuple[Duty, ...]
    issuers: dict[str, tuple[str, ...]]
    tasks: tuple[Task, ...]

    @cached_property
    def members_by(self) -> dict[str, list[Edge]]:
        return grouped(self.members, lambda each: each.end)

    @cached_property
    def memberships_by(self) -> dict[str, list[Edge]]:
        return grouped(self.members, lambda each: each.start)

    @cached_property
    def gatherings_by(self) -> dict[str, list[Gathering]]:
        return grouped(self.gatherings, lambda each: each.conference)

    @cached_property
    def duties_by(self) -> dict[str, list[Duty]]:
        return grouped_many(self.duties)

    def conferences(self, day: date) -> list[str]:
        """The bodies of that type that are certain or possible."""
        return self.world.subjects("JointConference", day)

    def seated(self, conference: str, day: date) -> dict[str, Sure]:
        """Who is a member of it, edge and body: the weaker counts."""
        found: dict[str, Sure] = {}
        for edge in self.members_by.get(conference, []):
            state = min(sure(edge.during, day), self.world.there(edge.start, day))
            found[edge.start] = max(state, found.get(edge.start, NO))
        return {unit: state for unit, state in found.items() if state > NO}

    def covering(self, area: str, day: date) -> dict[str, Sure]:
        """The conferences of an area."""
        return self.world.bodies("COVERS", area, "JointConference", day)

    def covered(self, conference: str, day: date) -> dict[str, Sure]:
        """The areas of a conference."""
        edges = self.world.outgoing("COVERS", conference)
        return {edge.end: sure(edge.during, day) for edge in edges if sure(edge.during, day) > NO}

    def under(self, body: str, day: date) -> dict[str, Sure]:
        """Whom a body is directly subordinate to, by the line alone."""
        edges = self.world.outgoing("SUBORDINATE_TO", body)
        return {
            other: best(sure(edge.during, day) for edge in edges if edge.end == other)
            for other in {edge.end for edge in edges}
        }


def grouped_many(duties: tuple[Duty, ...]) -> dict[str, list[Duty]]:
    found: dict[str, list[Duty]] = {}
    for duty in duties:
        for unit in duty.carriers:
            found.setdefault(unit, []).append(duty)
    return found


def held_within(held: Days, since: date, day: date) -> Sure:
    """How surely a meeting was held after `since` and on or before `day`."""
    first, last = held
    if first and last and first > since and last <= day:
        return Sure.CERTAIN
    return Sure.POSSIBLE if (last is None or last > since) and (first is None or first <= day) else NO


def from_rosters(folder: Path) -> Affairs:
    """What the rosters in a folder say."""
    rosters = Rosters(folder)
    world = rosters.world()
    gatherings = tuple(
        Gathering(
            row["conference"],
            row["mechanism"],
            days(row["held_on"]),
            frozenset(rosters.several(row["organizations"])),
        )
        for row in rosters.rows("meetings")
    )
    members = tuple(
        Edge("MEMBER_OF", row["organization"], row["conference"], rosters.during(row))
        for row in rosters.rows("membership")
    )
    duties = tuple(
        Duty(rosters.during(row), frozenset(rosters.several(row["carriers"])))
        for row in rosters.rows("duties")
    )
    plans = {row["code"]: tuple(rosters.several(row["issuers"])) for row in rosters.rows("policies")}
    tasks = tuple(
        Task(
            row["code"],
            (row["policy"],) if row["policy"] else (),
            tuple(rosters.several(row["owners"])),
            days(row["deadline"]),
            row["deadline"] == UNKNOWN,
            rosters.during(row),
        )
        for row in rosters.rows("tasks")
    )
    return Affairs(world, members, gatherings, duties, plans, tasks)


__all__ = ["Affairs", "Task", "certain", "from_rosters", "held_within", "possible"]
