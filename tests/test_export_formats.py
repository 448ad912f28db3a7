"""The graph in other people's formats: read back by plain readers, and compared with what it holds."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx
import pytest
import rdflib
from loading import of_every_table, write_csv
from roster_files import AS_OF, KEY, number, taken
from told import Kept, Told

from api.render.whole.days import partial
from api.render.whole.formats import BY_NAME, FORMATS
from graph.cut import Cut
from graph.everything import Line, Thing

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
ORG = rdflib.Namespace("http://www.w3.org/ns/org#")
FOAF = rdflib.Namespace("http://xmlns.com/foaf/0.1/")
TIME = rdflib.Namespace("http://www.w3.org/2006/time#")
SOURCES: list[dict[str, object]] = [{"source": "test", "name": "测试", "as_of": AS_OF, "made": True}]
DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
"""What a date of Popolo is made of, after the patterns of its JSON schemas."""
BEHALF = "holdings"


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Told]:
    """A town with something in every table; a member of the owners' committee sits there for a body."""
    book = of_every_table()
    book["holdings"] = [
        "person|organization|role|for|kind|on_behalf_of|from|to",
        "P1|Z1|书记||选举||2021.3|",
        "P1|Y1|主任|||Z1|不详|",
        "P2|Z2|书记/委员||||2020-01-01|",
        "P2|W1|项目经理||||2019|2024",
        "P3|D1|包联干部|G1|||2019-01-01|2025-01-01",
    ]
    book["people"] = [
        "code|name|id_number|sex|birth_year",
        f"P1|张三|{number(1)}|男|1975",
        "P2|李四|||",
        "P3|王五||女|",
    ]
    with ExitStack() as stack:
        rosters = stack.enter_context(taken(write_csv(tmp_path / "in", book)))
        assert not rosters.problem_count, [each.text() for each in rosters.problems]
        yield Told().load(rosters)


def text(told: Told, form: str, made: bool = True) -> str:
    rows = [row | {"made": made} for row in SOURCES]
    return b"".join(BY_NAME[form].write(Kept(told, rows))).decode()


@pytest.mark.parametrize("form", [each.name for each in FORMATS])
def test_made_up_data_say_so_and_no_person_s_number_is_told(told: Told, form: str) -> None:
    said = text(told, form)
    assert "made-up data" in said
    assert "made-up data" not in text(told, form, made=False)
    assert number(1) not in said
    assert f'"{KEY.hash(number(1))}"' not in said, "the hash is part of a key at most"


@pytest.mark.parametrize("form", [each.name for each in FORMATS])
def test_a_telephone_number_in_a_name_is_masked(told: Told, form: str) -> None:
    told.nodes["Organization", "Z1"]["name"] = "一支部 13912345678"
    assert "13912345678" not in text(told, form)


# Popolo: what of the graph it can hold comes back, read by nothing but json.


def popolo_content(said: dict[str, Any]) -> dict[object, object]:
    """What a reader of Popolo knows: things by id, and who holds what, for whom, in which time."""
    found: dict[object, object] = {}
    for each in said["organizations"]:
        above = [each[name] for name in ("parent_id",) if name in each] + each.get("other_parent_ids", [])
        ends = _days(each.get("founding_date")), _days(each.get("dissolution_date"))
        found["organization", each["id"]] = (
            each["name"],
            each.get("classification"),
            above,
            each.get("area_id"),
            ends,
        )
    for each in said["posts"]:
        ends = _days(each.get("start_date")), _days(each.get("end_date"))
        found["post", each["id"]] = (each.get("role"), each.get("organization_id"), each.get("area_id"), ends)
    for each in said["persons"]:
        found["person", each["id"]] = (each["name"], each.get("gender"), each.get("birth_date"))
    for each in said["memberships"]:
        ends = _days(each.get("start_date")), _days(each.get("end_date"))
        key = (
            "membership",
            each["person_id"],
            each.get("post_id") or each["organization_id"],
            each.get("label"),
        )
        found[key] = (each.get("organization_id"), each.get("on_behalf_of_id"), ends)
    return found


def _days(said: str | None) -> tuple[date | None, date | None]:
    """The first and the last day of a date of Popolo."""
    if said is None:
        return None, None
    assert DATE.fullmatch(said), said
    parts = [int(part) for part in said.split("-")]
    first = date(*[*parts, 1, 1][:3])
    if len(parts) == 3:
        return first, first
    after = (
        date(first.year + 1, 1, 1)
        if len(parts) == 1 or first.month == 12
        else date(first.year, first.month + 1, 1)
    )
    return first, after - timedelta(1)


