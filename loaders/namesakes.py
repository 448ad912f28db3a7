"""People who share a name over several sources, and those of them who were judged to be two."""

from __future__ import annotations

from collections.abc import Mapping

from graph import judgement, whom
from graph.db import Graph
from graph.judgement import DIFFERENT, Pair
from graph.transaction import Transaction
from graph.whom import PERSON

NAMESAKES = """
MATCH (p:Person) WHERE p.name IS NOT NULL
WITH p.name AS name, collect(p) AS people
WHERE size(people) > 1 AND any(p IN people WHERE p.identity IS NULL)
UNWIND people AS p
RETURN name, p.key AS key, p.identity IS NOT NULL AS numbered,
  [s IN p.sources | split(CASE WHEN s STARTS WITH '-' THEN substring(s, 1) ELSE s END, ':')[0]] AS sources
ORDER BY name, key
"""
Person = tuple[str, bool, frozenset[str]]
"""A key, whether there is an identity number, and the sources."""


def apart(tx: Transaction, kind: str = PERSON) -> dict[Pair, bool]:
    """The pairs in the graph that were judged to be two."""
    made = judgement.standing(judgement.kept(tx), kind)
    pairs = [pair for pair, each in made.items() if each.verdict == DIFFERENT]
    known = whom.known(tx, {key for pair in pairs for key in pair}, kind)
    ones = {key: each.one or key for key, each in known.items()}
    found = (judgement.pair(ones.get(one, one), ones.get(other, other)) for one, other in pairs)
    return {pair: False for pair in found if pair[0] != pair[1]}


def namesakes(graph: Graph) -> int:
    """How many people without an identity number have a namesake in another source and nobody judged them."""
    with graph.reading() as tx:
        if int(str(tx.run("MATCH (s:Source) RETURN count(s) AS total")[0]["total"])) < 2:
            return 0
        named: dict[str, list[Person]] = {}
        for row in tx.run(NAMESAKES):
            listed = row["sources"] if isinstance(row["sources"], list) else []
            person = str(row["key"]), bool(row["numbered"]), frozenset(map(str, listed))
            named.setdefault(str(row["name"]), []).append(person)
        judged = apart(tx)
    names = {key for pair in judged for key in pair}
    return sum(_left(people, judged, names) for people in named.values())


def _left(people: list[Person], judged: Mapping[Pair, bool], names: set[str]) -> int:
    """How many of those of one name nobody has told from the others."""
    everywhere = {sources for _, _, sources in people}
    left = 0
    for key, numbered, sources in people:
        if numbered or not any(theirs - sources for theirs in everywhere):
            continue
        others = (other for other, _, theirs in people if theirs - sources)
        left += key not in names or any(judgement.pair(key, other) not in judged for other in others)
    return left
