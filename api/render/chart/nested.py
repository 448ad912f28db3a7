"""An organisation chart as JSON: trees of bodies, written while they are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import orjson

from api.render.chart.address import Address
from graph.drawing import Drawing
from graph.organigram import Line


def document(drawing: Drawing, address: Address, head: Mapping[str, object]) -> Iterator[bytes]:
    """`as_of`, `made`, what the `head` adds, and `chart`: each body with its `children`.

    A marked body (`again`, `circle`) has no content of its own.
    """
    first = {"as_of": drawing.as_of, "made": drawing.made, **head, "chart": []}
    yield orjson.dumps(first)[:-2]
    depth = -1
    for line in drawing.lines():
        opening = b"\n" if line.depth > depth else b"]}" * (depth - line.depth + 1) + b",\n"
        yield opening + orjson.dumps(_node(drawing, line, address))[:-2]
        depth = line.depth
    yield b"]}" * (depth + 1) + b"]}\n"


def _node(drawing: Drawing, line: Line, address: Address) -> dict[str, object]:
    body = line.body
    node: dict[str, object] = {"code": body.code, "name": body.name, "mark": line.mark}
    if not line.mark:
        node |= body.facts
        node["gaps"] = drawing.gaps.get(body.code, ())
    node["line_sure"] = line.sure
    if address.base is not None:
        node["links"] = address.of(body)
    return node | {"children": ()}