def graph_content(told: Told) -> dict[object, object]:
    """The same of the graph."""
    roles = {
        "secretary": "书记",
        "member": "委员",
        "director": "主任",
        "manager": "项目经理",
        "responsible_cadre": "包联干部",
    }
    lines: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for (kind, start, end, _), _own in sorted(told.edges.items(), key=lambda each: str(each[0])):
        lines.setdefault((start[1], kind), []).append(end)
    found: dict[object, object] = {}

    def ends(own: dict[str, Any]) -> tuple[tuple[object, object], tuple[object, object]]:
        bounds = [(own.get(f"{stem}_min"), own.get(f"{stem}_max")) for stem in ("from", "to")]
        return tuple(each if all(each) else (None, None) for each in bounds)  # type: ignore[return-value]

    for (kind, key), own in told.nodes.items():
        to = {
            name: list(lines.get((key, name), [])) for name in ("SUBORDINATE_TO", "LOCATED_IN", "OF", "FOR")
        }
        if kind == "Organization":
            above = [code for _, code in to["SUBORDINATE_TO"]]
            area = next((code for _, code in to["LOCATED_IN"]), None)
            found["organization", key] = (own["name"], own.get("type"), above, area, ends(own))
        elif kind == "Post":
            area = next((code for kind, code in to["FOR"] if kind == "Area"), None)
            found["post", key] = (roles[own["role"]], to["OF"][0][1], area, ends(own))
        elif kind == "Person":
            gender = {"m": "male", "f": "female"}.get(own.get("sex", ""))
            born = own.get("birth_year")
            found["person", key] = (own["name"], gender, born and str(born))
    for (kind, start, end, _), own in told.edges.items():
        if kind in ("HOLDS", "EMPLOYED_BY"):
            body = end[1].split("#")[0]
            found["membership", start[1], end[1], own.get("title")] = (
                body,
                own.get("on_behalf_of"),
                ends(own),
            )
    return found


def test_popolo_holds_people_bodies_posts_and_memberships(told: Told) -> None:
    said = json.loads(text(told, "popolo"))
    expected = graph_content(told)
    assert popolo_content(said) == expected
    assert {key[0] for key in expected if isinstance(key, tuple)} == {
        "organization",
        "post",
        "person",
        "membership",
    }
    manager = next(each for each in said["memberships"] if each.get("label") == "项目经理")
    assert (manager["start_date"], manager["end_date"]) == ("2019", "2024")
    secretary = next(each for each in said["memberships"] if each["post_id"] == "Z1#secretary")
    assert secretary["start_date"] == "2021-03"
    undated = next(each for each in said["memberships"] if each.get("on_behalf_of_id") == "Z1")
    assert "start_date" not in undated
    assert undated["bounds"] == {"from_max": "2026-06-30", "status": "current"}


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2024, 2, 29), date(2024, 2, 29), "2024-02-29"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2024, 2, 3), date(2024, 2, 9), "2024-02"),  # true, and less exact: `bounds` has the days
        (date(2024, 2, 3), date(2024, 6, 30), "2024"),
        (date(2023, 12, 31), date(2024, 1, 1), None),
        (None, date(2024, 6, 30), None),
        (date(2024, 6, 30), None, None),
    ],
)
def test_two_bounds_are_the_narrowest_date_that_is_true(
    first: date | None, last: date | None, said: str | None
) -> None:
    assert partial({"from_min": first, "from_max": last}, "from") == said


def test_linked_data_has_memberships_with_their_time(told: Told) -> None:
    data = rdflib.Graph().parse(data=text(told, "jsonld"), format="json-ld")
    body = rdflib.URIRef("urn:sanfang:organizations:Z1")
    assert (body, rdflib.RDF.type, ORG.Organization) in data
    assert set(data.objects(body, ORG.subOrganizationOf)) == {rdflib.URIRef("urn:sanfang:organizations:D1")}
    bodies = {key for kind, key in told.nodes if kind == "Organization"}
    found = {str(each).rpartition(":")[2] for each in data.subjects(rdflib.RDF.type, ORG.Organization)}
    assert found == bodies
    assert len(set(data.subjects(rdflib.RDF.type, FOAF.Person))) == 3
    held = [key for key in told.edges if key[0] in ("HOLDS", "EMPLOYED_BY")]
    memberships = set(data.subjects(rdflib.RDF.type, ORG.Membership))
    assert len(memberships) == len(held)
    manager = rdflib.URIRef("urn:sanfang:posts:W1%23manager")
    (membership,) = [each for each in memberships if manager in set(data.objects(each))]
    (during,) = data.objects(membership, ORG.memberDuring)
    (end,) = data.objects(during, TIME.hasEnd)
    assert list(data.objects(end, TIME.inXSDgYear)) == [rdflib.Literal("2024", datatype=rdflib.XSD.gYear)]
    # What is over is no fact of the day: the manager's post is held by nobody now.
    assert not list(data.subjects(ORG.holds, manager))
    assert list(data.subjects(ORG.holds, rdflib.URIRef("urn:sanfang:posts:Z1%23secretary")))


