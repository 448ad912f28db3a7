"""What is loaded beside what was published: each figure counted by its card, each difference down to rows.

A thing counts when it is certainly there at the date. What is only possible, has ended or begins later is
listed as what may be missing; what began after the figure's own day as what may be too many. What is left of
a difference then cannot be explained from the rosters.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from graph.db import Transaction
from graph.element import Node, plain
from graph.figure import Figure, Figures
from graph.readable import Readable
from graph.report import Origin, origins

CERTAIN, POSSIBLE = "certain", "possible"


@dataclass(frozen=True)
class Counted:
    """One thing that a card tells of: its code, its state, how many it stands for, and the row it is from."""

    code: str
    name: str
    state: str
    amount: int
    began: date | None
    source: str


@dataclass(frozen=True)
class Account:
    """One figure and what was found for it."""

    figure: Figure
    parameters: Mapping[str, object]
    things: tuple[Counted, ...]

    @property
    def counted(self) -> int:
        """How many are certainly there."""
        return sum(each.amount for each in self.things if each.state == CERTAIN)

    @property
    def possible(self) -> int:
        """How many are there perhaps."""
        return sum(each.amount for each in self.things if each.state == POSSIBLE)

    @property
    def difference(self) -> int:
        """Counted less published."""
        return self.counted - self.figure.value

    @property
    def state(self) -> str:
        """ok, possible (the possible ones can make it up), unknown (nothing is loaded of it), gap."""
        if self.things and self.difference == 0:
            return "ok"
        if not self.things:
            return "unknown"
        return "possible" if self.difference < 0 <= self.difference + self.possible else "gap"

    @property
    def explained(self) -> tuple[Counted, ...]:
        """The rows that may make the difference; where there is none, those that do not count."""
        if self.difference > 0:
            return tuple(each for each in self.things if each.state == CERTAIN and self._since(each))
        return tuple(each for each in self.things if each.state != CERTAIN)

    @property
    def unexplained(self) -> int:
        """How many of the difference no row of the rosters can explain."""
        return max(0, abs(self.difference) - sum(each.amount for each in self.explained))

    def _since(self, thing: Counted) -> bool:
        on = self.figure.on
        return on is not None and thing.began is not None and thing.began > on


@dataclass(frozen=True)
class Reconciliation:
    """All figures of a file, from one state of the graph."""

    name: str
    as_of: date
    accounts: tuple[Account, ...]
    origins: tuple[Origin, ...]


def reconcile(graph: Readable, figures: Figures, as_of: date, timeout: float | None = None) -> Reconciliation:
    """Count every figure at the date. Raises GraphError."""
    with graph.reading(timeout) as tx:
        known = tuple(origins(tx))
        accounts = tuple(_account(tx, figure, as_of) for figure in figures.figures)
    return Reconciliation(figures.name, as_of, accounts, known)


def worst(accounts: Iterable[Account], level: str) -> bool:
    """Whether one of them is as bad as that level: gap, possible or unknown."""
    levels = ("gap", "possible", "unknown")
    bad = set(levels[: levels.index(level) + 1])
    return any(account.state in bad for account in accounts)


def _account(tx: Transaction, figure: Figure, as_of: date) -> Account:
    parameters = figure.card.bind({**figure.params, "as_of": as_of})
    first = next(iter(figure.card.columns))
    return Account(
        figure,
        parameters,
        tuple(_counted(row, first) for row in tx.run(figure.card.statement, parameters)),
    )


def _counted(row: Mapping[str, object], first: str) -> Counted:
    thing, began = row[first], row["began"]
    sources = thing.properties.get("sources") if isinstance(thing, Node) else None
    return Counted(
        code=str(plain(thing)),
        name=str(row.get("name") or ""),
        state=str(row["state"]),
        amount=int(str(row["amount"])),
        began=began if isinstance(began, date) else None,
        source="; ".join(sources) if isinstance(sources, list) else "",
    )
