"""Telephone numbers of people: read in any spelling, kept as a keyed hash, and weighed by the matcher."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from conftest import emptied
from loading import NO_POSTS, PROFILE, Book, Put, loaded, putting, small, taken_for, write_csv
from roster_files import KEY, corrected, only, rows, sheets, taken, write
from test_export_graph import exported
from test_forget import everything, gone
from test_rekey import Desk

from cypher.errors import RosterError
from cypher.library import Library
from graph import history, judging
from graph.db import Graph
from graph.digest import digest
from graph.judging import Verdict
from graph.keyed import keyed
from loaders import beside, phone, roster
from loaders.doubts import doubts
from loaders.identity_key import IdentityKey
from loaders.known import Known
from loaders.load import load

DAY = date(2026, 6, 30)
MOBILE = "13809361234"
SPELLINGS = {
    MOBILE: (MOBILE, "138 0936 1234", "138-0936-1234", "+86 13809361234", "0086-138-0936-1234",
             "86 13809361234", "１３８０９３６１２３４", "'+86 13809361234", "手机:13809361234",
             "0936-8212345、13809361234",
             "13809361234 / 13900139000", "8212345 13809361234"),
    "09368212345": ("0936-8212345", "(0936)8212345", "（０９３６）8212345", "+86 936 8212345",
                    "0936—821 2345"),
    "01062345678": ("010-62345678", "01062345678"),
    "09368212345-801": ("0936-8212345-801", "0936-8212345转801", "(0936) 8212345 ext. 801"),
    "8212345": ("8212345", "821 2345"),
    "+85221234567": ("+852 2123 4567",),
}  # fmt: skip


@pytest.mark.parametrize(
    ("said", "cell"), [(said, cell) for said, cells in SPELLINGS.items() for cell in cells]
)
def test_spellings(said: str, cell: str) -> None:
    assert phone.read(cell) == said


@pytest.mark.parametrize(
    "cell",
    [
        "1380936123",
        "138093612345",
        "12809361234",
        "12345",
        "张三",
        "见办公室",
        f"{MOBILE}、123",
        "0000-8212345",
    ],
)
def test_what_is_no_number(tmp_path: Path, cell: str) -> None:
    book = write(tmp_path / "in", 人员表=f"人员编码,姓名,联系电话\nP1,张三,{cell}\n")
    with taken(book) as rosters:
        bad = only(rosters)
        assert (bad.rule, bad.column) == ("phone", "联系电话")
        assert not any(map(str.isdigit, cell)) or cell not in repr(bad)


@pytest.mark.parametrize(("cell", "rule"), [("138****1234", "masked"), ("1.38E+10", "number-lost-digits")])
def test_what_was_a_number(tmp_path: Path, cell: str, rule: str) -> None:
    with taken(write(tmp_path / "in", 人员表=f"人员编码,姓名,手机号\nP1,张三,{cell}\n")) as rosters:
        assert only(rosters).rule == rule


@pytest.mark.parametrize("cell", ["", "无", "不详", "—", "/"])
def test_nobody_has_one(tmp_path: Path, cell: str) -> None:
    with taken(write(tmp_path / "in", 人员表=f"人员编码,姓名,手机号\nP1,张三,{cell}\n")) as rosters:
        assert not rosters.problem_count
        assert "phone" not in rows(rosters, "people")[0].values


def test_tokens_are_of_one_kind_alone() -> None:
    digest_ = KEY.hash(f"phone:{MOBILE}")
    token = KEY.token(digest_, phone.DOMAIN)
    assert KEY.from_token(token, phone.DOMAIN) == digest_
    assert KEY.from_token(token) is None
    assert KEY.from_token(KEY.token(digest_), phone.DOMAIN) is None
    longer = KEY.longer()
    assert longer.from_token(token, phone.DOMAIN) == longer.hash(f"phone:{MOBILE}")


def book(number: str = MOBILE) -> Book:
    """The small book, 李四, who has no identity number, with a telephone."""
    found = small()
    found["people"] = ["code|name|id_number|phone", *(f"{each}|" for each in found["people"][1:])]
    found["people"][2] = f"P2|李四||{number}"
    return found


@pytest.fixture
def put(spare: Graph, library: Library, tmp_path: Path) -> Put:
    return putting(spare, library, tmp_path, DAY)


def phones(graph: Graph) -> set[object]:
    return {
        row["p"] for row in graph.read("MATCH (n:Person|Alias) WHERE n.phone IS NOT NULL RETURN n.phone AS p")
    }


@pytest.mark.neo4j
def test_no_number_is_in_the_graph(spare: Graph, put: Put, library: Library) -> None:
    put(book())
    before = digest(spare)
    assert phones(spare) == {KEY.hash(f"phone:{MOBILE}")}
    assert not put(book("+86 138-0936-1234")).changes
    put(book("0936-8212345"))
    assert phones(spare) == {KEY.hash("phone:09368212345")}
    kept = everything(spare)
    assert [each for each in (MOBILE, "8212345", "138-0936-1234", MOBILE[-8:]) if each in kept] == []
    history.undo(spare, library, history.loads(spare)[0].id, "王芳")
    assert (phones(spare), digest(spare)) == ({KEY.hash(f"phone:{MOBILE}")}, before)


@pytest.mark.neo4j
def test_rejects_have_a_token_and_come_back(spare: Graph, library: Library, tmp_path: Path) -> None:
    wrong = book()
    wrong["people"] = [f"{line}|" for line in wrong["people"]]
    wrong["people"][0] += "birth_year"
    wrong["people"][2] += "甲子"
    wrong["people"] += ["P4|赵六||1380936|"]
    path = write_csv(tmp_path / "in", wrong)
    with taken_for(spare, library, path, source="s", as_of=DAY) as rosters:
        rosters.write_rejects(tmp_path / "r.xlsx")
        said = [each.text(lang) for each in rosters.problems for lang in ("zh", "en")]
        said += [repr(each) for each in beside.sheets(rosters, 10)]
        load(spare, library, rosters, NO_POSTS)
    with ZipFile(tmp_path / "r.xlsx") as file:
        said += [file.read(name).decode() for name in file.namelist()]
    assert [each for each in said if MOBILE in each or "1380936" in each] == []
    assert phones(spare) == set()
    head, row, other = sheets(tmp_path / "r.xlsx")["人员表"]
    token = row[head.index("联系电话令牌")]
    assert KEY.from_token(str(token), phone.DOMAIN) == KEY.hash(f"phone:{MOBILE}")
    assert other[head.index("联系电话令牌")] == ""
    back = corrected(tmp_path / "r.xlsx", tmp_path / "back.xlsx", 甲子="1980", **{"*" * 7: "0936-8212345"})
    loaded(spare, library, back)
    assert phones(spare) == {KEY.hash(f"phone:{MOBILE}"), KEY.hash("phone:09368212345")}


@pytest.mark.neo4j
def test_another_key_is_missed(spare: Graph, library: Library, put: Put, tmp_path: Path) -> None:
    telephone = book()
    telephone["people"][1] = "P1|张三||"
    put(telephone)
    with spare.reading() as tx:
        assert keyed(tx).needed
    path = write_csv(tmp_path / "again", telephone)
    how = {"source": "s", "as_of": DAY, "key": IdentityKey(b"x" * 32)}
    with (
        roster.read([path], known=Known(spare, library), **how) as rosters,  # type: ignore[arg-type]
        pytest.raises(RosterError, match="fingerprint"),
    ):
        load(spare, library, rosters, NO_POSTS)


@pytest.mark.neo4j
def test_another_key_for_all_of_them(
    spare: Graph, library: Library, tmp_path: Path, servers_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a person, of an alias, and of what was there before."""
    monkeypatch.delenv("SANFANG_IDENTITY_KEY", raising=False)
    desk = Desk(spare, library, tmp_path, servers_home)
    first = desk.put(book())
    desk.put(book("0936-8212345"))
    verdict = Verdict("s:P2", "s:P3", "same", "看过档案")
    judging.judge(spare, library, [verdict], "李雷")
    old = phones(spare)
    desk.wrap()
    key = desk.key()
    assert phones(spare) == {key.hash("phone:09368212345")} != old
    assert [each for each in old if str(each) in everything(spare)] == []
    judging.withdraw(spare, library, [("s:P2", "s:P3")], "李雷")
    everyone = book("0936-8212345")
    assert not desk.put(everyone).changes
    with pytest.raises(RosterError, match="hashes"):
        desk.reread(write_csv(tmp_path / "now", everyone))
    everyone["people"] += [f"P9|郑九||{MOBILE}"]
    desk.reread(write_csv(tmp_path / "all", everyone))
    assert desk.key().links == 1
    for each in history.loads(spare):
        if each.id != first.id and not each.rekeys:
            history.undo(spare, library, each.id, "王芳")
    assert phones(spare) == {desk.key().hash(f"phone:{MOBILE}")}


