"""A problem in pieces that have nothing to do with each other: each is small, and solved on its own."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

import networkx as nx

from graph.plan.problem import Problem, Target


def groups(problem: Problem) -> Iterator[tuple[tuple[int, ...], tuple[Target, ...]]]:
    """Places of options and targets that share a target, a person, or the free seats of a post.

    In the order of the options. What helps no target, and a target without any option, is in no group.
    """
    net: nx.Graph[Hashable] = nx.Graph()
    for place in sorted(set().union(*(target.options for target in problem.targets))):
        option = problem.options[place]
        net.add_edge(place, ("person", option.person))
        if option.post in problem.rooms:
            net.add_edge(place, ("post", option.post))
    for target in problem.targets:
        net.add_edges_from((place, target) for place in target.options)
    for found in sorted(nx.connected_components(net), key=_first):
        places = tuple(sorted(each for each in found if isinstance(each, int)))
        if targets := tuple(target for target in problem.targets if target in found):
            yield places, targets


def _first(found: set[Hashable]) -> int:
    return min(each for each in found if isinstance(each, int))
