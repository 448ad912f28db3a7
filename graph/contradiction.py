"""Judgements that cannot stand together: refused before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from cypher.errors import BadParameter
from graph.judgement import DIFFERENT, SAME, Judgement, Pair
from graph.whom import BODY, Known


def refuse_twice(new: Judgement, made: Mapping[Pair, Judgement]) -> None:
    """Raise BadParameter where the pair is judged already."""
    old = made.get(new.pair)
    if old:
        zh, en = old.words
        raise BadParameter(
            f"{new.one} 和 {new.other} 已由 {old.by} 判断为{zh}({old.reason})。要改,先撤回:--withdraw。",
            f"{old.by} judged {new.one} and {new.other} to be {en} ({old.reason}). To change it, --withdraw"
            " first.",
        )


def refuse(
    after: Mapping[Pair, Judgement],
    groups: Mapping[str, frozenset[str]],
    known: Mapping[str, Known],
    made: Mapping[Pair, Judgement],
) -> None:
    """Raise BadParameter where `made` joins what was told apart, or what numbers or codes tell apart."""
    for pair, each in after.items():
        group = groups.get(pair[0], frozenset())
        if each.verdict == DIFFERENT and pair[1] in group and any(not group.isdisjoint(new) for new in made):
            path = " = ".join(_path(after, *pair))
            raise BadParameter(
                f"判断互相矛盾:{pair[0]} 和 {pair[1]} 是两个人({each.by}:{each.reason}),可是 {path}。"
                "请先撤回其中一个:sanfang judge --withdraw。",
                f"judgements contradict each other: {pair[0]} and {pair[1]} are two ({each.by}:"
                f" {each.reason}), yet {path}. Withdraw one of them first: `sanfang judge --withdraw`.",
            )
    for group in {groups[key] for pair in made for key in pair if key in groups}:
        numbered = [known[key] for key in sorted(group) if key in known and known[key].identity]
        for one, other in combinations(numbered, 2):
            if one.identity != other.identity:
                raise BadParameter(*_numbers(one.key, other.key, next(iter(made.values())).kind))


def _numbers(one: str, other: str, kind: str) -> tuple[str, str]:
    if kind == BODY:
        return (
            f"{one} 和 {other} 有不同的统一社会信用代码,不会是一个组织。",
            f"{one} and {other} have different credit codes: they are not one organisation.",
        )
    return (
        f"{one} 和 {other} 有不同的身份证号,不会是一个人。",
        f"{one} and {other} have different identity numbers: they are not one person.",
    )


def _path(made: Mapping[Pair, Judgement], start: str, end: str) -> list[str]:
    """The keys by which two are joined."""
    beside: dict[str, list[str]] = {}
    for pair, each in made.items():
        if each.verdict == SAME:
            beside.setdefault(pair[0], []).append(pair[1])
            beside.setdefault(pair[1], []).append(pair[0])
    came: dict[str, str] = {start: ""}
    waiting = [start]
    for key in waiting:
        for other in beside.get(key, ()):
            if other not in came:
                came[other] = key
                waiting.append(other)
    path = [end]
    while came[path[-1]]:
        path.append(came[path[-1]])
    return path[::-1]
