"""The graph for an analyst in a notebook: cards as frames, gaps, linkage, charts as pictures, networks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from cypher.card import Card
from cypher.errors import BadParameter
from cypher.folders import FOLDERS
from cypher.library import Library
from graph import drawing, places, report, sharing, table
from graph.accepted import COLUMNS, Accepted
from graph.db import Graph
from graph.element import Node
from graph.fabric import BODIES, weave
from graph.frame import frame
from graph.network import network
from graph.picture import Picture, picture
from graph.profile import Profile

if TYPE_CHECKING:
    from networkx import MultiDiGraph

EVERYTHING = 100_000_000
"""Rows of a network: all of them."""


@dataclass(frozen=True)
class Analyst:
    """An open graph and what to ask of it; a context manager that closes it.

    `frames`: pandas or polars. `most`: rows of a frame, more of them are refused. `timeout`: seconds of one
    question. Parameters may be Python values or texts, dates too (`as_of="2026-06-30"`; without it, today).
    Whatever is asked for by a wrong name raises NotFound or BadParameter and names the nearest.
    """

    graph: Graph
    library: Library
    profile: Profile
    frames: str = "pandas"
    most: int = 1_000_000
    timeout: float = 60.0

    def query(self, name: str, /, **parameters: object) -> Any:
        """The rows of a reading card, such as `explore.cross_appointments`, as a frame.

        Its columns are the card's, in its types: a node is its key, NULL is null, a date is a date. Of a rule
        what was accepted is left out, as it is from `gaps`, which shows it with `accepted=True`.
        """
        card = self._reading(name)
        found, _ = self._rows(card, parameters, accepted=False)
        return frame(found, card.columns, self.frames)

    def cypher(self, statement: str, /, **parameters: object) -> Any:
        """The rows of a statement of one's own as a frame. Raises Refused where it would write."""
        columns = self.graph.explain(statement, parameters).columns
        found = table.read(self.graph, statement, parameters, columns, self.most, self.timeout)
        return frame(found, {}, self.frames)

    def gaps(
        self,
        rule: str = "",
        /,
        *,
        area: str = "",
        as_of: date | str = "today",
        accepted: bool = False,
        **parameters: object,
    ) -> Any:
        """Without a rule: how each of them stands, a row a rule; `population` is how many were looked at.

        With a rule, such as `grid_without_branch`: its findings, with the rows of the rosters that state the
        subject (`source`). `state` is gap, possible, unknown, or ok where there is something to say.
        What was accepted is counted apart in the first (`accepted`), and left out of the second; with
        `accepted=True` it stands there too, with why, by whom and until when, and what got worse since.
        """
        given = {"area": self._area(area), "as_of": as_of, **parameters}
        return self._findings(self._rule("gaps", rule), given, accepted) if rule else self._standing(given)

    def linkage(
        self,
        rule: str = "three_parties",
        /,
        *,
        area: str = "",
        as_of: date | str = "today",
        accepted: bool = False,
        **parameters: object,
    ) -> Any:
        """How the three parties of each compound are linked, a row a compound; or another rule of linkage.

        What was accepted is left out, or shown with `accepted=True`, as by `gaps`.
        """
        given = {"area": self._area(area), "as_of": as_of, **parameters}
        return self._findings(self._rule("linkage", rule), given, accepted)

    def chart(
        self, place: str, /, *, as_of: date | str = "today", depth: int = 30, lang: str = "zh"
    ) -> Picture:
        """The organisation chart of a body, or of those that cover an area, by code or full name."""
        bound = self.library.get("chart.subtree").bind({"roots": [], "as_of": as_of, "depth": depth})
        day = bound["as_of"]
        assert isinstance(day, date)
        return picture(drawing.draw(self.graph, self.library, place, day, depth), lang)

    def to_networkx(self, *, area: str = "", as_of: date | str = "today") -> MultiDiGraph[str]:
        """Organisations and the lines between them: of all, or of an area and whoever they lead to.

        A MultiDiGraph: codes as nodes with `labels` and their properties; edges with `type` (SUBORDINATE_TO,
        CROSS_APPOINTED, ESTABLISHED_IN), `sure`, and theirs.
        """
        card = self.library.get("explore.organization_network")
        given = {"area": self._area(area), "as_of": as_of, "limit": EVERYTHING}
        return network(self._table(card, given, EVERYTHING))

    def interlocks(
        self, place: str = "", /, *, area: str = "", as_of: date | str = "today", past: bool = False
    ) -> Any:
        """Who shares people with whom, with dates and size-weighted: a row a pair, the strongest first.

        `place`, an organisation, area or person by code, key or full name: of a body a row for each person
        and other body, of a person a row for each post. `past`: what is over or to come too.
        """
        thing = sharing.named(self.graph, self.library, place)
        card = self.library.get(sharing.CARDS[thing.kind])
        given = sharing.parameters(card, thing, as_of, area=self._area(area), past=past)
        return frame(self._table(card, given), card.columns, self.frames)

    def structure(
        self, *, area: str = "", as_of: date | str = "today", lines: bool = False, possible: bool = False
    ) -> Any:
        """How organisations hang together: a row for each that is linked, with its component.

        `articulation`: without it the component falls apart; `betweenness`: on how many shortest paths;
        `strength`: size-weighted. `lines`: solid lines too; `possible`: what is only possible too.
        """
        day = self.library.get("explore.organization_network").bind({"as_of": as_of})["as_of"]
        assert isinstance(day, date)
        found = weave(
            self.graph,
            self.library,
            day,
            self.profile.thresholds,
            area=self._area(area),
            lines=lines,
            perhaps=possible,
        )
        columns = zip(*found.rows(), strict=True)
        table_ = dict(zip(BODIES, map(list, columns), strict=False)) or {name: [] for name in BODIES}
        return frame(table_, BODIES, self.frames)

    def close(self) -> None:
        """Give the connection back."""
        self.graph.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _area(self, text: str) -> str:
        return places.area_code(self.graph, self.library, text)

    def _reading(self, name: str) -> Card:
        card = self.library.get(name)
        if card.writes:
            raise BadParameter(
                f"{name} 会改动图,query 只运行只读卡片。",
                f"{name} changes the graph; query runs reading cards only.",
            )
        return card

    def _rule(self, folder: str, name: str) -> Card:
        card = self.library.get(name if "." in name else f"{folder}.{name}")
        if not FOLDERS[card.folder].finds:
            raise BadParameter(f"{card.name} 不是规则,请用 query。", f"{card.name} is no rule: use query.")
        return card

    def _findings(self, card: Card, given: Mapping[str, object], accepted: bool) -> Any:
        found, told = self._rows(card, given, accepted=accepted)
        subjects = found[next(iter(card.columns))]
        found["source"] = [_source(subject) for subject in subjects]
        kinds = {**card.columns, "source": "string"}
        return frame(found | told, kinds | COLUMNS if accepted else kinds, self.frames)

    def _rows(
        self, card: Card, given: Mapping[str, object], *, accepted: bool
    ) -> tuple[table.Table, table.Table]:
        """The columns of a card without what was accepted; or all, and beside them what is said of it."""
        found = self._table(card, given)
        if not FOLDERS[card.folder].finds:
            return found, {}
        with self.graph.reading(self.timeout) as tx:
            about = Accepted.of(tx, card, self.profile.bind(card, given))
        if not accepted and not about.held:
            return found, {}
        rows = [dict(zip(found, row, strict=True)) for row in zip(*found.values(), strict=True)]
        if accepted:
            said = list(map(about.said, rows))
            return found, {name: [each[i] for each in said] for i, name in enumerate(COLUMNS)}
        left = [row for row in rows if not about.leaves_out(row)]
        return {name: [row[name] for row in left] for name in found}, {}

    def _table(self, card: Card, given: Mapping[str, object], most: int = 0) -> table.Table:
        bound = places.located(self.graph, self.library, card, self.profile.bind(card, given))
        columns = tuple(card.columns)
        return table.read(self.graph, card.statement, bound, columns, most or self.most, self.timeout)

    def _standing(self, given: Mapping[str, object]) -> Any:
        rules = self.profile.applied(self.library.folder("gaps"))
        sections = report.build(self.graph, rules, given, self.profile, self.timeout).sections
        kinds = {"rule": "string", "title": "string", "severity": "string", "basis": "string"}
        kinds |= {
            "confidence": "string",
            **dict.fromkeys((*report.FINDINGS, "accepted", "population"), "integer"),
        }
        rows = [
            {
                "rule": each.card.name,
                "title": f"{each.card.title_zh} · {each.card.title_en}",
                "severity": each.card.severity,
                "basis": each.card.basis,
                "confidence": each.card.confidence,
                **{state: each.states.get(state, 0) for state in report.FINDINGS},
                "accepted": len(each.accepted),
                "population": each.population,
            }
            for each in sections
        ]
        return frame({name: [row[name] for row in rows] for name in kinds}, kinds, self.frames)


def _source(subject: object) -> str | None:
    sources = subject.properties.get("sources") if isinstance(subject, Node) else None
    return "; ".join(sources) if isinstance(sources, list) else None
