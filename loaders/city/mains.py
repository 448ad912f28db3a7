"""The companies that serve whole communities, one or two each, and their ties to the committees there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from loaders.city.companies import Companies, Company
from loaders.city.ward import Ward

MAINS = (
    ("own", "part_time", "none"),
    ("joint", "adviser", "none"),
    ("joint", "none", "part_time"),
    ("zero", "adviser", "past"),
    ("own", "part_time", "none"),
    ("own_gap", "adviser", "part_time"),
    ("zero_gap", "none", "none"),
    ("own vacated", "adviser", "none"),
    ("joint", "part_time", "none"),
    ("joint", "none", "adviser"),
    ("own", "past", "part_time"),
    ("uncounted", "adviser", "none"),
    ("zero", "adviser", "none"),
    ("own", "part_time", "none"),
    ("joint_gap", "part_time", "none"),
    ("own", "none", "part_time"),
    ("unsure_adviser", "unsure_adviser", "none"),
    ("zero", "adviser", "none"),
    ("own", "part_time", "none"),
    ("joint", "adviser", "none"),
    ("joint", "none", "none"),
    ("own", "unsure_member", "none"),
    ("zero", "adviser", "part_time"),
    ("own_gap", "part_time", "none"),
    ("unsure_branch", "adviser", "adviser"),
    ("uncounted_own", "none", "none"),
    ("own", "part_time", "none"),
    ("joint_gap", "none", "none"),
    ("own", "adviser", "part_time"),
)
"""Kind, tie to the committee at home, and tie to the second community's if there is one."""


def found_mains(companies: Companies, wards: list[Ward]) -> dict[Ward, Company]:
    """The company of every community without a hole. Of each street or town every other pair shares one."""
    served: dict[Ward, Company] = {}
    parts = list(_parts(wards))
    for (kind, home, second), part in zip(MAINS, parts, strict=True):
        name, _, leader = kind.partition(" ")
        company = companies.found(part[0], name, home, leader or "manager")
        for ward in part:
            served[ward] = company
            if ward is not part[0]:
                companies.tie(company, ward, second)
    return served


def _parts(wards: list[Ward]) -> Iterator[list[Ward]]:
    plain = [ward for ward in wards if not ward.hole]
    for _, group in groupby(plain, key=lambda ward: ward.above):
        left = list(group)
        size = 2
        while left:
            yield left[:size]
            left = left[size:]
            size = 3 - size
