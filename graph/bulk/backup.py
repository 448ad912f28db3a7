"""A backup back into the empty local store by import files: proved as `graph.restore` does, or counted.

Reading a large graph back takes nearly as long as importing it. What is counted alone was still read from a
file whose SHA-256 is right, by an importer that stops at the first line it does not understand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BufferedReader
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from cypher.errors import BackupError
from graph import collector, schema
from graph.backup import BATCH, Progress, Summary, is_packed, opened
from graph.bulk.core import working
from graph.bulk.files import Files, Whole
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


COUNTS = "CALL db.stats.retrieve('GRAPH COUNTS') YIELD data RETURN data"
TYPE_ALONE = {"relationshipType", "count"}
"""The others tell also from which label a relationship leads, or to which."""


class Written(NamedTuple):
    """Import files of the nodes or of the relationships, and how many there are by label or type."""

    files: Whole
    total: int
    counts: Counter[str]


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
    digest is the one that the file states. `progress` hears of the nodes, then of all.

    Raises BackupError as `graph.restore.restore` does, and Unportable, of its family, for a graph that such
    files cannot carry: it has to go the ordinary way. The store is as it was then.
    """
    with reading(path):
        stated = verify(path)
    refusal = BackupError(*NOT_EMPTY)
    with emptied(settings, refusal, progress=show, post_connect_cmd=post_connect_cmd) as staged:
        with writing(staged.folder):
            nodes, lines = _written(path, staged.folder, lambda done: progress(done, stated.total))
        progress(stated.total, stated.total)
        with served(staged, nodes.files.with_(lines.files)) as graph:
            if prove and digest(graph) != stated.digest:
                raise BackupError(*NOT_EQUAL)
            if _counts(graph) != (nodes.counts + schema.OWN, lines.counts):
                raise BackupError(*MISCOUNTED)
            with graph.writing() as tx:
                schema.bring(tx, stated.model)
    return Summary(nodes.total, lines.total, stated.digest)


def _counts(graph: Graph) -> tuple[Counter[str], Counter[str]]:
    """How many nodes there are of each label, and relationships of each type: numbers that Neo4j keeps."""
    data: Any = graph.read(COUNTS)[0]["data"]
    nodes, lines = data["nodes"], data["relationships"]
    return (
        Counter({each["label"]: each["count"] for each in nodes if "label" in each}),
        Counter({each["relationshipType"]: each["count"] for each in lines if set(each) == TYPE_ALONE}),
    )


def _written(path: Path, folder: Path, progress: Callable[[int], None]) -> tuple[Written, Written]:
    """The import files of a backup, relationships on another core."""
    with working(_relationships, path, folder) as lines:
        return _nodes(path, folder, progress), lines.result()


def _nodes(path: Path, folder: Path, progress: Callable[[int], None]) -> Written:
    counts: Counter[str] = Counter()
    with _body(path) as (head, lines), Files(folder) as files:
        for batch in _batches(lines, head["nodes"]):
            kinds: dict[tuple[str, ...], tuple[list[int], list[Any]]] = defaultdict(lambda: ([], []))
            for number, (labels, own) in enumerate(batch, files.nodes):
                numbers, owns = kinds[tuple(labels)]
                numbers.append(number)
                owns.append(own)
            for labels, (numbers, owns) in kinds.items():
                files.put_nodes(labels, numbers, owns)
                counts.update(dict.fromkeys(labels, len(owns)))
            progress(files.nodes)
        return Written(files.whole(), files.nodes, counts)


def _relationships(path: Path, folder: Path) -> Written:
    counts: Counter[str] = Counter()
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
                counts[type_] += len(owns)
        return Written(files.whole(), files.relationships, counts)


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
