"""A cluster: whatever its members do, no answer is old, and a load is there wholly, once, or not at all.

Community has no clusters; `cluster` fakes one, and what it does wrong is shown here to be wrong.
"""

from __future__ import annotations

import base64
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import neo4j
import pytest
from cluster import Cluster
from loading import NO_POSTS, PROFILE, small, taken_for, write_csv
from member import BOOKMARK_TIMEOUT, CUT, LEADER_SWITCH, NONE, REPLICATION_FAILURE, SAID, Fault
from town import DAY, Town, at, larger, server

from cypher.errors import GraphError, Unconfirmed, Unreachable
from cypher.library import Library
from graph import backup, bookmark, model, refusal, report, restore, schema
from graph.db import PATIENCE, Graph
from graph.digest import digest
from loaders.load import load

pytestmark = [pytest.mark.neo4j, pytest.mark.slow]
WAYS = ("before", "sent", "answered")
"""When a connection breaks: before a message is sent, after that, or after the answer."""
PEOPLE = "MATCH (p:Person) RETURN count(p) AS n"


@pytest.fixture
def cluster(
    spare: Graph, empty_graph: Graph, servers_home: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Cluster]:
    """Three members; what one holds that is behind is what was there before anything was loaded."""
    monkeypatch.setattr(refusal, "PAUSE", 0.05)
    make = neo4j.GraphDatabase.driver
    monkeypatch.setattr(neo4j.GraphDatabase, "driver", partial(make, initial_retry_delay=0.05))
    with Cluster(server(servers_home, "spare"), server(servers_home, "empty")) as found:
        yield found


def opened(cluster: Cluster, patience: float = PATIENCE) -> Graph:
    return Graph.open(cluster.uri(), "neo4j", "whatever", patience=patience)


