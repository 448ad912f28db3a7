"""A route in words: each step with its dates and how sure it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from api.render.sharing import days
from api.render.sheet import Sheet
from api.render.wording import both, one, said
from api.showing import Told
from graph.element import Node
from graph.route import Route, Step
from graph.sharing import Thing

# Along the line, then against it.
WORDS: Mapping[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "HOLDS": (("担任", "holds"), ("由…担任", "is held by")),
    "OF": (("是…的岗位", "is a post of"), ("设有岗位", "has the post")),
    "FOR": (("服务于", "is a post for"), ("有服务于它的岗位", "is served by the post")),
    "SUBORDINATE_TO": (("隶属于", "is subordinate to"), ("下辖", "is the superior of")),
    "COVERS": (("覆盖", "covers"), ("由…覆盖", "is covered by")),
    "MANAGES": (("管理", "manages"), ("由…管理", "is managed by")),
    "REPRESENTS": (("代表", "represents"), ("由…代表", "is represented by")),
    "EMPLOYED_BY": (("受雇于", "is employed by"), ("雇用", "employs")),
    "ESTABLISHED_IN": (("建于", "was established in"), ("建有", "is where was founded")),
    "PART_OF": (("属于", "is part of"), ("包含", "contains")),
    "LOCATED_IN": (("位于", "is located in"), ("所在有", "is where is located")),
}
HEADS = (
    ("路", "route"),
    ("步", "step"),
    ("从", "from"),
    ("关系", "step"),
    ("到", "to"),
    ("起", "since"),
    ("止", "until"),
    ("确定", "certain"),
)
COLUMNS = (
    "route",
    "step",
    "from",
    "type",
    "forward",
    "to",
    "from_min",
    "from_max",
    "to_min",
    "to_max",
    "certain",
)


def told(found: Sequence[Route], ends: tuple[Thing, Thing], as_of: date, lang: str) -> Told:
    """The routes for people, for files and for programs."""
    here, there = (f"{end.name} [{end.code}]" for end in ends)
    length = (
        f"{len(found[0].steps)} " + both("步", "steps", lang) if found else both("没有路", "no route", lang)
    )
    head = f"{both('截止', 'as of', lang)} {as_of} | {here} → {there} | {length}"
    numbered = [(i, j, step) for i, route in enumerate(found, 1) for j, step in enumerate(route.steps, 1)]
    words = [_worded(i, j, step, lang) for i, j, step in numbered]
    codes = [_coded(i, j, step) for i, j, step in numbered]
    facts = {
        "as_of": as_of,
        "ends": [vars(end) for end in ends],
        "routes": [_fact(route) for route in found],
    }
    heads = tuple(one(*each, lang) for each in HEADS)
    return Told([Sheet("route", head, heads, words)], [Sheet("route", head, COLUMNS, codes)], facts)


def phrase(step: Step, lang: str) -> str:
    """«张三 担任 书记», the step as a few words."""
    return one(*WORDS[step.line.type][not step.forward], lang)


def _worded(number: int, place: int, step: Step, lang: str) -> tuple[object, ...]:
    row = {"state": "certain" if step.sure else "possible", **step.line.properties}
    dated = "status" in step.line.properties
    since, until = (days(row, "from"), days(row, "to")) if dated else ("", "")
    sure = one("是", "yes", lang) if step.sure else one("可能", "possibly", lang)
    return (
        number,
        place,
        name(step.start, lang),
        phrase(step, lang),
        name(step.end, lang),
        since,
        until,
        sure,
    )


def name(node: Node, lang: str) -> str:
    """A thing by its name; a post by its role."""
    if "Post" in node.labels:
        return str(said("role", node.properties.get("role") or node.name, lang))
    return str(node.properties.get("name") or node.name)


def _coded(number: int, place: int, step: Step) -> tuple[object, ...]:
    bounds = [step.line.properties.get(each) for each in ("from_min", "from_max", "to_min", "to_max")]
    ends = step.start.name, step.line.type, step.forward, step.end.name
    return (number, place, *ends, *bounds, step.sure)


def _fact(route: Route) -> dict[str, object]:
    return {
        "certain": route.sure,
        "steps": [
            {
                "zh": f"{name(step.start, 'zh')} {phrase(step, 'zh')} {name(step.end, 'zh')}",
                "en": f"{name(step.start, 'en')} {phrase(step, 'en')} {name(step.end, 'en')}",
                **dict(zip(COLUMNS[2:], _coded(0, 0, step)[2:], strict=True)),
            }
            for step in route.steps
        ],
    }
