"""One sheet in the format that was asked for."""

from __future__ import annotations

from pathlib import Path

from api.output import TABLE, emit, format_of
from api.render import delimited, document, markdown, terminal
from api.render.sheet import Sheet


def show(sheet: Sheet, form: str | None, out: Path | None) -> None:
    """Print it or write it to a file. JSON has a mapping a row, and the notes beside them."""
    form = format_of(form, out)
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
