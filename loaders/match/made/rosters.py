"""Writes the made people down, roster by roster, with the noise of the table."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from random import Random
from typing import Any

from loaders.match.made import names, wrong
from loaders.match.made.people import Human, people
from loaders.match.made.town import Town, build, otherwise
from loaders.match.record import Record

NOISE: dict[str, Any] = tomllib.loads(Path(__file__).with_name("noise.toml").read_text(encoding="utf-8"))
ROSTERS = ("party", "staff", "company", "owners")
_POSTS = {
    "party": ("member", "member", "secretary", "deputy_secretary", "group_leader", "part_time_member"),
    "staff": (
        "grid_worker",
        "grid_worker",
        "grid_assistant",
        "director",
        "deputy_director",
        "responsible_cadre",
    ),
    "company": ("staff", "staff", "staff", "manager", "adviser", "team_leader"),
    "owners": ("member", "member", "member", "deputy_director", "director"),
}


@dataclass(frozen=True)
class Made:
    """Records in no order, and of each record's key whose it is."""

    records: tuple[Record, ...]
    truth: dict[str, str]


def make(records: int, seed: int = 1) -> Made:
    """About so many records (as many people as that takes, so a few more or less)."""
    rng = Random(seed)
    counts = NOISE["rosters"]["counts"]
    count = max(2, round(records / sum((i + 1) * share for i, share in enumerate(counts))))
    town = build(rng, count)
    everybody = people(rng, town, count, NOISE)
    pen = _Pen(rng, town, everybody)
    listed = [(pen.write(one, roster), one) for one in everybody for roster in one.rosters]
    rng.shuffle(listed)
    made: list[Record] = []
    truth = {}
    serials = dict.fromkeys(ROSTERS, 0)
    for record, one in listed:
        roster = record.sources[0]
        serials[roster] += 1
        key = f"{roster}:{serials[roster]}"
        made.append(_named(record, key))
        truth[key] = f"P{one.number}"
    return Made(tuple(made), truth)


def _named(record: Record, key: str) -> Record:
    return Record(key, *(getattr(record, name) for name in Record.__slots__[1:]))


@dataclass(frozen=True)
class _Pen:
    """Writes one person into one roster; who reads it knows nothing but what is written."""

    rng: Random
    town: Town
    everybody: list[Human]

    def write(self, one: Human, roster: str) -> Record:
        return Record(
            "",
            self._name(one, roster),
            (roster,),
            self._sex(one, roster),
            self._birth_year(one, roster),
            self._units(one, roster),
            self._areas(one, roster),
            () if self._is("post_missing", roster) else (self.rng.choice(_POSTS[roster]),),
            self._phone(one, roster),
            self._identity(one, roster),
            self._former(one, roster),
        )

    def _is(self, noise: str, roster: str) -> bool:
        return self.rng.random() < float(NOISE[noise][roster])

    def _name(self, one: Human, roster: str) -> str:
        rng = self.rng
        old = one.former is not None and rng.random() < NOISE["renamed"]["old_name_used"]
        name = str(one.former) if old else one.name
        if one.sex == "f" and one.born < 1955 and self._is("name_of_husband", roster):
            name = names.surname(rng) + name
        if self._is("name_same_sound", roster):
            name = wrong.same_sound(rng, name)
        if self._is("name_look_alike", roster):
            name = wrong.look_alike(rng, name)
        if self._is("name_short", roster):
            name = wrong.short(rng, name)
        if self._is("name_traditional", roster):
            name = wrong.traditional(name)
        return wrong.spaced(rng, name) if self._is("name_spaced", roster) else name

    def _former(self, one: Human, roster: str) -> tuple[str, ...]:
        told = NOISE["renamed"]["former_name_told"][roster]
        return (one.former,) if one.former and self.rng.random() < told else ()

    def _sex(self, one: Human, roster: str) -> str | None:
        if self._is("sex_missing", roster):
            return None
        return {"m": "f", "f": "m"}[one.sex] if self._is("sex_wrong", roster) else one.sex

    def _birth_year(self, one: Human, roster: str) -> int | None:
        if self._is("birth_year_missing", roster):
            return None
        if self._is("birth_year_wrong", roster):
            return wrong.year(self.rng, one.born)
        return one.born + (self.rng.choice((-1, 1)) if self._is("birth_year_off_by_one", roster) else 0)

    def _phone(self, one: Human, roster: str) -> str | None:
        if self._is("phone_missing", roster):
            return None
        if self._is("phone_of_office", roster):
            return _hash("office", one.employer if roster in ("party", "staff") else self._body(one, roster))
        if self._is("phone_old", roster):
            return _hash("old phone", one.number)
        if one.relative is not None and self._is("phone_of_family", roster):
            return _hash("phone", one.relative)
        return _hash("phone", one.phone)

    def _identity(self, one: Human, roster: str) -> str | None:
        if self._is("identity_missing", roster):
            return None
        slip = f"slip in {roster} of " if self._is("identity_wrong", roster) else ""
        return _hash("identity", f"{slip}{one.number}")

    def _body(self, one: Human, roster: str) -> str:
        """The body whose list the roster is."""
        town = self.town
        if roster == "party":
            in_firm = one.employer in town.companies
            return town.company_branch(one.company) if in_firm else town.branch(one.community, one.grid)
        if roster == "staff":
            return one.employer
        if roster == "company":
            return town.companies[one.company]
        return f"{town.compounds[one.compound].name}业主委员会"

    def _units(self, one: Human, roster: str) -> tuple[str, ...]:
        units = [] if self._is("unit_missing", roster) else [self._body(one, roster)]
        if roster in ("party", "owners") and not self._is("employer_missing", roster):
            units.append(one.employer)
        return tuple(
            otherwise(self.rng, each) if self._is("unit_written_otherwise", roster) else each
            for each in units
        )

    def _areas(self, one: Human, roster: str) -> tuple[str, ...]:
        return () if self._is("area_missing", roster) else (self.town.code(one.community),)


def _hash(kind: str, value: object) -> str:
    """What stands for a number that nobody has: a digest as the rosters' reader makes one with a key."""
    return blake2b(f"{kind} {value}".encode(), digest_size=16).hexdigest()
