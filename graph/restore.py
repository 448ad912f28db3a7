"""A backup back into an empty database: checked before, proved after, in one transaction."""

from __future__ import annotations

import base64
import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from io import BufferedIOBase
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple, cast

import orjson

from cypher.errors import BackupError
from cypher.lexer import quoted
from graph import collector, model, schema
from graph.ahead import ahead
from graph.backup import BATCH, FORMAT, Progress, Summary, is_packed, opened
from graph.contents import holds_anything
from graph.db import Graph
from graph.digest import digest_in
from graph.transaction import Transaction

PIECE = 1 << 20
"""Bytes read at a time where lines are only counted."""
Kinds = dict[Any, dict[str, str]]
"""By set of labels or type, and by property, what the server makes a value of its text with: `date` or ""."""
NOT_EMPTY = (
    "数据库不是空的,没有恢复。请换一个新的本地实例:sanfang --instance NAME up,再恢复。",
    "the database is not empty; nothing was restored. Take a new local instance:"
    " sanfang --instance NAME up, then restore.",
)
NOT_EQUAL = (
    "恢复出来的内容与备份的摘要不一致,已全部撤回。",
    "what was restored has another digest: undone.",
)


class Stated(NamedTuple):
    """What a backup says: the digest of its graph, how many nodes and relationships, the model's version."""

    digest: str
    total: int
    model: int


def restore(graph: Graph, path: Path, progress: Progress = lambda done, of: None) -> Summary:
    """Fill an empty database from a backup, in one transaction, and prove the content equal.

    Raises BackupError when the file is not whole or is of a newer format or model, or when the database is
    not empty; nothing is written then.
    """
    with reading(path):
        stated = verify(path)
        if holds_anything(graph):
            raise BackupError(*NOT_EMPTY)
        schema.apply(graph)
        with (
            opened(path, "rb", packed=is_packed(path)) as file,
            collector.rare(),
            graph.writing() as tx,
        ):
            summary = _restore(tx, file, stated.total, progress)
            if summary.digest != stated.digest:
                raise BackupError(*NOT_EQUAL)
            schema.bring(tx, stated.model)
    return summary


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn what goes wrong with the file into a BackupError."""
    try:
        yield
    except (OSError, EOFError) as error:
        raise BackupError(
            f"读不了备份 {path}:{error}。", f"cannot read the backup {path}: {error}."
        ) from error


def verify(path: Path) -> Stated:
    """What a backup says of itself, once it is seen to be whole.

    Raises BackupError when the file is not whole, OSError or EOFError when it cannot be read.
    """
    with opened(path, "rb", packed=is_packed(path)) as file:
        last = file.readline()
        head = _head(path, last) if last else {}
        sha = hashlib.sha256()
        count = 1
        while part := file.read(PIECE):
            part = last + part
            end = part.rfind(b"\n", 0, -1) + 1
            sha.update(memoryview(part)[:end])
            count += part.count(b"\n", 0, end)
            last = part[end:]
    try:
        said = cast(dict[str, str], orjson.loads(last))
        whole = said["sha256"] == sha.hexdigest() and count == head["nodes"] + head["relationships"] + 2
        digest = said["digest"]
    except (ValueError, KeyError, TypeError):
        whole, digest = False, ""
    if not whole:
        raise BackupError(
            f"备份 {path} 不完整或被改动过,没有恢复。请用另一份备份。",
            f"the backup {path} is not whole, or was changed; nothing was restored. Use another one.",
        )
    return Stated(digest, count - 2, head["model"])


def size(path: Path) -> int:
    """How many nodes and relationships a backup says it has. Raises BackupError."""
    with reading(path), opened(path, "rb", packed=is_packed(path)) as file:
        head = _head(path, file.readline())
    return int(head["nodes"]) + int(head["relationships"])


def _head(path: Path, line: bytes) -> dict[str, Any]:
    try:
        head = cast(dict[str, Any], orjson.loads(line))
        if head["sanfang"] == "backup" and head["format"] <= FORMAT and head["model"] <= model.VERSION:
            return head
    except (ValueError, KeyError, TypeError):
        raise BackupError(f"{path} 不是三方的备份。", f"{path} is no backup of Sanfang.") from None
    raise BackupError(
        f"备份 {path} 是较新的三方写的(模型 {head['model']}),请升级后再恢复。",
        f"the backup {path} was written by a newer Sanfang (model {head['model']}): update, then restore.",
    )


def _restore(tx: Transaction, file: BufferedIOBase, total: int, progress: Progress) -> Summary:
    head = orjson.loads(file.readline())
    lines = (orjson.loads(line) for line in islice(file, total))
    kinds: Kinds = defaultdict(dict)
    ids: list[object] = []
    for made in ahead(_nodes(tx, batch, kinds) for batch in _batches(islice(lines, head["nodes"]))):
        ids += made()
        progress(len(ids), total)
    done = len(ids)
    for written in ahead(_relationships(tx, batch, ids, kinds) for batch in _batches(lines)):
        done += written()
        progress(done, total)
    return Summary(len(ids), done - len(ids), digest_in(tx))


def _nodes(tx: Transaction, batch: list[list[Any]], kinds: Kinds) -> Callable[[], list[object]]:
    """Send them, one statement a set of labels; what comes back gives their new ids, in the batch's order."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, (labels, _) in enumerate(batch):
        places[tuple(sorted(labels))].append(place)
    sent = []
    for labels, found in places.items():
        rows, own = _rows([batch[place][1] for place in found], kinds[labels], 0)
        text = "".join(f":{quoted(label)}" for label in labels)
        statement = f"UNWIND $rows AS row CREATE (n{text} {own}) RETURN collect(elementId(n)) AS ids"
        sent.append((found, rows, tx.send(statement, {"rows": rows})))

    def ids() -> list[object]:
        made: list[object] = [None] * len(batch)
        for found, rows, answer in sent:
            ((new,),) = (row.values() for row in answer())
            for place, each in zip(found, cast(list[object], new), strict=True):
                made[place] = each
            rows.clear()
        return made

    return ids


