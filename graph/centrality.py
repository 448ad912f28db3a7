"""How organisations hang together: components, bridges, articulations, brokers, over tables (docs/rules.md).

networkx up to a threshold, rustworkx past it: the same answers, many times faster.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from graph.sharing import Body

if TYPE_CHECKING:
    from networkx import Graph, MultiDiGraph
    from rustworkx import PyGraph

LARGE = 2_000
"""Nodes above which rustworkx computes."""
Pair = tuple[str, str]


@dataclass(frozen=True)
class Structure:
    """`components` have two bodies or more, the largest first, each sorted; `bridges` are sorted pairs.

    `betweenness` is normalised by the number of pairs of other bodies, `strength` sums weights of pairs.
    """

    components: tuple[tuple[str, ...], ...]
    bridges: tuple[Pair, ...]
    articulations: tuple[str, ...]
    betweenness: Mapping[str, float]
    strength: Mapping[str, float]


def joined(
    network: MultiDiGraph[str], bodies: Mapping[str, Body], *, lines: bool = False, perhaps: bool = False
) -> Graph[str]:
    """Each pair of bodies once, out of the network of `graph.network` (two may be tied many times there).

    Edges have `people` (keys, sorted), `weight` (their strength) and `lines` (types of solid lines, with
    `lines`). `perhaps`: also what is only possible; it weighs nothing.
    """
    import networkx as nx

    people: dict[Pair, dict[str, bool]] = defaultdict(dict)
    solid: dict[Pair, set[str]] = defaultdict(set)
    for one, other, edge in network.edges(data=True):
        sure = bool(edge["sure"]) and bodies[one].there and bodies[other].there
        pair = (min(one, other), max(one, other))
        if one == other or not (sure or perhaps):
            continue
        if edge["type"] == "CROSS_APPOINTED":
            people[pair][edge["person"]] = people[pair].get(edge["person"], False) or sure
        elif lines:
            solid[pair].add(edge["type"])
    found: Graph[str] = nx.Graph()
    found.add_nodes_from(sorted(network))
    for pair in sorted({*people, *solid}):
        shared, types = people.get(pair, {}), tuple(sorted(solid.get(pair, ())))
        weight = sum(shared.values()) * (bodies[pair[0]].weight + bodies[pair[1]].weight) / 2
        found.add_edge(*pair, people=tuple(sorted(shared)), weight=weight, lines=types)
    return found


def structure(graph: Graph[str], large: int = LARGE) -> Structure:
    """The structure of a simple graph; past `large` nodes by rustworkx."""
    compute = _by_rustworkx if graph.number_of_nodes() > large else _by_networkx
    return compute(graph)


def _by_networkx(graph: Graph[str]) -> Structure:
    import networkx as nx

    return _told(
        graph,
        components=nx.connected_components(graph),
        bridges=cast(Iterable[Pair], nx.bridges(graph)),
        articulations=nx.articulation_points(graph),
        betweenness=nx.betweenness_centrality(graph),
    )


def _by_rustworkx(graph: Graph[str]) -> Structure:
    import rustworkx as rx

    names = list(graph)
    found: PyGraph[str, None] = rx.PyGraph(multigraph=False)
    index = dict(zip(names, found.add_nodes_from(names), strict=True))
    found.add_edges_from([(index[one], index[other], None) for one, other in graph.edges])
    return _told(
        graph,
        components=[{names[each] for each in part} for part in rx.connected_components(found)],
        bridges=[(names[one], names[other]) for one, other in cast(set[tuple[int, int]], rx.bridges(found))],
        articulations=[names[each] for each in rx.articulation_points(found)],
        betweenness={names[each]: score for each, score in rx.betweenness_centrality(found).items()},
    )


def _told(
    graph: Graph[str],
    *,
    components: Iterable[set[str]],
    bridges: Iterable[Pair],
    articulations: Iterable[str],
    betweenness: Mapping[str, float],
) -> Structure:
    """In one order, whoever computed it."""
    joint = sorted((tuple(sorted(part)) for part in components if len(part) > 1), key=lambda p: (-len(p), p))
    return Structure(
        tuple(joint),
        tuple(sorted((min(pair), max(pair)) for pair in bridges)),
        tuple(sorted(articulations)),
        {name: betweenness[name] for name in graph},
        {name: float(total) for name, total in graph.degree(weight="weight")},
    )
