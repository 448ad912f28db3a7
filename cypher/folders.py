"""The folders of the library: where a card lies says what it may do and what it must say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True)
class Folder:
    """What the cards of one folder have in common.

    `writes`: they change the graph. `finds`: they are rules, with a severity, an identity, a denominator,
    a `state` column and examples of an unknown date and of an uncollected source. `compares`: they tell what
    is different between two dates, with an identity and an example of an unknown date. `counts`: each row is
    a thing that a published figure counts. `params` and `columns`
    are those that each card has, besides its own.
    """

    zh: str
    en: str
    writes: bool = False
    finds: bool = False
    compares: bool = False
    counts: bool = False
    params: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def asked(self) -> str:
        """The parameter in which the cards of a plan take what they are asked about; "" for other cards."""
        return next((name for name in (FINDINGS, POSTS) if name in self.params), "")


FINDINGS, POSTS = "findings", "posts"
ASKED = {"as_of": "date", "area": "string"}
BETWEEN = {"from": "date", "to": "date", "area": "string"}
CHANGE = {
    "change": "string",
    "before": "string",
    "after": "string",
    "day_min": "date",
    "day_max": "date",
    "who": "string",
    "why": "string",
    "by": "list",
    "touches": "list",
}
"""A change: began, ended, passed or known; absent, possible or certain before and after; the first and the
last day that it can have been; who, why, by what; and the codes of all that it bears on."""


OPENING = {
    "subject": "node",
    "rule": "string",
    "what": "string",
    "part": "string",
    "way": "string",
    "step": "string",
    "need": "integer",
    "post": "string",
    "role": "string",
    "body": "string",
    "served": "string",
    "room": "integer",
    "people": "list",
    "reason": "string",
}
"""Which appointments close which finding: docs/rules.md «Plan»."""
CANDIDATE = {
    "person": "node",
    "post": "string",
    "eligible": "boolean",
    "why": "string",
    "distance": "integer",
    "held": "integer",
    "kind": "string",
    "exclusive": "list",
}
"""Who could be appointed to a post, and whether he may: docs/rules.md «Plan»."""
COUNTED = {"state": "string", "amount": "integer", "began": "date"}
"""A thing that a figure counts: certain, possible, ended or later; how many it stands for; since when."""


def _rules(zh: str, en: str) -> Folder:
    return Folder(zh, en, finds=True, params=ASKED, columns={"state": "string"})


FOLDERS: Mapping[str, Folder] = MappingProxyType(
    {
        "gaps": _rules("缺口", "gaps: who or what is missing"),
        "linkage": _rules("三方联动", "linkage: where the three parties are linked"),
        "changes": Folder(
            "变化",
            "changes: what is different between two dates",
            compares=True,
            params=BETWEEN,
            columns=CHANGE,
        ),
        "openings": Folder(
            "补缺",
            "openings: which appointments close a gap",
            params={FINDINGS: "list<map>"},
            columns=OPENING,
        ),
        "candidates": Folder(
            "人选", "candidates: who could be appointed", params={POSTS: "list<map>"}, columns=CANDIDATE
        ),
        "figures": Folder(
            "统计数",
            "figures: what a published figure counts",
            counts=True,
            params=ASKED,
            columns=COUNTED,
        ),
        "chart": Folder("架构图", "organisation charts"),
        "lists": Folder("名录", "lists: what there is, a page at a time"),
        "explore": Folder("探索", "questions to start from in Neo4j Browser"),
        "load": Folder("装载", "load: write rows into the graph", writes=True),
        "maintain": Folder("维护", "maintain: derive, close and put right", writes=True),
    }
)
NAME = re.compile(r"[a-z][a-z0-9_]*")  # of a card's file, without .cypher
FINDING = " 和 ".join(name for name, folder in FOLDERS.items() if folder.finds)
