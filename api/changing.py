"""What is different between two dates, from the command line: asked, built, shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from api import asking
from api.output import TABLE, emit, format_of
from api.render import changes as shown
from api.render import delimited, markdown, terminal
from api.render.sheet import Sheet
from api.session import Session
from cypher.card import Card
from cypher.errors import BadParameter, NotFound
from cypher.folders import FOLDERS
from cypher.problems import nearest
from graph.changes import Story, between
from graph.places import area_code
from graph.plan import trial
from graph.plan.proposal import Proposal
from graph.profile import Profile
from graph.readable import Readable

SHOWN = 20
"""Rows of a kind in a table."""


@dataclass(frozen=True)
class Request:
    """Between which dates, where, which kinds and rules (none: all); `sure` keeps the certain or others.

    With a plan, what would be different if it were in force.
    """

    start: date
    end: date
    area: str
    kinds: tuple[str, ...]
    sure: str
    params: Mapping[str, str]
    profile: Profile
    plan: Proposal | None = None


def show(session: Session, asked: Request, form: str | None, out: Path | None, *, everything: bool) -> None:
    """Find it and show it. Raises BadParameter, NotFound."""
    form = format_of(form, out)
    with session.graph() as whole, trial.under(whole, session.library, asked.plan) as graph:
        found = story(session, graph, asked)
    _warn(session, found)
    if form == TABLE and out is None:
        _print(session, found, everything)
    else:
        emit(_rendered(session, form, found), out)


def story(session: Session, graph: Readable, asked: Request, timeout: float | None = None) -> Story:
    """What changed. Raises BadParameter, NotFound, GraphError; `timeout` in seconds."""
    if asked.start >= asked.end:
        raise BadParameter(
            f"开始那天 {asked.start} 应早于结束那天 {asked.end}。",
            f"The first day, {asked.start}, has to be before the last, {asked.end}.",
            "from",
        )
    kinds, rules = _cards(session, asked)
    _refuse_unknown(asked.params, [*kinds, *rules])
    area = area_code(graph, session.library, asked.area)
    given = {**asked.params, "from": asked.start, "to": asked.end, "area": area}
    told = between(graph, kinds, rules, given, asked.profile, timeout)
    if not asked.sure:
        return told
    wanted = asked.sure == "certain"
    parts = tuple(
        replace(part, changes=tuple(each for each in part.changes if each.certain is wanted))
        for part in told.parts
    )
    rules_ = tuple(
        (card, tuple(each for each in found if each.certain is wanted)) for card, found in told.rules
    )
    return replace(told, parts=parts, rules=rules_)


def _cards(session: Session, asked: Request) -> tuple[list[Card], list[Card]]:
    """The cards of changes and the rules that were asked for, all without a word. Raises NotFound."""
    library = session.library
    every = [card for card in library if FOLDERS[card.folder].compares or FOLDERS[card.folder].finds]
    known = {name: card for card in every for name in (card.name, card.name.partition(".")[2])}
    for name in asked.kinds:
        if name not in known:
            zh, en = nearest(name, sorted(known))
            raise NotFound(
                f"没有这一种变化或规则“{name}”{zh}", f"no such kind of change or rule: {name!r}{en}"
            )
    chosen = [known[name] for name in asked.kinds] or [*asked.profile.applied(every)]
    rules = [card for card in chosen if FOLDERS[card.folder].finds]
    if rules:  # What explains a finding is asked for too, and shown only where it was asked for.
        return [card for card in every if FOLDERS[card.folder].compares], rules
    return chosen, rules


def _refuse_unknown(params: Mapping[str, str], cards: list[Card]) -> None:
    known = {name for card in cards for name in card.params} - {"from", "to", "as_of", "area"}
    for name in params:
        if name not in known:
            zh, en = nearest(name, sorted(known))
            raise BadParameter(
                f"这些卡片没有参数“{name}”{zh}", f"none of the cards has a parameter {name!r}{en}"
            )


def _warn(session: Session, story: Story) -> None:
    days = [origin.as_of for origin in story.origins if origin.as_of]
    if not story.origins:
        session.say(*asking.NOTHING)
    elif days and story.start < min(days):
        session.say(
            f"{story.start} 早于所有名册(最早 {min(days)}):不少只是后来才知道,标作“才知道”,不算变化。",
            f"{story.start} is before every roster (the first is of {min(days)}): much only became known"
            " since; it is marked «known», and is no change.",
        )


def _print(session: Session, story: Story, everything: bool) -> None:
    terminal.show(shown.summary(story, session.lang))

    def more(left: int) -> str:
        return session.both(f"…… 还有 {left} 条,--all 全部列出", f"… {left} more; --all lists them")

    for sheet in shown.worded(story, session.lang, everything=everything):
        terminal.show(sheet, None if everything else SHOWN, more)


def _rendered(session: Session, form: str, story: Story) -> str | bytes:
    if form == "json":
        return shown.facts(story)
    if form == "csv":
        return delimited.render(shown.flat(story))
    sheets: list[Sheet] = [shown.summary(story, session.lang), *shown.coded(story, session.lang)]
    if form == "xlsx":
        from api.render import workbook

        return workbook.render(sheets)
    return markdown.render(sheets)
