"""Sheets for people: framed and coloured on a terminal, aligned plain text elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from api.render.sheet import Sheet, visible

if TYPE_CHECKING:
    from rich.table import Table

WIDE = 100_000  # columns of plain text: no line is broken, a program may read it too


def is_plain() -> bool:
    """Whether stdout is no terminal, or the user wants no colour."""
    return not sys.stdout.isatty() or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"


def show(sheet: Sheet, limit: int | None = None, more: Callable[[int], str] = "… +{}".format) -> None:
    """Print a sheet; of more than `limit` rows it says how many are left out, in the words of `more`."""
    rows = sheet.rows if limit is None else sheet.rows[:limit]
    shown = Sheet(sheet.name, sheet.title, sheet.columns, rows)
    _plain(shown) if is_plain() else _framed(shown)
    if left := len(sheet.rows) - len(rows):
        print(more(left))
    for label, note in sheet.notes:
        print(f"{label}: {note}")
    print()


def _framed(sheet: Sheet) -> None:
    from rich.console import Console
    from rich.text import Text

    if sheet.title:
        Console().print(Text(visible(sheet.title), style="bold"))
    Console().print(_table(sheet))


def _plain(sheet: Sheet) -> None:
    from rich.console import Console

    console = Console(width=WIDE, no_color=True, force_terminal=False, color_system=None)
    with console.capture() as captured:
        console.print(_table(sheet, plain=True))
    if sheet.title:
        print(visible(sheet.title))
    print("\n".join(line.rstrip() for line in captured.get().splitlines()))


def _table(sheet: Sheet, *, plain: bool = False) -> Table:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None if plain else box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.show_header = any(column.strip() for column in sheet.columns)
    for index, column in enumerate(sheet.columns):
        numbers = sheet.rows and all(isinstance(row[index], int) for row in sheet.rows)
        table.add_column(Text(visible(column)), justify="right" if numbers else "left", overflow="fold")
    for row in sheet.rows:
        # Text, not markup: a name with [brackets] is a name.
        table.add_row(*(Text(visible(value)) for value in row))
    return table
