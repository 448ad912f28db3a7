"""Loads that are broken at every message: the graph is exactly as before or exactly as after, never between.

A door stands before a real Neo4j (`door.py`): it cuts the connection before, within and after a message,
either way, for good or not, and holds messages up; loader and Neo4j are killed at named points. After each
the graph is compared to the last property, the same load is done again, and is undone.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import psutil
import pytest
from conftest import settings_of
from door import Door, Fault
from loading import PROFILE, Book, small, taken_for, write_csv
from member import Server
from whole import Whole, whole

from api import cli
from cypher.errors import GraphError, Unconfirmed
from cypher.library import Library
from graph import history, local, schema, store
from graph.db import Graph
from graph.digest import digest
from graph.settings import Settings
from loaders.load import load
from loaders.roster import Rosters

pytestmark = pytest.mark.neo4j
DAY, LATER = date(2026, 6, 30), date(2026, 9, 30)
EACH = 8
"""After so many broken loads one that nothing breaks; in between the next one is broken too."""


def next_book() -> Book:
    """The small book three months later: something new, changed, moved, gone, and a meeting of others."""
    book = small()
    book["areas"] = [line.replace("一网格", "甲网格") for line in book["areas"]] + ["G3|三网格|网格|Q1"]
    book["holdings"] = [line for line in book["holdings"] if not line.startswith("P1|Z1")]
    book["holdings"].append("P3|Y1|委员||2026-07|")
    book["coverage"] = [book["coverage"][0], *reversed(book["coverage"][1:])]
    book["meetings"] = [line.replace("Y1、W1", "Y1、Z1") for line in book["meetings"]]
    return book


@dataclass
class Scene:
    """A graph with one load in it, and the roster of the next, which is tried again and again."""

    graph: Graph
    library: Library
    rosters: Rosters
    server: Server
    memories: Path
    before: Whole = field(init=False)
    after: Whole = field(init=False)
    digests: tuple[str, str] = field(init=False)
    seen: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.before, mark = whole(self.graph), digest(self.graph)
        self.load(self.graph)
        self.after, self.digests = whole(self.graph), (mark, digest(self.graph))
        assert self.before != self.after
        self.undo()

    def load(self, graph: Graph) -> None:
        """The next roster, by this way to the server."""
        done = load(
            graph, self.library, self.rosters, PROFILE, allow_fall=True, memories=self.memories, by="harness"
        )
        assert done.committed

    def undo(self) -> None:
        history.undo(self.graph, self.library, history.loads(self.graph)[0].id, "harness")
        assert whole(self.graph) == self.before

    def through(self, door: Door) -> Graph:
        """The server behind the door; gone for good, it is not waited for half a minute."""
        where = f"bolt://127.0.0.1:{door.port}"
        return Graph.open(where, self.server.user, self.server.password, patience=1.0)

    def messages(self, door: Door) -> Counter[str]:
        """How many messages a load has, either way, when nothing breaks."""
        door.arm(None)
        with self.through(door) as graph:
            self.load(graph)
        counts = Counter(door.counts)
        self.undo()
        return counts

    def survives(self, door: Door, fault: Fault) -> None:
        """Break one load, look, do it again, take it back."""
        told = "loaded"
        door.arm(fault)
        try:
            with self.through(door) as graph:
                self.load(graph)
        except Unconfirmed:
            told = "nobody knows"
        except GraphError:
            told = "not loaded"
        assert door.happened.is_set() or told == "loaded", fault
        self.looks_whole(told, str(fault))

    def looks_whole(self, told: str, point: str) -> None:
        """The graph is one of the two, as was told; a load that works (after each `EACH`th) is undone."""
        found, mark = whole(self.graph), digest(self.graph)
        assert found in (self.before, self.after), point
        assert mark == self.digests[found == self.after], point
        if told != "nobody knows":
            assert (found == self.after) == (told == "loaded"), (told, point)
        self.seen[f"{told}, {'after' if found == self.after else 'before'}"] += 1
        if found == self.before:
            if self.seen.total() % EACH:
                return
            self.load(self.graph)
            assert whole(self.graph) == self.after, point
        self.undo()


@contextmanager
def scene(graph: Graph, library: Library, home: Path, instance: str, place: Path) -> Iterator[Scene]:
    there = local.running(settings_of(home, instance))
    assert there is not None
    first = write_csv(place / "first" / "s", small())
    with taken_for(graph, library, first, source="s", as_of=DAY) as rosters:
        load(graph, library, rosters, PROFILE)
    second = write_csv(place / "second" / "s", next_book())
    with taken_for(graph, library, second, source="s", as_of=LATER) as rosters:
        yield Scene(graph, library, rosters, Server.of(there), place / "memories")


@pytest.fixture
def spot(spare: Graph, library: Library, servers_home: Path, tmp_path: Path) -> Iterator[Scene]:
    with scene(spare, library, servers_home, "spare", tmp_path) as made:
        yield made


def faults(counts: Counter[str]) -> Iterator[Fault]:
    """Every message of a load, either way: cut before it and within it, in turn for good or not."""
    for way in ("in", "out"):
        for nth in range(1, counts[way] + 1):
            for part in (0, 0.5):
                yield Fault(way, nth, part, heals=(nth + int(part * 2)) % 2 == 0)  # type: ignore[arg-type]
    for nth in range(4, counts["out"], 12):
        yield Fault("out", nth, delay=0.2)


RECORD = "CREATE (l:Load"
"""The last statement of a load: RUN and PULL, then COMMIT; three answers, then the one to COMMIT."""
COMMITS = [
    Fault("in", 3, 0, named=RECORD),
    Fault("in", 3, 0.5, named=RECORD),
    Fault("in", 3, 0.5, named=RECORD, heals=False),
    Fault("in", 3, 1, named=RECORD, heals=False),
    Fault("out", 4, 0, named=RECORD),
    Fault("out", 4, 0, named=RECORD, heals=False),
    Fault("out", 4, 0.5, named=RECORD, heals=False),
    Fault("out", 4, delay=0.5, named=RECORD),
]


def test_broken_here_and_there(spot: Scene) -> None:
    with Door(spot.server.host, spot.server.port) as door:
        for each in list(faults(spot.messages(door)))[5::47]:
            spot.survives(door, each)


@pytest.mark.slow(minutes=4)
def test_broken_at_every_message(spot: Scene) -> None:
    with Door(spot.server.host, spot.server.port) as door:
        points = list(faults(spot.messages(door)))
        assert len(points) + len(COMMITS) >= 200
        for fault in COMMITS:
            spot.survives(door, fault)
        # Cut for good when the server had it, the loader cannot know; where it can look again, it does.
        assert spot.seen["nobody knows, after"] >= 1
        assert spot.seen["loaded, after"] >= 2
        assert spot.seen["not loaded, before"] + spot.seen["nobody knows, before"] >= 2
        for fault in points:
            spot.survives(door, fault)
    assert spot.seen.total() == len(points) + len(COMMITS)
    assert spot.seen["not loaded, before"] > 100
    print(len(points) + len(COMMITS), dict(spot.seen), file=sys.stderr)


NAMED = {
    "waiting for its turn": Fault("in", 1, 1, named="SET s.turn"),
    "its turn": Fault("out", 1, 1, named="SET s.turn"),
    "the source": Fault("in", 1, 1, named="MERGE (s:Source"),
    "areas": Fault("out", 2, 1, named="MERGE (n:Area"),
    "posts": Fault("in", 2, 1, named="MERGE (n:Post"),
    "who holds them": Fault("out", 1, 0.5, named="e:HOLDS"),
    "what is gone": Fault("in", 1, 1, named="ends AND e.status IS NULL"),
    "what is derived": Fault("in", 2, 1, named="CREATE (a)-[:CROSS_APPOINTED"),
    "vacant posts": Fault("out", 1, 1, named="post:Vacant"),
    "the record of the load": Fault("in", 2, 1, named=RECORD),
    "the commit, not yet sent": Fault("in", 3, 0, named=RECORD),
    "the commit, half of it": Fault("in", 3, 0.5, named=RECORD),
    "the commit, sent": Fault("in", 3, 1, named=RECORD),
    "the commit, answered": Fault("out", 4, 0, named=RECORD),
}
"""Points of a load at which a process is killed."""


@pytest.mark.slow
def test_the_loader_is_killed(
    spare: Graph, library: Library, servers_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = local.running(settings_of(servers_home, "spare"))
    assert there is not None
    server = Server.of(there)
    monkeypatch.setenv("SANFANG_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SANFANG_NEO4J_USER", server.user)
    monkeypatch.setenv("SANFANG_NEO4J_PASSWORD", server.password)
    first = write_csv(tmp_path / "a" / "s", small())
    second = write_csv(tmp_path / "b" / "s", next_book())

    def command(folder: Path, day: date) -> list[str]:
        return ["load", str(folder), "--source", "s", "--as-of", f"{day}", "--allow-fall"]

    def direct(arguments: list[str]) -> None:
        monkeypatch.setenv("SANFANG_NEO4J_URI", there.bolt_uri)
        assert cli.run(arguments) == 0

    direct(command(first, DAY))
    before = whole(spare)
    direct(command(second, LATER))
    after = whole(spare)
    direct(["undo", "2"])
    seen: Counter[bool] = Counter()
    with Door(server.host, server.port) as door:
        monkeypatch.setenv("SANFANG_NEO4J_URI", f"bolt://127.0.0.1:{door.port}")
        for point, fault in NAMED.items():
            started: list[subprocess.Popen[bytes]] = []

            def kill(started: list[subprocess.Popen[bytes]] = started) -> None:
                os.kill(started[0].pid, signal.SIGKILL)

            door.arm(Fault(fault.way, fault.nth, fault.part, named=fault.named, act=kill))
            environment = {**os.environ, "SANFANG_NEO4J_URI": f"bolt://127.0.0.1:{door.port}"}
            program = [str(Path(sys.executable).with_name("sanfang")), *command(second, LATER)]
            started.append(subprocess.Popen(program, env=environment, stderr=subprocess.DEVNULL))
            assert started[0].wait(120) == -signal.SIGKILL, point
            found = whole(spare)
            assert found in (before, after), point
            seen[found == after] += 1
            if found == before:
                direct(command(second, LATER))
                assert whole(spare) == after, point
            direct(["undo", history.loads(spare)[0].id])
            assert whole(spare) == before, point
    assert seen[False] >= 10
    assert seen[True] >= 1


ENDS_NEO4J = ["posts", "the commit, sent", "the commit, answered"]
"""To a server all that is not committed is alike, and each ends in a cold start: one, and the commit's."""


