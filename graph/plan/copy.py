"""A copy of a graph in which a plan is in force, to look at: in a database of its own."""

from __future__ import annotations

import tempfile
from pathlib import Path

from cypher.errors import PlanError
from cypher.library import Library
from graph import backup, restore
from graph.db import Graph
from graph.plan import trial
from graph.plan.proposal import Proposal

EMPTY = "MATCH (n) WHERE NOT n:Schema CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 20000 ROWS"
STATE = """
RETURN EXISTS { (n) WHERE NOT n:Schema } AS filled, EXISTS { (:Source {code: 'plan'}) } AS copied
"""


def copy(graph: Graph, into: Graph, library: Library, proposal: Proposal) -> None:
    """Fill `into` with what `graph` holds, by a backup, and put the plan in force there.

    An earlier copy is replaced. Raises PlanError when `into` holds anything else, or when the plan is for
    another state of the graph; BackupError.
    """
    with graph.trial() as tx:
        trial.apply(tx, library, proposal)  # What does not fit is said before anything is copied.
    (found,) = into.read(STATE)
    if found["filled"] and not found["copied"]:
        raise PlanError(
            "那个实例里有别的数据,不能做副本。请换一个实例名。",
            "that instance holds other data: no copy is made there. Choose another name.",
        )
    if found["filled"]:
        into.define(EMPTY)
    with tempfile.TemporaryDirectory(prefix="sanfang-plan-") as folder:
        file = Path(folder) / "graph.jsonl.gz"
        backup.write(graph, file)
        restore.restore(into, file)
    with into.writing() as tx:
        trial.apply(tx, library, proposal)
