"""One load: read, refuse or set aside what is wrong, write."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from api import browsing, leftover, rejecting
from api.bars import bar, steps
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
