"""Rows of a community's desk whose code is on no list: a slip, or what is asked though nothing admits it."""

from __future__ import annotations

from graph.db import Graph
from loaders.outcome import Outcome

KINDS = {"Request", "AffairItem", "Certificate", "Plaque"}
"""What a load must have written for any of this to change."""
UNLISTED = """
MATCH (r:Request)
WHERE r.subject IS NOT NULL AND any(s IN r.sources WHERE NOT s STARTS WITH '-') AND NOT (r)-[:ABOUT]->()
RETURN head([s IN r.sources WHERE NOT s STARTS WITH '-']) AS row, r.subject AS code
ORDER BY r.code
"""


def unlisted(graph: Graph, outcome: Outcome) -> list[tuple[str, str]]:
    """Roster row and code of each, where this load may have changed which they are; else none."""
    if not KINDS & outcome.written:
        return []
    return [(str(row["row"]), str(row["code"])) for row in graph.read(UNLISTED)]
