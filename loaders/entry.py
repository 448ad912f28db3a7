"""An entry of a manifest: how one file, or one sheet of it, is read as a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from loaders.cut import Cut


@dataclass(frozen=True)
class Entry:
    """How one file, or one sheet of it, is read as a table.

    `cut` is the part of the sheet that is the table, headers included. `columns` gives the header of a
    roster column, `constants` the cell of one that the file has not, `values` by roster column the spelling
    to read for a cell («» for an empty one).

    Several entries may read one sheet, each the rows of its own table. `where` has, by header, the words of
    the rows that are meant. `distinct`: only the columns that are named count, and rows that say the same in
    them are one. `dates`: how its dates are written, one of `loaders.dates.ORDERS`.
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
