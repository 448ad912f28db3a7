"""Columns as a frame of pandas or polars, through Arrow: NULL stays null, a date a date, a boolean a boolean.

What is unknown must not turn into False or NaN on the way: Arrow's comparisons with null are null, as those
of Cypher are. A node is its key (a code, a person's key), a relationship its type, a path the list of its
nodes' keys.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cypher.errors import BadParameter
from graph.element import Node, Path, Relationship
from graph.extra import need
from graph.table import Table

MAKES = ("pandas", "polars")
EXTRA = "notebook"


def frame(table: Table, kinds: Mapping[str, str], make: str) -> Any:
    """A `pandas.DataFrame` with Arrow's types, or a `polars.DataFrame`.

    `kinds` are the declared types of columns, as a card has them; others are taken from the values, and
    values of several types are kept as objects. Raises NotInstalled, and BadParameter for another `make`.
    """
    if make not in MAKES:
        raise BadParameter(
            f"没有表格“{make}”:可用 {'、'.join(MAKES)}。", f"no frames {make!r}: {' or '.join(MAKES)}."
        )
    build = {"pandas": _pandas, "polars": _polars}[make]
    return build(
        {
            name: [_cell(each) for each in values] if _has_elements(values) else values
            for name, values in table.items()
        },
        kinds,
    )


def _pandas(table: Table, kinds: Mapping[str, str]) -> Any:
    pandas = need("pandas", EXTRA)
    columns = {}
    for name, values in table.items():
        array = _array(values, kinds.get(name, "any"))
        columns[name] = (
            pandas.Series(values, dtype=object)
            if array is None
            else pandas.Series(pandas.arrays.ArrowExtensionArray(array))
        )
    return pandas.DataFrame(columns)


def _polars(table: Table, kinds: Mapping[str, str]) -> Any:
    polars = need("polars", EXTRA)
    columns = {}
    for name, values in table.items():
        array = _array(values, kinds.get(name, "any"))
        columns[name] = (
            polars.Series(values, dtype=polars.Object) if array is None else polars.from_arrow(array)
        )
    return polars.DataFrame(columns)


def _array(values: list[object], kind: str) -> Any:
    """The values as an Arrow array of the declared type, else of their own; None where they have several."""
    arrow = need("pyarrow", EXTRA)
    declared = {
        "node": arrow.string(),
        "relationship": arrow.string(),
        "path": arrow.list_(arrow.string()),
        "string": arrow.string(),
        "integer": arrow.int64(),
        "float": arrow.float64(),
        "boolean": arrow.bool_(),
        "date": arrow.date32(),
    }
    for wanted in (declared.get(kind), None):
        try:
            return arrow.array(values, wanted)
        except (arrow.ArrowInvalid, arrow.ArrowTypeError):
            continue
    return None


ELEMENTS = frozenset((Node, Relationship, Path, list, dict))


def _has_elements(values: list[object]) -> bool:
    return not ELEMENTS.isdisjoint(map(type, values))


def _cell(value: object) -> object:
    match value:
        case Node():
            return value.name
        case Relationship():
            return value.type
        case Path():
            return [node.name for node in value.nodes]
        case list():
            return [_cell(each) for each in value]
        case dict():
            return {key: _cell(each) for key, each in value.items()}
        case _:
            return value
