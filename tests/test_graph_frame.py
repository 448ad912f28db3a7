"""Frames: NULL stays null, dates dates, booleans booleans; and what is missing says what to install."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any

import pandas
import polars
import pytest

from cypher.errors import BadParameter, NotInstalled
from graph.element import Node, Path, Relationship
from graph.frame import frame

GRID = Node("1", frozenset({"Area", "Grid"}), {"code": "G1", "name": "一网格"})
BRANCH = Node("2", frozenset({"Organization"}), {"code": "B1"})
COVERS = Relationship("3", "COVERS", BRANCH, GRID, {})
KINDS = {
    "grid": "node",
    "edge": "relationship",
    "way": "path",
    "name": "string",
    "seats": "integer",
    "share": "float",
    "sure": "boolean",
    "since": "date",
    "people": "list",
    "said": "map",
}
TABLE: dict[str, list[object]] = {
    "grid": [GRID, None],
    "edge": [COVERS, None],
    "way": [Path((BRANCH, GRID), (COVERS,)), None],
    "name": ["一网格", None],
    "seats": [2, None],
    "share": [0.5, None],
    "sure": [False, None],
    "since": [date(2021, 3, 31), None],
    "people": [["王芳", None], None],
    "said": [{"who": GRID, "on": date(2026, 6, 30)}, None],
}
ROWS = [
    {
        "grid": "G1",
        "edge": "COVERS",
        "way": ["B1", "G1"],
        "name": "一网格",
        "seats": 2,
        "share": 0.5,
        "sure": False,
        "since": date(2021, 3, 31),
        "people": ["王芳", None],
        "said": {"who": "G1", "on": date(2026, 6, 30)},
    },
    dict.fromkeys(KINDS),
]


def rows(found: Any) -> list[dict[str, object]]:
    """The rows of a frame of either make, None for what is null."""
    if isinstance(found, polars.DataFrame):
        return found.to_dicts()
    return [
        {name: found[name].array._pa_array[index].as_py() for name in found.columns}
        for index in range(len(found))
    ]


@pytest.mark.parametrize("make", ["pandas", "polars"])
def test_values_stay_what_they_are(make: str) -> None:
    assert rows(frame(TABLE, KINDS, make)) == ROWS


@pytest.mark.parametrize("make", ["pandas", "polars"])
def test_a_frame_without_rows_has_its_columns_and_their_types(make: str) -> None:
    full, empty = frame(TABLE, KINDS, make), frame({name: [] for name in KINDS}, KINDS, make)
    assert list(empty.columns) == list(KINDS)
    assert len(empty) == 0
    for name in ("grid", "name", "seats", "share", "sure", "since", "way"):
        assert empty[name].dtype == full[name].dtype, name


def test_what_is_unknown_is_neither_more_nor_less_nor_false() -> None:
    found = frame(TABLE, KINDS, "pandas")
    later = found["since"] < pandas.Series([date(2022, 1, 1)] * 2, dtype=found["since"].dtype)
    assert [each is pandas.NA for each in later] == [False, True]
    assert [each is pandas.NA for each in ~found["sure"]] == [False, True]
    assert found["seats"].sum() == 2
    assert frame(TABLE, KINDS, "polars").select(
        polars.col("since") < date(2022, 1, 1)
    ).to_series().to_list() == [
        True,
        None,
    ]


@pytest.mark.parametrize("make", ["pandas", "polars"])
def test_values_of_several_types_are_kept_as_they_are(make: str) -> None:
    found = frame({"x": [1, "x", None, date(2020, 1, 1)], "y": [1, 2, 3, 4]}, {}, make)
    assert list(found["x"]) == [1, "x", None, date(2020, 1, 1)]
    assert list(found["y"]) == [1, 2, 3, 4]


@pytest.mark.parametrize("make", ["pandas", "polars"])
def test_a_column_that_is_not_what_it_says_is_taken_as_it_is(make: str) -> None:
    assert list(frame({"x": ["a", "b"]}, {"x": "integer"}, make)["x"]) == ["a", "b"]


def test_there_are_two_makes() -> None:
    with pytest.raises(BadParameter, match="pandas or polars"):
        frame(TABLE, KINDS, "dask")


@pytest.mark.parametrize(
    ("missing", "make"), [("pandas", "pandas"), ("polars", "polars"), ("pyarrow", "polars")]
)
def test_without_the_extra_it_says_what_to_type(
    missing: str, make: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(NotInstalled) as caught:
        frame(TABLE, KINDS, make)
    assert 'pip install -e ".[notebook]"' in caught.value.zh
    assert (
        f'{missing} is not installed: in Sanfang\'s folder run pip install -e ".[notebook]"'
        == caught.value.en
    )
