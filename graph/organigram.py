"""An organisation chart: flat rows of `chart.subtree` in, lines in the order of drawing out.

Every body is drawn once. Where it comes up again, because it has several superiors or superiors in a circle,
a marked line stands for it: whatever the rows say, a chart has an end.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from graph import model, vocabulary

Mark = Literal["", "again", "circle"]
ORDER = {label.name: place for place, label in enumerate(model.ORGANIZATION_TYPES)}
RANKS = {word.code: place for place, word in enumerate(vocabulary.ROLES)}


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody in a post; `sure` False where only an uncertain date says so."""

    person: str
    name: str
    kind: str | None
    title: str | None
    sure: bool


@dataclass(frozen=True, slots=True)
class Post:
    """A post: `state` is held, vacant, possible (a vacancy), unknown, or empty (not due, nobody in it)."""

    code: str
    role: str
    title: str | None
    served: str | None
    seats: int
    required: bool
    state: str
    vacant: int
    holders: tuple[Holder, ...]


@dataclass(frozen=True, slots=True)
class Superior:
    """A body above: whether that is certain, and whether it is still there at all."""

    code: str
    name: str | None
    sure: bool
    there: bool = True


@dataclass(frozen=True, slots=True)
class Shared:
    """Somebody who sits in both bodies; `sure` False where only an uncertain date says so."""

    person: str
    name: str
    sure: bool

    def __str__(self) -> str:
        return f"{self.name}{'' if self.sure else '?'}"


