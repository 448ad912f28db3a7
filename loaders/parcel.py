"""Graph rows on their way into the graph: those of a step for one card, sent, and what became of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import cast

from cypher.errors import RosterError
from graph.model import INTERVAL
from graph.received import Rows
from loaders.shape import GraphRow, Step

BOUNDS = INTERVAL[:4]
WHOLE = frozenset(BOUNDS)


@dataclass(frozen=True)
class Parcel:
    """Graph rows of a step for a card; with `remember` they are noted as listed, for what vanishes."""

    step: Step
    card: str
    rows: list[GraphRow]
    remember: bool = False

    def days(self) -> list[date]:
        """The days of its rows, each once; a row's interval becomes four places in that list, its `span`.

        The driver takes for a day as long as for some twenty words, and most of what a row says are days.
        """
        places: dict[date, int] = {}
        for row in self.rows:
            props = cast(dict[str, date | None], row["props"])
            if props.keys() >= WHOLE:
                days = map(props.pop, BOUNDS)
                row["span"] = [None if day is None else places.setdefault(day, len(places)) for day in days]
        return list(places)

    def sent(self, answer: Callable[[], Rows]) -> Sent:
        """What is left once they are under way: the driver holds the list until the transaction ends."""
        sent = Sent(self.step, len(self.rows), self.rows[0]["row"], self.rows[-1]["row"], answer)
        self.rows.clear()
        return sent


@dataclass(frozen=True)
class Sent:
    """A parcel on its way: how many rows, where the first and the last stand, and what waits for its end."""

    step: Step
    total: int
    first: object
    last: object
    answer: Callable[[], Rows]


def lost(step: Step, first: object, last: object, total: int) -> RosterError:
    """The error for rows of a step, between two places, that the graph has no place for."""
    return RosterError(
        f"{first} 到 {last} 中有 {total} 行在图里找不到落点({step.kind}),"
        "全部回滚。请先装载它们引用的区域、组织或人员。",
        f"{total} rows between {first} and {last} find no place in the graph ({step.kind}); all rolled back."
        " Load the areas, bodies or people that they name first.",
    )
