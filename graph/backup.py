"""A graph as a file of JSON lines, and back: online, whole, and proved by digests.

The first line says what it is and how much, then come nodes `[labels, properties]`, numbered from 0, then
relationships `[type, start, end, properties]`, then the SHA-256 of all lines before and the digest of the
graph's content. Among properties a date is `{"date": "2026-06-30"}`, likewise `datetime` and `bytes`. A file
whose name ends in `.gz` is packed. Identity numbers are in no graph, so in no backup; nor is the key of their
hashes.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from io import BufferedIOBase
from itertools import islice
from pathlib import Path
from typing import Any, cast

from cypher.errors import BackupError
from graph import collector, model, schema
from graph.db import Graph, Transaction
from graph.digest import digest_in

FORMAT = 1
BATCH = 10_000
TRIES = 3
Progress = Callable[[int, int], None]
"""Called with how many nodes and relationships are done, of how many."""
TOTALS = """
MATCH (n) WHERE NOT n:Schema WITH count(n) AS nodes
RETURN nodes, COUNT { ()-->() } AS relationships
"""
NODES = """
MATCH (n) WHERE NOT n:Schema RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS own
"""
RELATIONSHIPS = """
MATCH (a)-[e]->(b) RETURN elementId(a) AS start, type(e) AS type, elementId(b) AS end, properties(e) AS own
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
            with _opened(temporary, "wb", packed=path.suffix == ".gz") as file:
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
    lines = _Lines(file)
    with collector.rare(), graph.reading() as tx:
        (totals,) = tx.run(TOTALS)
        nodes, relationships = int(str(totals["nodes"])), int(str(totals["relationships"]))
        head = {"sanfang": "backup", "format": FORMAT, "model": model.VERSION, "server": graph.server}
        lines.add({**head, "nodes": nodes, "relationships": relationships})
        numbers: dict[object, int] = {}
        for row in tx.stream(NODES):
            numbers[row["id"]] = len(numbers)
            lines.add([row["labels"], row["own"]])
            if lines.count % BATCH == 0:
                progress(lines.count, nodes + relationships)
        for row in tx.stream(RELATIONSHIPS):
            lines.add([row["type"], numbers[row["start"]], numbers[row["end"]], row["own"]])
            if lines.count % BATCH == 0:
                progress(lines.count, nodes + relationships)
        summary = Summary(len(numbers), lines.count - 1 - len(numbers), digest_in(tx))
    lines.end(summary)
    return summary


class _Lines:
    """JSON lines with their SHA-256."""

    def __init__(self, file: BufferedIOBase) -> None:
        self.count = 0
        self._file = file
        self._sha = hashlib.sha256()
        self._text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_typed).encode

    def add(self, said: object) -> None:
        line = self._text(said).encode() + b"\n"
        self._sha.update(line)
        self._file.write(line)
        self.count += 1

    def end(self, summary: Summary) -> None:
        said = {"sha256": self._sha.hexdigest(), "digest": summary.digest}
        self._file.write(self._text(said).encode() + b"\n")


def _typed(value: object) -> dict[str, str]:
    if isinstance(value, datetime):
        return {"datetime": value.isoformat()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, bytes | bytearray):
        return {"bytes": base64.b64encode(value).decode()}
    raise BackupError(
        f"图里有一个备份还不能保存的值,类型是 {type(value).__name__}:{value}。请先改成文字或数字。",
        f"the graph holds a value that no backup can keep yet, a {type(value).__name__}: {value}."
        " Make it a text or a number first.",
    )


def restore(graph: Graph, path: Path, progress: Progress = lambda done, of: None) -> Summary:
    """Fill an empty database from a backup, in one transaction, and prove the content equal.

    Raises BackupError when the file is not whole or is of a newer format or model, or when the database is
    not empty; nothing is written then.
    """
    try:
        digest, total = _verify(path)
        if graph.read("MATCH (n) WHERE NOT n:Schema RETURN n.code LIMIT 1"):
            raise BackupError(
                "数据库不是空的,没有恢复。请换一个新的本地实例:sanfang --instance NAME up,再恢复。",
                "the database is not empty; nothing was restored. Take a new local instance:"
                " sanfang --instance NAME up, then restore.",
            )
        schema.apply(graph)
        with (
            _opened(path, "rb", packed=path.suffix == ".gz") as file,
            collector.rare(),
            graph.writing() as tx,
        ):
            summary = _restore(tx, file, total, progress)
            if summary.digest != digest:
                raise BackupError(
                    "恢复出来的内容与备份的摘要不一致,已全部撤回。",
                    "what was restored has another digest: undone.",
                )
    except (OSError, EOFError) as error:
        raise BackupError(
            f"读不了备份 {path}:{error}。", f"cannot read the backup {path}: {error}."
        ) from error
    return summary