@dataclass(frozen=True, slots=True)
class Tie:
    """A dotted line: people who sit in this body and in the `other`.

    Both of them have it. `in_line`: one of the two is a superior of the other.
    """

    other: str
    name: str
    in_line: bool
    people: tuple[Shared, ...]

    @property
    def sure(self) -> bool:
        """Whether somebody certainly sits in both."""
        return any(one.sure for one in self.people)


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation; `below` says how many are directly subordinate to it, drawn or not.

    `areas` are the codes of the areas that it covers.
    """

    code: str
    name: str
    type: str | None
    sure: bool
    below: int
    superiors: tuple[Superior, ...]
    posts: tuple[Post, ...]
    areas: tuple[str, ...] = ()
    ties: tuple[Tie, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def facts(self) -> dict[str, object]:
        """All that is said of it, by name."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Gap:
    """A finding drawn at a body: the rule with its title, the state, and what or who it is about.

    `which_zh`, `which_en`: what tells several of one rule at one body apart (a post's role, a standard).
    """

    rule: str
    zh: str
    en: str
    state: str
    subject: str
    name: str
    source: str
    which_zh: str = ""
    which_en: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a chart, below the body `above`.

    `sure`: it is certainly subordinate; `last`: of its siblings; `elsewhere`: superiors that are not in the
    chart. The mark `again` says that the body is drawn further up, `circle` that it is above itself.
    """

    body: Body
    depth: int
    last: bool
    sure: bool
    mark: Mark
    elsewhere: tuple[Superior, ...]
    above: str | None = None


@dataclass(frozen=True)
class Chart:
    """Lines, each followed by what is below it; `depth` 0 starts a tree of its own."""

    lines: tuple[Line, ...]

    @property
    def bodies(self) -> tuple[Body, ...]:
        """Every body once."""
        return tuple(line.body for line in self.lines if not line.mark)


def chart(rows: Iterable[Mapping[str, Any]], roots: Sequence[str] | None = None) -> Chart:
    """Draw the rows from these roots (None: each may be one); what cannot be reached is drawn after them."""
    bodies: dict[str, Body] = {}
    above: dict[Superior, Superior] = {}  # Thousands have the same one.
    for row in rows:
        found = body(row, above)
        bodies.setdefault(found.code, found)
    return Chart(tuple(_lines(bodies, [*bodies] if roots is None else roots)))


def _lines(bodies: Mapping[str, Body], roots: Sequence[str]) -> Iterator[Line]:
    below = _below(bodies)
    inside = dict.fromkeys(
        code for code in roots if any(above.code in bodies for above in _above(bodies, code))
    )
    starts = [code for code in roots if code in bodies and code not in inside]
    drawn: set[str] = set()
    for start in dict.fromkeys([*starts, *(code for code in inside if code in bodies), *bodies]):
        if start not in drawn:
            yield from _tree(bodies, below, start, drawn)


def _tree(
    bodies: Mapping[str, Body], below: Mapping[str, Sequence[str]], start: str, drawn: set[str]
) -> Iterator[Line]:
    """The lines of one tree; no recursion, so that no depth is too deep."""
    way: dict[str, None] = {}
    waiting = [(start, 0, True)]
    while waiting:
        code, depth, last = waiting.pop()
        while len(way) > depth:
            way.popitem()
        above = next(reversed(way), None)
        mark: Mark = "circle" if code in way else "again" if code in drawn else ""
        yield _line(bodies, code, depth, last, mark, above)
        if not mark:
            drawn.add(code)
            way[code] = None
            children = below.get(code, ())
            waiting += [(child, depth + 1, child == children[-1]) for child in reversed(children)]


def _line(
    bodies: Mapping[str, Body], code: str, depth: int, last: bool, mark: Mark, above: str | None
) -> Line:
    body = bodies[code]
    sure = body.sure and all(each.sure for each in body.superiors if each.code == above)
    elsewhere = tuple(each for each in body.superiors if each.code not in bodies)
    return Line(body, depth, last, sure, mark, elsewhere, above)


def _below(bodies: Mapping[str, Body]) -> dict[str, list[str]]:
    """The codes directly below each body, in the order of the tiers, then of the codes."""
    found: dict[str, list[str]] = {}
    for body in sorted(bodies.values(), key=lambda body: (ORDER.get(body.type or "", len(ORDER)), body.code)):
        for code in dict.fromkeys(above.code for above in body.superiors):
            found.setdefault(code, []).append(body.code)
    return found


def _above(bodies: Mapping[str, Body], code: str) -> tuple[Superior, ...]:
    return tuple(each for each in bodies[code].superiors if each.code != code) if code in bodies else ()


def body(row: Mapping[str, Any], known: dict[Superior, Superior] | None = None) -> Body:
    """A row of `chart.subtree`, or of `chart.outline`, which has neither posts nor dotted lines.

    A superior that is `known` is taken from there, and one that is not is put there.
    """
    superiors = (
        Superior(each["code"], each["name"], each["sure"], each.get("there", True))
        for each in row["superiors"]
    )
    return Body(
        code=str(row["code"]),
        name=row["name"] or str(row["code"]),
        type=sys.intern(row["type"]) if row["type"] else None,
        sure=row["sure"],
        below=row["below"],
        superiors=tuple(superiors if known is None else (known.setdefault(each, each) for each in superiors)),
        posts=tuple(sorted(map(_post, row.get("posts", ())), key=_place)),
        areas=tuple(row.get("areas", ())),
        ties=tuple(map(_tie, row.get("ties", ()))),
        sources=tuple(row.get("sources") or ()),
    )


def _tie(said: Mapping[str, Any]) -> Tie:
    people = tuple(
        Shared(each["person"], each["name"] or each["person"], each["sure"]) for each in said["people"]
    )
    return Tie(said["code"], said["name"] or said["code"], bool(said["in_line"]), people)


def _place(post: Post) -> tuple[str, int, str]:
    """The body's own posts first, then those for others, each in the order of the roles."""
    return post.served or "", RANKS.get(post.role, len(RANKS)), post.code


def _post(said: Mapping[str, Any]) -> Post:
    holders = tuple(
        Holder(each["person"], each["name"] or each["person"], each["kind"], each["title"], each["sure"])
        for each in said["holders"]
    )
    return Post(
        code=said["code"],
        role=said["role"],
        title=said["title"],
        served=said["served"],
        seats=said["seats"],
        required=said["required"],
        state=said["state"],
        vacant=said["vacant"],
        holders=holders,
    )
