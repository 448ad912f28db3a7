"""A backup back: by the offline importer into the local store, in one transaction into any other."""

from __future__ import annotations

from pathlib import Path

from api import browsing
from api.bars import bar
from api.session import Session
from graph import restore as restores
from graph.backup import Summary
from graph.bulk import backup, place
from graph.bulk.field import Unportable
from graph.store import connect


def restore(session: Session, file: Path) -> Summary:
    """Restore it and prove it. Raises BackupError, StoreError; nothing was restored then."""
    if place.is_ours(session.settings):
        try:
            with bar(session.both("恢复", "restoring"), show=session.progress) as progress:
                return backup.restore(session.settings, file, progress, post_connect_cmd=browsing.welcome)
        except Unportable as error:
            session.say(f"{error.zh}改走一般的路。", f"{error.en} Restoring it the ordinary way.")
    with (
        connect(session.settings, start=True, progress=session.progress) as graph,
        bar(session.both("恢复", "restoring"), show=session.progress) as progress,
    ):
        return restores.restore(graph, file, progress)
