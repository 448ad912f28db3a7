"""The answer of a statement as columns, for many rows: they come packed, a thousand to a message.

The driver spends most of its time on each message, so a message a row is slow. Where the server does not take
the statement inside another one, or has no memory for all rows at once, they come one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from cypher.card import Card
from cypher.errors import BadParameter, GraphError
from graph import collector
from graph.db import Graph
from graph.readable import Readable
from graph.transaction import Transaction

PACK = 1_000
HEAVY = ("node", "relationship", "path")
PACKED = """{nested}{limit}WITH collect([{cells}]) AS rows
UNWIND range(0, size(rows) - 1, {pack}) AS first
RETURN rows[first..first + {pack}] AS rows"""

Table = dict[str, list[object]]
"""Columns by name, all of one length."""


def read(
    graph: Graph,
    statement: str,
    parameters: Mapping[str, object],
    names: Sequence[str],
    most: int,
    timeout: float | None = None,
) -> Table:
    """The columns `names` of a reading statement, in the order of its rows. `timeout` in seconds.

    Raises BadParameter for more than `most` rows: a table that lacks some would be taken for the whole.
    """
    try:
        with collector.rare(), graph.reading(timeout) as tx:
            columns = tx.columns(packed(statement, names, most), parameters)
        table = dict(zip(names, columns or ([] for _ in names), strict=True))
    except GraphError as error:
        if not _may_go_singly(error):
            raise
        table = _singly(graph, statement, parameters, names, most, timeout)
    if table and len(table[names[0]]) > most:
        raise BadParameter(
            f"结果超过 {most} 行。请缩小范围,或用 connect(most=…) 放宽。",
            f"more than {most} rows: ask for less, or allow more with connect(most=…).",
        )
    return table


def packets(
    tx: Transaction, statement: str, names: Sequence[str], parameters: Mapping[str, object]
) -> Iterator[list[list[Any]]]:
    """The rows of plain columns, some at a time as they come, without dates: memory holds no more of them.

    A row of nodes would not be enough: the driver keeps every node of an answer until its end.
    """
    if tx.packs:
        yield from tx.packets(cells_packed(statement, names), parameters)
        return
    rows = tx.stream(statement, parameters)
    while packet := [[row[name] for name in names] for row in islice(rows, PACK)]:
        yield packet


def records(tx: Transaction, card: Card, parameters: Mapping[str, object]) -> Iterator[dict[str, Any]]:
    """The rows of a card without its columns of nodes, as they come, by column, and without dates."""
    names = light(card)
    for packet in packets(tx, lean(card), names, parameters):
        for row in packet:
            yield dict(zip(names, row, strict=True))


def rows(graph: Readable, card: Card, parameters: Mapping[str, object]) -> list[dict[str, Any]]:
    """The rows of a card without its columns of nodes, and without dates: in one message where it can be."""
    if isinstance(graph, Graph) and graph.packs:
        names = light(card)
        try:
            found = graph.packed(cells_packed(card.statement, names), parameters)
            return [dict(zip(names, row, strict=True)) for row in found]
        except GraphError as error:
            if not _may_go_singly(error):
                raise
    return graph.read(lean(card), parameters)


def lean(card: Card) -> str:
    """The card's statement without its columns of nodes, relationships and paths: plain values alone.

    A node comes with all that it has and costs the driver several times the rest of the row.
    """
    return f"{nested(card.statement)}RETURN {', '.join(light(card))}"


def nested(statement: str) -> str:
    """The statement inside another one, whose own clauses come after it."""
    return f"CALL () {{\n{statement}\n}}\n"


def light(card: Card) -> list[str]:
    """Those columns."""
    return [name for name, kind in card.columns.items() if kind not in HEAVY]


def packed(statement: str, names: Sequence[str], most: int) -> str:
    """The statement with its rows in lists of `PACK`, and one row more than `most` where there are more."""
    return cells_packed(statement, [f"`{name.replace('`', '``')}`" for name in names], most)


def cells_packed(statement: str, cells: Sequence[str], most: int | None = None) -> str:
    """The same with expressions over the columns, and all rows where `most` is not said."""
    limit = "" if most is None else f"WITH * LIMIT {most + 1}\n"
    bare = statement.strip().rstrip(";")
    return PACKED.format(nested=nested(bare), limit=limit, cells=", ".join(cells), pack=PACK)


def _may_go_singly(error: GraphError) -> bool:
    code = str(getattr(error.__cause__, "code", ""))
    return "SyntaxError" in code or "Memory" in code


def _singly(
    graph: Graph,
    statement: str,
    parameters: Mapping[str, object],
    names: Sequence[str],
    most: int,
    timeout: float | None,
) -> Table:
    table: Table = {name: [] for name in names}
    with collector.rare(), graph.reading(timeout) as tx:
        for number, row in enumerate(tx.stream(statement, parameters)):
            for name, value in row.items():
                table[name].append(value)
            if number == most:
                break
    return table
