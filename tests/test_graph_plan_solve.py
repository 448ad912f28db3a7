"""The solver against brute force: on small problems it finds the best choice, and says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.plan.problem import Option, Problem, Step, Target
from graph.plan.solution import Solution
from graph.plan.solve import solve

POSTS = ("A", "B", "C")
PEOPLE = ("p", "q", "r")
MOST = 9  # options, so that brute force looks at 512 choices


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Few people, few posts, every shape of a target."""
    pairs = draw(
        st.lists(st.sampled_from([(a, b) for a in POSTS for b in PEOPLE]), unique=True, max_size=MOST)
    )
    held = {person: draw(st.integers(0, 4)) for person in PEOPLE}
    options = tuple(
        Option(
            post, person, draw(st.integers(0, 3)), held[person],
            tuple(draw(st.lists(st.sampled_from(("G", "full_time")), unique=True, max_size=2))),
            draw(st.integers(0, 3)),
        )
        for post, person in sorted(pairs)
    )  # fmt: skip
    places = st.frozensets(st.integers(0, max(len(options) - 1, 0)), max_size=3 if options else 0)
    steps = st.builds(Step, places, st.integers(1, 2))
    ways = st.lists(steps, min_size=1, max_size=2).map(tuple)
    parts = st.lists(st.lists(ways, min_size=1, max_size=2).map(tuple), min_size=1, max_size=2).map(tuple)
    shapes = draw(st.lists(st.tuples(st.sampled_from(("gap", "risk", "note")), parts), max_size=4))
    targets = tuple(
        Target(("gaps.some", str(number), ""), severity, parts)
        for number, (severity, parts) in enumerate(shapes)
    )
    rooms = draw(st.dictionaries(st.sampled_from(POSTS), st.integers(0, 2)))
    return Problem(options, targets, rooms, draw(st.integers(1, 4)))


def choices(problem: Problem) -> Iterator[tuple[int, ...]]:
    places = range(len(problem.options))
    return chain.from_iterable(combinations(places, size) for size in range(len(places) + 1))


def allowed(problem: Problem, taken: tuple[int, ...]) -> bool:
    """The limits of docs/rules.md, once more, by counting."""
    chosen = [problem.options[place] for place in taken]
    for post in POSTS:
        if sum(each.post == post for each in chosen) > problem.rooms.get(post, 99):
            return False
    for person in PEOPLE:
        his = [each for each in chosen if each.person == person]
        if his and his[0].held + len(his) > problem.at_most:
            return False
        if any(sum(word in each.exclusive for each in his) > 1 for word in ("G", "full_time")):
            return False
    return True


def is_closed(target: Target, taken: tuple[int, ...]) -> bool:
    for part in target.parts:
        for way in part:
            if not any(len([place for place in taken if place in step.options]) < step.need for step in way):
                break
        else:
            return False
    return True


def worth(problem: Problem, taken: tuple[int, ...]) -> tuple[int, ...]:
    """What docs/rules.md says is first, second …; each is to be as large as can be."""
    closed = [each.severity for each in problem.targets if is_closed(each, taken)]
    chosen = [problem.options[place] for place in taken]
    return (
        closed.count("gap"), closed.count("risk"), closed.count("note"), -len(chosen),
        -sum(each.rank for each in chosen), -sum(each.distance for each in chosen),
        -sum(each.held for each in chosen),
    )  # fmt: skip


@given(problem=problems())
@settings(max_examples=400)
def test_no_choice_is_better(problem: Problem) -> None:
    found = solve(problem)
    assert allowed(problem, found.taken)
    assert found.score == worth(problem, found.taken)
    assert found.score == max(worth(problem, each) for each in choices(problem) if allowed(problem, each))
    assert found.is_optimal
    assert found.gap == 0


@given(problem=problems())
@settings(max_examples=60)
def test_the_same_problem_gives_the_same_choice(problem: Problem) -> None:
    """Also when its targets come in another order: what is equal is decided by the options' own order."""
    turned = replace(problem, targets=problem.targets[::-1])
    assert solve(problem) == solve(problem)
    assert solve(problem).score == solve(turned).score


def test_one_appointment_that_closes_two_goes_before_two() -> None:
    options = (Option("A", "p"), Option("B", "p"), Option("C", "q", 3, 3))
    targets = tuple(
        Target(("gaps.some", str(own), ""), "gap", (((Step(frozenset({own, 2})),),),)) for own in (0, 1)
    )
    assert solve(Problem(options, targets)).taken == (2,)


def test_severity_goes_before_number() -> None:
    """A room for one: the gap is closed, and both notes are left."""
    options = (Option("A", "p"), Option("A", "q"))
    gap = Target(("gaps.a", "1", ""), "gap", (((Step(frozenset({0})),),),))
    notes = tuple(Target(("gaps.b", each, ""), "note", (((Step(frozenset({1})),),),)) for each in "23")
    assert solve(Problem(options, (*notes, gap), {"A": 1})).taken == (0,)


def test_without_time_nothing_is_claimed() -> None:
    options = tuple(Option("A", str(number)) for number in range(4))
    target = Target(("gaps.a", "1", ""), "gap", (((Step(frozenset(range(4)), 2),),),))
    found = solve(Problem(options, (target,)), seconds=0)
    assert found == Solution((), (0,) * 7, (1, 0, 0, 0, 0, 0, 0))
    assert not found.is_optimal
    assert found.gap == 1


def test_an_empty_problem_is_solved() -> None:
    assert solve(Problem()) == Solution((), (0,) * 7, (0,) * 7)
    assert solve(
        Problem(targets=(Target(("gaps.a", "1", ""), "gap", (((Step(frozenset()),),),)),))
    ).is_optimal


@pytest.mark.slow
@given(problem=problems())
@settings(max_examples=2500)
def test_no_choice_is_better_many_times(problem: Problem) -> None:
    found = solve(problem)
    assert allowed(problem, found.taken)
    assert found.score == max(worth(problem, each) for each in choices(problem) if allowed(problem, each))
