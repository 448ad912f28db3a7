"""A report from the command line: asked, built, shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from api import asking
from api.coverage import RULE, Coverage, coverage
from api.exits import Exit
from api.output import TABLE, emit, format_of
from api.render import acceptances, delimited, markdown, terminal
from api.render import report as shown
from api.render.sheet import Sheet
from api.session import Session
from graph.profile import Profile
from graph.report import Report, build

SHOWN = 20
"""Findings of a rule in a table."""


@dataclass(frozen=True)
class Request:
    """What a report is asked for, and how it is to look; without `form` the file's name decides."""

    area: str
    as_of: date
    params: Mapping[str, str]
    profile: Profile
    form: str | None = None
    out: Path | None = None
    fail_on: str | None = None
    everything: bool = False
    accepted: bool = False


def report(session: Session, folder: str, names: Sequence[str], request: Request) -> int:
    """Build and show the report of a folder's rules, or of those named; returns the exit code."""
    form = format_of(request.form, request.out)
    cards = asking.rules(session, folder, names)
    with session.graph() as graph:
        given = asking.given(graph, session, cards, request.area, request.as_of, request.params)
        found = build(graph, cards, given, request.profile)
        covered = None
        if any(card.name == RULE for card in cards):
            covered = coverage(session, graph, given, request.profile)
    asking.warn(session, found)
    if any(worse := acceptances.outgrown(found)):
        session.say(*worse)
    if form == TABLE and request.out is None:
        _print(session, folder, found, covered, request)
    else:
        emit(_rendered(session, folder, form, found, covered), request.out)
    return Exit.FOUND if asking.is_found(found, request.fail_on) else Exit.FINE


def overview(session: Session, folder: str, found: Report, covered: Coverage | None) -> None:
    """Print the summary of a report, with how grids are covered."""
    terminal.show(_summary(session, folder, found))
    if covered:
        print(f"{session.lines(*covered.words())}\n")


def _summary(session: Session, folder: str, found: Report) -> Sheet:
    return (shown.states if folder == "linkage" else shown.summary)(found, session.lang)


def _print(session: Session, folder: str, found: Report, covered: Coverage | None, request: Request) -> None:
    overview(session, folder, found, covered)

    def more(left: int) -> str:
        return session.both(f"…… 还有 {left} 条,--all 全部列出", f"… {left} more; --all lists them")

    for section in found.sections:
        if section.findings:
            terminal.show(shown.worded(section, session.lang), None if request.everything else SHOWN, more)
    if request.accepted:
        terminal.show(acceptances.sheet(found, session.lang))


def _rendered(
    session: Session, folder: str, form: str, found: Report, covered: Coverage | None
) -> str | bytes:
    if form == "json":
        extra = {"coverage": vars(covered)} if covered else {}
        return shown.facts(found, extra)
    if form == "csv":
        return delimited.render(shown.flat(found))
    notes = (("", session.lines(*covered.words())),) if covered else ()
    sheets = [replace(_summary(session, folder, found), notes=notes)]
    sheets += [shown.coded(section, session.lang) for section in found.sections]
    sheets += [acceptances.sheet(found, session.lang)] if found.accepted else []
    if form == "xlsx":
        from api.render import workbook

        return workbook.render(sheets)
    return markdown.render(sheets)
