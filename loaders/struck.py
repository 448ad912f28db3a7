"""Rows struck out of a rejects file: those that speak of one person."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

from cypher.errors import RosterError
from graph.traces import Traces
from loaders import files, headers, rejects
from loaders.book import STREAMED
from loaders.forms import OURS
from loaders.headers import Row
from loaders.identity import TOKEN, IdentityKey
from loaders.problems import Unreadable
from loaders.sheet import Returned, Sheet
from loaders.tables import BY_NAME


@dataclass(frozen=True)
class Struck:
    """A rejects file, and where the rows stood that were taken out: sheet and line of the file."""

    path: Path
    lines: tuple[tuple[str, int], ...]


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
    """Take out the rows about a person; the file is written anew where there are any. Raises OSError."""
    sheets = files.open_file(path)
    _, opened = rejects.opened(sheets)
    origins = {each.sheet: each.came_from for each in opened}
    kept: list[tuple[str, list[Row]]] = []
    lines: list[tuple[str, int]] = []
    for sheet in sheets:
        rows = list(sheet.rows())
        about = _about(rows, origins.get(sheet.sheet), held, key) if sheet.sheet != rejects.ABOUT else None
        lines += [(str(sheet.sheet), line) for line, row in rows if about and about(row)]
        kept.append((str(sheet.sheet), [row for row in rows if not (about and about(row[1]))]))
    if lines and not dry_run:
        _write(path, kept)
    return Struck(path, tuple(lines))


def _about(
    rows: Sequence[Row], back: Returned | None, held: Traces, key: IdentityKey
) -> Callable[[Sequence[str]], bool]:
    """Whether a row speaks of the person: by token, by name, or by code in the column of codes."""
    columns = ("code",) if back and back.table == "people" else ("person",)
    spelled = headers.spellings(BY_NAME[back.table], None) if back else {}
    heads = rows[0][1] if rows else []
    codes = [place for place, head in enumerate(heads) if spelled.get(headers.key(head)) in columns]
    ours = {place for place, head in enumerate(heads) if head in OURS}
    identity = held.person.identity

    def about(row: Sequence[str]) -> bool:
        cells = [cell.strip() for place, cell in enumerate(row) if place not in ours]
        tokens = (key.from_token(cell) for cell in cells if cell.startswith(TOKEN))
        # Where no header is known as that of codes, the code may stand anywhere.
        coded = [row[place].strip() for place in codes if place < len(row)] if codes else cells
        return (
            (identity is not None and identity in tokens)
            or any(code in coded for code in held.codes)
            or any(name in cell for cell in row for name in held.names)
        )

    return about


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
