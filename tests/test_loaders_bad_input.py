"""Every bad input is a problem with its place."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from roster_files import AREAS, BODIES, number, only, rows, taken, workbook, write

from loaders import archive
from loaders.problems import Problem, Unreadable
from loaders.roster import Rosters

PEOPLE = "人员编码,姓名,身份证号\nP1,张三,\n"
AREA = "区域编码,区域名称,层级\nA1,甘州区,县区\n"


def place(problem: Problem) -> tuple[str, int | None, str | None]:
    return problem.file, problem.line, problem.column


def complete(rosters: Rosters) -> None:
    """Every problem speaks both languages and says what to do."""
    for each in rosters.problems:
        assert all((each.zh, each.en, each.fix_zh, each.fix_en))
        for text in (each.text(), each.text("en")):
            assert each.file in text
            assert "{" not in text


def file_problem(path: Path, rule: str, line: int | None = None) -> None:
    with taken(path) as rosters:
        problem = only(rosters)
        complete(rosters)
        assert (problem.rule, problem.file, problem.line) == (rule, path.name, line)
        assert problem.whole
        assert rosters.blocked
        assert not any(rows(rosters, table) for table in rosters.counts)


def test_a_missing_file(tmp_path: Path) -> None:
    file_problem(tmp_path / "areas.csv", "no-file")


def test_a_folder_without_rosters(tmp_path: Path) -> None:
    with taken(tmp_path) as rosters:
        assert only(rosters).rule == "no-rosters"


def test_what_an_export_of_several_sources_left_is_refused_with_its_parts(tmp_path: Path) -> None:
    """It used to be taken as one roster, of the source whose manifest came first."""
    books, folders = tmp_path / "e.xlsx", tmp_path / "e"
    for order, source in ((2, "a"), (10, "b"), (1, "c")):
        lines = f'source = "{source}"\nas_of = 2026-06-30\n'
        sheets = {"区域表": [["区域编码", "区域名称", "层级"], [source, "甲", "街道"]]}
        books.mkdir(exist_ok=True)
        workbook(
            books / f"{order}-{source}.xlsx", {**sheets, "roster.toml": [[x] for x in lines.split("\n")]}
        )
        folder = folders / f"{order}-{source}"
        folder.mkdir(parents=True)
        (folder / "roster.toml").write_text(lines)
        (folder / "区域表.csv").write_text("\n".join(",".join(row) for row in sheets["区域表"]))
    for place, suffix in ((books, ".xlsx"), (folders, "")):
        (place / "余项.csv").write_text("类别,内容,为何写不进名册\n")
        with taken(place) as rosters:
            problem = only(rosters)
            assert (problem.rule, problem.whole, problem.file) == ("several-sources", True, place.name)
            named = f"1-c{suffix} (c)、2-a{suffix} (a)、10-b{suffix} (b)"
            assert named in problem.text("zh")
            assert named in problem.text("en")
        with taken(place / f"2-a{suffix}") as rosters:
            assert (rosters.problem_count, rosters.counts["areas"].good) == (0, 1)
    (folders / "余项.csv").unlink()
    (folders / "区域表.csv").write_text("区域编码,区域名称,层级\nZ,甲,街道\n")
    with taken(folders) as rosters:
        assert not rosters.problem_count, "a roster with others in folders inside it is one roster"


@pytest.mark.parametrize(
    ("name", "content", "rule", "line"),
    [
        ("areas.csv", b"", "empty-file", None),
        ("areas.csv", b"\n \n,,\n", "empty-file", None),
        ("areas.csv", b"\x7fELF" + bytes(range(256)), "not-a-roster", None),
        ("areas.csv", b"\xff\xff\xfe\xfa" * 9, "encoding", 1),
        ("areas.csv", AREA.encode() + b"A2,\xff\xff\n", "encoding", 3),
        ("areas.csv", AREA.encode() + b"A2,a\0b,x\n", "nul", 3),
        ("areas.csv", AREA.encode() + b'A2,"x"y,z\n', "quoting", 3),
        ("areas.csv", AREA.encode() + b'A2,"xy,z\nA3,b,c\n', "quoting", 3),
        ("areas.csv", AREA.encode() + b'A2,"' + b"x\n" * 90_000, "field-too-long", 3),
        ("areas.csv", AREA.encode() + b"x" * (3 << 20), "field-too-long", 3),
        ("areas.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "old-workbook", None),
        ("areas.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "old-workbook", None),
        ("areas.xlsx", b"PK\x03\x04broken", "workbook-broken", None),
        ("areas.xlsx", b"\xff\xff\xfe\xfa" * 9, "workbook-broken", None),
        ("areas.xlsx", b"a\0b", "workbook-broken", None),
        ("areas.xls", b"<html><table></table></html>", "web-page", None),
        ("甲.csv", "天,地,玄,黄\n1,2,3,4\n".encode(), "table-unknown", None),
        ("甲.csv", "组织编码,职务\nZ1,书记\n".encode(), "table-ambiguous", None),
        ("areas.csv", "天,地,玄,黄\n1,2,3,4\n".encode(), "no-headers", None),
        ("areas.csv", "区域编码,区域名称,层级\n".encode(), "empty-table", None),
        ("areas.csv", "区域编码,区域名称,层级,层极\n1,2,网格,4\n".encode(), "header-unknown", 1),
        ("areas.csv", "区域编码,区域名称,层级,tier\n1,2,网格,4\n".encode(), "header-repeated", 1),
        ("areas.csv", "区域编码,区域名称\n1,2\n".encode(), "header-missing", 1),
    ],
)
def test_bad_files(tmp_path: Path, name: str, content: bytes, rule: str, line: int | None) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with taken(path) as rosters:
        problem = only(rosters)
        complete(rosters)
        assert (problem.rule, problem.file, problem.line) == (rule, name, line)
        assert problem.whole
        assert rosters.blocked


def test_the_offset_of_what_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "areas.csv"
    path.write_bytes(AREA.encode() + b"A2,\xff\xff\n")
    with taken(path) as rosters:
        assert f" {len(AREA.encode()) + 3} " in only(rosters).zh


def test_an_old_workbook_in_a_folder_is_not_passed_over(tmp_path: Path) -> None:
    write(tmp_path, areas=AREA)
    (tmp_path / "people.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600)
    with taken(tmp_path) as rosters:
        assert only(rosters).rule == "old-workbook"


def test_other_zip_files(tmp_path: Path) -> None:
    path = tmp_path / "areas.xlsx"
    with zipfile.ZipFile(path, "w") as docx:
        docx.writestr("word/document.xml", "<w/>")
    file_problem(path, "not-a-workbook")


def test_bombs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = workbook(tmp_path / "areas.xlsx", {"区域表": [["区域编码", "区域名称", "层级"], ["x" * 99] * 3]})
    for name, value, rule in (
        ("MOST_BYTES", 100, "workbook-too-large"),
        ("MOST_UNPACKED", 1000, "workbook-absurd"),
        ("MOST_CELLS", 5, "workbook-absurd"),
        ("MOST_ROWS", 1, "sheet-too-long"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(archive, name, value)
            assert refused(path) == rule
    monkeypatch.setattr(archive, "RATIO_FROM", 100)
    monkeypatch.setattr(archive, "RATIO", 1)
    assert refused(path) == "workbook-absurd"


def refused(path: Path) -> str:
    with pytest.raises(Unreadable) as error:
        archive.examine(path)
    return error.value.bad.rule


def test_a_cell_far_away_is_not_opened(tmp_path: Path) -> None:
    sheet = [["区域编码", "区域名称", "层级"], *([] for _ in range(200_000)), [None] * 16_000 + ["x"]]
    file_problem(workbook(tmp_path / "areas.xlsx", {"区域表": sheet}), "workbook-absurd")


@pytest.mark.slow
def test_a_sheet_of_a_million_rows(tmp_path: Path) -> None:
    rows_ = [["区域编码", "区域名称", "层级"], *([f"A{n}", "x", "网格"] for n in range(1_000_000))]
    file_problem(workbook(tmp_path / "areas.xlsx", {"区域表": rows_}), "sheet-too-long")


def test_a_failed_formula(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "areas.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("区域表")
        sheet.write_row(0, 0, ["区域编码", "区域名称", "层级"])
        sheet.write_row(1, 0, ["A1", "x", "网格"])
        sheet.write_row(2, 0, ["A2", "", "网格"])
        sheet.write_formula(2, 1, "=NA()", None, "#N/A")
    with taken(path) as rosters:
        problem = only(rosters)
        assert (problem.rule, problem.sheet, problem.line) == ("excel-error", "区域表", 3)
        assert (problem.column, problem.value) == ("区域名称", "#N/A")
        assert not rosters.blocked
        assert [row.values["code"] for row in rows(rosters, "areas")] == ["A1"]


def test_an_empty_table_of_a_part_is_nothing(tmp_path: Path) -> None:
    with taken(write(tmp_path / "r", areas="区域编码,区域名称,层级\n"), partial=True) as rosters:
        assert rosters.problems == []
        assert rosters.partial


BAD_AREAS = [
    ("A2,东街,", "required", "层级"),
    (",东街,网格", "required", "区域编码"),
    ("A2,东街,网隔", "word", "层级"),
    ("A1,甘州区,县区", "row-repeated", "区域编码"),
    ("A1,甘州,县区", "key-repeated", "区域编码"),
    ("A2,东街,网格,NO", "reference", "上级区域编码"),
    ("A2,东街,网格,a1", "reference-near", "上级区域编码"),
    ("A2,东街,网格,A2", "reference-self", "上级区域编码"),
    ("A2,东街,网格,,-1", "integer", "户数"),
    ("A2,东街,网格,,,2021-02-31", "date-impossible", "起始时间"),
    ("A2,东街,网格,,,至今", "date-open", "起始时间"),
    ("A2,东街,网格,,,2021,2020", "end-before-start", "终止时间"),
    ("A2,东街,网格,,,,2020,在任", "status-contradicts", "状态"),
    ("A2," + "x" * 50_000 + ",网格", "cell-too-long", "区域名称"),
    ("A2,<script>alert(1)</script>,网格", "text-characters", "区域名称"),
    ("A2,`rm`,网格", "text-characters", "区域名称"),
    ("A2,=cmd(),网格", "text-formula", "区域名称"),
    ('A2,"""",网格', "text-quotes", "区域名称"),
    ("A#2,x,网格", "code-characters", "区域编码"),
    ("6.20702E+17,x,网格", "number-lost-digits", "区域编码"),
    ("A2,x,网格,,,,,,多", "cell-without-header", None),
]


