"""Pairs that the matcher finds in the graph: listed with why, joined, or filled in and read back."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from conftest import Run
from judged import companies, first, people, second
from loading import loaded, small, write_csv
from roster_files import sheets, workbook
from whole import whole

from cypher.library import Library
from graph.db import Graph

pytestmark = pytest.mark.neo4j
DAY = date(2026, 6, 30)
PAIR = ("s:P2", "t:T2")
"""李四 of both rosters, in one branch and one company."""


@pytest.fixture
def run(
    spare: Graph,
    library: Library,
    commands: Run,
    tmp_path: Path,
) -> Run:
    book = small()
    book["people"] = ["code|name|id_number|sex|birth_year", *(f"{row}|男|" for row in book["people"][1:])]
    loaded(spare, library, write_csv(tmp_path / "s", book), source="s", as_of=DAY)
    loaded(spare, library, write_csv(tmp_path / "t", second()), source="t", as_of=DAY)
    return commands


def test_pairs_are_listed_with_why_and_where(spare: Graph, run: Run) -> None:
    code, out, _ = run("judge", "--format", "json")
    rows = json.loads(out)["rows"]
    (row,) = [each for each in rows if (each["one"], each["other"]) == PAIR]
    assert code == 0
    assert row["one_name"] == row["other_name"] == "李四"
    assert "书记 二支部" in row["one_held"]
    assert "t:人员表.csv#3" in row["other_rows"]
    assert row["why"]
    assert [each["probability"] for each in rows] == sorted(
        (each["probability"] for each in rows), reverse=True
    )
    table = run("judge")[1]
    assert "[s:P2]" in table
    assert "[t:T2]" in table
    # Two who were told apart are not asked about again, nor by way of who they are one with.
    assert run("judge", *PAIR, "--different", "--reason", "看过档案")[0] == 0
    assert PAIR not in {
        (each["one"], each["other"]) for each in json.loads(run("judge", "--format", "json")[1])["rows"]
    }


def test_what_is_sure_is_joined_once(spare: Graph, run: Run) -> None:
    sure = [each for each in json.loads(run("judge", "--format", "json")[1])["rows"] if each["sure"]]
    code, _, words = run("judge", "--join", "--by", "王芳")
    if not sure:
        assert (code, "没有在阈值以上" in words) == (0, True)
        return
    made = json.loads(run("judge", "--list", "--format", "json")[1])["rows"]
    assert {(each["one"], each["other"]) for each in made} == {(each["one"], each["other"]) for each in sure}
    assert all(each["probability"] > 0.5 and each["by"] == "王芳" for each in made)
    kept = spare.read("MATCH (j:Judgement) RETURN j.weights AS weights")
    assert all(json.loads(str(row["weights"])) for row in kept)
    assert "没有在阈值以上" in run("judge", "--join")[2]


@pytest.mark.slow
def test_a_workbook_goes_out_and_comes_back(spare: Graph, library: Library, run: Run, tmp_path: Path) -> None:
    out = tmp_path / "pairs.xlsx"
    assert run("judge", "--out", str(out))[0] == 0
    (page,) = sheets(out).values()
    head = [str(cell).split("\n")[0] for cell in page[0]]
    filled = [[str(cell) for cell in row] for row in page]
    place = {name: head.index(name) for name in ("判断", "甲的键", "乙的键", "校验")}
    (line,) = [n for n, row in enumerate(filled) if (row[place["甲的键"]], row[place["乙的键"]]) == PAIR]
    filled[line][place["判断"]] = "同一人"
    back = workbook(tmp_path / "back.xlsx", {"判断": filled})
    # Somebody loads a roster in between: whoever filled it in had not seen that.
    before = whole(spare)
    book = second()
    book["employment"] = [book["employment"][0], "T2|W1|主任|2021-01-01"]
    assert loaded(spare, library, write_csv(tmp_path / "t2", book), source="t", as_of=DAY).committed
    code, _, words = run("judge", "--read", str(back))
    assert (code, f"第 {line + 1} 行" in words, "变了" in words) == (2, True, True)
    assert spare.read("MATCH (j:Judgement) RETURN j.key") == []
    assert run("undo", "3")[0] == 0
    assert whole(spare) == before
    assert run("judge", "--read", str(back))[0] == 0
    assert "t:T2" not in people(spare)
    assert first() in people(spare)
    code, _, words = run("judge", "--read", str(back))
    assert (code, "已经判断过" in words) == (2, True)


def test_bodies_are_compared_and_joined(spare: Graph, library: Library, run: Run, tmp_path: Path) -> None:
    """One credit code is one body, whatever its name."""
    book, other = small(), companies()
    code = "91620702MA74A00X09"
    book["organizations"] = [
        f"{row}|{'credit_code' if n == 0 else code if row.startswith('W1|') else ''}"
        for n, row in enumerate(book["organizations"])
    ]
    other["organizations"] = [
        f"{row}|{'credit_code' if n == 0 else code if row.startswith('V9|') else ''}"
        for n, row in enumerate(other["organizations"])
    ]
    loaded(spare, library, write_csv(tmp_path / "s2", book), source="s", as_of=DAY, allow_fall=True)
    loaded(spare, library, write_csv(tmp_path / "v", other), source="v", as_of=DAY)
    rows = json.loads(run("judge", "--bodies", "--format", "json")[1])["rows"]
    assert ("V9", "W1", True) in {(each["one"], each["other"], each["sure"]) for each in rows}
    assert run("judge", "--bodies", "--join", "--by", "王芳")[0] == 0
    made = json.loads(run("judge", "--list", "--format", "json")[1])["rows"]
    assert ("Organization", "V9", "W1", "same", "王芳") in {
        (each["kind"], each["one"], each["other"], each["verdict"], each["by"]) for each in made
    }
    assert spare.read("MATCH (o:Organization {code: 'V9'}) RETURN o.code") == []
