"""One load from the command line: read, refuse or set aside what is wrong, write, and say what was done."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path

from api import browsing, leftover, rejecting
from api.bars import bar, steps
from api.render import document, terminal
from api.render.sheet import Sheet
from api.session import Session
from graph import schema
from graph.bulk import place
from graph.db import Graph
from graph.keyed import keyed
from graph.local.trouble import need_space
from graph.profile import Profile
from loaders import bulk, manifest_toml, namesakes, roster
from loaders import load as loader
from loaders.forgotten import Forgotten
from loaders.keyring import Keyring
from loaders.known import Known
from loaders.outcome import Outcome
from loaders.problems import FOLLOWING, Problem
from loaders.roster import Rosters
from loaders.unlisted import unlisted

ROOM = 1_500
"""Bytes of the disk for a row, in the store and in the log of transactions (seen: 24 MB for 16,754)."""
SHOWN = 50
"""Problems on a terminal; elsewhere all of them."""
FEW = 5
"""Codes on no list that are named."""
WRITTEN = ("created", "changed", "moved", "unchanged", "ended")


@dataclass(frozen=True)
class Request:
    """What to load, and how."""

    paths: Sequence[Path]
    profile: Profile
    mapping: Path | None = None
    source: str | None = None
    as_of: date | None = None
    dry_run: bool = False
    partial: bool = False
    allow_fall: bool = False
    rejects: Path | None = None
    by: str = ""
    hidden: str | None = None
    bulk: bool = False


@dataclass
class Answer:
    """What came of it; without an `outcome` nothing was written, for the problems that are there.

    `blocked`: a problem concerns a whole file, so that setting rows aside does not help. `following` of the
    problems are there for others alone.

    `namesakes`: people without an identity number who have a namesake in another source. `unlisted`: roster
    row and code of what stands on a community's desk with a code that no list has.
    """

    source: str
    as_of: date
    as_of_from: str
    problem_count: int
    problems: list[Problem]
    dry_run: bool
    notices: list[Problem] = field(default_factory=list)
    blocked: bool = False
    following: int = 0
    rejects: Path | None = None
    outcome: Outcome | None = None
    namesakes: int = 0
    unlisted: list[tuple[str, str]] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Watch:
    """Who is told how far a load is, and what was read while it can still be asked.

    `reading` gives what is called with the bytes read of a file and its size, `writing` what is called with a
    step and its rows.
    """

    reading: Callable[[], AbstractContextManager[Callable[[int, int], None]]]
    writing: Callable[[], AbstractContextManager[Callable[[str, int], None]]]
    read: Callable[[Rosters], None] = lambda rosters: None


def load(session: Session, request: Request) -> Answer:
    """Read and write. Raises RosterError when the load as a whole cannot be."""
    watch = Watch(
        lambda: bar(session.both("读名册", "reading"), show=session.progress),
        lambda: steps(session.both("装载", "loading"), show=session.progress),
    )
    with session.graph(unfinished=True) as graph:
        return carry_out(session, graph, request, watch)


def carry_out(session: Session, graph: Graph, request: Request, watch: Watch) -> Answer:
    """The same in a graph that is open. Raises RosterError."""
    if request.rejects:
        rejecting.refuse_input(request.rejects, [*request.paths, *filter(None, [request.mapping])])
    leftover.empty(session, graph)
    if request.bulk:
        bulk.refuse(graph)
    schema.apply(graph)
    start = time.monotonic()
    with _read(session, request, graph, watch) as rosters:
        answer = Answer(
            rosters.source,
            rosters.as_of,
            rosters.as_of_from,
            rosters.problem_count,
            rosters.problems,
            request.dry_run,
            rosters.notices,
            rosters.blocked,
            rosters.problem_rules.get(FOLLOWING, 0),
        )
        answer.seconds["read"] = time.monotonic() - start
        watch.read(rosters)
        if rosters.problem_count and (request.rejects is None or rosters.blocked):
            return answer
        answer.outcome = _write(session, request, graph, rosters, answer, watch)
        answer.seconds["write"] = time.monotonic() - start - answer.seconds["read"]
    # In bulk a first source is loaded, which nobody else has namesakes of; `graph` may be open on what was.
    if answer.outcome.committed and not request.bulk:
        answer.namesakes = namesakes.namesakes(graph)
        answer.unlisted = unlisted(graph, answer.outcome)
    return answer


def _read(session: Session, request: Request, graph: Graph, watch: Watch) -> Rosters:
    mapped = manifest_toml.load(request.mapping) if request.mapping else None
    with graph.trial() as tx:  # Of the leader: a load waits for no follower.
        key = Keyring.open(session.settings.home).of(keyed(tx))
    with watch.reading() as progress:
        return roster.read(
            request.paths,
            manifest=mapped,
            source=request.source,
            as_of=request.as_of,
            key=key,
            known=Known(graph, session.library),
            partial=request.partial,
            hidden=request.hidden,
            progress=progress,
            forgotten=Forgotten.of(graph, key),
        )


def _write(
    session: Session, request: Request, graph: Graph, rosters: Rosters, answer: Answer, watch: Watch
) -> Outcome:
    """The bad rows go to the disk first, so that a full one stops the load and loses none of them.

    Raises RosterError where their file must not be written over, and StoreError when the local Neo4j has not
    room for the good ones: one that stops for that, stops all.
    """
    if place.is_ours(session.settings) and not request.dry_run:
        need_space(session.settings.home, ROOM * sum(each.good for each in rosters.counts.values()))
    if request.rejects is None or not rosters.problem_count or request.dry_run:
        return _write_good(session, request, graph, rosters, watch)
    rejecting.refuse_needed(request.rejects, rosters.source, graph, session.library)
    with rejecting.drafted(session, request.rejects, rosters) as draft:
        outcome = _write_good(session, request, graph, rosters, watch)
    answer.rejects = rejecting.named(session, draft, request.rejects)
    return outcome


def _write_good(session: Session, request: Request, graph: Graph, rosters: Rosters, watch: Watch) -> Outcome:
    memories = session.settings.home / "memories"
    with watch.writing() as progress:
        if request.bulk:
            return bulk.load(
                session.settings,
                graph,
                session.library,
                rosters,
                request.profile,
                dry_run=request.dry_run,
                progress=progress,
                memories=memories,
                by=request.by,
                post_connect_cmd=browsing.welcome,
            )
        return loader.load(
            graph,
            session.library,
            rosters,
            request.profile,
            allow_fall=request.allow_fall,
            dry_run=request.dry_run,
            progress=progress,
            memories=memories,
            by=request.by,
        )


def show(session: Session, answer: Answer, form: str) -> None:
    """Print the answer: its problems to stderr, or all of it to stdout as JSON."""
    if form == "json":
        print(document.text(facts(answer)))
    else:
        _problems(session, answer)
        if answer.outcome:
            for sheet in _sheets(session, answer.outcome):
                terminal.show(sheet)
    last_word(session, answer)


def facts(answer: Answer) -> dict[str, object]:
    """The answer as JSON has it."""
    found: dict[str, object] = {
        "source": answer.source,
        "as_of": answer.as_of,
        "as_of_from": answer.as_of_from,
        "dry_run": answer.dry_run,
        "committed": bool(answer.outcome and answer.outcome.committed),
        "problem_count": answer.problem_count,
        "problems": [asdict(problem) for problem in answer.problems],
        "notices": [asdict(notice) for notice in answer.notices],
        "namesakes": answer.namesakes,
        "unlisted": [{"row": row, "code": code} for row, code in answer.unlisted],
        "rejects": str(answer.rejects) if answer.rejects else None,
        "seconds": {name: round(value, 3) for name, value in answer.seconds.items()},
    }
    if answer.outcome:
        found |= {"load": answer.outcome.id, "rows": answer.outcome.rows}
        found |= {"elements": answer.outcome.elements, "derived": answer.outcome.derived}
    return found


def _problems(session: Session, answer: Answer) -> None:
    if answer.notices:
        session.say("读的时候(不是错误):", "while reading (nothing is wrong):")
    _listed(session, answer.notices, len(answer.notices))
    _listed(session, answer.problems, answer.problem_count)
    if answer.following:
        session.say(
            f"其中 {answer.following} 处只因为别的行有问题:改好那些行,就都没有了。",
            f"{answer.following} of them are there for other rows alone: put those right, and they are gone.",
        )


def _listed(session: Session, problems: list[Problem], count: int) -> None:
    shown = problems[:SHOWN] if sys.stderr.isatty() else problems
    for problem in shown:
        session.say(problem.text("zh"), f"{'' if session.lang == 'en' else '    '}{problem.text('en')}")
    if left := count - len(shown):
        session.say(f"…… 还有 {left} 处。", f"… and {left} more.")


def _sheets(session: Session, outcome: Outcome) -> list[Sheet]:
    rows = ("read", "loaded", "unchanged", "rejected")
    words = {
        "read": "读",
        "loaded": "装载",
        "unchanged": "未变",
        "rejected": "退回",
        "created": "新增",
        "changed": "修改",
        "moved": "换行",
        "ended": "终止",
    }
    tables = [
        (name, *(counts[each] for each in rows)) for name, counts in outcome.rows.items() if counts["read"]
    ]
    kinds = [
        (kind, *(counts[each] for each in WRITTEN))
        for kind, counts in outcome.elements.items()
        if counts.total()
    ]
    kinds += [(name, total, 0, 0, 0, 0) for name, total in outcome.derived.items()]

    def head(zh: str, en: str, columns: Sequence[str]) -> tuple[str, ...]:
        return (session.both(zh, en), *(session.both(words[each], each) for each in columns))

    return [
        Sheet("rows", session.both("名册的行", "rows of the roster"), head("表", "table", rows), tables),
        Sheet("elements", session.both("图里的内容", "in the graph"), head("类别", "kind", WRITTEN), kinds),
    ]


def last_word(session: Session, answer: Answer) -> None:
    """What came of it, in a sentence or two to stderr."""
    outcome = answer.outcome
    if answer.as_of_from == "today":
        session.say(
            f"名册没有写日期,按今天({answer.as_of})算;可用 --as-of 更正。",
            f"the roster says no date: taken as of today ({answer.as_of}); put it right with --as-of.",
        )
    if outcome is None and answer.blocked:
        session.say(
            f"{answer.problem_count} 处有问题,有的关系到整个文件,什么都没有写入。改好再装。",
            f"{answer.problem_count} problems, some of a whole file; nothing written. Correct them first.",
        )
        return
    if outcome is None:
        session.say(
            f"{answer.problem_count} 处有问题,什么都没有写入。改好再装;或用 --rejects FILE 先装好行。",
            f"{answer.problem_count} problems; nothing was written. Correct them, or let the good rows in"
            " with --rejects FILE.",
        )
        return
    if answer.rejects:
        session.say(
            f"{answer.problem_count} 处有问题,有问题的行没有装载,写在 {answer.rejects};改好后再装这个文件。",
            f"{answer.problem_count} problems: their rows were not loaded and are in {answer.rejects};"
            " correct them there and load that file.",
        )
    taken = f"{sum(answer.seconds.values()):.1f}"
    if answer.dry_run:
        session.say(
            f"试装:会改 {outcome.changes} 处,没有写入。", f"dry run: {outcome.changes} changes, none written."
        )
    elif not outcome.committed:
        session.say(f"与上次相同,没有改动({taken} 秒)。", f"the same as before: nothing changed ({taken} s).")
    else:
        session.say(f"已装载 {outcome.id}({taken} 秒)。", f"loaded as {outcome.id} ({taken} s).")
    if answer.namesakes:
        session.say(
            f"{answer.namesakes} 个没有身份证号的人在别的来源里有同名的;是不是同一人,sanfang judge 会比对。",
            f"{answer.namesakes} people without an identity number have a namesake in another source;"
            " `sanfang judge` would look whether they are one.",
        )
    if answer.unlisted:
        _unlisted(session, answer.unlisted)


def _unlisted(session: Session, found: Sequence[tuple[str, str]]) -> None:
    rows = [f"{row} ({code})" for row, code in found[:FEW]]
    rows += ["…"] * (len(found) > FEW)
    session.say(
        f"社区台账有 {len(found)} 行的对应编码不在任何清单上:{'、'.join(rows)}。"
        "写错的请改,否则按清单外的算。",
        f"on the desks of communities {len(found)} codes are on no list: {', '.join(rows)}."
        " Correct the wrong ones; the others count as not listed.",
    )
