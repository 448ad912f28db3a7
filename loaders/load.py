"""One load: rosters into the graph, in one transaction, so that the graph is always before or after.

The rows go through the cards of `cypher/load/`; then what a complete roster no longer lists is ended, the
posts that a profile asks for are derived, and the cross-appointments. Nothing changed means nothing written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import partial
from itertools import chain, count
from pathlib import Path

from cypher.errors import RosterError, Unconfirmed
from cypher.library import Library
from graph import collector, contents
from graph.ahead import ahead
from graph.db import Graph
from graph.filling import turn
from graph.keyed import keyed
from graph.profile import DuePost, Profile
from graph.transaction import Transaction
from loaders import collected, derived, forgotten, history, keyring, memory, shape, vanished
from loaders.aliases import Aliases
from loaders.memory import Facts, Memory
from loaders.outcome import Outcome
from loaders.parcel import Parcel, Sent, lost
from loaders.roster import Rosters, Row, Rows
from loaders.shape import IMPLIED, GraphRow, Step

BATCH = 10_000
ALIASES = "load.aliases"
PLANNED = "CYPHER replan=skip "
"""A plan by unique keys is as good for a full graph as for an empty one: a load that grew the graph would
otherwise be followed by one that waits some seconds for the same plans."""
Progress = Callable[[str, int], None]
"""Called with a step's name and how many graph rows it has written so far."""


def load(
    graph: Graph,
    library: Library,
    rosters: Rosters,
    profile: Profile,
    *,
    allow_fall: bool = False,
    dry_run: bool = False,
    progress: Progress | None = None,
    memories: Path | None = None,
    by: str = "",
) -> Outcome:
    """Write the good rows of `rosters`; roll back when nothing changed, and always with `dry_run`.

    While another load writes, this one waits for its end. `by` is who loads, for the history.
    `memories` is the folder where loads keep what the graph is known to hold; without it all is compared.
    Raises RosterError when the roster is older than what was loaded, when too much vanishes at once, when a
    row finds no place in the graph, or when its hashes are of another key; nothing is written then. Raises
    Unconfirmed when nobody can tell.
    """
    profile = asked(rosters, profile)
    known = memory.recall(memories, graph, library, rosters, profile)
    while True:
        work = Load(library, rosters, profile, known, progress or (lambda name, done: None), by)
        outcome = work.outcome
        try:
            with collector.rare(), graph.writing() as tx:
                work.run(tx, allow_fall)
                # When somebody wrote meanwhile, what was known need not be what the graph holds.
                sure = not known.known or known.before == graph.state()
                tx.keep = sure and bool(outcome.changes) and not dry_run
        except Unconfirmed:
            if not contents.is_loaded(graph, outcome.id):
                raise
        if sure:
            break
        known.forget()
    outcome.committed = tx.keep
    if tx.keep:
        known.follow(tx.state, outcome.id)
    elif not outcome.changes and known.before == graph.state():
        known.keep(known.before, known.load)
    return outcome


def asked(rosters: Rosters, profile: Profile) -> Profile:
    """The profile with the due posts that the rosters' manifest asks for."""
    return profile.with_posts([DuePost(post.of, post.role, post.seats) for post in rosters.manifest.posts])


