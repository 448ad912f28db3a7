"""What somebody who died has left of a first load or a restore: emptied before the next one, and told."""

from __future__ import annotations

from api.session import Session
from graph import filling
from graph.db import Graph


def empty(session: Session, graph: Graph) -> None:
    """Empty it, if there is any. Raises Filling while somebody goes on with it."""
    if left := filling.settle(graph):
        since = f"{left.since.astimezone():%Y-%m-%d %H:%M}"
        session.say(
            f"{since} 开始的成批装载没有装完,已清空。",
            f"the load in bulk of {since} was left half done: the database was emptied.",
        )
