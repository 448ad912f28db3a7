"""Signs in other people's data that in typed rosters are slips: they load, go out, and come back."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from conftest import emptied
from foreign_files import good, put, said
from hypothesis import given
from hypothesis import strategies as st
from loading import NO_POSTS, loaded
from roster_files import AS_OF, KEY, only, taken, workbook

from cypher.library import Library
from graph import label
from graph.db import Graph
from graph.digest import digest
from loaders import text, words
from loaders.export import rosters as exports
from loaders.export.asked import Wanted
from loaders.export.target import target
from loaders.problems import Bad

NAMES = (
    "Ann O`Neill",
    'Bo "Red" 12"',
    "Cy **Star**",
    "+Dee",
    "Eve `a` | #4",
    "'t Hart `x",
    "Gus 138****1234",
)
SIGNED = (
    "Seat #3",
    "Member|Chair",
    '=SUM("A")',
    "Head `of` **all**",
    '12" gun',
    "plain, and/or 50% of #1",
    "@ home",
)
COUNCIL: dict[str, Any] = {
    "organizations": [
        {"id": "o", "name": 'Tom 12" Records', "classification": "label #1 | `x`"},
        {"id": "p", "name": "Foo **Bar**", "classification": "committee", "parent_id": "o"},
    ],
    "persons": [{"id": f"p{n}", "name": name} for n, name in enumerate(NAMES)],
    "posts": [{"id": "s3", "organization_id": "p", "role": "Seat #3"}],
    "memberships": [
        {"id": "m", "person_id": "p0", "post_id": "s3"},
        *({"person_id": f"p{n}", "organization_id": "o", "role": role} for n, role in enumerate(SIGNED)),
    ],
}
ROLES_HERE = (
    "Seat %233",
    "Member%7CChair",
    "%3DSUM(%22A%22)",
    "Head %60of%60 %2A%2Aall%2A%2A",
    "12%22 gun",
    "plain%2C and%2For 50% of %231",
    "%40 home",
)


def test_nothing_of_it_is_refused(tmp_path: Path) -> None:
    with good(put(tmp_path / "council.json", COUNCIL)) as rosters:
        assert said(rosters, "organizations", "name", "type") == [
            ('Tom 12" Records', "label %231 %7C %60x%60"),
            ("Foo **Bar**", "committee"),
        ]
        assert [name for (name,) in said(rosters, "people", "name")] == list(NAMES)
        assert said(rosters, "posts", "role") == [("Seat %233",)]
        held = said(rosters, "holdings", "role", "title")
        assert held == [("Seat %233", "Seat #3"), *zip(ROLES_HERE, SIGNED, strict=True)]


@pytest.mark.neo4j
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_it_comes_back_from_rosters(spare: Graph, library: Library, tmp_path: Path, form: str) -> None:
    loaded(spare, library, put(tmp_path / "council.json", COUNCIL), source="s", as_of=AS_OF, due=NO_POSTS)
    before = digest(spare)
    found = spare.read("MATCH (p:Post) RETURN p.name AS name, p.code AS code ORDER BY code")
    assert ("Seat #3", "p#Seat %233") in [(row["name"], row["code"]) for row in found]
    path = tmp_path / ("out" if form == "csv" else "out.xlsx")
    with target(path, force=False) as draft:
        left = exports.write(
            spare, draft, path, Wanted(KEY.token, book=form == "xlsx"), lambda kind, done: None
        )
    assert not left.left
    if form == "csv":
        with (path / "人员表.csv").open(encoding="utf-8-sig", newline="") as file:
            assert "'Ann O`Neill" in {cell for row in csv.reader(file) for cell in row}
    emptied(spare)
    loaded(spare, library, path, due=NO_POSTS)
    assert digest(spare) == before


@pytest.mark.parametrize("name", ["张`三", '张"三', "**", "=1+1", "620*************1X"])
def test_what_people_type_is_refused_as_before(tmp_path: Path, name: str) -> None:
    cells = [["code", "name"], ["P1", name]]
    with taken(workbook(tmp_path / "people.xlsx", {"people": cells})) as rosters:
        assert only(rosters).rule in ("text-characters", "text-quotes", "masked", "text-formula")
        rosters.write_rejects(tmp_path / "rejects.xlsx")
    with taken(tmp_path / "rejects.xlsx", source=None, as_of=None) as rosters:
        assert rosters.problem_count == 1, "the quotation mark of a rejects file excuses nothing"


@given(st.text(max_size=30))
def test_a_quotation_mark_comes_off_as_it_went_on(cell: str) -> None:
    assert text.unquoted(text.quoted(cell)) == cell


@given(st.text(st.sampled_from("ab #|`\"*'=+-@%2A3D0"), max_size=12))
def test_a_role_of_any_signs_is_one_role(role: str) -> None:
    """It breaks no code of a post, reads the same again, and is shown as it was written."""
    read = words.read_written(role)
    if not isinstance(read, str):
        assert read is None or isinstance(read, Bad)
        return
    assert not set("#|`") & set(read)
    assert words.read_written(read) == read
    assert words.read_free(read) == read
    assert label.written(read) == label.written(text.read(role, typed=False) or "")
