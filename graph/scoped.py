"""A graph that gives what lies in one area: every row is looked at on its way out.

Whoever asks with the code of a thing of elsewhere gets no rows, as for a code that there is not.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, NoReturn

from cypher.errors import Refused
from graph.db import Graph
from graph.received import Rows, row
from graph.refusal import translated
from graph.scope import Scope, everything, scope
from graph.transaction import Transaction

MOST = 16
"""Scopes that are kept."""


class Scoped(Graph):
    """Reads as the whole graph does, and gives less. Writes nothing, tries nothing, plans nothing."""

    packs = False

    def __init__(self, graph: Graph, scope: Scope) -> None:
        super().__init__(graph._driver, graph._database)
        self.scope = scope
        self.area = scope.area

    def read(
        self, statement: str, parameters: Mapping[str, object] | None = None, timeout: float | None = None
    ) -> Rows:
        """All rows of a reading statement that name nothing of elsewhere."""
        asked = self.scope.asked(parameters)
        if asked is None:
            return []

        def take(records: Iterable[Any]) -> Rows:
            return [*self.scope.few(parameters, map(row, records))]

        with translated(), self._reader() as session:
            return self._read(session, statement, asked, timeout, take)

    @contextmanager
    def reading(self, timeout: float | None = None, mark: str = "") -> Iterator[Transaction]:
        """One reading transaction, of the same rows."""
        with super().reading(timeout, mark) as tx:
            yield _Sifting(tx, self.scope)

    def packed(self, statement: str, parameters: Mapping[str, object]) -> NoReturn:
        """Refused: packed rows do not tell what they are about."""
        raise _refused()

    def writing(self) -> NoReturn:
        """Refused."""
        raise _refused()

    def write(self, statement: str, parameters: Mapping[str, object] | None = None) -> NoReturn:
        """Refused."""
        raise _refused()

    def trial(self) -> NoReturn:
        """Refused: what is tried can read everything."""
        raise _refused()

    def seen(self, statement: str) -> NoReturn:
        """Refused."""
        raise _refused()

    def define(self, statement: str) -> NoReturn:
        """Refused."""
        raise _refused()


class _Sifting(Transaction):
    packs = False

    def __init__(self, whole: Transaction, scope: Scope) -> None:
        super().__init__(whole._inner)
        self._scope = scope

    def send(self, statement: str, parameters: Mapping[str, object] | None = None) -> Callable[[], Rows]:
        """The rows that name nothing of elsewhere."""
        return lambda: [*self.stream(statement, parameters)]

    def stream(
        self, statement: str, parameters: Mapping[str, object] | None = None
    ) -> Iterator[dict[str, object]]:
        """The same, as they come; no more are read once there are as many as were asked for."""
        asked = self._scope.asked(parameters)
        if asked is not None:
            yield from self._scope.few(parameters, super().stream(statement, asked))

    def packets(
        self, statement: str, parameters: Mapping[str, object] | None = None
    ) -> Iterator[list[list[Any]]]:
        """Refused likewise."""
        raise _refused()

    def columns(self, statement: str, parameters: Mapping[str, object] | None = None) -> list[list[object]]:
        """Refused likewise."""
        raise _refused()

    def page(self, statement: str, parameters: Mapping[str, object]) -> list[Any]:
        """Refused likewise."""
        raise _refused()

    def ask(self, statement: str, parameters: Mapping[str, object]) -> Callable[[], list[Any]]:
        """Refused likewise."""
        raise _refused()

    def db_hits(self, statement: str, parameters: Mapping[str, object] | None = None) -> int:
        """Refused: a count of everything."""
        raise _refused()


@dataclass
class Scopes:
    """The scopes of the last few states of the graph."""

    _known: OrderedDict[tuple[str, str], Scope] = field(default_factory=OrderedDict)
    _texts: tuple[str, frozenset[str]] = ("", frozenset())
    _lock: Lock = field(default_factory=Lock)

    def get(self, graph: Graph, state: str, area: str) -> Scope:
        """The scope of an area in that state of the graph; "" is untold: then nothing is kept."""
        if not state:
            return scope(graph, area, everything(graph))
        with self._lock:
            if self._texts[0] != state:
                self._texts = (state, everything(graph))
                self._known.clear()
            found = self._known.get((state, area))
            if found is None:
                found = self._known[state, area] = scope(graph, area, self._texts[1])
                while len(self._known) > MOST:
                    self._known.popitem(last=False)
            return found


def _refused() -> Refused:
    return Refused("只看一个区域的人不能这样做。", "who sees one area alone may not do this.")
