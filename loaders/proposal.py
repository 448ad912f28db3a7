"""A mapping proposed for lists with headers of their own: what table each is, what column each header.

Nothing is decided here: somebody reads the proposal, with samples beside it, and puts it right.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

import networkx as nx

from loaders import cells as parsers
from loaders import files, headers, words
from loaders.cut import Cut
from loaders.forms import NOTES
from loaders.headers import Row
from loaders.identity_key import SIZE, IdentityKey
from loaders.likeness import by_header, likeness, unknown_words
from loaders.problems import Place, Unreadable
from loaders.sections import Section, sections
from loaders.sheet import Sheet
from loaders.tables import BY_NAME, TABLES, Column, Table
from loaders.veil import veil

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/\-]*")

READ = 300
"""Rows of a table that are looked at."""
LIKELY = 0.55
"""From here on a header is proposed for a column."""
SURE = 0.85
"""Below, somebody is asked to look at it."""
SHOWN = 3
"""Samples of a column."""
NEAR = 0.5
"""From here on a word of ours is proposed for one of theirs."""
CLOSE = 1.0
"""Headers of which more tell two tables apart leave no doubt which it is."""


@dataclass(frozen=True)
class Match:
    """A header, the column that it is proposed for (None: passed over), how sure, and masked samples."""

    header: str
    column: Column | None
    likeness: float
    samples: tuple[str, ...]


@dataclass(frozen=True)
class Proposal:
    """What one list is proposed to be. `missing` are columns that must be there and are not.

    `spellings` has, by column, words of theirs with ours; «» where none is near. `within`: the list is of
    another table, and each of these stands once or more in its rows. `rivals` are tables that fit nearly
    as well: a list of councillors has ids, names and days, as one of bodies has.
    """

    file: str
    sheet: str | None
    cut: Cut
    table: Table
    likeness: float
    matches: tuple[Match, ...]
    missing: tuple[Column, ...]
    spellings: dict[str, dict[str, str]] = field(default_factory=dict)
    within: bool = False
    rivals: tuple[Table, ...] = ()


@dataclass(frozen=True)
class Passed:
    """A sheet for which nothing is proposed, and why not."""

    file: str
    sheet: str | None
    zh: str
    en: str


def propose(paths: Sequence[Path], encoding: str = "") -> Iterator[Proposal | Passed]:
    """A proposal for each list in the files; the reason where there is none.

    `encoding` is that of CSV files; where it is «», it is what it looks like.
    """
    listed: set[str] = set()
    found = [each for path in files.find(paths) for each in _of_file(path, listed, encoding)]
    for one in found:
        if isinstance(one, _Read):
            yield from _lists_within(one, listed)
            yield one.proposal
        else:
            yield one


def _of_file(path: Path, listed: set[str], encoding: str) -> Iterator[_Read | Passed]:
    """What is proposed for the lists of a file; the codes of listed bodies go to `listed`."""
    try:
        for sheet in files.open_file(path, encoding):
            for each in _of_sheet(sheet):
                if isinstance(each, _Read) and each.proposal.table.name == "organizations":
                    listed.update(each.cells("code"))
                yield each
    except Unreadable as stop:
        bad = stop.bad.at(Place(path.name))
        yield Passed(path.name, None, f"{bad.zh};{bad.fix_zh}", f"{bad.en}; {bad.fix_en}")


def _lists_within(read: _Read, listed: set[str]) -> Iterator[Proposal]:
    """The bodies and the people that only the rows of a list name: nothing else would state them."""
    if read.proposal.table.name not in ("holdings", "employment"):
        return
    bodies = [cell for cell in read.cells("organization") if cell]
    unlisted = sum(cell not in listed and not _CODE.fullmatch(cell) for cell in bodies)
    if 2 * unlisted > len(bodies):
        # What a code stands for is known elsewhere; a name is all that there is to tell of such a body.
        header = next(m for m in read.proposal.matches if m.column and m.column.name == "organization")
        table = BY_NAME["organizations"]
        matches = [replace(header, column=table.column(name)) for name in ("code", "name")]
        yield read.other(table, matches)
    people = _matched(read.head, read.rows, BY_NAME["people"])
    taken = [match for match in people if match.column and match.likeness >= SURE]
    if {"code", "name"} < {match.column.name for match in taken if match.column}:
        yield read.other(BY_NAME["people"], taken)


@dataclass(frozen=True)
class _Read:
    """A proposal with the rows that it was made by."""

    proposal: Proposal
    head: Row
    rows: list[list[str]]

    def cells(self, column: str) -> list[str]:
        """The cells that are proposed for a column."""
        return [
            row[place].strip()
            for match in self.proposal.matches
            if match.column and match.column.name == column
            for place in [_place(match, self.head)]
            for row in self.rows
            if place < len(row)
        ]

    def other(self, table: Table, matches: Sequence[Match]) -> Proposal:
        """The proposal that the list states rows of another table too."""
        spelled = {
            m.column.name: near for m in matches if m.column and (near := _spellings(m, self.head, self.rows))
        }
        sure = min(match.likeness for match in matches)
        return replace(
            self.proposal,
            table=table,
            likeness=sure,
            matches=tuple(matches),
            missing=(),
            spellings=spelled,
            within=True,
            rivals=(),
        )


def _place(match: Match, head: Row) -> int:
    return [cell.strip() for cell in head[1]].index(match.header)


def _of_sheet(sheet: Sheet) -> Iterator[_Read | Passed]:
    if (sheet.sheet or "").strip().casefold() in NOTES:
        yield Passed(sheet.file, sheet.sheet, "说明页", "a sheet of notes")
        return
    if sheet.table:
        table = BY_NAME[sheet.table]
        said = f"格式自己说明是{table.zh},不用对照", f"its format says that it is {table.en}"
        yield Passed(sheet.file, sheet.sheet, *said)
        return
    sheet.settle(headers.best_fit)
    for part in sections(sheet):
        rows = list(islice((row for row in part.rows() if any(map(str.strip, row[1]))), READ))
        head = _head(rows)
        below = [cells for line, cells in rows if head and line > head[0]]
        found = head and _best(part, head, below)
        yield (
            _Read(found, head, below)
            if head and found
            else Passed(sheet.file, part.sheet, "看不出是哪种表", "it is not clear which table this is")
        )


def _head(rows: Sequence[Row]) -> Row | None:
    """The row of headers: of the first ones the one with most short texts of which none comes twice."""

    def worth(row: Row) -> float:
        cells = [cell.strip() for cell in row[1] if cell.strip()]
        plain = {cell for cell in cells if len(cell) < 40 and not any(map(str.isdigit, cell))}
        known = sum(max(by_header(cell, each) for t in TABLES for each in t.columns) > SURE for cell in plain)
        return len(plain) + 2 * known - (len(cells) - len(plain)) if len(cells) > 1 else -1.0

    best = max(rows[: headers.DEPTH], key=worth, default=None)
    return best if best and worth(best) > 0 else None


def _best(part: Sheet, head: Row, rows: list[list[str]]) -> Proposal | None:
    names = [part.caption if isinstance(part, Section) else "", part.sheet or "", part.path.stem]
    named = next((table for name in names if name and (table := headers.named(name))), None)
    found = [
        (_worth(match, table, named), table, match)
        for table in TABLES
        if (match := _matched(head, rows, table))
    ]
    if not found:
        return None
    found.sort(key=lambda each: each[0], reverse=True)
    worth, table, matches = found[0]
    if table.name == "people":
        # Who says of people which posts they hold lists holdings; the people are proposed beside them.
        holding = next((each for each in found if each[1].name == "holdings" and each[0] > 0), None)
        if holding and {"organization", "role"} <= {m.column.name for m in holding[2] if m.column}:
            worth, table, matches = holding
    taken = {match.column.name for match in matches if match.column}
    if worth <= 0 or not taken:
        return None
    missing = tuple(each for each in table.columns if each.required and each.name not in taken)
    certain = [match.likeness for match in matches if match.column]
    cut = part.cut if isinstance(part, Section) else Cut()
    name = part.name
    spelled = {m.column.name: near for m in matches if m.column and (near := _spellings(m, head, rows))}
    sure = sum(certain) / len(certain)
    close = (each for fits, each, _ in found if fits > max(worth - CLOSE, 0) or each is named)
    rivals = () if table is named else tuple(each for each in close if each is not table)
    return Proposal(part.file, name, cut, table, sure, tuple(matches), missing, spelled, rivals=rivals)


def _worth(matches: Sequence[Match], table: Table, named: Table | None) -> float:
    taken = {match.column.name: match.likeness for match in matches if match.column}
    lacking = sum(each.required and each.name not in taken for each in table.columns)
    ours = sum(match.column is None for match in matches)
    return sum(taken.values()) - 1.5 * lacking - 0.3 * ours + (1.5 if table is named else 0)


def _matched(head: Row, rows: Sequence[Sequence[str]], table: Table) -> list[Match]:
    """Each header with its column: the pairs that are likeliest taken together, each column once."""
    columns = {
        n: [row[n] if n < len(row) else "" for row in rows] for n, h in enumerate(head[1]) if h.strip()
    }
    pairs: nx.Graph[int | str] = nx.Graph()
    for n, cells in columns.items():
        for column in table.columns:
            like = likeness(head[1][n], column, cells)
            if like >= LIKELY:
                pairs.add_edge(n, column.name, weight=like)
    chosen: dict[int, str] = {}
    for one, other in nx.max_weight_matching(pairs):
        chosen[one if isinstance(one, int) else other] = other if isinstance(one, int) else one
    return [
        Match(
            head[1][n].strip(),
            table.column(chosen[n]) if n in chosen else None,
            pairs[n][chosen[n]]["weight"] if n in chosen else 0.0,
            _samples(cells),
        )
        for n, cells in columns.items()
    ]


def _samples(cells: Sequence[str]) -> tuple[str, ...]:
    """The first different cells, masked and short."""
    filled = dict.fromkeys(" ".join(veil(cell).split()) for cell in cells if cell.strip())
    return tuple(each[:24] for each in islice(filled, SHOWN))


def _spellings(match: Match, head: Row, rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """Words of theirs that ours do not spell, each with the nearest of ours."""
    column = match.column
    assert column is not None
    place = _place(match, head)
    cells = [row[place] for row in rows if place < len(row)]
    parser = parsers.parser(column, IdentityKey(bytes(SIZE)), {})
    return {veil(cell.strip()): _nearest(cell, column) for cell in unknown_words(column, parser, cells)[:40]}


def _nearest(cell: str, column: Column) -> str:
    spoken = words.spoken(cell)

    def like(spelling: str) -> float:
        return difflib.SequenceMatcher(None, spoken, words.spoken(spelling)).ratio()

    scored = [
        (max(map(like, (word.code, word.zh, word.en, *word.synonyms))), word.zh) for word in column.words
    ]
    best = max(scored, default=(0.0, ""))
    return best[1] if best[0] >= NEAR else ""
