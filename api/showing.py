"""Sheets in the format that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from api.output import FORMATS, TABLE, emit, format_of
from api.render import delimited, document, flow, markdown, terminal
from api.render.sheet import Sheet
from api.session import Session

FLOW = "mermaid"
"""The format that draws the paths of the rows."""


def show(sheet: Sheet, form: str | None, out: Path | None, lang: str | None = None) -> None:
    """Print it or write it to a file. JSON has a mapping a row, and the notes beside them.

    With a `lang` the paths that the rows hold can be drawn too.
    """
    form = format_of(form, out, (*FORMATS, FLOW) if lang else FORMATS)
    if form == FLOW:
        emit(flow.render(sheet, lang or "zh"), out)
        return
    if form == TABLE and out is None:
        terminal.show(Sheet(sheet.name, sheet.title, sheet.columns, sheet.rows))
    else:
        emit(_rendered(sheet, form), out)


def _rendered(sheet: Sheet, form: str) -> str | bytes:
    if form == "json":
        rows = [dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows]
        return document.text({"name": sheet.name, **dict(sheet.notes), "rows": rows})
    if form == "csv":
        return delimited.render(sheet)
    if form == "xlsx":
        from api.render import workbook

        return workbook.render([sheet])
    return markdown.render([sheet])


@dataclass(frozen=True)
class Told:
    """An answer: sheets in words for people, in codes for files (CSV takes the first), facts for programs."""

    words: Sequence[Sheet]
    codes: Sequence[Sheet]
    facts: Mapping[str, object]


def tell(session: Session, told: Told, form: str, out: Path | None, most: int | None) -> None:
    """Print it or write it to a file; `most` rows of each sheet where it is printed."""
    if form == TABLE and out is None:
        for sheet in told.words:
            terminal.show(sheet, most, _more(session))
        return
    emit(_told(told, form), out)


def _more(session: Session) -> Callable[[int], str]:
    return lambda left: session.both(f"…… 还有 {left} 条,--all 全部列出", f"… {left} more; --all lists them")


def _told(told: Told, form: str) -> str | bytes:
    if form == "json":
        return document.text(told.facts)
    if form == "csv":
        return delimited.render(told.codes[0])
    if form == "xlsx":
        from api.render import workbook

        return workbook.render(told.codes)
    return markdown.render(told.words)
