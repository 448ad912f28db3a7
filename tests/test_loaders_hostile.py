"""Files that mean harm, or that carry what is never run: refused or read as text, in bounded memory."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from roster_files import only, rows, taken, workbook

from loaders import process
from loaders.roster import Rosters

HEAD = ["区域编码", "区域名称", "层级"]
LINE = ["A1", "甘州区", "县区"]


def rewritten(path: Path, change: Callable[[str, bytes], bytes], **more: bytes) -> Path:
    """A workbook with its parts changed, and with more parts (named by where they stand)."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, change(name, content))
        for name, content in more.items():
            book.writestr(name, content)
    return path


def plain(path: Path) -> Path:
    return workbook(path, {"区域表": [HEAD, LINE]})


def kept(name: str, content: bytes) -> bytes:
    return content


def refused(path: Path, rule: str, line: int | None = None) -> None:
    with taken(path) as rosters:
        problem = only(rosters)
        assert (problem.rule, problem.file, problem.line, problem.whole) == (rule, path.name, line, True)
        assert rosters.blocked
        assert all((problem.zh, problem.en, problem.fix_zh, problem.fix_en))


def one_area(rosters: Rosters) -> None:
    assert rosters.problems == []
    assert [row.values["code"] for row in rows(rosters, "areas")] == ["A1"]


def test_a_bomb_of_entities(tmp_path: Path) -> None:
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    for part in ("xl/sharedStrings.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"):

        def declare(name: str, content: bytes, part: str = part) -> bytes:
            head, end, rest = content.partition(b"?>")
            return head + end + laughs + rest if name == part else content

        refused(rewritten(plain(tmp_path / "r.xlsx"), declare), "workbook-entities")


def test_a_bomb_of_entities_in_another_encoding(tmp_path: Path) -> None:
    def declare(name: str, content: bytes) -> bytes:
        text = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "ha">]><x/>'
        return text.encode("utf-16") if name == "xl/sharedStrings.xml" else content

    refused(rewritten(plain(tmp_path / "r.xlsx"), declare), "workbook-entities")


@pytest.mark.parametrize("name", ["../../etc/cron.d/x", "/etc/passwd", "xl\\..\\..\\x", "C:/x"])
def test_a_zip_that_leads_elsewhere(tmp_path: Path, name: str) -> None:
    refused(rewritten(plain(tmp_path / "r.xlsx"), kept, **{name: b"x"}), "workbook-paths")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_twice(tmp_path: Path) -> None:
    path = rewritten(plain(tmp_path / "r.xlsx"), kept, **{"xl/worksheets/sheet1.xml": b"<worksheet/>"})
    refused(path, "workbook-paths")


def bomb(path: Path, part: str, head: bytes, again: bytes, size: int, tail: bytes) -> Path:
    """A workbook of which one part repeats itself until it has that size."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as book:
        for name, content in parts.items():
            if name != part:
                book.writestr(name, content)
        with book.open(part, "w", force_zip64=True) as out:
            out.write(head)
            block = again * ((1 << 20) // len(again))
            for _ in range(size // len(block)):
                out.write(block)
            out.write(tail)
    return path


MAIN = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def test_a_small_file_that_grows_to_800_megabytes(tmp_path: Path) -> None:
    head, tail = b"<sst " + MAIN + b"><si><t>", b"</t></si></sst>"
    path = bomb(plain(tmp_path / "r.xlsx"), "xl/sharedStrings.xml", head, b"x", 800 << 20, tail)
    assert path.stat().st_size < 1 << 20
    refused(path, "workbook-absurd")


READ = r"""
import json, resource, sys
from pathlib import Path
from loaders.identity_key import IdentityKey
from loaders.roster import read
with read([Path(sys.argv[1])], key=IdentityKey(b"k" * 32), known=lambda table, codes, source: {}) as found:
    rules = dict(found.problem_rules)
own = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
peaks = [resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024, int(own.split()[1]) / 1024]
print(json.dumps([rules, peaks]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold a process to its memory")
def test_what_passes_for_small_takes_no_more_memory_than_it_may(tmp_path: Path) -> None:
    """Below every limit on sizes, twenty million empty texts take five times what they seem to."""
    head, tail = b"<sst " + MAIN + b">", b"</sst>"
    path = bomb(plain(tmp_path / "r.xlsx"), "xl/sharedStrings.xml", head, b"<si/>", 99 << 20, tail)
    assert path.stat().st_size < 1 << 20
    ran = subprocess.run([sys.executable, "-c", READ, str(path)], capture_output=True, text=True, check=True)
    rules, (parser, loader) = json.loads(ran.stdout)
    assert rules == {"workbook-memory": 1}
    assert parser <= process.MEMORY >> 20 == 512
    assert loader < 200


def test_a_cell_of_two_gigabytes(tmp_path: Path) -> None:
    head = b"<worksheet " + MAIN + b'><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'
    tail = b"</t></is></c></row></sheetData></worksheet>"
    path = bomb(plain(tmp_path / "r.xlsx"), "xl/worksheets/sheet1.xml", head, b"x", 90 << 20, tail)
    refused(path, "workbook-absurd")
    text = tmp_path / "areas.csv"
    with text.open("wb") as file:
        file.write(b"code,name,tier\nA1,")
        file.seek(2 << 30)
        file.write(b"x,Grid\n")
    refused(text, "nul", 2)
    with text.open("wb") as file:
        file.write(b"code,name,tier\nA1," + b"x" * (8 << 20))
    refused(text, "field-too-long", 2)


def test_macros_are_not_run_and_links_not_followed(tmp_path: Path) -> None:
    more = {
        "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0",
        "xl/externalLinks/externalLink1.xml": b"<externalLink/>",
    }
    path = rewritten(plain(tmp_path / "r.xlsm"), kept, **more)
    with taken(path) as rosters:
        one_area(rosters)
        assert [each.rule for each in rosters.notices] == ["macros", "links"]


def formula(path: Path, value: str | float) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet("区域表")
        page.write_row(0, 0, HEAD)
        page.write_row(1, 0, LINE)
        page.write_formula(1, 1, '=CONCATENATE("甘州","区")', None, value)
    return path


def test_of_a_formula_the_result_is_read(tmp_path: Path) -> None:
    with taken(formula(tmp_path / "r.xlsx", "甘州区")) as rosters:
        one_area(rosters)
        assert rows(rosters, "areas")[0].values["name"] == "甘州区"
        (notice,) = rosters.notices
        assert (notice.rule, notice.zh[:2]) == ("formulas", "1 ")


@pytest.mark.parametrize("result", [b"", b"<v></v>", b"<v/>", b"<v />"])
def test_a_formula_that_nobody_has_computed(tmp_path: Path, result: bytes) -> None:
    """What a program writes that computes nothing: the cell looks empty, and the row would lose its name."""

    def uncomputed(name: str, content: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return content
        return content.replace(b"<v>7</v>", result)

    with taken(rewritten(formula(tmp_path / "r.xlsx", 7), uncomputed)) as rosters:
        problem = only(rosters)
        assert (problem.rule, problem.line, problem.column) == ("formula-without-value", 2, "区域名称")
        assert not rosters.blocked
        assert rows(rosters, "areas") == []


def test_a_formula_of_which_the_result_is_empty(tmp_path: Path) -> None:
    def empty(name: str, content: bytes) -> bytes:
        return content.replace("<v>甘州区</v>".encode(), b"<v></v>")

    with taken(rewritten(formula(tmp_path / "r.xlsx", "甘州区"), empty)) as rosters:
        assert (only(rosters).rule, only(rosters).column) == ("required", "区域名称")
