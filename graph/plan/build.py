"""From what was gathered to a problem: people in posts, and targets as their openings have them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from graph.plan.gather import Candidate, Gathered, Opening
from graph.plan.problem import Key, Option, Part, Problem, Step, Target


@dataclass(frozen=True)
class Built:
    """A problem, and for each of its options who that is."""

    problem: Problem
    who: tuple[Candidate, ...]


def build(gathered: Gathered, may: Callable[[Candidate], bool]) -> Built:
    """The problem in which those `may` be appointed; always in the same order, whatever that of the rows."""
    who = sorted(
        (
            each
            for post in gathered.candidates.values()
            for each in post
            if may(each) and each.held < gathered.at_most
        ),
        key=lambda each: (each.post, each.code, each.person),
    )
    places = {(each.post, each.person): place for place, each in enumerate(who)}
    severity = {found.card.name: found.card.severity for found in gathered.rules}
    targets = tuple(
        Target(key, severity.get(key[0], "note"), _parts(gathered, openings, places))
        for key, openings in sorted(by_key(gathered.openings).items())
    )
    options = tuple(Option(c.post, c.person, c.distance, c.held, c.exclusive, c.rank) for c in who)
    return Built(Problem(options, targets, _rooms(gathered.openings), gathered.at_most), tuple(who))


def by_key(openings: Iterable[Opening]) -> dict[Key, list[Opening]]:
    """The openings of each target."""
    found: dict[Key, list[Opening]] = {}
    for each in openings:
        found.setdefault(each.key, []).append(each)
    return found


def _parts(
    gathered: Gathered, openings: Iterable[Opening], places: dict[tuple[str, str], int]
) -> tuple[Part, ...]:
    parts: dict[str, dict[str, dict[str, tuple[set[int], int]]]] = {}
    for each in openings:
        steps = parts.setdefault(each.part, {}).setdefault(each.way, {})
        options, need = steps.get(each.step, (set(), 0))
        options |= {
            places[c.post, c.person] for c in gathered.of(each) if (c.post, c.person) in places
        }  # fmt: skip
        steps[each.step] = (options, max(need, each.need))
    return tuple(
        tuple(
            tuple(Step(frozenset(options), need) for _, (options, need) in sorted(steps.items()))
            for _, steps in sorted(ways.items())
        )
        for _, ways in sorted(parts.items())
    )


def _rooms(openings: Iterable[Opening]) -> dict[str, int]:
    """The free seats of each post whose seats are counted; the fewest that any opening says."""
    rooms: dict[str, int] = {}
    for each in openings:
        if each.room is not None and each.post:
            rooms[each.post] = max(0, min(each.room, rooms.get(each.post, each.room)))
    return rooms
