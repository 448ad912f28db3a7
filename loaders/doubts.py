"""Pairs of people in the graph that may be one: those of the matcher, beside what was judged already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cypher.library import Library
from graph import judgement, whom
from graph.db import Graph, Transaction
from graph.judgement import DIFFERENT, PERSON
from graph.seen import Seen, seen
from loaders.match import Pair, Record, match_people

NAMESAKES = """
MATCH (p:Person) WHERE p.name IS NOT NULL
WITH p.name AS name, collect(p) AS people
WHERE size(people) > 1 AND any(p IN people WHERE p.identity IS NULL)
UNWIND people AS p
RETURN name, p.key AS key, p.identity IS NOT NULL AS numbered,
  [s IN p.sources | split(CASE WHEN s STARTS WITH '-' THEN substring(s, 1) ELSE s END, ':')[0]] AS sources
ORDER BY name, key
"""


@dataclass(frozen=True)
class Doubts:
    """What the matcher would join and what it asks about, the surest first, and the people of these pairs."""

    joined: tuple[Pair, ...]
    asked: tuple[Pair, ...]
    people: Mapping[str, Seen]


def doubts(graph: Graph, library: Library) -> Doubts:
    """Compare everybody. Raises NotInstalled where the extra `judging` is missing."""
    with graph.reading() as tx:
        people = {each.key: each for each in seen(tx, library)}
        judged = apart(tx)
    found = match_people((_record(each) for each in people.values()), judged)
    wanted = {key for pair in (*found.joined, *found.asked) for key in (pair.one, pair.other)}
    return Doubts(found.joined, found.asked, {key: people[key] for key in wanted})


def apart(tx: Transaction) -> dict[tuple[str, str], bool]:
    """The pairs of people in the graph that were judged to be two."""
    made = judgement.standing(judgement.kept(tx), PERSON)
    pairs = [pair for pair, each in made.items() if each.verdict == DIFFERENT]
    known = whom.known(tx, {key for pair in pairs for key in pair})
    ones = {key: each.one or key for key, each in known.items()}
    found = (judgement.pair(ones.get(one, one), ones.get(other, other)) for one, other in pairs)
    return {pair: False for pair in found if pair[0] != pair[1]}


def namesakes(graph: Graph) -> int:
    """How many people without an identity number have a namesake in another source and nobody judged them."""
    with graph.reading() as tx:
        if int(str(tx.run("MATCH (s:Source) RETURN count(s) AS total")[0]["total"])) < 2:
            return 0
        named: dict[str, list[tuple[str, bool, frozenset[str]]]] = {}
        for row in tx.run(NAMESAKES):
            listed = row["sources"] if isinstance(row["sources"], list) else []
            person = str(row["key"]), bool(row["numbered"]), frozenset(map(str, listed))
            named.setdefault(str(row["name"]), []).append(person)
        judged = apart(tx)
    found: set[str] = set()
    for people in named.values():
        for key, numbered, sources in people:
            others = (
                other
                for other, _, theirs in people
                if other != key and (sources ^ theirs) and theirs - sources
            )
            if not numbered and any(judgement.pair(key, other) not in judged for other in others):
                found.add(key)
    return len(found)


def _record(person: Seen) -> Record:
    return Record(
        key=person.key,
        name=person.name,
        sources=person.sources,
        sex=person.sex,
        birth_year=person.birth_year,
        units=person.units,
        areas=person.areas,
        posts=person.roles,
        identity=person.identity,
        former_names=person.names,
        coded=person.code is not None,
    )
