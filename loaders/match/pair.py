"""What is found of two records: one person or not, how surely, and why."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from loaders.match.wording import worded

JOIN, ASK, APART = "join", "ask", "apart"


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of why: what was compared, how it came out, what it weighs in bits (above 0 for one person).

    A bit doubles the odds; infinite is what a rule decides alone.
    """

    what: str
    level: str
    weight: float
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records by their keys, `one` before `other`; `weight` in bits is the sum of the grounds.

    `by` says who decided: `identity`, `credit_code`, `judged`, `model`, `rules`, or `conflict` where it would
    make one of what is known to be two.
    """

    one: str
    other: str
    verdict: str
    weight: float
    by: str
    grounds: tuple[tuple[str, str, float], ...]

    @property
    def probability(self) -> float:
        """That the two are one, from 0 to 1."""
        if self.weight > 1000:
            return 1.0
        return 0.0 if self.weight == -inf else 2**self.weight / (1 + 2**self.weight)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The grounds in words, Chinese and English, the heaviest first."""
        heaviest = sorted(self.grounds, key=lambda ground: (-abs(ground[2]), ground[0]))
        return tuple(Reason(what, level, weight, *worded(what, level)) for what, level, weight in heaviest)


@dataclass(frozen=True, slots=True)
class Matching:
    """Pairs to join and to ask about, the surest first, and the groups of keys that the joins make."""

    pairs: tuple[Pair, ...]
    groups: tuple[tuple[str, ...], ...]

    @property
    def joined(self) -> tuple[Pair, ...]:
        """The pairs that are one."""
        return tuple(pair for pair in self.pairs if pair.verdict == JOIN)

    @property
    def asked(self) -> tuple[Pair, ...]:
        """The pairs that a person has to look at."""
        return tuple(pair for pair in self.pairs if pair.verdict == ASK)
