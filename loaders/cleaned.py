"""What cells said before they were cleaned: kept with the row, so that an analyst can see it.

A cell is plain when it is spelled as its value would be written: the code or a name of a word, a date as
2021-03-05, 2021-03, 2021 or, between two days, [2021-03-05..2021-06-30]. The quotation mark that an export
puts before what a spreadsheet would take for a formula changes nothing. Any other spelling is kept as
«column=text», after its source. Identity and telephone numbers are masked first, and a cell of a
column of such numbers is never kept.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from loaders import dates
from loaders.batch import Batch, cells_of
from loaders.cells import REMEMBERED, SPLIT, Parser
from loaders.dates import Span
from loaders.problems import Bad
from loaders.tables import KEYED, Column
from loaders.text import unquoted
from loaders.titles import Title
from loaders.veil import veil

LONGEST = 500
"""Characters of a cell that are kept."""
_PLAIN = {True: ("是", "true", "yes"), False: ("否", "false", "no")}


class _Changed(dict[str, bool]):
    """Whether a cell of a column was spelled otherwise than its value; each spelling is judged once."""

    def __init__(self, column: Column, parser: Parser) -> None:
        super().__init__()
        self._column = column
        self._parser = parser

    def __missing__(self, cell: str) -> bool:
        changed = bool(cell.strip()) and not is_plain(self._column, cell, self._parser[cell])
        if len(self) >= REMEMBERED:
            self.clear()
        self[cell] = changed
        return changed


class Cleaned:
    """Keeps the cells of one form that were changed."""

    def __init__(self, source: str, parser: Callable[[Column], Parser]) -> None:
        self._source = source
        self._parser = parser
        self._changed: dict[str, _Changed] = {}

    def keep(self, batch: Batch) -> None:
        """Give the batch a column «raw»: by row the cells that were changed, None where there is none."""
        kept: list[list[str] | None] = [None] * len(batch)
        found = False
        for column in batch.form.table.columns:
            if column.name not in batch.form.slots or column.kind in KEYED:
                continue
            changed = self._of(column)
            for row, cell in enumerate(cells_of(batch, column.name)):
                if changed[cell]:
                    kept[row] = [*(kept[row] or ()), text(self._source, column, cell)]
                    found = True
        if found:
            batch.columns["raw"] = kept

    def _of(self, column: Column) -> _Changed:
        if column.name not in self._changed:
            self._changed[column.name] = _Changed(column, self._parser(column))
        return self._changed[column.name]


def text(source: str, column: Column, cell: str) -> str:
    """What is kept of a cell."""
    return f"{source}:{column.zh}={veil(cell)[:LONGEST]}"


def is_plain(column: Column, cell: str, value: Any) -> bool:
    """Whether a cell is spelled as its value would be written. What is bad is no value and told elsewhere."""
    if value is None or isinstance(value, Bad):
        return True
    if isinstance(value, Span):
        return cell == dates.text(value)
    if isinstance(value, bool):
        return cell.casefold() in _PLAIN[value]
    if column.kind == "word":
        return _is_plain_word(column, cell, value)
    if column.many:
        return bool(tuple(SPLIT.split(cell)) == value)
    split = column.kind == "code" and bool(column.refers) and SPLIT.search(cell) is not None
    return unquoted(cell) == str(value) and not split


def _is_plain_word(column: Column, cell: str, value: Any) -> bool:
    if isinstance(value, tuple):
        (title, *more) = value
        return not more and isinstance(title, Title) and _is_plain_word(column, cell, title.role)
    word = next((each for each in column.words if each.code == value), None)
    return bool(unquoted(cell) in ((word.code, word.zh, word.en) if word else (value,)))
