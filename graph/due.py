"""The posts that are due, as the graph has them: what the profile of its last load asked for."""

from __future__ import annotations

from graph.profile import DuePost
from graph.transaction import Transaction

_DUE = """
MATCH (p:Post) WHERE p.due
OPTIONAL MATCH (p)-[:FOR]->(a:Area)
OPTIONAL MATCH (p)-[:OF]->(o:Organization)
RETURN DISTINCT coalesce(a.tier, o.type, '*') AS of, p.role AS role, p.due_seats AS seats
ORDER BY of = '*', of, role, seats
"""


def posts(tx: Transaction) -> list[DuePost]:
    """By type of body or tier of area, each once."""
    return [DuePost(str(row["of"]), str(row["role"]), int(str(row["seats"] or 1))) for row in tx.run(_DUE)]
