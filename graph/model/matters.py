"""What bodies have to do: needs, tasks, duties, powers, what communities are asked for, standards, figures.

Each is a `Matter` with a label of its own; its key is that label and the roster's code, so that a task and a
duty may both be number 1. Sources: seed:4 to seed:11 of the domain.
"""

from __future__ import annotations

from graph.model.kind import INTERVAL, LINEAGE, Label, Relationship

MATTER = Label(
    "Matter",
    "事项",
    "matter",
    key="key",
    properties=("key", "code", "type", "name", "kind", *LINEAGE),
)


def _matter(name: str, zh: str, en: str, *properties: str) -> Label:
    return Label(name, zh, en, parent="Matter", properties=properties)


NEED = _matter("Need", "需求", "need", "function", "found_min", "found_max", "answered_min", "answered_max")
POLICY = _matter("Policy", "政策方案", "policy")
TASK = _matter("Task", "任务", "task", "deadline_min", "deadline_max", "deadline_unknown", "made", *INTERVAL)
"""Lasts from the day on which it was set until it is done; a deadline that nobody knows is marked so."""
DUTY = _matter("Duty", "职责", "duty", "made", *INTERVAL)
POWER = _matter("Power", "职权", "power", *INTERVAL)
USE = _matter("Use", "职权行使", "use of a power", "made", "used_min", "used_max")
AFFAIR = _matter("AffairItem", "准入事项", "admitted item", "made", *INTERVAL)
CERTIFICATE = _matter("Certificate", "证明", "certificate", "made", "dropped_min", "dropped_max")
PLAQUE = _matter("Plaque", "机构牌子", "body or plaque", "made", "removed_min", "removed_max")
REQUEST = _matter("Request", "社区台账", "request to a community", "subject", "made", *INTERVAL)
STANDARD = _matter("Standard", "达标标准", "standard", *INTERVAL)
FIGURE = _matter("Figure", "统计数", "figure", "measure", "value", *INTERVAL)

MATTERS = (
    NEED,
    POLICY,
    TASK,
    DUTY,
    POWER,
    USE,
    AFFAIR,
    CERTIFICATE,
    PLAQUE,
    REQUEST,
    STANDARD,
    FIGURE,
)


def _line(
    name: str, zh: str, en: str, start: str, end: str, *properties: str, lasts: bool = False
) -> Relationship:
    own = ("key", *properties, *(INTERVAL if lasts else ()), *LINEAGE)
    return Relationship(name, zh, en, start, (end,), key="key", properties=own)


MATTER_LINES = (
    # seed:4
    _line("SERVES", "服务", "serves", "Organization", "Area", "function", lasts=True),
    # seed:5
    _line("FOUND_IN", "发现于", "found in", "Matter", "Area"),
    _line("ANSWERED_BY", "响应单位", "answered by", "Matter", "Organization"),
    # seed:6
    _line("MEMBER_OF", "成员单位", "member of", "Organization", "Organization", lasts=True),
    _line("CONVENED_BY", "召集", "convened by", "Meeting", "Organization"),
    # seed:7
    _line("UNDER", "依据方案", "under", "Matter", "Matter"),
    _line("OWNED_BY", "责任单位", "owned by", "Matter", "Organization"),
    # seed:6, seed:8
    _line("CARRIED_BY", "承担", "carried by", "Matter", "Organization", lasts=True),
    _line("HELD_BY", "行使主体", "held by", "Matter", "Organization", lasts=True),
    _line("USE_OF", "行使", "use of", "Matter", "Matter"),
    # seed:8 (a duty's place), seed:9
    _line("AT", "所在地", "at", "Matter", "Area"),
    _line("ASKED_BY", "提出单位", "asked by", "Matter", "Organization"),
    Relationship("ABOUT", "关于", "about", "Matter", ("Matter",)),
    # seed:10
    _line("CHECKED", "达标检查", "checked", "Organization", "Matter", "result", lasts=True),
    # seed:11
    _line("ANSWERS_FOR", "联系包保", "answers for", "Organization", "Organization", lasts=True),
    # seed:1
    _line("COUNTED_IN", "统计范围", "counted in", "Matter", "Area"),
)
"""`ABOUT` is derived: what a request asks for, when that is on a list (`maintain.requests`)."""