@pytest.mark.parametrize(("row", "rule", "column"), BAD_AREAS)
def test_bad_rows(tmp_path: Path, row: str, rule: str, column: str | None) -> None:
    header = "区域编码,区域名称,层级,上级区域编码,户数,起始时间,终止时间,状态\n"
    text = header + "A1,甘州区,县区\n" + row + "\nA9,好,网格,A1\n"
    with taken(write(tmp_path / "r", areas=text)) as rosters:
        problem = only(rosters)
        complete(rosters)
        assert (problem.rule, *place(problem)) == (rule, "areas.csv", 3, column)
        assert not rosters.blocked
        counts = rosters.counts["areas"]
        assert (counts.read, counts.good, counts.rejected) == (3, 2, 1)
        assert [each.values["code"] for each in rows(rosters, "areas")] == ["A1", "A9"]
        assert [each.origin for each in rosters.rejected("areas")] == ["areas.csv#3"]


def test_all_problems_of_a_row_at_once(tmp_path: Path) -> None:
    text = "区域编码,区域名称,层级,户数,起始时间,上级区域编码\nA#,,省,-1,2021-13,NO\n"
    with taken(write(tmp_path / "r", areas=text)) as rosters:
        assert {each.column for each in rosters.problems} == {
            "上级区域编码",
            "区域编码",
            "区域名称",
            "层级",
            "户数",
            "起始时间",
        }
        assert rosters.counts["areas"].rejected == 1


