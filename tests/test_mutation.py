"""Change a rule card, and a test must notice.

Each condition of a card is dropped or turned round, one at a time. What its own examples let pass must differ
from the second implementation on made worlds. `make test` tries a sample, `make test-slow` all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import one_fault
import pytest
import worlds
from hypothesis import HealthCheck, given, settings
from second_rows import derive_due_posts, differs
from world import World
from world_days import DAY

from cypher import library as cards
from cypher.card import Card
from cypher.errors import GraphError
from cypher.library import Library
from graph.check import check_card
from graph.db import Graph

pytestmark = pytest.mark.neo4j
RULES = [card for card in cards.load() if card.folder in ("gaps", "linkage")]
CERTAIN = re.compile(r"\w+\.from_max <= \$as_of AND \((\w+)\.to_min > \$as_of OR [^)]*\)")
POSSIBLE = re.compile(
    r"coalesce\((\w+)\.from_min <= \$as_of, true\) AND coalesce\(\w+\.to_max > \$as_of, true\)"
)


LARGE = "linkage.three_parties"
CLAUSES = re.compile(r"from_m|s\\\.")
"""In the largest card the dates and the collection of each of twenty parties are left to `one_fault`."""


def mutants(card: Card) -> Iterator[tuple[str, str]]:
    """Names and texts of changed statements."""
    text = card.statement
    # Inside the two clauses of docs/rules.md «Time» nothing is changed: test_cards holds their spelling.
    clauses = [found.span() for clause in (CERTAIN, POSSIBLE) for found in clause.finditer(text)]
    swaps = [
        (CERTAIN, "true"),
        (POSSIBLE, "true"),
        (re.compile(r"\bNOT EXISTS\b"), "EXISTS"),
        (re.compile(r"(?<!NOT )\bEXISTS(?= \{)"), "NOT EXISTS"),
        (re.compile(r" THEN 'possible'"), " THEN 'gap'"),
        (re.compile(r" THEN 'unknown'"), " THEN 'gap'"),
        (re.compile(r"ELSE 'gap'"), "ELSE 'possible'"),
        (re.compile(r"s\.complete AND "), ""),
        (re.compile(r"s\.since <= \$as_of"), "true"),
        (re.compile(r"\(\$area = '' OR"), "(true OR"),
        (re.compile(r"(?<=[\w)]) (?:>=|<=|<|>) "), " = "),
        (re.compile(r"DISTINCT (?=person|post)"), ""),
    ]
    for pattern, to in swaps:
        for number, found in enumerate(pattern.finditer(text), 1):
            if pattern not in (CERTAIN, POSSIBLE) and any(a < found.start() < z for a, z in clauses):
                continue
            changed = text[: found.start()] + to + text[found.end() :]
            yield f"{pattern.pattern[:24]} → {to} #{number}", changed


def killed_by_examples(card: Card, changed: str, graph: Graph) -> bool:
    try:
        return check_card(replace(card, statement=changed), graph) != []
    except GraphError:
        return True


def many_worlds(number: int) -> list[tuple[World, date]]:
    """The same worlds every time, as hypothesis makes them."""
    found: list[tuple[World, date]] = []

    @settings(
        max_examples=number,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(world=worlds.worlds(), day=worlds.days())
    def collect(world: World, day: date) -> None:
        found.append((world, day))

    collect()
    return found


def killed_by_worlds(card: Card, changed: dict[str, str], graph: Graph, library: Library) -> set[str]:
    """Mutants that differ from the second implementation in one of many worlds."""
    killed: set[str] = set()
    for world, day in [*((world, DAY) for world in one_fault.worlds()), *many_worlds(150)]:
        if killed == set(changed):
            break
        with graph.trial() as tx:
            for statement, parameters in world.statements():
                tx.run(statement, parameters)
            derive_due_posts(tx, library)
            for name, statement in changed.items():
                if name not in killed and differs(tx, replace(card, statement=statement), world, day):
                    killed.add(name)
    return killed


def survivors(card: Card, some: list[tuple[str, str]], graph: Graph, library: Library) -> list[str]:
    left = {name: changed for name, changed in some if not killed_by_examples(card, changed, graph)}
    return sorted(set(left) - killed_by_worlds(card, left, graph, library)) if left else []


def test_the_mutations_bite(empty_graph: Graph, library: Library) -> None:
    """The first mutants of every rule, so that a broken net shows at once."""
    passed = {card.name: survivors(card, list(mutants(card))[:2], empty_graph, library) for card in RULES}
    assert {name: left for name, left in passed.items() if left} == {}


@pytest.mark.slow
@pytest.mark.parametrize("card", RULES, ids=lambda card: card.name)
def test_no_mutant_survives(card: Card, empty_graph: Graph, library: Library) -> None:
    some = [each for each in mutants(card) if card.name != LARGE or not CLAUSES.search(each[0])]
    assert survivors(card, some, empty_graph, library) == []
