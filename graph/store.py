"""Which Neo4j a command talks to: the server that the environment names, else the local instance."""

from __future__ import annotations

from cypher.errors import Unreachable
from graph import filling, local
from graph.db import PATIENCE, Graph
from graph.settings import Settings


def connect(
    settings: Settings,
    *,
    start: bool = False,
    progress: bool = False,
    patience: float = PATIENCE,
    unfinished: bool = False,
) -> Graph:
    """Open the graph. `start` brings the local instance up when it is down; `patience` as in `Graph.open`.

    Raises Filling while a first load goes on there, unless also what is `unfinished` is to be opened.

    Raises Unreachable when there is no server, StoreError when the local one cannot start.
    """
    graph = _opened(settings, start=start, progress=progress, patience=patience)
    try:
        if not unfinished:
            filling.refuse(graph)
    except BaseException:
        graph.close()
        raise
    return graph


def _opened(settings: Settings, *, start: bool, progress: bool, patience: float) -> Graph:
    if settings.uri:
        return Graph.open(
            settings.uri, settings.user, settings.password, settings.database, settings.ca, patience
        )
    there = local.up(settings, progress=progress) if start else local.running(settings)
    if there is None:
        raise Unreachable(
            f"本地 Neo4j(实例 {settings.instance})没有运行。请先运行 sanfang up。",
            f"the local Neo4j (instance {settings.instance}) is not running: run `sanfang up` first.",
        )
    return Graph.open(there.bolt_uri, there.user, there.password, settings.database, patience=patience)
