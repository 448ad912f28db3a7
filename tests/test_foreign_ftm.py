"""FollowTheMoney: entities, of which the last one with an id counts; properties are lists."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from foreign_files import fields, good, lines, origins, put, refused, said, told
from roster_files import only, taken


def entity(own: str, schema: str, **properties: Any) -> dict[str, Any]:
    return {
        "id": own,
        "schema": schema,
        "properties": {
            name: value if isinstance(value, list) else [value] for name, value in properties.items()
        },
    }


BASE = [
    entity("a", "Person", name=["A. Bell", "Ann Bell"], gender="female", birthDate=["1950", "1950-01-02"])
    | {"caption": "Ann Bell", "datasets": ["x"], "referents": []},
    entity("b", "Person", name="Bo Cole", gender=["male", "female"], birthDate=["1950", "1951"]),
    entity(
        "c", "Company", name="Acme", parent="d", incorporationDate="1990-01-01T00:00:00", jurisdiction="gb"
    ),
    entity("d", "PublicBody", name="Ministry", dissolutionDate="2020-06"),
    entity("e", "LegalEntity", name="Fund"),
]


@pytest.mark.parametrize(("write", "name"), [(put, "f.json"), (lines, "f.ftm.jsonl"), (lines, "f.txt")])
def test_people_and_bodies(tmp_path: Path, write: Any, name: str) -> None:
    with good(write(tmp_path / name, BASE)) as rosters:
        assert said(rosters, "people", "code", "name", "sex", "birth_year") == [
            ("a", "Ann Bell", "f", 1950),
            ("b", "Bo Cole", None, None),
        ]
        assert said(rosters, "organizations", "code", "name", "type", "superior", "from", "to") == [
            ("c", "Acme", "Company", ["d"], "1990-01-01", None),
            ("d", "Ministry", "PublicBody", None, None, "2020-06-01..2020-06-30"),
            ("e", "Fund", "LegalEntity", None, None, None),
        ]
        assert origins(rosters, "people") == [f"{name}/Person#1", f"{name}/Person#2"]
        assert fields(rosters) == {
            "Person:name[2…]": 1,
            "Person:birthDate[月日 · month, day]": 2,
            "Person:datasets": 1,
            "Person:gender": 1,
            "Company:jurisdiction": 1,
        }


def test_ties(tmp_path: Path) -> None:
    data = [
        *BASE,
        entity("m", "Membership", member="a", organization="d", role="Chair", startDate=["2019", "2019-05"]),
        entity("n", "Directorship", director=["a", "b"], organization="c", endDate=["2021", "2022"]),
        entity("o", "Ownership", owner="b", asset="c", percentage="51"),
        entity("p", "Employment", employee="b", employer="d", role="clerk, senior", startDate="2001"),
        entity("q", "Ownership", owner="d", asset="c", percentage="49"),
        entity("r", "Ownership", owner="a", asset="v"),
        entity("v", "Vessel", name="Ship"),
    ]
    with good(lines(tmp_path / "f.jsonl", data)) as rosters:
        held = said(rosters, "holdings", "person", "organization", "role", "from", "to")
        assert dict(zip(origins(rosters, "holdings"), held, strict=True)) == {
            "f.jsonl/Membership#6": ("test:a", "d", "chair", "2019-05-01..2019-05-31", None),
            "f.jsonl/Directorship#7": ("test:a", "c", "director", None, "unknown"),
            "f.jsonl/Directorship.2#7": ("test:b", "c", "director", None, "unknown"),
            "f.jsonl/Ownership#8": ("test:b", "c", "owner", None, None),
        }
        assert said(rosters, "employment", "person", "organization", "title", "from") == [
            ("test:b", "d", "clerk, senior", "2001-01-01..2001-12-31")
        ]
        texts = " ".join(text for _, text in told(rosters))
        assert "1 dates are given in several ways" in texts
        assert "1 holders are organisations" in texts
        assert "in 1 places what is held is no organisation" in texts
        assert fields(rosters)["Ownership:percentage"] == 2
        assert fields(rosters)["Person:Vessel"] == 1


def test_positions(tmp_path: Path) -> None:
    """A position of a body is a post of it; one of no body stands as a body, since a post is of one."""
    data = [
        BASE[0],
        BASE[3],
        entity(
            "x", "Position", name="Permanent Secretary", organization="d", numberOfSeats="1", country="gb"
        ),
        entity("y", "Position", name="Member of Parliament", inceptionDate="1801"),
        entity("h", "Occupancy", holder="a", post="x", status="ended", endDate="2011-03-01"),
        entity("i", "Occupancy", holder="a", post="y", status="current", startDate="2015"),
        entity("j", "Occupancy", holder="a", post="z"),
    ]
    with taken(lines(tmp_path / "f.jsonl", data)) as rosters:
        assert refused(rosters) == [("Occupancy", 7, "organization", "reference")]
        assert said(rosters, "posts", "organization", "role", "seats", "required", "from") == [
            ("d", "Permanent Secretary", 1, True, None),
            ("y", "holder", None, True, "1801-01-01..1801-12-31"),
        ]
        assert said(rosters, "organizations", "code", "name", "type") == [
            ("d", "Ministry", "PublicBody"),
            ("y", "Member of Parliament", "Position"),
        ]
        assert said(rosters, "holdings", "organization", "role", "from", "to", "status") == [
            ("d", "Permanent Secretary", None, "2011-03-01", "ended"),
            ("y", "holder", "2015-01-01..2015-12-31", None, "current"),
        ]
        assert any("1 positions name no organisation" in text for _, text in told(rosters))


def test_a_post_is_called_as_in_its_body_where_that_tells_it_apart(tmp_path: Path) -> None:
    """A weak alias with which its name ends; of several that share it the name, then with its area."""
    data = [
        BASE[0],
        entity("d", "Organization", name="North"),
        entity("g", "Organization", name="South"),
        entity("h1", "Occupancy", holder="a", post="u"),
        entity("q", "Position", name="North Chair", weakAlias="Chair", organization="d"),
        entity("q", "Position", numberOfSeats="1"),
        entity("r", "Position", name="South Chair", weakAlias="Chair", organization="g"),
        entity("s", "Position", name="North East Head", weakAlias="Head", organization="d"),
        entity("t", "Position", name="North West Head", weakAlias="Head", organization="d"),
        entity("u", "Position", name="Ward Clerk", organization="d", subnationalArea="East"),
        entity("v", "Position", name="Ward Clerk", organization="d", subnationalArea=["West", "Hill"]),
        entity("w", "Position", name="Treasurer of North", weakAlias="Purse", organization="d"),
        entity("x", "Position", name="Warden", weakAlias=["Warden", "den"], organization="d"),
        entity("h2", "Occupancy", holder="a", post="q"),
        entity("h3", "Occupancy", holder="a", post="s"),
    ]
    with good(lines(tmp_path / "f.jsonl", data)) as rosters:
        assert said(rosters, "posts", "organization", "role") == [
            ("d", "chair"),
            ("g", "chair"),
            ("d", "North East Head"),
            ("d", "North West Head"),
            ("d", "Ward Clerk (East)"),
            ("d", "Ward Clerk (West, Hill)"),
            ("d", "Treasurer of North"),
            ("d", "Warden"),
        ]
        assert set(said(rosters, "holdings", "organization", "role")) == {
            ("d", "chair"),
            ("d", "North East Head"),
            ("d", "Ward Clerk (East)"),
        }
        assert fields(rosters)["Position:weakAlias"] == 4


def test_a_classification_of_ours_is_the_type(tmp_path: Path) -> None:
    data = [
        entity("a", "Company", name="A", classification="物业公司"),
        entity("b", "Company", name="B", classification="GmbH"),
        entity("c", "Organization", name="C", classification=["党支部", "党总支"]),
    ]
    with good(lines(tmp_path / "f.jsonl", data)) as rosters:
        assert said(rosters, "organizations", "code", "type") == [
            ("a", "PropertyCompany"),
            ("b", "Company"),
            ("c", "Organization"),
        ]
        assert fields(rosters) == {"Company:classification": 1, "Organization:classification": 1}


def test_parts_of_one_entity_are_put_together(tmp_path: Path) -> None:
    """Names in one, dates in another; the narrower schema counts, and the later value."""
    data = [
        entity("k", "Directorship", director="p", organization="k1", startDate="2001"),
        entity("p", "LegalEntity", name="Pat Roe"),
        entity("k1", "Company", name="Kay"),
        entity("p", "Person", birthDate="1961-02"),
        entity("o", "Occupancy", holder="p", post="s"),
        entity("s", "Position", name="Chair"),
        entity("s", "Position", organization="k1"),
        entity("k1", "Thing", incorporationDate="1999", name="Kay & Co"),
        entity("k", "Directorship", endDate="2005-05-05"),
    ]
    with good(lines(tmp_path / "f.jsonl", data)) as rosters:
        assert said(rosters, "people", "code", "name", "birth_year") == [("p", "Pat Roe", 1961)]
        assert said(rosters, "organizations", "code", "name", "type", "from") == [
            ("k1", "Kay & Co", "Company", "1999-01-01..1999-12-31")
        ]
        assert sorted(said(rosters, "holdings", "person", "organization", "role", "to")) == [
            ("test:p", "k1", "chair", None),
            ("test:p", "k1", "director", "2005-05-05"),
        ]
        assert sum("parts of a later one" in text for _, text in told(rosters)) == 4


def test_names_in_parts(tmp_path: Path) -> None:
    data = [
        entity("c", "Company", previousName="Old Co"),
        entity("a", "Person", firstName="Ann", middleName="B.", lastName="Roe"),
        entity("z", "Person", firstName="三", lastName="张"),
        entity("l", "Person", lastName="Lee", alias="Bruce"),
        entity("x", "Person", alias=["The Fox", "Fox"]),
        entity("d", "Directorship", director="a", organization="c"),
    ]
    with good(lines(tmp_path / "f.jsonl", data)) as rosters:
        assert said(rosters, "people", "code", "name") == [
            ("a", "Ann B. Roe"), ("z", "张三"), ("l", "Lee"), ("x", "The Fox")
        ]  # fmt: skip
        assert said(rosters, "organizations", "name") == [("Old Co",)]
        assert said(rosters, "holdings", "person") == [("test:a",)]
        assert fields(rosters)["Person:alias[2…]"] == 1
        assert {sheet for sheet, text in told(rosters) if "another name of theirs" in text} == {
            "Person", "Company"
        }  # fmt: skip


def test_the_later_name_counts(tmp_path: Path) -> None:
    data = [*BASE, entity("a", "Person", name="Ann Bell-Cole"), entity("e", "LegalEntity", name="Fund")]
    with good(lines(tmp_path / "f.jsonl", data)) as rosters:
        assert said(rosters, "people", "code", "name") == [("b", "Bo Cole"), ("a", "Ann Bell-Cole")]
        replaced = {sheet for sheet, text in told(rosters) if "1 items are parts" in text}
        assert replaced == {"Person", "LegalEntity"}


def test_what_is_wrong_with_entities(tmp_path: Path) -> None:
    data = [
        *BASE,
        "entity",
        {"id": "s", "properties": {}},
        {"id": "t", "schema": "Person", "properties": ["name"]},
        entity("u", "Person"),
        {"schema": "Person", "properties": {"name": ["No Id"]}},
        entity("w", "Directorship", director="a", organization="404"),
        entity("x", "Directorship", director="404", organization="c"),
        entity("y", "Directorship", director="a", organization="c", startDate="0000-00-00"),
        entity("z", "Membership", member="a", organization={"id": "c", "schema": "Company"}, role=[["x"]]),
    ]
    with taken(lines(tmp_path / "f.jsonl", data)) as rosters:
        items = [each.en for each in rosters.problems if each.rule == "foreign-item"]
        assert [("#6" in items[0]), ("#7" in items[1]), len(items)] == [True, True, 2]
        rows = [each for each in refused(rosters) if each[1]]
        for expected in (
            ("Person", 8, "code", "foreign-type"),
            ("Person", 9, "name", "required"),
            ("Person", 10, "code", "required"),
            ("Directorship", 11, "organization", "reference"),
            ("Directorship", 12, "person", "person-unknown"),
            ("Membership", 14, "role", "foreign-type"),
        ):
            assert expected in rows
        assert {line for _, line, _, _ in rows} == {8, 9, 10, 11, 12, 14}


def test_one_line_is_enough(tmp_path: Path) -> None:
    """Lists at the top of the only entity do not make it a file of lists."""
    with good(lines(tmp_path / "f.json", [BASE[0]])) as rosters:
        assert said(rosters, "people", "code") == [("a",)]


def test_nothing_that_has_a_place(tmp_path: Path) -> None:
    with taken(lines(tmp_path / "f.jsonl", [entity("v", "Vessel", name="Ship")])) as rosters:
        assert only(rosters).rule == "foreign-nothing"
        assert "Vessel" in only(rosters).en
