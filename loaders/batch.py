"""A batch: some thousands of rows of one form, parsed column by column, and what is wrong with each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from loaders import standing
from loaders.cells import Parser
from loaders.dates import Span
from loaders.forms import Form
from loaders.headers import Row
from loaders.identity import mask, scrub
from loaders.keys import Ref
from loaders.problems import Bad, Problem, excerpt
from loaders.tables import KEYED, Column
from loaders.tables.column import PERSON, STATUS

SIZE = 5_000
"""Rows of a batch."""
_WHO = {column.name for column in PERSON}
"""Columns that say whom a row is about, together: none of them can be left out."""
_NEVER = {"identity-misplaced", "forgotten"}
"""What is wrong with a row whichever column shows it."""


@dataclass
class Batch:
    """Rows with their values in columns.

    `lines`, `raw` (cells as they were, identity and telephone numbers masked) and `hashes` (by column what is
    kept of such numbers) go by input row, `columns` by parsed row; `at` leads from the latter to the former,
    since a cell with two titles makes two parsed rows. `vacant` are parsed rows that say that nobody holds
    the post: of these the post alone is taken. `left` has, by column and input row, what was wrong
    with a cell that was left out of a row that no person wrote, and its value. `again` counts parsed rows
    that said what an earlier one says, and were left out.
    """

    form: Form
    lines: list[int]
    raw: list[list[str]]
    columns: dict[str, list[Any]] = field(default_factory=dict)
    at: Sequence[int] = ()
    hashes: dict[str, list[str | None]] = field(default_factory=dict)
    problems: dict[int, list[Problem]] = field(default_factory=dict)
    vacant: set[int] = field(default_factory=set)
    left: dict[str, dict[int, tuple[Bad, str]]] = field(default_factory=dict)
    again: int = 0

    def __len__(self) -> int:
        return len(self.at)

    def get(self, name: str) -> list[Any]:
        """A column's values by parsed row, all None where it was not given."""
        return self.columns.get(name) or [None] * len(self.at)

    def is_bad(self, index: int) -> bool:
        """Whether a parsed row's input row has a problem."""
        return self.at[index] in self.problems

    def ref(self, index: int) -> Ref:
        """Where a parsed row stands."""
        return Ref(self.form.number, self.lines[self.at[index]])

    def refuse(self, index: int, bad: Bad, column: str | None = None, value: str | None = None) -> None:
        """Note a problem of a parsed row; without a `value` its cell is shown.

        Where no person wrote the row, a cell that it can do without is left out instead.
        """
        row = self.at[index]
        place = self.form.place(self.lines[row], column)
        if value is None:
            slot = self.form.slots.get(column or "")
            value = "" if slot is None else excerpt(self.raw[row][slot], code=place.code)
        if (spare := self._spare(column)) and bad.rule not in _NEVER:
            self.left.setdefault(spare.name, {}).setdefault(row, (bad, value))
            if spare.name in self.columns:
                said = self.columns[spare.name][index]
                several = tuple(each for each in said if each != value) if isinstance(said, tuple) else ()
                self.columns[spare.name][index] = several or unknown(spare)
            return
        problem = bad.at(place, value)
        found = self.problems.setdefault(row, [])
        if problem not in found:
            found.append(problem)

    def _spare(self, name: str | None) -> Column | None:
        """The column, where it says neither what the row is about nor what it must have."""
        if self.form.sheet.by_hand or name in _WHO or name in self.form.table.key:
            return None
        found = next((each for each in self.form.table.columns if each.name == name), None)
        return None if found is None or found.required or found.kind in KEYED else found

    def expand(self, index: Sequence[int]) -> None:
        """Make one parsed row of each entry: the parsed row of that index so far."""
        self.columns = {name: [values[i] for i in index] for name, values in self.columns.items()}
        self.at = [self.at[i] for i in index]

    def once(self, kept: Sequence[int]) -> None:
        """Leave out the parsed rows that say what others say."""
        self.again += len(self) - len(kept)
        self.vacant = {place for place, index in enumerate(kept) if index in self.vacant}
        self.expand(kept)


def unknown(column: Column) -> Span | str | None:
    """What a cell says that was left out: of a day and of a status that nobody knows it."""
    if column.kind == "date":
        return Span(None, None, unknown=True)
    return "unknown" if column == STATUS else None


