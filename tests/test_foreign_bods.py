"""BODS 0.4: statements about entities, people and relationships; the latest about a record counts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from foreign_files import fields, good, lines, origins, put, refused, said, told
from roster_files import only, taken

Write = Callable[[Path, Any], Path]


def statement(number: int, kind: str, record: str, details: Any, **more: Any) -> dict[str, Any]:
    """A statement with all that the standard requires."""
    return {
        "statementId": f"{number:032}",
        "declarationSubject": "e1",
        "recordId": record,
        "recordType": kind,
        "recordDetails": details,
    } | more


def company(name: str = "Acme Ltd", **more: Any) -> dict[str, Any]:
    return {"isComponent": False, "entityType": {"type": "registeredEntity"}, "name": name} | more


def person(name: str = "Jo Roe", **more: Any) -> dict[str, Any]:
    names = [{"type": "individual", "fullName": name}]
    return {"isComponent": False, "personType": "knownPerson", "names": names} | more


def relation(who: Any, *interests: Any, subject: Any = "e1") -> dict[str, Any]:
    return {"isComponent": False, "subject": subject, "interestedParty": who, "interests": list(interests)}


FIRST = [
    statement(1, "entity", "e1", company(foundingDate="1999-02-01", jurisdiction={"code": "GB"})),
    statement(2, "person", "p1", person(birthDate="1970-05", nationalities=[{"code": "GB"}])),
    statement(
        3,
        "relationship",
        "r1",
        relation(
            "p1",
            {"type": "shareholding", "startDate": "2020-01-01", "share": {"exact": 10}},
            {"type": "boardMember", "startDate": "2021-02-03", "endDate": "2022-02-02"},
        ),
    ),
]


@pytest.mark.parametrize("write", [put, lines])
def test_what_statements_say(tmp_path: Path, write: Write) -> None:
    with good(write(tmp_path / "bods.json", FIRST)) as rosters:
        assert said(rosters, "organizations", "code", "name", "type", "from") == [
            ("e1", "Acme Ltd", "registeredEntity", "1999-02-01")
        ]
        assert said(rosters, "people", "code", "name", "birth_year") == [("p1", "Jo Roe", 1970)]
        # Each interest is a holding of its own, and has a place of its own.
        held = said(rosters, "holdings", "person", "organization", "role", "from", "to", "status")
        assert dict(zip(origins(rosters, "holdings"), held, strict=True)) == {
            "bods.json/relationship#3": ("test:p1", "e1", "shareholding", "2020-01-01", None, None),
            "bods.json/relationship.2#3": ("test:p1", "e1", "boardMember", "2021-02-03", "2022-02-02", None),
        }
        assert fields(rosters) == {
            "entity:declarationSubject": 1,
            "entity:jurisdiction": 1,
            "person:declarationSubject": 1,
            "person:nationalities": 1,
            "person:birthDate[月日 · month, day]": 1,
            "relationship:declarationSubject": 1,
            "relationship:share": 1,
        }


def test_the_latest_statement_counts(tmp_path: Path) -> None:
    """By its date where both have one, else by its place."""
    data = [
        statement(1, "entity", "e1", company("New"), statementDate="2024-05-01"),
        statement(2, "entity", "e1", company("Old"), statementDate="2023-05-01"),
        statement(3, "entity", "e2", company("First")),
        statement(4, "entity", "e2", company("Second"), recordStatus="updated"),
    ]
    with good(put(tmp_path / "b.json", data)) as rosters:
        assert said(rosters, "organizations", "code", "name") == [("e1", "New"), ("e2", "Second")]
        assert origins(rosters, "organizations") == ["b.json/entity#1", "b.json/entity#4"]
        assert any("2 items are replaced" in text for _, text in told(rosters))


def test_a_closed_record(tmp_path: Path) -> None:
    """A closed relationship has ended, nobody says when; of a closed entity nobody says that it is gone."""
    data = [
        *FIRST,
        statement(4, "entity", "e2", company("Gone", dissolutionDate="2020-02-02"), recordStatus="closed"),
        statement(5, "entity", "e3", company("Silent"), recordStatus="closed"),
        statement(6, "relationship", "r1", None, recordStatus="closed", statementDate="2025-01-01"),
    ]
    with good(put(tmp_path / "b.json", data)) as rosters:
        assert said(rosters, "organizations", "code", "to", "status") == [
            ("e1", None, None),
            ("e2", "2020-02-02", None),
            ("e3", None, "unknown"),
        ]
        assert said(rosters, "holdings", "role", "from", "to", "status") == [
            ("shareholding", "2020-01-01", None, "ended"),
            ("boardMember", "2021-02-03", "2022-02-02", None),
        ]


def test_parties_that_nobody_names(tmp_path: Path) -> None:
    hidden = {"reason": "interestedPartyExempt", "description": "A minor"}
    nobody = {"isComponent": False, "personType": "anonymousPerson", "unspecifiedPersonDetails": hidden}
    data = [
        FIRST[0],
        statement(2, "person", "p2", nobody),
        statement(3, "person", "p3", {"isComponent": False, "personType": "unknownPerson"}),
        statement(4, "relationship", "r1", relation("p2", {"type": "boardChair"})),
        statement(5, "relationship", "r2", relation({"reason": "noBeneficialOwners"})),
        statement(6, "relationship", "r3", relation("p3")),
        statement(7, "relationship", "r4", relation("e1", {"type": "shareholding"}, subject="e1")),
    ]
    with good(put(tmp_path / "b.json", data)) as rosters:
        assert said(rosters, "people", "code", "name") == [("p2", "A minor"), ("p3", "unknownPerson")]
        assert said(rosters, "holdings", "person", "role") == [
            ("test:p2", "boardChair"),
            ("test:p3", "unknownInterest"),
        ]
        texts = " ".join(text for _, text in told(rosters))
        assert "2 have no name" in texts
        assert "1 relationships do not say who a party is" in texts
        assert "1 holders are organisations" in texts


def test_what_is_wrong_with_statements(tmp_path: Path) -> None:
    data = [
        *FIRST,
        ["no statement"],
        statement(5, "ship", "s", {}),
        statement(6, "person", "", person()),
        statement(7, "person", "p9", person(names=[{"givenName": "Ada", "familyName": "Poe"}, "?"])),
        statement(8, "relationship", "r8", relation("p404", {"type": "trustee"})),
        statement(9, "relationship", "r9", relation("p1", "trustee")),
        statement(10, "relationship", "r10", relation("p1", {"type": "trustee", "startDate": "2019-13-01"})),
        statement(11, "entity", "e11", ["Acme"]),
        statement(2, "person", "p12", person("Somebody Else")),
    ]
    with taken(put(tmp_path / "b.json", data)) as rosters:
        found = refused(rosters)
        items = [each for each in rosters.problems if each.rule == "foreign-item"]
        assert ["#4" in items[0].en, "#5" in items[1].en, len(items)] == [True, True, 2]
        for expected in (
            ("person", 6, "code", "required"),
            ("person", 7, "name", "foreign-type"),
            ("person", 12, "code", "foreign-id"),
            ("relationship", 8, "person", "person-unknown"),
            ("relationship", 9, "role", "foreign-type"),
            ("entity", 11, "code", "foreign-type"),
        ):
            assert expected in found
        assert {each[:2] for each in found if each[1]} == {
            ("person", 6), ("person", 7), ("person", 12), ("relationship", 8), ("relationship", 9),
            ("entity", 11),
        }  # fmt: skip
        assert not rosters.blocked


def test_an_older_version_is_named(tmp_path: Path) -> None:
    old = [{"statementID": "x", "statementType": "personStatement", "names": []}]
    with taken(put(tmp_path / "b.json", old)) as rosters:
        assert only(rosters).rule == "bods-old"


def test_no_more_interests_than_there_are_pages_for(tmp_path: Path) -> None:
    many = [{"type": "trustee", "startDate": f"{1950 + n}-01-01"} for n in range(51)]
    with taken(
        put(tmp_path / "b.json", [*FIRST[:2], statement(3, "relationship", "r", relation("p1", *many))])
    ) as rosters:
        assert {each.rule for each in rosters.problems} == {"foreign-many"}
        assert rosters.counts["holdings"].good == 0
