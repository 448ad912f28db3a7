"""Findings that turned between two dates: opened, closed, became known, or changed; and what explains each.

A finding's identity says that it is the same one at both dates. What explains it are the changes that bear on
its subject, and of these only what its rule rests on, where the rule says so (`rests_on`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cypher.card import Card
from graph.acceptance import SERIOUS
from graph.change import Change
from graph.report import Finding

NONE = "ok"
"""How a finding stands where the rule lists nothing: in order, or its subject is not there."""
KNOWN = ("collected", "listed")
"""Why only what is known changed: a source collects it now, or a roster lists what had no date."""
STANDING = ("areas", "bodies", "posts")
"""Kinds of changes that say whether a subject is there at all."""


@dataclass(frozen=True)
class Turn:
    """A finding before and after, None where the rule lists nothing; `why` in a word, `by` explains it."""

    rule: str
    identity: tuple[object, ...]
    subject: str
    change: str
    before: Finding | None
    after: Finding | None
    why: str
    by: tuple[Change, ...]

    @property
    def states(self) -> tuple[str, str]:
        """The state before and after; `ok` where nothing is listed."""
        return state(self.before), state(self.after)

    @property
    def certain(self) -> bool:
        """Whether the rule knows its answer at both dates."""
        return not {"possible", "unknown"} & {*self.states}

    @property
    def finding(self) -> Finding:
        """The finding as it is now, or as it was last."""
        found = self.after or self.before
        assert found is not None
        return found


def state(finding: Finding | None) -> str:
    """The state of a finding, `ok` where there is none."""
    return finding.state if finding else NONE


def turns(
    card: Card, before: Iterable[Finding], after: Iterable[Finding], changes: Sequence[Change]
) -> Iterator[Turn]:
    """The findings of a rule whose state is not the same at both dates, in the order of their identities."""
    then, now = _first(before), _first(after)
    bearing = _bearing(card, changes)
    for identity in sorted({*then, *now}, key=str):
        was, is_ = then.get(identity), now.get(identity)
        if state(was) == state(is_) or not {state(was), state(is_)} & {*SERIOUS}:
            continue
        subject = str((is_ or was).values[next(iter(card.columns))])  # type: ignore[union-attr]
        causes = _telling(bearing.get(subject, ()))
        why = _why(was, is_, causes)
        change = "known" if why in KNOWN else _change(state(was), state(is_))
        yield Turn(card.name, identity, subject, change, was, is_, why, causes)


def _first(findings: Iterable[Finding]) -> dict[tuple[object, ...], Finding]:
    """By identity; of two rows of one identity the worse."""
    found: dict[tuple[object, ...], Finding] = {}
    for each in findings:
        other = found.get(each.identity)
        if other is None or _rank(each) > _rank(other):
            found[each.identity] = each
    return found


def _rank(finding: Finding) -> int:
    return SERIOUS.index(finding.state) if finding.state in SERIOUS else -1


def _change(was: str, is_: str) -> str:
    found = [each in SERIOUS for each in (was, is_)]
    if found == [False, True]:
        return "opened"
    if found == [True, False]:
        return "closed"
    return "known" if "unknown" in (was, is_) else "changed"


def _bearing(card: Card, changes: Iterable[Change]) -> dict[str, list[Change]]:
    """The changes that the rule rests on, by what they touch."""
    found: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        if _rests(card, change):
            for code in change.touches:
                found[code].append(change)
    return found


def _rests(card: Card, change: Change) -> bool:
    """Whether a rule rests on this change: «holdings», or «holdings:secretary» of that role alone.

    What a source began to collect explains no more than that something became known, and is told by `why`.
    """
    if change.kind == "collected":
        return False
    if not card.rests_on:
        return change.kind != "cross_appointments"
    role = change.values.get("role")
    return change.kind in card.rests_on or f"{change.kind}:{role}" in card.rests_on


def _telling(causes: Sequence[Change]) -> tuple[Change, ...]:
    """Changes of the world explain; what only became known does where there is nothing else."""
    return tuple(each for each in causes if each.change != "known") or tuple(causes)


def _why(was: Finding | None, is_: Finding | None, causes: Sequence[Change]) -> str:
    """In a word: the subject came or went, what it rests on changed, it was collected, time went by."""
    own = [each for each in causes if each.kind in STANDING]
    if is_ is None and any(each.after == "absent" for each in own):
        return "dissolved"
    if was is None and any(each.before == "absent" for each in own):
        return "founded"
    if {state(was), state(is_)} == {"unknown", "gap"}:
        return "collected"  # Unknown means that nobody is there and nobody collected it.
    if any(each.change != "known" for each in causes):
        return "changed"
    # What is certain at both dates has not only become known.
    return "listed" if causes and {"possible", "unknown"} & {state(was), state(is_)} else "elapsed"
