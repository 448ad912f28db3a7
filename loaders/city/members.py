"""Member units of the joint conferences: of the city, of the counties, stations below them; their duties."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.city import dates, divisions
from loaders.city.dates import Span
from loaders.city.draft import Draft
from loaders.city.plan import deal
from loaders.city.units import LEFT_ALONE, STATIONS, UNITS, UNLED, Unit
from loaders.city.ward import above_body

DUTY_FATES = {"none": 3, "ended": 1, "unsure": 1}
DUTY_STATES = {"none": "gap", "ended": "gap", "unsure": "possible", "uncollected": "unknown"}
NO_DUTIES = "620723101"
"""The town of whose stations nobody collected the duties."""
FORMER = Span("2004-05-01", "2019-03-01", "ended", "past")
"""How long a unit was there that was merged into another."""


class Members:
    """All member units of a city, by area: `city` and the counties' by the unit's key, stations by name."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.area = draft.code(divisions.CITY)
        self.city: dict[str, str] = {}
        self.below: dict[str, dict[str, str]] = {}
        self.superiors: dict[str, tuple[str, ...]] = {}
        self.gone = self._list_gone()
        for unit in UNITS:
            led = () if unit.key == UNLED else (above_body(self.area),)
            self.city[unit.key] = self._list_unit(unit, self.area, draft.name, "city", led)
        self.outsider = self._list_outsider()
        for each in divisions.real().counties:
            self._list_county(draft.code(each.code), each.name)
        for each in divisions.real().parents:
            level = "street" if each.code in divisions.STREETS else "town"
            self._list_stations(draft.code(each.code), each.name, level)

    def of(self, area: str, level: str) -> list[str]:
        """The units that are due in the conference of an area: a community has its street's stations."""
        if level == "city":
            return list(self.city.values())
        return list(self.below[area[:9] if level == "community" else area].values())

    def named(self, units: Iterable[str], name: str) -> str:
        """That one of the units whose key or name this is."""
        every = {code: key for each in self.below.values() for key, code in each.items()}
        return next(unit for unit in units if every[unit] == name)

    def above(self, unit: str, level: str) -> tuple[str, ...]:
        """The units of the conference above that this one stands for: in a community, itself."""
        return (unit,) if level == "community" else self.superiors[unit]

    def _list_unit(
        self,
        unit: Unit,
        area: str,
        place: str,
        level: str,
        superiors: tuple[str, ...],
        span: Span = dates.ALWAYS,
    ) -> str:
        code = f"CY{area}{unit.key}"
        self._list(code, f"{place}{unit.suffix}", area, level, superiors, not unit.named, span)
        return code

    def _list(
        self,
        code: str,
        name: str,
        area: str,
        level: str,
        superiors: tuple[str, ...],
        made: bool,
        span: Span = dates.ALWAYS,
        type_: str = "MemberUnit",
    ) -> None:
        self.draft.rows.add(
            "organizations",
            code=code,
            name=name,
            type=type_,
            level=level,
            superior=superiors or None,
            area=area,
            made=made or None,
            **{"from": span.start, "to": span.end, "status": span.status},
        )

    def _list_gone(self) -> str:
        """A former member unit, merged away: what is still on its list has nobody any more."""
        unit = Unit("FG", "房产管理局", "")
        return self._list_unit(unit, self.area, self.draft.name, "city", (above_body(self.area),), FORMER)

    def _list_outsider(self) -> str:
        """A body under one of the units, which is no member itself."""
        code, name = f"SY{self.area}RM", f"{self.draft.name}融媒体中心"
        self._list(code, name, self.area, "city", (self.city["XC"],), made=True, type_="")
        return code

    def _list_county(self, county: str, name: str) -> None:
        units = self.below[county] = {}
        for unit in UNITS:
            if unit.key != LEFT_ALONE:
                led = (above_body(county), self.city[unit.key])
                units[unit.key] = self._list_unit(unit, county, name, "county", led)
                self.superiors[units[unit.key]] = (self.city[unit.key],)

    def _list_stations(self, area: str, name: str, level: str) -> None:
        county, stations = self.below[area[:6]], self.below.setdefault(area, {})
        for number, (station, keys) in enumerate(STATIONS.items(), 1):
            code, above = f"ZS{area}{number:02d}", tuple(county[key] for key in keys)
            self._list(code, f"{name}{station}", area, level, (above_body(area), *above), made=True)
            stations[station] = code
            self.superiors[code] = above


def write_duties(draft: Draft, members: Members, seated: Iterable[str], doubtful: Iterable[str]) -> None:
    """职责清单 of the member units, one duty each, and the truth of those that have none.

    `seated` are the members of any conference; of the `doubtful` it is not certain that they are.
    """
    rng = draft.stream("duties of members")
    seated, doubtful = sorted(seated), set(doubtful)
    unasked = set(members.below[draft.code(NO_DUTIES)].values())
    fates = deal(rng, [unit for unit in seated if unit not in unasked | doubtful], DUTY_FATES)
    fates |= dict.fromkeys(sorted(doubtful), "none") | dict.fromkeys(sorted(unasked), "uncollected")
    draft.truth.subject("member_without_duty", len(seated))
    texts = _texts(members)
    for unit in seated:
        fate = fates.get(unit, "held")
        if fate not in ("none", "uncollected"):
            _duty(draft, unit, texts[unit], fate)
        state = DUTY_STATES.get(fate, "ok")
        draft.truth.find("member_without_duty", "possible" if unit in doubtful else state, unit=unit)


def _texts(members: Members) -> dict[str, str]:
    by_key = {unit.key: unit.duty for unit in UNITS}
    texts = {code: by_key[key] for key, code in members.city.items()}
    for units in members.below.values():
        for name, code in units.items():
            keys = STATIONS.get(name, (name,))
            texts[code] = "、".join(by_key[key] for key in keys)
    return texts


def _duty(draft: Draft, unit: str, text: str, fate: str) -> None:
    spans = {
        "ended": Span("2020-01-01", "2025-12-31", "ended", "past"),
        "unsure": Span("2020-01-01", dates.UNKNOWN, "", "possible"),
    }
    span = spans.get(fate, dates.ALWAYS)
    draft.rows.add(
        "duties",
        code=f"ZZ{unit}",
        name=text,
        carriers=(unit,),
        made=True,
        **{"from": span.start, "to": span.end, "status": span.status},
    )
