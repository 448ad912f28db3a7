"""Popolo: persons, organizations, posts and memberships, at the top or inside one another."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from foreign_files import fields, good, origins, put, refused, said, told
from roster_files import corrected, number, only, rows, taken

from loaders import manifest_toml, proposal
from loaders.foreign.pages import Pages, Row, Said
from loaders.spool import Spool

COUNCIL: dict[str, Any] = {
    "persons": [
        {
            "id": "p/1",
            "name": "Ann Gray",
            "gender": "female",
            "birth_date": "1961-05-12",
            "contact_details": [{"type": "email", "value": "ann@example.org"}],
            "images": [{"url": "https://example.org/1.jpg"}],
        },
        {
            "id": "p/2",
            "name": "Bo Lind",
            "gender": "non-binary",
            "birth_date": "1970",
            "email": "bo@example.org",
        },
    ],
    "organizations": [
        {
            "id": "o/council",
            "name": "Town Council",
            "classification": "legislature",
            "founding_date": "1848-05",
        },
        {"id": "o/board", "name": "Harbour Board", "parent_id": "o/council", "dissolution_date": "2019"},
        {
            "id": "o/greens",
            "name": "+Greens",
            "classification": "party",
            "sources": [{"url": "https://a.org"}],
        },
    ],
    "posts": [
        {"id": "s/1", "label": "Member for North", "role": "Member", "organization_id": "o/council"},
        {"id": "s/2", "label": "Member for South", "role": "Member", "organization_id": "o/council"},
        {"id": "s/3", "label": "Harbour master", "organization_id": "o/board", "start_date": "2001-02-03"},
    ],
    "memberships": [
        {
            "id": "m/1",
            "person_id": "p/1",
            "post_id": "s/1",
            "on_behalf_of_id": "o/greens",
            "start_date": "2020",
        },
        {"person_id": "p/2", "organization_id": "o/council", "role": "Chair, Finance", "end_date": "2021-03"},
        {"person_id": "p/2", "organization_id": "o/board"},
    ],
}


def test_what_popolo_lists(tmp_path: Path) -> None:
    with good(put(tmp_path / "council.json", COUNCIL)) as rosters:
        assert said(rosters, "organizations", "code", "name", "type", "superior", "from", "to") == [
            ("o/council", "Town Council", "legislature", None, "1848-05-01..1848-05-31", None),
            ("o/board", "Harbour Board", None, ["o/council"], None, "2019-01-01..2019-12-31"),
            ("o/greens", "+Greens", "party", None, None, None),
        ]
        assert said(rosters, "people", "code", "name", "sex", "birth_year") == [
            ("p/1", "Ann Gray", "f", 1961),
            ("p/2", "Bo Lind", None, 1970),
        ]
        # Two posts of one body and role: only their labels tell them apart.
        assert said(rosters, "posts", "organization", "role", "required", "from") == [
            ("o/council", "Member for North", True, None),
            ("o/council", "Member for South", True, None),
            ("o/board", "Harbour master", True, "2001-02-03"),
        ]
        # A role is one, whatever signs are in it; a membership that names none is a member's.
        held = said(rosters, "holdings", "person", "organization", "role", "on_behalf_of", "from", "to")
        assert held == [
            ("test:p/1", "o/council", "Member for North", "o/greens", "2020-01-01..2020-12-31", None),
            ("test:p/2", "o/council", "Chair, Finance", None, None, "2021-03-01..2021-03-31"),
            ("test:p/2", "o/board", "member", None, None, None),
        ]
        assert origins(rosters, "holdings") == [f"council.json/memberships#{n}" for n in (1, 2, 3)]


def test_what_has_no_place_is_told_once_a_field(tmp_path: Path) -> None:
    data = COUNCIL | {"motions": [{"id": "1"}, {"id": "2"}], "meta": {"by": "hand"}}
    with good(put(tmp_path / "council.json", data)) as rosters:
        found = fields(rosters)
    assert found == {
        "persons:contact_details": 1,
        "persons:images": 1,
        "persons:email": 1,
        "persons:gender": 1,
        "persons:birth_date[月日 · month, day]": 1,
        "organizations:sources": 1,
        "posts:role": 2,
        "persons:motions": 2,
        "persons:meta": 1,
    }


def test_nothing_is_said_to_be_collected(tmp_path: Path) -> None:
    with good(put(tmp_path / "council.json", COUNCIL)) as rosters:
        assert "collection" not in rosters.counts or rosters.counts["collection"].read == 0
        assert rosters.manifest.collects == ()


def test_memberships_and_posts_inside(tmp_path: Path) -> None:
    data = {
        "persons": [
            {"id": "1", "name": "Ann", "memberships": [{"organization_id": "b", "role": "clerk"}]},
            {"name": "Nobody's Id", "memberships": [{"organization": {"id": "x", "name": "Elsewhere"}}]},
        ],
        "organizations": [
            {
                "id": "b",
                "name": "Board",
                "posts": [{"id": "s", "role": "chair", "memberships": [{"person_id": "1"}]}],
                "memberships": [
                    {"person": {"id": "9", "name": "Guest"}, "role": "guest"},
                    {"member_id": "x"},
                ],
            },
        ],
    }
    with good(put(tmp_path / "n.json", data)) as rosters:
        assert said(rosters, "posts", "organization", "role") == [("b", "chair")]
        assert said(rosters, "organizations", "code", "name") == [("x", "Elsewhere"), ("b", "Board")]
        found = dict(
            zip(
                origins(rosters, "holdings"),
                said(rosters, "holdings", "person", "organization", "role"),
                strict=True,
            )
        )
        assert found == {
            "n.json/persons.memberships#1": ("test:1", "b", "clerk"),
            "n.json/persons.memberships#2": ("test:Nobody's Id@x", "x", "member"),
            "n.json/organizations.posts.memberships#1": ("test:1", "b", "chair"),
            "n.json/organizations.memberships#1": ("test:9", "b", "guest"),
        }
        implied = {(row.values["key"], row.values["name"]) for row in rows(rosters, "people") if row.implied}
        assert implied == {("test:Nobody's Id@x", "Nobody's Id"), ("test:9", "Guest")}
        texts = " ".join(text for _, text in told(rosters))
        assert "1 people have no id" in texts
        assert "1 holders are organisations" in texts


def test_a_period_gives_its_dates(tmp_path: Path) -> None:
    term = "legislative_period_id"
    data = {
        "persons": [{"id": "1", "name": "Ann"}],
        "organizations": [{"id": "a", "name": "Assembly"}],
        "events": [
            {
                "id": "term/7",
                "classification": "legislative period",
                "start_date": "2015-06",
                "end_date": "2019-05-31",
            },
            {"id": "term/8", "classification": "legislative period", "start_date": "2019-06-01"},
        ],
        "memberships": [
            {"person_id": "1", "organization_id": "a", term: "term/7"},
            {"person_id": "1", "organization_id": "a", term: "term/8", "start_date": "2020-02-02"},
            {"person_id": "1", "organization_id": "a", "role": "guest", term: "term/9"},
        ],
    }
    with good(put(tmp_path / "a.json", data)) as rosters:
        assert said(rosters, "holdings", "from", "to") == [
            ("2015-06-01..2015-06-30", "2019-05-31"),
            ("2020-02-02", None),
            ("unknown", "unknown"),
        ]
        notices = [each for each in rosters.notices if each.rule == "cell-left"]
        assert {(each.line, each.column) for each in notices} == {(3, "from"), (3, "to")}
        assert fields(rosters) == {}


def test_periods_inside_the_body_that_sat_in_them(tmp_path: Path) -> None:
    """As files of parliaments had them before there were events."""
    periods = [{"id": "t1", "start_date": "2011-04-20", "end_date": "2015-04-21"}, {"name": "of no id"}]
    data = {
        "persons": [{"id": "1", "name": "Ann"}],
        "organizations": [{"id": "a", "name": "Assembly", "legislative_periods": periods}],
        "memberships": [{"person_id": "1", "organization_id": "a", "legislative_period_id": "t1"}],
    }
    with good(put(tmp_path / "a.json", data)) as rosters:
        assert said(rosters, "holdings", "from", "to") == [("2011-04-20", "2015-04-21")]
        assert fields(rosters) == {}


def test_items_that_come_down_to_the_same_are_one(tmp_path: Path) -> None:
    """Mandates of terms that nobody dates, and a day that is none: what is left of them says the same."""
    ann = {"person_id": "1", "organization_id": "a"}
    data = {
        "persons": [{"id": "1", "name": "Ann"}, {"id": "2", "name": "Bo"}],
        "organizations": [{"id": "a", "name": "Assembly"}],
        "memberships": [
            {**ann, "legislative_period_id": "t7"},
            {**ann, "legislative_period_id": "t8"},
            {"person_id": "2", "organization_id": "a", "legislative_period_id": "t7"},
            {**ann, "legislative_period_id": "t9"},
            {**ann, "legislative_period_id": "t9", "start_date": "2020"},
        ],
    }
    with good(put(tmp_path / "a.json", data)) as rosters:
        assert said(rosters, "holdings", "person", "from") == [
            ("test:1", "unknown"),
            ("test:2", "unknown"),
            ("test:1", "2020-01-01..2020-12-31"),
        ]
        assert ("memberships", "2 items say what an earlier one says; they count as one") in told(rosters)
        assert rosters.counts["holdings"].read == rosters.counts["holdings"].good == 5


def test_areas_of_our_tiers_and_codes_of_units(tmp_path: Path) -> None:
    credit = "91110000600037341L"
    data = {
        "areas": [
            {"id": "a1", "name": "甘州区", "classification": "County"},
            {"id": "a2", "name": "东街街道", "classification": "街道", "parent_id": "a1"},
            {"id": "a3", "name": "North riding", "classification": "constituency", "parent_id": "a1"},
        ],
        "organizations": [
            {
                "id": "w",
                "name": "Works",
                "area_id": "a2",
                "identifiers": [{"scheme": "CN-USCC", "identifier": credit}],
            },
            {
                "id": "o",
                "name": "Office",
                "area_id": "a3",
                "parent_id": "w",
                "other_parent_ids": ["x"],
                "identifiers": [{"scheme": "other", "identifier": "1"}],
            },
            {"id": "x", "name": "X"},
        ],
        "posts": [{"id": "s", "role": "adviser", "organization_id": "o", "area_id": "a2"}],
        "persons": [{"id": "1", "name": "Ann"}],
        "memberships": [{"person_id": "1", "post_id": "s"}],
    }
    with good(put(tmp_path / "a.json", data)) as rosters:
        assert said(rosters, "areas", "code", "tier", "within") == [
            ("a1", "County", None),
            ("a2", "Street", ["a1"]),
        ]
        assert said(rosters, "organizations", "code", "area", "credit_code", "superior") == [
            ("w", "a2", credit, None),
            ("o", None, None, ["w", "x"]),
            ("x", None, None, None),
        ]
        assert said(rosters, "posts", "organization", "role", "for") == [("o", "adviser", "a2")]
        assert said(rosters, "holdings", "organization", "role", "for") == [("o", "adviser", "a2")]
        assert fields(rosters) == {
            "areas:areas": 1,
            "organizations:area_id": 1,
            "organizations:identifiers": 1,
        }


def test_the_same_id_twice(tmp_path: Path) -> None:
    one = {"id": "m", "person_id": "1", "organization_id": "a", "role": "chair", "start_date": "2020"}
    data = {
        "persons": [
            {"id": "1", "name": "Ann"},
            {"id": "1", "name": "Ann"},
            {"id": "2", "name": "Bo"},
            {"id": "2", "name": "Beau"},
        ],
        "organizations": [{"id": "a", "name": "Assembly"}],
        "memberships": [one, one, one | {"start_date": "2021"}],
    }
    with taken(put(tmp_path / "a.json", data)) as rosters:
        assert refused(rosters) == [
            ("persons", 4, "code", "key-repeated"),
            ("memberships", 3, "person", "foreign-id"),
        ]
        assert "memberships#1" in rosters.problems[1].en
        assert {sheet: text for sheet, text in told(rosters) if "count as one" in text}.keys() == {
            "persons",
            "memberships",
        }
        assert said(rosters, "people", "code", "name") == [("1", "Ann"), ("2", "Bo")]
        assert said(rosters, "holdings", "from") == [("2020-01-01..2020-12-31",)]


@pytest.mark.parametrize(
    ("date", "days", "told_of"),
    [
        ("2019", "2019-01-01..2019-12-31", None),
        ("2019-02", "2019-02-01..2019-02-28", None),
        ("2019-02-03T23:30:00+02:00", "2019-02-03", None),
        ("2019-02-03T23:30:00.123Z", "2019-02-03", None),
        ("1789-05-05", "1789-05-05", None),
        ("unknown", "unknown", None),
        ("", None, None),
        (None, None, None),
        ("2019-00-00", "2019-01-01..2019-12-31", None),
        ("2019-02-00", "2019-02-01..2019-02-28", None),
        ("20190200", "2019-02-01..2019-02-28", None),
        ("0000-00-00", "unknown", "between 1000 and 2100"),
        ("9999-12-31", "unknown", "between 1000 and 2100"),
        ("2019-13", "unknown", "no month"),
        ("2019-02-30", "unknown", "no such day"),
        ("circa 2019", "unknown", "no date that can be read"),
        (["2019", "2020"], "2019-01-01..2019-12-31", None),
        ({"year": 2019}, "unknown", "must be text"),
    ],
)
def test_dirty_dates(tmp_path: Path, date: Any, days: str | None, told_of: str | None) -> None:
    """What is no date is not known; the membership stays, with what it said, and that is told."""
    data = {
        "persons": [{"id": "1", "name": "Ann"}],
        "organizations": [{"id": "a", "name": "Assembly"}],
        "memberships": [{"person_id": "1", "organization_id": "a", "start_date": date}],
    }
    with good(put(tmp_path / "a.json", data)) as rosters:
        assert said(rosters, "holdings", "from") == [(days,)]
        (row,) = (each for each in rows(rosters, "holdings"))
        notices = [each for each in rosters.notices if each.rule == "cell-left"]
        assert [(each.sheet, each.line, each.column) for each in notices] == (
            [("memberships", 1, "from")] if told_of else []
        )
        if told_of:
            assert told_of in notices[0].en
            assert row.raw == (f"test:起始时间={date}",)


def test_an_end_that_has_not_come(tmp_path: Path) -> None:
    data = {
        "persons": [{"id": "1", "name": "Ann"}],
        "organizations": [{"id": "a", "name": "A"}],
        "memberships": [
            {"person_id": "1", "organization_id": "a", "role": "clerk", "end_date": "9999-12-31"},
            {"person_id": "1", "organization_id": "a", "role": "aide", "end_date": "circa 2019"},
            {"person_id": "1", "organization_id": "a", "start_date": "2020-05", "end_date": "2019-05"},
        ],
    }
    with good(put(tmp_path / "a.json", data)) as rosters:
        assert said(rosters, "holdings", "role", "from", "to") == [
            ("clerk", None, "open"),
            ("aide", None, "unknown"),
            ("member", "unknown", "unknown"),
        ]
        assert [each.raw for each in rows(rosters, "holdings")][2] == (
            "test:起始时间=2020-05", "test:终止时间=2019-05"
        )  # fmt: skip


def test_one_bad_cell_leaves_all_below_it(tmp_path: Path) -> None:
    """The root with a date that is none, and the root below its own body."""
    data = {
        "persons": [{"id": f"p{n}", "name": f"Name {n}"} for n in range(20)],
        "organizations": [
            {"id": "root", "name": "Root", "founding_date": "1776-07-40", "parent_id": "o1"},
            *({"id": f"o{n}", "name": f"Body {n}", "parent_id": "root"} for n in range(1, 51)),
        ],
        "memberships": [
            {"person_id": f"p{n % 20}", "organization_id": f"o{n % 50 + 1}", "role": f"seat {n}"}
            for n in range(1_000)
        ],
    }
    with good(put(tmp_path / "a.json", data)) as rosters:
        assert rosters.counts["organizations"].good == 51
        assert rosters.counts["holdings"].good == 1_000
        root = next(each for each in rows(rosters, "organizations") if each.values["code"] == "root")
        assert root.raw == ("test:起始时间=1776-07-40", "test:上级组织编码=o1")
        assert "superior" not in root.values
        assert {each.column for each in rosters.notices if each.rule == "cell-left"} == {"from", "superior"}


def test_who_and_what_is_missing(tmp_path: Path) -> None:
    data = {
        "persons": [{"id": "1", "name": ["Ann", "Anna"]}, {"id": "2"}, {"name": "No id"}, "Bo"],
        "organizations": [{"id": "a", "name": "Assembly"}],
        "memberships": [
            {"start_date": "2001", "person_id": "77", "organization_id": "a"},
            {"start_date": "2002", "person_id": "1", "organization_id": "zz"},
            {"start_date": "2003", "organization_id": "a"},
            {"start_date": "2004", "person_id": "1", "organization_id": "a", "on_behalf_of_id": "pp"},
            {"start_date": "2005", "person_id": "1", "post_id": "ss", "organization_id": "a"},
            {"start_date": "2006", "person_id": ["1"], "organization_id": "a"},
            {"person": {"id": "78", "name": "Known by name"}, "organization_id": "a"},
        ],
    }
    with taken(put(tmp_path / "a.json", data)) as rosters:
        found = refused(rosters)
        assert ("persons", 2, "name", "required") in found
        assert ("persons", 3, "code", "required") in found
        assert ("persons", 4, "code", "foreign-type") in found
        assert [each for each in found if each[0] == "memberships"] == [
            ("memberships", 1, "person", "person-unknown"),
            ("memberships", 2, "organization", "reference"),
            ("memberships", 3, "person", "person-missing"),
            ("memberships", 5, "role", "foreign-post"),
            ("memberships", 6, "person", "foreign-type"),
        ]
        assert said(rosters, "people", "name") == [("Ann",)]
        assert fields(rosters)["persons:name[2…]"] == 1
        assert said(rosters, "holdings", "person", "on_behalf_of") == [("test:1", None), ("test:78", None)]
        assert not rosters.blocked  # the good rows can go in with --rejects
        assert rosters.problems[0].text("en").startswith("a.json/persons item 2 [name]")
        assert "第 2 项" in rosters.problems[0].text()


def test_an_item_without_anything_is_not_dropped(tmp_path: Path) -> None:
    data = {"persons": [{}, {"id": "1", "name": "Ann"}, None], "memberships": [], "motions": [{}, None]}
    with taken(put(tmp_path / "a.json", data)) as rosters:
        assert {(sheet, line) for sheet, line, _, _ in refused(rosters)} == {("persons", 1), ("persons", 3)}
        assert rosters.counts["people"].rejected == 2
        assert fields(rosters) == {}


def test_mandates_that_differ_in_more_than_their_start(tmp_path: Path) -> None:
    """For another party, or till another day: two mandates. What says all the same is one."""
    one = {"person_id": "1", "organization_id": "a", "start_date": "2019"}
    data = {
        "persons": [{"id": "1", "name": "Ann"}],
        "organizations": [{"id": each, "name": each} for each in "axy"],
        "memberships": [
            {**one, "id": "m1", "on_behalf_of_id": "x"},
            {**one, "id": "m2", "on_behalf_of_id": "y"},
            {"id": "m3", "person_id": "1", "organization_id": "a", "end_date": "2015"},
            {"id": "m4", "person_id": "1", "organization_id": "a", "end_date": "2018"},
            {"id": "m5", "person_id": "1", "organization_id": "a", "end_date": "2018"},
            {"person_id": "1", "organization_id": "a", "end_date": "circa 2001"},
            {"person_id": "1", "organization_id": "a", "end_date": "circa 2002"},
        ],
    }
    with good(put(tmp_path / "a.json", data)) as rosters:
        assert said(rosters, "holdings", "on_behalf_of", "from", "to") == [
            ("x", "2019-01-01..2019-12-31", None),
            ("y", "2019-01-01..2019-12-31", None),
            (None, None, "2015-01-01..2015-12-31"),
            (None, None, "2018-01-01..2018-12-31"),
            (None, None, "unknown"),
            (None, None, "unknown"),
        ]
        assert len({row.values["key"] for row in rows(rosters, "holdings")}) == 6
        assert any("1 items say what an earlier one says" in text for _, text in told(rosters))


@pytest.mark.parametrize("turned", [False, True])
def test_a_circle_is_cut_at_one_link(tmp_path: Path, turned: bool) -> None:
    """The same link, whichever body stands first."""
    bodies = [("a", "b"), ("b", "a"), ("c", "a"), ("d", ""), ("e", "d")]
    data = {
        "persons": [{"id": "1", "name": "Ann"}],
        "organizations": [{"id": code, "name": code.upper(), "parent_id": above} for code, above in bodies],
        "memberships": [{"person_id": "1", "organization_id": code} for code, _ in bodies],
    }
    if turned:
        data["organizations"].reverse()
    with good(put(tmp_path / "a.json", data)) as rosters:
        assert sorted(said(rosters, "organizations", "code", "superior")) == [
            ("a", ["b"]), ("b", None), ("c", ["a"]), ("d", None), ("e", ["d"])
        ]  # fmt: skip
        assert said(rosters, "holdings", "organization") == [(code,) for code, _ in bodies]
        (notice,) = rosters.notices
        assert "a → b → a" in notice.en


def test_superiors_that_are_not_there(tmp_path: Path) -> None:
    """One that nobody lists, one whose own row is wrong, and oneself: the body stays, the link does not."""
    data = {
        "organizations": [
            {"id": "a", "name": "A", "parent_id": "zz"},
            {"id": "b", "name": "B", "parent_id": "b"},
            {"id": "c", "parent_id": "a"},
            {"id": "d", "name": "D", "parent_id": "c"},
            {"id": "e", "name": "E", "parent_id": "a", "other_parent_ids": ["zz", "c"]},
        ]
    }
    with taken(put(tmp_path / "a.json", data)) as rosters:
        assert refused(rosters) == [("organizations", 3, "name", "required")]
        assert said(rosters, "organizations", "code", "superior") == [
            ("a", None), ("b", None), ("d", None), ("e", ["a"])
        ]  # fmt: skip
        assert {each.line for each in rosters.notices} == {1, 2, 4}


def test_codes_of_any_signs(tmp_path: Path) -> None:
    """Codes of ours cannot have «#» or quotation marks; addresses as ids have, and stay apart."""
    data = {
        "persons": [{"id": "https://a.org/x#1", "name": "Ann"}, {"id": "https://a.org/x%231", "name": "Bo"}],
        "organizations": [{"id": 12, "name": "Twelve"}, {"id": "a,b/c", "name": "Signs", "parent_id": 12}],
        "memberships": [
            {"person_id": "https://a.org/x#1", "organization_id": 12},
            {"person_id": "https://a.org/x%231", "organization_id": "a,b/c"},
        ],
    }
    with good(put(tmp_path / "a.json", data)) as rosters:
        assert said(rosters, "people", "code") == [("https://a.org/x%231",), ("https://a.org/x%25231",)]
        assert said(rosters, "organizations", "code", "superior") == [("12", None), ("a,b/c", ["12"])]
        assert said(rosters, "holdings", "person", "organization") == [
            ("test:https://a.org/x%231", "12"),
            ("test:https://a.org/x%25231", "a,b/c"),
        ]


