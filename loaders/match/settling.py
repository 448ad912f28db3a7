"""From weights to verdicts: what is certain first, then the strongest; what is known apart stays apart.

A source lists each person once, so two of one source are known apart like two identity numbers, only less
surely: people make double entries, and such a pair may be asked about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass

from loaders.match.pair import ASK, JOIN

MARGIN = 8.0
"""Bits by which a join has to beat one that it contradicts; else both are put to a person."""
Edge = tuple[int, int, float]
Verdict = tuple[int, int, float, str, bool]
"""Two places, the weight, the verdict, and whether a conflict decided it."""


NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Known:
    """What is known of each record beside its weights: its identity, and the sources that list it once.

    `same` and `apart` are pairs that somebody judged.
    """

    identity: Sequence[str | None]
    claims: Sequence[frozenset[str]]
    same: frozenset[tuple[int, int]] = frozenset()
    apart: frozenset[tuple[int, int]] = frozenset()


class Clusters:
    """Records that are one, and what keeps a cluster from another."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self._root = list(range(len(known.identity)))
        # Of clusters alone: a record by itself has its own.
        self._members: dict[int, list[int]] = {}
        self._identities: dict[int, frozenset[str]] = {}
        self._claims: dict[int, frozenset[str]] = {}
        self._enemies: dict[int, set[int]] = {}
        for one, other in known.apart:
            self._enemies.setdefault(one, set()).add(other)
            self._enemies.setdefault(other, set()).add(one)

    def copy(self) -> Clusters:
        """The same clusters, to be joined in another way."""
        other = copy(self)
        other._root = self._root.copy()
        other._members = self._members.copy()  # A join makes a new list of members, and new sets.
        other._identities = self._identities.copy()
        other._claims = self._claims.copy()
        return other

    def root(self, place: int) -> int:
        """The place that stands for the cluster."""
        found = place
        while (up := self._root[found]) != found:
            found = up
        if found != place:
            self._root[place] = found
        return found

    def members(self, place: int) -> list[int]:
        """Whoever is in the cluster."""
        root = self.root(place)
        return self._members.get(root, [root])

    def forbidden(self, one: int, other: int) -> bool:
        """Whether somebody judged members of the two apart, or their identity numbers differ."""
        a, b = self.identities(one), self.identities(other)
        return bool(a and b and not a & b) or self.judged_apart(one, other)

    def judged_apart(self, one: int, other: int) -> bool:
        """Whether somebody judged members of the two apart."""
        if not self._enemies:
            return False
        there = set(self.members(other))
        return any(self._enemies.get(each, set()) & there for each in self.members(one))

    def rivals(self, one: int, other: int) -> bool:
        """Whether one source lists both."""
        return not self.claims(one).isdisjoint(self.claims(other))

    def identities(self, place: int) -> frozenset[str]:
        """The identities of the cluster: one, unless somebody judged that two numbers are one person's."""
        root = self.root(place)
        own = self.known.identity[root]
        return self._identities.get(root) or (frozenset((own,)) if own else NOBODY)

    def claims(self, place: int) -> frozenset[str]:
        """The sources that list the cluster."""
        root = self.root(place)
        return self._claims.get(root) or self.known.claims[root]

    def join(self, one: int, other: int) -> None:
        """Make one of the two clusters."""
        a, b = sorted((self.root(one), self.root(other)))
        if a == b:
            return
        if more := self.claims(b) - self.claims(a):
            self._claims[a] = self.claims(a) | more
        if numbers := self.identities(b) - self.identities(a):
            self._identities[a] = self.identities(a) | numbers
        self._members[a] = self.members(a) + self._members.pop(b, [b])
        self._root[b] = a

    def groups(self) -> list[list[int]]:
        """The clusters of two and more."""
        return [sorted(each) for each in self._members.values() if len(each) > 1]


def certain(known: Known) -> tuple[Clusters, list[tuple[int, int]]]:
    """The clusters of what was judged and of equal identities, and the judgements that contradict others."""
    clusters, odd = Clusters(known), []
    for one, other in sorted(known.same):
        if clusters.judged_apart(one, other):
            odd.append((one, other))
        else:
            clusters.join(one, other)
    first: dict[str, int] = {}
    for place, identity in enumerate(known.identity):
        if identity is None:
            continue
        start = first.setdefault(identity, place)
        if start != place and not clusters.judged_apart(start, place):
            clusters.join(start, place)
    return clusters, odd


def settle(begun: Clusters, edges: Sequence[Edge], join: float, ask: float) -> tuple[list[Verdict], Clusters]:
    """Verdicts of the pairs of at least `ask` bits, and the clusters that grow from what is `certain`.

    Pairs within one cluster are joined.
    """
    ordered = sorted((e for e in edges if e[2] >= ask), key=lambda edge: (-edge[2], edge[0], edge[1]))
    doubt = _doubts(begun.copy(), ordered, join)
    clusters = begun.copy()
    verdicts: list[Verdict] = []
    later = []
    for edge in ordered:
        one, other, weight = edge
        if weight < join or _doubted(doubt, edge):
            later.append(edge)
        elif not (clusters.forbidden(one, other) or clusters.rivals(one, other)):
            clusters.join(one, other)
        elif clusters.root(one) != clusters.root(other):
            later.append(edge)
    asked: set[tuple[int, int]] = set()
    for one, other, weight in ordered:
        if clusters.root(one) == clusters.root(other):
            verdicts.append((one, other, weight, JOIN, False))
    for one, other, weight in later:
        ends = tuple(sorted((clusters.root(one), clusters.root(other))))
        if (
            ends[0] == ends[1]
            or (ends[0], ends[1]) in asked
            or not _asked(clusters, one, other, weight, join)
        ):
            continue
        asked.add((ends[0], ends[1]))
        verdicts.append((one, other, weight, ASK, weight >= join))
    return verdicts, clusters


def _asked(clusters: Clusters, one: int, other: int, weight: float, join: float) -> bool:
    """Whether somebody can say anything: of what is known nothing, of one source only the likeliest."""
    if clusters.forbidden(one, other):
        return False
    return weight >= join or not clusters.rivals(one, other)


def _doubts(clusters: Clusters, ordered: Iterable[Edge], join: float) -> Mapping[int, float]:
    """Of each record at which a join met a conflict, the weight of the strongest such."""
    doubt: dict[int, float] = {}
    for one, other, weight in ordered:
        if weight < join:
            break
        if clusters.root(one) == clusters.root(other):
            continue
        if clusters.forbidden(one, other) or clusters.rivals(one, other):
            for end in (one, other):
                doubt.setdefault(end, weight)
        else:
            clusters.join(one, other)
    return doubt


def _doubted(doubt: Mapping[int, float], edge: Edge) -> bool:
    one, other, weight = edge
    return any(end in doubt and weight < doubt[end] + MARGIN for end in (one, other))