@pytest.fixture
def graph(cluster: Cluster) -> Iterator[Graph]:
    with opened(cluster) as found:
        yield found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rosters."""
    found = tmp_path_factory.mktemp("rosters")
    write_csv(found / "before", small())
    write_csv(found / "s", larger())
    return found


@pytest.fixture(scope="module")
def after(spare_server: Graph, library: Library, folder: Path) -> str:
    """What the graph is like after the load."""
    town = Town(spare_server, library, folder)
    town.reset()
    town.load(spare_server)
    return digest(spare_server)


@pytest.fixture
def town(after: str, cluster: Cluster, spare: Graph, library: Library, folder: Path) -> Town:
    """What is there before it; who is behind in the cluster has not even that."""
    town = Town(spare, library, folder, after=after)
    town.before = town.reset()
    assert town.before != town.after
    return town


# ── followers that are behind ──


def test_a_reading_carries_the_bookmark_of_the_load(cluster: Cluster, graph: Graph, town: Town) -> None:
    town.load(graph)
    written = town.spare.state()
    cluster.seen.clear()
    with graph.reading() as tx:
        assert tx.run(PEOPLE) == graph.read(PEOPLE) == [{"n": 3}]
    assert len(cluster.reads()) == 2
    for each in cluster.reads():
        assert each.member in "bc"
        assert bookmark.state(each.bookmarks) == written


def test_without_bookmarks_a_follower_that_is_behind_gives_an_old_answer(
    cluster: Cluster, town: Town
) -> None:
    """That the fake does what it is for: the driver alone would be deceived."""
    cluster.fall_behind("b", "c")
    town.load(town.spare)
    with neo4j.GraphDatabase.driver(cluster.uri(), auth=("neo4j", "whatever")) as driver:
        for _ in range(3):
            with driver.session(default_access_mode=neo4j.READ_ACCESS) as session:
                found = session.execute_read(lambda tx: tx.run(PEOPLE).single(strict=True)["n"])
            assert found == 0


@pytest.mark.parametrize("tries", [0, 1])
def test_a_follower_that_is_behind_is_waited_for(
    cluster: Cluster, graph: Graph, town: Town, tries: int
) -> None:
    cluster.fall_behind("b", "c", tries=tries)
    town.load(graph)
    found = report.build(graph, [town.library.get("gaps.vacant_post")], {"as_of": DAY}, PROFILE)
    assert [each.code for each in found.origins] == ["s"]
    assert digest(graph) == town.after


def test_what_others_loaded_is_not_missed(cluster: Cluster, graph: Graph, town: Town) -> None:
    """Another process, or a colleague elsewhere: no bookmark of theirs is known here."""
    with opened(cluster) as before:
        assert before.read(PEOPLE) == [{"n": 3}]
        cluster.fall_behind("b", "c", tries=1)
        town.load(graph)
        with opened(cluster) as blind:  # That the leader is asked is what keeps others from an old answer.
            blind._routed = False
            assert blind.read(PEOPLE) == [{"n": 0}]
        assert digest(before) == town.after
    with opened(cluster) as later:
        assert digest(later) == town.after


def test_a_follower_that_stays_behind_gives_no_answer(cluster: Cluster, town: Town) -> None:
    cluster.fall_behind("b", "c")
    with opened(cluster, patience=0.3) as graph:
        town.load(graph)
        with pytest.raises(GraphError, match="caught up"):
            graph.read(PEOPLE)
        with pytest.raises(GraphError, match="caught up"), graph.reading():
            pass
    assert town.is_after()


@pytest.mark.slow
def test_the_commands_of_two_processes(cluster: Cluster, town: Town, tmp_path: Path) -> None:
    said = {
        "SANFANG_IDENTITY_KEY": bytes(range(32)).hex(),
        "SANFANG_NEO4J_URI": cluster.uri(),
        "SANFANG_NEO4J_PASSWORD": "x",
        "SANFANG_HOME": str(tmp_path / "h"),
    }

    def sanfang(*words: str) -> subprocess.CompletedProcess[str]:
        line = [sys.executable, "-c", "from api.cli import main; main()", *words]
        return subprocess.run(line, env=os.environ | said, capture_output=True, text=True, check=False)

    cluster.fall_behind("b", "c", tries=0)
    lost = cluster.fault(at("COMMIT"))
    done = sanfang("load", str(town.folder / "s"), "--source", "s", "--as-of", str(DAY))
    assert (done.returncode, lost.happened) == (2, True), done
    assert "不知道写入了没有" in done.stderr
    assert "sanfang status" in done.stderr
    done = sanfang("load", str(town.folder / "s"), "--source", "s", "--as-of", str(DAY))
    assert (done.returncode, "已装载" in done.stderr) == (0, True), done
    assert town.loads() == 2
    # Another process, which knows nothing of that, and members that have nothing of it yet.
    cluster.fall_behind("b", "c", tries=0)
    cluster.seen.clear()
    found = sanfang("gaps", "--rule", "vacant_post", "--as-of", str(DAY), "--format", "csv")
    assert (found.returncode, "大工委" in found.stdout) == (0, True), found
    assert {each.member for each in cluster.reads()} <= {"b", "c"}


# ── the leader moves ──


@pytest.mark.parametrize("refuses", ["BEGIN", "RUN"])
def test_a_leader_that_moved_before_a_load(cluster: Cluster, graph: Graph, town: Town, refuses: str) -> None:
    cluster.refuses = refuses
    graph.read(PEOPLE)
    cluster.lead("c")
    assert town.load(graph).committed
    assert town.is_after()
    assert {each.member for each in cluster.seen if each.message == "COMMIT" and each.mode == "w"} == {
        "a",
        "c",
    }


def test_a_leader_that_moves_when_a_load_begins(cluster: Cluster, graph: Graph, town: Town) -> None:
    moves = at("BEGIN", harm=NONE, then=lambda: cluster.lead("b"))
    assert town.load(graph, lambda: cluster.fault(moves)).committed
    assert moves.happened
    assert town.is_after()


@pytest.mark.parametrize("nth", [1, 4, 15])
def test_a_leader_that_moves_during_a_load(cluster: Cluster, graph: Graph, town: Town, nth: int) -> None:
    moves = at("RUN", nth, NONE, then=lambda: cluster.lead("b"))
    with pytest.raises(GraphError, match="nothing was committed"):
        town.load(graph, lambda: cluster.fault(moves))
    assert moves.happened
    assert not town.is_after()
    assert town.load(graph).committed
    assert town.is_after()


def test_a_leader_that_moves_after_a_load(cluster: Cluster, graph: Graph, town: Town) -> None:
    cluster.fall_behind("b", "c", tries=1)
    town.load(graph)
    cluster.lead("b")
    cluster.catch_up("b")
    assert digest(graph) == town.after
    assert not town.load(graph).committed
    assert town.is_after()


def test_no_leader_at_all(cluster: Cluster, town: Town) -> None:
    with opened(cluster, patience=0.3) as graph:
        graph.read(PEOPLE)
        cluster.lead(None)
        for ask in (lambda: graph.read(PEOPLE), lambda: town.load(graph)):
            with pytest.raises(Unreachable, match="leader"):
                ask()
        assert not town.is_after()
        cluster.lead("c")
        assert town.load(graph).committed


def test_a_follower_addressed_directly_takes_no_load(cluster: Cluster, town: Town) -> None:
    with (
        Graph.open(cluster.uri("b", "bolt"), "neo4j", "x") as graph,
        pytest.raises(GraphError, match="neo4j://"),
    ):
        town.load(graph)
    assert not town.is_after()


def test_the_schema_is_made_where_the_leader_is(cluster: Cluster, graph: Graph, spare: Graph) -> None:
    with spare.writing() as tx:
        tx.run("MATCH (s:Schema) DELETE s")
    graph.read(PEOPLE)
    cluster.lead("c")
    schema.apply(graph)
    assert schema.version(spare) == model.VERSION


# ── connections that break ──


def test_a_connection_that_breaks_at_the_begin_is_made_again(
    cluster: Cluster, graph: Graph, town: Town
) -> None:
    cut = at("BEGIN")
    assert town.load(graph, lambda: cluster.fault(cut)).committed
    assert cut.happened
    assert town.is_after()


@pytest.mark.parametrize("when", ["before", "sent", "answered"])
@pytest.mark.parametrize("nth", [1, 7])
def test_a_connection_that_breaks_during_a_load(
    cluster: Cluster, graph: Graph, town: Town, nth: int, when: str
) -> None:
    with pytest.raises(Unreachable, match="nothing written") as lost:
        town.load(graph, lambda: cluster.fault(at("RUN", nth, when=when)))
    assert not isinstance(lost.value, Unconfirmed)
    assert not town.is_after()
    assert town.load(graph).committed
    assert town.is_after()


def test_a_commit_that_never_arrived_is_said_to_be_unknown(
    cluster: Cluster, graph: Graph, town: Town
) -> None:
    with pytest.raises(Unconfirmed, match="unknown"):
        town.load(graph, lambda: cluster.fault(at("COMMIT")))
    assert not town.is_after()
    assert town.load(graph).committed
    assert town.is_after()


@pytest.mark.parametrize(
    "harm", [CUT, REPLICATION_FAILURE, "Neo.DatabaseError.Transaction.TransactionCommitFailed"]
)
def test_a_commit_whose_answer_is_lost_is_looked_for(
    cluster: Cluster, graph: Graph, town: Town, harm: str
) -> None:
    cluster.fall_behind("b", "c", tries=1)
    outcome = town.load(graph, lambda: cluster.fault(at("COMMIT", harm=harm, when="answered")))
    assert outcome.committed
    assert town.is_after()
    assert digest(graph) == town.after


def test_a_commit_whose_answer_is_lost_and_nobody_is_there_to_ask(cluster: Cluster, town: Town) -> None:
    def stop() -> None:
        for name in cluster.members:
            cluster.members[name].up = False

    with opened(cluster, patience=0.3) as graph:
        with pytest.raises(Unconfirmed, match="unknown") as lost:
            town.load(graph, lambda: cluster.fault(at("COMMIT", when="answered", then=stop)))
        assert "不知道写入了没有" in lost.value.zh
        assert town.is_after()
        for name in cluster.members:
            cluster.start(name)
        assert not town.load(graph).committed
    assert town.is_after()


@pytest.mark.parametrize("harm", [LEADER_SWITCH, REPLICATION_FAILURE])
def test_a_commit_that_a_cluster_fails_is_said_to_be_unknown(
    cluster: Cluster, graph: Graph, town: Town, harm: str
) -> None:
    with pytest.raises(Unconfirmed):
        town.load(graph, lambda: cluster.fault(at("COMMIT", harm=harm)))
    assert not town.is_after()
    assert town.load(graph).committed


def test_a_restore_whose_commit_is_lost(cluster: Cluster, graph: Graph, town: Town, tmp_path: Path) -> None:
    backup.write(graph, tmp_path / "b.jsonl")
    with town.spare.writing() as tx:
        tx.run("MATCH (n) WHERE NOT n:Schema DETACH DELETE n")
    cluster.fault(Fault("COMMIT", having="UNWIND $rows AS row CREATE (n", when="answered"))
    with pytest.raises(Unconfirmed):
        restore.restore(graph, tmp_path / "b.jsonl")
    assert digest(graph) == town.before


@pytest.mark.parametrize("when", ["sent", "answered"])
@pytest.mark.parametrize("remembered", [False, True])
def test_a_commit_that_is_under_way(
    cluster: Cluster, graph: Graph, town: Town, tmp_path: Path, when: str, remembered: bool
) -> None:
    """Whether it is found in time or not: it is never said that nothing was written, and it is there once."""
    memories = tmp_path / "memories" if remembered else None
    with suppress(Unconfirmed):
        assert town.load(graph, lambda: cluster.fault(at("COMMIT", when=when)), memories).committed
    town.load(graph, memories=memories)
    assert town.is_after()
    assert not town.load(graph, memories=memories).changes


@pytest.mark.slow
@pytest.mark.parametrize("when", WAYS)
def test_a_connection_that_breaks_at_any_message(
    cluster: Cluster, graph: Graph, town: Town, when: str
) -> None:
    town.load(graph, cluster.seen.clear)
    messages = [each.message for each in cluster.seen if each.mode == "w"]
    assert (messages[0], messages[-1], messages.count("RUN") > 20) == ("BEGIN", "COMMIT", True)
    # Each message is broken in one of the three ways; the first and the last, which differ, in all of them.
    mine = range(WAYS.index(when), len(messages), len(WAYS))
    for number in sorted({0, *mine, len(messages) - 1}):
        message = messages[number]
        town.reset()
        cut = Fault(message, nth=messages[: number + 1].count(message), when=when)  # type: ignore[arg-type]
        error: GraphError | None = None
        try:
            town.load(graph, partial(cluster.fault, cut))
        except GraphError as found:
            error = found
        assert cut.happened, (number, message)
        assert isinstance(error, Unconfirmed) <= (message == "COMMIT"), (number, message)
        if error and message != "COMMIT":
            assert "nothing written" in error.en, (number, message)
        # A commit that was sent may be done only after it was looked for in vain.
        if (message, when) != ("COMMIT", "sent"):
            assert town.is_after() == (error is None), (number, message)
        town.load(graph)
        assert town.is_after(), (number, message)


# ── readers ──


def test_readers_that_have_gone(cluster: Cluster, graph: Graph, town: Town) -> None:
    for gone in ("b", "c"):
        cluster.stop(gone)
        assert graph.read(PEOPLE) == [{"n": 3}]
        assert digest(graph) == town.before
    assert cluster.reads()[-1].member == "a"


@pytest.mark.parametrize("harm", [CUT, BOOKMARK_TIMEOUT, "Neo.TransientError.General.DatabaseUnavailable"])
def test_a_report_that_cannot_begin_begins_again(
    cluster: Cluster, graph: Graph, town: Town, harm: str
) -> None:
    fault = cluster.fault(Fault("BEGIN", harm, mode="r"))
    assert digest(graph) == town.before
    assert fault.happened


def test_a_question_that_breaks_off_is_asked_again(cluster: Cluster, graph: Graph, town: Town) -> None:
    for when in ("before", "answered"):
        fault = cluster.fault(Fault("PULL", mode="r", when=when))
        assert graph.read(PEOPLE) == [{"n": 3}]
        assert fault.happened


def test_a_report_that_breaks_off_says_so(cluster: Cluster, graph: Graph, town: Town) -> None:
    cluster.fault(Fault("RUN", nth=3, mode="r"))
    with pytest.raises(Unreachable, match="cannot reach"):
        digest(graph)
    assert digest(graph) == town.before


# ── not faked ──


def test_a_load_routed_to_a_real_server_is_read_at_once(town: Town, servers_home: Path) -> None:
    there = server(servers_home, "spare")
    uri = f"neo4j://{there.host}:{there.port}"
    with Graph.open(uri, there.user, there.password) as graph:
        town.load(graph)
        assert digest(graph) == town.after
    with Graph.open(uri, there.user, there.password) as later:
        assert digest(later) == town.after


def test_who_writes_during_a_load_is_not_overlooked(town: Town, tmp_path: Path) -> None:
    """What a load remembers of the graph holds only until somebody else writes to it."""
    memories = tmp_path / "memories"
    town.load(town.spare, memories=memories)
    book = larger()
    book["coverage"].append("D1|A2|2020-01-01")
    write_csv(tmp_path / "more" / "s", book)
    town.folder = tmp_path / "more"
    edited: list[str] = []

    def edit(kind: str, done: int) -> None:
        if kind != "load.turn" and not edited:
            edited.append(kind)
            with town.spare.writing() as tx:
                tx.run("MATCH (o {code: 'Z2'}) SET o.name = 'x'")

    with taken_for(town.spare, town.library, town.folder / "s", source="s", as_of=DAY) as rosters:
        outcome = load(town.spare, town.library, rosters, NO_POSTS, memories=memories, progress=edit)
    assert edited == ["COVERS"]
    assert outcome.elements["Organization"]["changed"] == 1
    assert town.spare.read("MATCH (o {code: 'Z2'}) RETURN o.name AS name") == [{"name": "二支部"}]


@pytest.mark.slow
def test_a_real_server_says_of_a_bookmark_what_the_fake_says(town: Town) -> None:
    """A bookmark that is ahead is waited for, refused at the first statement, and may be tried again."""
    there = town.spare.state()
    assert there is not None
    number = (there.transaction + 1).to_bytes(4, "big")
    ahead = b"\x91\xcc\x10" + bytes.fromhex(there.database) + b"\xca" + number + b"\x90"
    mark = "FB:" + base64.b64encode(ahead).decode()
    said = SAID[BOOKMARK_TIMEOUT].format(wanted=there.transaction + 1, reached=there.transaction)
    with town.spare._driver.session(bookmarks=neo4j.Bookmarks.from_raw_values([mark])) as session:
        start = time.monotonic()
        tx = session.begin_transaction()
        with pytest.raises(neo4j.exceptions.TransientError) as refused:
            tx.run("RETURN 1")
    assert (refused.value.code, refused.value.message) == (BOOKMARK_TIMEOUT, said)
    assert refused.value.is_retryable()
    assert time.monotonic() - start > 25
