"""`sanfang loads` and `undo`, and a contract that stops a load, as a user types them."""

from __future__ import annotations

import csv
import getpass
import io
import json
from pathlib import Path

import pytest
from conftest import Run
from loading import small, write_csv
from test_loaders_rejects import corrected
from whole import whole

from api import loading
from cypher.errors import RosterError
from graph.db import Graph

pytestmark = pytest.mark.neo4j


@pytest.fixture
def run(commands: Run) -> Run:
    return commands


def test_loads_are_listed_and_the_newest_is_undone(spare: Graph, run: Run, tmp_path: Path) -> None:
    folder = str(write_csv(tmp_path / "s", small()))
    assert run("load", folder, "--as-of", "2026-06-30", "--by", "王芳")[0] == 0
    before = whole(spare)
    assert run("load", folder, "--as-of", "2026-09-30", "--source", "t")[0] == 0
    rows = json.loads(run("loads", "--format", "json")[1])["rows"]
    assert [(row["number"], row["source"], row["by"], row["standing"]) for row in rows] == [
        (2, "t", getpass.getuser(), "loaded"),
        (1, "s", "王芳", "loaded"),
    ]
    assert rows[0]["rows"] == sum(len(lines) - 1 for lines in small().values())
    assert rows[1]["changes"] > rows[1]["rows"]
    assert len(rows[0]["digest"]) == 64

    code, _, words = run("undo", "1")
    assert (code, rows[0]["id"] in words) == (2, True)
    code, out, words = run("undo", rows[0]["id"], "--by", "李强")
    assert (code, out.strip(), rows[0]["id"] in words) == (0, f"undo-{rows[0]['id']}", True)
    assert whole(spare) == before
    table = list(csv.DictReader(io.StringIO(run("loads", "--format", "csv")[1].lstrip("\ufeff"))))
    assert [(row["number"], row["by"], row["standing"]) for row in table] == [
        ("3", "李强", "undo"),
        ("2", getpass.getuser(), "undone"),
        ("1", "王芳", "loaded"),
    ]
    shown = run("loads", "--source", "s")[1]
    assert "已装载" in shown
    assert "撤销" not in shown


def test_an_identity_number_is_no_name(spare: Graph, run: Run, tmp_path: Path) -> None:
    number = "11010519491231002X"
    folder = str(write_csv(tmp_path / "s", small()))
    code, out, words = run("load", folder, "--by", number)
    assert (code, number in out + words) == (2, False)
    assert spare.read("MATCH (l:Load) RETURN l") == []


