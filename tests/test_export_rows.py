"""Exported rosters read back: what a load card would write of them is what stood before. Without a server."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loading import Book, of_every_table, write_csv
from roster_files import AS_OF, KEY, number
from roster_files import taken as taken_open
from told import Told, days

from loaders import dates, manifest_toml, standing
from loaders.dates import Span
from loaders.export import collected, manifest_text, sheets
from loaders.export.folder import Folder
from loaders.export.rows import Rows
from loaders.export.said import Left
from loaders.identity_key import IdentityKey
from loaders.manifest import NAME
from loaders.problems import Bad
from loaders.roster import Rosters
from loaders.text import LIVE

LATER = date(2026, 9, 30)
OPEN = ExitStack()


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    """Give back what a test reads."""
    yield
    OPEN.close()


def taken(*paths: Path, **how: Any) -> Rosters:
    """What is read, until the test ends."""
    return OPEN.enter_context(taken_open(*paths, **how))


def written(
    told: Told, folder: Path, *rosters: Rosters, lang: str = "zh", key: IdentityKey = KEY
) -> list[Left]:
    """Write what is told into a folder a source, each with its manifest; gives what no roster can hold."""
    left: list[Left] = []
    rows = Rows(days(*rosters), left.append)
    out = Folder(folder, lang, key.token)
    for thing in told.things():
        for said in rows.of(thing):
            out.write(said)
    for found in told.collecting():
        for said in collected.rows(found, days(*rosters)):
            out.write(said)
    out.close()
    for each in rosters:
        found_sheets = list(sheets.of(out.tables[each.source], 0, lang))
        about = {"source": each.source, "name": each.name, "as_of": each.as_of, "made": each.made}
        spelled = rows.people.spellings.get(each.source, {})
        text = manifest_text.text(about, found_sheets, [], spelled)
        (folder / each.source / NAME).write_text(text, encoding="utf-8")
    return left


def back(folder: Path, key: IdentityKey = KEY) -> Rosters:
    """What is read of an exported folder, which says its source and its day."""
    found = taken(folder, source=None, as_of=None, key=key)
    assert not found.problem_count, [each.text() for each in found.problems]
    return found


def round_trip(tmp_path: Path, book: Book, lang: str = "zh") -> tuple[Told, Told, list[Left]]:
    """A book as a graph, and the graph that its export becomes."""
    rosters = taken(write_csv(tmp_path / "in", book))
    assert not rosters.problem_count, [each.text() for each in rosters.problems]
    before = Told().load(rosters)
    left = written(before, tmp_path / "out", rosters, lang=lang)
    return before, Told().load(back(tmp_path / "out" / "test")), left


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_table_comes_back(tmp_path: Path, lang: str) -> None:
    before, after, left = round_trip(tmp_path, of_every_table(), lang)
    assert not left
    assert after.content() == before.content()
    assert {file.stem for file in (tmp_path / "out" / "test").glob("*.csv")}
    assert all(_rows(file) for file in (tmp_path / "out" / "test").glob("*.csv"))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_file_begins_with_a_mark_and_has_no_number_of_a_person(tmp_path: Path) -> None:
    round_trip(tmp_path, of_every_table())
    people = (tmp_path / "out" / "test" / "人员表.csv").read_bytes()
    assert people.startswith(b"\xef\xbb\xbf")
    assert number(1).encode() not in people
    assert "身份证号令牌" in people.decode("utf-8-sig").splitlines()[0]
    assert KEY.token(KEY.hash(number(1))) in people.decode("utf-8-sig")


def test_another_key_does_not_take_the_tokens(tmp_path: Path) -> None:
    round_trip(tmp_path, of_every_table())
    other = taken(tmp_path / "out" / "test", source=None, as_of=None, key=IdentityKey(bytes(range(1, 33))))
    assert {each.rule for each in other.problems} == {"identity-token", "refers-to-refused"}


FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def test_no_cell_is_a_formula_and_each_comes_back(tmp_path: Path) -> None:
    names = ["-5 号楼", "+86 站", "'-1'", "''", "-"]
    book: Book = {"areas": ["code|name|tier", *(f"A{n}|'{name}|小区" for n, name in enumerate(names))]}
    before, after, _ = round_trip(tmp_path, book)
    assert [before.nodes["Area", f"A{n}"]["name"] for n in range(len(names))] == names
    assert after.content() == before.content()
    with (tmp_path / "out" / "test" / "区域表.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell.startswith(FORMULAS)]
    kept = [row.raw for batch in back(tmp_path / "out" / "test").rows("areas") for row in batch]
    assert kept == [()] * len(names), "the quotation mark is no change to a cell"


TITLES = ["书记", "代书记", "挂职副书记", "主任(兼)", "网格书记", "党建联络员", "董事长", "监事"]


def test_titles_come_back_as_they_were_written(tmp_path: Path) -> None:
    lines = [f"P{n}|Z1|{title}" for n, title in enumerate(TITLES)]
    book: Book = {
        "organizations": ["code|name", "Z1|一支部"],
        "people": ["code|name", *(f"P{n}|某{'甲乙丙丁戊己庚辛'[n]}" for n in range(len(TITLES)))],
        "holdings": ["person|organization|role", *lines],
    }
    mapping = tmp_path / "map.toml"
    mapping.write_text(
        '[[table]]\nfile="任职表.csv"\nas="holdings"\n[table.values.role]\n"网格书记"="secretary"\n'
    )
    rosters = taken(write_csv(tmp_path / "in", book), manifest=manifest_toml.load(mapping))
    before = Told().load(rosters)
    found = {key[1][1]: own for key, own in before.edges.items() if key[0] == "HOLDS"}
    assert [found[f"test:P{n}"]["title"] for n in range(len(TITLES))] == TITLES
    assert not written(before, tmp_path / "out", rosters)
    assert Told().load(back(tmp_path / "out" / "test")).content() == before.content()
    assert '"网格书记" = "secretary"' in (tmp_path / "out" / "test" / NAME).read_text(encoding="utf-8")


def test_people_without_a_code_are_called_by_hash_or_by_name(tmp_path: Path) -> None:
    book: Book = {
        "organizations": ["code|name", "Z1|一支部", "Z2|二支部"],
        "holdings": [
            "person|name|id_number|organization|role|from",
            f"|赵一|{number(7)}|Z1|书记|2020",
            f"|赵一|{number(7)}|Z2|委员|2021",
            "|钱二||Z1|委员|不详",
            "|钱二||Z2|委员|2019",
            "K9|孙三||Z2|书记|2019",
        ],
        "employment": ["person|name|id_number|organization|title", f"|赵一|{number(7)}|Z2|职员"],
    }
    before, after, left = round_trip(tmp_path, book)
    assert not left
    assert {key for kind, key in before.nodes if kind == "Person"} == {
        f"id:{KEY.hash(number(7))}", "test:钱二@Z1", "test:钱二@Z2", "test:K9",
    }  # fmt: skip
    assert after.content() == before.content()


def test_terms_in_the_same_post_keep_their_numbers(tmp_path: Path) -> None:
    book: Book = {
        "areas": ["code|name|tier", "A1|甲区|县区"],
        "organizations": ["code|name", "Z1|一支部"],
        "people": ["code|name", "P1|张三"],
        "holdings": [
            "person|organization|role|from|to",
            *(f"P1|Z1|书记|{year}-01-01|{year}-12-31" for year in range(2001, 2013)),
        ],
        "figures": ["area|measure|kind|value|from", *(f"A1|党员|机关|{n}|{2001 + n}" for n in range(12))],
    }
    before, after, left = round_trip(tmp_path, book)
    assert not left
    assert after.content() == before.content()


def test_bounds_that_no_date_says_are_said_between_two_days() -> None:
    first, last = date(2024, 1, 15), date(2024, 6, 30)
    assert dates.text(Span(first, last)) == "[2024-01-15..2024-06-30]"
    assert dates.text(Span(None, last)) == "[..2024-06-30]"
    assert dates.text(Span(first, None)) == "[2024-01-15..]"
    assert dates.read("[2024..2025-02]") == Span(date(2024, 1, 1), date(2025, 2, 28))
    for wrong in ("[..]", "[2024-06-30..2024-01-15]", "[2024-02-30..]", "[2024]", "2024..2025"):
        assert isinstance(dates.read(wrong), Bad), wrong


def test_a_bound_that_is_the_roster_s_day_is_left_out_only_where_it_comes_back(tmp_path: Path) -> None:
    spans = [
        ("", "", ""),
        ("[..2026-06-30]", "", "在任"),
        ("[..2026-06-30]", "2026-01-01", "离任"),
        ("[..2026-06-30]", "不详", "不详"),
        ("2020", "[..2026-06-30]", "离任"),
        ("2020", "[..2026-06-30]", "不详"),
        ("2020", "[2026-07-01..]", "在任"),
        ("[2020-02-03..2021-05-06]", "[2022-01-02..2023-04-05]", ""),
        ("", "2026-01-01", ""),
        ("", "", "离任"),
        ("", "", "不详"),
    ]
    lines = [f"A{n}|区{n}|小区|{begin}|{end}|{status}" for n, (begin, end, status) in enumerate(spans)]
    before, after, left = round_trip(tmp_path, {"areas": ["code|name|tier|from|to|status", *lines]})
    assert not left
    assert after.content() == before.content()


@given(
    st.one_of(st.none(), st.dates(date(1900, 1, 1), date(2100, 12, 31))),
    st.one_of(st.none(), st.integers(0, 40_000)),
)
def test_every_span_comes_back_from_its_text(first: date | None, length: int | None) -> None:
    last = None if length is None else (first or date(1990, 1, 1)) + timedelta(length)
    if last and last > date(2100, 12, 31):
        last = date(2100, 12, 31)
    span = Span(first, last)
    assert dates.read(dates.text(span)) == (span if first or last else None)
    assert dates.order(span) < 1 << 44


def test_the_reader_refuses_a_standing_that_is_none(tmp_path: Path) -> None:
    book = tmp_path / "areas.csv"
    book.write_text(f"code,name,tier,{standing.EN}\nA1,甲,县区,whatever\n", encoding="utf-8")
    (problem,) = taken(book).problems
    assert (problem.rule, problem.column) == ("word", standing.EN)


@pytest.mark.parametrize("mark", LIVE)
def test_what_the_reader_calls_live_is_what_a_spreadsheet_takes_for_a_formula(mark: str) -> None:
    assert mark in (*FORMULAS, "'")


def test_gone_and_spoken_of_come_back(tmp_path: Path) -> None:
    """A history, made by hand: a body, a holding and a person are gone; posts were spoken of before."""
    book: Book = {
        "organizations": ["code|name|from", "Z1|一支部|2020", "Z2|二支部|2020"],
        "people": ["code|name", "P1|张三", "P2|李四"],
        "holdings": ["person|organization|role|from", "P1|Z1|书记|2020", "P2|Z2|书记|2021"],
    }
    rosters = taken(write_csv(tmp_path / "in", book), as_of=LATER)
    before = Told().load(rosters)
    for gone in (("Organization", "Z2"), ("Person", "test:P2")):
        before.nodes[gone]["sources"] = ["-test:x#1"]
    ended = {"status": "ended", "to_min": AS_OF + timedelta(1), "to_max": LATER}
    before.nodes["Organization", "Z2"] |= ended
    held = next(own for key, own in before.edges.items() if key[1][1] == "test:P2")
    held |= ended | {"sources": ["-test:x#1"]}
    for post in ("Z1#secretary", "Z2#secretary"):
        before.nodes["Post", post]["from_max"] = AS_OF
    assert not written(before, tmp_path / "out", rosters)
    after = Told().load(back(tmp_path / "out" / "test"))
    assert after.content() == before.content()
    rows = {row["组织编码"]: row for row in _rows(tmp_path / "out" / "test" / "任职表.csv")}
    assert (rows["Z2"]["登记状态"], rows["Z2"]["终止时间"]) == ("不再登记", "[2026-07-01..2026-09-30]")
    assert rows["Z1"]["登记状态"] == ""


def test_what_no_roster_can_hold_is_told_and_nothing_else(tmp_path: Path) -> None:
    book: Book = {
        "organizations": ["code|name|superior|from", "D1|大工委||2020", "Z1|一支部|D1|2020"],
        "people": ["code|name", "P1|张三"],
        "holdings": ["person|organization|role|from", "P1|Z1|书记|2020"],
    }
    rosters = taken(write_csv(tmp_path / "in", book))
    before = Told().load(rosters)
    line = next(own for key, own in before.edges.items() if key[0] == "SUBORDINATE_TO")
    line["from_min"] = date(2022, 5, 5)
    before.nodes["Person", "test:old"] = {
        "key": "test:old", "code": "P1", "name": "张三", "sources": ["-test:x#1"],
    }  # fmt: skip
    before.nodes["Area", "A9"] = {"code": "A9", "name": "手写", "tier": "Grid"}
    left = written(before, tmp_path / "out", rosters)
    assert {(each.kind, each.thing, each.why) for each in left} == {
        ("SUBORDINATE_TO", "Z1 → D1", "line-dates"),
        ("Person", "test:old", "code-twice"),
        ("Area", "A9", "sourceless"),
    }
