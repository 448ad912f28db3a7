"""What a complete roster no longer lists: it is ended, never deleted, and never a tenth of it unasked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date

from cypher.errors import RosterError
from cypher.library import Library
from graph.db import Transaction
from graph.element import Node, Relationship
from loaders import shape
from loaders.roster import Rosters
from loaders.shape import IMPLIED, GraphRow

BATCH = 10_000
FALL = 0.10
"""When more than this share of a kind vanishes at once, the load is refused."""


class Listed:
    """What a load lists, by label or relationship type: hashes of keys, so that a large city fits in memory.

    `totals` leaves out posts that only a holder implies, as `explore.listed_kinds` does.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._keys: dict[str, set[int]] = {}
        self.totals: Counter[str] = Counter()

    def add(self, kind: str, rows: Iterable[GraphRow]) -> None:
        """Remember graph rows of a kind."""
        keys = self._keys.setdefault(kind, set())
        for row in rows:
            keys.add(hash(self._key(row)))
            self.totals[kind] += kind != "Post" or row["n"] != IMPLIED

    def has(self, kind: str, row: Mapping[str, object]) -> bool:
        """Whether the thing of a row of `explore.listed_things` is listed."""
        return hash((row["start"], row["end"], row["key"])) in self._keys.get(kind, ())

    def _key(self, row: GraphRow) -> tuple[object, ...]:
        if "scope" in row:
            return self._source, row["scope"], row["key"]
        return row.get("start", ""), row.get("end", ""), row["key"]


def end(
    tx: Transaction, library: Library, rosters: Rosters, listed: Listed, before: date, *, allow_fall: bool
) -> Counter[str]:
    """End what the source listed on `before` and lists no more; gives how many by kind.

    A refused row keeps its earlier version. Raises RosterError when too much would vanish at once.
    """
    _keep_refused(rosters, listed)
    source = rosters.source
    ended: Counter[str] = Counter()
    falls: list[str] = []
    for row in tx.run(library.get("explore.listed_kinds").statement, {"source": source}):
        kind, total = str(row["kind"]), int(str(row["total"]))
        if total == listed.totals[kind]:
            continue
        things = tx.run(library.get("explore.listed_things").statement, {"source": source, "kind": kind})
        gone = [_id(row["thing"]) for row in things if not listed.has(kind, row)]
        if len(gone) > FALL * len(things):
            falls.append(f"{kind} {len(gone)}/{len(things)}")
        if gone:
            _end(tx, library, kind, gone, {"source": source, "seen": before, "as_of": rosters.as_of})
            ended[kind] = len(gone)
    if falls and not allow_fall:
        raise RosterError(
            f"来源 {source} 一次消失了一成以上:{'、'.join(falls)}。"
            "名册不全时加 --partial;确实如此时加 --allow-fall。",
            f"more than a tenth of source {source} would vanish: {', '.join(falls)}. If the roster is only a"
            " part, add --partial; if it is really so, add --allow-fall.",
        )
    return ended


def _end(tx: Transaction, library: Library, kind: str, ids: list[str], given: Mapping[str, object]) -> None:
    card = library.get("load.end_edges" if kind.isupper() else "load.end_nodes")
    for batch in shape.batches(ids, BATCH):
        tx.run(card.statement, {"ids": batch, **given})


def _keep_refused(rosters: Rosters, listed: Listed) -> None:
    """What a refused row would have stated counts as listed, as far as its key could be read."""
    for step in shape.STEPS:
        for row in rosters.rejected(step.table):
            with suppress(KeyError):
                listed.add(step.kind, ({"n": 0, **each} for each in step.rows(row, rosters.as_of)))


def _id(thing: object) -> str:
    assert isinstance(thing, Node | Relationship)
    return thing.id
