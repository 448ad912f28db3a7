"""Pairs in the graph that may be one: those of the matcher, beside what was judged already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cypher.library import Library
from graph.db import Graph
from graph.seen import Seen, bodies, seen
from graph.whom import BODY
from loaders.match import Body, Matching, Pair, Record, match_bodies, match_people
from loaders.namesakes import apart


@dataclass(frozen=True)
class Doubts:
    """What the matcher would join and what it asks about, the surest first, and who these pairs are."""

    joined: tuple[Pair, ...]
    asked: tuple[Pair, ...]
    people: Mapping[str, Seen]


def doubts(graph: Graph, library: Library) -> Doubts:
    """Compare everybody. Raises NotInstalled where the extra `judging` is missing."""
    with graph.reading() as tx:
        people = {each.key: each for each in seen(tx, library)}
        judged = apart(tx)
    return _doubts(match_people((_record(each) for each in people.values()), judged), people)


def body_doubts(graph: Graph, library: Library) -> Doubts:
    """Compare all bodies."""
    with graph.reading() as tx:
        known = {each.key: each for each in bodies(tx, library)}
        judged = apart(tx, BODY)
    return _doubts(match_bodies((_body(each) for each in known.values()), judged), known)


def _doubts(found: Matching, known: Mapping[str, Seen]) -> Doubts:
    wanted = {key for pair in (*found.joined, *found.asked) for key in (pair.one, pair.other)}
    return Doubts(found.joined, found.asked, {key: known[key] for key in wanted})


def _body(body: Seen) -> Body:
    return Body(
        key=body.key,
        name=body.name,
        sources=body.sources,
        credit_code=body.identity,
        areas=body.areas,
        type=next(iter(body.roles), None),
    )


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
        phone=person.phone,
        identity=person.identity,
        former_names=person.names,
        coded=person.code is not None,
    )