def test_a_load_that_the_disk_has_no_room_for_is_refused_before(
    spare: Graph, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = str(write_csv(tmp_path / "s", small()))
    monkeypatch.setattr(loading, "ROOM", 1 << 50)
    code, _, words = run("load", folder)
    assert (code, "not enough disk space" in words) == (2, True)
    assert spare.read("MATCH (l:Load) RETURN l") == []
    assert run("load", folder, "--dry-run")[0] == 0


def test_a_breach_stops_the_load_with_rejects_too(spare: Graph, run: Run, tmp_path: Path) -> None:
    folder = write_csv(tmp_path / "s", small())
    (folder / "roster.toml").write_text(
        'source = "s"\nas_of = 2026-06-30\n[[contract]]\ntable = "people"\nleast = 4\n', encoding="utf-8"
    )
    for more in ((), ("--rejects", str(tmp_path / "r.xlsx"))):
        code, _, words = run("load", str(folder), *more)
        assert code == 2
        assert "roster.toml line 5" in words
        assert "人员表只有 3 行" in words
        assert "--rejects" not in words, "it would not help"
    assert whole(spare) == ([], [])
    assert run("load", str(folder), "--partial")[0] == 0


def test_what_is_wrong_for_another_row_alone_is_counted_apart(spare: Graph, run: Run, tmp_path: Path) -> None:
    book = {
        "areas": ["code|name|tier|within", "C1|一市|都|", "A1|一街|街道|C1", "Q1|一社区|社区|A1"],
        "organizations": ["code|name|type|area", "D1|工委|党委|A1", "D2||党委|"],
    }
    folder = str(write_csv(tmp_path / "s", book))
    code, _, words = run("load", folder, "--source", "s", "--as-of", "2026-06-30")
    assert code == 2
    assert "3 of them are there for other rows alone" in words
    assert "5 problems; nothing was written" in words
    where = [line.split(" line ")[0].strip() for line in words.splitlines() if " line " in line]
    assert [Path(each).stem for each in where] == ["区域表", "组织表", "区域表", "区域表", "组织表"]


def test_no_file_that_is_needed_is_written_over(
    spare: Graph, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not the roster itself, not another file, not rejects whose rows are still out; settled ones are."""
    folder, rejects = tmp_path / "s", tmp_path / "rejects.xlsx"
    folder.mkdir()
    roster = folder / "areas.csv"
    text = "区域编码,区域名称,层级\nA1,甲州,县区\nA2,东街,街到\n"
    roster.write_text(text, encoding="utf-8")
    other = tmp_path / "letter.xlsx"
    other.write_text("no rejects", encoding="utf-8")
    day = ("--as-of", "2026-06-30", "--source", "s")
    for path, said in ((roster, "is a roster to be read"), (other, "is there already")):
        before = path.read_bytes()
        code, _, words = run("load", str(folder), *day, "--rejects", str(path))
        assert (code, said in words, path.read_bytes() == before) == (2, True, True), words
    assert spare.read("MATCH (l:Load) RETURN l") == []

    # A load that fails leaves neither rejects nor a draft of them.
    def fail(*given: object, **named: object) -> None:
        raise RosterError("坏了", "broken")

    with monkeypatch.context() as patched:
        patched.setattr(loading.loader, "load", fail)
        assert run("load", str(folder), *day, "--rejects", str(rejects))[0] == 2
    assert {each.name for each in tmp_path.iterdir()} == {"s", "letter.xlsx"}
    assert run("load", str(folder), *day, "--rejects", str(rejects))[0] == 0
    assert {each.name for each in tmp_path.iterdir()} == {"s", "letter.xlsx", "rejects.xlsx"}

    # Its row is out: neither its own load nor that of another roster writes over it.
    out = rejects.read_bytes()
    assert run("load", str(rejects), "--rejects", str(rejects))[0] == 2
    more = tmp_path / "more.csv"
    more.write_text("区域编码,区域名称,层级\nA3,西街,街到\n", encoding="utf-8")
    for source in ("s", "t"):
        given = ("--partial", "--source", source, "--as-of", "2026-06-30", "--rejects", str(rejects))
        code, _, words = run("load", str(more), *given)
        assert (code, rejects.read_bytes() == out) == (2, True), words
    # Come back, it is only a file that is in the way.
    assert run("load", str(corrected(rejects, tmp_path / "fixed.xlsx", 街到="街道")))[0] == 0
    given = ("--partial", "--source", "s", "--as-of", "2026-06-30", "--rejects", str(rejects))
    assert run("load", str(more), *given)[0] == 0
    assert rejects.read_bytes() != out


def test_rows_that_went_out_and_came_back_are_in_the_history(run: Run, tmp_path: Path) -> None:
    """One row of three is refused; put right it is loaded alone; undone, it is open again."""
    folder, rejects = tmp_path / "s", tmp_path / "rejects.xlsx"
    folder.mkdir()
    text = "区域编码,区域名称,层级\nA1,甲州,县区\nA2,东街,街到\nA3,西街,街道\n"
    (folder / "areas.csv").write_text(text, encoding="utf-8")
    assert run("load", str(folder), "--as-of", "2026-06-30", "--rejects", str(rejects))[0] == 0
    assert run("load", str(corrected(rejects, tmp_path / "fixed.xlsx", 街到="街道")))[0] == 0

    def told() -> list[tuple[object, ...]]:
        found = json.loads(run("loads", "--format", "json")[1])["rows"]
        names = ("rows", "rejected", "settled", "standing")
        return [tuple(row[name] for name in names) for row in found]

    def still_open() -> list[int]:
        code, out, words = run("query", "explore.rejected_rows", "--format", "json")
        assert code == 0, words
        return [row["open"] for row in json.loads(out)["rows"]]

    assert told() == [(1, 0, 1, "loaded"), (3, 1, 0, "loaded")]
    assert still_open() == [0]
    assert run("undo", "2")[0] == 0
    assert told() == [(0, 0, 0, "undo"), (1, 0, 1, "undone"), (3, 1, 0, "loaded")]
    assert still_open() == [1]
