"""A choice, and how good it is."""

from __future__ import annotations

from dataclasses import dataclass

from graph.plan.problem import Score


@dataclass(frozen=True)
class Solution:
    """The options taken, their score, and a score that no choice can exceed.

    `bound` equals `score` where the choice is proven to be the best. It is compared goal by goal: behind the
    first goal that differs it says nothing.
    """

    taken: tuple[int, ...]
    score: Score
    bound: Score

    @property
    def is_optimal(self) -> bool:
        """Whether no choice is better."""
        return self.score == self.bound

    @property
    def gap(self) -> float:
        """How far the first goal that is not proven may be from the best, as a share; 0 when all are."""
        for ours, best in zip(self.score, self.bound, strict=True):
            if ours != best:
                return abs(best - ours) / max(abs(best), abs(ours))
        return 0.0
