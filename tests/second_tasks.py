"""The rules of tasks a second time, in plain Python, from docs/rules.md alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from second_affairs import Affairs, Task
from second_states import judge, of_body
from world import CERTAIN, NO, POSSIBLE, Sure, best, collected, sure

TIERS = {"county": ("County",), "street": ("Street", "Town"), "community": ("Community",)}
UP, DOWN = 6, 4
WORST = ("gap", "unknown", "possible", "ok")

Row = dict[str, str]


def open_tasks(affairs: Affairs, day: date) -> list[Task]:
    return [task for task in affairs.tasks if task.open(day) > NO]


def issuers(affairs: Affairs, task: Task) -> list[str]:
    return [body for plan in task.plans for body in affairs.issuers[plan]]


def asked(affairs: Affairs, task: Task, day: date) -> bool:
    """Tasks were collected for one of its units or of the issuers of its plan."""
    bodies = (*task.units, *issuers(affairs, task))
    return any(collected(affairs.world, body, "tasks", None, None, day) for body in bodies)


def task_without_unit(affairs: Affairs, day: date) -> Iterator[Row]:
    for task in open_tasks(affairs, day):
        state = judge(CERTAIN if task.units else NO, asked(affairs, task, day))
        yield {"task": task.key, "state": of_body(state, task.open(day))}


def task_without_deadline(affairs: Affairs, day: date) -> Iterator[Row]:
    for task in open_tasks(affairs, day):
        found = CERTAIN if any(task.deadline) else POSSIBLE if task.nobody_knows else NO
        state = judge(found, asked(affairs, task, day))
        yield {"task": task.key, "state": of_body(state, task.open(day))}


def task_overdue(affairs: Affairs, day: date) -> Iterator[Row]:
    for task in open_tasks(affairs, day):
        first, last = task.deadline
        if first is None or last is None:
            state = "unknown"
        else:
            state = "gap" if last < day else "possible" if first < day else "ok"
        yield {"task": task.key, "state": of_body(state, task.open(day))}


def task_done_late(affairs: Affairs, day: date) -> Iterator[Row]:
    for task in affairs.tasks:
        if not task.over(day):
            continue
        (first, last), done = task.deadline, task.during
        if first is None or last is None or done.to_max is None:
            state = "unknown"
        elif done.to_max <= first:
            state = "ok"
        else:
            state = "gap" if done.to_min is not None and done.to_min > last else "possible"
        yield {"task": task.key, "state": state}


def task_unit_not_member(affairs: Affairs, day: date) -> Iterator[Row]:
    for task in open_tasks(affairs, day):
        conferences = of_the_city(affairs, task, day)
        for unit in task.units:
            there = affairs.world.there(unit, day)
            found = best(
                min(how, affairs.seated(each, day).get(unit, NO)) for each, how in conferences.items()
            )
            known = any(collected(affairs.world, each, "membership", None, None, day) for each in conferences)
            state = "gap" if there is NO else judge(found, known)
            reason = "gone" if there is NO else "not_member" if conferences else "no_conference"
            doubt = min(task.open(day), CERTAIN if there is NO else there)
            yield {"task": task.key, "state": of_body(state, doubt), "unit": unit, "reason": reason}


def cities(affairs: Affairs, task: Task) -> set[str]:
    """The cities in which an issuer of its plan lies."""
    world, found = affairs.world, set[str]()
    for body in issuers(affairs, task):
        place = world.organization[body].area
        within = {place, *world.around(place, "City")} if place else set()
        found |= {area for area in within if area and world.area[area].tier == "City"}
    return found


def of_the_city(affairs: Affairs, task: Task, day: date) -> dict[str, Sure]:
    return {body: how for city in cities(affairs, task) for body, how in affairs.covering(city, day).items()}


def task_line_broken(affairs: Affairs, day: date) -> Iterator[Row]:
    for task in open_tasks(affairs, day):
        for unit in task.units:
            there = affairs.world.there(unit, day)
            if there is NO:
                continue
            states = {"city": above(affairs, task, unit, day)}
            states |= {level: below(affairs, task, unit, level, day) for level in TIERS}
            worst = next(state for state in WORST if state in states.values())
            broken = next(level for level, state in states.items() if state == worst)
            state = of_body(worst, min(task.open(day), there))
            yield {"task": task.key, "state": state, "unit": unit, "broken": broken}


def above(affairs: Affairs, task: Task, unit: str, day: date) -> str:
    heads = issuers(affairs, task)
    reached = steps(affairs, {unit: CERTAIN}, UP, day, up=True)
    known = bool(heads) and collected(affairs.world, unit, "organizations", "MemberUnit", None, day)
    return judge(best(reached.get(head, NO) for head in heads), known)


def below(affairs: Affairs, task: Task, unit: str, level: str, day: date) -> str:
    found = best(
        min(how, sure(edge.during, day), leads)
        for body, how in steps(affairs, {unit: CERTAIN}, DOWN, day, up=False).items()
        for edge in affairs.memberships_by.get(body, [])
        for leads in [of_level(affairs, edge.end, level, day)]
    )
    inside = {area for city in cities(affairs, task) for area in (city, *affairs.world.inside(city))}
    conferences = {
        body
        for area in inside
        if affairs.world.area[area].tier in TIERS[level]
        for body in affairs.covering(area, day)
    }
    known = bool(conferences) and all(
        collected(affairs.world, each, "membership", None, None, day) for each in conferences
    )
    return judge(found, known)


def of_level(affairs: Affairs, conference: str, level: str, day: date) -> Sure:
    """How surely a conference is there and covers an area of that level."""
    covers = best(
        how
        for area, how in affairs.covered(conference, day).items()
        if affairs.world.area[area].tier in TIERS[level]
    )
    return min(covers, affairs.world.there(conference, day))


def steps(affairs: Affairs, start: dict[str, Sure], most: int, day: date, up: bool) -> dict[str, Sure]:
    """Bodies that solid lines lead to, and how surely: the line and the body at its far end."""
    found, edge_of = dict(start), affairs.world.outgoing if up else affairs.world.incoming
    latest = dict(start)
    for _ in range(most):
        further: dict[str, Sure] = {}
        for body, how in latest.items():
            for edge in edge_of("SUBORDINATE_TO", body):
                other = edge.end if up else edge.start
                state = min(how, sure(edge.during, day), affairs.world.there(other, day))
                further[other] = max(state, further.get(other, NO))
        latest = {body: how for body, how in further.items() if how > found.get(body, NO)}
        found.update(latest)
    return found


RULES = {
    "task_without_unit": task_without_unit,
    "task_without_deadline": task_without_deadline,
    "task_overdue": task_overdue,
    "task_done_late": task_done_late,
    "task_unit_not_member": task_unit_not_member,
    "task_line_broken": task_line_broken,
}
