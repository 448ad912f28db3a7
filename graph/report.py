"""A report: cards of one folder run on one state of the graph, each with its denominator and its states.

Every section can show the query behind it, and every finding the roster row that its subject came from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any, TypeVar

from cypher.card import Card
from cypher.lexer import parameters as names_in
from graph import acceptance, brief, collector
from graph.acceptance import Acceptance, Key
from graph.accepted import Accepted
from graph.element import plain
from graph.profile import Profile
from graph.readable import Readable
from graph.readings import Question, answers
from graph.threshold import Threshold
from graph.transaction import Transaction

SOURCES = """
MATCH (s:Source)
RETURN s.code AS code, s.name AS name, s.as_of AS as_of, s.made AS made
ORDER BY code
"""
FINDINGS = ("gap", "possible", "unknown")
"""States that are findings; `ok` and `not_due` rows only say something worth knowing."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One row of a card: plain values by column, its state, and the roster row that states its subject.

    `acceptance`: somebody accepted it; where it is listed all the same, it has got worse since.
    """

    rule: str
    state: str
    values: Mapping[str, object]
    identity: tuple[object, ...]
    source: str
    acceptance: Acceptance | None = None


@dataclass(frozen=True, kw_only=True)
class Found:
    """What one card found; `states` counts the rows by state.

    What was accepted is in `accepted`, and neither in `findings` nor counted in `states`.
    """

    card: Card
    parameters: Mapping[str, object]
    findings: Sequence[Finding]
    states: Mapping[str, int] = field(default_factory=dict)
    accepted: Sequence[Finding] = ()

    @property
    def gaps(self) -> int:
        """How many are certainly missing."""
        return self.states.get("gap", 0)


@dataclass(frozen=True, kw_only=True)
class Section(Found):
    """The same of a report: `population` subjects were looked at.

    `thresholds` are those that the rule used, with the profile that set each and what it rests on.
    """

    population: int
    thresholds: tuple[Threshold, ...] = ()


F = TypeVar("F", bound=Found)


@dataclass(frozen=True)
class Origin:
    """A source that the report rests on; `made` marks made-up data."""

    code: str
    name: str
    as_of: date | None
    made: bool


@dataclass(frozen=True)
class Report:
    """Sections in the order of their rules, all from one state of the graph and by one profile."""

    as_of: date
    area: str
    sections: tuple[Section, ...]
    origins: tuple[Origin, ...]
    profile: Profile

    def total(self, state: str) -> int:
        """Rows of that state in all sections."""
        return sum(section.states.get(state, 0) for section in self.sections)

    @property
    def accepted(self) -> int:
        """Findings that were accepted and are not listed."""
        return sum(len(section.accepted) for section in self.sections)


def build(
    graph: Readable,
    cards: Iterable[Card],
    given: Mapping[str, object],
    profile: Profile,
    timeout: float | None = None,
) -> Report:
    """Run rule cards (of `gaps` or `linkage`) with the parameters that each of them takes.

    `given` may hold parameters of several cards: a card gets those that it declares, the others come from the
    profile or its own defaults. What was accepted for its date is not listed. Raises BadParameter,
    GraphError.
    """
    bound = [
        (card, profile.bind(card, {k: v for k, v in given.items() if k in card.params})) for card in cards
    ]
    # The longest first, and then what is counted: no reading is left with the longest while the others rest.
    longest = sorted(bound, key=lambda rule: rule[0].max_db_hits or 0, reverse=True)
    denominators = {_denominator(*rule): rule for rule in bound}

    def questions() -> list[Question[Any]]:
        rules = (partial(findings, card=card, parameters=own) for card, own in longest)
        counts = (partial(population, card=card, parameters=own) for card, own in denominators.values())
        return [lambda tx: tuple(origins(tx)), acceptance.kept, *rules, *counts]

    with collector.rare():
        known, accepted, *answered = answers(graph, questions, timeout)
    found = dict(zip((card.name for card, _ in longest), answered[: len(longest)], strict=True))
    counted = dict(zip(denominators, answered[len(longest) :], strict=True))
    sections = []
    for card, parameters in bound:
        day = parameters["as_of"]
        assert isinstance(day, date)
        whole = _section(card, parameters, counted[_denominator(card, parameters)], found[card.name])
        listed = parted(whole, acceptance.standing(accepted, day))
        sections.append(replace(listed, thresholds=profile.used(card, parameters)))
    as_of = sections[0].parameters["as_of"] if sections else given.get("as_of")
    return Report(
        as_of if isinstance(as_of, date) else date.today(),
        str(given.get("area") or ""),
        tuple(sections),
        known,
        profile,
    )


def section(tx: Transaction, card: Card, parameters: Mapping[str, object]) -> Section:
    """Run one rule card and count its denominator."""
    return _section(card, parameters, population(tx, card, parameters), findings(tx, card, parameters))


def findings(tx: Transaction, card: Card, parameters: Mapping[str, object]) -> tuple[Finding, ...]:
    """What one rule card finds, in its order."""
    return tuple(_finding(card, *row) for row in brief.read(tx, card, parameters))


def population(tx: Transaction, card: Card, parameters: Mapping[str, object]) -> int:
    """The denominator of one rule card: at how many subjects it looks."""
    counted = tx.run(card.population or "RETURN 0", parameters)
    return int(str(next(iter(counted[0].values()))))


def _denominator(card: Card, parameters: Mapping[str, object]) -> tuple[str, str]:
    """By what a denominator is known: many rules look at the same grids."""
    used = {name: parameters[name] for name in names_in(card.population)}
    return card.population.strip(), repr(sorted(used.items()))


def _section(
    card: Card, parameters: Mapping[str, object], looked_at: int, found: tuple[Finding, ...]
) -> Section:
    return Section(
        card=card, parameters=parameters, population=looked_at, findings=found, states=_states(found)
    )


def found(tx: Transaction, card: Card, parameters: Mapping[str, object]) -> Found:
    """What one rule card finds, where nobody asks of how many."""
    rows = findings(tx, card, parameters)
    return Found(card=card, parameters=parameters, findings=rows, states=_states(rows))


def _states(findings: Iterable[Finding]) -> dict[str, int]:
    return dict(Counter(each.state for each in findings))


def parted(whole: F, accepted: Mapping[Key, Acceptance]) -> F:
    """The same without what was accepted; a finding that got worse since stays, with its acceptance."""
    if not accepted:
        return whole
    about = Accepted(whole.card, accepted)
    listed: list[Finding] = []
    left: list[Finding] = []
    for finding in whole.findings:
        held = about.holder(finding.state, finding.identity)
        into = left if about.covers(held, finding.state) else listed
        into.append(replace(finding, acceptance=held))
    return replace(whole, findings=tuple(listed), states=_states(listed), accepted=tuple(left))


def _finding(card: Card, row: Mapping[str, object], sources: object) -> Finding:
    values = {name: plain(value) for name, value in row.items()}
    return Finding(
        rule=card.name,
        state=str(row["state"]),
        values=values,
        identity=tuple(values[name] for name in card.identity or ()),
        source="; ".join(sources) if isinstance(sources, list) else "",
    )


def origins(tx: Transaction) -> Iterable[Origin]:
    """The sources of the graph."""
    for row in tx.run(SOURCES):
        as_of = row["as_of"]
        yield Origin(
            str(row["code"]),
            str(row["name"] or ""),
            as_of if isinstance(as_of, date) else None,
            bool(row["made"]),
        )
