"""Reading a graph for long while others may write: what was read is of one state, or it is read again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from cypher.errors import ExportError
from graph import collector
from graph.db import Graph
from graph.transaction import Transaction

TRIES = 3
T = TypeVar("T")


def still(graph: Graph, work: Callable[[Transaction], T]) -> T:
    """What `work` makes of one transaction in which nobody wrote; it must be able to begin anew.

    A transaction of Neo4j sees what others commit meanwhile, hence the look at the state before and after.
    Raises ExportError when the graph does not keep still.
    """
    for _ in range(TRIES):
        before = graph.state()
        with collector.rare(), graph.reading() as tx:
            done = work(tx)
        if before is None or before == graph.state():
            return done
    raise ExportError(
        "导出时图一直有人在写,写出来会前后不一。请等装载结束再导出。",
        "the graph was written to all the while: no export of one state. Wait for the load to end.",
    )
