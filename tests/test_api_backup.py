"""`sanfang backup` and `restore` as a user types them."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import City, emptied
from test_graph_backup import counts

from api import cli
from graph.db import Graph
from graph.digest import digest

pytestmark = pytest.mark.neo4j
SMALL = """
CREATE (:Organization {code: 'B1', name: '一支部'})<-[:OF]-(:Post {code: 'B1#secretary', role: 'secretary'})
"""


@pytest.fixture
def here(servers_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANFANG_HOME", str(servers_home))
    for name in ("SANFANG_NEO4J_URI", "SANFANG_INSTANCE"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.slow
@pytest.mark.usefixtures("here")
def test_the_city_goes_to_another_server(
    made_city: City, drill: Graph, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "city.jsonl.gz"
    assert cli.run(["backup", str(path), "--instance", "city"]) == 0
    assert capsys.readouterr().out.strip() == digest(made_city.graph)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]
    assert cli.run(["restore", str(path), "--instance", "drill"]) == 0
    assert capsys.readouterr().out.strip() == digest(made_city.graph) == digest(drill)
    assert counts(drill) == counts(made_city.graph)


@pytest.mark.usefixtures("here")
def test_backup_and_restore(spare: Graph, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with spare.writing() as tx:
        tx.run(SMALL)
    before = digest(spare)
    path = str(tmp_path / "small.jsonl.gz")
    assert cli.run(["backup", path, "--instance", "spare"]) == 0
    said = capsys.readouterr()
    assert said.out.strip() == before
    assert "identity.key" in said.err
    assert cli.run(["restore", path, "--instance", "spare"]) == 2
    said = capsys.readouterr()
    assert (said.out, "not empty" in said.err) == ("", True)
    emptied(spare)
    assert digest(spare) != before
    assert cli.run(["restore", path, "--instance", "spare"]) == 0
    assert capsys.readouterr().out.strip() == digest(spare) == before
    assert cli.run(["backup", str(tmp_path / "no" / "b"), "--instance", "spare"]) == 2


FULL = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
from api.cli import main
main()
"""


@pytest.mark.usefixtures("here")
def test_a_disk_that_takes_no_more_is_named(spare: Graph, tmp_path: Path) -> None:
    with spare.writing() as tx:
        tx.run("UNWIND range(1, 2000) AS i CREATE (:Area {code: 'A' + i, name: '一网格'})")
    path = tmp_path / "b.jsonl"
    command = [sys.executable, "-c", FULL, "backup", str(path), "--instance", "spare"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, f"cannot write the backup {path}: File too large" in done.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == []
