"""The names of what is in the graph, read once for a state of it and an area, and searched in memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Lock

from cypher.library import Library
from graph.db import Graph
from graph.pinyin import finder, is_spelled
from graph.table import lean

CARD = "lists.names"
MOST = 4


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
    _known: OrderedDict[tuple[str, str, str], tuple[Name, ...]] = field(default_factory=OrderedDict)
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
        for each in self._all(graph, state, area):
            if kinds and each.kind not in kinds:
                continue
            if each.code == said or each.name.casefold() == wanted:
                yield each
            elif any((wanted in each.name.casefold(), each.code.startswith(said), spelled(each.name))):
                later.append(each)
        yield from sorted(later, key=lambda each: (len(each.name), each.kind, each.code))

    def _all(self, graph: Graph, state: str, area: str) -> tuple[Name, ...]:
        key = (state, graph.area, area)
        with self._lock:
            found = self._known.get(key) if state else None
            if found is None:
                found = self._read(graph, area)
                if state:
                    self._known[key] = found
            while len(self._known) > MOST:
                self._known.popitem(last=False)
            return found

    def _read(self, graph: Graph, area: str) -> tuple[Name, ...]:
        card = self.library.get(CARD)
        rows = graph.read(lean(card), card.bind({"area": area}), self.timeout)
        return tuple(
            Name(str(row["kind"]), str(row["code"]), str(row["name"]), str(row["place"] or ""))
            for row in rows
        )
