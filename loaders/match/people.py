"""Which records are of one person: identity numbers first, else the weights; in between, a question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import inf
from types import MappingProxyType

from graph import collector
from loaders.match.candidates import Grounds, scored
from loaders.match.comparison import Weighing, weighing
from loaders.match.pair import ASK, JOIN, Matching, Pair
from loaders.match.prepared import prepare
from loaders.match.record import Record
from loaders.match.settling import NOBODY, Clusters, Known, certain, settle

JOIN_FROM = 6.0
"""Bits: odds of 64 to 1 for the least sure pair that is joined. Most lie far above, so of all that are
joined well under one in a thousand is wrong."""
ASK_FROM = -2.0
"""Bits: below it fewer than one pair in five would turn out to be one person."""
_JUST_ASKED = JOIN_FROM - 0.001
_BEARING = {"birth_year": ("same", "one_off"), "unit": ("same", "same_area"), "phone": ("same",)}
"""What has to agree beside a name: one of these. A name alone, however rare, is put to a person."""
NOTHING: Mapping[tuple[str, str], bool] = MappingProxyType({})


def match_people(records: Iterable[Record], judged: Mapping[tuple[str, str], bool] = NOTHING) -> Matching:
    """The pairs to join and to ask about, and the groups that the joins make.

    One identity hash is one person and two are two. `judged` goes before all: of two keys, whether somebody
    said that they are one. Two coded records of a source are never joined by their weights. The order of the
    records does not matter. Raises ValueError for a key given twice, NotInstalled without `[judging]`.
    """
    listed = sorted(records, key=lambda record: record.key)
    claims = [each.sources if each.coded else () for each in listed]
    with collector.asleep():  # Of a million records it looked through for a fourth of the time.
        known = knowledge([each.key for each in listed], [each.identity for each in listed], judged, claims)
        return _match(listed, known, weighing())


def _match(listed: list[Record], known: Known, model: Weighing) -> Matching:
    keys = [each.key for each in listed]
    grounds: dict[tuple[int, int], tuple[float, Grounds]] = {}
    for one, other, weight, why in scored(prepare(listed), model, ASK_FROM):
        grounds[min(one, other), max(one, other)] = weight, why
    edges = [
        (*places, weight if _borne_out(why) else min(weight, _JUST_ASKED))
        for places, (weight, why) in grounds.items()
    ]
    begun, odd = certain(known)
    verdicts, clusters = settle(begun, edges, JOIN_FROM, ASK_FROM)
    found = []
    for one, other, _, verdict, conflict in verdicts:
        weight, why = grounds[one, other]
        if (one, other) not in known.same:
            by = "conflict" if conflict else "model"
            found.append(Pair(keys[one], keys[other], verdict, weight, by, why))
    return matching([*sure_pairs(begun, odd, keys, "identity"), *found], clusters, keys)


def _borne_out(grounds: Grounds) -> bool:
    return any(level in _BEARING.get(what, ()) for what, level, _ in grounds)


def knowledge(
    keys: Sequence[str],
    identities: Sequence[str | None],
    judged: Mapping[tuple[str, str], bool],
    claims: Sequence[Iterable[str]],
) -> Known:
    """What is known for certain; judgements of keys that are no record's are left out."""
    places = {key: place for place, key in enumerate(keys)}
    if len(places) < len(keys):
        raise ValueError(f"a key twice: {next(a for a, b in pairwise(keys) if a == b)}")
    said: dict[bool, set[tuple[int, int]]] = {True: set(), False: set()}
    for (one, other), same in judged.items():
        if one in places and other in places and one != other:
            a, b = sorted((places[one], places[other]))
            said[same].add((a, b))
    sets: dict[tuple[str, ...], frozenset[str]] = {}  # Thousands have the same one.
    held = [sets.setdefault(each, frozenset(each)) if each else NOBODY for each in map(tuple, claims)]
    return Known(identities, held, frozenset(said[True]), frozenset(said[False]))


def sure_pairs(clusters: Clusters, odd: Sequence[tuple[int, int]], keys: list[str], by: str) -> list[Pair]:
    """The pairs that no weight decides: judged, or of one number; contradicting judgements are asked."""
    known = clusters.known
    pairs = [
        Pair(keys[one], keys[other], ASK, 0.0, "conflict", (("conflict", "differs", 0.0),))
        for one, other in odd
    ]
    for one, other in sorted(known.same - set(odd)):
        pairs.append(Pair(keys[one], keys[other], JOIN, inf, "judged", (("judged", "same", inf),)))
    first: dict[str, int] = {}
    for place, identity in enumerate(known.identity):
        if identity is None or (start := first.setdefault(identity, place)) == place:
            continue
        if clusters.root(start) == clusters.root(place) and (start, place) not in known.same:
            pairs.append(Pair(keys[start], keys[place], JOIN, inf, by, ((by, "same", inf),)))
    return pairs


def matching(pairs: Iterable[Pair], clusters: Clusters, keys: list[str]) -> Matching:
    """Pairs in order, the surest first, and the groups by their keys."""
    ordered = sorted(pairs, key=lambda pair: (-pair.weight, pair.one, pair.other))
    groups = sorted(tuple(keys[place] for place in group) for group in clusters.groups())
    return Matching(tuple(ordered), tuple(groups))
