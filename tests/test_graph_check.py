"""What a server says about a card: columns, reading or writing, names, and whether the examples hold."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from cypher import card, skeleton
from cypher.errors import CardError
from cypher.folders import FOLDERS
from graph.check import check_card
from graph.db import Graph
from graph.element import Node, Relationship
from graph.element import Path as GraphPath
from graph.rows import differences, fits, written

RULE = """\
// 网格没有党支部 · Grids without a Party branch
/*
why = "支部建在网格上。"
basis = "seed:1"
severity = "gap"
confidence = "A"
identity = ["grid"]
population = '''
MATCH (g:Grid)
WHERE $area IN ['', g.code]
RETURN count(g)'''
[params]
as_of = { type = "date", default = "today" }
area = { type = "string", default = "" }
[columns]
grid = "node"
state = "string"
since = "date"
facts = "map"
*/
MATCH (grid:Grid)
WHERE $area IN ['', grid.code]
  AND NOT EXISTS { (grid)<-[c:COVERS]-(:Branch) WHERE c.from_min <= $as_of }
RETURN grid,
  'gap' AS state,
  grid.from_min AS since,
  {name: grid.name, tier: grid.tier} AS facts
/*
[[example]]
given = '''
CREATE (:Area:Grid {code: 'G1', name: '一网格', from_min: date('2020-01-01')}),
  (:Area:Grid {code: 'G2'})
'''
params = { as_of = 2026-06-30 }
expect = [
  { grid = "G2", state = "gap", facts = {} },
  { grid = "G1", state = "gap", since = 2020-01-01, facts = { name = "一网格" } },
]

[[example]]
given = "CREATE (:Grid {code: 'G1'})<-[:COVERS {from_min: date('2020-01-01')}]-(:Branch)"
params = { as_of = 2026-06-30 }
expect = []

[[example]]
covers = "unknown date"
given = "CREATE (:Grid {code: 'G1'})"
params = { as_of = 2026-06-30, area = "G2" }
expect = []

[[example]]
covers = "uncollected"
given = ""
params = { as_of = 2026-06-30 }
expect = []
*/
"""
WRITE = """\
// 改名 · Rename
/*
why = "改区域的名称。"
[params]
rows = { type = "list<map>" }
[columns]
changed = "integer"
*/
UNWIND $rows AS row
MATCH (a:Area {code: row.code})
SET a += row.set
REMOVE a.tier, a:Street
RETURN count(*) AS changed
/*
[[example]]
given = "CREATE (:Area:Street {code: 'A1', tier: 'Street'})"
params = { rows = [ { code = "A1", set = { name = "甲" } } ] }
expect = [ { changed = 1 } ]
then = [
  { query = "MATCH (a:Area) RETURN a.name AS name, a.tier AS tier", expect = [ { name = "甲" } ] },
  { query = "MATCH (a:Street) RETURN a", expect = [] },
]
*/
"""
TEXTS = {"gaps": RULE, "load": WRITE}
BROKEN = [
    # folder, what is replaced, by what, a piece of the line that is named, a word of the message
    ("gaps", "MATCH (grid:Grid)", "MATCH (grid:Gird)", "MATCH (grid", "did you mean 'Grid'"),
    ("gaps", "[c:COVERS]", "[c:COVRES]", "[c:COVRES", "did you mean 'COVERS'"),
    ("gaps", "grid.from_min AS", "grid.form_min AS", "grid.form_min", "did you mean 'from_min'"),
    ("gaps", "grid.from_min AS", "grid {.form_min}.form_min AS", "grid {.form_min}", "property 'form_min'"),
    ("gaps", "MATCH (g:Grid)", "MATCH (g:Gird)", "MATCH (g:", "label or relationship type 'Gird'"),
    ("gaps", "g.code]", "g.cod]", "g.cod]", "property 'cod'"),
    ("gaps", "  (:Area:Grid {code", "  (:Area:Gird {code", "  (:Area:Gird", "'Gird'"),
    ("gaps", "  (:Area:Grid {code", "  (:Area:Grid {coed", "  (:Area:Grid {coed", "property 'coed'"),
    ("gaps", "<-[:COVERS {from_min", "<-[:COVERED {from_min", "<-[:COVERED", "'COVERED'"),
    ("gaps", "<-[:COVERS {from_min", "<-[:COVERS {form_min", "<-[:COVERS {form_min", "'form_min'"),
    ("gaps", "'gap' AS state,\n", "'gap' AS stat,\n", "RETURN grid,", "returns grid, stat, since, facts"),
    ("gaps", "RETURN grid,\n  'gap' AS state", "RETURN 'gap' AS state, grid", "RETURN 'gap'", "same order"),
    ("gaps", "\nRETURN grid,", "\nSET grid.name = ''\nRETURN grid,", "SET grid.name", "this may only read"),
    ("gaps", "RETURN count(g)", "CREATE (:Grid)\nRETURN count(g)", "CREATE (:Grid)\nRET", "may only read"),
    ("gaps", "RETURN count(g)", "RETURN g, count(g)", "MATCH (g:Grid)", "must return one column"),
    (
        "gaps",
        "MATCH (grid:Grid)\n",
        "MATCH (grid:Grid)\nLOAD CSV FROM 'file:///etc/passwd' AS line\nWITH *\n",
        "LOAD CSV",
        "no LOAD CSV",
    ),
    (
        "gaps",
        "'gap' AS state,\n",
        "'gap' AS state\n",
        "grid.from_min AS",
        "the server refuses it: Invalid input",
    ),
    ("gaps", "grid.from_min AS", "gird.from_min AS", "gird.from_min", "Variable `gird` not defined"),
    ("gaps", "RETURN count(g)", "RETURN count(", "RETURN count(", "Invalid input"),
    (
        "gaps",
        "(:Grid {code: 'G1'})<-",
        "(:Grid {code: 'G1')<-",
        "given = \"CREATE (:Grid {code: 'G1')",
        "Invalid",
    ),
    (
        "gaps",
        "  (:Area:Grid {code: 'G2'})",
        "  (:Area:Grid {code: 'G1'})",
        "CREATE (:Area:Grid",
        "already exists",
    ),
    ("gaps", "'gap' AS state,\n", "toString(1/0) AS state,\n", "[[example]]", "/ by zero"),
    ("gaps", '{ grid = "G2"', '{ grid = "G3"', "expect = [\n", 'expected only: { facts = {  }, grid = "G3"'),
    ("gaps", '{ grid = "G2"', '{ grid = "G3"', "expect = [\n", 'got only: { facts = {  }, grid = "G2"'),
    ("gaps", "since = 2020-01-01", 'since = "2020-01-01"', "expect = [\n", "expected only"),
    ("gaps", '{ name = "一网格" }', '{ name = "一网格", tier = "" }', "expect = [\n", "expected only"),
    (
        "gaps",
        '  { grid = "G2", state = "gap", facts = {} },\n',
        "",
        "expect = [\n",
        "got only: { facts = {  }",
    ),
    (
        "gaps",
        'since = "date"',
        'since = "string"',
        "expect = [\n",
        "'since' is declared string, but it is 2020",
    ),
    (
        "load",
        "MATCH (a:Area {code: row.code})\nSET a += row.set\nREMOVE a.tier, a:Street",
        "",
        "UNWIND",
        "not",
    ),
    ("load", "REMOVE a.tier, a:Street", "REMOVE a.teir, a:Street", "REMOVE a.teir", "property 'teir'"),
    ("load", "REMOVE a.tier, a:Street", "REMOVE a.tier, a:Steet", "REMOVE a.tier", "'Steet'"),
    ("load", "SET a += row.set", "SET a.nmae = 1", "SET a.nmae", "property 'nmae'"),
    ("load", "MATCH (a:Area {code", "MERGE (a:Area {cod", "MERGE (a:Area {cod", "property 'cod'"),
    ("load", '{ name = "甲" } } ]', '{ nmae = "甲" } } ]', "[[example]]", "property 'nmae'"),
    (
        "load",
        "expect = [ { changed = 1 } ]",
        "expect = [ { changed = 2 } ]",
        "expect = [ { changed",
        "got only",
    ),
    (
        "load",
        'expect = [ { name = "甲" } ]',
        "expect = []",
        '  { query = "MATCH (a:Area)',
        "then of example 1 gives other rows",
    ),
    (
        "load",
        "MATCH (a:Street) RETURN a",
        "MATCH (a:Steet) RETURN a",
        '  { query = "MATCH (a:Steet',
        "'Steet'",
    ),
    (
        "load",
        "MATCH (a:Street) RETURN a",
        "MATCH (a:Street) DELETE a",
        '  { query = "MATCH (a:Street) DEL',
        "may only read",
    ),
]


def read(folder: str, text: str) -> card.Card:
    found, problems = card.parse(Path(f"root/{folder}/one.cypher"), text)
    assert problems == []
    assert found is not None
    return found


def told(folder: str, text: str, graph: Graph) -> list[CardError]:
    return check_card(read(folder, text), graph)


@pytest.mark.neo4j
@pytest.mark.parametrize("folder", TEXTS)
def test_a_good_card_has_no_problems(empty_graph: Graph, folder: str) -> None:
    assert told(folder, TEXTS[folder], empty_graph) == []


@pytest.mark.neo4j
@pytest.mark.parametrize(
    ("folder", "old", "new", "place", "word"), BROKEN, ids=[f"{b[0]}-{b[2]}" for b in BROKEN]
)
def test_each_fault_is_named_with_its_line(
    empty_graph: Graph, folder: str, old: str, new: str, place: str, word: str
) -> None:
    assert old in TEXTS[folder]
    text = TEXTS[folder].replace(old, new, 1)
    line = text.count("\n", 0, text.index(place)) + 1
    problems = told(folder, text, empty_graph)
    assert any(error.line == line and word in error.en for error in problems), (line, problems)


@pytest.mark.neo4j
def test_examples_leave_nothing_behind(empty_graph: Graph) -> None:
    before = empty_graph.read("MATCH (n) RETURN count(n) AS nodes")
    told("load", WRITE, empty_graph)
    assert empty_graph.read("MATCH (n) RETURN count(n) AS nodes") == before


@pytest.mark.neo4j
def test_a_typo_in_given_makes_no_name_of_its_own(empty_graph: Graph) -> None:
    # The same typo in given and in the statement would agree with itself.
    text = RULE.replace("(:Grid {code: 'G1'})", "(:Gridd {kode: 'G1'})").replace(
        "(grid:Grid)", "(grid:Gridd)"
    )
    told("gaps", text, empty_graph)
    told("gaps", text, empty_graph)
    known = empty_graph.read("CALL db.propertyKeys() YIELD propertyKey AS name RETURN name")
    assert {"name": "code"} in known
    assert {"name": "kode"} not in known


@pytest.mark.neo4j
@pytest.mark.parametrize("folder", FOLDERS)
def test_a_skeleton_passes(empty_graph: Graph, tmp_path: Path, folder: str) -> None:
    assert check_card(card.read(skeleton.write(f"{folder}.first", tmp_path)), empty_graph) == []


G1 = Node("1", frozenset({"Grid"}), {"code": "G1", "name": "一网格"})
NAMELESS = Node("2", frozenset(), {})
EDGE = Relationship("3", "COVERS", G1, NAMELESS, {})


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (G1, '"G1"'),
        (NAMELESS, '""'),
        (EDGE, '"COVERS"'),
        (GraphPath((G1, NAMELESS), (EDGE,)), '["G1", ""]'),
        ('"一"', '"\\"一\\""'),
        (True, "true"),
        (1, "1"),
        (1.0, "1.0"),
        (dt.date(2026, 6, 30), "2026-06-30"),
        (dt.datetime(2026, 6, 30, 1), "2026-06-30T01:00:00"),
        ({"b": 1, "a": None, "c": {"d": G1}}, '{ b = 1, c = { d = "G1" } }'),
        ([1, None, [2]], "[1, null, [2]]"),
        (dt.timedelta(days=1), '"1 day, 0:00:00"'),
    ],
)
def test_values_are_written_as_toml(value: object, text: str) -> None:
    assert written(value) == text


def test_rows_are_compared_as_a_multiset_and_by_type() -> None:
    one, two = {"a": 1, "b": None}, {"a": G1}
    assert differences([{"a": "G1"}, {"a": 1}], [one, two]) == ([], [])
    assert differences([{"a": 1}], [one, one]) == ([], ["{ a = 1 }"])
    assert differences([{"a": True}, {"a": 1.0}], [one]) == (["{ a = 1.0 }", "{ a = true }"], ["{ a = 1 }"])


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("node", G1, "G1"),
        ("relationship", EDGE, G1),
        ("path", GraphPath((), ()), []),
        ("string", "", 1),
        ("integer", 1, True),
        ("integer", 1, 1.0),
        ("float", 1.0, 1),
        ("boolean", False, 0),
        ("date", dt.date(2026, 1, 1), dt.datetime(2026, 1, 1)),
        ("list", [], ""),
        ("map", {}, G1),
    ],
)
def test_values_fit_their_column(kind: str, good: object, bad: object) -> None:
    assert fits(good, kind)
    assert fits(None, kind)
    assert fits(bad, "any")
    assert not fits(bad, kind)
