"""Markdown tables that a hostile name cannot break out of."""

from __future__ import annotations

import re
from collections.abc import Iterable

from api.render.sheet import Sheet, visible

SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#!~$&])")


def render(sheets: Iterable[Sheet]) -> str:
    """Sheets one after another: a heading, the table, and the notes as code or text."""
    return "\n".join(_sheet(sheet) for sheet in sheets)


def escaped(value: object) -> str:
    """A value as text in a cell: no markup, no HTML, no new cell."""
    return SPECIAL.sub(r"\\\1", visible(value))


def _sheet(sheet: Sheet) -> str:
    lines = [f"## {escaped(sheet.title)}", ""]
    lines.append(_row(sheet.columns))
    lines.append("|" + " --- |" * len(sheet.columns))
    lines += [_row(row) for row in sheet.rows]
    for label, note in sheet.notes:
        lines += ["", *_note(label, note)]
    return "\n".join([*lines, ""])


def _row(values: Iterable[object]) -> str:
    return "| " + " | ".join(map(escaped, values)) + " |"


def _note(label: str, note: str) -> list[str]:
    if "\n" not in note:
        return [f"{escaped(label)}: {escaped(note)}"]
    fence = "`" * (max((len(run) for run in re.findall("`+", note)), default=2) + 1)
    return [f"{escaped(label)}:", "", f"{fence}cypher", note, fence]
