"""What a reading has seen so far: codes, refused rows, and what the graph knows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from loaders.forms import Form
from loaders.keys import Keys, Ref
from loaders.tables import TABLES, Table

REFERRED = {name for table in TABLES for column in table.columns for name in column.refers} | {"posts"}
"""Tables whose rows others name; posts are named by their body and role."""


class Known(Protocol):
    """Says which codes of a table (areas, organizations, people of the source) the graph has: code → key."""

    def __call__(self, table: str, codes: Collection[str], source: str) -> Mapping[str, str]: ...


@dataclass
class Ledger:
    """The memory of one reading.

    `refused` has, by table, the codes of rows that were not taken and the place of each; `tiers` those of the
    areas of this load.
    """

    source: str
    as_of: date
    known: Known
    forms: list[Form] = field(default_factory=list)
    keys: dict[str, Keys] = field(default_factory=lambda: {each.name: Keys(each.repeats) for each in TABLES})
    refused: dict[str, dict[str, str]] = field(default_factory=lambda: {table.name: {} for table in TABLES})
    tiers: dict[str, str] = field(default_factory=dict)
    _graph: dict[str, dict[str, str | None]] = field(default_factory=dict)

    def origin(self, ref: Ref) -> str:
        """Where a row stands, as «file#line»."""
        return f"{self.forms[ref.form].origin}#{ref.line}"

    def forget(self, table: Table) -> None:
        """All of a table was read: its keys go where no other refers to it, since they may be a million."""
        if table.name not in REFERRED:
            self.keys[table.name] = Keys(table.repeats)

    def forget_all(self) -> None:
        """All was read: what stays is where rows stand."""
        for known in (self.keys, self.refused, self.tiers, self._graph):
            known.clear()

    def in_graph(self, table: str, codes: Iterable[str]) -> Mapping[str, str]:
        """Those of the codes that the graph has, with their keys. Each is asked for once."""
        answers = self._graph.setdefault(table, {})
        codes = set(codes)
        if asked := codes - answers.keys():
            found = self.known(table, asked, self.source)
            answers.update((code, found.get(code)) for code in asked)
        return {code: key for code in codes if (key := answers[code]) is not None}

    def missing(self, tables: Iterable[str], codes: Iterable[str]) -> set[str]:
        """Those of the codes that neither this load nor the graph has in one of the tables."""
        left = set(codes)
        for table in tables:
            left = left.difference(self.keys[table].seen)
        for table in tables:
            if left:
                left -= self.in_graph(table, left).keys()
        return left
