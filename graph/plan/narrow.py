"""Who of many candidates can be left out of the search, though the best choice stays the best.

A post that may be filled from the whole city has hundreds of candidates who do the same for the targets. Take
those who could hold nothing but such wide posts, and are free: of them no more are in use than the wide posts
have seats. So among as many who come before a candidate (nearer to the post by rank, by distance, by posts
held, by order) and one more there is always one who can take their place, at no more cost.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.plan.problem import Problem, Step, Target

WIDE = 60
"""Candidates of a post from which it counts as wide."""
Place = tuple[int, int, int, int]
"""Of a step: its target, part, way, and place in the way."""


def narrowed(problem: Problem, wide: int = WIDE) -> Problem:
    """The same problem without them: its best choice is a best choice of both."""
    steps = _steps(problem.targets)
    alike: dict[tuple[str, frozenset[Place]], list[int]] = defaultdict(list)
    for option, found in steps.items():
        alike[problem.options[option].post, frozenset(found)].append(option)
    posts = {post for (post, _), options in alike.items() if len(options) > wide}
    if not posts:
        return problem
    enough = _seats(problem, posts) + 1
    light = _light(problem, steps, posts)
    left_out = {
        option
        for (post, _), options in alike.items()
        if post in posts
        for option in _beyond(problem, options, light, enough)
    }
    return replace(problem, targets=tuple(_without(target, left_out) for target in problem.targets))


def _steps(targets: Iterable[Target]) -> dict[int, set[Place]]:
    """By option the steps that it helps with."""
    found: dict[int, set[Place]] = defaultdict(set)
    for number, target in enumerate(targets):
        for part, ways in enumerate(target.parts):
            for way, steps in enumerate(ways):
                for place, step in enumerate(steps):
                    for option in step.options:
                        found[option].add((number, part, way, place))
    return found


def _seats(problem: Problem, posts: set[str]) -> int:
    """How many can be appointed to these posts at most, where nobody is appointed for nothing."""
    needs: dict[str, int] = defaultdict(int)
    for target in problem.targets:
        for step in _all(target):
            for post in {problem.options[option].post for option in step.options}:
                needs[post] += step.need
    return sum(min(needs[post], problem.rooms.get(post, needs[post])) for post in posts)


def _all(target: Target) -> Iterator[Step]:
    return (step for part in target.parts for way in part for step in way)


def _light(problem: Problem, steps: Iterable[int], posts: set[str]) -> set[str]:
    """Who is free, and could be appointed to nothing but these posts."""
    bound = {problem.options[option].person for option in steps if problem.options[option].post not in posts}
    return {person for person, free in problem.free().items() if free and person not in bound}


def _beyond(problem: Problem, options: list[int], light: set[str], enough: int) -> Iterator[int]:
    def cost(option: int) -> tuple[int, int, int, int]:
        one = problem.options[option]
        return one.rank, one.distance, one.held, option

    before = 0
    for option in sorted(options, key=cost):
        if before >= enough:
            yield option
        before += problem.options[option].person in light


def _without(target: Target, options: set[int]) -> Target:
    if not target.options & options:
        return target
    parts = tuple(
        tuple(tuple(replace(step, options=step.options - options) for step in way) for way in part)
        for part in target.parts
    )
    return replace(target, parts=parts)
