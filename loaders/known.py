"""Codes that earlier loads brought in: a roster may refer to them without listing them again."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from cypher.library import Library
from graph.db import Graph
from loaders.tables import BY_NAME


class Known:
    """Asks the graph which codes of a table (areas, organizations, people of the source, matters) it holds.

    Calling it gives the key of each code that is there.
    """

    def __init__(self, graph: Graph, library: Library) -> None:
        self._graph = graph
        self._card = library.get("explore.known_codes")

    def __call__(self, table: str, codes: Collection[str], source: str) -> Mapping[str, str]:
        given = {"kind": BY_NAME[table].label or table, "codes": sorted(codes), "source": source}
        return {str(row["code"]): str(row["key"]) for row in self._graph.read(self._card.statement, given)}
