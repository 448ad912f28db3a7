"""A chart in every format: read by those for whom it is meant, whole on dirty data, safe with any name."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any
from xml.etree import ElementTree

import networkx
import pydot
import pytest
import python_calamine
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from test_graph_organigram import hierarchies, post, row

from api.render.chart.address import Address
from api.render.chart.formats import BY_NAME, NAMES, Wanted
from graph.drawing import Drawing, unruled
from graph.organigram import Gap, chart

pytestmark = [
    pytest.mark.filterwarnings("ignore:.* deprecated:DeprecationWarning:pydot"),
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
]
"""The readers of DOT and of linked data use old names of their own libraries."""
DAY = date(2026, 6, 30)
BASE = "http://127.0.0.1:8000"
ORG = rdflib.Namespace("http://www.w3.org/ns/org#")
SVG = "{http://www.w3.org/2000/svg}"
MARKED = ("↑ 见上", "↻ 循环隶属")
HOSTILE = [
    '"',
    "\\",
    "<img src=x onerror=alert(1)>",
    "a\nb",
    "\x00\x1b[31m",
    "\u202egnp",
    "&amp;",
    "]]>",
    "O`Neill",
    "``` **a** `b",
    'Tom 12" Records|#3',
    "x" * 2000,
]


def tie(other: str, *names: str, sure: bool = True, in_line: bool = False) -> dict[str, Any]:
    people = [{"person": name, "name": name, "sure": sure} for name in names]
    return {"code": other, "name": f"名{other}", "in_line": in_line, "people": people}


def town() -> Drawing:
    """A has B and C below it; C is also below D, which is elsewhere; B and C share 甲; C hangs on Z, gone."""
    above = [
        {"code": "A", "name": "一党委", "sure": True},
        {"code": "D", "name": "四", "sure": True},
        {"code": "Z", "name": "旧", "sure": False, "there": False},
    ]
    rows = [
        row("A", name="一党委", type="PartyCommittee", below=2, posts=[post("A#secretary", "secretary")]),
        row(
            "B",
            "A",
            name="二支部",
            type="Branch",
            posts=[post("B#s", "secretary", state="vacant", vacant=1, holders=[])],
        )
        | {"ties": [tie("C", "甲"), tie("Y", "乙")], "sources": ["s:f.csv#2"]},
        row("C", name="三支部", type="Branch") | {"superiors": above, "ties": [tie("B", "甲")]},
    ]
    gap = Gap("gaps.x", "缺支部", "no branch", "gap", "G1", "一网格", "s:f.csv#9")
    return Drawing(chart(rows, ["A"]), DAY, True, {"A": (gap,)})


def write(drawing: Drawing, form: str, lang: str = "zh", base: str | None = BASE) -> bytes:
    return b"".join(BY_NAME[form].write(drawing, Wanted(lang, Address(base), {"links": {}})))


def test_json_says_all_of_it() -> None:
    said = json.loads(write(town(), "json"))
    assert (said["as_of"], said["made"]) == ("2026-06-30", True)
    (root,) = said["chart"]
    assert [child["code"] for child in root["children"]] == ["B", "C"]
    assert root["gaps"][0]["rule"] == "gaps.x"
    assert root["children"][0]["links"]["sources"] == [f"{BASE}/sources/s#f.csv%232"]
    assert root["children"][1]["superiors"][2] == {"code": "Z", "name": "旧", "sure": False, "there": False}
    assert root["children"][1]["ties"][0]["people"] == [{"person": "甲", "name": "甲", "sure": True}]


def test_a_graph_has_solid_and_dotted_edges_each_once() -> None:
    said = json.loads(write(town(), "graph"))
    assert [node["code"] for node in said["nodes"]] == ["A", "B", "C"]
    edges = [(each["from"], each["to"], each["kind"]) for each in said["edges"]]
    assert edges == [("B", "A", "solid"), ("B", "C", "dotted"), ("C", "A", "solid")]


def test_a_tree_of_text_has_dotted_lines_gaps_and_superiors_that_are_gone() -> None:
    assert write(town(), "tree").decode().splitlines() == [
        "截止 · as of 2026-06-30 【演示数据(虚构) · made-up data】",
        "一党委 [A] 党委",
        "│  · 书记: 甲",
        "│  ! 缺口 · gap: 缺支部 一网格",
        "├─ 二支部 [B] 党支部",
        "│     · 书记: 空缺 · vacant",
        "│     ⋯ 交叉任职 名C: 甲",
        "│     ⋯ 交叉任职 名Y: 乙",
        "└─ 三支部 [C] 党支部 (另属 四, 旧(已不在))",
        "      ⋯ 交叉任职 名B: 甲",
    ]


def test_networkx_reads_graphml_and_gexf() -> None:
    graphml = networkx.read_graphml(io.BytesIO(write(town(), "graphml")), force_multigraph=True)
    gexf = networkx.read_gexf(io.BytesIO(write(town(), "gexf")))
    for found in (graphml, gexf):
        assert set(found.nodes) == {"A", "B", "C"}
        kinds = sorted((a, b, facts["kind"]) for a, b, facts in found.edges(data=True))
        assert kinds == [("B", "A", "solid"), ("B", "C", "dotted"), ("C", "A", "solid")]
        assert found.nodes["B"]["vacant"] == 1


def test_graphviz_reads_dot() -> None:
    (found,) = pydot.graph_from_dot_data(write(town(), "dot").decode())
    edges = {(each.get_source(), each.get_destination(), each.get("style")) for each in found.get_edges()}
    assert edges == {('"A"', '"B"', None), ('"A"', '"C"', None), ('"B"', '"C"', "dotted")}


def test_linked_data_is_of_the_organization_ontology() -> None:
    data = rdflib.Graph().parse(data=write(town(), "jsonld"), format="json-ld")
    ids = {name: rdflib.URIRef(f"{BASE}/organizations/{name}") for name in "ABCDYZ"}
    assert set(data.subjects(rdflib.RDF.type, ORG.Organization)) == {ids["A"], ids["B"], ids["C"]}
    assert set(data.objects(ids["C"], ORG.subOrganizationOf)) == {ids["A"], ids["D"]}
    assert set(data.objects(ids["B"], ORG.linkedTo)) == {ids["C"], ids["Y"]}
    posts = set(data.subjects(ORG.postIn, ids["A"]))
    assert posts == {rdflib.URIRef(f"{BASE}/posts/A%23secretary")}
    assert [str(name) for name in data.objects(posts.pop(), ORG.heldBy)] == [f"{BASE}/people/p"]
    kinds = set(data.objects(ids["B"], ORG.classification))
    assert {str(name) for name in data.objects(kinds.pop(), rdflib.SKOS.prefLabel)} == {"党支部", "branch"}


def test_popolo_has_one_parent_and_says_the_others() -> None:
    said = json.loads(write(town(), "popolo"))
    assert [each["parent_id"] for each in said["organizations"]] == [None, "A", "A"]
    assert said["organizations"][2]["other_parent_ids"] == ["D"]
    assert said["persons"] == [{"id": "p", "name": "甲"}]
    (held,) = said["memberships"]
    assert (held["person_id"], held["post_id"], held["organization_id"]) == ("p", "A#secretary", "A")


def test_tables_have_a_row_a_post_and_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(write(town(), "csv").decode("utf-8-sig"))))
    assert [(each["code"], each["state"], each["gaps"]) for each in rows] == [
        ("A", "held", "gaps.x gap G1"),
        ("B", "vacant", ""),
        ("C", "", ""),
    ]
    evil = Drawing(chart([row("A", name="=1+1")], ["A"]), DAY, False)
    assert "'=1+1" in write(evil, "csv").decode("utf-8-sig")
    book = python_calamine.CalamineWorkbook.from_object(io.BytesIO(write(town(), "xlsx")))
    assert book.sheet_names == ["posts", "lines"]
    lines = [each[:3] for each in book.get_sheet_by_name("lines").to_python()[-3:]]
    assert lines == [["B", "A", "solid"], ["B", "C", "dotted"], ["C", "A", "solid"]]


def test_a_page_to_print_is_a3_and_has_no_script() -> None:
    said = write(town(), "html").decode()
    assert "size:A3" in said
    assert "break-inside:avoid" in said
    assert "<script" not in said
    assert said.count("<section") == 3
    assert "空缺" in said
    assert "交叉任职 名C: 甲" in said


def test_the_picture_has_dotted_curves_between_those_that_are_drawn() -> None:
    root = ElementTree.fromstring(write(town(), "svg"))
    dotted = [each for each in root.iter(f"{SVG}path") if each.get("stroke-dasharray") == "1 4"]
    assert len(dotted) == 1
    assert dotted[0][0].text == "甲"


def test_without_solid_lines_nobody_stands_below_another() -> None:
    flat = unruled(town())
    assert [(line.body.code, line.depth, line.above) for line in flat.lines()] == [
        ("A", 0, None), ("B", 0, None), ("C", 0, None),
    ]  # fmt: skip
    assert [each["kind"] for each in json.loads(write(flat, "graph"))["edges"]] == ["dotted"]


@pytest.mark.parametrize("form", NAMES)
@settings(max_examples=30)
@given(
    rows=hierarchies(),
    roots=st.lists(st.sampled_from(["O1", "O2"])),
    name=st.text() | st.sampled_from(HOSTILE),
)
def test_dirty_data_is_drawn_in_every_format(
    form: str, rows: list[dict[str, Any]], roots: list[str], name: str
) -> None:
    """Several superiors, circles, missing parents, any name: whole, and well formed."""
    rows = [each | {"name": name or None, "ties": [tie("O1", name or "x"), tie("O9", "乙")]} for each in rows]
    drawing = Drawing(chart(rows, roots), DAY, False)
    said = write(drawing, form)
    bodies = {body.code for body in drawing.chart.bodies}
    assert READ[form](said) == len(bodies), said


def _csv(said: bytes) -> int:
    rows = csv.DictReader(io.StringIO(said.decode("utf-8-sig"), newline=""))
    return len({each["code"] for each in rows if not each["mark"]})


def _nested(nodes: list[dict[str, Any]]) -> int:
    return sum((not node["mark"]) + _nested(node["children"]) for node in nodes)


def _xlsx(said: bytes) -> int:
    book = python_calamine.CalamineWorkbook.from_object(io.BytesIO(said))
    rows = book.get_sheet_by_name("posts").to_python()[3:]
    return len({each[1] for each in rows if not each[6]})


def _sections(said: bytes) -> int:
    text = said.decode()
    return text.count("<section") - sum(text.count(mark) for mark in MARKED)


def _boxes(said: bytes) -> int:
    root = ElementTree.fromstring(said)
    boxes = sum(each.get("rx") == "4" for each in root.iter(f"{SVG}rect"))
    return boxes - sum(mark in (each.text or "") for each in root.iter(f"{SVG}text") for mark in MARKED)


READ: dict[str, Any] = {
    "json": lambda said: _nested(json.loads(said)["chart"]),
    "graph": lambda said: len(json.loads(said)["nodes"]),
    "tree": lambda said: sum(
        "[O" in line and not line.endswith(("see above", "superiors")) for line in said.decode().split("\n")
    ),
    "svg": _boxes,
    "html": _sections,
    "mermaid": lambda said: sum('["' in line for line in said.decode().split("\n")),
    "dot": lambda said: sum(
        each.get_name() not in ("node", '"\\n"')
        for each in pydot.graph_from_dot_data(said.decode())[0].get_nodes()
    ),
    "graphml": lambda said: len(networkx.read_graphml(io.BytesIO(said), force_multigraph=True)),
    "gexf": lambda said: len(networkx.read_gexf(io.BytesIO(said))),
    "xlsx": _xlsx,
    "csv": _csv,
    "jsonld": lambda said: len(
        set(rdflib.Graph().parse(data=said, format="json-ld").subjects(rdflib.RDF.type, ORG.Organization))
    ),
    "popolo": lambda said: len(json.loads(said)["organizations"]),
}
