"""A backup back: a large one by the offline importer into the local store, else in one transaction."""

from __future__ import annotations

from pathlib import Path

from api import browsing, leftover
from api.bars import bar
from api.session import Session
from graph import local
from graph import restore as restores
from graph.backup import Summary
from graph.bulk import backup, place
from graph.bulk.field import Unportable
from graph.store import connect
from loaders import memory

LEAST = 500_000
"""Nodes and relationships from which on the importer is quicker, though the server starts twice for it."""


def restore(session: Session, file: Path, *, prove: bool = False) -> tuple[Summary, bool]:
    """Restore it; gives also whether it was read back and proved, which a large one is only on request.

    Raises BackupError, StoreError, Filling; nothing was restored then.
    """
    _settle(session)
    if place.is_ours(session.settings) and restores.size(file) >= LEAST:
        try:
            return _offline(session, file, prove), prove
        except Unportable as error:
            session.say(f"{error.zh}改在一个事务里恢复。", f"{error.en} Restoring it in one transaction.")
    with (
        connect(session.settings, start=True, progress=session.progress) as graph,
        bar(session.both("恢复", "restoring"), show=session.progress) as progress,
    ):
        return restores.restore(graph, file, progress), True


def _settle(session: Session) -> None:
    """Empty what somebody who died has left half filled; what was never started holds nothing."""
    if not session.settings.uri and local.status(session.settings).state == "absent":
        return
    with connect(session.settings, start=True, progress=session.progress, unfinished=True) as graph:
        leftover.empty(session, graph)


def _offline(session: Session, file: Path, prove: bool) -> Summary:
    with bar(session.both("恢复", "restoring"), show=session.progress) as progress:
        summary = backup.restore(
            session.settings, file, progress, prove=prove, post_connect_cmd=browsing.welcome
        )
    with session.graph() as graph:
        memory.forget(session.settings.home / "memories", graph)
    return summary
