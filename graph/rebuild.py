"""The local store made anew from the logical backup of its graph: what was deleted is in none of its files.

A database leaves deleted texts in its store and its transaction logs until they happen to be overwritten. So
the graph is backed up, restored into an empty store beside the old one and proved by its digest; then the two
change places, and the old one is removed. Killed at any moment the instance has the one or the other.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from cypher.errors import BackupError, BadParameter, GraphError
from cypher.library import Library
from graph import backup, local, restore, store
from graph.backup import Summary
from graph.local.instance import Instance
from graph.local.mutex import locked
from graph.local.trouble import writing
from graph.settings import Settings

Progress = Callable[[str, int], None]


def rebuild(
    settings: Settings,
    library: Library,
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
    # No instance of a user's can have a name with a dot.
    beside = replace(settings, instance=f"{settings.instance}.rebuild")
    fresh = Instance.of(beside)
    with locked(there.home.parent / f".{fresh.name}.lock"):
        _clear(beside, fresh)
        local.up(settings, progress=False, post_connect_cmd=post_connect_cmd)
        try:
            written = _copy(settings, library, fresh, progress)
            progress("restore", 0)
            local.up(beside, progress=False)
            with store.connect(beside) as graph:
                restored = restore.restore(
                    graph, fresh.home / COPY, lambda done, of: progress("restore", done)
                )
            if restored != written:
                raise BackupError(
                    "重建出来的不一样,没有换上。", "what was rebuilt is not the same: not taken."
                )
            local.down(beside)
            progress("exchange", 0)
            with locked(there.lock), writing(there.home):
                there.exchange(fresh)
                there.due.unlink(missing_ok=True)
        finally:
            _clear(beside, fresh)
            local.up(settings, progress=False, post_connect_cmd=post_connect_cmd)
    return written


COPY = "graph.jsonl.gz"


def _copy(settings: Settings, library: Library, fresh: Instance, progress: Progress) -> Summary:
    """Back up and stop the server, with loads kept out from before the one until after the other."""
    progress("backup", 0)
    written: Summary | None = None
    try:
        with store.connect(settings) as graph, graph.writing() as tx:
            tx.keep = False
            tx.run(library.get("load.turn").statement, {"id": "rebuild"})
            with writing(fresh.home):
                fresh.make()
                fresh.give_password(Instance.of(settings).password())
            before = graph.state()
            summary = backup.write(graph, fresh.home / COPY, lambda done, of: progress("backup", done))
            if before != graph.state():
                raise BackupError(
                    "重建时有人在写图,没有换。请等他写完再运行 sanfang rebuild。",
                    "the graph was written to meanwhile; nothing was exchanged. Run `sanfang"
                    " rebuild` when that"
                    " is over.",
                )
            local.down(settings)
            written = summary
    except GraphError:  # The server went down under the transaction that kept others out.
        if written is None:
            raise
    assert written is not None
    return written


def _clear(beside: Settings, fresh: Instance) -> None:
    """Nothing is left of the store beside, also of a rebuild that was killed."""
    local.down(beside)
    with suppress(FileNotFoundError):
        shutil.rmtree(fresh.home)
