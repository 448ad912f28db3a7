"""Structure of a large city by rustworkx against networkx; interlocks in one card against a loop."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import LiteralString

import networkx as nx

from benchmarks import bench
from benchmarks.bench import Figure, Result, Server
from cypher import library as cards
from cypher.library import Library
from graph import profile
from graph.centrality import structure
from graph.fabric import Fabric, weave
from graph.sharing import ALL
from graph.transaction import Transaction

EXACT = 1e-9
GOAL = 10.0
LOOPED = 500
"""Bodies that the loop visits; its seconds are scaled to all."""
DENSE = 3_000
"""Bodies of the made graph with one large component, which a city of small ones is not."""
# What a first version asks for each body, one query after the other.
PARTNERS: LiteralString = (
    "MATCH (a:Organization {code: $code})<-[:OF|FOR]-()<-[h:HOLDS]-(p:Person)"
    " MATCH (p)-[k:HOLDS]->()-[:OF|FOR]->(b:Organization)"
    " WHERE a <> b AND h.from_max <= $day AND (h.to_min > $day OR h.to_min IS NULL AND h.status = 'current')"
    " AND k.from_max <= $day AND (k.to_min > $day OR k.to_min IS NULL AND k.status = 'current')"
    " AND b.from_max <= $day AND (b.to_min > $day OR b.to_min IS NULL AND b.status = 'current')"
    " AND a.from_max <= $day AND (a.to_min > $day OR a.to_min IS NULL AND a.status = 'current')"
    " RETURN b.code AS other, count(DISTINCT p) AS people"
)
SIZE: LiteralString = (
    "MATCH (:Organization {code: $code})<-[:OF|FOR]-()<-[h:HOLDS]-(p:Person)"
    " WHERE h.from_max <= $day AND (h.to_min > $day OR h.to_min IS NULL AND h.status = 'current')"
    " RETURN count(DISTINCT p) AS size"
)
Pairs = dict[tuple[str, str], tuple[int, int, int]]
"""One, other → certainly shared people, size of one, size of the other."""


def main() -> None:
    """Run it."""
    options = bench.arguments(str(__doc__), scale=10, rounds=3).parse_args()
    result = bench.begin("structure", "networkx, and a query for each body", options)
    with bench.folder() as place, bench.server(place / "home", "structure", options.scale) as server:
        _run(server, place, options, result)
    result.show(options.json)


def _run(server: Server, place: Path, options: argparse.Namespace, result: Result) -> None:
    day = bench.load(server, place, options.scale)
    library = cards.load()
    bench.say("reading the network")
    fabric = weave(server.graph, library, day, profile.load().thresholds)
    _betweenness(
        f"betweenness, {len(fabric.joined)} bodies of the city", fabric.joined, options.rounds, result
    )
    dense: nx.Graph[str] = nx.relabel_nodes(nx.barabasi_albert_graph(DENSE, 3, seed=1), str)
    nx.set_edge_attributes(dense, 1.0, "weight")
    _betweenness(f"betweenness, {DENSE} bodies in one component", dense, options.rounds, result)
    _interlocks(server, library, day, fabric, options.rounds, result)
    result.notes = [
        f"Components, bridges, articulations equal, betweenness to {EXACT:g}, or nothing is shown.",
        f"The loop asks two queries for each of {LOOPED} linked bodies, scaled to all linked ones: it is told"
        " which they are.",
    ]


def _betweenness(what: str, graph: nx.Graph[str], rounds: int, result: Result) -> None:
    bench.say(what)
    ours, peer = structure(graph, large=-1), structure(graph, large=len(graph))
    assert (ours.components, ours.bridges, ours.articulations) == (
        peer.components,
        peer.bridges,
        peer.articulations,
    )
    assert max(abs(ours.betweenness[each] - peer.betweenness[each]) for each in graph) <= EXACT
    times = [
        (
            bench.timed(lambda: structure(graph, large=-1)),
            bench.timed(lambda: structure(graph, large=len(graph))),
        )
        for _ in range(rounds)
    ]
    _figure(what, times, 1, result)


def _interlocks(
    server: Server, library: Library, day: date, fabric: Fabric, rounds: int, result: Result
) -> None:
    linked = sorted(code for code in fabric.joined if fabric.joined.degree[code])
    step = max(len(linked) // LOOPED, 1)
    asked = linked[::step][:LOOPED]
    bench.say(f"interlocks, {len(asked)} of {len(linked)} linked bodies one by one")
    with server.graph.reading() as tx:
        card, loop = _card(tx, library, day), _loop(tx, day, asked)
        seen = {pair: numbers for pair, numbers in card.items() if set(pair) & set(asked)}
        assert seen.keys() == loop.keys()
        assert all(seen[pair] == loop[pair] for pair in loop)
        times = [
            (bench.timed(lambda: _card(tx, library, day)), bench.timed(lambda: _loop(tx, day, asked)))
            for _ in range(rounds)
        ]
    _figure("interlocks of everywhere, one card", times, len(linked) / len(asked), result)


def _card(tx: Transaction, library: Library, day: date) -> Pairs:
    card = library.get("explore.interlocks")
    rows = tx.run(card.statement, card.bind({"as_of": day, "limit": ALL}))
    found: Pairs = {}
    for row in rows:
        if row["certain"]:
            one, other = row["one"], row["other"]
            found[one.name, other.name] = (row["certain"], row["size_one"], row["size_other"])  # type: ignore[attr-defined]
    return found


def _loop(tx: Transaction, day: date, asked: list[str]) -> Pairs:
    found: Pairs = {}
    sizes: dict[str, int] = {}

    def size(code: str) -> int:
        if code not in sizes:
            (row,) = tx.run(SIZE, {"code": code, "day": day})
            sizes[code] = int(str(row["size"]))
        return sizes[code]

    for code in asked:
        for row in tx.run(PARTNERS, {"code": code, "day": day}):
            one, other = sorted((code, str(row["other"])))
            found[one, other] = (int(str(row["people"])), size(one), size(other))
    return found


def _figure(what: str, times: list[tuple[float, float]], scale: float, result: Result) -> None:
    ours, peer = bench.median([each[0] for each in times]), bench.median([each[1] * scale for each in times])
    ratio = bench.median([each[1] * scale / each[0] for each in times])
    result.figures.append(Figure(what, ours, "s", peer, ratio, f"≥ {GOAL:.0f}x", ratio >= GOAL))


if __name__ == "__main__":
    main()
