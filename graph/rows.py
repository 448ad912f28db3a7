"""Rows as a card's example writes them: the text to compare, and the text to paste into `expect`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime

from graph.element import Node, Path, Relationship

Row = Mapping[str, object]

COLUMN_TESTS: Mapping[str, Callable[[object], bool]] = {
    "node": lambda value: isinstance(value, Node),
    "relationship": lambda value: isinstance(value, Relationship),
    "path": lambda value: isinstance(value, Path),
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "float": lambda value: isinstance(value, float),
    "boolean": lambda value: isinstance(value, bool),
    "date": lambda value: isinstance(value, date) and not isinstance(value, datetime),
    "list": lambda value: isinstance(value, list),
    "map": lambda value: isinstance(value, dict),
    "any": lambda value: True,
}


def fits(value: object, kind: str) -> bool:
    """Whether a value may stand in a column declared of this type; NULL may stand in all."""
    return value is None or COLUMN_TESTS[kind](value)


def written(value: object) -> str:
    """A value in TOML: a node is its name, a relationship its type, a path the names of its nodes.

    TOML has no null: a NULL is left out of a map, and is `null` in a list, which no expectation can write.
    """
    match value:
        case None:
            return "null"
        case Node():
            return written(value.name)
        case Relationship():
            return written(value.type)
        case Path():
            return written([node.name for node in value.nodes])
        case bool() | str():
            return json.dumps(value, ensure_ascii=False)
        case int() | float():
            return repr(value)
        case date():
            return value.isoformat()
        case Mapping():
            pairs = (f"{key} = {written(each)}" for key, each in sorted(value.items()) if each is not None)
            return f"{{ {', '.join(pairs)} }}"
        case list() | tuple():
            return f"[{', '.join(map(written, value))}]"
        case _:
            return written(str(value))


def row(values: Row) -> str:
    """A row in TOML, its columns in the order of their names, so that equal rows have equal texts."""
    return written(values)


def differences(expected: Iterable[Row], got: Iterable[Row]) -> tuple[list[str], list[str]]:
    """Rows that are only expected and rows that were only got, as texts; order counts for nothing."""
    left, right = Counter(map(row, expected)), Counter(map(row, got))
    return sorted((left - right).elements()), sorted((right - left).elements())
