"""A graph exported as FollowTheMoney and loaded into an empty database: no body, post or holder is lost.

A post that is due in a grid and of no body stands as a body of its own, as any position without one does.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import emptied
from loading import Book, loaded, putting
from roster_files import AS_OF

from api.render.whole.formats import BY_NAME
from cypher.library import Library
from graph.db import Graph
from graph.whole import Whole

TOWN: Book = {
    "areas": ["code|name|tier|within", "Q1|一社区|社区|", "G1|一网格|网格|Q1", "G2|二网格|网格|Q1"],
    "organizations": [
        "code|name|type|superior|area|credit_code",
        "D1|大工委|街道大工委|||",
        "D2|机关工委|党委|||",
        "S1|一社区党委|社区党委|D1|Q1|",
        "Z1|一支部|党支部|S1、D2|G1|",
        "W1|一物业|物业公司||Q1|91350211M000100Y46",
        "C1|读书会|book club|||",
    ],
    "posts": [
        "organization|role|for|seats|required",
        "Z1|书记||1|是",
        "S1|书记|||是",
        "S1|网格长|G1|1|是",
        "S1|网格长|G2||是",
    ],
    "people": ["code|name|sex|birth_year", "P1|张三|男|1975", "P2|李四||", "P3|王五|女|"],
    "holdings": [
        "person|organization|role|for|from|to|status",
        "P1|Z1|书记||2021-03||",
        "P2|S1|网格长|G1|2024-01-01||",
        "P3|S1|网格长|G2||2024-05-31|",
        "P3|C1|treasurer||||离任",
    ],
    "employment": ["person|organization|title|from", "P2|W1|保安队长|2018"],
}


@pytest.mark.neo4j
def test_what_was_exported_comes_back(spare: Graph, library: Library, tmp_path: Path) -> None:
    (tmp_path / "rosters").mkdir()
    putting(spare, library, tmp_path / "rosters", AS_OF)(TOWN)
    with spare.reading() as tx:
        (tmp_path / "town.ftm").write_bytes(b"".join(BY_NAME["ftm"].write(Whole.of(tx, "", None))))
    emptied(spare)
    loaded(spare, library, tmp_path / "town.ftm", source="back", as_of=AS_OF)
    bodies = spare.read(
        "MATCH (n:Organization) WHERE n.type <> 'Position'"
        " RETURN n.name AS name, n.type AS type, n.credit_code AS code,"
        " COLLECT { MATCH (n)-[:SUBORDINATE_TO]->(m) RETURN m.name ORDER BY m.name } AS above"
    )
    assert {each["name"]: (each["type"], each["code"], each["above"]) for each in bodies} == {
        "大工委": ("WorkingCommittee", None, []),
        "机关工委": ("PartyCommittee", None, []),
        "一社区党委": ("CommunityCommittee", None, ["大工委"]),
        "一支部": ("Branch", None, ["一社区党委", "机关工委"]),
        "一物业": ("PropertyCompany", "91350211M000100Y46", []),
        "读书会": ("Organization", None, []),
    }
    posts = spare.read(
        "MATCH (n:Post)-[:OF]->(m) WHERE m.type <> 'Position'"
        " RETURN m.name AS body, n.role AS role, n.seats AS seats"
    )
    assert sorted((each["body"], each["role"], each["seats"] or 0) for each in posts) == [
        ("一支部", "secretary", 1),
        ("一社区党委", "secretary", 0),
        ("一社区党委", "一社区党委 一网格 网格长", 1),
        ("一社区党委", "一社区党委 二网格 网格长", 0),
        ("大工委", "secretary", 0),  # due by the profile
        ("读书会", "treasurer", 0),
    ]
    held = spare.read(
        "MATCH (p:Person)-[h:HOLDS]->(n)"
        " RETURN p.name AS name, n.role AS role, h.from_min AS since, h.to_max AS until, h.status AS status"
    )
    assert sorted(
        (each["name"], each["role"], str(each["since"]), str(each["until"]), each["status"]) for each in held
    ) == [
        ("张三", "secretary", "2021-03-01", "None", "current"),
        ("李四", "一社区党委 一网格 网格长", "2024-01-01", "None", "current"),
        ("王五", "treasurer", "None", "2026-06-30", "ended"),  # by the roster's day, nobody knows when
        ("王五", "一社区党委 二网格 网格长", "None", "2024-05-31", "ended"),
    ]
    employed = spare.read("MATCH (p:Person)-[e:EMPLOYED_BY]->(n) RETURN p.name + e.title + n.name AS said")
    assert [each["said"] for each in employed] == ["李四保安队长一物业"]
