"""Rows struck out of a rejects file: those that speak of one person."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

from cypher.errors import RosterError
from graph.traces import Traces
from loaders import files, headers, rejects, text
from loaders.book import STREAMED
from loaders.forms import OURS
from loaders.headers import Row
from loaders.identity_key import TOKEN, IdentityKey
from loaders.problems import Bad, Unreadable
from loaders.sheet import Returned, Sheet
from loaders.tables import BY_NAME
from loaders.text import one_spelling


@dataclass(frozen=True)
class Struck:
    """A rejects file, and where the rows stood that were taken out: sheet and line of the file.

    `said` are rows about somebody else in whose other cells the name stands: they are left.
    """

    path: Path
    lines: tuple[tuple[str, int], ...]
    said: tuple[tuple[str, int], ...] = ()


def found(path: Path) -> list[Path]:
    """The rejects files that a path names: itself, or those in a folder. Raises RosterError."""
    if path.is_dir():
        return [each for each in sorted(path.glob("*.xlsx")) if _is_rejects(each)]
    if not _is_rejects(path):
        raise RosterError(
            f"{path} 不是退回表,没有动。请给 sanfang load --rejects 写出的文件,或放着它们的文件夹。",
            f"{path} is no rejects file; it was not touched. Give one that `sanfang load --rejects`"
            " wrote, or a"
            " folder of them.",
        )
    return [path]


def strike(path: Path, held: Traces, key: IdentityKey, *, dry_run: bool = False) -> Struck:
    """Take out the rows about a person; the file is written anew where there are any.

    Raises OSError, and Unreadable where it is no rejects file any more.
    """
    sheets = files.open_file(path)
    patch, opened = rejects.opened(sheets)
    if patch is None:  # Something else has its place by now.
        raise Unreadable(Bad("rejects-broken"))
    origins = {each.sheet: each.came_from for each in opened}
    codes = held.codes if patch.source in held.sources else ()
    kept: list[tuple[str, list[Row]]] = []
    lines: list[tuple[str, int]] = []
    said: list[tuple[str, int]] = []
    for sheet in sheets:
        rows = list(sheet.rows())
        name = str(sheet.sheet)
        if name == rejects.ABOUT:
            kept.append((name, rows))
            continue
        page = _Page.of(rows, origins.get(sheet.sheet))
        gone = {line for line, row in rows if page.about(row, held, codes, key)}
        lines += [(name, line) for line in sorted(gone)]
        said += [(name, line) for line, row in rows if line not in gone and page.says(row, held.names)]
        kept.append((name, [row for row in rows if row[0] not in gone]))
    if lines and not dry_run:
        _write(path, kept)
    return Struck(path, tuple(lines), tuple(said))


@dataclass(frozen=True)
class _Page:
    """Where in a sheet people's codes and names stand; nowhere if its table is not of people.

    Where no header is known as that of codes or of names, as under a mapping, they may stand anywhere.
    `coded`: one of codes is known. `ours` are the columns that a rejects file adds.
    """

    codes: set[int]
    names: set[int]
    coded: bool
    ours: set[int]

    @classmethod
    def of(cls, rows: Sequence[Row], back: Returned | None) -> _Page:
        """That of a sheet that came from a table."""
        heads = rows[0][1] if rows else []
        ours = {place for place, head in enumerate(heads) if head in OURS}
        table = BY_NAME[back.table] if back else None
        of_people = {each.name for each in table.columns if each.of_people} if table else set()
        if table and not of_people:
            return cls(set(), set(), False, ours)
        spelled = headers.spellings(table, None) if table else {}
        named = [spelled.get(headers.key(head)) for head in heads]
        codes = {place for place, column in enumerate(named) if column in of_people}
        names = {place for place, column in enumerate(named) if column == "name"}
        others = set(range(len(heads))) - ours
        return cls(codes or others - names, names or others - codes, bool(codes), ours)

    def about(self, row: Sequence[str], held: Traces, codes: Collection[str], key: IdentityKey) -> bool:
        """Whether a row is the person's: by token, by code, or by a name that neither of them contradicts."""
        cells = [cell.strip() for place, cell in enumerate(row) if place not in self.ours]
        tokens = set(map(key.from_token, (cell for cell in cells if cell.startswith(TOKEN)))) - {None}
        if held.person.identity and held.person.identity in tokens:
            return True
        given = {cell for place in self.codes if place < len(row) if (cell := row[place].strip())}
        if not given.isdisjoint(codes):
            return True
        if tokens or (given and self.coded):
            return False
        return any(_called(row[place], held.names) for place in self.names if place < len(row))

    def says(self, row: Sequence[str], names: Sequence[str]) -> bool:
        """Whether a name stands in a cell that is not for names of people."""
        texts = [cell for place, cell in enumerate(row) if place not in self.names]
        return any(name in cell for cell in texts for name in names)


def _called(cell: str, names: Sequence[str]) -> bool:
    """Whether a cell of names, as a roster's is read, has one of these."""
    read = text.read(cell, typed=False)
    return isinstance(read, str) and one_spelling(read) in map(one_spelling, names)


def _write(path: Path, sheets: Sequence[tuple[str, Sequence[Row]]]) -> None:
    draft = path.with_name(f".{path.name}")
    try:
        with xlsxwriter.Workbook(str(draft), STREAMED) as book:
            for name, rows in sheets:
                page = book.add_worksheet(name)
                for number, (_, row) in enumerate(rows):
                    for column, cell in enumerate(row):
                        page.write_string(number, column, cell)
        shutil.copymode(path, draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _is_rejects(path: Path) -> bool:
    with suppress(Unreadable, OSError):
        sheets: Sequence[Sheet] = files.open_file(path)
        return rejects.opened(sheets)[0] is not None
    return False
