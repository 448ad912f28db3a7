"""Telephone numbers in running text, in the spellings that rosters have, and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders import provenance, text
from loaders.manifest import Manifest
from loaders.problems import Bad, Problems
from loaders.veil import veil


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("王五 13809361000", "王五 138****1000"),
        ("13809361000", "138****1000"),
        ("+86 138 0936 1000", "138****1000"),
        ("8613809361000", "138****1000"),
        ("1380-936-1000", "138****1000"),
        ("13809 361000", "138****1000"),
        ("１３８０９３６１０００", "138****1000"),
        ("138\u200b09361000", "138****1000"),
        ("经理(13809361000、13809361001)", "经理(138****1000、138****1001)"),
        ("13809361000 2021年", "138****1000 2021年"),
        ("电话(0936)8212345", "电话093****2345"),
        ("010-8212 3456", "010****3456"),
        ("+86 936 8212345", "936****2345"),
        ("138 00 13 80 00", "138****8000"),
        ("1 3 8 0 0 1 3 8 0 0 0", "138****8000"),
        ("138/0013/8000", "138****8000"),
        ("138_0013_8000", "138****8000"),
        ("(138)00138000", "138****8000"),
        ("见(138 00 13 20 21)", "见(138****2021)"),
        ("+86(138)0013-8000", "138****8000"),
        ("138001380 00", "138****8000"),
        ("１３８　００　１３　８０００", "138****8000"),
        ("1380013800013900139000", "138****8000、139****9000"),
        ("138 00 13 80 00 2021年", "138****8000 2021年"),
        ("0936 82 12345", "093****2345"),
        ("0936-82 12345", "093****2345"),
        ("400-800-1234", "400****1234"),
        ("4008001234", "400****1234"),
        ("+852 2123 4567", "852****4567"),
    ],
)
def test_a_telephone_number_is_masked_where_a_cell_becomes_text(said: str, shown: str) -> None:
    assert veil(said) == shown
    assert text.read(said) == shown
    assert text.read(shown) == shown, "what was exported or refused comes back"


@pytest.mark.parametrize(
    "said",
    [
        "2021-2022年1月13日",
        "1998-2003-2005",
        "138 0936",
        "8212345",
        "1764300000000",
        "12345678901",
        "20261128T031328314009-c3efc7a8",
        "第13幢1380单元",
        "1985.3-1990.12",
        "1985.12-1990.3",
        "1998-01-01 123",
        "15.03.21-16.3.21",
        "1、3、5、7、9、11、13、15号楼",
        "13 14 15 16 17 18",
        "注册资本8000000000元",
    ],
)
def test_other_digits_stay(said: str) -> None:
    assert veil(said) == said


def test_a_number_that_others_masked_is_still_refused() -> None:
    for cell in ("张三 1380936****", "张三 138****1000*", "620702********1234"):
        refused = text.read(cell)
        assert isinstance(refused, Bad)
        assert refused.rule == "masked"


def test_a_source_is_not_called_by_a_number() -> None:
    problems = Problems()
    path = Path("某街道 13809361000.csv")
    assert "13809361000" not in provenance.source(None, None, Manifest(), [path], problems)
    assert not problems.count


def test_a_code_of_eleven_digits_is_a_code() -> None:
    assert text.read_code("13809361000") == "13809361000"
