"""Sheets as answers: CSV with a BOM, XLSX, Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from api.render import delimited, markdown, workbook
from api.render.sheet import LINKS, Sheet


def linked(sheet: Sheet, links: Iterable[tuple[str, str]]) -> Sheet:
    """The sheet with LINKS, of which `links` has those of each row."""
    rows = [(*row, *own) for row, own in zip(sheet.rows, links, strict=True)]
    return replace(sheet, columns=(*sheet.columns, *LINKS), rows=rows)


def rendered(form: str, sheets: Sequence[Sheet], flat: Sheet | None = None) -> bytes:
    """The sheets in that format; CSV has room for one: `flat`, else the first."""
    if form == "csv":
        return delimited.render(flat or sheets[0])
    if form == "xlsx":
        return workbook.render(sheets)
    return markdown.render(sheets).encode("utf-8", "replace")
