"""What a matching of the made set is worth: pairs of records, against the truth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

_Pairs = set[tuple[str, str]]


@dataclass(frozen=True)
class Score:
    """Counts of pairs: of one person in truth, joined, joined rightly, of one person and put to a person."""

    true: int
    joined: int
    right: int
    abstained: int
    questions: int

    @property
    def precision(self) -> float:
        """Of what was joined, the share that is one person."""
        return self.right / max(1, self.joined)

    @property
    def recall(self) -> float:
        """Of the pairs that are one person, the share that was joined; what was asked is missed."""
        return self.right / max(1, self.true)

    @property
    def recall_of_decided(self) -> float:
        """The same of those pairs only that were not put to a person."""
        return self.right / max(1, self.true - self.abstained)


def score(
    truth: Mapping[str, str], groups: Iterable[Sequence[str]], asked: Iterable[tuple[str, str]] = ()
) -> Score:
    """The score of groups of keys that were joined, and of pairs that a person is asked about.

    A question about two groups stands for every pair between them.
    """
    people: dict[str, list[str]] = defaultdict(list)
    for key, person in truth.items():
        people[person].append(key)
    listed = [list(group) for group in groups]
    member = {key: place for place, group in enumerate(listed) for key in group}
    true, joined = _pairs(people.values()), _pairs(listed)
    questions = {frozenset((member.get(one, one), member.get(other, other))) for one, other in asked}
    abstained = sum(
        frozenset((member.get(one, one), member.get(other, other))) in questions
        for one, other in true - joined
    )
    return Score(len(true), len(joined), len(true & joined), abstained, len(questions))


def _pairs(groups: Iterable[Sequence[str]]) -> _Pairs:
    return {pair for group in groups for pair in combinations(sorted(group), 2)}