def _relationships(
    tx: Transaction, batch: list[list[Any]], ids: list[object], kinds: Kinds
) -> Callable[[], int]:
    """Send them, one statement a type; what comes back gives how many they are."""
    places: dict[str, list[list[Any]]] = defaultdict(list)
    for line in batch:
        places[line[0]].append(line)
    sent = []
    for type_, found in places.items():
        rows, own = _rows([line[3] for line in found], kinds[type_], 2)
        for row, (_, start, end, _) in zip(rows, found, strict=True):
            row[:0] = ids[start], ids[end]
        statement = (
            "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row[0] MATCH (b) WHERE elementId(b) = row[1]"
            f" CREATE (a)-[:{quoted(type_)} {own}]->(b)"
        )
        sent.append((rows, tx.send(statement, {"rows": rows})))

    def written() -> int:
        for rows, answer in sent:
            answer()
            rows.clear()
        return len(batch)

    return written


def _rows(owns: list[dict[str, Any]], kinds: dict[str, str], first: int) -> tuple[list[list[Any]], str]:
    """The properties as rows of plain values, and the map that makes them of a row from place `first` on.

    `kinds` says of each name what its texts are to become on the server; it grows, so that few statements do.
    """
    for own in owns:
        for name, value in own.items():
            kind = _kind(value)
            if kinds.setdefault(name, kind) != kind:
                kinds[name] = ""
    columns = [_column([own.get(name) for own in owns], kind) for name, kind in kinds.items()]
    made = ", ".join(
        f"{quoted(name)}: {kind}(row[{place}])" if kind else f"{quoted(name)}: row[{place}]"
        for place, (name, kind) in enumerate(kinds.items(), first)
    )
    rows = [list(row) for row in zip(*columns, strict=True)] if columns else [[] for _ in owns]
    return rows, f"{{{made}}}"


def _kind(value: object) -> str:
    """Dates are many, so the server makes them; the driver takes long over each."""
    return "date" if isinstance(value, dict) and "date" in value else ""


def _column(values: list[Any], kind: str) -> list[Any]:
    if kind:
        return [None if value is None else value[kind] for value in values]
    if any(isinstance(value, dict | list) for value in values):
        return [_value(value) for value in values]
    return values


def _value(said: object) -> object:
    if isinstance(said, list):
        return [_value(each) for each in said]
    if isinstance(said, dict):
        ((kind, text),) = said.items()
        return _TYPES[kind](text)
    return said


_TYPES: dict[str, Callable[[str], object]] = {
    "date": date.fromisoformat,
    "datetime": lambda text: datetime.fromisoformat(text.partition("[")[0]),
    "bytes": base64.b64decode,
}


def _batches(lines: Iterator[Any]) -> Iterator[list[Any]]:
    while batch := list(islice(lines, BATCH)):
        yield batch
