"""Exports of a real graph: loaded back into an empty database they are the same graph, by digest.

The digest is `graph.digest`: labels, keys, properties, ends, and the names of the sources of each thing,
derived posts and cross-appointments among them. What no roster can hold is told, and is just what differs.
"""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from conftest import City, emptied
from loading import Book, loaded, of_every_table, small, write_csv
from roster_files import AS_OF, KEY, number

from cypher.errors import ExportError
from cypher.library import Library
from graph import everything
from graph.cut import KEYS, Cut
from graph.db import Graph
from graph.digest import digest
from graph.still import still
from graph.transaction import Transaction
from loaders.export import rosters
from loaders.export.asked import Export, Wanted
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


@pytest.mark.parametrize(
    ("form", "lang"),
    [
        ("csv", "zh"),
        ("xlsx", "zh"),
        pytest.param("csv", "en", marks=pytest.mark.slow),
        pytest.param("xlsx", "en", marks=pytest.mark.slow),
    ],
)
def test_every_table_comes_back(spare: Graph, library: Library, tmp_path: Path, form: str, lang: str) -> None:
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
    second["areas"].append(
        "X1|祁连苑|小区|G1"
    )  # lies in one grid now: the other line is deleted, it has no time
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


def test_several_sources_come_back_in_the_order_in_which_they_need_each_other(
    spare: Graph, library: Library, tmp_path: Path
) -> None:
    book = of_every_table()
    base = {name: book[name] for name in ("areas", "organizations", "policies", "standards", "powers")}
    rest: Book = {name: lines for name, lines in book.items() if name not in base}
    # The second knows some of the first's bodies too, by a word more, and a person by the same number.
    rest["organizations"] = ["code|name|type|full_members|counted_on", "Z1|一支部|党支部|7|2026-05-01"]
    loaded(spare, library, write_csv(tmp_path / "z", base), source="z-base", as_of=AS_OF)
    loaded(spare, library, write_csv(tmp_path / "a", rest), source="a-posts", as_of=LATER)
    third: Book = {
        "people": ["code|name|id_number|sex", f"甲|张三|{number(1)}|男"],
        "employment": ["person|organization|title|from", "甲|E1|店员|2020"],
    }
    loaded(spare, library, write_csv(tmp_path / "m", third), source="m-firms", as_of=AS_OF)
    before, was = digest(spare), facts(spare)
    found = exported(spare, tmp_path / "out")
    assert not found.left
    assert not found.circle
    folders = sorted(each.name for each in (tmp_path / "out").iterdir())
    assert folders == ["1-z-base", "2-a-posts", "3-m-firms"]
    emptied(spare)
    for each in folders:
        loaded(spare, library, tmp_path / "out" / each)
    assert not differences(spare, was)
    assert digest(spare) == before


def test_two_sources_that_need_each_other_are_told(spare: Graph, library: Library, tmp_path: Path) -> None:
    one: Book = {"areas": ["code|name|tier", "A1|甲区|县区"], "organizations": ["code|name|area", "O1|一|A1"]}
    two: Book = {
        "areas": ["code|name|tier|within", "A2|乙街|街道|A1"],
        "organizations": ["code|name|superior", "O2|二|O1"],
    }
    loaded(spare, library, write_csv(tmp_path / "1", one), source="one", as_of=AS_OF)
    loaded(spare, library, write_csv(tmp_path / "2", two), source="two", as_of=AS_OF)
    one["organizations"] = ["code|name|area|superior", "O1|一|A1|", "O3|三|A2|O2"]
    loaded(spare, library, write_csv(tmp_path / "3", one), source="one", as_of=LATER)
    assert set(exported(spare, tmp_path / "out").circle) == {"one", "two"}