def _verify(path: Path) -> tuple[str, int]:
    """The digest that the graph should have, and how many nodes and relationships there are."""
    sha = hashlib.sha256()
    head: dict[str, Any] = {}
    last = b""
    count = 0
    with _opened(path, "rb", packed=path.suffix == ".gz") as file:
        for line in file:
            if count:
                sha.update(last)
            else:
                head = _head(path, line)
            last = line
            count += 1
    try:
        said = cast(dict[str, str], json.loads(last))
        whole = said["sha256"] == sha.hexdigest() and count == head["nodes"] + head["relationships"] + 2
        digest = said["digest"]
    except (ValueError, KeyError, TypeError):
        whole, digest = False, ""
    if not whole:
        raise BackupError(
            f"备份 {path} 不完整或被改动过,没有恢复。请用另一份备份。",
            f"the backup {path} is not whole, or was changed; nothing was restored. Use another one.",
        )
    return digest, count - 2


def _head(path: Path, line: bytes) -> dict[str, Any]:
    try:
        head = cast(dict[str, Any], json.loads(line))
        if head["sanfang"] == "backup" and head["format"] <= FORMAT and head["model"] <= model.VERSION:
            return head
    except (ValueError, KeyError, TypeError):
        raise BackupError(f"{path} 不是三方的备份。", f"{path} is no backup of Sanfang.") from None
    raise BackupError(
        f"备份 {path} 是较新的三方写的(模型 {head['model']}),请升级后再恢复。",
        f"the backup {path} was written by a newer Sanfang (model {head['model']}): update, then restore.",
    )


def _restore(tx: Transaction, file: BufferedIOBase, total: int, progress: Progress) -> Summary:
    head = json.loads(file.readline())
    lines = (_line(line) for line in islice(file, total))
    ids: list[object] = []
    for batch in _batches(islice(lines, head["nodes"])):
        ids += _nodes(tx, batch)
        progress(len(ids), total)
    done = len(ids)
    for batch in _batches(lines):
        _relationships(tx, batch, ids)
        done += len(batch)
        progress(done, total)
    return Summary(len(ids), done - len(ids), digest_in(tx))


def _nodes(tx: Transaction, batch: list[list[Any]]) -> list[object]:
    """Their new ids, in the order of the batch; one statement a set of labels."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, (labels, _) in enumerate(batch):
        places[tuple(sorted(labels))].append(place)
    ids: list[object] = [None] * len(batch)
    for labels, found in places.items():
        text = "".join(f":{_name(label)}" for label in labels)
        rows = tx.run(
            f"UNWIND $rows AS row CREATE (n{text}) SET n = row RETURN elementId(n) AS id",
            {"rows": [batch[place][1] for place in found]},
        )
        for place, row in zip(found, rows, strict=True):
            ids[place] = row["id"]
    return ids


def _relationships(tx: Transaction, batch: list[list[Any]], ids: list[object]) -> None:
    rows: dict[str, list[dict[str, object]]] = defaultdict(list)
    for type_, start, end, own in batch:
        rows[type_].append({"start": ids[start], "end": ids[end], "own": own})
    for type_, found in rows.items():
        tx.run(
            "UNWIND $rows AS row"
            " MATCH (a) WHERE elementId(a) = row.start MATCH (b) WHERE elementId(b) = row.end"
            f" CREATE (a)-[e:{_name(type_)}]->(b) SET e = row.own",
            {"rows": found},
        )


def _line(line: bytes) -> list[Any]:
    *ends, own = json.loads(line)
    return [*ends, {name: _value(said) for name, said in own.items()}]


def _value(said: object) -> object:
    if isinstance(said, list):
        return [_value(each) for each in said]
    if isinstance(said, dict):
        ((kind, text),) = said.items()
        return _TYPES[kind](text)
    return said


_TYPES: dict[str, Callable[[str], object]] = {
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "bytes": base64.b64decode,
}


def _name(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"


def _batches(lines: Iterator[Any]) -> Iterator[list[Any]]:
    while batch := list(islice(lines, BATCH)):
        yield batch


@contextmanager
def _opened(path: Path, mode: str, *, packed: bool) -> Iterator[BufferedIOBase]:
    """The file, its bytes packed or not; a new one is for its owner alone."""

    def private(name: str, flags: int) -> int:
        return os.open(name, flags, 0o600)

    with open(path, mode, opener=private) as file:
        if not packed:
            yield cast(BufferedIOBase, file)
            return
        with gzip.open(file, mode, compresslevel=1) as inner:
            yield cast(BufferedIOBase, inner)
