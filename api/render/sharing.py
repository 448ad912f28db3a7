"""Who shares people with whom, as sheets and as facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from api.render.report import sources, title
from api.render.sheet import Sheet
from api.render.wording import both, one, said
from api.showing import Told
from graph.element import Node, plain
from graph.sharing import Body, Sharing

STATES = {
    "certain": ("确定", "certain"),
    "possible": ("可能", "possible"),
    "over": ("已结束", "over"),
    "to_come": ("未开始", "to come"),
}
HEADS = {
    "body": ("组织", "body"),
    "one": ("一方", "one"),
    "other": ("另一方", "other"),
    "code": ("编码", "code"),
    "person": ("人员", "person"),
    "people": ("人员", "people"),
    "posts": ("任职(此–彼)", "posts (here–there)"),
    "role": ("职务", "role"),
    "state": ("状态", "state"),
    "since": ("起", "since"),
    "until": ("止", "until"),
    "line": ("上下级", "in line"),
    "here": ("占本组织", "of this body"),
    "there": ("占另一方", "of the other"),
    "of_one": ("占一方", "of one"),
    "of_other": ("占另一方", "of other"),
    "perhaps": ("可能", "possible"),
    "size": ("规模", "size"),
    "weight": ("1/(规模−1)", "1/(size−1)"),
    "each": ("每人", "a person"),
    "strength": ("强度", "strength"),
    "links": ("由此相连(?为可能)", "linked to (? possibly)"),
}
HIDDEN = ("ways", "way")
Row = Mapping[str, Any]


def told(found: Sharing, lang: str) -> Told:
    """The answer for people, for files and for programs."""
    columns, row = SHAPES[found.thing.kind]
    words = Sheet(
        "interlocks",
        "\n".join(summary(found, lang)),
        tuple(one(*HEADS[name], lang) for name in columns),
        [row(each, lang) for each in found.rows],
    )
    return Told([_titled(words)], [_coded(found, lang)], _facts(found))


def _titled(sheet: Sheet) -> Sheet:
    return Sheet(sheet.name, sheet.title.replace("\n", " | "), sheet.columns, sheet.rows)


def summary(found: Sharing, lang: str) -> list[str]:
    """What it is about, when, on what it rests, and every number with what it is out of."""
    thing = found.thing
    about = f"{thing.name} [{thing.code}]" if thing.code else both("全部", "everywhere", lang)
    head = f"{both('截止', 'as of', lang)} {found.as_of}"
    return [head, about, *_numbers(found, lang), sources(found.origins, lang)]


def _numbers(found: Sharing, lang: str) -> list[str]:
    if found.thing.kind == "organization":
        body = found.bodies.get(found.thing.code)
        return _of_body(body, lang) if body else [both("这一天没有这个组织", "not there on this day", lang)]
    if found.thing.kind == "person":
        return _of_person(found, lang)
    return _of_area(found, lang)


def _of_body(body: Body, lang: str) -> list[str]:
    zh = f"确定在任 {body.size} 人,其中 {body.shared} 人也在别处;可能 {body.perhaps} 人"
    en = f"{body.size} certainly sit in it, {body.shared} of them elsewhere too; {body.perhaps} possibly do"
    zh2 = f"其余 {body.others} 个组织里,与 {body.linked} 个确定、{body.linked_perhaps} 个可能共有人员"
    en2 = (
        f"of {body.others} other bodies {body.linked} certainly, {body.linked_perhaps} possibly share people"
    )
    return [both(zh, en, lang), both(zh2, en2, lang), *_lower_bound([body], lang)]


def _of_person(found: Sharing, lang: str) -> list[str]:
    sure = {_code(row["body"]) for row in found.rows if row["state"] == "certain"}
    perhaps = {_code(row["body"]) for row in found.rows if row["state"] == "possible"} - sure
    holders, several = _several(found)
    zh = (
        f"在 {len(sure)} 个组织确定任职、{len(perhaps)} 个可能;"
        f"{holders} 名在任者中 {several} 人在两个以上组织"
    )
    en = (
        f"certainly sits in {len(sure)} bodies, possibly in {len(perhaps)}; of {holders} office holders"
        f" {several} sit in two or more"
    )
    return [both(zh, en, lang)]


def _of_area(found: Sharing, lang: str) -> list[str]:
    bodies = list(found.bodies.values())
    sure, perhaps = (sum(bool(n) for n in each) for each in _linked(bodies))
    pairs = Counter(row["state"] for row in found.rows)
    line = sum(bool(row["in_line"]) for row in found.rows)
    holders, several = _several(found)
    zh = f"{len(bodies)} 个组织中 {sure} 个确定、{perhaps} 个只是可能与别的共有人员"
    en = f"of {len(bodies)} bodies {sure} certainly, {perhaps} only possibly share people"
    zh2 = f"{holders} 名在任者中 {several} 人在两个以上组织"
    en2 = f"of {holders} office holders {several} sit in two or more bodies"
    zh3 = f"{len(found.rows)} 对:确定 {pairs['certain']}、可能 {pairs['possible']},其中上下级 {line}"
    en3 = f"{len(found.rows)} pairs: {pairs['certain']} certain, {pairs['possible']} possible; {line} in line"
    lines = [both(zh, en, lang), both(zh2, en2, lang), both(zh3, en3, lang)]
    return [*lines, *_lower_bound(bodies, lang)]


def _linked(bodies: list[Body]) -> tuple[list[bool], list[bool]]:
    return [each.linked > 0 for each in bodies], [each.linked == 0 < each.linked_perhaps for each in bodies]


def _several(found: Sharing) -> tuple[int, int]:
    return sum(found.holders.values()), sum(n for number, n in found.holders.items() if number > 1)


def _lower_bound(bodies: list[Body], lang: str) -> list[str]:
    """Where nobody collected who sits where, what was not found is unknown."""
    missing = sum(not each.collected for each in bodies)
    zh = f"{missing} / {len(bodies)} 个组织没有全部采集任职:没找到的是未知"
    en = f"who sits in {missing} of {len(bodies)} bodies was not collected: what was not found is unknown"
    return [both(zh, en, lang)] if missing else []


def _shared_row(row: Row, lang: str) -> tuple[object, ...]:
    posts = [_posts(each, lang) for each in row["posts"]]
    return (
        _name(row["other"]), _code(row["other"]), _name(row["person"]), posts, _state(row, lang),
        days(row, "from"), days(row, "to"), _line(row, lang), f"{row['people']}/{row['size_one']}",
        f"{row['people']}/{row['size_other']}", _number(row["weight"]), _number(row["strength"]),
    )  # fmt: skip


def _person_row(row: Row, lang: str) -> tuple[object, ...]:
    links = [each["name"] + ("" if each["sure"] else "?") for each in row["links"]]
    return (
        _name(row["body"]), _code(row["body"]), said("role", row["role"], lang), _state(row, lang),
        days(row, "from"), days(row, "to"), row["size"], _number(row["weight"]), links,
    )  # fmt: skip


def _pair_row(row: Row, lang: str) -> tuple[object, ...]:
    return (
        _name(row["one"]), _code(row["one"]), _name(row["other"]), _code(row["other"]),
        _state(row, lang), f"{row['certain']}/{row['size_one']}", f"{row['certain']}/{row['size_other']}",
        row["possible"], row["people"], row["since"], _line(row, lang), _number(row["strength"]),
    )  # fmt: skip


_PAIRS = (
    "one", "code", "other", "code", "state", "of_one", "of_other", "perhaps", "people", "since", "line",
    "strength",
)  # fmt: skip
SHAPES: Mapping[str, tuple[tuple[str, ...], Callable[[Row, str], tuple[object, ...]]]] = {
    "organization": (
        (
            "other",
            "code",
            "person",
            "posts",
            "state",
            "since",
            "until",
            "line",
            "here",
            "there",
            "each",
            "strength",
        ),
        _shared_row,
    ),
    "person": (
        ("body", "code", "role", "state", "since", "until", "size", "weight", "links"),
        _person_row,
    ),
    "area": (_PAIRS, _pair_row),
    "": (_PAIRS, _pair_row),
}


def _coded(found: Sharing, lang: str) -> Sheet:
    columns = tuple(name for name in found.card.columns if name not in HIDDEN)
    rows = [tuple(plain(row[name]) for name in columns) for row in found.rows]
    notes = ((both("查询", "query", lang), found.card.statement),)
    return Sheet("interlocks", f"{title(found.card, lang)} {found.as_of}", columns, rows, notes)


def _facts(found: Sharing) -> dict[str, object]:
    return {
        "as_of": found.as_of,
        "made": any(each.made for each in found.origins),
        "subject": vars(found.thing),
        "bodies": [vars(each) for each in found.bodies.values()] if found.thing.kind != "person" else [],
        "holders": {str(number): people for number, people in found.holders.items()},
        "card": found.card.name,
        "query": found.card.statement,
        "rows": [{k: plain(v) for k, v in row.items() if k not in HIDDEN} for row in found.rows],
    }


def days(row: Row, what: str) -> str:
    """Between which days something began or ended; an end that nobody knows of is open."""
    first, last = row.get(f"{what}_min"), row.get(f"{what}_max")
    if first is None and last is None:
        return "?" if what == "from" or row.get("state") == "possible" else ""
    return first.isoformat() if isinstance(first, date) and first == last else f"{first or '?'}…{last or '?'}"


def _posts(via: str, lang: str) -> str:
    return "–".join(str(said("role", role, lang)) for role in via.split("–"))


def _state(row: Row, lang: str) -> str:
    return one(*STATES[row["state"]], lang)


def _line(row: Row, lang: str) -> str:
    return one("是", "yes", lang) if row["in_line"] else ""


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}".rstrip("0").rstrip(".")


def _name(node: object) -> str:
    return str(node.properties.get("name") or node.name) if isinstance(node, Node) else ""


def _code(node: object) -> str:
    return node.name if isinstance(node, Node) else ""
