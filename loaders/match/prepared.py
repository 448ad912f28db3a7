"""Records as columns for the comparison: names spelled and keyed, numbers that an office shares left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from loaders.match.body_name import community_of, unit_keys
from loaders.match.look_alike import shape
from loaders.match.name_shares import share
from loaders.match.record import Record
from loaders.match.spelling import sound, speller

OFFICE = 8
"""A phone that more records carry is an office's: four rosters of two spouses have at most so many."""
_WHOLE_COUNTRY = 20_000
"""For how many records the shares of the whole country count beside the names at hand."""
_RAREST = 2e-6
"""No name is taken for rarer: what a table has not seen may still run in a family."""

Texts = list[str | None]
Lists = list[list[str] | None]


@dataclass(frozen=True)
class Prepared:
    """A column each, in the order of the records; None where nothing is stated."""

    uid: list[int]
    name: Texts
    sound: Texts
    shape: Texts
    former: Texts
    sex: Texts
    birth_year: list[int | None]
    units: Lists
    areas: Lists
    posts: Lists
    phone: Texts
    claims: Lists
    identity: Texts

    def rarity(self, column: str, people: Mapping[str, int]) -> dict[str, float]:
        """Of each value of `name`, `sound` or `shape`, the share of other people who have it.

        `people` says how many have it here. Two are taken off: the two that are compared.
        """
        everywhere: dict[str, float] = defaultdict(float)
        for name, value in dict(zip(self.name, getattr(self, column), strict=True)).items():
            if name is not None:
                everywhere[value] += share(name)
        total = len(self.name) + _WHOLE_COUNTRY
        return {
            value: max(_RAREST, (max(count - 2, 0) + _WHOLE_COUNTRY * everywhere[value]) / total)
            for value, count in people.items()
        }

    def coincidence(self, column: str) -> float:
        """How often two of these records, drawn at random, share a value of `units` or of `areas`."""
        stated = [values for values in getattr(self, column) if values]
        counts = Counter(value for values in stated for value in values)
        return sum(count * (count - 1) for count in counts.values()) / max(1, len(stated) * (len(stated) - 1))


def schema(pyarrow: Any) -> Any:
    """The columns' types, for PyArrow."""
    text, texts = pyarrow.string(), pyarrow.list_(pyarrow.string())
    kinds = {"uid": pyarrow.int64(), "birth_year": pyarrow.int32()}
    kinds |= dict.fromkeys(("units", "areas", "posts", "claims"), texts)
    return pyarrow.schema([(each.name, kinds.get(each.name, text)) for each in fields(Prepared)])


def prepare(records: Sequence[Record]) -> Prepared:
    """The columns. Raises NotInstalled without what folds traditional characters."""
    # What thousands of records share is worked out once.
    spell = cache(speller({name for each in records for name in (each.name, *each.former_names)}))
    heard, seen, listed, units, areas = (
        cache(sound),
        cache(shape),
        cache(_listed),
        cache(_units),
        cache(_areas),
    )
    names = [spell(each.name) or None for each in records]
    phones = Counter(each.phone for each in records)
    return Prepared(
        list(range(len(records))),
        names,
        [name and heard(name) for name in names],
        [name and seen(name) for name in names],
        [spell(each.former_names[0]) or None if each.former_names else None for each in records],
        [each.sex for each in records],
        [each.birth_year for each in records],
        [units(each.units) for each in records],
        [areas(each.areas, each.units) for each in records],
        [listed(each.posts) for each in records],
        [each.phone if phones[each.phone] <= OFFICE else None for each in records],
        [listed(each.sources) if each.coded else None for each in records],
        [each.identity for each in records],
    )


def _listed(values: Iterable[str]) -> list[str] | None:
    return list(dict.fromkeys(values)) or None


def _units(named: tuple[str, ...]) -> list[str] | None:
    return _listed(key for unit in named for key in unit_keys(unit))


def _areas(stated: tuple[str, ...], units: tuple[str, ...]) -> list[str] | None:
    return _listed((*stated, *filter(None, map(community_of, units))))
