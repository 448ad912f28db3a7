"""Judging: what is judged is written down and followed in the graph, in one transaction and one history line.

Of people who are one, one stays a `Person`; the others become an `Alias` of them, with all that their rosters
state, and their holdings and employment lead from the one, remembering of whom they were said (`said_of`).
What the cards find where they write is noted as by a load, so that the newest line can be undone exactly;
withdrawing an older judgement goes by `said_of` and is a line of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations, count

from cypher.errors import BadParameter, LoadError, NotFound
from cypher.library import Library
from graph import collector, judgement, whom
from graph.db import Graph, Transaction
from graph.judgement import DIFFERENT, PERSON, SAME, Judgement, Pair
from graph.undo import Progress
from graph.whom import Known

_TIED = """
UNWIND $keys AS key
MATCH (p:Person {key: key})-[e]-() WHERE NOT type(e) IN ['ALIAS_OF', 'HOLDS', 'EMPLOYED_BY']
RETURN key, type(e) AS type LIMIT 3
"""


@dataclass(frozen=True)
class Verdict:
    """What is said of two keys, and what a model said, if one was asked; `by` where it is not the caller."""

    one: str
    other: str
    verdict: str
    reason: str
    probability: float | None = None
    weights: str | None = None
    by: str = ""


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
    judged already, or whose verdict contradicts what stands; nothing is written then.
    """
    with collector.rare(), graph.writing() as tx:
        line = _Line(tx, library, by, progress)
        before = judgement.standing(judgement.kept(tx), PERSON)
        made: dict[Pair, Judgement] = {}
        for each in verdicts:
            new = _judgement(tx, each, line)
            _refuse_twice(new, before | made)
            made[new.pair] = new
        after = before | made
        groups = judgement.joined(after)
        touched = {key for pair in made for key in (*groups.get(pair[0], ()), *groups.get(pair[1], ()))}
        people = whom.known(tx, touched | {key for pair in made for key in pair})
        _refuse_contradictions(after, groups, people, made)
        judgement.write(tx, library, made.values())
        return line.end(tuple(made.values()), people, groups)


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
        before = judgement.standing(judgement.kept(tx), PERSON)
        chosen = [_standing(tx, before, pair) for pair in dict.fromkeys(pairs)]
        left = {pair: each for pair, each in before.items() if each not in chosen}
        given = {"by": by, "reason": reason, "at": line.at, "load": line.id}
        card = library.get("maintain.withdraw_judgement").statement
        tx.run(card, {"keys": [each.key for each in chosen], **given})
        groups = judgement.joined(before)
        touched = {key for each in chosen for key in groups.get(each.one, ())}
        return line.end(tuple(chosen), whom.known(tx, touched), judgement.joined(left))


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
        progress("load.turn", 0)
        turn = library.get("load.turn").statement
        self._number = int(str(tx.run(turn, {"id": self.id})[0]["number"]))  # Nobody else writes from here.

    def end(
        self, judged: tuple[Judgement, ...], people: Mapping[str, Known], groups: Mapping[str, frozenset[str]]
    ) -> Judged:
        """Have the graph follow, and write the line."""
        moved, derived = self._follow(people, groups)
        props = {"source": "", "digest": "", "by": self.by, "number": self._number, "read": 0}
        props |= {"changed": moved, "derived": derived, "judged": len(judged)}
        self._tx.run(self._library.get("load.loads").statement, {"id": self.id, "props": props})
        return Judged(self.id, self._number, judged, moved)

    def _follow(self, people: Mapping[str, Known], groups: Mapping[str, frozenset[str]]) -> tuple[int, int]:
        wanted = {key: _first(people, groups.get(key, ())) or key for key in people}
        others = {key: each for key, each in people.items() if (each.one or key) != wanted[key]}
        if not others:
            return 0, 0
        moves = [
            {"said": key, "from": each.one or key, "to": wanted[key]} for key, each in sorted(others.items())
        ]
        self._refuse_tied([key for key, each in others.items() if each.one is None])
        parted = sorted(key for key in others if wanted[key] == key)
        joined = [{"key": key, "one": wanted[key]} for key in sorted(others) if wanted[key] != key]
        touched = sorted({key for move in moves for key in (move["from"], move["to"])})
        self._card("maintain.people_from_aliases", {"keys": parted})
        moved = self._card("maintain.move_lines", {"rows": moves})
        self._card("maintain.people_as_aliases", {"rows": joined})
        derived = (
            self._card("maintain.drop_cross_appointments", {"keys": touched})
            + self._card("maintain.people_filled", {"also": touched})
            + self._card("maintain.cross_appointments", {})
            + self._card("maintain.vacant_posts", {})
        )
        return moved + len(others), derived

    def _refuse_tied(self, keys: Collection[str]) -> None:
        left = self._tx.run(_TIED, {"keys": sorted(keys)})
        if left:
            shown = ", ".join(f"{row['key']} ({row['type']})" for row in left)
            raise LoadError(
                f"没有写入:{shown} 上还有不是装载写的关系,合并会丢掉它们。请先去掉那些关系。",
                f"nothing was written: {shown} has relationships that no load wrote, and joining would lose"
                " them. Take them away first.",
            )

    def _card(self, name: str, given: Mapping[str, object]) -> int:
        change = {"_load": self.id, "_step": next(self._steps)}
        rows = self._tx.run(self._library.get(name).statement, {**given, "change": change})
        written = int(str(rows[0]["written"])) if rows else 0
        self._progress(name, written)
        return written


