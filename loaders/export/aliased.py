"""Bodies by the code that each source has for them, where two codes were judged to be one body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from graph import everything, posts
from graph.everything import Thing
from graph.transaction import Transaction
from loaders.export.said import Said
from loaders.tables import BY_NAME

_ALL = """
MATCH (a:Alias {kind: 'Organization'})-[:ALIAS_OF]->(o:Organization)
UNWIND a.spoken AS source
RETURN source, o.code AS one, a.known_as AS alias
"""
Names = Mapping[str, Mapping[str, str]]
"""By source and code in the graph: the code that the source has."""


def aliases(tx: Transaction) -> Names:
    """As the transaction sees the graph."""
    found: dict[str, dict[str, str]] = {}
    for row in tx.run(_ALL):
        found.setdefault(str(row["source"]), {})[str(row["one"])] = str(row["alias"])
    return found


def stated(thing: Thing, names: Names) -> Iterator[Thing]:
    """A thing as rosters state it; of a post, what only those say who know its body by another code apart."""
    filled = thing.own.get("filled")
    if thing.kind != "Post" or not isinstance(filled, list):
        yield from everything.stated(thing)
        return
    body, _, served = posts.parts(thing.key)
    theirs = {source for source, own in names.items() if not own.keys().isdisjoint((body, served))}
    rows = thing.own.get("sources")
    listed = [str(row) for row in rows] if isinstance(rows, list) else []
    own = {name: value for name, value in thing.own.items() if name != "filled"}
    mine = [row for row in listed if everything.source(row) not in theirs]
    plain = {name: value for name, value in own.items() if name not in filled}
    for said, lists in ((plain, mine), (own, [row for row in listed if row not in mine])):
        if lists:
            yield replace(thing, own=said | {"sources": lists})


def named(said: Said, names: Names) -> Said:
    """The row with the bodies that it points at as its source calls them."""
    own = names.get(said.source)
    if not own:
        return said
    other: dict[str, object] = {}
    for column in BY_NAME[said.table].columns:
        value = said.values.get(column.name)
        if "organizations" not in column.refers or not value:
            continue
        if isinstance(value, list):
            other[column.name] = [own.get(str(each), each) for each in value]
        else:
            other[column.name] = own.get(str(value), value)
    return replace(said, values={**said.values, **other})
