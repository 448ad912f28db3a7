"""The eight duties and the four powers of each street (seed:8), who carries and holds them, and their use."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from graph.vocabulary import DUTIES, POWERS
from loaders.city import dates
from loaders.city.dates import ALWAYS, AS_OF, Span
from loaders.city.draft import Draft
from loaders.city.reform import PERHAPS, Street

CARRIERS = {
    "party_building": ("party_office", "general_office"),
    "regional_development": ("general_office",),
    "public_service": ("service_office", "government_service_centre"),
    "city_management": ("management_office", "enforcement_team"),
    "community_building": ("community_service_centre",),
    "public_safety": ("safety_office", "security_centre"),
    "supervision": ("enforcement_team",),
    "mobilisation": ("public_affairs_centre",),
}
"""The forms of the bodies that carry a duty, of which a street may have only some."""
NAMED = ("party_building", "regional_development")
"""Duties that the source names; the others are made."""
DUTY_FATES = {
    (0, "mobilisation"): "unlisted",
    (1, "public_safety"): "gone",
    (2, "regional_development"): "elsewhere",
    (2, "mobilisation"): "perhaps",
    (3, "supervision"): "none",
    (3, "community_building"): "unsure",
    (4, "supervision"): "unlisted",
    (4, "mobilisation"): "unlisted",
    (4, "city_management"): "none",
}
"""`gone`: carried by a body that was dissolved; `elsewhere`: by one of the next street; `perhaps`: by one
that is only possibly there; `unsure`: perhaps no duty any more, and so carried only perhaps."""
CARRIED = {"held": "ok", "unsure": "possible", "perhaps": "possible"}
REMOVED = {
    (0, "tax"): ("body", ALWAYS, "gap"),
    (1, "investment"): ("street", PERHAPS, "possible"),
    (2, "tax"): ("street", Span("2016-01-01", "2019-12-31", "ended", "past"), "ok"),
    (3, "investment"): ("street", ALWAYS, "gap"),
}
"""Removed tasks that stand on a list again: at the street, or only with a body of it."""
POWER_FATES = {
    (0, "proposal"): "unlisted",
    (0, "consent"): "edge",
    (1, "planning"): "never",
    (1, "consent"): "old",
    (2, "management"): "undated",
    (2, "planning"): "year ago",
    (3, "proposal"): "unsure",
    (4, "planning"): "unlisted",
    (4, "consent"): "never",
}
DAYS = {
    "edge": ("2025-07-01",),
    "old": ("2024-11-12", "2023.5"),
    "undated": (dates.UNKNOWN, "2024-03-01"),
    "year ago": ("2025-06-30",),
    "never": (),
}
"""When a power was used; `year ago` is the last day that is too early, `edge` the first that is not."""
USED = {"old": "gap", "year ago": "gap", "undated": "possible"}


def write_street_duties(draft: Draft, streets: list[Street]) -> None:
    """职责清单 of all streets, and the truth of it."""
    for street in streets:
        for turn, word in enumerate(DUTIES, 1):
            code = f"ZZ{street.code}{turn:02d}"
            if word.code in CARRIERS:
                _list(draft, streets, street, code, word.code, word.zh)
            else:
                _remove(draft, street, code, word.code, word.zh)


def _list(draft: Draft, streets: list[Street], street: Street, code: str, kind: str, zh: str) -> None:
    fate = DUTY_FATES.get((street.number, kind), "held")
    listed = {"unlisted": street.absent(), "unsure": "possible"}.get(fate, "ok")
    draft.truth.subject("street_without_duty")
    draft.truth.find("street_without_duty", listed, street=street.code, duty=kind)
    if fate == "unlisted":
        return
    bodies = {"gone": street.dissolved, "elsewhere": streets[(street.number + 1) % len(streets)].bodies}
    at = bodies.get(fate, street.bodies)
    carriers = () if fate == "none" else tuple(at[form] for form in CARRIERS[kind] if form in at)
    span = PERHAPS if fate == "unsure" else ALWAYS
    _row(draft, code, kind, zh, span, carriers, street.code)
    draft.truth.subject("duty_without_carrier")
    state = CARRIED.get(fate, street.absent())
    reason = "perhaps" if fate == "unsure" else fate
    draft.truth.find("duty_without_carrier", state, duty=f"Duty:{code}", reason=reason)


def _remove(draft: Draft, street: Street, code: str, task: str, zh: str) -> None:
    """A task that streets no longer have: gone, or back."""
    unseen = street.absent() == "unknown"
    via, span, state = REMOVED.get((street.number, task), ("", ALWAYS, "unknown" if unseen else "ok"))
    draft.truth.subject("removed_task_back")
    draft.truth.find(
        "removed_task_back", state, street=street.code, kind=task, **({"via": via} if via else {})
    )
    if via:
        carriers = (street.bodies["management_office"],)
        _row(draft, code, task, zh, span, carriers, street.code if via == "street" else "")


def _row(
    draft: Draft, code: str, kind: str, zh: str, span: Span, carriers: tuple[str, ...], area: str
) -> None:
    draft.rows.add(
        "duties",
        code=code,
        name=zh,
        kind=kind,
        area=area,
        carriers=carriers,
        made=kind not in NAMED or None,
        **{"from": span.start, "to": span.end, "status": span.status},
    )


def write_powers(draft: Draft, streets: list[Street]) -> None:
    """职权清单 and 职权行使记录 of all streets, and the truth of them."""
    rng = draft.stream("powers")
    for street in streets:
        for turn, word in enumerate(POWERS, 1):
            fate = POWER_FATES.get((street.number, word.code), "held")
            listed = {"unlisted": street.absent(), "unsure": "possible"}.get(fate, "ok")
            draft.truth.subject("street_without_power")
            draft.truth.find("street_without_power", listed, street=street.code, power=word.code)
            if fate != "unlisted":
                _hold(draft, rng, street, f"ZQ{street.code}{turn:02d}", word.code, word.zh, fate)


def _hold(draft: Draft, rng: Random, street: Street, code: str, kind: str, zh: str, fate: str) -> None:
    span = PERHAPS if fate == "unsure" else ALWAYS
    draft.rows.add(
        "powers",
        code=code,
        name=zh,
        kind=kind,
        holder=street.committee,
        **{"from": span.start, "to": span.end, "status": span.status},
    )
    days = DAYS.get(fate, [_day(rng) for _ in range(rng.randint(1, 3))])
    for turn, day in enumerate(days, 1):
        draft.rows.add("uses", code=f"XS{code[2:]}{turn:02d}", name=zh, power=code, used_on=day, made=True)
    state = street.absent() if fate == "never" else USED.get(fate, "ok")
    draft.truth.subject("power_without_use")
    draft.truth.find("power_without_use", state, power=f"Power:{code}")


def _day(rng: Random) -> str:
    """A day of the ten months before the city's date."""
    return (AS_OF - timedelta(days=rng.randint(1, 300))).isoformat()
