"""The plans of the city and the 69 tasks under them (seed:7), with what is wrong with some.

Plans have the names of the article; the tasks, of which it gives only the number, are made up (`tasks.csv`).
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from loaders.city import dates
from loaders.city.draft import Draft
from loaders.city.members import Members
from loaders.city.plan import deal
from loaders.city.units import LEFT_ALONE, UNLED
from loaders.city.ward import above_body

PLANS = {
    "main": "全面加强和改进城市基层党建工作的实施方案",
    "special1": "街道赋能扩权减负工作方案",
    "special2": "健全互联互通共建共享机制工作方案",
    "special3": "加强专职社区工作者队伍建设工作方案",
    "special4": "深化党支部建设标准化提升组织力工作方案",
}
AHEAD = ("2026-09-30", "2026-12-31", "2027.3", "2026年10月", "2027-06-30")
PASSED = ("2025-12-31", "2026.3", "2026-05-31", "2026年4月", "2026-06-29")


@dataclass(frozen=True)
class Fate:
    """How a task fares.

    `unit`: member, none, gone, outsider. `deadline`: ahead, today, passed, month (this one), none, unknown.
    `done`: open, perhaps, in time, late, month (of the deadline), undue (without a deadline). `planned`: it
    is under a plan.
    """

    unit: str = "member"
    deadline: str = "ahead"
    done: str = "open"
    planned: bool = True

    @property
    def open(self) -> bool:
        """Certainly or possibly open."""
        return self.done in ("open", "perhaps")

    def weak(self, state: str) -> str:
        """A gap of a task that is open only possibly is possible."""
        return "possible" if state == "gap" and self.done == "perhaps" else state


FATES = {
    Fate("none"): 2,
    Fate("none", done="perhaps"): 1,
    Fate("none", "none", planned=False): 1,
    Fate(planned=False): 1,
    Fate(deadline="none"): 2,
    Fate(deadline="unknown"): 1,
    Fate(deadline="today"): 1,
    Fate(deadline="passed"): 5,
    Fate(deadline="month"): 2,
    Fate(deadline="passed", done="perhaps"): 1,
    Fate("gone"): 1,
    Fate("outsider"): 1,
    Fate("outsider", done="perhaps"): 1,
    Fate(done="in time"): 18,
    Fate(done="late"): 2,
    Fate(done="month"): 1,
    Fate(deadline="none", done="undue"): 1,
}
"""Of the tasks of units that have a line up to the city's committee and down; the others are open."""
PLAIN, PERHAPS = Fate(), Fate(done="perhaps")
LIVES = {"open": ("", ""), "perhaps": (dates.UNKNOWN, "unknown"), "undue": ("2026-02-10", "ended")}
DEADLINES = {"today": dates.AS_OF.isoformat(), "month": "2026.6", "unknown": dates.UNKNOWN, "none": ""}
DONE = {
    "in time": ("2025-12-31", "2025-11-20"),
    "late": ("2025-10-31", "2026-01-15"),
    "month": ("2026.3", "2026-03-16"),
}
"""The deadline of a task that is done, and the day on which it was."""
OVERDUE = {"passed": "gap", "month": "possible", "none": "unknown", "unknown": "unknown"}
LATE = {"late": "gap", "month": "possible", "undue": "unknown"}
BROKEN = {UNLED: "city", LEFT_ALONE: "county", "outsider": "county"}
"""The first level of the line of command that is certainly not there."""


@cache
def listed() -> tuple[dict[str, str], ...]:
    """The tasks as made up: plan, unit and name."""
    text = (files("loaders.city") / "tasks.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


def write_tasks(draft: Draft, members: Members) -> None:
    """政策方案表 and 任务清单, and the truth of every rule about tasks."""
    rng = draft.stream("tasks")
    for number, (plan, name) in enumerate(PLANS.items(), 1):
        draft.rows.add(
            "policies",
            code=f"ZC{draft.prefix}{number}",
            name=name,
            kind="main" if plan == "main" else "special",
            issuers=(above_body(members.area),),
        )
    special = (UNLED, LEFT_ALONE)
    tasks = listed()
    fates = deal(rng, [n for n, task in enumerate(tasks) if task["unit"] not in special], FATES)
    doubted = max(n for n, task in enumerate(tasks) if task["unit"] == UNLED)
    fates[doubted] = PERHAPS
    for number, task in enumerate(tasks):
        _Task(draft, members, number, task, fates.get(number, PLAIN)).write()


class _Task:
    """One task, with its row and its truth."""

    def __init__(self, draft: Draft, members: Members, number: int, said: dict[str, str], fate: Fate) -> None:
        self.draft, self.fate, self.said = draft, fate, said
        self.rng = draft.stream(f"tasks/{number}")
        self.code = f"RW{draft.prefix}{number + 1:02d}"
        units = {"none": "", "gone": members.gone, "outsider": members.outsider}
        self.unit = units.get(fate.unit, members.city[said["unit"]])

    def write(self) -> None:
        """Its row of 任务清单."""
        deadline, done, status = self._dates()
        plan = list(PLANS).index(self.said["plan"]) + 1
        self.draft.rows.add(
            "tasks",
            code=self.code,
            name=self.said["name"],
            policy=f"ZC{self.draft.prefix}{plan}" if self.fate.planned else "",
            owners=(self.unit,) if self.unit else None,
            deadline=deadline,
            made=True,
            status=status,
            **{"from": f"2025-{self.rng.randint(2, 4):02d}-{self.rng.randint(1, 28):02d}", "to": done},
        )
        if self.fate.open:
            self._judge()
            if self.unit:
                self._judge_unit()
        else:
            self.draft.truth.subject("task_done_late")
            self._find("task_done_late", LATE.get(self.fate.done, "ok"))

    def _dates(self) -> tuple[str, str, str]:
        fate = self.fate
        if fate.done in DONE:
            return *DONE[fate.done], "ended"
        days = {"ahead": AHEAD, "passed": PASSED}.get(fate.deadline)
        return self.rng.choice(days) if days else DEADLINES[fate.deadline], *LIVES[fate.done]

    def _find(self, rule: str, state: str, **columns: str) -> None:
        self.draft.truth.find(rule, self.fate.weak(state), task=f"Task:{self.code}", **columns)

    def _judge(self) -> None:
        """What is missing of an open task."""
        fate, gap = self.fate, "gap" if self.fate.planned else "unknown"
        for rule in ("task_without_unit", "task_without_deadline", "task_overdue"):
            self.draft.truth.subject(rule)
        self._find("task_without_unit", "ok" if self.unit else gap)
        without = {"none": gap, "unknown": "possible"}
        self._find("task_without_deadline", without.get(fate.deadline, "ok"))
        self._find("task_overdue", OVERDUE.get(fate.deadline, "ok"))

    def _judge_unit(self) -> None:
        """Whether its unit is a member, and whether its line of command stands."""
        truth, fate = self.draft.truth, self.fate
        states = {"gone": ("gap", "gone"), "outsider": ("gap", "not_member")}
        state, reason = states.get(fate.unit, ("ok", ""))
        if not fate.planned:
            state, reason = "unknown", "no_conference"
        truth.subject("task_unit_not_member")
        self._find("task_unit_not_member", state, unit=self.unit, reason=reason)
        if fate.unit == "gone":
            return
        truth.subject("task_line_broken")
        broken = BROKEN.get(self.said["unit"] if fate.unit == "member" else fate.unit, "")
        state = "gap" if broken else "ok"
        if not fate.planned:
            state, broken = "unknown", "city"
        self._find("task_line_broken", state, unit=self.unit, broken=broken)