@pytest.mark.neo4j
def test_who_is_forgotten_leaves_no_hash(spare: Graph, library: Library, put: Put) -> None:
    put(book())
    put(book("0936-8212345"))
    gone(spare, library, "李四")
    left = everything(spare)
    assert [each for each in (MOBILE, "09368212345") if KEY.hash(f"phone:{each}") in left] == []


@pytest.mark.neo4j
def test_an_export_has_tokens(spare: Graph, library: Library, put: Put, tmp_path: Path) -> None:
    put(book(), due=PROFILE)
    before = digest(spare)
    exported(spare, tmp_path / "out")
    (file,) = (tmp_path / "out").rglob("人员表.csv")
    text = file.read_text(encoding="utf-8-sig")
    assert "联系电话令牌" in text
    assert KEY.token(KEY.hash(f"phone:{MOBILE}"), phone.DOMAIN) in text
    emptied(spare)
    loaded(spare, library, file.parent)
    assert digest(spare) == before


@pytest.mark.neo4j
def test_the_matcher_weighs_it(spare: Graph, library: Library, put: Put) -> None:
    """Two of one name, with nothing else in common: the telephone makes them likelier by far."""
    weights = {}
    for own, theirs in ((MOBILE, "+86 13809361234"), (MOBILE, "13900139000"), (MOBILE, "")):
        emptied(spare)
        put(book(own))
        put({"people": ["code|name|phone", f"T2|李四|{theirs}"]}, source="t")
        found = doubts(spare, library)
        pairs = {(each.one, each.other): each for each in (*found.joined, *found.asked)}
        pair = pairs.get(("s:P2", "t:T2"))
        weights[theirs] = pair.probability if pair else 0
        if theirs.startswith("+86"):
            assert pair
            assert any("电话相同" in repr(each) for each in pair.reasons)
    assert weights["+86 13809361234"] > weights[""] >= weights["13900139000"]
