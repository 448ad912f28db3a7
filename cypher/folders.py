"""The folders of the library: where a card lies says what it may do and what it must say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Folder:
    """What the cards of one folder have in common.

    `writes`: they change the graph. `finds`: they are rules, with a severity, an identity, a denominator,
    a `state` column and examples of an unknown date and of an uncollected source.
    """

    zh: str
    en: str
    writes: bool = False
    finds: bool = False


FOLDERS: Mapping[str, Folder] = MappingProxyType(
    {
        "gaps": Folder("缺口", "gaps: who or what is missing", finds=True),
        "linkage": Folder("三方联动", "linkage: where the three parties are linked", finds=True),
        "chart": Folder("架构图", "organisation charts"),
        "explore": Folder("探索", "questions to start from in Neo4j Browser"),
        "load": Folder("装载", "load: write rows into the graph", writes=True),
        "maintain": Folder("维护", "maintain: derive, close and put right", writes=True),
    }
)
NAME = re.compile(r"[a-z][a-z0-9_]*")  # of a card's file, without .cypher
FINDING = " 和 ".join(name for name, folder in FOLDERS.items() if folder.finds)
