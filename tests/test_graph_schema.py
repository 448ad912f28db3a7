"""Constraints are made from the model, and a database says for which version of it it was made."""

from __future__ import annotations

from collections.abc import Iterator

import older
import pytest

from cypher.errors import GraphError
from graph import model, schema
from graph.db import Graph

pytestmark = pytest.mark.neo4j


@pytest.fixture
def versioned(spare: Graph) -> Iterator[Graph]:
    yield spare
    with spare.writing() as tx:
        tx.run("MERGE (s:Schema {name: 'sanfang'}) SET s.version = $version", {"version": model.VERSION})


def set_version(graph: Graph, version: int) -> None:
    with graph.writing() as tx:
        tx.run("MATCH (s:Schema) SET s.version = $version", {"version": version})


def test_every_keyed_label_is_unique(spare: Graph) -> None:
    rows = spare.read(
        "SHOW CONSTRAINTS YIELD labelsOrTypes AS labels, properties AS keys, type"
        " RETURN labels[0] AS label, keys, type"
    )
    assert {row["type"] for row in rows} == {"UNIQUENESS"}
    keyed = {(each.name, each.key) for each in model.LABELS if each.key}
    assert {(row["label"], *keys) for row in rows if isinstance(keys := row["keys"], list)} == keyed
    assert len(keyed) >= 8
    for label in model.LABELS:
        if label.key and label.name != "Schema":
            with pytest.raises(GraphError, match="already exists"), spare.trial() as tx:
                tx.run(f"UNWIND [1, 2] AS n CREATE (:{label.name} {{{label.key}: 'twice'}})")


def test_a_database_says_its_version(versioned: Graph) -> None:
    assert schema.version(versioned) == model.VERSION
    schema.apply(versioned)
    assert schema.version(versioned) == model.VERSION


def test_an_older_database_is_brought_to_the_model(versioned: Graph) -> None:
    set_version(versioned, model.VERSION - 1)
    versioned.define("DROP CONSTRAINT post_code")
    schema.apply(versioned)
    assert schema.version(versioned) == model.VERSION
    names = [row["name"] for row in versioned.read("SHOW CONSTRAINTS YIELD name")]
    assert "post_code" in names
    assert versioned.read("MATCH (n) RETURN labels(n) AS labels") == [{"labels": ["Schema"]}]


def test_posts_of_an_older_database_are_named(versioned: Graph) -> None:
    """Once: what an analyst calls a post later stays."""
    with versioned.writing() as tx:
        tx.run(older.WRITTEN)
    set_version(versioned, 8)
    schema.apply(versioned)
    assert older.names(versioned) == older.NAMES
    assert older.kept(versioned) == ["书记", None]
    with versioned.writing() as tx:
        tx.run("MATCH (p:Post) REMOVE p.name")
    schema.apply(versioned)
    assert {name for _, name in older.names(versioned)} == {None}


def test_a_newer_database_is_left_alone(versioned: Graph) -> None:
    """A program that is older than the data must not take its version away."""
    set_version(versioned, model.VERSION + 1)
    with pytest.raises(GraphError):
        schema.apply(versioned)
    assert schema.version(versioned) == model.VERSION + 1
