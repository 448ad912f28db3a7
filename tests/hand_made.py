"""One hand-made town with all parties, to be changed by a line: the ground of the table-driven tests.

Community Q with committee M holds grid G with branch B, in it compound K with owners' committee O,
managed by company V in which branch A was established; W is the street's. Nobody holds anything until
`holds` says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from world import Area, Collection, Edge, Interval, Meeting, Organization, Person, Post, World
from world_days import DAY, LONG_AGO, OVER, PERHAPS, SURE
from worlds import WHATS

YES, MAYBE, GONE = SURE[0], PERHAPS[0], OVER[0]

Thing = Area | Organization | Post | Edge | Meeting
Dated = TypeVar("Dated", Area, Organization)

EVERYTHING = tuple(Collection(what, "C", since=LONG_AGO) for what in WHATS)


def area(code: str, tier: str, *within: str) -> Area:
    return Area(code, tier, within, YES)


def body(code: str, type: str, located: str, form: str | None = None) -> Organization:
    return Organization(code, type, form, located, during=YES)


def post(
    code: str, role: str, of: str, serves: str | None = None, seats: int | None = None, during: Interval = YES
) -> Post:
    """A post that must be there when it has seats."""
    return Post(code, role, of, serves, seats, seats is not None, during)


def edge(text: str, during: Interval = YES) -> Edge:
    """«COVERS B G»."""
    kind, start, end = text.split()
    return Edge(kind, start, end, during)


def all_but(*whats: str) -> tuple[Collection, ...]:
    return tuple(each for each in EVERYTHING if each.what not in whats)


POSTS = {
    "M": post("M#part_time_member", "part_time_member", "M"),
    "B": post("B#member", "member", "B"),
    "B.secretary": post("B#secretary", "secretary", "B"),
    "A": post("A#secretary", "secretary", "A"),
    "O": post("O#member", "member", "O"),
    "V": post("V#manager", "manager", "V"),
    "V.adviser": post("W#adviser#V", "adviser", "W", "V"),
    "G.cadre": post("W#responsible_cadre#G", "responsible_cadre", "W", "G"),
    "G.worker": post("W#grid_worker#G", "grid_worker", "W", "G"),
    "G.assistant": post("W#grid_assistant#G", "grid_assistant", "W", "G"),
    "G.adviser": post("W#adviser#G", "adviser", "W", "G"),
}

AREAS = (
    area("C", "City"),
    area("S", "Street", "C"),
    area("Q", "Community", "S"),
    area("G", "Grid", "Q"),
    area("K", "Compound", "G"),
)
BODIES = (
    body("W", "WorkingCommittee", "S"),
    body("M", "CommunityCommittee", "Q", "committee"),
    body("B", "Branch", "Q", "grid"),
    body("A", "Branch", "Q", "company"),
    body("O", "OwnersCommittee", "K", "elected"),
    body("V", "PropertyCompany", "S"),
)
EDGES = ("COVERS M Q", "COVERS B G", "ESTABLISHED_IN A V", "REPRESENTS O K", "MANAGES V K")


def town(
    holds: str = "",
    employed: str = "",
    without: Sequence[str] = (),
    dated: Mapping[str, Interval] | None = None,
    more: Sequence[Thing] = (),
    within: Sequence[str] = ("G",),
    collections: Sequence[Collection] = EVERYTHING,
    bodies: Sequence[Organization] = (),
) -> World:
    """The town, changed.

    `holds` and `employed`: «x B, x O?, y V»; a question mark makes it possible only. `without`: codes of
    bodies or texts of edges to leave out. `dated`: other intervals, by code or by the text of the edge.
    `bodies`: the same bodies with other properties.
    """
    when = dated or {}
    other = {each.code: each for each in bodies}
    standing = [other.get(each.code, each) for each in BODIES if each.code not in without]
    kept = [each for each in EDGES if each not in without and not set(each.split()[1:]) & set(without)]
    edges = [edge(each, when.get(each, YES)) for each in kept]
    edges += [Edge("HOLDS", who, POSTS[post].code, how) for who, post, how in _pairs(holds)]
    edges += [Edge("EMPLOYED_BY", who, company, how) for who, company, how in _pairs(employed)]
    people = {who: Person(who) for who, _, _ in (*_pairs(holds), *_pairs(employed))}
    posts = [each for each in POSTS.values() if each.of not in without and each.serves not in without]
    areas = [replace(each, within=tuple(within)) if each.code == "K" else each for each in AREAS]
    return World(
        tuple(_dated([*areas, *(each for each in more if isinstance(each, Area))], when)),
        tuple(_dated([*standing, *(each for each in more if isinstance(each, Organization))], when)),
        (*posts, *(each for each in more if isinstance(each, Post))),
        tuple(people.values()),
        (*edges, *(each for each in more if isinstance(each, Edge))),
        tuple(each for each in more if isinstance(each, Meeting)),
        tuple(collections),
    )


def _pairs(text: str) -> list[tuple[str, str, Interval]]:
    found = []
    for part in filter(None, (each.strip() for each in text.split(","))):
        who, what = part.split()
        found.append((who, what.rstrip("?"), MAYBE if what.endswith("?") else YES))
    return found


def _dated(things: list[Dated], when: Mapping[str, Interval]) -> list[Dated]:
    return [replace(each, during=when.get(each.code, each.during)) for each in things]


def meeting(attended: str, first: date | None = DAY, last: date | None = DAY) -> Meeting:
    return Meeting("T", tuple(attended.split()), first, last)
