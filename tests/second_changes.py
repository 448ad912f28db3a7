"""What is different between two dates a second time, in plain Python, from docs/rules.md alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from second_gaps import judgements
from second_linkage import forbidden_pairs, linkage
from second_vacancies import with_required_posts
from world import NO, POSSIBLE, Interval, World, sure

WORD = {0: "absent", 1: "possible", 2: "certain"}
EDGES = {
    "coverage": ("COVERS",),
    "management": ("MANAGES", "REPRESENTS"),
    "lines": ("SUBORDINATE_TO", "ESTABLISHED_IN"),
    "employment": ("EMPLOYED_BY",),
}
FINDINGS = ("unknown", "possible", "partial", "none", "gap")

Row = tuple[Any, ...]
"""Codes of what it is, then change, before, after, first and last day."""


def changed(during: Interval, start: date, end: date) -> Row | None:
    """Change, before, after, and between which days; None where nothing is different."""
    before, after = sure(during, start), sure(during, end)
    begun, over = (during.from_min, during.from_max), (during.to_min, during.to_max)
    if before is after:
        inside = during.from_min is not None and during.from_min > start
        inside = inside and during.to_max is not None and during.to_max <= end
        if before is NO and inside:
            return ("passed", "absent", "absent", during.from_min, during.to_max)
        return None
    states = (WORD[before], WORD[after])
    if after > before:
        only_told = before is POSSIBLE and during.from_min is None
        return ("known" if only_told else "began", *states, *begun)
    only_told = before is POSSIBLE and during.to_min is None
    return ("known" if only_told else "ended", *states, *over)


def changes(world: World, start: date, end: date) -> dict[str, list[Row]]:
    """Every kind of change but those that are derived (cross-appointments)."""
    found = {
        "areas": [((each.code,), each.during) for each in world.areas],
        "bodies": [((each.code,), each.during) for each in world.organizations],
        "holdings": [((each.start, each.end), each.during) for each in world.edges if each.kind == "HOLDS"],
    }
    for name, kinds in EDGES.items():
        found[name] = [((e.start, e.end), e.during) for e in world.edges if e.kind in kinds]
    told = {
        name: [(*code, *row) for code, during in things if (row := changed(during, start, end))]
        for name, things in found.items()
    }
    told["posts"] = list(_posts(world, start, end))
    told["collected"] = [
        (each.scope, "known", "absent", "certain", each.since, each.since)
        for each in world.collections
        if each.complete and each.since and start < each.since <= end
    ]
    return told


def _posts(world: World, start: date, end: date) -> Iterator[Row]:
    listed = {each.code for each in world.posts}
    for post in with_required_posts(world).posts:
        row = changed(post.during, start, end)
        if row and (row[0] != "known" or post.code in listed):
            yield (post.code, *row)


def why(world: World, person: str, post: str, change: str, start: date, end: date) -> str:
    """Why a holding began or ended, for a holding that some list still has."""
    where = next(each for each in world.posts if each.code == post)
    bodies = [each for each in (where.of, where.serves) if each]
    others = [each.during for each in world.incoming("HOLDS", post) if each.start != person]
    if change == "known":
        return "listed"
    if change == "began":
        if any(world.there(each, start) is NO for each in bodies):
            return "founded"
        left = any(sure(each, start) > NO and sure(each, end) is NO for each in others)
        return "succeeded" if left else "appointed"
    if any(world.there(each, end) is NO for each in bodies):
        return "dissolved"
    came = any(sure(each, end) > NO and sure(each, start) is NO for each in others)
    return "replaced" if came else "left"


def turned(world: World, identities: dict[str, tuple[str, ...]], start: date, end: date) -> set[Row]:
    """Rule, identity, state before and after, of each finding whose state is another one at the end."""
    found: set[Row] = set()
    then, now = _states(world, identities, start), _states(world, identities, end)
    for rule, identity in {*then, *now}:
        before, after = then.get((rule, identity), "ok"), now.get((rule, identity), "ok")
        if before != after and {before, after} & {*FINDINGS}:
            found.add((rule, identity, before, after))
    return found


def _states(world: World, identities: dict[str, tuple[str, ...]], day: date) -> dict[Row, str]:
    """The state of everything that a rule lists; of what it need not list where that is in order, `ok`."""
    rows = {f"gaps.{name}": rows for name, rows in judgements(world, day).items()}
    rows |= {
        "linkage.three_parties": linkage(world, day),
        "linkage.forbidden_pair": forbidden_pairs(world, day),
    }
    return {
        (rule, tuple(row.get(name) for name in identities[rule])): row["state"]
        for rule, found in rows.items()
        for row in found
    }
