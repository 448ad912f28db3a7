"""Ids of a file that only a mapping explains, as codes of ours: signs that codes cannot have are escaped.

Which columns of GraphML have codes nobody knows before a mapping says so; in other foreign files the parser
knows. They are written as in an address (`n%231`) and not refused: ids are often addresses, and one that is
refused takes every edge to it along. A row that comes back from a rejects file has been written so before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from loaders.foreign.item import code
from loaders.forms import Form
from loaders.headers import Row


@dataclass(frozen=True)
class Coded:
    """The places of columns of codes in a form's rows, each with the cells that its mapping spells."""

    places: Mapping[int, Collection[str]]

    @classmethod
    def of(cls, form: Form) -> Coded:
        """None of what people typed, or of a file that has codes of ours already."""
        sheet, entry = form.sheet, form.entry
        if sheet.by_hand or sheet.table or sheet.came_from or not entry:
            return cls({})
        named = [each.name for each in form.table.columns if each.kind == "code" and each.name in form.slots]
        return cls({form.slots[name]: entry.values.get(name, {}) for name in named})

    def rows(self, rows: Iterator[Row]) -> Iterator[Row]:
        """The rows, a code in each line of such a cell."""
        for line, row in rows:
            for place, spelled in self.places.items():
                if place < len(row) and row[place] and row[place].strip() not in spelled:
                    row[place] = "\n".join(map(code, row[place].split("\n")))
            yield line, row