def _judgement(tx: Transaction, said: Verdict, line: _Line) -> Judgement:
    one, other = (whom.one(tx, text) for text in (said.one, said.other))
    if one == other:
        raise BadParameter(
            f"{one} 和自己:要写两个不同的人。", f"{one} and itself: give two different people."
        )
    one, other = judgement.pair(one, other)
    evidence = (said.probability, said.weights)
    by = said.by or line.by
    return Judgement(PERSON, one, other, said.verdict, by, said.reason, line.at, line.id, *evidence)


def _standing(tx: Transaction, before: Mapping[Pair, Judgement], asked: Pair) -> Judgement:
    found = before.get(judgement.pair(*asked))
    if found is None:
        found = before.get(judgement.pair(*(whom.one(tx, text) for text in asked)))
    if found is None:
        raise NotFound(
            f"没有有效的判断:{asked[0]} 和 {asked[1]}。全部见 sanfang judge --list。",
            f"no judgement of {asked[0]} and {asked[1]} stands. See `sanfang judge --list`.",
        )
    return found


def _refuse_twice(new: Judgement, made: Mapping[Pair, Judgement]) -> None:
    old = made.get(new.pair)
    if old:
        zh, en = words(old.verdict)
        raise BadParameter(
            f"{new.one} 和 {new.other} 已由 {old.by} 判断为{zh}({old.reason})。要改,先撤回:--withdraw。",
            f"{old.by} judged {new.one} and {new.other} to be {en} ({old.reason}). To change it, --withdraw"
            " first.",
        )


def _refuse_contradictions(
    after: Mapping[Pair, Judgement],
    groups: Mapping[str, frozenset[str]],
    people: Mapping[str, Known],
    made: Mapping[Pair, Judgement],
) -> None:
    for pair, each in after.items():
        group = groups.get(pair[0], frozenset())
        if each.verdict == DIFFERENT and pair[1] in group and any(not group.isdisjoint(new) for new in made):
            path = " = ".join(_path(after, *pair))
            raise BadParameter(
                f"判断互相矛盾:{pair[0]} 和 {pair[1]} 是两个人({each.by}:{each.reason}),可是 {path}。"
                "请先撤回其中一个:sanfang judge --withdraw。",
                f"judgements contradict each other: {pair[0]} and {pair[1]} are two ({each.by}:"
                f" {each.reason}), yet {path}. Withdraw one of them first: `sanfang judge --withdraw`.",
            )
    for group in {groups[key] for pair in made for key in pair if key in groups}:
        numbered = [people[key] for key in sorted(group) if key in people and people[key].identity]
        for one, other in combinations(numbered, 2):
            if one.identity != other.identity:
                raise BadParameter(
                    f"{one.key} 和 {other.key} 有不同的身份证号,不会是一个人。",
                    f"{one.key} and {other.key} have different identity numbers: they are not one person.",
                )


def _path(made: Mapping[Pair, Judgement], start: str, end: str) -> list[str]:
    """The keys by which two are joined."""
    beside: dict[str, list[str]] = {}
    for pair, each in made.items():
        if each.verdict == SAME:
            beside.setdefault(pair[0], []).append(pair[1])
            beside.setdefault(pair[1], []).append(pair[0])
    came: dict[str, str] = {start: ""}
    waiting = [start]
    for key in waiting:
        for other in beside.get(key, ()):
            if other not in came:
                came[other] = key
                waiting.append(other)
    path = [end]
    while came[path[-1]]:
        path.append(came[path[-1]])
    return path[::-1]


def _first(people: Mapping[str, Known], group: Iterable[str]) -> str | None:
    """Who of a group stands for all of it."""
    there = [people[key] for key in group if key in people]
    return min(there, key=lambda each: each.rank).key if there else None


def words(verdict: str) -> tuple[str, str]:
    """A verdict in Chinese and English."""
    return ("同一人", "one person") if verdict == SAME else ("两个人", "two people")
