"""Elections of owners' committees: filed or not, soon to end, how many were elected and how many are left."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from loaders.city.dates import UNKNOWN
from loaders.city.draft import Draft
from loaders.city.owners import Elected
from loaders.city.plan import UNFILED, deal
from loaders.city.posts import weakened

NOT_FILED, ENDING, WRONG_TERM, TOO_FEW = (
    f"owners_committee_{name}" for name in ("not_filed", "term_ending", "wrong_term", "too_few_left")
)


@dataclass(frozen=True)
class Election:
    """What is written of an election ("": as it was), and what the rules say: filing, end and length.

    `filed` is a date, "" where none is written, and `late` one that is well after the start.
    """

    start: str = ""
    end: str = ""
    filed: str = "late"
    begun: str = ""
    filing: str = "ok"
    ending: str = "ok"
    length: str = "ok"


ELECTIONS = {
    "not filed": (4, Election(filed="", filing="gap")),
    "filed later": (1, Election(filed="2026-07-06", filing="gap")),
    "filed some day": (2, Election(filed=UNKNOWN)),
    "thirty days": (1, Election("2026-05-31", "2031-05-30", filed="")),
    "a day more": (1, Election("2026-05-30", "2031-05-29", filed="", filing="gap")),
    "this month": (1, Election("2026.5", "2031.4", filed="", filing="possible")),
    "ending": (2, Election("2021-10-01", "2026-09-30", ending="gap")),
    "begun": (1, Election("2021-09-01", "2026-08-31", begun="2026-06-01")),
    "begun some day": (1, Election("2021-09-01", "2026-08-31", begun=UNKNOWN)),
    "to begin": (1, Election("2021-09-01", "2026-08-31", begun="2026-07-20", ending="gap")),
    "six years": (2, Election("2023-09-15", "2029-09-14", length="gap")),
    "six years, by month": (1, Election("2023.9", "2029.9", length="gap")),
    "five years to the day": (1, Election("2024-03-01", "2029-03-01")),
    "a day too long": (1, Election("2024-03-01", "2029-03-02", length="gap")),
    "later": (1, Election("2021-10-02", "2026-10-01")),
}
"""How often, and what; by docs/rules.md on 2026-06-30: three months ahead are 2026-09-30."""
NO_LENGTH = ("over by start", "start month", "unknown", "no end")
"""Of the terms in `owners.TERMS` those without a start or an end."""
SAME_MONTH = ("over by month", "month")
"""Those that end in the month in which they began, five years later: perhaps some days too long."""
ENDING_BY_TERM = {"last day": "gap", "month": "gap", "start month": "gap", "unknown": "unknown"}
"""Of the terms in `owners.TERMS` those whose end is near, or not known."""
UNFILED_EACH = 2
"""In the county where filings were not collected so many are not known to be filed."""
LEFT = {"four": "gap", "three": "gap", "one seat unsure": "possible"}
"""Of the sizes in `owners.SIZES` those that are fewer than five: a new election is due."""
FATES = {"half gone": 2, "not stated": 2}
HALF_GONE = 11
FIVE = 5


def plant_elections(draft: Draft, elected: list[Elected]) -> None:
    """Write the elections of all elected committees, and the truth of them."""
    luck = draft.stream("elections")
    county = draft.code(UNFILED)
    plain = [each for each in elected if not each.order.term and each.body.state == "certain"]
    there = [each for each in plain if each.ward.county != county]
    fates = deal(luck, there, {fate: times for fate, (times, _) in ELECTIONS.items()})
    unseen = [each for each in plain if each.ward.county == county][:UNFILED_EACH]
    unknown = next(each for each in elected if each.order.term == "unknown")
    five = [each for each in plain if each.certain == FIVE and not each.perhaps]
    left = deal(luck, five, FATES)
    for each in elected:
        election = ELECTIONS[fates[each]][1] if each in fates else Election()
        if each in unseen or each is unknown:
            election = Election(filed="", filing="unknown")
        _write(draft, luck, each, election)
        _count(draft, each, left.get(each, ""))


def _write(draft: Draft, luck: Random, each: Elected, election: Election) -> None:
    filed = _late(luck, each) if election.filed == "late" else election.filed
    cells = {"filed_on": filed, "reelection_on": election.begun}
    if election.start:
        cells |= {"term_from": election.start, "term_to": election.end}
    draft.rows.amend("organizations", each.row, **cells)
    draft.truth.subject(NOT_FILED)
    draft.truth.find(NOT_FILED, election.filing, committee=each.code)
    ending = ENDING_BY_TERM.get(each.order.term, election.ending)
    draft.truth.subject(ENDING)
    draft.truth.find(ENDING, weakened(ending, each.body), committee=each.code)
    if each.order.term not in NO_LENGTH:
        length = "possible" if each.order.term in SAME_MONTH else election.length
        draft.truth.subject(WRONG_TERM)
        draft.truth.find(WRONG_TERM, length, committee=each.code, reason="too_long")


def _late(luck: Random, each: Elected) -> str:
    """A day in the winter after the start; of a start that is not known, some day."""
    return f"{each.start[:4]}-12-{luck.randint(1, 28):02d}" if each.start != UNKNOWN else UNKNOWN


def _count(draft: Draft, each: Elected, fate: str) -> None:
    """The number elected: that of the members, the next odd one, and five at least."""
    number: int | None = max(FIVE, len(each.members) | 1)
    state, reason = LEFT.get(each.order.size, "ok"), "below_fewest"
    if fate == "half gone":
        number, state, reason = HALF_GONE, "gap", "below_half"
    elif fate == "not stated":
        number, state, reason = None, "unknown", "below_half"
    elif not each.members:
        state = "unknown"
    draft.rows.amend("organizations", each.row, elected_members=number)
    draft.truth.subject(TOO_FEW)
    draft.truth.find(TOO_FEW, weakened(state, each.body), committee=each.code, reason=reason)
