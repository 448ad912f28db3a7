"""Two clones show their demonstration at the same time: neither meets the other."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import settings_of

from graph import local, store
from graph.local import Running

pytestmark = [pytest.mark.neo4j, pytest.mark.slow]
ROOT = Path(__file__).parent.parent
COMMAND = "from api.cli import main; main()"
INSTANCE = "from api.demonstration import instance; print(instance())"


@dataclass(frozen=True)
class Clone:
    """A copy of the packages, and the home in which it keeps its instance."""

    folder: Path
    home: Path

    def started(self, program: str, *arguments: str) -> subprocess.Popen[str]:
        """Python in an environment that names no instance; only the jars are not its own."""
        ours = {name: os.environ[name] for name in ("SANFANG_JARS", "SANFANG_HEAP")}
        others = {name: value for name, value in os.environ.items() if not name.startswith("SANFANG_")}
        paths = {"PYTHONPATH": str(self.folder), "SANFANG_HOME": str(self.home)}
        return subprocess.Popen(
            [sys.executable, "-c", program, *arguments],
            cwd=self.folder,
            env=others | ours | paths,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def instance(self) -> str:
        return said(self.started(INSTANCE))[0].strip()

    def running(self) -> Running:
        found = local.running(settings_of(self.home, self.instance()))
        assert found is not None
        return found

    def write(self, statement: str) -> None:
        with store.connect(settings_of(self.home, self.instance())) as graph, graph.writing() as tx:
            tx.run(statement)

    def count(self, label: str) -> object:
        with store.connect(settings_of(self.home, self.instance())) as graph:
            return graph.read(f"MATCH (n:{label}) RETURN count(n) AS n")[0]["n"]


def said(process: subprocess.Popen[str]) -> tuple[str, str]:
    out, err = process.communicate(timeout=500)
    assert process.returncode == 0, err
    return out, err


def demonstrated(clones: list[Clone]) -> list[tuple[str, str]]:
    """What both say, started at the same moment."""
    return [said(process) for process in [clone.started(COMMAND, "demo") for clone in clones]]


def test_two_clones_at_once(servers_home: Path, tmp_path: Path) -> None:
    clones = [Clone(tmp_path / name, tmp_path / "home") for name in "ab"]
    for clone in clones:
        for package in ("api", "loaders", "graph", "cypher"):
            shutil.copytree(ROOT / package, clone.folder / package)
    a, b = clones
    try:
        for out, _ in demonstrated(clones):
            assert "220 − 157 = 63" in out
        assert a.instance() != b.instance()
        ports = {uri for there in (a.running(), b.running()) for uri in (there.bolt_uri, there.http_uri)}
        assert len(ports) == 4
        b.write("CREATE (:Mine)")
        for _, err in demonstrated(clones):
            assert "nothing changed" in err
        assert [(each.count("Grid"), each.count("Mine")) for each in clones] == [(220, 0), (220, 1)]
    finally:
        for clone in clones:
            local.down(settings_of(clone.home, clone.instance()))
