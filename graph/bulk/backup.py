"""A backup back into the empty local store by import files: proved as `graph.restore` does, or counted.

Reading a large graph back takes nearly as long as importing it. What is counted alone was still read from a
file whose SHA-256 is right, by an importer that stops at the first line it does not understand. It takes its
place marked as being filled (`graph.filling`) and gets its constraints there: a server of its own, started
for them and stopped again, would take as long as they do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BufferedReader
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import uuid4

import orjson

from cypher.errors import BackupError
from graph import collector, filling, schema, store
from graph.backup import BATCH, Progress, Summary, is_packed, opened
from graph.bulk.core import working
from graph.bulk.files import Files, Whole
from graph.bulk.place import AWAIT, emptied, fill, furnish, served
from graph.db import Graph
from graph.digest import digest
from graph.local.trouble import writing
from graph.restore import NOT_EMPTY, NOT_EQUAL, Stated, reading, verify
from graph.settings import Settings

MARKS = 1
"""Nodes of the files that are not in the backup."""


def restore(
    settings: Settings,
    path: Path,
    progress: Progress = lambda done, of: None,
    *,
    prove: bool = True,
    show: bool = False,
    post_connect_cmd: Callable[[str], str] | None = None,
) -> Summary:
    """Fill the empty local store from a backup: readers see all of it, or nothing.

    `prove` reads it back for its digest; else nodes and relationships are counted, and the digest is the one
    that the file states. `progress` hears of the nodes, then of all.

    Raises BackupError as `graph.restore.restore` does, and Unportable, of its family, for a graph that such
    files cannot carry: it has to go the ordinary way; StoreError. The store is as it was then.
    """
    with reading(path):
        stated = verify(path)
    id_ = uuid4().hex
    refusal = BackupError(*NOT_EMPTY)
    with emptied(settings, refusal, progress=show, post_connect_cmd=post_connect_cmd) as staged:
        with writing(staged.folder):
            files = _written(path, staged.folder, id_, lambda done: progress(done, stated.total))
        progress(stated.total, stated.total)
        fill(staged, files)
        if prove:
            with served(staged, files.statements) as graph:
                if digest(graph) != stated.digest:
                    raise BackupError(*NOT_EQUAL)
                _publish(graph, stated, id_)
    if not prove:
        with store.connect(settings, unfinished=True) as graph, filling.going_on(graph, id_):
            furnish(graph, files.statements)
            graph.read(AWAIT)
            _publish(graph, stated, id_)
    return Summary(files.nodes - MARKS, files.relationships, stated.digest)


def _publish(graph: Graph, stated: Stated, id_: str) -> None:
    with graph.writing() as tx:
        schema.bring(tx, stated.model)
        filling.publish(tx, id_)


def _written(path: Path, folder: Path, id_: str, progress: Callable[[int], None]) -> Whole:
    """The import files of a backup, and of the mark; relationships on another core."""
    with working(_relationships, path, folder) as lines:
        return _nodes(path, folder, id_, progress).with_(lines.result())


def _nodes(path: Path, folder: Path, id_: str, progress: Callable[[int], None]) -> Whole:
    with _body(path) as (head, lines), Files(folder) as files:
        for batch in _batches(lines, head["nodes"]):
            kinds: dict[tuple[str, ...], tuple[list[int], list[Any]]] = defaultdict(lambda: ([], []))
            for number, (labels, own) in enumerate(batch, files.nodes):
                numbers, owns = kinds[tuple(labels)]
                numbers.append(number)
                owns.append(own)
            for labels, (numbers, owns) in kinds.items():
                files.put_nodes(labels, numbers, owns)
            progress(files.nodes)
        files.add_nodes(["Schema"], [filling.mark(id_)])
        return files.whole()


def _relationships(path: Path, folder: Path) -> Whole:
    with _body(path) as (head, lines), Files(folder) as files:
        for _ in islice(lines, head["nodes"]):
            pass
        for batch in _batches(lines, head["relationships"]):
            types: dict[str, list[Any]] = defaultdict(list)
            for line in batch:
                types[line[0]].append(line)
            for type_, found in types.items():
                starts, ends, owns = ([line[place] for line in found] for place in (1, 2, 3))
                files.add_relationships(type_, starts, ends, owns)
        return files.whole()


@contextmanager
def _body(path: Path) -> Iterator[tuple[dict[str, int], Iterator[bytes]]]:
    """What a backup says first, and its other lines."""
    with collector.rare(), opened(path, "rb", packed=is_packed(path)) as file:
        lines = BufferedReader(file)  # Much quicker at lines than what unpacks.
        yield orjson.loads(lines.readline()), lines


def _batches(lines: Iterator[bytes], total: int) -> Iterator[list[Any]]:
    wanted = islice(lines, total)
    while batch := [orjson.loads(line) for line in islice(wanted, BATCH)]:
        yield batch
