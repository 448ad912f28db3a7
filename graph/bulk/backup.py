"""A backup back into the empty local store by import files, proved like any other (`graph.restore`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from io import BufferedIOBase
from itertools import islice
from pathlib import Path
from typing import Any

import orjson

from cypher.errors import BackupError
from graph import collector, schema
from graph.backup import BATCH, Progress, Summary, is_packed, opened
from graph.bulk.files import Files
from graph.bulk.place import emptied, served
from graph.digest import digest
from graph.local.trouble import writing
from graph.restore import NOT_EMPTY, NOT_EQUAL, reading, verify
from graph.settings import Settings


def restore(
    settings: Settings,
    path: Path,
    progress: Progress = lambda done, of: None,
    *,
    show: bool = False,
    post_connect_cmd: Callable[[str], str] | None = None,
) -> Summary:
    """Fill the empty local store from a backup: readers see all of it, or nothing.

    Raises BackupError as `graph.restore.restore` does, and Unportable, of its family, for a graph that such
    files cannot carry: it has to go the ordinary way. The store is as it was then.
    """
    with reading(path):
        stated = verify(path)
    refusal = BackupError(*NOT_EMPTY)
    with emptied(settings, refusal, progress=show, post_connect_cmd=post_connect_cmd) as staged:
        with writing(staged.folder), Files(staged.folder) as files, collector.rare():
            with opened(path, "rb", packed=is_packed(path)) as file:
                _write(file, files, lambda done: progress(done, stated.total))
            with served(staged, files) as graph:
                summary = Summary(files.nodes, files.relationships, digest(graph))
                if summary.digest != stated.digest:
                    raise BackupError(*NOT_EQUAL)
                with graph.writing() as tx:
                    schema.bring(tx, stated.model)
    return summary


def _write(file: BufferedIOBase, files: Files, progress: Callable[[int], None]) -> None:
    head = orjson.loads(file.readline())
    for batch in _batches(file, head["nodes"]):
        kinds: dict[tuple[str, ...], tuple[list[int], list[Any]]] = defaultdict(lambda: ([], []))
        for number, (labels, own) in enumerate(batch, files.nodes):
            numbers, owns = kinds[tuple(labels)]
            numbers.append(number)
            owns.append(own)
        for labels, (numbers, owns) in kinds.items():
            files.put_nodes(labels, numbers, owns)
        progress(files.nodes)
    for batch in _batches(file, head["relationships"]):
        types: dict[str, list[Any]] = defaultdict(list)
        for line in batch:
            types[line[0]].append(line)
        for type_, lines in types.items():
            starts, ends, owns = ([line[place] for line in lines] for place in (1, 2, 3))
            files.add_relationships(type_, starts, ends, owns)
        progress(files.nodes + files.relationships)


def _batches(file: BufferedIOBase, total: int) -> Iterator[list[Any]]:
    lines = islice(file, total)
    while batch := [orjson.loads(line) for line in islice(lines, BATCH)]:
        yield batch
