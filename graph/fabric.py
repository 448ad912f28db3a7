"""The network of a graph, read once, with its structure and its single points of failure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cypher.library import Library
from graph import collector
from graph.centrality import LARGE, Structure, joined, structure
from graph.fragility import SinglePoint, single_points
from graph.network import COLUMNS, network
from graph.readable import Readable
from graph.received import Rows
from graph.report import Origin, origins
from graph.sharing import ALL, Body, sizes
from graph.transaction import Transaction

if TYPE_CHECKING:
    import networkx

BODIES = {
    "body": "string",
    "name": "string",
    "type": "string",
    "component": "integer",
    "articulation": "boolean",
    "betweenness": "float",
    "strength": "float",
    "partners": "integer",
    "size": "integer",
}
"""Columns of a linked body, with their types; components are numbered from the largest."""


@dataclass(frozen=True)
class Fabric:
    """What hangs together how. The structure is always that of everywhere; `here` are the area's bodies.

    `people`: names by key of whoever is on a bridge. `full` of `compounds` (of the area) are fully linked,
    and have the single points.
    """

    as_of: date
    area: str
    bodies: Mapping[str, Body]
    here: frozenset[str]
    joined: networkx.Graph[str]
    structure: Structure
    people: Mapping[str, str]
    single_points: tuple[SinglePoint, ...]
    full: int
    compounds: int
    origins: tuple[Origin, ...]

    def rows(self) -> Iterator[tuple[object, ...]]:
        """Linked bodies of the area, by code, in the order of BODIES."""
        parts = enumerate(self.structure.components, 1)
        place = {code: number for number, part in parts for code in part}
        cuts = set(self.structure.articulations)
        for code in sorted(self.here & place.keys()):
            body = self.bodies[code]
            scores = self.structure.betweenness[code], self.structure.strength[code]
            partners = int(self.joined.degree[code])
            yield (code, body.name, body.type, place[code], code in cuts, *scores, partners, body.size)


def weave(
    graph: Readable,
    library: Library,
    as_of: date,
    thresholds: Mapping[str, object],
    *,
    area: str = "",
    lines: bool = False,
    perhaps: bool = False,
    large: int = LARGE,
) -> Fabric:
    """Read it from one state of the graph, and compute; `lines`, `perhaps`, `large` as in `centrality`."""
    with collector.rare(), graph.reading() as tx:
        bodies = sizes(tx, library, as_of)
        here = sizes(tx, library, as_of, area=area) if area else bodies
        rows = _rows(tx, library, "explore.organization_network", {"as_of": as_of, "limit": ALL})
        parties = _rows(tx, library, "linkage.three_parties", {"as_of": as_of, "area": area}, thresholds)
        known = tuple(origins(tx))
        table = {name: [row[name] for row in rows] for name in COLUMNS}
        net = joined(network(table), bodies, lines=lines, perhaps=perhaps)
        found = structure(net, large)
        keys = sorted({key for one, other in found.bridges for key in net.edges[one, other]["people"]})
        names = tx.run(
            "MATCH (p:Person) WHERE p.key IN $keys RETURN p.key AS key, p.name AS name", {"keys": keys}
        )
    return Fabric(
        as_of,
        area,
        bodies,
        frozenset(here),
        net,
        found,
        {str(row["key"]): str(row["name"] or row["key"]) for row in names},
        single_points(parties),
        sum(row["state"] == "full" for row in parties),
        len(parties),
        known,
    )


def _rows(
    tx: Transaction,
    library: Library,
    name: str,
    given: Mapping[str, object],
    thresholds: Mapping[str, object] | None = None,
) -> Rows:
    card = library.get(name)
    return tx.run(card.statement, card.bind(given, thresholds or {}))
