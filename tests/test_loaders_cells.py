"""What single cells mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from roster_files import KEY, number

from api.render import delimited
from loaders import cells, text
from loaders.cells import Parser
from loaders.problems import Bad
from loaders.tables import BY_NAME, TABLES


def parsed(table: str, column: str, cell: str, **spellings: str) -> object:
    parser = cells.parser(BY_NAME[table].column(column), KEY, spellings)
    value = parser.column([cell])[0]
    return value.rule if isinstance(value, Bad) else value


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("620702001", "620702001"),
        ("620702001.0", "620702001"),
        ("６２０７０２", "620702"),
        ("'0620", "0620"),
        (" A-1 ", "A-1"),
        ("\u200bA1", "A1"),
        ("", None),
        ("  ", None),
        ("6.20702E+17", "number-lost-digits"),
        ("A#1", "code-characters"),
        ("A|1", "code-characters"),
        ("..", "code-characters"),
        ("=A1", "text-formula"),
        ("x" * 201, "cell-too-long"),
        (number(), "identity-misplaced"),
        ("620702001001001001", "620702001001001001"),
        ("#REF!", "excel-error"),
    ],
)
def test_codes(cell: str, value: object) -> None:
    assert parsed("areas", "code", cell) == value


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("张三", "张三"),
        ("张 三", "张三"),
        ("张\u3000三", "张三"),
        ("  Mary   Ann ", "Mary Ann"),
        ("", None),
        ("O'Neill", "O'Neill"),
        ('Eric "Rick" Crawford', 'Eric "Rick" Crawford'),
        ("“红色物业”", "“红色物业”"),
        ('张"三', "text-quotes"),
        ("张`三", "text-characters"),
        ("<script>alert(1)</script>", "text-characters"),
        ("=cmd()", "text-formula"),
        ("@SUM(A1)", "text-formula"),
        ("-cmd", "text-formula"),
        ("3 < 5", "3 < 5"),
        ("\x07", "text-characters"),
        ("甘\u202e州", "text-characters"),
        ("x" * 1001, "cell-too-long"),
        ("张三" + number(), "identity-misplaced"),
        ("#N/A", "excel-error"),
        ("#1", "#1"),
    ],
)
def test_texts(cell: str, value: object) -> None:
    assert parsed("people", "name", cell) == value


@pytest.mark.parametrize(
    ("cell", "value"),
    [("12", 12), ("１２", 12), ("1,200", 1200), ("12.0", 12), ("0", 0), ("", None)]
    + [(bad, "integer") for bad in ("-1", "1.5", "约12", "1,2", "99999999999")],
)
def test_integers(cell: str, value: object) -> None:
    assert parsed("areas", "households", cell) == value


@pytest.mark.parametrize(
    ("cell", "value"),
    [(yes, True) for yes in ("是", "有", "√", "1", "TRUE", "Yes")]
    + [(no, False) for no in ("否", "无", "×", "0", "false", "no")]
    + [("", None), ("也许", "boolean")],
)
def test_booleans(cell: str, value: object) -> None:
    assert parsed("posts", "required", cell) == value


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("网格", "Grid"),
        ("grid", "Grid"),
        ("GRID", "Grid"),
        ("居民小区", "Compound"),
        ("county or district", "County"),
        ("", None),
        ("省", "word"),
    ],
)
def test_words(cell: str, value: object) -> None:
    assert parsed("areas", "tier", cell) == value


def test_an_unknown_word_lists_the_nearest_first() -> None:
    bad = cells.parser(BY_NAME["areas"].column("tier"), KEY, {})["网隔"]
    assert bad.words["allowed"].startswith("网格、")


def test_open_words_let_others_through_but_not_several_at_once() -> None:
    assert parsed("posts", "role", "Ranking Member") == "Ranking Member"
    assert parsed("posts", "role", "支部书记") == "secretary"
    assert parsed("posts", "role", "书记/主任") == "word-several"
    assert parsed("posts", "role", "a#b") == "code-characters"


@pytest.mark.parametrize("cell", ["A、B", "A;B", "A,B", "A/B", "A\nB", "A\uff0cB", " A 、B、A、"])
def test_several_codes(cell: str) -> None:
    assert parsed("areas", "within", cell) == ("A", "B")


def test_codes_with_slashes_are_not_split_there() -> None:
    parser = cells.parser(BY_NAME["areas"].column("within"), KEY, {}, slashed=True)
    assert parser["org/1;org/2"] == ("org/1", "org/2")


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("91110000600037341L", "91110000600037341L"),
        ("91110000600037341l", "91110000600037341L"),
        ("911100006000373412", "credit-code"),
        ("1", "credit-code"),
        ("", None),
        ("911***********41L", "masked"),
    ],
)
def test_credit_codes(cell: str, value: object) -> None:
    assert parsed("organizations", "credit_code", cell) == value


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (number(), KEY.hash(number())),
        (KEY.token(KEY.hash(number())), KEY.hash(number())),
        ("", None),
        (number()[:15] + "000", "number-lost-digits"),
        ("6.20702E+17", "number-lost-digits"),
        ("123", "identity"),
        ("620*************1X", "masked"),
        ("t:abc.def", "identity-token"),
        ("无", "identity"),
    ],
)
def test_identity(cell: str, value: object) -> None:
    assert parsed("people", "id_number", cell) == value


def test_a_manifest_spells_cells() -> None:
    assert parsed("areas", "tier", "precinct", precinct="Grid") == "Grid"
    assert parsed("areas", "tier", "", **{"": "Grid"}) == "Grid"


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "REMEMBERED", 10)
    parser = Parser(str.upper, {})
    assert parser.column([f"c{n}" for n in range(100)]) == [f"C{n}" for n in range(100)]
    assert len(parser) <= 10


@given(st.text(max_size=60))
def test_any_cell_is_a_value_or_bad(cell: str) -> None:
    for table in TABLES:
        for column in table.columns:
            cells.parser(column, KEY, {}).column([cell])


@given(st.text(max_size=30))
def test_reading_a_text_again_changes_nothing(cell: str) -> None:
    once = text.read(cell)
    if isinstance(once, str):
        assert text.read(once) == once
    code = text.read_code(cell)
    if isinstance(code, str):
        assert text.read_code(code) == code


@given(st.text(max_size=30))
def test_what_an_export_made_harmless_is_read_as_it_was(cell: str) -> None:
    """An exported cell reads as the cell itself does, whatever it begins with."""
    assert text.unquoted(delimited.safe(cell)) == (
        cell if cell == text.unquoted(cell) else delimited.safe(cell)[1:]
    )
    assert text.unquoted(delimited.safe(cell)) == cell


@pytest.mark.parametrize(("cell", "value"), [("'-5 度", "-5 度"), ("'t Hooft", "'t Hooft"), ("'+86", "+86")])
def test_a_leading_quote(cell: str, value: str) -> None:
    assert parsed("people", "name", cell) == value


@pytest.mark.parametrize(
    ("cell", "year"),
    [
        ("1975", 1975),
        ("1975.0", 1975),
        ("1975.03", 1975),
        ("1975年3月", 1975),
        ("1975年3月生", 1975),
        ("1975-03-05", 1975),
        ("19750305", 1975),
        ("197503", 1975),
        ("27463", 1975),
        ("1975.1|1975.10", 1975),
        ("03/04/1975", 1975),
        ("一九七五年三月", 1975),
        ("\uff11\uff19\uff17\uff15", 1975),
        ("1850", 1850),
        ("", None),
        ("—", None),
        ("不详", None),
    ],
)
def test_a_year_of_birth(cell: str, year: int | None) -> None:
    assert parsed("people", "birth_year", cell) == year


@pytest.mark.parametrize("cell", ["75", "1849", "2099", "约1990", "1975-13", "197", "男", "[1970..1971]"])
def test_no_year_of_birth(cell: str) -> None:
    assert parsed("people", "birth_year", cell) == "birth-year"
