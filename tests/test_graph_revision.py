"""One look at the state of a graph for many who ask at a time, and none that began before the question."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Event

import pytest

from cypher.errors import GraphError
from graph import revision as module
from graph.db import Graph
from graph.revision import Looks, Revision, revision

pytestmark = pytest.mark.neo4j
MANY = 8


def test_who_wrote_is_told_of_his_own_writing(spare: Graph) -> None:
    looks, numbers = Looks(), count(1)

    def writes_and_looks(_: int) -> None:
        own = next(numbers)
        spare.write("CREATE (:Load {id: $id})", {"id": own})
        assert int(looks.revision(spare).text.rpartition(":")[2]) >= own

    with ThreadPoolExecutor(MANY) as hands:
        list(hands.map(writes_and_looks, range(200)))
    assert next(numbers) == 201


@pytest.mark.parametrize("fails", [False, True])
def test_all_who_come_while_one_looks_share_the_next_look(
    spare: Graph, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    begun, goes_on, looked = Event(), Event(), count()

    def slow(graph: Graph) -> Revision:
        if next(looked) == 0:
            begun.set()
            assert goes_on.wait(10)
        elif fails:
            raise GraphError("没有", "gone")
        return revision(graph)

    monkeypatch.setattr(module, "revision", slow)
    monkeypatch.setattr(module, "PATIENCE", 60)
    looks = Looks()
    with ThreadPoolExecutor(MANY + 1) as hands:
        first = hands.submit(looks.revision, spare)
        assert begun.wait(10)
        others = [hands.submit(looks.revision, spare) for _ in range(MANY)]
        _until(lambda: hands._work_queue.empty())
        goes_on.set()
        assert first.result() == revision(spare)
        errors = [each.exception() for each in others]
    assert [isinstance(each, GraphError) for each in errors] == [fails] * MANY
    assert next(looked) < MANY  # Two; one more for whoever came so late that the second had begun.
    monkeypatch.setattr(module, "revision", revision)
    assert looks.revision(spare) == revision(spare)


def test_a_look_that_hangs_holds_nobody_up(spare: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, goes_on, looked = Event(), Event(), count()

    def hangs(graph: Graph) -> Revision:
        if next(looked) == 0:
            begun.set()
            assert goes_on.wait(10)
        return revision(graph)

    monkeypatch.setattr(module, "revision", hangs)
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    looks = Looks()
    with ThreadPoolExecutor(1) as hands:
        first = hands.submit(looks.revision, spare)
        assert begun.wait(10)
        assert looks.revision(spare) == revision(spare)
        assert not first.done()
        goes_on.set()
        assert first.result() == revision(spare)


def _until(there: Callable[[], bool]) -> None:
    while not there():
        Event().wait(0.01)
