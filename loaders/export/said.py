"""What an export says: rows of roster tables, and what no roster can hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from graph.vocabulary import Word


@dataclass(frozen=True, slots=True)
class Said:
    """A row of a table as one source states it: values by column, as the reader has them.

    `standing`: see `loaders.standing`; None for a row like any other.
    """

    source: str
    table: str
    values: Mapping[str, object]
    standing: str | None = None
    token: str | None = None


class Left(NamedTuple):
    """Something that the graph holds and no roster can: its kind, what it is, and the code of the reason."""

    source: str
    kind: str
    thing: str
    why: str


REASONS = (
    Word(
        "line-dates",
        "这条关系有自己的起止,名册里它随本行的起止",
        "it has dates of its own; in a roster they are its row's",
    ),
    Word("line-gone", "这条关系已不再登记,它的行还在", "it is listed no more, while its row is"),
    Word("line-alone", "只登记了这条关系,没有登记它的行", "it is listed, and its row is not"),
    Word("dates", "表里没有地方写它的起止", "its table has no place for its dates"),
    Word("order", "终止在起始之前", "it ends before it begins"),
    Word("code-twice", "同一来源里两个人用一个编码", "two people of the source have one code"),
    Word("nameless", "没有编码、姓名或身份摘要可以称呼", "neither code nor name nor hash to call it by"),
    Word("key", "名册里它会得到另一个键", "a roster would give it another key"),
    Word("title", "职务原文读不回这个职务", "the title does not read as its role"),
    Word("masked", "文字里有电话或证件号,已遮盖", "a telephone or identity number in a text was masked"),
    Word(
        "judged",
        "判断为同一人,名册里仍是各自的行;判断用 sanfang judge --list --out 带走,装载后 --read 读回",
        "judged to be one person, rows of their own in rosters; take the judgements along with `sanfang judge"
        " --list --out`, and --read them once all is loaded",
    ),
    Word("sourceless", "没有来源,不是名册装载的", "no source: no roster brought it in"),
)
