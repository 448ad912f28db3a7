"""The empty local database, and the one that takes its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from cypher.errors import SanfangError, Unreachable
from graph import local, schema
from graph.bulk.files import Files
from graph.db import Graph
from graph.local.importer import DATABASE
from graph.local.replacing import Staged, replaced
from graph.local.server import Running
from graph.settings import Settings

ANY = "MATCH (n) WHERE NOT n:Schema RETURN n.code LIMIT 1"
TURN = "MERGE (s:Schema {name: 'sanfang'}) SET s.turn = 'bulk'"
AWAIT = "CALL db.awaitIndexes(3600)"


def is_ours(settings: Settings) -> bool:
    """Whether the settings mean the database of a local instance, which this way leads into."""
    return not settings.uri and settings.database in (None, DATABASE)


def holds_something(graph: Graph) -> bool:
    """Whether the database is not empty."""
    return bool(graph.read(ANY))


@contextmanager
def emptied(
    settings: Settings,
    refusal: SanfangError,
    *,
    progress: bool = False,
    post_connect_cmd: Callable[[str], str] | None = None,
) -> Iterator[Staged]:
    """The place for what is to replace the instance's database; raises `refusal` when that is not empty.

    As `graph.local.replacing.replaced`.
    """

    def hold(running: Running, stop: Callable[[], None]) -> None:
        with _opened(running) as graph:
            stopped = False
            try:
                with graph.writing() as tx:
                    tx.keep = False
                    tx.run(TURN)  # From here on no load writes.
                    if tx.run(ANY):
                        raise refusal
                    stop()
                    stopped = True
            except Unreachable:  # It is gone, as it should be.
                if not stopped:
                    raise

    if local.status(settings).state != "absent":
        local.up(settings, progress=progress)
    with replaced(settings, hold, progress=progress, post_connect_cmd=post_connect_cmd) as staged:
        yield staged


@contextmanager
def served(staged: Staged, files: Files) -> Iterator[Graph]:
    """The graph of the files, imported, with the schema; its indexes are filled when the block ends."""
    staged.fill(files.arguments())
    with _opened(staged.serve()) as graph:
        schema.apply(graph)
        for statement in files.statements():
            graph.define(statement)
        yield graph
        graph.read(AWAIT)


def _opened(running: Running) -> Graph:
    return Graph.open(running.bolt_uri, running.user, running.password)
