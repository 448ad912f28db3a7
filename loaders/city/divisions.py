"""The real divisions of Zhangye, and the 49 communities that the made city takes from them.

seed:1 gives 49 urban communities without naming them: the 23 under the five streets and these 26 under
towns of all six counties. 虚拟社区, 生活区, parks and farms are not among them.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

CITY = "620700"
PREFIX = CITY[:4]
STREETS = ("620702001", "620702002", "620702003", "620702004", "620702005")
UNDER_TOWNS = (
    *("620702106001", "620702106002", "620702106003", "620702106005", "620702108001", "620702110001"),
    *("620721100001", "620721100002"),
    *("620722101001", "620722101002", "620722101007", "620722101009", "620722102001"),
    *("620723101001", "620723101002", "620723101004", "620723101005"),
    *("620724100001", "620724100003", "620724100011", "620724102199"),
    *("620725101001", "620725101004", "620725101006", "620725101007", "620725101012"),
)
MOST_CITIES = 1000


@dataclass(frozen=True)
class Division:
    """One row: an official code, a name, and the code of the division above."""

    code: str
    name: str
    above: str


@dataclass(frozen=True)
class Divisions:
    """What the city needs: all counties, and the streets, towns and communities concerned."""

    counties: tuple[Division, ...]
    parents: tuple[Division, ...]
    communities: tuple[Division, ...]


def _rows(name: str, above: str) -> list[Division]:
    text = (files("loaders.city") / "data" / name).read_text(encoding="utf-8")
    return [Division(r["code"], r["name"], r[above]) for r in csv.DictReader(text.splitlines())]


@cache
def real() -> Divisions:
    """The divisions as published."""
    villages = _rows("zhangye_villages.csv", "streetCode")
    urban = [v for v in villages if v.above in STREETS and v.name.endswith("社区居民委员会")]
    communities = sorted([*urban, *(v for v in villages if v.code in UNDER_TOWNS)], key=lambda v: v.code)
    needed = {c.above for c in communities}
    parents = [s for s in _rows("zhangye_streets.csv", "areaCode") if s.code in needed]
    return Divisions(
        tuple(Division(c.code, c.name, CITY) for c in _rows("zhangye_areas.csv", "cityCode")),
        tuple(parents),
        tuple(communities),
    )


def moved(code: str, number: int) -> str:
    """A real code in the city of that number (from 1): 6207… for the first, 9001… for the second.

    No county has a code that begins with 9, so a further made city can be taken for no real one.
    """
    return code if number == 1 else f"{9000 + number - 1}{code[len(PREFIX) :]}"


def short(name: str) -> str:
    """«交通巷社区居民委员会» → «交通巷社区», «县府街居民委员会» → «县府街社区»."""
    stem = re.sub(r"(社区)?居(民)?委(员)?会$", "", name)
    return f"{stem}社区"
