"""The figures of seed:1 by county and type: the totals are published, how they are split is made up."""

from __future__ import annotations

from loaders.city import divisions
from loaders.city.dates import UNKNOWN
from loaders.city.draft import Draft

TOTALS = {"organizations": 4_070, "members": 91_185, "people": 1_300_000}
COUNTIES = {"620702": 40, "620721": 4, "620722": 19, "620723": 11, "620724": 12, "620725": 14}
"""How a hundred are split among the counties."""
KINDS = {
    "organizations": {
        "街道社区": 6,
        "乡镇村": 31,
        "机关": 22,
        "事业单位": 18,
        "公有制企业": 9,
        "非公有制企业": 10,
        "社会组织": 4,
    },
    "members": {
        "街道社区": 9,
        "乡镇村": 38,
        "机关": 18,
        "事业单位": 17,
        "公有制企业": 9,
        "非公有制企业": 6,
        "社会组织": 3,
    },
    "people": {"": 1},
}


def write_figures(draft: Draft) -> None:
    """统计表: a row for each county and type; all of a measure come to its total."""
    for measure, total in TOTALS.items():
        counties = split(total, list(COUNTIES.values()))
        for county, value in zip(divisions.real().counties, counties, strict=True):
            kinds = KINDS[measure]
            for kind, part in zip(kinds, split(value, list(kinds.values())), strict=True):
                code = draft.code(county.code)
                draft.rows.add(
                    "figures", area=code, measure=measure, kind=kind, value=part, **{"from": UNKNOWN}
                )


def split(total: int, weights: list[int]) -> list[int]:
    """The total in whole parts, as near to the weights as can be; they add up to it."""
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda at: (-(total * weights[at] % whole), at))
    for at in order[: total - sum(parts)]:
        parts[at] += 1
    return parts
