"""The directory of the jars: downloaded and checked once, shared by all instances.

`SANFANG_JARS` names it; else it is `jars` under the home.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZipFile

from graph.local.fetch import fetch
from graph.local.jar import BROWSER, LOCK, Jar, pinned
from graph.local.mutex import locked
from graph.local.trouble import writing


def directory(home: Path) -> Path:
    """Where the jars are, for Sanfang's home `home`; without links, which Neo4j's web server refuses."""
    named = os.environ.get("SANFANG_JARS")
    return (Path(named) if named else home / "jars").resolve()


def ensure(jars: Path, *, progress: bool, lock: Path = LOCK) -> tuple[str, ...]:
    """Make every pinned jar lie in the directory `jars`, and return the class path, relative to it.

    What was checked before and has not changed since is not read again. Raises StoreError when the disk is
    full or closed, the repository cannot be reached, or a jar is not the one that was pinned.
    """
    wanted = pinned(lock)
    folders = [folder for folder in map(_folder, wanted) if folder]
    if _unchecked(jars, wanted) or not all((jars / folder).is_dir() for folder in folders):
        with writing(jars):
            jars.mkdir(parents=True, exist_ok=True)
        with locked(jars / ".lock"), writing(jars):
            missing = [jar for jar in _unchecked(jars, wanted) if not jar.matches(jars / jar.name)]
            if missing:
                fetch(jars, missing, progress=progress)
            for jar in wanted:
                folder = _folder(jar)
                # Whoever held the lock before may have it in use already: what is whole stays as it is.
                if folder and (jar in missing or not (jars / folder).is_dir()):
                    _unpack(jars, jar, folder)
            _remember(jars, wanted)
    return (*folders, *(jar.name for jar in wanted))


def _folder(jar: Jar) -> str | None:
    """Where the pages of Neo4j Browser are unpacked.

    Neo4j serves them out of the jar only where the path is ASCII: elsewhere the Browser is «404 Not Found».
    """
    return jar.name.removesuffix(".jar") if jar.name.startswith(BROWSER) else None


def _unpack(jars: Path, jar: Jar, folder: str) -> None:
    temporary = jars / ".unpacked"
    for leftover in (temporary, jars / folder):
        shutil.rmtree(leftover, ignore_errors=True)
    with ZipFile(jars / jar.name) as archive:
        archive.extractall(temporary)
    temporary.rename(jars / folder)


def _stamps(jars: Path) -> dict[str, list[object]]:
    """What was checked: a jar's name → its SHA-256, size and time."""
    try:
        return dict(json.loads((jars / ".checked.json").read_text()))
    except (OSError, ValueError):
        return {}


def _stamp(jars: Path, jar: Jar) -> list[object]:
    seen = (jars / jar.name).stat()
    return [jar.sha256, seen.st_size, seen.st_mtime_ns]


def _unchecked(jars: Path, wanted: Iterable[Jar]) -> list[Jar]:
    """Those that are missing, changed since they were checked, or never checked."""
    stamps = _stamps(jars)
    return [
        jar for jar in wanted if not (jars / jar.name).exists() or stamps.get(jar.name) != _stamp(jars, jar)
    ]


def _remember(jars: Path, checked: Iterable[Jar]) -> None:
    stamps = _stamps(jars) | {jar.name: _stamp(jars, jar) for jar in checked}
    temporary = jars / ".checked.new"
    temporary.write_text(json.dumps(stamps))
    temporary.replace(jars / ".checked.json")