def test_what_no_roster_can_hold_is_told_and_is_all_that_differs(
    spare: Graph, library: Library, tmp_path: Path
) -> None:
    first: Book = {
        "areas": ["code|name|tier", "A1|甲区|县区"],
        "organizations": ["code|name|superior|from", "O1|一||2020", "O2|二||2020", "O3|三|O1|2020"],
        "standards": ["code|name", "S1|书记在岗"],
        "checks": ["organization|standard|result|from", "O1|S1|达标|2026-01-01"],
    }
    second = {name: list(lines) for name, lines in first.items()}
    second["organizations"][3] = "O3|三|O2|2020"  # under another body from now on
    del second["checks"]
    loaded(spare, library, write_csv(tmp_path / "1", first), source="s", as_of=AS_OF)
    loaded(spare, library, write_csv(tmp_path / "2", second), source="s", as_of=LATER, allow_fall=True)
    with spare.writing() as tx:
        tx.run("CREATE (:Organization {code: 'hand', name: '手写'})")
    was = facts(spare)
    path = tmp_path / "out"
    found = exported(spare, path)
    assert found.left == {"line-gone": 1, "dates": 1, "sourceless": 1}
    told = {(row["类别"], row["内容"]) for row in _rows(path / "余项.csv")}
    assert told == {
        ("SUBORDINATE_TO", "O3 → O1"),
        ("CHECKED", "O1 → Standard:S1"),
        ("Organization", "hand"),
    }
    emptied(spare)
    loaded(spare, library, path)
    assert {str(key[-1]) if len(key) < 4 else f"{key[1]} → {key[2]}" for key in differences(spare, was)} == {  # type: ignore[arg-type,misc,index]
        thing for _, thing in told
    }


