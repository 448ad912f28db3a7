"""A digest of what the graph holds, whatever the order in which it came in.

It is over content: labels, keys and properties of nodes, and relationships by type, ends and properties. Of a
thing's `sources` only the names count, not the rows; how cells were spelled (`raw`), loads, acceptances and
the schema's version do not.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import cast

from graph import collector, model
from graph.db import Graph, Transaction

PAGE = 5_000
ASIDE = {"Load", "Schema", "Change", "Acceptance"}
"""What is about the graph's own life, not about the world."""
KEYS = {each.name: each.key for each in model.LABELS if each.key and each.name not in ASIDE}
NODES = """
MATCH (n:{label}) WHERE n.{key} > $after
WITH n ORDER BY n.{key} LIMIT $page
RETURN collect([n.{key}, labels(n), properties(n)]) AS things
"""
EDGES = """
MATCH (n:{label})-[e]->(m)
WHERE n.{key} > $after AND n.{key} <= $last
RETURN collect([n.{key}, type(e), labels(m), m {{{keys}}}, properties(e)]) AS things
"""
# A page is one message: the driver spends most of its time on each.


def digest(graph: Graph) -> str:
    """Equal for equal content alone. Reads page by page: memory does not grow with the graph."""
    with graph.reading() as tx:
        return digest_in(tx)


def digest_in(tx: Transaction) -> str:
    """The digest as a transaction sees the graph."""
    total = 0
    with collector.rare():
        for label, key in KEYS.items():
            for thing in _things(tx, label, key):
                total += int.from_bytes(hashlib.sha256(thing.encode()).digest())
    return f"{total % 2**256:064x}"


def _things(tx: Transaction, label: str, key: str) -> Iterator[str]:
    """The nodes of a label and what goes out from them, each as a text."""
    nodes = NODES.format(label=label, key=key)
    edges = EDGES.format(
        label=label, key=key, keys=", ".join(f".{name}" for name in sorted({*KEYS.values()}))
    )
    after = ""
    while page := _page(tx, nodes, {"after": after, "page": PAGE}):
        for own_key, labels, own in page:
            yield repr((label, own_key, _sorted(labels), _content(own)))
        last = str(page[-1][0])
        for start, kind, labels, end, own in _page(tx, edges, {"after": after, "last": last}):
            yield repr((label, start, kind, _sorted(labels), _content(end), _content(own)))
        after = last


def _page(tx: Transaction, statement: str, parameters: Mapping[str, object]) -> list[list[object]]:
    (row,) = tx.run(statement, parameters)
    return cast(list[list[object]], row["things"])


def _content(own: object) -> list[tuple[str, object]]:
    """Properties in order, the sources by name: `-` before it says that it lists the thing no more."""
    assert isinstance(own, Mapping)
    return sorted(
        (name, _sorted({each.split(":", 1)[0] for each in value}) if name == "sources" else value)
        for name, value in own.items()
        if value is not None and name != "raw"
    )


def _sorted(names: object) -> list[str]:
    assert isinstance(names, list | set)
    return sorted(names)
