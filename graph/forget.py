"""A person forgotten: out of the graph and its history in one transaction, with a line that names nobody.

What remains of a seat that they held or may hold is that somebody is in it perhaps: a holder without name,
dates or anything in common with another seat. So the seat is not told to be vacant when nobody said so; the
next complete roster of the same source, which lists them no more, ends that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from cypher.errors import LoadError
from cypher.library import Library
from graph import traces
from graph.db import Graph
from graph.filling import turn
from graph.traces import Person, Traces
from graph.transaction import Transaction
from graph.undo import WIPED

NOBODY = "(不具名 · unnamed)"
SEATS = """
OPTIONAL MATCH (s:Source) WITH max(s.as_of) AS day
MATCH (p:Person {key: $key})-[h:HOLDS]->(post:Post)
WHERE coalesce(h.from_min <= day, true) AND coalesce(h.to_max > day, true)
// Without the key of whom the roster spoke of, which stands before it where people were judged to be one.
WITH post, last(split(head(collect(h.key)), '|')) AS key,
  reduce(all = [], list IN collect(coalesce(h.sources, [])) | all + [s IN list WHERE NOT s IN all]) AS sources
CREATE (n:Person {key: '?:' + randomUUID(), name: $nobody})
CREATE (n)-[h:HOLDS {key: key, status: 'unknown'}]->(post)
SET h.sources = [s IN sources WHERE $name = '' OR NOT s CONTAINS $name]
RETURN count(*) AS total
"""
DERIVED = "MATCH ()-[e:CROSS_APPOINTED]->() WHERE e.person = $key DELETE e"
PERSON = "MATCH (p:Person {key: $key}) DETACH DELETE p RETURN count(*) AS total"
JUDGED = """
MATCH (n:Alias|Judgement)
WHERE n.kind = 'Person' AND (n.known_as IN $keys OR n.one IN $keys OR n.other IN $keys)
DETACH DELETE n
"""
ACCEPTED = "UNWIND $keys AS key MATCH (a:Acceptance {key: key}) DELETE a"
SAID = """
MATCH (a:Acceptance) WHERE a.reason CONTAINS $name OR $name IN [a.by, a.withdrawn_by]
SET a.reason = replace(a.reason, $name, $pseudonym), a.by = replace(a.by, $name, $pseudonym),
  a.withdrawn_by = replace(a.withdrawn_by, $name, $pseudonym)
"""
BY = "MATCH (l:Load {by: $name}) SET l.by = $pseudonym"
RAW = """
MATCH (n) WHERE any(t IN n.raw WHERE t CONTAINS $name) SET n.raw = [t IN n.raw WHERE NOT t CONTAINS $name]
"""
RAW_LINES = """
MATCH ()-[n]->() WHERE any(t IN n.raw WHERE t CONTAINS $name)
SET n.raw = [t IN n.raw WHERE NOT t CONTAINS $name]
"""
MARKS = """
UNWIND $marks AS mark MERGE (f:Forgotten {mark: mark}) SET f.pseudonym = $pseudonym, f.on = $on
"""


@dataclass(frozen=True)
class Done:
    """The line of the history, and how many seats are now held by nobody knows whom."""

    load: str
    seats: int


@dataclass(frozen=True)
class Marks:
    """What is kept so that a roster does not bring the person back, made with the key of this fingerprint."""

    marks: Sequence[str]
    pseudonym: str
    fingerprint: str


def forget(graph: Graph, library: Library, found: Traces, marks: Marks, by: str) -> Done:
    """Take the person out. Raises LoadError where something came in since they were looked for."""
    person = found.person
    with graph.writing() as tx:
        number = turn(tx, library, "forget")
        now = traces.traces(tx, person)
        if _held(now) != _held(found):
            raise LoadError(
                "刚才有人改了图里这个人的内容,没有动。请再试一次。",
                "what the graph holds of this person changed just now; nothing was touched. Try again.",
            )
        return _forget(tx, library, now, person, marks, {"number": number, "by": by})


def _held(found: Traces) -> tuple[object, ...]:
    return found.aliases, found.lines, found.bodies, found.sources


def _forget(
    tx: Transaction, library: Library, found: Traces, person: Person, marks: Marks, said: dict[str, object]
) -> Done:
    asked = {"key": person.key, "name": person.name, "pseudonym": marks.pseudonym, "nobody": NOBODY}
    seats = int(str(tx.run(SEATS, asked)[0]["total"]))
    tx.run(DERIVED, asked)
    tx.run(JUDGED, {"keys": found.keys})
    if tx.run(PERSON, asked)[0]["total"] != 1:
        raise LoadError("这个人已经不在图里了。", "this person is not in the graph any more.")
    tx.run(ACCEPTED, {"keys": list(found.accepted)})
    for name in found.names:
        for statement in (SAID, BY, RAW, RAW_LINES):
            tx.run(statement, asked | {"name": name})
    tx.run(MARKS, {"marks": list(marks.marks), "pseudonym": marks.pseudonym, "on": date.today()})
    id_ = f"forget-{marks.pseudonym}-{datetime.now():%Y%m%dT%H%M%S%f}"
    changed = 0
    for step, card in enumerate(("maintain.cross_appointments", "maintain.vacant_posts")):
        given = {"change": {"_load": id_, "_step": step}}
        changed += int(str(tx.run(library.get(card).statement, given)[0]["written"]))
    # No load before this one can be undone, so what was before them is of no more use, and may hold the name.
    while tx.run(WIPED)[0]["total"]:
        pass
    props = {"forgets": marks.pseudonym, "key": marks.fingerprint, "read": 0, "changed": found.lines.total()}
    props |= said | {"derived": changed}
    tx.run(library.get("load.loads").statement, {"id": id_, "props": props})
    return Done(id_, seats)
