"""Change a rule card, and its own examples must notice.

Each condition of a card is dropped or turned round, one at a time; a mutant that all examples let pass is a
hole in them. `make test` tries a sample, `make test-slow` all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from cypher import library as cards
from cypher.card import Card
from cypher.errors import GraphError
from graph.check import check_card
from graph.db import Graph

pytestmark = pytest.mark.neo4j
RULES = [card for card in cards.load() if card.folder in ("gaps", "linkage")]
CERTAIN = re.compile(r"\w+\.from_max <= \$as_of AND \((\w+)\.to_min > \$as_of OR [^)]*\)")
POSSIBLE = re.compile(
    r"coalesce\((\w+)\.from_min <= \$as_of, true\) AND coalesce\(\w+\.to_max > \$as_of, true\)"
)


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


def survives(card: Card, changed: str, graph: Graph) -> bool:
    try:
        return check_card(replace(card, statement=changed), graph) == []
    except GraphError:
        return False


def test_the_mutations_bite(empty_graph: Graph) -> None:
    """The first mutant of every rule, so that a broken harness shows at once."""
    passed = [
        f"{card.name}: {name}"
        for card in RULES
        for name, changed in list(mutants(card))[:1]
        if survives(card, changed, empty_graph)
    ]
    assert passed == []


@pytest.mark.slow
@pytest.mark.parametrize("card", RULES, ids=lambda card: card.name)
def test_no_mutant_survives_its_examples(card: Card, empty_graph: Graph) -> None:
    passed = [name for name, changed in mutants(card) if survives(card, changed, empty_graph)]
    assert passed == []
