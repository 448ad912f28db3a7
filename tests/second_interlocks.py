"""Interlocks, routes and structure a second time, in plain Python, from docs/rules.md alone."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import combinations, pairwise

from second_linkage import linkage
from world import CERTAIN, NO, Edge, Interval, Sure, World, collected, sure

Pair = tuple[str, str]
Shared = dict[Pair, dict[str, Sure]]
Neighbours = Mapping[str, set[str]]


# ── who is shared ──


def seats(world: World) -> dict[str, list[tuple[str, Edge]]]:
    """Where each person sits: a body with the holding; a post for a body counts as one of it."""
    posts = {each.code: each for each in world.posts}
    found = defaultdict(list)
    for holding in (each for each in world.edges if each.kind == "HOLDS"):
        post = posts[holding.end]
        for body in {post.of, post.serves} & world.organization.keys():
            found[holding.start].append((str(body), holding))
    return found


def meetings_of(world: World, day: date) -> Iterator[tuple[Pair, str, Sure, Edge, Edge]]:
    """Every two seats of one person in two bodies that are there at the day, with the holdings."""
    there = {each.code: sure(each.during, day) for each in world.organizations}
    for person, sat in seats(world).items():
        for (a, one), (b, other) in combinations(sat, 2):
            state = min(there[a], there[b], sure(one.during, day), sure(other.during, day))
            if a != b and state > NO:
                yield (min(a, b), max(a, b)), person, state, one, other


def shared(world: World, day: date) -> Shared:
    """For each pair of bodies who is in both, and how surely."""
    found: Shared = defaultdict(dict)
    for pair, person, state, _, _ in meetings_of(world, day):
        found[pair][person] = max(state, found[pair].get(person, NO))
    return dict(found)


def since(world: World, day: date) -> dict[Pair, date]:
    """For each pair the day since which, at the latest, somebody certainly is in both."""
    found: dict[Pair, date] = {}
    for pair, _, state, one, other in meetings_of(world, day):
        starts = one.during.from_max, other.during.from_max
        if state is CERTAIN and starts[0] and starts[1]:
            found[pair] = min(max(starts), found.get(pair, date.max))
    return found


def sizes(world: World, day: date) -> dict[str, tuple[int, int]]:
    """For each body how many certainly sit in it, and how many only possibly."""
    best: dict[str, dict[str, Sure]] = defaultdict(dict)
    for person, sat in seats(world).items():
        for body, holding in sat:
            best[body][person] = max(sure(holding.during, day), best[body].get(person, NO))
    return {
        each.code: (
            sum(state is CERTAIN for state in best[each.code].values()),
            sum(NO < state < CERTAIN for state in best[each.code].values()),
        )
        for each in world.organizations
        if sure(each.during, day) > NO
    }


def weight(size: int) -> Fraction:
    return Fraction(1, max(size - 1, 1))


def in_line(world: World) -> set[Pair]:
    """Pairs of which one is a superior of the other, at any distance and any time."""
    above = defaultdict(set)
    for each in world.edges:
        if each.kind == "SUBORDINATE_TO":
            above[each.start].add(each.end)
    return {(min(a, b), max(a, b)) for a in [*above] for b in reached(above, a)}


def reached(lines: Mapping[str, set[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = lines.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found


def pairs(world: World, day: date) -> set[tuple[object, ...]]:
    """One, other, state, certain, possible, in line, sizes, strength, since."""
    people, lines, many, days = shared(world, day), in_line(world), sizes(world, day), since(world, day)
    rows = set()
    for (a, b), found in people.items():
        certain = sum(state is CERTAIN for state in found.values())
        strength = certain * (weight(many[a][0]) + weight(many[b][0])) / 2
        rows.add(
            (
                a, b, "certain" if certain else "possible", certain, len(found) - certain, (a, b) in lines,
                many[a][0], many[b][0], round(float(strength), 9), days.get((a, b)),
            )
        )  # fmt: skip
    return rows


def bodies(world: World, day: date) -> set[tuple[object, ...]]:
    """Code, state, size, perhaps, shared, linked, linked perhaps, others, collected."""
    many, people = sizes(world, day), shared(world, day)
    rows = set()
    for code, (size, perhaps) in many.items():
        mine = {pair: found for pair, found in people.items() if code in pair}
        certain = {person for found in mine.values() for person, state in found.items() if state is CERTAIN}
        linked = sum(CERTAIN in found.values() for found in mine.values())
        state = "certain" if sure(world.organization[code].during, day) is CERTAIN else "possible"
        known = collected(world, code, "holdings", None, None, day)
        numbers = (size, perhaps, len(certain), linked, len(mine) - linked, len(many) - 1)
        rows.add((code, state, *numbers, known))
    return rows


def holders(world: World, day: date) -> dict[int, int]:
    """How many people certainly sit in so many bodies that are certainly there."""
    counts: dict[int, int] = defaultdict(int)
    for sat in seats(world).values():
        sits = {
            body
            for body, holding in sat
            if min(sure(holding.during, day), sure(world.organization[body].during, day)) is CERTAIN
        }
        if sits:
            counts[len(sits)] += 1
    return dict(counts)


# ── single points ──


def single_points(world: World, day: date, people: set[str] | None = None) -> set[Pair]:
    """Person and compound: fully linked, and no longer without what the person holds. By trying everybody."""
    full = _full(world, day)
    found = set()
    for person in people or {each.start for each in world.edges if each.kind == "HOLDS"}:
        kept = tuple(each for each in world.edges if (each.kind, each.start) != ("HOLDS", person))
        found |= {(person, compound) for compound in full - _full(replace(world, edges=kept), day)}
    return found


def _full(world: World, day: date) -> set[str]:
    return {str(row["compound"]) for row in linkage(world, day) if row["state"] == "full"}


# ── structure ──


def neighbours(world: World, day: date) -> dict[str, set[str]]:
    """Bodies that are there, each with those that certainly share people with it."""
    found: dict[str, set[str]] = {code: set() for code in sizes(world, day)}
    for (a, b), people in shared(world, day).items():
        if CERTAIN in people.values():
            found[a].add(b)
            found[b].add(a)
    return found


def components(net: Neighbours) -> set[frozenset[str]]:
    """Those of two bodies or more."""
    return {frozenset({each} | reached(net, each)) for each in net if net[each]}


def bridges(net: Neighbours) -> set[Pair]:
    """Pairs that do not reach each other otherwise."""
    found = set()
    for a, b in sorted({(one, other) for one in net for other in net[one] if one < other}):
        without = {**net, a: net[a] - {b}, b: net[b] - {a}}
        if b not in reached(without, a):
            found.add((a, b))
    return found


def articulations(net: Neighbours) -> set[str]:
    """Bodies without which two of their neighbours do not reach each other."""
    found = set()
    for each in net:
        without = {a: others - {each} for a, others in net.items() if a != each}
        if any(net[each] - {a} - reached(without, a) for a in net[each]):
            found.add(each)
    return found


def betweenness(net: Neighbours) -> dict[str, Fraction]:
    """The share of shortest paths between all pairs of other bodies, by counting them."""
    far = {each: _distances(net, each) for each in net}
    total = {each: Fraction(0) for each in net}
    for part in components(net):
        for a, b in combinations(sorted(part), 2):
            for each in part - {a, b}:
                if far[a][each][0] + far[b][each][0] == far[a][b][0]:
                    total[each] += Fraction(far[a][each][1] * far[b][each][1], far[a][b][1])
    others = (len(net) - 1) * (len(net) - 2)
    return {each: Fraction(2 * sum_, others) if others > 0 else sum_ for each, sum_ in total.items()}


def _distances(net: Neighbours, start: str) -> dict[str, tuple[int, int]]:
    """Steps to each, and the number of shortest ways."""
    found = {start: (0, 1)}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        steps, ways = found[here]
        for each in net[here]:
            if each not in found:
                found[each] = (steps + 1, 0)
                waiting.append(each)
            if found[each][0] == steps + 1:
                found[each] = (steps + 1, found[each][1] + ways)
    return found


# ── routes ──

LINES = ("HOLDS", "SUBORDINATE_TO", "COVERS", "MANAGES", "REPRESENTS", "EMPLOYED_BY", "ESTABLISHED_IN")
PASSED = ("Community", "Grid", "Compound", "Building")
ALWAYS = Interval(date.min, date.min, None, None, "current")


class Map:
    """What is there at a day, for routes: things with their state, steps with theirs, in both directions."""

    def __init__(self, world: World, day: date, places: bool = False) -> None:
        posts = {each.code: each for each in world.posts}
        dated = {**world.area, **world.organization, **posts}
        self.there = {code: sure(each.during, day) for code, each in dated.items()}
        self.there |= dict.fromkeys((each.key for each in world.people), CERTAIN)
        held = {e.end for e in world.edges if e.kind == "HOLDS" and sure(e.during, day) > NO}
        self.closed = {code for code in posts if code not in held}
        self.closed |= {each.code for each in world.areas if each.tier not in PASSED}
        self.steps: dict[str, dict[str, Sure]] = defaultdict(dict)
        for each in world.edges:
            if each.kind in LINES:
                self._step(each.start, each.end, sure(each.during, day))
        for post in world.posts:
            for end in filter(None, (post.of, post.serves)):
                self._step(post.code, end, CERTAIN)
        if places:
            for area in world.areas:
                for whole in area.within:
                    self._step(area.code, whole, CERTAIN)
            for body in world.organizations:
                if body.area:
                    self._step(body.code, body.area, CERTAIN)

    def _step(self, one: str, other: str, state: Sure) -> None:
        if min(state, self.there[one], self.there[other]) > NO:
            for a, b in ((one, other), (other, one)):
                self.steps[a][b] = max(state, self.steps[a].get(b, NO))

    def routes(self, start: str, end: str, most: int = 8) -> set[tuple[str, ...]]:
        """All shortest routes; none longer than `most` steps."""
        ways: list[tuple[str, ...]] = [(start,)]
        seen = {start}
        for _ in range(most):
            ways = [
                (*way, each)
                for way in ways
                if way[-1] == start or way[-1] not in self.closed
                for each in self.steps[way[-1]]
                if each not in seen
            ]
            found = {way for way in ways if way[-1] == end}
            if found:
                return found
            seen |= {way[-1] for way in ways}
        return set()

    def certain(self, way: tuple[str, ...]) -> bool:
        steps = pairwise(way)
        return all(self.there[each] is CERTAIN for each in way) and all(
            self.steps[a][b] is CERTAIN for a, b in steps
        )
