"""The second implementation of the gap rules, on hand-made towns: the text of docs/rules.md, line by line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hand_made import BODIES, GONE, MAYBE, YES, Thing, all_but, area, body, edge, town
from second_gaps import gaps, judgements, population
from world import Edge, Interval, Post
from world_days import DAY

Case = tuple[str, dict[str, Any], str]


def changed(code: str, **properties: Any) -> dict[str, Any]:
    """The body of that code with other properties; its edges stay."""
    other = replace(next(each for each in BODIES if each.code == code), code="X", **properties)
    links = {"O": "REPRESENTS X K", "V": "MANAGES X K", "M": "COVERS X Q", "B": "COVERS X G"}
    things: list[Thing] = [other, edge(links[code])]
    return {"without": (code, "A") if code == "V" else (code,), "more": things}


def seats(number: int, role: str, *people: str) -> tuple[Thing, ...]:
    """So many posts of the committee O, each with one person."""
    post = Post(f"O#{role}", role, "O")
    return (post, *(Edge("HOLDS", each, post.code, YES) for each in people[:number]))


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
    ("company_without_branch", changed("V", full_members=3, counted_on=DAY), "gap branch"),
    ("company_without_branch", changed("V", full_members=3, counted_on=JULY), "unknown unknown"),
    ("company_without_branch", changed("V", full_members=1, counted_on=DAY), "gap joint_branch"),
    ("company_without_branch", changed("V", full_members=0, counted_on=DAY), "gap adviser"),
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
    world = town(holds="x B.secretary, y G.worker", more=(Post("M#chair", "chair", "M", None, 1, True),))
    rows = {row["post"]: row["state"] for row in gaps(world, DAY)["vacant_post"]}
    derived = {f"{each}#secretary": "gap" for each in "WMA"} | {"O#director": "gap", "M#chair": "gap"}
    assert rows == derived | {"W#responsible_cadre#G": "gap", "W#grid_assistant#G": "gap"}
    assert population(world, DAY)["vacant_post"] == len(rows) + 2


def test_a_derived_post_of_a_grid_has_no_body() -> None:
    rows = gaps(town(more=(area("G2", "Grid", "Q"),)), DAY)["vacant_post"]
    of_g2 = {row["post"] for row in rows if row["post"].endswith("#G2")}
    assert of_g2 == {"#responsible_cadre#G2", "#grid_worker#G2", "#grid_assistant#G2"}


@pytest.mark.parametrize(
    ("changes", "state"),
    [({}, "gap"), ({"dated": {"B": MAYBE}}, "possible"), ({"collections": ()}, "unknown")],
)
def test_state_of_a_vacant_post(changes: dict[str, Any], state: str) -> None:
    rows = gaps(town(**changes), DAY)["vacant_post"]
    assert {"post": "B#secretary", "state": state} in rows


def test_a_post_of_a_body_that_is_gone_is_not_vacant() -> None:
    rows = judgements(town(dated={"B": GONE}), DAY)["vacant_post"]
    assert not [row for row in rows if row["post"].startswith("B#")]


def test_findings_leave_out_what_is_in_order_but_name_the_substitute() -> None:
    assert gaps(town(), DAY)["compound_without_owners_committee"] == []
    assert gaps(town(**changed("O", form="substitute")), DAY)["compound_without_owners_committee"] == [
        {"compound": "K", "state": "ok", "in_place": "substitute"}
    ]