class Load:
    """The steps of one load inside its transaction."""

    def __init__(
        self, library: Library, rosters: Rosters, profile: Profile, known: Memory, progress: Progress, by: str
    ) -> None:
        self.library = library
        self.rosters = rosters
        self.profile = profile
        self.known = known
        self.progress = progress
        self.by = by
        self.digest = rosters.digest()
        self.id = f"{datetime.now():%Y%m%dT%H%M%S%f}-{self.digest[:8]}"
        self.steps = count()
        self.outcome = Outcome(rosters.source, rosters.as_of)
        self.touched: dict[str, bytearray] = {}
        self.listed = vanished.Listed(rosters.source)
        self.aliases = Aliases()
        self.aside: list[GraphRow] = []

    def run(self, tx: Transaction, allow_fall: bool) -> None:
        self.progress("load.turn", 0)
        number = turn(tx, self.library, self.id)
        self.aliases = Aliases.of(tx)
        self._agree(tx)
        before = self._before(tx)
        self.outcome.source_written = bool(self._write_source(tx, before))
        again = before is not None
        self.listed.same = self._same()
        self._write(tx, chain.from_iterable(self._parcels(step, remember=again) for step in shape.STEPS))
        if before is not None and not self.rosters.partial:
            ended = vanished.end(
                tx,
                self.library,
                vanished.Roster(self.rosters, self.listed, self.aliases),
                before,
                self._change,
                allow_fall=allow_fall,
            )
            for kind, counts in ended.items():
                self.outcome.elements.setdefault(kind, Counter()).update(counts)
        # Of what the graph is known to hold, all is derived that these rows do not touch.
        self._end(tx, number, self.outcome.written if self.known.known else None)

    def _end(self, tx: Transaction, number: object, since: Collection[str] | None = None) -> None:
        """What follows once all rows are in the graph; `since` as in `derived.derive`."""
        if since is None or since:
            written = partial(self._written, tx)
            self.outcome.derived = derived.derive(written, self.profile, bool(self.aliases), since)
        self._count_rows()
        self.outcome.derived |= history.untold(tx, self.library, self.rosters)
        if self.outcome.changes:
            self._record(tx, number)

    def _agree(self, tx: Transaction) -> None:
        """The rows were read with the key of this graph, and without those whom it has forgotten since."""
        found = keyed(tx)
        if found.needed and found.fingerprint not in (None, self.rosters.fingerprint):
            raise keyring.foreign(str(found.fingerprint), self.rosters.fingerprint)
        if forgotten.marks(tx) != self.rosters.forgotten:
            raise RosterError(
                "读名册的时候,图里有人被遗忘了;什么都没有写入。请再装一次。",
                "somebody was forgotten while the roster was read; nothing was written. Load it again.",
            )

    def _before(self, tx: Transaction) -> date | None:
        """The date of this source's last roster, or None when it is new."""
        rows = tx.run("MATCH (s:Source {code: $code}) RETURN s.as_of AS as_of", {"code": self.rosters.source})
        before = rows[0]["as_of"] if rows else None
        if not isinstance(before, date):
            return None
        if before > self.rosters.as_of:
            raise RosterError(
                f"来源 {self.rosters.source} 已装载到 {before},这份名册是 {self.rosters.as_of} 的,更旧,"
                "会盖掉较新的内容。若内容仍然有效,用 --as-of 写明它有效的日期。",
                f"source {self.rosters.source} is loaded as of {before}; this is of {self.rosters.as_of} and"
                " would overwrite what is newer. If it still holds, say as of when with --as-of.",
            )
        return before

    def _write_source(
        self, tx: Transaction, before: date | None, change: Mapping[str, object] | None = None
    ) -> object:
        rosters = self.rosters
        # A partial roster does not show what it leaves out: that was last seen on the day before.
        as_of = before if before and rosters.partial else rosters.as_of
        parameters = {"source": rosters.source, "name": rosters.name, "as_of": as_of, "made": rosters.made}
        return self._card(tx, "load.sources", parameters | {"change": change or self._change()})[0]["written"]

    def _same(self) -> set[str]:
        """The kinds of which every table is known to list what it listed before: none of them vanishes."""
        other = {step.kind for step in shape.STEPS if not self._lists_the_same(step)}
        return {step.kind for step in shape.STEPS} - other

    def _lists_the_same(self, step: Step) -> bool:
        batches = {
            batch.digest: partial(self._keys, step, batch) for batch in self.rosters.batches(step.table)
        }
        return self.known.lists(step.table, step.kind, batches)

    def _keys(self, step: Step, batch: Rows) -> str:
        found = Facts()
        for _ in found.note(step.kind, self._graph_rows(step, batch.rows(), 0)):
            pass
        return found.keys[step.kind]

    def _parcels(self, step: Step, *, remember: bool) -> Iterator[Parcel]:
        """What a step has to write; what other codes say of a body or a person last."""
        counts = self.outcome.elements.setdefault(step.kind, Counter())
        remember = remember and step.kind not in self.listed.same
        for rows in shape.batches(self._unknown(step, counts, remember=remember), BATCH):
            yield Parcel(step, step.card, rows, remember)
        aside, self.aside = self.aside, []
        for rows in shape.batches(aside, BATCH):
            yield Parcel(step, ALIASES, rows, remember)

    def _write(self, tx: Transaction, parcels: Iterator[Parcel]) -> None:
        """Have the cards write parcel by parcel; the next is made and sent while the server writes."""
        for sent in ahead(self._send(tx, parcel) for parcel in parcels):
            self._count(sent)

    def _send(self, tx: Transaction, parcel: Parcel) -> Sent:
        step, rows, card = parcel.step, parcel.rows, self.library.get(parcel.card)
        given: dict[str, object] = {"rows": rows, "source": self.rosters.source, "change": self._change()}
        if "kind" in card.params:
            given["kind"] = step.kind
        if "days" in card.params:
            given["days"] = parcel.days()
        answer = tx.send(PLANNED + card.statement, given)
        if parcel.remember:
            self.listed.add(step.kind, rows)
        return parcel.sent(answer)

    def _count(self, sent: Sent) -> None:
        """Take in what came of a parcel. Raises RosterError when some of it found no place."""
        found = sent.answer()
        written = Counter({str(row["outcome"]): int(str(row["total"])) for row in found})
        if written.total() != sent.total:
            raise lost(sent.step, sent.first, sent.last, sent.total - written.total())
        counts = self.outcome.elements[sent.step.kind]
        counts.update(written)
        for row in found:
            self._touch(sent.step.table, _numbers(row["touched"]))
        self.progress(sent.step.kind, counts.total())

    def _touch(self, table: str, numbers: Iterable[int]) -> None:
        """Mark the rows of the roster that created or changed something."""
        counts = self.rosters.counts.get(table)  # None where only the manifest states such rows.
        marks = self.touched.setdefault(table, bytearray(counts.good if counts else 0))
        for number in numbers:
            if number != IMPLIED:
                marks[number] = 1

    def _unknown(self, step: Step, counts: Counter[str], *, remember: bool) -> Iterator[GraphRow]:
        """The graph rows of a step that the graph is not known to hold; the others are counted and listed."""
        before = 0  # rows of the roster that came before the batch
        for batch in self.rosters.batches(step.table):
            noted = self.known.facts(step.table, batch.digest)
            found = self.known.has(step.table, batch.digest)
            if found is None or remember:
                rows = batch.rows()
                noted.rows = _numbered(rows)
                graph_rows = self._graph_rows(step, rows, before)
                if found is None:
                    for row in noted.note(step.kind, graph_rows):
                        if self.aliases.has(step, row):
                            self.aside.append(row)
                        else:
                            yield row
                else:
                    self.listed.add(step.kind, graph_rows)
            if found is not None:
                noted.rows = found.rows
                noted.elements[step.kind] = found.elements[step.kind]
                noted.keys[step.kind] = found.keys[step.kind]
                counts["unchanged"] += found.elements[step.kind]
            before += noted.rows
        if step.kind == "COLLECTS":
            yield from collected.said(self.rosters)

    def _graph_rows(self, step: Step, rows: list[Row], before: int) -> Iterator[GraphRow]:
        number, origin = before - 1, ""
        source, as_of = f"{self.rosters.source}:", self.rosters.as_of
        for row in rows:
            # A cell with two titles makes two rows of one origin; an implied row is none.
            number += row.origin != origin and not row.implied
            origin = row.origin
            for found in step.graph_rows(row, as_of):
                graph_row = self.aliases.resolve(step, found)
                graph_row["row"] = f"-{source}{origin}" if row.gone else source + origin
                graph_row["n"] = IMPLIED if row.implied else number
                yield graph_row

    def _written(self, tx: Transaction, card: str, parameters: dict[str, object]) -> int:
        self.progress(card, 0)
        return int(str(self._card(tx, card, parameters | {"change": self._change()})[0]["written"]))

    def _change(self) -> dict[str, object]:
        """What a card notes beside what it found, so that undo can go its steps backwards."""
        return {"_load": self.id, "_step": next(self.steps)}

    def _count_rows(self) -> None:
        for table, counts in self.rosters.counts.items():
            loaded = sum(self.touched.get(table, b""))
            self.outcome.rows[table] = {
                "read": counts.read,
                "loaded": loaded,
                "unchanged": counts.good - loaded,
                "rejected": counts.rejected,
            }

    def _record(self, tx: Transaction, number: object) -> None:
        outcome = self.outcome
        outcome.id = self.id
        rows = {what: sum(each[what] for each in outcome.rows.values()) for what in ("read", "rejected")}
        elements = ("created", "changed", "moved", "unchanged", "ended")
        props: dict[str, object] = {
            "source": outcome.source,
            "as_of": outcome.as_of,
            "digest": self.digest,
            "key": self.rosters.fingerprint,
            "by": self.by,
            "number": number,
            "derived": sum(outcome.derived.values()),
            **rows,
            **{what: outcome.total(what) for what in elements},
            **history.told(self.rosters),
        }
        self._card(tx, "load.loads", {"id": self.id, "props": props})

    def _card(self, tx: Transaction, name: str, parameters: Mapping[str, object]) -> list[dict[str, object]]:
        return tx.run(self.library.get(name).statement, parameters)


def _numbered(rows: list[Row]) -> int:
    """How many rows of the roster these are."""
    return len({row.origin for row in rows if not row.implied})


def _numbers(value: object) -> Iterator[int]:
    yield from value if isinstance(value, list) else ()
