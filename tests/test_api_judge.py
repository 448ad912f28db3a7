"""`sanfang judge` as a user types it: by hand, by workbook, by the model; listed, withdrawn."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from conftest import Run, emptied
from judged import companies, first, held, people, second
from loading import loaded, small, write_csv
from roster_files import workbook
from whole import whole

from cypher.library import Library
from graph import backup
from graph.db import Graph
from graph.digest import digest
from graph.restore import restore

pytestmark = pytest.mark.neo4j
DAY = date(2026, 6, 30)


@pytest.fixture
def run(
    spare: Graph,
    library: Library,
    commands: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    monkeypatch.setenv("SANFANG_IDENTITY_KEY", bytes(range(32)).hex())
    loaded(spare, library, write_csv(tmp_path / "s", small()), source="s", as_of=DAY)
    loaded(spare, library, write_csv(tmp_path / "t", second()), source="t", as_of=DAY)
    return commands


def test_two_are_judged_listed_and_withdrawn(spare: Graph, run: Run) -> None:
    before = whole(spare)
    code, out, words = run("judge", "t:T2", "s:P2", "--same", "--reason", "看过档案", "--by", "王芳")
    assert (code, out.strip().endswith("-judged")) == (0, True)
    assert "sanfang undo 3" in words
    assert "t:T2" not in people(spare)
    assert run("judge", "s:P2", "t:T3", "--different", "--reason", "性别不同", "--by", "王芳")[0] == 0
    rows = json.loads(run("judge", "--list", "--format", "json")[1])["rows"]
    assert [(row["one"], row["other"], row["verdict"], row["by"], row["reason"]) for row in rows] == [
        ("s:P2", "t:T2", "same", "王芳", "看过档案"),
        ("s:P2", "t:T3", "different", "王芳", "性别不同"),
    ]
    assert run("judge", "s:P2", "t:T2", "--withdraw", "--by", "李雷", "--reason", "记错了")[0] == 0
    assert whole(spare) == before
    rows = json.loads(run("judge", "--list", "--format", "json")[1])["rows"]
    assert (rows[0]["standing"], rows[0]["withdrawn_by"]) == ("withdrawn", "李雷")
    history = json.loads(run("loads", "--format", "json")[1])["rows"]
    assert [row["standing"] for row in history] == ["judged", "judged", "judged", "loaded", "loaded"]
    assert run("undo", "5")[0] == 0
    assert "t:T2" not in people(spare)


def test_what_is_typed_wrong_is_said_and_nothing_is_written(spare: Graph, run: Run) -> None:
    before = whole(spare)
    for arguments, said in (
        (("judge", "s:P2", "--same"), "两个人"),
        (("judge", "s:P2", "t:T2"), "--same"),
        (("judge", "s:P2", "t:T2", "--same"), "--reason"),
        (("judge", "s:P2", "t:T2", "--same", "--different"), "只能用一个"),
        (("judge", "s:P2", "t:X", "--same", "--reason", "x"), "t:X"),
        (("judge", "s:P2", "t:T2", "--same", "--reason", "620702199001010003"), "--reason"),
        (("judge", "s:P2", "t:T2", "--withdraw"), "没有有效的判断"),
        (("judge", "--read", "nothing.xlsx"), "nothing.xlsx"),
    ):
        code, _, words = run(*arguments)
        assert (code, said in words) == (2, True), (arguments, words)
        assert "199001010003" not in words
    assert whole(spare) == before
    assert spare.read("MATCH (j:Judgement) RETURN j.key") == []


def test_a_filled_workbook_is_read(spare: Graph, run: Run, tmp_path: Path) -> None:
    head = ["判断\n(verdict)", "原因\n(reason)", "甲的键\n(one)", "乙的键\n(other)", "谁\n(by)"]
    rows = [
        head,
        ["同一人", "看过档案", "s:P2", "t:T2", "王芳"],
        ["different", "", "s:P2", "t:T3", ""],
        ["", "", "s:P3", "t:T3", ""],
        ["同一人", "", "s:P3", "t:T9", ""],
    ]
    code, _, words = run(
        "judge", "--read", str(workbook(tmp_path / "j.xlsx", {"判断": rows})), "--by", "李雷"
    )
    assert (code, "第 5 行" in words, "t:T9" in words) == (2, True, True)
    made = spare.read(
        "MATCH (j:Judgement) RETURN j.other AS o, j.verdict AS v, j.by AS by, j.reason AS r ORDER BY o"
    )
    assert [tuple(row.values()) for row in made] == [
        ("t:T2", "same", "王芳", "看过档案"),
        ("t:T3", "different", "李雷", "XLSX"),
    ]
    before = whole(spare)
    rows[1][0] = "大概是"
    code, _, words = run("judge", "--read", str(workbook(tmp_path / "k.xlsx", {"判断": rows})))
    assert (code, "第 2 行" in words, "大概是" in words) == (2, True, True)
    code, _, words = run(
        "judge", "--read", str(workbook(tmp_path / "l.xlsx", {"组织表": [["组织编码"], ["1"]]}))
    )
    assert (code, "没有判断表" in words) == (2, True)
    assert whole(spare) == before


@pytest.mark.slow
def test_an_export_and_its_list_of_judgements_are_the_same_graph(
    spare: Graph, library: Library, run: Run, tmp_path: Path
) -> None:
    apart = digest(spare)
    for two in (("t:T2", "s:P2", "--same"), (first(), "t:T1", "--same"), ("s:P2", "t:T3", "--different")):
        assert run("judge", *two, "--reason", "看过档案")[0] == 0
    assert run("judge", "s:P3", "t:T3", "--same", "--reason", "记错了")[0] == 0
    assert run("judge", "s:P3", "t:T3", "--withdraw")[0] == 0
    joined = digest(spare)
    assert run("export", str(tmp_path / "out"))[0] == 0
    assert run("judge", "--list", "--out", str(tmp_path / "judged.xlsx"))[0] == 0
    emptied(spare)
    folders = sorted(each for each in (tmp_path / "out").iterdir() if each.is_dir())
    said = [run("load", str(folder), "--format", "json") for folder in folders]
    # Three of the name 李四, none with a number; of the two called 张三 one has one.
    assert [(code, json.loads(out)["namesakes"]) for code, out, _ in said] == [(0, 0), (0, 4)]
    assert "sanfang judge" in said[1][2]
    assert digest(spare) == apart
    assert run("judge", "--read", str(tmp_path / "judged.xlsx"))[0] == 0
    assert digest(spare) == joined
    assert ("W1#副经理", "t:T1") in held(spare, first())


@pytest.mark.slow
def test_a_backup_keeps_judgements(spare: Graph, library: Library, run: Run, tmp_path: Path) -> None:
    assert run("judge", "t:T2", "s:P2", "--same", "--reason", "看过档案")[0] == 0
    before = whole(spare)
    backup.write(spare, tmp_path / "b.jsonl")
    emptied(spare)
    restore(spare, tmp_path / "b.jsonl")
    assert whole(spare) == before
    assert loaded(spare, library, tmp_path / "t", source="t", as_of=DAY).changes == 0
    assert run("undo", "3")[0] == 0
    assert "t:T2" in people(spare)


@pytest.mark.slow
def test_bodies_are_exported_by_the_codes_of_each_roster(
    spare: Graph, library: Library, run: Run, tmp_path: Path
) -> None:
    loaded(spare, library, write_csv(tmp_path / "v", companies()), source="v", as_of=DAY)
    assert run("judge", "V9", "W1", "--same", "--reason", "同一个章")[0] == 0
    joined = digest(spare)
    assert run("export", str(tmp_path / "out"))[0] == 0
    assert run("judge", "--list", "--out", str(tmp_path / "judged.csv"))[0] == 0
    emptied(spare)
    for folder in sorted(each for each in (tmp_path / "out").iterdir() if each.is_dir()):
        assert run("load", str(folder))[0] == 0
    held = "MATCH (:Post)-[:OF]->(o:Organization {code: 'V9'}) RETURN count(*) AS posts"
    assert spare.read(held) == [{"posts": 1}]
    assert run("judge", "--read", str(tmp_path / "judged.csv"))[0] == 0
    assert digest(spare) == joined
