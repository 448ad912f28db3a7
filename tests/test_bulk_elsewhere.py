"""A first load in many batches into a server that is named by its address: whole or nothing, never a part."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import httpx
import pytest
from conftest import City, emptied, settings_of
from loading import NO_POSTS, Book, small, taken_for, write_csv
from served import TOKEN, served, service_of
from whole import whole

from api import cli
from api.web.app import application
from cypher.errors import Filling, RosterError, StoreError
from cypher.library import Library
from graph import filling, judging, local
from graph.bulk.wire import Wire
from graph.db import Graph
from graph.digest import digest
from graph.judging import Verdict
from graph.settings import Settings
from loaders import bulk

pytestmark = [pytest.mark.neo4j, pytest.mark.slow]
ROOT = Path(__file__).parent.parent
DAY = date(2026, 6, 30)
COUNT = "MATCH (n) WHERE NOT n:Schema RETURN count(n) AS n"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def there(spare: Graph, servers_home: Path) -> dict[str, str]:
    """What names the spare server as one of somebody else's."""
    running = local.running(settings_of(servers_home, "spare"))
    assert running
    return {
        "SANFANG_HOME": str(servers_home),
        "SANFANG_NEO4J_URI": running.bolt_uri,
        "SANFANG_NEO4J_PASSWORD": running.password,
    }


