"""The names of what is in the graph, read once for a state of it and an area, and searched in memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Lock

import orjson

from cypher.library import Library
from graph.db import Graph
from graph.pinyin import finder, is_spelled
from graph.table import lean, light, packets

CARD = "lists.names"
MOST = 64 * 2**20
"""Bytes of names that are kept; those that were asked for last are kept in any case."""
Packed = tuple[bytes, ...]
"""Rows of `Name`, some at a time, as JSON: as objects they would take five times the memory."""


@dataclass(frozen=True, slots=True)
class Name:
    """A thing by its resource (`organizations`, `areas`, …), its code or key, its name, where it is."""

    kind: str
    code: str
    name: str
    place: str


@dataclass
class Names:
    """Those of the last few states; they are read again when the graph is another. `timeout` in seconds."""

    library: Library
    timeout: float
    _known: OrderedDict[tuple[str, str, str], Packed] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def find(self, graph: Graph, state: str, area: str, text: str, kinds: frozenset[str]) -> Iterator[Name]:
        """Those that have the text in their name or begin their code with it; the closest first.

        A text of Latin letters is pinyin besides. `state` "" is untold: then nothing is kept.
        """
        said = text.strip()
        spelled = finder(said if is_spelled(said) else "")
        wanted = said.casefold()
        if not wanted:
            return
        later: list[Name] = []
        for each in _unpacked(self._all(graph, state, area)):
            if kinds and each.kind not in kinds:
                continue
            if each.code == said or each.name.casefold() == wanted:
                yield each
            elif any((wanted in each.name.casefold(), each.code.startswith(said), spelled(each.name))):
                later.append(each)
        yield from sorted(later, key=lambda each: (len(each.name), each.kind, each.code))

    def _all(self, graph: Graph, state: str, area: str) -> Packed:
        key = (state, graph.area, area)
        with self._lock:
            found = self._known.get(key) if state else None
            if found is None:
                found = self._read(graph, area)
                if state:
                    self._known[key] = found
            else:
                self._known.move_to_end(key)
            while len(self._known) > 1 and sum(map(_size, self._known.values())) > MOST:
                self._known.popitem(last=False)
            return found

    def _read(self, graph: Graph, area: str) -> Packed:
        card = self.library.get(CARD)
        with graph.reading(self.timeout) as tx:
            found = packets(tx, lean(card), light(card), card.bind({"area": area}))
            return tuple(orjson.dumps(packet, default=str) for packet in found)


def _unpacked(names: Packed) -> Iterator[Name]:
    for packet in names:
        for kind, code, name, place in orjson.loads(packet):
            yield Name(kind, str(code), str(name), str(place or ""))


def _size(names: Packed) -> int:
    return sum(map(len, names))
