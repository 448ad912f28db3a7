"""The hashes of identity and telephone numbers in a graph, each replaced by another, wherever it stands.

They stand in people and their keys, in what is derived through them, in the before-images that undo needs, in
acceptances of findings about people, in judgements of who is one with whom, and in the marks of those who
were forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeVar

from graph import judgement
from graph.judgement import Judgement
from graph.transaction import Transaction

BATCH = 10_000
T = TypeVar("T")
Carry = Callable[[str], "str | None"]
"""The new hash in place of one; None where nobody knows it."""
PEOPLE = """
MATCH (p:Person) WHERE p.identity IS NOT NULL OR p.phone IS NOT NULL OR p.key STARTS WITH 'id:'
RETURN p.key AS key, p.identity AS identity, p.phone AS phone
"""
SET_PEOPLE = """
UNWIND $rows AS r
MATCH (p:Person {key: r.key}) SET p.key = r.new, p.identity = r.identity, p.phone = r.phone
"""
ALIASES = "MATCH (a:Alias) WHERE a.phone IS NOT NULL RETURN a.key AS key, a.phone AS phone"
SET_ALIASES = "UNWIND $rows AS r MATCH (a:Alias {key: r.key}) SET a.phone = r.phone"
SET_DERIVED = """
UNWIND $rows AS r
MATCH ()-[e:CROSS_APPOINTED]->() USING INDEX SEEK e:CROSS_APPOINTED(person)
WHERE e.person = r.key SET e.person = r.new
"""
TEXTS = """
MATCH (n:Change) WHERE n._kind IN ['Person', 'HOLDS', 'EMPLOYED_BY', 'CROSS_APPOINTED', 'Alias', 'ALIAS_OF']
RETURN elementId(n) AS id, properties(n) AS own
UNION ALL
MATCH (n:Acceptance) WHERE n.identity CONTAINS 'id:'
RETURN elementId(n) AS id, properties(n) AS own
"""
SET_TEXTS = "UNWIND $rows AS r MATCH (n) WHERE elementId(n) = r.id SET n += r.own"
SET_JUDGED = """
UNWIND $rows AS r MATCH (j:Judgement {key: r.was}) SET j.key = r.key, j.one = r.one, j.other = r.other
"""
MARKS = "MATCH (f:Forgotten) RETURN f.mark AS mark"
SET_MARKS = "UNWIND $rows AS r MATCH (f:Forgotten {mark: r.mark}) SET f.mark = r.new"
DROP_MARKS = "MATCH (f:Forgotten) DELETE f"
HASHES = ("was_identity", "was_phone")
_KEY = re.compile(r"(?<![0-9A-Za-z])id:([0-9a-f]{64})(?![0-9a-f])")


@dataclass(frozen=True)
class Rewrapped:
    """How many things were written, and how many hashes nobody knew: with any, the transaction is dropped."""

    things: int
    unknown: int


def rewrap(tx: Transaction, carry: Carry, carry_mark: Carry | None) -> Rewrapped:
    """Replace them all; without `carry_mark` the marks of forgotten people are dropped."""
    unknown: set[str] = set()

    def carried(digest: str, how: Carry = carry) -> str:
        new = how(digest)
        if new is None:
            unknown.add(digest)
        return new or digest

    people = [_person(row, carried) for row in tx.run(PEOPLE)]
    aliases = [{"key": row["key"], "phone": carried(str(row["phone"]))} for row in tx.run(ALIASES)]
    texts = [row for found in tx.stream(TEXTS) if (row := _text(found, carried))]
    judged = [row for made in judgement.kept(tx) if (row := _judged(made, carried))]
    marks = []
    if carry_mark is not None:
        found_marks = [str(row["mark"]) for row in tx.run(MARKS)]
        marks = [{"mark": mark, "new": carried(mark, carry_mark)} for mark in found_marks]
    if unknown:
        return Rewrapped(0, len(unknown))
    for rows in _batches(iter(people)):
        tx.run(SET_DERIVED, {"rows": rows})
        tx.run(SET_PEOPLE, {"rows": rows})
    for rows in _batches(iter(aliases)):
        tx.run(SET_ALIASES, {"rows": rows})
    for texts_ in _batches(iter(texts)):
        tx.run(SET_TEXTS, {"rows": texts_})
    tx.run(SET_JUDGED, {"rows": judged})
    if carry_mark is None:
        tx.run(DROP_MARKS)
    else:
        tx.run(SET_MARKS, {"rows": marks})
    return Rewrapped(len(people) + len(aliases) + len(texts) + len(judged) + len(marks), 0)


def _person(row: Mapping[str, object], carried: Callable[[str], str]) -> dict[str, object]:
    new = _key(str(row["key"]), carried)
    hashes = {name: carried(str(row[name])) if row[name] else None for name in ("identity", "phone")}
    return {"key": row["key"], "new": new, **hashes}


def _key(text: str, carried: Callable[[str], str]) -> str:
    """A text with each key of a person in it as it is from now on."""
    return _KEY.sub(lambda found: f"id:{carried(found[1])}", text)


def _judged(made: Judgement, carried: Callable[[str], str]) -> dict[str, object] | None:
    """A judgement of the same two, whose keys may be in another order now; None where they are as before."""
    one, other = judgement.pair(_key(made.one, carried), _key(made.other, carried))
    new = replace(made, one=one, other=other)
    return {"was": made.key, "key": new.key, "one": one, "other": other} if new != made else None


def _text(row: Mapping[str, object], carried: Callable[[str], str]) -> dict[str, object] | None:
    """The texts of a node that change; None where none does."""
    own = row["own"]
    assert isinstance(own, Mapping)

    def of(name: str, value: object) -> object:
        if isinstance(value, list):
            return [of(name, each) for each in value]
        if not isinstance(value, str):
            return value
        if name in HASHES:
            return carried(value)
        return _key(value, carried)

    new = {name: other for name, value in own.items() if (other := of(name, value)) != value}
    return {"id": row["id"], "own": new} if new else None


def _batches(items: Iterator[T]) -> Iterator[list[T]]:
    while batch := list(islice(items, BATCH)):
        yield batch
