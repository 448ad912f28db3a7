"""Rosters read as a whole: spellings that come to the same, keys, implied rows, and real files."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

import pytest
from roster_files import AREAS, AS_OF, BODIES, KEY, number, rows, taken, workbook, write

from cypher.errors import RosterError
from loaders import manifest
from loaders.dates import Span
from loaders.roster import Row
from loaders.tables import BY_NAME

US = Path(__file__).with_name("cities") / "us-committees"
PEOPLE = f"人员编码,姓名,身份证号\nP1,张三,{number(1)}\nP2,李四,\n"
HOLDINGS = """人员编码,姓名,身份证号,组织编码,职务,服务对象编码,任职方式,起始时间
P1,张三,,Z1,书记,,选举,2021.3
P2,,,Z1,委员/组长,,,
P9,王五,,D1,包联干部,G1,,2020-01-01
,赵六,,Z1,委员,,,
"""


def plain(found: list[Row]) -> list[dict[str, object]]:
    return [row.values for row in found]


def test_files_of_every_kind_give_equal_rows(tmp_path: Path) -> None:
    english = {each.zh: each.name for each in BY_NAME["areas"].columns}
    header, _, body = AREAS.partition("\n")
    in_english = ",".join(english[each] for each in header.split(",")) + "\n" + body
    spaced = header.replace("区域编码", " * 区域 编码(必填) ", 1) + "\n" + body
    grid = [line.split(",") for line in AREAS.splitlines()]
    files = {
        "utf8": AREAS.encode(),
        "bom": AREAS.encode("utf-8-sig"),
        "gb18030": AREAS.encode("gb18030"),
        "utf16": AREAS.encode("utf-16"),
        "english": in_english.encode(),
        "windows": AREAS.replace("\n", "\r\n").encode(),
        "semicolons": AREAS.replace(",", ";").encode(),
        "tabs": AREAS.replace(",", "\t").encode(),
        "spaced": spaced.encode(),
        "titled": ("甘州区区域表,,,\n\n" + AREAS).encode(),
        "repeated": (AREAS + header + "\n , ,,\n").encode(),
        "quoted": AREAS.replace("祁连苑", '"祁连苑"').encode(),
        "wide": AREAS.replace("A2", "\uff21\uff12").encode(),
    }
    expected = None
    for name, content in files.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "1-区域表(2026).csv").write_bytes(content)
        with taken(tmp_path / name) as rosters:
            assert rosters.problems == [], name
            expected = expected or plain(rows(rosters, "areas"))
            assert plain(rows(rosters, "areas")) == expected, name
    for name, sheets in {"x": {"区域表": grid}, "y": {"Sheet1": grid, "空": []}}.items():
        with taken(workbook(tmp_path / f"{name}.xlsx", sheets)) as rosters:
            assert rosters.problems == []
            assert plain(rows(rosters, "areas")) == expected
    assert expected is not None
    assert expected[3] == {"code": "X1", "name": "祁连苑", "tier": "Compound", "within": ["G1"]}


def test_cells_of_a_workbook(tmp_path: Path) -> None:
    sheet = [
        ["区域编码", "区域名称", "层级", "户数", "起始时间"],
        [620702001, "东街街道", "街道", 12.0, date(2021, 3, 5)],
        [1.5, "南街", "街道", "1,200", 44260],
    ]
    with taken(workbook(tmp_path / "areas.xlsx", {"areas": sheet})) as rosters:
        found = rows(rosters, "areas")
        assert rosters.problems == []
    day = Span(date(2021, 3, 5), date(2021, 3, 5))
    assert [row.values["code"] for row in found] == ["620702001", "1.5"]
    assert [row.values["households"] for row in found] == [12, 1200]
    assert [row.values["from"] for row in found] == [day, day]
    assert [row.origin for row in found] == ["areas.xlsx/areas#2", "areas.xlsx/areas#3"]


def test_origins_count_lines_of_the_file(tmp_path: Path) -> None:
    text = '区域编码,区域名称,层级\n\nA1,"甘州\n区",县区\n\nA2,东街,街道\n'
    with taken(write(tmp_path / "r", areas=text)) as rosters:
        assert [row.origin for row in rows(rosters, "areas")] == ["areas.csv#3", "areas.csv#6"]


def test_a_table_is_known_by_its_headers(tmp_path: Path) -> None:
    with taken(write(tmp_path / "r", 甲=AREAS, 乙=BODIES)) as rosters:
        assert rosters.problems == []
        assert {table: counts.good for table, counts in rosters.counts.items()} == {
            "areas": 4,
            "organizations": 2,
        }


def test_holdings(tmp_path: Path) -> None:
    folder = write(tmp_path / "r", areas=AREAS, organizations=BODIES, people=PEOPLE, holdings=HOLDINGS)
    with taken(folder) as rosters:
        assert rosters.problems == []
        held, people, posts = (rows(rosters, table) for table in ("holdings", "people", "posts"))
        counts = rosters.counts
    assert (counts["holdings"].read, counts["holdings"].good, counts["holdings"].rejected) == (4, 4, 0)
    assert [row.values["post"] for row in held] == [
        "Z1#secretary", "Z1#member", "Z1#group_leader", "D1#responsible_cadre#G1", "Z1#member",
    ]  # fmt: skip
    zhang = f"id:{KEY.hash(number(1))}"
    assert [row.values["person"] for row in held] == [zhang, "test:P2", "test:P2", "test:P9", "test:赵六@Z1"]
    assert held[1].origin == held[2].origin == "holdings.csv#3"
    assert held[0].values["key"] == f"{zhang}|Z1|secretary||1"
    assert held[0].values["title"] == "书记"
    assert held[0].values["kind"] == "elected"
    assert all("id_number" not in row.values for row in held + people)
    assert [(row.values["key"], row.values["name"], row.implied) for row in people] == [
        (zhang, "张三", False),
        ("test:P2", "李四", False),
        ("test:P9", "王五", True),
        ("test:赵六@Z1", "赵六", True),
    ]
    assert people[0].values["identity"] == KEY.hash(number(1))
    assert people[2].values["code"] == "P9"
    assert people[2].origin == "holdings.csv#4"
    assert {row.values["post"]: row.implied for row in posts} == {
        "Z1#secretary": True, "Z1#member": True, "Z1#group_leader": True, "D1#responsible_cadre#G1": True,
    }  # fmt: skip
    assert posts[0].values == {"organization": "Z1", "role": "secretary", "post": "Z1#secretary"}


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("买买提·艾力", "买买提•艾力"),
        ("买买提 ・ 艾力", "买买提.艾力"),
        ("李（大）明", "李(大)明"),
        ("王Ａ", "王A"),
    ],
)
def test_a_name_is_one_in_whichever_signs_it_is_typed(tmp_path: Path, first: str, then: str) -> None:
    head = HOLDINGS.splitlines()[0]
    folder = write(
        tmp_path / "r",
        areas=AREAS,
        organizations=BODIES,
        people=f"人员编码,姓名\nP1,{first}\n",
        holdings=f"{head}\nP1,{then},,Z1,书记,,,\n,{first},,D1,委员,,,\n,{then},,D1,组长,,,\n",
    )
    with taken(folder) as rosters:
        assert [problem.text() for problem in rosters.problems] == []
        held, people = rows(rosters, "holdings"), rows(rosters, "people")
    listed, stranger, again = (row.values["person"] for row in held)
    assert listed == "test:P1"
    assert stranger == again != listed
    assert [row.values["name"] for row in people] == [first, first], "as it was written first"


def test_listed_posts_are_not_implied(tmp_path: Path) -> None:
    listed = "组织编码,职务,服务对象编码,名额\nZ1,书记,,1\nD1,包联干部,G1,1\n"
    folder = write(
        tmp_path / "r", areas=AREAS, organizations=BODIES, people=PEOPLE, posts=listed, holdings=HOLDINGS
    )
    with taken(folder) as rosters:
        assert [(row.values["post"], row.implied) for row in rows(rosters, "posts")] == [
            ("Z1#secretary", False),
            ("D1#responsible_cadre#G1", False),
            ("Z1#member", True),
            ("Z1#group_leader", True),
        ]


def test_terms_in_one_post_are_numbered(tmp_path: Path) -> None:
    held = "姓名,组织编码,职务,起始时间,终止时间\n张三,Z1,书记,2010,2014\n张三,Z1,书记,2018,\n"
    with taken(write(tmp_path / "r", areas=AREAS, organizations=BODIES, holdings=held)) as rosters:
        assert rosters.problems == []
        keys = [str(row.values["key"]) for row in rows(rosters, "holdings")]
    assert keys == ["test:张三@Z1|Z1|secretary||1", "test:张三@Z1|Z1|secretary||2"]


def test_what_the_graph_has_may_be_referred_to(tmp_path: Path) -> None:
    asked: list[tuple[str, set[str], str]] = []

    def known(table: str, codes: Collection[str], source: str) -> dict[str, str]:
        asked.append((table, set(codes), source))
        return {"organizations": {"Z1": "Z1"}, "people": {"P1": "id:abc"}}.get(table, {})

    held = "人员编码,组织编码,职务\nP1,Z1,书记\nP1,Z1,委员\n"
    with taken(write(tmp_path / "r", holdings=held), known=known) as rosters:
        assert rosters.problems == []
        assert [row.values["person"] for row in rows(rosters, "holdings")] == ["id:abc", "id:abc"]
        assert not rows(rosters, "people")
    assert asked == [("organizations", {"Z1"}, "test"), ("people", {"P1"}, "test")]


def test_merged_cells_are_carried_down(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "coverage.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("覆盖表")
        sheet.merge_range(0, 0, 0, 1, "覆盖情况")
        sheet.write_row(1, 0, ["组织编码", "区域编码"])
        sheet.merge_range(2, 0, 4, 0, "Z1")
        for number_, code in enumerate(("A1", "A2", "G1", "X1")):
            sheet.write(2 + number_, 1, code)
        sheet.write(5, 0, "D1")
    write(tmp_path / "r", areas=AREAS, organizations=BODIES)
    with taken(tmp_path / "r", path) as rosters:
        assert rosters.problems == []
        assert [row.values["organization"] for row in rows(rosters, "coverage")] == ["Z1", "Z1", "Z1", "D1"]


def test_rows_come_in_batches(tmp_path: Path) -> None:
    text = "区域编码,区域名称,层级\n" + "".join(f"A{n},区{n},网格\n" for n in range(12_001))
    seen: list[tuple[int, int]] = []
    with taken(
        write(tmp_path / "r", areas=text), progress=lambda done, size: seen.append((done, size))
    ) as found:
        assert [len(batch) for batch in found.rows("areas")] == [5000, 5000, 2001]
        assert [row.values["code"] for row in rows(found, "areas")] == [f"A{n}" for n in range(12_001)]
    assert seen[-1][0] == seen[-1][1] == len(text.encode())


def test_what_is_passed_over(tmp_path: Path) -> None:
    folder = write(tmp_path / "r", areas=AREAS)
    for name in ("truth.json", ".hidden.csv", "~$areas.xlsx", "notes.txt"):
        (folder / name).write_text("no roster")
    (folder / "sub").mkdir()
    with taken(folder) as rosters:
        assert rosters.problems == []
        assert list(rosters.counts) == ["areas"]


@pytest.mark.parametrize(
    ("name", "source"),
    [("Gan Zhou 2026", "gan-zhou-2026"), ("甘州", "roster-"), ("x" * 80, "x" * 40)],
)
def test_a_source_is_named_after_its_folder(tmp_path: Path, name: str, source: str) -> None:
    with taken(write(tmp_path / name, areas=AREAS), source=None) as rosters:
        assert rosters.source.startswith(source)
        assert manifest.SOURCE.fullmatch(rosters.source)


def test_whose_and_of_which_day(tmp_path: Path) -> None:
    folder = write(tmp_path / "r", areas=AREAS)
    with taken(folder, as_of=None) as rosters:
        assert (rosters.as_of, rosters.as_of_from) == (date.today(), "today")
    (folder / "roster.toml").write_text('source = "zhangye"\nas_of = 2026-01-31\nmade = true\n')
    with taken(folder, as_of=None, source=None) as rosters:
        assert (rosters.source, rosters.as_of, rosters.as_of_from) == (
            "zhangye",
            date(2026, 1, 31),
            "manifest",
        )
        assert rosters.made
    with taken(folder, source="other") as rosters:
        assert (rosters.source, rosters.as_of, rosters.as_of_from) == ("other", AS_OF, "argument")


def test_a_bad_manifest_is_an_error(tmp_path: Path) -> None:
    folder = write(tmp_path / "r", areas=AREAS)
    (folder / "roster.toml").write_text("sorce = 'x'\n")
    with pytest.raises(RosterError, match=r"roster\.toml:1"):
        taken(folder)


def test_real_committees() -> None:
    with taken(US, as_of=None, source=None) as rosters:
        assert rosters.problems == []
        held = rows(rosters, "holdings")
        counts = rosters.counts["holdings"]
        people = rows(rosters, "people")
        bodies = rows(rosters, "organizations")
        posts = {row.values["post"] for row in rows(rosters, "posts")}
    assert (rosters.source, rosters.as_of) == ("us-committees", date(2026, 6, 15))
    assert counts.read == counts.good + counts.rejected == 3879
    assert len(held) == 3879
    assert len(people) == 528
    assert len({row.values["key"] for row in held}) == 3879
    assert sum("superior" not in row.values for row in bodies) == 49
    chaired = {row.values["organization"] for row in held if row.values["role"] in ("chair", "co_chair")}
    assert {row.values["code"] for row in bodies} - chaired == {"HSED14", "HSSM23", "SSCM39", "SSJU27"}
    assert "JCSE#chair" not in posts
    assert rosters.manifest.posts[0].of == "*"
