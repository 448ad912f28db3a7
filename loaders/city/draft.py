"""One city while it is being made: its rows, its truth, its people, and its luck."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from loaders.city import names, numbers
from loaders.city.dates import ALWAYS, Span, State
from loaders.city.divisions import PREFIX, moved
from loaders.city.person import Person
from loaders.city.rows import Rows
from loaders.city.truth import Ledger
from loaders.city.ward import Ward

ENGAGED = {"director": "elected", "deputy_director": "elected", "part_time_member": "co_opted"}
"""How one comes to a post of that role; others are appointed."""


SEATS = ("secretary", "deputy_secretary", "member")
"""Posts that make up the committee of a branch."""
OF_GRIDS = ("grid_head", "grid_worker")
"""Posts for a grid whose holders come from the community."""


@dataclass(eq=False)
class PartyBody:
    """A branch or a community's committee: `row` is its row of 组织表, to which more is written later."""

    code: str
    type: str
    form: str
    ward: Ward
    span: Span
    row: int
    hosts: tuple[str, ...] = ()
    members: int = 0

    @property
    def years(self) -> int:
        """How long its term is (docs/rules.md, «Terms»)."""
        return 5 if self.type == "CommunityCommittee" or self.form == "grid" else 3


class Draft:
    """The city of that number (from 1). The same seed and number give the same rows.

    By the post's code: `held` counts the holdings of each, `taken` has those that somebody at least possibly
    holds on the city's date, `acting` those in which somebody acts then.
    """

    def __init__(self, number: int, seed: int, serials: Iterator[int]) -> None:
        self.number = number
        self.seed = seed
        self.rng = Random(f"sanfang/{seed}/{number}")
        self.serials = serials
        self.rows = Rows()
        self.truth = Ledger()
        self.people: list[Person] = []
        self.party_bodies: list[PartyBody] = []
        self.seated: dict[str, dict[str, State]] = {}
        self.serving: list[tuple[str, str, Person, Span]] = []
        self.held: Counter[str] = Counter()
        self.taken: set[str] = set()
        self.acting: set[str] = set()
        self.prefix = moved(PREFIX, number)
        self.name = "张掖市" if number == 1 else f"第{number}城"
        self.compound_names = names.compounds(self.rng)
        self.company_names = names.companies(self.rng, self.name)

    def code(self, real: str) -> str:
        """A real division's code as this city has it."""
        return moved(real, self.number)

    def stream(self, system: str) -> Random:
        """Luck of its own for a system that came later: what it draws changes nothing else's draws."""
        return Random(f"sanfang/{self.seed}/{self.number}/{system}")

    def chance(self, share: float) -> bool:
        """True in that share of cases."""
        return self.rng.random() < share

    def person(self, county: str, rng: Random | None = None) -> Person:
        """Somebody new, of that county; by a luck of its own where that is given."""
        rng = rng or self.rng
        sex = "f" if rng.random() < 0.45 else "m"
        code = f"{self.prefix}R{len(self.people) + 1:05d}"
        person = Person(code, names.person(rng, sex, county), sex)
        self.people.append(person)
        return person

    def hold(
        self,
        person: Person,
        organization: str,
        role: str | tuple[str, ...],
        span: Span = ALWAYS,
        area: str = "",
        behalf: str = "",
        kind: str = "",
    ) -> None:
        """A row of 任职表; several roles stand in one cell. `area` may be a body that is served.

        How one came to the post is drawn unless `kind` says so.
        """
        roles = (role,) if isinstance(role, str) else role
        kind = kind or self._kind(roles[0])
        for each in roles:
            self._note("#".join(filter(None, (organization, each, area))), span, kind)
        if span.there:
            person.posts += len(roles)
            self.serving += [(area, each, person, span) for each in roles if each in OF_GRIDS]
            if not area and set(roles) & set(SEATS):
                seats = self.seated.setdefault(organization, {})
                seats[person.code] = "certain" if seats.get(person.code) == "certain" else span.state
        self.rows.add(
            "holdings",
            person=person.code,
            name=person.name,
            organization=organization,
            role=roles,
            kind=kind,
            on_behalf_of=behalf,
            **{"for": area, "from": span.start, "to": span.end, "status": span.status},
        )

    def _note(self, post: str, span: Span, kind: str) -> None:
        self.held[post] += 1
        if span.there:
            self.taken.add(post)
            if kind == "acting":
                self.acting.add(post)

    def _kind(self, role: str) -> str:
        chance = self.rng.random()
        if chance < 0.4:
            return ""
        if chance < 0.46 and role in ("responsible_cadre", "secretary", "grid_worker"):
            return "seconded" if chance < 0.43 else "acting"
        return ENGAGED.get(role, "appointed")

    def employ(self, person: Person, company: str, title: str, span: Span = ALWAYS) -> None:
        """A row of 从业表."""
        self.rows.add(
            "employment",
            person=person.code,
            name=person.name,
            organization=company,
            title=title,
            **{"from": span.start, "to": span.end, "status": span.status},
        )

    def list_people(self) -> None:
        """人员表, last: only now is it known who is named in the truth."""
        for person in self.people:
            number = self._number(person)
            born = int(number[6:10]) if number else self.rng.randint(1961, 1999)
            luck = self.rng.choice(("full", "full", "full", "none", "none", "probationary", "", ""))
            self.rows.add(
                "people",
                code=person.code,
                name=person.name,
                sex=person.sex if number or self.chance(0.95) else "",
                birth_year=born if number or self.chance(0.8) else "",
                id_number=number or "",
                party_status=luck if person.party is None else person.party,
            )
        holders = sum(person.posts > 0 for person in self.people)
        self.truth.subject("person_in_too_many_posts", holders)
        self.truth.subject("post_left_empty", sum(times > 1 for times in self.held.values()))
        self.truth.subject("person_twice_in_post", len(self.taken))

    def _number(self, person: Person) -> str | None:
        if person.named or person.sex != "f" or not self.chance(0.5):
            return None
        return numbers.identity(next(self.serials))
