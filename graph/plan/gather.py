"""What a plan starts from, asked of the graph: findings, what would close them, and who could be appointed.

The rules say what is missing, the cards of `openings` which appointments would close it, the cards of
`candidates` who may be appointed. Nothing of that is known here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from cypher.card import Card
from cypher.folders import FOLDERS
from cypher.library import Library
from graph import acceptance
from graph.element import Node
from graph.plan.problem import Key
from graph.plan.sight import sees
from graph.profile import Profile
from graph.report import Found, found, parted
from graph.transaction import Transaction

MOST_POSTS = "gaps.person_in_too_many_posts"
"""The rule whose `at_most` no appointment may break."""
SCALARS = (str, int, float, bool)


@dataclass(frozen=True)
class Opening:
    """A row of a card of `openings`; with a `reason` nothing can be done there. See docs/rules.md «Plan»."""

    card: str
    key: Key
    part: str
    way: str
    step: str
    need: int
    post: str
    role: str
    body: str | None
    served: str | None
    room: int | None
    people: frozenset[str] | None
    reason: str


@dataclass(frozen=True)
class Candidate:
    """Somebody for a post: `eligible` None is not known; `why` says what is in the way or has to be asked.

    `person` is the key, `code` the one that the roster has, which is the same wherever it is loaded. `rank`
    is that of `graph.plan.problem.Option`.
    """

    post: str
    person: str
    code: str
    name: str
    eligible: bool | None
    why: str
    distance: int
    held: int
    kind: str
    exclusive: tuple[str, ...]
    rank: int = 0


@dataclass(frozen=True)
class Gathered:
    """Everything from one state of the graph: what each rule found; `candidates` by post."""

    rules: tuple[Found, ...]
    openings: tuple[Opening, ...]
    candidates: Mapping[str, tuple[Candidate, ...]]
    at_most: int

    def of(self, opening: Opening) -> Iterator[Candidate]:
        """The candidates whom an opening means."""
        for each in self.candidates.get(opening.post, ()) if not opening.reason else ():
            if opening.people is None or each.person in opening.people:
                yield each


def gather(tx: Transaction, library: Library, given: Mapping[str, object], profile: Profile) -> Gathered:
    """Ask all rules, then the openings about what they found, then the candidates about the open posts.

    `given` holds as_of, area, within and other parameters of the cards. Raises BadParameter, GraphError.
    """
    asked = rules(tx, library, given, profile)
    openings = opened(tx, library, [row for each in asked for row in findings(each)], given, profile)
    rows = (row for _, row in _ask(tx, library, "candidates", posts(openings), given, profile))
    rule = library.get(MOST_POSTS)
    return Gathered(asked, openings, _strictest(rows), int(str(_bound(rule, given, profile)["at_most"])))


def rules(
    tx: Transaction,
    library: Library,
    given: Mapping[str, object],
    profile: Profile,
    before: Iterable[Found] = (),
) -> tuple[Found, ...]:
    """What the rules of the profile find, without what was accepted.

    `before`: what they found before the plan, which holds for those that cannot see it.
    """
    accepted = acceptance.standing(acceptance.kept(tx), day_of(given))
    known = {each.card.name: each for each in before if not sees(each.card.statement)}
    return tuple(
        known.get(card.name) or parted(found(tx, card, _bound(card, given, profile)), accepted)
        for card in profile.applied(card for card in library if FOLDERS[card.folder].finds)
    )


def _bound(card: Card, given: Mapping[str, object], profile: Profile) -> dict[str, object]:
    """Of what is given a card gets what it takes."""
    return card.bind(
        {name: value for name, value in given.items() if name in card.params}, profile.thresholds
    )


def day_of(given: Mapping[str, object]) -> date:
    """The date that is asked about."""
    day = given["as_of"]
    assert isinstance(day, date)
    return day


def opened(
    tx: Transaction,
    library: Library,
    rows: list[dict[str, object]],
    given: Mapping[str, object],
    profile: Profile,
) -> tuple[Opening, ...]:
    """What the cards of openings say of these findings."""
    return tuple(_opening(card, row) for card, row in _ask(tx, library, "openings", rows, given, profile))


def findings(found: Found) -> list[dict[str, object]]:
    """Findings as the openings take them: the rule, the key of the subject, and each plain column."""
    return [
        {
            **{name: value for name, value in each.values.items() if isinstance(value, SCALARS)},
            "rule": each.rule,
            "subject": str(each.identity[0]),
        }
        for each in found.findings
    ]


def _ask(
    tx: Transaction,
    library: Library,
    folder: str,
    rows: list[dict[str, object]],
    given: Mapping[str, object],
    profile: Profile,
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows of every card of a folder, with the card's name."""
    for card in library.folder(folder):
        for row in tx.run(card.statement, _bound(card, {**given, FOLDERS[folder].asked: rows}, profile)):
            yield card.name, row


def _opening(card: str, row: Mapping[str, Any]) -> Opening:
    subject = row["subject"]
    return Opening(
        card=card,
        key=(row["rule"], subject.name if isinstance(subject, Node) else str(subject), row["what"] or ""),
        part=row["part"] or "",
        way=row["way"] or "",
        step=row["step"] or "",
        need=row["need"],
        post=row["post"] or "",
        role=row["role"] or "",
        body=row["body"],
        served=row["served"],
        room=row["room"],
        people=None if row["people"] is None else frozenset(row["people"]),
        reason=row["reason"] or "",
    )


def posts(openings: Iterable[Opening]) -> list[dict[str, object]]:
    """The open posts: to whom the cards look around when it is `open`, and `people` whom an opening names."""
    found: dict[str, dict[str, Any]] = {}
    for each in openings:
        if each.reason:
            continue
        post = found.setdefault(
            each.post,
            {"code": each.post, "role": each.role, "body": each.body, "served": each.served, "open": False,
             "people": set()},
        )  # fmt: skip
        post["open"] |= each.people is None
        post["people"] |= each.people or set()
    return [{**post, "people": sorted(post["people"])} for _, post in sorted(found.items())]


def _strictest(rows: Iterable[Mapping[str, Any]]) -> dict[str, tuple[Candidate, ...]]:
    """One candidate for each person and post: no before «ask», that before yes; the highest rank counts."""
    found: dict[tuple[str, str], Candidate] = {}
    for row in rows:
        person = row["person"]
        candidate = Candidate(
            post=row["post"],
            person=person.name,
            code=str(person.properties.get("code") or person.name),
            name=str(person.properties.get("name") or person.name),
            eligible=row["eligible"],
            why=row["why"] or "",
            distance=row["distance"],
            held=row["held"],
            kind=row["kind"] or "appointed",
            exclusive=tuple(row["exclusive"] or ()),
            rank=row.get("rank") or 0,
        )
        if other := found.get((candidate.post, candidate.person)):
            rank = max(candidate.rank, other.rank)
            candidate = replace(min(other, candidate, key=_strict), rank=rank)
        found[candidate.post, candidate.person] = candidate
    posts: dict[str, list[Candidate]] = {}
    for (post, _), candidate in sorted(
        found.items(), key=lambda each: (each[0][0], each[1].code, each[0][1])
    ):
        posts.setdefault(post, []).append(candidate)
    return {post: tuple(each) for post, each in posts.items()}


def _strict(candidate: Candidate) -> int:
    return (False, None, True).index(candidate.eligible)
