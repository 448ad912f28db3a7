"""`sanfang backup` and `restore` as a user types them."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import City

from api import cli
from graph.db import Graph
from graph.digest import digest

pytestmark = pytest.mark.neo4j


def test_backup_and_restore(
    made_city: City,
    drill: Graph,
    servers_home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("SANFANG_HOME", str(servers_home))
    for name in ("SANFANG_NEO4J_URI", "SANFANG_INSTANCE"):
        monkeypatch.delenv(name, raising=False)
    path = str(tmp_path / "city.jsonl.gz")
    assert cli.run(["backup", path, "--instance", "city"]) == 0
    said = capsys.readouterr()
    assert said.out.strip() == digest(made_city.graph)
    assert "identity.key" in said.err
    assert cli.run(["restore", path, "--instance", "drill"]) == 0
    assert capsys.readouterr().out.strip() == digest(made_city.graph) == digest(drill)
    assert cli.run(["restore", path, "--instance", "drill"]) == 2
    said = capsys.readouterr()
    assert (said.out, "not empty" in said.err) == ("", True)
    assert cli.run(["backup", str(tmp_path / "no" / "b"), "--instance", "city"]) == 2
