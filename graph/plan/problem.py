"""A planning problem as plain data: who could be appointed to what, and what that would close.

Knows neither a database nor a solver. docs/rules.md «Plan» says what each word means.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

SEVERITIES = ("gap", "risk", "note")
"""From what is closed first to what is closed last."""
Key = tuple[str, str, str]
"""A target: its rule, the key of its subject, and the column of the finding that is meant ("": all of it)."""


@dataclass(frozen=True, order=True)
class Option:
    """A person in a post, who may be appointed to it.

    `distance` from 0 (of the body itself) to 4; `held` posts that the person has already. A person takes one
    option at most of those that share a word of `exclusive`. `rank` from 0 (its deputy) to 3: how near
    somebody stands to a post that leads a Party body; 0 for any other post.
    """

    post: str
    person: str
    distance: int = 0
    held: int = 0
    exclusive: tuple[str, ...] = ()
    rank: int = 0


@dataclass(frozen=True)
class Step:
    """So many of these options have to be taken; they are places in `Problem.options`."""

    options: frozenset[int]
    need: int = 1


Way = tuple[Step, ...]
Part = tuple[Way, ...]


@dataclass(frozen=True)
class Target:
    """What is to be closed: every part, by one of its ways, with all steps of that way."""

    key: Key
    severity: str
    parts: tuple[Part, ...]

    @property
    def options(self) -> frozenset[int]:
        """All options that help to close it."""
        return frozenset(i for part in self.parts for way in part for step in way for i in step.options)

    def is_closed(self, taken: Collection[int]) -> bool:
        """Whether these options close it."""
        return all(
            any(all(len(step.options & set(taken)) >= step.need for step in way) for way in part)
            for part in self.parts
        )


@dataclass(frozen=True)
class Problem:
    """`rooms`: how many a post still takes (posts without a number take any); `at_most` posts a person."""

    options: tuple[Option, ...] = ()
    targets: tuple[Target, ...] = ()
    rooms: Mapping[str, int] = field(default_factory=dict)
    at_most: int = 4

    def free(self) -> Mapping[str, int]:
        """How many posts each person may still get."""
        held: dict[str, int] = {}
        for option in self.options:
            held[option.person] = max(option.held, held.get(option.person, 0))
        return {person: max(0, self.at_most - posts) for person, posts in held.items()}


Score = tuple[int, ...]
"""Closed of each severity; appointments, ranks, distance and posts held, each negative: more is better."""


def score(problem: Problem, taken: Collection[int]) -> Score:
    """How good a choice is; of two the one with the larger score is the better."""
    closed = [target.severity for target in problem.targets if target.is_closed(taken)]
    chosen = [problem.options[i] for i in taken]
    return (
        *(closed.count(severity) for severity in SEVERITIES),
        -len(chosen),
        -sum(each.rank for each in chosen),
        -sum(each.distance for each in chosen),
        -sum(each.held for each in chosen),
    )


def added(scores: Iterable[Score]) -> Score:
    """The score of choices that have nothing to do with each other."""
    return tuple(map(sum, zip((0,) * (len(SEVERITIES) + 4), *scores, strict=True)))
