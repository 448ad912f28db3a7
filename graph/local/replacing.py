"""Another database in the place of an instance's own: made beside it, tried there, and put in its place."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from graph.local import boot, importer, jars, process, staging
from graph.local.config import neo4j_conf
from graph.local.importer import Imported
from graph.local.instance import Instance
from graph.local.java import memory
from graph.local.mutex import locked
from graph.local.progress import waiting
from graph.local.server import Running, reached
from graph.local.trouble import writing
from graph.settings import Settings

Hold = Callable[[Running, Callable[[], None]], None]
"""Called with the server and what stops it; stops it while nobody can write, or raises."""


class Staged:
    """A database in the making; it takes the old one's place unless `keep` is False in the end."""

    def __init__(self, instance: Instance, shared: Path, *, progress: bool) -> None:
        self.keep = True
        self._instance = instance
        self._shared = shared
        self._progress = progress

    @property
    def folder(self) -> Path:
        """Where import files may lie: it goes with the rest."""
        return self._instance.home / "files"

    def fill(self, arguments: Sequence[str]) -> Imported:
        """Import the files of the folder; gives how many the importer says it wrote. Raises StoreError."""
        state = self._instance.state()
        assert state is not None
        with writing(self._instance.home):
            self._instance.configure(neo4j_conf(state.bolt, state.http, memory()))
            with waiting("导入 · importing", show=self._progress):
                imported = importer.run(self._instance, self._shared, self.folder, arguments)
            shutil.rmtree(self.folder)  # As much as the store itself.
        return imported

    def serve(self) -> Running:
        """Start a server on it that nobody else knows of. Raises StoreError."""
        with writing(self._instance.home):
            state = boot.start(self._instance, self._shared, progress=self._progress)
        return reached(self._instance, state, started=True)


@contextmanager
def replaced(
    settings: Settings,
    hold: Hold,
    *,
    progress: bool = False,
    post_connect_cmd: Callable[[str], str] | None = None,
) -> Iterator[Staged]:
    """Put what the block makes in the place of the instance's database once the block ends well.

    The instance's server, which may run or not, runs in the end. When the block raises, or anything is
    killed, the database is as it was; whoever starts the server next clears up. Raises StoreError.
    """
    instance = Instance.of(settings)
    shared = jars.directory(settings.home.absolute())
    with writing(instance.home):
        instance.make()
    with locked(instance.lock):
        started = _stopped(instance, hold)
        try:
            with writing(instance.home):
                staging.settle(instance)
                staged = staging.prepare(instance)
            making = Staged(staged, shared, progress=progress)
            yield making
            if making.keep:
                with writing(instance.home):
                    staging.stop(staged)
                    staging.publish(instance)
                started = True
        finally:
            with writing(instance.home):
                staging.settle(instance)
                if started:
                    boot.start(instance, shared, progress=progress, post_connect_cmd=post_connect_cmd)


def _stopped(instance: Instance, hold: Hold) -> bool:
    """Stop the instance's server; whether one ran."""
    state = instance.state()
    server = boot.server(instance, state) if state else None
    if state is None or server is None:
        return False

    def stop() -> None:
        process.stop(server)

    hold(reached(instance, state, started=False), stop)
    instance.save(replace(state, pid=None))
    return True
