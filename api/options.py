"""Options that several commands share, and how their texts become values."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from cypher.day import day
from cypher.errors import BadParameter
from cypher.problems import nearest

Area = Annotated[
    str,
    typer.Option(
        metavar="CODE", help="区域编码或全名,空为全市 · code or full name of an area; empty: everywhere"
    ),
]
AsOf = Annotated[
    str,
    typer.Option(
        "--as-of", metavar="DATE", help="截止日期,如 2026-06-30、2026.6.30 · as of this date; default today"
    ),
]
Form = Annotated[str | None, typer.Option("--format", metavar="table|json|csv|xlsx|md", help="格式 · format")]
Out = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="写入文件,格式可由后缀定 · write to a file; its suffix gives the format"
    ),
]
Params = Annotated[
    list[str] | None,
    typer.Option("--param", metavar="K=V", help="参数,可多次 · a parameter; may be repeated"),
]
ProfileFile = Annotated[
    Path | None,
    typer.Option(
        "--profile",
        metavar="FILE",
        help="本市的阈值、规则与应设岗位,或 national、example · thresholds, rules and due posts of a city",
    ),
]
PlanFile = Annotated[
    Path | None,
    typer.Option(
        "--plan",
        metavar="FILE",
        help="假设 sanfang plan 写的方案已经执行,数据不改 · as if a plan were in force; the data stay",
    ),
]
Accepted = Annotated[bool, typer.Option("--accepted", help="也列出已接受的 · list the accepted findings too")]


def choice(what: tuple[str, str], given: str, known: Iterable[str]) -> str:
    """`given` when it is known; else BadParameter with the nearest. `what` names it, Chinese and English."""
    known = tuple(known)
    if given not in known:
        zh, en = nearest(given, known)
        raise BadParameter(f"没有{what[0]}“{given}”{zh}", f"there is no {what[1]} {given!r}{en}")
    return given


def dated(as_of: str) -> list[str]:
    """`--as-of` as the parameter of a card; nothing where it was not given. Raises BadParameter."""
    return [f"as_of={day(as_of)}"] if as_of else []


def pairs(given: Iterable[str] | None) -> dict[str, str]:
    """`k=v` texts as a mapping. Raises BadParameter for one without `=` or given twice."""
    found: dict[str, str] = {}
    for text in given or ():
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            raise BadParameter(
                f"参数“{text}”不对:应写成 名称=值。", f"bad parameter {text!r}: write it as name=value."
            )
        if name.strip() in found:
            raise BadParameter(f"参数“{name}”给了两次。", f"the parameter {name!r} is given twice.")
        found[name.strip()] = value
    return found
