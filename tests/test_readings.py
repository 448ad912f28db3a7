"""Several readings of one state: the answers of one, whoever writes or fails meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import pytest
from conftest import City

from cypher.errors import GraphError, Unreachable
from cypher.library import Library
from graph import profile, readings, report
from graph.db import Graph
from graph.readings import Question, answers
from graph.transaction import Transaction

pytestmark = pytest.mark.neo4j


@pytest.fixture(autouse=True)
def _two_hands(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also on a machine with one core."""
    monkeypatch.setattr(readings, "HANDS", 2)


def number(tx: Transaction) -> int:
    return int(str(tx.run("MATCH (a:Area) RETURN count(*) AS n")[0]["n"]))


def test_each_question_is_answered_in_its_place_by_two(spare: Graph) -> None:
    by: set[int] = set()
    both = threading.Barrier(2, timeout=30)

    def question(place: int) -> Question[int]:
        def asked(tx: Transaction) -> int:
            if place < 2:
                both.wait()  # The one waits until the other asks too.
            by.add(threading.get_ident())
            return int(str(tx.run("RETURN $place AS n", {"place": place})[0]["n"]))

        return asked

    assert answers(spare, lambda: [question(place) for place in range(20)]) == list(range(20))
    assert len(by) == 2


def test_when_somebody_writes_all_is_asked_again_in_one_reading(spare: Graph) -> None:
    made = 0

    def questions() -> Sequence[Question[int]]:
        nonlocal made
        made += 1

        def written(tx: Transaction) -> int:
            if made == 1:
                spare.write("CREATE (:Area {code: 'A'})")
            return number(tx)

        return [number, number, written, number, number, number, number, number]

    assert answers(spare, questions) == [1] * 8
    assert made == 2


def test_where_no_state_is_told_one_reading_answers(spare: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    def leaderless() -> None:
        raise Unreachable("没有主节点", "no leader")

    monkeypatch.setattr(spare, "state", leaderless)
    by = answers(spare, lambda: [lambda tx: id(tx) if number(tx) == 0 else 0] * 12)
    assert len(set(by)) == 1


def test_what_a_question_raises_is_raised_and_the_others_are_left(spare: Graph) -> None:
    asked: list[int] = []

    def wrong(tx: Transaction) -> int:
        tx.run("RETURN date('no day')")
        return 0

    def right(tx: Transaction) -> int:
        asked.append(1)
        return number(tx)

    with pytest.raises(GraphError, match="no day"):
        answers(spare, lambda: [wrong, *[right] * 5000])
    assert len(asked) < 5000


def test_a_report_is_the_same_by_one_and_by_two(
    made_city: City, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = [*library.folder("gaps"), *library.folder("linkage")]
    given = {"as_of": made_city.as_of}
    by_two = report.build(made_city.graph, rules, given, profile.load())
    monkeypatch.setattr(readings, "HANDS", 1)
    assert report.build(made_city.graph, rules, given, profile.load()) == by_two
