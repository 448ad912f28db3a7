"""Sheets as answers: CSV with a BOM, XLSX, Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from api.render import delimited, markdown, workbook
from api.render.sheet import Sheet


def rendered(form: str, sheets: Sequence[Sheet], flat: Sheet | None = None) -> bytes:
    """The sheets in that format; CSV has room for one: `flat`, else the first."""
    if form == "csv":
        return delimited.render(flat or sheets[0])
    if form == "xlsx":
        return workbook.render(sheets)
    return markdown.render(sheets).encode("utf-8", "replace")