@pytest.mark.slow(minutes=4)
def test_neo4j_is_killed(library: Library, servers_home: Path, tmp_path: Path) -> None:
    settings = settings_of(servers_home, "killed")
    local.up(settings, progress=False)
    try:
        graph = store.connect(settings)
        schema.apply(graph)
        with scene(graph, library, servers_home, "killed", tmp_path) as spot:
            try:
                for point in ENDS_NEO4J:
                    _kill_neo4j(spot, NAMED[point], point, settings)
            finally:
                spot.graph.close()
        assert spot.seen.total() == len(ENDS_NEO4J) == 3
        assert spot.seen["nobody knows, after"] + spot.seen["nobody knows, before"] >= 1
    finally:
        local.down(settings)


def _kill_neo4j(spot: Scene, fault: Fault, point: str, settings: Settings) -> None:
    there = local.running(settings)
    assert there is not None

    def kill() -> None:
        os.kill(there.pid, signal.SIGKILL)

    told = "loaded"
    with Door(spot.server.host, spot.server.port) as door:
        door.arm(Fault(fault.way, fault.nth, fault.part, named=fault.named, act=kill))
        try:
            with spot.through(door) as graph:
                spot.load(graph)
        except Unconfirmed:
            told = "nobody knows"
        except GraphError:
            told = "not loaded"
        assert door.happened.is_set(), point
    with suppress(psutil.NoSuchProcess):  # It is gone already.
        psutil.Process(there.pid).wait(30)
    spot.graph.close()
    spot.server = Server.of(local.up(settings, progress=False))
    spot.graph = store.connect(settings)
    spot.looks_whole(told, point)
