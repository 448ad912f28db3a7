"""Small worlds made by hypothesis: every kind of date, every party there or not, collected or with holes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

import worlds_field
from hypothesis import strategies as st
from world import (
    TIMELESS,
    Area,
    Collection,
    Edge,
    Interval,
    Meeting,
    Organization,
    Person,
    Post,
    World,
)
from world_days import AFTER, CAME, DAY, LAST_ROSTER, LEFT, LONG_AGO, MEETING_DAYS, OVER, PERHAPS, SURE, TERMS
from world_days import OTHER_DAYS as OTHERS

HOWS = (None, None, "appointed", "seconded", "acting")
WHATS = ("organizations", "coverage", "management", "holdings", "employment", "meetings", "filings")

T = TypeVar("T")


def days() -> st.SearchStrategy[date]:
    """Mostly DAY, else a day on which something of these worlds begins or ends."""
    return st.sampled_from((DAY,) * len(OTHERS) + OTHERS)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """A world of 1–3 grids and 1–4 compounds."""
    return worlds_field.filled(draw, _Maker(draw).world())


class _Maker:
    """One world in the making; every choice is drawn, so that a failing world shrinks."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw: Callable[[Any], Any] = draw
        self.dated = self.one((SURE, SURE, SURE + PERHAPS[:2], SURE + PERHAPS + OVER))
        """From which intervals this world draws: two worlds in four are certain throughout."""
        self.areas: list[Area] = []
        self.bodies: list[Organization] = []
        self.posts: list[Post] = []
        self.people: list[Person] = []
        self.edges: list[Edge] = []

    # ── drawing ──

    def one(self, choices: Sequence[T]) -> T:
        chosen: T = self.draw(st.sampled_from(choices))
        return chosen

    def some(self, choices: Sequence[T], least: int = 0, most: int = 2) -> list[T]:
        """So many different ones."""
        count = min(len(choices), self.number(least, most))
        if count == 0:
            return []
        picked = st.lists(st.sampled_from(choices), min_size=count, max_size=count, unique=True)
        chosen: list[T] = self.draw(picked)
        return chosen

    def number(self, least: int, most: int) -> int:
        drawn: int = self.draw(st.integers(least, most))
        return drawn

    def yes(self, in_ten: int) -> bool:
        return self.number(0, 9) < in_ten

    def during(self) -> Interval:
        return self.one(self.dated)

    # ── what is there ──

    def codes(self, tier: str) -> list[str]:
        return [each.code for each in self.areas if each.tier == tier]

    def of_type(self, *types: str) -> list[str]:
        return [each.code for each in self.bodies if each.type in types]

    def edge(self, kind: str, start: str, end: str) -> None:
        how = self.one(HOWS) if kind == "HOLDS" else None
        self.edges.append(Edge(kind, start, end, self.during(), how))

    def starts(self, kind: str, ends: Sequence[str]) -> list[str]:
        return [each.start for each in self.edges if each.kind == kind and each.end in ends]

    # ── making ──

    def world(self) -> World:
        self.make_areas()
        self.make_committees()
        self.make_companies()
        self.make_owners_committees()
        self.make_branches()
        self.make_groups()
        self.make_posts()
        self.make_people()
        self.make_successions()
        meetings = tuple(self.make_meetings())
        return World(
            tuple(self.areas),
            tuple(self.bodies),
            tuple(self.posts),
            tuple(self.people),
            tuple(self.edges),
            meetings,
            tuple(self.make_collections()),
        )

    def make_areas(self) -> None:
        self.areas += [Area("C", "City", (), SURE[0]), Area("S", "Street", ("C",), SURE[0])]
        for number in range(self.number(1, 2)):
            self.areas.append(Area(f"Q{number}", "Community", ("S",), self.during()))
        communities = self.codes("Community")
        for number in range(self.number(1, 3)):
            self.areas.append(Area(f"G{number}", "Grid", (self.one(communities),), self.during()))
        for number in range(self.number(1, 4)):
            grids = self.some(self.codes("Grid"), 0 if self.yes(2) else 1, 2)
            within = tuple(grids or [self.one(communities)])
            self.areas.append(Area(f"K{number}", "Compound", within, self.during()))
        for number in range(self.number(0, 1)):
            self.areas.append(Area(f"U{number}", "Building", (self.one(self.codes("Compound")),), SURE[0]))

    def make_committees(self) -> None:
        self.bodies.append(Organization("W", "WorkingCommittee", area="S", during=SURE[0]))
        for number, community in enumerate(self.codes("Community")):
            if self.yes(8):
                form = self.one(("committee", "branch"))
                code = f"M{number}"
                self.bodies.append(
                    Organization(code, "CommunityCommittee", form, community, during=self.during())
                )
                self.edge("COVERS", code, community)

    def make_companies(self) -> None:
        for number in range(self.number(0, 2) or self.number(0, 2)):
            body = Organization(
                f"V{number}",
                "PropertyCompany",
                area=self.one(("S", "Q0", "S", None)),
                full_members=self.one((None, 0, 1, 3)),
                counted_on=self.one((LAST_ROSTER, DAY, AFTER, None)),
                during=self.during(),
            )
            self.bodies.append(body)
        for compound in self.codes("Compound"):
            for company in self.some(self.of_type("PropertyCompany"), 1 if self.yes(8) else 0, 2):
                self.edge("MANAGES", company, compound)

    def make_owners_committees(self) -> None:
        for compound in self.codes("Compound"):
            for number in range(self.one((1, 1, 1, 1, 0, 2))):
                code = f"O{compound}{number}"
                form, term = self.one(("elected", "elected", "substitute")), self.one(TERMS)
                self.bodies.append(
                    Organization(code, "OwnersCommittee", form, compound, term=term, during=self.during())
                )
                self.edge("REPRESENTS", code, compound)

    def make_branches(self) -> None:
        companies = self.of_type("PropertyCompany")
        for number in range(self.number(0, 3)):
            code = f"B{number}"
            in_company = bool(companies) and self.yes(4)
            form = "company" if in_company else "grid"
            self.bodies.append(
                Organization(code, "Branch", form, self.one(("Q0", None)), during=self.during())
            )
            if in_company:
                self.edge("ESTABLISHED_IN", code, self.one(companies))
            if not in_company or self.yes(1):
                for grid in self.some(self.codes("Grid"), 1, 2):
                    self.edge("COVERS", code, grid)

    def make_groups(self) -> None:
        for number in range(self.number(0, 2)):
            code = f"P{number}"
            self.bodies.append(
                Organization(code, "BranchGroup", area=self.one(("Q0", None)), during=self.during())
            )
            self.edge("COVERS", code, self.one([each.code for each in self.areas if each.tier != "City"]))
            for superior in self.some(self.of_type("Branch", "CommunityCommittee", "WorkingCommittee")):
                self.edge("SUBORDINATE_TO", code, superior)

    def make_posts(self) -> None:
        for committee in self.of_type("CommunityCommittee"):
            for grid in self.codes("Grid"):
                roles = ("responsible_cadre", "grid_worker", "grid_assistant", "adviser")
                for role in self.some(roles, 0, 3):
                    self.post(role, committee, grid)
            for company in self.of_type("PropertyCompany"):
                if self.yes(5):
                    self.post("adviser", committee, company)
        roles_of: dict[str, tuple[str, ...]] = {
            "Branch": ("member", "secretary"),
            "CommunityCommittee": ("part_time_member", "secretary"),
            "PropertyCompany": ("manager",),
            "OwnersCommittee": ("member", "director"),
            "BranchGroup": ("group_leader",),
        }
        for body in self.bodies:
            named = roles_of.get(body.type, ())
            for role in self.some(named, min(1, len(named)), 2):
                self.post(role, body.code, None)

    def post(self, role: str, of: str, serves: str | None) -> None:
        code = f"{of}#{role}" if serves is None else f"{of}#{role}#{serves}"
        seats, required = self.one((None, 1, 2, 5)), self.yes(2)
        during = TIMELESS if self.yes(1) else self.during()
        self.posts.append(Post(code, role, of, serves, seats, required, during))

    def make_people(self) -> None:
        crowded = self.one([None, None, *self.of_type("OwnersCommittee")])
        companies = self.of_type("PropertyCompany")
        for_grids = [each for each in self.posts if each.serves in self.codes("Grid")]
        for number in range(self.number(0, 5) if crowded is None else self.number(3, 8)):
            person = f"p{number}"
            self.people.append(Person(person))
            pool = self.around(self.one(self.codes("Compound"))) if self.yes(7) else self.posts
            held = self.some(pool, 1, 6 if self.yes(1) else 4)
            if self.yes(3):
                held += self.some([each for each in for_grids if each not in held], 1, 2)
            if crowded is not None:
                held += [each for each in self.posts if each.of == crowded and each not in held][:1]
            for post in held:
                self.edge("HOLDS", person, post.code)
            if held and self.yes(1):
                self.edge("HOLDS", person, held[0].code)
            if companies and self.yes(2):
                self.edge("EMPLOYED_BY", person, self.one(companies))

    def make_successions(self) -> None:
        """In some posts one who left, and one who came later."""
        posts = [each for each in self.posts if each.role != "secretary"]
        for number, post in enumerate(self.some(posts, 0, 2) if self.yes(4) else ()):
            for name, choices in (("left", LEFT), ("came", CAME)):
                self.people.append(Person(f"{name}{number}"))
                during, how = self.one(choices), self.one(HOWS)
                self.edges.append(Edge("HOLDS", f"{name}{number}", post.code, during, how))

    def around(self, compound: str) -> list[Post]:
        """Posts of the bodies that may be parties of the compound."""
        wholes = next(each.within for each in self.areas if each.code == compound)
        companies = self.starts("MANAGES", (compound,))
        near = {
            *companies,
            *self.starts("ESTABLISHED_IN", companies),
            *self.starts("REPRESENTS", (compound,)),
            *self.starts("COVERS", (*wholes, *self.codes("Community"))),
        }
        return [each for each in self.posts if each.of in near and each.serves in (None, *companies)]

    def make_meetings(self) -> list[Meeting]:
        names = [each.code for each in self.bodies]
        return [
            Meeting(f"T{number}", tuple(self.some(names, 1, 4)), *self.one(MEETING_DAYS))
            for number in range(self.number(0, 2))
        ]

    def make_collections(self) -> list[Collection]:
        how = self.one(("all", "all", "holes", "nothing"))
        if how == "nothing":
            return []
        if how == "all":
            return [Collection(what, "C", since=LONG_AGO) for what in WHATS]
        return [each for what in WHATS for each in self.with_holes(what)]

    def with_holes(self, what: str) -> list[Collection]:
        if self.yes(6):
            return [Collection(what, "C", since=LONG_AGO)]
        scopes = [each.code for each in self.areas] + [each.code for each in self.bodies]
        types = {
            "management": ("PropertyCompany", "OwnersCommittee"),
            "organizations": ("Branch", "BranchGroup"),
        }
        roles = {"holdings": ("secretary", "grid_worker", "adviser")}
        return [
            Collection(
                what,
                scope,
                self.one((None, *types.get(what, ()))),
                self.one((None, *roles.get(what, ()))),
                self.yes(8),
                self.one((LONG_AGO, LAST_ROSTER, DAY, AFTER, None)),
            )
            for scope in self.some(scopes, 0, 4)
        ]
