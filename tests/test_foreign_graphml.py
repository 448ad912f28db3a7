"""GraphML: nodes and edges with typed data; what they are, a mapping says."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pytest
from foreign_files import fields, good, origins, refused, said, told
from roster_files import corrected, only, taken

from loaders import manifest, manifest_toml

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
BOARDS = (
    HEAD
    + """
<key id="d0" for="node" attr.name="kind" attr.type="string"><default>person</default></key>
<key id="d1" for="all" attr.name="name" attr.type="string"/>
<key id="d2" for="edge" attr.name="role" attr.type="string"/>
<key id="d3" for="edge" attr.name="since" attr.type="int"/>
<key id="d4" for="edge" attr.name="weight" attr.type="double"><default>1.0</default></key>
<graph id="G" edgedefault="directed">
  <node id="n1"><data key="d1">Ann &amp; Co</data></node>
  <node id="n2"><data key="d0">body</data><data key="d1">Board of Trade</data></node>
  <node id="n3" labels=":Body"><data key="d0">body</data><data key="d1"><![CDATA[<Harbour>]]></data></node>
  <edge id="e1" source="n1" target="n2"><data key="d2">chair</data><data key="d3">2019</data></edge>
  <edge source="n1" target="n3"><data key="d2">member</data></edge>
  <hyperedge><endpoint node="n1"/></hyperedge>
</graph></graphml>
"""
)
MAPPING = """
source = "boards"
[[table]]
file = "boards.graphml"
sheet = "nodes"
as = "organizations"
columns = { code = "id", name = "name" }
constants = { type = "board" }
where = { kind = "body" }
ignore = ["labels"]
[[table]]
file = "boards.graphml"
sheet = "nodes"
as = "people"
columns = { code = "id", name = "name" }
where = { kind = ["person", "official"] }
ignore = ["labels"]
[[table]]
file = "boards.graphml"
sheet = "edges"
as = "holdings"
columns = { person = "source", organization = "target", from = "since" }
ignore = ["id", "weight"]
"""


def mapped(folder: Path, text: str = BOARDS, mapping: str = MAPPING) -> tuple[Path, manifest.Manifest]:
    (folder / "boards.graphml").write_text(text, "utf-8")
    (folder / "map.toml").write_text(mapping, "utf-8")
    return folder / "boards.graphml", manifest_toml.load(folder / "map.toml")


def test_a_mapping_says_what_nodes_and_edges_are(tmp_path: Path) -> None:
    path, mapping = mapped(tmp_path, BOARDS.replace("&lt;", "").replace("<![CDATA[<Harbour>]]>", "Harbour"))
    with good(path, manifest=mapping) as rosters:
        assert said(rosters, "organizations", "code", "name", "type") == [
            ("n2", "Board of Trade", "board"),
            ("n3", "Harbour", "board"),
        ]
        assert said(rosters, "people", "code", "name") == [("n1", "Ann & Co")]
        assert said(rosters, "holdings", "person", "organization", "role", "from") == [
            ("test:n1", "n2", "chair", "2019-01-01..2019-12-31"),
            ("test:n1", "n3", "member", None),
        ]
        assert origins(rosters, "organizations") == ["boards.graphml/nodes#2", "boards.graphml/nodes#3"]
        assert origins(rosters, "holdings") == ["boards.graphml/edges#1", "boards.graphml/edges#2"]
        assert fields(rosters) == {"nodes:hyperedge": 1, "nodes:endpoint": 1}
        assert not any("`where`" in text for _, text in told(rosters))


def test_the_mapping_of_the_page_is_one_that_loads(tmp_path: Path) -> None:
    page = (Path(__file__).parents[1] / "docs" / "foreign.md").read_text("utf-8")
    example = page.partition("### GraphML")[2].partition("```toml\n")[2].partition("```")[0]
    text = f"""{HEAD}<key id="k" for="node" attr.name="kind"/><key id="n" for="node" attr.name="name"/>
