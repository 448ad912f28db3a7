"""A backup back into an empty database: checked before, proved after, in one transaction."""

from __future__ import annotations

import base64
import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, datetime
from io import BufferedIOBase
from itertools import islice
from pathlib import Path
from typing import Any, cast

from cypher.errors import BackupError
from graph import collector, model, schema
from graph.backup import BATCH, FORMAT, Progress, Summary, is_packed, opened
from graph.db import Graph, Transaction
from graph.digest import digest_in


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
            opened(path, "rb", packed=is_packed(path)) as file,
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
    with opened(path, "rb", packed=is_packed(path)) as file:
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
