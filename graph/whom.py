"""People and bodies as one names them, by key, source and code, or name; and what is known of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from cypher.errors import BadParameter, NotFound
from graph.transaction import Transaction

PERSON, BODY = "Person", "Organization"
_KNOWN = """
UNWIND $keys AS key
OPTIONAL MATCH (p:{kind} {{{key}: key}})
OPTIONAL MATCH (a:Alias {{key: '{kind}:' + key}})-[:ALIAS_OF]->(one:{kind})
WITH key, coalesce(p, a) AS n, one
WHERE n IS NOT NULL
RETURN key, one.{key} AS one, n.name AS name, n.{identity} AS identity, n.code AS code, n.spoken AS spoken,
  [s IN n.sources | split(CASE WHEN s STARTS WITH '-' THEN substring(s, 1) ELSE s END, ':')[0]] AS sources
"""
_STATEMENTS = {
    PERSON: _KNOWN.format(kind=PERSON, key="key", identity="identity"),
    BODY: _KNOWN.format(kind=BODY, key="code", identity="credit_code"),
}
_CALLED = """
MATCH (n:Organization|Alias)
WHERE n.name = $text AND coalesce(n.kind, 'Organization') = 'Organization'
RETURN coalesce(n.known_as, n.code) AS key ORDER BY key LIMIT 10
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
    """A person or a body as a roster has it. `one` is whose alias it is, None for what stands alone.

    `sources` list it; `spoken`: of a body that is an alias, who spoke of it alone when it became one.
    `identity` is the keyed hash of an identity number, or a credit code.

    `rank` puts first who is to stand for several: with an identity number, then of the source that was loaded
    first, then with a code.
    """

    key: str
    one: str | None
    name: str
    identity: str | None
    sources: frozenset[str]
    spoken: frozenset[str]
    rank: tuple[bool, int, bool, str]


def known(tx: Transaction, keys: Iterable[str], kind: str = PERSON) -> dict[str, Known]:
    """Those of the keys that the graph has."""
    rows = tx.run(_STATEMENTS[kind], {"keys": sorted(set(keys))})
    sources = sorted({each for row in rows for each in _texts(row["sources"])})
    first = {str(row["source"]): int(str(row["first"])) for row in tx.run(_FIRST, {"sources": sources})}
    found = {}
    for row in rows:
        key, identity = str(row["key"]), cast(str | None, row["identity"])
        stood = min((first.get(each, 2**31) for each in _texts(row["sources"])), default=2**31)
        rank = (identity is None, stood, row["code"] is None, key)
        found[key] = Known(
            key=key,
            one=cast(str | None, row["one"]),
            name=str(row["name"] or ""),
            identity=identity,
            sources=frozenset(_texts(row["sources"])),
            spoken=frozenset(_texts(row["spoken"])),
            rank=rank,
        )
    return found


def kind_of(tx: Transaction, texts: Iterable[str]) -> str:
    """Whether these are bodies, all by code or name, or people."""
    return BODY if all(_bodies(tx, text) for text in texts) else PERSON


def body(tx: Transaction, text: str) -> str:
    """The code of the body that a text names: a code or a full name. Raises NotFound, BadParameter."""
    found = _bodies(tx, text)
    if len(found) == 1:
        return found[0]
    if found:
        raise BadParameter(
            f"有 {len(found)} 个“{text}”,请用编码:{'、'.join(found)}。",
            f"{len(found)} are called {text!r}: {', '.join(found)}. Give a code.",
        )
    raise NotFound(f"图里没有组织“{text}”。", f"the graph has no organisation {text!r}.")


def _bodies(tx: Transaction, text: str) -> list[str]:
    if known(tx, [text], BODY):
        return [text]
    return [str(row["key"]) for row in tx.run(_CALLED, {"text": text})]


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
