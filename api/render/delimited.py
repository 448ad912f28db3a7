"""CSV that a spreadsheet opens as text: a BOM, so that Chinese is Chinese, and no cell is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from api.render.sheet import Sheet, text
from loaders.text import STARTS, is_live

BOM = "\ufeff"


def safe(value: object) -> str:
    """A cell: what could be a formula gets a leading quote, which the loader takes off; numbers do not."""
    said = text(value)
    live = said.startswith(STARTS) or (said[:1] == "'" and is_live(said[1:]))
    return f"'{said}" if live and not isinstance(value, int | float) else said


def render(sheet: Sheet) -> bytes:
    """One sheet as UTF-8 with a BOM; CSV has no place for notes."""
    return BOM.encode() + rows([sheet.columns, *sheet.rows])


def rows(values: Iterable[Iterable[object]]) -> bytes:
    """Rows alone, to go below others."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows([safe(value) for value in row] for row in values)
    # Half of a surrogate pair cannot be written: a question mark stands for it.
    return file.getvalue().encode("utf-8", "replace")
