"""Accepted findings: who accepted which, why, until when; and whether one stands on the date of a report.

An acceptance is known by its rule and the finding's identity (codes), so it outlives loads, and nodes that
are made anew. It holds for reports as of the days in [on, until), or up to the day on which it was withdrawn;
it covers what was accepted and nothing worse. Nothing of it is ever deleted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime

from cypher.library import Library
from cypher.problems import nearest
from graph.transaction import Transaction

ALL = """
MATCH (a:Acceptance)
RETURN a {.*} AS kept
ORDER BY a.rule, a.identity, a.at, a.key
"""
SERIOUS = ("unknown", "possible", "partial", "none", "gap")
"""States that can be accepted, the worst last."""
SEVERITIES = ("note", "risk", "gap")
Key = tuple[str, str]
"""A rule and the text of an identity."""


@dataclass(frozen=True)
class Acceptance:
    """One finding accepted; `state` and `severity` are those it had. `at` is when it was written down."""

    rule: str
    identity: tuple[object, ...]
    state: str
    severity: str
    reason: str
    by: str
    on: date
    until: date
    at: datetime
    withdrawn_on: date | None = None
    withdrawn_by: str | None = None
    withdrawn_at: datetime | None = None

    @property
    def key(self) -> str:
        """What tells it from every other, also of the same finding."""
        return "|".join((*self.about, self.at.isoformat()))

    @property
    def about(self) -> Key:
        """The finding that it is about."""
        return self.rule, spelled(self.identity)

    def holds(self, day: date) -> bool:
        """Whether it stands for a report as of this day."""
        return self.on <= day < min(self.until, self.withdrawn_on or self.until)

    def covers(self, state: str, severity: str) -> bool:
        """Whether a finding in this state is no worse than what was accepted."""
        return _rank(SERIOUS, state) <= _rank(SERIOUS, self.state) and _rank(SEVERITIES, severity) <= _rank(
            SEVERITIES, self.severity
        )

    def standing(self, day: date) -> str:
        """How it stands on a day: standing, withdrawn, expired, or not yet begun."""
        if self.withdrawn_on and self.withdrawn_on <= day:
            return "withdrawn"
        if self.until <= day:
            return "expired"
        return "standing" if self.on <= day else "ahead"


def spelled(identity: Iterable[object]) -> str:
    """An identity as the graph keeps it: a JSON list."""
    return json.dumps(list(identity), ensure_ascii=False)


def kept(tx: Transaction) -> tuple[Acceptance, ...]:
    """All that were ever made, by rule, identity and time."""
    return tuple(_read(row["kept"]) for row in tx.run(ALL))


def standing(made: Iterable[Acceptance], day: date) -> dict[Key, Acceptance]:
    """Those that hold for a report as of this day, by what they are about; the latest of several."""
    return {each.about: each for each in made if each.holds(day)}


def accept(tx: Transaction, library: Library, acceptance: Acceptance) -> None:
    """Write it down, in the caller's transaction."""
    said = {name: value for name, value in asdict(acceptance).items() if value is not None}
    said |= {"identity": spelled(acceptance.identity), "key": acceptance.key}
    tx.run(library.get("maintain.accept").statement, {"acceptance": said})


def withdraw(
    tx: Transaction, library: Library, acceptance: Acceptance, on: date, by: str, at: datetime
) -> None:
    """Note that it holds no more from that day on, in the caller's transaction."""
    given = {"key": acceptance.key, "on": on, "by": by, "at": at}
    tx.run(library.get("maintain.withdraw_acceptance").statement, given)


def near(identity: Iterable[object], known: Iterable[Iterable[object]]) -> tuple[str, str]:
    """A hint to the present identities that look most like this one, Chinese and English."""
    spelled = sorted({words(each) for each in known})
    return (
        nearest(words(identity), spelled) if spelled else (",这条规则一条也没有。", "; this rule has none.")
    )


def words(identity: Iterable[object]) -> str:
    """An identity as one types it on the command line; what it lacks is empty."""
    said = ["" if each is None else str(each) for each in identity]
    return " ".join(each if each and " " not in each else f"'{each}'" for each in said)


def _rank(order: tuple[str, ...], word: str) -> int:
    return order.index(word) if word in order else -1


def _read(row: object) -> Acceptance:
    assert isinstance(row, Mapping)
    names = Acceptance.__dataclass_fields__
    values = {name: row.get(name) for name in names}
    return Acceptance(**{**values, "identity": tuple(json.loads(str(row["identity"])))})  # type: ignore[arg-type]
