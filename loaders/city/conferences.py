"""The joint conferences of the four levels (seed:6): which area has one, and who is a member of which."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.city import dates, divisions
from loaders.city.dates import Span
from loaders.city.draft import Draft
from loaders.city.members import Members
from loaders.city.plan import deal
from loaders.city.units import LEFT_ALONE
from loaders.city.ward import Ward

HOLES = {"620702108001": "uncollected", "620702003001": "unlisted", "620702004001": "unmet"}
"""Communities where nobody asked for a conference, for its members, for its meetings: the first is the one
where nobody collected who covers what."""
NO_TOWN = "620722102"
"""A town without a conference, though a community lies in it."""
FATES = {
    **{"none": 2, "ended": 1, "unsure": 1, "young": 1, "lacking": 2, "doubtful": 2},
    **{"absent": 4, "remote": 1, "newcomer": 1, "undated": 1, "perhaps": 1},
    **{"no regular": 1, "no inspection": 1, "old research": 1, "edge regular": 1},
    **{"unsure coordination": 1, "month regular": 1},
}
"""What is wrong with a community's conference; one has two of them at no time."""
UPPER_FATES = {
    divisions.CITY: "absent",
    "620702": "absent",
    "620721": "lacking FL",
    "620724": "doubtful TW",
    "620725": "old research",
    "620702005": "lacking 市场监管所",
    NO_TOWN: "none",
}
"""The same for city, counties, streets and towns, by real codes; `lacking` and `doubtful` name whom."""
NONE = ("none", "ended", "uncollected")
AREA_STATES = {"none": "gap", "ended": "gap", "unsure": "possible", "uncollected": "unknown"}
YOUNG, FORMER = Span("2026-05-10"), Span("2021-03-01", "2025-12-01", "ended", "past")
NEWCOMER, UNDATED = Span("2026-06-25"), Span(dates.UNKNOWN)


@dataclass(eq=False)
class Conference:
    """The conference of an area, or the place of one; `odd` is the member that its fate is about."""

    area: str
    name: str
    level: str
    above: Conference | None
    fate: str
    members: dict[str, Span] = field(default_factory=dict)
    odd: str = ""

    @property
    def code(self) -> str:
        """Its code in 组织表."""
        return conference_of(self.area)

    @property
    def there(self) -> bool:
        """At least possibly there."""
        return self.fate not in NONE

    @property
    def span(self) -> Span:
        """How long it has been there."""
        return {"young": YOUNG, "ended": FORMER}.get(self.fate, dates.ALWAYS)


def conference_of(area: str) -> str:
    """The code of an area's conference."""
    return f"LH{area}"


def write_conferences(draft: Draft, wards: list[Ward], members: Members) -> list[Conference]:
    """All conferences with their rows, members and truth; those of the upper levels first."""
    rng = draft.stream("conferences")
    conferences = _lay_out(draft, wards)
    plain = [
        each
        for each in conferences
        if each.level == "community" and each.fate == "held" and each.above and each.above.there
    ]
    for conference, fate in deal(rng, plain, FATES).items():
        conference.fate = fate
    for conference in conferences:
        if conference.fate not in ("none", "uncollected"):
            _list(draft, conference)
        if conference.there:
            _seat(draft, conference, members)
    for conference in conferences:
        _judge(draft, conference, members)
    return conferences


def _lay_out(draft: Draft, wards: list[Ward]) -> list[Conference]:
    real, city = divisions.real(), draft.code(divisions.CITY)
    laid = {city: Conference(city, draft.name, "city", None, UPPER_FATES[divisions.CITY])}
    for each in (*real.counties, *real.parents):
        level = "county" if each.above == divisions.CITY else "town"
        code = draft.code(each.code)
        kind = "street" if each.code in divisions.STREETS else level
        fate = UPPER_FATES.get(each.code, "held")
        laid[code] = Conference(code, each.name, kind, laid[draft.code(each.above)], fate)
    holes = {draft.code(code): hole for code, hole in HOLES.items()}
    for ward in wards:
        fate = holes.get(ward.code, "held")
        laid[ward.code] = Conference(ward.code, ward.short, "community", laid[ward.above], fate)
    return list(laid.values())


def _list(draft: Draft, conference: Conference) -> None:
    """Its row of 组织表 and of 覆盖表."""
    span = conference.span
    draft.rows.add(
        "organizations",
        code=conference.code,
        name=f"{conference.name}城市基层党建联席会议",
        type="JointConference",
        level=conference.level,
        area=conference.area,
        **{"from": span.start, "to": span.end, "status": span.status},
    )
    covers = Span("2021-03-01", dates.UNKNOWN, "", "possible") if conference.fate == "unsure" else span
    draft.rows.add(
        "coverage",
        organization=conference.code,
        area=conference.area,
        **{"from": covers.start, "to": covers.end, "status": covers.status},
    )


def _seat(draft: Draft, conference: Conference, members: Members) -> None:
    """Its members, as its fate has them, and their rows of 成员单位表."""
    rng = draft.stream(f"conferences/{conference.code}")
    eligible = members.of(conference.area, conference.level)
    fate, _, named = conference.fate.partition(" ")
    about = named if fate in ("lacking", "doubtful") else ""
    conference.odd = members.named(eligible, about) if about else rng.choice(eligible)
    spans = {
        "doubtful": Span("2021.3", dates.UNKNOWN, "", "possible"),
        "newcomer": NEWCOMER,
        "undated": UNDATED,
    }
    for unit in eligible if fate != "unlisted" else ():
        if fate == "lacking" and unit == conference.odd:
            continue
        span = Span(f"{rng.randint(2020, 2023)}-{rng.randint(1, 12):02d}-18")
        if unit == conference.odd:
            span = spans.get(fate, span)
        conference.members[unit] = YOUNG if fate == "young" else span
    for unit, span in conference.members.items():
        join(draft, unit, conference.code, span)


def join(draft: Draft, unit: str, conference: str, span: Span) -> None:
    """A row of 成员单位表."""
    draft.rows.add(
        "membership",
        organization=unit,
        conference=conference,
        **{"from": span.start, "to": span.end, "status": span.status},
    )


def _judge(draft: Draft, conference: Conference, members: Members) -> None:
    """The truth about its area, and about the units of the conference above that have nobody in it."""
    truth, above = draft.truth, conference.above
    truth.subject("area_without_conference")
    state = AREA_STATES.get(conference.fate, "ok")
    truth.find("area_without_conference", state, area=conference.area)
    if not (conference.there and above and above.there):
        return
    truth.subject("conference_without_member", len(above.members))
    fate = conference.fate.partition(" ")[0]
    missing: dict[str, str] = {}
    if fate == "unlisted":
        missing = dict.fromkeys(above.members, "unknown")
    elif fate in ("lacking", "doubtful"):
        state = "gap" if fate == "lacking" else "possible"
        missing = dict.fromkeys(members.above(conference.odd, conference.level), state)
    if conference.level == "county":
        missing[members.city[LEFT_ALONE]] = "gap"
    for unit, state in missing.items():
        truth.find("conference_without_member", state, conference=conference.code, unit=unit)
