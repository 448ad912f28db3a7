"""The rows of one city, by table, spelled as a roster spells them."""

from __future__ import annotations

from collections import Counter

from loaders.tables import TABLES, Column, Table

Cell = str | int
Row = tuple[Cell, ...]
Value = str | int | bool | tuple[str, ...] | None


class Rows:
    """Rows by table name, each in the order of the table's columns; `kinds` counts areas by tier and bodies
    by type and form."""

    def __init__(self) -> None:
        self.tables: dict[str, list[Row]] = {table.name: [] for table in TABLES}
        self.kinds: Counter[tuple[str, Value, Value]] = Counter()

    def add(self, table: str, **cells: Value) -> int:
        """Append a row, and say which. Coded words are given as codes. Raises KeyError for a column that is
        not there.
        """
        self.kinds[table, cells.get("tier") or cells.get("type"), cells.get("form")] += 1
        row = tuple([_cell(words, many, cells.pop(name, None)) for name, words, many in _PLANS[table]])
        if cells:
            raise KeyError(f"{table}: {sorted(cells)}")
        self.tables[table].append(row)
        return len(self.tables[table]) - 1

    def amend(self, table: str, number: int, **cells: Value) -> None:
        """Write these cells of a row anew. Raises KeyError for a column that is not there."""
        row = list(self.tables[table][number])
        for place, (name, words, many) in enumerate(_PLANS[table]):
            if name in cells:
                row[place] = _cell(words, many, cells.pop(name))
        if cells:
            raise KeyError(f"{table}: {sorted(cells)}")
        self.tables[table][number] = tuple(row)


def header(table: Table) -> list[str]:
    """The Chinese headers of a table."""
    return [column.zh for column in table.columns]


def _plan(column: Column) -> tuple[str, dict[str, str], str]:
    joint = ("/" if column.words else "、") if column.many else ""
    return column.name, {word.code: word.zh for word in column.words}, joint


_PLANS = {table.name: [_plan(column) for column in table.columns] for table in TABLES}


def _cell(words: dict[str, str], joint: str, value: Value) -> Cell:
    """A value as it is written; raises KeyError for a word that the column does not have."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, tuple):
        return joint.join(words[each] if words else each for each in value)
    if words and value != "":
        return words[str(value)]
    return value
