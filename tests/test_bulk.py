"""The bulk way on real servers: the same graph as the ordinary way, and the old one until it is whole."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import older
import pytest
from conftest import City, emptied, settings_of
from whole import whole

from api import cli
from cypher.errors import BackupError, Filling, GraphError, StoreError
from graph import backup, filling, local, model, schema, store
from graph.bulk import backup as bulk
from graph.bulk.field import Unportable
from graph.bulk.files import Whole
from graph.contents import holds_anything
from graph.db import Graph
from graph.digest import digest
from graph.local import process, staging
from graph.local.instance import Instance
from graph.local.java import mark
from graph.settings import Settings

pytestmark = [pytest.mark.neo4j, pytest.mark.slow]

ODD = {
    "date": "2026-06-30",
    "day": date(2026, 6, 30),
    "days": [date(2021, 3, 1), date(2021, 3, 31)],
    "at": datetime(2026, 6, 30, 8, 5, 1, 123456, UTC),
    "here": datetime(2026, 6, 30, 8, 5, 1),
    "raw": b"\x00\xff",
    "text": '"`\n\r\n\u2028</script>,;|\\\t张',
    "empty": "",
    "blank": "  ",
    "many": ["a", "", '张,\n"b"', "null"],
    "none": [],
    "numbers": [1, -(2**62)],
    "parts": [0.1, 1e300],
    "yes": True,
    "no": [False, True],
    "whole": 2**62,
    "part": -0.0,
    "my own name": "甲",
    "甲": "1",
}

PLAIN = "很长的一段" * 1_000_000
KEYS = [PLAIN[place : place + 1_000] for place in range(0, len(PLAIN), 1_000)]
LONG = [{"name": PLAIN, "_keys": KEYS}, {"name": "𰻝" * 3_000_000}]
"""The second has twice as many units of UTF-16 as characters, and the importer counts units."""


@pytest.fixture(scope="module")
def there(servers_home: Path) -> Iterator[Settings]:
    """A store of its own, which was never started; whoever fills it empties it."""
    settings = settings_of(servers_home, "bulk")
    yield settings
    local.down(settings)


@pytest.fixture
def odd(spare: Graph, tmp_path: Path) -> Path:
    """A backup of what a hand may have put into a graph."""
    with spare.writing() as tx:
        tx.run(
            "CREATE (a:Area:Grid:Mine) SET a = $odd, a.code = 'A', a.from_min = 'a text, not a day'"
            " CREATE (b:Area {code: 'B', from_min: date('2020-01-01'), as_of: datetime('2020-01-01T08:00Z')})"
            " CREATE (c:Area {name: 'of no code'}), (d:Area {code: 5}), (:Area {code: ''}), (e)"
            " CREATE (b)-[p:PART_OF]->(a), (b)-[:PART_OF]->(a), (c)-[:PART_OF]->(a), (a)-[:PART_OF]->(c)"
            " CREATE (c)-[:PART_OF]->(d), (a)-[:MY_OWN {since: date('2020-02-02')}]->(b), (e)-[:SELF]->(e)"
            " CREATE (:Load {id: 'L', number: 1, at: datetime()})"
            " CREATE (:Change {_load: 'L', _keys: ['A', 'B'], _sources: []})"
            " SET p = $odd",
            {"odd": ODD},
        )
    path = tmp_path / "odd.jsonl"
    backup.write(spare, path)
    return path


def said(graph: Graph) -> object:
    """What `whole` leaves out: loads, and what was before them."""
    return graph.read(
        "MATCH (n:Load|Change) RETURN labels(n) AS labels, properties(n) AS own ORDER BY labels, n.name"
    )


def constraints(graph: Graph) -> object:
    """What is kept unique."""
    return graph.read("SHOW CONSTRAINTS YIELD name, properties RETURN name, properties ORDER BY name")


def test_a_hand_made_graph_comes_back_to_the_last_value(there: Settings, spare: Graph, odd: Path) -> None:
    before = backup.write(spare, odd)
    assert bulk.restore(there, odd) == before
    with store.connect(there) as graph:
        assert (whole(graph), said(graph), digest(graph)) == (whole(spare), said(spare), digest(spare))
        assert constraints(graph) == constraints(spare)
        with pytest.raises(BackupError, match="not empty"):
            bulk.restore(there, odd)
        assert digest(graph) == before.digest
        emptied(graph)


def test_a_text_longer_than_the_importer_s_buffer_comes_back(
    there: Settings, spare: Graph, tmp_path: Path
) -> None:
    """As in what a load of a large city keeps for undo: all that it marked stands in one list."""
    with spare.writing() as tx:
        tx.run("UNWIND $long AS long CREATE (c:Change {_load: 'L'}) SET c += long", {"long": LONG})
    before = backup.write(spare, tmp_path / "long.jsonl")
    assert bulk.restore(there, tmp_path / "long.jsonl", prove=False) == before
    with store.connect(there) as graph:
        assert said(graph) == said(spare)
        emptied(graph)


def test_what_is_only_counted_is_the_same_graph(there: Settings, spare: Graph, odd: Path) -> None:
    """With empty lists, which the files cannot carry and are put in afterwards."""
    before = backup.write(spare, odd)
    assert b":[]" in odd.read_bytes()
    assert bulk.restore(there, odd, prove=False) == before
    with store.connect(there) as graph:
        assert (whole(graph), said(graph), digest(graph)) == (whole(spare), said(spare), before.digest)
        assert constraints(graph) == constraints(spare)
        assert graph.read("SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN state") == []
        emptied(graph)


@pytest.mark.parametrize("option", ["--nodes", "--relationships"])
def test_what_did_not_arrive_is_counted(
    there: Settings, odd: Path, monkeypatch: pytest.MonkeyPatch, option: str
) -> None:
    """The importer is not told of one file; nothing of the others stays."""
    given = Whole.arguments

    def fewer(files: Whole) -> list[str]:
        found = given(files)
        (left_out,) = (each for each in found if each.startswith((f"{option}=Load=", f"{option}=SELF=")))
        return [each for each in found if each != left_out]

    monkeypatch.setattr(Whole, "arguments", fewer)
    local.up(there, progress=False)
    with pytest.raises(StoreError, match="other numbers"):
        bulk.restore(there, odd, prove=False)
    with store.connect(there) as graph:
        assert graph.read("MATCH (n) WHERE NOT n:Schema RETURN count(n) AS n") == [{"n": 0}]


@pytest.fixture
def pair(spare: Graph, tmp_path: Path) -> Path:
    """A backup of two areas."""
    with spare.writing() as tx:
        tx.run("CREATE (:Area {code: 'A'})<-[:PART_OF]-(:Area {code: 'B'})")
    backup.write(spare, path := tmp_path / "pair.jsonl")
    return path


def test_nobody_reads_it_before_its_constraints(
    there: Settings, spare: Graph, pair: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply, mark, seen = schema.apply, filling.mark, []
    long_ago = {"datetime": "2026-06-30T08:00:00+08:00"}  # The import may have taken long.
    monkeypatch.setattr(filling, "mark", lambda id_: {**mark(id_), "filling_beat": long_ago})

    def slowly(graph: Graph, hands: int = 1) -> None:
        assert graph.read("MATCH (a:Area) RETURN count(a) AS n") == [{"n": 2}]
        with pytest.raises(Filling, match=r"until it is whole\. Wait for its end") as refused:
            store.connect(there)
        seen.append(refused)
        apply(graph, hands)

    monkeypatch.setattr(schema, "apply", slowly)
    before = bulk.restore(there, pair, prove=False)
    assert len(seen) == 1
    with store.connect(there) as graph:
        assert (digest(graph), schema.version(graph)) == (before.digest, model.VERSION)
        assert constraints(graph) == constraints(spare)
        emptied(graph)


@pytest.mark.usefixtures("here")
def test_a_kill_before_the_constraints_is_emptied_by_the_next_restore(there: Settings, pair: Path) -> None:
    local.up(there, progress=False)
    command = [sys.executable, "-c", KILLED + RESTORE, str(there.home), str(pair)]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    with pytest.raises(Filling):
        store.connect(there)
    with store.connect(there, unfinished=True) as graph, graph.writing() as tx:
        tx.run("MATCH (s:Schema) SET s.filling_beat = s.filling_beat - duration('PT2M')")
    with pytest.raises(SystemExit, match="0"):
        cli.main(["--instance", "bulk", "restore", str(pair)])
    with store.connect(there) as graph:
        assert graph.read("MATCH (a:Area) RETURN count(a) AS n") == [{"n": 2}]
        emptied(graph)


def test_a_key_that_is_there_twice_leaves_nothing(there: Settings, pair: Path) -> None:
    """Somebody had dropped the constraint. Ended by hand it leaves as little: test_bulk_elsewhere."""
    older.signed(pair, pair.read_bytes().replace(b'"code":"B"', b'"code":"A"'))
    local.up(there, progress=False)
    with pytest.raises(GraphError, match="area_code"):
        bulk.restore(there, pair, prove=False)
    with store.connect(there) as graph:
        assert not holds_anything(graph)


def test_posts_of_an_older_backup_come_back_with_their_names(
    there: Settings, spare: Graph, tmp_path: Path
) -> None:
    """And its digest is that of the posts as they were."""
    with spare.writing() as tx:
        tx.run(older.WRITTEN)
    bulk.restore(there, older.backed_up(spare, tmp_path / "b.jsonl"))
    with store.connect(there) as graph:
        assert older.names(graph) == older.NAMES
        assert older.kept(graph) == ["书记", None]
        emptied(graph)


def test_another_digest_leaves_the_store_as_it_was(there: Settings, odd: Path) -> None:
    lines = odd.read_bytes().splitlines(keepends=True)
    end = {**json.loads(lines[-1]), "digest": "0" * 64}
    odd.write_bytes(b"".join([*lines[:-1], json.dumps(end).encode()]))
    local.up(there, progress=False)
    with pytest.raises(BackupError, match="digest"):
        bulk.restore(there, odd)
    with store.connect(there) as graph:
        assert graph.read("MATCH (n) WHERE NOT n:Schema RETURN count(n) AS n") == [{"n": 0}]
    assert not staging.place(Instance.of(there)).home.exists()


def test_what_files_cannot_carry_is_refused_before_anything_is_made(
    servers_home: Path, spare: Graph, tmp_path: Path
) -> None:
    with spare.writing() as tx:
        tx.run("CREATE (:`Odd``Label`)")
    backup.write(spare, tmp_path / "b")
    settings = settings_of(servers_home, "none")
    with pytest.raises(Unportable, match="Odd"):
        bulk.restore(settings, tmp_path / "b")
    assert local.status(settings).state == "absent"


RESTORE = """
import sys
from pathlib import Path
from graph.bulk import backup
from graph.settings import Settings
settings = Settings.from_environment("bulk", {"SANFANG_HOME": sys.argv[1]})
backup.restore(settings, Path(sys.argv[2]), prove=len(sys.argv) > 3)
"""
KILLED = """
import os, signal
from graph import schema
schema.apply = lambda graph, hands=1: os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_kill_leaves_what_was_before(there: Settings, odd: Path) -> None:
    """Whoever starts the server next finds the old store, and ends what the killed one had begun to prove."""
    local.up(there, progress=False)
    staged = staging.place(Instance.of(there))
    command = [sys.executable, "-c", RESTORE, str(there.home), str(odd), "prove"]
    with subprocess.Popen(command) as restoring:
        server = _server(staged, restoring)
        restoring.send_signal(signal.SIGKILL)
    assert local.running(there) is None
    local.up(there, progress=False)
    with store.connect(there) as graph:
        assert graph.read("MATCH (n) WHERE NOT n:Schema RETURN count(n) AS n") == [{"n": 0}]
    assert not staged.home.exists()
    assert process.find(server, mark(staged.home)) is None


