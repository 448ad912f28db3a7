"""Cards as the Browser runs them: values in place, or parameters set before; nothing that it divides."""

import datetime as dt
from pathlib import Path

import pytest

from cypher.card import Card, parse
from cypher.folders import FOLDERS
from cypher.library import Library
from cypher.parameter import TYPES
from graph import profile
from graph.browser import statement
from graph.browser.value import literal, values
from graph.db import Graph

HEAD = """\
// 标题 · Title
/*
why = "说明"
[params]
{params}
[columns]
x = "any"
*/
{query}
/*
[[example]]
given = ""
params = {{ {given} }}
expect = [{{ x = 1 }}]
[[example]]
given = ""
params = {{ {given} }}
expect = []
*/
"""


def card(query: str, params: str = "", given: str = "") -> Card:
    """A reading card with one column `x`."""
    given = given or ("as_of = 2026-06-30" if "as_of" in params else "")
    text = HEAD.format(query=query, params=params, given=given)
    found, problems = parse(Path("explore/mine.cypher"), text)
    assert found is not None, problems
    return found


def filled(query: str, params: str, given: str = "") -> str:
    one = card(query, params, given)
    return statement.filled(one, values(one, {})) or ""


DAY = 'as_of = { type = "date", default = "today" }'


def test_values_stand_once_at_the_top() -> None:
    assert filled("MATCH (n) WHERE n.a < $as_of OR n.b < $as_of RETURN n AS x", DAY) == (
        "// 标题 · Title\nWITH date() AS my_as_of\nCALL (my_as_of) {\n"
        "MATCH (n) WHERE n.a < my_as_of OR n.b < my_as_of RETURN n AS x\n}\nRETURN x"
    )


def test_a_card_without_parameters_stays_as_it_is() -> None:
    assert filled("RETURN 1 AS x", "") == "// 标题 · Title\nRETURN 1 AS x"


def test_a_number_of_rows_is_put_in_since_no_variable_can_stand_there() -> None:
    said = filled(
        "MATCH (n) WHERE n.a = $y RETURN n AS x SKIP $s LIMIT $n",
        'n = { type = "integer", default = 5 }\ns = { type = "integer", default = 2 }\n'
        'y = { type = "string", default = "it\'s" }',
    )
    assert "SKIP 2 LIMIT 5" in said
    assert "WITH 'it\\'s' AS my_y\nCALL (my_y) {" in said


def test_calls_inside_are_given_what_they_use() -> None:
    said = filled(
        "CALL () { MATCH (n {a: $y}) RETURN n } CALL (n) { CALL (n) { RETURN n.b < $as_of AS x } RETURN x } "
        "CALL (*) { RETURN $y AS z } CALL (n) { RETURN 1 AS q } RETURN x",
        DAY + '\ny = { type = "string", default = "" }',
    )
    for part in (
        "CALL (my_y) { MATCH (n {a: my_y})",
        "CALL (n, my_as_of) { CALL (n, my_as_of) { RETURN n.b < my_as_of",
        "CALL (*) { RETURN my_y",
        "CALL (n) { RETURN 1",
    ):
        assert part in said


OBSTACLES = (
    "CALL { RETURN $p AS y } RETURN y AS x",
    "MATCH (n:A:B)-[:C|D]->() WHERE n.a = $p RETURN n AS x",
    "RETURN COLLECT { RETURN 1 UNION RETURN $p } AS x",
)


@pytest.mark.parametrize("query", OBSTACLES)
def test_what_cannot_stand_inside_a_call_has_its_values_where_they_are_used(query: str) -> None:
    said = filled(query, 'p = { type = "integer", default = 7 }')
    assert said == f"// 标题 · Title\n{query.replace('$p', '7')}"


@pytest.mark.parametrize("query", OBSTACLES)
def test_a_sample_is_never_looked_for_again_for_each_row(query: str) -> None:
    """Without a default the parameters are set first, and there is no block that runs at once."""
    assert filled(query, 'p = { type = "integer" }', "p = 1") == ""


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n:A:B)-[:C]->() WHERE n.a = {b:$p} RETURN n AS x",
        "MATCH (n:A&B)-[:C|D]->(:E) WHERE n.a = $p RETURN n AS x",
        "RETURN COLLECT { RETURN 1 AS a UNION RETURN $p AS a } AS x",
    ],
)
def test_what_can_stand_inside_a_call_does(query: str) -> None:
    assert "CALL (my_p) {" in filled(query, 'p = { type = "integer" }', "p = 1")


