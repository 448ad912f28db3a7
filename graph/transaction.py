"""A transaction: statements in, plain rows out, in each of the ways that rows can come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import neo4j

from graph.bookmark import State
from graph.explained import hits
from graph.received import JSON, Rows, column, row
from graph.refusal import translated


class Transaction:
    """One open transaction: statements in, plain rows out. `keep` False rolls a writing one back in the end.

    `state` is what the database holds after the commit, where it can be told. `packs`: it gives many rows in
    one message.
    Statements come from the library's files or an analyst's own hand; data goes in as parameters only.
    """

    packs = True

    def __init__(self, inner: neo4j.Transaction | neo4j.ManagedTransaction) -> None:
        self._inner = inner
        self.keep = True
        self.state: State | None = None

    def run(self, statement: str, parameters: Mapping[str, object] | None = None) -> Rows:
        """All rows of a statement."""
        return self.send(statement, parameters)()

    def send(self, statement: str, parameters: Mapping[str, object] | None = None) -> Callable[[], Rows]:
        """Have a statement run; what comes back waits for its end and gives all rows.

        The driver keeps the parameters until the transaction ends: empty a large list once it is written.
        """
        with translated():
            result = self._inner.run(statement, dict(parameters or {}))

        def rows() -> Rows:
            with translated():
                return list(map(row, result))

        return rows

    def stream(
        self, statement: str, parameters: Mapping[str, object] | None = None
    ) -> Iterator[dict[str, object]]:
        """The rows of a statement as they come: memory does not grow with them."""
        with translated():
            yield from map(row, self._inner.run(statement, dict(parameters or {})))

    def page(self, statement: str, parameters: Mapping[str, object]) -> list[Any]:
        """The one row of a statement that gives columns, lists of what JSON holds: as the driver has them."""
        return self.ask(statement, parameters)()

    def ask(self, statement: str, parameters: Mapping[str, object]) -> Callable[[], list[Any]]:
        """Have the server make a page; what comes back waits for it."""
        with translated():
            result = self._inner.run(statement, dict(parameters))

        def page() -> list[Any]:
            with translated():
                (record,) = result
                return [values if JSON.issuperset(map(type, values)) else column(values) for values in record]

        return page

    def packets(
        self, statement: str, parameters: Mapping[str, object] | None = None
    ) -> Iterator[list[list[Any]]]:
        """The rows that a statement gives packed, a list of them a record, as they come and as they are."""
        with translated():
            for record in self._inner.run(statement, dict(parameters or {})):
                yield record[0]

    def columns(self, statement: str, parameters: Mapping[str, object] | None = None) -> list[list[object]]:
        """The columns of rows that a statement gives packed; [] without rows."""
        rows = [each for packet in self.packets(statement, parameters) for each in packet]
        return [column(values) for values in zip(*rows, strict=True)]

    def db_hits(self, statement: str, parameters: Mapping[str, object] | None = None) -> int:
        """Run it under PROFILE: the store accesses of the whole plan, exact and repeatable."""
        with translated():
            result = self._inner.run("PROFILE " + statement, dict(parameters or {}))
            list(result)  # There is no profile before the last row.
            profile = result.consume().profile
            return hits(profile) if profile else 0