def test_a_circle_is_named(tmp_path: Path) -> None:
    text = "组织编码,组织名称,上级组织编码\nA,甲,B\nB,乙,C\nC,丙,A\nD,丁,C\nE,戊,\n"
    with taken(write(tmp_path / "r", organizations=text)) as rosters:
        complete(rosters)
        rules = [(each.line, each.rule) for each in rosters.problems]
        assert rules == [
            (2, "reference-circle"),
            (3, "reference-circle"),
            (4, "reference-circle"),
            (5, "refers-to-refused"),
        ]
        assert "A → B → C → A" in rosters.problems[0].zh
        assert [each.values["code"] for each in rows(rosters, "organizations")] == ["E"]
        assert rosters.counts["organizations"].rejected == 4


def test_what_needs_a_refused_row_is_refused(tmp_path: Path) -> None:
    areas = AREAS.replace("东街街道,街道", "东街街道,街巷")
    with taken(write(tmp_path / "r", areas=areas, organizations=BODIES)) as rosters:
        found = [(each.file, each.line, each.rule) for each in rosters.problems]
    assert found == [
        ("areas.csv", 3, "word"),
        ("areas.csv", 4, "refers-to-refused"),
        ("areas.csv", 5, "refers-to-refused"),
        ("organizations.csv", 2, "refers-to-refused"),
        ("organizations.csv", 3, "refers-to-refused"),
    ]
    assert "areas.csv#3" in rosters.problems[1].zh


def people(tmp_path: Path, listed: str, held: str = "") -> list[tuple[str, int | None, str, str | None]]:
    files = {"areas": AREAS, "organizations": BODIES, "people": "人员编码,姓名,身份证号\n" + listed}
    if held:
        files["holdings"] = "人员编码,姓名,身份证号,组织编码,职务\n" + held
    with taken(write(tmp_path / "r", **files)) as rosters:
        complete(rosters)
        return [(each.file, each.line, each.rule, each.column) for each in rosters.problems]


