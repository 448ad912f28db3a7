"""A graph in plain Python, as a load card would write it on an empty server: for exports without one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, cast

from graph import model
from graph.cut import Cut
from graph.everything import Collecting, Line, Thing, numbered, tail
from graph.whole import Whole
from loaders import shape
from loaders.roster import Rosters

Node = tuple[str, str]
"""The kind and the key of a node."""


class Told:
    """Nodes and edges by what tells them apart, with their properties; `sources` hold names and rows."""

    def __init__(self) -> None:
        self.nodes: dict[Node, dict[str, Any]] = {}
        self.edges: dict[tuple[str, Node, Node, str], dict[str, Any]] = {}
        self.attended: dict[Node, list[str]] = {}

    def load(self, *all_rosters: Rosters) -> Told:
        """Write rosters, each into what is there."""
        for rosters in all_rosters:
            for step in shape.STEPS:
                for batch in rosters.rows(step.table):
                    for row in batch:
                        for each in step.rows(row, rosters.as_of):
                            self._write(step.kind, cast(dict[str, Any], each), rosters.source, gone=row.gone)
        return self

    def _write(self, kind: str, row: dict[str, Any], source: str, *, gone: bool) -> None:
        row["props"].pop("raw", None)
        lineage = f"{'-' * gone}{source}:x#1"
        if kind == "COLLECTS":
            start, end = ("Source", source), self._place(row["scope"])
        elif "start" in row:
            ends = model.relationship(kind)
            start = (_base(ends.start), row["start"])
            end = self._place(row["end"]) if len(ends.end) > 1 else (_base(ends.end[0]), row["end"])
        else:
            own = self.nodes.setdefault((_base(kind), row["key"]), {})
            self._set(own, row["props"] | {_key(kind): row["key"]}, lineage)
            if kind == "Post":
                self.edges[("OF", ("Post", row["key"]), ("Organization", row["organization"]), "")] = {}
                if row["for"]:
                    self.edges[("FOR", ("Post", row["key"]), self._place(row["for"]), "")] = {}
            if kind == "Meeting":
                self.attended["Meeting", row["key"]] = sorted(row["organizations"])
            return
        edge = self.edges.setdefault((kind, start, end, row["key"]), {})
        self._set(edge, row["props"] | {"key": row["key"]}, lineage)

    def _place(self, code: str) -> Node:
        return ("Area", code) if ("Area", code) in self.nodes else ("Organization", code)

    def _set(self, own: dict[str, Any], props: dict[str, Any], lineage: str) -> None:
        own |= {name: value for name, value in props.items() if value is not None}
        name = lineage.split(":")[0].removeprefix("-")
        others = [each for each in own.get("sources", ()) if each.split(":")[0].removeprefix("-") != name]
        own["sources"] = [*others, lineage]

    def things(self) -> Iterable[Thing]:
        """As `graph.everything` tells them."""
        return numbered(self._things())

    def _things(self) -> Iterable[Thing]:
        lines: dict[Node, list[Line]] = defaultdict(list)
        for (kind, start, end, _), own in self.edges.items():
            lines[start].append(Line(kind, end[0], end[1], self.nodes.get(end, {}).get("name"), True, own))
        for kind in ("Area", "Organization", "Post", "Person", "Meeting", "Matter"):
            for node, own in sorted(self.nodes.items()):
                if node[0] == kind:
                    found = sorted(
                        lines[node], key=lambda each: (each.type, each.end, tail(each.own.get("key")))
                    )
                    yield Thing(kind, (kind,), own, tuple(found), tuple(self.attended.get(node, ())))

    def collecting(self) -> Iterable[Collecting]:
        """What was collected, in order."""
        for (kind, start, end, _), own in sorted(self.edges.items(), key=lambda each: str(each[0])):
            if kind == "COLLECTS":
                yield Collecting(start[1], end[1], end[0], None, True, own)

    def content(self) -> dict[Any, Any]:
        """All of it, but for the rows behind it: equal for equal graphs alone."""
        found: dict[Any, Any] = {
            **self.nodes,
            **self.edges,
            **{("at", *k): v for k, v in self.attended.items()},
        }
        return {key: _plain(own) if isinstance(own, dict) else own for key, own in found.items()}


def _plain(own: dict[str, Any]) -> dict[str, Any]:
    names = {"sources": sorted(each.split(":")[0] for each in own.get("sources", ()))}
    return {name: each for name, each in own.items() if each is not None} | (
        names if "sources" in own else {}
    )


def _base(label: str) -> str:
    parent = model.label(label).parent
    return parent or label


def _key(kind: str) -> str:
    return {"Area": "code", "Organization": "code", "Post": "code", "Meeting": "code"}.get(kind, "key")


def days(*rosters: Rosters) -> dict[str, date]:
    """The date of each source."""
    return {each.source: each.as_of for each in rosters}


class Kept(Whole):
    """A whole graph that stands in a `Told`: for formats, without a server."""

    def __init__(self, told: Told, sources: list[dict[str, object]]) -> None:
        super().__init__(cast(Any, None), Cut(), sources)
        self.told = told

    def things(self, kind: str) -> Iterator[Thing]:
        """The things of a kind."""
        return (each for each in self.told.things() if each.kind == kind)

    def collecting(self) -> Iterator[Collecting]:
        """What was collected."""
        return iter(self.told.collecting())
