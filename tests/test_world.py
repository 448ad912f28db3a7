"""The small world itself: time, what was collected, rosters read, statements of the model's own words."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from world import (
    CERTAIN,
    NO,
    POSSIBLE,
    Area,
    Collection,
    Interval,
    Organization,
    Sure,
    World,
    collected,
    sure,
)
from world_rosters import days, listed
from worlds import worlds

from graph import model

AS_OF = date(2024, 1, 1)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2021-03-05", (date(2021, 3, 5), date(2021, 3, 5))),
        ("2021年3月5日", (date(2021, 3, 5), date(2021, 3, 5))),
        ("2021.3", (date(2021, 3, 1), date(2021, 3, 31))),
        ("2024年2月", (date(2024, 2, 1), date(2024, 2, 29))),
        ("不详", (None, None)),
        ("至今", (None, None)),
        ("", (None, None)),
    ],
)
def test_days_of_a_cell(cell: str, expected: tuple[date | None, date | None]) -> None:
    assert days(cell) == expected


@pytest.mark.parametrize(
    ("start", "end", "day", "state"),
    [
        ("2021-03-05", "", date(2021, 3, 5), CERTAIN),
        ("2021-03-05", "", date(2021, 3, 4), NO),
        ("2021-03-05", "2023-05-01", date(2023, 4, 30), CERTAIN),
        ("2021-03-05", "2023-05-01", date(2023, 5, 1), NO),
        ("2021.3", "", date(2021, 3, 30), POSSIBLE),
        ("2021.3", "2023.5", date(2023, 5, 2), POSSIBLE),
        ("2021.3", "2023.5", date(2023, 5, 31), NO),
        ("不详", "", date(2023, 12, 31), POSSIBLE),
        ("不详", "至今", AS_OF, CERTAIN),
        ("", "2026-01-01", AS_OF, CERTAIN),
        ("2021-03-05", "不详", AS_OF, POSSIBLE),
        ("不详", "不详", AS_OF, POSSIBLE),
        ("不详", "2023-05-01", AS_OF, NO),
    ],
)
def test_what_a_row_says_of_a_day(start: str, end: str, day: date, state: Sure) -> None:
    assert sure(listed(start, end, None, AS_OF), day) is state


def test_what_vanished_is_possible_until_the_new_list() -> None:
    vanished = Interval(None, AS_OF, date(2024, 3, 2), date(2024, 6, 1), "ended")
    expected = {(3, 1): CERTAIN, (3, 2): POSSIBLE, (5, 31): POSSIBLE, (6, 1): NO}
    for (month, number), state in expected.items():
        assert sure(vanished, date(2024, month, number)) is state


@pytest.mark.parametrize(
    ("edge", "expected"),
    [
        (Collection("holdings", "V", since=AS_OF), True),
        (Collection("holdings", "C", since=AS_OF), True),
        (Collection("holdings", "C", role="secretary", since=AS_OF), True),
        (Collection("holdings", "C", role="member", since=AS_OF), False),
        (Collection("holdings", "C", type="Branch", since=AS_OF), False),
        (Collection("holdings", "C", complete=False, since=AS_OF), False),
        (Collection("holdings", "C", since=date(2024, 1, 2)), False),
        (Collection("holdings", "C"), False),
        (Collection("holdings", "Q2", since=AS_OF), False),
        (Collection("coverage", "C", since=AS_OF), False),
    ],
)
def test_collected(edge: Collection, expected: bool) -> None:
    areas = (Area("C", "City"), Area("Q", "Community", ("C",)), Area("Q2", "Community", ("C",)))
    world = World(areas, (Organization("V", "Branch", area="Q"),), collections=(edge,))
    assert collected(world, "V", "holdings", None, "secretary", AS_OF) is expected


ROSTERS = {
    "区域表": """区域编码,区域名称,层级,上级区域编码
