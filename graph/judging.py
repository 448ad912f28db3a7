"""Judging: what is judged is written down and followed in the graph, in one transaction and one history line.

What the cards find where they write is noted as by a load, so that the newest line can be undone exactly;
withdrawing an older judgement is a line of its own. How the graph follows stands in `graph.following`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from cypher.errors import BadParameter, NotFound, Stale
from cypher.library import Library
from graph import collector, contradiction, following, judgement, seen, whom
from graph.db import Graph
from graph.filling import turn
from graph.judgement import Judgement, Pair
from graph.transaction import Transaction
from graph.undo import Progress
from graph.whom import BODY, PERSON

KINDS = (PERSON, BODY)


@dataclass(frozen=True)
class Verdict:
    """What is said of two keys, and what a model said, if one was asked; `by` where it is not the caller.

    `check`: the two as whoever judges has looked at them (`graph.seen.check`), "" for somebody who has not.
    """

    one: str
    other: str
    verdict: str
    reason: str
    probability: float | None = None
    weights: str | None = None
    by: str = ""
    check: str = ""


@dataclass(frozen=True)
class Judged:
    """What came of it: the line of the history, the judgements, and how many lines of people went over."""

    id: str
    number: int
    judgements: tuple[Judgement, ...]
    moved: int


def judge(
    graph: Graph,
    library: Library,
    verdicts: Sequence[Verdict],
    by: str,
    progress: Progress = lambda kind, done: None,
) -> Judged:
    """Write verdicts down and follow them, all or none.

    Raises NotFound for a key that the graph does not have, BadParameter for a pair that is one key, that is
    judged already, or whose verdict contradicts what stands; LoadError for what must not be joined; Stale for
    two of whom one has changed since they were looked at. Nothing is written then.
    """
    with collector.rare(), graph.writing() as tx:
        line = _Line(tx, library, by, progress)
        kept = judgement.kept(tx)
        texts = {text for each in verdicts for text in (each.one, each.other)}
        there = {kind: whom.known(tx, texts, kind).keys() for kind in KINDS}  # Else thousands ask one by one.
        for said in verdicts:
            _unchanged(tx, library, said, there, kept)
        new = [_judgement(tx, each, line, there) for each in verdicts]
        for kind in KINDS:
            before = judgement.standing(kept, kind)
            made: dict[Pair, Judgement] = {}
            for each in (each for each in new if each.kind == kind):
                contradiction.refuse_twice(each, before | made)
                made[each.pair] = each
            after = before | made
            groups = judgement.joined(after)
            touched = {key for pair in made for key in (*groups.get(pair[0], ()), *groups.get(pair[1], ()))}
            known = whom.known(tx, touched | {key for pair in made for key in pair}, kind)
            contradiction.refuse(after, groups, known, made)
            line.follow(kind, known, groups)
        judgement.write(tx, library, new)
        return line.end(tuple(new))


def withdraw(
    graph: Graph,
    library: Library,
    pairs: Iterable[Pair],
    by: str,
    reason: str = "",
    progress: Progress = lambda kind, done: None,
) -> Judged:
    """Withdraw what stands of these pairs. Raises NotFound where nothing does; nothing is written then."""
    with collector.rare(), graph.writing() as tx:
        line = _Line(tx, library, by, progress)
        kept = judgement.kept(tx)
        chosen = [_standing(tx, kept, pair) for pair in dict.fromkeys(pairs)]
        given = {"by": by, "reason": reason, "at": line.at, "load": line.id}
        card = library.get("maintain.withdraw_judgement").statement
        tx.run(card, {"keys": [each.key for each in chosen], **given})
        for kind in KINDS:
            before = judgement.standing(kept, kind)
            left = {pair: each for pair, each in before.items() if each not in chosen}
            groups = judgement.joined(before)
            touched = {key for each in chosen if each.kind == kind for key in groups.get(each.one, ())}
            line.follow(kind, whom.known(tx, touched, kind), judgement.joined(left))
        return line.end(tuple(chosen))


class _Line:
    """A line of the history while it is written."""

    def __init__(self, tx: Transaction, library: Library, by: str, progress: Progress) -> None:
        self.at = datetime.now().astimezone()
        self.id = f"{self.at:%Y%m%dT%H%M%S%f}-judged"
        self.by = by
        self._tx = tx
        self._library = library
        self._progress = progress
        self._steps = count()
        self._moved = self._derived = 0
        progress("load.turn", 0)
        self._number = turn(tx, library, self.id)  # Nobody else writes from here.

    def follow(
        self, kind: str, known: Mapping[str, whom.Known], groups: Mapping[str, frozenset[str]]
    ) -> None:
        """Have the graph follow."""
        moved, derived = following.follow(self._tx, self._card, kind, known, groups)
        self._moved += moved
        self._derived += derived

    def end(self, judged: tuple[Judgement, ...]) -> Judged:
        """Write the line."""
        props = {"source": "", "digest": "", "by": self.by, "number": self._number, "read": 0}
        props |= {"changed": self._moved, "derived": self._derived, "judged": len(judged)}
        self._tx.run(self._library.get("load.loads").statement, {"id": self.id, "props": props})
        return Judged(self.id, self._number, judged, self._moved)

    def _card(self, name: str, given: Mapping[str, object]) -> int:
        change = {"_load": self.id, "_step": next(self._steps)}
        rows = self._tx.run(self._library.get(name).statement, {**given, "change": change})
        written = int(str(rows[0]["written"])) if rows else 0
        self._progress(name, written)
        return written


def _judgement(
    tx: Transaction, said: Verdict, line: _Line, there: Mapping[str, Collection[str]]
) -> Judgement:
    one, other = said.one, said.other
    kind = next((each for each in KINDS if one in there[each] and other in there[each]), "")
    if not kind:
        kind = whom.kind_of(tx, (one, other))
        find = whom.one if kind == PERSON else whom.body
        one, other = find(tx, one), find(tx, other)
    if one == other:
        raise BadParameter(f"{one} 和自己:要写两个不同的。", f"{one} and itself: give two different ones.")
    one, other = judgement.pair(one, other)
    evidence = (said.probability, said.weights)
    by = said.by or line.by
    return Judgement(kind, one, other, said.verdict, by, said.reason, line.at, line.id, *evidence)


def _unchanged(
    tx: Transaction,
    library: Library,
    said: Verdict,
    there: Mapping[str, Collection[str]],
    kept: Iterable[Judgement],
) -> None:
    """Raises Stale where the two are not as they were when somebody looked: judged, joined, loaded anew."""
    if not said.check:
        return
    pair = judgement.pair(said.one, said.other)
    judged = any(each.stands and each.pair == pair for each in kept)
    read = seen.seen if {*pair} <= {*there[PERSON]} else seen.bodies
    found = {each.key: each for each in read(tx, library, pair)}
    there_still = {*found} == {*pair}
    if judged or not there_still or seen.check(found[said.one], found[said.other]) != said.check:
        raise Stale(
            f"{said.one} 和 {said.other} 在您看过之后变了(又装载了,或有人判断过),没有写入:"
            "请重新打开列表,再看一遍。",
            f"{said.one} and {said.other} have changed since you looked (a load, or somebody judged), and"
            " nothing was written: open the list anew, and look again.",
        )


def _standing(tx: Transaction, kept: Iterable[Judgement], asked: Pair) -> Judgement:
    stands = [each for each in kept if each.stands]
    by_pair = {each.pair: each for each in stands}
    found = by_pair.get(judgement.pair(*asked))
    if found is None:
        find = whom.one if whom.kind_of(tx, asked) == PERSON else whom.body
        found = by_pair.get(judgement.pair(find(tx, asked[0]), find(tx, asked[1])))
    if found:
        return found
    raise NotFound(
        f"没有有效的判断:{asked[0]} 和 {asked[1]}。全部见 sanfang judge --list。",
        f"no judgement of {asked[0]} and {asked[1]} stands. See `sanfang judge --list`.",
    )
