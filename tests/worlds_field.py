"""What the rules of the field look at, put into a made world: counts, terms, filings, committees, units."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from hypothesis import strategies as st
from world import NEVER, Days, Edge, Interval, Organization, Person, Post, World
from world_days import AFTER, DAY, JUNE, LAST_ROSTER, PERHAPS, SURE, TERMS

T = TypeVar("T")

COUNTS = (None, 0, 2, 3, 6, 7, 7, 50, 51, 99, 100)
COUNTED = (LAST_ROSTER, LAST_ROSTER, LAST_ROSTER, DAY, AFTER, None)
SOON = (
    Interval(None, None, date(2024, 9, 15), date(2024, 9, 15)),
    Interval(None, None, date(2024, 9, 16), date(2024, 9, 16)),
    Interval(None, None, date(2024, 9, 1), date(2024, 9, 30)),
    Interval(None, None, date(2024, 12, 15), date(2024, 12, 15)),
    Interval(None, None, date(2024, 12, 16), date(2024, 12, 16)),
    Interval(None, None, date(2024, 12, 1), date(2024, 12, 31)),
    Interval(None, None, date(2023, 12, 31), date(2023, 12, 31)),
    Interval(None, None, date(2023, 12, 1), date(2024, 1, 31)),
)
EXTENSIONS: tuple[Days, ...] = (
    NEVER,
    NEVER,
    (DAY, DAY),
    (date(2024, 6, 14), date(2024, 6, 14)),
    JUNE,
    (date(2024, 12, 31), date(2024, 12, 31)),
    (date(2024, 12, 1), date(2025, 1, 31)),
    (AFTER, AFTER),
)
EVENTS: tuple[Days, ...] = (
    NEVER,
    NEVER,
    (LAST_ROSTER, LAST_ROSTER),
    (DAY, DAY),
    (date(2024, 6, 16), date(2024, 6, 16)),
    JUNE,
    (None, LAST_ROSTER),
    (None, AFTER),
)
"""Days on which something happened, if it has."""
ORIGINS = ("", "employed", "staff", "member", "grid_assistant")
STATUSES = ("full", "full", "probationary", "none", "none", None)
ELECTED = (
    *TERMS,
    Interval(date(2024, 5, 16), date(2024, 5, 16)),
    Interval(date(2024, 5, 15), date(2024, 5, 15)),
    Interval(date(2024, 5, 1), date(2024, 5, 31)),
    Interval(date(2021, 3, 5), date(2021, 3, 5), date(2026, 3, 5), date(2026, 3, 5)),
    Interval(date(2021, 3, 5), date(2021, 3, 5), date(2026, 3, 6), date(2026, 3, 6)),
    Interval(date(2021, 3, 1), date(2021, 3, 31), date(2026, 3, 1), date(2026, 3, 31)),
    Interval(date(2021, 3, 1), date(2021, 3, 31), date(2026, 4, 1), date(2026, 4, 30)),
)
ROLES = ("secretary", "deputy_secretary", "member", "member", "adviser")


class Field:
    """One world being filled; every choice is drawn."""

    def __init__(self, draw: Callable[[Any], Any], world: World) -> None:
        self.draw = draw
        self.world = world
        self.bodies: list[Organization] = []
        self.posts: dict[str, Post] = {each.code: each for each in world.posts}
        self.people: list[Person] = list(world.people)
        self.edges: list[Edge] = list(world.edges)

    def one(self, choices: Sequence[T]) -> T:
        chosen: T = self.draw(st.sampled_from(choices))
        return chosen

    def yes(self, in_ten: int) -> bool:
        return self.one(range(10)) < in_ten

    def during(self) -> Interval:
        return self.one((SURE[0], SURE[0], SURE[0], *PERHAPS[:2]))

    def filled(self) -> World:
        """The world with all of it."""
        self.bodies = [self.body(each) for each in self.world.organizations]
        branches = [each for each in self.bodies if each.type == "Branch"]
        if branches and self.yes(5):
            self.seat(self.one(branches))
        if branches and self.yes(2):
            self.join(self.one(branches))
        self.people = [replace(each, party_status=self.one(STATUSES)) for each in self.people]
        self.staff()
        self.send()
        return replace(
            self.world,
            organizations=tuple(self.bodies),
            posts=tuple(self.posts.values()),
            people=tuple(self.people),
            edges=tuple(self.edges),
        )

    def body(self, body: Organization) -> Organization:
        if body.type in ("Branch", "CommunityCommittee"):
            form = "general_branch" if self.yes(1) else body.form
            counts = {"full_members": self.one(COUNTS), "counted_on": self.one(COUNTED)}
            return replace(self.termed(body), form=form, **counts)
        if body.type == "OwnersCommittee":
            elected = self.one((None, 1, 5, 7, 9, 10, 11))
            return replace(self.termed(body), filed_on=self.one(EVENTS), elected_members=elected)
        return body

    def termed(self, body: Organization) -> Organization:
        return replace(
            body,
            term=self.one((*ELECTED, *SOON)),
            extension_to=self.one(EXTENSIONS),
            extension_approved_on=self.one(EVENTS),
            reelection_on=self.one(EVENTS),
        )

    def seat(self, branch: Organization) -> None:
        """A committee of so many, some of them only perhaps, some in two posts."""
        for _ in range(self.one((1, 2, 3, 6, 8, 9))):
            person = self.newcomer()
            for role in {self.one(ROLES), self.one(ROLES)} if self.yes(1) else {self.one(ROLES)}:
                self.hold(person, branch.code, role, None)

    def join(self, branch: Organization) -> None:
        """A joint branch of so many units."""
        at = self.bodies.index(branch)
        self.bodies[at] = replace(branch, form="joint")
        for number in range(self.one((5, 6, 7))):
            unit = Organization(f"E{number}", "Enterprise", area=branch.area, during=SURE[0])
            self.bodies.append(unit)
            self.edges.append(Edge("ESTABLISHED_IN", branch.code, unit.code, self.during()))

    def staff(self) -> None:
        """Heads and workers of grids, of the community's committee or from elsewhere."""
        grids = [each.code for each in self.world.areas if each.tier == "Grid"]
        committees = [each.code for each in self.bodies if each.type == "CommunityCommittee"]
        if not committees:
            return
        for _ in range(self.one((0, 1, 2, 3))):
            committee, grid = self.one(committees), self.one(grids)
            person = self.newcomer()
            self.hold(person, committee, self.one(("grid_head", "grid_worker")), grid)
            for origin in {self.one(ORIGINS), self.one(ORIGINS)}:
                home = self.one(committees)
                if origin == "employed":
                    self.edges.append(Edge("EMPLOYED_BY", person, home, self.during()))
                elif origin:
                    self.hold(person, home, origin, grid if origin == "grid_assistant" else None)

    def send(self) -> None:
        """Managers on committees, and secretaries who advise companies."""
        companies = [each.code for each in self.bodies if each.type == "PropertyCompany"]
        homes = [each.code for each in self.bodies if each.type in ("CommunityCommittee", "Branch")]
        if not companies or not homes:
            return
        for _ in range(self.one((0, 0, 1, 2))):
            person, company, home = self.newcomer(), self.one(companies), self.one(homes)
            if self.yes(5):
                self.hold(person, company, "manager", None)
                self.hold(person, home, "part_time_member", None)
            else:
                self.hold(person, home, "adviser", company)
                self.hold(person, self.one(homes), "secretary", None)

    def newcomer(self) -> str:
        person = Person(f"q{len(self.people)}", party_status=self.one(STATUSES))
        self.people.append(person)
        return person.key

    def hold(self, person: str, of: str, role: str, serves: str | None) -> None:
        code = f"{of}#{role}" if serves is None else f"{of}#{role}#{serves}"
        post = self.posts.setdefault(code, Post(code, role, of, serves))
        self.edges.append(Edge("HOLDS", person, post.code, self.during()))


def filled(draw: Callable[[Any], Any], world: World) -> World:
    return Field(draw, world).filled()
