"""Which state of the graph an answer is of: a short text that is another one after every write.

It is read once before an answer. The number of the last transaction tells of loads and of edits by hand; an
older copy that was put back counts on from there, so a number may come twice: its newest load tells.
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass, field
from threading import Lock

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


PATIENCE = 1.0
"""Seconds for which a look waits for the one before; then it goes beside it."""


@dataclass(frozen=True)
class _Look:
    graph: Graph
    told: Future[Revision] = field(default_factory=Future)


class Looks:
    """Revisions for many askers: all who come while one looks share the next look.

    Nobody is told of a state older than the question, for nobody joins a look that has begun.
    """

    def __init__(self) -> None:
        self._next: _Look | None = None
        self._lock = Lock()
        self._turn = Lock()

    def revision(self, graph: Graph) -> Revision:
        """As `revision`."""
        with self._lock:
            joined = self._next if self._next and self._next.graph is graph else None
            look = self._next = joined or _Look(graph)
        if not joined:
            self._take(look)
        return look.told.result()

    def _take(self, look: _Look) -> None:
        turn = self._turn.acquire(timeout=PATIENCE)
        try:
            with self._lock:
                if self._next is look:
                    self._next = None
            look.told.set_result(revision(look.graph))
        except BaseException as error:
            look.told.set_exception(error)
            raise
        finally:
            if turn:
                self._turn.release()
