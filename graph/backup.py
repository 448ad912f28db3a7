"""A graph as a file of JSON lines: online, whole, and proved by digests. `graph.restore` is the way back.

The first line says what it is and how much, then come nodes `[labels, properties]`, numbered from 0, then
relationships `[type, start, end, properties]`, then the SHA-256 of all lines before and the digest of the
graph's content. Among properties a date is `{"date": "2026-06-30"}`, likewise `datetime` and `bytes`. A file
whose name ends in `.gz` is packed. Identity numbers are in no graph, so in no backup; nor is the key of their
hashes.
"""

from __future__ import annotations

import gzip
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedIOBase
from itertools import count, repeat
from pathlib import Path
from typing import cast

import orjson

from cypher.errors import BackupError
from graph import collector, model, pages
from graph.db import Graph
from graph.digest import Digest
from graph.transaction import Transaction

FORMAT = 1
BATCH = 10_000
TRIES = 3
Progress = Callable[[int, int], None]
"""Called with how many nodes and relationships are done, of how many."""
TOTALS = """
MATCH (n) WHERE NOT n:Schema WITH count(n) AS nodes
RETURN nodes, COUNT { ()-->() } AS relationships
"""
OTHERS = f"MATCH (x) WHERE NOT x:Schema AND {pages.named('x')} IS NULL"
"""What is not of the world: loads, what was before them, what an analyst added."""
OTHER_NODES = f"{OTHERS} RETURN elementId(x) AS id, labels(x) AS labels, properties(x) AS own"
OTHER_LINES = f"""
{OTHERS} MATCH (x)-[e]->(y)
RETURN elementId(x) AS start, type(e) AS type, coalesce({pages.named("y")}, elementId(y)) AS end,
  properties(e) AS own
UNION ALL
{OTHERS} MATCH (x)<-[e]-(y) WHERE {pages.named("y")} IS NOT NULL
RETURN {pages.named("y")} AS start, type(e) AS type, elementId(x) AS end, properties(e) AS own
"""


@dataclass(frozen=True)
class Summary:
    """What a backup holds; `digest` is of the graph's content (`graph.digest`)."""

    nodes: int
    relationships: int
    digest: str


def write(graph: Graph, path: Path, progress: Progress = lambda done, of: None) -> Summary:
    """Write the whole graph; a file of that name is replaced when all of it is written.

    Raises BackupError when the file cannot be written, or the graph does not keep still.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        for _ in range(TRIES):
            before = graph.state()
            with opened(temporary, "wb", packed=is_packed(path)) as file:
                summary = _write(graph, file, progress)
            if before is None or before == graph.state():
                temporary.replace(path)
                return summary
    except OSError as error:
        raise BackupError(
            f"备份写不进 {path}:{error.strerror or error}。请换一个有空间、可写的地方。",
            f"cannot write the backup {path}: {error.strerror or error}. Choose another place.",
        ) from error
    finally:
        temporary.unlink(missing_ok=True)
    raise BackupError(
        "备份时图一直有人在写,备份会前后不一。请等装载结束再备份。",
        "the graph was written to all the while: no backup of one state. Wait for the load to end.",
    )


def _write(graph: Graph, file: BufferedIOBase, progress: Progress) -> Summary:
    lines, digest = _Lines(file), Digest()
    with collector.rare(), graph.reading() as tx:
        (totals,) = tx.run(TOTALS)
        nodes, relationships = int(str(totals["nodes"])), int(str(totals["relationships"]))
        head = {"sanfang": "backup", "format": FORMAT, "model": model.VERSION, "server": graph.server}
        lines.add([{**head, "nodes": nodes, "relationships": relationships}])
        numbers = _nodes(tx, lines, digest, lambda: progress(lines.count, nodes + relationships))
        _relationships(tx, lines, digest, numbers, lambda: progress(lines.count, nodes + relationships))
        summary = Summary(len(numbers), lines.count - 1 - len(numbers), digest.text)
    lines.end(summary)
    return summary


def _nodes(tx: Transaction, lines: _Lines, digest: Digest, done: Callable[[], None]) -> dict[object, int]:
    """Write the nodes; gives their numbers by label and key, or by the server's id."""
    numbers: dict[object, int] = {}
    for page in pages.nodes(tx):
        digest.add(page)
        first = len(numbers)
        numbers.update(zip(((page.label, key) for key in page.keys), count(first)))
        lines.add(zip(page.labels, page.owns, strict=True))
        done()
    for row in tx.stream(OTHER_NODES):
        numbers[row["id"]] = len(numbers)
        lines.add([(row["labels"], row["own"])])
    return numbers


def _relationships(
    tx: Transaction, lines: _Lines, digest: Digest, numbers: Mapping[object, int], done: Callable[[], None]
) -> None:
    for page in pages.lines(tx):
        digest.add(page)
        starts = [numbers[page.label, key] for key in page.starts]
        ends = [numbers[label, key] for label, key in page.ends]
        lines.add(zip(repeat(page.type), starts, ends, page.owns))
        done()
    for row in tx.stream(OTHER_LINES):
        start, end = (numbers[_hashable(row[which])] for which in ("start", "end"))
        lines.add([(row["type"], start, end, row["own"])])


def _hashable(name: object) -> object:
    return tuple(name) if isinstance(name, list) else name


class _Lines:
    """JSON lines with their SHA-256."""

    def __init__(self, file: BufferedIOBase) -> None:
        self.count = 0
        self._file = file
        self._sha = hashlib.sha256()

    def add(self, things: Iterable[object]) -> None:
        written = [_text(each) for each in things]
        text = b"".join(written)
        self._sha.update(text)
        self._file.write(text)
        self.count += len(written)

    def end(self, summary: Summary) -> None:
        self._file.write(_text({"sha256": self._sha.hexdigest(), "digest": summary.digest}))


def _text(said: object) -> bytes:
    return orjson.dumps(
        said, default=_typed, option=orjson.OPT_APPEND_NEWLINE | orjson.OPT_PASSTHROUGH_DATETIME
    )


def _typed(value: object) -> dict[str, str]:
    if written := pages.typed(value):
        return written
    raise BackupError(
        f"图里有一个备份还不能保存的值,类型是 {type(value).__name__}:{value}。请先改成文字或数字。",
        f"the graph holds a value that no backup can keep yet, a {type(value).__name__}: {value}."
        " Make it a text or a number first.",
    )


def is_packed(path: Path) -> bool:
    """Whether a file of this name is packed."""
    return path.suffix == ".gz"


@contextmanager
def opened(path: Path, mode: str, *, packed: bool) -> Iterator[BufferedIOBase]:
    """The file, its bytes packed or not; a new one is for its owner alone."""

    def private(name: str, flags: int) -> int:
        return os.open(name, flags, 0o600)

    with open(path, mode, opener=private) as file:
        if not packed:
            yield cast(BufferedIOBase, file)
            return
        with gzip.open(file, mode, compresslevel=1) as inner:
            yield cast(BufferedIOBase, inner)