def parse(form: Form, rows: Sequence[Row], parser: Callable[[Column], Parser]) -> Batch:
    """The rows' cells as values. Bad cells become None and a problem."""
    lines = [line for line, _ in rows]
    width = len(form.headers)
    raw = [row if len(row) >= width else row + [""] * (width - len(row)) for _, row in rows]
    batch = Batch(form, lines, raw, at=range(len(rows)))
    # Of a list that says more than this table, what stands beside the columns named is not this one's.
    alone = not (form.entry and form.entry.distinct)
    if alone and (form.spare or max(map(len, raw)) > width):
        for index in range(len(rows)):
            _check_width(batch, index, width)
    cells = list(zip(*(row[:width] for row in raw), strict=True))
    constants: Mapping[str, str] = form.entry.constants if form.entry else {}
    _refuse_faults(batch)
    for column in form.table.columns:
        if column.name in form.slots:
            values = _cells(form, column, cells)
        elif column.name in constants:
            values = [constants[column.name]] * len(rows)
        else:
            continue
        found = batch.columns[column.name] = _values(batch, column, values, parser(column))
        for index in batch.left.get(column.name, ()):
            found[index] = unknown(column)
    if form.standing is not None:
        batch.columns[standing.EN] = _standing(batch, cells[form.standing])
    return batch


def _refuse_faults(batch: Batch) -> None:
    """Refuse the rows with which something was wrong before they came here."""
    faults = batch.form.sheet.faults
    for index, line in enumerate(batch.lines) if faults else ():
        for column, rule, words, value in faults.pop(line, ()):
            batch.refuse(index, Bad(rule, **words), column, value)


def _standing(batch: Batch, cells: Sequence[str]) -> list[str | None]:
    values: list[str | None] = []
    for index, cell in enumerate(cells):
        value = standing.read(cell)
        if isinstance(value, Bad):
            batch.refuse(index, value, batch.form.headers[batch.form.standing or 0], excerpt(cell))
        values.append(None if isinstance(value, Bad) else value)
    return values


def cells_of(batch: Batch, column: str) -> list[str]:
    """The cells of a column as they stand, by input row."""
    slot = batch.form.slots[column]
    return [row[slot] for row in batch.raw]


def _cells(form: Form, column: Column, cells: Sequence[tuple[str, ...]]) -> Sequence[str]:
    """A column's cells; a rejects file's token stands for the masked number beside it."""
    texts = cells[form.slots[column.name]]
    if column.name not in form.tokens:
        return texts
    tokens = cells[form.tokens[column.name]]
    return [token if token and "*" in text else text for text, token in zip(texts, tokens, strict=True)]


def _values(batch: Batch, column: Column, cells: Sequence[str], parser: Parser) -> list[Any]:
    values = parser.column(cells)
    for index in _mistyped(batch, column.name):
        values[index] = None
    if column.kind in KEYED:
        _mask(batch, column)
        batch.hashes[column.name] = [None if isinstance(each, Bad) else each for each in values]
    if parser.failed:
        for index, value in enumerate(values):
            if isinstance(value, Bad):
                _mask_misplaced(batch, index, column, value)
                if not _is_faulty(batch, index, column.name):
                    batch.refuse(index, value, column.name)
                values[index] = None
    if column.required and None in values:
        for index, value in enumerate(values):
            if value is None and not _has_problem(batch, index, column.name):
                batch.refuse(index, Bad("required", header=column.zh), column.name)
    return values


def _mistyped(batch: Batch, column: str) -> list[int]:
    """Rows whose cell only shows what stood there in its place: it is no value."""
    if batch.form.sheet.by_hand or not batch.problems:
        return []
    header = batch.form.place(None, column).column
    found = batch.problems.items()
    return [row for row, bad in found if any(p.rule == "foreign-type" and p.column == header for p in bad)]


def _is_faulty(batch: Batch, index: int, column: str) -> bool:
    """Whether a cell was known to be wrong before it was read."""
    if index in batch.left.get(column, ()):
        return True
    return not batch.form.sheet.by_hand and _has_problem(batch, index, column)


def _has_problem(batch: Batch, index: int, column: str) -> bool:
    header = batch.form.place(None, column).column
    return any(each.column == header for each in batch.problems.get(index, ()))


def _mask(batch: Batch, column: Column) -> None:
    """From here on nobody sees the cell of such a number."""
    slot = batch.form.slots.get(column.name)
    if slot is not None:
        for row in batch.raw:
            row[slot] = mask(row[slot])


def _mask_misplaced(batch: Batch, index: int, column: Column, bad: Bad) -> None:
    """The same of a number in another column: an old one of 15 digits might pass for a code."""
    slot = batch.form.slots.get(column.name)
    if bad.rule == "identity-misplaced" and slot is not None:
        batch.raw[index][slot] = scrub(batch.raw[index][slot])


def _check_width(batch: Batch, index: int, width: int) -> None:
    row = batch.raw[index]
    stray = [cell for cell in row[width:] if cell.strip()]
    stray += [row[place] for place in batch.form.spare if row[place].strip()]
    if stray:
        batch.refuse(index, Bad("cell-without-header"), value=excerpt(stray[0]))
