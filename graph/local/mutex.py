"""One process at a time."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.local.trouble import writing


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Hold `file` (made when missing) alone; waits for whoever holds it. A process that dies lets go."""
    with writing(file):
        handle = file.open("a")
    with handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
