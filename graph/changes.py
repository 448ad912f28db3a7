"""What is different between two dates: things that began, ended or became known, and findings that turned.

Cards of the folder `changes` tell of things; every rule runs at both dates, and its findings are compared by
their identity. What is certain at both dates is told apart from what is only possible at one of them, and a
change of the world from one of what is known of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cypher.card import Card
from graph import brief
from graph.change import Change
from graph.element import plain
from graph.profile import Profile
from graph.readable import Readable
from graph.report import Finding, Origin, findings, origins
from graph.transaction import Transaction
from graph.turns import Turn, turns

ORDER = ("began", "ended", "passed", "known")


@dataclass(frozen=True)
class Part:
    """What one card tells; `states` counts (change, whether it is certain)."""

    card: Card
    parameters: Mapping[str, object]
    changes: tuple[Change, ...]

    @property
    def states(self) -> Counter[tuple[str, bool]]:
        """How many changes of each kind, the certain ones apart."""
        return Counter((each.change, each.certain) for each in self.changes)


@dataclass(frozen=True)
class Story:
    """All that is different between two dates, from one state of the graph."""

    start: date
    end: date
    area: str
    parts: tuple[Part, ...]
    rules: tuple[tuple[Card, tuple[Turn, ...]], ...]
    origins: tuple[Origin, ...]


def between(
    graph: Readable,
    kinds: Iterable[Card],
    rules: Iterable[Card],
    given: Mapping[str, object],
    profile: Profile,
    timeout: float | None = None,
) -> Story:
    """Ask every card and every rule. `given` has `from` and `to` (dates), `area`, and parameters of rules.

    Raises BadParameter, GraphError.
    """
    start, end = given["from"], given["to"]
    assert isinstance(start, date)
    assert isinstance(end, date)
    with graph.reading(timeout) as tx:
        known = tuple(origins(tx))
        parts = tuple(_part(tx, card, profile.bind(card, _own(card, given))) for card in kinds)
        changes = [change for part in parts for change in part.changes]
        asked = []
        for card in rules:
            before, after = (
                _findings(tx, card, {**_own(card, given), "as_of": day}, profile) for day in (start, end)
            )
            asked.append((card, tuple(turns(card, before, after, changes))))
    return Story(start, end, str(given.get("area") or ""), parts, tuple(asked), known)


def _own(card: Card, given: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in given.items() if name in card.params}


def _findings(
    tx: Transaction, card: Card, given: Mapping[str, object], profile: Profile
) -> Sequence[Finding]:
    return findings(tx, card, profile.bind(card, given))


def _part(tx: Transaction, card: Card, parameters: Mapping[str, object]) -> Part:
    found = (_change(card, *row) for row in brief.read(tx, card, parameters))
    return Part(card, parameters, tuple(sorted(found, key=_order)))


def _order(change: Change) -> tuple[bool, int]:
    """What is certain first; the order of the card otherwise."""
    return not change.certain, ORDER.index(change.change) if change.change in ORDER else len(ORDER)


def _change(card: Card, row: Mapping[str, object], sources: object) -> Change:
    values = {name: plain(value) for name, value in row.items()}
    return Change(
        kind=card.name.partition(".")[2],
        subject=str(row[next(iter(card.columns))]),
        change=str(row["change"]),
        before=str(row["before"]),
        after=str(row["after"]),
        day_min=_day(row["day_min"]),
        day_max=_day(row["day_max"]),
        who=str(row["who"] or ""),
        why=str(row["why"]),
        by=tuple(_texts(row["by"])),
        touches=frozenset(_texts(row["touches"])),
        identity=tuple(values[name] for name in card.identity),
        values=values,
        source="; ".join(sources) if isinstance(sources, list) else "",
    )


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def _texts(value: object) -> Iterator[str]:
    yield from (str(each) for each in value if each is not None) if isinstance(value, list) else ()
