"""How the graph follows judgements: who is one is one there, and who is two is two.

Of people who are one, one stays a `Person`; the others become an `Alias` of them, with all that their rosters
state, and their holdings and employment lead from the one, remembering of whom they were said (`said_of`).
Bodies become as though every roster had used one code: what two rosters state of a line or a post is one line
or post with both as its sources, and by sources it is parted again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from cypher.errors import LoadError
from graph import due, model, posts
from graph.transaction import Transaction
from graph.whom import BODY, Known

Card = Callable[[str, Mapping[str, object]], int]
"""Runs a card of a step of its own, and gives how much it wrote."""
_TIED = """
UNWIND $keys AS key
MATCH (p:Person {key: key})-[e]-() WHERE NOT type(e) IN ['ALIAS_OF', 'HOLDS', 'EMPLOYED_BY']
RETURN key, type(e) AS type LIMIT 3
"""
_TIED_BODIES = """
UNWIND $keys AS key
MATCH (o:Organization {code: key})-[e]-() WHERE NOT type(e) IN $types
RETURN key, type(e) AS type LIMIT 3
"""
_LINKED = """
MATCH (a:Organization {code: $one}) MATCH (b:Organization {code: $other})
RETURN EXISTS { (a)-[e]-(b) WHERE type(e) <> 'CROSS_APPOINTED' }
  OR EXISTS { (a)-[:SUBORDINATE_TO*1..12]->(b) } OR EXISTS { (b)-[:SUBORDINATE_TO*1..12]->(a) } AS linked
