"""What a complete roster no longer lists: it is ended, never deleted, and never a tenth of it unasked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from cypher.errors import RosterError
from cypher.library import Library
from graph.element import Node, Relationship
from graph.transaction import Transaction
from loaders import shape
from loaders.aliases import Aliases
from loaders.roster import Rosters
from loaders.shape import IMPLIED, GraphRow

BATCH = 10_000
FALL = 0.10
"""When more than this share of a kind vanishes at once, the load is refused."""


class Listed:
    """What a load lists, by label or relationship type: hashes of keys, so that a large city fits in memory.

    `totals` leaves out posts that only a holder implies, as `explore.listed_kinds` does. `same` are kinds of
    which the source is known to list what it listed before.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._keys: dict[str, set[int]] = {}
        self.totals: Counter[str] = Counter()
        self.same: set[str] = set()

    def add(self, kind: str, rows: Iterable[GraphRow]) -> None:
        """Remember graph rows of a kind."""
        keys = self._keys.setdefault(kind, set())
        for row in rows:
            key = self.mark(row)
            self.totals[kind] += key not in keys and (kind != "Post" or row["n"] != IMPLIED)
            keys.add(key)

    def has(self, kind: str, mark: int) -> bool:
        """Whether a thing is listed."""
        return mark in self._keys.get(kind, ())

    def mark(self, row: GraphRow) -> int:
        """The hash of a graph row's key."""
        if "scope" in row:
            return _mark({"start": self._source, "end": row["scope"], "key": row["key"]})
        return hash((row.get("start", ""), row.get("end", ""), row["key"]))


@dataclass(frozen=True)
class Roster:
    """What was read, what of it was listed while it was written, and who in it is somebody's alias."""

    rosters: Rosters
    listed: Listed
    aliases: Aliases


def end(
    tx: Transaction,
    library: Library,
    roster: Roster,
    before: date,
    change: Callable[[], Mapping[str, object]],
    *,
    allow_fall: bool,
) -> dict[str, Counter[str]]:
    """End what the source listed on `before` and lists no more; gives how many by kind.

    `change` is asked before each step for what is to be noted with it, for undo.

    They are `ended`, or `moved` where only their lineage changes: another source lists them still, or they
    have no time. Raises RosterError when too much would vanish at once.
    """
    rosters, listed = roster.rosters, roster.listed
    source = rosters.source
    done: dict[str, Counter[str]] = {}
    falls: list[str] = []
    kinds = list(dict.fromkeys(step.kind for step in shape.STEPS if step.kind not in listed.same))
    asked = {"source": source, "kinds": kinds}
    for row in tx.run(library.get("explore.listed_kinds").statement, asked) if kinds else ():
        kind, total = str(row["kind"]), int(str(row["total"]))
        if total == listed.totals[kind]:
            continue
        found = tx.run(library.get("explore.listed_things").statement, {"source": source, "kind": kind})
        things = {_mark(thing): thing for thing in found}
        kept = _Kept(roster, kind, things.keys())
        gone = [
            _id(thing["thing"])
            for mark, thing in things.items()
            if not listed.has(kind, mark) and not kept.has(mark, thing)
        ]
        if len(gone) > FALL * len(things):
            falls.append(f"{kind} {len(gone)}/{len(things)}")
        if gone:
            given = {"source": source, "seen": before, "as_of": rosters.as_of, "change": change()}
            ended = _end(tx, library, kind, gone, given)
            done[kind] = Counter(ended=ended, moved=len(gone) - ended)
    if falls and not allow_fall:
        raise RosterError(
            f"来源 {source} 一次消失了一成以上:{'、'.join(falls)}。"
            "名册不全时加 --partial;确实如此时加 --allow-fall。",
            f"more than a tenth of source {source} would vanish: {', '.join(falls)}. If the roster is only a"
            " part, add --partial; if it is really so, add --allow-fall.",
        )
    return done


def _end(tx: Transaction, library: Library, kind: str, ids: list[str], given: Mapping[str, object]) -> int:
    card = library.get("load.end_edges" if kind.isupper() else "load.end_nodes")
    batches = shape.batches(ids, BATCH)
    return sum(int(str(tx.run(card.statement, {"ids": each, **given})[0]["total"])) for each in batches)


class _Kept:
    """What refused rows may have stated before: the very thing where the graph has it.

    Else the key itself may be what is wrong: then everything of the kind that has an end in common with the
    row, and everything at all when no end could be read.
    """

    def __init__(self, roster: Roster, kind: str, there: Collection[int]) -> None:
        rosters, listed, aliases = roster.rosters, roster.listed, roster.aliases
        step = next(each for each in shape.STEPS if each.kind == kind)
        self._marks: set[int] = set()
        self._ends: set[tuple[str, object]] = set()
        self._all = False
        for row in rosters.rejected(step.table):
            own = set()
            with suppress(KeyError):
                own = {listed.mark(aliases.resolve(step, each)) for each in step.rows(row, rosters.as_of)}
            self._marks |= own
            if not own or not own.issubset(there):
                ends = {
                    (side, aliases.end(name, row.values[name]))
                    for side, name in step.ends.items()
                    if name in row.values
                }
                self._ends |= ends
                self._all |= not ends

    def has(self, mark: int, thing: Mapping[str, object]) -> bool:
        ends = ((side, thing[side]) for side in ("start", "end", "key"))
        return self._all or mark in self._marks or not self._ends.isdisjoint(ends)


def _mark(row: Mapping[str, object]) -> int:
    return hash((row["start"], row["end"], row["key"]))


def _id(thing: object) -> str:
    assert isinstance(thing, Node | Relationship)
    return thing.id