def test_what_looks_like_a_note_is_data(tmp_path: Path) -> None:
    """On a sheet that people laid out these would be totals, notes and repeated headers."""
    data = {"organizations": [{"id": each, "name": each} for each in ("Total", "Note: x", "code", "sum")]}
    with good(put(tmp_path / "a.json", data)) as rosters:
        found = said(rosters, "organizations", "code")
    assert found == [
        ("Total",), ("Note: x",), ("code",), ("sum",)
    ]  # fmt: skip


def test_a_mapping_overrides_words_and_passes_over_pages(tmp_path: Path) -> None:
    put(tmp_path / "council.json", COUNCIL)
    (tmp_path / "map.toml").write_text(
        """
        ignore = ["posts"]
        [[table]]
        file = "council.json"
        sheet = "memberships"
        as = "holdings"
        ignore = ["to"]
        [table.values.role]
        "Chair, Finance" = "chair"
        [table.values.from]
        "2020" = "2020-09-01"
        """,
        "utf-8",
    )
    with good(tmp_path / "council.json", manifest=manifest_toml.load(tmp_path / "map.toml")) as rosters:
        assert said(rosters, "posts", "role") == []
        assert said(rosters, "holdings", "role", "from", "to") == [
            ("Member for North", "2020-09-01", None),
            ("chair", None, None),
            ("member", None, None),
        ]


