"""A sheet: a titled table of values, which every format knows how to show."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

LINKS = ("card", "browser")
"""Columns that come last in a table: the card that made the row, and the row in Neo4j Browser."""


@dataclass(frozen=True)
class Sheet:
    """`name` is short and unique; `notes` are labelled texts such as the query behind the rows."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[object]]
    notes: tuple[tuple[str, str], ...] = ()


def text(value: object) -> str:
    """A value in one cell: nothing for NULL, lists with semicolons, maps as `key=value`."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case date():
            return value.isoformat()
        case list() | tuple():
            return "; ".join(map(text, value))
        case dict():
            return ", ".join(f"{key}={text(each)}" for key, each in value.items() if each is not None)
        case _:
            return str(value)


def visible(value: object) -> str:
    """A value for a terminal, in one line: control characters (escapes, reversals) spelled out."""
    said = text(value)
    return said if said.isprintable() else "".join(map(_shown, said))


def _shown(char: str) -> str:
    wide_space = unicodedata.category(char) == "Zs"
    return char if char.isprintable() or wide_space else f"\\u{ord(char):04x}"