def _server(staged: Instance, restoring: subprocess.Popen[bytes]) -> int:
    """The process of the server that is started in the staged place."""
    while restoring.poll() is None:
        state = staged.state()
        if state and process.find(state.pid, mark(staged.home)):
            return int(str(state.pid))
        time.sleep(0.05)
    raise AssertionError("it ended before it was killed")


@pytest.fixture
def here(servers_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANFANG_HOME", str(servers_home))
    for name in ("SANFANG_NEO4J_URI", "SANFANG_INSTANCE"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("here")
def test_the_city_loads_as_the_same_graph(
    there: Settings, made_city: City, capsys: pytest.CaptureFixture[str]
) -> None:
    """The made city by files and by the cards; then it is known, not loaded twice in bulk, and undone."""
    local.up(there, progress=False)
    load = ["load", str(made_city.folder), "--instance", "bulk", "--lang", "en"]
    assert cli.run([*load, "--bulk", "--dry-run", "--format", "json"]) == 0
    tried = json.loads(capsys.readouterr().out)
    assert (tried["dry_run"], tried["committed"]) == (True, False)
    with store.connect(there) as graph:
        assert graph.read("MATCH (n) WHERE NOT n:Schema RETURN count(n) AS n") == [{"n": 0}]
        empty = digest(graph)
    assert cli.run([*load, "--bulk", "--format", "json"]) == 0
    done = json.loads(capsys.readouterr().out)
    assert {name: done[name] for name in ("rows", "elements", "derived")} == {
        name: tried[name] for name in ("rows", "elements", "derived")
    }
    with store.connect(there) as graph:
        assert digest(graph) == digest(made_city.graph)
        assert whole(graph) == whole(made_city.graph)
        told = "MATCH (l:Load) RETURN l {.*, id: '', at: '', by: ''} AS load"
        assert graph.read(told) == made_city.graph.read(told)
        assert cli.run([*load, "--bulk"]) == 2
        assert "not empty" in capsys.readouterr().err
        assert cli.run(load) == 0
        assert "nothing changed" in capsys.readouterr().err
        assert cli.run(["undo", "1", "--instance", "bulk"]) == 0
        assert digest(graph) == empty
        assert graph.read("MATCH (c:Change) RETURN count(c) AS n") == [{"n": 0}]
