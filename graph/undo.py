"""A load taken back: the graph as it was before, from what the load noted where it wrote.

The cards of a load keep a `:Change` of whatever they are about to alter: all properties and labels of a thing
that changes, is ended or deleted, and in lists the keys of things that are new, and the lineage of those that
only moved to another row. Here the steps go backwards, the last first, inside one transaction, each kind of
change in one statement: nothing of it passes through this program.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cypher.errors import LoadError
from graph import model
from graph.transaction import Transaction

Progress = Callable[[str, int], None]
"""Called with a kind and how many of it were put back in this step."""
STEPS = "MATCH (c:Change {_load: $load}) RETURN DISTINCT c._step AS step ORDER BY step DESC"
GROUPS = """
MATCH (c:Change {_load: $load}) WHERE c._step = $step
RETURN DISTINCT c._kind AS kind, c._outcome AS outcome, c._to AS `to`
"""
NOTED = """
MATCH (c:Change {_load: $load})
WHERE c._step = $step AND c._kind = $kind AND c._outcome = $outcome AND coalesce(c._to, '') = $to
"""
WIPE = """
MATCH (c:Change {_load: $load}) WITH c LIMIT 10000 DELETE c RETURN count(*) AS total
"""
WIPED = "MATCH (c:Change) WITH c LIMIT 10000 DELETE c RETURN count(*) AS total"
"""Of all loads: none of them can be undone any more."""
RESTORE = """
FOREACH (k IN [k IN keys({x}) WHERE c['was_' + k] IS NULL] | SET {x}[k] = null)
FOREACH (k IN [k IN keys(c) WHERE k STARTS WITH 'was_'] | SET {x}[substring(k, 4)] = c[k])
"""
SAME = "coalesce(e.person + ' ', '') + coalesce(e.key, '')"
KEYS = dict.fromkeys(("OF", "FOR", "ATTENDED", "ABOUT", "ALIAS_OF"), "") | {
    "CROSS_APPOINTED": "{person: c.was_person, key: c.was_key}"
}
"""What tells parallel relationships apart, where it is not `key` alone."""
OWN = {"Post": "(n)-[own:OF|FOR]->()", "Meeting": "()-[own:ATTENDED]->(n)"}
"""Relationships that a node of this label is written with: they come and go with it."""
ORDER = ("dropped", "changed", "moved", "marked", "labelled", "bared", "created")


@dataclass(frozen=True)
class _Group:
    """Changes of one step that one statement puts back."""

    kind: str
    outcome: str
    to: str

    @property
    def is_edge(self) -> bool:
        return self.kind.isupper()

    @property
    def rank(self) -> tuple[int, bool]:
        """Nodes come back before what leads to them, and go after it."""
        return ORDER.index(self.outcome), self.is_edge != (self.outcome == "created")

    def ends(self) -> tuple[str, str]:
        """How the two ends of a relationship are looked up: a label and its key."""
        line = model.relationship(self.kind)
        return _keyed(line.start), _keyed(self.to if len(line.end) > 1 else line.end[0])


def put_back(tx: Transaction, load: str, progress: Progress) -> int:
    """Make the graph what it was before this load; gives how many things were put back.

    Raises LoadError when something else hangs on what the load made: then the transaction has to be dropped.
    """
    total = 0
    for row in tx.run(STEPS, {"load": load}):
        step = {"load": load, "step": row["step"]}
        for group in sorted(_groups(tx, step), key=lambda each: each.rank):
            given = step | {"kind": group.kind, "outcome": group.outcome, "to": group.to}
            if group.outcome == "created" and not group.is_edge:
                _free(tx, group, given)
            done = int(str(tx.run(_statement(group), given)[0]["total"]))
            progress(group.kind, done)
            total += done
    while tx.run(WIPE, {"load": load})[0]["total"]:
        pass
    return total


def _groups(tx: Transaction, step: dict[str, object]) -> list[_Group]:
    rows = tx.run(GROUPS, step)
    return [_Group(str(row["kind"]), str(row["outcome"]), str(row["to"] or "")) for row in rows]


def _free(tx: Transaction, group: _Group, given: dict[str, object]) -> None:
    """Take away what nodes were written with; then nothing may be left that leads to them."""
    label, key = group.kind, model.label(group.kind).key
    found = f"{NOTED} UNWIND c._keys AS key MATCH (n:{label} {{{key}: key}})"
    if label in OWN:
        tx.run(f"{found} MATCH {OWN[label]} DELETE own", given)
    left = tx.run(
        f"{found} WITH n, key, head([(n)-[e]-() | type(e)]) AS type WHERE type IS NOT NULL"
        " RETURN key, type, count(*) AS total LIMIT 3",
        given,
    )
    if left:
        shown = ", ".join(f"{row['key']} ({row['type']})" for row in left)
        raise LoadError(
            f"没有撤销:这次装载建立的 {shown} 后来又有别的关系接上(不是装载写的)。请先去掉那些关系。",
            f"nothing was undone: something else was tied since to {shown}, which this load made, and no load"
            " did that. Take it away first.",
        )


def _statement(group: _Group) -> str:
    match group.outcome:
        case "labelled":
            return _posts("REMOVE n:Vacant")
        case "bared":
            return _posts("SET n:Vacant")
        case "marked":
            return (
                f"{NOTED} WITH c._keys AS keys, c._seats AS seats UNWIND range(0, size(keys) - 1) AS i"
                " MATCH (n:Post {code: keys[i]})"
                " SET n.due = CASE WHEN seats[i] >= 0 THEN true END,"
                " n.due_seats = CASE WHEN seats[i] >= 0 THEN seats[i] END RETURN count(n) AS total"
            )
        case "created" | "moved":
            act = "DELETE e" if group.outcome == "created" else f"SET e.sources = {_LISTED}"
            return _listed(group, act)
    return _edge(group) if group.is_edge else _node(group)


_LISTED = "[s IN split(sources[i], '\\n') WHERE s <> '']"


def _posts(act: str) -> str:
    return f"{NOTED} UNWIND c._keys AS key MATCH (n:Post {{code: key}}) {act} RETURN count(n) AS total"


def _listed(group: _Group, act: str) -> str:
    """The things whose keys stand in lists: gone again, or with their former lineage."""
    if group.is_edge:
        start, end = group.ends()
        find = (
            "WITH coalesce(c._starts, [c._start]) AS starts, coalesce(c._ends, [c._end]) AS ends,"
            " coalesce(c._keys, ['']) AS keys, c._sources AS sources"
            f" UNWIND range(0, size(starts) - 1) AS i MATCH (a:{start}: starts[i]}})"
            f" MATCH (b:{end}: ends[i]}}) MATCH (a)-[e:{group.kind}]->(b) WHERE {SAME} = keys[i]"
        )
    else:
        find = (
            "WITH c._keys AS keys, c._sources AS sources UNWIND range(0, size(keys) - 1) AS i"
            f" MATCH (e:{_keyed(group.kind)}: keys[i]}})"
        )
    return f"{NOTED} {find} {act} RETURN count(*) AS total"


def _node(group: _Group) -> str:
    return (
        f"{NOTED} MERGE (n:{_keyed(group.kind)}: c._key}}) {RESTORE.format(x='n')}"
        " WITH n, c, [l IN labels(n) WHERE NOT l IN c._labels] AS others"
        " REMOVE n:$(others) SET n:$(c._labels) RETURN count(n) AS total"
    )


def _edge(group: _Group) -> str:
    start, end = group.ends()
    key = KEYS.get(group.kind, "{key: c.was_key}")
    return (
        f"{NOTED} MATCH (a:{start}: c._start}}) MATCH (b:{end}: c._end}})"
        f" MERGE (a)-[e:{group.kind} {key}]->(b) {RESTORE.format(x='e')} RETURN count(e) AS total"
    )


def _keyed(name: str) -> str:
    """A label that has a key, and the key, up to where its value comes: `Area {code`."""
    label = model.keyed(name)
    return f"{label.name} {{{label.key}"
