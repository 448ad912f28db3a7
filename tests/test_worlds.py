"""The made worlds reach every state of every pair, compound and rule, and often enough."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

import one_fault
import pytest
import second_gaps
from hypothesis import HealthCheck, given, settings
from second_gaps import gaps, judgements
from second_linkage import forbidden_pairs, linkage
from side_by_side import side_by_side
from world import CERTAIN, NO, POSSIBLE, Collection, World, sure
from world_days import DAY, OVER, PERHAPS, SURE
from worlds import worlds

pytestmark = pytest.mark.slow

EXAMPLES, OFTEN = 400, 10
PAIR_STATES = {"linked", "missing", "possible", "unknown", "not_due"}
COMPOUND_STATES = {"full", "partial", "none", "not_due", "possible", "unknown"}
GAP_STATES = {"ok", "possible", "unknown", "gap"}


@pytest.fixture(scope="module")
def made() -> list[World]:
    """The worlds of one run that is the same every time."""
    found: list[World] = []

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(worlds())
    def collect(world: World) -> None:
        found.append(world)

    collect()
    return found


def often(values: Iterable[str | None]) -> set[str | None]:
    """The values that occur often enough."""
    return {value for value, times in Counter(values).items() if times >= OFTEN}


@pytest.mark.parametrize(
    ("intervals", "state"),
    [(SURE, CERTAIN), (PERHAPS, POSSIBLE), (OVER, NO)],
    ids=["sure", "perhaps", "over"],
)
def test_intervals_are_what_their_lists_say(intervals: tuple[object, ...], state: object) -> None:
    assert [sure(each, DAY) for each in intervals] == [state] * len(intervals)  # type: ignore[arg-type]


def test_every_pair_and_compound_state_is_frequent(made: list[World]) -> None:
    rows = [row for world in made for row in linkage(world, DAY)]
    for pair in ("po", "pc", "oc"):
        assert often(row[pair] for row in rows) == PAIR_STATES, pair
    assert often(row["state"] for row in rows) == COMPOUND_STATES
    assert often(row["missing_party"] for row in rows) == {None, "owners_committee", "company", "both"}


def test_every_state_of_a_forbidden_pair_is_frequent(made: list[World]) -> None:
    states = (row["state"] for world in made for row in forbidden_pairs(world, DAY))
    assert often(states) == {"gap", "possible", "unknown"}


def test_every_state_of_every_gap_rule_occurs(made: list[World]) -> None:
    seen: dict[str, set[str]] = defaultdict(set)
    for world in made:
        for rule, rows in judgements(world, DAY).items():
            seen[rule] |= {row["state"] for row in rows}
    counted = (
        "person_in_too_many_posts",
        "joint_branch_of_many_units",
        "owners_committee_wrong_term",
        "post_overfilled",
        "person_twice_in_post",
    )
    for rule in counted:
        assert seen.pop(rule) == GAP_STATES - {"unknown"}, rule
    assert {rule: GAP_STATES - states for rule, states in seen.items() if states != GAP_STATES} == {}
    assert len(seen) + len(counted) == len(second_gaps.RULES)


def test_worlds_side_by_side_are_the_same_worlds(made: list[World]) -> None:
    together = side_by_side(made[:100])
    expected = [
        {**row, "compound": f"{number}.{row['compound']}"}
        for number, world in enumerate(made[:100])
        for row in linkage(world, DAY)
    ]
    by_code = {row["compound"]: row for row in linkage(together, DAY)}
    assert by_code == {row["compound"]: row for row in expected}
    for rule, rows in judgements(together, DAY).items():
        apart = [row for world in made[:100] for row in judgements(world, DAY)[rule]]
        assert Counter(row["state"] for row in rows) == Counter(row["state"] for row in apart), rule


def test_each_collection_of_a_town_can_be_taken_away_alone() -> None:
    """Where another one says the same, a rule that forgets to ask for it would go unnoticed."""
    towns = list(one_fault.towns())
    assert {each for each in one_fault.COLLECTED if not any(rests_on(town, each) for town in towns)} == set()


def rests_on(town: World, collection: Collection) -> bool:
    """Whether a rule says something else without it."""
    less = replace(town, collections=tuple(each for each in town.collections if each != collection))
    return any(rule(town, DAY) != rule(less, DAY) for rule in (linkage, forbidden_pairs, gaps))
