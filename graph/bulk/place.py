"""The empty local database, and the one that takes its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from cypher.errors import SanfangError
from graph import local, schema
from graph.bulk.files import Whole
from graph.contents import ANYTHING
from graph.db import Graph, Transaction
from graph.halt import halt, reached
from graph.local.instance import DATABASE
from graph.local.replacing import Staged, replaced
from graph.local.server import Running
from graph.readings import HANDS
from graph.settings import Settings

AWAIT = "CALL db.awaitIndexes(3600)"


def is_ours(settings: Settings) -> bool:
    """Whether the settings mean the database of a local instance, which this way leads into."""
    return not settings.uri and settings.database in (None, DATABASE)


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

    def empty(graph: Graph, tx: Transaction) -> None:
        if tx.run(ANYTHING):
            raise refusal

    def hold(running: Running, stop: Callable[[], None]) -> None:
        halt(running, stop, empty)

    if local.status(settings).state != "absent":
        local.up(settings, progress=progress)
    with replaced(settings, hold, progress=progress, post_connect_cmd=post_connect_cmd) as staged:
        yield staged


@contextmanager
def served(staged: Staged, files: Whole) -> Iterator[Graph]:
    """The graph of the files, imported, with the schema; its indexes are filled when the block ends."""
    staged.fill(files.arguments())
    with reached(staged.serve()) as graph:
        schema.apply(graph, hands=HANDS)
        for statement in files.statements:
            graph.define(statement)
        yield graph
        graph.read(AWAIT)
