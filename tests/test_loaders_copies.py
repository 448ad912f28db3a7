"""Whether a file speaks of somebody: a workbook by the texts of its cells, not by their addresses."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
import xlsxwriter

from loaders.copies import speaks_of


@pytest.mark.parametrize("inline", [True, False])
def test_a_code_like_the_address_of_a_cell(tmp_path: Path, inline: bool) -> None:
    path = tmp_path / "out.xlsx"
    with xlsxwriter.Workbook(str(path), {"constant_memory": inline}) as book:
        sheet = book.add_worksheet("人员表")
        for row, cells in enumerate([("编码", "姓名"), ("P7", "张三"), ("Q8-A1", "李四")]):
            for column, cell in enumerate(cells):
                sheet.write_string(row, column, cell)
    for code in ("B2", "A1", "A3", "5", "2", "Q8"):
        assert not speaks_of(path, ["王五"], [code]), code
    assert speaks_of(path, [], ["P7"])
    assert speaks_of(path, [], ["Q8-A1"])
    assert speaks_of(path, ["李四"])


@pytest.mark.parametrize("inline", [True, False])
@pytest.mark.parametrize("name", ["O'Neill & Co", '"甲" <乙>'])
def test_a_name_with_signs_that_a_workbook_escapes(tmp_path: Path, name: str, inline: bool) -> None:
    path = tmp_path / "out.xlsx"
    with xlsxwriter.Workbook(str(path), {"constant_memory": inline}) as book:
        book.add_worksheet("人员表").write_string(0, 0, name)
    assert speaks_of(path, [name])
    assert speaks_of(path, [], [name])
    assert not speaks_of(path, ["O'Neill &amp Co", "乙>>"])


@pytest.mark.parametrize("suffix", [".gz", ".xlsx"])
def test_a_damaged_copy_is_one_that_cannot_be_read(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"copy{suffix}"
    if suffix == ".gz":
        path.write_bytes(gzip.compress(bytes(range(256)) * 99))
    else:
        with xlsxwriter.Workbook(str(path)) as book:
            book.add_worksheet("人员表").write_column(0, 0, [f"第{n}个人" for n in range(500)])
    whole = path.read_bytes()
    path.write_bytes(whole[:60] + bytes(60) + whole[120:])
    with pytest.raises(OSError, match="copy"):
        speaks_of(path, ["第900个人"])


def test_a_name_across_two_readings_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("人员表").write_column(0, 0, [f"第{n}个人" for n in range(500)])
    for chunk in (61, 64, 1000):
        monkeypatch.setattr("loaders.copies.CHUNK", chunk)
        assert speaks_of(path, ["第499个人"]), chunk
        assert not speaks_of(path, [], ["A9", "r", "x"]), chunk
