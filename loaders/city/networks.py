"""The merged networks of every county (seed:4): who serves which grid with what, and what is wrong with it.

The functions that are due come from the profile's seven; which network has which of them is made up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.city import dates
from loaders.city.dates import Span
from loaders.city.draft import Draft
from loaders.city.plan import deal
from loaders.city.ward import Compound, Grid, Ward, above_body

NETWORKS = {
    "ZZ": ("综治网络", ("security", "safety")),
    "GA": ("公安网络", ("policing", "information")),
    "CG": ("城管网络", ("city_management", "environment")),
    "BM": ("便民服务网络", ("services",)),
}
FUNCTIONS = tuple(function for _, functions in NETWORKS.values() for function in functions)
OTHER = {"ZZ": "GA", "GA": "CG", "CG": "ZZ", "BM": "ZZ"}
"""The network that serves beside, before or instead of that which should."""
NO_SERVICES = "620723101004"
"""The community where nobody collected who serves: of one function in one grid it is known."""
TURN = "2026-03-01"
"""The day on which a function passed from one network to another."""

PARTED = {
    "some": 2,
    "part_unsure": 1,
    "split": 2,
    "double_part": 2,
    "double_compound": 1,
    "parts": 2,
    "same": 1,
    "buildings": 1,
    "building": 1,
}
"""Of one function in a grid with two compounds of its own."""
WHOLE = {
    "none": 4,
    "ended": 2,
    "unsure": 2,
    "gone_body": 2,
    "unsure_body": 1,
    "double": 3,
    "double_unsure": 2,
    "succeeded": 3,
}
STATES = {
    "none": ("gap", "none"),
    "ended": ("gap", "none"),
    "unsure": ("possible", "none"),
    "gone_body": ("gap", "none"),
    "unsure_body": ("possible", "none"),
    "some": ("gap", "some"),
    "building": ("gap", "some"),
    "part_unsure": ("possible", "some"),
    "community": ("gap", "none"),
    "uncollected": ("unknown", "unknown"),
}
"""State and level of a function that is not certainly served in all of a grid."""
OVERLAPS = {"double": "gap", "double_part": "gap", "double_compound": "gap", "double_unsure": "possible"}


@dataclass(frozen=True)
class Turn:
    """One function in one grid, its fate (`held`: in order) and the network that is to serve it."""

    grid: Grid
    function: str
    fate: str
    network: str

    @property
    def other(self) -> str:
        """Another network of the county."""
        return self.network[:-2] + OTHER[self.network[-2:]]


def write_networks(draft: Draft, wards: list[Ward]) -> list[Turn]:
    """The networks' rows in 组织表, 网络服务表, and the truth; returns every function of every grid."""
    services = _Services(draft)
    services.found(sorted({ward.county for ward in wards}))
    turns = list(_deal(draft, wards))
    for turn in turns:
        services.play(turn)
    for ward in dict.fromkeys(turn.grid.ward for turn in turns if turn.fate == "community"):
        function = next(each.function for each in turns if each.fate == "community")
        network = next(each.network for each in turns if each.fate == "community")
        services.serve(network, ward.code, function)
        services.misplaced(network, ward.code, function, "no_grid")
        services.outside(ward, network, function)
    return turns


def _deal(draft: Draft, wards: list[Ward]) -> Iterator[Turn]:
    """Every function of every grid; no grid has two fates."""
    rng = draft.stream("services")
    dark = draft.code(NO_SERVICES)
    plain = [ward for ward in wards if ward.code != dark and not ward.hole]
    bare = next(ward for ward in plain if ward.first == "none")
    whole_ward = rng.choice([ward for ward in plain if (ward.first, ward.cover) == ("held", "held")])
    grids = [grid for ward in plain if ward is not whole_ward for grid in ward.grids[1:]]
    fates = deal(rng, [grid for grid in grids if _parted(grid)], PARTED)
    fates |= deal(rng, [grid for grid in grids if grid not in fates and grid.cover == "held"], WHOLE)
    fates[bare.grids[0]] = "none"
    chosen = {grid: rng.choice(FUNCTIONS) for grid in fates}
    community = rng.choice(FUNCTIONS)
    for ward in wards:
        for grid in ward.grids:
            for function in FUNCTIONS:
                fate = fates[grid] if chosen.get(grid) == function else "held"
                if ward is whole_ward and function == community:
                    fate = "community"
                if ward.code == dark and (grid is not ward.grids[0] or function != FUNCTIONS[0]):
                    fate = "uncollected"
                yield Turn(grid, function, fate, network_of(ward.county, function))


def _parted(grid: Grid) -> bool:
    """It has compounds that lie in no other grid."""
    return len(grid.compounds) > 1 and all(each.grids == [grid] for each in grid.compounds)


def network_of(county: str, function: str) -> str:
    """The code of the county's network with that function."""
    return f"WL{county}{next(key for key, (_, has) in NETWORKS.items() if function in has)}"


