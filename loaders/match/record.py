"""What a roster says of one person, or of one organisation, as far as it can tell who it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Record:
    """A person as one roster, or one node of the graph, states them; what is not stated is None or empty.

    `sex` is a code of `graph.vocabulary.SEXES`; `units` are names of bodies, `areas` codes or names of the
    communities and compounds that these lie in, `posts` roles. `phone` and `identity` are keyed hashes, never
    numbers. `sources` are those who list the person, each once where the record is `coded`: by a code, and
    not in passing by name and body.
    """

    key: str
    name: str
    sources: tuple[str, ...]
    sex: str | None = None
    birth_year: int | None = None
    units: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    phone: str | None = None
    identity: str | None = None
    former_names: tuple[str, ...] = ()
    coded: bool = True


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation as one source states it; `areas` are codes or names, none where it is not known."""

    key: str
    name: str
    sources: tuple[str, ...]
    credit_code: str | None = None
    areas: tuple[str, ...] = ()
    type: str | None = None
