"""With which identity key a graph's hashes were made: its fingerprint, as the history has it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import cast

from graph.transaction import Transaction

NEWEST = """
OPTIONAL MATCH (l:Load) WHERE l.key IS NOT NULL
WITH l ORDER BY l.number DESC LIMIT 1
WITH l.key AS key
OPTIONAL MATCH (first:Load {key: key})
WITH key, min(first.at) AS since
RETURN key, since,
  EXISTS { MATCH (p:Person|Alias) WHERE p.identity IS NOT NULL OR p.phone IS NOT NULL }
  OR EXISTS { MATCH (f:Forgotten) } AS needed
"""


@dataclass(frozen=True)
class Keyed:
    """`fingerprint` is None where no line says it; `needed`: there are hashes, so no other key will do."""

    fingerprint: str | None
    since: datetime | None
    needed: bool


def keyed(tx: Transaction) -> Keyed:
    """Look into the graph."""
    (row,) = tx.run(NEWEST)
    return Keyed(cast("str | None", row["key"]), cast("datetime | None", row["since"]), bool(row["needed"]))
