"""An organisation chart as nodes and edges: JSON, and the networkx graph that other formats are made of."""

from __future__ import annotations

import zlib
from collections.abc import Container, Iterator, Mapping
from typing import TYPE_CHECKING

import orjson

from api.render.chart.address import Address
from graph.drawing import Drawing
from graph.organigram import Body, Line, Tie
from graph.picture import shown

if TYPE_CHECKING:
    import networkx


def document(drawing: Drawing, address: Address, head: Mapping[str, object]) -> Iterator[bytes]:
    """`nodes` once each, as they come; then `edges`: solid ones of subordination, dotted ones of people."""
    first = {"as_of": drawing.as_of, "made": drawing.made, **head, "nodes": []}
    yield orjson.dumps(first)[:-2]
    edges = _Later()
    drawn = frozenset(body.code for body in drawing.chart.bodies)
    comma = b"\n"
    for line in drawing.lines():
        for edge in _edges(line, drawn):
            edges.add(orjson.dumps(edge))
        if not line.mark:
            yield comma + orjson.dumps(_node(drawing, line.body, address))
            comma = b",\n"
    yield b'],"edges":['
    yield from edges.joined()
    yield b"]}\n"


class _Later:
    """Texts that are said in the end, packed: the edges of a large city take a twentieth of the memory so."""

    def __init__(self) -> None:
        self._packer = zlib.compressobj(1)
        self._packed: list[bytes] = []
        self._comma = b""

    def add(self, text: bytes) -> None:
        if packed := self._packer.compress(self._comma + text):
            self._packed.append(packed)
        self._comma = b","

    def joined(self) -> Iterator[bytes]:
        """All of them, with commas between."""
        unpacker = zlib.decompressobj()
        for packed in (*self._packed, self._packer.flush()):
            yield unpacker.decompress(packed)


def _node(drawing: Drawing, body: Body, address: Address) -> dict[str, object]:
    node = {name: value for name, value in body.facts.items() if name != "ties"}
    node["gaps"] = drawing.gaps.get(body.code, ())
    return node if address.base is None else node | {"links": address.of(body)}


def _edges(line: Line, drawn: Container[str]) -> Iterator[dict[str, object]]:
    if line.above is not None:
        yield {"from": line.body.code, "to": line.above, "kind": "solid", "sure": line.sure}
    for tie in dotted(line, drawn):
        ends = {"from": line.body.code, "to": tie.other, "kind": "dotted", "sure": tie.sure}
        yield {**ends, "in_line": tie.in_line, "people": tie.people}


def dotted(line: Line, drawn: Container[str]) -> Iterator[Tie]:
    """The ties of a body to others of the chart, each pair once."""
    if not line.mark:
        yield from (tie for tie in line.body.ties if tie.other in drawn and line.body.code < tie.other)


def network(drawing: Drawing) -> networkx.MultiDiGraph[str]:
    """Bodies, with edges from each to its superior (`solid`) and between those that are tied (`dotted`).

    Texts are free of what XML cannot hold.
    """
    import networkx

    found: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    lines = list(drawing.lines())
    drawn = {line.body.code for line in lines}
    for line in lines:
        if not line.mark:
            found.add_node(shown(line.body.code), **_facts(drawing, line.body))
    for line in lines:
        for edge in _edges(line, drawn):
            people = edge.get("people", ())
            names = [str(one) for one in people] if isinstance(people, tuple) else []
            found.add_edge(
                shown(str(edge["from"])),
                shown(str(edge["to"])),
                kind=edge["kind"],
                sure=edge["sure"],
                people=shown("、".join(names)),
            )
    return found


def _facts(drawing: Drawing, body: Body) -> dict[str, object]:
    holders = [one.name for post in body.posts for one in post.holders]
    return {
        "label": shown(body.name),
        "type": shown(body.type or ""),
        "sure": body.sure,
        "below": body.below,
        "posts": len(body.posts),
        "holders": shown("、".join(holders)),
        "vacant": sum(post.vacant for post in body.posts if post.state == "vacant"),
        "gaps": len(drawing.gaps.get(body.code, ())),
    }
