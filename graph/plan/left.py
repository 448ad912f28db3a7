"""What a plan leaves open, and why: each target is tried alone, with whom is known, then with all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from graph.plan.build import Built, build, by_key
from graph.plan.gather import Candidate, Gathered, Opening
from graph.plan.problem import Key, Problem, Target
from graph.plan.solution import Solution

ASKED = 5
"""How many people to ask about are named for a target, the nearest first."""
SECONDS = 5.0


@dataclass(frozen=True)
class Left:
    """A target that stays open: the reason, why how many are out, and about whom to ask (of `asked`)."""

    key: Key
    severity: str
    reason: str
    why: Mapping[str, int]
    ask: tuple[Candidate, ...] = ()
    asked: int = 0


def left(found: Gathered, built: Built, solution: Solution, closed: Collection[Key]) -> tuple[Left, ...]:
    """Every target that the solution does not close; those that no opening speaks of are not among them."""
    openings, done = by_key(found.openings), set(closed)
    all_of_them = build(found, lambda each: each.eligible is not False)
    wider = {target.key: target for target in all_of_them.problem.targets}
    return tuple(
        _left(found, openings[each.key], each, solution, built.problem, wider[each.key], all_of_them.problem)
        for each in built.problem.targets
        if each.key not in done
    )


def _left(
    found: Gathered,
    openings: list[Opening],
    target: Target,
    solution: Solution,
    known: Problem,
    wider: Target,
    everybody: Problem,
) -> Left:
    candidates = {(c.post, c.person): c for each in openings for c in found.of(each)}.values()
    why = Counter(_why(found, each) for each in candidates if each.eligible is not True or _full(found, each))
    answer = Left(target.key, target.severity, "", dict(sorted(why.items())))
    if _closable(known, target):
        return replace(answer, reason="limits" if solution.is_optimal else "not_proven")
    if _closable(everybody, wider):
        ask = sorted(
            (each for each in candidates if each.eligible is None and not _full(found, each)),
            key=lambda each: (each.rank, each.distance, each.held, each.post, each.code, each.person),
        )
        return replace(answer, reason="ask", ask=tuple(ask[:ASKED]), asked=len(ask))
    return replace(answer, reason=_reason(openings, why, bool(candidates)))


def _closable(problem: Problem, target: Target) -> bool:
    """Whether the target could be closed if nothing else was to be."""
    from graph.plan.solve import solve  # See `graph.plan.plan`.

    alone = solve(replace(problem, targets=(target,)), SECONDS)
    return target.is_closed(alone.taken)


def _reason(openings: list[Opening], why: Mapping[str, int], some: bool) -> str:
    """What a card says; else why nobody can be appointed."""
    said = sorted(each.reason for each in openings if each.reason)
    if said:
        return said[0]
    if not some:
        return "no_candidate"
    return "too_many_posts" if set(why) == {"too_many_posts"} else "not_eligible" if why else "no_room"


def _full(found: Gathered, candidate: Candidate) -> bool:
    return candidate.held >= found.at_most


def _why(found: Gathered, candidate: Candidate) -> str:
    return candidate.why if candidate.eligible is not True else "too_many_posts"