def test_a_name_that_is_taken_is_not_taken_again() -> None:
    assert "WITH date() AS my_as_of_\n" in filled("WITH 1 AS my_as_of RETURN $as_of AS x", DAY)


def test_no_semicolon_is_left_for_the_browser_to_divide_at() -> None:
    query = "MATCH (n) // first; second\nWHERE n.a = 'a;b' AND n.`c;d` = $y /* ; */ RETURN n AS x"
    one = card(query, 'y = { type = "string", default = "e;f" }')
    said = statement.filled(one, values(one, {})) or ""
    assert ";" not in said
    assert "'a\\u003Bb'" in said
    assert ";" not in statement.asked(one)


@pytest.mark.parametrize(
    ("value", "cypher"),
    [
        ("it's \\ \n", r"'it\'s \\ \n'"),
        (True, "true"),
        (-3, "-3"),
        (0.5, "0.5"),
        (dt.date(2026, 6, 30), "date('2026-06-30')"),
        (dt.datetime(2026, 6, 30, 8, tzinfo=dt.UTC), "datetime('2026-06-30T08:00:00+00:00')"),
        (["G1", "G2"], "['G1', 'G2']"),
        ({"code": "G1", "a b`": [1]}, "{code: 'G1', `a b```: [1]}"),
    ],
)
def test_literals(value: object, cypher: str) -> None:
    assert literal(value) == cypher


def test_the_profile_goes_before_the_default_and_a_sample_comes_last() -> None:
    one = card(
        "RETURN $term_years + $area + $mine AS x",
        'term_years = { type = "integer", default = 5 }\narea = { type = "string" }\n'
        'mine = { type = "string" }',
        'area = "A", mine = "M"',
    )
    found = values(one, {"term_years": 3})
    assert found["term_years"] == "3"
    assert found["area"].startswith("COLLECT { MATCH (x:Grid)")
    assert found["area"].endswith("LIMIT 1 }[0]")
    assert found["mine"] == "'M'"


def test_param_lines_are_set_at_once_and_a_map_is_no_query() -> None:
    assert statement.param_lines({"a": "1", "b": "{c: 1}"}) == ":param a => 1;\n:param b => [{c: 1}][0]"


def _reading(library: Library) -> list[Card]:
    return [each for each in library if not each.writes]


@pytest.mark.neo4j
def test_every_card_runs_with_its_values(library: Library, empty_graph: Graph) -> None:
    """Each has a statement. Neo4j takes each eighth, gives its columns, and reads; the Browser runs all."""
    thresholds = profile.load().thresholds
    for number, each in enumerate(_reading(library)):
        ready = statement.filled(each, values(each, thresholds))
        if FOLDERS[each.folder].asked:  # what a report found is set first
            ready = ready or statement.asked(each)
        assert ready, f"{each.name} cannot be run with one click"
        if number % 8 == 0:
            found = empty_graph.explain(ready)
            assert (each.name, found.columns, found.kind) == (each.name, tuple(each.columns), "r")


@pytest.mark.neo4j
def test_every_type_of_parameter_comes_back_from_neo4j(empty_graph: Graph) -> None:
    hostile = 'it\'s "x" `y` \\ \n ; $z {} // /* */ => 三方'
    examples: dict[str, object] = {
        "string": hostile,
        "integer": -(2**62),
        "float": 0.5,
        "boolean": False,
        "date": dt.date(2026, 6, 30),
        "datetime": dt.datetime(2026, 6, 30, 8, tzinfo=dt.UTC),
        "map": {hostile: [1, {"b": hostile}]},
        "list<string>": [hostile, ""],
        "list<integer>": [1, 2],
        "list<date>": [dt.date(2026, 6, 30), dt.date(2026, 7, 1)],
        "list<map>": [{"code": "G1"}],
    }
    assert set(examples) == set(TYPES)
    for value in examples.values():
        assert empty_graph.read(f"RETURN {literal(value)} AS x") == [{"x": value}]