FTM_ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?")
FTM = {
    "Organization": {"name"},
    "Company": {"name"},
    "Person": {"name"},
    "Position": {"name"},
    "Event": {"name"},
    "Occupancy": {"holder", "post"},
    "Employment": {"employer", "employee"},
    "Membership": {"member", "organization"},
    "UnknownLink": {"subject", "object"},
}
"""Schemas of FollowTheMoney with what each must have (its schema files)."""


def test_followthemoney_entities_have_what_their_schemas_ask_for(told: Told) -> None:
    entities = [json.loads(line) for line in text(told, "ftm").splitlines()]
    ids = [each["id"] for each in entities]
    assert len(set(ids)) == len(ids)
    for each in entities:
        assert FTM_ID.fullmatch(each["id"])
        assert FTM[each["schema"]] <= each["properties"].keys()
        assert all(
            value and all(isinstance(one, str) for one in value) for value in each["properties"].values()
        )
        for name in ("holder", "post", "employer", "employee", "member", "subject", "object", "involved"):
            assert set(each["properties"].get(name, ())) <= set(ids), name
        for name, values in each["properties"].items():
            if name.endswith(("Date", "date")):
                assert all(DATE.fullmatch(one) for one in values)
    kinds = [each["schema"] for each in entities]
    assert kinds.count("Person") == 3
    assert kinds.count("Occupancy") == sum(key[0] == "HOLDS" for key in told.edges)
    assert kinds.count("Position") == sum(kind == "Post" for kind, _ in told.nodes)
    (link,) = (each for each in entities if "on behalf of Z1" in each["properties"].get("description", ()))
    assert link["schema"] == "Occupancy"


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_networks_have_all_nodes_and_edges(told: Told, tmp_path: Path, form: str) -> None:
    path = tmp_path / f"city.{form}"
    path.write_text(text(told, form), encoding="utf-8")
    with path.open("rb") as file:
        found = networkx.read_graphml(file) if form == "graphml" else networkx.read_gexf(file)
    assert set(found.nodes) == {f"{kind}:{key}" for kind, key in told.nodes} | {"Source:test"}
    expected = sorted((f"{a[0]}:{a[1]}", f"{b[0]}:{b[1]}", kind) for kind, a, b, _ in told.edges)
    assert sorted((a, b, own["type"]) for a, b, own in found.edges(data=True)) == expected
    node = found.nodes["Organization:Z1"]
    assert (node["name"], node["type"], node["from_min"]) == ("一支部", "Branch", "2021-03-01")
    post = found.nodes["Post:Z1#secretary"]
    assert (post["seats"], post["required"], post["listed"]) == (1, True, True)
    assert not any("identity" in own for _, own in found.nodes(data=True))


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_no_name_breaks_the_xml(told: Told, form: str) -> None:
    said = "]]></data><script>&\"'\x00\x1b\ufffe\u202e=1+1"
    told.nodes["Organization", "Z1"]["name"] = said
    root = ElementTree.fromstring(text(told, form))
    values = {each.text for each in root.iter()} | {each.get("value") for each in root.iter()}
    assert any(value and value.startswith("]]></data><script>&\"'") for value in values)


class Part(Kept):
    """A part of a graph: a post of a body outside, held by a person inside."""

    def __init__(self) -> None:
        super().__init__(Told(), SOURCES)
        self.cut = Cut("G1", None, {})
        self.references = {"Organization": {"D1": "大工委"}}

    def things(self, kind: str) -> Iterator[Thing]:
        """The person and the post."""
        held = Line(
            "HOLDS", "Post", "D1#member", None, True, {"key": "1", "title": "委员", "status": "current"}
        )
        of = Line("OF", "Organization", "D1", "大工委", False, {})
        found = {
            "Person": Thing("Person", ("Person",), {"key": "s:P1", "name": "张三"}, (held,)),
            "Post": Thing("Post", ("Post",), {"code": "D1#member", "role": "member"}, (of,)),
        }
        return iter([found[kind]] if kind in found else [])


@pytest.mark.parametrize("form", [each.name for each in FORMATS])
def test_what_is_outside_is_named_as_a_reference_only(form: str) -> None:
    said = b"".join(BY_NAME[form].write(Part())).decode()
    assert "大工委" in said
    assert "a reference only" in said
    if form != "ftm":  # lines of entities have no head
        assert "the part of area G1" in said
    if form == "popolo":
        (body,) = json.loads(said)["organizations"]
        assert body == {"id": "D1", "name": "大工委", "note": "只是引用 · a reference only"}
