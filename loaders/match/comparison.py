"""How two people's records are compared: the levels of each comparison, as SQL over Splink's pairs.

The weights stand in `weights.toml`, apart from the levels, as `loaders.match.training` wrote them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Weights = Mapping[str, Mapping[str, Mapping[str, float]]]


@dataclass(frozen=True)
class Level:
    """One outcome. `missing` says nothing either way; `rare` is the column whose value's rarity counts."""

    code: str
    sql: str
    missing: bool = False
    rare: str | None = None


_YEARS = "abs(birth_year_l - birth_year_r)"
_SWAPPED = (
    "(birth_year_l % 100) // 10 = birth_year_r % 10 AND (birth_year_r % 100) // 10 = birth_year_l % 10 "
    "AND birth_year_l // 100 = birth_year_r // 100"
)
_SUBSTITUTED = (
    "length(name_l) = length(name_r) AND length(name_l) > 2 AND "
    "(name_l[1] = name_r[1])::int + (name_l[2] = name_r[2])::int + (name_l[3] = name_r[3])::int "
    "+ (name_l[4:] = name_r[4:])::int = 3"
)


def _longer(one: str, other: str) -> str:
    tries = (f"{one}[:{at}] || {one}[{at + 2}:] = {other}" for at in range(4))
    return f"length({one}) = length({other}) + 1 AND length({other}) > 1 AND ({' OR '.join(tries)})"


LEVELS: dict[str, tuple[Level, ...]] = {
    "name": (
        Level("missing", "name_l IS NULL OR name_r IS NULL", missing=True),
        Level("same", "name_l = name_r", rare="name"),
        Level("former", "former_l = name_r OR former_r = name_l OR former_l = former_r"),
        Level("same_sound", "sound_l = sound_r", rare="sound"),
        Level("look_alike", "shape_l = shape_r", rare="shape"),
        Level("one_off", _SUBSTITUTED),
        Level("one_missing", f"({_longer('name_l', 'name_r')}) OR ({_longer('name_r', 'name_l')})"),
        Level("surname", "name_l[1] = name_r[1]"),
        Level("differs", "ELSE"),
    ),
    "sex": (
        Level("missing", "sex_l IS NULL OR sex_r IS NULL", missing=True),
        Level("same", "sex_l = sex_r"),
        Level("differs", "ELSE"),
    ),
    "birth_year": (
        Level("missing", "birth_year_l IS NULL OR birth_year_r IS NULL", missing=True),
        Level("same", "birth_year_l = birth_year_r"),
        Level("one_off", f"{_YEARS} = 1"),
        Level("miscopied", f"{_YEARS} = 10 OR ({_SWAPPED})"),
        Level("differs", "ELSE"),
    ),
    "unit": (
        Level(
            "missing",
            "(units_l IS NULL OR units_r IS NULL) AND (areas_l IS NULL OR areas_r IS NULL)",
            missing=True,
        ),
        Level("same", "coalesce(list_has_any(units_l, units_r), false)"),
        Level("same_area", "coalesce(list_has_any(areas_l, areas_r), false)"),
        Level("elsewhere", "areas_l IS NOT NULL AND areas_r IS NOT NULL"),
        Level("differs", "ELSE"),
    ),
    "post": (
        Level("missing", "posts_l IS NULL OR posts_r IS NULL", missing=True),
        Level("same", "list_has_any(posts_l, posts_r)"),
        Level("differs", "ELSE"),
    ),
    "phone": (
        Level("missing", "phone_l IS NULL OR phone_r IS NULL", missing=True),
        Level("same", "phone_l = phone_r"),
        Level("differs", "ELSE"),
    ),
    "source": (
        Level("missing", "claims_l IS NULL OR claims_r IS NULL", missing=True),
        Level("once", "list_has_any(claims_l, claims_r)"),
        Level("other", "ELSE"),
    ),
}
"""By what is compared; the first level that holds is the outcome."""


SHIPPED = Path(__file__).with_name("weights.toml")


_FEWEST = 2_000
"""Records that a prior is taken for at least: short lists are of people of a large place."""


@dataclass(frozen=True)
class Weighing:
    """The weights, and how many others there are on average that are one with a record."""

    weights: Weights
    partners: float

    def prior(self, records: int) -> float:
        """The chance that two records drawn at random are one person."""
        return self.partners / max(_FEWEST, records)


def weighing(path: Path = SHIPPED) -> Weighing:
    """How often each outcome is seen of one person (m) and of two who could be taken for one (u)."""
    table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return Weighing({what: table[what] for what in LEVELS}, table["prior"]["partners"])


def comparisons(known: Weights) -> list[dict[str, Any]]:
    """Splink's comparisons with these weights."""
    return [
        {
            "output_column_name": what,
            "comparison_levels": [_level(each, known[what]) for each in levels],
        }
        for what, levels in LEVELS.items()
    ]


def _level(level: Level, known: Mapping[str, Mapping[str, float]]) -> dict[str, Any]:
    if level.missing:
        return {"sql_condition": level.sql, "is_null_level": True, "label_for_charts": level.code}
    found: dict[str, Any] = {
        "sql_condition": level.sql,
        "label_for_charts": level.code,
        "m_probability": known[level.code]["m"],
        "u_probability": known[level.code]["u"],
    }
    if level.rare:
        # Splink takes off the base of the level with the exact match; ours has a base of its own.
        found |= {"tf_adjustment_column": level.rare, "disable_tf_exact_match_detection": True}
    return found


def codes(what: str) -> dict[int, str]:
    """What Splink's number of an outcome stands for: the levels counted down to 0, -1 for missing."""
    stated = [each.code for each in LEVELS[what] if not each.missing]
    return {-1: "missing", **{len(stated) - 1 - at: code for at, code in enumerate(stated)}}
