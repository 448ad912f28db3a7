"""Two rosters that speak of the same people, for tests of judging."""

from __future__ import annotations

from datetime import date

from loading import Book, Put, small
from roster_files import KEY, number

from graph.db import Graph
from loaders.identity import checked

DAY = date(2026, 6, 30)
LATER = date(2026, 9, 30)


def second() -> Book:
    """What another source says: an old acquaintance, somebody new, and a namesake."""
    return {
        "people": [
            "code|name|sex|birth_year|party_status",
            "T1|张三|男|1990|",
            "T2|李四|男||正式党员",
            "T3|李四|女||",
        ],
        "holdings": [
            "person|organization|role|from|to",
            "T1|W1|副经理|2022-01-01|",
            "T2|Y1|委员|2024-05-06|",
            "T2|Z2|书记|2020-01-01|",
            "T3|Y1|委员|2024-05-06|",
        ],
        "employment": ["person|organization|title|from", "T2|W1|主管|2021-01-01"],
    }


def companies() -> Book:
    """What a third source says: the company of `small` by a code and a name of its own, and what it has."""
    return {
        "organizations": [
            "code|name|type|superior|area|full_members",
            "V9|一物业服务公司|物业公司||A2|4",
            "V8|二物业|物业公司||A2|",
        ],
        "posts": ["organization|role|for|seats|required", "V9|项目经理||1|是", "Z1|顾问|V9|1|是"],
        "people": ["code|name", "V1|赵六"],
        "holdings": [
            "person|organization|role|for|from|to",
            "V1|V9|项目经理||2024-01-01|",
            "V1|Z1|顾问|V9||",
        ],
        "management": ["compound|organization|relation|from", "X1|V9|管理|2023"],
        "employment": ["person|organization|title|from", "V1|V9|经理|2024-01-01"],
        "meetings": ["code|name|held_on|organizations", "M9|例会|2026.5|Y1、V9"],
        "collection": ["what|type|role|scope|complete", "任职|||V9|是"],
    }


def both(put: Put) -> None:
    """Load the two."""
    put(small())
    put(second(), source="t")


def first() -> str:
    """The key of 张三 in the first roster, who has an identity number there."""
    return f"id:{KEY.hash(checked(number(1)) or '')}"


def people(graph: Graph) -> list[object]:
    """The keys of people."""
    return [row["key"] for row in graph.read("MATCH (p:Person) RETURN p.key AS key ORDER BY key")]


def held(graph: Graph, key: str) -> list[tuple[object, object]]:
    """What a person holds: post, and of whom it was said."""
    rows = graph.read(
        "MATCH (p:Person {key: $key})-[h:HOLDS]->(x)"
        " RETURN x.code AS post, h.said_of AS said ORDER BY post, said",
        {"key": key},
    )
    return [(row["post"], row["said"]) for row in rows]


def appointed(graph: Graph) -> list[tuple[object, ...]]:
    """The cross-appointments: both bodies, the person, by what."""
    rows = graph.read(
        "MATCH (a)-[e:CROSS_APPOINTED]->(b) RETURN a.code AS a, b.code AS b, e.person AS p, e.via AS via"
        " ORDER BY a, b, p"
    )
    return [
        (row["a"], row["b"], row["p"], *(row["via"] if isinstance(row["via"], list) else ())) for row in rows
    ]
