"""The rows of a rule in few messages, nodes by their keys alone.

A node comes with all that it has, and a row in a message of its own: for a whole city the driver takes longer
to hand the rows over than the server takes to find them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from cypher.card import Card
from cypher.lexer import tokens
from graph.element import KEYS, SPARE, Node
from graph.received import column
from graph.table import cells_packed
from graph.transaction import Transaction

OUTERMOST = frozenset(("CYPHER", "USE", "EXPLAIN", "PROFILE", "UNION"))
"""What a whole statement may say and one inside another may not, or not so freely: parts of a UNION are taken
by the names of their columns at the top alone."""
_BY_KEY = {key: [label for label, own in KEYS.items() if own == key] for key in dict.fromkeys(KEYS.values())}


def may(tx: Transaction, card: Card) -> bool:
    """Whether it can be read so: the graph gives packed rows, and the statement may stand inside another.

    One inside another returns what has a name of its own, and names it.
    """
    return tx.packs and all(map(str.isidentifier, card.columns)) and nests(card.statement)


@cache
def nests(statement: str) -> bool:
    """Whether nothing outermost in the statement keeps it from standing inside another."""
    depth, before = 0, ""
    for token in tokens(statement):
        depth += (token.text in "{[(") - (token.text in "}])")
        word = token.text.upper()
        if depth == 0 and (word in OUTERMOST or (word == "*" and before in ("RETURN", "DISTINCT"))):
            return False
        before = word
    return True


Read = tuple[dict[str, object], object]


def read(tx: Transaction, card: Card, parameters: Mapping[str, object]) -> Iterator[Read]:
    """Each row by its columns, a node as `Node.name` has it, and the `sources` of its subject.

    As they come: read to the end what is read before the transaction runs something else.
    """
    if not may(tx, card):
        yield from (_told(card, row) for row in tx.stream(card.statement, parameters))
        return
    subject = next(iter(card.columns))
    cells = [_named(name) if kind == "node" else name for name, kind in card.columns.items()]
    for packet in tx.packets(cells_packed(card.statement, [*cells, f"{subject}.sources"]), parameters):
        for *values, sources in zip(*map(column, zip(*packet, strict=True)), strict=True):
            yield dict(zip(card.columns, values, strict=True)), sources


def _told(card: Card, row: Mapping[str, object]) -> Read:
    subject = row[next(iter(card.columns))]
    sources = subject.properties.get("sources") if isinstance(subject, Node) else None
    return {name: value.name if isinstance(value, Node) else value for name, value in row.items()}, sources


def _named(name: str) -> str:
    """`Node.name` in Cypher: the key of its label, else what else may name it."""
    whens = " ".join(
        f"WHEN {' OR '.join(f'{name}:{label}' for label in labels)} THEN {name}.{key}"
        for key, labels in _BY_KEY.items()
    )
    others = ", ".join(f"{name}.{key}" for key in SPARE)
    return f"toString(coalesce(CASE {whens} END, {others}, CASE WHEN {name} IS NOT NULL THEN '' END))"
