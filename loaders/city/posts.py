"""Posts and who holds them: every way in which a required post can be filled, or not.

A post has the code `<body>#<role>` or `<body>#<role>#<served>`; one that a load must derive for a grid
has `#<role>#<grid>` (docs/rules.md, vacant_post).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from loaders.city import dates
from loaders.city.dates import ALWAYS, Span
from loaders.city.draft import Draft
from loaders.city.person import Person

ALL = 99
SINGLE = ("secretary", "director", "group_leader", "chair", "grid_head")
"""Roles that one person holds, also where no roster says how many (docs/rules.md, post_overfilled)."""


@dataclass(frozen=True)
class Fate:
    """How a post fares: whether 岗位表 has it, and of its seats how many are `empty` or `unsure`.

    Where nobody is left, `past` says that somebody was there before. `state` is the truth of its vacancy.
    """

    listed: bool = True
    empty: int = 0
    unsure: int = 0
    past: bool = False
    state: str = "ok"


FATES = {
    "held": Fate(),
    "unlisted": Fate(listed=False),
    "vacated": Fate(empty=ALL, past=True, state="gap"),
    "forgotten": Fate(listed=False, empty=ALL, past=True, state="gap"),
    "empty": Fate(empty=ALL, state="gap"),
    "derived": Fate(listed=False, empty=ALL, state="gap"),
    "short": Fate(empty=1, state="gap"),
    "unsure": Fate(unsure=1, state="possible"),
    "uncollected": Fate(empty=ALL, state="unknown"),
    "unseen": Fate(listed=False, empty=ALL, state="unknown"),
}
"""`short` is for posts of two seats; `unseen` is derived where holdings were not collected."""


@dataclass(frozen=True)
class Office:
    """A required post: `role` OF the body `organization`, FOR the area or body `served` if that is given.

    One that the national profile does not require is always marked 必设 in 岗位表. `span` is its body's.
    """

    organization: str
    role: str
    served: str = ""
    seats: int = 1
    full_time: bool | None = None
    profile: bool = True
    span: Span = ALWAYS

    def code(self, fate: Fate) -> str:
        """The post's code in the graph."""
        if self.served and not fate.listed and fate.empty and not fate.past:
            return f"#{self.role}#{self.served}"
        return "#".join(filter(None, (self.organization, self.role, self.served)))


def fill(
    draft: Draft, office: Office, fate: str, holders: Sequence[Person], newcomer: Callable[[], Person]
) -> str:
    """Write the post, who holds it (as many of `holders` as the fate leaves), and the truth of its vacancy.

    `newcomer` makes somebody for the past. Returns the post's state: ok, gap, possible or unknown.
    """
    how = FATES[fate]
    if how.listed:
        list_post(draft, office, required=not office.profile or draft.chance(0.8) or None)
    if how.past:
        draft.hold(newcomer(), office.organization, office.role, dates.past(draft.rng), office.served)
    present = holders[: max(0, office.seats - how.empty)]
    for turn, person in enumerate(present, 1):
        _hold(draft, office, person, certain=turn <= len(present) - how.unsure, newcomer=newcomer)
    state = weakened(how.state, office.span)
    if not how.listed:
        count_unlisted(draft, office)
    if office.span.there:
        draft.truth.subject("vacant_post")
        draft.truth.find("vacant_post", state, post=office.code(how))
    return state


def count_unlisted(draft: Draft, office: Office) -> None:
    """Of a post that 岗位表 does not have, the seats are known where one person holds such a role."""
    if office.span.there and office.role in SINGLE:
        draft.truth.subject("post_overfilled")


def weakened(state: str, body: Span) -> str:
    """A gap of a body that itself is only possible is possible."""
    return "possible" if state == "gap" and body.state == "possible" else state


def _hold(
    draft: Draft, office: Office, person: Person, certain: bool, newcomer: Callable[[], Person]
) -> None:
    if not office.span.there:
        span = office.span
    elif not certain:
        span = dates.unsure(draft.rng)
    elif draft.chance(0.03):
        before, span = dates.succeeded(draft.rng)
        draft.hold(newcomer(), office.organization, office.role, before, office.served)
    else:
        span = dates.current(draft.rng)
    draft.hold(person, office.organization, office.role, span, office.served)


def list_post(draft: Draft, office: Office, required: bool | None = None) -> None:
    """A row of 岗位表, with its seats."""
    if office.span.there:
        draft.truth.subject("post_overfilled")
    draft.rows.add(
        "posts",
        organization=office.organization,
        role=office.role,
        seats=office.seats,
        required=required,
        full_time=office.full_time,
        **{
            "for": office.served,
            "from": office.span.start,
            "to": office.span.end,
            "status": office.span.status,
        },
    )