<key id="s" for="edge" attr.name="since"/><key id="w" for="edge" attr.name="weight"/><graph>
<node id="1"><data key="k">board</data><data key="n">Board</data></node>
<node id="2"><data key="k">person</data><data key="n">Ann</data></node>
<edge id="e" source="2" target="1"><data key="s">2019</data><data key="w">1</data></edge></graph></graphml>"""
    path, found = mapped(tmp_path, text, example)
    with good(path, manifest=found) as rosters:
        assert said(rosters, "holdings", "person", "organization", "role", "from") == [
            ("test:2", "1", "member", "2019-01-01..2019-12-31")
        ]


def test_without_a_mapping_nothing_is_guessed(tmp_path: Path) -> None:
    path, _ = mapped(tmp_path)
    with taken(path) as rosters:
        assert {(sheet, rule) for sheet, _, _, rule in refused(rosters)} == {
            ("nodes", "graph-unmapped"),
            ("edges", "graph-unmapped"),
        }


def test_headers_that_say_all_need_no_mapping(tmp_path: Path) -> None:
    """Nodes whose data are called as our columns are: `id` is ours for none, so it has to be passed over."""
    text = HEAD + '<key id="c" for="node" attr.name="code"/><key id="n" for="node" attr.name="name"/>'
    text += '<graph><node id="1"><data key="c">x</data><data key="n">Board</data></node></graph></graphml>'
    mapping = '[[table]]\nfile="boards.graphml"\nsheet="nodes"\nas="organizations"\nignore=["id"]\n'
    path, found = mapped(tmp_path, text, mapping)
    with good(path, manifest=found) as rosters:
        assert said(rosters, "organizations", "code", "name") == [("x", "Board")]


def test_a_word_that_no_row_has(tmp_path: Path) -> None:
    path, mapping = mapped(tmp_path, mapping=MAPPING.replace('kind = "body"', 'sort = "body"'))
    with taken(path, manifest=mapping) as rosters:
        assert ("nodes", 0, None, "mapped-header-missing") in refused(rosters)


def test_two_data_of_one_name_stay_apart(tmp_path: Path) -> None:
    text = HEAD + '<key id="a" for="node" attr.name="name"/><key id="b" for="node" attr.name="name"/>'
    text += '<graph><node id="1"><data key="a">One</data><data key="b">Two</data></node></graph></graphml>'
    mapping = '[[table]]\nfile="boards.graphml"\nsheet="nodes"\nas="organizations"\n'
    mapping += 'columns = { code = "id", name = "name", type = "name.b" }\n'
    path, found = mapped(tmp_path, text, mapping)
    with good(path, manifest=found) as rosters:
        assert said(rosters, "organizations", "name", "type") == [("One", "Two")]


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE graphml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE graphml SYSTEM "http://graphml.graphdrawing.org/dtds/graphml.dtd">',
        '<!DOCTYPE graphml [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_declared_entities_are_refused(tmp_path: Path, declared: str) -> None:
    text = '<?xml version="1.0"?>' + declared + '<graphml><graph><node id="&x;"/></graph></graphml>'
    for name in ("g.graphml", "g.xml"):
        (tmp_path / name).write_text(text, "utf-8")
        with taken(tmp_path / name) as rosters:
            assert only(rosters).rule == "xml-entities"
            assert rosters.blocked


def test_entities_in_another_encoding(tmp_path: Path) -> None:
    text = (
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE graphml [<!ENTITY a "ha">]><graphml>&a;</graphml>'
    )
    (tmp_path / "g.graphml").write_bytes(text.encode("utf-16"))
    with taken(tmp_path / "g.graphml") as rosters:
        assert only(rosters).rule == "xml-entities"


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        (HEAD + "<graph>\n<node id='1'>\n", "xml-broken", 5),
        (HEAD + "<graph>\n<node id='1'></edge>\n</graph></graphml>", "xml-broken", 4),
        (HEAD + "<graph>&nbsp;</graph></graphml>", "xml-broken", 3),
        (HEAD + "<graph></graph></graphml>", "empty-file", None),
        (HEAD + "<graph>" + "<node id='x'>" * 300, "json-deep", 3),
    ],
)
def test_broken_xml(tmp_path: Path, text: str, rule: str, line: int | None) -> None:
    (tmp_path / "g.graphml").write_text(text, "utf-8")
    with taken(tmp_path / "g.graphml") as rosters:
        assert (only(rosters).rule, only(rosters).line) == (rule, line)


SIGNED = (
    HEAD
    + """
