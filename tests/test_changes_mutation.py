"""Change a card of `changes` outside of its fixed clauses, and one of its examples must fail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from test_mutation import EACH, Mutant, killed_by_examples

from cypher import library as cards
from cypher.card import Card
from graph.db import Graph

pytestmark = pytest.mark.neo4j
KINDS = cards.load().folder("changes")
FIXED = (
    re.compile(r"\w+\.from_max <= \$(?:from|to) AND \((\w+)\.to_min > \$(?:from|to) OR [^)]*\)"),
    re.compile(
        r"(?<!NOT \()coalesce\((\w+)\.from_min <= \$(?:from|to), true\) AND coalesce\(\w+\.to_max > [^)]*\)"
    ),
)
"""How certain and possible are spelled: inside, nothing but the date is changed (`test_changes` holds it)."""
SWAPS = (
    (r"\$from\b", "$to"),
    (r"\$to\b", "$from"),
    (r"\bNOT \(", "("),
    (r" > 0\b", " = 0"),
    (r" <> ", " = "),
    (r"STARTS WITH '-'", "STARTS WITH '+'"),
    (r"\(\$area = '' OR", "(true OR"),
    (r" IS NULL(?! AND \w+\.status)", " IS NOT NULL"),
    (r"c\.complete AND ", ""),
    (r"(?<=[\w)]) (?:>=|<=|<|>) (?!0)", " = "),
    (r"WHEN '(?:known|began)' THEN", "WHEN 'ended' THEN"),
)


def mutants(card: Card) -> Iterator[Mutant]:
    text = card.statement
    spans = [found.span() for clause in FIXED for found in clause.finditer(text)]
    for number, (first, last) in enumerate(spans, 1):
        date = "$to" if "$from" in text[first:last] else "$from"
        changed = (
            text[:first] + re.sub(r"\$(?:from|to)\b", lambda _, to=date: to, text[first:last]) + text[last:]
        )
        yield Mutant(replace(card, statement=changed), f"clause {number} at {date}")
    for pattern, to in SWAPS:
        for number, found in enumerate(re.finditer(pattern, text), 1):
            if not any(first < found.start() < last for first, last in spans):
                changed = text[: found.start()] + to + text[found.end() :]
                yield Mutant(replace(card, statement=changed), f"{pattern} → {to} #{number}")


@pytest.mark.parametrize("card", KINDS, ids=lambda card: card.name)
def test_a_change_to_a_card_of_changes_shows(card: Card, empty_graph: Graph) -> None:
    some = list(mutants(card))[::9]
    assert [str(each) for each in some if not killed_by_examples(each, empty_graph)] == []


@pytest.mark.slow
@pytest.mark.parametrize("card", KINDS, ids=lambda card: card.name)
def test_more_changes_to_a_card_of_changes_show(card: Card, empty_graph: Graph) -> None:
    """Others than the short run tries; `make mutants` tries them all."""
    some = list(mutants(card))[EACH // 2 :: EACH]
    assert [str(each) for each in some if not killed_by_examples(each, empty_graph)] == []
