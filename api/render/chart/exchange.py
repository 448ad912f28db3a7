"""An organisation chart for programs that draw networks: GraphML and GEXF, as networkx writes them."""

from __future__ import annotations

from collections.abc import Iterator

from api.render.chart.network import network
from graph.drawing import Drawing

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'


def graphml(drawing: Drawing) -> Iterator[str]:
    """For yEd, Gephi, Cytoscape."""
    from networkx import generate_graphml

    yield DECLARATION
    for line in generate_graphml(network(drawing), named_key_ids=True):
        yield line + "\n"


def gexf(drawing: Drawing) -> Iterator[str]:
    """For Gephi."""
    from networkx import generate_gexf

    yield DECLARATION
    for line in generate_gexf(network(drawing)):
        yield line + "\n"
