"""Another key for identity hashes: the same people are known again, and the key always fits the graph."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from loading import NO_POSTS, Book, small, write_csv
from roster_files import number
from test_forget import everything
from whole import whole

from cypher.errors import BadParameter, RosterError
from cypher.library import Library
from graph import forget, history, judging, traces
from graph.db import Graph
from graph.judging import Verdict
from graph.keyed import keyed
from loaders import forgotten, rekey, roster
from loaders.forgotten import Forgotten
from loaders.identity_key import IdentityKey
from loaders.keyring import NEW, Keyring
from loaders.known import Known
from loaders.load import load
from loaders.outcome import Outcome

pytestmark = pytest.mark.neo4j
ROOT = Path(__file__).parent.parent
PEOPLE = "MATCH (p:Person) RETURN p.code AS code, p.key AS key"
DAY, LATER = date(2026, 6, 30), date(2026, 9, 30)


KILLED = """
import os, signal, sys
from itertools import count
from pathlib import Path
from cypher import library
from graph import store
from graph.settings import Settings
from loaders import rekey
home, instance, step, *rosters = sys.argv[1:]
pauses = count(1)
def pause():
    if next(pauses) == int(step):
        os.kill(os.getpid(), signal.SIGKILL)
with store.connect(Settings.from_environment(instance)) as graph:
    given = (Path(home), graph, library.load())
    if rosters:
        rekey.reread(*given, [*map(Path, rosters)], "wang", pause=pause)
    else:
        rekey.wrap(*given, "wang", pause)
