"""Circles among superiors, against a plain definition."""

from __future__ import annotations

import networkx
from hypothesis import given
from hypothesis import strategies as st

from loaders.references import circles, closing

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


@given(LINKS)
def test_circles_are_cut_at_their_closing_links(links: dict[str, tuple[str, ...]]) -> None:
    """Without them no circle is left, and each of them was one; in what order codes come changes nothing."""
    found = closing(links)
    for code, above, circle in found:
        assert circle[0] == above
        assert circle[-1] == code
        for one, other in zip(circle, (*circle[1:], circle[0]), strict=True):
            assert other in links[one]
    cut = {(code, above) for code, above, _ in found}
    edges = [(code, above) for code, every in links.items() for above in every]
    assert networkx.is_directed_acyclic_graph(networkx.DiGraph(e for e in edges if e not in cut))
    turned = {code: tuple(reversed(every)) for code, every in reversed(links.items())}
    assert {(code, above) for code, above, _ in closing(turned)} == cut
