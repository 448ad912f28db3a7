"""A disk that fills up under a server that writes: what was committed stays, and `up` brings it back."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from api import cli
from cypher.errors import GraphError, StoreError, Unreachable
from graph import local, store
from graph.db import Graph
from graph.local.instance import Instance
from graph.local.server import Running
from graph.settings import Settings

pytestmark = [pytest.mark.neo4j, pytest.mark.slow]
KEPT = "UNWIND range(1, 1000) AS n CREATE (:Area {code: 'A' + n})"
LOST = "UNWIND range(1, 50000) AS n CREATE (:Area {code: 'B' + n, name: 'a name that takes some room'})"


@pytest.fixture
def fresh(servers_home: Path, tmp_path: Path) -> Iterator[Settings]:
    """A throw-away instance, of which `servers_home` has set the heap and the jars."""
    made = Settings.from_environment("full", {"SANFANG_HOME": str(tmp_path)})
    yield made
    local.down(made)


def write(running: Running, statement: str) -> None:
    with Graph.open(running.bolt_uri, running.user, running.password) as graph, graph.writing() as tx:
        tx.run(statement)


def names(settings: Settings) -> object:
    with store.connect(settings) as graph:
        (row,) = graph.read("MATCH (a:Area) RETURN count(*) AS all, count(a.name) AS named")
    return row


def filled(settings: Settings) -> Running:
    """A server with 1,000 areas that met a full disk while it wrote 50,000 more; there is room again."""
    running = local.up(settings, progress=False)
    write(running, KEPT)
    process = psutil.Process(running.pid)
    logs = (running.home / "data" / "transactions" / "neo4j").iterdir()
    # No file may grow much: the server is refused as it is by a disk without room.
    full = max(each.stat().st_size for each in logs) + 100_000
    process.rlimit(psutil.RLIMIT_FSIZE, (full, -1))
    with pytest.raises(GraphError):
        write(running, LOST)
    with pytest.raises(Unreachable, match="full disk"):
        write(running, KEPT)
    process.rlimit(psutil.RLIMIT_FSIZE, (-1, -1))
    return running


@pytest.mark.parametrize("stopped", [True, False], ids=["stopped", "still running"])
def test_what_was_committed_comes_back(fresh: Settings, *, stopped: bool) -> None:
    before = filled(fresh)
    if stopped:
        assert local.down(fresh)
    back = local.up(fresh, progress=False)
    assert back.pid != before.pid
    assert names(fresh) == {"all": 1000, "named": 0}
    write(back, LOST)
    assert names(fresh) == {"all": 51_000, "named": 50_000}


def damaged(settings: Settings) -> tuple[Running, Path, int]:
    """A server that was killed, the end of whose log was written over."""
    running = local.up(settings, progress=False)
    write(running, KEPT)
    os.kill(running.pid, signal.SIGKILL)
    psutil.Process(running.pid).wait(10)
    (log,) = (running.home / "data" / "transactions" / "neo4j").glob("neostore.transaction.db.*")
    whole = log.read_bytes()
    log.write_bytes(whole + b"\xee" * 20_000)
    return running, log, len(whole)


def test_what_was_written_behind_it_is_dropped(fresh: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    """As when the machine, and not `down`, ended a server whose disk had been full."""
    running, _, _ = damaged(fresh)
    with (running.home / "logs" / "debug.log").open("a", encoding="utf-8") as log:
        log.write(
            "ERROR Database panic: needs to be restarted.\njava.io.IOException: No space left on device\n"
        )
    local.up(fresh, progress=False)
    assert names(fresh) == {"all": 1000, "named": 0}
    assert "half written" in capsys.readouterr().err


def test_other_damage_is_told_and_not_cut_off(fresh: Settings) -> None:
    _, log, size = damaged(fresh)
    with pytest.raises(StoreError) as caught:
        local.up(fresh, progress=False)
    assert str(Instance.of(fresh).debug) in caught.value.zh
    assert "Restore a backup" in caught.value.en
    assert local.status(fresh).state == "stopped"
    assert len(log.read_bytes()) == size + 20_000


def test_a_key_that_finds_no_room_is_told(
    fresh: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the command itself writes."""
    roster = tmp_path / "区域表.csv"
    roster.write_text("区域编码,区域名称,层级,上级区域编码\n620702,甘州区,县区,\n")
    local.up(fresh, progress=False)
    monkeypatch.setenv("SANFANG_HOME", str(tmp_path))
    here = psutil.Process()
    soft, hard = here.rlimit(psutil.RLIMIT_FSIZE)
    here.rlimit(psutil.RLIMIT_FSIZE, (10, hard))
    try:
        code = cli.run(["load", str(roster), "--instance", "full"])
    finally:
        here.rlimit(psutil.RLIMIT_FSIZE, (soft, hard))
    said = capsys.readouterr().err
    assert code == 2
    assert f"the disk is full, cannot write {tmp_path / 'identity.key'}" in said
    assert not (tmp_path / "identity.key").exists()
