"""The rejects workbook: rows that were not taken, as they were, with what to do; and the way back.

Identity and telephone numbers in it are masked; a token beside each lets the row come back without the number
typed again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, cast

import xlsxwriter

from loaders import workbook
from loaders.book import STREAMED
from loaders.cells import DOMAINS
from loaders.entry import Entry
from loaders.forms import OURS, TOKEN, Form
from loaders.headers import Row
from loaders.identity_key import IdentityKey
from loaders.problems import Bad, Unreadable
from loaders.records import Refused
from loaders.sheet import Returned, Sheet
from loaders.spool import Spool
from loaders.tables import BY_NAME, KEYED, Column
from loaders.text import LIVE, unquoted
from loaders.veil import veil

ABOUT = "_sanfang"
"""The sheet that says what a rejects file is of."""
WRITTEN = "written"
ENTRY = "entry"
"""The word there for a sheet whose rows a program wrote: they are read as they are."""
MOST_ROWS = 200_000
MOST_NOTES = 20_000
"""Notes beside cells, which a spreadsheet holds all at once; past them the columns at the end say it."""
LONGEST = 32_000
"""Characters that a cell of a workbook holds, a few less."""


@dataclass(frozen=True)
class Patch:
    """What a rejects file says of itself."""

    source: str
    as_of: date
    mark: str = ""


class Returning(workbook.Sheet):
    """A sheet of a rejects file, its cells as they were before it was written."""

    def rows(self) -> Iterator[Row]:
        """Each row with its line from 1."""
        for line, row in super().rows():
            yield line, list(map(unquoted, row))


def opened(sheets: Sequence[Sheet]) -> tuple[Patch | None, Sequence[Sheet]]:
    """The sheets of a workbook to read, and what it says of itself if it is a rejects file."""
    about = next((each for each in sheets if each.sheet == ABOUT), None)
    if about is None:
        return None, sheets
    said = [row for _, row in about.rows() if any(row)]
    try:
        words = {row[0]: row[1] for row in said if row[0] not in ("sheet", ENTRY, WRITTEN)}
        patch = Patch(words["source"], date.fromisoformat(words["as_of"]), words.get("rejects", ""))
        written = {row[1] for row in said if row[0] == WRITTEN}
        origins = {row[1]: row[2:] for row in said if row[0] == "sheet"}
        entries = {row[1]: Entry.of(row[2]) for row in said if row[0] == ENTRY}
        found: list[Sheet] = []
        for each in sheets:
            if each.sheet in origins:
                table, file, sheet, *ignored = origins[each.sheet]
                back = Returning(cast(workbook.Sheet, each).book, str(each.sheet))
                back.came_from = Returned(
                    BY_NAME[table].name,
                    file,
                    sheet or None,
                    tuple(filter(None, ignored)),
                    entries.get(str(each.sheet)),
                )
                back.by_hand = str(each.sheet) not in written
                found.append(back)
    except (KeyError, ValueError, IndexError, TypeError, AttributeError):
        raise Unreadable(Bad("rejects-broken")) from None
    return patch, found


@dataclass
class _Page:
    """A sheet being written."""

    page: Any
    form: Form
    kept: list[int]
    row: int = 0


class Writer:
    """Writes refused rows into a workbook, a sheet for each sheet that they were on."""

    def __init__(self, path: Path, key: IdentityKey, forms: Sequence[Form]) -> None:
        self._book = xlsxwriter.Workbook(str(path), STREAMED)
        self._key = key
        self._forms = forms
        self._pages: dict[int, _Page] = {}
        self._origins: list[tuple[str, Form]] = []
        self._notes = 0
        self._bad = self._book.add_format({"bg_color": "#FFE2DD"})
        self._bold = self._book.add_format({"bold": True})

    def write(self, source: str, as_of: date, mark: str, refused: Spool[list[Refused]]) -> None:
        """Write all of them, and close the file. `mark` tells these rejects from others."""
        for form in self._forms:
            for batch in refused.read(str(form.number)):
                for row in batch:
                    if not row.unshown:
                        self._write_row(row)
        about = self._book.add_worksheet(ABOUT)
        rows = [["source", source], ["as_of", as_of.isoformat()], ["kind", "patch"], ["rejects", mark]]
        for name, form in self._origins:
            rows.append(["sheet", name, form.table.name, *map(veil, (*_origin(form), *form.ignored))])
        # What is longer than a cell is asked for again with --map.
        entries = [(name, form.entry.text(veil)) for name, form in self._origins if form.entry]
        rows += [[ENTRY, name, text] for name, text in entries if len(text) <= LONGEST]
        rows += [[WRITTEN, name] for name, form in self._origins if not form.sheet.by_hand]
        for number, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                about.write_string(number, column, cell)
        self._book.close()

    def _write_row(self, refused: Refused) -> None:
        page = self._page(self._forms[refused.form])
        cells = [refused.raw[index] for index in page.kept]
        for column in _masked(page.form):
            digest = refused.hashes.get(column.name)
            token = self._key.token(digest, DOMAINS[column.kind]) if digest else ""
            if column.name in page.form.tokens:
                cells[page.kept.index(page.form.tokens[column.name])] = token
            else:
                cells.append(token)
        said = (refused.wrong, refused.fix, refused.suggested)
        self._mark(page, refused)
        self._write(page, [*cells, *said, page.form.origin_of(refused.line, refused.raw)], refused=refused)

    def _mark(self, page: _Page, refused: Refused) -> None:
        """Say beside each bad cell what is wrong with it; the colour of a cell is set when it is written."""
        for place, said in refused.cells.items():
            if place in page.kept and self._notes < MOST_NOTES:
                self._notes += 1
                page.page.write_comment(
                    page.row, page.kept.index(place), said, {"x_scale": 2, "y_scale": 1.5}
                )

    def _page(self, form: Form) -> _Page:
        page = self._pages.get(form.number)
        if page is None or page.row > MOST_ROWS:
            count = sum(1 for _, other in self._origins if other.table is form.table)
            name = form.table.zh + (f" {count + 1}" if count else "")
            kept = [index for index, header in enumerate(form.headers) if header not in OURS]
            page = self._pages[form.number] = _Page(self._book.add_worksheet(name), form, kept)
            self._origins.append((name, form))
            headers = [veil(form.headers[index]) for index in kept]
            headers += [
                form.headers[form.slots[column.name]] + TOKEN
                for column in _masked(form)
                if column.name not in form.tokens
            ]
            self._write(page, [*headers, *OURS], self._bold)
        return page

    def _write(
        self, page: _Page, cells: Sequence[str], style: Any = None, refused: Refused | None = None
    ) -> None:
        bad = {page.kept.index(each) for each in refused.cells if each in page.kept} if refused else set()
        for column, cell in enumerate(cells):
            if column in bad:
                page.page.write_blank(page.row, column, None, self._bad)
                if cell:
                    page.page.write_string(page.row, column, neutral(cell)[:LONGEST], self._bad)
            elif cell:
                page.page.write_string(page.row, column, neutral(cell)[:LONGEST], style)
        page.row += 1


def _masked(form: Form) -> list[Column]:
    """The columns of a sheet beside which tokens stand."""
    return [each for each in form.table.columns if each.kind in KEYED and each.name in form.slots]


def _origin(form: Form) -> tuple[str, str]:
    back = form.sheet.came_from
    return (back.file, back.sheet or "") if back else (form.sheet.file, form.sheet.name or "")


def neutral(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return "'" + cell if cell[:1] in LIVE and cell else cell
