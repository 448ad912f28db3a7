"""What a reading sets aside on disk: good rows, refused rows, and how they are taken up again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from loaders.batch import Batch
from loaders.problems import Problem


@dataclass(frozen=True, slots=True)
class Row:
    """A clean row. `origin` is «file#line» or «file/sheet#line».

    `values` has by column what was given: text, int, bool, Span, list of codes, code of a word. `implicit` rows
    (people and posts that only other rows speak of) say nothing of the columns they lack.
    """

    table: str
    origin: str
    values: dict[str, object]
    implicit: bool = False


class Good(NamedTuple):
    """A batch of good rows; `raw` and `hashes` only while they may still be refused."""

    form: int
    names: tuple[str, ...]
    lines: list[int]
    rows: list[tuple[Any, ...]]
    implicit: bool = False
    raw: list[list[str]] | None = None


class Refused(NamedTuple):
    """A refused row: its cells as they were, the hash of its identity number, what is wrong, what to do.

    `values` are those that could be read, one tuple for each title of the row.
    """

    form: int
    line: int
    raw: list[str]
    hash: str | None
    wrong: str
    fix: str
    names: tuple[str, ...]
    values: list[tuple[Any, ...]]


def good(batch: Batch, keep_raw: bool) -> Good:
    """The rows of a batch that have no problem."""
    names = tuple(batch.columns)
    rows = list(zip(*batch.columns.values(), strict=True))
    lines = [batch.lines[row] for row in batch.at]
    raw = [batch.raw[row] for row in batch.at] if keep_raw else None
    if batch.problems:
        kept = [index for index in range(len(batch)) if not batch.is_bad(index)]
        rows = [rows[index] for index in kept]
        lines = [lines[index] for index in kept]
        raw = raw and [raw[index] for index in kept]
    return Good(batch.form.number, names, lines, rows, raw=raw)


def implied(batch: Batch, columns: dict[str, list[Any]]) -> Good:
    """Implicit rows out of columns, of which «at» says which parsed row each is from."""
    lines = [batch.lines[batch.at[index]] for index in columns.pop("at")]
    return Good(batch.form.number, tuple(columns), lines, list(zip(*columns.values(), strict=True)), True)


def refused(batch: Batch) -> list[Refused]:
    """The rows of a batch that have problems."""
    names = tuple(batch.columns)
    values: dict[int, list[tuple[Any, ...]]] = {row: [] for row in batch.problems}
    for index, row in enumerate(batch.at):
        if row in values:
            values[row].append(tuple(column[index] for column in batch.columns.values()))
    return [
        refusal(
            batch.form.number,
            batch.lines[row],
            batch.raw[row],
            batch.hashes[row] if batch.hashes else None,
            problems,
            names,
            values[row],
        )
        for row, problems in sorted(batch.problems.items())
    ]


def refusal(
    form: int,
    line: int,
    raw: list[str],
    digest: str | None,
    problems: Sequence[Problem],
    names: tuple[str, ...],
    values: list[tuple[Any, ...]],
) -> Refused:
    """One refused row with its problems in words."""
    wrong = "\n".join(f"「{p.column}」{p.zh} · {p.en}" if p.column else f"{p.zh} · {p.en}" for p in problems)
    fix = "\n".join(dict.fromkeys(f"{p.fix_zh} · {p.fix_en}" for p in problems))
    return Refused(form, line, raw, digest, wrong, fix, names, values)


def rows(table: str, origins: Sequence[str], batches: Iterator[Good], size: int) -> Iterator[list[Row]]:
    """Rows out of batches, in lists of a size; `origins` are those of the forms."""
    held: list[Row] = []
    for batch in batches:
        origin = origins[batch.form]
        held += [
            Row(table, f"{origin}#{line}", given(batch.names, values), batch.implicit)
            for line, values in zip(batch.lines, batch.rows, strict=True)
        ]
        while len(held) >= size:
            yield held[:size]
            held = held[size:]
    if held:
        yield held


def given(names: tuple[str, ...], values: tuple[Any, ...]) -> dict[str, object]:
    """The values that are there, by column."""
    return {
        name: list(value) if type(value) is tuple else value
        for name, value in zip(names, values, strict=True)
        if value is not None
    }
