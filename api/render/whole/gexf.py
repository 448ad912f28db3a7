"""The graph in GEXF 1.3 (https://gexf.net), for Gephi; written while it is read, as GraphML is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from api.render.chart.exchange import DECLARATION
from api.render.whole import attributes
from api.render.whole.attributes import EDGES, NODES, title, type_of
from api.render.whole.note import note
from graph.whole import Whole

NAMESPACE = "http://gexf.net/1.3"


def write(whole: Whole) -> Iterator[bytes]:
    """The document in pieces."""
    for piece in _pieces(whole):
        yield piece.encode("utf-8", "replace")


def _pieces(whole: Whole) -> Iterator[str]:
    yield f'{DECLARATION}<gexf xmlns="{NAMESPACE}" version="1.3">\n<meta lastmodifieddate="{whole.day}">'
    yield f"<creator>sanfang</creator><description>{escape(note(whole))}</description></meta>\n"
    yield '<graph defaultedgetype="directed" mode="static">\n'
    for owner, names in (("node", NODES), ("edge", EDGES)):
        yield f'<attributes class="{owner}" mode="static">\n'
        for number, name in enumerate(names):
            yield f'<attribute id="{owner[0]}{number}" title="{title(name)}" type="{type_of(name)}"/>\n'
        yield "</attributes>\n"
    yield "<nodes>\n"
    for node in attributes.nodes(whole):
        label = quoteattr(node.said.get("label", node.id))
        yield f"<node id={quoteattr(node.id)} label={label}>{_values(_NODE_IDS, node.said)}</node>\n"
    yield "</nodes>\n<edges>\n"
    for number, edge in enumerate(attributes.edges(whole)):
        ends = f'id="{number}" source={quoteattr(edge.start)} target={quoteattr(edge.end)}'
        kind = quoteattr(edge.said.get("type", ""))
        yield f"<edge {ends} kind={kind}>{_values(_EDGE_IDS, edge.said)}</edge>\n"
    yield "</edges>\n</graph>\n</gexf>\n"


_NODE_IDS = {name: f"n{number}" for number, name in enumerate(NODES)}
_EDGE_IDS = {name: f"e{number}" for number, name in enumerate(EDGES)}


def _values(ids: Mapping[str, str], said: Mapping[str, str]) -> str:
    values = "".join(
        f'<attvalue for="{ids[name]}" value={quoteattr(value)}/>' for name, value in said.items()
    )
    return f"<attvalues>{values}</attvalues>"