def test_an_area_takes_its_own_and_names_what_is_outside(
    spare: Graph, library: Library, tmp_path: Path
) -> None:
    loaded(spare, library, write_csv(tmp_path / "in", of_every_table()), source="city", as_of=AS_OF)
    was = facts(spare)
    path = tmp_path / "G1"
    found = exported(spare, path, area="G1")
    said = {each.stem: _rows(each) for each in path.glob("*.csv")}
    assert [row["区域编码"] for row in said["区域表"]] == ["G1", "X1"]
    assert [row["组织编码"] for row in said["组织表"]] == ["Y1", "Z1"]
    # Who holds a post of theirs or for them, and only these posts.
    assert {(row["人员编码"], row["组织编码"]) for row in said["任职表"]} == {
        ("P1", "Z1"),
        ("P1", "Y1"),
        ("P3", "D1"),
    }
    # Who manages the compound lies outside: the row is here, the body is a reference.
    assert {(row["小区编码"], row["组织编码"]) for row in said["小区管理表"]} == {("X1", "W1"), ("X1", "Y1")}
    outside = {(row["所指"], row["编码"], row["名称"]) for row in said["引用"]}
    assert outside == {
        ("区域表", "Q1", ""),
        ("区域表", "G2", ""),
        ("组织表", "D1", "大工委"),
        ("组织表", "W1", "一物业"),
        ("组织表", "E1", "一商店"),
        ("组织表", "N1", "综治网络"),
        ("达标标准表", "1", ""),
    }
    assert found.references == len(outside)
    assert "引用.csv" in (path / "区域表.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    assert "partial = true" in (path / "roster.toml").read_text(encoding="utf-8")
    # Back into the graph that it was cut out of: it is a part, nothing ends, nothing changes.
    assert not loaded(spare, library, path, allow_fall=True).total("ended")
    assert not differences(spare, was)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    head = next(n for n, line in enumerate(lines) if len(line) > 1)
    return [dict(zip(lines[head], line, strict=True)) for line in lines[head + 1 :]]


def test_a_day_takes_what_may_hold_then(spare: Graph, library: Library, tmp_path: Path) -> None:
    loaded(spare, library, write_csv(tmp_path / "in", small()), source="city", as_of=AS_OF)
    path = tmp_path / "out"
    exported(spare, path, day=date(2024, 12, 31))
    assert ("P3", "包联干部") in {(row["人员编码"], row["职务"]) for row in _rows(path / "任职表.csv")}
    exported(spare, tmp_path / "then", day=date(2025, 1, 1))
    held = {(row["人员编码"], row["职务"]) for row in _rows(tmp_path / "then" / "任职表.csv")}
    assert ("P3", "包联干部") not in held
    assert ("P1", "书记") in held


def test_one_source_of_several(spare: Graph, library: Library, tmp_path: Path) -> None:
    loaded(
        spare,
        library,
        write_csv(tmp_path / "1", {"areas": ["code|name|tier", "A1|甲区|县区"]}),
        source="one",
        as_of=AS_OF,
    )
    loaded(
        spare,
        library,
        write_csv(tmp_path / "2", {"areas": ["code|name|tier", "A2|乙区|县区"]}),
        source="two",
        as_of=AS_OF,
    )
    exported(spare, tmp_path / "out", only="two")
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["roster.toml", "区域表.csv"]
    assert [row["区域编码"] for row in _rows(tmp_path / "out" / "区域表.csv")] == ["A2"]


@pytest.mark.slow  # As a workbook all tables of a town come back above.
def test_the_city_comes_back(made_city: City, drill: Graph, library: Library, tmp_path: Path) -> None:
    path = tmp_path / "city"
    found = exported(made_city.graph, path)
    assert not found.left
    for file in path.glob("*.csv"):
        assert "made-up data" in file.read_text(encoding="utf-8-sig").splitlines()[0]
    loaded(drill, library, path)
    assert not differences(drill, facts(made_city.graph))
    assert digest(drill) == digest(made_city.graph)


def test_a_telephone_number_in_a_name_is_masked_and_told(
    spare: Graph, library: Library, tmp_path: Path
) -> None:
    book: Book = {"organizations": ["code|name", "O1|便民站 13912345678", "13912345679|编码像电话"]}
    loaded(spare, library, write_csv(tmp_path / "in", book), source="s", as_of=AS_OF)
    with spare.writing() as tx:  # As a load before this one left it.
        tx.run("MATCH (o:Organization {code: 'O1'}) SET o.name = '便民站 13912345678'")
    found = exported(spare, tmp_path / "out")
    said = "".join(each.read_text(encoding="utf-8") for each in (tmp_path / "out").iterdir())
    assert "13912345678" not in said
    assert "139****5678" in said
    assert "13912345679" in said, "a code stays: others point at it"
    assert found.left == {"masked": 1}


def test_a_graph_that_does_not_keep_still_is_read_again_and_then_given_up(spare: Graph) -> None:
    reads: list[int] = []

    def work(writes: int) -> int:
        def reading(tx: Transaction) -> int:
            (row,) = tx.run("MATCH (n:Area) RETURN count(n) AS total")
            if len(reads) < writes:
                with spare.writing() as other:
                    other.run("MERGE (:Area {code: 'A' + $n})", {"n": str(len(reads))})
            reads.append(1)
            return int(str(row["total"]))

        return still(spare, reading)

    assert work(2) == 2, "what is given is of the state after the last write"
    reads[:] = [1] * 50
    with pytest.raises(ExportError, match="written to"):
        work(99)


def test_what_is_said_to_be_listed_no_more_is_so_until_it_is_listed_again(
    spare: Graph, library: Library, tmp_path: Path
) -> None:
    def put(name: str, standing: str, day: date) -> tuple[int, object]:
        folder = tmp_path / name
        folder.mkdir()
        text = f"code,name,tier,to,standing\nA1,甲,县区,2026-01-01,{standing}\nA2,乙,县区,,\n"
        (folder / "areas.csv").write_text(text, encoding="utf-8")
        changes = loaded(spare, library, folder, source="s", as_of=day).changes
        (row,) = spare.read("MATCH (a:Area {code: 'A1'}) RETURN [s IN a.sources | split(s, ':')[0]] AS names")
        return changes, row["names"]

    assert put("1", "不再登记", AS_OF) == (2 + 1, ["-s"]), "two areas and the source"
    assert put("2", "listed no more", AS_OF) == (0, ["-s"])
    assert put("3", "", AS_OF) == (1, ["s"])
    assert put("4", "gone", AS_OF) == (1, ["-s"])


@pytest.mark.parametrize("kind", KEYS)
def test_things_come_in_the_order_of_an_index(spare: Graph, kind: str) -> None:
    """Without a sort, which would hold all of them at once."""
    with spare.writing() as tx:
        tx.run(f"UNWIND range(1, 2000) AS n CREATE (:{kind} {{{KEYS[kind]}: 'x' + n}})")
    assert not {"Sort", "Top"} & set(spare.explain(everything.statement(kind, Cut())).operators)
