"""The people behind the made rosters: who they are, before anybody writes them down."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from loaders.match.made import names
from loaders.match.made.town import Town


@dataclass
class Human:
    """Somebody; `relative` is the number of a listed relative whose phone may stand for theirs."""

    number: int
    surname: str
    given: str
    sex: str
    born: int
    community: int
    compound: int
    rosters: tuple[str, ...]
    employer: str
    company: int
    grid: int
    phone: int
    former: str | None = None
    relative: int | None = None

    @property
    def name(self) -> str:
        return self.surname + self.given


def people(rng: Random, town: Town, count: int, noise: dict[str, Any]) -> list[Human]:
    """So many people, with the relatives and homonyms that the table asks for."""
    found: list[Human] = []
    while len(found) < count:
        one = _person(rng, town, len(found), noise)
        chance = rng.random()
        for kind, akin in _KINDS:
            if chance < noise[kind]["rate"] and found:
                akin(rng, one, found[-1], noise[kind])
                break
            chance -= noise[kind]["rate"]
        if rng.random() < noise["renamed"]["rate"]:
            _rename(rng, one)
        found.append(one)
    return found


def _person(rng: Random, town: Town, number: int, noise: dict[str, Any]) -> Human:
    sex = "m" if rng.random() < 0.54 else "f"
    born = int(rng.triangular(1945, 2004, 1976))
    compound = rng.randrange(len(town.compounds))
    community = town.compounds[compound].community
    rosters = _rosters(rng, noise["rosters"])
    company = town.compounds[compound].company if rng.random() < 0.6 else rng.randrange(len(town.companies))
    if "staff" in rosters:
        employer = town.committee(community if rng.random() < 0.7 else rng.randrange(len(town.communities)))
    elif "company" in rosters:
        employer = town.companies[company]
    else:
        employer = rng.choice(town.employers)
    return Human(
        number,
        names.surname(rng),
        names.given(rng, sex, born),
        sex,
        born,
        community,
        compound,
        rosters,
        employer,
        company,
        rng.randrange(4),
        number,
    )


def _rosters(rng: Random, table: dict[str, Any]) -> tuple[str, ...]:
    weights = dict(table["weights"])
    chosen = []
    for _ in range(rng.choices(range(1, 5), table["counts"])[0]):
        one = rng.choices(list(weights), list(weights.values()))[0]
        chosen.append(one)
        del weights[one]
    return tuple(sorted(chosen))


def _together(one: Human, other: Human) -> None:
    one.community, one.compound = other.community, other.compound
    one.relative, other.relative = other.number, one.number


def _homonym(rng: Random, one: Human, other: Human, rates: dict[str, Any]) -> None:
    one.surname, one.given = other.surname, other.given
    one.sex = other.sex if rng.random() < rates["same_sex"] else one.sex
    near = rng.random() < rates["near_birth_year"]
    one.born = other.born + (rng.randint(-1, 1) if near else round(rng.gauss(0, 12)))
    one.community, one.compound, one.grid = other.community, other.compound, other.grid
    one.employer, one.company = other.employer, other.company


def _sibling(rng: Random, one: Human, other: Human, _rates: dict[str, Any]) -> None:
    one.surname = other.surname
    if len(other.given) == 2:
        one.given = other.given[0] + names.letter(rng, one.sex)
    one.born = other.born + rng.choice((-6, -5, -4, -3, -2, -2, -1, 0, 1, 2, 2, 3, 4, 5, 6))
    one.community, one.grid = other.community, other.grid


def _couple(rng: Random, one: Human, other: Human, _rates: dict[str, Any]) -> None:
    one.sex = "f" if other.sex == "m" else "m"
    one.born = other.born + rng.randint(-4, 4)
    one.given = names.given(rng, one.sex, one.born)
    _together(one, other)


def _parent(rng: Random, one: Human, other: Human, _rates: dict[str, Any]) -> None:
    one.surname = other.surname
    one.born = other.born + (rng.randint(22, 32) if other.born < 1972 else -rng.randint(22, 32))
    one.given = names.given(rng, one.sex, one.born)
    _together(one, other)


_KINDS = (("homonym_in_unit", _homonym), ("sibling", _sibling), ("couple", _couple), ("parent", _parent))


def _rename(rng: Random, one: Human) -> None:
    """Give somebody another name: two in three another given name, the others another surname."""
    one.former = one.name
    if rng.random() < 2 / 3:
        one.given = names.given(rng, one.sex, one.born)
    else:
        one.surname = names.surname(rng)
