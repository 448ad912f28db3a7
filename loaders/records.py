"""What a reading sets aside on disk: good rows, refused rows, and how they are taken up again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from loaders.batch import Batch
from loaders.forms import Form
from loaders.identity import scrub
from loaders.problems import Problem
from loaders.standing import EN as STANDING
from loaders.standing import GONE, SPOKEN_OF
from loaders.tables import TABLES
from loaders.veil import SHORTEST, veil

LISTS = {column.name for table in TABLES for column in table.columns if column.many and column.kind == "code"}
"""Columns whose values are lists of codes."""
RAW = "raw"
"""The column that has, by row, the cells that were changed when they were read."""


@dataclass(frozen=True, slots=True)
class Row:
    """A clean row. `origin` is «file#line» or «file/sheet#line».

    `values` has by column what was given: text, int, bool, Span, list of codes, code of a word. `implied` are
    people and posts that only other rows speak of; such a row says nothing of the columns it lacks. `raw` has
    the cells that were changed when they were read, as they stood. `gone` is what the source lists no more.
    """

    table: str
    origin: str
    values: dict[str, object]
    implied: bool = False
    raw: tuple[str, ...] = ()

    @property
    def gone(self) -> bool:
        """Whether the source lists it no more."""
        return self.values.get(STANDING) == GONE


class Good(NamedTuple):
    """A batch of good rows in columns; `raw` only while rows may still be refused."""

    form: int
    lines: list[int]
    columns: dict[str, list[Any]]
    implied: bool = False
    raw: list[list[str]] | None = None

    def only(self, kept: Sequence[int]) -> Good:
        """The rows of these indexes, for good."""
        columns = {name: [values[i] for i in kept] for name, values in self.columns.items()}
        return self._replace(lines=[self.lines[i] for i in kept], columns=columns, raw=None)


class Refused(NamedTuple):
    """A refused row: its cells as they were, by column the hashes of its numbers, what is wrong, what to do.

    `cells` says what is wrong with each cell, by its place in the row; `suggested` what might stand there
    instead. `values` are those that could be read, one tuple for each title of the row. One that is `unshown`
    speaks of somebody forgotten: it is counted, and stands in no file of rejects and on no page.
    """

    form: int
    line: int
    raw: list[str]
    hashes: dict[str, str]
    wrong: str
    fix: str
    suggested: str
    cells: dict[int, str]
    names: tuple[str, ...]
    values: list[tuple[Any, ...]]
    unshown: bool = False


def good(batch: Batch, keep_raw: bool) -> Good:
    """The rows of a batch that have no problem and name somebody, without columns in which nothing is."""
    given = {name: values for name, values in batch.columns.items() if values.count(None) < len(values)}
    found = Good(batch.form.number, [batch.lines[row] for row in batch.at], given)
    kept = [index for index in range(len(batch)) if not batch.is_bad(index) and index not in batch.vacant]
    if batch.problems or batch.vacant:
        found = found.only(kept)
    if keep_raw:
        codes = _codes(batch.form)
        found = found._replace(raw=[_masked(batch.raw[batch.at[index]], codes) for index in kept])
    return found


def implied(batch: Batch, columns: dict[str, list[Any]]) -> Good:
    """Implied rows out of columns, of which «at» says which parsed row each is from."""
    lines = [batch.lines[batch.at[index]] for index in columns["at"]]
    values = {name: column for name, column in columns.items() if name != "at"}
    return Good(batch.form.number, lines, values, implied=True)


def refused(batch: Batch) -> list[Refused]:
    """The rows of a batch that have problems."""
    names = tuple(batch.columns)
    values: dict[int, list[tuple[Any, ...]]] = {row: [] for row in batch.problems}
    for index, row in enumerate(batch.at):
        if row in values:
            values[row].append(tuple(column[index] for column in batch.columns.values()))
    codes = _codes(batch.form)
    return [
        refusal(
            batch.form,
            batch.lines[row],
            _masked(batch.raw[row], codes),
            {name: found for name, each in batch.hashes.items() if (found := each[row])},
            problems,
            names,
            values[row],
        )
        for row, problems in sorted(batch.problems.items())
    ]


def _masked(cells: list[str], codes: set[int]) -> list[str]:
    """Cells fit for the disk: a column that nobody reads may hold numbers of people too."""
    return [
        cell if len(cell) < SHORTEST else scrub(cell, code=True) if place in codes else veil(cell)
        for place, cell in enumerate(cells)
    ]


def _codes(form: Form) -> set[int]:
    """The places of columns of codes, and of tokens: eleven digits there are no telephone."""
    coded = (each.name for each in form.table.columns if each.kind == "code" and each.name in form.slots)
    return {*map(form.slots.__getitem__, coded), *form.tokens.values()}


def refusal(
    form: Form,
    line: int,
    raw: list[str],
    hashes: dict[str, str],
    problems: Sequence[Problem],
    names: tuple[str, ...],
    values: list[tuple[Any, ...]],
) -> Refused:
    """One refused row with its problems in words."""
    return more(form, Refused(form.number, line, raw, hashes, "", "", "", {}, names, values), problems)


def more(form: Form, row: Refused, problems: Sequence[Problem]) -> Refused:
    """A refused row with these problems told besides."""
    wrong = [f"「{p.column}」{p.zh} · {p.en}" if p.column else f"{p.zh} · {p.en}" for p in problems]
    fix = dict.fromkeys(f"{p.fix_zh} · {p.fix_en}" for p in problems)
    ideas = [f"「{p.column}」→ {p.suggestion}" for p in problems if p.suggestion]
    cells = dict(row.cells)
    for problem in problems:
        place = form.slot(problem.column)
        if place is not None:
            said = [cells.get(place, ""), problem.zh, problem.en, problem.fix_zh, problem.fix_en]
            cells[place] = "\n".join(filter(None, said))
    return row._replace(
        wrong="\n".join(filter(None, [row.wrong, *wrong])),
        fix="\n".join(filter(None, [row.fix, *fix])),
        suggested="\n".join(filter(None, [row.suggested, *ideas])),
        cells=cells,
        unshown=row.unshown or any(problem.rule == "forgotten" for problem in problems),
    )


def rows(table: str, origins: Sequence[str], batch: Good) -> list[Row]:
    """The rows of a batch; `origins` are those of the forms."""
    origin, implied = origins[batch.form], batch.implied
    given = {name: values for name, values in batch.columns.items() if name != RAW}
    names = tuple(given)
    columns = (_lists(values) if name in LISTS else values for name, values in given.items())
    raws = batch.columns.get(RAW) or [None] * len(batch.lines)
    found: list[Row] = []
    for line, row, raw in zip(batch.lines, zip(*columns, strict=True), raws, strict=True):
        values = {n: v for n, v in zip(names, row) if v is not None}  # noqa: B905
        spoken = implied or values.get(STANDING) in SPOKEN_OF
        found.append(Row(table, f"{origin}#{line}", values, spoken, tuple(raw or ())))
    return found


def given(names: Sequence[str], values: Sequence[Any]) -> dict[str, object]:
    """The values that are there, by column."""
    return {
        name: list(value) if name in LISTS else value
        for name, value in zip(names, values, strict=True)
        if value is not None and name != RAW
    }


def _lists(values: list[Any]) -> list[Any]:
    return [value and list(value) for value in values]
