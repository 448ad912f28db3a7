"""The peer of `loading`: a graph written the tutorial way, one autocommit `session.run` a row.

It is given rows that the loader has read and checked, and keeps no lineage of its own but the row that states
a thing: what is left is the cost of writing row by row.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import LiteralString, cast

import neo4j

from graph import model
from loaders import shape
from loaders.roster import Rosters
from loaders.shape import GraphRow, Step

NODES = {
    "Area": "code",
    "Organization": "code",
    "Person": "key",
    "Post": "code",
    "Meeting": "code",
    "Matter": "key",
}
"""The labels that rosters state, with their keys."""
LEAST = 200
"""Rows of a kind that a sample has at least, where there are so many."""


@dataclass
class Sample:
    """Graph rows by kind, in the order of writing; both ends of a relationship are among the nodes.

    `totals` counts the rows of all kinds, sampled or not.
    """

    rows: dict[str, list[GraphRow]] = field(default_factory=dict)
    totals: Counter[str] = field(default_factory=Counter)
    nodes: dict[str, set[object]] = field(default_factory=lambda: {label: set() for label in NODES})

    @property
    def size(self) -> int:
        """How many rows were sampled."""
        return sum(map(len, self.rows.values()))


def sample(rosters: Rosters, share: float) -> Sample:
    """The first `share` of the rows of each kind."""
    found = Sample()
    for step in shape.STEPS:
        total = sum(1 for _ in _rows(rosters, step))
        found.totals[step.kind] += total
        wanted = total if share >= 1 else min(total, max(LEAST, int(total * share)))
        fitting = (row for row in _rows(rosters, step) if _fits(found, step.kind, row))
        taken = list(islice(fitting, wanted))
        found.rows[step.kind] = taken
        if label := node(step.kind):
            found.nodes[label].update(row["key"] for row in taken)
    return found


def _rows(rosters: Rosters, step: Step) -> Iterator[GraphRow]:
    for batch in rosters.rows(step.table):
        for row in batch:
            for each in step.rows(row, rosters.as_of):
                yield each | {"row": f"{rosters.source}:{row.origin}"}


def _fits(found: Sample, kind: str, row: GraphRow) -> bool:
    """Whether all that a row refers to is in the sample."""
    nodes = found.nodes
    if kind == "Post":
        served = row["for"] is None or row["for"] in nodes["Area"] | nodes["Organization"]
        return served and row["organization"] in nodes["Organization"]
    if kind == "Meeting":
        return nodes["Organization"].issuperset(cast(list[object], row["organizations"]))
    if kind == "COLLECTS":
        return row["scope"] in nodes["Area"] or row["scope"] in nodes["Organization"]
    if node(kind):
        return True
    start, end = ends(kind)
    return row["start"] in nodes[start] and row["end"] in nodes[end]


def node(kind: str) -> str:
    """The label whose key tells the nodes of a kind apart; "" for a relationship type."""
    if kind in NODES:
        return kind
    return next((each.parent for each in model.LABELS if each.name == kind and each.parent in NODES), "")


def ends(kind: str) -> tuple[str, str]:
    """The labels that a relationship type joins, as the constraints know them."""
    edge = next(each for each in model.RELATIONSHIPS if each.name == kind)
    end = model.label(edge.end[0])
    return edge.start, end.parent or end.name


def write(driver: neo4j.Driver, rosters: Rosters, sampled: Sample) -> dict[str, float]:
    """Write the sample row by row; gives the seconds of each kind."""
    seconds = {}
    areas = sampled.nodes["Area"]
    with driver.session() as session:
        session.run("MERGE (s:Source {code: $code})", {"code": rosters.source}).consume()
        for kind, rows in sampled.rows.items():
            start = time.perf_counter()
            for row in rows:
                session.run(_statement(kind, row, areas), {**row, "source": rosters.source}).consume()
            seconds[kind] = time.perf_counter() - start
    return seconds


def _statement(kind: str, row: GraphRow, areas: set[object]) -> LiteralString:
    """The MERGE of one row."""
    if label := node(kind):
        labels = [row["label"]] if "label" in row else cast(list[object], row.get("labels", []))
        more = "".join(f", n:{each}" for each in labels)
        text = f"MERGE (n:{label} {{{NODES[label]}: $key}}) SET n += $props, n.sources = [$row]{more}"
    elif kind == "COLLECTS":
        label = "Area" if row["scope"] in areas else "Organization"
        text = (
            f"MATCH (a:Source {{code: $source}}) MATCH (b:{label} {{code: $scope}})"
            " MERGE (a)-[e:COLLECTS {key: $key}]->(b) SET e += $props, e.sources = [$row]"
        )
    else:
        start, end = ends(kind)
        text = (
            f"MATCH (a:{start} {{{NODES[start]}: $start}}) MATCH (b:{end} {{{NODES[end]}: $end}})"
            f" MERGE (a)-[e:{kind} {{key: $key}}]->(b) SET e += $props, e.sources = [$row]"
        )
    if kind == "Post":
        text += " WITH n MATCH (o:Organization {code: $organization}) MERGE (n)-[:OF]->(o)"
        if row["for"] is not None:
            label = "Area" if row["for"] in areas else "Organization"
            text += f" WITH n MATCH (x:{label} {{code: $for}}) MERGE (n)-[:FOR]->(x)"
    if kind == "Meeting":
        text += (
            " WITH n UNWIND $organizations AS code MATCH (x:Organization {code: code})"
            " MERGE (x)-[a:ATTENDED]->(n) SET a.sources = [$row]"
        )
    # Labels and types are the model's own words; everything out of a roster is a parameter.
    return text
