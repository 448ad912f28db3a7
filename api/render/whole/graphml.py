"""The graph in GraphML (http://graphml.graphdrawing.org), for yEd, Gephi, Cytoscape.

Written by hand, while it is read: the writers of networkx, which charts use, hold a whole graph in memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from api.render.chart.exchange import DECLARATION
from api.render.whole import attributes
from api.render.whole.attributes import EDGES, NODES, title, type_of
from api.render.whole.note import note
from graph.whole import Whole

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"


def write(whole: Whole) -> Iterator[bytes]:
    """The document in pieces."""
    for piece in _pieces(whole):
        yield piece.encode("utf-8", "replace")


def _pieces(whole: Whole) -> Iterator[str]:
    yield f'{DECLARATION}<graphml xmlns="{NAMESPACE}">\n'
    yield '<key id="note" for="graph" attr.name="note" attr.type="string"/>\n'
    for owner, names in (("node", NODES), ("edge", EDGES)):
        for name in names:
            said = f'attr.name="{title(name)}" attr.type="{type_of(name)}"'
            yield f'<key id="{owner[0]}.{name}" for="{owner}" {said}/>\n'
    yield '<graph edgedefault="directed">\n'
    if said := note(whole):
        yield f'<data key="note">{escape(said)}</data>\n'
    for node in attributes.nodes(whole):
        yield f"<node id={quoteattr(node.id)}>{_data('n', node.said)}</node>\n"
    for number, edge in enumerate(attributes.edges(whole)):
        ends = f'id="{number}" source={quoteattr(edge.start)} target={quoteattr(edge.end)}'
        yield f"<edge {ends}>{_data('e', edge.said)}</edge>\n"
    yield "</graph>\n</graphml>\n"


def _data(owner: str, said: Mapping[str, str]) -> str:
    return "".join(f'<data key="{owner}.{name}">{escape(value)}</data>' for name, value in said.items())