"""
"""A command that is killed between the file of the key and the graph, or between the graph and the file."""


class Desk:
    """A home with its key, and the way a command loads with it."""

    def __init__(self, graph: Graph, library: Library, folder: Path, server: Path) -> None:
        self.graph, self.library, self.folder, self.server = graph, library, folder, server
        self.home = folder / "home"

    def key(self) -> IdentityKey:
        with self.graph.reading() as tx:
            return Keyring.open(self.home, {}).of(keyed(tx))

    def put(self, book: Book, as_of: date = DAY) -> Outcome:
        place = write_csv(self.folder / f"in{len([*self.folder.iterdir()])}", book)
        key = self.key()
        known, gone = Known(self.graph, self.library), Forgotten.of(self.graph, key)
        with roster.read([place], source="s", as_of=as_of, key=key, known=known, forgotten=gone) as rosters:
            assert rosters.problem_count == 0, [each.text() for each in rosters.problems]
            return load(self.graph, self.library, rosters, NO_POSTS)

    def wrap(self) -> rekey.Rekeyed:
        return rekey.wrap(self.home, self.graph, self.library, "王芳")

    def killed(self, step: int, *rosters: Path) -> None:
        """Change the key in a process of its own, which is killed at this pause."""
        environ = os.environ | {"SANFANG_HOME": str(self.server), "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", KILLED, str(self.home), "spare", str(step), *map(str, rosters)]
        assert subprocess.run(command, env=environ, check=False).returncode == -signal.SIGKILL

    def reread(self, *paths: Path, **how: object) -> rekey.Rekeyed:
        return rekey.reread(self.home, self.graph, self.library, paths, "王芳", **how)  # type: ignore[arg-type]

    def hashes(self) -> set[str]:
        rows = self.graph.read(
            "MATCH (p:Person) WHERE p.identity IS NOT NULL RETURN p.identity AS i, p.key AS k"
        )
        assert {row["k"] for row in rows} == {f"id:{row['i']}" for row in rows}
        return {str(row["i"]) for row in rows}


@pytest.fixture
def desk(
    spare: Graph, library: Library, tmp_path: Path, servers_home: Path, monkeypatch: pytest.MonkeyPatch
) -> Desk:
    monkeypatch.delenv("SANFANG_IDENTITY_KEY", raising=False)
    return Desk(spare, library, tmp_path, servers_home)


def book() -> Book:
    """The small book with a second person who has a number, and links derived through the first."""
    found = small()
    return {**found, "people": [line.replace("P2|李四|", f"P2|李四|{number(2)}") for line in found["people"]]}


def changed() -> Book:
    found = book()
    return {**found, "people": [line.replace("张三", "张三丰") for line in found["people"]]}


@pytest.mark.slow
def test_the_same_people_are_known_again(desk: Desk) -> None:
    first = desk.put(book())
    old = desk.hashes()
    token = desk.key().token(min(old))
    done = desk.wrap()
    assert len(desk.hashes()) == 2
    assert old.isdisjoint(desk.hashes())
    assert [each for each in old if each in everything(desk.graph)] == []
    assert desk.key().fingerprint == done.after != done.before
    assert desk.key().hash(number(1)) in desk.hashes()
    assert desk.key().from_token(token) in desk.hashes()
    # The same rosters change nothing, a changed one changes the same person.
    assert not desk.put(book()).changes
    assert desk.put(changed()).elements["Person"]["changed"] == 1
    # What a load noted before the key was changed still brings the graph back.
    newest = history.loads(desk.graph)
    assert [(each.rekeys, each.key) for each in newest[:2]] == [("", done.after), (done.before, done.after)]
    history.undo(desk.graph, desk.library, newest[0].id, "王芳")
    history.undo(desk.graph, desk.library, first.id, "王芳")
    assert whole(desk.graph) == ([], [])


def test_judgements_follow_the_key(desk: Desk) -> None:
    """Of each two, in whichever order their new keys come."""
    book = small()
    book["people"] = [*book["people"], *(f"P{n}|人{n}|{number(n)}" for n in range(11, 15))]
    desk.put(book)
    keys = [f"id:{each}" for each in sorted(desk.hashes())]
    pairs = [*combinations(keys, 2), (keys[0], "s:P2")]
    told = [Verdict(one, other, "different", "看过档案") for one, other in pairs]
    judging.judge(desk.graph, desk.library, told, "李雷")
    before = {row["code"]: str(row["key"]) for row in desk.graph.read(PEOPLE)}
    desk.wrap()
    new = {before[row["code"]]: str(row["key"]) for row in desk.graph.read(PEOPLE)}
    assert [key for key in keys if key in everything(desk.graph)] == []
    for one, other in pairs:
        verdict = Verdict(new[one], new[other], "same", "看过档案")
        with pytest.raises(BadParameter, match="judged"):
            judging.judge(desk.graph, desk.library, [verdict], "李雷")
    judging.withdraw(desk.graph, desk.library, [(new[one], new[other]) for one, other in pairs], "李雷")


def test_derived_links_follow_the_key(desk: Desk) -> None:
    """As if they had been derived anew: a load finds none to change."""
    desk.put(book())
    desk.wrap()
    rows = desk.graph.read("MATCH ()-[e:CROSS_APPOINTED]->() RETURN e.person AS person")
    assert rows
    assert {row["person"] for row in rows} <= {f"id:{each}" for each in desk.hashes()}
    assert desk.put(changed()).derived["cross_appointments"] == 0


def test_twice_and_with_somebody_forgotten(desk: Desk) -> None:
    desk.put(book())
    gone = traces.find(desk.graph, "李四")
    with desk.graph.reading() as tx:
        held = traces.traces(tx, gone)
        marks = forgotten.made(tx, desk.key(), held)
    forget.forget(desk.graph, desk.library, held, marks, "王芳")
    desk.wrap()
    desk.wrap()
    assert Keyring.open(desk.home, {}).present.links == 3
    with pytest.raises(AssertionError, match="已被遗忘"):
        desk.put(book(), LATER)
    with pytest.raises(RosterError, match="--drop-marks"):
        desk.reread(write_csv(desk.folder / "all", book()))
    assert desk.reread(desk.folder / "all", drop_marks=True).things == 1
    assert desk.graph.read("MATCH (f:Forgotten) RETURN f") == []


@pytest.mark.slow
def test_killed_between_key_and_graph(desk: Desk) -> None:
    desk.put(book())
    old, before = desk.hashes(), desk.key().fingerprint
    desk.killed(1)
    # The file has the new key, the graph does not know of it: loads go on with the key that fits.
    assert Keyring.open(desk.home, {}).present.links == 2
    assert (desk.hashes(), desk.key().fingerprint) == (old, before)
    assert desk.put(changed()).elements["Person"]["changed"] == 1
    done = desk.wrap()
    assert Keyring.open(desk.home, {}).present.links == 2
    assert desk.key().fingerprint == done.after != before
    assert desk.put(book()).elements["Person"]["changed"] == 1


def test_from_rosters_the_old_key_can_go(desk: Desk) -> None:
    desk.put(book())
    desk.put(changed())
    old, token = desk.hashes(), desk.key().token(min(desk.hashes()))
    part = {"people": [line for line in book()["people"] if not line.startswith("P2")]}
    before = everything(desk.graph)
    with pytest.raises(RosterError, match="1 hashes"):
        desk.reread(write_csv(desk.folder / "part", part))
    assert everything(desk.graph) == before
    done = desk.reread(write_csv(desk.folder / "all", book()))
    assert done.kept
    done.kept.unlink()
    assert (Keyring.open(desk.home, {}).present.links, desk.key().fingerprint) == (1, done.after)
    assert [each for each in old if each in everything(desk.graph)] == []
    assert desk.key().from_token(token) is None
    assert not desk.put(changed()).changes
    assert {path.name for path in desk.home.iterdir() if path.suffix == ".key"} == {"identity.key"}


@pytest.mark.parametrize("step", [1, 2], ids=["before the graph", "after the graph"])
def test_killed_while_rosters_are_read_again(desk: Desk, step: int) -> None:
    desk.put(book())
    rosters = write_csv(desk.folder / "all", book())
    desk.killed(step, rosters)
    assert (desk.home / NEW).exists()
    assert desk.key().hash(number(1)) in desk.hashes()
    assert desk.put(changed()).elements["Person"]["changed"] == 1
    done = desk.reread(rosters)
    assert not (desk.home / NEW).exists()
    assert Keyring.open(desk.home, {}).present.fingerprint == done.after == desk.key().fingerprint
    assert desk.key().hash(number(1)) in desk.hashes()


def test_a_key_that_is_lost_is_missed(desk: Desk) -> None:
    desk.put(book())
    (desk.home / "identity.key").unlink()
    with pytest.raises(RosterError, match="fingerprint"):
        desk.put(book())


def test_a_key_of_the_environment_is_not_changed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANFANG_IDENTITY_KEY", bytes(range(32)).hex())
    with pytest.raises(RosterError, match="SANFANG_IDENTITY_KEY"):
        desk.wrap()