def test_rejects_go_round(tmp_path: Path) -> None:
    """Corrected and loaded again, a row is read as it was first: a role is one, whatever is in it."""
    data = {
        "persons": [{"id": "1", "name": "Ann"}],
        "organizations": [{"id": "a", "name": "Assembly"}],
        "memberships": [
            {"person_id": "1", "organization_id": "zz", "role": "Chair, Roads", "start_date": "1819-12"}
        ],
    }
    with taken(put(tmp_path / "a.json", data)) as rosters:
        assert refused(rosters) == [("memberships", 1, "organization", "reference")]
        rosters.write_rejects(tmp_path / "out.xlsx")

    def there(table: str, codes: Collection[str], source: str) -> dict[str, str]:
        return {each: each for each in codes}

    back = corrected(tmp_path / "out.xlsx", tmp_path / "back.xlsx", zz="a")
    with good(back, known=there) as rosters:
        assert said(rosters, "holdings", "person", "role", "from") == [
            ("1", "Chair, Roads", "1819-12-01..1819-12-31")
        ]
        assert rosters.settled == ["a.json/memberships#1"]


def test_an_identity_number_is_never_shown(tmp_path: Path) -> None:
    planted = number(7)
    data = {"persons": [{"id": planted, "name": "Ann"}, {"id": "2", "name": f"Bo {planted}"}]}
    with taken(put(tmp_path / "a.json", data)) as rosters:
        assert refused(rosters) == [
            ("persons", 1, "code", "identity-misplaced"),
            ("persons", 2, "name", "identity-misplaced"),
        ]
        assert planted not in repr(rosters.problems)
        rosters.write_rejects(tmp_path / "back.xlsx")
    assert planted.encode() not in (tmp_path / "back.xlsx").read_bytes()


