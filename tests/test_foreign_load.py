"""A file of each standard in a real graph: loaded, loaded again, asked, taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from foreign_files import lines, put
from loading import NO_POSTS, loaded
from test_foreign_bods import FIRST, person, relation, statement
from test_foreign_ftm import BASE, entity
from test_foreign_graphml import BOARDS, MAPPING

from cypher.library import Library
from graph import history
from graph.db import Graph
from graph.digest import digest
from graph.element import Node

pytestmark = pytest.mark.neo4j
DAY = date(2026, 6, 30)


def asked(graph: Graph, library: Library, card: str, **params: object) -> list[dict[str, object]]:
    found = library.get(card)
    return graph.read(found.statement, found.bind({"as_of": DAY, **params}))


def code(node: object) -> str:
    assert isinstance(node, Node)
    return node.name


def twice(graph: Graph, library: Library, *paths: Path, **how: Any) -> None:
    """Load, and load again: nothing changes."""
    first = loaded(graph, library, *paths, as_of=DAY, due=NO_POSTS, **how)
    assert first.committed
    before = digest(graph)
    again = loaded(graph, library, *paths, as_of=DAY, due=NO_POSTS, **how)
    assert not again.committed
    assert again.changes == 0
    assert digest(graph) == before


def pairs(graph: Graph, library: Library) -> dict[tuple[str, ...], object]:
    """The bodies that share somebody, with how sure that is."""
    rows = asked(graph, library, "explore.cross_appointments", in_line=False)
    return {tuple(sorted((code(row["one"]), code(row["other"])))): row["state"] for row in rows}


def vacancies(graph: Graph, library: Library) -> dict[str, object]:
    return {code(row["post"]): row["state"] for row in asked(graph, library, "gaps.vacant_post")}


def sources(graph: Graph) -> set[str]:
    rows = graph.read("MATCH (:Person)-[h:HOLDS]->() UNWIND h.sources AS row RETURN DISTINCT row")
    return {str(row["row"]) for row in rows}


POPOLO = {
    "persons": [{"id": "1", "name": "Ann"}, {"id": "2", "name": "Bo"}, {"id": "3", "name": "Cy"}],
    "organizations": [
        {"id": "council", "name": "Council", "founding_date": "1899-01-01"},
        {"id": "port", "name": "Port Board", "founding_date": "2000"},
        {"id": "party", "name": "Party", "classification": "party"},
    ],
    "posts": [
        {"id": "s1", "role": "mayor", "organization_id": "council", "start_date": "1900"},
        {"id": "s2", "role": "master", "organization_id": "port", "start_date": "2001"},
        {
            "id": "s3",
            "role": "clerk",
            "organization_id": "port",
            "start_date": "2001",
            "end_date": "2010-01-01",
        },
    ],
    "memberships": [
        {"person_id": "1", "post_id": "s1", "on_behalf_of_id": "party", "start_date": "2021-05-01"},
        {"person_id": "1", "organization_id": "port", "start_date": "2022", "end_date": "2023-12-31"},
        {"person_id": "2", "organization_id": "port", "start_date": "2022-02"},
        {"person_id": "2", "organization_id": "council", "start_date": "2024-01-01"},
        {"person_id": "3", "post_id": "s2", "start_date": "2010", "end_date": "2019-10-01"},
    ],
}
COLLECTED = 'source = "town"\n[[collects]]\nwhat = "holdings"\nscope = "*"\nsince = 2026-01-01\n'


def test_popolo(spare: Graph, library: Library, tmp_path: Path) -> None:
    path = put(tmp_path / "town.json", POPOLO)
    twice(spare, library, path)
    # Today Bo alone sits in both; Ann did in 2023. The post of master has been empty since 2019, but nobody
    # said that all holdings were collected: that is unknown, and no gap. A post that ended is due no more.
    assert pairs(spare, library) == {("council", "port"): "certain"}
    people = asked(spare, library, "explore.people_by_organizations", at_least=2, top_only=False)
    assert [(row["name"], row["names"]) for row in people] == [("Bo", ["Council", "Port Board"])]
    assert vacancies(spare, library) == {"port#master": "unknown"}
    behalf = spare.read(
        "MATCH ()-[h:HOLDS]->() WHERE h.on_behalf_of IS NOT NULL RETURN h.on_behalf_of AS code"
    )
    assert behalf == [{"code": "party"}]
    first = spare.read("MATCH (o:Organization {code: 'council'}) RETURN o.from_min AS day")
    assert first == [{"day": date(1899, 1, 1)}]


def test_a_mapping_says_that_all_was_collected(spare: Graph, library: Library, tmp_path: Path) -> None:
    path = put(tmp_path / "town.json", POPOLO)
    (tmp_path / "map.toml").write_text(COLLECTED, "utf-8")
    twice(spare, library, path, mapping=tmp_path / "map.toml")
    assert vacancies(spare, library) == {"port#master": "gap"}


def test_changes_between_two_days(spare: Graph, library: Library, tmp_path: Path) -> None:
    """The file of a later day, in which somebody is gone and somebody new is there; then it is taken back."""
    loaded(spare, library, put(tmp_path / "town.json", POPOLO), as_of=DAY, due=NO_POSTS)
    before = digest(spare)
    later = POPOLO | {
        "memberships": [
            *POPOLO["memberships"][:3],
            {"person_id": "3", "post_id": "s2", "start_date": "2026-07-10"},
        ]
    }
    path = put(tmp_path / "town.json", later)
    outcome = loaded(spare, library, path, as_of=date(2026, 7, 31), due=NO_POSTS, allow_fall=True)
    assert outcome.elements["HOLDS"]["ended"] == 1
    assert vacancies(spare, library) == {"port#master": "unknown"}
    states = {
        code(r["post"]): r["state"]
        for r in asked(spare, library, "gaps.vacant_post", as_of=date(2026, 7, 31))
    }
    assert states == {}
    history.undo(spare, library, outcome.id, "Ann")
    assert digest(spare) == before


def test_bods(spare: Graph, library: Library, tmp_path: Path) -> None:
    data = [
        *FIRST,
        statement(4, "entity", "e2", {"isComponent": False, "entityType": {"type": "state"}, "name": "Port"}),
        statement(
            5,
            "relationship",
            "r2",
            relation("p1", {"type": "boardMember", "startDate": "2021-06-01"}, subject="e2"),
        ),
        statement(6, "person", "p2", person("Al Poe")),
        statement(
            7,
            "relationship",
            "r3",
            relation("p2", {"type": "boardMember", "startDate": "2021-06-01"}, subject="e2"),
        ),
        statement(8, "relationship", "r4", relation("p2", {"type": "boardChair", "startDate": "2020-01-01"})),
        statement(9, "relationship", "r4", None, recordStatus="closed", statementDate="2022-03-01"),
    ]
    twice(spare, library, lines(tmp_path / "b.jsonl", data))
    assert pairs(spare, library) == {("e1", "e2"): "certain"}
    held = spare.read(
        "MATCH (p:Person)-[h:HOLDS]->(x:Post) RETURN x.code AS post, p.name AS name, h.status AS status"
    )
    assert {(row["post"], row["name"], row["status"]) for row in held} == {
        ("e1#shareholding", "Jo Roe", "current"),
        ("e1#boardMember", "Jo Roe", "ended"),
        ("e2#boardMember", "Jo Roe", "current"),
        ("e2#boardMember", "Al Poe", "current"),
        ("e1#boardChair", "Al Poe", "ended"),
    }


def test_ftm(spare: Graph, library: Library, tmp_path: Path) -> None:
    data = [
        *BASE,
        entity("m", "Membership", member="a", organization="e", role="trustee", startDate="2015-01-01"),
        entity("n", "Directorship", director=["a", "b"], organization="c", startDate="2018-01-01"),
        entity("x", "Position", name="Permanent Secretary", organization="e", inceptionDate="2001"),
        entity("h", "Occupancy", holder="b", post="x", status="ended", endDate="2011-03-01"),
        entity("p", "Employment", employee="b", employer="e", role="clerk", startDate="2001"),
    ]
    twice(spare, library, lines(tmp_path / "f.jsonl", data))
    assert pairs(spare, library) == {("c", "e"): "certain"}
    assert vacancies(spare, library) == {"e#Permanent Secretary": "unknown"}
    employed = spare.read(
        "MATCH (p:Person)-[e:EMPLOYED_BY]->(o) RETURN p.name AS name, o.code AS code, e.title AS title"
    )
    assert employed == [{"name": "Bo Cole", "code": "e", "title": "clerk"}]
    assert sources(spare) == {
        "f:f.jsonl/Membership#6",
        "f:f.jsonl/Directorship#7",
        "f:f.jsonl/Directorship.2#7",
        "f:f.jsonl/Occupancy#9",
    }


def test_graphml(spare: Graph, library: Library, tmp_path: Path) -> None:
    (tmp_path / "boards.graphml").write_text(BOARDS.replace("<![CDATA[<Harbour>]]>", "Harbour"), "utf-8")
    (tmp_path / "map.toml").write_text(MAPPING, "utf-8")
    twice(spare, library, tmp_path / "boards.graphml", mapping=tmp_path / "map.toml")
    # One of the two holdings has no date: certain it is since the file's own day.
    assert pairs(spare, library) == {("n2", "n3"): "certain"}


def test_a_circle_is_cut_and_all_goes_in(spare: Graph, library: Library, tmp_path: Path) -> None:
    bodies = [("a", "b"), ("b", "a"), ("c", "a"), ("d", ""), ("e", "d")]
    data = {
        "persons": [{"id": "1", "name": "Ann"}],
        "organizations": [{"id": code, "name": code.upper(), "parent_id": above} for code, above in bodies],
        "memberships": [{"person_id": "1", "organization_id": code} for code, _ in bodies],
    }
    path = put(tmp_path / "a.json", data)
    data["organizations"][3]["founding_date"] = "1776-13-00"
    twice(spare, library, path := put(path, data))
    found = spare.read(
        "MATCH (o:Organization) RETURN o.code AS code, o.raw AS raw,"
        " [(o)-[:SUBORDINATE_TO]->(above) | above.code] AS above ORDER BY code"
    )
    assert [(each["code"], each["above"]) for each in found] == [
        ("a", ["b"]), ("b", []), ("c", ["a"]), ("d", []), ("e", ["d"])
    ]  # fmt: skip
    assert [each["raw"] for each in found] == [
        None, ["a:上级组织编码=a"], None, ["a:起始时间=1776-13-00"], None
    ]  # fmt: skip
    assert spare.read("RETURN COUNT { (:Person)-[:HOLDS]->() } AS held") == [{"held": 5}]


@pytest.mark.slow
def test_sixty_thousand_positions(spare: Graph, library: Library, tmp_path: Path) -> None:
    """Each of 15,000 people occupies four of 3,000 positions, one a five years' term."""
    people = [entity(f"p{n}", "Person", name=f"Name {n}", birthDate="1950") for n in range(15_000)]
    positions = [entity(f"q{n}", "Position", name=f"Position {n}") for n in range(3_000)]
    held = [
        entity(
            f"o{n}",
            "Occupancy",
            holder=f"p{n % 15_000}",
            post=f"q{n % 2_999}",
            startDate=str(2000 + 5 * (n // 15_000)),
            endDate=str(2004 + 5 * (n // 15_000)),
        )
        for n in range(60_000)
    ]
    twice(spare, library, lines(tmp_path / "pep.jsonl", [*held, *positions, *people]))
    counted = spare.read(
        "RETURN COUNT { ()-[:HOLDS]->() } AS held, COUNT { (:Post {required: true}) } AS posts"
    )
    assert counted == [{"held": 60_000, "posts": 3_000}]
