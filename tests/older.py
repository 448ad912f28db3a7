"""What a Sanfang before version 9 of the model wrote: posts without their names, and a backup of such."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from graph import backup
from graph.db import Graph

WRITTEN = (
    "CREATE (:Post {code: 'B1#secretary', role: 'secretary'}), (:Post {code: 'B1#楼道长', role: '楼道长'})"
    " CREATE (:Change {_kind: 'Post', _outcome: 'changed', _load: 'L', _key: 'B1#secretary',"
    " was_code: 'B1#secretary', was_role: 'secretary'})"
    " CREATE (:Change {_kind: 'Person', _outcome: 'changed', _load: 'L', was_code: 'P'})"
)
NAMES = [("B1#secretary", "书记"), ("B1#楼道长", "楼道长")]


def names(graph: Graph) -> list[tuple[object, object]]:
    """Of each post its code and what it is called."""
    rows = graph.read("MATCH (p:Post) RETURN p.code AS code, p.name AS name ORDER BY code")
    return [(row["code"], row["name"]) for row in rows]


def kept(graph: Graph) -> list[object]:
    """What the names of posts are said to have been, for undo; None for what is no post."""
    rows = graph.read("MATCH (c:Change) RETURN c.was_name AS name ORDER BY c._kind DESC")
    return [row["name"] for row in rows]


def backed_up(graph: Graph, path: Path) -> Path:
    """A backup as version 8 wrote it."""
    backup.write(graph, path)
    head, *rest = path.read_bytes().splitlines(keepends=True)
    signed(path, b"".join([json.dumps({**json.loads(head), "model": 8}).encode() + b"\n", *rest]))
    return path


def signed(path: Path, text: bytes) -> None:
    """Write the changed text of a backup with the SHA-256 that it has now."""
    *lines, end = text.splitlines(keepends=True)
    said = {**json.loads(end), "sha256": hashlib.sha256(b"".join(lines)).hexdigest()}
    path.write_bytes(b"".join([*lines, json.dumps(said).encode()]))
