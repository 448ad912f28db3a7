"""What a graph holds of one person: found by key, code or name, and counted before any of it goes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from cypher.errors import BadParameter, NotFound
from graph.db import Graph
from graph.everything import source
from graph.transaction import Transaction

SHOWN = 10
CALLED = """
MATCH (p:Person)
WHERE p.key = $called OR p.code = $called OR p.name = $called
  OR p.code = $code AND any(s IN p.sources WHERE s STARTS WITH $source OR s STARTS WITH '-' + $source)
OPTIONAL MATCH (p)-[:HOLDS]->(post:Post)
OPTIONAL MATCH (post)-[:OF]->(o:Organization)
WITH p, collect(DISTINCT coalesce(o.name, '') + ' ' + coalesce(post.name, post.role)) AS posts
RETURN p.key AS key, p.code AS code, p.name AS name, p.identity AS identity,
  coalesce(p.sources, []) AS sources, posts,
  CASE WHEN p.key = $called THEN 0 WHEN p.name = $called THEN 2 ELSE 1 END AS by
ORDER BY by, key
"""
LINES = """
MATCH (p:Person {key: $key})-[e]-(x)
RETURN type(e) AS type, coalesce(e.sources, []) AS sources,
  CASE type(e) WHEN 'HOLDS' THEN head([(x)-[:OF]->(o:Organization) | o.code]) ELSE x.code END AS body
"""
ALIASES = """
MATCH (a:Alias)-[:ALIAS_OF]->(:Person {key: $key})
RETURN a.known_as AS key, a.code AS code, coalesce(a.name, '') AS name, coalesce(a.sources, []) AS sources
ORDER BY key
"""
AROUND = """
OPTIONAL MATCH ()-[e:CROSS_APPOINTED]->() WHERE e.person = $key WITH count(e) AS derived
OPTIONAL MATCH (c:Change) WITH derived, count(c) AS before
OPTIONAL MATCH (n:Person {name: $name}) WHERE n.key <> $key
RETURN derived, before, count(n) AS namesakes
"""
ACCEPTED = """
MATCH (a:Acceptance) RETURN a.key AS key, a.identity AS identity
"""
_SAYS = (
    "any(k IN keys({x}) WHERE k <> 'raw' AND any(name IN $names WHERE CASE"
    " WHEN {x}[k] IS :: STRING NOT NULL THEN {x}[k] CONTAINS name"
    " WHEN {x}[k] IS :: LIST<STRING NOT NULL> NOT NULL THEN any(t IN {x}[k] WHERE t CONTAINS name)"
    " ELSE false END))"
)
SAID = f"""
MATCH (n) WHERE NOT n:Person|Alias|Change|Schema|Load|Acceptance AND {_SAYS.format(x="n")}
  AND NOT (n:Judgement AND (n.one IN $keys OR n.other IN $keys))
RETURN labels(n)[-1] AS kind, toString(coalesce(n.code, n.key, n.id, n.name, '')) AS key
UNION ALL
MATCH (a)-[n]->() WHERE NOT a:Person AND {_SAYS.format(x="n")}
RETURN type(n) AS kind, toString(coalesce(a.code, a.key, '')) AS key
"""
"""Where else the name stands: what is not about the person alone."""


@dataclass(frozen=True)
class Person:
    """One person of the graph, with the posts that they hold or held and the sources that list them."""

    key: str
    code: str | None
    name: str
    identity: str | None
    posts: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Alias:
    """Who was judged to be the person, as another roster has them."""

    key: str
    code: str | None
    name: str


@dataclass(frozen=True)
class Traces:
    """What is held of a person: lines by type, links derived through them, acceptances that name them.

    `before` are all the before-images of loads, `bodies` those in which they hold or held something, `said`
    other things whose texts have a name of theirs in them, `namesakes` how many others have the same name.
    """

    person: Person
    aliases: tuple[Alias, ...]
    lines: Counter[str]
    derived: int
    accepted: tuple[str, ...]
    before: int
    bodies: tuple[str, ...]
    sources: tuple[str, ...]
    said: tuple[tuple[str, str], ...]
    namesakes: int

    @property
    def names(self) -> tuple[str, ...]:
        """What rosters call them."""
        names = [self.person.name, *(each.name for each in self.aliases)]
        return tuple(dict.fromkeys(filter(None, names)))

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that rosters give them."""
        codes = [self.person.code, *(each.code for each in self.aliases)]
        return tuple(dict.fromkeys(filter(None, codes)))

    @property
    def keys(self) -> tuple[str, ...]:
        """The key of the person, and those by which rosters know them beside it."""
        return (self.person.key, *(each.key for each in self.aliases))


