"""What was planted of networks and needs is what their second implementation finds in the rosters."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
import second_grids

from loaders import city


@pytest.mark.parametrize(("seed", "scale"), [(1, 1), (2, 1), (1, 3)])
def test_planted_is_found(tmp_path: Path, seed: int, scale: int) -> None:
    city.write(tmp_path / "city", scale=scale, seed=seed)
    truth = json.loads((tmp_path / "city" / "truth.json").read_text(encoding="utf-8"))
    merged = second_grids.Merged.from_rosters(tmp_path / "city")
    for name, rule in second_grids.RULES.items():
        planted = truth["findings"][f"gaps.{name}"]
        columns = list(dict.fromkeys(column for row in planted for column in row))

        def values(row: Mapping[str, object], columns: list[str] = columns) -> tuple[object, ...]:
            return tuple(row.get(column) or "" for column in columns)

        assert planted
        assert Counter(map(values, planted)) == Counter(map(values, rule(merged, date(2026, 6, 30)))), name
