"""Values as fields of an import file: of which type a column is, and how a value is written in it.

A value is a plain one, a `date`, or as a backup has it: `{"date": "2026-06-30"}`, likewise `datetime` and
`bytes`. What such files cannot carry is refused, never written as something else.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import chain
from typing import Any

from cypher.errors import BackupError

LIMIT = 50_000_000
"""Characters of a text; the importer reads no field that is longer than its buffer, which is in memory."""
BETWEEN = "\x1f"
"""Between the values of a list: the separator of units, which no keyboard types."""
_ZONED = re.compile(r"T.*(Z|[+-]\d\d:\d\d(:\d\d)?(\[.+\])?)$")


class Unportable(BackupError):
    """A value, a name or a label that the files of the offline importer cannot carry."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"离线导入的文件装不下这个:{what}。", f"the files of the offline import cannot carry {what}."
        )


def kind(value: Any) -> str:
    """The importer's type of a value. Raises Unportable."""
    match value:
        case bool():
            return "boolean"
        case str():
            return "string"
        case int():
            return "long"
        case float():
            return "double"
        case date():
            return "date"
        case dict():
            return _said(value)
        case list():
            return _listed(value)
    raise Unportable(type(value).__name__)


def kinds(values: Iterable[Any]) -> set[str]:
    """The importer's types of those that are not None. Raises Unportable.

    What a graph has most of, texts, lists of texts and dates, is told by one look at all of them.
    """
    there = [value for value in values if value is not None]
    types = set(map(type, there))
    if types == {list} and set(map(type, chain.from_iterable(there))) == {str}:
        return {"string[]"}
    if types == {dict} and set(chain.from_iterable(there)) == {"date"}:
        return {"date"}
    if len(types) == 1 and not types & {list, dict}:
        return {kind(there[0])}
    return set(map(kind, there))


def _said(value: dict[str, str]) -> str:
    ((name, text),) = value.items()
    if name == "datetime":
        return "datetime" if _ZONED.search(text) else "localdatetime"
    return {"date": "date", "bytes": "byte[]"}[name]


def _listed(values: list[Any]) -> str:
    kinds = set(map(kind, values))
    if len(kinds) != 1 or any(each.endswith("[]") for each in kinds):
        raise Unportable(f"a list of {', '.join(sorted(kinds)) or 'nothing'}")
    return f"{kinds.pop()}[]"


def fields(kind: str, values: Sequence[Any]) -> list[str]:
    """The fields of a column of that type; None is an empty one. Raises Unportable."""
    there = [value for value in values if value is not None]
    written = _column(kind, there)
    if len(there) == len(values):
        return written
    following = iter(written)
    return ["" if value is None else next(following) for value in values]


def _column(kind: str, values: list[Any]) -> list[str]:
    match kind:
        case "string":
            return _texts(values)
        case "string[]":
            return _texts(_joined(values))
        case "date":  # As `_plain`, without a call a value: most columns are of texts and dates.
            return [value["date"] if type(value) is dict else value.isoformat() for value in values]
        case "byte[]":
            return list(map(_bytes, values))
        case _ if kind.endswith("[]"):
            one = _SINGLE[kind.removesuffix("[]")]
            return [f'"{BETWEEN.join(map(one, value))}"' for value in values]
    return list(map(_SINGLE[kind], values))


def _texts(values: list[str]) -> list[str]:
    """All at once where none has what one by one has to be looked for."""
    whole = "\0".join(values)
    if len(whole) <= LIMIT and '"' not in whole and whole.count("\0") == len(values) - 1:
        return f'"{whole}"'.replace("\0", '"\0"').split("\0")
    return list(map(_text, values))


def _text(value: str) -> str:
    if len(value) > LIMIT or "\0" in value:
        raise Unportable(f"a text of {len(value)} characters")
    return '"' + value.replace('"', '""') + '"' if '"' in value else f'"{value}"'


def _joined(values: list[list[str]]) -> list[str]:
    """A list is one field; the importer takes one without values, or with an empty text, for none."""
    written = list(map(BETWEEN.join, values))
    for text, value in zip(written, values, strict=True):
        if not text or text.count(BETWEEN) != len(value) - 1:
            raise Unportable("a list with such a text")
    return written


def _plain(value: Any) -> str:
    return str(*value.values()) if isinstance(value, dict) else value.isoformat()


def _bytes(value: dict[str, str]) -> str:
    (text,) = value.values()
    return f'"{BETWEEN.join(str((each + 128) % 256 - 128) for each in base64.b64decode(text))}"'


_SINGLE: dict[str, Callable[[Any], str]] = {
    "long": str,
    "double": repr,
    "boolean": lambda value: "true" if value else "false",
    "date": _plain,
    "datetime": _plain,
    "localdatetime": _plain,
}
