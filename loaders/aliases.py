"""Aliases: keys that were judged to be somebody else's, and what a load does with rows that speak of them.

Rows are read as the roster has them; only here, inside the load's own transaction, do they find the person or
the body that the graph has. So a reading needs no graph, and a judgement made between reading and writing
counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from graph import model
from graph.posts import Codes
from graph.transaction import Transaction
from loaders.shape import GraphRow, Step

_ALL = """
MATCH (a:Alias)-[:ALIAS_OF]->(one)
RETURN a.kind AS kind, a.known_as AS alias, coalesce(one.key, one.code) AS one
"""
_STARTS = ("HOLDS", "EMPLOYED_BY")
_LINES = {each.name: each for each in model.RELATIONSHIPS}


@dataclass(frozen=True)
class Aliases:
    """Whose alias a person's key is, and which body's a code."""

    people: Mapping[str, str] = field(default_factory=dict)
    bodies: Codes = field(default_factory=Codes)

    @classmethod
    def of(cls, tx: Transaction) -> Aliases:
        """As the transaction sees the graph."""
        found: dict[str, dict[str, str]] = {"Person": {}, "Organization": {}}
        for row in tx.run(_ALL):
            found[str(row["kind"])][str(row["alias"])] = str(row["one"])
        return cls(found["Person"], Codes(found["Organization"]))

    def __bool__(self) -> bool:
        return bool(self.people or self.bodies.ones)

    def has(self, step: Step, row: GraphRow) -> bool:
        """Whether a graph row is a thing's own and the thing an alias: it is written there."""
        known = self.people if step.kind == "Person" else self.bodies.ones
        return step.kind in ("Person", "Organization") and row["key"] in known

    def resolve(self, step: Step, row: GraphRow) -> GraphRow:
        """The graph row, of the person and the bodies that the graph has.

        It remembers of which person it was said. What is said of a body by another code
        (`aliased`) overwrites nothing that is said of it by its own.
        """
        if self.bodies.ones and step.kind != "Organization":
            row = self._of_bodies(step, row)
        said = row.get("start")
        if step.kind not in _STARTS or said not in self.people:
            return row
        props = cast(GraphRow, row["props"])
        own = {"start": self.one(said), "key": f"{said}|{row['key']}", "props": props | {"said_of": said}}
        return row | own

    def one(self, key: object) -> object:
        """Who stands for a person in the graph."""
        return self.people.get(key, key) if isinstance(key, str) else key

    def end(self, name: str, value: object) -> object:
        """What a cell of this column points at."""
        if name == "person":
            return self.one(value)
        return self.bodies.one(value) if isinstance(value, str) else value

    def _of_bodies(self, step: Step, row: GraphRow) -> GraphRow:
        own: GraphRow = {}
        for name in _bodies(step.kind):
            value = row.get(name)
            if isinstance(value, list):
                own[name] = list(dict.fromkeys(map(self.bodies.one, value)))
            elif isinstance(value, str):
                own[name] = self.bodies.one(value)
        changed = {name: value for name, value in own.items() if value != row[name]}
        return row | changed | {"aliased": True} if changed else row


def _bodies(kind: str) -> tuple[str, ...]:
    """What of a graph row of this kind names bodies, or posts by them."""
    if kind == "Post":
        return ("key", "organization", "for")
    if kind == "Meeting":
        return ("organizations",)
    if kind == "COLLECTS":
        return ("scope",)
    line = _LINES.get(kind)
    if line is None:
        return ()
    ends = (("start", (line.start,)), ("end", line.end))
    return tuple(side for side, labels in ends if not {"Organization", "Post"}.isdisjoint(labels))