def test_bad_people(tmp_path: Path) -> None:
    one, two = number(1), number(2)
    wrong = one[:17] + ("0" if one[17] != "0" else "1")
    file = "people.csv"
    found = people(tmp_path, f"P1,张三,{one}\nP2,李四,{one}\nP1,张三,{two}\nP4,王五,{wrong}\n")
    assert found == [
        (file, 3, "identity-shared", "身份证号"),
        (file, 4, "key-repeated", "人员编码"),
        (file, 5, "identity", "身份证号"),
    ]


def test_bad_holders(tmp_path: Path) -> None:
    one, two = number(1), number(2)
    listed = f"P1,张三,{one}\nP2,李四,{one[:17]}?\n"
    held = "\n".join(
        [
            "P1,张三,,Z1,书记",
            "P1,李四,,Z1,委员",
            f"P1,,{two},Z1,组长",
            "P2,李四,,Z1,委员",
            "P3,,,Z1,委员",
            ",,,Z1,委员",
            f",,{two},Z1,委员",
            "P4,赵六,,Z1,委员",
            "P4,钱七,,D1,委员",
            ",孙八,,NO,委员",
            "P1,张三,,Z1,书记",
            f"P5,周九,{number(5)},Z1,委员",
            "P5,周九,,Z1,组长",
            f"P5,周九,{number(6)},D1,委员",
            f"P6,张三,{one},D1,委员",
            f",张四,{one},D1,委员",
        ]
    )
    assert people(tmp_path, listed, held)[1:] == [
        ("holdings.csv", 3, "name-differs", "姓名"),
        ("holdings.csv", 4, "identity-differs", "人员编码"),
        ("holdings.csv", 6, "person-unknown", "人员编码"),
        ("holdings.csv", 7, "person-missing", "人员编码"),
        ("holdings.csv", 8, "person-unknown", "人员编码"),
        ("holdings.csv", 10, "name-differs", "姓名"),
        ("holdings.csv", 11, "reference", "组织编码"),
        ("holdings.csv", 12, "row-repeated", "人员编码"),
        ("holdings.csv", 15, "identity-differs", "人员编码"),
        ("holdings.csv", 16, "identity-shared", "人员编码"),
        ("holdings.csv", 17, "name-differs", "姓名"),
        ("holdings.csv", 5, "refers-to-refused", "人员编码"),  # after all that others follow from
    ]


def test_one_start_twice(tmp_path: Path) -> None:
    cover = "组织编码,区域编码,起始时间,终止时间\nZ1,G1,2020,2021\nZ1,G1,2020,2022\nZ1,G1,2023,\n"
    with taken(write(tmp_path / "r", areas=AREAS, organizations=BODIES, coverage=cover)) as rosters:
        assert (only(rosters).rule, only(rosters).line) == ("start-repeated", 3)


def test_what_is_no_compound(tmp_path: Path) -> None:
    managed = "小区编码,组织编码,关系\nX1,D1,管理\nG1,D1,管理\n"
    with taken(write(tmp_path / "r", areas=AREAS, organizations=BODIES, management=managed)) as rosters:
        assert (only(rosters).rule, only(rosters).line) == ("not-a-compound", 3)


def test_a_wrong_credit_code(tmp_path: Path) -> None:
    text = "组织编码,组织名称,统一社会信用代码\nW1,甲,91110000600037341L\nW2,乙,91110000600037341M\n"
    with taken(write(tmp_path / "r", organizations=text)) as rosters:
        assert (only(rosters).rule, only(rosters).line) == ("credit-code", 3)


def test_numbers_that_a_spreadsheet_spoiled(tmp_path: Path) -> None:
    sheet = [
        ["人员编码", "姓名", "身份证号"],
        ["P1", "张三", 620702199001010012],
        [620702199001010012, "李四", None],
    ]
    with taken(workbook(tmp_path / "r.xlsx", {"人员表": sheet})) as rosters:
        found = [(each.rule, each.line, each.column) for each in rosters.problems]
    assert found == [("number-lost-digits", 2, "身份证号"), ("number-lost-digits", 3, "人员编码")]


def test_october_in_a_number_cell(tmp_path: Path) -> None:
    sheet = [
        ["区域编码", "区域名称", "层级", "起始时间"],
        ["A1", "x", "网格", 2021.10],
        ["A2", "y", "网格", 2021.3],
    ]
    with taken(workbook(tmp_path / "r.xlsx", {"区域表": sheet})) as rosters:
        assert (only(rosters).rule, only(rosters).line) == ("date-ambiguous", 2)


def test_many_problems_are_counted_not_kept(tmp_path: Path) -> None:
    text = "区域编码,区域名称,层级\n" + "".join(f"A{n},x,省\n" for n in range(7_000))
    with taken(write(tmp_path / "r", areas=text)) as rosters:
        assert rosters.problem_count == rosters.problem_rules["word"] == 7_000
        assert len(rosters.problems) == 5_000
