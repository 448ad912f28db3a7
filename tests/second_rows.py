"""Rows of a card beside those of the second implementation, on one state of a graph."""

from __future__ import annotations

from collections import Counter
from datetime import date

import second_gaps
import second_linkage
from world import World

from cypher.card import Card
from cypher.library import Library
from graph import profile, report
from graph.transaction import Transaction

Rows = Counter[tuple[object, ...]]


def in_worlds(rule: str) -> bool:
    """Whether made worlds hold what the rule asks of; a system with rosters of its own has its own test."""
    return rule.startswith("linkage.") or rule.removeprefix("gaps.") in second_gaps.RULES


def second(rule: str, world: World, day: date) -> list[dict[str, object]]:
    """What the second implementation finds for a rule of the library."""
    if rule == "linkage.three_parties":
        return second_linkage.linkage(world, day)
    if rule == "linkage.forbidden_pair":
        return second_linkage.forbidden_pairs(world, day)
    return second_gaps.gaps(world, day)[rule.removeprefix("gaps.")]


def difference(
    tx: Transaction, card: Card, expected: list[dict[str, object]], day: date
) -> tuple[Rows, Rows]:
    """Rows that only the second implementation has, and rows that only the card has."""
    parameters = card.bind({"as_of": day}, profile.load().thresholds)
    found = [each.values for each in report.section(tx, card, parameters).findings]
    columns = list(dict.fromkeys(name for row in expected for name in row)) or ["state"]
    want = Counter(tuple(row.get(name) or "" for name in columns) for row in expected)
    got = Counter(tuple(row.get(name) or "" for name in columns) for row in found)
    return want - got, got - want


def derive_due_posts(tx: Transaction, library: Library) -> None:
    """What a load does after its rows: the posts that the profile asks for."""
    due = [post.row() for post in profile.load().posts]
    for card in ("maintain.due_posts_of_organizations", "maintain.due_posts_for_areas"):
        wanted = [post for post in due if (post["of"] == "Grid") == card.endswith("areas")]
        tx.run(library.get(card).statement, {"posts": wanted, "change": {}})
