"""Which sheets the files of a source become: one each, or more where one does not hold all rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from loaders.export import folder
from loaders.tables import BY_NAME

FULL = 1_000_000
"""Rows of a sheet below its heads."""


@dataclass(frozen=True)
class Sheet:
    """A sheet: its file, how many heads stand above its rows, and its first row among the file's, from 0.

    `table` is None for what is no roster; `numbers` are the places of columns that hold numbers.
    """

    name: str
    file: str
    table: str | None
    heads: int
    first: int = 0
    numbers: frozenset[int] = field(default_factory=frozenset)


def of(counts: Mapping[str, int], notes: int, lang: str) -> Iterator[Sheet]:
    """The sheets of the tables of a source, in the order in which they are read."""
    for table in (each for each in BY_NAME.values() if counts.get(each.name)):
        file = folder.name(table, lang)
        numbers = frozenset(n for n, column in enumerate(table.columns) if column.kind == "integer")
        for part, first in enumerate(range(0, counts[table.name], FULL), 1):
            name = file.removesuffix(".csv") + (f" {part}" if part > 1 else "")
            yield Sheet(name, file, table.name, notes + 1, first, numbers)
