"""From a problem to the best choice, proven by CP-SAT: one goal after the other, none at another's cost.

One worker and a fixed seed, on a model that is built in the order of the problem: the same problem gives the
same choice, unless the time ends first.
"""

from __future__ import annotations

import time
from collections.abc import Iterable

from ortools.sat.python import cp_model

from graph.plan.groups import groups
from graph.plan.narrow import narrowed
from graph.plan.problem import SEVERITIES, Problem, Score, Step, Target, added, score
from graph.plan.solution import Solution

SEED = 1
FOUND = (cp_model.OPTIMAL, cp_model.FEASIBLE)


def solve(problem: Problem, seconds: float = 60.0) -> Solution:
    """The best choice, group by group; with the best found and a bound when `seconds` are over."""
    end = time.monotonic() + seconds
    problem = narrowed(problem)
    taken: list[int] = []
    scores, bounds = [], []
    for places, targets in groups(problem):
        group = _Group(problem, places, targets)
        bounds.append(group.run(end))
        scores.append(score(group.problem, group.taken))
        taken += group.taken
    return Solution(tuple(sorted(taken)), added(scores), added(bounds))


class _Group:
    """One model and its goals: closed of each severity, appointments, ranks, then distance and the rest."""

    def __init__(self, problem: Problem, places: tuple[int, ...], targets: tuple[Target, ...]) -> None:
        self.problem = Problem(problem.options, targets, problem.rooms, problem.at_most)
        self.model = cp_model.CpModel()
        self.take = {place: self.model.new_bool_var(f"take {place}") for place in places}
        self.close = {target: self.model.new_bool_var(f"close {target.key}") for target in targets}
        self.taken: list[int] = []
        for target, closed in self.close.items():
            self._closes(target, closed)
        self._limit()

    def run(self, end: float) -> Score:
        """Reach one goal after the other; returns the bound."""
        bounds: list[int] = []
        for goal in (*self._closed(), -_sum(self.take.values()), -self._ranks(), -self._cost()):
            self.model.maximize(goal)
            solver = self._solver(end)
            if solver is None:
                return self._bound(bounds)
            self.taken = [place for place, variable in self.take.items() if solver.boolean_value(variable)]
            bounds.append(round(solver.best_objective_bound))
            if bounds[-1] != round(solver.objective_value):
                return self._bound(bounds)
            self.model.add(goal == bounds[-1])
        return score(self.problem, self.taken)

    def _bound(self, bounds: list[int]) -> Score:
        """What was bounded before the time ended; behind it what is best thinkable."""
        severities = [target.severity for target in self.close]
        best = (*(severities.count(severity) for severity in SEVERITIES), 0, 0, 0, 0)
        known = bounds[: len(SEVERITIES) + 2]
        return (*known, *best[len(known) :])

    def _closed(self) -> list[cp_model.LinearExpr]:
        return [
            _sum(variable for target, variable in self.close.items() if target.severity == severity)
            for severity in SEVERITIES
        ]

    def _ranks(self) -> cp_model.LinearExpr:
        ranks = [self.problem.options[place].rank for place in self.take]
        return cp_model.LinearExpr.weighted_sum(list(self.take.values()), ranks)

    def _cost(self) -> cp_model.LinearExpr:
        """Distance before posts held before the order of the options, in one number."""
        options = [self.problem.options[place] for place in self.take]
        orders, helds = sum(range(len(options) + 1)) + 1, sum(option.held for option in options) + 1
        costs = [
            (option.distance * helds + option.held) * orders + order for order, option in enumerate(options)
        ]
        return cp_model.LinearExpr.weighted_sum(list(self.take.values()), costs)

    def _closes(self, target: Target, closed: cp_model.IntVar) -> None:
        for part in target.parts:
            ways = []
            for way in part:
                goes = self.model.new_bool_var("")
                for step in way:
                    self._steps(step, goes)
                ways.append(goes)
            self.model.add_bool_or([*ways, ~closed])

    def _steps(self, step: Step, goes: cp_model.IntVar) -> None:
        options = [self.take[place] for place in sorted(step.options)]
        if step.need == 1:
            self.model.add_bool_or([*options, ~goes])
        else:
            self.model.add(_sum(options) >= step.need).only_enforce_if(goes)

    def _limit(self) -> None:
        """Seats of a post, posts of a person, and what one person cannot do beside another thing."""
        posts: dict[str, list[cp_model.IntVar]] = {}
        people: dict[str, list[cp_model.IntVar]] = {}
        apart: dict[tuple[str, str], list[cp_model.IntVar]] = {}
        for place, variable in self.take.items():
            option = self.problem.options[place]
            posts.setdefault(option.post, []).append(variable)
            people.setdefault(option.person, []).append(variable)
            for word in option.exclusive:
                apart.setdefault((option.person, word), []).append(variable)
        for post, variables in posts.items():
            if self.problem.rooms.get(post, len(variables)) < len(variables):
                self.model.add(_sum(variables) <= self.problem.rooms[post])
        free = self.problem.free()
        for person, variables in people.items():
            if free[person] < len(variables):
                self.model.add(_sum(variables) <= free[person])
        for variables in apart.values():
            if len(variables) > 1:
                self.model.add_at_most_one(variables)

    def _solver(self, end: float) -> cp_model.CpSolver | None:
        """A solver that has found something in the time that is left, or None."""
        left = end - time.monotonic()
        if left <= 0:
            return None
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = SEED
        solver.parameters.max_time_in_seconds = left
        return solver if solver.solve(self.model) in FOUND else None


def _sum(variables: Iterable[cp_model.IntVar]) -> cp_model.LinearExpr:
    return cp_model.LinearExpr.sum(list(variables))
