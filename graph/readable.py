"""What can be read from: a graph, or a graph as one open transaction sees it (`graph.plan.trial`)."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import Protocol

from graph.received import Rows
from graph.transaction import Transaction


class Readable(Protocol):
    """`graph.db.Graph` is one; so is what stands for it while a plan is tried."""

    @property
    def area(self) -> str:
        """The area to which it is cut; empty: it is whole."""

    def read(
        self, statement: str, parameters: Mapping[str, object] | None = None, timeout: float | None = None
    ) -> Rows:
        """All rows of a reading statement."""

    def reading(self, timeout: float | None = None) -> AbstractContextManager[Transaction]:
        """One reading transaction."""
