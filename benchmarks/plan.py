"""The plan for a city against SCIP on the same model and the same goals, and beside a greedy choice."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from ortools.linear_solver import pywraplp

from benchmarks import bench
from benchmarks.bench import Figure, Result, Server
from cypher import library as cards
from graph import profile
from graph.plan import build, gather
from graph.plan.plan import make
from graph.plan.problem import SEVERITIES, Problem, Score, score
from graph.plan.solve import solve

GOAL = 10.0
"""Seconds for the whole plan of Zhangye: questions, search, proof, the rules asked again."""
CLOSE = 0.01
LIMIT = 120.0


def main() -> None:
    parser = bench.arguments(str(__doc__), scale=1, rounds=5)
    options = parser.parse_args()
    result = bench.begin("plan", "SCIP on the same model", options)
    with bench.folder() as place, bench.server(place / "home", "plan", options.scale) as server:
        _run(server, place, options, result)
    result.show(options.json)


def _run(server: Server, place: Path, options: argparse.Namespace, result: Result) -> None:
    day = bench.load(server, place, options.scale)
    problem = _problem(server, day)
    ours, theirs = solve(problem, LIMIT), scip(problem)
    assert ours.score == theirs, (ours.score, theirs)
    searched, peers, whole = [], [], []
    for number in range(options.rounds):
        bench.say(f"round {number + 1}: {len(problem.options):,} options, {len(problem.targets):,} targets")
        searched.append(bench.timed(lambda: solve(problem, LIMIT)))
        peers.append(bench.timed(lambda: scip(problem)))
        whole.append(bench.timed(lambda: _plan(server, day)))
    plan = _plan(server, day)
    ratio = bench.median([b / a for a, b in zip(searched, peers, strict=True)])
    seconds = bench.median(whole)
    reached = seconds <= GOAL and plan.solution.gap <= CLOSE
    result.figures = [
        Figure("search and proof", bench.median(searched), "s", bench.median(peers), ratio),
        Figure("the whole plan", seconds, "s", goal=f"≤ {GOAL:.0f} s, gap ≤ {CLOSE:.0%}", reached=reached),
    ]
    closed, greedily = sum(ours.score[: len(SEVERITIES)]), greedy(problem)
    result.notes = [
        f"Both: {closed} of {len(problem.targets)} closed by {-ours.score[3]} appointments,"
        f" {'proven optimal' if ours.is_optimal else f'gap {ours.gap:.2%}'}; equal in all seven goals.",
        f"A greedy choice closes {sum(greedily[: len(SEVERITIES)])} by {-greedily[3]} appointments.",
    ]


def _given(day: date) -> dict[str, object]:
    return {"as_of": day, "area": "", "within": "street"}


def _problem(server: Server, day: date) -> Problem:
    with server.graph.reading() as tx:
        found = gather.gather(tx, cards.load(), _given(day), profile.load())
    return build.build(found, lambda each: each.eligible is True).problem


def _plan(server: Server, day: date) -> object:
    return make(server.graph, cards.load(), _given(day), profile.load(), LIMIT)


def scip(problem: Problem) -> Score:
    """The same goals, one after the other, as an integer programme over all of the city at once."""
    solver = pywraplp.Solver.CreateSolver("SCIP")
    take = [solver.BoolVar(f"x{place}") for place in range(len(problem.options))]
    close = [solver.BoolVar(f"t{place}") for place in range(len(problem.targets))]
    for target, closed in zip(problem.targets, close, strict=True):
        for part in target.parts:
            ways = []
            for way in part:
                goes = solver.BoolVar("")
                for step in way:
                    solver.Add(solver.Sum([take[place] for place in step.options]) >= step.need * goes)
                ways.append(goes)
            solver.Add(closed <= solver.Sum(ways))
    for variables, most in _limits(problem, take):
        solver.Add(solver.Sum(variables) <= most)
    chosen: list[int] = []
    for goal in _goals(problem, solver, take, close):
        solver.Maximize(goal)
        assert solver.Solve() == pywraplp.Solver.OPTIMAL
        chosen = [place for place, each in enumerate(take) if each.solution_value() > 0.5]
        solver.Add(goal >= round(solver.Objective().Value()))
    return score(problem, chosen)


def _limits(problem: Problem, take: list[object]) -> Iterable[tuple[list[object], int]]:
    groups: dict[tuple[str, ...], list[object]] = {}
    most: dict[tuple[str, ...], int] = {}
    free = problem.free()
    for option, variable in zip(problem.options, take, strict=True):
        keys = [(("person", option.person), free[option.person])]
        keys += [(("apart", option.person, word), 1) for word in option.exclusive]
        if option.post in problem.rooms:
            keys.append((("post", option.post), problem.rooms[option.post]))
        for key, number in keys:
            groups.setdefault(key, []).append(variable)
            most[key] = number
    return ((variables, most[key]) for key, variables in groups.items())


def _goals(
    problem: Problem, solver: pywraplp.Solver, take: list[object], close: list[object]
) -> Iterable[object]:
    for severity in SEVERITIES:
        pairs = zip(problem.targets, close, strict=True)
        if closed := [variable for target, variable in pairs if target.severity == severity]:
            yield solver.Sum(closed)
    yield -solver.Sum(take)
    yield -solver.Sum([each.rank * x for each, x in zip(problem.options, take, strict=True)])
    yield -solver.Sum([each.distance * x for each, x in zip(problem.options, take, strict=True)])
    yield -solver.Sum([each.held * x for each, x in zip(problem.options, take, strict=True)])


def greedy(problem: Problem) -> Score:
    """Again and again the appointment that closes the most by itself, as long as one closes anything."""
    helps = [[t for t in problem.targets if place in t.options] for place in range(len(problem.options))]
    taken: list[int] = []

    def closes(place: int) -> int:
        more = [*taken, place]
        return sum(each.is_closed(more) and not each.is_closed(taken) for each in helps[place])

    while True:
        best = max(
            (place for place in range(len(helps)) if _fits(problem, taken, place)), key=closes, default=None
        )
        if best is None or not closes(best):
            return score(problem, taken)
        taken.append(best)


def _fits(problem: Problem, taken: list[int], place: int) -> bool:
    """Whether this one may be taken beside the others."""
    new = problem.options[place]
    mine = [each for each in map(problem.options.__getitem__, taken) if each.person == new.person]
    seats = sum(problem.options[each].post == new.post for each in taken)
    return (
        place not in taken
        and seats < problem.rooms.get(new.post, seats + 1)
        and new.held + len(mine) < problem.at_most
        and not any(set(each.exclusive) & set(new.exclusive) for each in mine)
    )


if __name__ == "__main__":
    main()
