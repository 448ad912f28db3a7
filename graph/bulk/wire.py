"""Nodes and relationships sent to a server by several connections at once, batch by batch.

It is filled as the import files are (`graph.bulk.files`), with nodes numbered by us. A batch that runs into
another's locks is tried again; relationships go in the order of their ends, so that this seldom happens. Each
batch looks whether the database is still ours to fill.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from types import TracebackType
from typing import Any, Self

from cypher.errors import StoreError
from cypher.lexer import quoted
from graph import filling
from graph.bulk.files import Kind
from graph.db import Graph
from graph.transaction import Transaction

WORKERS = 4
BATCH = 5_000
OURS = "MATCH (:Schema {name: 'sanfang', filling: $id})"
NODES = """
{ours}
UNWIND range(0, size($rows) - 1) AS i
CREATE (x{labels}) SET x = $rows[i]
WITH i, x ORDER BY i
RETURN collect(elementId(x)) AS ids
"""
LINES = """
{ours}
UNWIND $rows AS r
MATCH (a) WHERE elementId(a) = r[0]
MATCH (b) WHERE elementId(b) = r[1]
CREATE (a)-[x:{type}]->(b) SET x = r[2]
RETURN count(x) AS made
"""
COUNTED = """
RETURN COUNT { MATCH (n) } - COUNT { MATCH (s:Schema) } AS nodes, COUNT { MATCH ()-[e]->() } AS relationships
"""
Own = Mapping[str, Any]
Line = tuple[int, int, Own]


class Wire:
    """Leads into the graph that is filled under `id_`; `nodes` and `relationships` are what it was given."""

    def __init__(self, graph: Graph, id_: str) -> None:
        self.nodes = 0
        self.relationships = 0
        self._graph = graph
        self._id = id_
        self._pool = ThreadPoolExecutor(WORKERS, "sanfang-wire")
        self._waiting: dict[Kind, list[tuple[int, Own]]] = defaultdict(list)
        self._lines: dict[str, list[Line]] = defaultdict(list)
        self._sent: set[Future[None]] = set()
        self._base = ""
        self._ids = array("q")

    def add_nodes(self, labels: Iterable[str], owns: Sequence[Own]) -> range:
        """Take nodes; gives their numbers. Raises what sending earlier ones came to."""
        numbers = range(self.nodes, self.nodes + len(owns))
        self.nodes += len(owns)
        self._ids.extend([-1] * len(owns))
        kind = tuple(sorted(labels))
        waiting = self._waiting[kind]
        waiting.extend(zip(numbers, owns, strict=True))
        while len(waiting) >= BATCH:
            self._send(self._put_nodes, kind, waiting[:BATCH])
            del waiting[:BATCH]
        return numbers

    def add_relationships(
        self, type_: str, starts: Sequence[int], ends: Sequence[int], owns: Sequence[Own]
    ) -> None:
        """Take relationships between numbered nodes. Raises likewise."""
        self.relationships += len(owns)
        lines = self._lines[type_]
        lines.extend(zip(starts, ends, owns, strict=True))
        if len(lines) >= BATCH:
            self._settle_nodes()
            self._put_all(type_)

    def settle(self) -> None:
        """Wait until all of it is in the graph. Raises what sending came to."""
        self._settle_nodes()
        for type_ in list(self._lines):
            self._put_all(type_)
        self._wait()

    def prove(self, tx: Transaction) -> None:
        """Raises StoreError unless just what was sent is in the graph."""
        (found,) = tx.run(COUNTED)
        if (found["nodes"], found["relationships"]) != (self.nodes, self.relationships):
            raise StoreError(
                f"成批写入的是 {self.nodes} 个节点、{self.relationships} 条关系,库里却有 {found['nodes']}、"
                f"{found['relationships']}:有别人在写。全部清空。",
                f"{self.nodes} nodes and {self.relationships} relationships were sent, and there are"
                f" {found['nodes']} and {found['relationships']}: somebody else writes. All is emptied.",
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """No batch is on its way any more when this ends."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _put_all(self, type_: str) -> None:
        lines = sorted(self._lines.pop(type_), key=lambda line: (min(line[:2]), max(line[:2])))
        for first in range(0, len(lines), BATCH):
            self._send(self._put_lines, type_, lines[first : first + BATCH])

    def _settle_nodes(self) -> None:
        for kind, waiting in self._waiting.items():
            if waiting:
                self._send(self._put_nodes, kind, waiting[:])
                waiting.clear()
        self._wait()

    def _send(self, put: Any, kind: Any, rows: list[Any]) -> None:
        """Have a batch sent; waits while as many as there are connections for, and as many again, are."""
        while len(self._sent) >= 2 * WORKERS:
            done, self._sent = wait(self._sent, return_when=FIRST_COMPLETED)
            for each in done:
                each.result()
        self._sent.add(self._pool.submit(put, kind, rows))

    def _wait(self) -> None:
        sent, self._sent = self._sent, set()
        for each in sent:
            each.result()

    def _put_nodes(self, kind: Kind, rows: list[tuple[int, Own]]) -> None:
        labels = "".join(f":{quoted(each)}" for each in kind)
        statement = NODES.format(ours=OURS, labels=labels)
        ids = self._graph.write(statement, {"id": self._id, "rows": [own for _, own in rows]})[0]["ids"]
        assert isinstance(ids, list)
        if len(ids) != len(rows):
            raise filling.lost()
        for (number, _), id_ in zip(rows, ids, strict=True):
            self._base, _, place = str(id_).rpartition(":")
            self._ids[number] = int(place)

    def _put_lines(self, type_: str, lines: list[Line]) -> None:
        rows = [[self._name(start), self._name(end), own] for start, end, own in lines]
        statement = LINES.format(ours=OURS, type=quoted(type_))
        if self._graph.write(statement, {"id": self._id, "rows": rows})[0]["made"] != len(rows):
            raise filling.lost()

    def _name(self, number: int) -> str:
        """What the server calls a node."""
        return f"{self._base}:{self._ids[number]}"
