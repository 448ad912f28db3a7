"""Records as columns for the comparison: names spelled and keyed, numbers that an office shares left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
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

    def rarity(self, column: str) -> dict[str, float]:
        """Of each value of `name`, `sound` or `shape`, the share of other people who have it.

        Two records are taken off: the two that are compared. Records with one identity number count once.
        """
        values = getattr(self, column)
        people = {
            (value, identity) for value, identity in zip(values, self.identity, strict=True) if identity
        }
        counts = Counter(value for value, _ in people)
        counts.update(v for v, identity in zip(values, self.identity, strict=True) if not identity)
        everywhere = self._everywhere(values)
        total = len(values) + _WHOLE_COUNTRY
        return {
            value: max(_RAREST, (max(count - 2, 0) + _WHOLE_COUNTRY * everywhere[value]) / total)
            for value, count in counts.items()
            if value is not None
        }

    def _everywhere(self, values: Texts) -> dict[str, float]:
        """The share of the names that stand behind each value, in the whole country."""
        shares: dict[str, float] = defaultdict(float)
        for value, name in set(zip(values, self.name, strict=True)):
            if value is not None and name is not None:
                shares[value] += share(name)
        return shares

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
    spell = speller({name for each in records for name in (each.name, *each.former_names)})
    names = [spell(each.name) or None for each in records]
    phones = Counter(each.phone for each in records)
    return Prepared(
        list(range(len(records))),
        names,
        [name and sound(name) for name in names],
        [name and shape(name) for name in names],
        [spell(each.former_names[0]) or None if each.former_names else None for each in records],
        [each.sex for each in records],
        [each.birth_year for each in records],
        [_listed(key for unit in each.units for key in unit_keys(unit)) for each in records],
        [_areas(each) for each in records],
        [_listed(each.posts) for each in records],
        [each.phone if phones[each.phone] <= OFFICE else None for each in records],
        [_listed(each.sources) if each.coded else None for each in records],
        [each.identity for each in records],
    )


def _listed(values: Iterable[str]) -> list[str] | None:
    return list(dict.fromkeys(values)) or None


def _areas(record: Record) -> list[str] | None:
    named = filter(None, map(community_of, record.units))
    return _listed((*record.areas, *named))
