"""Party members on owners' committees: half of them, fewer, or nobody knows."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from loaders.city.draft import Draft
from loaders.city.owners import Elected
from loaders.city.person import Person
from loaders.city.plan import deal

RULE = "owners_committee_short_of_party_members"
FATES = {"short": ("gap", 3), "nobody": ("gap", 1), "not known": ("unknown", 2)}
"""The truth with the national 50 per cent, and how often."""
ONE_MORE = "one more"
"""Of `owners.SIZES`: five, and a sixth only perhaps, who makes it half."""


def plant_party(draft: Draft, elected: list[Elected]) -> None:
    """Give the members of all elected committees their Party status, and write the truth."""
    luck = draft.stream("party")
    known = [each for each in elected if each.members]
    plain = [each for each in known if each.body.state == "certain" and not each.perhaps and not each.guest]
    fates = deal(luck, plain, {fate: times for fate, (_, times) in FATES.items()})
    more = next(each for each in known if each.order.size == ONE_MORE and not each.guest)
    for each in known:
        fate = fates.get(each, "perhaps" if each is more else "")
        for person, status in zip(each.members, _statuses(luck, each.members, fate), strict=True):
            person.party = status
        state = "possible" if fate == "perhaps" else FATES[fate][0] if fate else "ok"
        draft.truth.subject(RULE)
        draft.truth.find(RULE, state, committee=each.code)


def _statuses(luck: Random, members: Sequence[Person], fate: str) -> list[str]:
    """Members of the Party first; a few of them are probationary."""
    size = len(members)
    if fate == "perhaps":
        return [*["full"] * 2, *["none"] * (size - 3), "full"]
    many = {"": size // 2 + 1, "nobody": 0}.get(fate, (size - 1) // 2)
    rest = ["none"] * (size - many)
    if fate == "not known":
        rest[0] = ""
    return [luck.choice(("full", "full", "full", "probationary")) for _ in range(many)] + rest
