"""What lies in an area, and what of an answer names things that lie elsewhere.

An area's things are the areas in it, the bodies located there, the posts that are of and for these alone, and
who ever held such a post or is employed there; meetings and matters that touch one of these, a matter
through another one too (what was asked for, the plan that a task is under). The areas around it may be
named, as an address is, and nothing is told of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from graph.db import Graph
from graph.element import Node, Path, Relationship
from graph.received import Rows

Look = Literal["plain", "inside", "around", "elsewhere"]
PARTS = re.compile(r"""[\s#,;:/|"'()\[\]{}、,;:()→]+""")
"""What stands between names in a text: in codes of posts, rows of rosters, lists that were joined."""
GONE = object()
SOUGHT = ("text", "after")
"""Parameters that are looked for, or begun after, and name nothing: what they find is looked at."""
INSIDE = "inside"
"""The parameter by which a card counts the things of one area alone: for who sees an area it is that one."""
MOST = ("limit", "size")
"""Parameters that say how many rows a card gives at most: as many as are left once they were looked at."""
ALL = 100_000_000
"""Rows: all of them."""
PLACES = """
MATCH (top:Area {code: $area})
CALL (top) {
  MATCH (n:Area)-[:PART_OF]->{0,9}(top) RETURN n
  UNION
  MATCH (n:Organization)-[:LOCATED_IN]->(:Area)-[:PART_OF]->{0,9}(top) RETURN n
}
RETURN DISTINCT n.code AS code, n.name AS name, CASE WHEN n:Area THEN 'Area' ELSE 'Organization' END AS kind
"""
AROUND = """
MATCH (:Area {code: $area})-[:PART_OF]->{1,9}(n:Area) RETURN DISTINCT n.code AS code, n.name AS name
"""
POSTS = """
UNWIND $codes AS code
CALL (code) {
  MATCH (:Organization {code: code})<-[:OF|FOR]-(post:Post) RETURN post
  UNION
  MATCH (:Area {code: code})<-[:FOR]-(post:Post) RETURN post
}
WITH DISTINCT post
RETURN post.code AS code, [(post)-[:OF|FOR]->(x) | x.code] AS ends
"""
PEOPLE = """
CALL () {
  UNWIND $posts AS code MATCH (:Post {code: code})<-[:HOLDS]-(n:Person) RETURN n
  UNION
  UNWIND $codes AS code MATCH (:Organization {code: code})<-[:EMPLOYED_BY]-(n:Person) RETURN n
}
RETURN DISTINCT n.key AS code, n.name AS name
"""
ALIASES = """
UNWIND $people AS key
MATCH (:Person {key: key})<-[:ALIAS_OF]-(n:Alias)
RETURN n.known_as AS code, n.name AS name
"""
TOUCHING = """
UNWIND $codes AS code
CALL (code) {
  MATCH (:Organization {code: code})--(n:Matter|Meeting) RETURN n
  UNION
  MATCH (:Area {code: code})--(n:Matter|Meeting) RETURN n
  UNION
  MATCH (:Organization {code: code})--(:Matter)--(n:Matter) RETURN n
  UNION
  MATCH (:Area {code: code})--(:Matter)--(n:Matter) RETURN n
}
WITH DISTINCT n
RETURN n.key AS key, n.code AS code, n.name AS name
"""
SOURCES = """
MATCH (n:Source)
WHERE EXISTS { MATCH (n)-[:COLLECTS]->(x:Area|Organization) WHERE x.code IN $codes }
RETURN n.code AS code, n.name AS name
"""
"""Who collected something here, or in an area around it."""
EVERYTHING = """
CALL () {
  MATCH (n:Area|Organization|Post|Source) RETURN n
  UNION ALL
  MATCH (n:Person|Alias) RETURN n
  UNION ALL
  MATCH (n:Meeting|Matter)
  WHERE EXISTS { (n)--(:Area|Organization) } OR EXISTS { (n)--(:Matter)--(:Area|Organization) }
  RETURN n
}
UNWIND [coalesce(n.known_as, n.key), CASE WHEN n:Person|Alias THEN NULL ELSE n.code END, n.name] AS text
WITH DISTINCT text WHERE text IS NOT NULL
WITH collect(text) AS texts
UNWIND range(0, size(texts) - 1, 1000) AS first
RETURN texts[first..first + 1000] AS texts
"""
"""Every text that names a thing; a person's code is the roster's, `1` and the like, and names nobody."""


@dataclass(frozen=True)
class Scope:
    """The texts (codes, keys, names) that name what is in the `area`, around it, and anything at all.

    `counts`: how many things lie in it, by kind.
    """

    area: str
    inside: frozenset[str]
    around: frozenset[str]
    known: frozenset[str]
    counts: Mapping[str, int]

    def look(self, text: str) -> Look:
        """Where the thing is that a text names; `plain` names none."""
        found = self._named(text)
        if found != "plain" or not PARTS.search(text):
            return found
        parts = {self._named(part) for part in PARTS.split(text)}
        return next((each for each in ("elsewhere", "inside", "around") if each in parts), "plain")

    def _named(self, text: str) -> Look:
        if text in self.inside:
            return "inside"
        if text in self.around:
            return "around"
        return "elsewhere" if text in self.known else "plain"

    def sifted(self, rows: Iterable[Mapping[str, object]]) -> Iterator[dict[str, object]]:
        """The rows that name nothing of elsewhere, their lists cut to what does not."""
        for row in rows:
            kept = self.cut(row)
            if isinstance(kept, dict):
                yield kept

    def cut(self, value: object) -> object:
        """The value without what lies elsewhere; GONE where nothing is to be told."""
        if isinstance(value, str):
            return GONE if self.look(value) == "elsewhere" else value
        if isinstance(value, Mapping):
            return self._cut_row(value)
        if isinstance(value, list | tuple):
            return [kept for kept in map(self.cut, value) if kept is not GONE]
        return value if all(map(self._lies_here, _nodes(value))) else GONE

    def _cut_row(self, row: Mapping[str, object]) -> object:
        """What a row names first is what it is about: that lies inside, or the row names nothing."""
        found, subject = {}, False
        for name, value in row.items():
            look = self.look(value) if isinstance(value, str) else "plain"
            found[name] = kept = self.cut(value)
            if kept is GONE or (look == "around" and not subject):
                return GONE
            subject = subject or look == "inside"
        return found

    def _lies_here(self, node: Node) -> bool:
        said = (node.properties.get(key) for key in ("key", "code", "name"))
        looks = [self._named(text) for text in said if isinstance(text, str)]
        return not looks or looks[0] in ("plain", "inside")

    def asked(self, parameters: Mapping[str, object] | None) -> dict[str, object] | None:
        """The parameters with lists cut; None where one of them names what is not inside.

        Numbers have no names by which they could be cut, so a card counts what lies INSIDE the area. It gives
        ALL its rows, of which a `few` are taken: else what lies elsewhere would push out what lies here.
        """
        found: dict[str, object] = {}
        for name, value in (parameters or {}).items():
            if name == INSIDE:
                found[name] = self.area
                continue
            if name in MOST and _number(value) is not None:
                found[name] = ALL
                continue
            names = isinstance(value, str) and name not in SOUGHT
            if names and self._named(str(value)) in ("around", "elsewhere"):
                return None
            found[name] = self._inside(value) if isinstance(value, list | tuple) else value
        return found

    def few(
        self, parameters: Mapping[str, object] | None, rows: Iterable[Mapping[str, object]]
    ) -> Iterator[dict[str, object]]:
        """The rows that name nothing of elsewhere, at most as many as were asked for; no more are read."""
        numbers = (_number((parameters or {}).get(name)) for name in MOST)
        most = min((each for each in numbers if each is not None), default=ALL)
        yield from islice(self.sifted(rows), most)

    def _inside(self, values: Iterable[object]) -> list[object]:
        return [
            each
            for each in values
            if not isinstance(each, str) or self._named(each) not in ("around", "elsewhere")
        ]


def everything(graph: Graph) -> frozenset[str]:
    """Every text that names a thing of the graph."""
    return frozenset(str(text) for row in graph.read(EVERYTHING) for text in _list(row["texts"]))


def scope(graph: Graph, area: str, known: frozenset[str]) -> Scope:
    """What lies in the area of that code; nothing where there is no such area."""
    with graph.reading() as tx:
        places = tx.run(PLACES, {"area": area})
        codes = [row["code"] for row in places]
        posts = [row for row in tx.run(POSTS, {"codes": codes}) if set(codes).issuperset(_list(row["ends"]))]
        people = tx.run(PEOPLE, {"codes": codes, "posts": [row["code"] for row in posts]})
        aliases = tx.run(ALIASES, {"people": [row["code"] for row in people]})
        touching = tx.run(TOUCHING, {"codes": codes})
        around = tx.run(AROUND, {"area": area})
        sources = tx.run(SOURCES, {"codes": [*codes, *(row["code"] for row in around)]}) if codes else []
    areas = sum(row["kind"] == "Area" for row in places)
    counts = {"Area": areas, "Organization": len(places) - areas, "Post": len(posts), "Person": len(people)}
    inside = frozenset(_texts([*places, *posts, *people, *aliases, *touching, *sources]))
    return Scope(area, inside, frozenset(_texts(around)) - inside, known, counts)


def _number(value: object) -> int | None:
    """A number of rows; what is none the server refuses."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _texts(rows: Rows) -> Iterator[str]:
    for row in rows:
        yield from (str(row[name]) for name in ("key", "code", "name") if row.get(name))


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []


def _nodes(value: object) -> Iterator[Node]:
    if isinstance(value, Node):
        yield value
    elif isinstance(value, Relationship):
        yield from (value.start, value.end)
    elif isinstance(value, Path):
        yield from value.nodes
