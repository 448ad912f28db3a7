"""A person or a body as whoever judges sees it: what is known, and which rows of rosters say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import cast

from cypher.library import Library
from graph.transaction import Transaction

CARD = "explore.people_to_match"
BODIES = "explore.bodies_to_match"


@dataclass(frozen=True)
class Seen:
    """`names` are those that other rosters have of the same; `held` has role, unit and days of each post and
    employment; `rows` are where all this stands; `identity` and `phone` are keyed hashes. Of a body
    `identity` is the credit code, `roles` its type, and `held` where it is.
    """

    key: str
    name: str
    names: tuple[str, ...]
    code: str | None
    sources: tuple[str, ...]
    sex: str | None
    birth_year: int | None
    party_status: str | None
    identity: str | None
    phone: str | None
    units: tuple[str, ...]
    areas: tuple[str, ...]
    roles: tuple[str, ...]
    held: tuple[Mapping[str, object], ...]
    rows: tuple[str, ...]

    @property
    def facts(self) -> str:
        """What somebody who judges has looked at, short: another one when anything of it changed."""
        own = (self.key, self.name, self.names, self.sex, self.birth_year, self.party_status, self.identity)
        said = (*own, self.phone) if self.phone else own
        held = [sorted((name, str(value)) for name, value in each.items()) for each in self.held]
        return sha256(repr((said, held, self.sources)).encode()).hexdigest()[:12]


def check(one: Seen, other: Seen) -> str:
    """What tells whether either of two changed since somebody looked."""
    return f"{one.facts}-{other.facts}"


def seen(tx: Transaction, library: Library, keys: Iterable[str] | None = None) -> Iterator[Seen]:
    """These people, or all of them, in the order of their keys."""
    wanted = None if keys is None else sorted(set(keys))
    if wanted == []:
        return
    for row in tx.stream(library.get(CARD).statement, {"keys": wanted or []}):
        yield Seen(
            key=str(row["key"]),
            name=str(row["name"] or ""),
            names=_texts(row["names"]),
            code=cast(str | None, row["code"]),
            sources=_texts(row["sources"]),
            sex=cast(str | None, row["sex"]),
            birth_year=cast(int | None, row["birth_year"]),
            party_status=cast(str | None, row["party_status"]),
            identity=cast(str | None, row["identity"]),
            phone=cast(str | None, row["phone"]),
            units=_texts(row["units"]),
            areas=_texts(row["areas"]),
            roles=_texts(row["roles"]),
            held=tuple(
                {name: value for name, value in each.items() if name != "sources"}
                for each in cast(list[Mapping[str, object]], row["held"])
            ),
            rows=_texts(row["rows"]),
        )


def bodies(tx: Transaction, library: Library, codes: Iterable[str] | None = None) -> Iterator[Seen]:
    """These bodies, or all of them, in the order of their codes."""
    wanted = None if codes is None else sorted(set(codes))
    if wanted == []:
        return
    for row in tx.stream(library.get(BODIES).statement, {"codes": wanted or []}):
        yield Seen(
            key=str(row["key"]),
            name=str(row["name"] or ""),
            names=_texts(row["names"]),
            code=str(row["key"]),
            sources=_texts(row["sources"]),
            sex=None,
            birth_year=None,
            party_status=None,
            identity=cast(str | None, row["credit_code"]),
            phone=None,
            units=(),
            areas=_texts(row["areas"]),
            roles=(str(row["type"]),) if row["type"] else (),
            held=tuple(cast(list[Mapping[str, object]], row["held"])),
            rows=_texts(row["rows"]),
        )


def _texts(said: object) -> tuple[str, ...]:
    return tuple(str(each) for each in said) if isinstance(said, list) else ()
