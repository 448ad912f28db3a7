"""The local store made anew from the logical backup of its graph: what was deleted is in none of its files.

A database leaves deleted texts in its store and its transaction logs until they happen to be overwritten. So
the graph is backed up, restored into an empty store beside the old one and proved by its digest; then the one
takes the other's place (`graph.local.replacing`), and the old one is removed with the server's logs.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable

from cypher.errors import BackupError, BadParameter
from graph import backup, local, restore
from graph.backup import Summary
from graph.db import Graph
from graph.halt import halt, reached
from graph.local.instance import Instance
from graph.local.replacing import replaced
from graph.local.server import Running
from graph.local.trouble import writing
from graph.settings import Settings
from graph.transaction import Transaction

COPY = "rebuild.jsonl.gz"
Progress = Callable[[str, int], None]


def rebuild(
    settings: Settings,
    progress: Progress = lambda step, done: None,
    post_connect_cmd: Callable[[str], str] | None = None,
) -> Summary:
    """Do it, with the server down meanwhile; it runs afterwards.

    Raises BadParameter for a server that is not ours, BackupError where the graph does not keep still or what
    was restored is not the same, StoreError. The old store is in its place then.
    """
    if settings.uri:
        raise BadParameter(
            "SANFANG_NEO4J_URI 指向的服务器不归 sanfang 重建。",
            "the server of SANFANG_NEO4J_URI is not Sanfang's to rebuild.",
        )
    there = Instance.of(settings)
    copy = there.home / COPY
    written: list[Summary] = []

    def copied(graph: Graph, tx: Transaction) -> None:
        before = graph.state()
        written.append(backup.write(graph, copy, lambda done, of: progress("backup", done)))
        if before != graph.state():
            raise BackupError(
                "重建时有人在写图,没有换。请等他写完再运行 sanfang rebuild。",
                "the graph was written to meanwhile; nothing was exchanged. Run `sanfang rebuild` when that"
                " is over.",
            )

    def hold(running: Running, stop: Callable[[], None]) -> None:
        progress("backup", 0)
        halt(running, stop, copied)

    local.up(settings, progress=False, post_connect_cmd=post_connect_cmd)
    try:
        with replaced(settings, hold, post_connect_cmd=post_connect_cmd) as staged:
            progress("restore", 0)
            with reached(staged.serve()) as graph:
                restored = restore.restore(graph, copy, lambda done, of: progress("restore", done))
            if [restored] != written:
                raise BackupError(
                    "重建出来的不一样,没有换上。", "what was rebuilt is not the same: not taken."
                )
            progress("exchange", 0)
            with writing(there.home):
                shutil.rmtree(there.home / "logs")
                (there.home / "logs").mkdir()
        there.due.unlink(missing_ok=True)
    finally:
        copy.unlink(missing_ok=True)
    return restored
