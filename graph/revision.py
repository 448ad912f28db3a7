"""Which state of the graph an answer is of: a short text that is another one after every write.

It is read once before an answer. The number of the last transaction tells of loads and of edits by hand; an
older copy that was put back counts on from there, so a number may come twice: its newest load tells.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph import filling
from graph.db import Graph

NEWEST = """
OPTIONAL MATCH (l:Load) WITH max(l.id) AS load
RETURN load, EXISTS { MATCH (s:Source) WHERE s.made } AS made,
  EXISTS { MATCH (s:Schema {name: 'sanfang'}) WHERE s.filling IS NOT NULL } AS filling
"""


@dataclass(frozen=True)
class Revision:
    """`text` is "" where the server does not tell: nothing may be kept then. `made`: made-up data in it."""

    text: str
    made: bool


def revision(graph: Graph) -> Revision:
    """The state that the graph is in now. Raises GraphError, Filling while its first load goes on."""
    rows, state = graph.seen(NEWEST)
    if rows[0]["filling"]:
        filling.refuse(graph)
    load, made = rows[0]["load"], bool(rows[0]["made"])
    return Revision(f"{state.database}:{state.transaction}:{load or ''}" if state else "", made)
