"""A local server stopped at a moment when nobody writes: what was done last is the last that it holds."""

from __future__ import annotations

from collections.abc import Callable

from cypher.errors import GraphError
from graph.db import Graph
from graph.local.server import Running
from graph.transaction import Transaction

TURN = "MERGE (s:Schema {name: 'sanfang'}) SET s.turn = 'halt'"
"""What every load writes first (`load.turn`): whoever comes next waits for the end of this transaction."""


def halt(running: Running, stop: Callable[[], None], last: Callable[[Graph, Transaction], None]) -> None:
    """Do what is to be done `last`, then stop the server; from before the one until after the other no load
    writes. What `last` writes in the transaction is dropped, and where it raises the server runs on.
    """
    stopped = False
    try:
        with reached(running) as graph, graph.writing() as tx:
            tx.keep = False
            tx.run(TURN)
            last(graph, tx)
            stop()
            stopped = True
    except GraphError:  # The server went down under the transaction that kept others out.
        if not stopped:
            raise


def reached(running: Running) -> Graph:
    """The graph of a server, whether or not anybody else knows of it."""
    return Graph.open(running.bolt_uri, running.user, running.password)
