"""A place in an instance's directory where another database is made, and how it takes the old one's place.

It is an instance of its own, with ports of its own, so that nobody meets a database that is not whole. A file
says that it is: up to then the old data stay, and from then on the new ones are there, whatever is killed.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from graph.local import importer, process
from graph.local.instance import Instance, State
from graph.local.jar import NEO4J
from graph.local.java import mark
from graph.local.ports import pick

FOLDER = "staged"
READY = "ready"
KEPT = ("databases/system", "transactions/system", "dbms")
"""What a server knows besides the graph: its users."""


def place(of: Instance) -> Instance:
    """The staged instance of an instance; nothing is made."""
    return Instance(of.name, of.home / FOLDER)


def prepare(of: Instance) -> Instance:
    """Make the staged instance anew, with the users of `of`, which must not run. Raises OSError."""
    of.ensure_password()
    staged = place(of)
    staged.make()
    for name in KEPT:
        there = of.home / "data" / name
        if there.exists():
            shutil.copytree(there, staged.home / "data" / name)
    shutil.copy2(of.password_file, staged.password_file)
    known = [*of.neighbours(), *(state for state in [of.state()] if state)]
    taken = {port for each in known for port in (each.bolt, each.http)} | {0}
    bolt = pick(0, taken)
    staged.save(State(NEO4J, bolt, pick(0, taken | {bolt})))
    return staged


def settle(of: Instance) -> None:
    """Bring what was begun to its end: what is whole takes its place, what is not goes. Raises OSError.

    Whoever calls holds the instance's lock, and its server does not run.
    """
    staged = place(of)
    if not staged.home.exists():
        return
    stop(staged)
    if (staged.home / READY).exists():
        _take_place(of, staged)
    # First by another name: what is half deleted is never taken for anything.
    gone = of.home / f"{FOLDER}.gone"
    shutil.rmtree(gone, ignore_errors=True)
    staged.home.rename(gone)
    shutil.rmtree(gone)


def stop(staged: Instance) -> None:
    """End whatever runs there."""
    state = staged.state()
    for each in (mark(staged.home), importer.mark(staged.home)):
        if state and (found := process.find(state.pid, each)):
            process.stop(found)


def publish(of: Instance) -> None:
    """Say that the staged database, which does not run, is whole: it takes the old one's place."""
    staged = place(of)
    _written_down(staged.home)
    (staged.home / READY).touch()
    _sync(staged.home)
    settle(of)


def _take_place(of: Instance, staged: Instance) -> None:
    """Each step may be the last before a kill, and is then done again."""
    new, old = staged.home / "data", staged.home / "old"
    if new.exists():
        if (of.home / "data").exists():
            shutil.rmtree(old, ignore_errors=True)
            (of.home / "data").rename(old)
        new.rename(of.home / "data")
    _sync(of.home)


def _written_down(home: Path) -> None:
    """Have the disk hold every file of the data."""
    for path in (home / "data").rglob("*"):
        _sync(path)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