"""
_SPOKEN = """
MATCH (o:Organization {code: $code})
CALL (o) {
  RETURN o.sources AS rows
  UNION ALL
  MATCH (o)-[e]-() RETURN e.sources AS rows
  UNION ALL
  MATCH (o)<-[:OF|FOR]-(p:Post) RETURN p.sources AS rows
  UNION ALL
  MATCH (o)<-[:OF|FOR]-(:Post)<-[h:HOLDS]-() RETURN h.sources AS rows
}
UNWIND rows AS row
RETURN DISTINCT split(CASE WHEN row STARTS WITH '-' THEN substring(row, 1) ELSE row END, ':')[0] AS source
"""
"""Who says anything of a body."""
_POSTS = (
    "MATCH (p:Post)-[:OF|FOR]->(:Organization {code: $code}) RETURN DISTINCT p.code AS code ORDER BY code"
)
FILLED = ["full_time", "listed", "required", "seats", "title"]
"""What one roster may say of a post and another leave open."""
TIERS = frozenset(each.name for each in model.TIERS)
TYPES = sorted(each.name for each in model.ORGANIZATION_TYPES)


def follow(
    tx: Transaction,
    card: Card,
    kind: str,
    known: Mapping[str, Known],
    groups: Mapping[str, frozenset[str]],
) -> tuple[int, int]:
    """Make the graph what the groups say; gives how much went over, and how much was derived anew.

    Raises LoadError for what must not be joined; then the transaction has to be dropped.
    """
    wanted = {key: _first(known, groups.get(key, ())) or key for key in known}
    others = {key: each for key, each in sorted(known.items()) if (each.one or key) != wanted[key]}
    if not others:
        return 0, 0
    moved, derived = (_bodies if kind == BODY else _people)(tx, card, others, wanted, known)
    return moved + len(others), derived


def _people(
    tx: Transaction,
    card: Card,
    others: Mapping[str, Known],
    wanted: Mapping[str, str],
    known: Mapping[str, Known],
) -> tuple[int, int]:
    moves = [{"said": key, "from": each.one or key, "to": wanted[key]} for key, each in others.items()]
    _refuse_tied(tx, _TIED, [key for key, each in others.items() if each.one is None])
    touched = sorted({key for move in moves for key in (move["from"], move["to"])})
    card("maintain.from_aliases", _parted(others, wanted))
    moved = card("maintain.move_lines", {"rows": moves})
    card("maintain.as_aliases", _joined(others, wanted))
    return moved, (
        card("maintain.drop_cross_appointments", {"keys": touched})
        + card("maintain.people_filled", {"also": touched})
        + card("maintain.cross_appointments", {})
        + card("maintain.vacant_posts", {})
    )


def _bodies(
    tx: Transaction,
    card: Card,
    others: Mapping[str, Known],
    wanted: Mapping[str, str],
    known: Mapping[str, Known],
) -> tuple[int, int]:
    alone = _refuse_bodies(tx, others, wanted, known)
    asked = [row for each in due.posts(tx) if (row := each.row())["of"] not in TIERS]
    touched = sorted({code for key, each in others.items() for code in (each.one or key, wanted[key])})
    derived = card("maintain.drop_cross_of_bodies", {"codes": touched})
    card("maintain.from_aliases", _parted(others, wanted) | {"kind": BODY, "types": TYPES})
    moved = 0
    for key, each in others.items():
        start, end = each.one or key, wanted[key]
        sources = sorted(each.spoken) if each.one else None
        for row in tx.run(_POSTS, {"code": start}):
            renamed = _renamed(str(row["code"]), start, end)
            moved += card("maintain.move_posts", {"rows": [renamed | {"sources": sources}], "names": FILLED})
        gone = [{"from": start, "to": end, "sources": sources}]
        moved += card("maintain.move_body_lines", {"rows": gone})
    rows = [
        {"key": key, "one": wanted[key], "spoken": alone.get(key)} for key in others if wanted[key] != key
    ]
    card("maintain.as_aliases", {"kind": BODY, "rows": rows})
    return moved, derived + (
        card("maintain.bodies_filled", {"also": touched, "types": TYPES})
        + card("maintain.due_posts_of_organizations", {"posts": asked})
        + card("maintain.cross_appointments", {})
        + card("maintain.vacant_posts", {})
    )


def _renamed(code: str, start: str, end: str) -> dict[str, object]:
    codes = posts.Codes({start: end})
    renamed = codes.one(code)
    body, _, served = posts.parts(renamed)
    return {"from": code, "to": renamed, "organization": body, "for": served}


def _parted(others: Iterable[str], wanted: Mapping[str, str]) -> dict[str, object]:
    return {"kind": "Person", "types": [], "keys": [key for key in others if wanted[key] == key]}


def _joined(others: Iterable[str], wanted: Mapping[str, str]) -> dict[str, object]:
    rows = [{"key": key, "one": wanted[key]} for key in others if wanted[key] != key]
    return {"kind": "Person", "rows": rows}


def _refuse_tied(tx: Transaction, statement: str, keys: Collection[str]) -> None:
    left = tx.run(statement, {"keys": sorted(keys), "types": [each.name for each in model.RELATIONSHIPS]})
    if left:
        shown = ", ".join(f"{row['key']} ({row['type']})" for row in left)
        raise LoadError(
            f"没有写入:{shown} 上还有不是装载写的关系,合并会丢掉它们。请先去掉那些关系。",
            f"nothing was written: {shown} has relationships that no load wrote, and joining would lose"
            " them. Take them away first.",
        )


def _refuse_bodies(
    tx: Transaction, others: Mapping[str, Known], wanted: Mapping[str, str], known: Mapping[str, Known]
) -> dict[str, list[str]]:
    """Refuse what must not be one body; gives by code of a new alias who speaks of it alone."""
    new = [key for key, each in others.items() if each.one is None]
    _refuse_tied(tx, _TIED_BODIES, new)
    alone = {}
    for key in new:
        one = wanted[key]
        mine, theirs = _spoken(tx, key), _spoken(tx, one)
        shared = (known[key].sources & theirs) | (known[one].sources & mine)
        if shared:
            raise LoadError(
                f"没有写入:来源 {'、'.join(sorted(shared))} 同时说到 {key} 和 {one}。"
                "请在那份名册里只用一个编码。",
                f"nothing was written: source {', '.join(sorted(shared))} speaks of both {key} and {one}. Use"
                " one code in that roster.",
            )
        if _linked(tx, key, one):
            raise LoadError(
                f"没有写入:{key} 和 {one} 之间有隶属或别的关系,一个组织不能和自己有关系。请先改正名册。",
                f"nothing was written: {key} and {one} are related to each other, and a body cannot be to"
                " itself. Correct the roster first.",
            )
        alone[key] = sorted(mine - theirs)
    return alone


def _spoken(tx: Transaction, code: str) -> frozenset[str]:
    return frozenset(str(row["source"]) for row in tx.run(_SPOKEN, {"code": code}))


def _linked(tx: Transaction, one: str, other: str) -> bool:
    return any(bool(row["linked"]) for row in tx.run(_LINKED, {"one": one, "other": other}))


def _first(known: Mapping[str, Known], group: Iterable[str]) -> str | None:
    """Who of a group stands for all of it."""
    there = [known[key] for key in group if key in known]
    return min(there, key=lambda each: each.rank).key if there else None
