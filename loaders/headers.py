"""Headers: which table a sheet holds, in which row its headers stand, and which column each one is."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from loaders import text
from loaders.cut import FURTHEST
from loaders.entry import Entry
from loaders.problems import Bad
from loaders.tables import TABLES, Table

DEPTH = 10
"""Rows among which the headers are looked for."""

_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]|【[^】]*】")
_NOISE = re.compile(r"[\s*_\-:.·]")
_NUMBERING = re.compile(r"[\d\W_]+")

Row = tuple[int, list[str]]


def key(header: str) -> str:
    """A header reduced to what tells headers apart: «*职务(必填)» and «职 务» are one."""
    folded = text.fold(header)
    return _NOISE.sub("", _BRACKETS.sub("", folded) or folded).casefold()


@cache
def _spellings(table: Table) -> dict[str, str]:
    """Every spelling of a table's headers, reduced, with its column; main ones go before synonyms."""
    found: dict[str, str] = {}
    for column in table.columns:
        found.setdefault(key(column.zh), column.name)
        found.setdefault(key(column.name), column.name)
    for column in table.columns:
        for synonym in column.called:
            found.setdefault(key(synonym), column.name)
    return found


def spellings(table: Table, entry: Entry | None) -> Mapping[str, str]:
    """A table's spellings, with those of a manifest in the place of what they map."""
    if entry is None:
        return _spellings(table)
    mapped = {key(header): column for column, header in entry.columns.items()}
    if entry.distinct:  # another table's columns stand beside: a date there is not this one's
        return mapped
    kept = {each: column for each, column in _spellings(table).items() if column not in entry.columns}
    return kept | mapped


def fit(row: Sequence[str], known: Mapping[str, str]) -> int:
    """How many columns a row's cells name."""
    return _columns(list(map(key, row)), known)


def best_fit(row: Sequence[str]) -> int:
    """How many columns a row's cells name in the table that they fit best."""
    keys = list(map(key, row))
    return max(_columns(keys, known) for _, known in _tables())


def _columns(keys: Iterable[str], known: Mapping[str, str]) -> int:
    return len({known[each] for each in keys if each in known})


@cache
def _tables() -> tuple[tuple[frozenset[str], Mapping[str, str]], ...]:
    """Of each table the columns that it must have, and its spellings: they are looked up for every row."""
    return tuple(
        (frozenset(each.name for each in table.columns if each.required), _spellings(table))
        for table in TABLES
    )


def heading(rows: Sequence[Row], known: Mapping[str, str]) -> Row | None:
    """The row of headers among the first rows: the one that names most columns.

    Of headers in two rows, where what is merged stands in both, the lower one is right above the data.
    """
    fits = [fit(row, known) for _, row in rows]
    most = max(fits, default=0)
    if not most:
        return None
    place = fits.index(most)
    while place + 1 < len(rows) and fits[place + 1] == most and _continues(rows[place], rows[place + 1]):
        place += 1
    return rows[place]


def _continues(row: Row, other: Row) -> bool:
    """Whether a row right below differs: the same headers again are those of another printed page."""
    return other[0] == row[0] + 1 and [*map(key, other[1])] != [*map(key, row[1])]


def groups(row: Sequence[str]) -> list[tuple[int, int]]:
    """The tables whose headers stand in a row, as first and last column from 0: none for a row of data.

    One table takes the whole row; where columns without a header part it into several that could each stand
    alone, each of these is one.
    """
    first = [cell for cell in row[:8] if cell.strip()][:3]
    if not any(map(_may_head, first)) or not _is_heading(row):
        return []
    starts = [0] if row[0].strip() else []
    starts += [n for n in range(1, len(row)) if row[n].strip() and not row[n - 1].strip()]
    complete = [start for start, end in pairwise((*starts, len(row))) if _is_heading(row[start:end])]
    if len(complete) < 2:
        return [(0, FURTHEST)]
    lasts = [*(start - 1 for start in complete[1:]), FURTHEST]
    return list(zip([0, *complete[1:]], lasts, strict=True))


def _may_head(cell: str) -> bool:
    """Whether a cell is some table's header."""
    if cell.isalnum() and unicodedata.is_normalized("NFKC", cell):  # Most are: there is nothing to reduce.
        return cell.casefold() in _all_spellings()
    return _may_head_reduced(cell)


@lru_cache(1 << 14)
def _may_head_reduced(cell: str) -> bool:
    return len(cell) < 40 and key(cell) in _all_spellings()


def _is_heading(row: Sequence[str]) -> bool:
    """Whether most cells are headers, and among them all that some table must have."""
    keys = [each for each in map(key, row) if each]
    if len(keys) < 2:
        return False
    for required, known in _tables():
        here = [known[each] for each in keys if each in known]
        if 2 * len(here) > len(keys) and required.issubset(here):
            return True
    return False


@cache
def _all_spellings() -> frozenset[str]:
    return frozenset(each for _, known in _tables() for each in known)


def named(name: str) -> Table | None:
    """The table that a file's or a sheet's name speaks of, as in «1-区域表(2026)» or «areas_2026»."""
    folded = _BRACKETS.sub("", text.fold(name))
    plain = _NUMBERING.sub("", folded).casefold()
    for table in TABLES:
        if plain in {_NUMBERING.sub("", each).casefold() for each in _names(table)}:
            return table
    tokens = set(re.split(r"[^a-z]+", folded.casefold()))
    found = [
        each for each in TABLES if each.zh in folded or tokens & {each.name, each.en, *each.synonyms} - {""}
    ]
    longest = [each for each in found if not any(each.zh in other.zh for other in found if other is not each)]
    return longest[0] if len(longest) == 1 else None


def _names(table: Table) -> tuple[str, ...]:
    return table.name, table.en, table.zh, table.zh.removesuffix("表"), *table.synonyms


def guessed(rows: Sequence[Row]) -> Table | Bad:
    """The table whose required headers are all there and of which most headers are."""
    scores: dict[str, int] = {}
    for table in TABLES:
        known = _spellings(table)
        row = heading(rows, known)
        here = {known.get(key(cell)) for cell in row[1]} if row else set()
        if row and all(column.name in here for column in table.columns if column.required):
            scores[table.name] = fit(row[1], known)
    best = [each for each in TABLES if scores and scores.get(each.name) == max(scores.values())]
    if len(best) == 1:
        return best[0]
    names = "、".join(each.zh for each in best or TABLES)
    return Bad("table-ambiguous", tables=names) if best else Bad("table-unknown", tables=names)


def nearest(header: str, table: Table) -> str:
    """The header that was probably meant."""
    titles = {key(each): column.zh for column in table.columns for each in (column.zh, column.name)}
    close = difflib.get_close_matches(key(header), titles, n=1, cutoff=0.3)
    return titles[close[0]] if close else "、".join(column.zh for column in table.columns)
