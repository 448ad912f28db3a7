"""Circles among superiors, against a plain definition."""

from __future__ import annotations

import networkx
from hypothesis import given
from hypothesis import strategies as st

from loaders.references import circles

LINKS = st.dictionaries(
    st.integers(0, 9).map(str),
    st.lists(st.integers(0, 12).map(str), min_size=1, max_size=3).map(tuple),
    max_size=10,
)


@given(LINKS)
def test_circles(links: dict[str, tuple[str, ...]]) -> None:
    graph = networkx.DiGraph((code, above) for code, every in links.items() for above in every)
    found = list(circles(links))
    assert bool(found) == (not networkx.is_directed_acyclic_graph(graph))
    for circle in found:
        for code, above in zip(circle, (*circle[1:], circle[0]), strict=True):
            assert above in links[code]
    members = [code for circle in found for code in circle]
    assert len(members) == len(set(members))
    graph.remove_nodes_from(members)
    below = {code for member in members for code in _below(links, member)}
    graph.remove_nodes_from(below)
    assert networkx.is_directed_acyclic_graph(graph)


def _below(links: dict[str, tuple[str, ...]], start: str) -> set[str]:
    seen = {start}
    waiting = [start]
    for code in waiting:
        for other, above in links.items():
            if code in above and other not in seen:
                seen.add(other)
                waiting.append(other)
    return seen
