"""Change a rule card, and a test must notice.

Each condition of a card is dropped or turned round, one at a time. Then its rows must differ from those of
the second implementation on made worlds or on towns with one thing changed, or one of its own examples must
fail. `make test` tries a sample, `make test-slow` all: none is left out, and none is equivalent.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import one_fault
import pytest
import worlds
from hypothesis import HealthCheck, given, settings
from second_rows import derive_due_posts, difference, in_worlds, second
from side_by_side import side_by_side
from world import World
from world_days import DAY

from cypher import library as cards
from cypher.card import Card
from cypher.errors import GraphError, Unreachable
from cypher.library import Library
from graph.check import check_card
from graph.db import Graph

pytestmark = pytest.mark.neo4j
LIBRARY = cards.load()
RULES = [card for card in LIBRARY if card.folder in ("gaps", "linkage")]
CERTAIN = re.compile(r"\w+\.from_max <= \$as_of AND \((\w+)\.to_min > \$as_of OR [^)]*\)")
POSSIBLE = re.compile(
    r"coalesce\((\w+)\.from_min <= \$as_of, true\) AND coalesce\(\w+\.to_max > \$as_of, true\)"
)


@dataclass(frozen=True)
class Mutant:
    """A card with one condition changed; `change` says which."""

    card: Card
    change: str

    def __str__(self) -> str:
        return f"{self.card.name}: {self.change}"


def mutants(card: Card) -> Iterator[Mutant]:
    """The card with each condition changed in turn."""
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
            yield Mutant(replace(card, statement=changed), f"{pattern.pattern[:24]} → {to} #{number}")


def killed_by_examples(mutant: Mutant, graph: Graph) -> bool:
    """By the first that does not hold; those after it are not run."""
    try:
        return any(check_card(one, graph) for one in by_example(mutant.card))
    except Unreachable:
        raise  # a server that is gone has judged nothing
    except GraphError:
        return True


def by_example(card: Card) -> Iterator[Card]:
    """The card with each of its examples alone."""
    for example in card.examples:
        one = replace(card)
        one.__dict__["examples"] = (example,)
        yield one


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


@cache
def grounds() -> tuple[tuple[World, date], ...]:
    """Worlds side by side, by their day; first the few that kill most mutants."""
    towns, by_day = one_fault.worlds(), defaultdict(list)
    for world, day in many_worlds(150):
        by_day[day].append(world)
    some = [*towns[:: one_fault.FEW], *by_day.pop(DAY)]
    batches = [(some, DAY), (towns, DAY), *((found, day) for day, found in by_day.items())]
    return tuple((side_by_side(found), day) for found, day in batches)


def survivors_of(
    world: World, day: date, some: Sequence[Mutant], graph: Graph, library: Library
) -> list[Mutant]:
    """Those that say of the world what the second implementation says."""
    left, waiting = [], list(some)
    expected = {name: second(name, world, day) for name in {each.card.name for each in some}}
    while waiting:
        with graph.trial() as tx:
            for statement, parameters in world.statements():
                tx.run(statement, parameters)
            derive_due_posts(tx, library)
            while waiting:
                mutant = waiting.pop()
                try:
                    if not any(difference(tx, mutant.card, expected[mutant.card.name], day)):
                        left.append(mutant)
                except Unreachable:
                    raise
                except GraphError:
                    break  # what the server refuses is dead, and takes the transaction with it
    return left


def survivors(some: Sequence[Mutant], graph: Graph, library: Library) -> list[str]:
    """What neither the worlds kill, all of them cheaper than one example, nor the cards' own examples.

    Rules about what the worlds do not hold, such as tasks, rest on their examples alone.
    """
    left = [mutant for mutant in some if in_worlds(mutant.card.name)]
    beyond = [mutant for mutant in some if not in_worlds(mutant.card.name)]
    for world, day in grounds() if left else ():
        left = survivors_of(world, day, left, graph, library)
    return sorted(str(mutant) for mutant in (*left, *beyond) if not killed_by_examples(mutant, graph))


def test_the_mutations_bite(empty_graph: Graph, library: Library) -> None:
    """The first mutant of every twentieth rule, so that a broken net shows at once."""
    some = [next(mutants(card)) for card in RULES[::20]]
    assert survivors(some, empty_graph, library) == []


EACH = 1 if os.environ.get("SANFANG_MUTANTS") == "all" else 16
"""Every sixteenth mutant, others of each rule; `make mutants` tries them all, which takes an hour."""
TOGETHER = 8
"""So many rules are asked about worlds that are made once for all of them."""


@pytest.mark.slow
@pytest.mark.parametrize(
    "first",
    range(0, len(RULES), TOGETHER),
    ids=lambda first: ",".join(card.name for card in RULES[first : first + TOGETHER]),
)
def test_no_mutant_survives(first: int, empty_graph: Graph, library: Library) -> None:
    some: list[Mutant] = []
    for number, card in enumerate(RULES[first : first + TOGETHER], first):
        every = list(mutants(card))
        some += every[number % min(EACH, len(every)) :: EACH]
    assert survivors(some, empty_graph, library) == []


def test_a_statement_that_the_server_refuses_kills_itself_alone(empty_graph: Graph, library: Library) -> None:
    card = library.get("gaps.grid_without_branch")
    refused = Mutant(replace(card, statement="RETURN date('no day')"), "refused")
    right = Mutant(card, "nothing")
    world, day = grounds()[-1]
    assert survivors_of(world, day, [right, refused, right], empty_graph, library) == [right, right]


@pytest.mark.slow
@pytest.mark.parametrize("card", [c for c in LIBRARY if "inside" in c.params], ids=lambda card: card.name)
def test_counts_of_what_lies_elsewhere_fail_an_example(card: Card, empty_graph: Graph) -> None:
    """Each `$inside` of a card let through, in turn: else somebody's numbers would tell of other streets."""
    tried = tuple(example for example in card.examples if example.params.get("inside"))
    before, *after = card.statement.split("$inside = ''")
    for number, rest in enumerate(after, 1):
        through = replace(card, statement="$inside = ''".join([f"{before}true{rest}", *after[number:]]))
        through.__dict__["examples"] = tried
        assert killed_by_examples(Mutant(through, f"$inside #{number}"), empty_graph), number
        before = f"{before}$inside = ''{rest}"
