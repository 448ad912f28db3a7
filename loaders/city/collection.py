"""采集范围表: what was collected where, with the holes of `plan.HOLES` left out or said to be incomplete."""

from __future__ import annotations

from collections.abc import Iterator

from graph.vocabulary import ROLES
from loaders.city import divisions
from loaders.city.dates import AS_OF
from loaders.city.draft import Draft
from loaders.city.plan import HOLES, UNEMPLOYED, UNFILED, above_body

BODIES = ("organizations", "holdings", "employment")
"""Asked of bodies too: where an area is not covered whole, the body that sits there has a row of its own."""
SEEN_TYPES = ("CommunityCommittee", "PropertyCompany", "OwnersCommittee")


def write_collection(draft: Draft) -> None:
    """A row for each largest area without a hole, for each kind of content."""
    at = {hole: code for code, hole in HOLES.items()}
    holes = {
        "organizations": {at["organizations"]},
        "coverage": {at["coverage"]},
        "management": {at["management"], at["owners"]},
        "holdings": {at["holdings"], at["workers"]},
        "employment": {UNEMPLOYED},
        "meetings": set[str](),
        "filings": {UNFILED},
    }
    for what, missing in holes.items():
        for scope in _scopes(missing, bodies=what in BODIES):
            _row(draft, what, scope)
    for what in ("coverage", "holdings", "management"):
        _row(draft, what, at[what], complete=False)
    _row(draft, "employment", UNEMPLOYED, complete=False)
    for each in SEEN_TYPES:
        _row(draft, "organizations", at["organizations"], type_=each)
    for each in ("Branch", "BranchGroup"):
        _row(draft, "organizations", at["organizations"], type_=each, complete=False)
    _row(draft, "management", at["owners"], type_="PropertyCompany")
    _row(draft, "management", at["owners"], type_="OwnersCommittee", complete=False)
    for role in ROLES:
        _row(draft, "holdings", at["workers"], role=role.code, complete=role.code != "grid_worker")


def _row(draft: Draft, what: str, scope: str, type_: str = "", role: str = "", complete: bool = True) -> None:
    prefix, code = (scope[:2], scope[2:]) if scope[0] in "DG" else ("", scope)
    draft.rows.add(
        "collection",
        what=what,
        type=type_,
        role=role,
        scope=prefix + draft.code(code),
        complete=complete,
        as_of=AS_OF.isoformat() if what in BODIES else "",
    )


def _scopes(missing: set[str], bodies: bool) -> Iterator[str]:
    """The largest areas that contain nothing missing, and where wanted the bodies of those that do."""
    real = divisions.real()
    below: dict[str, list[str]] = {}
    for each in (*real.counties, *real.parents, *real.communities):
        below.setdefault(each.above, []).append(each.code)

    def walk(code: str) -> Iterator[str]:
        if code in missing:
            return
        if not any(hole.startswith(divisions.PREFIX if code == divisions.CITY else code) for hole in missing):
            yield code
            return
        if bodies:
            yield above_body(code)
        for child in below[code]:
            yield from walk(child)

    return walk(divisions.CITY)
