"""The empty local database, and the one that takes its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from cypher.errors import SanfangError, StoreError
from graph import local, schema
from graph.bulk.files import Whole
from graph.contents import ANYTHING
from graph.db import Graph
from graph.halt import halt, reached
from graph.local.instance import DATABASE
from graph.local.replacing import Staged, replaced
from graph.local.server import Running
from graph.readings import HANDS
from graph.settings import Settings
from graph.transaction import Transaction

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


def fill(staged: Staged, files: Whole) -> None:
    """Import the files. Raises StoreError, also where not all arrived: nothing of it is to stay then."""
    imported = staged.fill(files.arguments())
    if imported != (files.nodes, files.relationships):
        came = f"{imported.nodes} + {imported.relationships}"
        sent = f"{files.nodes} + {files.relationships}"
        raise StoreError(
            f"导入的节点 + 关系数({came})与文件里的({sent})不同,已全部撤回。请再试一次。",
            f"imported were other numbers of nodes + relationships ({came}) than are in the files ({sent}):"
            " undone. Try again.",
        )


@contextmanager
def served(staged: Staged, statements: Sequence[str]) -> Iterator[Graph]:
    """What was imported, `furnish`ed; its indexes are filled when the block ends."""
    with reached(staged.serve()) as graph:
        furnish(graph, statements)
        yield graph
        graph.read(AWAIT)


def furnish(graph: Graph, statements: Sequence[str]) -> None:
    """Give what was imported its schema, and run what is left to be run of it."""
    schema.apply(graph, hands=HANDS)
    for statement in statements:
        graph.define(statement)
