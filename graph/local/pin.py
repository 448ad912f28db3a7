"""Maintenance: `python -m graph.local.pin` resolves the roots named in `jar` and writes `jars.lock` anew.

Change `jar.NEO4J` or `jar.ROOTS`, run it, read the difference, run the tests marked neo4j, commit the lock.
With a file and coordinates it writes another lock: `python -m graph.local.pin FILE group:artifact:version …`.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from graph.local.fetch import download, maven
from graph.local.jar import LOCK, ROOTS, Jar, sha256

TITLE = "# group:artifact:jar[:classifier]:version  sha256  bytes; in the order of the class path"


def resolve(cache: Path, roots: Sequence[str] = ROOTS) -> list[Jar]:
    """Resolve the roots with all they need at run time, download everything to `cache`, and hash it."""
    context = maven(cache)
    found, others = context.resolver.resolve([context.create_dependency(root) for root in roots])
    jars = []
    for dependency in [*found, *others]:
        coordinate = str(dependency.artifact)
        file = download(context, coordinate)
        jars.append(Jar(coordinate, sha256(file), file.stat().st_size))
    return jars


def write(jars: list[Jar], lock: Path = LOCK) -> None:
    """Write the lock file. Raises ValueError when two jars would have one file name."""
    if len({jar.name for jar in jars}) != len(jars):
        raise ValueError("two jars with one file name")
    lines = (f"{jar.coordinate} {jar.sha256} {jar.size}" for jar in jars)
    lock.write_text("\n".join([TITLE, *lines, ""]))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as directory:
        if sys.argv[1:]:
            write(resolve(Path(directory), sys.argv[2:]), Path(sys.argv[1]))
        else:
            write(resolve(Path(directory)))
