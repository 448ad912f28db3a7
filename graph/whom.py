"""People as one names them, by the key that rosters make or by source and code; and what is known of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from cypher.errors import BadParameter, NotFound
from graph.db import Transaction

_FACTS = """
UNWIND $keys AS key
OPTIONAL MATCH (p:Person {key: key})
OPTIONAL MATCH (a:Alias {key: 'Person:' + key})-[:ALIAS_OF]->(one:Person)
WITH key, coalesce(p, a) AS n, one
WHERE n IS NOT NULL
RETURN key, one.key AS one, n.name AS name, n.identity AS identity, n.code AS code,
  [s IN n.sources | split(CASE WHEN s STARTS WITH '-' THEN substring(s, 1) ELSE s END, ':')[0]] AS sources
"""
_CODED = """
MATCH (n:Person|Alias)
WHERE n.code = $code
  AND any(s IN n.sources WHERE s STARTS WITH $source + ':' OR s STARTS WITH '-' + $source + ':')
RETURN coalesce(n.known_as, n.key) AS key
"""
_NAMED = """
MATCH (n:Person|Alias)
WHERE n.name = $text OR n.code = $text
RETURN coalesce(n.known_as, n.key) AS key ORDER BY key LIMIT 10
"""
_FIRST = """
MATCH (l:Load) WHERE l.source IN $sources AND l.undoes IS NULL
RETURN l.source AS source, min(l.number) AS first
"""


@dataclass(frozen=True)
class Known:
    """A person as a roster has them. `one` is whose alias they are, None for who stands alone.

    `rank` puts first who is to stand for several: with an identity number, then of the source that was loaded
    first, then with a code.
    """

    key: str
    one: str | None
    name: str
    identity: str | None
    rank: tuple[bool, int, bool, str]


def known(tx: Transaction, keys: Iterable[str]) -> dict[str, Known]:
    """Those of the keys that the graph has."""
    rows = tx.run(_FACTS, {"keys": sorted(set(keys))})
    sources = sorted({each for row in rows for each in _texts(row["sources"])})
    first = {str(row["source"]): int(str(row["first"])) for row in tx.run(_FIRST, {"sources": sources})}
    found = {}
    for row in rows:
        key, identity = str(row["key"]), cast(str | None, row["identity"])
        stood = min((first.get(each, 2**31) for each in _texts(row["sources"])), default=2**31)
        rank = (identity is None, stood, row["code"] is None, key)
        found[key] = Known(key, cast(str | None, row["one"]), str(row["name"] or ""), identity, rank)
    return found


def one(tx: Transaction, text: str) -> str:
    """The key of whom a text names: a key, or `source:code`. Raises NotFound, BadParameter."""
    if known(tx, [text]):
        return text
    source, _, code = text.partition(":")
    found = [str(row["key"]) for row in tx.run(_CODED, {"code": code, "source": source})] if code else []
    if len(found) == 1:
        return found[0]
    if found:
        raise BadParameter(
            f"“{text}”不止一个人:{'、'.join(found)}。请写其中一个。",
            f"{text!r} is more than one person: {', '.join(found)}. Give one of these.",
        )
    near = [str(row["key"]) for row in tx.run(_NAMED, {"text": text})]
    zh = f"叫这个名字或有这个编码的:{'、'.join(near)}。" if near else "人员的键见 sanfang judge 的列表。"
    en = f"Of that name or code: {', '.join(near)}." if near else "`sanfang judge` lists the keys of people."
    raise NotFound(f"图里没有“{text}”这个人。{zh}", f"the graph has no person {text!r}. {en}", near)


def _texts(said: object) -> list[str]:
    return [str(each) for each in said] if isinstance(said, list) else []
