"""Which organisations are one: a valid credit code first, else the name in one area; in between, a question.

Names of organisations are one column, for which a learned model has nothing to hold against: the weights are
rules, set so that an equal name in one area joins, and whatever lacks one of the two asks.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from loaders.cells import read_credit_code
from loaders.match.body_name import body_key
from loaders.match.candidates import Grounds
from loaders.match.look_alike import shape
from loaders.match.pair import Matching, Pair
from loaders.match.people import NOTHING, knowledge, matching, sure_pairs
from loaders.match.record import Body
from loaders.match.settling import certain, settle
from loaders.match.spelling import sound

JOIN_FROM, ASK_FROM = 6.0, 0.0
"""Bits."""
WEIGHTS: dict[str, dict[str, float]] = {
    "prior": {"chance": -8.0},
    "name": {"same": 12.0, "similar": 6.0},
    "area": {"same": 4.0, "missing": 0.0},
    "type": {"same": 2.0, "differs": -8.0, "missing": 0.0},
    "credit_code": {"missing": 0.0},
    "source": {"once": -12.0, "other": 0.0},
}
ALIKE = 0.8
"""How alike keys are, at least, as difflib measures, to be asked about."""
_CROWD = 200
"""So many bodies of one area that share two characters share what every such body has («物业»)."""
_NUMBERS = re.compile(r"[一二三四五六七八九十\d东西南北]+")


def match_bodies(bodies: Iterable[Body], judged: Mapping[tuple[str, str], bool] = NOTHING) -> Matching:
    """The pairs to join and to ask about, and the groups that the joins make; as `match_people`.

    A credit code that fails its check counts as none; two valid ones are two bodies.
    """
    listed = sorted(bodies, key=lambda body: body.key)
    keys = [each.key for each in listed]
    codes = [_valid(each.credit_code) for each in listed]
    known = knowledge(keys, codes, judged, [each.sources for each in listed])
    grounds: dict[tuple[int, int], Grounds] = {}
    for one, other in _pairs(listed):
        if not (codes[one] and codes[other]) and (why := _compared(listed[one], listed[other])):
            grounds[one, other] = why
    edges = [(one, other, sum(w for *_, w in why)) for (one, other), why in grounds.items()]
    begun, doubtful = certain(known)
    verdicts, clusters = settle(begun, edges, JOIN_FROM, ASK_FROM)
    found = [
        Pair(keys[one], keys[other], verdict, weight, "conflict" if odd else "rules", grounds[one, other])
        for one, other, weight, verdict, odd in verdicts
        if (one, other) not in known.same
    ]
    return matching([*sure_pairs(begun, doubtful, keys, "credit_code"), *found], clusters, keys)


def _valid(code: str | None) -> str | None:
    read = read_credit_code(code) if code else None
    return read if isinstance(read, str) else None


def _pairs(bodies: Sequence[Body]) -> Iterator[tuple[int, int]]:
    """Pairs of one key anywhere; of one area, those that share two characters that few others there have."""
    shared: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, body in enumerate(bodies):
        key = body_key(body.name)
        shared[(key,)].append(place)
        for area in body.areas:
            for form in {key, shape(key), sound(key).replace(" ", "'")}:
                shared[area, form].append(place)
            for at in range(len(key) - 1):
                shared[area, key[at : at + 2]].append(place)
    seen: set[tuple[int, int]] = set()
    for group in shared.values():
        if len(group) <= _CROWD:
            seen.update(combinations(dict.fromkeys(group), 2))
    yield from sorted(seen)


def _compared(one: Body, other: Body) -> Grounds | None:
    """What speaks for one body; None for two places' bodies, and for names that are not alike."""
    name = _name(body_key(one.name), body_key(other.name))
    apart = one.areas and other.areas and not set(one.areas) & set(other.areas)
    if name is None or apart:
        return None
    levels = {
        "prior": "chance",
        "name": name,
        "area": "same" if one.areas and other.areas else "missing",
        "type": "missing"
        if not (one.type and other.type)
        else "same"
        if one.type == other.type
        else "differs",
        "credit_code": "missing",
        "source": "once" if set(one.sources) & set(other.sources) else "other",
    }
    return tuple((what, level, WEIGHTS[what][level]) for what, level in levels.items())


def _name(one: str, other: str) -> str | None:
    if one == other:
        return "same"
    if _NUMBERS.findall(one) != _NUMBERS.findall(other):
        return None
    alike = sound(one) == sound(other) or shape(one) == shape(other) or _contained(one, other)
    return "similar" if alike or SequenceMatcher(None, one, other).ratio() >= ALIKE else None


def _contained(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= 4 and short in long
