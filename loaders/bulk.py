"""A first load of many rows into an empty database: a local store by import files, another by many batches.

The rows are read and shaped as for any load (`loaders.load`); what the cards would make of them in an empty
graph goes into files. The source, what is derived and the history are written by the very cards, in one
transaction, to a server that nobody else sees. Then the new store takes the place of the old. On a server
elsewhere the rows go in batches into the database itself, which is marked as unfinished until that very
transaction (`graph.filling`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from cypher.errors import RosterError, Unconfirmed
from cypher.library import Library
from graph import collector, filling
from graph.bulk import place
from graph.bulk.field import Unportable
from graph.bulk.files import Files
from graph.bulk.wire import Wire
from graph.contents import holds_anything, is_loaded
from graph.db import Graph
from graph.filling import turn
from graph.local.trouble import writing
from graph.profile import Profile
from graph.settings import Settings
from graph.transaction import Transaction
from loaders import memory, shape
from loaders.elements import Elements
from loaders.load import BATCH, Load, Progress, asked
from loaders.outcome import Outcome
from loaders.parcel import Parcel, lost
from loaders.roster import Rosters
from loaders.shape import GraphRow, Step

NOT_EMPTY = (
    "库不是空的,--bulk 只用于第一次装载,没有写入。请去掉 --bulk 再装,"
    "或换一个新的本地实例:sanfang --instance NAME up。",
    "the database is not empty, and --bulk is for a first load: nothing was written. Load without --bulk,"
    " or take a new local instance: sanfang --instance NAME up.",
)


def refuse(graph: Graph) -> None:
    """Raises RosterError where a bulk load is not for this database: it is not empty."""
    if holds_anything(graph):
        raise RosterError(*NOT_EMPTY)


def load(
    settings: Settings,
    graph: Graph,
    library: Library,
    rosters: Rosters,
    profile: Profile,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
    memories: Path | None = None,
    by: str = "",
    post_connect_cmd: Callable[[str], str] | None = None,
) -> Outcome:
    """Write the good rows of `rosters` to an empty database; of a local one `graph` is of no use afterwards.

    The other parameters are those of `loaders.load.load`. Readers see all of it or nothing. Raises
    RosterError when the database is not empty, or when a row finds no place in the graph, or StoreError; it
    is as it was then.
    """
    refuse(graph)
    profile = asked(rosters, profile)
    known = memory.recall(memories, graph, library, rosters, profile)
    known.forget()
    work = Bulk(library, rosters, profile, known, progress or (lambda name, done: None), by)
    refusal = RosterError(*NOT_EMPTY)
    if not place.is_ours(settings):
        return _elsewhere(graph, work, refusal, dry_run=dry_run)
    with place.emptied(settings, refusal, post_connect_cmd=post_connect_cmd) as staged:
        with writing(staged.folder), Files(staged.folder) as files, collector.rare():
            try:
                work.write(files)
            except Unportable as error:
                raise RosterError(
                    f"{error.zh}请去掉 --bulk 再装。", f"{error.en} Load without --bulk."
                ) from error
            work.progress("neo4j-admin import", files.nodes + files.relationships)
            whole = files.whole()
            place.fill(staged, whole)
            with place.served(staged, whole.statements) as fresh:
                known.before = fresh.state()
                with fresh.writing() as tx:
                    work.finish(tx)
                state = tx.state
        staged.keep = bool(work.outcome.changes) and not dry_run
    work.outcome.committed = staged.keep
    if staged.keep:
        known.follow(state, work.outcome.id)
    return work.outcome


def _elsewhere(graph: Graph, work: Bulk, refusal: RosterError, *, dry_run: bool) -> Outcome:
    """Fill the database of a server, and publish it in the transaction that ends the load."""
    known, outcome = work.known, work.outcome
    with filling.filled(graph, work.library, work.id, refusal):
        with collector.rare(), Wire(graph, work.id) as wire:
            work.write(wire)
            wire.settle()
        try:
            known.before = graph.state()
            with graph.writing() as tx:
                wire.prove(tx)
                work.finish(tx, own=True)
                filling.publish(tx, work.id)
                tx.keep = bool(outcome.changes) and not dry_run
        except Unconfirmed:
            if not is_loaded(graph, outcome.id):
                raise
    outcome.committed = tx.keep
    if tx.keep:
        known.follow(tx.state, outcome.id)
    return outcome


class Bulk(Load):
    """The steps of a load whose rows do not go through the cards."""

    def write(self, files: Files | Wire) -> None:
        """Write the files, or send what they would hold. Raises RosterError, Unportable, OSError."""
        elements = Elements(files, self.rosters.source)
        self.again: list[tuple[Step, list[GraphRow]]] = []
        # Undo goes backwards: what begins at the source goes before it does.
        self.first = self._change()
        for step in shape.STEPS:
            self._file(elements, step)

    def _file(self, elements: Elements, step: Step) -> None:
        counts = self.outcome.elements.setdefault(step.kind, Counter())
        again: list[GraphRow] = []
        for batch in shape.batches(self._unknown(step, counts, remember=False), BATCH):
            made, more = elements.add(step, batch, self._change())
            if len(made) + len(more) != len(batch):
                total = len(batch) - len(made) - len(more)
                raise lost(step, batch[0]["row"], batch[-1]["row"], total)
            counts["created"] += len(made)
            again += more
            self._touch(step.table, (int(str(row["n"])) for row in made))
            self.progress(step.kind, counts.total())
        if again:
            self.again.append((step, again))

    def finish(self, tx: Transaction, *, own: bool = False) -> None:
        """What the cards have to do once the rows are in the graph, which is marked as our `own` to fill."""
        number = turn(tx, self.library, self.id, own=own)
        self.outcome.source_written = bool(self._write_source(tx, None, self.first))
        again = ((step, batch) for step, rows in self.again for batch in shape.batches(rows, BATCH))
        self._write(tx, (Parcel(step, step.card, batch) for step, batch in again))
        self._end(tx, number)
