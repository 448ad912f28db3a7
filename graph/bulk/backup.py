"""A backup back into the empty local store by import files: proved as `graph.restore` does, or counted.

Reading a large graph back takes nearly as long as importing it. What is counted alone was still read from a
file whose SHA-256 is right, by an importer that stops at the first line it does not understand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from io import BufferedIOBase
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from cypher.errors import BackupError
from cypher.lexer import quoted
from graph import collector, schema
from graph.backup import BATCH, Progress, Summary, is_packed, opened
from graph.bulk.files import Files
from graph.bulk.place import emptied, served
from graph.db import Graph
from graph.digest import digest
from graph.local.trouble import writing
from graph.restore import NOT_EMPTY, NOT_EQUAL, reading, verify
from graph.settings import Settings

MISCOUNTED = (
    "恢复出来的节点或关系与备份的数目不同,已全部撤回。",
    "what was restored has other numbers of nodes or relationships: undone.",
)


class Counts(NamedTuple):
    """How many nodes there are with each label, and relationships of each type."""

    labels: Counter[str]
    types: Counter[str]


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

    `prove` reads it back for its digest; else nodes are counted by label, relationships by type, and the
    digest is the one that the file states.

    Raises BackupError as `graph.restore.restore` does, and Unportable, of its family, for a graph that such
    files cannot carry: it has to go the ordinary way. The store is as it was then.
    """
    with reading(path):
        stated = verify(path)
    refusal = BackupError(*NOT_EMPTY)
    with (
        emptied(settings, refusal, progress=show, post_connect_cmd=post_connect_cmd) as staged,
        writing(staged.folder),
        Files(staged.folder) as files,
        collector.rare(),
    ):
        with opened(path, "rb", packed=is_packed(path)) as file:
            counts = _write(file, files, lambda done: progress(done, stated.total))
        with served(staged, files) as graph:
            if prove and digest(graph) != stated.digest:
                raise BackupError(*NOT_EQUAL)
            if _counted(graph, counts) != counts:
                raise BackupError(*MISCOUNTED)
            with graph.writing() as tx:
                schema.bring(tx, stated.model)
    return Summary(files.nodes, files.relationships, stated.digest)


def _counted(graph: Graph, expected: Counts) -> Counts:
    """The numbers of the same labels and types; Neo4j keeps them, so that nothing is read for it."""

    def count(things: str) -> int:
        return int(str(graph.read(f"MATCH {things} RETURN count(*) AS n")[0]["n"]))

    return Counts(
        Counter({name: count(f"(:{quoted(name)})") for name in expected.labels}),
        Counter({name: count(f"()-[:{quoted(name)}]->()") for name in expected.types}),
    )


def _write(file: BufferedIOBase, files: Files, progress: Callable[[int], None]) -> Counts:
    head = orjson.loads(file.readline())
    counts = Counts(Counter(), Counter())
    for batch in _batches(file, head["nodes"]):
        kinds: dict[tuple[str, ...], tuple[list[int], list[Any]]] = defaultdict(lambda: ([], []))
        for number, (labels, own) in enumerate(batch, files.nodes):
            numbers, owns = kinds[tuple(labels)]
            numbers.append(number)
            owns.append(own)
        for labels, (numbers, owns) in kinds.items():
            files.put_nodes(labels, numbers, owns)
            counts.labels.update(dict.fromkeys(labels, len(owns)))
        progress(files.nodes)
    for batch in _batches(file, head["relationships"]):
        types: dict[str, list[Any]] = defaultdict(list)
        for line in batch:
            types[line[0]].append(line)
        for type_, lines in types.items():
            starts, ends, owns = ([line[place] for line in lines] for place in (1, 2, 3))
            files.add_relationships(type_, starts, ends, owns)
            counts.types[type_] += len(owns)
        progress(files.nodes + files.relationships)
    return counts


def _batches(file: BufferedIOBase, total: int) -> Iterator[list[Any]]:
    lines = islice(file, total)
    while batch := [orjson.loads(line) for line in islice(lines, BATCH)]:
        yield batch
