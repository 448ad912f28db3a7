"""Values back into cells: the plainest spelling that `loaders.cells` reads as the value, and no formula."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from loaders import dates
from loaders.dates import Span
from loaders.tables import Column

MANY = "、"
YES_NO = {True: "是", False: "否"}


def text(column: Column, value: object, lang: str) -> str:
    """What a cell says; «» where nothing is said. `lang` «en» writes coded words in English."""
    match value:
        case None:
            return ""
        case bool():
            return ("yes" if value else "no") if lang == "en" else YES_NO[value]
        case Span():
            return dates.text(value)
        case date():
            return value.isoformat()
        case list() | tuple():
            return MANY.join(map(str, value))
        case str() if column.kind == "word":
            return word(column, value, lang)
        case _:
            return str(value)


def word(column: Column, code: str, lang: str) -> str:
    """A coded value as its column has it; any other stays as it is."""
    found = next((each for each in column.words if each.code == code), None)
    if found is None:
        return code
    return found.en if lang == "en" else found.zh


def span(own: Mapping[str, object], stem: str) -> Span | None:
    """The two bounds that a thing keeps of a day; None where neither is there."""
    first, last = own.get(f"{stem}_min"), own.get(f"{stem}_max")
    found = Span(first if isinstance(first, date) else None, last if isinstance(last, date) else None)
    return found if found.min or found.max else None
