"""Constraints and indexes, made from the model, and the version that a database says it has."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from cypher.errors import Unsuitable
from graph import label, model
from graph.db import Graph
from graph.transaction import Transaction

NAME = "sanfang"
NAMED = 9
"""The first version in which a post has a name."""


def statements() -> list[str]:
    """One uniqueness constraint a keyed label: it is the index that every load and card goes through."""
    return [
        f"CREATE CONSTRAINT {label.name.lower()}_{label.key} IF NOT EXISTS"
        f" FOR (n:{label.name}) REQUIRE n.{label.key} IS UNIQUE"
        for label in model.LABELS
        if label.key
    ] + [
        "CREATE INDEX cross_appointed_person IF NOT EXISTS FOR ()-[e:CROSS_APPOINTED]-() ON (e.person)",
        "CREATE INDEX change_load IF NOT EXISTS FOR (n:Change) ON (n._load)",
        "CREATE INDEX person_code IF NOT EXISTS FOR (n:Person) ON (n.code)",
        "CREATE INDEX alias_code IF NOT EXISTS FOR (n:Alias) ON (n.code)",
        "CREATE INDEX person_identity IF NOT EXISTS FOR (n:Person) ON (n.identity)",
    ]


def version(graph: Graph) -> int:
    """The version of the model that the database was made for; 0 when it has none yet."""
    rows = graph.read("MATCH (s:Schema {name: $name}) RETURN s.version AS version", {"name": NAME})
    return int(str(rows[0]["version"])) if rows else 0


def schema_words(found: int) -> tuple[str, str]:
    """What the version of a database's schema asks for, in Chinese and English; empty when it is ours."""
    if found == model.VERSION:
        return "", ""
    if found > model.VERSION:
        return (
            f"数据库的模型版本是 {found},比本程序的 {model.VERSION} 新:请升级三方。",
            f"the database has schema {found}, newer than our {model.VERSION}: update Sanfang.",
        )
    return (
        f"数据库的模型版本是 {found},比本程序的 {model.VERSION} 旧:请运行 sanfang up。",
        f"the database has schema {found}, older than our {model.VERSION}: run `sanfang up`.",
    )


def apply(graph: Graph, hands: int = 1) -> None:
    """Bring the database to the model's version; does nothing when it has it.

    `hands` constraints are made at a time: where there is much to look through, each takes a core its while.
    Raises Unsuitable for a database that a newer Sanfang made: it is left as it is.
    """
    found = version(graph)
    if found == model.VERSION:
        return
    if found > model.VERSION:
        raise Unsuitable(*schema_words(found))
    with ThreadPoolExecutor(hands) as several:
        list(several.map(graph.define, statements()))
    make_tokens(graph)
    with graph.writing() as tx:
        tx.run(
            "MERGE (s:Schema {name: $name}) SET s.version = $version",
            {"name": NAME, "version": model.VERSION},
        )
        bring(tx, found or model.VERSION)


def bring(tx: Transaction, found: int) -> None:
    """Add to what version `found` wrote what is stored since, as its own loads would have written it.

    Also to what those loads kept for `undo`, so that what comes back is as it would be now.
    """
    if found < NAMED:
        for things, own in (("(n:Post)", ""), ("(n:Change {_kind: 'Post'})", "was_")):
            tx.run(
                f"MATCH {things} WHERE n.{own}role IS NOT NULL AND n.{own}name IS NULL"
                f" SET n.{own}name = coalesce($names[n.{own}role], n.{own}role)",
                {"names": {role: zh for role, (zh, _) in label.ROLES.items()}},
            )


def make_tokens(graph: Graph) -> None:
    """Make every label, type and property name of the model known to the database.

    Neo4j warns of a name it has never seen; that tells a typo only when it has seen all the right ones.
    """
    things = (*model.LABELS, *model.RELATIONSHIPS)
    tokens = {
        "db.createLabel": [each.name for each in model.LABELS],
        "db.createRelationshipType": [each.name for each in model.RELATIONSHIPS],
        "db.createProperty": list(dict.fromkeys(name for each in things for name in each.properties)),
    }
    for procedure, names in tokens.items():
        graph.write(f"UNWIND $names AS name CALL {procedure}(name)", {"names": names})
