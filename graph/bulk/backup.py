"""A backup back into the empty local store by import files: proved as `graph.restore` does, or counted.

Reading a large graph back takes nearly as long as importing it. What is counted alone was still read from a
file whose SHA-256 is right, by an importer that stops at the first line it does not understand. Where that is
all there is to do, the store takes its place as it was imported, and gets its constraints there: a server of
its own, started for them and stopped again, would take as long as they do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BufferedReader
from itertools import islice
from pathlib import Path
from typing import Any

import orjson

from cypher.errors import BackupError
from graph import collector, model, schema, store
from graph.backup import BATCH, Progress, Summary, is_packed, opened
from graph.bulk.core import working
from graph.bulk.files import Files, Whole
from graph.bulk.place import emptied, fill, furnished, served
from graph.digest import digest
from graph.local.trouble import writing
from graph.restore import NOT_EMPTY, NOT_EQUAL, reading, verify
from graph.settings import Settings

KEYS = {each.name: each.key for each in model.LABELS if each.key}
"""By label, the property that a constraint keeps unique."""


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
    that the file states. `progress` hears of the nodes, then of all. Whoever is killed while the whole store,
    in its place, gets its constraints, leaves it without: the next `schema.apply` makes them.

    Raises BackupError as `graph.restore.restore` does, and Unportable, of its family, for a graph that such
    files cannot carry: it has to go the ordinary way; StoreError. The store is as it was then.
    """
    with reading(path):
        stated = verify(path)
    refusal = BackupError(*NOT_EMPTY)
    with emptied(settings, refusal, progress=show, post_connect_cmd=post_connect_cmd) as staged:
        with writing(staged.folder):
            files, distinct = _written(path, staged.folder, lambda done: progress(done, stated.total))
        progress(stated.total, stated.total)
        fill(staged, files)
        # What may still go wrong, or has to be done before anybody looks, is done where nobody does.
        aside = prove or files.statements or not distinct or stated.model != model.VERSION
        if aside:
            with served(staged, files.statements) as graph:
                if prove and digest(graph) != stated.digest:
                    raise BackupError(*NOT_EQUAL)
                with graph.writing() as tx:
                    schema.bring(tx, stated.model)
    if not aside:
        with store.connect(settings) as graph, furnished(graph):
            pass
    return Summary(files.nodes, files.relationships, stated.digest)


def _written(path: Path, folder: Path, progress: Callable[[int], None]) -> tuple[Whole, bool]:
    """The import files of a backup, and whether no key is there twice; relationships on another core."""
    with working(_relationships, path, folder) as lines:
        nodes, distinct = _nodes(path, folder, progress)
        return nodes.with_(lines.result()), distinct


def _nodes(path: Path, folder: Path, progress: Callable[[int], None]) -> tuple[Whole, bool]:
    keys: dict[str, set[int]] = defaultdict(set)  # Their hashes: two alike may be taken for one key.
    count = 0
    with _body(path) as (head, lines), Files(folder) as files:
        for batch in _batches(lines, head["nodes"]):
            kinds: dict[tuple[str, ...], tuple[list[int], list[Any]]] = defaultdict(lambda: ([], []))
            for number, (labels, own) in enumerate(batch, files.nodes):
                numbers, owns = kinds[tuple(labels)]
                numbers.append(number)
                owns.append(own)
            for labels, (numbers, owns) in kinds.items():
                files.put_nodes(labels, numbers, owns)
                for label in KEYS.keys() & set(labels):
                    found = [own[KEYS[label]] for own in owns if KEYS[label] in own]
                    keys[label].update(map(hash, map(str, found)))
                    count += len(found)
            progress(files.nodes)
        return files.whole(), count == sum(map(len, keys.values()))


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