C,城,市,
Q,甲,社区,C
G,一,网格,Q
H,二,网格,Q
K,苑,小区,G、H
""",
    "组织表": """组织编码,组织名称,组织类型,组织形式,上级组织编码,所在区域编码,依托单位编码,任期开始
B,支,党支部,网格,,Q,,
V,物,物业公司,,,Q,,
A,企,党支部,企业,B,Q,V,
O,业,业主委员会,选举,,K,,2021.3
""",
    "岗位表": """组织编码,职务,服务对象编码,名额,必设
B,书记,,1,是
B,包联干部,G,,
""",
    "人员表": """人员编码,姓名
p1,甲
""",
    "任职表": """人员编码,姓名,组织编码,职务,服务对象编码,起始时间,终止时间
p1,甲,B,书记/主任,,2021年3月,
,乙,B,包联干部,G,不详,至今
""",
    "覆盖表": """组织编码,区域编码
B,G
""",
    "小区管理表": """小区编码,组织编码,关系,起始时间
K,V,管理,2021-03-05
K,O,代表,
""",
    "从业表": """人员编码,单位编码,起始时间
p1,V,2021.3
""",
    "联席会表": """会议编码,召开日期,参会组织编码
T,2023.5,O；V
""",
    "采集范围表": """采集内容,组织类型,范围编码,是否完整,截止日期
管理与代表,物业公司,C,是,
任职,,C,否,2023-05-01
""",
}


def test_rosters_are_read(tmp_path: Path) -> None:
    (tmp_path / "roster.toml").write_text('source = "s"\nas_of = 2024-01-01\n', "utf-8")
    for name, text in ROSTERS.items():
        (tmp_path / f"{name}.csv").write_text(text, "utf-8-sig")
    world = World.from_rosters(tmp_path)
    assert world.area["K"].within == ("G", "H")
    assert world.area["G"].during == Interval(None, AS_OF, None, None, "current")
    assert {each.code: each.role for each in world.posts} == {
        "B#secretary": "secretary",
        "B#responsible_cadre#G": "responsible_cadre",
        "B#director": "director",
    }
    march = (date(2021, 3, 1), date(2021, 3, 31))
    assert {(each.kind, each.start, each.end) for each in world.edges} == {
        ("SUBORDINATE_TO", "A", "B"),
        ("ESTABLISHED_IN", "A", "V"),
        ("HOLDS", "s:p1", "B#secretary"),
        ("HOLDS", "s:p1", "B#director"),
        ("HOLDS", "s:乙@B", "B#responsible_cadre#G"),
        ("COVERS", "B", "G"),
        ("MANAGES", "V", "K"),
        ("REPRESENTS", "O", "K"),
        ("EMPLOYED_BY", "s:p1", "V"),
    }
    assert world.outgoing("HOLDS", "s:p1")[0].during == Interval(*march, None, None, "current")
    assert world.organization["O"].form == "elected"
    assert world.organization["O"].term == Interval(*march)
    assert world.meetings[0].attended == ("O", "V")
    assert world.meetings[0].held_max == date(2023, 5, 31)
    assert world.collections == (
        Collection("management", "C", "PropertyCompany", None, True, AS_OF),
        Collection("holdings", "C", None, None, False, date(2023, 5, 1)),
    )


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(worlds())
def test_statements_use_the_words_of_the_model(world: World) -> None:
    labels = {each.name: each for each in model.LABELS}
    relationships = {each.name: each for each in model.RELATIONSHIPS}
    created = 0
    for text, parameters in world.statements():
        for row in parameters["rows"]:
            if found := re.search(r"CREATE \(n:([\w:]+)\)", text):
                owner = labels[found[1].split(":")[0]]
                assert set(row) <= set(owner.properties)
                created += owner.name != "Source"
            else:
                found = re.search(r"\[r:(\w+)\]", text)
                assert found
                assert set(row["properties"]) <= {"key", *relationships[found[1]].properties}
    things = (world.areas, world.organizations, world.posts, world.people, world.meetings)
    assert created == sum(len(each) for each in things)
