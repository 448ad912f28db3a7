"""Real input that nobody here shaped: bodies and members of the United States Congress, through a mapping.

The figures are those of its publisher's file; a second, quite different mapping loads as well.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from conftest import emptied
from loading import loaded

from cypher.library import Library
from graph.db import Graph
from graph.digest import digest
from graph.element import Node

pytestmark = pytest.mark.neo4j
US = Path(__file__).with_name("cities") / "us-committees"
DAY = date(2026, 6, 30)


@pytest.fixture(scope="module")
def congress(spare_server: Graph, library: Library) -> Graph:
    emptied(spare_server)
    loaded(spare_server, library, US)
    return spare_server


def asked(graph: Graph, library: Library, card: str, **params: object) -> list[dict[str, object]]:
    found = library.get(card)
    return graph.read(found.statement, found.bind({"as_of": DAY, **params}))


def code(node: object) -> str:
    assert isinstance(node, Node)
    return node.name


def test_counts(congress: Graph) -> None:
    counted = congress.read(
        """
        RETURN COUNT { (o:Organization) WHERE NOT (o)-[:SUBORDINATE_TO]->() } AS committees,
          COUNT { (:Organization)-[:SUBORDINATE_TO]->() } AS subcommittees,
          COUNT { (:Person) } AS people, COUNT { ()-[:HOLDS]->() } AS memberships
        """
    )
    assert counted == [{"committees": 49, "subcommittees": 181, "people": 528, "memberships": 3879}]


def test_the_same_again_changes_nothing(congress: Graph, library: Library) -> None:
    """Nobody has a people table here: who is named by code is stated again by being named again."""
    before = digest(congress)
    again = loaded(congress, library, US)
    assert not again.committed
    assert again.changes == 0
    assert again.elements["Person"]["unchanged"] == 528
    assert digest(congress) == before


def test_bodies_without_a_chair(congress: Graph, library: Library) -> None:
    rows = asked(congress, library, "gaps.vacant_post")
    found = {code(row["post"]): row["state"] for row in rows if row["role"] == "chair"}
    bodies = ("HSED14", "HSSM23", "SSCM39", "SSJU27", "JCSE")
    assert found == {f"{body}#chair": "gap" for body in bodies}


@pytest.mark.parametrize(
    ("at_least", "top_only", "people"), [(2, True, 436), (3, True, 203), (3, False, 507)]
)
def test_people_by_organizations(
    congress: Graph, library: Library, at_least: int, top_only: bool, people: int
) -> None:
    card = "explore.people_by_organizations"
    rows = asked(congress, library, card, at_least=at_least, top_only=top_only)
    assert len(rows) == people
    if top_only:
        assert rows[0]["organizations"] == 8
    assert all(row["organizations"] == len({*_texts(row["names"])}) for row in rows if top_only)


def _texts(names: object) -> list[str]:
    assert isinstance(names, list)
    return names


def test_pairs_in_line_are_apart(congress: Graph, library: Library) -> None:
    lines = congress.read("MATCH (a)-[:SUBORDINATE_TO]->(b) RETURN a.code AS a, b.code AS b")
    held = congress.read(
        "MATCH (p:Person)-[:HOLDS]->()-[:OF]->(o) RETURN p.key AS person, collect(DISTINCT o.code) AS bodies"
    )
    together = {
        tuple(sorted((a, b)))
        for row in held
        for a in _texts(row["bodies"])
        for b in _texts(row["bodies"])
        if a != b
    }
    superior = {tuple(sorted((str(row["a"]), str(row["b"])))) for row in lines}
    for in_line, expected in ((True, together & superior), (False, together - superior)):
        rows = asked(congress, library, "explore.cross_appointments", in_line=in_line)
        pairs = [(code(row["one"]), code(row["other"])) for row in rows]
        assert len(pairs) == len(set(pairs))
        assert set(pairs) == expected
        assert {row["state"] for row in rows} == {"certain"}
        assert {row["since"] for row in rows} == {date(2026, 6, 15)}
    manned = {str(row["a"]) for row in lines} & {body for row in held for body in _texts(row["bodies"])}
    assert len(together & superior) == len(manned) == 179


def test_before_the_file_nothing_is_certain(congress: Graph, library: Library) -> None:
    rows = congress.read(
        library.get("explore.people_by_organizations").statement,
        {"as_of": date(2026, 6, 14), "at_least": 1, "top_only": False},
    )
    assert rows == []


def test_no_code_and_no_card_names_the_data_set() -> None:
    root = US.parents[2]
    files = [path for folder in ("api", "loaders", "graph", "cypher") for path in (root / folder).rglob("*")]
    texts = {path: path.read_text("utf-8") for path in files if path.suffix in (".py", ".cypher", ".toml")}
    assert len(texts) > 100
    named = re.compile(
        r"congress|senate|us.committees|subcommittee|HSED|JCSE|parlament|bundestag", re.IGNORECASE
    )
    assert [str(path) for path, text in texts.items() if named.search(text)] == []


GREMIEN = """\ufeffKürzel;Bezeichnung;Art;Übergeordnet;Stand
FA;Finanzausschuss;Ausschuss;;x
FA1;Steuern;Unterausschuss;FA;x
HA;Haushalt;Ausschuss;;x
"""
MITGLIEDER = """Mitglieder der Gremien;;;;;
;;;;;
Gremium;Vorname und Name;Funktion;Seit;Bis;Nr.
FA;Anna Groß;Vorsitz;1.3.2024;;1
FA;Jörg Weiß;;2024-04-01;;2
FA1;Jörg Weiß;Vorsitz;2024;;3
HA;Anna Groß;stv. Vorsitz;2023-05-01;;4
HA;Ute Ley;;2020-01;2022-12;5
"""
MAPPING = """
source = "stadtrat"
as_of = 2026-01-31
[[table]]
file = "gremien.csv"
as = "organizations"
columns = { code = "Kürzel", name = "Bezeichnung", type = "Art", superior = "Übergeordnet" }
constants = { level = "city" }
ignore = ["Stand"]
[[table]]
file = "mitglieder.csv"
as = "holdings"
constants = { kind = "elected" }
ignore = ["Nr."]
[table.columns]
organization = "Gremium"
name = "Vorname und Name"
role = "Funktion"
from = "Seit"
to = "Bis"
[table.values.role]
"" = "member"
"Vorsitz" = "chair"
"stv. Vorsitz" = "deputy_chair"
[table.values.from]
"1.3.2024" = 2024-03-01
[[post]]
of = "Ausschuss"
role = "chair"
[[collects]]
what = "holdings"
scope = "*"
"""


def test_a_second_mapping(spare: Graph, library: Library, tmp_path: Path) -> None:
    (tmp_path / "gremien.csv").write_text(GREMIEN, "utf-8")
    (tmp_path / "mitglieder.csv").write_bytes(MITGLIEDER.encode("utf-8"))
    (tmp_path / "map.toml").write_text(MAPPING, "utf-8")
    files = tmp_path / "gremien.csv", tmp_path / "mitglieder.csv"
    outcome = loaded(spare, library, *files, mapping=tmp_path / "map.toml")
    assert loaded(spare, library, *files, mapping=tmp_path / "map.toml").changes == 0
    assert outcome.source == "stadtrat"
    assert outcome.rows["holdings"] == {"read": 5, "loaded": 5, "unchanged": 0, "rejected": 0}
    vacant = asked(spare, library, "gaps.vacant_post")
    assert [(code(row["post"]), row["state"]) for row in vacant] == [("HA#chair", "gap")]
    bodies = spare.read(
        "MATCH (o:Organization)"
        " RETURN o.code AS code, o.type AS type, o.level AS level, labels(o) AS labels ORDER BY code"
    )
    assert bodies[1] == {"code": "FA1", "type": "Unterausschuss", "level": "city", "labels": ["Organization"]}
    # Without a code a person is known by name and body: nobody is joined by name alone.
    people = spare.read("MATCH (p:Person) RETURN p.key AS key ORDER BY key")
    assert [row["key"] for row in people] == [
        "stadtrat:Anna Groß@FA", "stadtrat:Anna Groß@HA", "stadtrat:Jörg Weiß@FA", "stadtrat:Jörg Weiß@FA1",
        "stadtrat:Ute Ley@HA",
    ]  # fmt: skip
    held = spare.read(
        "MATCH (:Person)-[h:HOLDS]->(x:Post)"
        " RETURN x.code AS post, h.from_min AS from_min, h.from_max AS from_max,"
        " h.to_max AS to_max, h.status AS status, h.kind AS kind ORDER BY post, from_min"
    )
    assert [tuple(row.values()) for row in held] == [
        ("FA#chair", date(2024, 3, 1), date(2024, 3, 1), None, "current", "elected"),
        ("FA#member", date(2024, 4, 1), date(2024, 4, 1), None, "current", "elected"),
        ("FA1#chair", date(2024, 1, 1), date(2024, 12, 31), None, "current", "elected"),
        ("HA#deputy_chair", date(2023, 5, 1), date(2023, 5, 1), None, "current", "elected"),
        ("HA#member", date(2020, 1, 1), date(2020, 1, 31), date(2022, 12, 31), "ended", "elected"),
    ]
