"""The second implementation of the gap rules, on hand-made towns: the text of docs/rules.md, line by line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hand_made import BODIES, GONE, MAYBE, YES, Thing, all_but, area, body, edge, post, town
from second_gaps import gaps, judgements, population
from second_vacancies import with_required_posts
from world import TIMELESS, Collection, Edge, Interval, Post
from world_days import DAY

Case = tuple[str, dict[str, Any], str]


def changed(code: str, **properties: Any) -> dict[str, Any]:
    """The body of that code with other properties."""
    [standing] = (each for each in BODIES if each.code == code)
    return {"bodies": (replace(standing, **properties),)}


def advised(members: int, holds: str, *uncollected: str) -> dict[str, Any]:
    """A company V with so many members, without a branch."""
    counted = changed("V", full_members=members, counted_on=DAY)
    return {**counted, "without": ("A",), "holds": holds, "collections": all_but(*uncollected)}


def seats(number: int, role: str, *people: str) -> tuple[Thing, ...]:
    """So many posts of the committee O, each with one person."""
    shared = post(f"O#{role}", role, "O")
    return (shared, *(Edge("HOLDS", each, shared.code, YES) for each in people[:number]))


def roles(what: str, role: str) -> tuple[Collection, ...]:
    return (*all_but(what), Collection(what, "C", None, role, since=DAY))


def types(type: str, what: str = "management") -> tuple[Collection, ...]:
    return (*all_but(what), Collection(what, "C", type, since=DAY))


def term(first: date | None, last: date | None, start: date | None = None) -> dict[str, Any]:
    return changed("O", term=Interval(start, start, first, last))


GROUP = body("P", "BranchGroup", "Q")
SIX = tuple("abcdef")
JUNE, JULY = date(2024, 6, 1), date(2024, 7, 31)

CASES: list[Case] = [
    ("grid_without_branch", {}, "ok own"),
    ("grid_without_branch", {"more": (area("G2", "Grid", "Q"), edge("COVERS B G2"))}, "ok shared"),
    ("grid_without_branch", {"more": (area("G2", "Grid", "Q"), edge("COVERS B G2", MAYBE))}, "ok own"),
    ("grid_without_branch", {"without": ("B",)}, "gap none"),
    (
        "grid_without_branch",
        {
            "more": (
                area("G2", "Grid", "Q"),
                edge("COVERS B G2"),
                body("B2", "Branch", "Q"),
                edge("COVERS B2 G"),
            )
        },
        "ok own",
    ),
    ("grid_without_branch", {"dated": {"B": MAYBE}}, "possible none"),
    ("grid_without_branch", {"without": ("B",), "more": (GROUP, edge("COVERS P K"))}, "gap group_only"),
    ("grid_without_branch", {"without": ("B",), "holds": "x G.adviser"}, "gap adviser_only"),
    ("grid_without_branch", {"without": ("B",), "holds": "x G.adviser?"}, "gap none"),
    ("grid_without_branch", {"without": ("B",), "collections": ()}, "unknown unknown"),
    ("community_without_committee", {}, "ok"),
    ("community_without_committee", {"dated": {"COVERS M Q": GONE}}, "gap"),
    ("community_without_committee", {"dated": {"COVERS M Q": MAYBE}}, "possible"),
    ("community_without_committee", {"without": ("M",), "collections": all_but("coverage")}, "unknown"),
    ("group_without_branch", {"more": (GROUP, edge("SUBORDINATE_TO P B"))}, "ok"),
    ("group_without_branch", {"more": (GROUP, edge("SUBORDINATE_TO P M"))}, "gap"),
    ("group_without_branch", {"more": (GROUP, edge("SUBORDINATE_TO P B")), "dated": {"B": GONE}}, "gap"),
    ("group_without_branch", {"more": (GROUP,), "dated": {"P": MAYBE}}, "possible"),
    ("group_without_branch", {"more": (GROUP,), "collections": ()}, "unknown"),
    (
        "group_without_branch",
        {
            "more": (
                GROUP,
                body("N", "CommunityCommittee", "Q", "branch"),
                edge("SUBORDINATE_TO P N"),
            )
        },
        "ok",
    ),
    ("branch_without_secretary", {"without": ("A",), "holds": "x B.secretary"}, "ok"),
    ("branch_without_secretary", {"without": ("A",), "holds": "x B"}, "gap"),
    ("branch_without_secretary", {"without": ("A",), "dated": {"B": MAYBE}}, "possible"),
    ("branch_without_secretary", {"without": ("A",), "collections": ()}, "unknown"),
    ("grid_without_cadre", {"holds": "x G.cadre"}, "ok"),
    ("grid_without_cadre", {"holds": "x G.cadre?"}, "possible"),
    ("grid_without_cadre", {"collections": ()}, "unknown"),
    ("grid_without_worker", {}, "gap"),
    ("grid_without_worker", {"holds": "x G.worker"}, "ok"),
    ("grid_without_worker", {"collections": roles("holdings", "grid_worker")}, "gap"),
    ("grid_without_cadre", {"collections": roles("holdings", "grid_worker")}, "unknown"),
    ("grid_without_secretary", {"collections": roles("holdings", "secretary")}, "gap vacant"),
    ("branch_without_secretary", {"without": ("A",), "collections": roles("holdings", "secretary")}, "gap"),
    ("compound_without_company", {"without": ("V", "A"), "collections": types("PropertyCompany")}, "gap"),
    (
        "compound_without_owners_committee",
        {"without": ("O",), "collections": types("OwnersCommittee")},
        "gap none",
    ),
    (
        "compound_without_owners_committee",
        {"without": ("O",), "collections": types("PropertyCompany")},
        "unknown none",
    ),
    ("grid_without_worker", {"dated": {"G": MAYBE}}, "gap"),
    ("grid_short_of_assistants", {"holds": "x G.assistant, y G.assistant"}, "ok"),
    ("grid_short_of_assistants", {"holds": "x G.assistant, x G.assistant"}, "gap"),
    ("grid_short_of_assistants", {"holds": "x G.assistant, y G.assistant?"}, "possible"),
    ("grid_without_secretary", {"holds": "x B.secretary"}, "ok vacant"),
    ("grid_without_secretary", {"holds": "x B"}, "gap vacant"),
    ("grid_without_secretary", {"without": ("B",)}, "gap no_branch"),
    ("grid_without_secretary", {"holds": "x B.secretary", "dated": {"B": MAYBE}}, "possible vacant"),
    ("grid_without_secretary", {"collections": all_but("holdings")}, "unknown vacant"),
    ("grid_without_secretary", {"without": ("B",), "collections": all_but("coverage")}, "unknown no_branch"),
    ("company_without_branch", {}, "ok unknown"),
    ("company_without_branch", {"without": ("A",)}, "unknown unknown"),
    (
        "company_without_branch",
        {**changed("V", full_members=3, counted_on=DAY), "without": ("A",)},
        "gap branch",
    ),
    (
        "company_without_branch",
        {**changed("V", full_members=3, counted_on=JULY), "without": ("A",)},
        "unknown unknown",
    ),
    (
        "company_without_branch",
        {**changed("V", full_members=1, counted_on=DAY), "without": ("A",)},
        "gap joint_branch",
    ),
    (
        "company_without_branch",
        {**changed("V", full_members=0, counted_on=DAY), "without": ("A",)},
        "gap adviser",
    ),
    ("company_without_branch", advised(0, "x V.adviser"), "ok adviser"),
    ("company_without_branch", advised(0, "x V.adviser?"), "possible adviser"),
    ("company_without_branch", advised(1, "x V.adviser"), "gap joint_branch"),
    ("company_without_branch", advised(0, "", "holdings"), "unknown adviser"),
    ("company_without_branch", advised(0, "", "organizations"), "unknown adviser"),
    ("company_without_branch", advised(1, "", "holdings"), "gap joint_branch"),
    ("company_without_branch", advised(1, "", "organizations"), "unknown joint_branch"),
    ("company_without_branch", {"dated": {"A": MAYBE}}, "possible unknown"),
    ("company_without_branch", {"dated": {"MANAGES V K": MAYBE}}, "ok unknown"),
    (
        "company_without_branch",
        {**advised(0, ""), "collections": roles("holdings", "adviser")},
        "gap adviser",
    ),
    (
        "company_without_branch",
        {**advised(1, ""), "collections": types("Branch", "organizations")},
        "gap joint_branch",
    ),
    ("compound_without_company", {}, "ok"),
    ("compound_without_company", {"without": ("V", "A")}, "gap"),
    ("compound_without_company", {"dated": {"MANAGES V K": MAYBE}}, "possible"),
    ("compound_without_company", {"without": ("V", "A"), "collections": ()}, "unknown"),
    ("compound_without_owners_committee", {}, "ok elected"),
    ("compound_without_owners_committee", changed("O", form="substitute"), "ok substitute"),
    ("compound_without_owners_committee", {"dated": {"O": MAYBE}}, "possible possible"),
    ("compound_without_owners_committee", {"without": ("O",)}, "gap none"),
    ("compound_without_owners_committee", {"without": ("O",), "collections": ()}, "unknown none"),
    ("owners_committee_over_term", {}, "unknown"),
    ("owners_committee_over_term", term(DAY, DAY), "ok"),
    ("owners_committee_over_term", term(JUNE, JUNE), "gap"),
    ("owners_committee_over_term", term(JUNE, JULY), "possible"),
    ("owners_committee_over_term", term(None, JULY, date(2010, 1, 1)), "possible"),
    ("owners_committee_over_term", term(JULY, None, date(2010, 1, 1)), "ok"),
    ("owners_committee_over_term", {**term(JUNE, JUNE), "dated": {"O": MAYBE}}, "possible"),
    ("owners_committee_over_term", term(None, None, date(2019, 6, 14)), "gap"),
    ("owners_committee_over_term", term(None, None, date(2019, 6, 15)), "ok"),
    ("owners_committee_wrong_size", {"more": seats(5, "director", *SIX)}, "ok"),
    ("owners_committee_wrong_size", {"more": seats(6, "director", *SIX)}, "gap"),
    ("owners_committee_wrong_size", {"more": seats(4, "director", *SIX), "holds": "x O?"}, "possible"),
    ("owners_committee_wrong_size", {"more": seats(4, "director", *SIX), "holds": "a O?"}, "gap"),
    ("owners_committee_wrong_size", {"collections": ()}, "unknown"),
    ("owners_committee_wrong_size", {"dated": {"O": MAYBE}}, "possible"),
    ("person_in_too_many_posts", {"holds": "x B, x M, x O, x A"}, "ok"),
    ("person_in_too_many_posts", {"holds": "x B, x M, x O, x A, x V"}, "gap"),
    ("person_in_too_many_posts", {"holds": "x B, x M, x O, x A, x V?"}, "possible"),
    ("person_in_too_many_posts", {"holds": "x B, x M, x O, x A, x B"}, "ok"),
]


@pytest.mark.parametrize(("rule", "changes", "expected"), CASES)
def test_rule(rule: str, changes: dict[str, Any], expected: str) -> None:
    rows = judgements(town(**changes), DAY)[rule]
    of_grid_g = [row for row in rows if row.get("grid", "G") == "G"]
    assert [" ".join(list(row.values())[1:]) for row in of_grid_g] == [expected]


def test_due_branch_counts_only_where_it_manages() -> None:
    company = body("V2", "PropertyCompany", "S")
    assert len(judgements(town(more=(company,)), DAY)["company_without_branch"]) == 1
    maybe = (company, edge("MANAGES V2 K", MAYBE))
    assert gaps(town(more=maybe), DAY)["company_without_branch"] == [
        {"company": "V2", "state": "possible", "due": "unknown"}
    ]


def test_vacant_posts_are_given_and_derived() -> None:
    world = town(holds="x B.secretary, y G.worker", more=(post("M#chair", "chair", "M", None, 1),))
    rows = {row["post"]: row["state"] for row in gaps(world, DAY)["vacant_post"]}
    derived = {f"{each}#secretary": "gap" for each in "WMA"} | {"O#director": "gap", "M#chair": "gap"}
    derived["#grid_head#G"] = "gap"
    assert rows == derived | {"W#responsible_cadre#G": "gap", "W#grid_assistant#G": "gap"}
    assert population(world, DAY)["vacant_post"] == len(rows) + 2


def test_a_derived_post_of_a_grid_has_no_body() -> None:
    rows = gaps(town(more=(area("G2", "Grid", "Q"),)), DAY)["vacant_post"]
    of_g2 = {row["post"] for row in rows if row["post"].endswith("#G2")}
    assert of_g2 == {"#responsible_cadre#G2", "#grid_head#G2", "#grid_worker#G2", "#grid_assistant#G2"}


@pytest.mark.parametrize(
    ("changes", "state"),
    [({}, "gap"), ({"dated": {"B": MAYBE}}, "possible"), ({"collections": ()}, "unknown")],
)
def test_state_of_a_vacant_post(changes: dict[str, Any], state: str) -> None:
    rows = gaps(town(**changes), DAY)["vacant_post"]
    assert {"post": "B#secretary", "state": state} in rows


def test_seats_of_a_derived_post_are_the_profile_s() -> None:
    group = body("P", "BranchGroup", "Q")
    world = town(holds="x G.assistant, y G.assistant", more=(group,))
    states = {row["post"]: row["state"] for row in judgements(world, DAY)["vacant_post"]}
    assert states["W#grid_assistant#G"] == "ok"
    assert states["P#group_leader"] == "gap"
    fewer = town(holds="x G.assistant", more=(group,))
    states = {row["post"]: row["state"] for row in judgements(fewer, DAY)["vacant_post"]}
    assert states["W#grid_assistant#G"] == "gap"


def test_a_loaded_world_has_its_required_posts() -> None:
    world = town(holds="x B.secretary", more=(area("G2", "Grid", "Q"),))
    loaded = with_required_posts(world)
    assert {each.code for each in loaded.posts} > {each.code for each in world.posts} | {"#grid_worker#G2"}
    assert gaps(loaded, DAY) == gaps(world, DAY)


def test_a_required_post_without_seats_has_one_or_its_own() -> None:
    posts = (Post("M#chair", "chair", "M", None, None, True, YES), post("M#staff", "staff", "M", None, 2))
    held = tuple(Edge("HOLDS", "x", each.code, YES) for each in posts)
    rows = judgements(town(more=(*posts, *held)), DAY)["vacant_post"]
    states = {row["post"]: row["state"] for row in rows}
    assert (states["M#chair"], states["M#staff"]) == ("ok", "gap")


def test_either_owner_of_a_post_may_have_been_collected() -> None:
    of_grid = (*all_but("holdings"), Collection("holdings", "G", since=DAY))
    of_body = (*all_but("holdings"), Collection("holdings", "W", since=DAY))
    neither = (*all_but("holdings"), Collection("holdings", "K", since=DAY))
    for collections, state in ((of_grid, "gap"), (of_body, "gap"), (neither, "unknown")):
        rows = gaps(town(collections=collections), DAY)["vacant_post"]
        assert {"post": "W#grid_worker#G", "state": state} in rows


def test_a_post_of_one_body_for_another_goes_with_both() -> None:
    adviser = post("W#chair#V", "chair", "W", "V", 1)
    for dated, state in (({"W": MAYBE}, "possible"), ({"V": MAYBE}, "possible"), ({}, "gap")):
        rows = gaps(town(more=(adviser,), dated=dated), DAY)["vacant_post"]
        assert {"post": "W#chair#V", "state": state} in rows
    for dated in ({"W": GONE}, {"V": GONE}):
        rows = judgements(town(more=(adviser,), dated=dated), DAY)["vacant_post"]
        assert "W#chair#V" not in {row["post"] for row in rows}


@pytest.mark.parametrize(
    ("during", "state"), [(YES, "gap"), (MAYBE, "possible"), (TIMELESS, "possible"), (GONE, None)]
)
def test_a_post_that_itself_is_only_possible(during: Interval, state: str | None) -> None:
    rows = gaps(town(more=(post("M#chair", "chair", "M", None, 1, during),)), DAY)["vacant_post"]
    assert {row["post"]: row["state"] for row in rows}.get("M#chair") == state


def test_a_derived_post_lasts_as_long_as_its_grid() -> None:
    for during, state in ((YES, "gap"), (MAYBE, "possible"), (GONE, None)):
        rows = gaps(town(more=(area("G2", "Grid", "Q"),), dated={"G2": during}), DAY)["vacant_post"]
        assert {row["post"]: row["state"] for row in rows}.get("#grid_worker#G2") == state


def test_identity_columns() -> None:
    columns = {
        "grid_without_branch": {"grid", "level"},
        "community_without_committee": {"community"},
        "group_without_branch": {"group"},
        "branch_without_secretary": {"branch"},
        "grid_without_cadre": {"grid"},
        "grid_without_secretary": {"grid", "reason"},
        "grid_without_head": {"grid"},
        "grid_without_worker": {"grid"},
        "grid_staff_from_outside": {"grid", "role", "person"},
        "grid_short_of_assistants": {"grid"},
        "company_without_branch": {"company", "due"},
        "compound_without_company": {"compound"},
        "compound_without_owners_committee": {"compound", "in_place"},
        "owners_committee_over_term": {"committee"},
        "owners_committee_term_ending": {"committee"},
        "owners_committee_wrong_term": {"committee", "reason"},
        "party_body_over_term": {"body", "reason"},
        "party_body_term_ending": {"body"},
        "party_body_wrong_form": {"body", "reason", "form", "due"},
        "joint_branch_of_many_units": {"branch"},
        "branch_committee_wrong_size": {"branch"},
        "owners_committee_wrong_size": {"committee"},
        "owners_committee_too_few_left": {"committee", "reason"},
        "owners_committee_not_filed": {"committee"},
        "owners_committee_short_of_party_members": {"committee"},
        "company_manager_not_on_committee": {"company"},
        "company_without_secretary_as_adviser": {"company"},
        "vacant_post": {"post"},
        "person_in_too_many_posts": {"person"},
        "post_left_empty": {"post"},
        "post_overfilled": {"post"},
        "person_twice_in_post": {"post"},
    }
    more = (body("P", "BranchGroup", "Q"), body("J", "Branch", "Q", "joint"))
    stated = term(JUNE, JUNE, date(2020, 1, 1))
    found = judgements(town(holds="x B, y B, x O, y V, z G.worker", more=more, **stated), DAY)
    assert {rule: set(rows[0]) - {"state"} for rule, rows in found.items()} == columns


def test_a_post_of_a_body_that_is_gone_is_not_vacant() -> None:
    rows = judgements(town(dated={"B": GONE}), DAY)["vacant_post"]
    assert not [row for row in rows if row["post"].startswith("B#")]


def test_findings_leave_out_what_is_in_order_but_name_the_substitute() -> None:
    assert gaps(town(), DAY)["compound_without_owners_committee"] == []
    assert gaps(town(**changed("O", form="substitute")), DAY)["compound_without_owners_committee"] == [
        {"compound": "K", "state": "ok", "in_place": "substitute"}
    ]
