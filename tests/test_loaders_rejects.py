"""The rejects workbook, and the way back."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from pathlib import Path

import pytest
from loading import NO_POSTS
from roster_files import AREAS, AS_OF, BODIES, KEY, corrected, number, only, rows, sheets, taken, write

from cypher.library import Library
from graph.db import Graph
from loaders import rejects
from loaders.cut import Cut
from loaders.entry import Entry
from loaders.identity_key import IdentityKey
from loaders.known import Known
from loaders.load import Outcome, load
from loaders.veil import veil

MAPPING = """
source = "mapped"
[[table]]
file = "x.csv"
as = "areas"
columns = { code = "id", name = "label", tier = "sort" }
ignore = ["remark"]
[table.values.tier]
"precinct" = "Grid"
"""


def test_there_and_back(tmp_path: Path) -> None:
    good, spoiled = number(1), number(2)
    people = f"""人员编码,姓名,身份证号,出生年份,备注
P1,张三,{good},约1990,=x
P2,李四,,1980,
P3,王五,{spoiled[:17]}?,,
"""
    folder = write(tmp_path / "r", people=people)
    (folder / "roster.toml").write_text('ignore = ["备注"]\n')
    path = tmp_path / "rejects.xlsx"
    with taken(folder) as rosters:
        assert [(each.rule, each.value) for each in rosters.problems] == [
            ("birth-year", "约1990"),
            ("identity", "620*************" + spoiled[16] + "?"),
        ]
        rosters.write_rejects(path)
    page = sheets(path)["人员表"]
    assert page[0][:6] == ["人员编码", "姓名", "身份证号", "出生年份", "备注", "身份证号令牌"]
    assert page[1][:5] == ["P1", "张三", "620*************" + good[16:], "约1990", "'=x"]
    assert page[1][5] == KEY.token(KEY.hash(good))
    assert page[1][-1] == "people.csv#2"
    assert "约1990" not in str(page[1][6])
    assert "出生年份" in str(page[1][6])
    assert page[2][5] == ""
    fixed = corrected(path, tmp_path / "fixed.xlsx", 约1990="1990")
    with taken(fixed, source=None, as_of=None) as rosters:
        assert (rosters.source, rosters.as_of, rosters.as_of_from) == ("test", AS_OF, "rejects")
        assert rosters.patch
        assert rosters.partial
        assert (only(rosters).rule, only(rosters).line, only(rosters).file) == ("masked", 3, "fixed.xlsx")
        found = rows(rosters, "people")
    assert [row.values for row in found] == [
        {
            "code": "P1",
            "name": "张三",
            "birth_year": 1990,
            "key": f"id:{KEY.hash(good)}",
            "identity": KEY.hash(good),
        }
    ]


def test_there_and_back_twice(tmp_path: Path) -> None:
    people = f"人员编码,姓名,身份证号,出生年份\nP1,张三,{number(1)},约1990\n"
    first, second = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    with taken(write(tmp_path / "r", people=people)) as rosters:
        rosters.write_rejects(first)
    with taken(first) as rosters:
        assert only(rosters).rule == "birth-year"
        rosters.write_rejects(second)
    assert sheets(first)["人员表"][0] == sheets(second)["人员表"][0]
    assert sheets(first)["人员表"][1][:5] == sheets(second)["人员表"][1][:5]


def test_a_token_of_another_key(tmp_path: Path) -> None:
    people = f"人员编码,姓名,身份证号,出生年份\nP1,张三,{number(1)},约1990\n"
    with taken(write(tmp_path / "r", people=people)) as rosters:
        rosters.write_rejects(tmp_path / "1.xlsx")
    fixed = corrected(tmp_path / "1.xlsx", tmp_path / "2.xlsx", 约1990="1990")
    with taken(fixed, key=IdentityKey(b"y" * 32)) as rosters:
        assert only(rosters).rule == "identity-token"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "'x", "'=x"])
def test_nothing_is_a_formula_and_all_comes_back(cell: str) -> None:
    written = rejects.neutral(cell)
    assert written[0] == "'"
    assert written[1:] == cell


def test_a_patch_is_read_with_the_mapping_of_its_file(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    folder.mkdir()
    (folder / "x.csv").write_text("id,label,sort,remark\nA1,one,precinct,\nA2,two,ward,-x\n")
    (folder / "roster.toml").write_text(MAPPING)
    with taken(folder, source=None) as rosters:
        assert (only(rosters).rule, only(rosters).column) == ("word", "sort")
        rosters.write_rejects(tmp_path / "rejects.xlsx")
        mapping = rosters.manifest
    fixed = corrected(tmp_path / "rejects.xlsx", tmp_path / "fixed.xlsx", ward="precinct")
    with taken(fixed, source=None, manifest=mapping) as rosters:
        assert rosters.problems == []
        assert [row.values for row in rows(rosters, "areas")] == [
            {"code": "A2", "name": "two", "tier": "Grid"}
        ]


def test_a_mapped_file_comes_back_without_its_mapping(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    folder.mkdir()
    (folder / "x.csv").write_text("id,label,sort,remark\nA1,one,precinct,\nA2,two,ward,-x\n")
    (folder / "roster.toml").write_text(MAPPING)
    with taken(folder, source=None) as rosters:
        rosters.write_rejects(tmp_path / "rejects.xlsx")
    fixed = corrected(tmp_path / "rejects.xlsx", tmp_path / "fixed.xlsx", ward="precinct")
    with taken(fixed, source=None) as rosters:
        assert rosters.problems == []
        assert [row.values for row in rows(rosters, "areas")] == [
            {"code": "A2", "name": "two", "tier": "Grid"}
        ]
    with taken(tmp_path / "rejects.xlsx", source=None) as rosters:  # the rejects of rejects know it too
        rosters.write_rejects(tmp_path / "again.xlsx")
    again = corrected(tmp_path / "again.xlsx", tmp_path / "fixed2.xlsx", ward="precinct")
    with taken(again, source=None) as rosters:
        assert [row.values["code"] for row in rows(rosters, "areas")] == ["A2"]


TWICE = """
source = "boards"
[[table]]
file = "boards.csv"
as = "organizations"
distinct = true
columns = { code = "body", name = "body" }
[[table]]
file = "boards.csv"
as = "holdings"
columns = { organization = "body", name = "chair", from = "since" }
constants = { role = "主席" }
[[table]]
file = "boards.csv"
as = "holdings"
columns = { organization = "body", name = "deputy", from = "since" }
constants = { role = "副主席" }
"""


@pytest.mark.parametrize("again", [True, False], ids=["with the mapping", "without it"])
def test_two_tables_of_one_file_come_back_each_by_its_own_entry(tmp_path: Path, again: bool) -> None:
    folder = tmp_path / "r"
    folder.mkdir()
    (folder / "boards.csv").write_text(
        "body,chair,deputy,since\nOne,Ann Lee,Dan Ito,2021\nTwo,Bo Day,,2022\nSix,Cy Ray,Ed Fox,20x1\n"
    )
    (folder / "roster.toml").write_text(TWICE)
    with taken(folder, source=None) as rosters:
        counts = rosters.counts["holdings"]
        assert (counts.read, counts.good, counts.rejected) == (6, 3, 3)
        mapping = rosters.manifest if again else None
        rosters.write_rejects(tmp_path / "rejects.xlsx")
    fixed = corrected(tmp_path / "rejects.xlsx", tmp_path / "fixed.xlsx", **{"20x1": "2021"})
    with taken(
        fixed,
        source=None,
        manifest=mapping,
        known=lambda table, codes, source: {each: each for each in codes if table == "organizations"},
    ) as rosters:
        assert [(each.rule, each.line) for each in rosters.problems] == [("person-missing", 2)]
        counts = rosters.counts["holdings"]
        assert (counts.read, counts.good, counts.rejected) == (3, 2, 1)
        held = [(row.values["name"], row.values["role"]) for row in rows(rosters, "holdings")]
        assert held == [("Cy Ray", "chair"), ("Ed Fox", "deputy_chair")]


def test_an_entry_is_told_in_one_cell() -> None:
    entry = Entry(
        "a.csv",
        "holdings",
        "S",
        Cut.of("B3:F20"),
        {"role": "title"},
        {"kind": "任命"},
        ("x",),
        {"role": {"Boss": "书记"}},
        {"sort": ("a", "b")},
        True,
        "dmy",
    )
    assert Entry.of(entry.text(str)) == entry
    masked = Entry("a.csv", "people", values={"name": {number(1): "张三"}}).text(veil)
    assert number(1) not in masked


def test_a_patch_keeps_to_itself(tmp_path: Path) -> None:
    with taken(write(tmp_path / "r", areas=AREAS + "A9,x,省,\n")) as rosters:
        rosters.write_rejects(tmp_path / "r" / "rejects.xlsx")
    with taken(tmp_path / "r") as rosters:
        assert "rejects-among-others" in rosters.problem_rules
        assert rosters.blocked
    with taken(tmp_path / "r" / "rejects.xlsx", source="other") as rosters:
        assert rosters.problem_rules["patch-source"] == 1


def test_late_refusals_have_their_cells(tmp_path: Path) -> None:
    bodies = BODIES + "D2,甲,,D3,\nD3,乙,,D2,\n"
    with taken(write(tmp_path / "r", areas=AREAS, organizations=bodies)) as rosters:
        rosters.write_rejects(tmp_path / "rejects.xlsx")
    page = sheets(tmp_path / "rejects.xlsx")["组织表"]
    assert [row[:4] for row in page[1:]] == [["D2", "甲", "", "D3"], ["D3", "乙", "", "D2"]]


def test_counts_add_up(tmp_path: Path) -> None:
    lines = [f"A{n},区{n},{'省' if n % 7 == 0 else '网格'}" for n in range(11_000)]
    text = "区域编码,区域名称,层级\n" + "\n".join(lines) + "\n"
    with taken(write(tmp_path / "r", areas=text), as_of=date(2026, 1, 1)) as rosters:
        counts = rosters.counts["areas"]
        assert counts.read == 11_000 == counts.good + counts.rejected
        assert counts.good == len(rows(rosters, "areas"))
        rosters.write_rejects(tmp_path / "rejects.xlsx")
        assert counts.rejected == len(list(rosters.rejected("areas")))
    assert len(sheets(tmp_path / "rejects.xlsx")["区域表"]) == counts.rejected + 1
    assert sheets(tmp_path / "rejects.xlsx")["_sanfang"][:3] == [
        ["source", "test", "", "", ""],
        ["as_of", "2026-01-01", "", "", ""],
        ["kind", "patch", "", "", ""],
    ]


def test_each_problem_stands_beside_its_cell_with_a_suggestion(tmp_path: Path) -> None:
    head = "区域编码,区域名称,层级,上级区域编码,户数,起始时间\n"
    lines = "A1,甘州区,县区,,,\nA2,东街,街到,a1,约300户,2021-02-31\n"
    path = tmp_path / "rejects.xlsx"
    with taken(write(tmp_path / "r", areas=head + lines)) as rosters:
        suggested = {each.column: each.suggestion for each in rosters.problems}
        rosters.write_rejects(path)
    assert suggested == {"层级": "街道", "上级区域编码": "A1", "户数": "300", "起始时间": "2021-02-28"}
    page = sheets(path)["区域表"]
    assert page[1][:6] == ["A2", "东街", "街到", "a1", "约300户", "2021-02-31"]
    suggestions = str(page[1][page[0].index("建议 · Suggestion")]).splitlines()
    assert sorted(suggestions) == sorted(f"「{column}」→ {said}" for column, said in suggested.items())
    with zipfile.ZipFile(path) as book:
        notes = book.read("xl/comments1.xml").decode()
        styled = book.read("xl/worksheets/sheet1.xml").decode()
    assert re.findall(r'<comment ref="([A-Z]+2)"', notes) == ["C2", "D2", "E2", "F2"]
    assert "没有这一天" in notes
    assert "there is no such day" in notes
    assert "2021-02-28" in notes
    bad = re.findall(r'<c r="([C-F]2)" s="(\d+)"', styled)
    assert [cell for cell, _ in bad] == ["C2", "D2", "E2", "F2"]
    assert len({style for _, style in bad}) == 1
    fixed = corrected(
        path,
        tmp_path / "fixed.xlsx",
        **{"街到": "街道", "a1": "A1", "约300户": "300", "2021-02-31": "2021-02-28"},
    )
    with taken(
        fixed, source=None, known=lambda table, codes, source: {each: each for each in codes}
    ) as rosters:
        assert rosters.problems == []
        assert [row.values["code"] for row in rows(rosters, "areas")] == ["A2"]


def test_a_row_keeps_the_place_where_it_stood_first(tmp_path: Path) -> None:
    text = "区域编码,区域名称,层级\nA1,甘州区,县区\nA2,东街,街到\n"
    first, second = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    with taken(write(tmp_path / "r", areas=text)) as rosters:
        rosters.write_rejects(first)
    with taken(first) as rosters:
        rosters.write_rejects(second)
    assert [sheets(each)["区域表"][1][-1] for each in (first, second)] == ["areas.csv#3"] * 2


@pytest.mark.neo4j
def test_the_counts_add_up_over_the_whole_history(spare: Graph, library: Library, tmp_path: Path) -> None:
    """Five rows, three refused; two come back in turn, then a whole roster replaces what is left."""

    def history() -> list[dict[str, object]]:
        card = library.get("explore.rejected_rows")
        found = spare.read(card.statement, card.bind({}))
        names = ("set_aside", "settled", "replaced", "open", "rows")
        return [{name: row[name] for name in names} for row in found]

    def put(path: Path, **how: object) -> Outcome:
        known = Known(spare, library)
        with taken(path, known=known, **how) as rosters:  # type: ignore[arg-type]
            if rosters.problem_count:
                rosters.write_rejects(tmp_path / f"{path.stem}-rejects.xlsx")
            return load(spare, library, rosters, NO_POSTS)

    head = "区域编码,区域名称,层级\n"
    text = head + "A1,甲,县区\nA2,乙,省一\nA3,丙,省二\nA4,丁,省三\nA5,戊,网格\n"
    first = put(write(tmp_path / "r", areas=text))
    assert first.rows["areas"] == {"read": 5, "loaded": 2, "unchanged": 0, "rejected": 3}
    rest = ["areas.csv#3", "areas.csv#4", "areas.csv#5"]
    assert history() == [{"set_aside": 3, "settled": 0, "replaced": 0, "open": 3, "rows": rest}]
    assert not put(tmp_path / "r").committed
    rejects = tmp_path / "r-rejects.xlsx"
    back = put(corrected(rejects, tmp_path / "b.xlsx", 省一="街道"), source=None)
    assert back.rows["areas"] == {"read": 3, "loaded": 1, "unchanged": 0, "rejected": 2}
    assert spare.read("MATCH (a:Area) RETURN count(a) AS n") == [{"n": 3}]
    assert history() == [{"set_aside": 3, "settled": 1, "replaced": 0, "open": 2, "rows": rest[1:]}]
    # The first rejects file once more, another row put right in it: nothing is counted twice.
    put(corrected(rejects, tmp_path / "c.xlsx", 省一="街道", 省二="社区"), source=None)
    assert history() == [{"set_aside": 3, "settled": 2, "replaced": 0, "open": 1, "rows": rest[2:]}]
    # The rejects of rejects lead back to the same row.
    assert not put(tmp_path / "c-rejects.xlsx", source=None).committed
    put(
        write(
            tmp_path / "r", areas=text.replace("省一", "街道").replace("省二", "社区").replace("省三", "网格")
        )
    )
    assert history() == [{"set_aside": 3, "settled": 2, "replaced": 1, "open": 0, "rows": []}]
    written = spare.read("MATCH (l:Load) RETURN l.read AS read, l.rejected AS rejected ORDER BY l.at")
    assert [tuple(row.values()) for row in written] == [(5, 3), (3, 2), (3, 1), (5, 0)]


@pytest.mark.neo4j
def test_a_load_that_only_sets_rows_aside_is_told_of(spare: Graph, library: Library, tmp_path: Path) -> None:
    known = Known(spare, library)
    good = write(tmp_path / "r", areas="区域编码,区域名称,层级\nA1,甲,县区\n")
    with taken(good, known=known) as rosters:
        load(spare, library, rosters, NO_POSTS)
    more = write(tmp_path / "more", areas="区域编码,区域名称,层级\nA1,甲,县区\nA2,乙,省\n")
    for committed in (True, False):
        with taken(more, known=known, partial=True) as rosters:
            assert load(spare, library, rosters, NO_POSTS).committed is committed
    found = spare.read("MATCH (l:Load) WHERE l.rejected > 0 RETURN l.set_aside AS rows")
    assert found == [{"rows": ["areas.csv#3"]}]
