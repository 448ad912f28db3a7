"""Every card of the library, checked by a server: its columns, its names, and what its examples say."""

from __future__ import annotations

import re

import pytest

from cypher import library as cards
from cypher.card import Card
from cypher.library import Library
from graph.check import check_card
from graph.db import Graph

LIBRARY = cards.load()
CERTAIN = re.compile(
    r"(?P<v>\w+)\.from_max <= \$as_of AND \((?P=v)\.to_min > \$as_of OR (?P=v)\.to_min IS NULL"
    r" AND (?P=v)\.status = 'current'\)"
)
POSSIBLE = re.compile(
    r"coalesce\((?P<v>\w+)\.from_min <= \$as_of, true\) AND coalesce\((?P=v)\.to_max > \$as_of, true\)"
)

LASTING = re.compile(
    r"(?P<v>\w+)\.to_min IS NULL AND (?P=v)\.status = 'current' THEN date\('9999-12-31'\)"
    r" ELSE (?P=v)\.to_min END"
    r"|WHERE coalesce\(\w+\.from_min <= \$as_of, true\) \}"
)
"""Since when and how long, where the days of several are compared with one another (`post_left_empty`)."""
UNORDERED = re.compile(r"head\(\[\(|head\(COLLECT \{(?:(?!ORDER BY).)*?\}\)", re.DOTALL)
"""One of several as the server happens to have them: after a rebuild it may be another."""


def test_no_file_of_the_library_is_wrong() -> None:
    assert cards.check() == []


@pytest.mark.neo4j
@pytest.mark.parametrize("card", list(LIBRARY), ids=lambda card: card.name)
def test_card_does_what_its_examples_say(card: Card, empty_graph: Graph) -> None:
    assert [problem.en for problem in check_card(card, empty_graph)] == []


@pytest.mark.neo4j
def test_examples_leave_nothing_behind(empty_graph: Graph, library: Library) -> None:
    check_card(library.get("gaps.grid_without_branch"), empty_graph)
    left = empty_graph.read("MATCH (n) WHERE NOT n:Schema RETURN count(n) AS left")
    assert left == [{"left": 0}]


@pytest.mark.parametrize(
    "card", [c for c in LIBRARY if c.folder in ("gaps", "linkage")], ids=lambda card: card.name
)
def test_intervals_are_asked_in_the_two_spellings_of_the_rules(card: Card) -> None:
    """Certain and possible are long clauses: one slip in one card would be a quiet wrong answer."""
    text = LASTING.sub("", POSSIBLE.sub("", CERTAIN.sub("", f"{card.statement} {card.population}")))
    assert re.findall(r"\b\w+\.(?:from_m\w+|to_m\w+) (?:<=|>|<|>=|IS)[^\n]*", text) == []


@pytest.mark.parametrize("card", list(LIBRARY), ids=lambda card: card.name)
def test_what_is_picked_of_several_is_picked_by_an_order(card: Card) -> None:
    assert UNORDERED.findall(card.statement) == []
