"""The terms of Party bodies: ended, extended, soon to end; each with the truth on the city's date."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from loaders.city.dates import AS_OF, UNKNOWN
from loaders.city.draft import Draft, PartyBody
from loaders.city.plan import deal
from loaders.city.posts import weakened

OVER_TERM, ENDING = "party_body_over_term", "party_body_term_ending"


@dataclass(frozen=True)
class Term:
    """A term as written: its end, an extension, the begin of a re-election; and what the two rules say of it.

    `over` is the state and the reason of the one, `ending` the state of the other.
    """

    to: str
    over: tuple[str, str] = ("ok", "")
    ending: str = "ok"
    extension_to: str = ""
    approved: str = ""
    begun: str = ""


TERMS = {
    "over": (3, Term("2026-03-31", ("gap", "over"))),
    "over by month": (1, Term("2026.5", ("gap", "over"))),
    "this month": (1, Term("2026年6月", ("possible", "over"), "gap")),
    "last day": (1, Term("2026-06-30", ending="gap")),
    "not known": (2, Term(UNKNOWN, ("unknown", "over"), "unknown")),
    "extended": (1, Term("2025-12-31", ending="gap", extension_to="2026-12-30", approved="2025-12-20")),
    "extended on": (1, Term("2026-03-31", extension_to="2027-03-31", approved=UNKNOWN)),
    "extension over": (
        1,
        Term("2025-06-30", ("gap", "extension_over"), extension_to="2026-05-31", approved="2025-06-12"),
    ),
    "not approved": (1, Term("2026-03-31", ("gap", "not_approved"), extension_to="2026-12-31")),
    "approved later": (
        1,
        Term("2026-03-31", ("gap", "not_approved"), extension_to="2026-12-31", approved="2026-07-08"),
    ),
    "too long": (
        1,
        Term("2025-05-31", ("gap", "extension_too_long"), extension_to="2026-12-31", approved="2025-05-20"),
    ),
    "ending": (2, Term("2026-12-30", ending="gap")),
    "perhaps ending": (1, Term("2026.12", ending="possible")),
    "begun": (1, Term("2026-09-30", begun="2026-06-30")),
    "to begin": (1, Term("2026-09-30", ending="gap", begun="2026-07-15")),
    "later": (1, Term("2026-12-31")),
}
"""How often, and what; by docs/rules.md on 2026-06-30: six months ahead are 2026-12-30."""
UNSURE = Term("2026-03-31", ("gap", "over"))
"""Of a body that is there only perhaps."""


def plant_terms(draft: Draft) -> None:
    """Write the terms of all Party bodies, and the truth of them."""
    luck = draft.stream("terms")
    certain = [body for body in draft.party_bodies if body.span.state == "certain"]
    fates = deal(luck, certain, {fate: times for fate, (times, _) in TERMS.items()})
    for body in draft.party_bodies:
        if body in fates:
            _write(draft, body, TERMS[fates[body]][1])
        elif body.span.state == "possible":
            _write(draft, body, UNSURE)
        else:
            _write_ordinary(draft, luck, body)


def _write(draft: Draft, body: PartyBody, term: Term) -> None:
    cells = {"extension_to": term.extension_to, "extension_approved_on": term.approved}
    draft.rows.amend("organizations", body.row, term_to=term.to, reelection_on=term.begun, **cells)
    state, reason = term.over
    draft.truth.subject(OVER_TERM)
    draft.truth.find(OVER_TERM, weakened(state, body.span), body=body.code, reason=reason)
    draft.truth.subject(ENDING)
    draft.truth.find(ENDING, weakened(term.ending, body.span), body=body.code)


def _write_ordinary(draft: Draft, luck: Random, body: PartyBody) -> None:
    """Begun so lately that its end is years ahead; where the end is not written, the start says it."""
    first = luck.randint(AS_OF.year + 1 - body.years, AS_OF.year - 1)
    start = f"{first}-{luck.randint(1, 12):02d}-{luck.randint(2, 28):02d}"
    end = f"{first + body.years}{start[4:]}" if luck.random() < 0.6 else None
    draft.rows.amend("organizations", body.row, term_from=start, term_to=end)
    for rule in (OVER_TERM, ENDING):
        draft.truth.subject(rule)