def test_a_file_that_explains_itself_needs_no_proposal(tmp_path: Path) -> None:
    found = list(proposal.propose([put(tmp_path / "council.json", COUNCIL)]))
    assert [(type(each).__name__, each.sheet) for each in found] == [
        ("Passed", name) for name in ("persons", "organizations", "posts", "memberships")
    ]


def test_no_number_lies_in_the_temporary_file() -> None:
    planted = number(8)
    with closing(Spool[list[Row]]()) as spool:
        pages = Pages(0, "a.json", spool, Said())
        pages.add(pages.page("persons", "people"), 1, {"code": planted, "name": f"Ann {planted}"})
        pages.finish()
        [(_, cells, faults)] = pages.rows("persons", 0)
    assert planted not in repr((cells, faults))
    assert [fault[:2] for fault in faults] == [("code", "identity-misplaced"), ("name", "identity-misplaced")]


def test_a_name_like_a_formula_comes_back_from_an_export(tmp_path: Path) -> None:
    """Exports put a quotation mark before it, and loading takes that off."""
    (tmp_path / "organizations.csv").write_text("code,name\ng,'+Greens\n")
    with good(tmp_path / "organizations.csv") as rosters:
        assert said(rosters, "organizations", "name") == [("+Greens",)]
    (tmp_path / "organizations.csv").write_text("code,name\ng,+Greens\n")
    with taken(tmp_path / "organizations.csv") as rosters:
        assert only(rosters).rule == "text-formula"


