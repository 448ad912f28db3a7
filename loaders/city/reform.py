"""The bodies of the streets after their reform (seed:8): 五办四中心一队 and who heads them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from random import Random

from graph.vocabulary import STREET_BODIES
from loaders.city import dates, divisions
from loaders.city.dates import Span
from loaders.city.draft import Draft
from loaders.city.posts import Office, count_unlisted, fill, weakened
from loaders.city.ward import above_body

UNSEEN = divisions.STREETS[-1]
"""The street of which nobody collected bodies, heads, duties and powers."""
SINCE, UNTIL = "2019-09-01", "2024-02-01"
THERE, DISSOLVED = Span(SINCE), Span(SINCE, UNTIL, "ended", "past")
PERHAPS = Span(SINCE, dates.UNKNOWN, "", "possible")
BODY_FATES = {
    (0, "service_office"): "missing",
    (1, "safety_office"): "dissolved",
    (2, "public_affairs_centre"): "perhaps",
    (4, "security_centre"): "missing",
    (4, "party_office"): "missing",
}
"""By the street's place in `divisions.STREETS`, and the form."""
HEAD_FATES = {
    (0, "general_office"): "left",
    (1, "enforcement_team"): "perhaps",
    (2, "management_office"): "nobody",
    (2, "public_affairs_centre"): "nobody",
    (3, "party_office"): "required",
    (4, "general_office"): "nobody",
}
"""`required`: 岗位表 asks for the post, so its vacancy is told by another rule."""
BODY, HEAD = "street_without_body", "street_body_without_head"


@dataclass(eq=False)
class Street:
    """A street: its place among the five; by form, its bodies that are at least possibly there, certainly
    there, or dissolved."""

    number: int
    code: str
    name: str
    bodies: dict[str, str] = field(default_factory=dict)
    certain: dict[str, str] = field(default_factory=dict)
    dissolved: dict[str, str] = field(default_factory=dict)

    @property
    def committee(self) -> str:
        """The code of its working committee."""
        return above_body(self.code)

    def absent(self) -> str:
        """The state of what its rosters do not have."""
        return "unknown" if self.number == len(divisions.STREETS) - 1 else "gap"


def write_street_bodies(draft: Draft) -> list[Street]:
    """The bodies of all five streets, with heads, rows and truth."""
    rng = draft.stream("reform")
    names = {each.code: each.name for each in divisions.real().parents}
    streets = [Street(number, draft.code(code), names[code]) for number, code in enumerate(divisions.STREETS)]
    for street in streets:
        for turn, word in enumerate(STREET_BODIES, 1):
            fate = BODY_FATES.get((street.number, word.code), "there")
            state = {"there": "ok", "perhaps": "possible"}.get(fate, street.absent())
            draft.truth.subject(BODY)
            draft.truth.find(BODY, state, street=street.code, form=word.code)
            if fate != "missing":
                _found(draft, rng, street, f"JG{street.code}{turn:02d}", word.code, word.zh, fate)
    return streets


def _found(draft: Draft, rng: Random, street: Street, code: str, form: str, zh: str, fate: str) -> None:
    span = {"dissolved": DISSOLVED, "perhaps": PERHAPS}.get(fate, THERE)
    draft.rows.add(
        "organizations",
        code=code,
        name=f"{street.name}{zh}",
        type="StreetBody",
        form=form,
        level="street",
        superior=(street.committee,),
        area=street.code,
        **{"from": span.start, "to": span.end, "status": span.status},
    )
    if not span.there:
        street.dissolved[form] = code
        return
    street.bodies[form] = code
    if span.state == "certain":
        street.certain[form] = code
    _lead(draft, rng, street, Office(code, _role(form), profile=False, span=span), form)


def _role(form: str) -> str:
    return "team_leader" if form == "enforcement_team" else "director"


def _lead(draft: Draft, rng: Random, street: Street, office: Office, form: str) -> None:
    """Who heads the body, and the truth of it."""
    fate = HEAD_FATES.get((street.number, form), "held")
    newcomer = partial(draft.person, street.code[:6])
    if fate == "required":
        fill(draft, office, "empty", [], newcomer)
        return
    spans = {"held": dates.current, "left": dates.past, "perhaps": dates.unsure}
    if fate in spans:
        draft.hold(newcomer(), office.organization, office.role, spans[fate](rng), kind="appointed")
        count_unlisted(draft, office)
    state = {"held": "ok", "perhaps": "possible"}.get(fate, street.absent())
    draft.truth.subject(HEAD)
    draft.truth.find(HEAD, weakened(state, office.span), body=office.organization)
