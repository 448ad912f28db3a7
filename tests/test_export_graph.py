"""Exports of a real graph: loaded back into an empty database they are the same graph, by digest.

The digest is `graph.digest`: labels, keys, properties, ends, and the names of the sources of each thing, derived
posts and cross-appointments among them. What no roster can hold is told, and is just what differs.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import City, emptied
from loading import Book, loaded, of_every_table, small, write_csv
from roster_files import AS_OF, KEY, number

from cypher.library import Library
from graph.db import Graph
from graph.digest import digest
from loaders.export import rosters
from loaders.export.rosters import Export, Wanted
from loaders.export.target import target

pytestmark = pytest.mark.neo4j
LATER = date(2026, 9, 30)
FORMS = ("csv", "xlsx")


def exported(graph: Graph, path: Path, **how: object) -> Export:
    """Export into a path, as the command does."""
    wanted = Wanted(KEY.token, book=path.suffix == ".xlsx", **how)  # type: ignore[arg-type]
    with target(path, force=False) as draft:
        return rosters.write(graph, draft, path, wanted, lambda kind, done: None)


def facts(graph: Graph) -> dict[tuple[str, ...], dict[str, object]]:
    """Nodes and relationships by what tells them apart, with their properties but for rows and raw cells."""
    nodes = graph.read(
        "MATCH (n) WHERE NOT n:Schema AND NOT n:Load AND NOT n:Change"
        " RETURN labels(n) AS labels, coalesce(n.key, n.code) AS key, properties(n) AS own"
    )
    edges = graph.read(
        "MATCH (a)-[e]->(b) RETURN type(e) AS type, coalesce(a.key, a.code) AS start,"
        " coalesce(b.key, b.code) AS end, coalesce(e.key, '') AS key, properties(e) AS own"
    )
    found: dict[tuple[str, ...], dict[str, object]] = {}
    for row in nodes:
        found[(*sorted(row["labels"]), str(row["key"]))] = _content(row["own"])  # type: ignore[arg-type,type-var]
    for row in edges:
        found[str(row["type"]), str(row["start"]), str(row["end"]), str(row["key"])] = _content(row["own"])
    return found


def _content(own: object) -> dict[str, object]:
    assert isinstance(own, dict)
    said = {name: value for name, value in own.items() if name not in ("raw", "sources")}
    return said | {"sources": sorted(each.split(":")[0] for each in own.get("sources", ()))}


def differences(graph: Graph, before: dict[tuple[str, ...], dict[str, object]]) -> dict[object, object]:
    """What is not as it was: what there was, and what there is."""
    after = facts(graph)
    return {
        key: (before.get(key), after.get(key))
        for key in before.keys() | after.keys()
        if before.get(key) != after.get(key)
    }


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_table_comes_back(
    spare: Graph, library: Library, tmp_path: Path, form: str, lang: str
) -> None:
    loaded(spare, library, write_csv(tmp_path / "in", of_every_table()), source="city", as_of=AS_OF)
    before, was = digest(spare), facts(spare)
    path = tmp_path / ("out" if form == "csv" else "out.xlsx")
    found = exported(spare, path, lang=lang)
    assert not found.left
    emptied(spare)
    loaded(spare, library, path)
    assert not differences(spare, was)
    assert digest(spare) == before
    assert loaded(spare, library, path).changes == 0, "the same export again changes nothing"


def history(graph: Graph, library: Library, folder: Path) -> None:
    """Two rosters of one source: people, posts, bodies and lines are gone from the second."""
    first = of_every_table()
    second: Book = {name: list(lines) for name, lines in first.items()}
    second["areas"].remove("X1|祁连苑|小区|G1、G2")
    second["areas"].append("X1|祁连苑|小区|G1")  # lies in one grid now: the other line is deleted, it has no time
    second["people"] = [line for line in second["people"] if not line.startswith("P3")]
    second["holdings"] = [line for line in second["holdings"] if not line.startswith(("P3", "P1|Y1"))]
    second["coverage"].remove("Z2|G2|")
    second["tasks"] = [second["tasks"][0]]
    second["tasks"].append("2|另一项任务|1|D1|不详")
    second["services"] = [second["services"][0], "N1|G2|综治|2021.3"]
    second["collection"][1] = "任职||书记|A1|是"
    loaded(graph, library, write_csv(folder / "1", first), source="city", as_of=AS_OF)
    loaded(graph, library, write_csv(folder / "2", second), source="city", as_of=LATER, allow_fall=True)


@pytest.mark.parametrize("form", FORMS)
def test_what_a_source_lists_no_more_comes_back(
    spare: Graph, library: Library, tmp_path: Path, form: str
) -> None:
    history(spare, library, tmp_path)
    before, was = digest(spare), facts(spare)
    assert [own for own in was.values() if "-city" in own["sources"]], "something is gone"  # type: ignore[operator]
    path = tmp_path / ("out" if form == "csv" else "out.xlsx")
    found = exported(spare, path)
    assert not found.left
    emptied(spare)
    loaded(spare, library, path)
    assert not differences(spare, was)
    assert digest(spare) == before
    assert loaded(spare, library, path).changes == 0, "the same export again changes nothing"
