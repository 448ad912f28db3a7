"""采集范围表: what was collected where, with the holes of `plan.HOLES` left out or said to be incomplete."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet

from graph.vocabulary import ROLES
from loaders.city import divisions
from loaders.city.conferences import HOLES as CONFERENCE_HOLES
from loaders.city.conferences import conference_of
from loaders.city.dates import AS_OF
from loaders.city.desks import UNASKED
from loaders.city.draft import Draft
from loaders.city.firms import UNANSWERED
from loaders.city.members import NO_DUTIES
from loaders.city.needs import NO_NEEDS
from loaders.city.networks import NO_SERVICES
from loaders.city.plan import HOLES, UNEMPLOYED, UNFILED
from loaders.city.reform import UNSEEN
from loaders.city.standards import UNCHECKED
from loaders.city.units import LEFT_ALONE, STATIONS, UNITS
from loaders.city.ward import above_body

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
        "services": {NO_SERVICES},
        "needs": {NO_NEEDS},
        "filings": {UNFILED},
        "requests": {UNASKED},
        "checks": {UNCHECKED},
        "figures": set[str](),
        "responsibility": {UNANSWERED},
    }
    alone = {"organizations": {UNSEEN}, "holdings": {UNSEEN}}
    for what, missing in holes.items():
        for scope in _scopes(missing, above_body if what in BODIES else None, alone.get(what, frozenset())):
            _row(draft, what, scope)
    for what in ("coverage", "holdings", "management"):
        _row(draft, what, at[what], complete=False)
    _row(draft, "employment", UNEMPLOYED, complete=False)
    _row(draft, "requests", UNASKED, complete=False)
    for street in divisions.STREETS:
        _row(draft, "powers", street, complete=street != UNSEEN)
    _row(draft, "services", NO_SERVICES, complete=False)
    _row(draft, "needs", NO_NEEDS, complete=False)
    for each in SEEN_TYPES:
        _row(draft, "organizations", at["organizations"], type_=each)
    for each in ("Branch", "BranchGroup"):
        _row(draft, "organizations", at["organizations"], type_=each, complete=False)
    _row(draft, "management", at["owners"], type_="PropertyCompany")
    _row(draft, "management", at["owners"], type_="OwnersCommittee", complete=False)
    for role in ROLES:
        _row(draft, "holdings", at["workers"], role=role.code, complete=role.code != "grid_worker")
    _write_conferences(draft)


def _write_conferences(draft: Draft) -> None:
    """What was collected of joint conferences and of tasks: of those under the city committee's plans."""
    at = {hole: code for code, hole in CONFERENCE_HOLES.items()}
    _row(draft, "organizations", divisions.CITY, type_="MemberUnit")
    for what, hole, body in (
        ("membership", at["unlisted"], conference_of),
        ("meetings", at["unmet"], conference_of),
    ):
        for scope in _scopes({hole}, body):
            _row(draft, what, scope)
        _row(draft, what, hole, complete=False)
    _write_duties(draft)
    _row(draft, "tasks", above_body(divisions.CITY))


def _write_duties(draft: Draft) -> None:
    """Duties of a street itself were not asked for in one; of the units and stations there they were."""
    for scope in _scopes({NO_DUTIES}, None, {UNSEEN}):
        _row(draft, "duties", scope)
    for hole in (NO_DUTIES, UNSEEN):
        _row(draft, "duties", hole, complete=False)
    for unit in UNITS:
        for above in (divisions.CITY, NO_DUTIES[:6], UNSEEN[:6]):
            if unit.key != LEFT_ALONE or above == divisions.CITY:
                _row(draft, "duties", f"CY{above}{unit.key}")
    for number in range(1, len(STATIONS) + 1):
        _row(draft, "duties", f"ZS{UNSEEN}{number:02d}")


def _row(draft: Draft, what: str, scope: str, type_: str = "", role: str = "", complete: bool = True) -> None:
    prefix, code = (scope[:2], scope[2:]) if scope[0].isalpha() else ("", scope)
    draft.rows.add(
        "collection",
        what=what,
        type=type_,
        role=role,
        scope=prefix + draft.code(code),
        complete=complete,
        as_of=AS_OF.isoformat() if what in BODIES else "",
    )


def _scopes(
    missing: set[str], body: Callable[[str], str] | None, alone: AbstractSet[str] = frozenset()
) -> Iterator[str]:
    """The largest areas that contain nothing missing, and of those that do the `body`, where wanted.

    Of an area that is missing `alone` the areas inside it are not.
    """
    real = divisions.real()
    below: dict[str, list[str]] = {}
    for each in (*real.counties, *real.parents, *real.communities):
        below.setdefault(each.above, []).append(each.code)

    def walk(code: str) -> Iterator[str]:
        if code in missing:
            return
        if not any(
            hole.startswith(divisions.PREFIX if code == divisions.CITY else code) for hole in missing | alone
        ):
            yield code
            return
        if body:
            yield body(code)
        for child in below[code]:
            yield from walk(child)

    return walk(divisions.CITY)
