"""A drill: what is backed up from one server and restored into an empty one is the same, value by value."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import older
import pytest
from conftest import emptied
from whole import whole

from cypher.errors import BackupError
from graph import backup
from graph.db import Graph
from graph.digest import digest
from graph.restore import restore

pytestmark = pytest.mark.neo4j


def counts(graph: Graph) -> object:
    return graph.read(
        "MATCH (n) WHERE NOT n:Schema RETURN labels(n) AS kind, count(n) AS total ORDER BY kind"
    ) + graph.read("MATCH ()-[e]->() RETURN type(e) AS kind, count(e) AS total ORDER BY kind")


STRANGE: dict[str, object] = {
    "date": "2026-06-30",
    "bytes": "x",
    "day": date(2026, 6, 30),
    "days": [date(2021, 3, 1), date(2021, 3, 31)],
    "at": datetime(2026, 6, 30, 8, 5, 1, 123456, UTC),
    "raw": b"\x00\xff",
    "text": '"`\n\u2028</script>\x00张',
    "many": ["a", "", "张"],
    "none": [],
    "whole": 2**62,
    "part": 0.1,
    "yes": True,
}


def test_every_kind_of_value_and_name_comes_back(spare: Graph, tmp_path: Path) -> None:
    with spare.writing() as tx:
        tx.run(
            "CREATE (a:`Odd``Label`:Mine), (b), (a)-[e:`HAS ``IT```]->(b), (b)-[:SELF]->(b)"
            " SET a = $said, e = $said",
            {"said": STRANGE},
        )
    backup.write(spare, tmp_path / "b")
    emptied(spare)
    assert restore(spare, tmp_path / "b").nodes == 2
    (row,) = spare.read(
        "MATCH (a)-[e:`HAS ``IT```]->(b)-[:SELF]->(b)"
        " RETURN labels(a) AS labels, labels(b) AS none, properties(a) AS node, properties(e) AS edge"
    )
    assert isinstance(row["labels"], list)
    assert (sorted(row["labels"]), row["none"]) == (["Mine", "Odd`Label"], [])
    assert row["node"] == row["edge"] == STRANGE


def test_things_of_the_world_keep_what_an_analyst_put_on_them(spare: Graph, tmp_path: Path) -> None:
    """What the model does not know of them, and nodes without a key, come back too."""
    odd = {f"my {name}": value for name, value in STRANGE.items()} | {"name": "甲"}
    with spare.writing() as tx:
        tx.run(
            "CREATE (a:Area:Grid:Mine) SET a = $odd, a.code = 'A', a.from_min = 'a text, not a day'"
            " CREATE (b:Area {code: 'B', from_min: date('2020-01-01'), as_of: datetime('2020-01-01T08:00Z')})"
            " CREATE (c:Area {name: 'of no code'}), (d:Area {code: 5}), (:Area {code: ''})"
            " CREATE (b)-[p:PART_OF]->(a), (b)-[:PART_OF]->(a), (c)-[:PART_OF]->(a), (a)-[:PART_OF]->(c)"
            " CREATE (c)-[:PART_OF]->(d), (a)-[:MY_OWN {since: date('2020-02-02')}]->(b) SET p = $odd",
            {"odd": odd},
        )
    before = whole(spare)
    summary = backup.write(spare, tmp_path / "b")
    assert (summary.nodes, summary.relationships, summary.digest) == (5, 6, digest(spare))
    emptied(spare)
    assert restore(spare, tmp_path / "b") == summary
    assert whole(spare) == before


@pytest.fixture
def small(spare: Graph, tmp_path: Path) -> Path:
    """A backup of two areas, of a database that is empty again."""
    with spare.writing() as tx:
        tx.run("CREATE (:Area {code: 'A'})<-[:PART_OF {key: '1'}]-(:Area {code: 'B'})")
    backup.write(spare, tmp_path / "b.jsonl")
    emptied(spare)
    return tmp_path / "b.jsonl"


def cut(lines: list[bytes]) -> list[bytes]:
    return lines[:-1]


def dropped(lines: list[bytes]) -> list[bytes]:
    return [*lines[:2], *lines[3:]]


def changed(lines: list[bytes]) -> list[bytes]:
    return [line.replace(b'"B"', b'"C"') for line in lines]


def newer(lines: list[bytes]) -> list[bytes]:
    return [json.dumps({**json.loads(lines[0]), "model": 999}).encode() + b"\n", *lines[1:]]


def foreign(lines: list[bytes]) -> list[bytes]:
    return [b'{"name": "x"}\n', *lines[1:]]


def empty(lines: list[bytes]) -> list[bytes]:
    return []


@pytest.mark.parametrize(
    ("harm", "word"),
    [
        (cut, "whole"),
        (dropped, "whole"),
        (changed, "whole"),
        (newer, "newer"),
        (foreign, "no backup"),
        (empty, "whole"),
    ],
)
def test_a_file_that_is_not_right_restores_nothing(
    spare: Graph, small: Path, harm: Callable[[list[bytes]], list[bytes]], word: str
) -> None:
    small.write_bytes(b"".join(harm(small.read_bytes().splitlines(keepends=True))))
    with pytest.raises(BackupError, match=word):
        restore(spare, small)
    assert counts(spare) == []


def test_a_packed_file_that_was_cut(spare: Graph, small: Path) -> None:
    packed = small.with_suffix(".gz")
    packed.write_bytes(gzip.compress(small.read_bytes())[:-20])
    with pytest.raises(BackupError):
        restore(spare, packed)
    assert counts(spare) == []


def test_a_restored_content_of_another_digest_is_undone(spare: Graph, small: Path) -> None:
    lines = small.read_bytes().splitlines(keepends=True)
    end = {**json.loads(lines[-1]), "digest": "0" * 64}
    small.write_bytes(b"".join([*lines[:-1], json.dumps(end).encode()]))
    with pytest.raises(BackupError, match="digest"):
        restore(spare, small)
    assert counts(spare) == []


def test_posts_of_an_older_backup_come_back_with_their_names(spare: Graph, tmp_path: Path) -> None:
    with spare.writing() as tx:
        tx.run(older.WRITTEN)
    path = older.backed_up(spare, tmp_path / "b.jsonl")
    emptied(spare)
    restore(spare, path)
    assert older.names(spare) == older.NAMES
    assert older.kept(spare) == ["书记", None]


def test_only_an_empty_database_is_restored_into(spare: Graph, small: Path) -> None:
    with spare.writing() as tx:
        tx.run("CREATE (:Mine)")
    with pytest.raises(BackupError, match="not empty"):
        restore(spare, small)
    assert spare.read("MATCH (n) WHERE NOT n:Schema RETURN count(n) AS n") == [{"n": 1}]


def test_no_place_to_write(spare: Graph, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="cannot write"):
        backup.write(spare, tmp_path / "nowhere" / "b")


def test_no_file_to_read(spare: Graph, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="cannot read"):
        restore(spare, tmp_path / "nowhere")
