"""A database that is being filled for the first time, batch by batch or by import files: marked until whole.

The mark stands on the schema's node. Whoever opens the database is told by it, before anything is read or
written; whoever fills it gives a sign of life there. What died half-way the next load or restore empties.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime

from cypher import errors
from cypher.errors import GraphError, SanfangError
from cypher.library import Library
from graph import schema
from graph.contents import ANYTHING
from graph.db import Graph
from graph.readable import Readable
from graph.transaction import Transaction

BEAT = 10.0
"""Seconds between two signs of life."""
SILENT = 60
"""Seconds without one after which whoever fills it is taken for dead."""
BATCH = 20_000
LOOK = """
MATCH (s:Schema {name: 'sanfang'}) WHERE s.filling IS NOT NULL
RETURN s.filling AS id, s.filling_since AS since,
  duration.inSeconds(s.filling_beat, datetime()).seconds AS silent
"""
MARK = """
MATCH (s:Schema {name: 'sanfang'})
SET s.filling = $id, s.filling_since = datetime(), s.filling_beat = datetime()
"""
SIGN = """
MATCH (s:Schema {name: 'sanfang', filling: $id}) SET s.filling_beat = datetime() RETURN s.filling AS id
"""
CLEAR = """
MATCH (s:Schema {name: 'sanfang', filling: $id})
SET s.filling = NULL, s.filling_since = NULL, s.filling_beat = NULL
RETURN count(s) AS cleared
"""
EDGES = "MATCH ()-[e]->() WITH e LIMIT $most DELETE e RETURN count(*) AS gone"
NODES = "MATCH (n) WHERE NOT n:Schema WITH n LIMIT $most DETACH DELETE n RETURN count(*) AS gone"


@dataclass(frozen=True)
class Filling:
    """Since when a database is being filled, and how many seconds ago whoever does gave a sign of life."""

    id: str
    since: datetime
    silent: int

    @property
    def is_dead(self) -> bool:
        """Whether nobody goes on with it."""
        return self.silent > SILENT

    @property
    def words(self) -> tuple[str, str]:
        """What there is to say of it, in Chinese and English."""
        since = f"{self.since.astimezone():%Y-%m-%d %H:%M}"
        zh = f"数据库正在第一次成批装载({since} 起,{self.silent} 秒前有过动静),装完以前什么都读不到。"
        en = (
            f"the database is being filled for the first time, in bulk (since {since}, last sign of life"
            f" {self.silent} s ago): nothing is to be read until it is whole."
        )
        if not self.is_dead:
            return zh + "请等它装完。", f"{en} Wait for its end."
        return (
            zh + "装载的进程大概已经死了:再运行 sanfang load 或 restore,会先清空再装。",
            f"{en} Whoever did it seems dead: run `sanfang load` or `restore` again, which empties it first.",
        )


def filling(graph: Readable) -> Filling | None:
    """Look; None for a database that is whole."""
    return _told(graph.read(LOOK))


def refuse(graph: Readable) -> None:
    """Raises Filling (of `cypher.errors`) while the database is being filled."""
    _refuse(filling(graph))


def turn(tx: Transaction, library: Library, id_: str, *, own: bool = False) -> int:
    """Be the only one who writes until the transaction ends; gives the number of the history's next line.

    Raises Filling while the database is being filled, but for whoever does that (`own`), and where that
    is somebody else by now.
    """
    number = int(str(tx.run(library.get("load.turn").statement, {"id": id_})[0]["number"]))
    found = _told(tx.run(LOOK))
    if not (own and found and found.id == id_):
        _refuse(found)
        if own:
            raise lost()
    return number


@contextmanager
def filled(graph: Graph, library: Library, id_: str, refusal: SanfangError) -> Iterator[None]:
    """Fill an empty database; raises `refusal` where it is not empty. What is not published is emptied again.

    When the block ends without `publish`, or the server is back, nothing is left. Where the server stays away
    the mark stays too, and the next load empties it.
    """
    with graph.writing() as tx:
        turn(tx, library, id_)
        if tx.run(ANYTHING):
            raise refusal
        tx.run(MARK, {"id": id_})
    with going_on(graph, id_):
        yield


def mark(id_: str) -> dict[str, object]:
    """What the node `Schema` says of a database that takes its place marked, and without a schema.

    As a backup writes it.
    """
    now = {"datetime": datetime.now().astimezone().isoformat()}
    return {"name": schema.NAME, "version": 0, "filling": id_, "filling_since": now, "filling_beat": now}


@contextmanager
def going_on(graph: Graph, id_: str) -> Iterator[None]:
    """Fill a database that is marked as ours, with signs of life from now on. Ends as `filled` does."""
    graph.write(SIGN, {"id": id_})  # What was marked long ago, in import files, looks dead till then.
    ended = threading.Event()
    beating = threading.Thread(target=_beat, args=(graph, id_, ended), daemon=True)
    beating.start()
    try:
        yield
    finally:
        ended.set()
        beating.join()
        with suppress(GraphError):
            if (found := filling(graph)) and found.id == id_:
                empty(graph, id_)


def publish(tx: Transaction, id_: str) -> None:
    """From the commit on everybody reads it. Raises Filling where it is somebody else's by now."""
    if tx.run(CLEAR, {"id": id_})[0]["cleared"] != 1:
        raise lost()


def settle(graph: Graph) -> Filling | None:
    """Empty what somebody who died has left, and give what that was. Raises Filling while they live."""
    found = filling(graph)
    if found is None:
        return None
    if not found.is_dead:
        _refuse(found)
    empty(graph, found.id)
    return found


def empty(graph: Graph, id_: str) -> None:
    """Take everything out again, batch by batch, the mark last."""
    for statement in (EDGES, NODES):
        while graph.write(statement, {"most": BATCH})[0]["gone"]:
            graph.write(SIGN, {"id": id_})
    graph.write(CLEAR, {"id": id_})


def lost() -> errors.Filling:
    """Somebody else has taken it over."""
    return errors.Filling(
        "这次成批装载停得太久,另一次装载已经清空重来;这一次作废。",
        "this load in bulk was silent for too long, and another one has emptied the database: it is void.",
    )


def _refuse(found: Filling | None) -> None:
    if found:
        raise errors.Filling(*found.words)


def _told(rows: list[dict[str, object]]) -> Filling | None:
    for row in rows:
        since = row["since"]
        assert isinstance(since, datetime)
        return Filling(str(row["id"]), since, int(str(row["silent"])))
    return None


def _beat(graph: Graph, id_: str, ended: threading.Event) -> None:
    while not ended.wait(BEAT):
        with suppress(GraphError):
            graph.write(SIGN, {"id": id_})
