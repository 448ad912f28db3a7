"""An entry of a manifest: how one file, or one sheet of it, is read as a table."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from loaders.cut import Cut


@dataclass(frozen=True)
class Entry:
    """How one file, or one sheet of it, is read as a table.

    `cut` is the part of the sheet that is the table, headers included. `columns` gives the header of a
    roster column, `constants` the cell of one that the file has not, `values` by roster column the spelling
    to read for a cell («» for an empty one).

    Several entries may read one sheet, each the rows of its own table. `where` has, by header, the words of
    the rows that are meant. `distinct`: only the columns that are named count, and rows that say the same in
    them are one. `dates`: how its dates are written, one of `loaders.dates.ORDERS`. `encoding` is that of a
    CSV file; «» where it shows.
    """

    file: str
    table: str
    sheet: str | None = None
    cut: Cut | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    ignore: tuple[str, ...] = ()
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    distinct: bool = False
    dates: str = ""
    encoding: str = ""

    def text(self, shown: Callable[[str], str]) -> str:
        """The entry in one cell; each text in it passes through `shown`."""
        said = asdict(self) | {"cut": self.cut and str(self.cut)}
        return json.dumps(_each(said, shown), ensure_ascii=False)

    def spelling(self, values: Mapping[str, Mapping[str, str]]) -> Entry:
        """The entry with further spellings by column; its own go before."""
        said = {name: {**own, **self.values.get(name, {})} for name, own in values.items()}
        return replace(self, values={**self.values, **said})

    @classmethod
    def of(cls, text: str) -> Entry:
        """The entry that was written as this text. Raises ValueError, KeyError, TypeError."""
        said = json.loads(text)
        where = {header: tuple(words) for header, words in said["where"].items()}
        cut = said["cut"] and Cut.of(said["cut"])
        return cls(**said | {"cut": cut, "ignore": tuple(said["ignore"]), "where": where})


def _each(said: Any, shown: Callable[[str], str]) -> Any:
    if isinstance(said, str):
        return shown(said)
    if isinstance(said, Mapping):
        return {shown(name): _each(each, shown) for name, each in said.items()}
    return [_each(each, shown) for each in said] if isinstance(said, list | tuple) else said