@pytest.mark.parametrize("whole", [False, True])
def test_one_list_a_file(tmp_path: Path, whole: bool) -> None:
    """Posts and terms in files of their own, before and after: a folder, or each file by its name."""
    put(tmp_path / "persons.json", {"persons": [{"id": "1", "name": "Ann"}]})
    put(tmp_path / "organizations.json", {"organizations": [{"id": "a", "name": "Assembly"}]})
    posts = [{"id": "s", "organization_id": "a", "role": "speaker"}]
    put(tmp_path / "posts.json", {"posts": posts, "events": [{"id": "t", "start_date": "2015-06-01"}]})
    held = [{"person_id": "1", "post_id": "s", "legislative_period_id": "t"}]
    put(tmp_path / "memberships.json", {"memberships": held})
    put(tmp_path / "package.json", {"name": "website", "version": "1"})
    names = ("memberships", "organizations", "persons", "posts")
    with good(*([tmp_path] if whole else [tmp_path / f"{each}.json" for each in names])) as rosters:
        assert said(rosters, "organizations", "code") == [("a",)]
        assert said(rosters, "posts", "role") == [("speaker",)]
        assert said(rosters, "holdings", "person", "organization", "role", "from") == [
            ("test:1", "a", "speaker", "2015-06-01")
        ]
        passed = [each.file for each in rosters.notices if each.rule == "file-passed"]
        assert passed == (["package.json"] if whole else [])
