"""The shortest routes between two things, step by step (docs/rules.md)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cypher.card import Card
from cypher.errors import BadParameter
from cypher.library import Library
from graph.element import Node, Path, Relationship
from graph.readable import Readable
from graph.sharing import Thing

PLACES = ("PART_OF", "LOCATED_IN")
CARD = "explore.route"
MOST = 8
"""Steps of the longest route that the card looks for."""


@dataclass(frozen=True)
class Step:
    """From one thing to the next; `forward` along the line's own direction; `sure` the line and both ends."""

    start: Node
    line: Relationship
    end: Node
    forward: bool
    sure: bool


@dataclass(frozen=True)
class Route:
    """Steps in order; `sure` when every one is."""

    steps: tuple[Step, ...]
    sure: bool


def routes(
    graph: Readable,
    library: Library,
    ends: tuple[Thing, Thing],
    as_of: date,
    *,
    most: int = 1,
    steps: int = 8,
    places: bool = False,
    hub: int = 100,
    certain: bool = False,
) -> tuple[Route, ...]:
    """All shortest routes, up to `most` of them, certain ones first; none within `steps`: an empty tuple.

    `places`: through the areas where bodies are located too. Raises BadParameter for one and the same end.
    """
    one, other = ends
    if (one.kind, one.code) == (other.kind, other.code):
        raise BadParameter(
            f"两头是同一个:{one.name}({one.code})。", f"both ends are the same: {one.name} ({one.code})."
        )
    if not 1 <= steps <= MOST:
        raise BadParameter(
            f"步数应在 1 到 {MOST} 之间,不是 {steps}。", f"steps: from 1 to {MOST}, not {steps}."
        )
    card = library.get(CARD)
    asked = parameters(card, ends, as_of, most=most, steps=steps, places=places, hub=hub, certain=certain)
    rows = graph.read(card.statement, card.bind(asked))
    return tuple(_route(row["path"], row["certain"]) for row in rows)


def parameters(
    card: Card,
    ends: tuple[Thing, Thing],
    as_of: date,
    *,
    most: int = 1,
    steps: int = 8,
    places: bool = False,
    hub: int = 100,
    certain: bool = False,
) -> dict[str, object]:
    """What the card is given."""
    one, other = ends
    types = card.params["types"].default
    assert isinstance(types, Sequence)
    given: dict[str, object] = {
        "one": one.code,
        "other": other.code,
        "as_of": as_of,
        "steps": steps,
        "limit": most,
    }
    given |= {"hub": hub, "certain_only": certain, "types": [*types, *(PLACES if places else ())]}
    return given


def _route(path: object, certain: object) -> Route:
    assert isinstance(path, Path)
    assert isinstance(certain, list)
    nodes = zip(path.nodes, path.nodes[1:], path.relationships, certain, strict=False)
    steps = tuple(
        Step(start, line, end, line.start.id == start.id, bool(sure)) for start, end, line, sure in nodes
    )
    return Route(steps, all(each.sure for each in steps))
