"""Aliases: keys that were judged to be somebody else's, and what a load does with rows that speak of them.

Rows are read as the roster has them; only here, inside the load's own transaction, do they find the person
whom the graph has. So a reading needs no graph, and a judgement made between reading and writing counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from graph.db import Transaction
from loaders.shape import GraphRow, Step

_ALL = "MATCH (a:Alias)-[:ALIAS_OF]->(p:Person) RETURN a.known_as AS alias, p.key AS one"
_STARTS = ("HOLDS", "EMPLOYED_BY")


@dataclass(frozen=True)
class Aliases:
    """Whose alias a person's key is."""

    people: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, tx: Transaction) -> Aliases:
        """As the transaction sees the graph."""
        return cls({str(row["alias"]): str(row["one"]) for row in tx.run(_ALL)})

    def has(self, step: Step, row: GraphRow) -> bool:
        """Whether a graph row is a thing's own and the thing an alias: it is written there."""
        return step.kind == "Person" and row["key"] in self.people

    def resolve(self, step: Step, row: GraphRow) -> GraphRow:
        """The graph row, from the person that the graph has; it remembers of whom it was said."""
        said = row.get("start")
        if step.kind not in _STARTS or said not in self.people:
            return row
        props = cast(GraphRow, row["props"])
        own = {"start": self.one(said), "key": f"{said}|{row['key']}", "props": props | {"said_of": said}}
        return row | own

    def one(self, key: object) -> object:
        """Who stands for a person in the graph."""
        return self.people.get(key, key) if isinstance(key, str) else key