class _Services:
    """Rows and truth of services, by the fate of each turn."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.rng = draft.stream("services/dates")
        self.former: set[str] = set()

    def found(self, counties: Sequence[str]) -> None:
        """The networks of each county."""
        for county in counties:
            for key, (name, _) in NETWORKS.items():
                self._body(f"WL{county}{key}", name, county, Span("2019-05-01"))

    def _body(self, code: str, name: str, county: str, span: Span) -> None:
        self.draft.rows.add(
            "organizations",
            code=code,
            name=name,
            type="ServiceNetwork",
            superior=(above_body(county),),
            area=county,
            **{"from": span.start, "to": span.end, "status": span.status},
        )

    def serve(self, network: str, area: str, function: str, span: Span | None = None) -> None:
        """A row of 网络服务表, since some day of 2019 to 2024 where nothing else is said."""
        rng = self.rng
        day = dates.spell(rng, rng.randint(2020, 2024), rng.randint(1, 12), rng.randint(1, 28))
        span = span or Span(day)
        self.draft.rows.add(
            "services",
            organization=network,
            area=area,
            function=function,
            **{"from": span.start, "to": span.end, "status": span.status},
        )
        if span.there:
            self.draft.truth.subject("service_out_of_place")

    def misplaced(self, network: str, area: str, function: str, reason: str, state: str = "gap") -> None:
        """A service by who is gone or at what is in no grid."""
        columns = {"served": area, "function": function, "reason": reason}
        self.draft.truth.find("service_out_of_place", state, network=network, **columns)

    def play(self, turn: Turn) -> None:
        """The rows and the truth of one function in one grid."""
        truth, grid, function = self.draft.truth, turn.grid.code, turn.function
        for rule in ("service_missing", "service_overlap"):
            truth.subject(rule)
        state, level = STATES.get(turn.fate, ("ok", ""))
        truth.find("service_missing", state, grid=grid, function=function, level=level)
        truth.find("service_overlap", OVERLAPS.get(turn.fate, "ok"), grid=grid, function=function)
        if turn.fate in ("gone_body", "unsure_body"):
            self._by_another(turn)
        elif turn.fate in PARTED:
            self._in_parts(turn)
        else:
            self._whole(turn)

    def _whole(self, turn: Turn) -> None:
        spans: dict[str, list[tuple[str, Span | None]]] = {
            "none": [],
            "community": [],
            "uncollected": [],
            "ended": [(turn.network, dates.past(self.rng))],
            "unsure": [(turn.network, dates.unsure(self.rng))],
            "double": [(turn.network, None), (turn.other, None)],
            "double_unsure": [(turn.network, None), (turn.other, dates.unsure(self.rng))],
            "succeeded": [
                (turn.other, Span("2021-06-01", TURN, "ended", "past")),
                (turn.network, Span(TURN)),
            ],
        }
        for network, span in spans.get(turn.fate, [(turn.network, None)]):
            self.serve(network, turn.grid.code, turn.function, span)

    def _by_another(self, turn: Turn) -> None:
        """By a network that was dissolved, or may have been."""
        gone = turn.fate == "gone_body"
        code = f"{turn.network}{'1' if gone else '2'}"
        span = (
            Span("2016-01-01", "2025-10-01", "ended", "past") if gone else Span("2016-01-01", dates.UNKNOWN)
        )
        if code not in self.former:
            self.former.add(code)
            self._body(code, f"原{NETWORKS[turn.network[-2:]][0]}", turn.grid.ward.county, span)
        self.serve(code, turn.grid.code, turn.function)
        self.misplaced(code, turn.grid.code, turn.function, "no_body", "gap" if gone else "possible")

    def _in_parts(self, turn: Turn) -> None:
        """Compound by compound, or building by building, or in a compound besides."""
        fate, function, (first, *others) = turn.fate, turn.function, turn.grid.compounds
        if fate in ("double_part", "same"):
            self.serve(turn.network, turn.grid.code, function)
            self.serve(turn.network if fate == "same" else turn.other, first.code, function)
            return
        for place in (
            self._buildings(first)[: 1 if fate == "building" else 2] if "building" in fate else [first.code]
        ):
            self.serve(turn.network, place, function)
        if fate == "double_compound":
            self.serve(turn.other, first.code, function)
        for compound in others if fate != "some" else ():
            span = dates.unsure(self.rng) if fate == "part_unsure" else None
            self.serve(turn.other if fate == "split" else turn.network, compound.code, function, span)

    def _buildings(self, compound: Compound) -> list[str]:
        return [
            self._building(f"{compound.code}L{n}", f"{compound.name}{n}号楼", compound.code) for n in (1, 2)
        ]

    def _building(self, code: str, name: str, within: str) -> str:
        self.draft.rows.add("areas", code=code, name=name, tier="Building", within=(within,))
        return code

    def outside(self, ward: Ward, network: str, function: str) -> None:
        """A building that lies in the community, but in no grid of it."""
        building = self._building(f"{ward.code}L1", f"{ward.short}临街楼", ward.code)
        self.serve(network, building, function)
        self.misplaced(network, building, function, "no_grid")