def find(graph: Graph, called: str) -> Person:
    """The one person of that key, code, code of a source (`source:code`) or name.

    Raises NotFound, or BadParameter where there are several.
    """
    source, colon, code = called.partition(":")
    rows = graph.read(CALLED, {"called": called, "source": source + colon, "code": code if colon else None})
    found = [_person(row) for row in rows if row["by"] == rows[0]["by"]]
    if not found:
        raise NotFound(
            f"没有这个人:{called}。可用人员的键、编码、来源:编码或全名;"
            "见 sanfang query explore.people_named。",
            f"there is nobody called {called!r}: give a person's key, code, source:code or full name; see"
            " `sanfang query explore.people_named`.",
        )
    if len(found) > 1:
        shown = [f"{each.key} ({each.name}: {'、'.join(each.posts) or '—'})" for each in found[:SHOWN]]
        more = "…" if len(found) > SHOWN else ""
        raise BadParameter(
            f"有 {len(found)} 个人叫“{called}”,没有动。请用键:{';'.join(shown)}{more}",
            f"{len(found)} people are called {called!r}; nothing was touched. Give the key: "
            f"{'; '.join(shown)}{more}",
        )
    return found[0]


def traces(tx: Transaction, person: Person) -> Traces:
    """Count them, in the caller's transaction."""
    asked = {"key": person.key, "name": person.name}
    lines, bodies, sources = Counter[str](), set[str](), set(person.sources)
    aliases = []
    for row in tx.run(ALIASES, asked):
        aliases.append(Alias(str(row["key"]), _text(row, "code"), str(row["name"])))
        sources |= set(_sources(row["sources"]))
    for row in tx.run(LINES, asked):
        lines[str(row["type"])] += 1
        sources |= set(_sources(row["sources"]))
        if row["body"] and row["type"] in ("HOLDS", "EMPLOYED_BY"):
            bodies.add(str(row["body"]))
    (around,) = tx.run(AROUND, asked)
    found = Traces(
        person=person,
        aliases=tuple(aliases),
        lines=lines,
        derived=int(str(around["derived"])),
        accepted=tuple(str(row["key"]) for row in tx.run(ACCEPTED) if _names(row["identity"], person)),
        before=int(str(around["before"])),
        bodies=tuple(sorted(bodies)),
        sources=tuple(sorted(sources)),
        said=(),
        namesakes=int(str(around["namesakes"])),
    )
    if not found.names:
        return found
    said = tx.run(SAID, {"names": found.names, "keys": found.keys})
    return replace(found, said=tuple(dict.fromkeys((str(row["kind"]), str(row["key"])) for row in said)))


def _names(identity: object, person: Person) -> bool:
    """Whether the identity of a finding has the person in it."""
    try:
        return person.key in json.loads(str(identity))
    except ValueError:
        return False


def _person(row: Mapping[str, object]) -> Person:
    posts = tuple(str(each) for each in cast(list[Any], row["posts"]) if each)
    return Person(
        str(row["key"]),
        _text(row, "code"),
        _text(row, "name") or "",
        _text(row, "identity"),
        posts,
        tuple(_sources(row["sources"])),
    )


def _text(row: Mapping[str, object], name: str) -> str | None:
    return None if row[name] is None else str(row[name])


def _sources(said: object) -> Iterable[str]:
    """The sources' names out of a lineage."""
    return dict.fromkeys(source(str(each)) for each in cast(list[Any], said))
