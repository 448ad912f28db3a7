"""The solver against brute force: on small problems it finds the best choice, and says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.plan.narrow import narrowed
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


def wide(seed: int) -> Problem:
    """Posts with many candidates who do the same for the targets, and one with few of them."""
    random = Random(seed)
    people = [f"p{number:02}" for number in range(random.randint(6, 16))]
    held = {person: random.randint(0, 3) for person in people}
    pairs = [(post, person) for post in "AB" for person in people if random.random() < 0.8]
    pairs += [("C", person) for person in random.sample(people, 2)]
    options = tuple(
        Option(
            post, person, random.randint(0, 4), held[person],
            ("G",) if random.random() < 0.3 else (), random.choice((0, 0, 0, 3)),
        )
        for post, person in pairs
    )  # fmt: skip
    of = {post: [n for n, option in enumerate(options) if option.post == post] for post in "ABC"}
    some = frozenset(random.sample(of["A"], len(of["A"]) // 2))

    def step() -> Step:
        return Step(random.choice([frozenset(of[post]) for post in "ABC"] + [some]), random.randint(1, 2))

    targets = tuple(
        Target(
            ("gaps.some", str(number), ""),
            random.choice(("gap", "risk", "note")),
            tuple((tuple(step() for _ in range(random.randint(1, 2))),) for _ in range(random.randint(1, 2))),
        )
        for number in range(random.randint(1, 3))
    )
    rooms = {post: random.randint(0, 2) for post in "ABC" if random.random() < 0.8}
    return Problem(options, targets, rooms, random.randint(2, 4))


def test_the_best_choice_is_among_those_who_are_left() -> None:
    fewer = 0
    for problem in map(wide, range(250)):
        found = narrowed(problem, 3)
        before, after = (
            frozenset().union(*(each.options for each in one.targets)) for one in (problem, found)
        )
        assert after <= before
        fewer += after < before
        assert solve(found).score == solve(problem).score
    assert fewer > 100


def test_hundreds_for_one_post_are_searched_in_a_moment() -> None:
    """The nearest is taken; whoever is as good as a nearer one is not even looked at."""
    options = tuple(Option("A", f"p{number}", 4 if number else 1) for number in range(600))
    target = Target(("gaps.some", "1", ""), "gap", (((Step(frozenset(range(600))),),),))
    problem = Problem(options, (target,), {"A": 1})
    assert len(narrowed(problem).targets[0].options) == 2
    assert solve(problem).taken == (0,)


def test_who_is_needed_elsewhere_does_not_stand_in_for_others() -> None:
    """The two nearest for A are the only ones for B and for C, and take one post each."""
    near = [Option(post, person, 0, 0, ("G",)) for post, person in ("Ap", "Aq", "Bp", "Cq")]
    options = (*near, *(Option("A", f"z{number}", 4) for number in range(8)))
    posts = {post: frozenset(n for n, each in enumerate(options) if each.post == post) for post in "ABC"}
    targets = tuple(Target(("gaps.some", post, ""), "gap", (((Step(posts[post]),),),)) for post in "ABC")
    problem = narrowed(Problem(options, targets, {"A": 1, "B": 1, "C": 1}), 3)
    assert len(problem.targets[0].options) == 4
    assert solve(problem).score[0] == 3
