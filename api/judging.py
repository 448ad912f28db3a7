"""Judge who is one person: pairs in doubt, verdicts by hand, by file or by the model; withdraw them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from api import accepting, undoing
from api.bars import steps
from api.exits import Exit
from api.output import TABLE, emit, format_of
from api.render import terminal
from api.session import Session
from api.showing import show
from cypher.errors import BadParameter, LoadError
from graph import judgement, judging, seen, whom
from graph.db import Graph
from graph.judging import Judged, Verdict
from graph.seen import Seen
from loaders import judgement_book
from loaders.judgement_book import Filled

if TYPE_CHECKING:
    from loaders.doubts import Doubts

SHOWN = 20
"""Pairs on a terminal."""
REASON = ("原因", "a reason", "reason")


@dataclass(frozen=True)
class Request:
    """Two people as they were typed, and what is said of them; texts may be empty.

    `option` is what stands before the names of `reason` and `by` where they are asked for. `check` is what
    the two were when somebody looked at them, "" where nobody did.
    """

    one: str
    other: str
    verdict: str
    reason: str
    by: str
    option: str = "--"
    check: str = ""


def judge(session: Session, asked: Request) -> None:
    """Write one verdict down. Raises BadParameter, NotFound; then nothing was written."""
    with session.graph() as graph:
        done = judged(session, graph, asked)
    (made,) = done.judgements
    zh, en = made.words
    _tell(
        session,
        done,
        f"{made.one} 和 {made.other} 判断为{zh}",
        f"{made.one} and {made.other} are {en}",
    )


def judged(session: Session, graph: Graph, asked: Request) -> Judged:
    """Write one verdict into the graph. Raises BadParameter, NotFound, Stale; then nothing was written."""
    if not asked.reason:
        option = f"{asked.option}reason"
        raise BadParameter(f"判断要写明原因:{option}。", f"a judgement needs a reason: {option}.", "reason")
    reason = accepting.word(asked.reason, REASON, asked.option)
    verdict = Verdict(asked.one, asked.other, asked.verdict, reason, check=asked.check)
    return _judged(session, graph, [verdict], _who(asked))


def withdraw(session: Session, asked: Request) -> None:
    """Withdraw what stands of two. Raises BadParameter, NotFound; then nothing was written."""
    with session.graph() as graph:
        done = withdrawn(session, graph, asked)
    (made,) = done.judgements
    _tell(
        session,
        done,
        f"已撤回:{made.one} 和 {made.other}",
        f"withdrawn: {made.one} and {made.other}",
    )


def withdrawn(session: Session, graph: Graph, asked: Request) -> Judged:
    """Withdraw it in the graph. Raises BadParameter, NotFound; then nothing was written."""
    why = accepting.word(asked.reason, REASON, asked.option) if asked.reason else ""
    pairs = [(asked.one, asked.other)]
    with _progress(session) as progress:
        return judging.withdraw(graph, session.library, pairs, _who(asked), why, progress)


def listing(session: Session, form: str | None, out: Path | None) -> None:
    """All judgements ever made, with how they stand."""
    from api.render import judgements

    with session.graph() as graph, graph.reading() as tx:
        made = judgement.kept(tx)
    coded = bool(out) or form not in (None, TABLE)
    show(judgements.history(made, session.lang, coded=coded), form, out)


def doubts(session: Session, form: str | None, out: Path | None, *, bodies: bool, everything: bool) -> None:
    """Pairs of people, or of bodies, that may be one, the likeliest first; a workbook can be filled in."""
    from api.render import judgements

    form = format_of(form, out)
    with session.graph() as graph:
        found = compared(session, graph, bodies=bodies)
    pairs = (*found.joined, *found.asked)
    if form == TABLE and out is None:
        sheet = judgements.pairs(pairs, found.people, session.lang)
        terminal.show(sheet, None if everything else SHOWN, _more(session))
    elif form == "xlsx":
        rows = judgements.rows(pairs, found.people, session.lang)
        emit(judgement_book.written(rows, session.lang), out)
    else:
        show(judgements.coded(pairs, found.people, session.lang), form, out)
    session.say(
        f"{len(found.joined)} 对在阈值以上(--join 合并),{len(found.asked)} 对要人看"
        "(sanfang judge 甲 乙 --same|--different,或 --out FILE.xlsx 填好后 --read FILE.xlsx)。",
        f"{len(found.joined)} pairs above the threshold (--join joins them), {len(found.asked)} for somebody"
        " to look at (`sanfang judge ONE OTHER --same|--different`, or --out FILE.xlsx, filled in, and --read"
        " FILE.xlsx).",
    )


def join(session: Session, by: str, *, bodies: bool) -> int:
    """Join what the matcher is sure of: people in one line of the history, bodies each in one of its own.

    Gives the exit code: trouble where some bodies cannot be joined, which is told.
    """
    from api.render import judgements

    with session.graph() as graph:
        found = compared(session, graph, bodies=bodies)
        verdicts = [
            Verdict(
                pair.one,
                pair.other,
                judgement.SAME,
                f"{pair.by} {pair.probability:.4f}",
                pair.probability,
                judgements.weights(pair),
            )
            for pair in found.joined
        ]
        if not verdicts:
            session.say(
                "没有在阈值以上的对,什么都没有写入。", "no pair is above the threshold: nothing was written."
            )
            return Exit.FINE
        # A roster may speak of both codes of a body: the others are joined all the same.
        parts = [[each] for each in verdicts] if bodies else [verdicts]
        refused = False
        for part in parts:
            try:
                done = _judged(session, graph, part, undoing.who(by))
            except (BadParameter, LoadError) as error:
                if not bodies:
                    raise
                refused = True
                session.say(error.zh, error.en)
            else:
                _tell(session, done, f"合并了 {len(part)} 对", f"{len(part)} pairs joined")
    return Exit.TROUBLE if refused else Exit.FINE


def read(session: Session, path: Path, by: str) -> int:
    """Take a filled workbook back; gives the exit code: trouble where some rows were not taken.

    Raises RosterError, BadParameter, NotFound; then nothing was written.
    """
    filled = judgement_book.read(path)
    name = undoing.who(by)
    with session.graph() as graph:
        taken, refused = _taken(session, graph, filled)
        verdicts = [_verdict(each) for each in taken]
        done = _judged(session, graph, verdicts, name) if verdicts else None
    for line, zh, en in refused:
        session.say(f"{path.name} 第 {line} 行没有写入:{zh}", f"{path.name} line {line} was not taken: {en}")
    if done:
        _tell(session, done, f"写入 {len(verdicts)} 个判断", f"{len(verdicts)} judgements written")
    else:
        session.say("没有可写入的判断。", "there was no judgement to write.")
    return Exit.TROUBLE if refused else Exit.FINE


def _verdict(each: Filled) -> Verdict:
    reason = accepting.word(each.reason, REASON) if each.reason else "XLSX"
    by = accepting.word(each.by, undoing.BY) if each.by else ""
    return Verdict(each.one, each.other, each.verdict, reason, by=by)


def _taken(
    session: Session, graph: Graph, filled: Sequence[Filled]
) -> tuple[list[Filled], list[tuple[int, str, str]]]:
    """The rows that still are of what the graph has, and why the others are not."""
    with graph.reading() as tx:
        keys = {key for each in filled for key in (each.one, each.other)}
        named, bodies = whom.known(tx, keys), whom.known(tx, keys, whom.BODY)
        there = named.keys() | bodies.keys()
        looked = (
            *seen.seen(tx, session.library, keys & named.keys()),
            *seen.bodies(tx, session.library, keys & bodies.keys()),
        )
        people = {each.key: each for each in looked}
        stands = {each.pair for each in judgement.kept(tx) if each.stands}
    taken: list[Filled] = []
    refused: list[tuple[int, str, str]] = []
    pairs: set[judgement.Pair] = set()
    for each in filled:
        pair = judgement.pair(each.one, each.other)
        missing = [key for key in pair if key not in there]
        if missing:
            refused.append((each.line, f"图里没有 {missing[0]}。", f"the graph has no {missing[0]}."))
        elif pair in stands or pair in pairs:
            refused.append((each.line, "这一对已经判断过。", "this pair is judged already."))
        elif each.check and each.check != _check(people, each):
            refused.append(
                (
                    each.line,
                    "其中一人的内容在此期间变了,请重新 --out 再看。",
                    "one of the two has changed since; write the file anew with --out and look again.",
                )
            )
        else:
            taken.append(each)
            pairs.add(pair)
    return taken, refused


def _check(people: Mapping[str, Seen], each: Filled) -> str:
    one, other = people.get(each.one), people.get(each.other)
    return seen.check(one, other) if one and other else ""


def compared(session: Session, graph: Graph, *, bodies: bool) -> Doubts:
    """Compare all people, or all bodies. Raises NotInstalled without the extra `judging`."""
    from loaders import doubts

    compare = doubts.body_doubts if bodies else doubts.doubts
    return compare(graph, session.library)


def _judged(session: Session, graph: Graph, verdicts: Sequence[Verdict], by: str) -> Judged:
    with _progress(session) as progress:
        return judging.judge(graph, session.library, verdicts, by, progress)


def _who(asked: Request) -> str:
    return accepting.word(asked.by, undoing.BY, asked.option) if asked.by else undoing.who("")


def _more(session: Session) -> Callable[[int], str]:
    return lambda left: session.both(f"…… 还有 {left} 对,--all 全部列出", f"… {left} more; --all lists them")


def _progress(session: Session) -> AbstractContextManager[Callable[[str, int], None]]:
    return steps(session.both("判断", "judging"), show=session.progress)


def _tell(session: Session, done: Judged, zh: str, en: str) -> None:
    print(done.id)
    session.say(
        f"{zh};图里改动 {done.moved} 处。撤销:sanfang undo {done.number};以后撤回:sanfang judge --withdraw。",
        f"{en}; {done.moved} changes in the graph. Take it back: `sanfang undo {done.number}`, later `sanfang"
        " judge --withdraw`.",
    )


def pair(words: Sequence[str]) -> tuple[str, str]:
    """The two people of a command line. Raises BadParameter."""
    if len(words) != 2:
        raise BadParameter(
            "写两个人,如 sanfang judge s:P1 t:9 --same --reason …;不写就列出要判断的。",
            "give two people, such as `sanfang judge s:P1 t:9 --same --reason …`; without, pairs are listed.",
        )
    return words[0], words[1]