<key id="d0" for="node" attr.name="kind"/><key id="d1" for="node" attr.name="name"/>
<key id="d2" for="node" attr.name="under"/>
<graph edgedefault="directed">
  <node id="https://x.org/#a|b"><data key="d0">person</data><data key="d1">Ann #1</data></node>
  <node id="=b`1`"><data key="d0">body</data><data key="d1">Board #2</data><data key="d2">50%*</data></node>
  <node id="50%*"><data key="d0">body</data><data key="d1">House</data></node>
  <edge source="https://x.org/#a|b" target="=b`1`"/>
  <edge source="https://x.org/#a|b" target="gone#1"/>
</graph></graphml>
"""
)
SIGNED_MAPPING = """
[[table]]
file = "boards.graphml"
sheet = "nodes"
as = "organizations"
columns = { code = "id", name = "name", superior = "under" }
where = { kind = "body" }
[[table]]
file = "boards.graphml"
sheet = "nodes"
as = "people"
columns = { code = "id", name = "name" }
where = { kind = "person" }
ignore = ["under"]
[[table]]
file = "boards.graphml"
sheet = "edges"
as = "holdings"
columns = { person = "source", organization = "target" }
constants = { role = "member" }
ignore = ["id"]
"""


def test_signs_in_ids_are_written_as_in_an_address(tmp_path: Path) -> None:
    """Wherever a mapping says that a column has codes; names stay as they are, and % is a sign too."""
    path, told = mapped(tmp_path, SIGNED, SIGNED_MAPPING)
    with taken(path, manifest=told) as rosters:
        assert said(rosters, "organizations", "code", "name", "superior") == [
            ("%3Db%601%60", "Board #2", ["50%25%2A"]),
            ("50%25%2A", "House", None),
        ]
        assert said(rosters, "people", "code", "name") == [("https://x.org/%23a%7Cb", "Ann #1")]
        assert said(rosters, "holdings", "person", "organization") == [
            ("test:https://x.org/%23a%7Cb", "%3Db%601%60")
        ]
        assert refused(rosters) == [("edges", 2, "target", "reference")]
        assert "gone%231" in only(rosters).value
        rosters.write_rejects(tmp_path / "back.xlsx")
    corrected(tmp_path / "back.xlsx", tmp_path / "fixed.xlsx", **{"gone%231": "gone%232"})
    with taken(tmp_path / "fixed.xlsx", source=None, known=everybody) as rosters:
        assert not rosters.problems
        assert said(rosters, "holdings", "organization") == [("gone%232",)]


def everybody(table: str, codes: Collection[str], source: str) -> dict[str, str]:
    return {code: code for code in codes}


def test_a_cell_that_a_mapping_spells_is_what_it_says(tmp_path: Path) -> None:
    spelled = SIGNED_MAPPING + '[table.values.organization]\n"gone#1" = "50%25%2A"\n'
    path, told = mapped(tmp_path, SIGNED, spelled)
    with good(path, manifest=told) as rosters:
        assert said(rosters, "holdings", "organization") == [("%3Db%601%60",), ("50%25%2A",)]


def test_what_nodes_are_is_not_guessed(tmp_path: Path) -> None:
    """Even where a node has all headers of a roster: a mapping says so, or leaves the page out."""
    text = HEAD + '<key id="c" for="node" attr.name="code"/><key id="n" for="node" attr.name="name"/>'
    text += '<key id="t" for="node" attr.name="type"/>'
    text += '<graph><node id="1"><data key="c">x</data><data key="n">A</data></node></graph></graphml>'
    path, _ = mapped(tmp_path, text, "")
    with taken(path) as rosters:
        (problem,) = rosters.problems
        assert (problem.rule, problem.file, problem.sheet) == ("graph-unmapped", "boards.graphml", "nodes")
        assert all("sanfang map" in problem.text(lang) for lang in ("en", "zh"))
