"""The world in the graph, page by page: nodes label by label by their keys, then what leads out of them.

For what reads all of it (`graph.digest`, `graph.backup`). A page is one message of columns, since the driver
spends most of its time on each message, each name of a property and each date; a date comes as
`{"date": "2026-06-30"}` and a moment as `{"datetime": …}`, as a backup writes them.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from graph import model
from graph.transaction import Transaction

PAGE = 5_000
"""Nodes of a page, and nodes whose lines are one."""
ASIDE = {"Load", "Schema", "Change", "Acceptance", "Judgement", "Forgotten"}
"""What is about the graph's own life, not about the world."""
KEYS = {each.name: each.key for each in model.LABELS if each.key and each.name not in ASIDE}


def named(thing: str) -> str:
    """The expression for `[label, key]` of a node, NULL for what is not of the world or has no key."""
    found = " ".join(
        f"WHEN {thing}:{label} AND {thing}.{key} > '' THEN ['{label}', {thing}.{key}]"
        for label, key in KEYS.items()
    )
    return f"CASE {found} END"


_DATED = "CASE WHEN v IS :: DATE NOT NULL THEN {date: toString(v)} ELSE v END"
_MOMENT = "ZONED DATETIME NOT NULL | LOCAL DATETIME NOT NULL"
_TYPED = (
    "CASE WHEN v IS :: DATE NOT NULL THEN {date: toString(v)}"
    f" WHEN v IS :: {_MOMENT} THEN {{datetime: toString(v)}}"
    " WHEN v IS :: LIST<DATE NOT NULL> NOT NULL AND size(v) > 0 THEN [d IN v | {date: toString(d)}]"
    f" WHEN v IS :: LIST<{_MOMENT}> NOT NULL AND size(v) > 0 THEN [d IN v | {{datetime: toString(d)}}]"
    " ELSE v END"
)
"""What an analyst may have put on a thing; what the model knows is plain, or a date."""
_NODES = """
MATCH (n:`{label}`) WHERE n.`{key}` > $after
WITH n ORDER BY n.`{key}` LIMIT $page
WITH collect(n) AS things
RETURN [x IN things | x.`{key}`] AS keys, [x IN things | labels(x)] AS labels, {columns}
"""
_TYPES = "MATCH (:`{label}`)-[e]->() RETURN DISTINCT type(e) AS type ORDER BY type"
_LINES = """
MATCH (n:`{label}`) WHERE n.`{key}` > $after AND n.`{key}` <= $last
MATCH (n)-[e:`{type}`]->(m)
WITH collect(n.`{key}`) AS starts, collect(m) AS ends, collect(e) AS things
RETURN starts, [x IN ends | {end}] AS ends, {columns}
"""

Own = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Nodes:
    """Some nodes of a label: their keys, their labels, their properties, in one order."""

    label: str
    keys: Sequence[str]
    labels: Sequence[list[str]]
    owns: Sequence[Own]


@dataclass(frozen=True, slots=True)
class Lines:
    """Some relationships of a type out of nodes of a label: keys of starts, `[label, key]` of ends."""

    type: str
    label: str
    starts: Sequence[str]
    ends: Sequence[list[str]]
    owns: Sequence[Own]


def nodes(tx: Transaction) -> Iterator[Nodes]:
    """All nodes of the world, each once."""
    for label, key in KEYS.items():
        names = _names_of(label)
        statement = _NODES.format(label=label, key=key, columns=_columns(names))
        asked = {"page": PAGE, "names": names}
        page = tx.ask(statement, asked | {"after": ""})
        while True:
            keys, labels, *columns = page()
            if not keys:
                break
            # The server makes the next one while this one is put to use.
            page = tx.ask(statement, asked | {"after": keys[-1]})
            yield Nodes(label, keys, labels, _owns(names, columns))


def lines(tx: Transaction) -> Iterator[Lines]:
    """All relationships between nodes of the world, each once."""
    for label, key in KEYS.items():
        types = [str(row["type"]) for row in tx.run(_TYPES.format(label=label))]
        bounds = _bounds(tx, label, key) if types else []
        for type_ in types:
            yield from _lines(tx, label, key, type_, bounds)


def typed(value: object) -> dict[str, str] | None:
    """How a value is written that JSON has no kind for: by `date`, `datetime` or `bytes`; else None."""
    if isinstance(value, datetime):
        return {"datetime": value.isoformat()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, bytes | bytearray):
        return {"bytes": base64.b64encode(value).decode()}
    return None


def _lines(tx: Transaction, label: str, key: str, type_: str, bounds: Sequence[str]) -> Iterator[Lines]:
    known = {each.name: each for each in model.RELATIONSHIPS}.get(type_)
    names = sorted(known.properties) if known else []
    statement = _LINES.format(
        label=label, key=key, type=type_.replace("`", "``"), end=named("x"), columns=_columns(names)
    )
    between = pairwise(["", *bounds])
    asked = ({"after": after, "last": last, "names": names} for after, last in between)
    for starts, ends, *columns in _ahead(tx.ask(statement, each) for each in asked):
        owns = _owns(names, columns)
        if None in ends:
            kept = [place for place, end in enumerate(ends) if end is not None]
            starts, ends, owns = ([whole[place] for place in kept] for whole in (starts, ends, owns))
        if starts:
            yield Lines(type_, label, starts, ends, owns)


def _ahead(asked: Iterator[Callable[[], list[Any]]]) -> Iterator[list[Any]]:
    """The pages, each once the next is asked for."""
    page = next(asked, None)
    while page:
        found = page()
        page = next(asked, None)
        yield found


def _bounds(tx: Transaction, label: str, key: str) -> list[str]:
    """The last key of each page."""
    statement = (
        f"MATCH (n:`{label}`) WHERE n.`{key}` > '' WITH n.`{key}` AS key ORDER BY key RETURN collect(key)"
    )
    (keys,) = tx.page(statement, {})
    return [*keys[PAGE - 1 : -1 : PAGE], *keys[-1:]]


def _names_of(label: str) -> list[str]:
    """The properties that the model gives to the label and to those below it, in order."""
    return sorted(
        {name for each in model.LABELS if label in (each.name, each.parent) for name in each.properties}
    )


def _columns(names: Sequence[str]) -> str:
    """A column a name, and a last one for what the model does not know."""
    known = [
        f"[v IN [x IN things | x.`{name}`] | {_DATED}] AS c{number}" for number, name in enumerate(names)
    ]
    more = (
        f"[x IN things | [k IN keys(x) WHERE NOT k IN $names | [k, head([v IN [x[k]] | {_TYPED}])]]] AS more"
    )
    return ", ".join((*known, more))


def _owns(names: Sequence[str], columns: Sequence[Any]) -> list[Own]:
    """The properties of each thing by name, in the order of the names."""
    *known, more = columns
    rows = zip(*known, strict=True) if known else ([] for _ in more)
    owns = [
        {name: value for name, value in zip(names, row, strict=True) if value is not None} for row in rows
    ]
    for place, pairs in enumerate(more):
        if pairs:
            owns[place] = dict(sorted((owns[place] | dict(pairs)).items()))
    return owns
