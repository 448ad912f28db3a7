"""Neo4j's own offline importer, out of the jars of the server: files into a database that does not run."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from graph.local import jars, trouble
from graph.local.instance import DATABASE, Instance
from graph.local.java import FLAGS, java, memory
from graph.local.process import environment

MAIN = "org.neo4j.cli.AdminTool"
HEAP = 2048
"""MB at most: it keeps most of what it needs outside of the heap, and to touch more takes time."""
SAID = re.compile(rb"^ *(\d+) (nodes|relationships)\s*$", re.MULTILINE)
"""How many it imported, among its last words."""


class Imported(NamedTuple):
    """How many the importer says it wrote; -1 where it does not say."""

    nodes: int
    relationships: int


def mark(home: Path) -> str:
    """The argument by which an importer into the instance in `home` is known among all processes."""
    return f"-Dsanfang.import={home}"


def run(into: Instance, shared: Path, folder: Path, arguments: Sequence[str]) -> Imported:
    """Import the files in `folder` into an instance that is configured, does not run, and has no database.

    Raises StoreError with the importer's last words when it fails; what it left is to be thrown away.
    """
    command = [
        str(java()),
        *FLAGS,
        f"-Xmx{min(memory().heap, HEAP)}m",
        f"-Djava.io.tmpdir={into.home}/run",
        mark(into.home),
        "-cp",
        _class_path(shared, folder),
        MAIN,
        "database",
        "import",
        "full",
        DATABASE,
        "--verbose",
        f"--report-file={into.home}/logs/import.report",
        *arguments,
    ]
    own = environment() | {"NEO4J_HOME": str(into.home), "NEO4J_CONF": f"{into.home}/conf"}
    with into.console.open("wb") as said:
        importer = subprocess.Popen(
            command, cwd=folder, env=own, stdin=subprocess.DEVNULL, stdout=said, stderr=said
        )
        try:
            into.remember(importer.pid)
            code = importer.wait()
        finally:
            # What has ended takes no harm; what has not is not to outlive an interruption.
            importer.kill()
            importer.wait()
    if code:
        raise trouble.not_imported(into.console)
    counts = {kind: int(count) for count, kind in SAID.findall(into.console.read_bytes())}
    return Imported(counts.get(b"nodes", -1), counts.get(b"relationships", -1))


def _class_path(shared: Path, folder: Path) -> str:
    """Relative to the folder of the files: there a colon divides nothing."""
    _, *names = jars.ensure(shared, progress=False)
    return ":".join(os.path.relpath(shared / name, folder.resolve()) for name in names)
