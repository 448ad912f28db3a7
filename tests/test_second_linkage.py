"""The second implementation of linkage, on hand-made towns: one a row of the truth table of docs/rules.md."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hand_made import GONE, MAYBE, YES, all_but, area, body, edge, meeting, town
from second_linkage import forbidden_pairs, linkage, months_before
from world import Collection, Edge, Post
from world_days import DAY, LONG_AGO

FULL = "x B, x O, x A"
NO_O, NO_V, NO_A = ("O",), ("A", "V"), ("A",)
COMPANY = body("V2", "PropertyCompany", "S")
SECOND_COMPANY, MAYBE_COMPANY = (COMPANY, edge("MANAGES V2 K")), (COMPANY, edge("MANAGES V2 K", MAYBE))
SECOND_GRID = (
    area("G2", "Grid", "Q"),
    body("B2", "Branch", "Q"),
    edge("COVERS B2 G2"),
    Post("B2#member", "member", "B2"),
    Edge("HOLDS", "x", "B2#member", YES),
)
MAYBE_B, MAYBE_O, MAYBE_V = {"COVERS B G": MAYBE}, {"REPRESENTS O K": MAYBE}, {"MANAGES V K": MAYBE}
IN_B_ONCE = (Edge("HOLDS", "x", "B#member", GONE),)
ADVISER_OF_M = (Post("M#adviser#V", "adviser", "M", "V"), Edge("HOLDS", "y", "M#adviser#V", YES))
HOLDINGS_BUT_OF_O = (
    *all_but("holdings"),
    *(Collection("holdings", each, since=LONG_AGO) for each in ("M", "B", "A", "V")),
)
ONLY_COMPANIES = (*all_but("management"), Collection("management", "C", "PropertyCompany", since=LONG_AGO))
TOMORROW = tuple(Collection(each.what, each.scope, since=date(2024, 6, 16)) for each in all_but())

Case = tuple[dict[str, Any], str, str]

LINKS: dict[str, Case] = {
    "nobody": ({}, "missing missing missing", "none"),
    "one person in all three": ({"holds": FULL}, "linked linked linked", "full"),
    "a branch member in the committee": ({"holds": "x B, x O"}, "linked missing missing", "partial"),
    "two people in one branch": ({"holds": "x B, x O, y B, y A"}, "linked linked linked", "full"),
    "M links P-C alone": ({"holds": "x B, x O, y M, y A"}, "linked linked missing", "partial"),
    "M does not link P-O": ({"holds": "x M, x O"}, "missing missing missing", "none"),
    "someone of the company beside its branch": (
        {"holds": "x B, x O, y B, y V"},
        "linked linked missing",
        "partial",
    ),
    "an adviser beside the branch": ({"holds": "y B, y V.adviser"}, "missing linked missing", "partial"),
    "in O and in C but in no P": ({"holds": "x O, x A"}, "missing missing missing", "none"),
    "in P before, not now": ({"holds": "x O", "more": IN_B_ONCE}, "missing missing missing", "none"),
    "a substitute is an O": (
        {
            "holds": "x B",
            "without": NO_O,
            "more": (
                body("H", "OwnersCommittee", "K", "substitute"),
                edge("REPRESENTS H K"),
                Post("H#member", "member", "H"),
                Edge("HOLDS", "x", "H#member", YES),
            ),
        },
        "linked missing missing",
        "partial",
    ),
}
PARTIES: dict[str, Case] = {
    "without a branch the company itself": (
        {"holds": "x B, x O, y B, y V", "without": NO_A},
        "linked linked linked",
        "full",
    ),
    "and who advises it": (
        {"holds": "x B, x O, y B, y V.adviser", "without": NO_A},
        "linked linked linked",
        "full",
    ),
    "an adviser of the committee is in both": (
        {"without": NO_A, "more": ADVISER_OF_M},
        "missing linked missing",
        "partial",
    ),
    "a grid without a branch: the committee is P": (
        {"holds": "x M, x O, y M, y A", "without": ("B",)},
        "linked linked linked",
        "full",
    ),
    "in no grid: the committee is P": (
        {"holds": "x M, x O, x A", "within": ("Q",)},
        "linked linked linked",
        "full",
    ),
    "in no grid: a branch beside it is not": (
        {"holds": FULL, "within": ("Q",)},
        "missing missing missing",
        "none",
    ),
    "either of two grids": (
        {"holds": "x O, x A", "within": ("G", "G2"), "more": SECOND_GRID},
        "linked linked linked",
        "full",
    ),
    "O and C in different P": (
        {"holds": "x O, y B, y A", "within": ("G", "G2"), "more": SECOND_GRID},
        "linked linked missing",
        "partial",
    ),
    "every company": ({"holds": FULL, "more": SECOND_COMPANY}, "linked missing missing", "partial"),
    "a grid that has ended": (
        {
            "holds": "x M, x O",
            "within": ("G", "G2"),
            "more": (area("G2", "Grid", "Q"),),
            "dated": {"G2": GONE},
        },
        "missing missing missing",
        "none",
    ),
    "a grid beside it without a branch": (
        {"holds": "x M, x O", "within": ("G", "G2"), "more": (area("G2", "Grid", "Q"),)},
        "linked missing missing",
        "partial",
    ),
    "a grid that may be there": ({"holds": FULL, "dated": {"G": MAYBE}}, "linked linked linked", "full"),
    "a body that has ended": ({"holds": FULL, "dated": {"B": GONE}}, "missing missing missing", "none"),
}
NOT_DUE: dict[str, Case] = {
    "nobody represents": ({"without": NO_O}, "not_due missing not_due", "not_due owners_committee"),
    "nobody manages": ({"without": NO_V}, "missing not_due not_due", "not_due company"),
    "neither": ({"without": (*NO_O, *NO_V)}, "not_due not_due not_due", "not_due both"),
    "nobody represents, not collected": (
        {"without": NO_O, "collections": ONLY_COMPANIES},
        "unknown missing unknown",
        "unknown",
    ),
    "nobody manages, not collected": (
        {"holds": "x B, x O", "without": NO_V, "collections": all_but("management")},
        "linked unknown unknown",
        "unknown",
    ),
    "no committee, company not collected": (
        {
            "without": (*NO_O, *NO_V),
            "collections": (
                *all_but("management"),
                Collection("management", "C", "OwnersCommittee", since=LONG_AGO),
            ),
        },
        "not_due unknown not_due",
        "not_due owners_committee",
    ),
}
DATES: dict[str, Case] = {
    "a possible holding": ({"holds": "x B, x O?, x A"}, "possible linked possible", "possible"),
    "a possible cover, in the branch": (
        {"holds": FULL, "dated": MAYBE_B},
        "possible possible possible",
        "possible",
    ),
    "a possible cover, in the committee": (
        {"holds": "x M, x O", "dated": MAYBE_B},
        "possible missing missing",
        "possible",
    ),
    "possibly represented, linked": (
        {"holds": FULL, "dated": MAYBE_O},
        "possible linked possible",
        "possible",
    ),
    "possibly represented, not linked": ({"dated": MAYBE_O}, "possible missing possible", "possible"),
    "possibly represented, nothing collected": (
        {"dated": MAYBE_O, "collections": ()},
        "possible unknown possible",
        "unknown",
    ),
    "possibly represented, nobody knows who manages": (
        {"dated": MAYBE_O, "without": NO_V, "collections": ()},
        "possible unknown unknown",
        "unknown",
    ),
    "possibly represented, unmanaged": (
        {"dated": MAYBE_O, "without": NO_V},
        "possible not_due not_due",
        "not_due company",
    ),
    "possibly managed, linked": ({"holds": FULL, "dated": MAYBE_V}, "linked possible possible", "possible"),
    "possibly managed, not linked": ({"dated": MAYBE_V}, "missing possible possible", "possible"),
    "one surely and linked, one possibly": (
        {"holds": FULL, "more": MAYBE_COMPANY},
        "linked possible possible",
        "possible",
    ),
    "one surely and missing, one possibly": (
        {"holds": "x B, x O", "more": MAYBE_COMPANY},
        "linked missing missing",
        "partial",
    ),
    "a possible branch of the company": (
        {"holds": FULL, "dated": {"ESTABLISHED_IN A V": MAYBE}},
        "linked possible possible",
        "possible",
    ),
    "linked and missing outweigh possible": (
        {"holds": "x B, x O, y M, y A?"},
        "linked possible missing",
        "partial",
    ),
}
COLLECTED: dict[str, Case] = {
    "no holdings": ({"collections": all_but("holdings")}, "unknown unknown unknown", "unknown"),
    "linked all the same": ({"holds": FULL, "collections": ()}, "linked linked linked", "full"),
    "possible all the same": (
        {"holds": "x B, x O?", "collections": ()},
        "possible unknown unknown",
        "unknown",
    ),
    "no coverage": (
        {"holds": "x B, x O", "collections": all_but("coverage")},
        "linked unknown unknown",
        "unknown",
    ),
    "no bodies of the company": (
        {"collections": all_but("organizations")},
        "missing unknown unknown",
        "unknown",
    ),
    "not the holdings of O": (
        {"holds": "x B, x O", "collections": HOLDINGS_BUT_OF_O},
        "linked missing unknown",
        "partial",
    ),
    "only the bodies of another type": (
        {
            "collections": (
                *all_but("organizations"),
                Collection("organizations", "C", "BranchGroup", since=LONG_AGO),
            )
        },
        "missing unknown unknown",
        "unknown",
    ),
    "only the branches": (
        {
            "collections": (
                *all_but("organizations"),
                Collection("organizations", "C", "Branch", since=LONG_AGO),
            )
        },
        "missing missing missing",
        "none",
    ),
    "only holdings of some": (
        {
            "collections": (
                *all_but("holdings"),
                Collection("holdings", "B", since=LONG_AGO),
                Collection("holdings", "O", since=LONG_AGO),
            )
        },
        "missing unknown unknown",
        "unknown",
    ),
    "not of a company that may manage": (
        {
            "holds": FULL,
            "more": MAYBE_COMPANY,
            "collections": (
                *all_but("organizations"),
                Collection("organizations", "V", since=LONG_AGO),
            ),
        },
        "linked possible possible",
        "possible",
    ),
    "not the holdings of O, nothing linked": (
        {"collections": HOLDINGS_BUT_OF_O},
        "unknown missing unknown",
        "unknown",
    ),
    "collected only since tomorrow": ({"collections": TOMORROW}, "unknown unknown unknown", "unknown"),
}
EMPLOYED: dict[str, Case] = {
    "an owner employed by the company": (
        {"holds": FULL, "employed": "x V"},
        "missing missing missing",
        "none",
    ),
    "possibly employed": ({"holds": FULL, "employed": "x V?"}, "possible possible possible", "possible"),
    "employed by a company that may manage": (
        {"holds": FULL, "employed": "x V", "dated": MAYBE_V},
        "possible possible possible",
        "possible",
    ),
    "possibly an owner, employed": (
        {"holds": "x B, x O?, x A", "employed": "x V"},
        "missing possible missing",
        "possible",
    ),
    "employed elsewhere": (
        {"holds": FULL, "employed": "x V2", "more": (COMPANY,)},
        "linked linked linked",
        "full",
    ),
    "employed, but no owner": (
        {"holds": "x B, x O, y B, y A", "employed": "y V"},
        "linked linked linked",
        "full",
    ),
}
MEETINGS: dict[str, Case] = {
    "O with the company's branch": ({"more": (meeting("O A"),)}, "missing missing linked", "partial"),
    "O with the company": ({"more": (meeting("O V B"),)}, "missing missing linked", "partial"),
    "O alone": ({"more": (meeting("O B"),)}, "missing missing missing", "none"),
    "in the future": (
        {"more": (meeting("O A", date(2024, 6, 16), date(2024, 6, 16)),)},
        "missing missing missing",
        "none",
    ),
    "twelve months ago": (
        {"more": (meeting("O A", date(2023, 6, 15), date(2023, 6, 15)),)},
        "missing missing missing",
        "none",
    ),
    "a day less than twelve months ago": (
        {"more": (meeting("O A", date(2023, 6, 16), date(2023, 6, 16)),)},
        "missing missing linked",
        "partial",
    ),
    "in a month that ended twelve months ago": (
        {"more": (meeting("O A", None, date(2023, 6, 15)),)},
        "missing missing missing",
        "none",
    ),
    "today or later": (
        {"more": (meeting("O A", DAY, date(2024, 6, 30)),)},
        "missing missing possible",
        "possible",
    ),
    "in a month that may be too long ago": (
        {"more": (meeting("O A", date(2023, 6, 1), date(2023, 6, 30)),)},
        "missing missing possible",
        "possible",
    ),
    "nobody knows when": (
        {"more": (meeting("O A", None, None),)},
        "missing missing possible",
        "possible",
    ),
    "by an employed owner too": (
        {"holds": FULL, "employed": "x V", "more": (meeting("O A"),)},
        "missing missing linked",
        "partial",
    ),
}
TABLE = {
    f"{part}: {name}": case
    for part, cases in {
        "links": LINKS,
        "parties": PARTIES,
        "not due": NOT_DUE,
        "dates": DATES,
        "collected": COLLECTED,
        "employed": EMPLOYED,
        "meetings": MEETINGS,
    }.items()
    for name, case in cases.items()
}


@pytest.mark.parametrize("name", TABLE)
def test_linkage(name: str) -> None:
    changes, pairs, state = TABLE[name]
    [row] = linkage(town(**changes), DAY)
    assert row["compound"] == "K"
    assert f"{row['po']} {row['pc']} {row['oc']}" == pairs
    assert " ".join(filter(None, (row["state"], row["missing_party"]))) == state


FORBIDDEN: dict[str, tuple[dict[str, Any], list[tuple[str | None, str]]]] = {
    "nobody": ({"holds": "x O"}, []),
    "certainly": ({"holds": "x O", "employed": "x V"}, [("x", "gap")]),
    "possibly employed": ({"holds": "x O", "employed": "x V?"}, [("x", "possible")]),
    "possibly managed": ({"holds": "x O", "employed": "x V", "dated": MAYBE_V}, [("x", "possible")]),
    "possibly represented": ({"holds": "x O", "employed": "x V", "dated": MAYBE_O}, [("x", "possible")]),
    "by another company": ({"holds": "x O", "employed": "x V2", "more": (COMPANY,)}, []),
    "employment not collected": ({"holds": "x O", "collections": ()}, [(None, "unknown")]),
    "not collected of one company": (
        {
            "more": SECOND_COMPANY,
            "collections": (
                *all_but("employment"),
                Collection("employment", "V", since=LONG_AGO),
            ),
        },
        [(None, "unknown")],
    ),
    "not collected, but a pair": (
        {"holds": "x O, y O", "employed": "x V", "collections": ()},
        [("x", "gap")],
    ),
    "not collected, no committee": ({"without": NO_O, "collections": ()}, []),
    "not collected, no company": ({"without": NO_V, "collections": ()}, []),
}


@pytest.mark.parametrize("name", FORBIDDEN)
def test_forbidden_pairs(name: str) -> None:
    changes, expected = FORBIDDEN[name]
    rows = forbidden_pairs(town(**changes), DAY)
    assert [(row["person"], row["state"]) for row in rows] == expected
    assert all(row["compound"] == "K" for row in rows)


def test_a_compound_that_is_gone_has_no_row() -> None:
    assert linkage(town(dated={"K": GONE}), DAY) == []


def test_months_before_the_end_of_a_month() -> None:
    assert months_before(date(2024, 2, 29), 12) == date(2023, 2, 28)
    assert months_before(date(2024, 1, 31), 1) == date(2023, 12, 31)
    assert months_before(date(2024, 6, 15), 12) == date(2023, 6, 15)
