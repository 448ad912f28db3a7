"""Rosters as folders of CSV files: one a source, one file a table."""

from __future__ import annotations

import csv
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from loaders import standing
from loaders.cells import DOMAINS
from loaders.export import cells
from loaders.export.said import Said
from loaders.forms import TOKEN, TOKEN_EN
from loaders.tables import BY_NAME, KEYED, Column, Table
from loaders.text import quoted

OPEN = 100
"""Files that are open at once; sources may be many."""


@dataclass
class Folder:
    """Writes rows into a folder of CSV files for each source. `notes` are the lines above the headers of one.

    `token` makes what stands for an identity or telephone number, of its hash and its domain.
    """

    path: Path
    lang: str
    token: Callable[[str, str], str]
    notes: dict[str, Sequence[str]] = field(default_factory=dict)
    tables: dict[str, dict[str, int]] = field(default_factory=dict)
    _open: OrderedDict[tuple[str, str], TextIO] = field(default_factory=OrderedDict)

    def write(self, said: Said) -> None:
        """Add a row to its table. Raises OSError."""
        table = BY_NAME[said.table]
        counts = self.tables.setdefault(said.source, {})
        new = said.table not in counts
        counts[said.table] = counts.get(said.table, 0) + 1
        rows = [*self._head(said.source, table)] if new else []
        row = [cells.text(column, self._value(column, said), self.lang) for column in table.columns]
        self._add(said.source, name(table, self.lang), [*rows, [*row, self._standing(said)]])

    def add(self, source: str, file: str, rows: Iterable[Sequence[str]]) -> None:
        """Add rows to a file that is no roster. Raises OSError."""
        self._add(source, file, rows)

    def close(self) -> None:
        """Write out what is still to be written. Raises OSError when it cannot be."""
        while self._open:
            self._open.popitem()[1].close()

    def drop(self) -> None:
        """Close all files, whatever becomes of them."""
        while self._open:
            with suppress(OSError):
                self._open.popitem()[1].close()

    def _head(self, source: str, table: Table) -> Iterable[Sequence[str]]:
        yield from ([note] for note in self.notes.get(source, ()))
        yield [
            *(header(column, self.lang) for column in table.columns),
            _of(standing.ZH, standing.EN, self.lang),
        ]

    def _value(self, column: Column, said: Said) -> object:
        if column.kind == "identity":
            return self.token(said.token, DOMAINS[column.kind]) if said.token else None
        value = said.values.get(column.name)
        return self.token(str(value), DOMAINS[column.kind]) if value and column.kind in KEYED else value

    def _standing(self, said: Said) -> str:
        word = next((each for each in standing.WORDS if each.code == said.standing), None)
        return _of(word.zh, word.en, self.lang) if word else ""

    def _add(self, source: str, file: str, rows: Iterable[Sequence[str]]) -> None:
        csv.writer(self._handle(source, file)).writerows([quoted(cell) for cell in row] for row in rows)

    def _handle(self, source: str, file: str) -> TextIO:
        place = (source, file)
        if place in self._open:
            self._open.move_to_end(place)
            return self._open[place]
        if len(self._open) >= OPEN:
            self._open.popitem(last=False)[1].close()
        path = self.path / source / file
        path.parent.mkdir(parents=True, exist_ok=True)
        encoding = "utf-8" if path.exists() else "utf-8-sig"
        self._open[place] = path.open("a", encoding=encoding, errors="replace", newline="")
        return self._open[place]


def header(column: Column, lang: str) -> str:
    """What stands above a column; those of identity and telephone numbers have tokens instead."""
    word = _of(column.zh, column.name, lang)
    return word + _of(TOKEN, f"_{TOKEN_EN}", lang) if column.kind in KEYED else word


def name(table: Table, lang: str) -> str:
    """The file of a table."""
    return f"{_of(table.zh, table.name, lang)}.csv"


def _of(zh: str, en: str, lang: str) -> str:
    return en if lang == "en" else zh
