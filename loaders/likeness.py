"""How likely a column of somebody's list is one of ours: by its header's words, and by what its cells are."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from loaders import dates, identity, phone, words
from loaders.cells import SPLIT, Parser, read_birth_year, read_boolean, read_credit_code, read_integer
from loaders.dates import Span
from loaders.headers import key
from loaders.problems import Bad
from loaders.tables import Column

_WORDS = tomllib.loads(Path(__file__).with_name("header_words.toml").read_text(encoding="utf-8"))
FOREIGN = 0.95
"""What a header of the word list is worth; one of the table's own is worth 1."""
ALIKE = 0.9
"""The most that a header is worth that only looks like one."""
_NAME = re.compile(r"[\u3400-\u9fff·]{2,6}|[^\W\d_]+([ .'\-][^\W\d_]+)+")


def likeness(header: str, column: Column, cells: Sequence[str]) -> float:
    """From 0 to 1: what the header says, held against the cells where a kind can be told from them."""
    said = by_header(header, column)
    held = by_cells(column, cells)
    if held is None:
        return said
    if held < 0.3:
        return said * 0.5
    return max(said, 0.6 * said + 0.4 * held)


@cache
def by_header(header: str, column: Column) -> float:
    """From 0 to 1: a header of ours, one of the word list, or one that looks like either."""
    reduced = key(header)
    own = {key(each) for each in (column.zh, column.name, *column.called)}
    if reduced in own:
        return 1.0
    foreign = {key(each) for each in _WORDS.get(column.name, ())}
    if reduced in foreign:
        return FOREIGN
    return ALIKE * max((_alike(reduced, each) for each in own | foreign), default=0.0)


def _alike(one: str, other: str) -> float:
    if len(other) > 1 and (other in one or one in other) and one:
        return 0.6 + 0.4 * min(len(one), len(other)) / max(len(one), len(other))
    return difflib.SequenceMatcher(None, one, other).ratio()


def by_cells(column: Column, cells: Sequence[str]) -> float | None:
    """The share of the cells that can be what the column holds; None where any text can."""
    filled = [cell for cell in cells if cell.strip()]
    if not filled:
        return None
    if column.kind in _TOLD:
        return _share(filled, _TOLD[column.kind])
    match column.kind:
        case "word":
            return _of_words(column, filled)
        case "code":
            return 0.0 if _share(filled, lambda cell: len(cell) > 40 or _is_date(cell)) > 0.5 else None
    if column.zh == "姓名":
        # A Chinese name may have spaces between its characters, one in letters has them between its words.
        return _share(
            filled, lambda cell: bool(_NAME.fullmatch(cell) or _NAME.fullmatch("".join(cell.split())))
        )
    return 0.0 if _share(filled, _is_date) > 0.8 else None


_TOLD: dict[str, Callable[[str], bool]] = {
    "date": lambda cell: isinstance(dates.read(cell, end=True), Span),
    "identity": lambda cell: identity.holds_number(cell) or bool(identity.checked(cell)),
    "phone": lambda cell: phone.read(cell) is not None,
    "integer": lambda cell: isinstance(read_integer(cell), int),
    "birth_year": lambda cell: isinstance(read_birth_year(cell), int),
    "boolean": lambda cell: isinstance(read_boolean(cell), bool),
    "credit_code": lambda cell: isinstance(read_credit_code(cell), str),
}
"""Whether a cell can be of a kind, where that can be told."""


def _of_words(column: Column, cells: Sequence[str]) -> float | None:
    known = words.vocabulary(column.words)
    share = _share(cells, lambda cell: all(words.spoken(each) in known for each in SPLIT.split(cell)))
    if not column.open:
        return _share(cells, lambda cell: any(_near(words.spoken(cell), each) for each in known))
    return share if share > 0.3 else 0.0 if _share(cells, _is_date) > 0.5 else None


def _near(one: str, other: str) -> bool:
    return one == other or difflib.SequenceMatcher(None, one, other).ratio() >= 0.5


def _is_date(cell: str) -> bool:
    return any(mark in cell for mark in "-/.年月") and isinstance(dates.read(cell, end=True), Span)


def _share(cells: Sequence[str], holds: Callable[[str], bool]) -> float:
    return sum(map(bool, map(holds, cells))) / len(cells)


def unknown_words(column: Column, parser: Parser, cells: Sequence[str]) -> list[str]:
    """The cells of a column of closed words that no word of ours spells, each once."""
    if column.kind != "word" or column.open:
        return []
    return [cell for cell in dict.fromkeys(cells) if cell.strip() and isinstance(parser[cell], Bad)]
