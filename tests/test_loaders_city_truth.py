"""The made city's truth: whole, pointing at what is there, and right where a plain count can tell."""

from __future__ import annotations

import csv
import json
import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph.vocabulary import ROLES
from loaders import city

Rows = list[dict[str, str]]
DAY = date(2026, 6, 30)


NEVER = {
    "gaps.firm_with_two_party_bodies": {"unknown"},
    "gaps.standard_not_met": {"unknown"},
    "gaps.person_in_too_many_posts": {"unknown"},
    "gaps.joint_branch_of_many_units": {"unknown"},
    "gaps.owners_committee_term_ending": {"possible"},
    "gaps.owners_committee_wrong_term": {"unknown"},
    "gaps.post_overfilled": {"unknown"},
    "gaps.person_twice_in_post": {"unknown"},
    "gaps.service_overlap": {"unknown"},
    "gaps.service_out_of_place": {"unknown"},
}
"""States that cannot be: what is stated is known, and no month holds the day three months ahead inside it."""


def read(directory: Path, table: str) -> Rows:
    """The rows of a CSV table by its Chinese headers."""
    with (directory / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("made")
    city.write(directory)
    return directory


@pytest.fixture(scope="module")
def truth(made: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((made / "truth.json").read_text(encoding="utf-8"))
    return content


def test_shape(truth: dict[str, Any]) -> None:
    assert list(truth) == ["as_of", "source", "figures", "population", "findings", "linkage"]
    assert (truth["as_of"], truth["source"]) == ("2026-06-30", "zhangye")
    assert truth["population"].keys() == truth["findings"].keys()
    columns = {rule.removeprefix("gaps."): set().union(*rows) for rule, rows in truth["findings"].items()}
    assert columns == {
        "grid_without_branch": {"grid", "state", "level"},
        "community_without_committee": {"community", "state"},
        "group_without_branch": {"group", "state"},
        "branch_without_secretary": {"branch", "state"},
        "grid_without_cadre": {"grid", "state"},
        "grid_without_secretary": {"grid", "state", "reason"},
        "grid_without_worker": {"grid", "state"},
        "grid_short_of_assistants": {"grid", "state"},
        "company_without_branch": {"company", "state", "due"},
        "compound_without_company": {"compound", "state"},
        "compound_without_owners_committee": {"compound", "state", "in_place"},
        "grid_without_head": {"grid", "state"},
        "grid_staff_from_outside": {"grid", "state", "role", "person"},
        "party_body_wrong_form": {"body", "state", "reason", "due"},
        "joint_branch_of_many_units": {"branch", "state"},
        "branch_committee_wrong_size": {"branch", "state"},
        "party_body_over_term": {"body", "state", "reason"},
        "party_body_term_ending": {"body", "state"},
        "owners_committee_over_term": {"committee", "state"},
        "owners_committee_term_ending": {"committee", "state"},
        "owners_committee_wrong_term": {"committee", "state", "reason"},
        "owners_committee_wrong_size": {"committee", "state"},
        "owners_committee_too_few_left": {"committee", "state", "reason"},
        "owners_committee_not_filed": {"committee", "state"},
        "owners_committee_short_of_party_members": {"committee", "state"},
        "standard_not_met": {"branch", "state", "standard"},
        "standard_not_checked": {"branch", "state", "standard", "reason"},
        "standard_met_on_paper": {"branch", "state", "standard", "kind"},
        "firm_without_party_body": {"firm", "state"},
        "firm_with_two_party_bodies": {"firm", "state"},
        "firm_under_wrong_body": {"firm", "state", "body", "reason"},
        "company_manager_not_on_committee": {"company", "state"},
        "company_without_secretary_as_adviser": {"company", "state"},
        "vacant_post": {"post", "state"},
        "person_in_too_many_posts": {"person", "state"},
        "area_without_conference": {"area", "state"},
        "conference_without_member": {"conference", "state", "unit"},
        "conference_without_meeting": {"conference", "state", "mechanism"},
        "member_without_duty": {"unit", "state"},
        "member_absent": {"unit", "state", "conference"},
        "task_without_unit": {"task", "state"},
        "task_without_deadline": {"task", "state"},
        "task_overdue": {"task", "state"},
        "task_done_late": {"task", "state"},
        "task_unit_not_member": {"task", "state", "unit", "reason"},
        "task_line_broken": {"task", "state", "unit", "broken"},
        "post_left_empty": {"post", "state", "came_on"},
        "post_overfilled": {"post", "state"},
        "person_twice_in_post": {"post", "state", "person"},
        "street_without_body": {"street", "state", "form"},
        "street_without_duty": {"street", "state", "duty"},
        "duty_without_carrier": {"duty", "state", "reason"},
        "street_without_power": {"street", "state", "power"},
        "power_without_use": {"power", "state"},
        "removed_task_back": {"street", "state", "kind", "via"},
        "street_body_without_head": {"body", "state"},
        "affair_not_admitted": {"subject", "state", "reason"},
        "certificate_asked_for": {"subject", "state", "reason"},
        "plaque_back": {"subject", "state", "reason"},
        "request_by_unknown_body": {"subject", "state", "reason"},
        "service_missing": {"grid", "state", "function", "level"},
        "service_overlap": {"grid", "state", "function"},
        "service_out_of_place": {"network", "state", "served", "function", "reason"},
        "need_without_response": {"need", "state", "nearest_by"},
        "need_answered_elsewhere": {"need", "state", "nearest_by"},
        "need_answered_before_found": {"need", "state"},
        "linkage.forbidden_pair": {"compound", "state", "person"},
    }


def test_every_state_of_every_rule_occurs(truth: dict[str, Any]) -> None:
    for rule, rows in truth["findings"].items():
        states = {row["state"] for row in rows}
        assert {"gap", "possible", "unknown"} - NEVER.get(rule, set()) <= states, rule

    def values(rule: str, column: str) -> set[str]:
        return {row[column] for row in truth["findings"][f"gaps.{rule}"]}

    assert values("grid_without_branch", "level") == {"group_only", "adviser_only", "none", "unknown"}
    assert values("task_unit_not_member", "reason") == {"gone", "not_member", "no_conference"}
    assert values("task_line_broken", "broken") == {"city", "county"}
    assert values("grid_without_secretary", "reason") == {"no_branch", "vacant"}
    dues = {"adviser", "joint_branch", "branch", "general_branch", "committee", "unknown"}
    assert values("party_body_wrong_form", "due") == dues
    assert values("party_body_wrong_form", "reason") == {"over_formed", "under_formed", "not_counted"}
    extended = {"extension_over", "not_approved", "extension_too_long"}
    assert values("party_body_over_term", "reason") == {"over", *extended}
    assert values("owners_committee_too_few_left", "reason") == {"below_fewest", "below_half"}
    assert values("grid_staff_from_outside", "role") == {"grid_head", "grid_worker"}
    assert values("company_without_branch", "due") == {"branch", "joint_branch", "adviser", "unknown"}
    assert values("compound_without_owners_committee", "in_place") == {"substitute", "possible", "none"}


def test_every_state_of_every_pair_and_compound_occurs(truth: dict[str, Any]) -> None:
    for pair in ("po", "pc", "oc"):
        states = {row[pair] for row in truth["linkage"]}
        assert states == {"linked", "missing", "possible", "unknown", "not_due"}
    ends = {(row["state"], row["missing_party"]) for row in truth["linkage"]}
    whole = {"full", "partial", "none", "possible", "unknown"}
    assert ends == {(state, "") for state in whole} | {
        ("not_due", party) for party in ("owners_committee", "company", "both")
    }


def kinds(made: Path) -> dict[str, Callable[[str], bool]]:
    """By column of the truth, whether a code may stand there."""
    areas = {row["区域编码"]: row["层级"] for row in read(made, "区域表")}
    bodies = {row["组织编码"]: row["组织类型"] for row in read(made, "组织表")}
    tasks = {f"Task:{row['任务编码']}" for row in read(made, "任务清单")}
    people = {f"zhangye:{row['人员编码']}": row["身份证号"] for row in read(made, "人员表")}
    roles = {word.code for word in ROLES}
    tiers = {"grid": "网格", "community": "社区", "compound": "小区", "street": "街道"}
    types = {
        "group": "楼院党小组",
        "branch": "党支部",
        "company": "物业公司",
        "committee": "业主委员会",
        "conference": "联席会议",
    }

    def is_post(code: str) -> bool:
        body, role, *served = code.split("#")
        whose = body in bodies or (body == "" and areas[served[0]] == "网格")
        return whose and role in roles and set(served) <= areas.keys() | bodies.keys()

    return {
        **{name: lambda code, tier=tier: areas[code] == tier for name, tier in tiers.items()},
        **{name: lambda code, kind=kind: bodies[code] == kind for name, kind in types.items()},
        "area": lambda code: areas[code] in ("市", "县区", "街道", "乡镇", "社区"),
        "unit": lambda code: bodies[code] in ("成员单位", ""),
        "body": lambda code: bodies[code] in ("党支部", "社区大党委", "街道机构"),
        "task": lambda code: code in tasks,
        "person": lambda code: people[code] == "",  # who is named by code has no identity number
        "post": is_post,
    }


def test_findings_point_at_what_is_there(made: Path, truth: dict[str, Any]) -> None:
    may_stand = kinds(made)
    for rule, rows in truth["findings"].items():
        cells = [(column, code) for row in rows for column, code in row.items() if column in may_stand]
        assert [cell for cell in cells if not may_stand[cell[0]](cell[1])] == [], rule
        subjects = [(*row.values(),) for row in rows]
        assert len(set(subjects)) == len(subjects), rule
        if "grid" in rule and rule != "gaps.grid_staff_from_outside":
            assert truth["population"][rule] == 220
    compounds = sorted(row["区域编码"] for row in read(made, "区域表") if row["层级"] == "小区")
    assert sorted(row["compound"] for row in truth["linkage"]) == compounds


# What follows reads docs/rules.md again, as plainly as can be, for four of the rules.


def month_or_day(cell: str) -> tuple[date, date] | None:
    """The first and the last day that a cell may mean; None when it says nothing."""
    numbers = [int(number) for number in re.findall(r"\d+", cell)]
    if len(numbers) == 3:
        return date(*numbers), date(*numbers)
    if len(numbers) == 2:
        year, month = numbers
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return None


def there(row: dict[str, str]) -> int:
    """2 certainly on the day, 1 possibly, 0 not: for what the roster lists on that very day."""
    start, end = month_or_day(row["起始时间"]), month_or_day(row["终止时间"])
    if (start and start[0] > DAY) or (end and end[1] <= DAY):
        return 0
    return 1 if "不详" in (row["终止时间"], row["状态"]) else 2


class City:
    """The tables, and which areas lie in which."""

    def __init__(self, directory: Path) -> None:
        self.areas = {row["区域编码"]: row for row in read(directory, "区域表")}
        self.bodies = {row["组织编码"]: row for row in read(directory, "组织表")}
        self.holdings = read(directory, "任职表")
        self.coverage = read(directory, "覆盖表")
        self.management = read(directory, "小区管理表")
        self.collection = [row for row in read(directory, "采集范围表") if row["是否完整"] == "是"]

    def around(self, code: str) -> set[str]:
        """An area or a body, and all areas that it lies in."""
        row = self.areas.get(code)
        above = row["上级区域编码"].split("、") if row else [self.bodies[code]["所在区域编码"]]
        return {code}.union(*(self.around(each) for each in above if each))

    def collected(self, what: str, code: str, type_: str = "", role: str = "") -> bool:
        scopes = self.around(code)
        return any(
            row["采集内容"] == what
            and row["范围编码"] in scopes
            and row["组织类型"] in ("", type_)
            and row["职务"] in ("", role)
            for row in self.collection
        )

    def of_tier(self, tier: str) -> list[str]:
        return [code for code, row in self.areas.items() if row["层级"] == tier]


@pytest.fixture(scope="module")
def rosters(made: Path) -> City:
    return City(made)


def judged(best: int, collected: bool) -> str:
    return "ok" if best == 2 else "possible" if best == 1 else "gap" if collected else "unknown"


def planted(truth: dict[str, Any], rule: str, *columns: str) -> dict[str, Any]:
    rows = truth["findings"][f"gaps.{rule}"]
    return {next(iter(row.values())): tuple(row[column] for column in ("state", *columns)) for row in rows}


def found(states: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {code: state for code, state in states.items() if state[0] != "ok"}


def test_grids_without_branch_are_the_planted_ones(rosters: City, truth: dict[str, Any]) -> None:
    best: dict[str, int] = defaultdict(int)
    grouped = set()
    for row in rosters.coverage:
        body, area = rosters.bodies[row["组织编码"]], row["区域编码"]
        if body["组织类型"] == "党支部":
            best[area] = max(best[area], min(there(row), there(body)))
        elif body["组织类型"] == "楼院党小组" and there(row) == 2:
            grouped |= {area, *rosters.areas[area]["上级区域编码"].split("、")}
    advised = {
        row["服务对象编码"] for row in rosters.holdings if row["职务"] == "党建指导员" and there(row) == 2
    }
    states = {}
    for grid in rosters.of_tier("网格"):
        state = judged(best[grid], rosters.collected("覆盖", grid))
        level = "group_only" if grid in grouped else "adviser_only" if grid in advised else "none"
        states[grid] = (state, "unknown" if state == "unknown" else level)
    assert found(states) == planted(truth, "grid_without_branch", "level")


def test_grids_without_worker_are_the_planted_ones(rosters: City, truth: dict[str, Any]) -> None:
    best: dict[str, int] = defaultdict(int)
    for row in rosters.holdings:
        if row["职务"] == "专职网格员":
            best[row["服务对象编码"]] = max(best[row["服务对象编码"]], there(row))
    states = {
        grid: (judged(best[grid], rosters.collected("任职", grid, role="专职网格员")),)
        for grid in rosters.of_tier("网格")
    }
    assert found(states) == planted(truth, "grid_without_worker")


def test_compounds_without_company_are_the_planted_ones(rosters: City, truth: dict[str, Any]) -> None:
    best: dict[str, int] = defaultdict(int)
    for row in rosters.management:
        if row["关系"] == "管理":
            state = min(there(row), there(rosters.bodies[row["组织编码"]]))
            best[row["小区编码"]] = max(best[row["小区编码"]], state)
    states = {
        compound: (judged(best[compound], rosters.collected("管理与代表", compound, type_="物业公司")),)
        for compound in rosters.of_tier("小区")
    }
    assert found(states) == planted(truth, "compound_without_company")


def test_committees_of_a_wrong_size_are_the_planted_ones(rosters: City, truth: dict[str, Any]) -> None:
    members: dict[str, dict[str, int]] = defaultdict(dict)
    for row in rosters.holdings:
        seats = members[row["组织编码"]]
        seats[row["人员编码"]] = max(there(row), seats.get(row["人员编码"], 0))
    states = {}
    for code, body in rosters.bodies.items():
        if body["组织形式"] == "选举" and there(body):
            held = members[code].values()
            sizes = range(sum(s == 2 for s in held), sum(s > 0 for s in held) + 1)
            good = {5 <= size <= 11 and size % 2 == 1 for size in sizes}
            gap = "gap" if there(body) == 2 else "possible"
            bad = gap if rosters.collected("任职", code) else "unknown"
            states[code] = ("ok" if good == {True} else bad if good == {False} else "possible",)
    assert found(states) == planted(truth, "owners_committee_wrong_size")
    assert len(states) == truth["population"]["gaps.owners_committee_wrong_size"]
