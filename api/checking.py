"""`rules check`: the files of the library, then their examples on a Neo4j of its own."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from api.bars import bar
from api.session import Session
from cypher import library
from cypher.card import Card
from cypher.errors import CardError, Unsuitable
from graph import local, schema
from graph.check import check_card
from graph.contents import holds_anything
from graph.db import Graph
from graph.store import connect

INSTANCE = "check"
"""The local instance for examples; nothing is ever loaded into it."""


def check(session: Session, names: Sequence[str], *, format_only: bool) -> bool:
    """Print everything that is wrong with all cards, or those named; returns whether all are right."""
    problems = library.check(session.settings.cypher_path)
    if names:
        problems = [each for each in problems if _name(each) in names]
    _print(session, problems)
    if problems:
        return False
    cards = _cards(session, names)
    if not format_only:
        problems = _on_server(session, cards)
        _print(session, problems)
    if not problems:
        session.say(
            f"{len(cards)} 张卡片都没有问题。", f"{len(cards)} card{'s' * (len(cards) > 1)}, nothing wrong."
        )
    return not problems


def _name(problem: CardError) -> str:
    return f"{problem.path.parent.name}.{problem.path.stem}"


def _print(session: Session, problems: Sequence[CardError]) -> None:
    for problem in problems:
        print(problem.text(session.lang), file=sys.stderr)


def _cards(session: Session, names: Sequence[str]) -> list[Card]:
    return [session.library.get(name) for name in names] if names else list(session.library)


def _on_server(session: Session, cards: Sequence[Card]) -> list[CardError]:
    problems: list[CardError] = []
    with _server(session) as graph, bar(session.both("例子", "examples"), show=session.progress) as progress:
        for done, card in enumerate(cards):
            progress(done, len(cards))
            problems += check_card(card, graph)
    return problems


@contextmanager
def _server(session: Session) -> Iterator[Graph]:
    """A local Neo4j that holds nothing, whatever the environment names; stopped again if it was down."""
    settings = replace(session.settings, uri=None, database=None, instance=INSTANCE)
    there = local.up(settings, progress=session.progress)
    try:
        with connect(settings) as graph:
            schema.apply(graph)
            if holds_anything(graph):
                raise Unsuitable(
                    f"实例 {INSTANCE} 里有数据:例子要在空库上跑。",
                    f"the instance {INSTANCE} holds data: examples need an empty one.",
                )
            yield graph
    finally:
        if there.started:
            local.down(settings)
