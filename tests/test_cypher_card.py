"""A card is read whole or not at all: each fault is named with its line, all of them at once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from cypher import card
from cypher.errors import BadParameter, CardError

RULE = """\
// 网格没有党支部 · Grids without a Party branch
/*
why = "支部建在网格上。 · A branch in every grid."
basis = "seed:1"
severity = "gap"
confidence = "A"
identity = ["grid"]
population = '''
MATCH (g:Grid)
WHERE $area = '' OR g.code = $area
RETURN count(g)'''
max_db_hits = 3000
[params]
as_of = { type = "date", default = "today", about = "截止日期" }
area = { type = "string", default = "" }
least = { type = "integer", default = 1 }
[columns]
grid = "node"
state = "string"
size = "integer"
*/
MATCH (grid:Grid) // a remark; with $nothing
WHERE ($area = '' OR grid.code = $area) AND grid.name <> '*/ // $no; "' AND $as_of > grid.`a;$b`
  AND $least > 0 /* another $remark; */
RETURN grid, 'gap' AS state, 1 AS size;
// the end
/*
[[example]]
about = "没有 · none"
given = "CREATE (:Grid {code: 'G1'})"
params = { as_of = 2026-06-30 }
expect = [ { grid = "G1", state = "gap" } ]

[[example]]
covers = "unknown date"
given = ""
params = { as_of = 2026-06-30, least = 2 }
expect = []

[[example]]
covers = "uncollected"
given = '''
CREATE (:Grid)
'''
expect = []
[example.params]
as_of = 2026-06-30
*/
"""
READ = """\
// 区域 · Areas
/*
why = "看看有哪些区域。"
[columns]
area = "node"
*/
MATCH (area:Area) RETURN area
/*
[[example]]
given = "CREATE (:Area {code: 'A1'})"
expect = [ { area = "A1" } ]
[[example]]
given = ""
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
UNWIND $rows AS r MATCH (a:Area {code: r.code}) SET a.name = r.name RETURN count(*) AS changed
/*
[[example]]
given = "CREATE (:Area {code: 'A1'})"
params = { rows = [ { code = "A1", name = "甲" } ] }
expect = [ { changed = 1 } ]
then = [ { query = "MATCH (a:Area) RETURN a.name AS name", expect = [ { name = "甲" } ] } ]
*/
"""
TEXTS = {"gaps": RULE, "explore": READ, "load": WRITE}


def read(folder: str, text: str) -> tuple[card.Card | None, list[CardError]]:
    return card.parse(Path(f"root/{folder}/one.cypher"), text)


def good(folder: str, text: str | None = None) -> card.Card:
    found, problems = read(folder, text or TEXTS[folder])
    assert problems == []
    assert found is not None
    return found


def test_a_rule_says_all_that_it_is() -> None:
    rule = good("gaps")
    assert (rule.name, rule.folder, rule.writes) == ("gaps.one", "gaps", False)
    assert (rule.title_zh, rule.title_en) == ("网格没有党支部", "Grids without a Party branch")
    assert (rule.basis, rule.severity, rule.confidence) == ("seed:1", "gap", "A")
    assert rule.identity == ("grid",)
    assert rule.max_db_hits == 3000
    assert list(rule.columns.items()) == [("grid", "node"), ("state", "string"), ("size", "integer")]
    assert {name: param.type for name, param in rule.params.items()} == {
        "as_of": "date",
        "area": "string",
        "least": "integer",
    }
    assert rule.statement.startswith("MATCH (grid:Grid) //")
    assert rule.statement.endswith("1 AS size")
    assert rule.text == RULE
    lines = RULE.split("\n")
    assert lines[rule.statement_line - 1].startswith("MATCH (grid")
    assert lines[rule.population_line - 1] == "MATCH (g:Grid)"


def test_examples_keep_their_lines_and_toml_values() -> None:
    first, second, third = good("gaps").examples
    lines = RULE.split("\n")
    assert first.expect == ({"grid": "G1", "state": "gap"},)
    assert first.params == {"as_of": dt.date(2026, 6, 30)}
    assert (second.given, second.covers, third.covers) == ("", "unknown date", "uncollected")
    assert [lines[one.line - 1] for one in (first, second, third)] == ["[[example]]"] * 3
    assert lines[first.given_line - 1].startswith("given")
    assert lines[third.given_line - 1] == "CREATE (:Grid)"
    assert lines[first.expect_line - 1].startswith("expect")


def test_a_card_that_writes_has_a_look_afterwards() -> None:
    (example,) = good("load").examples
    assert good("load").writes
    assert example.then[0].query == "MATCH (a:Area) RETURN a.name AS name"
    assert example.then[0].expect == ({"name": "甲"},)


@pytest.mark.parametrize("text", ["\ufeff" + READ, READ.replace("\n", "\r\n"), READ.replace("\n", "\r")])
def test_a_byte_order_mark_and_the_line_ends_of_windows_change_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "explore" / "one.cypher"
    path.parent.mkdir()
    path.write_bytes(text.encode())
    assert card.read(path).text == READ


@pytest.mark.parametrize(
    ("data", "line", "word"),
    [
        (READ.encode("gb18030"), 1, "UTF-8"),
        (READ.replace("why", "# x\nwhy").encode()[:-3] + b"\xff*/", 16, "UTF-8"),
        (b"\x00\x01\x02", 1, "title"),
        (b"", 1, "title"),
    ],
)
def test_a_file_that_is_no_text(tmp_path: Path, data: bytes, line: int, word: str) -> None:
    path = tmp_path / "explore" / "one.cypher"
    path.parent.mkdir()
    path.write_bytes(data)
    with pytest.raises(CardError, match=word) as caught:
        card.read(path)
    assert (caught.value.path, caught.value.line) == (path, line)


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(CardError, match="cannot be read"):
        card.read(tmp_path / "explore" / "none.cypher")


AS_OF = 'as_of = { type = "date", default = "today", about = "截止日期" }'
BROKEN = [
    # folder, what is replaced, by what, a piece of the line that is named, a word of the message
    ("gaps", "// 网格没有党支部 · Grids", "// Grids", "// Grids", "title"),
    ("gaps", "没有党支部 · Grids", "没有党支部·Grids", "// 网格", "title"),
    ("gaps", "// 网格没有党支部 · Grids without a Party branch\n", "", "/*", "title"),
    ("gaps", "· Grids without a Party branch", "· 网格", "// 网格", "title"),
    ("explore", '/*\nwhy = "看看有哪些区域。"\n[columns]\narea = "node"\n*/\n', "", "MATCH (area", "head"),
    ("explore", "*/", "", "MATCH (area", "TOML"),
    ("explore", READ[READ.index("[columns]") :], "", "/*", "head"),
    ("gaps", 'why = "支部', "why = 支部", "why = 支部", "TOML"),
    ("gaps", 'why = "支部', 'why = "*/支部', "why =", "first */"),
    ("gaps", "RETURN count(g)'''", "RETURN count(g) /* x */'''", "RETURN count(g) /*", "first */"),
    ("gaps", "支部建在网格上。 · A", "A", "why =", "Chinese"),
    ("gaps", '"支部建在网格上。 · A branch in every grid."', '" "', "why =", "empty"),
    ("gaps", 'basis = "seed:1"\n', "", "/*", "'basis'"),
    ("gaps", 'severity = "gap"\n', "", "/*", "'severity'"),
    ("gaps", 'confidence = "A"\n', "", "/*", "'confidence'"),
    ("gaps", 'identity = ["grid"]\n', "", "/*", "'identity'"),
    ("explore", 'why = "看看有哪些区域。"\n', "", "/*", "'why'"),
    ("gaps", 'severity = "gap"', 'severity = "gaps"', "severity", "did you mean 'gap'"),
    ("gaps", 'confidence = "A"', 'confidence = "D"', "confidence", "'D'"),
    ("gaps", 'identity = ["grid"]', 'identity = "grid"', "identity", "a list"),
    ("gaps", 'identity = ["grid"]', 'identity = ["grid", "gird"]', "identity", "'gird'"),
    ("gaps", 'identity = ["grid"]', 'identity = ["state"]', 'grid = "node"', "first column"),
    ("gaps", 'grid = "node"', 'grid = "string"', 'grid = "string"', "first column"),
    ("gaps", 'state = "string"\n', "", "[columns]", "state"),
    ("gaps", 'state = "string"', 'state = "map"', 'state = "map"', "state"),
    ("gaps", 'state = "string"', 'state = "text"', 'state = "text"', "known: node"),
    ("gaps", "max_db_hits = 3000", 'max_db_hits = "many"', "max_db_hits", "an integer"),
    ("gaps", "max_db_hits = 3000", "max_db_hits = true", "max_db_hits", "an integer"),
    ("gaps", "max_db_hits = 3000", "max_db_hits = 0", "max_db_hits", "above 0"),
    ("gaps", "max_db_hits = 3000", "max_hits = 3000", "max_hits", "did you mean 'max_db_hits'"),
    ("explore", "[columns]", 'severity = "gap"\n[columns]', "severity", "only cards in gaps"),
    ("explore", "[columns]", 'identity = ["area"]\n[columns]', "identity", "only cards in gaps"),
    ("load", "[params]", "max_db_hits = 3\n[params]", "max_db_hits", "writes"),
    ("explore", 'area = "node"\n', "", "[columns]", "[columns] is empty"),
    ("explore", '[columns]\narea = "node"\n', "", "/*", "'columns'"),
    ("explore", '[columns]\narea = "node"', 'columns = "area"', "columns =", "a table"),
    ("gaps", AS_OF + "\n", "", "[params]", "as_of"),
    ("gaps", AS_OF, 'as_of = { type = "string", default = "" }', "as_of = {", 'type = "date"'),
    ("gaps", 'least = { type = "integer"', 'least = { type = "int"', "least =", "did you mean 'integer'"),
    ("gaps", 'least = { type = "integer", default = 1 }', "least = 1", "least =", "a table"),
    ("gaps", "least = { type =", "least = { tpye =", "least =", "'tpye'"),
    ("gaps", "default = 1 }", 'default = "1" }', "least =", "default of 'least'"),
    ("gaps", "default = 1 }", "default = true }", "least =", "default of 'least'"),
    ("gaps", 'default = "today"', 'default = "tomorrow"', "as_of =", "default of 'as_of'"),
    ("gaps", "least = {", "[params.least]\n#", "[params.least]", "'type'"),
    ("gaps", "$least > 0", "1 > 0", "least =", "declared but not used"),
    ("gaps", "$least > 0", "'$least' > `$least` // $least", "least =", "declared but not used"),
    ("gaps", "$least > 0", "$least > $lest", "AND $least > $lest", "did you mean 'least'"),
    ("gaps", "$area = '' OR g.code = $area", "g.code = $aera", "WHERE g.code", "did you mean 'area'"),
    ("explore", "MATCH (area:Area) RETURN area\n", "", "*/\n/*\n[[", "no Cypher statement"),
    ("explore", "RETURN area\n", "RETURN area;\nMATCH (x)\nRETURN x\n", "MATCH (x)", "one statement"),
    ("explore", "RETURN area\n", "RETURN area;;\n", "RETURN area;;", "one statement"),
    ("explore", "RETURN area\n", "\nRETURN area + 'x\n", "RETURN area + 'x", "never ends"),
    ("explore", "RETURN area\n", "\nRETURN area.`x\n", "RETURN area.`x", "with ` never ends"),
    ("explore", "expect = []\n*/", "expect = []\n", "/*\n[[", "with /* never ends"),
    ("explore", "RETURN area\n", "\nRETURN area */\n", "RETURN area */", "without its /*"),
    ("explore", READ[READ.rindex("/*") :], "", "MATCH (area", "no examples"),
    ("explore", READ[READ.rindex("/*") :], "/* a remark */", "/* a remark", "no examples"),
    ("explore", "expect = []\n*/", "expect = []\n*/\nRETURN 1", "RETURN 1", "nothing may follow"),
    ("explore", "(:Area {code: 'A1'})", "(/* x */ :Area)", "(/* x */ :Area)", "nothing may follow"),
    ("explore", '[[example]]\ngiven = ""', '[[exmaple]]\ngiven = ""', "[[exmaple]]", "unknown key"),
    ("explore", "expect = []", "expekt = []", "expekt", "unknown key 'expekt'"),
    ("explore", "expect = []", "", '[[example]]\ngiven = ""', "'expect' is missing"),
    ("explore", 'given = ""\n', "", "[[example]]\nexpect", "'given' is missing"),
    ("explore", 'given = ""\n', 'given = " "\n', 'given = " "', "blanks"),
    ("explore", 'given = ""\n', "given = 1\n", "given = 1", "a string"),
    ("explore", "expect = []", 'expect = ["A1"]', 'expect = ["A1"]', "list of tables"),
    (
        "explore",
        "expect = []",
        'expect = [\n  { area = "A" },\n  { aera = "A" } ]',
        "{ aera",
        "column 'aera'",
    ),
    ("explore", "expect = []", "expect = [ #", "expect = [ #", "TOML"),
    ("explore", 'expect = [ { area = "A1" } ]', "expect = []", "/*\n[[", "with rows"),
    ("explore", "expect = []", "expect = [ {} ]", "/*\n[[", "without rows"),
    ("explore", "expect = []", "expect = []\nthen = []", "then", "writes has a then"),
    ("explore", "expect = []", "expect = []\nparams = { x = 1 }", "params", "parameter 'x'"),
    ("gaps", "least = 2 }", 'least = "2" }', 'least = "2"', "type integer"),
    ("gaps", ", least = 2 }", ", lest = 2 }", "lest = 2", "did you mean 'least'"),
    ("gaps", "params = { as_of = 2026-06-30 }\n", "", "[[example]]\nabout", "'as_of'"),
    ("gaps", "as_of = 2026-06-30, least", "least", "params = { least", "'as_of'"),
    ("gaps", 'covers = "unknown date"\n', "", "/*\n[[", 'covers = "unknown date"'),
    ("gaps", 'covers = "uncollected"\n', "", "/*\n[[", 'covers = "uncollected"'),
    ("gaps", '"uncollected"', '"not collected"', 'covers = "not', "'not collected'"),
    ("load", 'params = { rows = [ { code = "A1", name = "甲" } ] }\n', "", "[[example]]", "'rows'"),
    ("load", 'rows = [ { code = "A1", name = "甲" } ]', "rows = [ 1 ]", "params = { rows", "list<map>"),
    ("load", "query = ", "qeury = ", "then", "unknown key 'qeury'"),
    ("load", WRITE[WRITE.rindex("/*") :], "", "UNWIND", "no examples"),
]


@pytest.mark.parametrize(
    ("folder", "old", "new", "place", "word"), BROKEN, ids=[f"{b[0]}-{b[4]}" for b in BROKEN]
)
def test_each_fault_is_named_with_its_line(folder: str, old: str, new: str, place: str, word: str) -> None:
    assert old in TEXTS[folder]
    text = TEXTS[folder].replace(old, new, 1)
    found, problems = read(folder, text)
    assert found is None
    line = text.count("\n", 0, text.index(place)) + 1
    told = [(error.line, error.en) for error in problems]
    assert any(at == line and word in message for at, message in told), (line, told)
    assert all(error.zh != error.en and error.en.startswith("root/") for error in problems)


def test_one_fault_is_told_once() -> None:
    for folder, old, new, _, word in BROKEN:
        if word in (
            "'severity'",
            "'basis'",
            "title",
            "head",
            "declared but not used",
            "with rows",
            "first */",
        ):
            assert len(read(folder, TEXTS[folder].replace(old, new, 1))[1]) == 1, (old, word)


def test_all_faults_are_told_at_once_in_the_order_of_the_file() -> None:
    text = (
        RULE.replace("// 网格", "// ").replace('"seed:1"', "1").replace("$least > 0", "$x > 0") + "RETURN 1"
    )
    lines = [error.line for error in read("gaps", text)[1]]
    assert len(lines) == 4
    assert lines == sorted(lines)


def test_values_go_given_then_profile_then_default() -> None:
    rule = good("gaps")
    assert rule.bind({}) == {"as_of": dt.date.today(), "area": "", "least": 1}
    profile = {"least": 3, "area": "620702", "of_another_card": 9}
    assert rule.bind({"area": "620725"}, profile) | {"as_of": None} == {
        "as_of": None,
        "area": "620725",
        "least": 3,
    }
    assert rule.bind({"as_of": "2026-06-30"})["as_of"] == dt.date(2026, 6, 30)
    assert rule.bind({"as_of": "today"})["as_of"] == dt.date.today()


def of_type(kind: str) -> card.Card:
    text = READ.replace("[columns]", f'[params]\nx = {{ type = "{kind}" }}\n[columns]')
    text = text.replace("MATCH (area:Area)", "MATCH (area:Area) WHERE $x = $x")
    values = {
        "string": '"a"',
        "integer": "1",
        "float": "1.0",
        "boolean": "true",
        "date": "2026-01-01",
        "map": "{}",
    }
    value = values.get(kind, "[]" if kind.startswith("list") else "2026-01-01T00:00:00")
    return good("explore", text.replace("expect", f"params = {{ x = {value} }}\nexpect"))


@pytest.mark.parametrize(
    ("kind", "given", "value"),
    [
        ("string", "12", "12"),
        ("string", " 甲 ", " 甲 "),
        ("integer", " 12 ", 12),
        ("integer", 12, 12),
        ("float", "1", 1.0),
        ("float", 1, 1.0),
        ("boolean", "TRUE", True),
        ("boolean", "否", False),
        ("boolean", False, False),
        ("date", dt.date(2026, 1, 2), dt.date(2026, 1, 2)),
        ("datetime", "2026-01-02T03:04:05", dt.datetime(2026, 1, 2, 3, 4, 5)),
        ("map", '{"a": [1, null]}', {"a": [1, None]}),
        ("list<string>", "甲,乙, 丙", ["甲", "乙", "丙"]),
        ("list<string>", '["a,b"]', ["a,b"]),
        ("list<string>", "", []),
        ("list<integer>", "1, 2", [1, 2]),
        ("list<date>", "2026-06-30,2026年7月1日", [dt.date(2026, 6, 30), dt.date(2026, 7, 1)]),
        ("list<date>", [dt.date(2026, 6, 30)], [dt.date(2026, 6, 30)]),
        ("list<map>", '[{"a": 1}]', [{"a": 1}]),
        ("list<map>", [{"a": None}], [{"a": None}]),
    ],
)
def test_texts_and_values_become_typed(kind: str, given: object, value: object) -> None:
    bound = of_type(kind).bind({"x": given})["x"]
    assert (bound, type(bound)) == (value, type(value))


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("string", 1),
        ("string", None),
        ("string", "\udcff"),
        ("integer", "1.5"),
        ("integer", True),
        ("integer", 2**63),
        ("float", "nan"),
        ("float", "1e999"),
        ("boolean", "maybe"),
        ("boolean", 1),
        ("date", "31 February"),
        ("date", "2026-02-31"),
        ("date", dt.datetime(2026, 1, 1)),
        ("datetime", dt.date(2026, 1, 1)),
        ("map", "[]"),
        ("map", "{"),
        ("map", {1: 2}),
        ("list<string>", "[1]"),
        ("list<string>", 5),
        ("list<integer>", "1,a"),
        ("list<integer>", '["1", true]'),
        ("list<date>", "2026-06-30,甲"),
        ("list<date>", [None]),
        ("list<map>", "[" * 100_000),
        ("list<map>", {}),
    ],
)
def test_a_wrong_value_names_card_and_parameter(kind: str, given: object) -> None:
    with pytest.raises(BadParameter, match=r"'x' of explore\.one must be of type " + kind):
        of_type(kind).bind({"x": given})


def test_unknown_and_missing_parameters() -> None:
    with pytest.raises(BadParameter, match=r"gaps\.one has no parameter 'aera'; did you mean 'area'"):
        good("gaps").bind({"aera": "1"})
    with pytest.raises(BadParameter, match=r"explore\.one needs the parameter 'x' \(integer\)"):
        of_type("integer").bind({})


def test_rows_are_not_repeated_in_a_message() -> None:
    with pytest.raises(BadParameter) as caught:
        good("load").bind({"rows": ["620102199001011234"]})
    assert "6201" not in str(caught.value)
