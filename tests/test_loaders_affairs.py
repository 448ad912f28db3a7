"""Rosters of joint conferences, plans and tasks: what they become in the graph, and what bad rows get."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from loading import Book, loaded, write_csv, write_xlsx
from roster_files import only, taken

from cypher.library import Library
from graph.db import Graph

DAY = date(2026, 6, 30)
BODIES = [
    "code|name|type|superior|area|made",
    "H|市委|党委|||",
    "L|市联席会议|联席会议||A|",
    "U|市民政局|成员单位|H|A|",
    "V|市科协|成员单位|H|A|是",
]


def book() -> Book:
    """A city with a conference of two units, a meeting, a duty, a plan and four tasks."""
    return {
        "areas": ["code|name|tier", "A|某市|市"],
        "organizations": BODIES,
        "coverage": ["organization|area|from", "L|A|2021-03-01"],
        "membership": ["organization|conference|from|to", "U|L|2021.3|", "V|L|2021-03-01|不详"],
        "duties": ["code|name|carriers|made", "1|社区治理|U、V|是"],
        "meetings": [
            "code|name|held_on|mechanism|conference|organizations",
            "M1|例会|2026.5|工作例会|L|U、V",
            "M2|三方会|2026-05-01|||U",
        ],
        "policies": ["code|name|kind|issuers", "1|实施方案|主方案|H"],
        "tasks": [
            "code|name|policy|owners|deadline|from|to|status",
            "1|在办的|1|U|2026-12-31|2026-01-05||",
            "2|办结的|1|U、V|2026.3|2026-01-05|2026-02-10|办结",
            "3|时限不详的|1|V|不详||不详|",
            "4|什么都没有的||||||",
        ],
    }


def graph_of(graph: Graph) -> dict[str, object]:
    """What the tests look at: memberships, who carries, what is convened, plans and tasks."""
    rows = graph.read(
        """
        RETURN COLLECT { MATCH (u)-[m:MEMBER_OF]->(c)
            RETURN [u.code, c.code, m.from_min, m.from_max, m.status] AS x ORDER BY u.code } AS members,
          COLLECT { MATCH (d:Duty)-[:CARRIED_BY]->(u)
            RETURN [d.code, u.code, d.made] AS x ORDER BY u.code } AS duties,
          COLLECT { MATCH (m:Meeting) RETURN [m.code, m.mechanism, head([(m)-[:CONVENED_BY]->(c) | c.code]),
            size([(m)<-[:ATTENDED]-() | 1])] AS x ORDER BY m.code } AS meetings,
          COLLECT { MATCH (p:Policy)-[:OWNED_BY]->(h) RETURN [p.code, p.kind, h.code] } AS plans,
          COLLECT { MATCH (t:Task) RETURN [t.code, head([(t)-[:UNDER]->(p:Policy) | p.code]),
            COLLECT { MATCH (t)-[:OWNED_BY]->(u) RETURN u.code ORDER BY u.code },
            t.deadline_min, t.deadline_max, t.deadline_unknown, t.to_max, t.status] AS x
            ORDER BY t.code } AS tasks,
          COLLECT { MATCH (o:MemberUnit) WHERE o.made RETURN o.code } AS made
        """
    )
    return dict(rows[0])


EXPECTED = {
    "members": [
        ["U", "L", date(2021, 3, 1), date(2021, 3, 31), "current"],
        ["V", "L", date(2021, 3, 1), date(2021, 3, 1), "unknown"],
    ],
    "duties": [["1", "U", True], ["1", "V", True]],
    "meetings": [["M1", "regular", "L", 2], ["M2", None, None, 1]],
    "plans": [["1", "main", "H"]],
    "tasks": [
        ["1", "1", ["U"], date(2026, 12, 31), date(2026, 12, 31), None, None, "current"],
        ["2", "1", ["U", "V"], date(2026, 3, 1), date(2026, 3, 31), None, date(2026, 2, 10), "ended"],
        ["3", "1", ["V"], None, None, True, None, "unknown"],
        ["4", None, [], None, None, None, None, "current"],
    ],
    "made": ["V"],
}


@pytest.mark.neo4j
@pytest.mark.parametrize("how", ["中文 CSV", "English CSV", "XLSX"])
def test_they_load(spare: Graph, library: Library, tmp_path: Path, how: str) -> None:
    if how == "XLSX":
        path = write_xlsx(tmp_path / "rosters.xlsx", book())
    else:
        path = write_csv(tmp_path / "rosters", book(), english=how.startswith("English"))
    outcome = loaded(spare, library, path, source="s", as_of=DAY)
    assert outcome.committed
    assert graph_of(spare) == EXPECTED
    assert loaded(spare, library, path, source="s", as_of=DAY).changes == 0


@pytest.mark.neo4j
def test_a_task_that_is_done_and_a_unit_that_left(spare: Graph, library: Library, tmp_path: Path) -> None:
    """The next roster: what it says of a task is taken over, who is no longer listed has left."""
    loaded(spare, library, write_csv(tmp_path / "one", book()), source="s", as_of=DAY)
    later = book()
    later["tasks"][1] = "1|在办的|1|U|2026-12-31|2026-01-05|2026-09-01|办结"
    later["membership"].pop()
    loaded(
        spare,
        library,
        write_csv(tmp_path / "two", later),
        source="s",
        as_of=date(2026, 9, 30),
        allow_fall=True,
    )
    found = spare.read(
        """
        MATCH (t:Task {code: '1'}), (:Organization {code: 'V'})-[m:MEMBER_OF]->()
        RETURN t.status AS task, t.to_max AS done, m.status AS member, m.to_max AS left
        """
    )
    assert found == [
        {"task": "ended", "done": date(2026, 9, 1), "member": "ended", "left": date(2026, 9, 30)}
    ]


@pytest.mark.parametrize(
    ("table", "line", "rule", "column"),
    [
        ("membership", "U|Z|2021.3|", "reference", "联席会议编码"),
        ("membership", "|L|2021.3|", "required", "成员单位编码"),
        ("membership", "U|L|2025-01-01|2024-01-01", "end-before-start", "终止时间"),
        ("tasks", "5|新的|9|U||||", "reference", "方案编码"),
        ("tasks", "5|新的|1|Z||||", "reference", "责任单位编码"),
        ("tasks", "5|新的|1|U|年底前|||", "date", "完成时限"),
        ("tasks", "5||1|U||||", "required", "任务名称"),
        ("tasks", "1|又是一项|1|U||||", "key-repeated", "任务编码"),
        ("tasks", "5|新的|1|U||||快了", "word", "办理状态"),
        ("policies", "2|方案|大方案|H", "word", "方案类别"),
        ("duties", "2|别的|Z|", "reference", "承担单位编码"),
        ("meetings", "M3|会|2026.5|工作例会|Z|U", "reference", "联席会议编码"),
    ],
)
def test_a_bad_row_says_where_and_what_to_do(
    tmp_path: Path, table: str, line: str, rule: str, column: str
) -> None:
    rosters = book()
    rosters[table].append(line)
    with taken(write_csv(tmp_path / "rosters", rosters)) as read:
        problem = only(read)
        assert (problem.rule, problem.line, problem.column) == (rule, len(rosters[table]), column)
        assert all((problem.zh, problem.en, problem.fix_zh, problem.fix_en))