@pytest.fixture
def run(there: dict[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    for name, value in there.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("SANFANG_INSTANCE", raising=False)

    def command(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = cli.run([*arguments, "--lang", "en"])
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


def test_the_city_is_the_same_graph(run: Run, spare: Graph, made_city: City) -> None:
    """As by the cards, to the last property; then it is known, not loaded twice in bulk, and undone."""
    code, out, _ = run("load", str(made_city.folder), "--bulk", "--dry-run", "--format", "json")
    tried = json.loads(out)
    assert (code, tried["committed"]) == (0, False)
    assert spare.read(COUNT) == [{"n": 0}]
    assert filling.filling(spare) is None
    empty = digest(spare)
    code, out, err = run("load", str(made_city.folder), "--bulk", "--format", "json")
    assert code == 0, err
    done = json.loads(out)
    assert {name: done[name] for name in ("rows", "elements", "derived")} == {
        name: tried[name] for name in ("rows", "elements", "derived")
    }
    assert digest(spare) == digest(made_city.graph)
    assert whole(spare) == whole(made_city.graph)
    told = "MATCH (l:Load) RETURN l {.*, id: '', at: '', by: ''} AS load"
    assert spare.read(told) == made_city.graph.read(told)
    code, _, err = run("load", str(made_city.folder), "--bulk")
    assert (code, "not empty" in err) == (2, True)
    code, _, err = run("load", str(made_city.folder))
    assert (code, "nothing changed" in err) == (0, True)
    assert run("undo", "1")[0] == 0
    assert digest(spare) == empty
    assert spare.read("MATCH (c:Change) RETURN count(c) AS n") == [{"n": 0}]


def wrong() -> Book:
    book = small()
    return {**book, "coverage": [*book["coverage"], "Z9|G1|2021.3"]}


def test_bad_rows_stay_out_as_in_any_load(run: Run, spare: Graph, tmp_path: Path) -> None:
    folder = write_csv(tmp_path / "in", wrong())
    load = ("load", str(folder), "--source", "s", "--as-of", str(DAY))
    assert run(*load, "--bulk")[0] == 2
    assert spare.read(COUNT) == [{"n": 0}]
    assert run(*load, "--bulk", "--rejects", str(tmp_path / "r.xlsx"))[0] == 0
    found = digest(spare)
    emptied(spare)
    assert run(*load, "--rejects", str(tmp_path / "r2.xlsx"))[0] == 0
    assert digest(spare) == found
    assert (tmp_path / "r.xlsx").stat().st_size > 0


def test_nobody_reads_a_part(
    run: Run, spare: Graph, library: Library, servers_home: Path, tmp_path: Path
) -> None:
    """Commands, an API that was there before, and whoever would write: each is told, in both languages."""
    folder = write_csv(tmp_path / "in", small())
    service = service_of(settings_of(servers_home, "spare"))
    with (
        served(application(service)) as base,
        httpx.Client(base_url=base, headers={"X-Sanfang-Token": TOKEN}, timeout=60) as web,
    ):
        assert web.get("/areas").status_code == 200
        with filling.filled(spare, library, "mine", RuntimeError()):  # type: ignore[arg-type]
            with Wire(spare, "mine") as wire:
                wire.add_nodes(["Area"], [{"code": "A1", "name": "甘州区"}])
                wire.settle()
            assert spare.read(COUNT) == [{"n": 1}]
            for command in (
                ["gaps"],
                ["linkage"],
                ["loads"],
                ["export", str(tmp_path / "x")],
                ["judge", "--list"],
            ):
                code, out, err = run(*command)
                assert (code, out) == (2, ""), command
                assert "being filled" in err, command
            for load in (["load", str(folder)], ["load", str(folder), "--bulk"]):
                code, _, err = run(*load, "--source", "s", "--as-of", str(DAY))
                assert (code, "Wait for its end" in err) == (2, True)
            code, out, err = run("status", "--format", "json")
            assert code == 0
            assert "filling_since" in json.loads(out)
            assert "Area" not in out
            assert "being filled" in err
            for address in ("/areas", "/gaps", "/status", "/search?text=a"):
                answer = web.get(address)
                assert answer.status_code == 503, address
                assert answer.headers["Retry-After"]
                assert "第一次成批装载" in answer.json()["details"]["zh"]
            with pytest.raises(Filling):
                judging.judge(spare, library, [Verdict("a", "b", "same", "x")], "王芳")
            with pytest.raises(Filling), filling.filled(spare, library, "other", RuntimeError()):  # type: ignore[arg-type]
                pass
        # It was not published: it is empty again, and whoever asked before goes on.
        assert spare.read(COUNT) == [{"n": 0}]
        assert web.get("/areas").json()["items"] == []
    assert run("load", str(folder), "--source", "s", "--as-of", str(DAY))[0] == 0


KILLED = """
import os, signal, sys
from api import cli
from graph.bulk.wire import Wire
send = Wire._put_lines
left = [int(sys.argv[1])]
def put(self, *given):
    left[0] -= 1
    if left[0] < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    send(self, *given)
Wire._put_lines = put
cli.run(["load", sys.argv[2], "--bulk"])
"""


@pytest.mark.parametrize("batches", [0, 3])
def test_a_kill_is_told_and_the_next_load_empties_it(
    run: Run, there: dict[str, str], spare: Graph, made_city: City, batches: int
) -> None:
    command = [sys.executable, "-c", KILLED, str(batches), str(made_city.folder)]
    environ = {**os.environ, **there, "PYTHONPATH": str(ROOT)}
    assert subprocess.run(command, env=environ, check=False).returncode == -signal.SIGKILL
    (left,) = spare.read(COUNT)
    assert int(str(left["n"])) > 0
    # Nobody knows at once that it is dead.
    code, _, err = run("load", str(made_city.folder), "--bulk")
    assert (code, "Wait for its end" in err) == (2, True)
    with spare.writing() as tx:
        tx.run("MATCH (s:Schema) SET s.filling_beat = s.filling_beat - duration('PT2M')")
    code, _, err = run("status")
    assert (code, "seems dead" in err) == (0, True)
    assert run("gaps")[0] == 2
    code, _, err = run("load", str(made_city.folder), *(["--bulk"] if batches else []))
    assert code == 0
    assert "was emptied" in err
    assert digest(spare) == digest(made_city.graph)
    assert filling.filling(spare) is None


def _loaded(spare: Graph, library: Library, folder: Path, settings: Settings, **how: object) -> None:
    with taken_for(spare, library, folder, source="s", as_of=DAY) as rosters:
        bulk.load(settings, spare, library, rosters, NO_POSTS, **how)  # type: ignore[arg-type]


@pytest.mark.usefixtures("run")
def test_what_fails_is_emptied(spare: Graph, library: Library, tmp_path: Path) -> None:
    folder = write_csv(tmp_path / "in", small())
    settings = Settings.from_environment()

    def stranger(step: str, done: int) -> None:
        if step == "HOLDS":
            with spare.writing() as tx:
                tx.run("CREATE (:Area {code: 'by hand'})")

    def cut(step: str, done: int) -> None:
        if step == "EMPLOYED_BY":
            raise KeyboardInterrupt

    def taken(step: str, done: int) -> None:
        if step == "Post":
            with spare.writing() as tx:
                tx.run("MATCH (s:Schema) SET s.filling = 'somebody else'")

    for error, progress in ((StoreError, stranger), (KeyboardInterrupt, cut)):
        with pytest.raises(error):
            _loaded(spare, library, folder, settings, progress=progress)
        assert spare.read(COUNT) == [{"n": 0}]
        assert filling.filling(spare) is None
    # Whoever was silent for too long writes nothing more, and leaves alone what is another's.
    with pytest.raises(Filling, match="void"):
        _loaded(spare, library, folder, settings, progress=taken)
    found = filling.filling(spare)
    assert found
    assert found.id == "somebody else"
    filling.empty(spare, "somebody else")
    _loaded(spare, library, folder, settings)
    with pytest.raises(RosterError, match="not empty"):
        _loaded(spare, library, folder, settings)
