"""Several readings of one state of a graph at a time: a server answers each of them on one core."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from cypher.errors import GraphError
from graph.bookmark import State
from graph.db import Graph
from graph.readable import Readable
from graph.transaction import Transaction

T = TypeVar("T")
Question = Callable[[Transaction], T]
HANDS = min(4, os.cpu_count() or 1)
"""Readings at a time."""
FEW = 6
"""Questions that one reading is soon done with."""


def answers(
    graph: Readable, made: Callable[[], Sequence[Question[T]]], timeout: float | None = None
) -> list[T]:
    """What each question is answered, in their order; `timeout` in seconds, of each reading.

    `made` makes the questions; it is called again when somebody wrote meanwhile, and then one reading asks
    them all. Raises what a question raises.
    """
    questions = made()
    if isinstance(graph, Graph) and HANDS > 1 and len(questions) > FEW and (before := _state(graph)):
        found = _by_several(graph, questions, timeout)
        if _state(graph) == before:
            return found
        questions = made()
    with graph.reading(timeout) as tx:
        return [question(tx) for question in questions]


def _state(graph: Graph) -> State | None:
    """The state of the graph; None where nobody leads who could tell it, though it may be read."""
    try:
        return graph.state()
    except GraphError:
        return None


def _by_several(graph: Graph, questions: Sequence[Question[T]], timeout: float | None) -> list[T]:
    left = deque(enumerate(questions))

    def some(_: int) -> list[tuple[int, T]]:
        found = []
        try:
            with graph.reading(timeout) as tx:
                while taken := _next(left):
                    place, question = taken
                    found.append((place, question(tx)))
        except BaseException:
            left.clear()  # Nobody waits for what the others would find.
            raise
        return found

    with ThreadPoolExecutor(HANDS) as hands:
        answered = dict(each for part in hands.map(some, range(HANDS)) for each in part)
    return [answered[place] for place in range(len(questions))]


def _next(left: deque[T]) -> T | None:
    """The next one; None when another hand took the last."""
    try:
        return left.popleft()
    except IndexError:
        return None
