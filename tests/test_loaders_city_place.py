"""Where the made city may be written, in which form, and with how much memory."""

from __future__ import annotations

import csv
import errno
import subprocess
import sys
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from cypher.errors import RosterError
from loaders import city
from loaders.city.rows import Row
from loaders.city.sheets import CsvSheets
from loaders.tables import TABLES

ROOT = Path(__file__).parent.parent


def test_it_goes_over_an_older_city_and_leaves_notes_alone(tmp_path: Path) -> None:
    city.write(tmp_path)
    (tmp_path / "笔记.txt").write_text("mine")
    before = (tmp_path / "人员表.csv").read_bytes()
    city.write(tmp_path, seed=3)
    assert (tmp_path / "人员表.csv").read_bytes() != before
    assert (tmp_path / "笔记.txt").read_text() == "mine"


@pytest.mark.parametrize("name", ["区域表.csv", "roster.toml", "notes.txt"])
def test_it_refuses_a_directory_with_something_else(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('source = "zhangye"')
    with pytest.raises(RosterError, match="not a made city"):
        city.write(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_it_refuses_a_file_for_a_directory(tmp_path: Path) -> None:
    (tmp_path / "city").write_text("")
    with pytest.raises(RosterError, match="cannot write"):
        city.write(tmp_path / "city")


@pytest.mark.parametrize(("scale", "xlsx"), [(0, False), (1001, False), (401, True)])
def test_it_refuses_a_scale_that_cannot_be(tmp_path: Path, scale: int, xlsx: bool) -> None:
    with pytest.raises(RosterError, match="it goes from 1 to"):
        city.write(tmp_path / "city", scale=scale, xlsx=xlsx)
    assert not (tmp_path / "city").exists()


def test_a_full_disk_is_told_and_leaves_the_old_city(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    city.write(tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def full(self: CsvSheets, table: str, rows: list[Row]) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(CsvSheets, "append", full)
    with pytest.raises(RosterError, match="the disk is full"):
        city.write(tmp_path, seed=3)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


LIMITED = """
import resource
from pathlib import Path
from cypher.errors import RosterError
from loaders import city
resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))
try:
    city.write(Path({path!r}), xlsx={xlsx})
except RosterError as error:
    print(error.en)
"""


@pytest.mark.parametrize("xlsx", [False, True])
def test_a_write_that_fails_leaves_nothing(tmp_path: Path, xlsx: bool) -> None:
    script = LIMITED.format(path=str(tmp_path), xlsx=xlsx)
    run = subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT, capture_output=True, text=True)
    assert run.stdout.startswith("cannot write to ")
    assert not list(tmp_path.iterdir())


def test_what_an_interrupted_run_left_is_cleared(tmp_path: Path) -> None:
    (tmp_path / ".city-1").mkdir()
    (tmp_path / ".city-1" / "区域表.csv").write_text("")
    city.write(tmp_path)
    assert not list(tmp_path.glob(".city-*"))


def test_xlsx_holds_the_same_cells(tmp_path: Path) -> None:
    city.write(tmp_path / "csv")
    city.write(tmp_path / "xlsx", xlsx=True)
    for table in TABLES:
        path = tmp_path / "csv" / f"{table.zh}.csv"
        if not path.exists():
            continue
        text = path.read_text(encoding="utf-8-sig")
        book = CalamineWorkbook.from_path(str(tmp_path / "xlsx" / f"{table.zh}.xlsx"))
        rows = book.get_sheet_by_name(table.zh).to_python()
        cells = [[str(int(c)) if isinstance(c, float) else str(c) for c in row] for row in rows]
        width = len(table.columns)
        assert [row + [""] * (width - len(row)) for row in cells] == [*csv.reader(text.splitlines())]


def test_xlsx_takes_the_place_of_csv_and_is_the_same_each_time(tmp_path: Path) -> None:
    city.write(tmp_path)
    city.write(tmp_path, xlsx=True)
    assert not list(tmp_path.glob("*.csv"))
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    city.write(tmp_path, xlsx=True)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first


PEAK = """
import re
from pathlib import Path
from loaders import city
city.write(Path({path!r}), scale={scale})
print(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])
"""


def test_memory_does_not_grow_with_the_scale(tmp_path: Path) -> None:
    def peak(scale: int) -> int:
        """The most memory that the process held, in KiB (`ru_maxrss` would count the parent's too)."""
        script = PEAK.format(path=str(tmp_path / str(scale)), scale=scale)
        run = subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT, capture_output=True)
        return int(run.stdout)

    small, large = peak(2), peak(20)
    assert large < 60 * 1024
    assert large - small < 10 * 1024
