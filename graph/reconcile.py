"""What is loaded beside what was published: each figure counted by its card, each difference down to rows.

A thing counts when it is certainly there at the date. What is only possible, has ended or begins later is
listed as what may be missing; what began after the figure's own day as what may be too many. What is left of
a difference then cannot be explained from the rosters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from graph import brief
from graph.element import plain
from graph.figure import Figure, Figures
from graph.readable import Readable
from graph.report import Origin, origins
from graph.transaction import Transaction

CERTAIN, POSSIBLE = "certain", "possible"
STATED = 20
"""Source rows that an account names: one may count thousands, and the card lists them all."""


@dataclass(frozen=True)
class Counted:
    """One thing that a card tells of: its code, its state, how many it stands for, and the row it is from."""

    code: str
    name: str
    state: str
    amount: int
    began: date | None
    source: str

    @property
    def rows(self) -> list[str]:
        """The source rows, one by one."""
        return [row for row in self.source.split("; ") if row]


@dataclass(frozen=True)
class Account:
    """One figure and what was found for it.

    `things` is how many there are; `counted` and `possible` how many stand for the figure certainly and
    perhaps. `explained` are those that may make the difference; where there is none, those that do not count.
    `stated` are the first source rows of all.
    """

    figure: Figure
    parameters: Mapping[str, object]
    things: int
    counted: int
    possible: int
    explained: tuple[Counted, ...]
    stated: tuple[str, ...]

    @classmethod
    def of(cls, figure: Figure, parameters: Mapping[str, object], things: Iterable[Counted]) -> Account:
        """Count things as they come: a large city has hundreds of thousands, and few explain anything."""
        total, amounts = 0, Counter[str]()
        since: list[Counted] = []
        others: list[Counted] = []
        stated: dict[str, None] = {}
        for each in things:
            total += 1
            amounts[each.state] += each.amount
            if each.state != CERTAIN:
                others.append(each)
            elif figure.on and each.began and each.began > figure.on:
                since.append(each)
            if len(stated) < STATED:
                stated.update(dict.fromkeys(each.rows))
        explained = since if amounts[CERTAIN] > figure.value else others
        first = tuple(stated)[:STATED]
        counted, possible = amounts[CERTAIN], amounts[POSSIBLE]
        return cls(figure, parameters, total, counted, possible, tuple(explained), first)

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
    def unexplained(self) -> int:
        """How many of the difference no row of the rosters can explain."""
        return max(0, abs(self.difference) - sum(each.amount for each in self.explained))


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
    rows = brief.read(tx, figure.card, parameters)
    return Account.of(figure, parameters, (_counted(values, first, sources) for values, sources in rows))


def _counted(values: Mapping[str, object], first: str, sources: object) -> Counted:
    began = values["began"]
    return Counted(
        code=str(plain(values[first])),
        name=str(values.get("name") or ""),
        state=str(values["state"]),
        amount=int(str(values["amount"])),
        began=began if isinstance(began, date) else None,
        source="; ".join(sources) if isinstance(sources, list) else "",
    )
