"""The formats of an organisation chart: by name, by media type, by suffix; adding one is adding a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from api.render.chart import dot, exchange, mermaid, nested, network, org, page, popolo, sheets, tree
from api.render.chart.address import Address
from graph.drawing import Drawing
from graph.picture import picture


@dataclass(frozen=True)
class Wanted:
    """How a chart is to be shown: `head` is added to documents, `said` to a text's first line."""

    lang: str = "zh"
    address: Address = field(default_factory=Address)
    head: Mapping[str, object] = field(default_factory=dict)
    said: str = ""


Render = Callable[[Drawing, Wanted], Iterable[str] | Iterable[bytes]]


@dataclass(frozen=True)
class Format:
    """A format: what it is called, its media type and suffix, and how it is written.

    One that is `held` stands in memory as a whole before its first piece; others are sent as they are read.
    """

    name: str
    media_type: str
    suffix: str
    render: Render
    policy: str = ""
    held: bool = False

    def write(self, drawing: Drawing, wanted: Wanted) -> Iterator[bytes]:
        """The chart in pieces."""
        for piece in self.render(drawing, wanted):
            yield piece.encode("utf-8", "replace") if isinstance(piece, str) else piece


def _svg(drawing: Drawing, wanted: Wanted) -> Iterable[str]:
    return [picture(drawing, wanted.lang).svg]


def _graph(drawing: Drawing, wanted: Wanted) -> Iterable[bytes]:
    return network.document(drawing, wanted.address, wanted.head)


FORMATS = (
    Format("json", "application/json", "json", lambda d, w: nested.document(d, w.address, w.head)),
    Format("graph", "application/vnd.sanfang.graph+json", "json", _graph),
    Format("tree", "text/plain", "txt", lambda d, w: tree.text(d, w.lang, w.said)),
    Format("svg", "image/svg+xml", "svg", _svg, held=True),
    Format("html", "text/html", "html", lambda d, w: page.text(d, w.lang), page.POLICY),
    Format("mermaid", "text/vnd.mermaid", "mmd", lambda d, w: mermaid.text(d, w.lang)),
    Format("dot", "text/vnd.graphviz", "dot", lambda d, w: dot.text(d, w.lang)),
    Format("graphml", "application/graphml+xml", "graphml", lambda d, w: exchange.graphml(d), held=True),
    Format("gexf", "application/gexf+xml", "gexf", lambda d, w: exchange.gexf(d), held=True),
    Format(
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx",
        lambda d, w: sheets.xlsx(d, w.address),
        held=True,
    ),
    Format("csv", "text/csv", "csv", lambda d, w: sheets.csv(d, w.address)),
    Format("jsonld", "application/ld+json", "jsonld", lambda d, w: org.document(d, w.address)),
    Format("popolo", "application/vnd.popolo+json", "json", lambda d, w: popolo.document(d, w.address)),
)
NAMES = tuple(each.name for each in FORMATS)
BY_NAME = {each.name: each for each in FORMATS}
