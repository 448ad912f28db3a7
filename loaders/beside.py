"""Refused rows as they stood in their sheets, with what is wrong beside each cell: for a screen.

Identity and telephone numbers are masked, as in messages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from loaders.forms import OURS, Form
from loaders.identity import mask
from loaders.problems import ECHO
from loaders.records import Refused
from loaders.roster import Rosters
from loaders.tables import KEYED
from loaders.veil import veil

WIDEST = 50
"""Columns that are shown."""


@dataclass(frozen=True)
class Refusal:
    """A refused row: its line, its cells, what is wrong with each by the cell's place, and with the row."""

    line: int
    cells: tuple[str, ...]
    wrong: dict[int, str]
    problem: str
    fix: str
    suggestion: str


@dataclass
class Sheet:
    """The refused rows of one sheet under its headers; `more` were refused besides those that are shown."""

    table: str
    file: str
    sheet: str | None
    headers: tuple[str, ...]
    rows: list[Refusal] = field(default_factory=list)
    more: int = 0


def sheets(rosters: Rosters, most: int) -> list[Sheet]:
    """All sheets with refused rows, `most` rows of them shown in all."""
    found: dict[int, Sheet] = {}
    shown = ((form, row) for form, row in rosters.refused() if not row.unshown)
    for number, (form, row) in enumerate(shown):
        sheet = found.setdefault(form.number, _sheet(form))
        if number < most:
            sheet.rows.append(_refusal(form, row))
        else:
            sheet.more += 1
    return list(found.values())


def _sheet(form: Form) -> Sheet:
    headers = tuple(veil(form.headers[place]) for place in _places(form))
    return Sheet(form.table.zh, veil(form.sheet.file), form.sheet.sheet and veil(form.sheet.sheet), headers)


def _refusal(form: Form, row: Refused) -> Refusal:
    places = list(_places(form))
    cells = tuple(_cell(form, row, place) for place in places)
    wrong = {places.index(place): said for place, said in row.cells.items() if place in places}
    return Refusal(row.line, cells, wrong, row.wrong, row.fix, row.suggested)


def _cell(form: Form, row: Refused, place: int) -> str:
    cell = row.raw[place] if place < len(row.raw) else ""
    shown = mask(cell.strip()) if place in _numbers(form, form.slots) else cell
    return shown if len(shown) <= ECHO else shown[:ECHO] + "…"


def _places(form: Form) -> Iterator[int]:
    """The places of the columns that are the roster's own."""
    hidden = _numbers(form, form.tokens)
    own = (place for place, header in enumerate(form.headers) if header not in OURS and place not in hidden)
    return islice(own, WIDEST)


def _numbers(form: Form, places: Mapping[str, int]) -> set[int]:
    """The places, among these, of columns of identity and telephone numbers."""
    return {places[each.name] for each in form.table.columns if each.kind in KEYED and each.name in places}
