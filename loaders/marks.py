"""What the XML of a workbook says and no cell does: hidden rows, formulas, macros, links.

Read while `loaders.archive` streams the parts past, so that memory does not grow with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from loaders.problems import Bad, Unreadable
from loaders.shown import Shown
from loaders.text import UNCOMPUTED

KEPT = 200
"""Ranges of hidden rows that are named; more of them are only counted."""

_HIDDEN = re.compile(rb'[^>]*? hidden="(?:1|true)"')
_COLUMN = re.compile(rb"<(?:\w+:)?col( [^>]*)/?>")
_FORMULA = re.compile(rb"<c( [^>]*)><f(?:/>|[ >][^<]*(?:</f>)?)(<v ?/>|<v></v>|<v>|</c>)")
_NAME = re.compile(rb'r="([A-Z]+)\d+"')
_DECLARED = (b"<!DOCTYPE", b"<!ENTITY")


@dataclass
class Marks:
    """Of one sheet. `hidden_rows` and `hidden_columns` are ranges, from 1, both ends included."""

    hidden_rows: list[tuple[int, int]] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    formulas: int = 0
    shown: Shown = field(default_factory=Shown)

    def row(self, xml: bytes, number: int) -> None:
        """Look at the XML of a row.

        Raises Unreadable for a formula that nobody has computed, in a cell that does not say where it is.
        """
        if _HIDDEN.match(xml):
            last = self.hidden_rows[-1] if self.hidden_rows else (0, -1)
            if number == last[1] + 1:
                self.hidden_rows[-1] = (last[0], number)
            elif len(self.hidden_rows) < KEPT:
                self.hidden_rows.append((number, number))
        self.shown.see(xml, number)
        if b"<f" in xml:
            self._formulas(xml, number)

    def _formulas(self, xml: bytes, number: int) -> None:
        for match in _FORMULA.finditer(xml):
            self.formulas += 1
            # An empty text is a value: it is marked as one.
            if match[2] != b"<v>" and b't="str"' not in match[1]:
                name = _NAME.search(match[1])
                if name is None:
                    raise Unreadable(Bad("formula-nowhere"), number)
                self.shown.add(name[1], number, UNCOMPUTED)

    def head(self, xml: bytes) -> None:
        """Look at what stands before the first row: the columns."""
        for match in _COLUMN.finditer(xml):
            attributes = dict(re.findall(rb'(\w+)="([^"]*)"', match[1]))
            if attributes.get(b"hidden") in (b"1", b"true"):
                self.hidden_columns.append((int(attributes[b"min"]), int(attributes[b"max"])))


def check_declared(head: bytes) -> None:
    """Refuse XML that declares entities: a few bytes of them grow to gigabytes. Raises Unreadable."""
    plain = head.replace(b"\0", b"").upper()
    if any(each in plain for each in _DECLARED):
        raise Unreadable(Bad("workbook-entities"))


def ranges(found: Iterable[tuple[int, int]]) -> str:
    """«5–9、12», as a message has it."""
    return "、".join(str(a) if a == b else f"{a}–{b}" for a, b in found)
